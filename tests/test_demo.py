# SPDX-License-Identifier: MIT
"""The demo: real files that it makes itself, read back right, and read the same by others."""

from __future__ import annotations

import glob
import os
import shutil
import subprocess
import sys

import numpy as np
import pytest

from tests import medfmt, room

demo = room("demo")


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    return demo.run(tmp_path_factory.mktemp("demo"))


def test_every_check_of_the_demo_holds(report):
    assert [check for check in report.checks if not check.ok] == []
    assert len(report.checks) >= 16
    assert report.ok


def test_the_demo_writes_what_it_says(report):
    names = {os.path.basename(path) for path in report.files}
    assert names == {f"{n}{s}" for n in ("fmri", "ct") for s in (".nii.gz", ".hdr", ".npz", "_montage.png")}
    for path in report.files:
        assert os.path.getsize(path) > 300


def test_a_wrong_volume_would_be_seen(report):
    vol = medfmt.load(os.path.join(report.folder, "ct.nii.gz"))
    truth = np.asarray(vol)
    mirrored = medfmt.Volume(truth[::-1], vol.affine)
    assert not demo.compared("x", mirrored, truth, vol.affine).ok
    assert not demo.on_the_left("x", mirrored).ok
    assert demo.on_the_left("x", vol).ok
    moved = vol.with_affine(vol.affine + [[0, 0, 0, 0.01], *[[0] * 4] * 3])
    assert not demo.compared("x", moved, truth, vol.affine).ok


def test_dicom_bytes_begin_as_the_standard_says():
    grid = demo.oblique((4, 4, 2), 2.0, 2.0, (0.0, 0.0))
    data = demo.ct_file(grid, np.zeros((4, 4), np.int16), 0, 1)
    assert data[:132] == bytes(128) + b"DICM"
    assert data[132:140] == b"\x02\0\0\0UL\4\0"
    assert int.from_bytes(data[140:144], "little") == data.index(b"\x08\0\x05\0CS") - 144
    assert len(data) % 2 == 0


def test_pydicom_reads_the_same_pixels_and_words(report):
    pydicom = pytest.importorskip("pydicom")
    paths = sorted(glob.glob(os.path.join(report.folder, "dicom", "*", "*.dcm")))
    assert len(paths) == 50
    for path in paths[::7]:
        theirs, ours = pydicom.dcmread(path), medfmt.dicom.read(path)
        assert np.array_equal(theirs.pixel_array, np.asarray(ours.stored_array))
        assert theirs.ImagePositionPatient == list(ours.ImagePositionPatient)
        assert theirs.InstanceNumber == ours.InstanceNumber


def test_nibabel_reads_the_csa_header(report):
    csareader = pytest.importorskip("nibabel.nicom.csareader")
    ds = medfmt.dicom.read(os.path.join(report.folder, "dicom", "fmri", "fmri_0001.dcm"))
    tags = csareader.read(ds.raw((0x0029, 0x1010)))["tags"]
    assert tags["NumberOfImagesInMosaic"]["items"] == [36]
    assert len(tags["SliceNormalVector"]["items"]) == 3


def test_dcm2niix_makes_the_same_volumes(report, tmp_path):
    beside = os.path.join(os.path.dirname(sys.executable), "dcm2niix")
    program = shutil.which("dcm2niix") or (beside if os.path.exists(beside) else None)
    if program is None:
        pytest.skip(reason="dcm2niix is not installed (extra peers)")
    source = os.path.join(report.folder, "dicom")
    subprocess.run([program, "-z", "n", "-f", "%s", "-o", str(tmp_path), source], check=True, capture_output=True)
    for name, number in (("fmri", 3), ("ct", 4)):
        theirs = medfmt.load(tmp_path / f"{number}.nii")
        ours = medfmt.load(os.path.join(source, name))
        assert np.array_equal(np.asarray(theirs.data.stored), np.asarray(ours.data.stored))
        assert np.allclose(theirs.affine, ours.affine, atol=1e-4)


def test_the_demo_needs_numpy_alone(tmp_path):
    """Whatever else is installed, none of it is imported."""
    above = os.path.dirname(os.path.dirname(medfmt.__file__))
    for _ in range(medfmt.__name__.count(".")):
        above = os.path.dirname(above)
    code = (
        f"import sys, importlib; importlib.import_module('{medfmt.__name__}.demo').run({str(tmp_path)!r}); "
        "print(*[n for n in ('matplotlib', 'nibabel', 'pydicom', 'PIL', 'scipy') if n in sys.modules])"
    )
    env = {**os.environ, "PYTHONPATH": above}
    run = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == ""
