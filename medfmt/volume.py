# SPDX-License-Identifier: MIT
"""Volume: an image as an array with a place in the world, and the words people use on it.

A Volume is frozen: every method gives a new one. Its voxels are read when they are asked for; `in_memory()`
reads them once and for all.
"""

from __future__ import annotations

import math
import os
from operator import attrgetter

import numpy as np

from .core import space
from .core.arrays import LazyArray, MemoryArray
from .core.errors import Note
from .core.frozen import dataclass, replace
from .core.reading import Gradients, Provenance, Reading

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from numpy.typing import ArrayLike, DTypeLike, NDArray

    from .core.source import Layer
    from .view.montage import Movie, Picture

    Array = NDArray[Any]

GIVEN = Provenance("given", "The affine was given with the array.")
SAME_SPACE_MM = 1e-3  # affines of single precision headers agree to this

# What a Reading and a Volume have alike, in the order in which both take it; a Reading's slope and inter stand in between.
_place = attrgetter("affine", "header", "format")
_told = attrgetter("meta", "gradients", "notes", "provenance", "sources", "mask", "files")


class _Begun:
    """A Volume of which a format has read the header alone: `finish` makes the rest when any of it is asked for.

    SPEED: who wants a header pays for a header (benchmark 3). Nothing that can fail is put off.
    """

    __slots__ = ("finish",)
    finish: Callable[[], Reading] | None

    if not TYPE_CHECKING:  # for mypy there is no other attribute

        def __getattr__(self, name: str) -> Any:
            """Called where a slot is still empty."""
            if name not in Volume.__slots__:
                raise AttributeError(f"'Volume' object has no attribute {name!r}", name=name, obj=self)
            finish = object.__getattribute__(self, "finish")
            if finish is not None:  # else another thread has just done it
                whole = volume_of(finish())
                for slot in Volume.__slots__:
                    object.__setattr__(self, slot, getattr(whole, slot))
                object.__setattr__(self, "finish", None)
            return object.__getattribute__(self, name)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Volume(_Begun):
    """An image: voxels, where they lie, and what the file said about them.

    Attributes
        data        LazyArray (or what is made one): scaled voxels, axes [i, j, k, t, …]; `data.stored` as on disk
        affine      (4, 4) float64, read-only, voxel centre ijk → RAS+ mm
        header      the format's own header, None for a Volume made of an array
        format      name of the format it was loaded from, "" for none
        meta        acquisition words as BIDS has them (s, mm), None if unknown
        gradients   Gradients(bvals (n,), bvecs (n, 3) in image space), or None
        notes       what was assumed when it was read
        provenance  which rule gave the affine, and how far the other rules are from it
        sources     the layers of bytes it is read from
        mask        None, or which voxels are real (bool, the shape of `data`)
        files       (k, t) → (path, frame, byte offset), or None; `file_of` asks it
        kin         what Volumes that this one was made of are read from: a save over it must not take it from them
    """

    data: LazyArray
    affine: NDArray[np.float64]
    header: Any = None
    format: str = ""
    meta: Mapping[str, Any] | None = None
    gradients: Gradients | None = None
    notes: tuple[Note, ...] = ()
    provenance: Provenance = GIVEN
    sources: tuple[Layer, ...] = ()
    mask: NDArray[np.bool_] | None = None
    files: Callable[[int, int], tuple[str, int, int]] | None = None
    kin: tuple[Layer, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "data", _lazy(self.data))
        object.__setattr__(self, "affine", _checked_affine(self.affine))

    # ---- what it is

    @property
    def shape(self) -> tuple[int, ...]:
        return self.data.shape

    @property
    def ndim(self) -> int:
        return self.data.ndim

    @property
    def dtype(self) -> np.dtype[Any]:
        """Of the scaled voxels; `data.stored.dtype` is that of the stored ones."""
        return self.data.dtype

    @property
    def slope(self) -> Any:
        """Multiplies stored values: a float, or an array that broadcasts over the trailing axes [k, t]."""
        return self.data.slope

    @property
    def inter(self) -> Any:
        """Is added after that; likewise."""
        return self.data.inter

    @property
    def voxel_sizes(self) -> tuple[float, float, float]:
        """mm along i, j, k."""
        i, j, k = space.voxel_sizes(self.affine).tolist()
        return i, j, k

    @property
    def axcodes(self) -> tuple[str, ...]:
        """The world direction nearest to each voxel axis: ("R", "A", "S") for an axial scan stored that way."""
        return space.axcodes(self.affine)

    @property
    def world_bounds(self) -> NDArray[np.float64]:
        """(2, 3) RAS+ mm: the smallest and largest coordinates that its voxels reach, edges included."""
        return space.world_bounds(self.affine, self.shape)

    @property
    def dataobj(self) -> LazyArray:
        """`data`, under nibabel's name."""
        return self.data

    def __array__(self, dtype: DTypeLike | None = None, copy: bool | None = None) -> Array:
        return self.data.__array__(dtype, copy)

    def __getitem__(self, index: Any) -> Array:
        return self.data[index]

    def __len__(self) -> int:
        return len(self.data)

    def get_fdata(self, dtype: DTypeLike = float) -> Array:
        """All scaled voxels as a floating array; nibabel's word. Nothing is kept: call it once."""
        if np.dtype(dtype).kind not in "fc":
            raise ValueError(f"get_fdata gives floating values, not {np.dtype(dtype)}; use np.asarray(vol.data.stored)")
        return self.data.read(..., dtype)

    def file_of(self, k: int, t: int = 0) -> tuple[str, int, int]:
        """(path, frame, byte offset) that slice `k` of volume `t` is read from."""
        if self.files is None:
            raise ValueError("this Volume does not know which file each slice came from")
        return self.files(k, t)

    # ---- other Volumes of it

    def with_data(self, array: ArrayLike) -> Volume:
        """The same place and header with other voxels, of the same first three dimensions."""
        data = _lazy(array)
        if (*data.shape, 1, 1)[:3] != (*self.shape, 1, 1)[:3]:
            raise ValueError(
                f"the grid is {self.shape[:3]} and the array {data.shape[:3]}: make a Volume(array, affine) with its own affine"
            )
        kept = self.gradients if data.shape[3:] == self.shape[3:] else None
        return replace(self._apart(data), gradients=kept, mask=None, files=None)

    def with_affine(self, affine: ArrayLike) -> Volume:
        """The same voxels at another place."""
        return replace(self, affine=np.asarray(affine, np.float64), provenance=GIVEN)

    def in_memory(self) -> Volume:
        """The same Volume with its stored voxels read: independent of its files from now on."""
        return self._apart(LazyArray(MemoryArray(self.data.source.read()), self.slope, self.inter))

    def _apart(self, data: LazyArray) -> Volume:
        """The same with voxels that no file is read for; what the others are read from is still its kin."""
        return replace(self, data=data, sources=(), kin=(*self.sources, *self.kin))

    def reorient(self, codes: str | tuple[str, ...] = "RAS") -> Volume:
        """The same voxels with the axes permuted and flipped so that they run towards `codes`; nothing is resampled.

        In memory this is a view. The affine, gradients, mask and the words of `meta` that name an axis go along.
        """
        from .turning import reoriented

        turned: Volume = reoriented(self, codes)
        return turned

    def unsheared(self, fill: float | None = None) -> Volume:
        """The volume of a tilted gantry on an upright grid: slices shifted within their planes, linear interpolation.

        Parameters
            fill  what stands where there is no sample; the least value by default
        Returns
            a Volume in memory, float32 or float64, with a Note; the same Volume where k is upright already
        Raises
            ValueError  fewer than three axes, or colours, which are not interpolated
        """
        from .core.shear import NONE, shear_of, unsheared

        if self.ndim < 3 or self.dtype.fields is not None:
            raise ValueError("only grey volumes with three axes or more can be straightened")
        if max(map(abs, shear_of(self.affine))) < NONE:
            return self
        values = np.asarray(self.data)
        least = float(values.min()) if fill is None else float(fill)
        array, affine = unsheared(values, self.affine, least)
        text = f"slices shifted within their planes, linear; {least:g} where there is no sample"
        notes = (*self.notes, Note("resampled", "info", text))
        return replace(self._apart(_lazy(array)), affine=affine, mask=None, files=None, notes=notes)

    def as_closest_canonical(self) -> Volume:
        """`reorient("RAS")`, under nibabel's name."""
        return self.reorient("RAS")

    # ---- pictures

    def montage(
        self,
        plane: str = "auto",
        *,
        every: int | None = None,
        cols: int | None = None,
        window: tuple[float, float] | None = None,
        cmap: str | None = None,
        labels: bool = True,
        t: int = 0,
        convention: str = "radiological",
    ) -> Picture:
        """Slices side by side, as a Picture: shown in a notebook, `.save("x.png")` elsewhere."""
        from .view.montage import montage

        return montage(
            self, plane, every=every, cols=cols, window=window, cmap=cmap, labels=labels, t=t, convention=convention
        )

    def movie(
        self,
        plane: str = "auto",
        *,
        over: str = "slices",
        window: tuple[float, float] | None = None,
        labels: bool = True,
        convention: str = "radiological",
    ) -> Movie:
        """A walk through the slices of a plane, or ("time") through the time of its middle one; `.save("x.gif")`."""
        from .view.montage import movie

        return movie(self, plane, over=over, window=window, labels=labels, convention=convention)

    def to_html(
        self,
        path: str | os.PathLike[str],
        *,
        window: tuple[float, float] | None = None,
        convention: str = "radiological",
        title: str = "",
        step: int = 1,
    ) -> None:
        """Write a viewer of this volume as one self-contained page that needs no network.

        All voxels are in it, so a large volume makes a large page; `step` 2 takes every other one along each axis.
        """
        from .core.sink import save_files
        from .view.page import page

        text = page(self, window=window, convention=convention, title=title, step=step)
        save_files({os.fspath(path): [text.encode("utf-8")]})

    def show(
        self,
        *,
        window: tuple[float, float] | None = None,
        convention: str = "radiological",
        overlay: Volume | None = None,
        cmap: str = "autumn",
        alpha: float = 0.6,
    ) -> Any:
        """An orthogonal viewer with a linked crosshair (extra `view`).

        Parameters
            overlay  a Volume on the same grid, shown in colours of `cmap` with `alpha` where it is not zero
        """
        from .view.ortho import Ortho

        return Ortho(self, window=window, convention=convention, overlay=overlay, cmap=cmap, alpha=alpha).show()

    # ---- other libraries' objects; each module says what it keeps

    def to_nibabel(self) -> Any:
        """A nibabel.Nifti1Image of the scaled voxels."""
        from .interop.nibabel import to_nibabel

        return to_nibabel(self)

    @classmethod
    def from_nibabel(cls, image: Any) -> Volume:
        """The Volume of a nibabel image of any format."""
        from .interop.nibabel import from_nibabel

        return volume_of(from_nibabel(image))

    def to_sitk(self) -> Any:
        """A SimpleITK.Image of the scaled voxels."""
        from .interop.sitk import to_sitk

        return to_sitk(self)

    @classmethod
    def from_sitk(cls, image: Any) -> Volume:
        """The Volume of a SimpleITK.Image."""
        from .interop.sitk import from_sitk

        return volume_of(from_sitk(image))

    def to_xarray(self) -> Any:
        """An xarray.DataArray with axes i, j, k, t, …."""
        from .interop.xarray import to_xarray

        return to_xarray(self)

    @classmethod
    def from_xarray(cls, array: Any) -> Volume:
        """The Volume of a DataArray as `to_xarray` makes it."""
        from .interop.xarray import from_xarray

        return volume_of(from_xarray(array))

    def to_torch(self) -> Any:
        """A torch.Tensor (channels, i, j, k) with `affine` and `meta` as attributes."""
        from .interop.torch import to_torch

        return to_torch(self)

    @classmethod
    def from_torch(cls, tensor: Any, affine: ArrayLike | None = None) -> Volume:
        """The Volume of a tensor (channels, i, j, k) or (i, j, k), at `affine` or at `tensor.affine`, RAS+ mm."""
        from .interop.torch import from_torch

        return volume_of(from_torch(tensor, affine))

    def __repr__(self) -> str:
        sizes = " × ".join(f"{size:.4g}" for size in self.voxel_sizes)
        kind = f", {self.format}" if self.format else ""
        return f"<Volume {self.shape} {self.dtype}, {sizes} mm, {''.join(self.axcodes)}{kind}>"

    def _repr_html_(self) -> str:
        from .view.card import card

        return card(self)


