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
from numpy import ndarray

from .errors import MalformedError
from .threads import for_each, usable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeAlias

    from numpy.typing import NDArray

    Shape: TypeAlias = tuple[int, ...]
    # shape, item; offset and strides in the mosaic; offset and strides in the planes
    Move: TypeAlias = tuple[Shape, np.dtype[Any], int, Shape, int, Shape]

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
    if volume.size and volume.flags.c_contiguous and volume.dtype == out.dtype:
        many, into = volume.reshape(-1, n, height, width), out.reshape(-1, *out.shape[-2:])
        for shape, item, at, strides, to, steps in _moves(into.shape, out.dtype, many.shape, out.dtype, False) or ():
            ndarray(shape, item, into, at, strides)[...] = ndarray(shape, item, many, to, steps)
        return out
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
    if mosaic.ndim == 2 and mosaic.flags.c_contiguous and out.flags.c_contiguous:
        moves = _moves(mosaic.shape, mosaic.dtype, out.shape, out.dtype, flip)
        if moves is not None:
            _move(mosaic, out, moves)
            return
    _detile_any(mosaic, out, flip=flip, threads=threads)


def _detile_any(mosaic: NDArray[Any], out: NDArray[Any], *, flip: bool, threads: int) -> None:
    """Many mosaics, or one that is no run of bytes, or of another dtype than `out`."""
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
    """One mosaic or several, contiguous and of the dtype of `out`."""
    _move(mosaic, out, _moves(mosaic.shape, out.dtype, out.shape, out.dtype, flip) or ())


def _move(mosaic: NDArray[Any], out: NDArray[Any], moves: tuple[Move, ...]) -> None:
    """Every tile row is moved as one item.

    SPEED: `ndarray` makes a view in one call, where view, reshape and transpose take longer than the copying of one
    small mosaic; what it is to be told is worked out once (benchmark 13).
    """
    for shape, item, at, strides, to, steps in moves:
        ndarray(shape, item, out, to, steps)[...] = ndarray(shape, item, mosaic, at, strides)


@lru_cache(maxsize=64)
def _moves(
    mosaic: Shape, stored: np.dtype[Any], out: Shape, wanted: np.dtype[Any], flip: bool
) -> tuple[Move, ...] | None:
    """How the rows of tiles that are all used are moved, and how the last one is; None where values have to be cast."""
    if stored != wanted:
        return None
    if not math.prod(mosaic) or not math.prod(out):
        return ()
    n, height, width = out[-3:]
    side = mosaic[-1] // width
    line, across = mosaic[-1] * stored.itemsize, width * stored.itemsize
    plane = height * across
    item = np.dtype((np.void, across))
    first, down = ((height - 1) * line, -line) if flip else (0, line)
    count, apart = (mosaic[:-2], ((mosaic[-2] * line,), (n * plane,))) if len(mosaic) > 2 else ((), ((), ()))
    rows, rest = divmod(n, side)
    whole: Move = (
        (*count, rows, side, height),
        item,
        first,
        (*apart[0], height * line, across, down),
        0,
        (*apart[1], side * plane, plane, across),
    )
    last: Move = (
        (*count, rest, height),
        item,
        first + rows * height * line,
        (*apart[0], across, down),
        rows * side * plane,
        (*apart[1], plane, across),
    )
    return (whole,) * bool(rows) + (last,) * bool(rest)
