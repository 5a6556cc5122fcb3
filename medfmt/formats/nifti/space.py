# SPDX-License-Identifier: MIT
"""Where NIfTI voxels lie: sform, qform, base method, and the way back into the fields.

The three methods of nifti1.h ("3D IMAGE (VOLUME) ORIENTATION AND LOCATION IN SPACE"), tried in this order:

    sform         method 3, where sform_code > 0: any affine
    qform         method 2, where qform_code > 0: rotation, sizes, qfac, offset
    base method   method 1: pixdim along the axes, without orientation

An affine that is not finite or cannot be inverted falls to the next, with a departure Note. Lengths are in mm:
xyzt_units is applied.
"""

from __future__ import annotations

import functools
import math

import numpy as np

from ...core.errors import MalformedError, Note, NotRepresentableError
from ...core.reading import Later, Provenance
from ...core.space import (
    affine_from_quaternion,
    corner_distance,
    is_usable,
    quaternion_of,
    rotation_rows,
    told_sizes,
    unoriented_affine,
    voxel_sizes,
)
from .codes import MM, XFORMS
from .header import note

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeAlias

    from numpy.typing import ArrayLike, NDArray

    from .header import Header

    Affine = NDArray[np.float64]
    Rows: TypeAlias = list[list[float]]

TOO_LONG = 1e-5  # b² + c² + d² may exceed 1 by the rounding of float32, not by more
EPSILON = {1: float(np.finfo(np.float32).eps), 2: float(np.finfo(np.float64).eps)}  # of the stored numbers, by version
SHEAR = 1e-4  # mm at the corners that a qform may be off by rounding; beyond that a Note tells it


def in_mm(header: Header) -> float:
    """Millimetres in the header's unit of length; 1 where it names none."""
    return MM.get(header.xyzt_units & 0x07, 1.0)


def sform_affine(header: Header) -> Rows:
    """Affine from srow_x, srow_y, srow_z (method 3).

    Returns
        four rows of four: voxel centre ijk → RAS+ mm
    Raises
        MalformedError  not finite, or cannot be inverted
    Source
        nifti1.h, "METHOD 3 (used when sform_code > 0)"
    """
    unit = in_mm(header)
    rows = [[value * unit for value in row] for row in (header.srow_x, header.srow_y, header.srow_z)]
    affine = [*rows, [0.0, 0.0, 0.0, 1.0]]
    if not is_usable(affine):
        raise _wrong(header, "srow_x", "a finite affine that can be inverted", "rows that are not", method=3)
    return affine


def qform_affine(header: Header) -> Rows:
    """Affine from the quaternion fields (method 2): quatern_b..d, qoffset_x..z and pixdim[0..3].

    Returns
        four rows of four: voxel centre ijk → RAS+ mm
    Raises
        MalformedError  pixdim[1..3] not positive, or b² + c² + d² above 1 beyond rounding, or not finite
    Source
        nifti1.h, "METHOD 2 (used when qform_code > 0)"
    """
    b, c, d = header.quatern_b, header.quatern_c, header.quatern_d
    length = b * b + c * c + d * d
    if not length <= 1 + TOO_LONG:
        raise _wrong(header, "quatern_b", "b² + c² + d² at most 1", length)
    # An axis that the image does not have may have no size either.
    sizes = [s if s > 0 or axis <= header.dim[0] else 1.0 for axis, s in enumerate(header.pixdim[1:4], 1)]
    offset = (header.qoffset_x, header.qoffset_y, header.qoffset_z)
    if not all(0 < s < math.inf for s in sizes):
        raise _wrong(header, "pixdim", "positive sizes", sizes)
    if not all(map(math.isfinite, offset)):
        raise _wrong(header, "qoffset_x", "finite numbers", offset)
    # What rounding leaves of a when it should be 0 is 0: nifti1.h does not say so, nibabel and niftilib do.
    rotation = rotation_rows(b, c, d, rounding=3 * EPSILON[header.version])
    x, y, z = sizes[0], sizes[1], sizes[2] * (-1.0 if header.pixdim[0] < 0 else 1.0)
    unit = in_mm(header)
    rows = [
        [i * x * unit, j * y * unit, k * z * unit, place * unit]
        for (i, j, k), place in zip(rotation, offset, strict=True)
    ]
    affine = [*rows, [0.0, 0.0, 0.0, 1.0]]
    if not is_usable(affine):
        raise _wrong(header, "pixdim", "sizes of voxels", sizes)
    return affine


def _wrong(header: Header, field: str, expected: str, found: object, *, method: int = 2) -> MalformedError:
    at, name = header.record.index[field].at, "pixdim[1..3]" if field == "pixdim" else field
    return MalformedError(name, offset=at, expected=expected, found=found, source=f"nifti1.h METHOD {method}")


