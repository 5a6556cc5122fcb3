# SPDX-License-Identifier: MIT
"""nibabel images. Both sides have RAS+ affines and Fortran axes, so only dtypes and headers have to be seen to."""

from __future__ import annotations

import numpy as np

from ..core.arrays import MemoryArray
from ..core.errors import NotRepresentableError
from ..core.reading import Provenance, Reading
from . import widened

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TIME_UNITS = {"sec": 1.0, "msec": 1e-3, "usec": 1e-6}


def to_nibabel(vol: Any) -> Any:
    """A nibabel.Nifti1Image of the scaled voxels; the header of a NIfTI-1 Volume goes along.

    Raises
        NotRepresentableError  colours of more than 8 bits, which NIfTI does not have
    """
    import nibabel

    if vol.dtype.fields is not None and vol.dtype[0].itemsize > 1:
        raise NotRepresentableError(
            "dtype", expected="numbers, or colours of 8 bits", found=vol.dtype, hint="to_sitk() keeps these colours."
        )
    array = widened(np.asarray(vol))
    raw = getattr(vol.header, "raw", b"") if vol.format == "nifti1" else b""
    header = None
    if raw:
        header = nibabel.Nifti1Header(raw[:348], endianness=vol.header.byte_order, check=False).as_byteswapped("<")
        header["magic"] = b"n+1"
    image = nibabel.Nifti1Image(array, np.array(vol.affine), header, dtype=array.dtype)
    if not raw:
        image.header.set_xyzt_units("mm", "sec")
        if vol.ndim > 3 and vol.meta and vol.meta.get("RepetitionTime"):
            image.header["pixdim"][4] = vol.meta["RepetitionTime"]
    return image


def from_nibabel(image: Any) -> Reading:
    """A Reading of any spatial image of nibabel: the stored values, and its slope and intercept beside them."""
    data = image.dataobj
    slope, inter = getattr(data, "slope", 1.0), getattr(data, "inter", 0.0)
    array = np.asarray(data.get_unscaled() if hasattr(data, "get_unscaled") else data)
    meta: dict[str, Any] | None = None
    zooms = image.header.get_zooms()
    if len(zooms) > 3 and hasattr(image.header, "get_xyzt_units"):
        seconds = TIME_UNITS.get(image.header.get_xyzt_units()[1])
        if seconds and zooms[3] > 0:
            meta = {"RepetitionTime": float(zooms[3]) * seconds}
    return Reading(
        MemoryArray(array.astype(array.dtype.newbyteorder("="), copy=False)),
        np.asarray(image.affine, np.float64),
        slope=float(slope),
        inter=float(inter),
        meta=meta,
        provenance=Provenance("nibabel", "the affine of a nibabel image"),
    )
