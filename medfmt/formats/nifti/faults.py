# SPDX-License-Identifier: MIT
"""Every departure of a NIfTI file from nifti1.h, as Notes: what reading assumed, and what it does not depend on."""

from __future__ import annotations

import math

import numpy as np

from ...core.errors import FormatError, Note
from ...core.extent import header_layer, size_of
from ...core.limits import DEFAULT, Limits
from ...core.space import affine_from_quaternion, corner_distance, nearest_rotation, quaternion_of, voxel_sizes
from . import codes
from .header import LONGEST_HEAD, Header, parse
from .layers import read_header
from .space import TOO_LONG, affine_and_provenance, qform_affine, sform_affine

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from ...core.extent import Found
    from ...core.source import Layer

APART = 0.01  # mm between sform and qform that rounding does not explain
SKEWED = 1e-3  # of the angle between two axes, in radians
FINITE = ("cal_max", "cal_min", "slice_duration", "toffset")  # fields that no voxel depends on
# Words and digits that often stand for a person or a day.
DATE = "(19|20)[0-9]{2}[-./]?(0[1-9]|1[0-2])[-./]?([0-2][0-9]|3[01])"
PERSON = r"\^|\b(patient|name|born|birth|dob|mrn)\b"


def departures(layer: Layer, limits: Limits = DEFAULT) -> list[Note]:
    """The notes on one file. A file that cannot be read gives the error as its last note.

    Returns
        in the order of their bytes
    """
    notes: list[Note] = []
    try:
        header = parse(header_layer(layer).read(0, LONGEST_HEAD))
        notes += _fields(header)
        found = read_header(layer, limits)
        notes += found.notes
        notes += affine_and_provenance(header, found.region.shape)[2]
        notes += _geometry(found)
        notes += _beyond(found)
    except FormatError as e:
        text = f"not readable: expected {e.expected}, found {e.found}"
        notes.append(Note("unreadable", "departure", text, e.offset, e.field, e.source))
    return sorted(dict.fromkeys(notes), key=lambda note: note.offset or 0)


def _note(header: Header, code: str, field: str, text: str, severity: str = "departure") -> Note:
    at = header.record.index[field].at
    kind = "info" if severity == "info" else "departure"
    return Note(code, kind, text, at, field, f"nifti1.h {field}")  # type: ignore[arg-type]


def _fields(header: Header) -> Iterator[Note]:
    """Fields on their own."""
    yield from _dimensions(header)
    known = {
        "intent_code": codes.INTENTS,
        "slice_code": codes.SLICE_CODES,
        "qform_code": codes.XFORMS,
        "sform_code": codes.XFORMS,
    }
    for field, table in known.items():
        value = header.fields[field]
        if value not in table:
            yield _note(header, "unknown-code", field, f"{field} is {value}, which has no meaning")
    if header.xyzt_units & 0x07 not in codes.SPACE_UNITS or header.xyzt_units & 0x38 not in codes.TIME_UNITS:
        yield _note(header, "unknown-code", "xyzt_units", f"xyzt_units is {header.xyzt_units}, which has no meaning")
    elif header.units[0] == "":
        yield _note(header, "no-units", "xyzt_units", "no unit of length is given; mm is assumed", "info")
    if header.pixdim[0] not in (-1.0, 1.0) and header.qform_code > 0:
        text = f"qfac is {header.pixdim[0]:g}, neither 1 nor -1; its sign decides"
        yield _note(header, "qfac", "pixdim", text)
    if header.single and header.vox_offset % 16:
        text = f"vox_offset is {header.vox_offset:g}, not a multiple of 16; SPM does not read such files"
        yield _note(header, "vox-offset-16", "vox_offset", text, "info")
    if header.scl_slope == 0 and header.scl_inter:
        text = f"scl_slope is 0, so scl_inter of {header.scl_inter:g} has no effect"
        yield _note(header, "inter-alone", "scl_inter", text, "info")
    for field in FINITE:
        if not math.isfinite(header.fields[field]):
            yield _note(header, "not-finite", field, f"{field} is {header.fields[field]}")
    if header.version == 1 and header.regular not in (0, ord("r")):
        yield _note(
            header, "regular", "regular", f"regular is {header.regular}; Analyze readers want 114 ('r')", "info"
        )
    yield from _texts(header)


