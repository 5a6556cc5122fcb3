# SPDX-License-Identifier: MIT
"""`check`: each departure from nifti1.h as a Note with its byte; a sound file has none."""

from __future__ import annotations

import gzip
import math
import struct

import numpy as np
import pytest

from tests import hexbytes, medfmt, room
from tests.nifti_bytes import FILE1, FILE2, built, edited, gz, nifti, read, source

faults = room("formats.nifti.faults")


def notes_of(raw):
    return faults.departures(gz.plain(source.blob(raw)))


@pytest.mark.parametrize("raw", [FILE1, FILE2])
def test_a_sound_file_has_no_notes(raw):
    assert notes_of(raw) == []


@pytest.mark.parametrize(
    ("changes", "code", "offset", "severity"),
    [
        ({"intent_code": 999}, "unknown-code", 68, "departure"),
        ({"slice_code": 9, "slice_duration": 0.0}, "unknown-code", 122, "departure"),
        ({"sform_code": 77}, "unknown-code", 254, "departure"),
        ({"xyzt_units": 7}, "unknown-code", 123, "departure"),
        ({"xyzt_units": 0}, "no-units", 123, "info"),
        ({"pixdim": (0, 2, 3, 4, 0, 0, 0, 0)}, "qfac", 76, "departure"),
        ({"pixdim": (1, -2, 3, 4, 0, 0, 0, 0)}, "pixdim-value", 76, "departure"),
        ({"pixdim": (1, 2, 3, 5, 0, 0, 0, 0)}, "sizes-disagree", 76, "departure"),
        ({"dim": (3, 2, 3, 2, -9, 1, 1, 1)}, "dim-beyond", 40, "info"),
        ({"dim_info": 1 | 1 << 2 | 3 << 4}, "dim-info", 39, "departure"),
        ({"slice_duration": 0.0}, "slice-timing", 122, "info"),
        ({"scl_slope": 0.0}, "inter-alone", 116, "info"),
        ({"regular": 7}, "regular", 38, "info"),
        ({"descrip": "Doe^Jane"}, "personal-data", 148, "info"),
        ({"aux_file": "born 19601231"}, "personal-data", 228, "info"),
        ({"bitpix": 7}, "bitpix", 72, "departure"),
        ({"qoffset_x": 3.0}, "forms-disagree", 280, "departure"),
        ({"srow_x": (2, 1, 0, -10)}, "not-orthogonal", 280, "info"),
        ({"srow_x": (0, 0, 0, 0)}, "sform-unusable", 280, "departure"),
        ({"quatern_b": 2.0}, "qform-unusable", 256, "departure"),
        ({"quatern_d": 1.0000001, "sform_code": 0}, "quaternion-long", 256, "info"),
        ({"scl_slope": math.inf}, "scaling-not-finite", 112, "departure"),
        ({"datatype": 3}, "unreadable", 70, "departure"),
        ({"dim": (3, 9, 9, 9, 1, 1, 1, 1)}, "unreadable", 376, "departure"),
    ],
)
def test_a_departure_is_told_with_its_byte(changes, code, offset, severity):
    found = {(n.code, n.offset, n.severity) for n in notes_of(edited(changes))}
    assert (code, offset, severity) in found


def test_notes_come_in_the_order_of_their_bytes():
    found = notes_of(edited({"descrip": "Doe^Jane", "bitpix": 7, "intent_code": 999}) + b"after")
    offsets = [n.offset for n in found]
    assert offsets == sorted(offsets) == [68, 72, 148, 376]
    assert found[-1].code == "trailing-bytes"


def test_an_offset_that_spm_does_not_read_is_told():
    raw = edited({"vox_offset": 353.0})
    assert "vox-offset-16" in {n.code for n in notes_of(raw[:352] + b"\0" + raw[352:])}


def test_no_text_of_the_file_is_in_a_note():
    assert not any("Jane" in n.text for n in notes_of(edited({"descrip": "Doe^Jane"})))


def test_the_public_check_tells_them_too(tmp_path):
    path = tmp_path / "a.nii"
    path.write_bytes(edited({"bitpix": 7, "intent_code": 999}))
    assert {"bitpix", "unknown-code"} <= {n.code for n in medfmt.check(path)}


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({}, ()),
        ({"bitpix": 7, "regular": 9}, ("bitpix", "regular")),
        ({"intent_code": 999, "xyzt_units": 7 | 8, "slice_code": 77}, ("intent_code", "slice_code", "xyzt_units")),
        ({"scl_slope": math.nan}, ("scl_inter", "scl_slope")),
        ({"pixdim": (0, 2, 3, 4, -1, 0, 0, 0)}, ("pixdim",)),
        ({"dim": (3, 2, 3, 2, -9, 4, 1, 1)}, ("dim",)),
        ({"srow_x": (math.nan, 0, 0, 0)}, ("srow_x",)),
        ({"quatern_b": 2.0}, ("quatern_b",)),
        ({"qoffset_x": 99.0}, ("qoffset_x",)),
        ({"vox_offset": 352.5}, ("vox_offset",)),
        ({"dim_info": 1 | 1 << 2}, ("dim_info",)),
    ],
)
def test_mending_changes_what_is_wrong_and_nothing_else(changes, fields):
    reading = read(edited(changes))
    mended, named = nifti.mend(reading)
    assert named == fields
    again = read(built(mended)[0][".nii"], strict=True)
    assert [n for n in notes_of(built(mended)[0][".nii"]) if n.severity == "departure"] == []
    np.testing.assert_array_equal(again.affine, reading.affine)
    np.testing.assert_array_equal(again.data.read(), reading.data.read())
    assert (again.slope, again.inter) == (reading.slope, reading.inter)


