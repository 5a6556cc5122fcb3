# SPDX-License-Identifier: MIT
"""Straightening a tilted stack: the world stays where it was, and no value is made up."""

from __future__ import annotations

import numpy as np
import pytest

from tests import SHARED_DATA, medfmt, room

shear = room("core.shear")


def tilted(along_i: float, along_j: float) -> np.ndarray:
    """An affine whose slices drift by so many voxels of 2 × 1.5 mm."""
    affine = np.diag([-2.0, 1.5, 3.0, 1.0])
    affine[:3, 2] += affine[:3, 0] * along_i + affine[:3, 1] * along_j
    affine[:3, 3] = 10, 20, 30
    return affine


def world_ramp(affine: np.ndarray, shape: tuple[int, ...]) -> np.ndarray:
    """A value that is linear in the world's x, y and z, so that linear interpolation is exact."""
    index = np.stack([*np.indices(shape), np.ones(shape)])
    x, y, z = np.tensordot(affine, index, 1)[:3]
    return (x + 2 * y + 3 * z).astype(np.float64)


@pytest.mark.parametrize("along", [(0.0, 0.25), (0.0, -0.4), (1.3, 0.0), (-0.7, 2.2), (1.0, -1.0)])
def test_every_value_lies_where_the_world_has_it(along: tuple[float, float]) -> None:
    affine = tilted(*along)
    vol = medfmt.Volume(world_ramp(affine, (6, 7, 5)), affine)
    upright = vol.unsheared(fill=-1e9)
    values = np.asarray(upright)
    assert shear.shear_of(upright.affine) == pytest.approx((0, 0), abs=1e-12)
    real = values != -1e9
    np.testing.assert_allclose(values[real], world_ramp(upright.affine, values.shape)[real], rtol=1e-9)
    lost = sum(n > 0 for n in map(abs, along))  # at most one row a slice and axis that is shifted by a fraction
    assert real.sum() >= (6 - lost) * (7 - lost) * 5
    assert [note.code for note in upright.notes] == ["resampled"]


def test_whole_steps_lose_nothing_and_keep_integers_exact() -> None:
    affine = tilted(0, 1.0)
    values = np.arange(60, dtype=np.int16).reshape(3, 4, 5)
    upright = np.asarray(medfmt.Volume(values, affine).unsheared())
    assert upright.shape == (3, 8, 5)
    for k in range(5):
        np.testing.assert_array_equal(upright[:, k : k + 4, k], values[:, :, k])


def test_an_upright_volume_stays_as_it_is() -> None:
    vol = medfmt.Volume(np.zeros((2, 3, 4)), np.diag([1.0, 2, 3, 1]))
    assert vol.unsheared() is vol


def test_colours_are_not_interpolated() -> None:
    colour = np.zeros((2, 3, 4), [("R", "u1"), ("G", "u1"), ("B", "u1")])
    with pytest.raises(ValueError, match="grey"):
        medfmt.Volume(colour, tilted(0, 1)).unsheared()


@pytest.mark.skipif(not SHARED_DATA.exists(), reason="no ../shared/data beside the checkout")
def test_a_tilted_ct_becomes_upright() -> None:
    vol = medfmt.load(SHARED_DATA / "ct-siemens-gantry-tilt" / "dicom")
    upright = vol.unsheared()
    assert max(map(abs, shear.shear_of(vol.affine))) > 0.1
    assert shear.shear_of(upright.affine) == pytest.approx((0, 0), abs=1e-9)
    assert np.asarray(upright).max() <= np.asarray(vol).max()
