# SPDX-License-Identifier: MIT
"""How two volumes differ, told as a person would: turned, moved, rescaled, or by how much and where."""

from __future__ import annotations

from itertools import permutations, product

import numpy as np

from .core.frozen import dataclass
from .core.space import corner_distance, reoriented, reoriented_affine
from .turning import AXIS_NAMES
from .volume import SAME_SPACE_MM

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .core.arrays import Array
    from .volume import Volume


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
    shapes = f"{a.shape} | {b.shape}"
    others = Difference(False, (f"shapes differ: {shapes}", *told))
    alike = _trimmed(a.shape) == _trimmed(b.shape)
    if not alike and sorted(a.shape[:3]) != sorted(b.shape[:3]):
        return others
    left, right = a.data.read(), b.data.read()
    if alike:
        longer = max(a.shape, b.shape, key=len)
        left, right = left.reshape(longer, order="F"), right.reshape(longer, order="F")
        largest, at, count = _largest(left, right)
        if largest == 0:
            lines = _place_line(a, b)
            lines += [f"same voxels, but for trailing axes of length 1: {shapes}"] if a.shape != b.shape else []
            stored = [v.data.stored.dtype for v in (a, b)]
            lines += [f"stored as {stored[0]} | {stored[1]}"] if stored[0] != stored[1] else []
            return Difference(not (lines or told), (*lines, *told) or ("equal",), 0.0)
    if turned := _turned_alike(a, b, left, right):
        return Difference(False, (turned, *told))
    if not alike:
        return others
    lines = [*_rescaled(left, right, largest), *_lacking(left, right), *_rounded(a, b, largest)]
    lines.append(f"{count} of {left.size} values differ by up to {largest:.6g}, at voxel {list(at)}")
    return Difference(False, (*lines, *_place_line(a, b, "they lie at different places"), *told), largest)


def _trimmed(shape: tuple[int, ...]) -> tuple[int, ...]:
    """A shape without its trailing ones."""
    while shape and shape[-1] == 1:
        shape = shape[:-1]
    return shape


def _place_line(a: Volume, b: Volume, what: str = "same voxels at another place") -> list[str]:
    apart = corner_distance(a.affine, b.affine, a.shape)
    return [f"{what}: corners up to {apart:.4g} mm apart"] if apart > SAME_SPACE_MM else []


def _plain(values: Array) -> Array:
    """Colour voxels as a last axis of numbers; numbers in a type that subtracts without wrapping."""
    if values.dtype.names:
        return np.stack([values[name] for name in values.dtype.names], axis=-1).astype(np.int64)
    return values if values.dtype.kind in "fc" else values.astype(np.float64)


def _largest(a: Array, b: Array) -> tuple[float, tuple[int, ...], int]:
    """The largest |a - b|, where, and how many differ; not-a-numbers are equal to each other and infinitely far from numbers."""
    left, right = _plain(a), _plain(b)
    if left.shape != right.shape or not left.size:
        return (0.0 if left.shape == right.shape else np.inf), (0,) * a.ndim, 0
    with np.errstate(invalid="ignore", over="ignore"):
        apart = np.abs(left - right)
    same = (left == right) | (np.isnan(left) & np.isnan(right))
    apart = np.where(same, 0.0, np.where(np.isnan(apart), np.inf, apart))
    if a.dtype.kind in "iu" and b.dtype.kind in "iu":  # integers beyond 2⁵³ that one float stands for
        apart = np.where((a != b) & (apart == 0), 1.0, apart)
    at = np.unravel_index(int(np.argmax(apart)), apart.shape)
    return float(apart[at]), tuple(int(n) for n in at[: a.ndim]), int(np.count_nonzero(apart))


def _lacking(a: Array, b: Array) -> list[str]:
    """What is a number in one only."""
    if a.dtype.kind not in "fc" and b.dtype.kind not in "fc":
        return []
    first, second = (np.isnan(_plain(values)) for values in (a, b))
    only = [(np.count_nonzero(first & ~second), "first"), (np.count_nonzero(second & ~first), "second")]
    return [f"not a number in the {which} alone: {count} values" for count, which in only if count]


