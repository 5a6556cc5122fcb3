# SPDX-License-Identifier: MIT
"""Dataset: the ordered view of the elements of one data set or item. Values decode on access."""

from __future__ import annotations

from operator import itemgetter

from ...core.errors import FormatError, MalformedError
from .charset import known_terms
from .scan import items_of, scan
from .stream import coding
from .tags import PIXEL_DATA, keyword_of, label, tag_of_key, vr_of
from .values import value
from .vr import VRS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any, Final

    from ...core.errors import Note
    from ...core.source import Layer
    from .stream import Coding, Elements, Item, Raw, Stream
    from .tags import Key

SPECIFIC_CHARACTER_SET: Final = 0x00080005
PIXEL_REPRESENTATION: Final = 0x00280103


class Element(tuple):  # type: ignore[type-arg]
    """Where one element lies: (tag, vr, length or -1, at, value_at); offsets count the layer's bytes."""

    __slots__ = ()
    tag = property(itemgetter(0))
    vr = property(itemgetter(1))
    length = property(itemgetter(2))
    at = property(itemgetter(3))
    value_at = property(itemgetter(4))

    @property
    def keyword(self) -> str:
        return keyword_of(self[0])

    def __repr__(self) -> str:
        tag, vr, length, at, value_at = self
        return f"Element({label(tag)!r}, vr={vr!r}, length={length}, at={at}, value_at={value_at})"


