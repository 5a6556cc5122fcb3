# SPDX-License-Identifier: MIT
"""Every byte of an Analyze .hdr or .img, told. No numpy."""

from __future__ import annotations

from ...core.extent import header_layer, image_rows, run, size_of
from .header import SIZE, Header, byte_order_of, parse, region_of
from .records import ANALYZE_HEADER, DATATYPE_NAMES, ORIGIN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...core.explain import Row
    from ...core.extent import Region
    from ...core.source import Layer

RULE = ANALYZE_HEADER.source


def rows(layer: Layer) -> list[Row]:
    """The rows of one file: each byte once, in order."""
    if header_layer(layer) is not layer:
        return image_rows(layer, _region_beside, rule=RULE, gap=RULE)
    total, head = size_of(layer), layer.read(0, SIZE)
    if len(head) < SIZE:
        return run(layer, 0, total, name="incomplete header", value=f"{len(head)} of {SIZE} bytes", rule=RULE)
    order = byte_order_of(head) or "<"
    told = []
    for row in ANALYZE_HEADER.rows(head, order):
        # SPM's five int16 where they can be an origin, else the bytes they are.
        spm = row.field == "originator" and Header(head, order).origin is not None
        told += ORIGIN.rows(row.raw, order, row.offset) if spm else [row]
    return told + run(layer, SIZE, total, name="rest", value="not part of the format", rule=RULE)


def _region_beside(front: Layer) -> tuple[Region, str]:
    """What the header says of an .img: where its voxels lie, and their type."""
    header = parse(front.read(0, SIZE))
    return region_of(header), DATATYPE_NAMES.get(header.datatype, str(header.datatype))
