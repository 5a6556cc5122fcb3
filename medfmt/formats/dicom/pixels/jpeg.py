# SPDX-License-Identifier: MIT
"""JPEG baseline, extended sequential (8 and 12 bit) and progressive, Huffman-coded: ITU-T T.81 Annexes A, F and G.

Samples come as the stream holds them: no colour conversion (YCbCr stays YCbCr), chroma brought to full size. T.81 leaves
open how; the triangle filter of the Independent JPEG Group's library is used, as by most readers.

The inverse cosine transform (T.81 A.3.3) is in integers. T.81 asks for an accuracy, not for an algorithm, so that two right
decoders may differ by a grey level. This one is Wang's fast transform with the roundings of the MPEG Software Simulation
Group's decoder (1996), because NanoJPEG has the same: a baseline JPEG then gives the very samples that dcm2niix gives
(`tests/differential/test_pixels_files.py` holds one such series).

# Strategy: coefficients of all blocks first (`jpeg_scans`), kept in zigzag order; then all blocks of a component are
# transformed together: eight arrays, one for each frequency, go through the butterflies at once, first along the rows of
# all blocks, then along their columns. The planes are brought to one size at the end.
"""

from __future__ import annotations

import numpy as np

from ....core.errors import UnsupportedError
from .jpeg_markers import PROGRESSIVE, Frame, Scan, Stream, broken, short
from .jpeg_scans import progressive_scan, sequential_scan

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from numpy.typing import NDArray

    Eight = list[NDArray[np.signedinteger[Any]]]
    Grid = tuple[int, int, int]  # the first block of a component, its blocks down and across

MAX_BLOCKS = 10  # of one MCU (T.81 B.2.3)
ZIGZAG = (
    0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
    35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55,
    62, 63,
)  # fmt: skip
PLACE = np.argsort(ZIGZAG)  # of each coefficient of the block in the zigzag order
C1, C2, C3, C5, C6, C7 = (round(2048 * 2**0.5 * float(np.cos(k * np.pi / 16))) for k in (1, 2, 3, 5, 6, 7))
HALF = 181  # 256 · √½
BAND = 1 << 10  # blocks transformed together: an array of the butterflies then is 32 KiB


