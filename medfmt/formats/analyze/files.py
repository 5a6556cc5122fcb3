# SPDX-License-Identifier: MIT
"""An Analyze pair as a Reading: stored values that are read when asked for, affine, scaling."""

from __future__ import annotations

import numpy as np

from ...core import flat
from ...core.extent import PIECE, Found, header_layer, image_layer, require, rest_of
from ...core.limits import DEFAULT, Limits
from .header import SIZE, Header, parse, region_of, scaling_of
from .records import DATATYPES
from .space import affine_and_provenance

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ...core.reading import Options, Reading, Stack
    from ...core.source import Layer

RGB = np.dtype([("R", "u1"), ("G", "u1"), ("B", "u1")])


def read_stack(stack: Stack, options: Options) -> Reading:
    """The volume of a pair, given by either of its files. No voxel is read yet. Raises as `read_header` does."""
    return flat.read_stack(stack, options, read_header, _reading)


def _reading(found: Found, options: Options) -> Reading:
    placed = affine_and_provenance(found.header, found.region.shape, options.handedness)
    return flat.reading_of(found, options, format="analyze", dtype=dtype_of(found.header.datatype), placed=placed)


def read_header(layer: Layer, limits: Limits = DEFAULT, *, partial: bool = False) -> Found:
    """Header, .mat and the place of the voxels, checked against the bytes that are there.

    Parameters
        partial  do not ask for all of the voxels
    Raises
        MalformedError    the header breaks dbh.h where it decides voxels or shape
        UnsupportedError  a datatype of another format
        TruncatedError    fewer bytes than the header claims, or the other file is missing
        LimitError        more voxels, or more behind the header, than `limits` lets through
    """
    layer = header_layer(layer)
    header = parse(layer.read(0, SIZE))
    region = region_of(header)
    image = image_layer(layer, source="dbh.h", hint="Analyze keeps its voxels in a file of their own.")
    if not partial:
        require(image, region.offset, region.nbytes, source="dbh.h dim")
    limits.check("max_bytes", region.nbytes, "dim", offset=header.record.index["dim"].at)
    matlab = layer.sibling(".mat")
    mat = None if matlab is None else matlab.read(0, PIECE + 1)
    header = Header(header.raw, header.byte_order, rest_of(layer, SIZE, limits), mat)
    scaling, told = scaling_of(header)
    return Found(header, layer, image, region, scaling, (*region.notes, *told))


def dtype_of(code: int) -> np.dtype[Any]:
    """The native numpy dtype of a datatype code; uint8 for DT_BINARY."""
    word = DATATYPES[code][1]
    special = {"bits": np.dtype("u1"), "rgb": RGB}
    return special[word] if word in special else np.dtype(word)