def _turned_alike(a: Volume, b: Volume, left: Array, right: Array) -> str | None:
    """Whether `b` is `a` with axes flipped or exchanged, and whether its affine says so too."""
    if left.ndim < 3 or left.shape[3:] != right.shape[3:]:
        return None
    hits = []
    some = _telling(right)
    for order, signs in product(permutations(range(3)), product((1, -1), repeat=3)):
        turned = reoriented(left, order, signs)
        if (
            turned.shape != right.shape
            or _largest(turned[some], right[some])[0] != 0
            or _largest(turned, right)[0] != 0
        ):
            continue
        affine = reoriented_affine(a.affine, left.shape, order, signs)
        hits.append((corner_distance(affine, b.affine, right.shape), order, signs))
    if not hits:
        return None
    apart, order, signs = min(hits)  # of a symmetric image, the way that its affine tells
    flipped = [AXIS_NAMES[new] for new, sign in enumerate(signs) if sign < 0]
    done = [f"with its axes in the order {', '.join(AXIS_NAMES[old] for old in order)}"] if order != (0, 1, 2) else []
    done += [f"flipped along {' and '.join(flipped)}"] if flipped else []
    codes = f"turned from {''.join(a.axcodes)} to {''.join(b.axcodes)}, "
    if apart <= SAME_SPACE_MM:
        return f"the second is the first {', '.join(done)}: {codes}with an affine that says so"
    if a.axcodes == b.axcodes and corner_distance(a.affine, b.affine, right.shape) <= SAME_SPACE_MM:
        return f"the second is the first {', '.join(done)}, but has the affine of the first: one of them is wrong"
    return f"the second is the first {', '.join(done)}, and lies up to {apart:.4g} mm from where that puts it"


def _telling(values: Array) -> tuple[Array, ...]:
    """Indices of about a hundred voxels, of those that differ from the first one: they tell most flips apart at once."""
    places = np.flatnonzero(values.reshape(-1) != values.reshape(-1)[:1])
    return np.unravel_index(places[:: max(1, len(places) // 100)], values.shape)


def _rescaled(a: Array, b: Array, largest: float) -> list[str]:
    """Whether b = factor · a + shift for all voxels, and that explains what differs by up to `largest`."""
    left, right = _plain(a).reshape(-1), _plain(b).reshape(-1)
    if left.dtype.kind == "c" or right.dtype.kind == "c" or not (np.isfinite(left).all() and np.isfinite(right).all()):
        return []
    low, high = int(np.argmin(left)), int(np.argmax(left))
    if left[low] == left[high]:
        return []
    factor = float(right[high] - right[low]) / float(left[high] - left[low])
    shift = float(right[low]) - factor * float(left[low])
    worst = float(np.abs(left * factor + shift - right).max())
    near = worst <= largest / 10 and worst <= 1e-5 * max(1e-30, float(np.abs(right).max()))
    return [f"rescaled: second = {factor:.6g} × first + {shift:.6g}"] if near and factor else []


def _rounded(a: Volume, b: Volume, largest: float) -> list[str]:
    """Whether values differ by no more than storing one of the two as integers rounds them."""
    steps = [float(np.max(np.abs(v.slope))) for v in (a, b) if v.data.stored.dtype.kind in "iu" and v.dtype.kind == "f"]
    if not steps or largest > max(steps) * 0.51:
        return []
    return [f"equal but for rounding to steps of {max(steps):.6g}"]


def _differing_fields(a: Any, b: Any) -> list[tuple[str, Any, Any]]:
    """(field, left, right) of fixed headers of one kind; other headers are not compared field by field."""
    left, right = (getattr(header, "fields", None) for header in (a, b))
    if not (isinstance(left, dict) and isinstance(right, dict)) or left.keys() != right.keys():
        return []
    return [(name, left[name], right[name]) for name in left if repr(left[name]) != repr(right[name])]
