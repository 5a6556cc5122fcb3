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
    unoriented_affine,
    voxel_sizes,
)
from .codes import MM, XFORMS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeAlias

    from numpy.typing import ArrayLike, NDArray

    from .header import Header

    Affine = NDArray[np.float64]
    Rows: TypeAlias = list[list[float]]

TOO_LONG = 1e-5  # b² + c² + d² may exceed 1 by the rounding of float32, not by more
EPSILON = {1: float(np.finfo(np.float32).eps), 2: float(np.finfo(np.float64).eps)}  # of the stored numbers, by version
SMALLEST = 1e-30  # of what can be a voxel's size, in any unit; the inverse is the largest
SHEAR = 1e-4  # mm at the corners that a qform may be off by rounding; beyond that a Note tells it


def in_mm(header: Header) -> float:
    """Millimetres in the header's unit of length; 1 where it names none."""
    return MM.get(header.xyzt_units & 0x07, 1.0)


def sform_affine(header: Header) -> Affine:
    """Affine from srow_x, srow_y, srow_z (method 3).

    Returns
        (4, 4) float64, voxel centre ijk → RAS+ mm
    Raises
        MalformedError  not finite, or cannot be inverted
    Source
        nifti1.h, "METHOD 3 (used when sform_code > 0)"
    """
    return np.array(_sform(header))


def _sform(header: Header) -> Rows:
    unit = in_mm(header)
    rows = [[value * unit for value in row] for row in (header.srow_x, header.srow_y, header.srow_z)]
    affine = [*rows, [0.0, 0.0, 0.0, 1.0]]
    if not is_usable(affine):
        raise MalformedError(
            "srow_x",
            offset=header.record.index["srow_x"].at,
            expected="a finite affine that can be inverted",
            found="rows that are not",
            source="nifti1.h METHOD 3",
        )
    return affine


def qform_affine(header: Header) -> Affine:
    """Affine from the quaternion fields (method 2).

    Parameters
        header  uses quatern_b..d, qoffset_x..z and pixdim[0..3]
    Returns
        (4, 4) float64, voxel centre ijk → RAS+ mm
    Raises
        MalformedError  pixdim[1..3] not positive, or b² + c² + d² above 1 beyond rounding, or not finite
    Source
        nifti1.h, "METHOD 2 (used when qform_code > 0)"
    """
    return np.array(_qform(header))


def _qform(header: Header) -> Rows:
    index = header.record.index
    b, c, d = header.quatern_b, header.quatern_c, header.quatern_d
    length = b * b + c * c + d * d
    if not length <= 1 + TOO_LONG:
        raise MalformedError(
            "quatern_b",
            offset=index["quatern_b"].at,
            expected="b² + c² + d² at most 1",
            found=length,
            source="nifti1.h METHOD 2",
        )
    # An axis that the image does not have may have no size either.
    sizes = [s if s > 0 or axis <= header.dim[0] else 1.0 for axis, s in enumerate(header.pixdim[1:4], 1)]
    offset = (header.qoffset_x, header.qoffset_y, header.qoffset_z)
    for name, field, values in (("pixdim[1..3]", "pixdim", sizes), ("qoffset_x", "qoffset_x", offset)):
        if not all(math.isfinite(v) for v in values) or (field == "pixdim" and not all(v > 0 for v in values)):
            wanted = "positive sizes" if field == "pixdim" else "finite numbers"
            raise MalformedError(
                name, offset=index[field].at, expected=wanted, found=values, source="nifti1.h METHOD 2"
            )
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
        raise MalformedError(
            "pixdim[1..3]",
            offset=index["pixdim"].at,
            expected="sizes of voxels",
            found=sizes,
            source="nifti1.h METHOD 2",
        )
    return affine


def base_affine(header: Header, shape: tuple[int, ...], handedness: str = "radiological") -> Affine:
    """Affine from pixdim[1..3] alone (method 1); a size that is not a positive number counts as 1.

    The standard attaches no orientation to these coordinates and puts voxel (0, 0, 0) at the origin. Here they are
    read as Analyze's are: the middle of the volume is the origin and i runs to the left, as SPM and nibabel do.

    Source
        nifti1.h, "METHOD 1 (the "old" way, used only when qform_code = 0)"
    """
    sizes = [abs(s) * in_mm(header) if SMALLEST < abs(s) < 1 / SMALLEST else 1.0 for s in header.pixdim[1:4]]
    return unoriented_affine(sizes, shape, handedness=handedness)


def affine_and_provenance(
    header: Header, shape: tuple[int, ...], handedness: str | None = None
) -> tuple[Affine, Provenance, tuple[Note, ...]]:
    """The affine, which rule gave it, and what was wrong with the rules before it.

    Parameters
        handedness  of the base method alone; None: "radiological", with a Note
    """
    found, notes = _usable(header)
    chosen = next(iter(found), "base method")
    affine = np.array(found[chosen]) if found else base_affine(header, shape, handedness or "radiological")
    if chosen == "base method" and not _sizes_given(header):
        text = "pixdim[1..3] are not positive numbers; 1 is taken where one is not"
        notes.append(Note("pixdim", "departure", text, header.record.index["pixdim"].at, "pixdim", "nifti1.h pixdim"))
    if chosen == "base method":
        notes.append(_unoriented(handedness))
    code = {"sform": header.sform_code, "qform": header.qform_code}.get(chosen, 0)
    space = XFORMS.get(code, f"code {code}")
    text = f"{chosen} ({space} space)" if code else "pixdim alone: the header tells no orientation"
    apart = Later(functools.partial(_apart, header, shape, handedness))
    return affine, Provenance(chosen, text, apart), tuple(notes)


def _usable(header: Header) -> tuple[dict[str, Rows], list[Note]]:
    """The affines that the header gives, the better first, and what was wrong with those that cannot be used."""
    notes: list[Note] = []
    found: dict[str, Rows] = {}
    for name, code, rule in (("sform", header.sform_code, _sform), ("qform", header.qform_code, _qform)):
        if code <= 0:
            continue
        try:
            found[name] = rule(header)
        except MalformedError as e:
            text = f"the {name} is not usable ({e.field}: expected {e.expected}, found {e.found}); it is passed over"
            notes.append(Note(f"{name}-unusable", "departure", text, e.offset, e.field, e.source))
    return found, notes


def _apart(header: Header, shape: tuple[int, ...], handedness: str | None) -> dict[str, float]:
    """How far, mm at the corners, each rule that was not chosen is from the one that was."""
    found: dict[str, ArrayLike] = {**_usable(header)[0]}
    found["base method"] = base_affine(header, shape, handedness or "radiological")
    affine, *others = found
    return {name: corner_distance(found[affine], found[name], shape) for name in others}


def _unoriented(handedness: str | None) -> Note:
    side = "right" if handedness == "neurological" else "left"
    told = "as asked" if handedness else "as SPM and nibabel assume; handedness= chooses"
    text = f"the header tells no orientation: i runs to the {side} ({told}), the middle of the volume is the origin"
    return Note("handedness", "info", text, field="qform_code, sform_code", source="nifti1.h METHOD 1")


def _sizes_given(header: Header) -> bool:
    return all(SMALLEST < s < 1 / SMALLEST for s in header.pixdim[1 : 1 + min(3, max(1, header.dim[0]))])


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
