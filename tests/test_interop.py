# SPDX-License-Identifier: MIT
"""Round trips with the real libraries: voxels equal, and every corner at the same place in the world."""

from __future__ import annotations

import sys
import types

import numpy as np
import pytest

from tests import medfmt, room

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
    np.testing.assert_allclose(space.LPS_RAS[:3, :3] @ there[:3], place[:3], atol=1e-9)
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


DEEP = np.dtype([("R", "u2"), ("G", "u2"), ("B", "u2")])


def test_deep_colours_go_to_sitk_and_torch_and_are_refused_by_nibabel():
    array = np.zeros((3, 4, 5), DEEP)
    array["R"], array["B"] = np.arange(60).reshape(3, 4, 5) * 1000, 7
    vol = medfmt.Volume(array, AFFINES["oblique"])
    if pytest.importorskip("SimpleITK"):
        image = vol.to_sitk()
        assert (image.GetNumberOfComponentsPerPixel(), image.GetSize()) == (3, (3, 4, 5))
        assert_same(vol, medfmt.Volume.from_sitk(image))
    if pytest.importorskip("nibabel"):
        with pytest.raises(medfmt.NotRepresentableError, match="colours of 8 bits") as caught:
            vol.to_nibabel()
        assert (caught.value.field, caught.value.hint) == ("dtype", "to_sitk() keeps these colours.")


@pytest.mark.parametrize("dtype", ["?", "u1", "i1", "i2", "u2", "i4", "u4", "i8", "f2", "f4", "f8", "c8", "c16"])
@pytest.mark.parametrize("shape", [(3, 4, 5), (3, 4, 5, 2)])
def test_to_torch_and_back(shape, dtype):
    pytest.importorskip("torch", reason="the extra `torch` is not installed")
    vol = volume(shape, dtype, "flipped", meta={"RepetitionTime": 2.0})
    tensor = vol.to_torch()
    assert tuple(tensor.shape) == ((2, 3, 4, 5) if len(shape) == 4 else (1, 3, 4, 5))
    assert tensor.meta == {"RepetitionTime": 2.0}
    assert_same(vol, medfmt.Volume.from_torch(tensor), atol=0)
    assert_same(vol, medfmt.Volume.from_torch(tensor * 1, vol.affine), atol=0)  # an operation drops the affine
    with pytest.raises(medfmt.NotRepresentableError, match="no affine"):
        medfmt.Volume.from_torch(tensor * 1)


def test_torch_takes_colours_as_channels_and_refuses_long_double():
    pytest.importorskip("torch", reason="the extra `torch` is not installed")
    array = np.zeros((3, 4, 5), DEEP)
    array["G"] = np.arange(60).reshape(3, 4, 5)
    tensor = medfmt.Volume(array, np.eye(4)).to_torch()
    assert tuple(tensor.shape) == (3, 3, 4, 5)
    np.testing.assert_array_equal(tensor[1].numpy(), array["G"])
    with pytest.raises(medfmt.NotRepresentableError, match="a dtype that torch has"):
        medfmt.Volume(np.zeros((2, 2, 2), np.longdouble), np.eye(4)).to_torch()


# ---- a Volume in the hands of a script that was written for nibabel ------------------------------------------


@pytest.mark.parametrize("name", ["x.nii", "x.nii.gz", "x.hdr", "x.mgz"])
def test_a_volume_has_the_words_of_a_nibabel_image(name, tmp_path):
    """The same lines, run on what each library loads of one file."""
    nibabel = pytest.importorskip("nibabel")
    array = (np.arange(3 * 4 * 5) % 97).reshape(3, 4, 5).astype("i2")
    medfmt.save(medfmt.Volume(array, np.diag([-2.0, 2.0, 3.0, 1.0])), tmp_path / name)

    def script(image):
        header = image.header
        return {
            "get_fdata": (image.get_fdata().tolist(), image.get_fdata().dtype, image.get_fdata(dtype=np.float32).dtype),
            "dataobj": (np.asarray(image.dataobj).tolist(), image.dataobj[1, ..., 2].tolist(), image.dataobj.shape),
            "affine": image.affine.round(5).tolist(),
            "shape": (image.shape, image.ndim, len(image.shape)),
            "zooms": [float(size) for size in header.get_zooms()],
            "header": (header.get_data_shape(), header.get_data_dtype().newbyteorder("=")),
            "canonical": nibabel.aff2axcodes(image.as_closest_canonical().affine)
            if hasattr(image, "as_closest_canonical")
            else nibabel.aff2axcodes(nibabel.as_closest_canonical(image).affine),
        }

    ours, theirs = script(medfmt.load(tmp_path / name)), script(nibabel.load(tmp_path / name))
    assert ours == theirs


@pytest.mark.parametrize("version", ["nifti1", "nifti2", "analyze"])
def test_fields_of_a_header_are_found_by_name_too(version, tmp_path):
    vol = medfmt.Volume(np.zeros((3, 4, 5, 2), "i2"), np.diag([-2.0, 2.0, 3.0, 1.0]), meta={"RepetitionTime": 1.5})
    medfmt.save(vol, tmp_path / "x.hdr", format=version)
    header = medfmt.load(tmp_path / "x.hdr").header
    assert header["pixdim"] == header.pixdim
    assert header["descrip"] == header.descrip
    assert header.get_zooms()[:3] == (2.0, 2.0, 3.0)
    assert len(header.get_zooms()) == 4
    assert header.get_data_shape() == (3, 4, 5, 2)
    assert header.get_data_dtype() == np.dtype("i2")
    with pytest.raises(KeyError):
        header["no such field"]


def test_nibabel_makes_an_image_of_a_volumes_own_parts(tmp_path):
    nibabel = pytest.importorskip("nibabel")
    medfmt.save(volume((3, 4, 5, 2), meta={"RepetitionTime": 2.5}), tmp_path / "x.nii")
    vol = medfmt.load(tmp_path / "x.nii")
    image = nibabel.Nifti1Image(vol.get_fdata(), vol.affine, vol.to_nibabel().header)
    assert image.header.get_zooms()[3] == 2.5
    assert_same(vol, medfmt.Volume.from_nibabel(image))