def affine_and_provenance(
    header: Header, shape: tuple[int, ...], handedness: str | None = None
) -> tuple[Affine, Provenance, tuple[Note, ...]]:
    """The affine, which rule gave it, and what was wrong with the rules before it.

    Parameters
        handedness  of the base method alone; None: "radiological", with a Note
    """
    found, notes = usable_affines(header)
    apart = Later(functools.partial(_apart, header, shape, handedness))
    if found:
        rule, rows = next(iter(found.items()))
        code = header.sform_code if rule == "sform" else header.qform_code
        text = f"{rule} ({XFORMS.get(code, f'code {code}')} space)"
        return np.array(rows), Provenance(rule, text, apart), tuple(notes)
    affine, given = _base(header, shape, handedness)
    if not given:
        text = "pixdim[1..3] are not positive numbers; 1 is taken where one is not"
        notes.append(note(header, "pixdim", "pixdim", text))
    side = "right" if handedness == "neurological" else "left"
    told = "as asked" if handedness else "as SPM and nibabel assume; handedness= chooses"
    text = f"the header tells no orientation: i runs to the {side} ({told}), the middle of the volume is the origin"
    notes.append(Note("handedness", "info", text, field="qform_code, sform_code", source="nifti1.h METHOD 1"))
    text = "pixdim alone: the header tells no orientation"
    return affine, Provenance("base method", text, apart), tuple(notes)


def usable_affines(header: Header) -> tuple[dict[str, Rows], list[Note]]:
    """The affines that the header gives, the better first, and what was wrong with those that cannot be used."""
    notes: list[Note] = []
    found: dict[str, Rows] = {}
    for name, code, rule in (("sform", header.sform_code, sform_affine), ("qform", header.qform_code, qform_affine)):
        if code <= 0:
            continue
        try:
            found[name] = rule(header)
        except MalformedError as e:
            text = f"the {name} is not usable ({e.field}: expected {e.expected}, found {e.found}); it is passed over"
            notes.append(Note(f"{name}-unusable", "departure", text, e.offset, e.field, e.source))
    return found, notes


def _base(header: Header, shape: tuple[int, ...], handedness: str | None) -> tuple[Affine, bool]:
    """(affine from pixdim[1..3] alone (method 1), whether these are the positive numbers that they should be).

    The standard attaches no orientation to these coordinates and puts voxel (0, 0, 0) at the origin. Here they are
    read as Analyze's are: the middle of the volume is the origin and i runs to the left, as SPM and nibabel do.

    Source
        nifti1.h, "METHOD 1 (the "old" way, used only when qform_code = 0)"
    """
    sizes, given = told_sizes(header.pixdim, header.dim[0], unit=in_mm(header))
    return unoriented_affine(sizes, shape, handedness=handedness or "radiological"), given


def _apart(header: Header, shape: tuple[int, ...], handedness: str | None) -> dict[str, float]:
    """How far, mm at the corners, each rule that was not chosen is from the one that was."""
    found: dict[str, ArrayLike] = {**usable_affines(header)[0], "base method": _base(header, shape, handedness)[0]}
    affine, *others = found
    return {name: corner_distance(found[affine], found[name], shape) for name in others}


def affine_fields(affine: ArrayLike, header: Header | None = None) -> tuple[dict[str, Any], float]:
    """The fields that hold an affine: sform, quaternion, qfac, sizes.

    Parameters
        header  its other pixdim, its codes and its unit of length stay; None: codes 1, mm
    Returns
        (changes for `edit`, mm): how far at the corner of a 1 × 1 × 1 step the qform is from the affine, which is
        more than rounding where there is a shear
    Raises
        NotRepresentableError  an affine that cannot be inverted
    """
    matrix = np.asarray(affine, np.float64).copy()
    if not is_usable(matrix):
        raise NotRepresentableError(
            "srow_x",
            expected="a finite affine that can be inverted",
            found="one that cannot",
            source="nifti1.h METHOD 3",
        )
    matrix[:3] /= 1.0 if header is None else in_mm(header)
    (b, c, d), sizes, qfac = quaternion_of(matrix)
    pixdim = (1.0,) * 8 if header is None else header.pixdim
    codes = {"qform_code": 1, "sform_code": 1} if header is None else _codes(header)
    held = affine_from_quaternion((b, c, d), matrix[:3, 3], sizes=sizes, qfac=qfac)
    changes: dict[str, Any] = {
        "pixdim": (qfac, *sizes, *pixdim[4:]),
        "quatern_b": b,
        "quatern_c": c,
        "quatern_d": d,
        "qoffset_x": matrix[0, 3],
        "qoffset_y": matrix[1, 3],
        "qoffset_z": matrix[2, 3],
        "srow_x": tuple(matrix[0].tolist()),
        "srow_y": tuple(matrix[1].tolist()),
        "srow_z": tuple(matrix[2].tolist()),
        **codes,
    }
    return changes, float(np.abs(held - matrix).max() / voxel_sizes(matrix).max())


def _codes(header: Header) -> dict[str, int]:
    """Codes that stay where they name a space; else "aligned": the affine is somebody's, not the scanner's."""
    known = [code for code in (header.sform_code, header.qform_code) if code > 0]
    sform = header.sform_code if header.sform_code > 0 else (known[0] if known else 2)
    return {"sform_code": sform, "qform_code": header.qform_code if header.qform_code > 0 else sform}
