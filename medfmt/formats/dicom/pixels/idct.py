# SPDX-License-Identifier: MIT
"""The inverse cosine transform of JPEG blocks in integers: ITU-T T.81 A.3.3.

T.81 asks for an accuracy, not for an algorithm, so that two right decoders may differ by a grey level. This one is Wang's
fast transform with the roundings of the MPEG Software Simulation Group's decoder (1996), because NanoJPEG has the same:
a baseline JPEG then gives the very samples that dcm2niix gives (`tests/differential/test_pixels_files.py` holds one such series).

# Strategy: eight arrays, one for each frequency, go through the butterflies at once; first along the rows of all blocks,
# then along their columns.
"""

from __future__ import annotations

import numpy as np

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from numpy.typing import NDArray

    Eight = list[NDArray[np.signedinteger[Any]]]

ZIGZAG = (
    0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
    35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55,
    62, 63,
)  # fmt: skip
PLACE = np.argsort(ZIGZAG)  # of each coefficient of the block in the zigzag order
C1, C2, C3, C5, C6, C7 = (round(2048 * 2**0.5 * float(np.cos(k * np.pi / 16))) for k in (1, 2, 3, 5, 6, 7))
HALF = 181  # 256 · √½
BAND = 1 << 10  # blocks transformed together: an array of the butterflies then is 32 KiB


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
