# SPDX-License-Identifier: MIT
"""Every byte of a NIfTI file, told: header fields, extensions, gaps, voxels, what follows. No numpy.

A header that cannot be read to the end is told as far as it goes, and the rest is one row: showing a broken file is
what this is for.
"""

from __future__ import annotations

from ...core.errors import FormatError
from ...core.explain import PREVIEW, Row
from ...core.extent import size_of
from .codes import DATATYPE_NAMES
from .extensions import chain
from .header import EXTENDER, LONGEST_HEAD, RECORDS, Header, claimed, parse, region_of
from .layers import header_layer
from .records import EXTENSION

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...core.source import Layer
    from .extensions import Extension

SHOWN = 100  # characters of a text
# what is no field of the header → the part of nifti1.h that speaks of it
RULES = {
    "voxels": "nifti1.h, DATA STORAGE",
    "gap": "nifti1.h, vox_offset",
    "edata": "nifti1.h, nifti1_extension",
    "trailing bytes": "nifti1.h, DATA STORAGE",
}


def rows(layer: Layer) -> list[Row]:
    """The rows of one file: each byte once, in order."""
    total = size_of(layer)
    if header_layer(layer) is not layer:
        return _image_rows(layer, total)
    head = layer.read(0, LONGEST_HEAD)
    record = RECORDS[claimed(head) or 1]
    try:
        header = parse(head)
    except FormatError as e:
        if len(head) < record.size:
            return _run(layer, 0, total, "incomplete header", str(e.expected))
        order = ">" if int.from_bytes(head[:4], "big") in (348, 540) else "<"
        told = record.rows(head[: record.size], order)
        return told + _run(layer, record.size, total, "rest", f"not read: {e.field}: expected {e.expected}")
    told = record.rows(header.raw, header.byte_order)
    try:
        region = region_of(header)
    except FormatError as e:
        return told + _run(layer, record.size, total, "rest", f"not read: {e.field}: expected {e.expected}")
    end = min(region.offset, total) if header.single else total
    told += _tail_rows(layer, header, end)
    if header.single:
        at = max(end, record.size)
        voxels = min(region.nbytes, total - at)
        told += _voxels(layer, at, voxels, header)
        told += _run(layer, at + voxels, total, "trailing bytes", "not part of the format")
    return told


def _tail_rows(layer: Layer, header: Header, end: int) -> list[Row]:
    """The four bytes after the header, the extensions, and what else lies before the voxels."""
    size = header.record.size
    tail = layer.read(size, max(0, end - size))
    if not tail:
        return []
    found, _, notes = chain(tail, header.byte_order, size)
    said = "extensions follow" if tail[0] else "no extensions"
    told = [
        Row(
            size,
            min(EXTENDER, len(tail)),
            tail[:EXTENDER],
            "extension",
            "uint8[4]",
            said,
            rule="nifti1.h nifti1_extender",
        )
    ]
    at = EXTENDER
    for extension in found:
        told += EXTENSION.rows(tail[at : at + EXTENSION.size], header.byte_order, size + at, 1)
        at += EXTENSION.size
        n = len(extension.content)
        told += _run(layer, size + at, size + at + n, "edata", _said(extension), depth=1)
        at += n
    why = notes[0].text if notes and not found else "undefined"
    return told + _run(layer, size + min(at, len(tail)), size + len(tail), "gap", why)


def _said(extension: Extension) -> str:
    """What an extension holds: its text where it is one, else its kind and length."""
    content = extension.decoded
    if isinstance(content, bytes):
        return f"{extension.name}, {len(content)} bytes"
    text = content if isinstance(content, str) else repr(content)
    return f"{extension.name}: {text[:SHOWN]}{'…' if len(text) > SHOWN else ''}"


def _voxels(layer: Layer, at: int, nbytes: int, header: Header) -> list[Row]:
    shape = " × ".join(str(n) for n in header.shape)
    kind = DATATYPE_NAMES.get(header.datatype, str(header.datatype))
    return _run(layer, at, at + nbytes, "voxels", f"{shape} {kind}, first axis fastest")


def _image_rows(layer: Layer, total: int) -> list[Row]:
    """The .img of a pair, by the header beside it."""
    front = header_layer(layer)
    try:
        header = parse(front.read(0, LONGEST_HEAD))
        region = region_of(header)
    except FormatError:
        return _run(layer, 0, total, "voxels", "the header beside it cannot be read")
    start = min(region.offset, total)
    voxels = min(region.nbytes, total - start)
    return (
        _run(layer, 0, start, "gap", "undefined")
        + _voxels(layer, start, voxels, header)
        + _run(layer, start + voxels, total, "trailing bytes", "not part of the format")
    )


def _run(layer: Layer, start: int, end: int, name: str, value: str, depth: int = 0) -> list[Row]:
    """One row for the bytes start..end; none if there are none."""
    if end <= start:
        return []
    raw = layer.read(start, min(PREVIEW, end - start))
    return [Row(start, end - start, raw, name, "bytes", value, rule=RULES.get(name, "nifti1.h"), depth=depth)]
