# SPDX-License-Identifier: MIT
"""Annotated bytes of a DICOM file: every byte exactly once, in order.

Preamble, magic word, each element with its header, items and delimiters as rows of their own, pixel data by frame or
fragment, vendors' headers field by field; what belongs to nothing is a row too, and says so.
"""

from __future__ import annotations

from ...core.errors import FormatError
from ...core.explain import PREVIEW, Row
from ...core.record import Field, Record
from .dump import meaning, shown
from .meanings import told
from .part10 import open_layer
from .tags import ITEM, ITEM_END, PIXEL_TAGS, SEQUENCE_END, label, written
from .vr import VRS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from ...core.source import Layer
    from .dataset import Dataset
    from .stream import Raw

FRAMING: Final = "PS3.5 §7.5"
LEAD: Final = Record(
    "DICOM preamble",
    132,
    (
        Field(0, "preamble", "x", 128, meaning="free for other uses: TIFF headers, zeros"),
        Field(128, "magic", "s", 4, meaning='"DICM"'),
    ),
    "PS3.10 §7.1",
)
DELIMITERS: Final = {ITEM: "item", ITEM_END: "item delimiter", SEQUENCE_END: "sequence delimiter"}


def rows(layer: Layer) -> list[Row]:
    """The rows of a DICOM file. Offsets count the inflated bytes where the data set is deflated."""
    try:
        ds = open_layer(layer)
        return list(_filled(ds, _file(ds)))
    except FormatError as e:
        raise e.moved(path=layer.path) from None


def _place(ds: Dataset, at: int, end: int) -> tuple[int, int, bytes]:
    """(offset, nbytes, first bytes) of a row."""
    return at, end - at, ds.stream.read(at, min(end - at, PREVIEW))


def _size(layer: Layer, at: int) -> int:
    """The size of the layer, whose end may have to be found by reading on from `at`."""
    while (size := layer.size) is None:
        part = layer.read(at, 1 << 20)
        at += len(part)
        if not part:
            return at
    return size


def _filled(ds: Dataset, made: Iterator[Row]) -> Iterator[Row]:
    """The rows, with rows between them for the bytes that belong to no element."""
    size = _size(ds.layer, ds.end)
    at = 0
    for row in made:
        if not at <= row.offset < size:
            continue
        yield from _stray(ds, at, row.offset)
        end = min(size, row.offset + row.nbytes)
        if end > row.offset:
            yield row if end == row.offset + row.nbytes else _shortened(row, end)
        at = max(row.offset, end)
    yield from _stray(ds, at, size)


def _shortened(row: Row, end: int) -> Row:
    """A row whose last bytes are missing from the file."""
    missing = row.offset + row.nbytes - end
    return Row(row.offset, end - row.offset, row.raw, row.field, row.type, row.value, row.unit,
               f"{missing} bytes are missing", row.rule, row.depth)  # fmt: skip


def _stray(ds: Dataset, at: int, end: int) -> Iterator[Row]:
    """Bytes of no element: delimiters one by one, the rest as one row."""
    while at < end:
        step = end - at
        field, meaning = "bytes", "belong to no element"
        if at == ds.stream.trailing_at:
            field, meaning = "trailing bytes", "behind the last element"
        elif step >= 8:
            group, number, _ = ds.coding.head(ds.stream.read(at, 8), 0)
            name = DELIMITERS.get(group << 16 | number)
            if name is not None:
                step, field, meaning = 8, name, "outside a sequence"
        yield Row(*_place(ds, at, at + step), field, f"bytes[{step}]", "", meaning=meaning, rule=FRAMING)
        at += step


def _file(ds: Dataset) -> Iterator[Row]:
    meta = ds.meta
    start = meta.at if len(meta) else ds.at
    if start >= 4 and ds.stream.read(start - 4, 4) == b"DICM":
        if start == LEAD.size:
            yield from LEAD.rows(ds.stream.read(0, LEAD.size))
        else:
            yield Row(*_place(ds, start - 4, start), "magic", "char[4]", "DICM", rule="PS3.10 §7.1")
    yield from _elements(meta, 0)
    yield from _elements(ds, 0)


def _elements(ds: Dataset, depth: int) -> Iterator[Row]:
    """The rows of a data set or item, in the order of the stream."""
    for raw in sorted((*ds.raw_elements.values(), *ds.stream.shadowed.get(ds.at, ())), key=_at):
        tag, _, length, at, value_at = raw
        vr = ds.vr_of(raw)
        if tag in PIXEL_TAGS and length < 0:
            yield from _fragments(ds, raw, depth)
        elif ds.value_vr(raw) == "SQ":
            yield from _sequence(ds, raw, depth)
        elif tag in PIXEL_TAGS:
            yield Row(*_place(ds, at, value_at), _field(ds, tag), vr, f"{length} bytes", rule="PS3.5 §8", depth=depth)
            yield from _frames(ds, raw, depth + 1)
        elif VRS[vr].kind == "bytes" and length > PREVIEW and tag & 0x10000 and (inner := _inner(ds, raw, depth)):
            rule = told(tag, vr, "")[2]
            yield Row(*_place(ds, at, value_at), _field(ds, tag), vr, f"{length} bytes", rule=rule, depth=depth)
            yield from inner
        else:
            yield _element(ds, raw, depth)


