# SPDX-License-Identifier: MIT
"""Volumes to and from the objects of other libraries: one module a library, which is imported when it is asked for.

`to_…(vol)` takes a Volume by its attributes; `from_…(image)` gives a Reading, of which `Volume` makes one of its own.
The world coordinates of every voxel are the same on both sides.
"""

from __future__ import annotations

import numpy as np

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..core.arrays import Array

# dtypes that neither NIfTI nor ITK has → the nearest one that holds every value
WIDER = {"bool": "uint8", "float16": "float32"}


def with_channels(array: Array) -> Array:
    """Colours as numbers along a new last axis; any other array as it is."""
    return array if array.dtype.fields is None else np.asarray(array[..., None].view(array.dtype[0]))


def widened(array: Array, wider: Mapping[str, str] = WIDER) -> Array:
    """`array` in a dtype that the other library has."""
    return array.astype(wider.get(array.dtype.name, array.dtype), copy=False)