def decode(stream: Stream) -> NDArray[Any]:
    """Samples, (rows, columns, components), uint8 for 8 bits, else uint16."""
    frame = stream.frame
    wide, high = max(c.h for c in frame.components), max(c.v for c in frame.components)
    for c in frame.components:
        if wide % c.h or high % c.v:
            raise UnsupportedError(
                "JPEG SOF sampling factors",
                offset=frame.at,
                expected="whole ratios",
                found=f"{c.h}×{c.v} of {wide}×{high}",
            )
    coefficients, grids = _coefficients(stream, wide, high)
    dtype = np.uint8 if frame.precision == 8 else np.uint16
    out = np.empty((frame.rows, frame.columns, len(frame.components)), dtype)
    for n, c in enumerate(frame.components):
        last = next(scan for scan in reversed(stream.scans) if n in {m[0] for m in scan.members})
        table = last.tables.quantisation.get(c.table)
        if table is None:
            broken("DQT", frame.at, f"table {c.table}, which component {c.id} uses", "no such table")
        first, down, across = grids[n]
        rows, columns = -(-frame.rows * c.v // high), -(-frame.columns * c.h // wide)
        blocks = coefficients[first : first + down * across].reshape(down, across, 64)
        plane = transformed(blocks, table, frame.precision)[:rows, :columns]
        out[:, :, n] = enlarged(plane, high // c.v, wide // c.h)[: frame.rows, : frame.columns]
    return out


def _coefficients(stream: Stream, wide: int, high: int) -> tuple[NDArray[np.int16], list[Grid]]:
    """Coefficients of all blocks, (blocks, 64) in zigzag order, and where each component's are."""
    frame = stream.frame
    across, down = -(-frame.columns // (8 * wide)), -(-frame.rows // (8 * high))
    grids: list[Grid] = []
    total = 0
    for c in frame.components:
        grids.append((total, down * c.v, across * c.h))
        total += down * c.v * across * c.h
    out = np.zeros((total, 64), np.int16)
    seen: set[int] = set()
    for scan in stream.scans:
        members = {m[0] for m in scan.members}
        order, plan = scan_order(scan, frame, grids)
        if frame.process == PROGRESSIVE:
            progressive_scan(stream, scan, out, order, plan)
        elif members & seen:
            broken("SOS", scan.start, "each component in one scan", f"{sorted(members & seen)} again", "T.81 B.2.3")
        else:
            sequential_scan(stream, scan, out, order, plan)
        seen |= members
    if len(seen) < len(grids):
        found = f"{len(seen)} of {len(grids)} components"
        short("scan", stream.scans[-1].end, "a scan for every component", found, "T.81 B.2.3")
    return out, grids


def scan_order(scan: Scan, frame: Frame, grids: list[Grid]) -> tuple[NDArray[np.intp], list[int]]:
    """Which blocks the scan codes, (MCUs, blocks of a MCU), and the member of the scan that each block of a MCU is of.

    A scan of one component has one block a MCU, and only the blocks that hold a part of the image (T.81 A.2.2).
    """
    members = [m[0] for m in scan.members]
    parts = [frame.components[n] for n in members]
    wide, high = max(c.h for c in frame.components), max(c.v for c in frame.components)
    if len(members) == 1:
        (c,), (first, _, across) = parts, grids[members[0]]
        rows = np.arange(-(-frame.rows * c.v // (8 * high)))
        columns = np.arange(-(-frame.columns * c.h // (8 * wide)))
        return (first + rows[:, None] * across + columns).reshape(-1, 1), [0]
    if sum(c.h * c.v for c in parts) > MAX_BLOCKS:
        broken("SOS", scan.start, f"at most {MAX_BLOCKS} blocks in a MCU", "more", "T.81 B.2.3")
    orders = []
    for n, c in zip(members, parts, strict=True):
        first, down, across = grids[n]
        block = np.arange(first, first + down * across).reshape(down // c.v, c.v, across // c.h, c.h)
        orders.append(block.transpose(0, 2, 1, 3).reshape(-1, c.v * c.h))
    return np.concatenate(orders, axis=1), [k for k, c in enumerate(parts) for _ in range(c.h * c.v)]


def enlarged(plane: NDArray[Any], down: int, across: int) -> NDArray[Any]:
    """The plane `down` × `across` times as large: the IJG's triangle filter for factors of 2, else repeated samples."""
    if across == 2 and down in (1, 2) and plane.shape[1] > 2:
        x = plane.astype(np.int32)
        if down == 2:
            edged = np.pad(x, ((1, 1), (0, 0)), mode="edge")
            tall = np.empty((2 * x.shape[0], x.shape[1]), np.int32)
            tall[0::2] = 3 * x + edged[:-2]
            tall[1::2] = 3 * x + edged[2:]
            return _twice_as_wide(tall, 4, 8, 7).astype(plane.dtype)
        return _twice_as_wide(x, 2, 1, 2).astype(plane.dtype)
    if down > 1:
        plane = np.repeat(plane, down, axis=0)
    return np.repeat(plane, across, axis=1) if across > 1 else plane


def _twice_as_wide(x: NDArray[np.int32], shift: int, left: int, right: int) -> NDArray[np.int32]:
    edged = np.pad(x, ((0, 0), (1, 1)), mode="edge")
    wide = np.empty((x.shape[0], 2 * x.shape[1]), np.int32)
    wide[:, 0::2] = (3 * x + edged[:, :-2] + left) >> shift
    wide[:, 1::2] = (3 * x + edged[:, 2:] + right) >> shift
    return wide


# ---- the transform ----------------------------------------------------------------------------------------


def transformed(blocks: NDArray[np.int16], table: tuple[int, ...], precision: int) -> NDArray[Any]:
    """Coefficients, (block rows, block columns, 64) in zigzag order, times their table, to the plane of samples."""
    down, across, _ = blocks.shape
    # Products of 12-bit samples with 11-bit constants and their sums need more than 32 bits.
    factors = np.array(table, np.int32 if precision == 8 else np.int64)[PLACE, None]
    middle, top = 1 << (precision - 1), (1 << precision) - 1
    flat = blocks.reshape(-1, 64)
    out = np.empty((len(flat), 8, 8), np.uint8 if precision == 8 else np.uint16)
    for first in range(0, len(flat), BAND):
        band = (flat[first : first + BAND].T[PLACE] * factors).reshape(8, 8, -1)
        rows = _butterflies([band[:, k] for k in range(8)], 11, 128, 0)
        columns = _butterflies([np.stack([row[k] for row in (r >> 8 for r in rows)]) for k in range(8)], 8, 8192, 3)
        samples = np.stack(columns) >> 14
        samples += middle
        out[first : first + BAND] = np.clip(samples, 0, top, out=samples).transpose(2, 0, 1)
    plane: NDArray[Any] = out.reshape(down, across, 8, 8).transpose(0, 2, 1, 3)
    return plane.reshape(down * 8, across * 8)


def _butterflies(x: Eight, up: int, rounding: int, down: int) -> Eight:
    """Eight frequencies to eight samples, scaled up by 2^`up`; products are rounded and scaled down by 2^`down`."""
    half = 4 if down else 0
    even, odd = (x[0] << up) + rounding, x[4] << up
    both = C6 * (x[2] + x[6]) + half
    a2, a6 = (both + (C2 - C6) * x[2]) >> down, (both - (C2 + C6) * x[6]) >> down
    both = C7 * (x[1] + x[7]) + half
    a1, a7 = (both + (C1 - C7) * x[1]) >> down, (both - (C1 + C7) * x[7]) >> down
    both = C3 * (x[5] + x[3]) + half
    a5, a3 = (both - (C3 - C5) * x[5]) >> down, (both - (C3 + C5) * x[3]) >> down
    outer, inner = even + odd, even - odd
    s0, s3, s1, s2 = outer + a2, outer - a2, inner + a6, inner - a6
    t0, u, t3, v = a1 + a5, a1 - a5, a7 + a3, a7 - a3
    t1, t2 = (HALF * (u + v) + 128) >> 8, (HALF * (u - v) + 128) >> 8
    return [s0 + t0, s1 + t1, s2 + t2, s3 + t3, s3 - t3, s2 - t2, s1 - t1, s0 - t0]