def test_a_broken_chain_of_extensions_is_switched_off():
    raw = edited({"vox_offset": 368.0})[:348] + b"\1\0\0\0" + b"\3" * 16 + FILE1[352:]
    mended, named = nifti.mend(read(raw))
    assert named == ("extension",)
    assert notes_of(built(mended)[0][".nii"]) == []


# ---- every fault that can be mended, through the public check -----------------------------------------------


FAULTY = {
    "an extension of 12 bytes": edited({"vox_offset": 368.0})[:348]
    + b"\1\0\0\0"
    + struct.pack("<ii", 12, 6)
    + b"abcd\0\0\0\0"
    + FILE1[352:],
    "voxels at byte 353": edited({"vox_offset": 353.0})[:352] + b"\0" + FILE1[352:],
    "no units": edited({"xyzt_units": 0}),
    "an intercept without a slope": edited({"scl_slope": 0.0}),
    "times and ranges that are no numbers": edited({"cal_max": math.nan, "toffset": math.inf}),
    "a shear, and another qform": edited({"srow_x": (2, 1, 0, -10)}),
    "steps that are no numbers, and no forms": edited({"pixdim": (1, 0, 0, 0, 0, 0, 0, 0), "sform_code": 0}),
}


@pytest.mark.parametrize("fault", FAULTY)
def test_a_mended_copy_has_no_departure_and_says_what_changed(fault, tmp_path):
    broken, whole = tmp_path / "broken.nii", tmp_path / "whole.nii"
    broken.write_bytes(FAULTY[fault])
    told = medfmt.check(broken, fix=whole)
    assert told[:-1]
    assert told[-1].code == "mended"
    assert "nothing" not in told[-1].text
    assert [note for note in medfmt.check(whole) if note.severity == "departure"] == []
    assert {note.code for note in medfmt.check(whole)} <= {"qform-shear", "not-orthogonal"}
    before, after = medfmt.load(broken), medfmt.load(whole)
    np.testing.assert_array_equal(np.asarray(after), np.asarray(before))
    np.testing.assert_allclose(after.affine, before.affine, atol=1e-6)
    assert broken.read_bytes() == FAULTY[fault]


def test_bytes_after_voxels_that_move_are_dropped_and_named(tmp_path):
    (tmp_path / "a.nii").write_bytes(FAULTY["voxels at byte 353"] + b"after")
    told = medfmt.check(tmp_path / "a.nii", fix=tmp_path / "b.nii")
    assert "the bytes after the voxels" in told[-1].text
    assert medfmt.check(tmp_path / "b.nii") == ()


@pytest.mark.parametrize(("name", "offset"), [("gzip FNAME", 10), ("gzip FCOMMENT", 23)])
def test_a_gzip_header_that_tells_a_name_is_told_without_it_and_mended(name, offset, tmp_path):
    head = hexbytes("1f8b 08 18 00000000 00 ff") + b"Doe_Jane.nii\0" + b"of 1961\0"  # FNAME and FCOMMENT
    (tmp_path / "a.nii.gz").write_bytes(head + gzip.compress(FILE1, mtime=0)[10:])
    told = medfmt.check(tmp_path / "a.nii.gz", fix=tmp_path / "b.nii.gz")
    assert (name, offset) in {(note.field, note.offset) for note in told}
    assert not any("Jane" in note.text or "1961" in note.text for note in told)
    assert name in told[-1].text
    assert medfmt.check(tmp_path / "b.nii.gz") == ()
    assert b"Jane" not in (tmp_path / "b.nii.gz").read_bytes()


def test_a_shear_that_medfmt_wrote_is_no_departure(tmp_path):
    sheared = np.array([[2.0, 0.5, 0, 0], [0, 2, 0, 0], [0, 0, 2, 0], [0, 0, 0, 1]])
    medfmt.save(medfmt.Volume(np.zeros((4, 4, 4), "i2"), sheared), tmp_path / "a.nii")
    assert {(note.code, note.severity) for note in medfmt.check(tmp_path / "a.nii")} == {
        ("qform-shear", "info"),
        ("not-orthogonal", "info"),
    }
