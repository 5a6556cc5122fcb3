# SPDX-License-Identifier: MIT
"""SimpleITK images: axes are the same, world coordinates are LPS+, numpy arrays come with their axes reversed.

A fourth axis (time) becomes ITK's fourth dimension. Colour, and a fifth axis (vectors), become components.
"""

from __future__ import annotations

import numpy as np

from ..core.arrays import MemoryArray
from ..core.errors import NotRepresentableError
from ..core.reading import Provenance, Reading
from ..core.space import lps_to_ras, ras_to_lps, voxel_sizes
from . import widened, with_channels

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

COLOURS = {3: "RGB", 4: "RGBA"}  # what so many components of unsigned integers are


def to_sitk(vol: Any) -> Any:
    """A SimpleITK.Image of the scaled voxels.

    Raises
        NotRepresentableError  more axes than time and one of components
    """
    import SimpleITK as sitk  # noqa: N813  the library's own custom

    components = vol.dtype.fields is not None
    array = with_channels(np.asarray(vol))
    if array.ndim == 5 and not components:
        components = True
        array = array[..., 0, :] if array.shape[3] == 1 else array
    spatial = array.ndim - components
    if not 2 <= spatial <= 4:
        raise NotRepresentableError("shape", expected="two to four axes, and one of components", found=vol.shape)
    order = (*range(spatial)[::-1], *range(spatial, array.ndim))
    image = sitk.GetImageFromArray(widened(np.ascontiguousarray(array.transpose(order))), isVector=components)
    affine = ras_to_lps(vol.affine)
    steps = voxel_sizes(affine)
    sizes, direction, origin = np.ones(spatial), np.eye(spatial), np.zeros(spatial)
    n = min(spatial, 3)
    sizes[:n], direction[:n, :n], origin[:n] = steps[:n], (affine[:3, :3] / steps)[:n, :n], affine[:n, 3]
    if spatial == 4 and vol.meta and vol.meta.get("RepetitionTime"):
        sizes[3] = vol.meta["RepetitionTime"]
    image.SetSpacing(sizes.tolist())
    image.SetDirection(direction.ravel().tolist())
    image.SetOrigin(origin.tolist())
    return image


def from_sitk(image: Any) -> Reading:
    """A Reading of a SimpleITK.Image of two to four dimensions."""
    import SimpleITK as sitk  # noqa: N813

    n = image.GetDimension()
    array = sitk.GetArrayFromImage(image)
    components = image.GetNumberOfComponentsPerPixel()
    if components > 1:
        array = array.transpose((*range(n)[::-1], n))
        if components in COLOURS and array.dtype.kind == "u":
            colour = np.dtype([(name, array.dtype) for name in COLOURS[components]])
            array = np.ascontiguousarray(array).view(colour)[..., 0]
        else:
            array = array.reshape(*array.shape[:n], *([1] * (4 - n)), components)
    else:
        array = array.transpose()
    spatial = min(n, 3)
    affine = np.eye(4)
    direction = np.array(image.GetDirection()).reshape(n, n)[:spatial, :spatial]
    affine[:spatial, :spatial] = direction * np.array(image.GetSpacing())[:spatial]
    affine[:spatial, 3] = image.GetOrigin()[:spatial]
    meta = {"RepetitionTime": float(image.GetSpacing()[3])} if n == 4 else None
    return Reading(
        MemoryArray(np.asfortranarray(array)),
        lps_to_ras(affine),
        meta=meta,
        provenance=Provenance("sitk", "origin, spacing and direction of a SimpleITK image"),
    )
