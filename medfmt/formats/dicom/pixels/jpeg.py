# SPDX-License-Identifier: MIT
"""JPEG baseline, extended sequential (8 and 12 bit) and progressive, Huffman-coded: ITU-T T.81 Annexes A, F and G.

Samples come as the stream holds them: no colour conversion (YCbCr stays YCbCr), chroma brought to full size. T.81 leaves
open how; the triangle filter of the Independent JPEG Group's library is used, as by most readers.

# Strategy: coefficients of all blocks first (`jpeg_scans`, `jpeg_progressive`), kept in zigzag order; then all blocks of a
# component are transformed together (`idct`), and the planes brought to one size.
"""

from __future__ import annotations

import numpy as np

from ....core.errors import UnsupportedError
from .idct import transformed
from .jpeg_markers import PROGRESSIVE, Frame, Scan, Stream, broken, short
from .jpeg_progressive import progressive_scan
from .jpeg_scans import sequential_scan

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from numpy.typing import NDArray

    Grid = tuple[int, int, int]  # the first block of a component, its blocks down and across

MAX_BLOCKS = 10  # of one MCU (T.81 B.2.3)


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
