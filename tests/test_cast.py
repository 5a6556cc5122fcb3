# SPDX-License-Identifier: MIT
"""Casting and scaling: equal to numpy's own whole-array answer, whatever the pieces and threads."""

from __future__ import annotations

import numpy as np
import pytest

from tests import room

cast = room("core.cast")

TYPES = ["i1", "u1", "<i2", ">i2", "<u2", ">u2", "<i4", ">i4", ">u4", "<i8", ">u8", "<f4", ">f4", "<f8", ">f8"]


def values(dtype, shape, order="F"):
    rng = np.random.default_rng(5)
    return np.asarray(rng.integers(0, 100, shape), dtype, order=order)


@pytest.mark.parametrize("dtype", [*TYPES, ">c8", ">c16"])
@pytest.mark.parametrize("threads", [1, 3])
def test_any_byte_order_becomes_native(dtype, threads):
    source = values(dtype, (70, 50, 60, 8))
    out = np.empty(source.shape, source.dtype.newbyteorder("="), order="F")
    cast.native(source, out, threads=threads)
    assert out.dtype.isnative
    assert np.array_equal(out, source)


@pytest.mark.parametrize("dtype", TYPES)
@pytest.mark.parametrize("into", ["f4", "f8", "c8"])
def test_scaling_equals_the_plain_formula_in_the_precision_of_the_result(dtype, into):
    source = values(dtype, (70, 50, 60))
    out = np.empty(source.shape, into, order="F")
    cast.scale(source, out, 2.5, -7.25)
    assert np.array_equal(out, source.astype(into) * np.dtype(into).type(2.5) + np.dtype(into).type(-7.25))


@pytest.mark.parametrize(("slope", "inter"), [(1.0, 3.0), (2.0, 0.0), (1.0, 0.0), (0.0, 5.0)])
def test_neutral_slope_and_inter_are_no_different(slope, inter):
    source = values(">i2", (300, 500, 9))
    out = np.empty(source.shape, "f4", order="F")
    cast.scale(source, out, slope, inter, threads=2)
    assert np.array_equal(out, source.astype("f4") * np.float32(slope) + np.float32(inter))


@pytest.mark.parametrize("shape", [(9,), (5, 9), (9, 40, 9), (60, 50, 9, 40)])
def test_slopes_along_the_trailing_axes_go_with_their_slices(shape):
    source = values(">i2", shape)
    slope = np.linspace(0.5, 3, int(np.prod(shape[2:]) or 1)).reshape(shape[2:])
    inter = slope * 10
    out = np.empty(shape, "f8", order="F")
    cast.scale(source, out, slope, inter, threads=2)
    assert np.array_equal(out, source.astype("f8") * slope + inter)


def test_one_slope_a_volume_broadcasts_over_its_slices():
    source = values("<i2", (60, 50, 30, 8))
    slope = np.arange(1, 9) / 4
    out = np.empty(source.shape, "f4", order="F")
    cast.scale(source, out, slope[None], 0.0, threads=2)
    assert np.array_equal(out, source * slope.astype("f4"))


@pytest.mark.parametrize("order", ["F", "C"])
def test_memory_order_does_not_matter(order):
    source = values(">i2", (130, 120, 100), order)
    out = np.empty(source.shape, "f4", order="F")
    cast.scale(source, out, 3.0, 1.0)
    assert np.array_equal(out, source.astype("f4") * 3 + 1)


def test_steps_and_flips_are_views_like_any():
    source = values(">i2", (260, 120, 110))[::2, ::-1, 3:]
    out = np.empty((300, *source.shape[1:]), "f4", order="F")[: len(source)]
    cast.scale(source, out, 3.0, 1.0, threads=2)
    assert np.array_equal(out, source.astype("f4") * 3 + 1)


def test_integer_results_are_computed_in_double_and_truncated():
    source = np.array([1, 2, 3, -3], ">i2")
    out = np.empty(4, "i4")
    cast.scale(source, out, 1.5, 0.25)
    assert out.tolist() == [1, 3, 4, -4]


@pytest.mark.parametrize("shape", [(), (0,), (3, 0, 2), (1,)])
def test_small_and_empty_arrays_are_no_exception(shape):
    source = values(">i2", shape)
    out = np.empty(shape, "f4")
    cast.scale(source, out, 2.0, 1.0)
    assert np.array_equal(out, source.astype("f4") * 2 + 1)
    back = np.empty(shape, "i2")
    cast.native(source, back)
    assert np.array_equal(back, source)


def test_colour_items_are_copied_as_they_are():
    source = np.zeros((4, 5), [("R", "u1"), ("G", "u1"), ("B", "u1")])
    source["G"] = np.arange(20).reshape(4, 5)
    out = np.empty_like(source)
    cast.native(source, out)
    assert np.array_equal(out, source)


@pytest.mark.parametrize("shape", [(7,), (3, 5), (200, 300, 11), (1, 1, 400_000), (2, 400_000), (9, 8, 7, 6, 5, 4)])
@pytest.mark.parametrize("order", ["F", "C"])
def test_pieces_cover_each_element_once(shape, order):
    count = np.zeros(shape, "u1", order=order)
    for piece in cast._pieces(count):
        assert count[piece].size <= max(cast.PIECE, 1)
        count[piece] += 1
    assert (count == 1).all()
