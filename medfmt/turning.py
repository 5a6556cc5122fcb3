# SPDX-License-Identifier: MIT
"""Turning a volume: axes permuted and flipped, nothing resampled, everything that names an axis taken along."""

from __future__ import annotations

import numpy as np

from .core import space
from .core.arrays import STORED, LazyArray, MemoryArray, read_by
from .core.frozen import dataclass, replace
from .core.reading import Gradients

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from .core.arrays import Array, Axes, Cast, Stored

AXIS_NAMES = "ijk"
AXIS_WORDS = ("PhaseEncodingDirection", "PhaseEncodingAxis", "SliceEncodingDirection")


@dataclass(frozen=True, slots=True)
class Turned:
    """A stored array with axes permuted and flipped: new axis n is old axis order[n], reversed where signs[n] is -1."""

    source: Stored
    order: tuple[int, ...]
    signs: tuple[int, ...]

    @property
    def shape(self) -> tuple[int, ...]:
        return tuple(self.source.shape[axis] for axis in self.order)

    @property
    def inner(self) -> int:
        """How many leading axes are best read together: a frame, or where axes were exchanged a whole 3D volume."""
        return int(getattr(self.source, "inner", 0)) if self.order[:3] == (0, 1, 2) else 3

    @property
    def dtype(self) -> np.dtype[Any]:
        return self.source.dtype

    def read(self, index: Any = ..., how: Cast = STORED) -> Array:
        return read_by(self, index, how, self._fetch, probe=self._probe)

    def _probe(self, axes: Axes) -> None:
        """One voxel: the source is asked only after the memory for all of them, and may have to refuse."""
        self._fetch([axis[:1] for axis in axes], STORED, np.empty([1] * len(axes), self.dtype))

    def _fetch(self, axes: Axes, how: Cast, out: Array) -> None:
        wanted: list[Any] = [slice(None)] * len(axes)
        for new, (old, sign) in enumerate(zip(self.order, self.signs, strict=True)):
            end = self.shape[new] - 1
            places = [end - at for at in reversed(axes[new])] if sign < 0 else axes[new]
            step = places[1] - places[0] if len(places) > 1 else 1
            even = places[-1] - places[0] == step * (len(places) - 1) and step > 0
            wanted[old] = slice(places[0], places[-1] + 1, step) if even else np.array(places)
        if how.scales and (np.ndim(how.slope) or np.ndim(how.inter)):
            how = how.spread(self.shape)
            how = replace(how, slope=how.slope[:: self.signs[2]], inter=how.inter[:: self.signs[2]])
        block = self.source.read(tuple(wanted), how)
        flips = tuple(slice(None, None, sign) for sign in self.signs)
        out[...] = block.transpose(self.order)[flips]


def reoriented(vol: Any, codes: str | tuple[str, ...]) -> Any:
    """`vol` with its voxel axes permuted and flipped so that they run towards `codes`."""
    order, signs = space.reorientation(vol.affine, codes)
    if order == (0, 1, 2) and min(signs) > 0:
        return vol
    affine = space.reoriented_affine(vol.affine, (*vol.shape, 1, 1)[:3], order, signs)
    return replace(
        vol,
        data=_turned(vol, order, signs),
        affine=affine,
        gradients=_turned_gradients(vol, affine, order, signs),
        meta=_turned_meta(vol.meta, order, signs),
        mask=None if vol.mask is None else space.reoriented(_three_axes(vol.mask), order, signs),
        files=None,
    )


def _three_axes(array: Array) -> Array:
    return array.reshape(*array.shape, *[1] * (3 - array.ndim))


def _turned(vol: Any, order: tuple[int, ...], signs: tuple[int, ...]) -> LazyArray:
    source, slope, inter = vol.data.source, vol.slope, vol.inter
    if np.ndim(slope) or np.ndim(inter):
        if order[2] != 2:  # one slope a slice, and the slices no longer lie along k: only scaled values can be turned
            source, slope, inter = MemoryArray(vol.data.read()), 1.0, 0.0
        elif signs[2] < 0:
            spread = [np.broadcast_to(np.asarray(x, np.float64), vol.shape[2:]) for x in (slope, inter)]
            slope, inter = (x[::-1] for x in spread)
    if isinstance(source, MemoryArray) or vol.ndim < 3:
        return LazyArray(MemoryArray(space.reoriented(_three_axes(source.read()), order, signs)), slope, inter)
    later = range(3, vol.ndim)
    return LazyArray(Turned(source, (*order, *later), (*signs, *[1 for _ in later])), slope, inter)


def _turned_gradients(vol: Any, affine: Array, order: tuple[int, ...], signs: tuple[int, ...]) -> Gradients | None:
    """Directions are along the image's axes, so they turn with them.

    FSL counts x against i where the affine has a positive determinant (FSL wiki, "FDT: bvecs"), before and after.
    """
    if vol.gradients is None:
        return None
    before, after = (np.array([-1 if np.linalg.det(one) > 0 else 1, 1, 1]) for one in (vol.affine, affine))
    bvecs = (np.array(vol.gradients.bvecs, np.float64) * before)[:, order] * signs * after
    return Gradients(vol.gradients.bvals, (bvecs + 0.0).tolist())


def _turned_meta(
    meta: Mapping[str, Any] | None, order: tuple[int, ...], signs: tuple[int, ...]
) -> Mapping[str, Any] | None:
    """The words that name an axis ("j-") follow it; slice times keep their order along SliceEncodingDirection."""
    if meta is None:
        return None
    turned = dict(meta)
    if any(turned.get(word) is not None for word in ("SliceTiming", *AXIS_WORDS)):
        turned.setdefault("SliceEncodingDirection", "k")
    for word in AXIS_WORDS:
        value = turned.get(word)
        if isinstance(value, str) and value and value[0] in AXIS_NAMES:
            new = order.index(AXIS_NAMES.index(value[0]))
            backwards = (value[1:] == "-") != (signs[new] < 0)
            turned[word] = AXIS_NAMES[new] + ("-" if backwards and word != "PhaseEncodingAxis" else "")
    return turned
