# SPDX-License-Identifier: MIT
"""Geometry: affines, quaternions, axis codes, and the one place where the signs of x and y are flipped.

An affine is (4, 4) float64 and takes a voxel's index [i, j, k, 1] (its centre) to mm. It is RAS+ (x to the
patient's right, y to the front, z to the head) unless its name ends in `_lps`, DICOM's frame (x to the left,
y to the back). NIfTI's own words for the same are in nifti1.h, "3D IMAGE (VOLUME) ORIENTATION AND LOCATION".
"""

from __future__ import annotations

import itertools
import math

import numpy as np

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from numpy.typing import ArrayLike, NDArray

    from .arrays import Array

    Affine = NDArray[np.float64]

LPS_RAS = np.diag([-1.0, -1.0, 1.0, 1.0])  # x and y change sign, z does not; its own inverse
SMALLEST = 1e-30  # of what can be a voxel's size, in any unit; the inverse is the largest
CODES = (("L", "R"), ("P", "A"), ("I", "S"))  # per world axis: towards negative, towards positive


def lps_to_ras(affine_lps: ArrayLike) -> Affine:
    """(4, 4) voxel → LPS+ mm as (4, 4) voxel → RAS+ mm."""
    ras: Affine = LPS_RAS @ np.asarray(affine_lps, np.float64)
    return ras


def ras_to_lps(affine: ArrayLike) -> Affine:
    """(4, 4) voxel → RAS+ mm as (4, 4) voxel → LPS+ mm; the same two signs."""
    return lps_to_ras(affine)


def affine_of(columns: ArrayLike, origin: ArrayLike) -> Affine:
    """(4, 4) affine from a (3, 3) matrix, whose columns are the steps along i, j, k in mm, and the first voxel's place."""
    affine = np.eye(4)
    affine[:3, :3] = columns
    affine[:3, 3] = origin
    return affine


def told_sizes(pixdim: Sequence[float], ndim: int, *, unit: float = 1.0) -> tuple[list[float], bool]:
    """(mm along i, j, k; whether those that the image needs are positive numbers) by pixdim[1..3] of an old header.

    Signs are dropped, and 1 mm is taken where there is no number that can be a size. `unit` is in mm.
    """
    sizes = [abs(s) * unit if SMALLEST < abs(s) < 1 / SMALLEST else 1.0 for s in pixdim[1:4]]
    return sizes, all(SMALLEST < s < 1 / SMALLEST for s in pixdim[1 : 1 + min(3, max(1, ndim))])


def unoriented_affine(
    sizes: ArrayLike, shape: Sequence[int], *, origin: ArrayLike | None = None, handedness: str = "radiological"
) -> Affine:
    """The affine of a header that tells voxel sizes and no orientation (Analyze 7.5, NIfTI's method 1).

    Parameters
        sizes       (3,) mm
        shape       of the first axes; those that are missing count as 1
        origin      (3,) index of the voxel that lies at (0, 0, 0); None: the middle of the volume
        handedness  "radiological": i runs to the patient's left, as SPM has it; "neurological": to the right
    """
    middle = [(n - 1) / 2 for n in (*shape[:3], 1, 1, 1)[:3]]
    step = np.asarray(sizes, np.float64) * np.array([-1.0 if handedness == "radiological" else 1.0, 1.0, 1.0])
    return affine_of(np.diag(step), -step * np.asarray(middle if origin is None else origin, np.float64))


def voxel_sizes(affine: ArrayLike) -> NDArray[np.float64]:
    """(3,) mm along i, j, k: the lengths of the affine's columns."""
    with np.errstate(over="ignore", invalid="ignore"):  # numbers of 1e200 mm give inf, which is no warning to a user
        sizes: NDArray[np.float64] = np.sqrt(np.square(np.asarray(affine, np.float64)[:3, :3]).sum(axis=0))
    return sizes


def is_usable(affine: ArrayLike) -> bool:
    """Whether an affine is finite and can be inverted."""
    # SPEED: sixteen numbers are dealt with faster without numpy (benchmark 3).
    rows = affine if isinstance(affine, list) else np.asarray(affine, np.float64).tolist()
    columns = list(zip(*rows[:3], strict=True))[:3]
    sizes = [math.sqrt(x * x + y * y + z * z) for x, y, z in columns]
    if not all(map(math.isfinite, itertools.chain(sizes, *rows))) or min(sizes) <= 0:
        return False
    (a, b, c), (d, e, f), (g, h, i) = ((x / s, y / s, z / s) for (x, y, z), s in zip(columns, sizes, strict=True))
    return bool(abs(a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)) > 1e-9)


