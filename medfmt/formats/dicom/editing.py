# SPDX-License-Identifier: MIT
"""Changing elements and nothing else: `edit` gives a new Dataset, `write` a file.

# Strategy: a Dataset is a view of bytes, so an edited one is a view of edited bytes. Each change becomes a splice (these bytes
# instead of those), the lengths of the defined-length items and sequences around it and the group length before it are
# splices too, and a `Spliced` layer reads as if all of them were made. It is scanned like any file; nothing is copied until
# it is written, and what no splice touches is written back byte for byte, faults included. One change brings others with it:
under another SpecificCharacterSet the texts beyond ASCII are written anew, so that they say what they said.
"""

from __future__ import annotations

import os
from bisect import bisect_right
from itertools import accumulate, pairwise

from ...core.errors import MalformedError, NotRepresentableError
from ...core.gz import compress
from ...core.sink import save_files
from .charset import known_terms
from .dataset import IN_CHARSET, SPECIFIC_CHARACTER_SET, Dataset
from .dicomdir import OFFSETS, RECORDS
from .encoding import Context, Style, deflated, element, number, vr_for
from .part10 import open_layer
from .scan import items_of
from .syntax import SYNTAXES
from .tags import label, tag_of_key
from .values import encode
from .vr import VRS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import Any, Final, TypeAlias

    from ...core.errors import Note
    from ...core.source import Layer
    from .stream import Raw
    from .tags import Key

    Splice: TypeAlias = tuple[int, int, int, bytes]  # from, to, tag (orders what is put in at one place), instead
    Field: TypeAlias = tuple[int, int, str, int]  # where a length stands, its bytes, byte order, what it should say now

PIECE: Final = 1 << 20
EXECUTABLE: Final = (b"MZ", b"\x7fELF", b"#!")  # what a preamble must not start with: it could be run


