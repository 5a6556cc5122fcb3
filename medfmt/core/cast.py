# SPDX-License-Identifier: MIT
"""HOT: stored values → native byte order, another dtype, or slope · x + inter, in one pass over memory.

# Strategy: work in pieces that stay in the processor's cache, so that casting, multiplying and adding read and
# write memory once; and in threads where there are enough pieces, since numpy releases the interpreter's lock.
# `native` and `scale` write into an array of the caller's, so nothing of the size of a volume is allocated there.
"""

from __future__ import annotations

import numpy as np

from .errors import NotRepresentableError
from .threads import for_each, usable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from numpy.typing import ArrayLike, NDArray

# A slope of a damaged header may give numbers beyond the dtype: they become inf, and nothing is printed.
QUIET: dict[str, Any] = {"over": "ignore", "invalid": "ignore", "under": "ignore"}
PIECE = 128 << 10  # elements: 256 to 1024 KiB, within the second-level cache of one core
THREADED = 1 << 20  # elements from which a second thread earns its start


def native(source: NDArray[Any], out: NDArray[Any], *, threads: int = 0) -> None:
    """Copy `source` into `out` of the same shape, in `out`'s byte order and dtype (C casting, as `astype`).

    Parameters
        threads  how many; 0 for as many as pay
    """
    if source.size < THREADED:
        with np.errstate(**QUIET):
            np.copyto(out, source, casting="unsafe")
        return

    def copy(piece: tuple[Any, ...]) -> None:
        np.copyto(out[piece], source[piece], casting="unsafe")

    _run(copy, source, threads)


def scale(source: NDArray[Any], out: NDArray[Any], slope: ArrayLike, inter: ArrayLike, *, threads: int = 0) -> None:
    """out = slope · source + inter, computed in `out`'s precision.

    Parameters
        source  stored values, any byte order
        out     the same shape; a float or complex dtype is computed in itself, an integer one in float64 and
                then truncated as `astype` does
        slope, inter  numbers, or arrays that broadcast over the trailing axes of `source`
        threads       how many; 0 for as many as pay
    """
    working = out.dtype if out.dtype.kind in "fc" else np.dtype(np.float64)
    factors = _fitted(slope, source.ndim, working)
    terms = _fitted(inter, source.ndim, working)
    multiplies = bool(factors.ndim or factors != 1)
    adds = bool(terms.ndim or terms != 0)

    def work(piece: tuple[Any, ...]) -> None:
        into = out[piece]
        hot = into if into.dtype == working else np.empty_like(into, dtype=working)
        np.copyto(hot, source[piece], casting="unsafe")
        if multiplies:
            np.multiply(hot, _part(factors, piece), out=hot)
        if adds:
            np.add(hot, _part(terms, piece), out=hot)
        if hot is not into:
            np.copyto(into, hot, casting="unsafe")

    _run(work, source, threads)


def _fitted(value: ArrayLike, ndim: int, dtype: np.dtype[Any]) -> NDArray[Any]:
    """A number as a 0-d array; an array with as many axes as the data, so that one index cuts both."""
    with np.errstate(**QUIET):
        array = np.asarray(value).astype(dtype)
    return array if array.ndim == 0 else array.reshape((1,) * (ndim - array.ndim) + array.shape)


def _part(array: NDArray[Any], piece: tuple[Any, ...]) -> NDArray[Any]:
    """What of a slope array belongs to a piece: axes of length 1 stay whole."""
    if array.ndim == 0 or piece == (...,):
        return array
    return array[tuple(cut if n > 1 else slice(None) for cut, n in zip(piece, array.shape, strict=False))]


def _run(work: Any, like: NDArray[Any], threads: int) -> None:
    count = threads or (usable() if like.size >= THREADED else 1)

    def quietly(piece: tuple[Any, ...]) -> None:
        with np.errstate(**QUIET):  # numpy keeps this state for each thread
            work(piece)

    for_each(quietly, _pieces(like), count)


def _pieces(array: NDArray[Any]) -> Iterator[tuple[Any, ...]]:
    """Indices that cut `array` into runs of about PIECE elements, along the axes that lie furthest apart."""
    if array.size <= PIECE:
        yield (...,)
        return
    axes = sorted(range(array.ndim), key=lambda axis: abs(array.strides[axis]))
    whole = 1  # elements of one step along the axis that is cut
    cut = 0
    for cut in axes:
        if whole * array.shape[cut] >= PIECE:
            break
        whole *= array.shape[cut]
    step = max(1, PIECE // whole)
    outer = axes[axes.index(cut) + 1 :]
    index: list[Any] = [slice(None)] * array.ndim
    for where in np.ndindex(*(array.shape[axis] for axis in outer)):
        for axis, at in zip(outer, where, strict=True):
            index[axis] = slice(at, at + 1)
        for start in range(0, array.shape[cut], step):
            index[cut] = slice(start, start + step)
            yield tuple(index)


def exactly(values: NDArray[Any], dtype: np.dtype[Any]) -> NDArray[Any]:
    """`values` as an integer dtype, or NotRepresentableError: nothing wraps, clips or loses a fraction."""
    with np.errstate(invalid="ignore"):
        cast = values.astype(dtype)
        same = np.array_equal(cast.astype(values.dtype), values)
    if same and values.size and values.dtype.kind in "iu":  # uint64 → int64 → uint64 comes back though it wrapped
        bounds = np.iinfo(dtype)
        same = int(values.min()) >= bounds.min and int(values.max()) <= bounds.max
    if not same:
        raise NotRepresentableError(
            "dtype",
            expected=f"values that {dtype} holds exactly",
            found=f"{values.dtype} values that do not fit",
            hint="Ask for a floating dtype.",
        )
    return cast
