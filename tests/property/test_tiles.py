# SPDX-License-Identifier: MIT
"""Properties of mosaics: tile and de-tile undo each other."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from tests import room

tiles = room("core.tiles")

TYPES = st.sampled_from(["u1", "<i2", ">i2", "<u4", ">f4", ">f8"])
VOLUMES = TYPES.flatmap(
    lambda t: hnp.arrays(
        t, hnp.array_shapes(min_dims=3, max_dims=4, max_side=7), elements={"allow_nan": False} if t[-2] == "f" else None
    )
)


@given(VOLUMES)
def test_de_tiling_undoes_tiling(volume):
    assert np.array_equal(tiles.detile(tiles.tile(volume), volume.shape[-3]), volume)


@given(VOLUMES)
def test_a_mosaic_keeps_every_value_and_adds_only_zeros(volume):
    mosaic = tiles.tile(volume)
    assert np.count_nonzero(mosaic) == np.count_nonzero(volume)
    assert mosaic.shape[-2] == tiles.grid(volume.shape[-3]) * volume.shape[-2]


@given(st.integers(1, 100_000))
def test_the_grid_is_the_smallest(n):
    side = tiles.grid(n)
    assert (side - 1) ** 2 < n <= side**2
