# SPDX-License-Identifier: MIT
"""From a layer of bytes to a header with its tail and the place of its voxels. No numpy, no voxel is read."""

from __future__ import annotations

from dataclasses import dataclass

from ...core.errors import TruncatedError
from ...core.limits import DEFAULT, Limits
from .extensions import chain
from .header import EXTENDER, LONGEST_HEAD, Header, Region, parse, region_of, scaling_of

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
    """The .hdr where the .img of a pair was given; else the layer itself."""
    name = layer.name.lower()
    if name.endswith((".img", ".img.gz")):
        return layer.sibling(".hdr") or layer
    return layer


def read_header(layer: Layer, limits: Limits = DEFAULT) -> Found:
    """Header, extensions and the place of the voxels, checked against the bytes that are there.

    Raises
        MalformedError, TruncatedError, LimitError
    """
    layer = header_layer(layer)
    header = parse(layer.read(0, LONGEST_HEAD))
    region = region_of(header)
    limits.check("max_bytes", region.nbytes, "dim", offset=header.record.index["dim"].at)
    image = layer if header.single else _image(layer)
    _all_there(image, region)
    start = header.record.size
    if header.single:
        tail = _tail(layer, start, region, limits)
    else:
        tail = _rest(layer, start, limits)
    header = Header(header.raw, header.byte_order, header.version, tail)
    chained = chain(tail, header.byte_order, start)[2]
    return Found(header, layer, image, region, (*region.notes, *chained, *scaling_of(header)[1]))


def _image(layer: Layer) -> Layer:
    image = layer.sibling(".img")
    if image is None:
        raise TruncatedError(
            "image file",
            expected="a .img beside the header",
            found="no such file",
            source="nifti1.h magic ni1",
            hint="The magic ni1 says that the voxels are in a file of their own.",
            path=layer.path,
        )
    return image


def _all_there(image: Layer, region: Region) -> None:
    """Before anything is allocated: are there as many bytes as the header claims? A stream's end is not known yet."""
    size = image.size
    if size is not None and size < region.offset + region.nbytes:
        raise missing(image, region, size)


def missing(image: Layer, region: Region, size: int) -> TruncatedError:
    return TruncatedError(
        "voxel data",
        offset=size,
        expected=f"{region.nbytes} bytes from byte {region.offset} on",
        found=f"{max(0, size - region.offset)} bytes",
        source="nifti1.h dim",
        hint="The file is probably cut short.",
        path=image.path,
    )


def _tail(layer: Layer, start: int, region: Region, limits: Limits) -> bytes:
    """What lies between header and voxels. A long one is read only once the stream is known to reach the voxels."""
    nbytes = region.offset - start
    if nbytes > PIECE:
        limits.check("max_inflated", nbytes, "vox_offset")
        if layer.size is None and not layer.read(region.offset + region.nbytes - 1, 1):
            raise missing(layer, region, _size(layer))
    tail = layer.read(start, nbytes)
    if len(tail) < nbytes:
        raise missing(layer, region, start + len(tail))
    return tail


def _rest(layer: Layer, start: int, limits: Limits) -> bytes:
    """All bytes from `start` to the end of the layer."""
    if layer.size is not None:
        limits.check("max_inflated", layer.size, "header file")
        return layer.read(start, layer.size - start)
    parts = []
    while part := layer.read(start, PIECE):
        parts.append(part)
        start += len(part)
        limits.check("max_inflated", start, "header file")
    return b"".join(parts)


def _size(layer: Layer) -> int:
    """How many bytes a layer has; a stream is walked to its end."""
    if layer.size is not None:
        return layer.size
    at = 0
    while step := len(layer.read(at, PIECE)):
        at += step
    return at


size_of = _size

__all__ = ["EXTENDER", "Found", "header_layer", "missing", "read_header", "size_of"]
