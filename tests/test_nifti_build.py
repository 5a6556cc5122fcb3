# SPDX-License-Identifier: MIT
"""Writing NIfTI: untouched bytes stay, changes are edits, other formats get dcm2niix's header, nothing is lost in silence."""

from __future__ import annotations

import gzip
from dataclasses import replace

import numpy as np
import pytest

from tests import medfmt, room
from tests.nifti_bytes import (
    AFFINE,
    FILE1,
    FILE2,
    HEADER1,
    VOXELS,
    arrays,
    built,
    edited,
    errors,
    header,
    nifti,
    read,
    records,
    volume_of,
)
from tests.test_nifti_read import PAIR

make = room("formats.nifti.make")
build = room("formats.nifti.build")
core_space = room("core.space")
ROTATED = np.array([[0.0, -3, 0, 1], [2, 0, 0, 2], [0, 0, 4, 3], [0, 0, 0, 1]])


# ---- untouched -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "raw",
    [
        FILE1,
        FILE2,
        FILE1 + b"after the voxels",
        edited({"vox_offset": 357.0})[:348] + b"\0\0\0\0gap.." + VOXELS + b"x",
        edited({"vox_offset": 0.0, "bitpix": 3, "scl_slope": 0.0, "scl_inter": 9.0}),
        edited({"vox_offset": 352.5, "intent_code": 999, "pixdim": (7, 2, 3, 4, 1, 1, 1, 1)}),
        edited({"scl_slope": np.nan, "srow_x": (np.nan,) * 4}),
        edited({"sform_code": 0, "qform_code": 0}),
        edited({"datatype": 1, "bitpix": 1, "dim": (3, 3, 3, 2, 1, 1, 1, 1)}),
        edited({"datatype": 128, "bitpix": 24, "dim": (1, 8, 1, 1, 1, 1, 1, 1), "scl_slope": 2.0}),
    ],
)
@pytest.mark.parametrize("zipped", [False, True])
def test_an_untouched_file_comes_out_byte_for_byte(raw, zipped):
    reading = read(gzip.compress(raw) if zipped else raw)
    files, notes = built(reading, reading.header.version)
    assert files == {".nii": raw}
    assert notes == []


def test_an_untouched_pair_comes_out_byte_for_byte(tmp_path):
    head = records.NIFTI1_HEADER.edit(PAIR, {"vox_offset": 16.0}) + b"\0\0\0\0rest"
    image = b"#" * 16 + VOXELS + b"after"
    (tmp_path / "a.hdr").write_bytes(head)
    (tmp_path / "a.img").write_bytes(image)
    reading = nifti.read(tmp_path / "a.hdr")
    files, _ = built(reading)
    assert list(files.items()) == [(".img", image), (".hdr", head)]
    medfmt.save(medfmt.load(tmp_path / "a.img"), tmp_path / "b.hdr")
    assert ((tmp_path / "b.hdr").read_bytes(), (tmp_path / "b.img").read_bytes()) == (head, image)


def test_twenty_rounds_change_nothing(tmp_path):
    path = tmp_path / "a.nii.gz"
    path.write_bytes(gzip.compress(FILE1))
    for _ in range(20):
        medfmt.save(medfmt.load(path), path)
    assert gzip.decompress(path.read_bytes()) == FILE1


# ---- one thing changed -----------------------------------------------------------------------------------


def differing(a, b):
    """The fields whose bytes differ, of two NIfTI-1 headers."""
    return {f.name for f in records.NIFTI1_HEADER.fields if a[f.at : f.at + f.nbytes] != b[f.at : f.at + f.nbytes]}


def test_an_edited_header_changes_that_field_alone():
    reading = read(FILE1 + b"after")
    files, _ = built(replace(reading, header=reading.header.edit({"descrip": "new"})))
    assert differing(files[".nii"], FILE1) == {"descrip"}
    assert files[".nii"][348:] == (FILE1 + b"after")[348:]


def test_an_added_extension_moves_the_voxels():
    reading = read(FILE1)
    more = reading.header.edit({"extensions": [nifti.Extension(6, b"comment")]})
    raw = built(replace(reading, header=more))[0][".nii"]
    assert len(raw) == len(FILE1) + 16
    again = read(raw)
    assert [e.decoded for e in again.header.extensions] == ["comment"]
    np.testing.assert_array_equal(again.data.read(), reading.data.read())


