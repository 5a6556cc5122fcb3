# SPDX-License-Identifier: MIT
"""Voxels that are read when asked for: stored arrays over bytes, and the lazy array that users see.

# Strategy: every index is taken apart into one ascending selection per axis and a small rest (flips, dropped and
# new axes, repeats) that numpy applies to the block that was read. The block is read by ranges: whole runs
# where the selection is contiguous, small pieces otherwise, each cast on the way from a buffer that stays hot in the
# cache. Whatever the index, the answer equals that of a numpy array of the same values.

Axes are [i, j, k, t, …], the first varies fastest (Fortran order), as NIfTI stores them.
"""

from __future__ import annotations

import math
import operator
from itertools import product

import numpy as np

from . import cast as casting
from .errors import TruncatedError
from .frozen import dataclass, replace
from .indices import selection
from .threads import for_each, usable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from concurrent.futures import Executor
    from typing import Any, Literal, Protocol, TypeAlias

    from numpy.typing import DTypeLike, NDArray

    from .source import Layer

    Array: TypeAlias = NDArray[Any]
    Axes: TypeAlias = Sequence[Sequence[int]]
    Probe: TypeAlias = Callable[[Axes], None]
    Fetch: TypeAlias = Callable[[Axes, "Cast", Array], None]

    class Stored(Protocol):
        """Values as they are stored, in native byte order, read by index."""

        @property
        def shape(self) -> tuple[int, ...]: ...
        @property
        def dtype(self) -> np.dtype[Any]: ...
        def read(self, index: Any = ..., how: Cast = ...) -> Array:
            """The selected values, as a numpy array of them would give; `how` scales and casts on the way."""


# SPEED: about this many elements read and cast at a time stay in the cache (benchmarks 5 and 6).
PIECE = 1 << 19
MUCH = 256 << 20  # bytes that are not asked for before a first frame was there
INFLATED_PIECE = 3 << 20  # bytes that are read at a time where an inflated stream is cast
SMALL_BLOCK = 1 << 18  # below this many bytes one read of a whole block is cheaper than several of its parts
LEAST = 1 << 20  # bytes: below this, opening the file and taking the index apart cost more than reading
CHUNK_BYTES = 4 << 20  # writers ask for about this many at a time


@dataclass(frozen=True, slots=True)
class Cast:
    """What to make of stored values on the way: `slope`·x + `inter`, as `dtype` (None: as stored)."""

    slope: Any = 1.0
    inter: Any = 0.0
    dtype: Any = None

    @property
    def scales(self) -> bool:
        if isinstance(self.slope, float) and isinstance(self.inter, float):
            return bool(self.slope != 1 or self.inter != 0)
        return bool(np.any(np.not_equal(self.slope, 1)) or np.any(np.not_equal(self.inter, 0)))

    def result(self, stored: np.dtype[Any]) -> np.dtype[Any]:
        """The dtype of the result for values stored as `stored`."""
        return stored if self.dtype is None else np.dtype(self.dtype)

    def into(self, values: Array, out: Array, at: tuple[Any, ...] = ()) -> None:
        """Write the cast `values` into `out`; `at` picks the slope and intercept of this piece."""
        if not self.scales:
            casting.native(values, out)
            return
        slope = self.slope[at] if at else self.slope
        inter = self.inter[at] if at else self.inter
        casting.scale(values, out, slope, inter)

    def spread(self, shape: tuple[int, ...]) -> Cast:
        """The same with slope and inter as arrays of shape[2:], one number a slice."""
        slope, inter = (np.broadcast_to(np.asarray(x, np.float64), shape[2:]) for x in (self.slope, self.inter))
        return Cast(slope, inter, self.dtype)


STORED = Cast()


def scaled_dtype(stored: np.dtype[Any], slope: Any, inter: Any) -> np.dtype[Any]:
    """The dtype of scaled values: as stored where nothing is scaled; float32 where it holds every stored value; else float64."""
    if stored.fields is not None or not Cast(slope, inter).scales:
        return stored
    if stored.kind == "c" or stored.itemsize > 8:
        return stored
    small = stored.itemsize <= (2 if stored.kind in "iub" else 4)
    return np.dtype(np.float32 if small else np.float64)


# ---- stored arrays ----------------------------------------------------------------------------------------


