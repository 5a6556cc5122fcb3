# SPDX-License-Identifier: MIT
"""How two volumes differ, told as a person would: turned, moved, rescaled, or by how much and where."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .core.space import corner_distance
from .volume import same_space

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from numpy.typing import NDArray

    from .volume import Volume

    Array = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Difference:
    """How two volumes differ.

    Attributes
        equal    nothing of what was compared differs: shape, values, place, and the fields both headers have
        lines    one finding each, the weightiest first
        largest  the greatest absolute difference of scaled values; None where the shapes differ
    """

    equal: bool
    lines: tuple[str, ...]
    largest: float | None = None

    def __bool__(self) -> bool:
        """True if there is a difference."""
        return not self.equal

    def __str__(self) -> str:
        return "\n".join(self.lines)


def difference(a: Volume, b: Volume) -> Difference:
    """Compare voxels, place and header of two volumes; see `Difference`."""
    fields = _differing_fields(a.header, b.header)
    told = [f"header field {name}: {left} | {right}" for name, left, right in fields]
    if a.shape == b.shape:
        left, right = a.data.read(), b.data.read()
        largest, at = _largest(left, right)
        if largest == 0:
            same = same_space(a, b)
            apart = corner_distance(a.affine, b.affine, (*a.shape, 1, 1)[:3])
            place = [] if same else [f"same voxels at another place: corners up to {apart:.4g} mm apart"]
            stored = _stored_line(a, b)
            lines = [*place, *stored, *told] or ["equal"]
            return Difference(not (place or stored or told), tuple(lines), 0.0)
    turned = _turned_alike(a, b)
    if turned is not None:
        return Difference(False, (turned, *told), None)
    if a.shape != b.shape:
        return Difference(False, (f"shapes differ: {a.shape} | {b.shape}", *told), None)
    lines = [*_rescaled(left, right), f"values differ by up to {largest:.6g}, at voxel {list(at)}"]
    if not same_space(a, b):
        lines.append("they lie at different places")
    return Difference(False, (*lines, *told), largest)


def _plain(values: Array) -> Array:
    """Colour voxels as a last axis of numbers; numbers in a type that subtracts without wrapping."""
    if values.dtype.names:
        return np.stack([values[name] for name in values.dtype.names], axis=-1).astype(np.int64)
    return values if values.dtype.kind in "fc" else values.astype(np.float64)


def _largest(a: Array, b: Array) -> tuple[float, tuple[int, ...]]:
    """The largest |a - b| and where; not-a-numbers are equal to each other and infinitely far from numbers."""
    left, right = _plain(a), _plain(b)
    if left.shape != right.shape or not left.size:
        return (0.0 if left.shape == right.shape else np.inf), (0,) * a.ndim
    with np.errstate(invalid="ignore", over="ignore"):
        apart = np.abs(left - right)
    same = (left == right) | (np.isnan(left) & np.isnan(right))
    apart = np.where(same, 0.0, np.where(np.isnan(apart), np.inf, apart))
    if a.dtype.kind in "iu" and b.dtype.kind in "iu":  # integers beyond 2⁵³ that one float stands for
        apart = np.where((a != b) & (apart == 0), 1.0, apart)
    at = np.unravel_index(int(np.argmax(apart)), apart.shape)
    return float(apart[at]), tuple(int(n) for n in at[: a.ndim])


def _stored_line(a: Volume, b: Volume) -> list[str]:
    left, right = a.data.stored.dtype, b.data.stored.dtype
    return [f"stored as {left} | {right}"] if left != right else []


def _turned_alike(a: Volume, b: Volume) -> str | None:
    """Whether `b` is `a` with axes flipped or exchanged, and whether its affine says so too."""
    if "".join(a.axcodes) == "".join(b.axcodes) or sorted(a.shape[:3]) != sorted(b.shape[:3]):
        return None
    turned = a.reorient(b.axcodes)
    if turned.shape != b.shape or _largest(turned.data.read(), b.data.read())[0] != 0:
        return None
    place = "with an affine that says so" if same_space(turned, b) else "and lies elsewhere"
    return f"the second is the first turned from {''.join(a.axcodes)} to {''.join(b.axcodes)}, {place}"


def _rescaled(a: Array, b: Array) -> list[str]:
    """Whether b = factor · a + shift for all voxels."""
    left, right = _plain(a).reshape(-1), _plain(b).reshape(-1)
    if left.dtype.kind == "c" or right.dtype.kind == "c" or not (np.isfinite(left).all() and np.isfinite(right).all()):
        return []
    low, high = int(np.argmin(left)), int(np.argmax(left))
    if left[low] == left[high]:
        return []
    factor = float(right[high] - right[low]) / float(left[high] - left[low])
    shift = float(right[low]) - factor * float(left[low])
    worst = float(np.abs(left * factor + shift - right).max())
    near = worst <= 1e-5 * max(1e-30, float(np.abs(right).max()))
    return [f"rescaled: second = {factor:.6g} × first + {shift:.6g}"] if near and factor else []


def _differing_fields(a: Any, b: Any) -> list[tuple[str, Any, Any]]:
    """(field, left, right) of fixed headers of one kind; other headers are not compared field by field."""
    left, right = (getattr(header, "fields", None) for header in (a, b))
    if not (isinstance(left, dict) and isinstance(right, dict)) or left.keys() != right.keys():
        return []
    return [(name, left[name], right[name]) for name in left if repr(left[name]) != repr(right[name])]
