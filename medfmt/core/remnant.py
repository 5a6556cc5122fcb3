# SPDX-License-Identifier: MIT
"""What is left of a file that was cut short: its whole slices, the rest zeros, and a mask that tells which is which.

Only on request (`partial=True`): a cut slice must never turn into zeros that somebody takes for a picture.
"""

from __future__ import annotations

import functools
import math

import numpy as np

from .arrays import FileArray, FrameArray
from .errors import FormatError, Note
from .extent import missing, size_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .arrays import Array, Stored
    from .source import Layer


def whole_slices(data: FileArray) -> int:
    """How many slices (of the first two axes) lie in the layer to their last byte; a stream is walked."""
    plane = math.prod(data.shape[:2]) * data.dtype.itemsize
    frames = math.prod(data.shape[2:])
    if data.layer.size is not None:
        return min(frames, max(0, data.layer.size - data.offset) // plane)
    for n in range(frames):
        if not _there(data.layer, data.offset + n * plane, plane):
            return n
    return frames


def _there(layer: Layer, offset: int, nbytes: int) -> bool:
    try:
        return len(layer.read(offset, nbytes)) == nbytes
    except FormatError:
        return False


def remnant(data: Stored) -> tuple[Stored, NDArray[np.bool_] | None, tuple[Note, ...]]:
    """The array itself, no mask and no note where it is whole; else what `partial=True` gives.

    Raises
        TruncatedError  not one slice is whole
    """
    if not isinstance(data, FileArray):
        return data, None, ()
    whole, frames = whole_slices(data), math.prod(data.shape[2:])
    if whole == frames:
        return data, None, ()
    if whole == 0:
        raise missing(data.layer, data.offset, data.nbytes, size_of(data.layer), source="partial=True")
    array, mask, note = _remnant(data, whole)
    return array, mask, (note,)


def _remnant(data: FileArray, whole: int) -> tuple[FrameArray, NDArray[np.bool_], Note]:
    """The array with zeros for what is missing, which voxels are real, and a Note.

    Parameters
        whole  slices that are all there
    """
    frames = math.prod(data.shape[2:])
    real = (np.arange(frames) < whole).reshape(data.shape[2:], order="F")
    inner = min(2, len(data.shape))
    array = FrameArray(data.shape, data.dtype, inner, functools.partial(_slice, data, whole))
    text = f"the file is cut short: {whole} of {frames} slices are whole, the others are zeros (see the mask)"
    at = data.offset + whole * math.prod(data.shape[:2]) * data.dtype.itemsize
    return array, np.broadcast_to(real, data.shape), Note("partial", "departure", text, at, "voxel data")


def _slice(data: FileArray, whole: int, n: int, out: Array) -> None:
    """Fill `out` with slice `n`, counted with the first outer axis fastest."""
    if n >= whole:
        out[...] = np.zeros((), data.dtype)
        return
    # Not by a FileArray of one slice: that would ask the stream for its end, which is what is missing.
    stored = np.dtype(data.dtype.newbyteorder("<" if data.byte_order == "<" else ">"))
    raw = np.empty(math.prod(data.shape[:2]), stored)
    data.layer.readinto(data.offset + n * raw.nbytes, raw.view(np.uint8).data)
    out[...] = raw.reshape(data.shape[:2], order="F")
