# SPDX-License-Identifier: MIT
"""Every byte of a NIfTI file, told: header fields, extensions, gaps, voxels, what follows. No numpy.

A header that cannot be read to the end is told as far as it goes, and the rest is one row: showing a broken file is
what this is for.
"""

from __future__ import annotations

from ...core.errors import FormatError
from ...core.explain import Row
from ...core.extent import header_layer, image_rows, run, size_of, voxel_rows
from ...core.frozen import replace
from .codes import DATATYPE_NAMES
from .extensions import chain
from .header import EXTENDER, LONGEST_HEAD, RECORDS, STARTS, claimed, parse, region_of
from .records import EXTENSION

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...core.extent import Region
    from ...core.source import Layer
    from .extensions import Extension
    from .header import Header

SHOWN = 100  # characters of a text
RULE = "nifti1.h"
STORED = "nifti1.h, DATA STORAGE"
GAP = "nifti1.h, vox_offset"


def rows(layer: Layer) -> list[Row]:
    """The rows of one file: each byte once, in order."""
    if header_layer(layer) is not layer:
        return image_rows(layer, _region_beside, rule=STORED, gap=GAP)
    total, head = size_of(layer), layer.read(0, LONGEST_HEAD)
    record = RECORDS[claimed(head) or 1]
    size = record.size
    if len(head) < size:
        return run(layer, 0, total, name="incomplete header", value=f"{size} bytes", rule=RULE)
    told = record.rows(head[:size], STARTS.get(head[:4], (0, "<"))[1])
    try:
        header = parse(head)
        region = region_of(header)
    except FormatError as e:
        why = f"not read: {e.field}: expected {e.expected}"
        return told + run(layer, size, total, name="rest", value=why, rule=RULE)
    end = min(region.offset, total) if header.single else total
    told += _tail_rows(layer, header, end)
    if header.single:
        told += voxel_rows(layer, max(end, size), region, kind=_kind(header), rule=STORED)
    return told


def _region_beside(front: Layer) -> tuple[Region, str]:
    """What the header says of an .img: where its voxels lie, and their type."""
    header = parse(front.read(0, LONGEST_HEAD))
    return region_of(header), _kind(header)


def _kind(header: Header) -> str:
    return DATATYPE_NAMES.get(header.datatype, str(header.datatype))


def _tail_rows(layer: Layer, header: Header, end: int) -> list[Row]:
    """The four bytes after the header, the extensions, and what else lies before the voxels."""
    size = header.record.size
    tail = layer.read(size, max(0, end - size))
    if not tail:
        return []
    found, _, notes = chain(tail, header.byte_order, size)
    said = "extensions follow" if tail[0] else "no extensions"
    mark = tail[:EXTENDER]
    told = [Row(size, len(mark), mark, "extension", "uint8[4]", said, rule="nifti1.h nifti1_extender")]
    at = EXTENDER
    for extension in found:
        told += EXTENSION.rows(tail[at : at + EXTENSION.size], header.byte_order, size + at, 1)
        start = size + at + EXTENSION.size
        at += EXTENSION.size + len(extension.content)
        content = run(layer, start, size + at, name="edata", value=_said(extension), rule="nifti1.h, nifti1_extension")
        told += [replace(row, depth=1) for row in content]
    why = notes[0].text if notes and not found else "undefined"
    return told + run(layer, size + min(at, len(tail)), size + len(tail), name="gap", value=why, rule=GAP)


def _said(extension: Extension) -> str:
    """What an extension holds: its text where it is one, else its kind and length."""
    content = extension.decoded
    if isinstance(content, bytes):
        return f"{extension.name}, {len(content)} bytes"
    text = content if isinstance(content, str) else repr(content)
    return f"{extension.name}: {text[:SHOWN]}{'…' if len(text) > SHOWN else ''}"
