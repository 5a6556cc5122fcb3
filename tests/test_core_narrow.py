# SPDX-License-Identifier: MIT
"""Narrowing: what fits survives exactly, the rest is rounded to the nearest and the error is told, nothing wraps."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from tests import room

narrow = room("core.narrow")
arrays = room("core.arrays")
errors = room("core.errors")


def narrowed(array, dtype, slope=1.0, inter=0.0, number=np.float32):
    """(stored values, the plan) of an array narrowed to a dtype."""
    stored = arrays.MemoryArray(np.asarray(array))
    plan = narrow.narrowed(stored, slope, inter, np.dtype(dtype), number)
    raw = b"".join(bytes(piece) for piece in narrow.narrow_chunks(stored, plan))
    return np.frombuffer(raw, np.dtype(dtype).newbyteorder("<")).reshape(np.shape(array), order="F"), plan


@pytest.mark.parametrize(
    ("values", "dtype", "slope", "inter"),
    [
        ([0, 1, 2, 255], "u1", 1.0, 0.0),  # labels stay labels
        ([-5, 0, 100], "i1", 1.0, 0.0),
        ([70_000, 70_001], "i2", 1.0, 70_000.0),  # counted from the least
        ([2**40, 2**40 + 1000, 2**40 + 1001], "i2", 1.0, 2.0**40),
        ([2**40 + 1, 2**40 + 1000, 2**40 + 1002], "i2", 1.0, 2.0**40),  # … or from a round number
        ([0, 1_000_000, 3_000_000], "i2", 1_000_000.0, 0.0),  # a common factor
        ([0.0, 0.25, 1.0], "u1", 0.25, 0.0),  # a binary grid
        ([0.0, 1.0, 7.0], "u1", 1.0, 0.0),  # whole numbers in floats
        ([7, 7, 7], "u1", 1.0, 0.0),
    ],
)
def test_values_on_a_grid_survive_exactly(values, dtype, slope, inter):
    out, plan = narrowed(np.array(values), dtype)
    assert (plan.slope, plan.inter) == (slope, inter)
    np.testing.assert_array_equal(out * plan.slope + plan.inter, values)
    assert plan.notes() == []


def test_stored_integers_keep_their_scaling_where_they_fit():
    out, plan = narrowed(np.array([1, 2, 300], "i4"), "i2", slope=0.1, inter=5.0)
    assert out.tolist() == [1, 2, 300]
    assert (plan.slope, plan.inter) == (0.1, 5.0)


def test_a_wider_type_changes_nothing_but_the_type():
    out, plan = narrowed(np.array([1, 255], "u1"), "i4", slope=0.1)
    assert (out.tolist(), plan.slope, plan.direct) == ([1, 255], 0.1, True)


def test_the_ends_of_64_bits_survive():
    ends = np.array([0, 2**64 - 1], "u8")
    assert narrowed(ends, "u8")[0].tolist() == ends.tolist()
    out, plan = narrowed(np.array([2**63, 2**63 + 5], "u8"), "u1")
    assert [int(v) * int(plan.slope) + int(plan.inter) for v in out] == [2**63, 2**63 + 5]
    out, plan = narrowed(np.array([-(2**63), -(2**63) + 3], "i8"), "i2")
    assert [int(v) * int(plan.slope) + int(plan.inter) for v in out] == [-(2**63), -(2**63) + 3]


def test_real_values_are_rounded_to_the_nearest_and_the_error_is_told():
    values = np.random.default_rng(1).normal(size=10_000)
    out, plan = narrowed(values, "i2")
    apart = np.abs(out * plan.slope + plan.inter - values).max()
    assert apart == pytest.approx(plan.worst[0])
    assert apart <= plan.slope * 0.500001
    assert out.min() >= -32768
    assert plan.slope <= (values.max() - values.min()) / 65535 * 1.001
    (note,) = plan.notes()
    assert (note.code, f"{apart:.6g}" in note.text) == ("narrowed", True)


@pytest.mark.parametrize("values", [[np.nan, 1.0], [np.inf, 1.0], [-np.inf]])
def test_what_no_integer_is_cannot_become_one(values):
    with pytest.raises(errors.NotRepresentableError) as caught:
        narrowed(np.array(values), "i2")
    assert "floating" in caught.value.hint


def test_a_float_never_becomes_infinite():
    with pytest.raises(errors.NotRepresentableError):
        narrowed(np.array([1e39]), "f4")
    assert np.isnan(narrowed(np.array([np.nan, np.inf]), "f4")[0][0])


def test_floats_are_the_scaled_values():
    out, plan = narrowed(np.array([1, 2], "i2"), "f4", slope=0.5, inter=1.0)
    assert (out.tolist(), plan.slope, plan.inter) == ([1.5, 2.0], 1.0, 0.0)


@pytest.mark.parametrize(("source", "dtype"), [("c8", "f4"), ("c8", "i2"), ("f4", "c8"), ("i2", "S3")])
def test_kinds_that_do_not_go_together(source, dtype):
    array = np.ones(2, source)
    if (source, dtype) == ("f4", "c8"):
        assert narrowed(array, dtype)[0].tolist() == [1 + 0j, 1 + 0j]
        return
    with pytest.raises(errors.NotRepresentableError):
        narrowed(array, dtype)


def test_slopes_of_each_slice_become_one():
    array = np.arange(24, dtype="i2").reshape(2, 3, 4)
    slopes = np.array([1.0, 2.0, 4.0, 8.0])
    out, plan = narrowed(array, "i2", slope=slopes, inter=np.zeros(4))
    np.testing.assert_array_equal(out * plan.slope + plan.inter, array * slopes)


@settings(deadline=None, max_examples=300)
@given(
    values=hnp.arrays(
        st.sampled_from([np.dtype(d) for d in ("u1", "i2", "u4", "i8", "u8", "f4", "f8")]),
        hnp.array_shapes(max_dims=3, max_side=5),
    ),
    dtype=st.sampled_from(["u1", "i1", "u2", "i2", "i4", "f4", "f8"]),
    number=st.sampled_from([np.float32, np.float64]),
)
def test_whatever_is_stored_is_as_near_as_the_note_says(values, dtype, number):
    with np.errstate(all="ignore"):
        try:
            out, plan = narrowed(values, dtype, number=number)
        except errors.NotRepresentableError:
            return
        again = out.astype(np.longdouble) * np.longdouble(plan.slope) + np.longdouble(plan.inter)
        finite = np.isfinite(values)
        apart = np.abs(again - values.astype(np.longdouble))[finite]
        # float64 is what errors are measured in: its own rounding, at the size of the largest value, comes on top.
        grain = np.spacing(np.abs(values[finite].astype("f8")).max()) if finite.any() else 0
        assert (apart <= plan.worst[0] * 1.0001 + 2 * grain + 1e-300).all()
        if np.dtype(dtype).kind in "iu":
            assert finite.all()
