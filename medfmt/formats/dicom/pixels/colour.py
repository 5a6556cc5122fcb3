# SPDX-License-Identifier: MIT
"""Photometric interpretation: samples as stored to RGB (PS3.3 C.7.6.3.1.2, C.7.9; ITU-T T.871); look-up tables.

`pixel_array` makes RGB of YCbCr and leaves everything else as it is; `to_rgb` also applies palettes and repeats grey, so
that its result always has three samples a pixel. Grey values are not windowed here (see `display`), MONOCHROME1 is not
inverted, ICC profiles are left as bytes.

The tables are palettes, modality, VOI and presentation LUTs (PS3.3 C.7.6.3.1.5, C.7.9, C.11.1.1, C.11.2.1.1). A descriptor is
(number of entries, 0 for 65536; first value mapped; bits of an entry). Entries of 8 bits lie in bytes or, in many files, in
words; the length of the data decides.
"""

from __future__ import annotations

import numpy as np

from ....core.errors import MalformedError, UnsupportedError
from ....core.frozen import dataclass, replace
from ..syntax import syntax_of
from .frameset import Frames, frames
from .info import malformed
from .jpeg_markers import parse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, NoReturn

    from numpy.typing import NDArray

    from ..dataset import Dataset
    from .info import PixelInfo

FULL = {"YBR_FULL", "YBR_FULL_422"}
PARTIAL = {"YBR_PARTIAL_422", "YBR_PARTIAL_420"}
TRANSFORMED = {"YBR_ICT", "YBR_RCT"}  # JPEG 2000's own: its decoder gives RGB
COLOURS = ("Red", "Green", "Blue")
MAX_ENTRIES = 1 << 16
DISCRETE, LINEAR, INDIRECT = range(3)  # kinds of segments (PS3.3 C.7.9.2)
RED, GREEN, BLUE = 0.299, 0.587, 0.114  # of luminance (T.871, ITU-R BT.601)


# ---- tables -----------------------------------------------------------------------------------------------


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


# ---- colours ----------------------------------------------------------------------------------------------


def ybr_to_rgb(ybr: NDArray[Any], *, partial: bool = False) -> NDArray[Any]:
    """YCbCr to RGB, same type, last axis 3; `partial`: Y from 16 to 235, Cb and Cr from 16 to 240, of 8 bits."""
    top = np.iinfo(ybr.dtype).max
    middle = (top + 1) // 2
    matrix = np.array(
        [
            [1, 1, 1],
            [0, -BLUE * 2 * (1 - BLUE) / GREEN, 2 * (1 - BLUE)],
            [2 * (1 - RED), -RED * 2 * (1 - RED) / GREEN, 0],
        ],
        np.float32,
    )
    zero = np.array([0, middle, middle], np.float32)
    if partial:
        matrix = (matrix * np.array([[255 / 219], [255 / 224], [255 / 224]])).astype(np.float32)
        zero[0] = 16 * (top + 1) // 256
    out = np.empty_like(ybr)
    rows = ybr.reshape(-1, ybr.shape[-2], 3)
    target = out.reshape(rows.shape)
    step = max(1, (1 << 18) // max(rows.shape[1], 1))
    for first in range(0, len(rows), step):  # in pieces: float32 takes four times the space of bytes
        piece = (rows[first : first + step].astype(np.float32) - zero) @ matrix
        piece += 0.5
        np.clip(np.floor(piece, out=piece), 0, top, out=piece)
        target[first : first + step] = piece
    return out


def photometric_of(found: Frames) -> str:
    """The photometric interpretation of the decoded samples.

    WILD: RGB written on a JPEG whose own header says YCbCr, or the other way round; the stream is believed, as
    pydicom and the IJG's library do.
    """
    info = found.info
    row = syntax_of(info.transfer_syntax)
    if info.samples != 3 or row is None or row.decoder not in {"jpeg", "jpeg-lossless", "jpegls"}:
        return info.photometric
    named = parse(found.raw(0), info).colour
    if named == "RGB" or (named and not info.photometric.startswith("YBR")):
        return named
    return info.photometric


def rgb(samples: NDArray[Any], info: PixelInfo) -> NDArray[Any]:
    """RGB of YCbCr; anything else unchanged."""
    if info.samples != 3 or info.photometric not in FULL | PARTIAL:
        return samples
    if samples.dtype.kind != "u":
        raise MalformedError(
            "(0028,0103) PixelRepresentation", expected=f"0 for {info.photometric}", found=1, source="PS3.3 C.7.6.3.1.2"
        )
    return ybr_to_rgb(samples, partial=info.photometric in PARTIAL)


def rgb_of(found: Frames, samples: NDArray[Any]) -> NDArray[Any]:
    """The same for samples of `found`, which may name its colour space inside the compressed stream."""
    return rgb(samples, replace(found.info, photometric=photometric_of(found)))


def pixel_array(ds: Dataset) -> NDArray[Any]:
    """As `stored_array`, YCbCr made RGB."""
    found = frames(ds)
    return rgb_of(found, found.read_all())


def to_rgb(ds: Dataset) -> NDArray[Any]:
    """RGB, (frames,) rows, columns, 3: YCbCr converted, palettes applied, grey repeated."""
    found = frames(ds)
    samples = found.read_all()
    info = replace(found.info, photometric=photometric_of(found))
    if info.photometric == "PALETTE COLOR" and info.samples == 1:
        return apply_palette(samples, palettes(ds, info))
    if info.samples == 1:
        return np.repeat(samples[..., None], 3, axis=-1)
    if info.samples == 4:
        return _four(samples, info)
    if info.photometric not in {"RGB", ""} | FULL | PARTIAL | TRANSFORMED:
        raise UnsupportedError(
            "(0028,0004) PhotometricInterpretation",
            expected="grey, RGB, YCbCr or palette",
            found=info.photometric[:16],
            source="PS3.3 C.7.6.3.1.2",
            path=ds.path,
        )
    return rgb(samples, info)


def _four(samples: NDArray[Any], info: PixelInfo) -> NDArray[Any]:
    """The retired four-sample kinds: CMYK, and ARGB, whose alpha comes first and is dropped."""
    if info.photometric == "CMYK":
        top = np.iinfo(samples.dtype).max
        light = (top - samples[..., :3].astype(np.float64)) * (top - samples[..., 3:]) / top
        return np.asarray(np.rint(light).astype(samples.dtype))
    return samples[..., 1:]


def apply_palette(samples: NDArray[Any], tables: tuple[Table, Table, Table]) -> NDArray[Any]:
    """RGB of palette indices; an index outside the table gives its first or last colour (PS3.3 C.7.6.3.1.5)."""
    out = np.empty((*samples.shape, 3), tables[0].values.dtype)
    for n, table in enumerate(tables):
        out[..., n] = table.of(samples)
    return out
