# SPDX-License-Identifier: MIT
"""An Analyze pair as a Reading: stored values that are read when asked for, affine, scaling."""

from __future__ import annotations

import functools
import math

import numpy as np

from ...core.arrays import FileArray, MemoryArray
from ...core.bits import BitArray
from ...core.errors import FormatError, raise_departures
from ...core.reading import Reading
from ...core.remnant import remnant
from .header import scaling_of
from .layers import read_header
from .records import DATATYPES
from .space import affine_and_provenance

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ...core.arrays import Stored
    from ...core.reading import Options, Stack
    from .layers import Found

RGB = np.dtype([("R", "u1"), ("G", "u1"), ("B", "u1")])


def read_stack(stack: Stack, options: Options) -> Reading:
    """The volume of a pair, given by either of its files. No voxel is read yet.

    Raises
        TruncatedError    fewer bytes than the header claims, or the other file is missing
        MalformedError    the header breaks dbh.h where it decides voxels or shape
        UnsupportedError  a datatype of another format
    """
    layer = stack.layers[0]
    try:
        found = read_header(layer, options.limits, partial=options.partial)
        reading = _reading(found, options)
    except FormatError as e:
        raise (e.moved(path=layer.path) if e.path == "<bytes>" else e) from None
    if options.strict:
        raise_departures(reading.notes, found.layer.path)
    return reading


def _reading(found: Found, options: Options) -> Reading:
    header, region = found.header, found.region
    affine, provenance, notes = affine_and_provenance(header, region.shape, options.handedness)
    slope, inter = scaling_of(header)[0]
    stored = _stored(found, mmap=options.mmap)
    data, mask, cut = remnant(stored) if options.partial else (stored, None, ())
    plane = math.prod(region.shape[:2])
    nbytes = -(-plane // 8) if region.bits == 1 else plane * region.bits // 8
    place = functools.partial(_slice_place, found.image.path, region.offset, nbytes, (*region.shape, 1, 1, 1)[2])
    return Reading(
        data=data,
        affine=affine,
        header=header,
        format="analyze",
        slope=slope,
        inter=inter,
        notes=(*found.notes, *notes, *cut),
        mask=mask,
        provenance=provenance,
        sources=(found.layer, found.image),
        files=place,
    )


def dtype_of(code: int) -> np.dtype[Any]:
    """The native numpy dtype of a datatype code; uint8 for DT_BINARY."""
    word = DATATYPES[code][1]
    special = {"bits": np.dtype("u1"), "rgb": RGB}
    return special[word] if word in special else np.dtype(word)


def _stored(found: Found, *, mmap: bool) -> Stored:
    header, region = found.header, found.region
    dtype = dtype_of(header.datatype)
    if region.bits == 1:
        return BitArray(found.image, region.shape, region.offset, math.prod(region.shape[:2]))
    map_file = getattr(found.image, "map", None)  # a file of its own has it, a stream has not
    if mmap and map_file is not None and found.image.archive is None and found.image.held is None:  # type: ignore[attr-defined]
        on_disk = np.dtype(dtype.newbyteorder("<" if header.byte_order == "<" else ">"))
        flat = np.frombuffer(map_file(), on_disk, math.prod(region.shape), region.offset)
        return MemoryArray(flat.reshape(region.shape, order="F"))
    return FileArray(found.image, region.shape, dtype, region.offset, header.byte_order)


def _slice_place(path: str, offset: int, plane: int, depth: int, k: int, t: int) -> tuple[str, int, int]:
    """(path, number of the slice in the file, its first byte)."""
    frame = t * depth + k
    return path, frame, offset + frame * plane
