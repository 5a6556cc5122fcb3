# SPDX-License-Identifier: MIT
"""Round trips with the real libraries: voxels equal, and every corner at the same place in the world."""

from __future__ import annotations

import sys
import types

import numpy as np
import pytest

from tests import SHARED_DATA, medfmt, room

space = room("core.space")


def rotated(angles=(0.3, -0.2, 0.5), sizes=(1.0, 2.0, 3.5), flip=False):
    """An oblique affine; with `flip`, a left-handed one."""
    affine = np.eye(4)
    for axis, angle in enumerate(angles):
        turn = np.eye(3)
        a, b = [n for n in range(3) if n != axis]
        turn[[a, a, b, b], [a, b, a, b]] = np.cos(angle), -np.sin(angle), np.sin(angle), np.cos(angle)
        affine[:3, :3] = affine[:3, :3] @ turn
    affine[:3, :3] *= sizes
    if flip:
        affine[:3, 0] *= -1
    affine[:3, 3] = -31.5, 12.25, 7.0
    return affine


AFFINES = {"plain": np.diag([2.0, 2.0, 3.0, 1.0]), "oblique": rotated(), "flipped": rotated(flip=True)}
DTYPES = ["u1", "i1", "i2", "u2", "i4", "u4", "i8", "f4", "f8", "c8"]


def volume(shape=(3, 4, 5), dtype="i2", affine="oblique", **more):
    array = (np.arange(np.prod(shape)) % 97).reshape(shape).astype(dtype)
    return medfmt.Volume(array, AFFINES[affine], **more)


def assert_same(a, b, atol=1e-3):
    np.testing.assert_array_equal(np.asarray(a), np.asarray(b))
    assert space.corner_distance(a.affine, b.affine, a.shape[:3]) <= atol


@pytest.mark.parametrize("affine", AFFINES)
@pytest.mark.parametrize("dtype", DTYPES)
def test_to_nibabel_and_back(dtype, affine):
    nibabel = pytest.importorskip("nibabel")
    vol = volume(dtype=dtype, affine=affine)
    image = vol.to_nibabel()
    assert isinstance(image, nibabel.Nifti1Image)
    np.testing.assert_array_equal(np.asanyarray(image.dataobj), np.asarray(vol))
    np.testing.assert_allclose(image.affine, vol.affine, atol=1e-6)
    assert_same(vol, medfmt.Volume.from_nibabel(image))


def test_a_nifti_header_goes_along_to_nibabel(tmp_path):
    pytest.importorskip("nibabel")
    path = tmp_path / "x.nii"
    medfmt.save(volume((3, 4, 5, 2), meta={"RepetitionTime": 2.5}), path)
    image = medfmt.load(path).to_nibabel()
    assert image.header.get_zooms()[3] == 2.5
    assert image.header.get_xyzt_units() == ("mm", "sec")
    image.to_filename(tmp_path / "y.nii")
    assert_same(medfmt.load(path), medfmt.load(tmp_path / "y.nii"))


def test_scaling_comes_from_nibabel_beside_the_stored_values(tmp_path):
    nibabel = pytest.importorskip("nibabel")
    image = nibabel.Nifti1Image(np.arange(24.0).reshape(2, 3, 4) / 8, np.eye(4))
    image.set_data_dtype("i2")
    image.to_filename(tmp_path / "x.nii")
    image = nibabel.load(tmp_path / "x.nii")
    vol = medfmt.Volume.from_nibabel(image)
    assert vol.data.stored.dtype == np.dtype("i2")
    np.testing.assert_allclose(vol.get_fdata(), image.get_fdata(), rtol=1e-6)


def test_the_repetition_time_comes_from_nibabel():
    nibabel = pytest.importorskip("nibabel")
    image = nibabel.Nifti1Image(np.zeros((2, 2, 2, 3), "i2"), np.eye(4))
    image.header.set_zooms((1, 1, 1, 1500))
    image.header.set_xyzt_units("mm", "msec")
    assert medfmt.Volume.from_nibabel(image).meta == {"RepetitionTime": 1.5}


