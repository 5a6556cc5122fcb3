# SPDX-License-Identifier: MIT
"""An Analyze pair as a Reading: stored values that are read when asked for, affine, scaling."""

from __future__ import annotations

import numpy as np

from ...core import flat
from .layers import read_header
from .records import DATATYPES
from .space import affine_and_provenance

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ...core.extent import Found
    from ...core.reading import Options, Reading, Stack

RGB = np.dtype([("R", "u1"), ("G", "u1"), ("B", "u1")])


def read_stack(stack: Stack, options: Options) -> Reading:
    """The volume of a pair, given by either of its files. No voxel is read yet.

    Raises
        TruncatedError    fewer bytes than the header claims, or the other file is missing
        MalformedError    the header breaks dbh.h where it decides voxels or shape
        UnsupportedError  a datatype of another format
    """
    return flat.read_stack(stack, options, read_header, _reading)


def _reading(found: Found, options: Options) -> Reading:
    placed = affine_and_provenance(found.header, found.region.shape, options.handedness)
    return flat.reading_of(found, options, format="analyze", dtype=dtype_of(found.header.datatype), placed=placed)


def dtype_of(code: int) -> np.dtype[Any]:
    """The native numpy dtype of a datatype code; uint8 for DT_BINARY."""
    word = DATATYPES[code][1]
    special = {"bits": np.dtype("u1"), "rgb": RGB}
    return special[word] if word in special else np.dtype(word)
