# SPDX-License-Identifier: MIT
"""A NIfTI file as a Reading: stored values that are read when asked for, affine, scaling, what the header says."""

from __future__ import annotations

import functools
import math

import numpy as np

from ...core.arrays import FileArray, MemoryArray
from ...core.bits import BitArray
from ...core.errors import FormatError, raise_departures
from ...core.reading import Provenance, Reading
from ...core.remnant import remnant
from .layers import read_header
from .space import affine_and_provenance
from .values import dtype_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ...core.arrays import Stored
    from ...core.reading import Options, Stack
    from .header import Header
    from .layers import Found

__all__ = ["Provenance", "read_stack", "reading_of", "stored_of"]


def read_stack(stack: Stack, options: Options) -> Reading:
    """The volume of a .nii, or of a pair given by either of its files. No voxel is read yet.

    Raises
        TruncatedError    fewer bytes than the header claims, or a pair's other half is missing
        MalformedError    the header breaks the standard where it decides voxels or shape
        UnsupportedError  a long double that this machine cannot hold
    """
    layer = stack.layers[0]
    try:
        found = read_header(layer, options.limits, partial=options.partial)
        reading = reading_of(found, options)
    except FormatError as e:
        raise (e.moved(path=layer.path) if e.path == "<bytes>" else e) from None
    if options.strict:
        raise_departures(reading.notes, found.layer.path)
    return reading


def reading_of(found: Found, options: Options) -> Reading:
    """What a header and the place of its voxels make."""
    header, region = found.header, found.region
    stored = stored_of(found, mmap=options.mmap)
    data, mask, cut = remnant(stored) if options.partial else (stored, None, ())
    affine, provenance, notes = affine_and_provenance(header, region.shape, options.handedness)
    slope, inter = found.scaling
    plane = math.prod(region.shape[:2])
    place = functools.partial(
        _slice_place, found.image.path, region.offset, plane * region.bits / 8, (*region.shape, 1, 1, 1)[2]
    )
    return Reading(
        data=data,
        affine=affine,
        header=header,
        format=f"nifti{header.version}",
        slope=slope,
        inter=inter,
        meta=_meta(header),
        notes=(*found.notes, *notes, *cut),
        mask=mask,
        provenance=provenance,
        sources=(found.image,) if header.single else (found.layer, found.image),
        files=place,
    )


def stored_of(found: Found, *, mmap: bool = False) -> Stored:
    """The voxels as a stored array over their layer."""
    header, region = found.header, found.region
    dtype = dtype_of(header.datatype, header.record.index["datatype"].at)
    if region.bits == 1:
        return BitArray(found.image, region.shape, region.offset)
    map_file = getattr(found.image, "map", None)  # a file of its own has it, a stream has not
    if mmap and map_file is not None and found.image.archive is None and found.image.held is None:  # type: ignore[attr-defined]
        on_disk = np.dtype(dtype.newbyteorder("<" if header.byte_order == "<" else ">"))
        flat = np.frombuffer(map_file(), on_disk, math.prod(region.shape), region.offset)
        return MemoryArray(flat.reshape(region.shape, order="F"))
    return FileArray(found.image, region.shape, dtype, region.offset, header.byte_order)


def _slice_place(path: str, offset: int, plane: float, depth: int, k: int, t: int) -> tuple[str, int, int]:
    """(path, number of the slice in the file, its first byte)."""
    frame = t * depth + k
    return path, frame, offset + int(frame * plane)


def _meta(header: Header) -> dict[str, Any] | None:
    """What the header tells in BIDS words: s."""
    meta: dict[str, Any] = {}
    if header.dim[0] > 3 and header.dim[4] > 1 and header.time_step is not None:
        meta["RepetitionTime"] = header.time_step
    times = header.slice_times
    if times is not None and None not in times:
        meta["SliceTiming"] = list(times)
    return meta or None