def _element(ds: Dataset, raw: Raw, depth: int) -> Row:
    """An element and its value, with unit, meaning and clause where they are known."""
    tag, _, length, at, value_at = raw
    vr, value = ds.vr_of(raw), shown(ds, raw)
    unit, what, clause = told(tag, vr, value)
    means = "; ".join(part for part in (what, meaning(ds, raw)) if part)
    return Row(
        *_place(ds, at, value_at + length), _field(ds, tag), vr, value, unit if value else "", means, clause, depth
    )


def _field(ds: Dataset, tag: int) -> str:
    """An element's tag and name; private names come from the vendors' tables."""
    return label(tag) if not tag & 0x10000 else f"{written(tag)} {ds.name_of(tag)}".rstrip()


def _at(raw: Raw) -> int:
    return raw[3]


def _inner(ds: Dataset, raw: Raw, depth: int) -> list[Row]:
    """The fields of a vendor's header inside a private element; none where it is nothing that is known."""
    from .csa import rows as csa_rows
    from .csa import sniff

    if raw[2] > MOST_LOOKED_INTO or not sniff(ds.stream.read(raw[4], 128)):
        return []
    return csa_rows(ds.stream.read(raw[4], raw[2]), offset=raw[4], depth=depth + 1)


MOST_LOOKED_INTO: Final = 1 << 24


def _sequence(ds: Dataset, raw: Raw, depth: int) -> Iterator[Row]:
    """A sequence: its header, and each item with header, elements and delimiter."""
    tag, _, length, at, value_at = raw
    items = ds.value_of(raw)
    size = f"{shown(ds, raw)}, {'undefined length' if length < 0 else f'{length} bytes'}"
    what = told(tag, "SQ", "")[1]
    yield Row(*_place(ds, at, value_at), _field(ds, tag), ds.vr_of(raw), size, "", what, FRAMING, depth)
    for number, (item, (item_at, nbytes, end)) in enumerate(zip(items, ds.stream.items[value_at], strict=True)):
        size = "undefined length" if nbytes < 0 else f"{nbytes} bytes"
        yield Row(*_place(ds, item_at, item_at + 8), f"item {number}", "item", size, rule=FRAMING, depth=depth + 1)
        yield from _elements(item, depth + 2)
        if nbytes < 0:
            yield from _delimiter(item, end, ITEM_END, depth + 1)
    if length < 0 and value_at in ds.stream.ends:
        inside = items[0] if items else ds
        yield from _delimiter(inside, ds.stream.ends[value_at][0], SEQUENCE_END, depth + 1)


def _delimiter(ds: Dataset, at: int, tag: int, depth: int) -> Iterator[Row]:
    """The row of a delimiter, if it is there."""
    held = ds.stream.read(at, 8)
    if len(held) < 8:
        return
    group, number, _ = ds.coding.head(held, 0)
    if group << 16 | number == tag:
        yield Row(*_place(ds, at, at + 8), DELIMITERS[tag], "delimiter", "", rule=FRAMING, depth=depth)


def _fragments(ds: Dataset, raw: Raw, depth: int) -> Iterator[Row]:
    """Encapsulated pixels: the offset table, then each fragment with the header of its item."""
    tag, _, _, at, value_at = raw
    rule = "PS3.5 §A.4"
    yield Row(*_place(ds, at, value_at), _field(ds, tag), ds.vr_of(raw), shown(ds, raw), rule=rule, depth=depth)
    for number, (place, nbytes) in enumerate(ds.fragments(tag) or []):
        name = f"fragment {number}" if number else "basic offset table"
        yield Row(*_place(ds, place - 8, place), "item", "item", f"{nbytes} bytes", rule=rule, depth=depth + 1)
        yield Row(*_place(ds, place, place + nbytes), name, f"bytes[{nbytes}]", "", rule=rule, depth=depth + 1)
    if value_at in ds.stream.ends:
        yield from _delimiter(ds, ds.stream.ends[value_at][0], SEQUENCE_END, depth + 1)


def _frames(ds: Dataset, raw: Raw, depth: int) -> Iterator[Row]:
    """Native pixels, frame by frame where the data set says how large one is; the rest as padding."""
    _, _, length, _, value_at = raw
    words = [ds.get(tag) for tag in (0x00280010, 0x00280011, 0x00280100)]
    samples, count = ds.get(0x00280002), ds.get(0x00280008)
    size = 0
    if all(type(word) is int for word in words):
        size = words[0] * words[1] * words[2] * (samples if type(samples) is int else 1) // 8
    frames = int(count) if isinstance(count, int) else 1
    if not 0 < size <= length or not 0 < frames <= length // size:
        size, frames = length, min(1, length)
    for number in range(frames):
        at = value_at + number * size
        yield Row(*_place(ds, at, at + size), f"frame {number}", f"bytes[{size}]", "", rule="PS3.5 §8.1", depth=depth)
    left = length - frames * size
    if left:
        at = value_at + frames * size
        yield Row(*_place(ds, at, at + left), "padding", f"bytes[{left}]", "", rule="PS3.5 §8.1", depth=depth)
