# SPDX-License-Identifier: MIT
"""torch: channels first, as networks want them; the affine and the words ride along as attributes of the tensor."""

from __future__ import annotations

import numpy as np

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# torch has no wide unsigned integers: the next wider signed ones hold their values.
WIDER: dict[np.dtype[Any], np.dtype[Any]] = {np.dtype("u2"): np.dtype("i4"), np.dtype("u4"): np.dtype("i8")}


def to_torch(vol: Any) -> Any:
    """A torch.Tensor (channels, i, j, k) of the scaled voxels.

    Time, further axes and colours become channels; a volume of three axes has one. `tensor.affine` is a (4, 4) float64
    tensor, RAS+ mm; `tensor.meta` a dict.
    """
    import torch

    array = np.asarray(vol)
    if array.dtype.fields is not None:
        array = array[..., None].view("u1")
    while array.ndim < 3:
        array = array[..., None]
    array = array.reshape(*array.shape[:3], -1, order="F")
    array = np.ascontiguousarray(np.moveaxis(array, -1, 0))
    tensor = torch.from_numpy(array.astype(WIDER.get(array.dtype, array.dtype), copy=False))
    tensor.affine = torch.from_numpy(np.array(vol.affine))
    tensor.meta = dict(vol.meta or {})
    return tensor
