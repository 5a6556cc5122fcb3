# SPDX-License-Identifier: MIT
"""torch: channels first, as networks want them; the affine and the words ride along as attributes of the tensor."""

from __future__ import annotations

import numpy as np

from ..core.arrays import MemoryArray
from ..core.errors import NotRepresentableError
from ..core.reading import Provenance, Reading
from . import widened, with_channels

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# torch has no wide unsigned integers: the next wider signed ones hold their values.
WIDER = {"uint16": "int32", "uint32": "int64"}


def to_torch(vol: Any) -> Any:
    """A torch.Tensor (channels, i, j, k) of the scaled voxels.

    Time, further axes and colours become channels; a volume of three axes has one. `tensor.affine` is a (4, 4) float64
    tensor, RAS+ mm; `tensor.meta` a dict. Both are lost by the next operation: torch carries no attributes on.

    Raises
        NotRepresentableError  a dtype that torch does not have: long double
    """
    import torch

    array = with_channels(np.asarray(vol))
    array = array.reshape(*(*array.shape, 1, 1)[:3], -1, order="F")
    array = np.ascontiguousarray(np.moveaxis(array, -1, 0))
    try:
        tensor = torch.from_numpy(widened(array, WIDER))
    except TypeError:
        raise NotRepresentableError("dtype", expected="a dtype that torch has", found=array.dtype) from None
    tensor.affine = torch.from_numpy(np.array(vol.affine))
    tensor.meta = dict(vol.meta or {})
    return tensor


def from_torch(tensor: Any, affine: Any) -> Reading:
    """A Reading of a tensor (channels, i, j, k) or (i, j, k); several channels become a fourth axis.

    Raises
        NotRepresentableError  another number of axes, or no affine
    """
    array = _array(tensor)
    place = getattr(tensor, "affine", None) if affine is None else affine
    if array.ndim not in (3, 4) or place is None:
        found = f"{array.ndim} axes" if place is not None else "no affine"
        raise NotRepresentableError("tensor", expected="three or four axes, and an affine", found=found)
    if array.ndim == 4:
        array = np.moveaxis(array, 0, -1) if array.shape[0] > 1 else array[0]
    provenance = Provenance("torch", "the affine of a tensor, or given with it")
    return Reading(MemoryArray(array), np.array(_array(place), np.float64), provenance=provenance)


def _array(tensor: Any) -> Any:
    """A tensor, on whatever device, as an array; anything else as it is."""
    return tensor.detach().cpu().numpy() if hasattr(tensor, "detach") else tensor