def test_a_changed_affine_is_set_in_both_forms_and_nothing_else():
    reading = read(FILE1)
    moved = reading.affine.copy()
    moved[0, 3] = 5
    raw = built(replace(reading, affine=moved))[0][".nii"]
    assert differing(raw, FILE1) == {"qoffset_x", "srow_x"}
    again = read(raw)
    np.testing.assert_array_equal(again.affine, moved)
    assert again.provenance.alternatives["qform"] == 0


def test_an_affine_in_another_unit_stays_in_it():
    raw = edited({"xyzt_units": 1 | 8})
    reading = read(raw)
    assert reading.affine[0, 0] == 2000
    twice = reading.affine * [[2.0], [2.0], [2.0], [1.0]]
    again = read(built(replace(reading, affine=twice))[0][".nii"])
    np.testing.assert_allclose(again.affine, twice)
    assert again.header.srow_x[0] == 4.0


def test_a_shear_is_kept_in_the_sform_and_noted():
    sheared = np.array(AFFINE, float)
    sheared[0, 1] = 1.5
    files, notes = built(replace(read(FILE1), affine=sheared))
    assert [n.code for n in notes] == ["qform-shear"]
    again = read(files[".nii"])
    np.testing.assert_array_equal(again.affine, sheared)
    assert again.provenance.alternatives["qform"] > 0.1


def test_flipped_slices_keep_their_times():
    """The volume read from the other end: the order turns round, as the axes do."""
    reading = read(FILE1)
    before = reading.header.slice_times
    flipped = core_space.reoriented_affine(reading.affine, (2, 3, 2), (1, 0, 2), (1, 1, -1))
    array = reading.data.read().transpose(1, 0, 2)[:, :, ::-1]
    again = read(built(replace(reading, data=arrays.MemoryArray(array), affine=flipped))[0][".nii"])
    assert again.header.encoding_axes == (1, 0, 2)
    assert again.header.slice_times == before[::-1]
    np.testing.assert_array_equal(again.data.read(), array)


@pytest.mark.parametrize("code", range(1, 7))
@pytest.mark.parametrize("n", [4, 5])
def test_every_slice_order_reversed_is_a_slice_order(code, n):
    head = read(FILE1).header.edit(
        {"dim": (3, 2, 3, n + 3, 1, 1, 1, 1), "slice_code": code, "slice_start": 1, "slice_end": n}
    )
    flipped = core_space.reoriented_affine(AFFINE, (2, 3, n + 3), (0, 1, 2), (1, 1, -1))
    changes = make.reoriented_fields(head, np.array(AFFINE, float), flipped, (2, 3, n + 3))
    assert head.edit(changes).slice_times == head.slice_times[::-1]


def test_other_values_keep_the_header_and_drop_what_followed_the_voxels():
    reading = read(FILE1 + b"after")
    array = np.arange(12, dtype="f4").reshape(2, 3, 2)
    raw = built(replace(reading, data=arrays.MemoryArray(array), slope=1.0, inter=0.0))[0][".nii"]
    assert differing(raw, FILE1) == {"datatype", "bitpix", "scl_slope", "scl_inter"}
    assert len(raw) == 352 + 48
    np.testing.assert_array_equal(read(raw).data.read(), array)


def test_a_big_endian_header_keeps_its_order_with_other_values():
    array = np.arange(24, dtype="c8").reshape(2, 3, 4)
    raw = built(replace(read(FILE2), data=arrays.MemoryArray(array)), 2)[0][".nii"]
    again = read(raw)
    assert again.header.byte_order == ">"
    np.testing.assert_array_equal(again.data.read(), array)
    assert again.header.dim == (3, 2, 3, 4, 1, 1, 1, 1)


def test_another_shape_gives_new_axes_a_step():
    reading = read(edited({"pixdim": (1, 2, 3, 4, 0, 0, 0, 0)}))
    raw = built(replace(reading, data=arrays.MemoryArray(np.zeros((2, 3, 2, 5, 6), "u1"))))[0][".nii"]
    assert read(raw, strict=True).header.pixdim == (1, 2, 3, 4, 1, 1, 0, 0)


