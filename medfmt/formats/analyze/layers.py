# SPDX-License-Identifier: MIT
"""From a pair of files to a header and the place of its voxels. No numpy, no voxel is read."""

from __future__ import annotations

from ...core.errors import TruncatedError
from ...core.extent import PIECE, require, rest_of
from ...core.frozen import dataclass
from ...core.limits import DEFAULT, Limits
from .header import SIZE, Header, Region, parse, region_of, scaling_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...core.errors import Note
    from ...core.source import Layer


@dataclass(frozen=True, slots=True)
class Found:
    """A header, the layer it lies in, the layer of the voxels, and their place there."""

    header: Header
    layer: Layer
    image: Layer
    region: Region
    notes: tuple[Note, ...]


def header_layer(layer: Layer) -> Layer:
    """The .hdr where the .img was given; else the layer itself."""
    if layer.name.lower().endswith((".img", ".img.gz")):
        return layer.sibling(".hdr") or layer
    return layer


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
    image = layer.sibling(".img")
    if image is None:
        raise TruncatedError(
            "image file",
            expected="a .img beside the header",
            found="no such file",
            source="dbh.h",
            hint="Analyze keeps its voxels in a file of their own.",
            path=layer.path,
        )
    if not partial:
        require(image, region.offset, region.nbytes, source="dbh.h dim")
    limits.check("max_bytes", region.nbytes, "dim", offset=header.record.index["dim"].at)
    matlab = layer.sibling(".mat")
    mat = None if matlab is None else matlab.read(0, PIECE + 1)
    header = Header(header.raw, header.byte_order, rest_of(layer, SIZE, limits), mat)
    return Found(header, layer, image, region, (*region.notes, *scaling_of(header)[1]))
