# SPDX-License-Identifier: MIT
"""Bad input, from the API and from the command line: the right kind of error, at the right byte, in one line."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from tests import hexbytes, medfmt

ABOVE = Path(medfmt.__file__).parents[medfmt.__name__.count(".") + 1]

DICOM = (
    bytes(128)
    + b"DICM"
    + hexbytes(
        "0200 0000 554c 0400 1c00 0000",  # (0002,0000) UL: group length 28
        "0200 1000 5549 1400",  # (0002,0010) UI TransferSyntaxUID, 20 bytes
        "312e322e3834302e31303030382e312e322e3100",  # 1.2.840.10008.1.2.1
        "0800 1600 5549 1a00",  # (0008,0016) UI SOPClassUID, 26 bytes
        "312e322e3834302e31303030382e352e312e342e312e312e3400",  # MR Image Storage
        "0800 6000 4353 0200 4d52",  # (0008,0060) CS Modality "MR"
        "0800 4011 5351 0000 1800 0000",  # (0008,1140) SQ ReferencedImageSequence, 24 bytes
        "feff 00e0 1000 0000",  # item, 16 bytes
        "0800 5011 5549 0800 312e322e332e3400",  # (0008,1150) UI "1.2.3.4"
        "2000 0d00 5549 0400 312e3200",  # (0020,000D) UI StudyInstanceUID
        "2000 0e00 5549 0400 312e3300",  # (0020,000E) UI SeriesInstanceUID
        "2800 0200 5553 0200 0100",  # samples per pixel: 1
        "2800 0400 4353 0c00 4d4f4e4f4348524f4d453220",  # MONOCHROME2
        "2800 1000 5553 0200 0400",  # rows: 4
        "2800 1100 5553 0200 0300",  # columns: 3
        "2800 0001 5553 0200 1000",  # bits allocated: 16
        "2800 0101 5553 0200 1000",  # bits stored: 16
        "2800 0201 5553 0200 0f00",  # high bit: 15
        "2800 0301 5553 0200 0000",  # unsigned
        "e07f 1000 4f57 0000 1800 0000",  # (7FE0,0010) OW PixelData, 24 bytes
    )
    + bytes(range(24))
)
IN_SEQUENCE = DICOM.index(hexbytes("feff 00e0")) + 12
PIXELS = len(DICOM) - 24
ARRAY = np.arange(24, dtype="i2").reshape(2, 3, 4)


def nifti(folder, name):
    path = folder / name
    medfmt.save(medfmt.Volume(ARRAY, np.eye(4)), path)
    return path


def empty_file(folder):
    (folder / "empty.nii").write_bytes(b"")
    return folder / "empty.nii"


def empty_folder(folder):
    (folder / "empty").mkdir()
    return folder / "empty"


def text_file(folder):
    (folder / "notes.txt").write_text("The scanner was warm that day.\n" * 50)
    return folder / "notes.txt"


def folder_without_images(folder):
    text_file(folder)
    (folder / "deeper").mkdir()
    (folder / "deeper" / "table.csv").write_text("a,b\n1,2\n")
    return folder


def missing_image(folder):
    path = nifti(folder, "half.hdr")
    (folder / "half.img").unlink()
    return path


def missing_header(folder):
    nifti(folder, "half.hdr").unlink()
    return folder / "half.img"


def cut(path, at):
    path.write_bytes(path.read_bytes()[:at])
    return path


def nifti_cut_in_its_header(folder):
    return cut(nifti(folder, "cut.nii"), 100)


def nifti_cut_in_its_data(folder):
    return cut(nifti(folder, "cut.nii"), 352 + 20)


def zipped_nifti_cut_in_its_data(folder):
    path = nifti(folder, "cut.nii.gz")
    return cut(path, path.stat().st_size - 12)


def dicom_cut(folder, at):
    (folder / "cut.dcm").write_bytes(DICOM[:at])
    return folder / "cut.dcm"


def dicom_cut_in_a_sequence(folder):
    return dicom_cut(folder, IN_SEQUENCE)


def dicom_cut_in_its_pixels(folder):
    return dicom_cut(folder, PIXELS + 10)


# what is made, the kind of error, part of its field, its offset (None: where, depends on the compressor)
CASES = {
    empty_file: ("UnknownFormatError", "file", 0),
    empty_folder: ("UnknownFormatError", "folder", 0),
    text_file: ("UnknownFormatError", "file", 0),
    folder_without_images: ("UnknownFormatError", "folder", 0),
    missing_image: ("TruncatedError", "", 0),
    missing_header: ("TruncatedError", "header file", 0),
    nifti_cut_in_its_header: ("TruncatedError", "", 100),
    nifti_cut_in_its_data: ("TruncatedError", "", 352 + 20),
    zipped_nifti_cut_in_its_data: ("TruncatedError", "", None),
    dicom_cut_in_a_sequence: ("TruncatedError", "(0008,1140)", None),
    dicom_cut_in_its_pixels: ("TruncatedError", "(7FE0,0010)", PIXELS - 12),
}


def test_the_dicom_of_these_cases_is_whole():
    values = np.asarray(medfmt.load(DICOM))
    assert sorted(values.ravel().tolist()) == sorted(np.arange(24, dtype="u1").view("<u2").tolist())


@pytest.mark.parametrize("make", CASES, ids=lambda make: make.__name__)
def test_the_api_says_what_is_wrong_and_where(make, tmp_path):
    kind, name, offset = CASES[make]
    path = make(tmp_path)
    with pytest.raises(medfmt.FormatError) as caught:
        np.asarray(medfmt.load(path))
    error = caught.value
    assert type(error).__name__ == kind, error
    assert name.lower() in error.field.lower(), error
    if offset is not None:
        assert error.offset == offset, error
    assert error.path.startswith(str(path.parent))
    assert error.expected
    assert error.found
    assert f"at byte {error.offset}: expected " in str(error)
    assert len(str(error)) <= 500


@pytest.mark.parametrize("command", ["info", "convert"])
@pytest.mark.parametrize("make", CASES, ids=lambda make: make.__name__)
def test_the_command_line_says_it_in_one_line_with_status_2(make, command, tmp_path):
    (tmp_path / "in").mkdir()
    path = make(tmp_path / "in")
    out = tmp_path / "out"
    run = subprocess.run(
        [sys.executable, "-m", medfmt.__name__, command, str(path), *([str(out)] if command == "convert" else [])],
        env={**os.environ, "PYTHONPATH": str(ABOVE)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 2, run
    assert run.stdout == "", run
    assert len(run.stderr.splitlines()) == 1, run.stderr
    assert "expected" in run.stderr
    assert "found" in run.stderr
    assert not out.exists() or not any(out.iterdir())


def test_a_file_that_is_not_there_is_the_systems_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        medfmt.load(tmp_path / "nowhere.nii")
