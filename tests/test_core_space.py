# SPDX-License-Identifier: MIT
"""Left stays left: quaternions, axis codes, reorientation and bounds, checked against what they mean."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import room

space = room("core.space")

SEEDS = st.integers(0, 2**32 - 1)


def random_affine(seed: int) -> np.ndarray:
    rng = np.random.default_rng(seed)
    rotation, _ = np.linalg.qr(rng.normal(size=(3, 3)))
    return space.affine_of(rotation * rng.uniform(0.5, 4, 3), rng.normal(size=3) * 50)


@settings(deadline=None)
@given(SEEDS)
def test_quaternion_and_affine_are_each_others_inverse(seed: int) -> None:
    affine = random_affine(seed)
    quaternion, sizes, qfac = space.quaternion_of(affine)
    np.testing.assert_allclose(
        space.affine_from_quaternion(quaternion, affine[:3, 3], sizes=sizes, qfac=qfac), affine, atol=1e-6
    )


def test_qfac_minus_one_flips_k() -> None:
    affine = space.affine_from_quaternion((0, 0, 0), (0, 0, 0), sizes=(1, 2, 3), qfac=-1)
    np.testing.assert_array_equal(affine, np.diag([1.0, 2, -3, 1]))


def test_a_half_turn_about_z_is_the_quaternion_0_0_1() -> None:
    np.testing.assert_allclose(space.quaternion_to_rotation(0, 0, 1), np.diag([-1.0, -1, 1]), atol=1e-12)


def test_lps_and_ras_differ_in_the_signs_of_x_and_y() -> None:
    np.testing.assert_array_equal(space.lps_to_ras(np.eye(4)), np.diag([-1.0, -1, 1, 1]))
    np.testing.assert_array_equal(space.LPS_RAS[:3, :3] @ [1.0, 2, 3], [-1, -2, 3])


@pytest.mark.parametrize("codes", ["RAS", "LPS", "LAS", "PSR", "AIL"])
@settings(max_examples=30, deadline=None)
@given(seed=SEEDS)
def test_reorienting_moves_voxels_but_not_the_world(codes: str, seed: int) -> None:
    affine = random_affine(seed)
    values = np.arange(60).reshape(3, 4, 5)
    order, signs = space.reorientation(affine, codes)
    moved = space.reoriented(values, order, signs)
    moved_affine = space.reoriented_affine(affine, values.shape, order, signs)
    assert "".join(space.axcodes(moved_affine)) == codes
    assert np.shares_memory(moved, values)
    for index in ((0, 0, 0), (2, 3, 4), (1, 0, 3)):
        place = affine @ [*index, 1]
        back = np.rint(np.linalg.inv(moved_affine) @ place).astype(int)[:3]
        assert moved[tuple(back)] == values[index]


def test_axis_codes_that_name_an_axis_twice_are_refused() -> None:
    for codes in ("RLS", "RA", "XYZ"):
        with pytest.raises(ValueError, match=r"axis|axes"):
            space.parse_axcodes(codes)


def test_world_bounds_include_the_edges_of_the_voxels() -> None:
    np.testing.assert_array_equal(
        space.world_bounds(np.diag([2.0, 1, 1, 1]), (2, 1, 3)), [[-1, -0.5, -0.5], [3, 0.5, 2.5]]
    )


def test_corner_distance_is_the_largest_shift_of_a_corner() -> None:
    moved = np.eye(4)
    moved[0, 3] = 3.0
    assert space.corner_distance(np.eye(4), moved, (10, 10, 10)) == 3.0
    assert space.corner_distance(np.eye(4), np.full((4, 4), np.nan), (2, 2, 2)) == float("inf")


def test_only_finite_invertible_affines_are_usable() -> None:
    assert space.is_usable(random_affine(1))
    assert not space.is_usable(np.zeros((4, 4)))
    assert not space.is_usable(np.full((4, 4), np.nan))


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("huge", [1e200, 1e308, -1e308])
def test_affines_beyond_all_bounds_are_infinitely_apart_without_a_warning(huge):
    far = np.eye(4)
    far[:3] *= huge
    assert space.corner_distance(far, np.eye(4), (9, 9, 9)) == float("inf")
    assert space.corner_distance(far, -far, (9, 9, 9)) == float("inf")
