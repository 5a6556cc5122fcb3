# SPDX-License-Identifier: MIT
"""A header without its departures: what `check` tells and no voxel depends on, put right.

The voxels, the scaling and the place in space stay as reading took them; the header is made to say so. Texts are left
alone: only their owner knows what may go.
"""

from __future__ import annotations

import math

from ...core.extent import size_of
from ...core.frozen import replace
from . import codes
from .faults import FINITE
from .header import Header, region_of
from .space import affine_and_provenance, affine_fields

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ...core.reading import Reading


def mended(reading: Reading) -> tuple[Reading, tuple[str, ...]]:
    """The Reading with a header that keeps to the standard, and the names of the fields that were changed."""
    header = reading.header
    if not isinstance(header, Header):
        return reading, ()
    changes = _numbers(header) | _place(reading, header)
    differing = {name: value for name, value in changes.items() if header.fields[name] != value}
    tail = header.tail
    named = list(differing)
    if header.tail[:1] not in (b"", b"\0") and not header.extensions:
        tail = b"\0" + header.tail[1:]
        named.append("extension")
    mended_header = replace(header.edit(differing), tail=tail)
    if header.extensions and any(note.code == "extension-multiple" for note in reading.notes):
        mended_header = mended_header.edit({"extensions": header.extensions})
        named.append("extension")
    elif header.single and mended_header.vox_offset % 16:
        whole = mended_header.tail + bytes(-int(mended_header.vox_offset) % 16)
        mended_header = replace(mended_header.edit({"vox_offset": header.record.size + len(whole)}), tail=whole)
        named.append("vox_offset")
    image, end = reading.sources[-1:], region_of(header).offset + region_of(header).nbytes
    if region_of(mended_header).offset != region_of(header).offset and image and size_of(image[0]) > end:
        named.append("the bytes after the voxels")  # they stay only where nothing moves
    return replace(reading, header=mended_header), tuple(sorted(set(named)))


def _numbers(header: Header) -> dict[str, Any]:
    """Fields on their own."""
    region = region_of(header)
    ndim = header.dim[0]
    changes: dict[str, Any] = {
        "bitpix": region.bits,
        "dim": (*header.dim[: ndim + 1], *[n if n in (0, 1) else 1 for n in header.dim[ndim + 1 :]]),
        "vox_offset": region.offset,
        "pixdim": _steps(header.pixdim, ndim),
    }
    if "regular" in header.fields:
        changes |= {"regular": ord("r")}
    if header.scl_slope != 0 and header.scaling == (1.0, 0.0):
        changes |= {"scl_slope": 1.0, "scl_inter": 0.0}
    elif header.scl_slope == 0:
        changes |= {"scl_inter": 0.0}
    changes |= {field: 0.0 for field in FINITE if not math.isfinite(header.fields[field])}
    for field, table in _TABLES.items():
        if header.fields[field] not in table:
            changes[field] = 0
    space, time = header.xyzt_units & 0x07, header.xyzt_units & 0x38
    changes["xyzt_units"] = (space if codes.SPACE_UNITS.get(space) else MILLIMETRE) | (
        time if time in codes.TIME_UNITS else 0
    )
    axes = [axis for axis in header.encoding_axes if axis is not None]
    if len(set(axes)) != len(axes) or header.dim_info >> 6:
        changes["dim_info"] = 0
    return changes


MILLIMETRE = 2  # what a reader takes where no unit is given
_TABLES: Mapping[str, Mapping[int, Any]] = {
    "intent_code": codes.INTENTS,
    "slice_code": codes.SLICE_CODES,
    "qform_code": codes.XFORMS,
    "sform_code": codes.XFORMS,
}


def _steps(pixdim: tuple[float, ...], ndim: int) -> tuple[float, ...]:
    steps = [abs(step) if math.isfinite(step) else 0.0 for step in pixdim[1:]]
    steps = [step or 1.0 if axis < ndim else step for axis, step in enumerate(steps)]
    return (-1.0 if pixdim[0] < 0 else 1.0, *steps)


def _place(reading: Reading, header: Header) -> dict[str, Any]:
    """Both forms from the affine that reading took, where one of them could not be used or they disagree."""
    notes = affine_and_provenance(header, reading.data.shape)[2]
    unusable = any(note.code.endswith("-unusable") for note in notes)
    same_space = header.sform_code == header.qform_code > 0
    apart = reading.provenance.alternatives.get("qform", 0.0)
    if not unusable and not (same_space and apart > 0.01):
        return {}
    return affine_fields(reading.affine, header)[0]
