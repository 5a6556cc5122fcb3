# SPDX-License-Identifier: MIT
"""HOT: mosaic ↔ planes, on plain arrays.

A mosaic is one square picture that holds the n planes of a volume, left to right and then top to bottom, on a
grid of g × g tiles where g is the smallest number with g² ≥ n; the tiles that are left over are zero
(Siemens; dicom/mosaic.py says where it is found and what else it means).

# Strategy: one row of one tile is one item. The picture is viewed with an item size of a whole tile row, so
# that moving tiles is a transpose of few, large items instead of many small ones.
"""

from __future__ import annotations

import numpy as np

from .errors import MalformedError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from numpy.typing import NDArray

HOT = 1 << 20  # bytes that are brought into native order at a time, to be still in the cache when they are scattered


def grid(n: int) -> int:
    """Tiles along each side of a mosaic of `n` planes: the smallest g with g² ≥ n."""
    side = 1
    while side * side < n:
        side += 1
    return side


def detile(mosaic: NDArray[Any], n: int) -> NDArray[Any]:
    """The planes of one mosaic or of many.

    Parameters
        mosaic  (…, rows, columns), as DICOM stores it
        n       number of planes
    Returns
        (…, n, tile rows, tile columns), native byte order, a new array
    Raises
        MalformedError  rows or columns cannot be divided into the grid
    """
    mosaic = np.asarray(mosaic)
    height, width = tile_shape(mosaic.shape, n)
    out = np.empty((*mosaic.shape[:-2], n, height, width), mosaic.dtype.newbyteorder("="))
    detile_into(mosaic, out)
    return out


def tile(volume: NDArray[Any]) -> NDArray[Any]:
    """The mosaic of each volume: the inverse of `detile`.

    Parameters
        volume  (…, n, tile rows, tile columns)
    Returns
        (…, g · tile rows, g · tile columns), native byte order; tiles beyond the n-th are zero
    """
    volume = np.asarray(volume)
    *outer, n, height, width = volume.shape
    side = grid(n)
    out = np.zeros((*outer, side * height, side * width), volume.dtype.newbyteorder("="))
    for k in range(n):
        y, x = divmod(k, side)
        out[..., y * height : (y + 1) * height, x * width : (x + 1) * width] = volume[..., k, :, :]
    return out


def tile_shape(shape: tuple[int, ...], n: int) -> tuple[int, int]:
    """Rows and columns of one tile of a mosaic whose last two axes are rows and columns."""
    if len(shape) < 2 or n < 1:
        raise MalformedError(
            "mosaic", expected="(…, rows, columns) and at least one plane", found=f"{shape}, {n} planes"
        )
    side = grid(min(n, shape[-1] * shape[-2] + 1))
    rows, columns = shape[-2:]
    if not rows * columns or rows % side or columns % side:
        raise MalformedError(
            "mosaic", expected=f"rows and columns that {side} × {side} tiles fill", found=f"{rows} × {columns}"
        )
    return rows // side, columns // side


def detile_into(mosaic: NDArray[Any], out: NDArray[Any], *, flip: bool = False) -> None:
    """Cut `mosaic` (…, rows, columns) into `out` (…, n, tile rows, tile columns), C-contiguous in its last two axes.

    Parameters
        flip  turn the rows of every tile upside down: from DICOM's down to NIfTI's up
    """
    if mosaic.ndim > 2:
        for one, into in zip(mosaic, out, strict=True):
            detile_into(one, into, flip=flip)
        return
    n, height, width = out.shape
    side = mosaic.shape[1] // width
    item = np.dtype((np.void, width * mosaic.dtype.itemsize))
    swapped = mosaic.dtype != out.dtype
    lines = max(1, HOT // max(1, mosaic.shape[1] * mosaic.itemsize * height)) if swapped else side
    for first in range(0, -(-n // side), lines):  # rows of tiles
        rows = mosaic[first * height : (first + lines) * height]
        rows = rows.astype(out.dtype) if swapped else np.ascontiguousarray(rows)
        count = len(rows) // height
        tiles = rows.view(item).reshape(count, height, side).transpose(0, 2, 1)
        if flip:
            tiles = tiles[:, :, ::-1]
        planes = out[first * side : (first + count) * side]
        into = planes.view(item)[..., 0]
        full = len(planes) // side
        if full:
            into[: full * side].reshape(full, side, height)[...] = tiles[:full]
        if rest := len(planes) - full * side:
            into[full * side :] = tiles[full, :rest]