@pytest.mark.parametrize(("raw", "version"), [(FILE1, 2), (FILE2, 1)])
def test_one_version_becomes_the_other_with_every_common_field(raw, version):
    reading = read(raw)
    with_comment = replace(reading, header=reading.header.edit({"extensions": [nifti.Extension(6, b"kept")]}))
    again = read(built(with_comment, version)[0][".nii"], strict=True)
    assert again.header.version == version
    common = set(reading.header.fields) & set(again.header.fields) - {"sizeof_hdr", "magic", "vox_offset"}
    assert {n: again.header.fields[n] for n in common} == {n: reading.header.fields[n] for n in common}
    assert [e.decoded for e in again.header.extensions] == ["kept"]
    np.testing.assert_array_equal(again.data.read(), reading.data.read())


@pytest.mark.parametrize("raw", [FILE1, FILE2, FILE1[:348] + b"\0\0\0\0" + VOXELS])
def test_single_to_pair_and_back(tmp_path, raw):
    reading = read(raw)
    files, _ = built(reading, reading.header.version, version="pair")
    assert list(files) == [".img", ".hdr"]
    for suffix, content in files.items():
        (tmp_path / f"a{suffix}").write_bytes(content)
    pair = nifti.read(tmp_path / "a.hdr")
    assert (pair.header.magic[:2], pair.header.vox_offset) == ("ni", 0)
    assert built(pair, pair.header.version, version="single")[0] == {".nii": raw}


def test_a_pair_whose_voxels_change_begins_them_at_the_front(tmp_path):
    (tmp_path / "a.hdr").write_bytes(records.NIFTI1_HEADER.edit(PAIR, {"vox_offset": 16.0}))
    (tmp_path / "a.img").write_bytes(b"#" * 16 + VOXELS)
    reading = nifti.read(tmp_path / "a.hdr")
    files, _ = built(replace(reading, data=arrays.MemoryArray(reading.data.read() + 1)))
    assert header.parse(files[".hdr"]).vox_offset == 0
    assert files[".img"] == np.arange(1, 13, dtype="<i2").tobytes()


# ---- from elsewhere --------------------------------------------------------------------------------------


META = {
    "RepetitionTime": 2.5,
    "EchoTime": 0.03,
    "MultibandAccelerationFactor": 4,
    "PhaseEncodingDirection": "j-",
    "SliceTiming": [0.0, 1.0, 0.5, 1.5],
    "PatientName": "Doe^Jane",
    "ImageComments": "private",
}


def test_a_dicom_volume_gets_the_header_of_dcm2niix():
    volume = volume_of(np.zeros((2, 3, 4, 5), "i2"), ROTATED, format="dicom", meta=META, slope=2.0, inter=-3.0)
    h = read(built(volume)[0][".nii"], strict=True).header
    assert (h.sizeof_hdr, h.regular, h.magic, h.vox_offset, h.tail) == (348, 114, "n+1", 352.0, bytes(4))
    assert (h.qform_code, h.sform_code, h.xyzt_units) == (1, 1, 10)
    assert h.dim == (4, 2, 3, 4, 5, 1, 1, 1)
    assert h.pixdim == (1.0, 2.0, 3.0, 4.0, 2.5, 0.0, 0.0, 0.0)
    assert (h.scl_slope, h.scl_inter) == (2.0, -3.0)
    assert (h.dim_info, h.slice_code) == (57, 3)
    assert (h.slice_start, h.slice_end, h.slice_duration, h.toffset, h.cal_max, h.cal_min) == (0, 0, 0, 0, 0, 0)
    assert (h.descrip, h.aux_file, h.intent_name, h.db_name) == ("TE=30;mb=4", "", "", "")


@pytest.mark.parametrize(
    ("meta", "expected"),
    [
        ({"PhaseEncodingDirection": "i"}, 54),
        ({"PhaseEncodingAxis": "j"}, 57),
        ({"InPlanePhaseEncodingDirectionDICOM": "ROW"}, 54),
        ({"InPlanePhaseEncodingDirectionDICOM": "COL", "MRAcquisitionType": "3D"}, 0),
        ({}, 0),
    ],
)
def test_dim_info_by_the_phase_encoding(meta, expected):
    assert make.dim_info(meta) == expected


@pytest.mark.parametrize("code", range(1, 7))
def test_slice_code_by_the_times(code):
    order = header.slice_order(code, 6)
    times = [order.index(k) * 0.1 for k in range(6)]
    assert make.slice_code(times, 6) == code
    assert make.slice_code(times, 5) == 0
    assert make.slice_code([0, 0, 1, 1, 2, 2], 6) == 0
    assert make.slice_code(None, 6) == 0