# ---- quaternions (nifti1.h, METHOD 2) ---------------------------------------------------------------------


def quaternion_to_rotation(b: float, c: float, d: float) -> NDArray[np.float64]:
    """(3, 3) rotation of a unit quaternion; see `rotation_rows`."""
    return np.array(rotation_rows(b, c, d))


def rotation_rows(b: float, c: float, d: float, *, rounding: float = 0.0) -> list[list[float]]:
    """The three rows of the rotation of the unit quaternion (a, b, c, d) with a = √(1 - b² - c² - d²) ≥ 0.

    Where b² + c² + d² exceeds 1, or lies below it by no more than `rounding`, a is 0 and (b, c, d) is made a unit
    vector: the root would turn the rounding of stored numbers into an angle.
    """
    a2 = 1.0 - (b * b + c * c + d * d)
    if a2 <= rounding:
        norm = (b * b + c * c + d * d) ** 0.5
        a, b, c, d = 0.0, b / norm, c / norm, d / norm
    else:
        a = a2**0.5
    return [
        [a * a + b * b - c * c - d * d, 2 * (b * c - a * d), 2 * (b * d + a * c)],
        [2 * (b * c + a * d), a * a + c * c - b * b - d * d, 2 * (c * d - a * b)],
        [2 * (b * d - a * c), 2 * (c * d + a * b), a * a + d * d - c * c - b * b],
    ]


def rotation_to_quaternion(rotation: ArrayLike) -> tuple[float, float, float, float]:
    """(a, b, c, d), a ≥ 0, of a proper (3, 3) rotation.

    The eigenvector of the largest eigenvalue of a symmetric 4×4 matrix: right for every rotation, also where a
    formula that divides by a trace loses its digits (Bar-Itzhack, J. Guidance 23 (2000) 1085).
    """
    (xx, xy, xz), (yx, yy, yz), (zx, zy, zz) = np.asarray(rotation, np.float64).tolist()
    matrix = np.array(
        [
            [xx + yy + zz, zy - yz, xz - zx, yx - xy],
            [zy - yz, xx - yy - zz, xy + yx, xz + zx],
            [xz - zx, xy + yx, yy - xx - zz, yz + zy],
            [yx - xy, xz + zx, yz + zy, zz - xx - yy],
        ]
    )
    values, vectors = np.linalg.eigh(matrix)
    a, b, c, d = vectors[:, np.argmax(values)].tolist()
    return (a, b, c, d) if a >= 0 else (-a, -b, -c, -d)


def nearest_rotation(matrix: ArrayLike) -> NDArray[np.float64]:
    """(3, 3) orthogonal matrix nearest to `matrix` (polar decomposition); its determinant keeps its sign."""
    u, _, vt = np.linalg.svd(np.asarray(matrix, np.float64))
    rotation: NDArray[np.float64] = u @ vt
    return rotation


def affine_from_quaternion(
    quaternion: Sequence[float],
    offset: Sequence[float],
    *,
    sizes: Sequence[float],
    qfac: float,
) -> Affine:
    """Method 2 of nifti1.h: (b, c, d), qoffset_x..z (mm), pixdim[1..3] (mm), and qfac (-1 flips k, else 1)."""
    rotation = quaternion_to_rotation(*quaternion)
    return affine_of(rotation * np.array([sizes[0], sizes[1], sizes[2] * (-1.0 if qfac < 0 else 1.0)]), offset)


def quaternion_of(affine: ArrayLike) -> tuple[tuple[float, float, float], tuple[float, float, float], float]:
    """The inverse: ((b, c, d), sizes, qfac) of the rotation nearest to the affine; a shear is lost."""
    sizes = voxel_sizes(affine)
    rotation = nearest_rotation(np.asarray(affine, np.float64)[:3, :3] / sizes)
    qfac = 1.0 if np.linalg.det(rotation) > 0 else -1.0
    rotation[:, 2] *= qfac
    _, b, c, d = rotation_to_quaternion(rotation)
    return (b, c, d), (float(sizes[0]), float(sizes[1]), float(sizes[2])), qfac


# ---- orientation ------------------------------------------------------------------------------------------


def orientation(affine: ArrayLike) -> tuple[tuple[int, int], ...]:
    """For each voxel axis: (world axis 0..2 it runs along, +1 or -1).

    The axis that lies closest to a world axis takes it first, then the next, on the rotation nearest to the affine; so
    each world axis is used once, and oblique and sheared volumes have one answer (the same as nibabel's).
    """
    matrix = np.asarray(affine, np.float64)[:3, :3]
    cosines = nearest_rotation(matrix / np.maximum(voxel_sizes(affine), np.finfo(float).tiny))
    found = [(0, 1)] * 3
    free = {0, 1, 2}
    for axis in np.argsort(-np.abs(cosines).max(axis=0), kind="stable").tolist():
        world = max(sorted(free), key=lambda w: abs(cosines[w, axis]))
        free.remove(world)
        found[axis] = (world, 1 if cosines[world, axis] >= 0 else -1)
    return tuple(found)


