# SPDX-License-Identifier: MIT
"""Every departure of a NIfTI file from nifti1.h, as Notes, and a header without them.

What reading assumed is told, and what it does not depend on. `mended` puts right what no voxel depends on: voxels, scaling and
place in space stay as reading took them, and the header is made to say so. Texts are left alone: only their owner
knows what may go.
"""

from __future__ import annotations

import math

import numpy as np

from ...core.errors import gathered
from ...core.extent import header_layer, size_of, trailing
from ...core.frozen import replace
from ...core.limits import DEFAULT, Limits
from ...core.space import affine_from_quaternion, corner_distance, quaternion_of, voxel_sizes
from . import codes
from .header import LONGEST_HEAD, Header, note, parse, region_of
from .layers import read_header
from .space import TOO_LONG, affine_and_provenance, affine_fields, in_mm, usable_affines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from numpy.typing import NDArray

    from ...core.errors import Note
    from ...core.reading import Reading
    from ...core.source import Layer

APART = 0.01  # mm between sform and qform that rounding does not explain
SKEWED = 1e-3  # of the angle between two axes, in radians
FINITE = ("cal_max", "cal_min", "slice_duration", "toffset")  # fields that no voxel depends on
CODED: Mapping[str, Mapping[int, Any]] = {
    "intent_code": codes.INTENTS,
    "slice_code": codes.SLICE_CODES,
    "qform_code": codes.XFORMS,
    "sform_code": codes.XFORMS,
}
MILLIMETRE = 2  # what a reader takes where no unit is given
# Words and digits that often stand for a person or a day.
DATE = "(19|20)[0-9]{2}[-./]?(0[1-9]|1[0-2])[-./]?([0-2][0-9]|3[01])"
PERSON = r"\^|\b(patient|name|born|birth|dob|mrn)\b"


def departures(layer: Layer, limits: Limits = DEFAULT) -> list[Note]:
    """The notes on one file, in the order of their bytes. One that cannot be read gives the error as a note."""
    return gathered(_departures(layer, limits))


def _departures(layer: Layer, limits: Limits) -> Iterator[Note]:
    header = parse(header_layer(layer).read(0, LONGEST_HEAD))
    yield from _fields(header)
    found = read_header(layer, limits)
    yield from found.notes
    yield from affine_and_provenance(header, found.region.shape)[2]
    yield from _geometry(header, found.region.shape)
    yield from trailing(found, "nifti1.h dim")


def _fields(header: Header) -> Iterator[Note]:
    """Fields on their own."""
    yield from _dimensions(header)
    for field, table in CODED.items():
        if (value := header.fields[field]) not in table:
            yield note(header, "unknown-code", field, f"{field} is {value}, which has no meaning")
    if header.xyzt_units & 0x07 not in codes.SPACE_UNITS or header.xyzt_units & 0x38 not in codes.TIME_UNITS:
        yield note(header, "unknown-code", "xyzt_units", f"xyzt_units is {header.xyzt_units}, which has no meaning")
    elif header.units[0] == "":
        yield note(header, "no-units", "xyzt_units", "no unit of length is given; mm is assumed", "info")
    if header.pixdim[0] not in (-1.0, 1.0) and header.qform_code > 0:
        text = f"qfac is {header.pixdim[0]:g}, neither 1 nor -1; its sign decides"
        yield note(header, "qfac", "pixdim", text)
    if header.single and header.vox_offset % 16:
        text = f"vox_offset is {header.vox_offset:g}, not a multiple of 16; SPM does not read such files"
        yield note(header, "vox-offset-16", "vox_offset", text, "info")
    if header.scl_slope == 0 and header.scl_inter:
        text = f"scl_slope is 0, so scl_inter of {header.scl_inter:g} has no effect"
        yield note(header, "inter-alone", "scl_inter", text, "info")
    for field in FINITE:
        if not math.isfinite(header.fields[field]):
            yield note(header, "not-finite", field, f"{field} is {header.fields[field]}")
    if header.version == 1 and header.regular not in (0, ord("r")):
        text = f"regular is {header.regular}; Analyze readers want 114 ('r')"
        yield note(header, "regular", "regular", text, "info")
    yield from _texts(header)


def _dimensions(header: Header) -> Iterator[Note]:
    ndim = min(max(header.dim[0], 0), 7)
    for axis in range(1, ndim + 1):
        step = header.pixdim[axis]
        if not math.isfinite(step) or step < 0 or (step == 0 and axis < 4):
            text = f"pixdim[{axis}] is {step:g}; the standard asks for a positive number"
            yield note(header, "pixdim-value", "pixdim", text)
    for axis in range(ndim + 1, 8):
        if header.dim[axis] not in (0, 1):
            text = f"dim[{axis}] is {header.dim[axis]}, beyond the {ndim} dimensions that dim[0] counts"
            yield note(header, "dim-beyond", "dim", text, "info")
    if _two_parts(header):
        yield note(header, "dim-info", "dim_info", "dim_info gives one axis two parts")
    if header.slice_code and header.slice_times is None:
        text = "slice_code is set, but slice_start, slice_end, slice_duration or dim_info do not complete it"
        yield note(header, "slice-timing", "slice_code", text, "info")