def read_by(
    stored: Stored, index: Any, how: Cast, fetch: Fetch, order: Literal["F", "C"] = "F", probe: Probe | None = None
) -> Array:
    """The frame that every stored array's `read` shares: take the index apart, `probe` before much memory is asked for,
    fetch the block, apply the rest."""
    taken = selection(index, stored.shape)
    axes, rest = taken if taken is not None else ([range(n) for n in stored.shape], (Ellipsis,))
    shape, dtype = [len(axis) for axis in axes], how.result(stored.dtype)
    if probe is not None and math.prod(shape) * dtype.itemsize > MUCH:
        probe(axes)
    out = np.empty(shape, dtype, order=order)
    if out.size:
        fetch(axes, how, out)
    if taken is None:
        return np.asarray(out[index])
    return np.asarray(out[rest]) if out.ndim else out


@dataclass(frozen=True, slots=True)
class MemoryArray:
    """Stored values that are in memory already."""

    array: Array

    @property
    def shape(self) -> tuple[int, ...]:
        return self.array.shape

    @property
    def dtype(self) -> np.dtype[Any]:
        native: np.dtype[Any] = self.array.dtype.newbyteorder("=")
        return native

    def read(self, index: Any = ..., how: Cast = STORED) -> Array:
        if not how.scales and how.result(self.dtype) == self.array.dtype:
            return np.asarray(self.array[index])
        return read_by(self, index, how, self._fetch)

    def _fetch(self, axes: Axes, how: Cast, out: Array) -> None:
        block = self.array[np.ix_(*axes)] if axes else self.array
        if np.ndim(how.slope) or np.ndim(how.inter):
            how = how.spread(self.shape)
            how.into(block, out, np.ix_(*axes[2:]))
        else:
            how.into(block, out)


@dataclass(frozen=True, slots=True)
class FileArray:
    """Stored values in one contiguous region of a layer.

    Attributes
        layer       where they lie
        shape       axes [i, j, k, t, …]
        dtype       native byte order
        offset      of the first value, bytes
        byte_order  "<" or ">" of the layer
        order       "F": the first axis varies fastest; "C": the last
    """

    layer: Layer
    shape: tuple[int, ...]
    dtype: np.dtype[Any]
    offset: int
    byte_order: str = "<"
    order: str = "F"

    @property
    def nbytes(self) -> int:
        return math.prod(self.shape) * self.dtype.itemsize

    def read(self, index: Any = ..., how: Cast = STORED) -> Array:
        if np.ndim(how.slope) or np.ndim(how.inter):
            return MemoryArray(self.read()).read(index, how)
        if self.order == "C":
            flipped = FileArray(self.layer, self.shape[::-1], self.dtype, self.offset, self.byte_order)

            def fetch(axes: Axes, how: Cast, out: Array) -> None:
                flipped._fetch(axes[::-1], how, out.T)

            return read_by(self, index, how, fetch, "C")
        return read_by(self, index, how, self._fetch)

    def _fetch(self, axes: Axes, how: Cast, out: Array) -> None:
        strides = [math.prod(self.shape[:axis]) for axis in range(len(self.shape))]
        self._block(axes, strides, 0, how, out)
        if out.size == math.prod(self.shape) and (finish := getattr(self.layer, "finish", None)) is not None:
            finish()

    def _block(self, axes: Axes, strides: list[int], start: int, how: Cast, out: Array) -> None:
        """Fill `out` with the selection `axes` of the values that begin at element `start`."""
        if not axes:
            self._run(start, how, out.reshape(-1))
            return
        *lower, last = axes
        first, stride = last[0], strides[len(lower)]
        span = last[-1] - first + 1
        whole = all(len(axis) == n for axis, n in zip(lower, self.shape, strict=False))
        if whole and span == len(last):
            self._run(start + first * stride, how, out.reshape(-1, order="F"))
        elif not lower or span * stride * self.dtype.itemsize <= SMALL_BLOCK:
            block = np.empty((*self.shape[: len(lower)], span), self.dtype, order="F")
            self._run(start + first * stride, STORED, block.reshape(-1, order="F"))
            how.into(block[np.ix_(*lower, [at - first for at in last])], out)
        else:
            for n, at in enumerate(last):
                self._block(lower, strides, start + at * stride, how, out[..., n])

    def _run(self, start: int, how: Cast, out: Array) -> None:
        """Fill the flat `out` with as many values from element `start` on."""
        stored = self.dtype.newbyteorder("<" if self.byte_order == "<" else ">")
        offset = self.offset + start * stored.itemsize
        if not how.scales and out.dtype == stored:
            self._bytes(offset, out.view(np.uint8).data if out.size else memoryview(b""))
            return
        # SPEED: pieces are read and cast by several threads (benchmark 6), each from a buffer that stays in its cache.
        # An inflated layer runs its own threads instead, which several blocks at a time keep busy (benchmark 9).
        inflated = hasattr(self.layer, "finish")
        step = INFLATED_PIECE // stored.itemsize if inflated else PIECE

        def work(at: int) -> None:
            piece = np.empty(min(step, len(out) - at), stored)
            self._bytes(offset + at * stored.itemsize, piece.view(np.uint8).data)
            how.into(piece, out[at : at + len(piece)])

        for_each(work, range(0, len(out), step), 1 if inflated or len(out) <= PIECE else usable())

    def _bytes(self, offset: int, buffer: memoryview) -> None:
        found = self.layer.readinto(offset, buffer)
        if found < len(buffer):
            raise TruncatedError(
                "voxel data",
                offset=offset + found,
                expected=f"{self.offset + self.nbytes - offset - found} more bytes",
                found="the end",
                hint="The file is probably cut short.",
                path=self.layer.path,
            )


