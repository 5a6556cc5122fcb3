# SPDX-License-Identifier: MIT
"""xarray: axes get their names, the affine and the words go into `attrs`."""

from __future__ import annotations

import numpy as np

from ..core.arrays import MemoryArray
from ..core.errors import MalformedError
from ..core.reading import Provenance, Reading

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

AXES = ("i", "j", "k", "t", "u", "v", "w")


def to_xarray(vol: Any) -> Any:
    """An xarray.DataArray with axes i, j, k, t, …; `t` is in seconds where the repetition time is known."""
    import xarray

    meta = dict(vol.meta or {})
    coords: dict[str, Any] = {}
    if vol.ndim > 3 and meta.get("RepetitionTime"):
        coords["t"] = np.arange(vol.shape[3]) * meta["RepetitionTime"]
    attrs = {"affine": np.array(vol.affine), "axcodes": "".join(vol.axcodes), "units": "mm", "meta": meta}
    return xarray.DataArray(np.asarray(vol), dims=AXES[: vol.ndim], coords=coords, attrs=attrs)


def from_xarray(array: Any) -> Reading:
    """A Reading of a DataArray with axes named as `to_xarray` names them, in any order, and `attrs["affine"]`.

    Raises
        MalformedError  another axis, or no affine
    """
    names = AXES[: array.ndim]
    if set(array.dims) != set(names):
        raise MalformedError("dims", expected=f"axes {', '.join(names)}", found=", ".join(map(str, array.dims)))
    if "affine" not in array.attrs:
        raise MalformedError("attrs", expected="an affine", found="none")
    return Reading(
        MemoryArray(np.asarray(array.transpose(*names).values)),
        np.asarray(array.attrs["affine"], np.float64),
        meta=dict(array.attrs.get("meta") or {}) or None,
        provenance=Provenance("xarray", "attrs['affine']"),
    )
