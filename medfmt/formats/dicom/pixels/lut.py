# SPDX-License-Identifier: MIT
"""Look-up tables of a data set: palettes, modality, VOI and presentation LUTs (PS3.3 C.7.6.3.1.5, C.7.9, C.11.1.1, C.11.2.1.1).

A descriptor is (number of entries, 0 for 65536; first value mapped; bits of an entry). Entries of 8 bits lie in bytes or,
in many files, in words; the length of the data decides.
"""

from __future__ import annotations

import numpy as np

from ....core.frozen import dataclass
from .info import malformed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, NoReturn

    from numpy.typing import NDArray

    from ..dataset import Dataset
    from .info import PixelInfo

COLOURS = ("Red", "Green", "Blue")
MAX_ENTRIES = 1 << 16
DISCRETE, LINEAR, INDIRECT = range(3)  # kinds of segments (PS3.3 C.7.9.2)


@dataclass(frozen=True, slots=True)
class Table:
    """`values[i]` is what the sample `first + i` becomes; `bits` is the depth of the values."""

    values: NDArray[Any]
    first: int
    bits: int

    def of(self, samples: NDArray[Any]) -> NDArray[Any]:
        """The mapped samples; those outside the table take its first or last value."""
        low, count = self.first, len(self.values)
        kind = np.iinfo(samples.dtype)
        if low == 0 == kind.min and kind.max < count:
            return np.asarray(self.values[samples])
        return np.asarray(self.values[np.clip(samples.astype(np.int64) - low, 0, count - 1)])


def _bad(ds: Dataset, keyword: str, expected: str, found: object) -> NoReturn:
    raise malformed(ds, keyword, expected, found, "PS3.3 C.7.6.3.1.5")


def descriptor(ds: Dataset, keyword: str, *, signed: bool) -> tuple[int, int, int]:
    """(entries, first value mapped, bits). The first value has the sign of the pixels, whatever VR it was given."""
    value = ds.get(keyword)
    if not isinstance(value, (list, tuple)) or len(value) != 3 or not all(isinstance(v, int) for v in value):
        _bad(ds, keyword, "three integers", "something else")
    entries, first, bits = (int(v) for v in value)
    entries = entries & 0xFFFF or MAX_ENTRIES  # SS may have turned 40000 negative
    first &= 0xFFFF
    return entries, first - 0x10000 if signed and first >= 0x8000 else first, bits


def words(ds: Dataset, keyword: str) -> NDArray[np.uint16] | None:
    """The element as 16-bit words; None where it is absent."""
    raw = ds.raw(keyword)
    if not raw:
        return None
    order = "<u2" if ds.byte_order == "<" else ">u2"
    return np.frombuffer(raw, order, len(raw) // 2).astype(np.uint16)


def _entries(ds: Dataset, keyword: str, count: int, bits: int) -> NDArray[Any]:
    """`count` table entries, uint8 or uint16 as they are stored."""
    raw = ds.raw(keyword)
    if raw is None or len(raw) < count:
        _bad(ds, keyword, f"{count} entries", "nothing" if raw is None else f"{len(raw)} bytes")
    packed = words(ds, keyword)
    if packed is not None and packed.size >= count:
        return packed[:count]
    # Two entries to a word, the first in the low byte (PS3.3 C.7.6.3.1.6).
    if bits > 8:
        _bad(ds, keyword, f"{count} entries of {bits} bits", f"{len(raw)} bytes")
    cells = np.frombuffer(raw, np.uint8)
    if ds.byte_order == ">" and len(raw) % 2 == 0:
        cells = cells.reshape(-1, 2)[:, ::-1].reshape(-1)
    return cells[:count]


def palettes(ds: Dataset, info: PixelInfo) -> tuple[Table, Table, Table]:
    """The red, green and blue tables of a PALETTE COLOR image."""
    red, green, blue = (_palette(ds, info, colour) for colour in COLOURS)
    return red, green, blue


def _palette(ds: Dataset, info: PixelInfo, colour: str) -> Table:
    name = f"{colour}PaletteColorLookupTable"
    count, first, bits = descriptor(ds, name + "Descriptor", signed=info.signed)
    if bits not in (8, 16):
        _bad(ds, name + "Descriptor", "8 or 16 bits", bits)
    if ds.element(name + "Data") is not None:
        return Table(_entries(ds, name + "Data", count, bits), first, bits)
    segmented = f"Segmented{name}Data"
    raw = ds.raw(segmented)
    if raw is None:
        _bad(ds, name + "Data", "a palette", "none")
    wide = words(ds, segmented)
    data = raw if bits == 8 or wide is None else wide.tolist()
    values = expanded(ds, segmented, list(data), count, wide=bits > 8)
    return Table(np.array(values, np.uint8 if bits == 8 else np.uint16), first, bits)


def expanded(ds: Dataset, keyword: str, data: list[int], count: int, *, wide: bool) -> list[int]:
    """The entries of a segmented palette (PS3.3 C.7.9.2), never more than `count`.

    An indirect segment repeats `n` earlier segments from a byte offset on; those it names may not be indirect.
    """
    out: list[int] = []
    todo = [(0, -1)]  # (index in data, segments to read from there; -1: to the end)
    while todo and len(out) < count:
        at, left = todo.pop()
        if left == 0 or at + 2 > len(data):
            continue
        kind, length = data[at], data[at + 1]
        at += 2
        if kind == DISCRETE:
            out += data[at : at + length]
            at += length
        elif kind == LINEAR and out and at < len(data) and length:
            start, end = out[-1], data[at]
            out += [int(np.floor(start + (end - start) * n / length + 0.5)) for n in range(1, length + 1)]
            at += 1
        elif kind == INDIRECT and left < 0:
            offset = data[at : at + (2 if wide else 4)]
            where = sum(v << (16 if wide else 8) * n for n, v in enumerate(offset)) // (2 if wide else 1)
            at += len(offset)
            todo.append((at, left))
            todo.append((where, length))
            continue
        else:
            _bad(ds, keyword, "a discrete, linear or indirect segment", f"segment of kind {kind}, length {length}")
        todo.append((at, left - 1))
    if len(out) < count:
        _bad(ds, keyword, f"{count} entries", len(out))
    return out[:count]


def sequence_table(ds: Dataset, keyword: str, *, signed: bool) -> Table | None:
    """The first item of a modality, VOI or presentation LUT sequence; None where there is none."""
    items = ds.get(keyword)
    if not isinstance(items, (list, tuple)) or not items:
        return None
    item = items[0]
    count, first, bits = descriptor(item, "LUTDescriptor", signed=signed)
    if not 1 <= bits <= 16:
        _bad(item, "LUTDescriptor", "1 to 16 bits", bits)
    return Table(_entries(item, "LUTData", count, bits), first, bits)
