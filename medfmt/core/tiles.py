# SPDX-License-Identifier: MIT
"""HOT: mosaic ↔ planes, on plain arrays.

A mosaic is one square picture that holds the n planes of a volume, left to right and then top to bottom, on a
grid of g × g tiles where g is the smallest number with g² ≥ n; the tiles that are left over are zero
(Siemens; dicom/mosaic.py says where it is found and what else it means).

# Strategy: one row of one tile is one item. The picture is viewed with an item size of a whole tile row, so
# that moving tiles is a transpose of few, large items instead of many small ones.
"""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np

from .errors import MalformedError
from .threads import for_each, usable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeAlias

    from numpy.typing import NDArray

    Place: TypeAlias = tuple[int, tuple[int, ...]]
    View: TypeAlias = tuple[tuple[int, ...], np.dtype[Any], Place, Place]

HOT = 2 << 20  # bytes that are brought into native order at a time, to be still in the cache when they are scattered
THREADED = 4 << 20  # samples from which a second thread earns its start


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


def detile_into(mosaic: NDArray[Any], out: NDArray[Any], *, flip: bool = False, threads: int = 0) -> None:
    """Cut `mosaic` (…, rows, columns) into `out` (…, n, tile rows, tile columns), which is filled in its own dtype.

    Parameters
        flip     turn the rows of every tile upside down: from DICOM's down to NIfTI's up
        threads  how many; 0 for as many as pay
    """
    if not out.flags.c_contiguous:
        for one, into in zip(mosaic, out, strict=True) if mosaic.ndim > 2 else ():
            detile_into(one, into, flip=flip, threads=1)
        if mosaic.ndim == 2:
            whole = np.empty_like(out, order="C")
            detile_into(mosaic, whole, flip=flip, threads=1)
            np.copyto(out, whole)
        return
    straight = mosaic.dtype == out.dtype and mosaic.flags.c_contiguous
    if mosaic.ndim == 2:
        _scatter(mosaic if straight else np.asarray(mosaic, out.dtype, order="C"), out, flip)
        return
    one, planes = mosaic.shape[-2:], out.shape[-3:]
    nbytes = max(1, one[0] * one[1] * out.itemsize)
    count = mosaic.size // max(1, one[0] * one[1])
    many, into = mosaic.reshape(count, *one), out.reshape(count, *planes)
    pay = threads or (usable() if mosaic.size >= THREADED else 1)
    batch = max(1, -(-count // pay) if straight else HOT // nbytes)

    def work(start: int) -> None:
        part, place = many[start : start + batch], into[start : start + batch]
        # SPEED: bytes are swapped into a small buffer and scattered from there, not both at once (benchmark 13).
        _scatter(part if straight else np.asarray(part, out.dtype, order="C"), place, flip)

    for_each(work, range(0, count, batch), pay)


def _scatter(mosaic: NDArray[Any], out: NDArray[Any], flip: bool) -> None:
    """One mosaic or several, contiguous and of the dtype of `out`: every tile row is moved as one item.

    SPEED: `np.ndarray` makes a view in one call, where view, reshape and transpose take longer than the copying of one
    small mosaic; what it is to be told is worked out once (benchmark 13).
    """
    for shape, item, source, target in _views(mosaic.shape, out.shape, mosaic.itemsize, flip):
        np.ndarray(shape, item, out, *target)[...] = np.ndarray(shape, item, mosaic, *source)


@lru_cache(maxsize=64)
def _views(mosaic: tuple[int, ...], out: tuple[int, ...], itemsize: int, flip: bool) -> tuple[View, ...]:
    """Shape, item, and (offset, strides) in the mosaic and in the planes: of the rows of tiles that are all used, and of the last."""
    if not math.prod(mosaic) or not math.prod(out):
        return ()
    n, height, width = out[-3:]
    side = mosaic[-1] // width
    line, across = mosaic[-1] * itemsize, width * itemsize
    plane = height * across
    item = np.dtype((np.void, across))
    first, down = ((height - 1) * line, -line) if flip else (0, line)
    count, apart = (mosaic[:-2], ((mosaic[-2] * line,), (n * plane,))) if len(mosaic) > 2 else ((), ((), ()))
    rows, rest = divmod(n, side)
    whole = (
        (*count, rows, side, height),
        item,
        (first, (*apart[0], height * line, across, down)),
        (0, (*apart[1], side * plane, plane, across)),
    )
    last = (
        (*count, rest, height),
        item,
        (first + rows * height * line, (*apart[0], across, down)),
        (rows * side * plane, (*apart[1], plane, across)),
    )
    return (whole,) * bool(rows) + (last,) * bool(rest)
