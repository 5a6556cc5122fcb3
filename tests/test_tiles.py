# SPDX-License-Identifier: MIT
"""Mosaics: every tile in its place, in every byte order and number, and back."""

from __future__ import annotations

import numpy as np
import pytest

from tests import room

tiles = room("core.tiles")
errors = room("core.errors")


def plain(mosaic, n):
    """The obvious way, tile by tile."""
    side = int(np.ceil(np.sqrt(n)))
    height, width = mosaic.shape[-2] // side, mosaic.shape[-1] // side
    cut = [(k // side * height, k % side * width) for k in range(n)]
    return np.stack([mosaic[..., y : y + height, x : x + width] for y, x in cut], axis=-3)


def mosaic_of(n, height=6, width=4, outer=(), dtype="<u2"):
    side = int(np.ceil(np.sqrt(n)))
    shape = (*outer, side * height, side * width)
    return np.random.default_rng(n).integers(0, 250, shape).astype(dtype)


def test_a_mosaic_of_four_reads_left_to_right_then_down():
    mosaic = np.array([[1, 1, 2, 2], [3, 3, 4, 4]])
    assert tiles.detile(mosaic, 4).tolist() == [[[1, 1]], [[2, 2]], [[3, 3]], [[4, 4]]]


@pytest.mark.parametrize("n", [1, 2, 3, 4, 5, 9, 10, 15, 16, 17, 36, 37])
@pytest.mark.parametrize("dtype", ["u1", "<u2", ">u2", ">i4", "<f8"])
def test_every_count_and_type_equals_the_obvious_way(n, dtype):
    mosaic = mosaic_of(n, dtype=dtype)
    found = tiles.detile(mosaic, n)
    assert found.dtype.isnative
    assert np.array_equal(found, plain(mosaic, n))


@pytest.mark.parametrize("outer", [(3,), (2, 3), (0,)])
@pytest.mark.parametrize("dtype", ["<i2", ">i2"])
def test_many_at_once(outer, dtype):
    mosaic = mosaic_of(7, outer=outer, dtype=dtype)
    assert np.array_equal(tiles.detile(mosaic, 7), plain(mosaic, 7))


def test_views_that_are_not_contiguous_are_cut_as_well():
    mosaic = mosaic_of(9, 8, 8).T[::-1]
    assert np.array_equal(tiles.detile(mosaic, 9), plain(mosaic, 9))


@pytest.mark.parametrize("dtype", ["<i2", ">i2"])
def test_a_large_big_endian_mosaic_is_cut_band_by_band(dtype):
    mosaic = mosaic_of(60, 102, 102, dtype=dtype)
    assert np.array_equal(tiles.detile(mosaic, 60), plain(mosaic, 60))


@pytest.mark.parametrize("dtype", ["<i2", ">i2"])
def test_flipped_tiles_run_upwards(dtype):
    mosaic = mosaic_of(11, dtype=dtype)
    out = np.empty((11, 6, 4), "i2")
    tiles.detile_into(mosaic, out, flip=True)
    assert np.array_equal(out, plain(mosaic, 11)[:, ::-1])


def test_tiles_go_straight_into_their_place_in_a_series():
    series = np.zeros((4, 5, 3, 2), "i2", order="F")  # i, j, k, t
    mosaic = mosaic_of(3, 5, 4, dtype="<i2")
    tiles.detile_into(mosaic, series[..., 1].T, flip=True)
    assert np.array_equal(series[..., 1], plain(mosaic, 3)[:, ::-1].T)
    assert not series[..., 0].any()


@pytest.mark.parametrize("n", [1, 2, 5, 16, 20])
@pytest.mark.parametrize("outer", [(), (3,)])
def test_tile_is_the_inverse(n, outer):
    volume = np.random.default_rng(n).integers(1, 250, (*outer, n, 6, 4)).astype(">u2")
    mosaic = tiles.tile(volume)
    assert mosaic.dtype.isnative
    assert np.array_equal(tiles.detile(mosaic, n), volume)
    assert np.count_nonzero(mosaic) == volume.size


@pytest.mark.parametrize(
    ("shape", "n"),
    [((10, 10), 5), ((9, 10), 9), ((10,), 1), ((4, 4), 0), ((4, 4), -1), ((4, 4), 17), ((4, 4), 10**18), ((0, 0), 3)],
)
def test_what_cannot_be_cut_is_malformed(shape, n):
    with pytest.raises(errors.MalformedError) as caught:
        tiles.detile(np.zeros(shape), n)
    assert (caught.value.field, caught.value.offset) == ("mosaic", 0)


@pytest.mark.parametrize(("n", "side"), [(1, 1), (2, 2), (4, 2), (5, 3), (9, 3), (10, 4), (64, 8), (65, 9)])
def test_the_grid_is_the_smallest_that_holds_all(n, side):
    assert tiles.grid(n) == side