class Spliced:
    """Layer that reads as another one with some of its bytes exchanged."""

    __slots__ = ("_parts", "_starts", "of", "size")

    def __init__(self, of: Layer, size: int, splices: Iterable[Splice]) -> None:
        self.of = of
        self._parts: list[tuple[int, bytes | None]] = []  # (offset in `of`, None) or (length, bytes)
        self._starts: list[int] = []
        at = done = 0
        for start, end, _, data in splices:
            for length, part in ((start - at, (at, None)), (len(data), (len(data), data))):
                if length:
                    self._starts.append(done)
                    self._parts.append(part)
                    done += length
            at = end
        self._starts.append(done)
        self._parts.append((at, None))
        self.size = done + size - at

    @property
    def path(self) -> str:
        return self.of.path

    @property
    def name(self) -> str:
        return self.of.name

    def read(self, offset: int, nbytes: int) -> bytes:
        end = min(offset + nbytes, self.size)
        found = []
        while offset < end:
            i = bisect_right(self._starts, offset) - 1
            stop = self._starts[i + 1] if i + 1 < len(self._starts) else self.size
            where, data = self._parts[i]
            inside, length = offset - self._starts[i], min(end, stop) - offset
            found.append(self.of.read(where + inside, length) if data is None else data[inside : inside + length])
            offset += length
        return b"".join(found)

    def readinto(self, offset: int, buffer: memoryview) -> int:
        data = self.read(offset, len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def sibling(self, suffix: str) -> Layer | None:
        return self.of.sibling(suffix)


class Edit:
    """What is collected before the splices are made."""

    __slots__ = ("codecs", "deltas", "ds", "splices")

    def __init__(self, ds: Dataset) -> None:
        self.ds = ds
        self.codecs: dict[int, list[str]] = {}  # new ones, by where the data set or item is that they hold in
        self.splices: list[Splice] = []
        self.deltas: dict[Field, int] = {}  # by how much a length changes

    def splice(self, around: list[Field], splice: Splice) -> None:
        """Add a splice, and what it does to the lengths around it."""
        self.splices.append(splice)
        start, end, _, data = splice
        for field in around:
            self.deltas[field] = self.deltas.get(field, 0) + len(data) - (end - start)


def edit(
    ds: Dataset,
    changes: Mapping[Key, Any] | None = None,
    *,
    remove: Iterable[Key] = (),
    clean: bool = False,
    relabel: bool = False,
) -> Dataset:
    """The data set with some elements changed, added or removed; every other byte stays as it is.

    With another SpecificCharacterSet the texts in its reach are written anew in it, and say what they said.

    Parameters
        changes  path → value. A path is a keyword, a tag, a pair, or leads inside ("ASequence[0].AnElement"); keys of
                 group 0002 mean the file meta information. `encoding.Typed(vr, value)` where the dictionary
                 does not know the VR; a sequence is a list of mappings or Datasets; None makes an empty element
        remove   paths of elements that are to go; absent ones are passed over
        clean    also zero the preamble and drop what stands behind the last element
        relabel  a new SpecificCharacterSet puts right what was declared wrongly: the texts keep their bytes
    Raises
        NotRepresentableError  a value that its VR or the character sets cannot hold; a length that its field cannot
        KeyError               an unknown keyword, or a path that leads nowhere
        MalformedError         an item was given: its data set is to be edited, by a path that leads inside
    """
    ds = whole(ds)
    made = Edit(ds)
    remove = list(remove)
    changes = {**_transcoded(made, changes or {}, remove, relabel=relabel), **(changes or {})}
    for key in remove:
        holder, tag, around = _holder(ds, key, missing_is_fine=True)
        if holder is not None:
            _remove(made, holder, tag, around)
    for key, value in changes.items():
        holder, tag, around = _holder(ds, key)
        if holder is not None:
            _change(made, holder, tag, value, around)
    size = _size(ds.layer)
    if clean and ds.stream.trailing_at is not None:
        made.splices.append((ds.stream.trailing_at, size, 0, b""))
    zeroed = _preamble(made, size, clean=clean)
    splices = sorted([*made.splices, *_lengths(made)], key=lambda splice: splice[:3])
    splices = sorted([*splices, *_offsets(ds, splices)], key=lambda splice: splice[:3])
    for before, after in pairwise(splices):
        if after[0] < before[1]:
            raise ValueError(f"two changes of the same bytes: {label(before[2])} and {label(after[2])}")
    out = open_layer(Spliced(ds.layer, size, splices), limits=ds.stream.limits, inflated=True)
    if zeroed:
        out.stream.note(
            "preamble-zeroed", "the preamble could be run as a program; it was zeroed", 0, "preamble", "PS3.10 §7.5"
        )
    return out


def whole(ds: Dataset) -> Dataset:
    """The data set with everything that its bytes hold, also where only part of it was read.

    Raises
        MalformedError  it is an item
    """
    _no_item(ds)
    return open_layer(ds.layer, limits=ds.stream.limits, inflated=True)


def _no_item(ds: Dataset) -> None:
    if ds.depth:
        raise MalformedError("data set", expected="a data set", found="an item of a sequence", path=ds.path)


def _size(layer: Layer) -> int:
    """The size of a layer; of an inflated stream its end is found by reading on."""
    at = 0
    while (size := layer.size) is None:
        part = layer.read(at, PIECE)
        at += len(part)
        if not part:
            return at
    return size


def _preamble(made: Edit, size: int, *, clean: bool) -> bool:
    """A preamble that starts a program is zeroed as soon as anything else changes; whether it was."""
    head = made.ds.layer.read(0, 132)
    risky = head.startswith(EXECUTABLE)
    if size >= 132 and head[128:] == b"DICM" and (risky or (clean and any(head[:128]))):
        made.splices.append((0, 128, 0, bytes(128)))
        return risky
    return False


def _holder(ds: Dataset, key: Key, *, missing_is_fine: bool = False) -> tuple[Dataset | None, int, list[Field]]:
    """(data set that holds the element, its tag, the length fields around it) of a path."""
    steps = key.split(".") if isinstance(key, str) else [key]
    tag = tag_of_key(steps[-1])
    first = tag_of_key(steps[0]) if len(steps) == 1 else None
    holder = ds.meta if first is not None and first >> 16 == 2 else ds
    around: list[Field] = []
    for step in steps[:-1]:
        name, _, index = str(step).removesuffix("]").partition("[")
        inner = tag_of_key(name)
        raw = None if inner is None else holder.raw_elements.get(inner)
        items = holder.get(name) if raw is not None else None
        if raw is None or not isinstance(items, list) or not index.isdecimal() or int(index) >= len(items):
            if missing_is_fine:
                return None, 0, []
            raise KeyError(key)
        around += _fields(holder, raw, int(index))
        holder = items[int(index)]
    if tag is None:
        raise KeyError(key)
    return holder, tag, around


def _fields(holder: Dataset, raw: Raw, index: int) -> list[Field]:
    """The length fields that change with one item of a sequence: the item's, the sequence's, its group's."""
    order = holder.byte_order
    inside = holder.coding_inside(raw)
    at, length, _ = items_of(holder.stream, raw, inside, holder.end, depth=holder.depth)[index]
    found: list[Field] = [] if length < 0 else [(at + 4, 4, inside.byte_order, length)]
    if raw[2] >= 0:
        found.append((raw[4] - 4, 4, order, raw[2]))  # 32 bits, right before the value, in both kinds of header
    return found + _group_length(holder, raw[0])


def _group_length(holder: Dataset, tag: int) -> list[Field]:
    """The length of an element's group; one that is wrong (WILD: pydicom's chrKoreanMulti.dcm) is put right with the change."""
    raw = holder.raw_elements.get(tag & 0xFFFF0000)
    if raw is None or raw[2] != 4 or not tag & 0xFFFF:
        return []
    group = {*holder.raw_elements.values(), *holder.stream.shadowed.get(holder.at, ())}
    length = sum(_end_of(holder, one) - one[3] for one in group if one[0] >> 16 == tag >> 16 and one[0] & 0xFFFF)
    return [(raw[4], 4, holder.byte_order, length)]


def _end_of(holder: Dataset, raw: Raw) -> int:
    """Where an element ends, delimiter included; of one that was cut: where the data set does."""
    if raw[2] >= 0:
        return min(raw[4] + raw[2], max(holder.end, raw[4]))
    ends = holder.stream.ends.get(raw[4])
    return holder.end if ends is None else ends[1]


def _shadowed(holder: Dataset, tag: int) -> list[Raw]:
    """The earlier ones of an element that is there more than once: they go with it."""
    there = holder.raw_elements.get(tag)  # also where the later one turned out to be cut
    return [raw for raw in holder.stream.shadowed.get(holder.at, ()) if raw[0] == tag and raw != there]


def _remove(made: Edit, holder: Dataset, tag: int, around: list[Field]) -> None:
    raw = holder.raw_elements.get(tag)
    if raw is None:
        return
    around = around + _group_length(holder, tag)
    for gone in (raw, *_shadowed(holder, tag)):
        made.splice(around, (gone[3], _end_of(holder, gone), tag, b""))


def _change(made: Edit, holder: Dataset, tag: int, value: Any, around: list[Field]) -> None:
    raw = holder.raw_elements.get(tag)
    context = Context(holder.coding, made.codecs.get(holder.at, holder.codecs), Style(), holder.is_signed)
    data = element(tag, value, context, vr=_vr(holder, tag, value, context))
    around = around + _group_length(holder, tag)
    if raw is None:
        others = holder.raw_elements.values()
        last = max((_end_of(holder, other) for other in others), default=holder.at)  # what is cut comes behind it
        at = min((other[3] for other in others if other[0] > tag), default=last)
        made.splice(around, (at, at, tag, data))
        return
    for older in _shadowed(holder, tag):
        made.splice(around, (older[3], _end_of(holder, older), tag, b""))
    made.splice(around, (raw[3], _end_of(holder, raw), tag, data))


def _vr(holder: Dataset, tag: int, value: Any, context: Context) -> str:
    """The VR of a new value: as the element has it, else as the vendor or the dictionary knows it; "" for what says it itself."""
    if hasattr(value, "vr"):
        return ""
    raw = holder.raw_elements.get(tag)
    vr = "" if raw is None else holder.vr_of(raw)
    if vr not in ("", "UN") or isinstance(value, (bytes, bytearray, memoryview)):
        return vr
    known = holder.private_element(tag)[0] if tag & 0x10000 and tag & 0xFFFF > 0xFF else "UN"
    if known != "UN":
        return known
    return vr if value is None else vr_for(tag, value, context)


def _transcoded(made: Edit, changes: Mapping[Key, Any], remove: Iterable[Key], *, relabel: bool) -> dict[Key, Any]:
    """The changes that other character sets bring with them: path → bytes of the texts beyond ASCII, as they are to be.

    Raises
        NotRepresentableError  a text that the new sets cannot hold
    """
    told: dict[Key, Any] = {**dict.fromkeys(remove), **changes}
    switches = [key for key in told if _last(key) == SPECIFIC_CHARACTER_SET]
    named = {_place(made.ds, key) for key in told} if switches else set()
    found: dict[Key, Any] = {}
    for key in switches:
        holder, _, _ = _holder(made.ds, key, missing_is_fine=True)
        if holder is None:
            continue
        codecs = _codecs(told[key])
        prefix = key.rpartition(".")[0] + "." if isinstance(key, str) and "." in key else ""
        waiting = [(holder, prefix)]
        while waiting:
            inner, path = waiting.pop()
            made.codecs[inner.at] = codecs
            for raw in inner.raw_elements.values():
                here = f"{path}{raw[0]:08x}"
                if (inner.at, raw[0]) in named:
                    continue  # exchanged as it is
                if inner.value_vr(raw) == "SQ":
                    items = enumerate(inner.value_of(raw))
                    waiting += [(i, f"{here}[{n}].") for n, i in items if SPECIFIC_CHARACTER_SET not in i]
                elif not relabel:
                    data = _again(inner, raw, codecs)
                    found |= {} if data is None else {here: data}
    return found


def _last(key: Key) -> int | None:
    """The tag that a path leads to."""
    return tag_of_key(key.rpartition(".")[2] if isinstance(key, str) else key)


def _codecs(terms: Any) -> list[str]:
    """The codecs of a new SpecificCharacterSet, as it is given to `edit`."""
    plain = getattr(terms, "value", terms)
    text = bytes(plain).decode("latin-1") if isinstance(plain, (bytes, bytearray, memoryview)) else plain
    several = text.split("\\") if isinstance(text, str) else text or [""]
    return known_terms([term or "" for term in several])[0]


def _place(ds: Dataset, key: Key) -> tuple[int, int] | None:
    """(where the holder is, tag) of a path: the same for each way of writing it."""
    holder, tag, _ = _holder(ds, key, missing_is_fine=True)
    return None if holder is None else (holder.at, tag)


def _again(holder: Dataset, raw: Raw, codecs: Sequence[str]) -> bytes | None:
    """A text's bytes in other character sets; None where they are the same."""
    vr = holder.value_vr(raw)
    if VRS[vr].kind not in IN_CHARSET:
        return None
    stored = holder.stream.read(raw[4], raw[2])
    if stored.isascii() and b"\x1b" not in stored:
        return None
    try:
        data = encode(holder.value_of(raw), vr, codecs)
    except NotRepresentableError as e:
        e.field = label(raw[0])
        raise
    return None if data == stored else data


def _lengths(made: Edit) -> Iterator[Splice]:
    """The splices of the lengths that changed; one that lies in bytes which are exchanged anyway is left out."""
    for (at, nbytes, order, old), delta in made.deltas.items():
        if not delta or any(start <= at < end for start, end, _, _ in made.splices):
            continue
        new = old + delta
        if not 0 <= new < (1 << 8 * nbytes) - 1:
            raise NotRepresentableError(
                "length", offset=at, expected=f"a length of {nbytes} bytes", found=new, source="PS3.5 §7.5"
            )
        yield at, at + nbytes, 0, number(new, nbytes, order)


def _offsets(ds: Dataset, splices: list[Splice]) -> Iterator[Splice]:
    """The splices of a DICOMDIR's offsets (PS3.3 §F.3.2.2), which lead to items that moved."""
    if RECORDS not in ds:
        return
    starts = [start for start, _, _, _ in splices]
    moved = [0, *accumulate(len(data) - (end - start) for start, end, _, data in splices)]
    for holder in (ds, *ds[RECORDS]):
        for tag in OFFSETS:
            raw = holder.raw_elements.get(tag)
            if raw is None or raw[2] != 4 or any(start <= raw[3] < end for start, end, _, _ in splices):
                continue
            old = holder.value_of(raw)
            new = old + moved[bisect_right(starts, old)] if old else 0
            if new != old:
                yield raw[4], raw[4] + 4, 0, number(new, 4, holder.byte_order)


# ---- files ------------------------------------------------------------------------------------------------


def chunks(ds: Dataset) -> Iterator[bytes]:
    """The bytes of the file that holds a data set: those it was read from, as long as nothing was changed."""
    stream = ds.stream
    syntax = SYNTAXES.get(ds.transfer_syntax)
    if syntax is None or not syntax.deflated or stream.origin is not stream.layer:
        return _copied(stream.origin, 0)
    return _packed(ds)


def _packed(ds: Dataset) -> Iterator[bytes]:
    yield ds.layer.read(0, ds.at)
    yield from deflated(_copied(ds.layer, ds.at))


def _copied(layer: Layer, at: int) -> Iterator[bytes]:
    while data := layer.read(at, PIECE):
        yield data
        at += len(data)


def write(ds: Dataset, path: str | os.PathLike[str]) -> tuple[Note, ...]:
    """Write a data set as a file, all or nothing; what was not edited is there byte for byte. Returns the notes.

    That is the whole file also of a data set that was read in part (`only=`, `stop_at=`); `recode` keeps the part. A name that
    ends in .gz makes a gzip file of it, as `read` takes it.

    Raises
        MalformedError  an item, which is no file, was given
    """
    _no_item(ds)
    target = os.fspath(path)
    source: Any = ds.stream.origin
    while hasattr(source, "of"):
        source = source.of
    if hasattr(source, "is_at") and source.is_at(target):  # saving over what is still to be read
        source.hold()
    save_files({target: compress(chunks(ds)) if target.lower().endswith(".gz") else chunks(ds)})
    return ds.notes
