# SPDX-License-Identifier: MIT
"""Properties of casting: pieces, threads and memory order change nothing."""

from __future__ import annotations

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from tests import room

cast = room("core.cast")

INTEGERS = st.sampled_from(["i1", "u1", "<i2", ">i2", ">u2", "<i4", ">u4", ">i8"])
ARRAYS = INTEGERS.flatmap(lambda t: hnp.arrays(t, hnp.array_shapes(max_dims=5, max_side=9)))


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    source=ARRAYS,
    slope=st.floats(-100, 100, width=32),
    inter=st.floats(-1000, 1000, width=32),
    piece=st.integers(1, 50),
    threads=st.integers(1, 3),
    order=st.sampled_from("CF"),
)
def test_scaling_in_pieces_equals_scaling_at_once(source, slope, inter, piece, threads, order):
    old = cast.PIECE
    cast.PIECE = piece
    try:
        out = np.empty(source.shape, "f4", order=order)
        cast.scale(source, out, slope, inter, threads=threads)
    finally:
        cast.PIECE = old
    assert np.array_equal(out, source.astype("f4") * np.float32(slope) + np.float32(inter))


@given(source=ARRAYS, dtype=st.sampled_from(["i1", "u2", "i8", "f4", "f8"]))
def test_native_equals_astype(source, dtype):
    out = np.empty(source.shape, dtype)
    cast.native(source, out)
    assert np.array_equal(out, source.astype(dtype))
