# SPDX-License-Identifier: MIT
"""Dataset: the elements of one data set or item, by keyword, tag or pair. Values decode when they are asked for.

    ds.PixelSpacing      ds["PixelSpacing"]      ds[0x0028, 0x0030]      ds[0x00280030]      ds.get("PixelSpacing")
    ds.get("PerFrameFunctionalGroupsSequence[0].PlanePositionSequence[0].ImagePositionPatient")
    ds.private("ACME 1.1").get(0x10)      ds.raw("PixelSpacing")      ds.element("PixelSpacing").at

A Dataset is a view: bytes, and where things lie in them. It does not change; `editing.edit` makes another one.
"""

from __future__ import annotations

import re
from operator import itemgetter

from ...core.errors import FormatError, MalformedError
from .charset import known_terms
from .scan import inside_un, items_of, scan
from .tags import PIXEL_DATA, PIXEL_TAGS, keyword_of, label, name_of, tag_of_key, vr_of
from .values import value
from .vr import VRS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, Final

    from ...core.errors import Note
    from ...core.source import Layer
    from .stream import Coding, Elements, Raw, Stream
    from .tags import Key

SPECIFIC_CHARACTER_SET: Final = 0x00080005
PIXEL_REPRESENTATION: Final = 0x00280103
IN_CHARSET: Final = frozenset({"text", "name"})  # kinds of VR that the character set speaks of
_STEP = r"(.+?)\[([0-9]{1,9})\]"


class Element(tuple):  # type: ignore[type-arg]
    """Where one element lies: (tag, vr, length or -1, at, value_at); offsets count the layer's bytes."""

    __slots__ = ()
    tag: int = property(itemgetter(0))  # type: ignore[assignment]
    vr: str = property(itemgetter(1))  # type: ignore[assignment]
    length: int = property(itemgetter(2))  # type: ignore[assignment]
    at: int = property(itemgetter(3))  # type: ignore[assignment]
    value_at: int = property(itemgetter(4))  # type: ignore[assignment]

    @property
    def keyword(self) -> str:
        return keyword_of(self.tag)

    def __repr__(self) -> str:
        where = f"length={self.length}, at={self.at}, value_at={self.value_at}"
        return f"Element({label(self.tag)!r}, {self.vr!r}, {where})"