@pytest.mark.parametrize("affine", AFFINES)
@pytest.mark.parametrize("shape", [(3, 4, 5), (3, 4, 5, 2), (3, 4, 5, 1, 2)])
@pytest.mark.parametrize("dtype", ["u1", "i2", "i4", "f4", "f8"])
def test_to_sitk_and_back(dtype, shape, affine):
    pytest.importorskip("SimpleITK")
    vol = volume(shape, dtype, affine)
    image = vol.to_sitk()
    assert image.GetSize() == (shape[:3] if len(shape) == 5 else shape)
    place = vol.affine @ [2, 1, 3, 1]
    there = image.TransformIndexToPhysicalPoint((2, 1, 3) + (0,) * (image.GetDimension() - 3))
    np.testing.assert_allclose(space.flip_world(there[:3]), place[:3], atol=1e-9)
    assert_same(vol, medfmt.Volume.from_sitk(image))


def test_colour_goes_to_sitk_as_components():
    pytest.importorskip("SimpleITK")
    array = np.zeros((3, 4, 5), [("R", "u1"), ("G", "u1"), ("B", "u1")])
    array["R"], array["B"] = np.arange(60).reshape(3, 4, 5), 7
    vol = medfmt.Volume(array, AFFINES["oblique"])
    image = vol.to_sitk()
    assert image.GetNumberOfComponentsPerPixel() == 3
    assert_same(vol, medfmt.Volume.from_sitk(image))


def test_sitk_reads_from_disk_where_medfmt_wrote(tmp_path):
    sitk = pytest.importorskip("SimpleITK")
    vol = volume(affine="flipped")
    medfmt.save(vol, tmp_path / "x.nii")
    assert_same(vol, medfmt.Volume.from_sitk(sitk.ReadImage(str(tmp_path / "x.nii"))))


def test_to_xarray_and_back():
    pytest.importorskip("xarray")
    vol = volume((3, 4, 5, 2), meta={"RepetitionTime": 2.0})
    array = vol.to_xarray()
    assert array.dims == ("i", "j", "k", "t")
    assert array.coords["t"].values.tolist() == [0.0, 2.0]
    again = medfmt.Volume.from_xarray(array.transpose("t", "k", "j", "i"))
    assert_same(vol, again, atol=0)
    assert again.meta == {"RepetitionTime": 2.0}
    with pytest.raises(medfmt.MalformedError, match="affine"):
        medfmt.Volume.from_xarray(array.drop_attrs())


class Tensor:
    """What `to_torch` asks of a tensor, where torch itself is not installed."""

    def __init__(self, array):
        self.array = array

    def numpy(self):
        return self.array


@pytest.fixture
def torch(monkeypatch):
    try:
        import torch
    except ImportError:
        torch = types.ModuleType("torch")
        torch.from_numpy = Tensor
        monkeypatch.setitem(sys.modules, "torch", torch)
    return torch


def test_to_torch_puts_channels_first(torch):
    vol = volume((3, 4, 5, 2), "u2")
    tensor = vol.to_torch()
    np.testing.assert_array_equal(tensor.numpy(), np.moveaxis(np.asarray(vol), -1, 0))
    np.testing.assert_array_equal(tensor.affine.numpy(), vol.affine)
    assert volume().to_torch().numpy().shape == (1, 3, 4, 5)


def test_without_the_library_the_error_says_which(monkeypatch):
    for name in ("nibabel", "SimpleITK", "xarray", "torch"):
        monkeypatch.setitem(sys.modules, name, None)
    vol = volume()
    for ask, name in (
        (vol.to_nibabel, "nibabel"),
        (vol.to_sitk, "SimpleITK"),
        (vol.to_xarray, "xarray"),
        (vol.to_torch, "torch"),
    ):
        with pytest.raises(ImportError, match=name):
            ask()


REAL = sorted(SHARED_DATA.glob("nifti-*/files/*.nii*"))[:40] if SHARED_DATA.is_dir() else []


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.name)
def test_real_volumes_go_to_nibabel_and_sitk_and_back(path):
    pytest.importorskip("nibabel")
    pytest.importorskip("SimpleITK")
    try:
        vol = medfmt.load(path)
    except medfmt.FormatError:
        pytest.skip("not a file to be loaded")
    if vol.dtype.fields or vol.dtype.itemsize > 16 or vol.dtype == np.dtype("g"):
        pytest.skip("a dtype that the others do not have")
    assert_same(vol, medfmt.Volume.from_nibabel(vol.to_nibabel()))
    orthogonal = space.is_usable(vol.affine) and np.allclose(
        (unit := vol.affine[:3, :3] / space.voxel_sizes(vol.affine)).T @ unit, np.eye(3), atol=1e-4
    )
    if orthogonal and 3 <= vol.ndim <= 4 and vol.dtype.kind in "iuf" and vol.dtype.itemsize <= 8:
        assert_same(vol, medfmt.Volume.from_sitk(vol.to_sitk()))
