# SPDX-License-Identifier: MIT
"""What we write, judged by others: dciodvfy (dicom3tools) and dcmdump (dcmtk) by the standard's modules, dcm2niix by its volume."""

from __future__ import annotations

import dataclasses
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from tests import medfmt, room

writer = room("formats.dicom.writer")
volume = room("volume")
UTF8_NAME = "Kopf-Übersicht 頭"
RGB = np.dtype([("R", "u1"), ("G", "u1"), ("B", "u1")])
SHARED = Path(__file__).parents[3] / "shared" / "data"
MR_WORDS = {
    "EchoTime": 0.03,
    "RepetitionTime": 2.0,
    "InversionTime": 0.9,
    "Manufacturer": "Maker",
    "SeriesDescription": UTF8_NAME,
    "ScanningSequence": "GR_IR",
    "SequenceVariant": "SK\\SP\\MP",
    "MRAcquisitionType": "3D",
    "FlipAngle": 9,
    "MagneticFieldStrength": 3,
    "PatientPosition": "HFS",
    "BodyPart": "BRAIN",
}
INTEGERS = np.random.default_rng(1).integers(-99, 99, (6, 5, 3, 2)).astype("i2")
FLOATS = np.random.default_rng(2).normal(size=(6, 5, 3)).astype("f4")
CASES = {
    "MR": (INTEGERS, None),
    "MR with words": (INTEGERS, MR_WORDS),
    "MR of inversion recovery without times": (INTEGERS, {"ScanningSequence": "SE_IR"}),
    "MR of no inversion recovery": (INTEGERS, {"ScanningSequence": "GR", "InversionTime": 0.45}),
    "MR of floats": (FLOATS, None),
    "CT": (INTEGERS[..., 0], {"Modality": "CT", "ConvolutionKernel": "B30s"}),
    "CT of floats": (FLOATS, {"Modality": "CT"}),
    "capture of bytes": (INTEGERS.astype("u1"), None),
    "capture of colours": (np.zeros((6, 5, 3), RGB), None),
}


def tool(name):
    path = shutil.which(name) or shutil.which(str(Path(sys.executable).parent / name))
    if path is None:
        pytest.skip(f"{name} is not installed")
    return path


def errors_of(path):
    """The errors that dciodvfy finds in a file, sorted; of values only that they are wrong."""
    done = subprocess.run(
        [tool("dciodvfy"), "-new", path], capture_output=True, text=True, errors="replace", check=False
    )
    return sorted({line for line in (done.stdout + done.stderr).splitlines() if line.startswith("Error")})


def refused_by_dcmdump(path):
    done = subprocess.run([tool("dcmdump"), "-q", "+fo", path], capture_output=True, check=False)
    return done.returncode or done.stderr


def oblique(seed=3, flips=(1, 1, 1)):
    affine = np.eye(4)
    affine[:3, :3] = np.linalg.qr(np.random.default_rng(seed).normal(size=(3, 3)))[0] * (1.5, 2.0, 3.0) * flips
    affine[:3, 3] = [10.0, -20.0, 30.0]
    return affine


def written(values, affine, words, folder, template=None):
    """The files of a series."""
    reading = dataclasses.replace(volume.reading_of(medfmt.Volume(values, affine)), meta=words)
    folder.mkdir()
    for name, chunks in writer.series(reading, template=template).items():
        (folder / name.lstrip("/")).write_bytes(b"".join(chunks))
    return sorted(folder.iterdir())


def template():
    return medfmt.dicom.build(
        {
            "SpecificCharacterSet": "ISO_IR 100",
            "SOPClassUID": writer.MR,
            "SOPInstanceUID": "1.2.3",
            "PatientName": "Müller^Jörg",
            "PatientID": "7",
            "PatientBirthDate": "19700101",
            "PatientSex": "O",
            "StudyInstanceUID": "1.2.4",
            "StudyDate": "20200101",
            "StudyTime": "120000",
            "StudyID": "1",
        }
    )


@pytest.mark.parametrize("joined", [False, True])
@pytest.mark.parametrize("case", CASES)
def test_the_modules_of_a_series_are_whole(case, joined, tmp_path):
    values, words = CASES[case]
    for path in written(values, oblique(), words, tmp_path / "series", template() if joined else None)[::3]:
        assert errors_of(path) == []
        assert not refused_by_dcmdump(path)
        assert medfmt.dicom.read(path, strict=True).notes == ()


def test_texts_of_template_and_volume_meet_in_utf8(tmp_path):
    path = written(INTEGERS, oblique(), MR_WORDS, tmp_path / "series", template())[0]
    ds = medfmt.dicom.read(path)
    assert (ds.SpecificCharacterSet, str(ds.PatientName)) == ("ISO_IR 192", "Müller^Jörg")
    assert ds.SeriesDescription == UTF8_NAME
    assert ds.StudyInstanceUID == "1.2.4"
    assert ds.ScanningSequence == ["GR", "IR"]


def test_words_that_no_element_can_hold_are_left_out_with_a_note(tmp_path):
    words = {"FlipAngle": "steep", "EchoTime": [1, 2], "SeriesDescription": "x" * 65, "RepetitionTime": float("nan")}
    reading = dataclasses.replace(volume.reading_of(medfmt.Volume(INTEGERS, np.eye(4))), meta=words)
    files = writer.series(reading)
    left = {note.field for note in files.notes if note.code == "word-left-out"}
    assert left == {"FlipAngle", "EchoTime", "SeriesDescription", "RepetitionTime"}
    (tmp_path / "one.dcm").write_bytes(b"".join(next(iter(files.values()))))
    assert errors_of(tmp_path / "one.dcm") == []


