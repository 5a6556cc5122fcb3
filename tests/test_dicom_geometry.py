# SPDX-License-Identifier: MIT
"""Image planes, slice spacing, and the axis order of 3D acquisitions: plain vectors, no files."""

from __future__ import annotations

import math

import numpy as np
import pytest

from tests import medfmt, room

geometry = room("formats.dicom.geometry")


def test_a_plane_without_an_orientation_counts_slices_towards_the_head():
    assert geometry.Plane((1.0, 2.0, 3.0)).normal == (0.0, 0.0, 1.0)


def test_the_normal_is_row_cross_column():
    row, column = geometry.cosines(["0", "1", "0", "0", "0", "-1"])
    assert geometry.Plane((0.0, 0.0, 0.0), row, column).normal == (-1.0, 0.0, 0.0)


def test_cosines_are_made_one_long():
    row, column = geometry.cosines([2, 0, 0, 0, 0.5, 0])
    assert (row, column) == ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0))


@pytest.mark.parametrize("value", [[1, 0, 0], [1, 0, 0, 1, 0, 0], [0] * 6, ["x"] * 6, [1, 0, 0, 0, math.nan, 0], "1"])
def test_cosines_that_span_no_plane_are_refused(value):
    with pytest.raises(medfmt.MalformedError) as error:
        geometry.cosines(value)
    assert error.value.field == "(0020,0037) ImageOrientationPatient"


@pytest.mark.parametrize("value", [None, [], ""])
def test_an_absent_orientation_is_none(value):
    assert geometry.cosines(value) is None


def test_a_skewed_orientation_is_noted_with_its_angle():
    row, column = geometry.cosines([1, 0, 0, 0.5, math.sqrt(0.75), 0])
    note = geometry.skew(geometry.Plane((0.0, 0.0, 0.0), row, column))
    assert note.code == "orientation-skewed"
    assert "60.0 degrees" in note.text


def test_a_square_orientation_is_not_noted():
    assert geometry.skew(geometry.Plane((0.0, 0.0, 0.0))) is None


def test_rows_are_stored_last_first():
    plane = geometry.Plane((10.0, 20.0, 30.0), spacing=(1.5, 2.0))
    i, j, k, origin = geometry.volume_columns(plane, 4, (0.0, 0.0, 3.0))
    assert (i, j, k) == ((2.0, 0.0, 0.0), (0.0, -1.5, 0.0), (0.0, 0.0, 3.0))
    assert origin == (10.0, 20.0 + 3 * 1.5, 30.0)


def test_every_pixel_keeps_the_place_the_standard_gives_it():
    rng = np.random.default_rng(3)
    q, _ = np.linalg.qr(rng.normal(size=(3, 3)))
    plane = geometry.Plane((5.0, -7.0, 2.0), tuple(q[:, 0]), tuple(q[:, 1]), (0.8, 1.7))
    affine = np.array(geometry.matrix(geometry.volume_columns(plane, 6, (0.0, 0.0, 1.0))))
    for column, row in ((0, 0), (3, 5), (2, 1)):
        standard = np.array(plane.position) + q[:, 0] * 1.7 * column + q[:, 1] * 0.8 * row
        np.testing.assert_allclose((affine @ [column, 5 - row, 0, 1])[:3], standard)


# ---- spacing


UP = (0.0, 0.0, 1.0)


def along_z(*heights):
    return [(0.0, 0.0, float(z)) for z in heights]


def test_even_slices_have_the_mean_step_and_no_gap():
    found = geometry.spacing(along_z(0, 2, 4, 6), UP)
    assert (found.step, found.even, found.gaps, found.tilt) == ((0.0, 0.0, 2.0), True, (), 0.0)


def test_rounded_positions_are_even_and_the_step_is_their_mean():
    found = geometry.spacing(along_z(0, 3.04, 6.0, 9.0), UP)
    assert found.even
    assert found.along == pytest.approx(3.0)
    assert max(map(abs, found.residuals)) == pytest.approx(0.04)


def test_a_missing_slice_is_a_gap_of_one():
    found = geometry.spacing(along_z(0, 2, 4, 8), UP)
    assert (found.even, found.gaps) == (False, ((2, 1),))


def test_a_gap_of_thin_slices_is_found_although_it_is_below_a_fifth_of_a_millimetre():
    found = geometry.spacing(along_z(0, 0.1, 0.2, 0.4), UP)
    assert (found.even, found.gaps) == (False, ((2, 1),))


def test_slices_that_do_not_advance_are_not_even():
    assert not geometry.spacing([(0.0, 0.0, 0.0), (5.0, 0.0, 0.0)], UP).even


def test_one_slice_has_no_spacing():
    assert geometry.spacing(along_z(1), UP) is None


def test_a_tilted_stack_keeps_its_shear():
    found = geometry.spacing([(0.0, 0.5 * k, 2.0 * k) for k in range(4)], UP)
    assert found.step == (0.0, 0.5, 2.0)
    assert found.tilt == pytest.approx(math.degrees(math.atan2(0.5, 2.0)))


# ---- 3D acquisitions


def test_a_sagittal_volume_is_turned_to_ras():
    # i runs to the back, j to the head, k to the right (RAS+ columns): R is old k, A old i reversed, S old j.
    affine = [[0, 0, 3, -10], [-1, 0, 0, 50], [0, 2, 0, -20], [0, 0, 0, 1]]
    turn = geometry.turn_to_ras(affine, (5, 6, 7))
    assert (turn.axes, turn.flips) == ((2, 0, 1), (False, True, False))
    made = np.array(geometry.turned(affine, (5, 6, 7), turn))
    np.testing.assert_array_equal(made, [[3, 0, 0, -10], [0, 1, 0, 46], [0, 0, 2, -20], [0, 0, 0, 1]])


def test_a_turned_affine_leaves_every_voxel_in_its_place():
    rng = np.random.default_rng(11)
    shape = (4, 5, 6)
    for _ in range(20):
        affine = np.eye(4)
        affine[:3, :3] = np.linalg.qr(rng.normal(size=(3, 3)))[0] * rng.uniform(0.5, 3, 3)
        affine[:3, 3] = rng.normal(size=3) * 50
        turn = geometry.turn_to_ras(affine.tolist(), shape)
        made = np.array(geometry.turned(affine.tolist(), shape, turn))
        old = np.array([1, 3, 2])
        new = [shape[a] - 1 - old[a] if flip else old[a] for a, flip in zip(turn.axes, turn.flips, strict=True)]
        np.testing.assert_allclose(made @ [*new, 1], affine @ [*old, 1])


def test_a_volume_in_ras_is_left_alone():
    assert geometry.turn_to_ras(np.diag([1, 2, 3, 1]).tolist(), (4, 5, 6)).trivial
