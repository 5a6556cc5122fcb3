# SPDX-License-Identifier: MIT
"""Straightening a sheared stack: the slices of a tilted gantry, shifted so that the slice axis stands upright.

A tilted CT moves each slice a little further along its own plane, which its affine says exactly and most programs
cannot read. Here every slice is shifted back within its plane, with linear interpolation between the two neighbours; the grid
grows by what the shift needs, and places that no two samples surround get a fill value. Nothing else is resampled.
"""

from __future__ import annotations

import math

import numpy as np

from . import space

TYPE_CHECKING = False
if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    from .arrays import Array
    from .space import Affine

NONE = 1e-6  # voxels per slice: less than single precision says


def shear_of(affine: ArrayLike) -> tuple[float, float]:
    """How far each slice lies beside the one before it, in voxels along i and j; (0, 0) where k is upright."""
    steps = np.asarray(affine, np.float64)[:3, :3]
    beside = steps[:, 2] - _upright(steps)
    along, *_ = np.linalg.lstsq(steps[:, :2], beside, rcond=None)
    return float(along[0]), float(along[1])


def _upright(steps: NDArray[np.float64]) -> NDArray[np.float64]:
    normal = np.cross(steps[:, 0], steps[:, 1])
    normal /= np.linalg.norm(normal)
    upright: NDArray[np.float64] = normal * (normal @ steps[:, 2])
    return upright


def unsheared(values: Array, affine: ArrayLike, fill: float) -> tuple[Array, Affine]:
    """The values (i, j, k, …) on an upright grid, float32 or float64, and the affine of that grid.

    Parameters
        values  scaled voxels, at least three axes
        affine  (4, 4) voxel centre ijk → RAS+ mm, with a shear along k
        fill    what stands where there is no sample
    """
    matrix = np.asarray(affine, np.float64)
    along = shear_of(matrix)
    ends = [step * (values.shape[2] - 1) for step in along]
    lows = [math.floor(min(0.0, end)) for end in ends]
    sizes = [n + math.ceil(abs(end)) for n, end in zip(values.shape, ends, strict=False)]
    dtype = np.result_type(values.dtype, np.float32)
    out = np.full((*sizes, *values.shape[2:]), fill, dtype, order="F")
    for k in range(values.shape[2]):
        plane = values[:, :, k].astype(dtype)
        for axis in (0, 1):
            plane = _shifted(plane, axis, along[axis] * k - lows[axis], sizes[axis], fill)
        out[:, :, k] = plane
    upright = matrix.copy()
    upright[:3, 2] = _upright(matrix[:3, :3])
    upright[:3, 3] += matrix[:3, :2] @ lows
    return out, space.affine_of(upright[:3, :3], upright[:3, 3])


def _shifted(plane: Array, axis: int, by: float, size: int, fill: float) -> Array:
    """`plane` moved `by` voxels (0 or more) along an axis that becomes `size` long, linear between neighbours."""
    plane = np.moveaxis(plane, axis, 0)
    whole = math.floor(by + NONE)
    part = by - whole if by - whole > NONE else 0.0
    out = np.full((size, *plane.shape[1:]), fill, plane.dtype)
    if part:
        out[whole + 1 : whole + len(plane)] = (1 - part) * plane[1:] + part * plane[:-1]
    else:
        out[whole : whole + len(plane)] = plane
    return np.moveaxis(out, 0, axis)