def volume_of(reading: Reading) -> Volume:
    """What a format read, as a Volume."""
    return Volume(LazyArray(reading.data, reading.slope, reading.inter), *_place(reading), *_told(reading))


def begun(name: str, header: Any, finish: Callable[[], Reading]) -> Volume:
    """The Volume of format `name` that has this header; `finish` makes the rest of it at first use."""
    vol = object.__new__(Volume)
    for slot, value in (("format", name), ("header", header), ("finish", finish)):
        object.__setattr__(vol, slot, value)
    return vol


def reading_of(vol: Volume) -> Reading:
    """A Volume as what a format's `build` takes."""
    return Reading(vol.data.source, *_place(vol), vol.slope, vol.inter, *_told(vol))


def _lazy(data: Any) -> LazyArray:
    if isinstance(data, LazyArray):
        return data
    array = np.asarray(data)
    if array.dtype.kind not in "biufcV" or (array.dtype.kind == "V" and array.dtype.names is None):
        raise ValueError(f"voxels are numbers or colours, not {array.dtype}")
    if not array.dtype.isnative:
        array = array.astype(array.dtype.newbyteorder("="))
    return LazyArray(MemoryArray(array))


def _checked_affine(affine: ArrayLike) -> NDArray[np.float64]:
    matrix = np.array(affine, np.float64)
    if matrix.shape != (4, 4) or not all(map(math.isfinite, matrix.ravel().tolist())):
        raise ValueError(f"the affine is a finite (4, 4) matrix, not {matrix.shape}")
    matrix.setflags(write=False)
    return matrix


# ---- places


def same_space(a: Volume, b: Volume, *, tolerance: float = SAME_SPACE_MM) -> bool:
    """Whether the voxels of two volumes lie at the same places: equal grids, no corner more than `tolerance` mm apart."""
    if (*a.shape, 1, 1)[:3] != (*b.shape, 1, 1)[:3]:
        return False
    return space.corner_distance(a.affine, b.affine, a.shape) <= tolerance
