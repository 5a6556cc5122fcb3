# SPDX-License-Identifier: MIT
"""Voxels of one bit each: eight a byte on disk, uint8 of 0 and 1 in memory.

Neither nifti1.h nor dbh.h tells which bit of a byte comes first. The highest does here, as in MRtrix3
(core/raw.h) and AIR.
"""

from __future__ import annotations

import math

import numpy as np

from .arrays import STORED, Cast, FileArray, read_by
from .frozen import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .arrays import Array, Axes
    from .source import Layer


@dataclass(frozen=True, slots=True)
class BitArray:
    """Stored values of one bit each, as uint8. Any part of them costs reading all of them: they are few bytes.

    Attributes
        layer   where they lie
        shape   axes [i, j, k, t, …]
        offset  of the first byte
        plane   voxels after which a new byte begins; 0: never
    """

    layer: Layer
    shape: tuple[int, ...]
    offset: int
    plane: int = 0

    @property
    def dtype(self) -> np.dtype[Any]:
        return np.dtype(np.uint8)

    @property
    def run(self) -> int:
        """How many voxels lie without a gap."""
        return self.plane or math.prod(self.shape)

    @property
    def nbytes(self) -> int:
        return -(-self.run // 8) * (math.prod(self.shape) // self.run)

    def read(self, index: Any = ..., how: Cast = STORED) -> Array:
        return read_by(self, index, how, self._fetch)

    def _fetch(self, axes: Axes, how: Cast, out: Array) -> None:
        raw = FileArray(self.layer, (self.nbytes,), self.dtype, self.offset).read()
        runs = np.unpackbits(raw).reshape(math.prod(self.shape) // self.run, -1)[:, : self.run]
        how.into(runs.reshape(self.shape[::-1]).T[np.ix_(*axes)], out)