def test_a_plain_array_is_stored_as_its_own_dtype():
    h = read(built(volume_of(np.ones((2, 3, 4, 5), "f8"), ROTATED))[0][".nii"], strict=True).header
    assert (h.datatype, h.sform_code, h.qform_code) == (64, 2, 2)
    assert h.units == ("mm", "")
    assert h.time_step is None


@pytest.mark.parametrize(("dtype", "stored"), [("?", "u1"), ("f2", "f4"), (">i4", "i4")])
def test_what_nifti_lacks_is_held_by_a_wider_type(dtype, stored):
    array = np.array([0, 1, 1, 0]).astype(dtype)
    again = read(built(volume_of(array))[0][".nii"])
    assert again.data.dtype == np.dtype(stored)
    np.testing.assert_array_equal(again.data.read(), array)


@pytest.mark.parametrize(
    ("array", "more", "field"),
    [
        (np.zeros(3, "M8[s]"), {}, "datatype"),
        (np.zeros(3, "U4"), {}, "datatype"),
        (np.zeros(3, object), {}, "datatype"),
        (np.zeros(3, [("a", "f4")]), {}, "datatype"),
        (np.zeros(()), {}, "dim"),
        (np.zeros((2, 0)), {}, "dim"),
        (np.zeros((1,) * 8), {}, "dim"),
        (np.zeros(32768, "u1"), {}, "dim"),
        (np.zeros(3), {"slope": 1e60}, "scl_slope"),
        (np.zeros(3), {"affine": np.diag([1.0, 1.0, 0.0, 1.0])}, "srow_x"),
        (np.zeros(3), {"affine": np.diag([1.0, 1.0, 1e-231, 1.0])}, "srow_x"),
        (np.zeros(3), {"slope": 1e-60}, "scl_slope"),
        (np.zeros(3), {"inter": np.inf}, "scl_slope"),
    ],
)
def test_what_nifti_1_cannot_hold_is_refused_before_a_byte(array, more, field):
    with pytest.raises(errors.NotRepresentableError) as caught:
        nifti.NIFTI1.build(volume_of(array, **more), room("core.reading").BuildOptions())
    assert caught.value.field == field


def test_nifti_2_holds_long_axes_and_wide_slopes():
    again = read(built(volume_of(np.zeros(40_000, "u1"), slope=1e60), 2)[0][".nii"])
    assert (again.data.shape, again.slope) == ((40_000,), 1e60)


def test_a_slope_that_float32_cannot_hold_is_rounded_once_with_a_note():
    files, notes = built(volume_of(np.arange(3), slope=0.1))
    assert [n.code for n in notes] == ["scaling-rounded"]
    again = read(files[".nii"])
    assert again.slope == float(np.float32(0.1))
    assert built(again)[1] == []


def test_slopes_that_differ_from_slice_to_slice_are_applied():
    array = np.arange(24, dtype="i2").reshape(2, 3, 4)
    slopes = np.array([1.0, 2.0, 3.0, 4.0])
    files, notes = built(volume_of(array, slope=slopes, inter=np.zeros(4)))
    assert [n.code for n in notes] == ["scaling-applied"]
    again = read(files[".nii"])
    assert (again.data.dtype, again.slope) == (np.float32, 1.0)
    np.testing.assert_array_equal(again.data.read(), array * slopes.astype("f4"))


def test_equal_slopes_of_all_slices_stay_one_slope():
    files, notes = built(volume_of(np.ones((2, 3, 4), "i2"), slope=np.full(4, 2.0), inter=np.full(4, 0.5)))
    again = read(files[".nii"])
    assert (again.data.dtype, again.slope, again.inter, notes) == (np.int16, 2.0, 0.5, [])


def test_write_makes_a_file_or_a_pair_by_the_suffix(tmp_path):
    volume = volume_of(np.arange(24, dtype="i2").reshape(2, 3, 4))
    for name in ("a.nii", "a.nii.gz", "b.hdr", "c.img.gz"):
        assert nifti.write(volume, str(tmp_path / name)) == []
        np.testing.assert_array_equal(nifti.read(tmp_path / name).data.read(), volume.data.array)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.nii", "a.nii.gz", "b.hdr", "b.img", "c.hdr.gz", "c.img.gz"]
    nifti.write(volume_of(np.zeros(40_000, "u1")), str(tmp_path / "long.nii"))
    assert nifti.read_header(tmp_path / "long.nii").version == 2
    assert HEADER1[:4] == (tmp_path / "a.nii").read_bytes()[:4]
