# SPDX-License-Identifier: MIT
"""Folders of slices with one thing wrong: an error, or voxels that lie where a file says; the tier `tests.fuzz.series` in small."""

from __future__ import annotations

import random
import shutil

import numpy as np
import pytest

from tests import medfmt
from tests.fuzz import series

# damage → what may come of it where every slice is needed
OUTCOMES = {
    series.cut: {"refused"},
    series.missing: {"refused", "ok"},  # the first or last one: nothing tells that it is missing
    series.emptied: {"refused", "ok"},
    series.no_image: {"refused", "ok"},
    series.doubled: {"ok", "noted"},
    series.renamed: {"ok"},
    series.stranger: {"ok"},
    series.exchanged: {"refused", "ok"},
    series.other_series: {"refused", "ok"},
    series.moved: {"refused", "noted", "ok"},
    series.turned: {"refused", "ok"},
    series.without_place: {"refused", "noted", "ok"},
    series.other_spacing: {"refused", "ok"},
    series.other_size: {"refused", "noted", "ok"},
    series.other_sign: {"refused", "noted", "ok"},
    series.other_number: {"ok", "noted"},
    series.unreadable: {"refused", "ok"},
}


@pytest.fixture(scope="module")
def sources(tmp_path_factory):
    found = [tmp_path_factory.mktemp(name) / "dicom" for name in ("one", "two")]
    for folder in found:
        series.made(folder)
    return found


def test_every_damage_is_tried():
    assert set(OUTCOMES) == set(series.DAMAGES)


@pytest.mark.parametrize("damage", OUTCOMES, ids=lambda damage: damage.__name__)
def test_a_folder_with_one_thing_wrong_gives_an_error_or_voxels_in_their_place(damage, sources, tmp_path, monkeypatch):
    monkeypatch.setattr(series, "DAMAGES", (damage,))
    seen = [series.trial(n, 1, sources, tmp_path)[2] for n in range(6)]
    assert set(seen) <= OUTCOMES[damage]


@pytest.mark.parametrize("position", [1, 4, 6])
@pytest.mark.parametrize("damage", [series.missing, series.emptied, series.no_image, series.other_series])
def test_a_slice_that_is_gone_from_within_is_an_error(damage, position, sources, tmp_path):
    shutil.copytree(sources[0], tmp_path / "series")
    path = sorted((tmp_path / "series").iterdir())[position]
    damage(random.Random(1), [path], [])
    with pytest.raises(medfmt.FormatError):
        medfmt.load(tmp_path / "series")


def test_the_oracle_sees_a_slice_of_zeros_and_one_out_of_place(sources):
    vol = medfmt.load(sources[0])
    values = np.asarray(vol).copy()
    whole = series.slices_of([vol])
    values[:, :, 3] = 0
    zeros = series.slices_of([vol.with_data(values)])
    assert len(set(zeros) - set(whole)) == 1
    moved = series.slices_of([vol.with_affine(vol.affine + np.array([[0, 0, 0, 5.0]] + [[0, 0, 0, 0]] * 3))])
    assert all(abs(moved[plane][0][0] - whole[plane][0][0]) == 5 for plane in whole)