def axcodes(affine: ArrayLike) -> tuple[str, ...]:
    """("R", "A", "S") for a volume whose i runs to the right, j to the front, k to the head."""
    return tuple(CODES[world][sign > 0] for world, sign in orientation(affine))


def parse_axcodes(codes: str | Sequence[str]) -> tuple[tuple[int, int], ...]:
    """The orientation that three letters name; ValueError where they do not name each axis once."""
    known = {code: (world, sign) for world, pair in enumerate(CODES) for sign, code in zip((-1, 1), pair, strict=True)}
    for letter in codes:
        if letter.upper() not in known:
            raise ValueError(f"axis code {letter!r} is none of L R P A I S")
    found = tuple(known[letter.upper()] for letter in codes)
    if sorted(world for world, _ in found) != [0, 1, 2]:
        raise ValueError("axis codes name each of the three axes once, like 'RAS'")
    return found


def reorientation(affine: ArrayLike, codes: str | Sequence[str]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """How to get from an affine's orientation to `codes`.

    Returns
        (order, signs): new axis n is old axis order[n], reversed where signs[n] is -1
    """
    now = orientation(affine)
    order, signs = [], []
    for world, sign in parse_axcodes(codes):
        old = next(i for i, (w, _) in enumerate(now) if w == world)
        order.append(old)
        signs.append(sign * now[old][1])
    return tuple(order), tuple(signs)


def reoriented_affine(affine: ArrayLike, shape: Sequence[int], order: Sequence[int], signs: Sequence[int]) -> Affine:
    """The affine of the reoriented voxels: every voxel keeps its place in the world."""
    move = np.zeros((4, 4))
    move[3, 3] = 1.0
    for new, (old, sign) in enumerate(zip(order, signs, strict=True)):
        move[old, new] = sign
        move[old, 3] = 0 if sign > 0 else shape[old] - 1
    result: Affine = np.asarray(affine, np.float64) @ move
    return result


def reoriented(array: Array, order: Sequence[int], signs: Sequence[int]) -> Array:
    """The voxels permuted and flipped, as a view; axes beyond the third stay."""
    flips: tuple[Any, ...] = tuple(slice(None, None, sign) for sign in signs)
    view: Array = array.transpose(*order, *range(3, array.ndim))[flips]
    return view


# ---- comparing --------------------------------------------------------------------------------------------


def corners(shape: Sequence[int]) -> NDArray[np.float64]:
    """(8, 4) homogeneous indices of the corner voxels of the first three axes."""
    ends = [(0, max(0, n - 1)) for n in (*shape[:3], 1, 1, 1)[:3]]
    return np.array([(*corner, 1) for corner in itertools.product(*ends)], np.float64)


def corner_distance(affine_a: ArrayLike, affine_b: ArrayLike, shape: Sequence[int]) -> float:
    """The largest distance, mm, between where two affines put a corner voxel; infinite where one is not finite."""
    a, b = np.asarray(affine_a, np.float64), np.asarray(affine_b, np.float64)
    if not (np.isfinite(a).all() and np.isfinite(b).all()):
        return float("inf")
    with np.errstate(over="ignore", invalid="ignore"):  # of 10³⁰⁰ mm the square is infinite, and says enough
        apart = corners(shape) @ (a - b).T
        distance = float(np.sqrt(np.square(apart[:, :3]).sum(axis=1)).max())
    return distance if distance == distance else float("inf")  # noqa: PLR0124  of ∞ - ∞ too


def world_bounds(affine: ArrayLike, shape: Sequence[int]) -> NDArray[np.float64]:
    """(2, 3) RAS+ mm: the least and greatest coordinates of the box that holds all voxels, edges included."""
    ends = corners(shape)
    ends[:, :3] += np.where(ends[:, :3] > 0, 0.5, -0.5)
    one = np.array([n <= 1 for n in (*shape[:3], 1, 1, 1)[:3]])
    low, high = ends.copy(), ends.copy()
    low[:, :3][:, one], high[:, :3][:, one] = -0.5, 0.5
    placed = np.vstack([low, high]) @ np.asarray(affine, np.float64).T
    return np.stack([placed[:, :3].min(axis=0), placed[:, :3].max(axis=0)])
