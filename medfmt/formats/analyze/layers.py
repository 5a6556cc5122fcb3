# SPDX-License-Identifier: MIT
"""From a pair of files to a header and the place of its voxels. No numpy, no voxel is read."""

from __future__ import annotations

from ...core.extent import PIECE, Found, header_layer, image_layer, require, rest_of
from ...core.limits import DEFAULT, Limits
from .header import SIZE, Header, parse, region_of, scaling_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...core.source import Layer


def read_header(layer: Layer, limits: Limits = DEFAULT, *, partial: bool = False) -> Found:
    """Header, .mat and the place of the voxels, checked against the bytes that are there.

    Parameters
        partial  do not ask for all of the voxels
    Raises
        MalformedError, UnsupportedError, TruncatedError, LimitError
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