class Dataset:
    """The elements of a data set or item."""

    __slots__ = (
        "_codecs", "_elements", "_sequences", "_signed", "at", "byte_order", "depth", "end", "explicit", "meta", "stream",
        "transfer_syntax",
    )  # fmt: skip

    def __init__(
        self,
        stream: Stream,
        elements: Elements,
        *,
        byte_order: str,
        explicit: bool,
        transfer_syntax: str = "",
        meta: Dataset | None = None,
        at: int = 0,
        end: int = 0,
        depth: int = 0,
        codecs: list[str] | None = None,
        signed: bool = False,
    ) -> None:
        self.stream = stream
        self._elements = elements
        self.byte_order = byte_order
        self.explicit = explicit
        self.transfer_syntax = transfer_syntax
        self.meta = meta
        self.at = at
        self.end = end
        self.depth = depth
        self._codecs = codecs
        self._signed = signed
        self._sequences: dict[int, list[Dataset]] = {}
        if SPECIFIC_CHARACTER_SET in elements:
            self._codecs = None
        if PIXEL_REPRESENTATION in elements:
            self._signed = self.get(PIXEL_REPRESENTATION) == 1

    # ---- where things lie

    @property
    def layer(self) -> Layer:
        return self.stream.layer

    @property
    def path(self) -> str:
        return self.stream.layer.path

    @property
    def notes(self) -> tuple[Note, ...]:
        return tuple(self.stream.notes)

    @property
    def truncated_at(self) -> int | None:
        """Where the bytes ended too early; None if they did not."""
        return self.stream.truncated_at

    @property
    def pixel_error(self) -> FormatError | None:
        """Why the pixels of this data set must not be read (cut, described twice, …); None if they may."""
        return self.stream.pixel_error

    @property
    def elements(self) -> dict[int, Element]:
        """Every element, in the order of the stream."""
        return {tag: Element((tag, raw[1] or self._vr(tag), *raw[2:])) for tag, raw in self._elements.items()}

    def element(self, key: Key) -> Element | None:
        tag = tag_of_key(key)
        raw = None if tag is None else self._elements.get(tag)
        return None if raw is None else Element((raw[0], raw[1] or self._vr(raw[0]), *raw[2:]))

    def _vr(self, tag: int) -> str:
        """VR of an element that is written without one: the dictionary's, of two the one that fits here."""
        vr = vr_of(tag)
        if vr == "UN" and tag & 0x10000:
            from .tags import private_vr_of  # noqa: PLC0415

            return private_vr_of(tag, self.creator(tag))
        if "/" not in vr:
            return vr
        if vr == "US/SS":
            return "SS" if self._signed else "US"
        if tag == 0x00283006:  # LUTData: one value is a US, a table is OW
            return "OW"
        return "OW" if "OW" in vr else "SS" if self._signed else "US"

    def creator(self, tag: int) -> str:
        """Name of the creator that reserved the block of a private tag; "" if nobody did."""
        raw = self._elements.get(tag & 0xFFFF0000 | (tag & 0xFF00) >> 8)
        return "" if raw is None else self.stream.read(raw[4], raw[2]).decode("latin-1").strip(" \0")

    # ---- values

    @property
    def codecs(self) -> list[str]:
        """Python codecs of the character sets in force."""
        if self._codecs is None:
            raw = self.raw(SPECIFIC_CHARACTER_SET) or b""
            self._codecs = known_terms(raw[:1024].decode("latin-1").strip(" \0").split("\\"))[0]
        return self._codecs

    def raw(self, key: Key) -> bytes | None:
        """The value's bytes as stored; None where the element is absent."""
        tag = tag_of_key(key)
        raw = None if tag is None else self._elements.get(tag)
        if raw is None:
            return None
        return self.stream.read(raw[4], self.value_end(raw) - raw[4])

    def value_end(self, raw: Raw) -> int:
        """Where the value of an element ends; of undefined length: where its delimiter begins."""
        if raw[2] >= 0:
            return raw[4] + raw[2]
        ends = self.stream.ends.get(raw[4])
        return self.end if ends is None else ends[0]

    def get(self, key: Key, default: Any = None) -> Any:
        tag = tag_of_key(key)
        raw = None if tag is None else self._elements.get(tag)
        return default if raw is None else self._value(raw)

    def _value(self, raw: Raw) -> Any:
        tag, vr, length, _, value_at = raw
        if not vr:
            vr = self._vr(tag)
        elif vr == "UN" and length >= 0:
            vr = self._vr(tag)
        if vr == "SQ" or (length < 0 and tag != PIXEL_DATA):
            return self._sequence(raw)
        data = self.stream.read(value_at, self.value_end(raw) - value_at)
        return value(data, vr, self.codecs if VRS[vr].kind in {"text", "name"} else (), self.byte_order)

    def _sequence(self, raw: Raw) -> list[Dataset]:
        tag, vr, _, _, value_at = raw
        found = self._sequences.get(tag)
        if found is None:
            inside = coding("<", False) if vr == "UN" else coding(self.byte_order, self.explicit)
            items = items_of(self.stream, raw, inside, self.end, depth=self.depth)
            found = self._sequences[tag] = [self._item(item, inside) for item in items]
        return found

    def _item(self, item: Item, inside: Coding) -> Dataset:
        at, _, end = item
        elements, _ = scan(self.stream, at + 8, end, inside, depth=self.depth + 1)
        return Dataset(
            self.stream, elements, byte_order=inside.byte_order, explicit=inside.explicit, transfer_syntax=self.transfer_syntax,
            at=at + 8, end=end, depth=self.depth + 1, codecs=self.codecs, signed=self._signed,
        )  # fmt: skip

    def __getitem__(self, key: Key) -> Any:
        tag = tag_of_key(key)
        raw = None if tag is None else self._elements.get(tag)
        if raw is None:
            raise KeyError(key)
        return self._value(raw)

    def __getattr__(self, name: str) -> Any:
        tag = None if name.startswith("_") else tag_of_key(name)
        if tag is None:
            raise AttributeError(name)
        raw = self._elements.get(tag)
        if raw is None:
            raise AttributeError(f"{name}: this data set has no {label(tag)}")
        return self._value(raw)

    def __contains__(self, key: Key) -> bool:
        return tag_of_key(key) in self._elements

    def __iter__(self) -> Iterator[int]:
        return iter(sorted(self._elements))

    def __len__(self) -> int:
        return len(self._elements)

    def numbers(self, key: Key, count: int | None = None) -> tuple[float, ...] | None:
        """The finite numbers of an element; None where it is absent or empty.

        Raises
            MalformedError  something among them is no finite number, or there are not `count` of them
        """
        found = self.get(key)
        if found is None:
            return None
        several = found if isinstance(found, list) else [found]
        good = [v for v in several if isinstance(v, (int, float)) and abs(v) < float("inf")]
        if len(good) != len(several) or (count is not None and len(good) != count):
            element = self.element(key)
            at = 0 if element is None else element.value_at
            raise MalformedError(
                label(tag_of_key(key) or 0), offset=at, expected=f"{count or 'only'} finite numbers",
                found=f"{len(several)} values, {len(good)} of them finite numbers", source="PS3.5 §6.2", path=self.path,
            )  # fmt: skip
        return tuple(good)

    # ---- private blocks

    def private(self, creator: str, group: int | None = None) -> PrivateBlock:
        """The block that `creator` reserved; an empty one where it is not there."""
        wanted = creator.strip().upper()
        for tag in self._elements:
            if 0x10 <= tag & 0xFFFF <= 0xFF and tag & 0x10000 and (group is None or tag >> 16 == group):
                if self.creator((tag & 0xFFFF0000) | (tag & 0xFF) << 8).upper() == wanted:
                    return PrivateBlock(self, (tag & 0xFFFF0000) | (tag & 0xFF) << 8)
        return PrivateBlock(self, None)

    # ---- pixels

    def fragments(self, tag: int = PIXEL_DATA) -> list[tuple[int, int]] | None:
        """(offset, nbytes) of each fragment of an encapsulated element, the offset table first; None if it is native."""
        raw = self._elements.get(tag)
        if raw is None:
            return None
        if raw[2] < 0:
            return self.stream.fragments.get(raw[4], [])
        return None

    @property
    def stored_array(self) -> Any:
        from .pixels import stored_array  # noqa: PLC0415

        return stored_array(self)

    @property
    def pixel_array(self) -> Any:
        from .pixels import pixel_array  # noqa: PLC0415

        return pixel_array(self)

    def to_rgb(self) -> Any:
        from .pixels import to_rgb  # noqa: PLC0415

        return to_rgb(self)

    def window(self) -> Any:
        from .pixels import window  # noqa: PLC0415

        return window(self)

    def frame(self, index: int) -> Any:
        from .pixels import frame  # noqa: PLC0415

        return frame(self, index)


class PrivateBlock:
    """The elements that one private creator reserved (PS3.5 §7.8.1): `block[0x10]` for (gggg,xx10)."""

    __slots__ = ("base", "dataset")

    def __init__(self, dataset: Dataset, base: int | None) -> None:
        self.dataset = dataset
        self.base = base

    def tag(self, number: int) -> int | None:
        """The full tag of an element of the block; None where it is absent."""
        if self.base is None:
            return None
        tag = self.base | number
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
