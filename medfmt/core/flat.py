# SPDX-License-Identifier: MIT
"""From a header and the place of its voxels to a Reading: what formats with one run of voxels (NIfTI, Analyze) share.

Of a file that was cut short, `partial=True` asks for what is left: its whole slices, the rest zeros, and a mask that tells
which is which. Only on request: a cut slice must never turn into zeros that somebody takes for a picture.
"""

from __future__ import annotations

import functools
import math

import numpy as np

from .arrays import FileArray, FrameArray, MemoryArray
from .bits import BitArray
from .errors import FormatError, Note, raise_departures
from .extent import missing, size_of
from .reading import Reading
from .source import BYTES_PATH

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from numpy.typing import NDArray

    from .arrays import Array, Stored
    from .extent import Found
    from .reading import Options, Provenance, Stack
    from .source import Layer


def read_stack(
    stack: Stack, options: Options, read_header: Callable[..., Found], reading_of: Callable[[Found, Options], Reading]
) -> Reading:
    """The volume of a stack's one file, or of the pair that it belongs to; errors tell its path."""
    layer = stack.layers[0]
    try:
        found = read_header(layer, options.limits, partial=options.partial)
        reading = reading_of(found, options)
    except FormatError as e:
        raise (e.moved(path=layer.path) if e.path == BYTES_PATH else e) from None
    if options.strict:
        raise_departures(reading.notes, found.layer.path)
    return reading


def reading_of(
    found: Found,
    options: Options,
    *,
    format: str,  # noqa: A002  as the Reading calls it
    dtype: np.dtype[Any],
    placed: tuple[NDArray[np.float64], Provenance, tuple[Note, ...]],
    meta: dict[str, Any] | None = None,
) -> Reading:
    """What a header and the place of its voxels make. No voxel is read yet, unless `partial=True` asks which there are.

    Parameters
        dtype   of the voxels, native; uint8 for bits
        placed  the affine, the rule that gave it, what was assumed
    """
    region = found.region
    stored = _stored(found, dtype, mmap=options.mmap)
    data, mask, cut = remnant(stored) if options.partial else (stored, None, ())
    affine, provenance, notes = placed
    slope, inter = found.scaling
    plane = math.prod(region.shape[:2])
    bits = -(-plane // 8) * 8 if region.plane else plane * region.bits
    return Reading(
        data=data,
        affine=affine,
        header=found.header,
        format=format,
        slope=slope,
        inter=inter,
        meta=meta,
        notes=(*found.notes, *notes, *cut),
        mask=mask,
        provenance=provenance,
        sources=(found.image,) if found.image is found.layer else (found.layer, found.image),
        files=functools.partial(_slice_place, found.image.path, region.offset, bits, (*region.shape, 1, 1, 1)[2]),
    )


def _stored(found: Found, dtype: np.dtype[Any], *, mmap: bool) -> Stored:
    """The voxels as a stored array over their layer."""
    image, region, byte_order = found.image, found.region, found.header.byte_order
    if region.bits == 1:
        return BitArray(image, region.shape, region.offset, region.plane)
    map_file = getattr(image, "map", None)  # a file of its own has it, a stream has not
    if mmap and map_file is not None and image.archive is None and image.held is None:  # type: ignore[attr-defined]
        on_disk = np.dtype(dtype.newbyteorder(byte_order))
        flat = np.frombuffer(map_file(), on_disk, math.prod(region.shape), region.offset)
        return MemoryArray(flat.reshape(region.shape, order="F"))
    return FileArray(image, region.shape, dtype, region.offset, byte_order)


def _slice_place(path: str, offset: int, bits: int, depth: int, k: int, t: int) -> tuple[str, int, int]:
    """(path, number of the slice in the file, its first byte); a slice has so many bits."""
    frame = t * depth + k
    return path, frame, offset + frame * bits // 8


# ---- partial=True -----------------------------------------------------------------------------------------


def remnant(data: Stored) -> tuple[Stored, NDArray[np.bool_] | None, tuple[Note, ...]]:
    """The array itself, no mask and no note where it is whole; else with zeros for what is missing, which voxels are
    real, and a Note.

    Raises
        TruncatedError  not one slice is whole
    """
    if not isinstance(data, FileArray):
        return data, None, ()
    shape, layer = data.shape, data.layer
    plane, frames = math.prod(shape[:2]) * data.dtype.itemsize, math.prod(shape[2:])
    if layer.size is not None:
        whole = min(frames, max(0, layer.size - data.offset) // plane)
    else:  # a stream is walked
        cut = (n for n in range(frames) if not _there(layer, data.offset + n * plane, plane))
        whole = next(cut, frames)
    if whole == frames:
        return data, None, ()
    if whole == 0:
        raise missing(layer, data.offset, data.nbytes, size_of(layer), source="partial=True")
    array = FrameArray(shape, data.dtype, min(2, len(shape)), functools.partial(_slice, data, whole))
    real = (np.arange(frames) < whole).reshape(shape[2:], order="F")
    text = f"the file is cut short: {whole} of {frames} slices are whole, the others are zeros (see the mask)"
    note = Note("partial", "departure", text, data.offset + whole * plane, "voxel data")
    return array, np.broadcast_to(real, shape), (note,)


def _there(layer: Layer, offset: int, nbytes: int) -> bool:
    try:
        return len(layer.read(offset, nbytes)) == nbytes
    except FormatError:
        return False


def _slice(data: FileArray, whole: int, n: int, out: Array) -> None:
    """Fill `out` with slice `n` of which `whole` are all there, counted with the first outer axis fastest."""
    if n >= whole:
        out[...] = np.zeros((), data.dtype)
        return
    # Not by a FileArray of one slice: that would ask the stream for its end, which is what is missing.
    stored = data.dtype.newbyteorder(data.byte_order)  # type: ignore[arg-type]
    nbytes = math.prod(data.shape[:2]) * stored.itemsize
    raw = data.layer.read(data.offset + n * nbytes, nbytes)
    out[...] = np.frombuffer(raw, stored).reshape(data.shape[:2], order="F")
