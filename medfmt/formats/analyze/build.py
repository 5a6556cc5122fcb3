# SPDX-License-Identifier: MIT
"""A Reading as an Analyze pair, and a .mat where the header cannot hold the affine.

# Strategy: as for NIfTI, a header that was loaded is edited and an untouched pair comes out byte for byte. A new
# one is plain 7.5 if that holds the volume. SPM's fields hold a scale factor (SPM99), an intercept (SPM2) and an
# origin; a .mat beside the pair holds any rotation. What is left is refused before the first byte.
"""

from __future__ import annotations

import functools

import numpy as np

from ...core.body import body_of, dim_of, lay, save, untouched
from ...core.errors import Note, NotRepresentableError
from ...core.frozen import replace
from ...core.reading import BuildOptions, Files
from ...core.space import corner_distance, is_usable, nearest_rotation, unoriented_affine, voxel_sizes
from .files import RGB
from .header import Header, note, region_of
from .matfile import packed
from .records import ANALYZE_HEADER, CODES, DATATYPES, OF_SPM
from .space import FROM_ONE, HANDEDNESS, affine_and_provenance

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from numpy.typing import NDArray

    from ...core.body import Body
    from ...core.reading import Reading

VERSIONS = (None, "7.5", "spm99", "spm2")
NEAR = 1e-3  # mm at the corners: the rounding of float32 sizes
LONGEST_AXIS = 32767
OLD_MAT = Note(
    "mat-replaced",
    "info",
    "a .mat file lay beside the pair and would have placed it elsewhere; it was replaced by one that agrees",
    None,
    ".mat",
    "SPM99, SPM2",
)


def build(reading: Reading, options: BuildOptions) -> Files:
    """The files that hold a Reading: {".img": chunks, ".hdr": chunks}, and ".mat" first where one is needed.

    Raises
        NotRepresentableError  before the first byte: a dtype, scaling or affine that Analyze cannot hold
    """
    if options.version not in VERSIONS:
        raise NotRepresentableError("version", expected="'7.5', 'spm99' or 'spm2'", found=repr(options.version))
    files = Files()
    own = reading.header if isinstance(reading.header, Header) else None
    # A volume that was loaded with one of SPM's own data types keeps it; none is written anew.
    kept = own.datatype if own is not None and own.datatype in OF_SPM else 0
    holder = functools.partial(_holder, kept=kept)
    bits = own is not None
    body = body_of(reading, options.dtype, number=np.float32, holder=holder, notes=files.notes, bits=bits)
    header, mat = _header(reading, own, body, options.version, files.notes)
    kept = own is not None and untouched(reading, header, options, region_of)
    if not kept and header.vox_offset:
        header = header.edit({"vox_offset": 0})
    if mat is not None:
        files[".mat"] = [mat]
    else:
        files.instead[".mat"] = ([_mat(reading.affine)], OLD_MAT)
    lay(files, reading, header, body, kept=kept)
    return files


def _holder(dtype: np.dtype[Any], kept: int = 0) -> np.dtype[Any]:
    """The dtype that Analyze stores an array as: its own, or uint8 for bool, float32 for float16."""
    held: np.dtype[Any] = np.dtype({"?": "u1", "e": "f4"}.get(dtype.char, dtype.newbyteorder("=")))
    if held == RGB or (kept and held == np.dtype(DATATYPES[kept][1])):
        return held
    if held.kind not in "iufc" or f"{held.kind}{held.itemsize}" not in CODES:
        raise NotRepresentableError(
            "datatype",
            offset=ANALYZE_HEADER.index["datatype"].at,
            expected="uint8, int16, int32, float32, float64, complex64 or RGB",
            found=str(dtype),
            source="dbh.h datatype",
            hint="dtype= chooses one of them, or save as NIfTI.",
        )
    return held


def _code(dtype: np.dtype[Any] | None, now: int) -> int:
    """The datatype code for a dtype; the header's own where that says the same."""
    if dtype is None:
        return 1
    word = "rgb" if dtype == RGB else f"{dtype.kind}{dtype.itemsize}"
    return now if now in OF_SPM and DATATYPES[now][1] == word else CODES[word]


# ---- header ----------------------------------------------------------------------------------------------


def _header(
    reading: Reading, own: Header | None, body: Body, version: str | None, notes: list[Note]
) -> tuple[Header, bytes | None]:
    shape = reading.data.shape
    at = ANALYZE_HEADER.index["dim"].at
    dim = dim_of(shape, LONGEST_AXIS, offset=at, source="dbh.h dim", hint="NIfTI-2 holds longer axes.")
    fresh = _fresh(reading, dim)
    header = own or fresh
    changes: dict[str, Any] = {}
    lengths = zip(header.dim[1:], shape, strict=False)
    if header.dim[0] != len(shape) or any(n != m and (n, m) != (0, 1) for n, m in lengths):  # 0 was read as 1 and stays
        changes["dim"] = dim
    code = _code(body.dtype, header.datatype)
    if header.datatype != code:
        changes |= {"datatype": code, "bitpix": DATATYPES[code][2]}
    if own is None or header.scaling != (body.slope, body.inter):
        changes |= _scaling(body, version, notes)
    if own is not None and _same_place(reading, own):
        return header.edit(changes), own.mat
    placed, mat = _place(reading, fresh, version, notes)
    return replace(header.edit(changes | placed), mat=mat), mat


