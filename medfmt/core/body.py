# SPDX-License-Identifier: MIT
"""The voxels of a file that is to be written: which dtype, slope and intercept, and the bytes, piece by piece.

# Strategy: bytes that lie in a file already as they are wanted are copied; everything else is read, cast and put
# into byte order a few megabytes at a time. What a format can hold, it tells by a function.
"""

from __future__ import annotations

import math

import numpy as np

from .arrays import STORED, Cast, FileArray, chunks, scaled_dtype
from .bits import BitArray
from .errors import Note, NotRepresentableError, TruncatedError
from .frozen import dataclass
from .narrow import narrow_chunks, narrowed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from .arrays import Stored
    from .reading import Reading
    from .source import Layer

COPIED = 8 << 20  # bytes copied at a time


@dataclass(frozen=True, slots=True)
class Body:
    """What is to be stored.

    Attributes
        dtype         of the stored values; None: the bits of a BitArray, as they lie
        slope, inter  for the header
        nbytes        in all
        chunks        byte order → pieces of the bytes
        early         what was lost, known before
        late          what was lost, known once the chunks have been taken
    """

    dtype: np.dtype[Any] | None
    slope: float
    inter: float
    nbytes: int
    chunks: Callable[[str], Iterator[Any]]
    early: tuple[Note, ...]
    late: Callable[[], list[Note]]


def body_of(
    reading: Reading, dtype: Any, *, number: Any, holder: Callable[[np.dtype[Any]], np.dtype[Any]], bits: bool = False
) -> Body:
    """Stored values, slope and intercept as they are to be written.

    Parameters
        dtype   asked for; None: as stored
        number  the header's type for slope and intercept
        holder  the dtype that the format stores a dtype as; raises NotRepresentableError
        bits    whether packed bits may stay packed
    Raises
        NotRepresentableError  before the first byte
    """
    data = reading.data
    if not 1 <= len(data.shape) <= 7 or not all(data.shape):
        raise NotRepresentableError("dim", expected="1 to 7 dimensions of at least 1", found=data.shape)
    slope, inter = one_number(reading.slope), one_number(reading.inter)
    if dtype is not None:
        given = (reading.slope, reading.inter) if slope is None or inter is None else (slope, inter)
        return _narrow(data, given, holder(np.dtype(dtype)), number)
    if slope is None or inter is None:
        return _scaled(reading, holder)
    if bits and isinstance(data, BitArray):
        early = rounded(slope, inter, number)
        return Body(
            None, slope, inter, data.nbytes, lambda _: copied(data.layer, data.offset, data.nbytes), early, list
        )
    wanted = holder(data.dtype)
    how = STORED if wanted == data.dtype else Cast(dtype=wanted)
    early = rounded(slope, inter, number)

    def pieces(byte_order: str) -> Iterator[Any]:
        if isinstance(data, FileArray) and how is STORED and data.order == "F" and data.byte_order == byte_order:
            return copied(data.layer, data.offset, data.nbytes)
        return ordered(chunks(data, how), wanted, byte_order)

    return Body(wanted, slope, inter, math.prod(data.shape) * wanted.itemsize, pieces, early, list)


def _scaled(reading: Reading, holder: Callable[[np.dtype[Any]], np.dtype[Any]]) -> Body:
    """The scaled values, where no one slope gives them all."""
    data = reading.data
    wanted = holder(scaled_dtype(data.dtype, reading.slope, reading.inter))
    how = Cast(reading.slope, reading.inter, wanted)
    text = f"slope or intercept differ from slice to slice; the scaled values are stored as {wanted}"
    note = Note("scaling-applied", "info", text, field="scl_slope")

    def pieces(byte_order: str) -> Iterator[Any]:
        return ordered(chunks(data, how), wanted, byte_order)

    return Body(wanted, 1.0, 0.0, math.prod(data.shape) * wanted.itemsize, pieces, (note,), list)


def _narrow(data: Stored, given: tuple[Any, Any], wanted: np.dtype[Any], number: Any) -> Body:
    plan = narrowed(data, *given, wanted, number)

    def pieces(byte_order: str) -> Iterator[Any]:
        return ordered(narrow_chunks(data, plan), wanted, byte_order)

    early = rounded(plan.slope, plan.inter, number)
    return Body(wanted, plan.slope, plan.inter, math.prod(data.shape) * wanted.itemsize, pieces, early, plan.notes)


def one_number(value: Any) -> float | None:
    """The one number that a slope is, or None where it differs from slice to slice."""
    flat = np.ravel(value)
    return float(flat[0]) if flat.size and (flat == flat[0]).all() else None


def rounded(slope: float, inter: float, number: Any) -> tuple[Note, ...]:
    """A Note on what the header's own type makes of slope and intercept, where that is not the same."""
    with np.errstate(over="ignore"):
        held = number(slope), number(inter)
    if not np.isfinite(held).all() or held[0] == 0:
        raise NotRepresentableError(
            "scl_slope",
            expected=f"finite numbers that {np.dtype(number)} holds, and a slope that is not 0",
            found=f"slope {slope}, intercept {inter}",
            hint="dtype='float32' stores scaled values.",
        )
    if (float(held[0]), float(held[1])) == (slope, inter):
        return ()
    text = f"slope {slope!r} and intercept {inter!r} are rounded to {np.dtype(number)}"
    return (Note("scaling-rounded", "info", text, field="scl_slope"),)


def copied(layer: Layer, start: int, nbytes: int | None) -> Iterator[bytes]:
    """The bytes of a layer from `start` on: `nbytes` of them, or all up to the end.

    Raises
        TruncatedError  the layer ends before
    """
    left = nbytes
    while left is None or left:
        piece = layer.read(start, COPIED if left is None else min(COPIED, left))
        if not piece:
            break
        yield piece
        start += len(piece)
        left = None if left is None else left - len(piece)
    if left:
        raise TruncatedError(
            "voxel data", offset=start, expected=f"{left} more bytes", found="the end", path=layer.path
        )
    if (finish := getattr(layer, "finish", None)) is not None:
        finish()


def ordered(pieces: Iterator[memoryview], dtype: np.dtype[Any], byte_order: str) -> Iterator[Any]:
    """Little-endian pieces in the byte order asked for."""
    if byte_order == "<" or dtype.fields is not None or dtype.itemsize == 1:
        yield from pieces
        return
    for piece in pieces:
        swapped = np.frombuffer(piece, dtype.newbyteorder("<")).byteswap()
        yield memoryview(swapped.view(np.uint8).data)