def samples():
    """A few files of pydicom's wheel in each encoding, and of each kind of the shared data."""
    try:
        import pydicom
    except ImportError:
        return []
    names = (
        "CT_small",
        "MR_small",
        "MR_small_bigendian",
        "MR_small_implicit",
        "image_dfl",
        "rtplan",
        "reportsi",
        "emri_small",
    )
    folder = Path(pydicom.__file__).parent / "data" / "test_files"
    found = [folder / f"{name}.dcm" for name in names]
    shared = [
        next((p for p in sorted(case.rglob("*.dcm"))), None) for case in sorted(SHARED.glob("*")) if case.is_dir()
    ]
    return [p for p in [*found, *shared[::4]] if p is not None and p.exists()]


@pytest.mark.parametrize("path", samples(), ids=lambda p: p.name[-40:])
def test_an_edit_and_a_recoding_bring_no_new_errors(path, tmp_path):
    before = errors_of(path)
    if any("Dicom dataset read failed" in line for line in before):
        pytest.skip("dciodvfy cannot read the file itself")
    ds = medfmt.dicom.read(path)
    changed = medfmt.dicom.edit(ds, {"StudyDescription": "another, longer text than before", "StudyID": "12"})
    medfmt.dicom.write(changed, tmp_path / "edited.dcm")
    assert set(errors_of(tmp_path / "edited.dcm")) <= set(before)
    assert not refused_by_dcmdump(tmp_path / "edited.dcm")
    if ds.fragments() is None:
        for undefined in (False, True):
            again = medfmt.dicom.recode(ds, style=medfmt.dicom.Style(undefined=undefined))
            medfmt.dicom.write(again, tmp_path / "recoded.dcm")
            assert set(errors_of(tmp_path / "recoded.dcm")) <= set(before)
            assert not refused_by_dcmdump(tmp_path / "recoded.dcm")


def same_places(affine, shape, other):
    """For each voxel its index in a volume with another affine."""
    inside = np.array(list(np.ndindex(*shape[:3])))
    there = (np.linalg.inv(other) @ affine @ np.c_[inside, np.ones(len(inside))].T)[:3].T
    np.testing.assert_allclose(there, np.rint(there), atol=2e-3)
    return tuple(inside.T), tuple(np.rint(there).astype(int).T)


@pytest.mark.parametrize("case", ["MR", "MR with words", "MR of floats", "CT", "CT of floats", "capture of colours"])
@pytest.mark.parametrize("flips", [(1, 1, 1), (-1, 1, 1), (1, -1, -1)])
def test_dcm2niix_makes_the_same_volume_of_it(case, flips, tmp_path):
    values, words = CASES[case]
    affine = oblique(5, flips)
    if case == "capture of colours":
        values = values.copy()
        values["G"] = np.arange(90).reshape(values.shape)
    written(values, affine, words, tmp_path / "series")
    out = tmp_path / "out"
    out.mkdir()
    done = subprocess.run(
        [tool("dcm2niix"), "-b", "n", "-z", "n", "-o", out, tmp_path / "series"], capture_output=True, check=False
    )
    made = sorted(out.glob("*.nii"))
    assert len(made) == 1, done.stdout
    theirs = medfmt.load(made[0])
    here, there = same_places(affine, values.shape, theirs.affine)
    found = np.asarray(theirs)
    assert found.shape[3:] == values.shape[3:]
    if values.dtype.names:
        np.testing.assert_array_equal(found[there], values[here])
    else:
        np.testing.assert_allclose(found[there], values[here], atol=np.ptp(values) / 65535)


@pytest.mark.parametrize("flips", [(1, 1, 1), (-1, 1, 1), (1, -1, -1)])
def test_simpleitk_finds_each_voxel_at_its_place(flips, tmp_path):
    sitk = pytest.importorskip("SimpleITK", reason="SimpleITK is not installed (extra peers)")
    values, affine = FLOATS, oblique(7, flips)
    paths = written(values, affine, None, tmp_path / "series")
    reader = sitk.ImageSeriesReader()
    reader.SetFileNames(reader.GetGDCMSeriesFileNames(str(tmp_path / "series")))
    image = reader.Execute()
    theirs = np.eye(4)
    theirs[:3, :3] = np.reshape(image.GetDirection(), (3, 3)) * image.GetSpacing()
    theirs[:3, 3] = image.GetOrigin()
    theirs = room("core.space").lps_to_ras(theirs)
    here, there = same_places(affine, values.shape, theirs)
    found = sitk.GetArrayFromImage(image).T
    np.testing.assert_allclose(found[there], values[here], atol=np.ptp(values) / 65535)
    assert len(paths) == values.shape[2]


def test_a_tilted_stack_keeps_its_shear(tmp_path):
    affine = np.diag([-2.0, 2.0, 3.0, 1.0])
    affine[1, 2] = 0.8
    values = INTEGERS[..., 0]
    path = written(values, affine, {"Modality": "CT"}, tmp_path / "series")[0]
    assert float(medfmt.dicom.read(path).SpacingBetweenSlices) == 3
    assert errors_of(path) == []
    here, there = same_places(affine, values.shape, medfmt.load(tmp_path / "series").affine)
    np.testing.assert_array_equal(np.asarray(medfmt.load(tmp_path / "series"))[there], values[here])