def _dimensions(header: Header) -> Iterator[Note]:
    ndim = min(max(header.dim[0], 0), 7)
    for axis in range(1, ndim + 1):
        step = header.pixdim[axis]
        if not math.isfinite(step) or step < 0 or (step == 0 and axis < 4):
            yield _note(
                header, "pixdim-value", "pixdim", f"pixdim[{axis}] is {step:g}; the standard asks for a positive number"
            )
    for axis in range(ndim + 1, 8):
        if header.dim[axis] not in (0, 1):
            text = f"dim[{axis}] is {header.dim[axis]}, beyond the {ndim} dimensions that dim[0] counts"
            yield _note(header, "dim-beyond", "dim", text, "info")
    axes = [axis for axis in header.encoding_axes if axis is not None]
    if len(set(axes)) != len(axes):
        yield _note(header, "dim-info", "dim_info", "dim_info gives one axis two parts")
    if header.slice_code and header.slice_times is None:
        text = "slice_code is set, but slice_start, slice_end, slice_duration or dim_info do not complete it"
        yield _note(header, "slice-timing", "slice_code", text, "info")


def _texts(header: Header) -> Iterator[Note]:
    import re

    for field in ("data_type", "db_name", "descrip", "aux_file", "intent_name"):
        text = str(header.fields.get(field, ""))
        if re.search(DATE, text) or re.search(PERSON, text, re.IGNORECASE):
            yield _note(header, "personal-data", field, f"{field} may hold personal data (a name, a date)", "info")


def _geometry(found: Found) -> Iterator[Note]:
    """What the affines are like, and how far apart."""
    header, shape = found.header, found.region.shape
    b, c, d = header.quatern_b, header.quatern_c, header.quatern_d
    if header.qform_code > 0 and 1 < b * b + c * c + d * d <= 1 + TOO_LONG:
        text = "b² + c² + d² exceeds 1 by rounding; a is taken as 0"
        yield _note(header, "quaternion-long", "quatern_b", text, "info")
    affines = {}
    for name, code, rule in (("sform", header.sform_code, sform_affine), ("qform", header.qform_code, qform_affine)):
        try:
            if code > 0:
                affines[name] = rule(header)
        except FormatError:
            continue  # told already by the one who reads the affine
    if len(affines) == 2:
        apart = corner_distance(affines["sform"], affines["qform"], shape)
        sheared = apart > APART and apart <= corner_distance(affines["sform"], _held(affines["sform"]), shape) + APART
        if sheared:
            text = f"the sform has a shear, the qform its nearest rotation, up to {apart:.3g} mm away; sform is used"
            yield _note(header, "qform-shear", "quatern_b", text, "info")
        elif apart > APART and header.sform_code == header.qform_code:
            text = f"sform and qform name the same space and differ by {apart:.3g} mm at the corners; sform is used"
            yield _note(header, "forms-disagree", "srow_x", text)
    if "sform" in affines:
        steps = affines["sform"][:3, :3]
        unit = steps / voxel_sizes(affines["sform"])
        skew = float(np.abs(unit.T @ unit - np.eye(3)).max())
        if skew > SKEWED:
            text = f"the axes of the sform are not at right angles (by {math.degrees(math.asin(min(1, skew))):.2g}°)"
            yield _note(header, "not-orthogonal", "srow_x", text, "info")
        if abs(np.linalg.det(nearest_rotation(unit))) < 0.5:  # pragma: no cover  a rotation has ±1
            return
        stated = np.array(header.pixdim[1:4])
        sizes = voxel_sizes(affines["sform"]) / codes.MM.get(header.xyzt_units & 0x07, 1.0)
        n = min(3, len(shape))
        if not np.allclose(stated[:n], sizes[:n], rtol=1e-3):
            text = "pixdim[1..3] differ from the voxel sizes of the sform; the sform is used"
            yield _note(header, "sizes-disagree", "pixdim", text)


def _held(affine: NDArray[np.float64]) -> NDArray[np.float64]:
    """What a qform holds of an affine: no shear."""
    quaternion, sizes, qfac = quaternion_of(affine)
    return affine_from_quaternion(quaternion, affine[:3, 3].tolist(), sizes=sizes, qfac=qfac)


def _beyond(found: Found) -> Iterator[Note]:
    """Bytes after the voxels."""
    end = found.region.offset + found.region.nbytes
    extra = size_of(found.image) - end
    if extra > 0:
        yield Note("trailing-bytes", "info", f"{extra} bytes follow the voxels", end, "voxels", "nifti1.h dim")