@dataclass(frozen=True, slots=True)
class FrameArray:
    """Stored values that come frame by frame: the slices or mosaics of a DICOM series.

    Attributes
        shape     axes [i, j, k, t, …]
        dtype     native byte order
        inner     how many leading axes one frame has (2: a slice, 3: a mosaic's volume)
        fetch     fetch(n, out) fills `out`, of shape[:inner], with frame n; n counts the outer axes, the first fastest.
                  It pickles where the array is to pickle.
        executor  fetches frames side by side; None for one after the other
    """

    shape: tuple[int, ...]
    dtype: np.dtype[Any]
    inner: int
    fetch: Callable[[int, Array], None]
    executor: Executor | None = None

    def read(self, index: Any = ..., how: Cast = STORED) -> Array:
        return read_by(self, index, how, self._fetch, probe=self._probe)

    def _probe(self, axes: Axes) -> None:
        """The first of many frames alone: compressed ones may be of another size than their header claims."""
        if math.prod(map(len, axes[self.inner :])) > 1:
            self.frame(sum(axis[0] * stride for axis, stride in zip(axes[self.inner :], self._strides(), strict=True)))

    def _strides(self) -> list[int]:
        """How many frames lie between neighbours along each outer axis."""
        return [math.prod(self.shape[self.inner : axis]) for axis in range(self.inner, len(self.shape))]

    def _fetch(self, axes: Axes, how: Cast, out: Array) -> None:
        each = how.spread(self.shape) if how.scales else how
        inner, outer = axes[: self.inner], axes[self.inner :]
        whole = all(len(axis) == n for axis, n in zip(inner, self.shape, strict=False))
        straight = whole and not how.scales and out.dtype == self.dtype and self.executor is None
        tiles = () if self.inner == 2 else np.ix_(*inner[2:])
        strides = self._strides()
        places = [place[::-1] for place in product(*outer[::-1])]
        numbers = [sum(map(operator.mul, place, strides)) for place in places]
        targets = out.reshape((*out.shape[: self.inner], -1), order="F")
        ahead = self._ahead(numbers)

        hot = out if straight else np.empty(self.shape[: self.inner], self.dtype, order="F")
        for at, n in enumerate(numbers):
            if straight:
                self.fetch(n, targets[..., at])
                continue
            if ahead is None:
                self.fetch(n, hot)
            else:
                hot = next(ahead)
            chosen = hot if whole else hot[np.ix_(*inner)]
            each.into(chosen, targets[..., at], (*tiles, *places[at]) if how.scales else ())

    def _ahead(self, numbers: list[int]) -> Iterator[Array] | None:
        """Frames by the executor, in order; a process is handed this object a few times, not once a frame."""
        if self.executor is None:
            return None
        alone = replace(self, executor=None)
        return iter(self.executor.map(alone.frame, numbers, chunksize=max(1, len(numbers) // 32)))

    def frame(self, n: int) -> Array:
        """Frame `n`, of shape[:inner]."""
        out = np.empty(self.shape[: self.inner], self.dtype, order="F")
        self.fetch(n, out)
        return out


def chunks_of(stored: Any) -> tuple[int, ...]:
    """The shape of the least block of a stored array that costs little more than its own bytes.

    Axes are taken whole from the one that varies fastest on, until a block has `LEAST` bytes, or what its layer
    inflates at a time (`layer.grain`): whole volumes in time, runs of slices of a large volume. A frame is never cut.
    """
    shape = stored.shape
    backwards = getattr(stored, "order", "F") == "C"
    frame = getattr(stored, "inner", 0)
    wanted = max(LEAST, getattr(getattr(stored, "layer", None), "grain", 0))
    block = stored.dtype.itemsize
    chunks: list[int] = []
    for axis, length in enumerate(shape[::-1] if backwards else shape):
        take = length if axis < frame else max(1, -(-wanted // block))
        chunks.append(length if 2 * take > length else take)  # no small piece at the end
        block *= chunks[-1]
    return tuple(chunks[::-1] if backwards else chunks)


# ---- what users see ---------------------------------------------------------------------------------------


class LazyArray:
    """Scaled values that are read when indexed; `np.asarray(lazy)` reads them all.

    Shape and dtype are those of the answer: the stored dtype where slope is 1 and inter 0; float32 for integers of
    at most 16 bits and for float32; float64 for wider ones. `stored` is the same array without scaling.
    Reading a part costs that part; nothing is kept. Pickles; `dask.array.from_array(lazy)` cuts it along `chunks`.
    """

    __slots__ = ("dtype", "inter", "slope", "source")

    def __init__(self, source: Stored, slope: Any = 1.0, inter: Any = 0.0) -> None:
        self.source = source
        self.slope = slope
        self.inter = inter
        self.dtype = scaled_dtype(source.dtype, slope, inter)

    @property
    def shape(self) -> tuple[int, ...]:
        return self.source.shape

    @property
    def ndim(self) -> int:
        return len(self.shape)

    @property
    def size(self) -> int:
        return math.prod(self.shape)

    @property
    def nbytes(self) -> int:
        return self.size * self.dtype.itemsize

    @property
    def chunks(self) -> tuple[int, ...]:
        """The shape of the least block that is cheap to read alone; dask takes multiples of it."""
        return chunks_of(self.source)

    @property
    def stored(self) -> LazyArray:
        """The values on disk, in native byte order, not scaled."""
        return LazyArray(self.source)

    def __len__(self) -> int:
        if not self.shape:
            raise TypeError("len() of an array without dimensions")
        return self.shape[0]

    def __getitem__(self, index: Any) -> Array:
        return self.read(index)

    def __array__(self, dtype: DTypeLike | None = None, copy: bool | None = None) -> Array:
        if copy is False:
            raise ValueError("these values lie in a file; an array of them is always a copy")
        return self.read(..., dtype)

    def read(self, index: Any = ..., dtype: DTypeLike | None = None, *, executor: Executor | None = None) -> Array:
        """The values of `index`, scaled and cast to `dtype` in one pass.

        Parameters
            executor  decodes the frames of a DICOM series side by side; Python's decoders gain by processes, not threads
        Raises
            TruncatedError         the bytes are not all there
            NotRepresentableError  a value does not fit an integer `dtype`
        """
        wanted = self.dtype if dtype is None else np.dtype(dtype)
        if wanted != self.dtype and wanted.kind in "iub" and not np.can_cast(self.dtype, wanted):
            return casting.exactly(self.read(index, executor=executor), wanted)
        source = self.source
        if executor is not None and isinstance(source, FrameArray):
            source = replace(source, executor=executor)
        return source.read(index, Cast(self.slope, self.inter, wanted))

    def __repr__(self) -> str:
        return f"LazyArray(shape={self.shape}, dtype={self.dtype})"

    def __getstate__(self) -> tuple[Any, ...]:
        return (self.source, self.slope, self.inter)

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        LazyArray.__init__(self, *state)


def chunks(stored: Stored, how: Cast = STORED) -> Iterator[memoryview]:
    """The values in Fortran order and little-endian, a few megabytes at a time: what writers put into files."""
    result = how.result(stored.dtype)
    shape = stored.shape
    if not math.prod(shape):
        return
    frame = getattr(stored, "inner", 0)  # a frame is decoded whole, so it is never split
    axis, block = 0, result.itemsize
    while axis < len(shape) and (axis < frame or block * shape[axis] <= CHUNK_BYTES):
        block *= shape[axis]
        axis += 1
    outer = shape[axis + 1 :]
    step = max(1, CHUNK_BYTES // block)
    for place in np.ndindex(*outer[::-1]):
        for at in range(0, shape[axis] if axis < len(shape) else 1, step):
            split = (slice(at, at + step),) if axis < len(shape) else ()
            piece = stored.read((..., *split, *place[::-1]), how)
            yield little_endian_bytes(piece)


def little_endian_bytes(array: Array) -> memoryview:
    """The bytes of an array in Fortran order, little-endian; no copy where it lies so already."""
    little = array.dtype.newbyteorder("<")
    flat = np.asarray(array, little).reshape(-1, order="F")
    return memoryview(flat.view(np.uint8).data)