class Dataset:
    """The elements of a data set or item.

    Attributes
        layer            the bytes that offsets count: the file's, inflated where it is deflated
        transfer_syntax  UID
        byte_order       "<" or ">"; `explicit`: whether VRs are written
        meta             group 0002 as a Dataset of its own; empty if there is none
        notes            what was tolerated
        truncated_at     where the bytes ended too early; None if they did not
        pixel_error      why the pixels must not be read (cut, described twice, …); None if they may
        at, end          where the elements begin and end
        depth            how many sequences are around it
    """

    __slots__ = ("_codecs", "_elements", "_sequences", "_signed", "at", "coding", "depth", "end", "stream")

    def __init__(
        self,
        stream: Stream,
        elements: Elements,
        *,
        coding: Coding,
        span: tuple[int, int],
        parent: Dataset | None = None,
    ) -> None:
        self.stream = stream
        self._elements = elements
        self.coding = coding
        self.at, self.end = span
        self._sequences: dict[int, list[Dataset]] = {}  # by value_at
        self._codecs: list[str] | None = None
        self._signed: bool | None = None
        self.depth = 0
        if parent is not None:  # what an item does not say itself holds as it does around it
            self.depth = parent.depth + 1
            if PIXEL_REPRESENTATION not in elements:
                self._signed = parent.is_signed
            if SPECIFIC_CHARACTER_SET not in elements:
                self._codecs = parent.codecs

    # ---- the file

    @property
    def layer(self) -> Layer:
        return self.stream.layer

    @property
    def path(self) -> str:
        return self.stream.layer.path

    @property
    def transfer_syntax(self) -> str:
        return self.stream.transfer_syntax

    @property
    def byte_order(self) -> str:
        return self.coding.byte_order

    @property
    def explicit(self) -> bool:
        return self.coding.explicit

    @property
    def meta(self) -> Dataset:
        elements, at, end, coding = self.stream.meta
        return Dataset(self.stream, elements, coding=coding, span=(at, end))

    @property
    def notes(self) -> tuple[Note, ...]:
        return tuple(self.stream.notes)

    @property
    def truncated_at(self) -> int | None:
        return self.stream.truncated_at

    @property
    def pixel_error(self) -> FormatError | None:
        error = self.stream.pixel_error
        return None if error is None else error.moved(path=self.path)

    def narrowed(self, tags: frozenset[int]) -> Dataset:
        """The same data set with these elements alone."""
        kept = {tag: raw for tag, raw in self._elements.items() if tag in tags}
        return Dataset(self.stream, kept, coding=self.coding, span=(self.at, self.end))

    # ---- where things lie

    @property
    def elements(self) -> dict[int, Element]:
        """Every element, in the order of the stream."""
        return {tag: Element((tag, self.vr_of(raw), *raw[2:])) for tag, raw in self._elements.items()}

    def element(self, key: Key) -> Element | None:
        """Where an element lies; None if it is absent."""
        raw = self._elements.get(tag_of_key(key))  # type: ignore[arg-type]
        return None if raw is None else Element((raw[0], self.vr_of(raw), *raw[2:]))

    @property
    def raw_elements(self) -> Elements:
        """The same as plain tuples, VR "" where none is written: for the rooms that go through all of them."""
        return self._elements

    def vr_of(self, raw: Raw) -> str:
        """The VR of an element: as written, else the dictionary's; where that allows two, the one that fits here."""
        tag, vr, length, _, _ = raw
        if vr:
            return vr
        vr = vr_of(tag)
        if vr == "UN" and tag & 0x10000:
            vr = self.private_element(tag)[0]
        if "/" not in vr:
            if vr == "UN" and length < 0:
                return "SQ"
            return vr if vr in VRS else "UN"
        if vr == "OB/OW":
            return "OB" if length < 0 else "OW"  # PS3.5 §A.1, §A.4
        if vr == "US/SS" or length == 2:
            return "SS" if "SS" in vr and self.is_signed else "US"
        return "OW"

    def name_of(self, tag: int) -> str:
        """What the dictionary, or for private elements the vendor's, calls an element; "" if neither knows it."""
        return name_of(tag) or (self.private_element(tag)[1] if tag & 0x10000 else "")

    def private_element(self, tag: int) -> tuple[str, str]:
        """(VR, name) of a private element, as far as its creator's are known."""
        from .vendors.elements import private_element  # the vendors are needed only where no VR is written

        return private_element(self.creator_of(tag), tag)

    def value_end(self, raw: Raw) -> int:
        """Where the value of an element ends; with undefined length: where its delimiter begins."""
        if raw[2] >= 0:
            return raw[4] + raw[2]
        ends = self.stream.ends.get(raw[4])
        return self.end if ends is None else ends[0]

    def creator_of(self, tag: int) -> str:
        """The name of who reserved the block of a private tag (PS3.5 §7.8.1); "" if nobody did."""
        raw = self._elements.get(tag & 0xFFFF0000 | (tag & 0xFF00) >> 8)
        if raw is None or raw[2] > 1024:
            return ""
        return self.stream.read(raw[4], raw[2]).decode("latin-1").strip(" \0")

    # ---- values

    @property
    def is_signed(self) -> bool:
        """Whether PixelRepresentation says that samples are signed: it decides between US and SS."""
        if self._signed is None:
            raw = self._elements.get(PIXEL_REPRESENTATION)
            self._signed = raw is not None and self.stream.read(raw[4], 2).strip(b"\0") == b"\1"
        return self._signed

    @property
    def codecs(self) -> list[str]:
        """Python codecs of the character sets in force."""
        if self._codecs is None:
            raw = self._elements.get(SPECIFIC_CHARACTER_SET)
            data = b"" if raw is None else self.stream.read(raw[4], min(max(raw[2], 0), 1024))
            self._codecs, unknown = known_terms(data.decode("latin-1").rstrip(" \0").split("\\"))
            if unknown and raw is not None:
                text = "a character set is none of the standard's: its text is taken for ASCII"
                self.stream.note("unknown-charset", text, raw[3], label(SPECIFIC_CHARACTER_SET), "PS3.3 §C.12.1.1.2")
        return self._codecs

    def raw(self, key: Key) -> bytes | None:
        """The value's bytes as stored; None where the element is absent."""
        raw = self._elements.get(tag_of_key(key))  # type: ignore[arg-type]
        return None if raw is None else self.stream.read(raw[4], self.value_end(raw) - raw[4])

    def get(self, key: Key, default: Any = None) -> Any:
        """The value of an element, also of one deep inside ("ASequence[0].AnElement"); `default` where it is absent."""
        tag = tag_of_key(key)
        if tag is None and isinstance(key, str):
            return self._along(key, default)
        raw = self._elements.get(tag)  # type: ignore[arg-type]
        return default if raw is None else self.value_of(raw)

    def _along(self, path: str, default: Any) -> Any:
        """What a path leads to: keywords (or tags as eight hexadecimal digits) with dots between, indices in brackets."""
        found: Any = self
        for step in path.split("."):
            several = re.fullmatch(_STEP, step)
            tag = tag_of_key(several[1] if several else step) or -1
            raw = found.raw_elements.get(tag) if isinstance(found, Dataset) else None
            if raw is None:
                return default
            found = found.value_of(raw)
            if several:
                values = found if isinstance(found, list) else [] if found is None else [found]
                if int(several[2]) >= len(values):
                    return default
                found = values[int(several[2])]
        return found

    def value_vr(self, raw: Raw) -> str:
        """The VR that a value decodes by: of a known element written as UN the dictionary's; SQ where items follow."""
        tag, vr, length, _, _ = raw
        if length < 0 and tag not in PIXEL_TAGS:
            return "SQ"
        return vr if vr and vr != "UN" else self.vr_of((tag, "", length, 0, 0))

    def value_of(self, raw: Raw) -> Any:
        """The value of one of this data set's elements."""
        vr = self.value_vr(raw)
        if vr == "SQ":
            return self._sequence(raw)
        data = self.stream.read(raw[4], self.value_end(raw) - raw[4])
        if VRS[vr].kind not in IN_CHARSET:
            return value(data, vr, (), self.order_of(raw))
        codecs = self.codecs
        if codecs == ["ascii"] and not data.isascii():
            text = "text beyond ASCII without a character set: taken for UTF-8 where it is that"
            self.stream.note("undeclared-charset", text, raw[3], label(raw[0]), "PS3.5 §6.1.2.3")
        return value(data, vr, codecs, self.coding.byte_order)

    def order_of(self, raw: Raw) -> str:
        """The byte order of an element's numbers: what is written as UN is in little endian everywhere (PS3.5 §6.2.2)."""
        return "<" if raw[1] == "UN" else self.coding.byte_order

    def coding_inside(self, raw: Raw) -> Coding:
        """How the items of a sequence are written: like the data set around it, unless they are hidden in a UN."""
        return inside_un(self.stream, self.coding, raw[4]) if raw[1] == "UN" else self.coding

    def _sequence(self, raw: Raw) -> list[Dataset]:
        found = self._sequences.get(raw[4])
        if found is not None:
            return found
        inside = self.coding_inside(raw)
        found = []
        with self.stream.lock:
            for at, _, end in items_of(self.stream, raw, inside, self.end, depth=self.depth):
                self.stream.unfold(at)
                elements, _ = scan(self.stream, (at + 8, end), inside, depth=self.depth + 1)
                found.append(Dataset(self.stream, elements, coding=inside, span=(at + 8, end), parent=self))
        return self._sequences.setdefault(raw[4], found)

    def array(self, key: Key) -> Any:
        """The numbers of an element as a new array in native byte order (OW as uint16, OF as float32, …); None if absent."""
        import numpy as np

        tag = tag_of_key(key)
        raw = None if tag is None else self._elements.get(tag)
        if raw is None:
            return None
        row = VRS[self.value_vr(raw)]
        if not row.struct:
            found = self.numbers(key)
            return np.array([] if found is None else found)
        data = self.raw(key) or b""
        stored = np.dtype(self.order_of(raw) + row.struct)
        return np.frombuffer(data, stored, len(data) // stored.itemsize).astype(stored.newbyteorder("="))

    def numbers(self, key: Key, count: int | None = None) -> tuple[float, ...] | None:
        """The finite numbers of an element; None where it is absent or empty.

        Raises
            MalformedError  something among them is no finite number, or there are not `count` of them
        """
        found = self.get(key)
        if found is None:
            return None
        several = found if isinstance(found, list) else [found]
        good = [v for v in several if isinstance(v, (int, float)) and v - v == 0]
        if len(good) != len(several) or (count is not None and len(good) != count):
            element = self.element(key)
            raise MalformedError(
                label(tag_of_key(key) or 0),
                offset=0 if element is None else element.value_at,
                expected=f"{'only' if count is None else count} finite numbers",
                found=f"{len(several)} values, {len(good)} of them finite numbers",
                source="PS3.5 §6.2",
                path=self.path,
            )
        return tuple(good)

    # ---- as a mapping

    def __getitem__(self, key: Key) -> Any:
        found = self.get(key, self)
        if found is self:
            raise KeyError(key)
        return found

    def __getattr__(self, name: str) -> Any:
        tag = None if name[:1] == "_" else tag_of_key(name)
        raw = None if tag is None else self._elements.get(tag)
        if raw is None:
            raise AttributeError(f"this data set has no {name}")
        return self.value_of(raw)

    def __contains__(self, key: Key) -> bool:
        tag = tag_of_key(key)
        return tag in self._elements if tag is not None else self.get(key, self) is not self

    def __iter__(self) -> Iterator[int]:
        return iter(sorted(self._elements))

    def __len__(self) -> int:
        return len(self._elements)

    def __dir__(self) -> list[str]:
        return [*object.__dir__(self), *filter(None, map(keyword_of, self._elements))]

    def walk(self) -> Iterator[tuple[Dataset, Element]]:
        """(data set, element) of every element in tag order, those inside sequences behind their sequence."""
        waiting = [(self, tag) for tag in sorted(self._elements, reverse=True)]
        while waiting:
            holder, tag = waiting.pop()
            raw = holder.raw_elements[tag]
            yield holder, Element((tag, holder.vr_of(raw), *raw[2:]))
            if holder.value_vr(raw) == "SQ":
                for item in reversed(holder.value_of(raw)):
                    waiting.extend((item, inner) for inner in sorted(item.raw_elements, reverse=True))

    def private(self, creator: str, group: int | None = None) -> PrivateBlock:
        """The block that `creator` reserved (PS3.5 §7.8.1); an empty one where it is not there."""
        wanted = creator.strip().upper()
        bits, same = (0x1FF00, 0x10000) if group is None else (0xFFFFFF00, group << 16)
        for tag in [tag for tag in self._elements if tag & bits == same]:  # SPEED: of each file, several times (16)
            base = tag & 0xFFFF0000 | (tag & 0xFF) << 8
            if tag & 0x10000 and tag & 0xF0 and self.creator_of(base).upper() == wanted:
                return PrivateBlock(self, base)
        return PrivateBlock(self, None)

    def __eq__(self, other: object) -> bool:
        """The same tags, with the same values in the same VRs, however they are written; no file meta information."""
        if not isinstance(other, Dataset):
            return NotImplemented
        return self._elements.keys() == other.raw_elements.keys() and all(
            _alike(self, mine, other, other.raw_elements[tag]) for tag, mine in self._elements.items()
        )

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"<Dataset of {len(self)} elements, {self.path}>"

    def __str__(self) -> str:
        from .dump import text

        return text(self)

    def _repr_html_(self) -> str:
        from .dump import html

        return html(self)

    # ---- pixels

    def fragments(self, tag: int = PIXEL_DATA) -> list[tuple[int, int]] | None:
        """(offset, nbytes) of each fragment of an encapsulated element, the offset table first; None if it is native."""
        raw = self._elements.get(tag)
        if raw is None or raw[2] >= 0 or tag not in PIXEL_TAGS:
            return None
        return self.stream.fragments.get(raw[4], [])

    @property
    def stored_array(self) -> Any:
        """Samples as stored, (frames,) rows, columns (, samples); no look-up table, no colour conversion."""
        from .pixels import stored_array

        return stored_array(self)

    @property
    def pixel_array(self) -> Any:
        """The stored samples, YCbCr made RGB."""
        from .pixels import pixel_array

        return pixel_array(self)

    def to_rgb(self) -> Any:
        """The samples as RGB, palettes applied."""
        from .pixels import to_rgb

        return to_rgb(self)

    def window(self) -> Any:
        """The samples as they are meant to be shown."""
        from .pixels import window

        return window(self)

    def frame(self, index: int) -> Any:
        """The stored samples of one frame."""
        from .pixels import frame

        return frame(self, index)


def _alike(a: Dataset, mine: Raw, b: Dataset, theirs: Raw) -> bool:
    """Whether two elements say the same. Bytes are compared in one byte order, an unknown VR by its bytes alone."""
    kinds = VRS[a.value_vr(mine)], VRS[b.value_vr(theirs)]
    if mine[0] in PIXEL_TAGS and mine[2] < 0 and theirs[2] < 0:
        pieces = [[d.stream.read(*part) for part in d.fragments(mine[0]) or []] for d in (a, b)]
        return pieces[0] == pieces[1]
    if kinds[0].kind == kinds[1].kind == "bytes" or kinds[0] is not kinds[1]:
        if {kind.kind for kind in kinds} - {"bytes"} and "UN" not in {kind.code for kind in kinds}:
            return False
        return _little(a, mine, kinds[0].unit) == _little(b, theirs, kinds[1].unit)
    found, other = a.value_of(mine), b.value_of(theirs)
    not_numbers = kinds[0].kind == "number" and repr(found) == repr(other)  # NaN is the same value twice
    return bool(found == other) or not_numbers


def _little(ds: Dataset, raw: Raw, unit: int) -> bytes:
    """An element's bytes in little endian."""
    data = ds.raw(raw[0]) or b""
    turned = ds.order_of(raw) == ">" and unit > 1
    return b"".join(data[i : i + unit][::-1] for i in range(0, len(data), unit)) if turned else data


class PrivateBlock:
    """The elements that one private creator reserved: `block[0x10]` for (gggg,xx10)."""

    __slots__ = ("base", "dataset")

    def __init__(self, dataset: Dataset, base: int | None) -> None:
        self.dataset = dataset
        self.base = base

    def tag(self, number: int) -> int | None:
        """The full tag of an element of the block; None where it is absent."""
        tag = -1 if self.base is None else self.base | number
        return tag if tag in self.dataset else None

    def get(self, number: int, default: Any = None) -> Any:
        tag = self.tag(number)
        return default if tag is None else self.dataset.get(tag)

    def __getitem__(self, number: int) -> Any:
        tag = self.tag(number)
        if tag is None:
            raise KeyError(number)
        return self.dataset[tag]

    def __contains__(self, number: int) -> bool:
        return self.tag(number) is not None

    def __bool__(self) -> bool:
        return self.base is not None