def _fresh(reading: Reading, dim: tuple[int, ...]) -> Header:
    """A new header: what dbh.h requires, and the repetition time in ms. No text."""
    step = (reading.meta or {}).get("RepetitionTime")
    time = float(step) * 1000 if isinstance(step, (int, float)) and len(reading.data.shape) > 3 else 0.0
    fixed = {"sizeof_hdr": ANALYZE_HEADER.size, "extents": 16384, "regular": ord("r"), "vox_units": "mm"}
    return Header(ANALYZE_HEADER.pack({**fixed, "dim": dim, "pixdim": (0.0, 1.0, 1.0, 1.0, time, 0.0, 0.0, 0.0)}))


def _scaling(body: Body, version: str | None, notes: list[Note]) -> dict[str, float]:
    """funused1 and funused2 for a slope and an intercept, where the variant has them."""
    slope, inter = body.slope, body.inter
    if (slope, inter) == (1.0, 0.0):
        return {"funused1": 0.0 if version in (None, "7.5") else 1.0, "funused2": 0.0}
    if version == "7.5" or (version == "spm99" and inter != 0):
        raise NotRepresentableError(
            "funused1",
            offset=ANALYZE_HEADER.index["funused1"].at,
            expected="slope 1 and intercept 0" if version == "7.5" else "intercept 0",
            found=f"slope {slope:.9g}, intercept {inter:.9g}",
            source="dbh.h; SPM99",
            hint="dtype='float32' stores scaled values; or save as NIfTI.",
        )
    who = "SPM2's intercept" if inter else "SPM99's scale factor"
    text = f"the scaling is stored as {who}, which plain Analyze readers do not apply"
    notes.append(note("scaling-spm", "funused1", text, "info", "SPM"))
    return {"funused1": slope, "funused2": inter}


# ---- place -----------------------------------------------------------------------------------------------


def _same_place(reading: Reading, own: Header) -> bool:
    """Whether the affine is what the header gives, in one handedness or the other."""
    return any(
        np.array_equal(affine_and_provenance(own, reading.data.shape, side)[0], reading.affine) for side in HANDEDNESS
    )


def _place(
    reading: Reading, fresh: Header, version: str | None, notes: list[Note]
) -> tuple[dict[str, Any], bytes | None]:
    """Fields and, if need be, the .mat that hold an affine."""
    affine, shape = np.asarray(reading.affine, np.float64), reading.data.shape
    if not is_usable(affine):
        raise _unplaceable("a finite affine that can be inverted")
    exact = voxel_sizes(affine)
    sizes = [float(np.float32(s)) for s in exact]
    pixdim = (0.0, *sizes, *fresh.pixdim[4:])
    plain: dict[str, Any] = {"pixdim": pixdim, "origin": None}
    if corner_distance(unoriented_affine(sizes, shape), affine, shape) < NEAR:
        return plain, None
    if version == "7.5":
        raise _unplaceable("a volume whose middle is the origin, i to the left, j to the front, k up")
    # The voxel that lies at the origin, if it is a whole one.
    middle = np.linalg.solve(affine, [0.0, 0.0, 0.0, 1.0])[:3]
    origin = [round(x) for x in middle]
    if all(abs(x) < LONGEST_AXIS for x in origin):
        placed = {"pixdim": pixdim, "origin": origin}
        held, provenance, _ = affine_and_provenance(fresh.edit(placed), shape)
        if provenance.rule == "originator" and corner_distance(held, affine, shape) < NEAR:
            return placed, None
    shear = affine[:3, :3] / exact - nearest_rotation(affine[:3, :3] / exact)
    if version is None and np.abs(shear).max() * max(shape[:3]) * exact.max() > NEAR:
        raise _unplaceable("an affine without shear")
    text = "the affine is stored in a .mat file beside the pair, as SPM does; readers that know none place the volume otherwise"
    notes.append(Note("mat-written", "info", text, None, ".mat", "SPM99, SPM2"))
    return plain, _mat(affine)


def _mat(affine: NDArray[np.float64]) -> bytes:
    """The .mat file of SPM99 and SPM2 that holds an affine."""
    mirror = unoriented_affine([1.0, 1.0, 1.0], (1, 1, 1))
    matrix = affine @ np.linalg.inv(FROM_ONE)
    return packed({"M": mirror @ matrix, "mat": matrix})


def _unplaceable(expected: str) -> NotRepresentableError:
    return NotRepresentableError(
        "affine",
        offset=ANALYZE_HEADER.index["pixdim"].at,
        expected=expected,
        found="another affine",
        source="dbh.h pixdim",
        hint="Save as NIfTI.",
    )


def write_files(reading: Reading, path: str, options: BuildOptions | None) -> list[Note]:
    """Build, compress where `path` ends in .gz, and save all files or none."""
    options = options or BuildOptions()
    return save(build(reading, options), path, options.level)