def _two_parts(header: Header) -> bool:
    axes = [axis for axis in header.encoding_axes if axis is not None]
    return len(set(axes)) != len(axes)


def _texts(header: Header) -> Iterator[Note]:
    import re

    for field in ("data_type", "db_name", "descrip", "aux_file", "intent_name"):
        text = str(header.fields.get(field, ""))
        if re.search(DATE, text) or re.search(PERSON, text, re.IGNORECASE):
            yield note(header, "personal-data", field, f"{field} may hold personal data (a name, a date)", "info")


def _geometry(header: Header, shape: tuple[int, ...]) -> Iterator[Note]:
    """What the affines are like, and how far apart."""
    b, c, d = header.quatern_b, header.quatern_c, header.quatern_d
    if header.qform_code > 0 and 1 < b * b + c * c + d * d <= 1 + TOO_LONG:
        text = "b² + c² + d² exceeds 1 by rounding; a is taken as 0"
        yield note(header, "quaternion-long", "quatern_b", text, "info")
    affines = {name: np.array(rows) for name, rows in usable_affines(header)[0].items()}
    if len(affines) == 2:
        apart = corner_distance(affines["sform"], affines["qform"], shape)
        sheared = apart > APART and apart <= corner_distance(affines["sform"], _held(affines["sform"]), shape) + APART
        if sheared:
            text = f"the sform has a shear, the qform its nearest rotation, up to {apart:.3g} mm away; sform is used"
            yield note(header, "qform-shear", "quatern_b", text, "info")
        elif apart > APART and header.sform_code == header.qform_code:
            text = f"sform and qform name the same space and differ by {apart:.3g} mm at the corners; sform is used"
            yield note(header, "forms-disagree", "srow_x", text)
    if "sform" in affines:
        sizes = voxel_sizes(affines["sform"])
        unit = affines["sform"][:3, :3] / sizes
        skew = float(np.abs(unit.T @ unit - np.eye(3)).max())
        if skew > SKEWED:
            text = f"the axes of the sform are not at right angles (by {math.degrees(math.asin(min(1, skew))):.2g}°)"
            yield note(header, "not-orthogonal", "srow_x", text, "info")
        n = min(3, len(shape))
        if not np.allclose(header.pixdim[1 : n + 1], (sizes / in_mm(header))[:n], rtol=1e-3):
            text = "pixdim[1..3] differ from the voxel sizes of the sform; the sform is used"
            yield note(header, "sizes-disagree", "pixdim", text)


def _held(affine: NDArray[np.float64]) -> NDArray[np.float64]:
    """What a qform holds of an affine: no shear."""
    quaternion, sizes, qfac = quaternion_of(affine)
    return affine_from_quaternion(quaternion, affine[:3, 3].tolist(), sizes=sizes, qfac=qfac)


# ---- put right --------------------------------------------------------------------------------------------


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
    if header.extensions and any(one.code == "extension-multiple" for one in reading.notes):
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
    changes |= {field: 0 for field, table in CODED.items() if header.fields[field] not in table}
    space, time = header.xyzt_units & 0x07, header.xyzt_units & 0x38
    changes["xyzt_units"] = (space if codes.SPACE_UNITS.get(space) else MILLIMETRE) | (
        time if time in codes.TIME_UNITS else 0
    )
    if _two_parts(header) or header.dim_info >> 6:
        changes["dim_info"] = 0
    return changes


def _steps(pixdim: tuple[float, ...], ndim: int) -> tuple[float, ...]:
    steps = [abs(step) if math.isfinite(step) else 0.0 for step in pixdim[1:]]
    steps = [step or 1.0 if axis < ndim else step for axis, step in enumerate(steps)]
    return (-1.0 if pixdim[0] < 0 else 1.0, *steps)


def _place(reading: Reading, header: Header) -> dict[str, Any]:
    """Both forms from the affine that reading took, where one of them could not be used or they disagree."""
    notes = affine_and_provenance(header, reading.data.shape)[2]
    unusable = any(one.code.endswith("-unusable") for one in notes)
    same_space = header.sform_code == header.qform_code > 0
    apart = reading.provenance.alternatives.get("qform", 0.0)
    if not unusable and not (same_space and apart > APART):
        return {}
    return affine_fields(reading.affine, header)[0]
