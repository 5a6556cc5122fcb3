# SPDX-License-Identifier: MIT
"""`diff`: each kind of difference in the words that a person would use, and never twice."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests import medfmt

A = np.random.default_rng(0).integers(0, 1000, (5, 5, 4)).astype("i2")
PLACE = np.array([[-2.0, 0, 0, 5], [0, 2, 0, -6], [0, 0, 3, 7], [0, 0, 0, 1]])
FIRST = medfmt.Volume(A, PLACE)
MASK = np.zeros((40, 40, 30), "u1")
MASK[3:9, 20:22, 5] = 1
HOLED = np.where(A[1, 2, 3] == A, np.nan, A.astype("f4"))
SIDE = "but has the affine of the first: one of them is wrong"


@pytest.mark.parametrize(
    ("second", "first_line"),
    [
        (
            medfmt.Volume(A[::-1], FIRST.reorient("RAS").affine),
            "flipped along i: turned from LAS to RAS, with an affine",
        ),
        (medfmt.Volume(A[::-1], PLACE), f"flipped along i, {SIDE}"),
        (medfmt.Volume(A[:, ::-1, ::-1], PLACE), f"flipped along j and k, {SIDE}"),
        (medfmt.Volume(A.transpose(1, 0, 2), PLACE), f"with its axes in the order j, i, k, {SIDE}"),
        (medfmt.Volume(A.transpose(2, 0, 1), PLACE), f"with its axes in the order k, i, j, {SIDE}"),
        (medfmt.Volume(A[::-1], PLACE + 1), "flipped along i, and lies up to"),
        (medfmt.Volume(A[..., None], PLACE), "but for trailing axes of length 1: (5, 5, 4) | (5, 5, 4, 1)"),
        (medfmt.Volume(A[1:], PLACE), "shapes differ: (5, 5, 4) | (4, 5, 4)"),
        (medfmt.Volume(-A, PLACE), "rescaled: second = -1 × first + 0"),
        (medfmt.Volume(HOLED, PLACE), "not a number in the second alone: 2 values"),
        (medfmt.Volume(np.where(A[0, 0, 0] == A, 5000, A), PLACE), "values differ by up to"),
    ],
)
def test_the_first_line_says_what_happened(second, first_line):
    found = medfmt.diff(FIRST, second)
    assert found
    assert first_line in found.lines[0]


def test_a_sparse_mask_that_was_flipped_is_told():
    found = medfmt.diff(medfmt.Volume(MASK, PLACE), medfmt.Volume(MASK[::-1, :, ::-1], PLACE))
    assert "flipped along i and k" in found.lines[0]


def test_holes_in_both_are_equal():
    assert medfmt.diff(medfmt.Volume(HOLED, PLACE), medfmt.Volume(HOLED.copy(), PLACE)).equal


def test_a_header_that_differs_is_told_by_its_fields(tmp_path):
    medfmt.save(FIRST, tmp_path / "a.nii")
    one = medfmt.load(tmp_path / "a.nii")
    found = medfmt.diff(one, replace(one, header=one.header.edit({"toffset": 3.0})))
    assert found.lines == ("header field toffset: 0.0 | 3.0",)


def test_a_narrowed_volume_is_equal_but_for_rounding(tmp_path):
    real = medfmt.Volume(A * 0.1, PLACE)
    medfmt.save(real, tmp_path / "a.nii", dtype="i2")
    assert medfmt.diff(real, medfmt.load(tmp_path / "a.nii")).lines[0].startswith("equal but for rounding to steps of")


def test_one_voxel_is_counted_and_placed():
    other = A.copy()
    other[1, 2, 3] += 7
    assert medfmt.diff(FIRST, medfmt.Volume(other, PLACE)).lines == (
        "1 of 100 values differ by up to 7, at voxel [1, 2, 3]",
    )
