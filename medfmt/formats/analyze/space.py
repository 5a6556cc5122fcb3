# SPDX-License-Identifier: MIT
"""Where Analyze voxels lie, by the rules of those who read it.

    mat          SPM2's matrix in the .mat beside it: voxel (from 1) → RAS+ mm
    M            SPM99's matrix there: the same in the handedness of the header
    originator   SPM's origin: that voxel lies at (0, 0, 0)
    centre       plain 7.5: the middle of the volume is the origin

The header itself tells sizes and no handedness. The default follows SPM: radiological, i runs to the patient's left.
A Note says what was assumed.
"""

from __future__ import annotations

import numpy as np

from ...core.errors import FormatError, Note, UnsupportedError
from ...core.reading import Provenance
from ...core.space import corner_distance, is_usable, told_sizes, unoriented_affine
from .header import note
from .matfile import matrices

TYPE_CHECKING = False
if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .header import Header

    Affine = NDArray[np.float64]

HANDEDNESS = ("radiological", "neurological")
FROM_ONE = np.array([[1.0, 0, 0, 1], [0, 1, 0, 1], [0, 0, 1, 1], [0, 0, 0, 1]])  # SPM counts voxels from 1


def affine_and_provenance(
    header: Header, shape: tuple[int, ...], handedness: str | None = None
) -> tuple[Affine, Provenance, tuple[Note, ...]]:
    """(4, 4) float64 voxel centre ijk → RAS+ mm, which rule gave it, and what was assumed."""
    if handedness not in (None, *HANDEDNESS):
        raise UnsupportedError("handedness", expected=" or ".join(HANDEDNESS), found=repr(handedness))
    side = handedness or HANDEDNESS[0]
    sizes, given = told_sizes(header.pixdim, header.dim[0])
    notes = []
    if not given:
        text = "pixdim[1..3] are not all positive numbers; signs are dropped, and 1 is taken where there is no number"
        notes.append(note("pixdim", "pixdim", text))
    found, told = _from_mat(header.mat, side)
    if header.origin is not None:
        found["originator"] = unoriented_affine(sizes, shape, origin=header.origin, handedness=side)
    found["centre"] = unoriented_affine(sizes, shape, handedness=side)
    rule, *others = found
    affine = found[rule]
    apart = {name: corner_distance(affine, found[name], shape) for name in others}
    if rule not in ("mat", "M"):
        other = HANDEDNESS[1 - HANDEDNESS.index(side)]
        mirrored = unoriented_affine(sizes, shape, origin=header.origin, handedness=other)
        apart[f"the same, {other}"] = corner_distance(affine, mirrored, shape)
    notes.append(_handedness(rule, side, chosen=handedness is not None))
    return affine, Provenance(rule, _WORDS[rule], apart), (*notes, *told)


_WORDS = {
    "mat": "the matrix `mat` in the .mat file (SPM2)",
    "M": "the matrix `M` in the .mat file (SPM99)",
    "originator": "voxel sizes and SPM's origin; the header tells no orientation",
    "centre": "voxel sizes alone; the header tells neither origin nor orientation",
}


def _from_mat(raw: bytes | None, side: str) -> tuple[dict[str, Affine], tuple[Note, ...]]:
    """The affines that a .mat gives, SPM2's first; a Note where it cannot be used."""
    if raw is None:
        return {}, ()
    try:
        named = matrices(raw)
    except FormatError as e:
        text = f"the .mat beside it is not used: expected {e.expected}, found {e.found}"
        return {}, (Note("mat-unreadable", "departure", text, e.offset, ".mat", "SPM"),)
    found: dict[str, Affine] = {}
    with np.errstate(all="ignore"):  # what overflows here is not usable below
        if "mat" in named:
            found["mat"] = named["mat"] @ FROM_ONE
        if "M" in named:
            mirror = np.diag([-1.0 if side == HANDEDNESS[0] else 1.0, 1.0, 1.0, 1.0])
            found["M"] = mirror @ named["M"] @ FROM_ONE
    usable = {name: affine for name, affine in found.items() if is_usable(affine)}
    if len(usable) == len(found) and found:
        return usable, ()
    text = "the .mat beside it holds no usable 4×4 matrix called mat or M"
    return usable, (() if usable else (Note("mat-unusable", "departure", text, None, ".mat", "SPM"),))


def _handedness(rule: str, side: str, *, chosen: bool) -> Note:
    if rule == "mat":
        text = "the .mat file beside it tells orientation and handedness"
        return Note("handedness", "info", text, None, ".mat", "SPM2")
    way = "left (radiological)" if side == HANDEDNESS[0] else "right (neurological)"
    why = "as asked" if chosen else "as SPM assumes; handedness= chooses"
    text = f"Analyze tells no handedness: i runs to the patient's {way}, {why}"
    return Note("handedness", "info", text, None, "orient", "SPM99 defaults.analyze.flip")
