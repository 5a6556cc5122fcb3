# SPDX-License-Identifier: MIT
"""JPEG baseline, extended sequential (8 and 12 bit) and progressive, Huffman-coded: ITU-T T.81 Annexes A, F and G.

Samples come as the stream holds them: no colour conversion (YCbCr stays YCbCr), chroma brought to full size. T.81 leaves
open how; the triangle filter of the Independent JPEG Group's library is used, as by most readers.

# Strategy: coefficients of all blocks first (`jpeg_scans`, `jpeg_progressive`), kept in zigzag order; then all blocks of a
# component are transformed together (`idct`), and the planes brought to one size.
"""

from __future__ import annotations

import numpy as np

from ....core.errors import TruncatedError, UnsupportedError
from .idct import transformed
from .jpeg_markers import PROGRESSIVE, Component, Scan, Stream, broken
from .jpeg_progressive import refine_scan
from .jpeg_scans import sequential_scan

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from numpy.typing import NDArray

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
    coefficients = _coefficients(stream, wide, high)
    dtype = np.uint8 if frame.precision == 8 else np.uint16
    out = np.empty((frame.rows, frame.columns, len(frame.components)), dtype)
    tables = stream.scans[0].tables.quantisation
    for n, c in enumerate(frame.components):
        last = next(scan for scan in reversed(stream.scans) if n in {m[0] for m in scan.members})
        table = last.tables.quantisation.get(c.table, tables.get(c.table))
        if table is None:
            broken("DQT", frame.at, f"table {c.table}, which component {c.id} uses", "no such table")
        rows, columns = -(-frame.rows * c.v // high), -(-frame.columns * c.h // wide)
        plane = transformed(coefficients[n], table, frame.precision)[:rows, :columns]
        out[:, :, n] = enlarged(plane, high // c.v, wide // c.h)[: frame.rows, : frame.columns]
        coefficients[n] = plane[:0]  # not needed any more
    return out


def _coefficients(stream: Stream, wide: int, high: int) -> list[NDArray[np.int16]]:
    """Coefficients of each component, (block rows, block columns, 64) in zigzag order."""
    frame = stream.frame
    across, down = -(-frame.columns // (8 * wide)), -(-frame.rows // (8 * high))
    shapes = [(down * c.v, across * c.h, 64) for c in frame.components]
    out = [np.zeros(shape, np.int16) for shape in shapes]
    seen: set[int] = set()
    for scan in stream.scans:
        members = [m[0] for m in scan.members]
        layout = layout_of(scan, frame.components, out, (across, down), (frame.rows, frame.columns))
        if frame.process == PROGRESSIVE:
            refine_scan(stream, scan, layout)
        else:
            sequential_scan(stream, scan, layout)
        seen.update(members)
    if len(seen) < len(out):
        raise TruncatedError(
            "JPEG scan", offset=stream.scans[-1].end, expected="a scan for every component",
            found=f"{len(seen)} of {len(out)} components", source="T.81 B.2.3",
        )  # fmt: skip
    return out


def layout_of(
    scan: Scan,
    components: tuple[Component, ...],
    coefficients: list[NDArray[np.int16]],
    mcus: tuple[int, int],
    size: tuple[int, int],
) -> list[NDArray[np.int16]]:
    """For each member of the scan its blocks as (MCU rows, MCU columns, blocks down, blocks across, 64), a view.

    A scan of one component has one block a MCU, and only the blocks that hold a part of the image (T.81 A.2.2).
    """
    members = [m[0] for m in scan.members]
    if len(members) == 1:
        c = components[members[0]]
        wide, high = max(c.h for c in components), max(c.v for c in components)
        down, across = -(-size[0] * c.v // (8 * high)), -(-size[1] * c.h // (8 * wide))
        return [coefficients[members[0]][:down, :across, None, None, :]]
    if sum(components[n].h * components[n].v for n in members) > MAX_BLOCKS:
        broken("SOS", scan.start, f"at most {MAX_BLOCKS} blocks in a MCU", "more", "T.81 B.2.3")
    across, mcu_rows = mcus
    views = []
    for n in members:
        c = components[n]
        views.append(coefficients[n].reshape(mcu_rows, c.v, across, c.h, 64).transpose(0, 2, 1, 3, 4))
    return views


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
