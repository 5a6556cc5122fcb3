# SPDX-License-Identifier: MIT
"""Every byte of an Analyze .hdr or .img, told. No numpy."""

from __future__ import annotations

from ...core.errors import FormatError
from ...core.explain import PREVIEW, Row
from ...core.extent import size_of
from .header import SIZE, Header, byte_order_of, parse, region_of
from .layers import header_layer
from .records import ANALYZE_HEADER, DATATYPE_NAMES, ORIGIN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...core.source import Layer


def rows(layer: Layer) -> list[Row]:
    """The rows of one file: each byte once, in order."""
    total = size_of(layer)
    if header_layer(layer) is not layer:
        return _image_rows(layer, total)
    head = layer.read(0, SIZE)
    if len(head) < SIZE:
        return _run(layer, 0, total, "incomplete header", f"{len(head)} of {SIZE} bytes")
    order = byte_order_of(head) or "<"
    told = []
    for row in ANALYZE_HEADER.rows(head, order):
        told += _origin_rows(head, order) if row.field == "originator" else [row]
    return told + _run(layer, SIZE, total, "rest", "not part of the format")


def _origin_rows(head: bytes, order: str) -> list[Row]:
    """The originator as SPM's five int16 where they can be an origin, else as the bytes they are."""
    at = ANALYZE_HEADER.index["originator"].at
    if Header(head, order).origin is None:
        return [row for row in ANALYZE_HEADER.rows(head, order) if row.field == "originator"]
    return ORIGIN.rows(head[at : at + ORIGIN.size], order, at)


def _image_rows(layer: Layer, total: int) -> list[Row]:
    try:
        header = parse(header_layer(layer).read(0, SIZE))
        region = region_of(header)
    except FormatError:
        return _run(layer, 0, total, "voxels", "the header beside it cannot be read")
    start = min(region.offset, total)
    voxels = min(region.nbytes, total - start)
    shape = " × ".join(str(n) for n in region.shape)
    kind = DATATYPE_NAMES.get(header.datatype, str(header.datatype))
    return (
        _run(layer, 0, start, "gap", "undefined")
        + _run(layer, start, start + voxels, "voxels", f"{shape} {kind}, first axis fastest")
        + _run(layer, start + voxels, total, "trailing bytes", "not part of the format")
    )


def _run(layer: Layer, start: int, end: int, name: str, value: str) -> list[Row]:
    """One row for the bytes start..end; none if there are none."""
    if end <= start:
        return []
    raw = layer.read(start, min(PREVIEW, end - start))
    return [Row(start, end - start, raw, name, "bytes", value, rule=ANALYZE_HEADER.source)]
