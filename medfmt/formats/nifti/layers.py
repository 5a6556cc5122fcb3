# SPDX-License-Identifier: MIT
"""From a layer of bytes to a header with its tail and the place of its voxels. No numpy, no voxel is read."""

from __future__ import annotations

from ...core.extent import PIECE, Found, header_layer, image_layer, missing, require, rest_of, size_of
from ...core.limits import DEFAULT, Limits
from ...core.source import head_of
from .extensions import chain
from .header import completed, parse, region_of, scaling_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...core.extent import Region
    from ...core.source import Layer

SOURCE = "nifti1.h dim"
APART = "The magic ni1 says that the voxels are in a file of their own."


def read_header(layer: Layer, limits: Limits = DEFAULT, *, partial: bool = False) -> Found:
    """Header, extensions and the place of the voxels, checked against the bytes that are there.

    Parameters
        partial  do not ask for all of the voxels
    Raises
        MalformedError  the header breaks the standard where it decides voxels or shape
        TruncatedError  fewer bytes than the header claims, or a pair's other half is missing
        LimitError      more voxels, or more before them, than `limits` lets through
    """
    layer = header_layer(layer)
    head = head_of(layer)
    header = parse(head)
    region = region_of(header)
    single = header.single
    image = layer if single else image_layer(layer, source="nifti1.h magic ni1", hint=APART)
    if not partial:
        require(image, region.offset, region.nbytes, source=SOURCE)
    record = header.record
    if region.nbytes > limits.max_bytes:
        limits.check("max_bytes", region.nbytes, "dim", offset=record.index["dim"].at)
    start = record.size
    if single:
        within = region.offset <= len(head)
        tail = head[start : region.offset] if within else _tail(layer, start, region, limits)
    else:
        tail = rest_of(layer, start, limits)
    header = completed(header, tail)
    chained = chain(tail, header.byte_order, start)[2]
    scaling, unscaled = scaling_of(header)
    return Found(header, layer, image, region, scaling, (*region.notes, *chained, *unscaled))


def _tail(layer: Layer, start: int, region: Region, limits: Limits) -> bytes:
    """What lies between header and voxels. A long one is read only once the stream is known to reach the voxels."""
    nbytes = region.offset - start
    if nbytes > PIECE:
        limits.check("max_inflated", nbytes, "vox_offset")
        if layer.size is None and not layer.read(region.offset + region.nbytes - 1, 1):
            raise missing(layer, region.offset, region.nbytes, size_of(layer), source=SOURCE)
    tail = layer.read(start, nbytes)
    if len(tail) < nbytes:
        raise missing(layer, region.offset, region.nbytes, start + len(tail), source=SOURCE)
    return tail
