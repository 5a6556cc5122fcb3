# SPDX-License-Identifier: MIT
"""From a pair of files to a header and the place of its voxels. No numpy, no voxel is read."""

from __future__ import annotations

from dataclasses import dataclass

from ...core.errors import TruncatedError
from ...core.limits import DEFAULT, Limits
from .header import SIZE, Header, Region, parse, region_of, scaling_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...core.errors import Note
    from ...core.source import Layer

PIECE = 1 << 20


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


def read_header(layer: Layer, limits: Limits = DEFAULT) -> Found:
    """Header, .mat and the place of the voxels, checked against the bytes that are there.

    Raises
        MalformedError, UnsupportedError, TruncatedError, LimitError
    """
    layer = header_layer(layer)
    header = parse(layer.read(0, SIZE))
    region = region_of(header)
    limits.check("max_bytes", region.nbytes, "dim", offset=40)
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
    if image.size is not None and image.size < region.offset + region.nbytes:
        raise TruncatedError(
            "voxel data",
            offset=image.size,
            expected=f"{region.nbytes} bytes from byte {region.offset} on",
            found=f"{max(0, image.size - region.offset)} bytes",
            source="dbh.h dim",
            hint="The file is probably cut short.",
            path=image.path,
        )
    matlab = layer.sibling(".mat")
    mat = None if matlab is None else matlab.read(0, PIECE + 1)
    header = Header(header.raw, header.byte_order, _rest(layer, limits), mat)
    return Found(header, layer, image, region, (*region.notes, *scaling_of(header)[1]))


def _rest(layer: Layer, limits: Limits) -> bytes:
    """What follows the 348 bytes in the .hdr."""
    parts = []
    at = SIZE
    while part := layer.read(at, PIECE):
        parts.append(part)
        at += len(part)
        limits.check("max_inflated", at, "header file")
    return b"".join(parts)


def size_of(layer: Layer) -> int:
    """How many bytes a layer has; a stream is walked to its end."""
    if layer.size is not None:
        return layer.size
    at = 0
    while step := len(layer.read(at, PIECE)):
        at += step
    return at
