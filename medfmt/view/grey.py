# SPDX-License-Identifier: MIT
"""From voxel values to what a screen shows: window, colour voxels, colour maps."""

from __future__ import annotations

import numpy as np

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ..core.arrays import Array

SAMPLE = 200_000  # voxels that a window is estimated from
COLOURS = (127.5, 255.0)  # (centre, width) of samples of 8 bits
TAILS = (1.0, 99.0)  # percentiles between which the greys lie


def is_colour(dtype: np.dtype[Any]) -> bool:
    """Whether voxels are colours: a structured dtype with R, G and B."""
    return dtype.names is not None and dtype.names[:3] == ("R", "G", "B")


def robust_window(values: Array) -> tuple[float, float]:
    """(centre, width) that shows all but the darkest and brightest percent of the finite values."""
    if is_colour(values.dtype):
        return COLOURS
    flat = values.ravel(order="K")  # as it lies in memory: no copy of what may be large
    some = magnitude(flat[:: max(1, flat.size // SAMPLE)])
    some = some[np.isfinite(some)]
    if not some.size:
        return 0.5, 1.0
    low, high = (float(v) for v in np.percentile(some, TAILS))
    if low == high:  # mostly background: what little there is should still be seen
        low, high = float(some.min()), float(some.max())
    return (low + high) / 2, (high - low) or 1.0


def magnitude(values: Array) -> Array:
    """Real float values: the modulus of complex ones, 0 and 1 of bool."""
    return np.abs(values).astype(np.float64) if np.iscomplexobj(values) else np.asarray(values, np.float64)


def colours(values: Array) -> Array:
    """Colour voxels as (…, 3) uint8: of wider samples the highest byte."""
    samples = np.stack([values[name] for name in "RGB"], axis=-1)
    if samples.dtype.kind == "u":
        samples >>= 8 * (samples.itemsize - 1)
    return samples.astype(np.uint8)


def shown(values: Array, window: tuple[float, float]) -> Array:
    """Greys (uint8) of `values` under a window (centre, width); colours as (…, 3); what is not finite is black."""
    if is_colour(values.dtype):
        return colours(values)
    centre, width = window
    if values.dtype.kind in "iu" and values.dtype.itemsize <= 2:  # SPEED: float32 is enough, and nothing is not finite
        few = values.astype(np.float32)
        few -= np.float32(centre - width / 2)
        few *= np.float32(255.0 / width)
        few += np.float32(0.5)
        return np.clip(few, 0, 255, out=few).astype(np.uint8)
    grey = (magnitude(values) - (centre - width / 2)) * (255.0 / width)
    return np.clip(np.nan_to_num(grey, nan=0.0, posinf=255.0, neginf=0.0) + 0.5, 0, 255).astype(np.uint8)


def coloured(grey: Array, cmap: str) -> Array:
    """Greys through one of matplotlib's colour maps, as RGB (extra `view`)."""
    from matplotlib import colormaps

    table = (np.asarray(colormaps[cmap](np.arange(256)))[:, :3] * 255 + 0.5).astype(np.uint8)
    return np.asarray(table[grey])
