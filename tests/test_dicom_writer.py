# SPDX-License-Identifier: MIT
"""A volume as a DICOM series: every voxel keeps its value and its place."""

from __future__ import annotations

import numpy as np
import pytest

from tests import medfmt, room
from tests.dicom_series import header, part10, pixels

RGB = np.dtype([("R", "u1"), ("G", "u1"), ("B", "u1")])


def oblique(seed=3, sizes=(1.5, 2.0, 3.0)):
    affine = np.eye(4)
    affine[:3, :3] = np.linalg.qr(np.random.default_rng(seed).normal(size=(3, 3)))[0] * sizes
    affine[:3, 3] = [10.0, -20.0, 30.0]
    return affine


def written(values, affine, folder, **options):
    """The volume that is read back after saving, and the notes of saving."""
    notes = medfmt.save(medfmt.Volume(values, affine), folder, format="dicom", **options)
    return medfmt.load(folder), notes


def assert_same_places(vol, values, affine, *, atol=0.0):
    """Each voxel of `vol` has the value of `values` at the same place in the world."""
    inside = np.array(list(np.ndindex(*values.shape[:3])))
    other = (np.linalg.inv(vol.affine) @ affine @ np.c_[inside, np.ones(len(inside))].T)[:3].T
    np.testing.assert_allclose(other, np.rint(other), atol=1e-3)
    found = np.asarray(vol.data)[tuple(np.rint(other).astype(int).T)]
    if values.dtype.names:
        np.testing.assert_array_equal(found, values[tuple(inside.T)])
    else:
        np.testing.assert_allclose(found, values[tuple(inside.T)], atol=atol)


@pytest.mark.parametrize("dtype", ["u1", "i2", "u2"])
@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_integers_are_stored_as_they_are(seed, dtype, tmp_path):
    values = np.random.default_rng(seed).integers(0, 200, (4, 5, 6)).astype(dtype)
    vol, notes = written(values, oblique(seed), tmp_path / "series")
    assert vol.data.stored.dtype == np.dtype(dtype)
    assert_same_places(vol, values, oblique(seed))
    assert notes == ()


@pytest.mark.parametrize("dtype", ["i1", "i4", "f4", "f8"])
def test_other_numbers_that_lie_on_a_grid_survive_in_sixteen_bits(dtype, tmp_path):
    values = np.random.default_rng(5).integers(-100, 100, (4, 5, 3)).astype(dtype)
    vol, _ = written(values, oblique(), tmp_path / "series")
    assert_same_places(vol, values, oblique())


def test_floats_are_spread_over_sixteen_bits_and_the_error_is_told(tmp_path):
    values = np.random.default_rng(6).normal(size=(4, 5, 3))
    vol, notes = written(values, oblique(), tmp_path / "series")
    step = (values.max() - values.min()) / 65535
    assert_same_places(vol, values, oblique(), atol=step)
    assert "narrowed" in {note.code for note in notes}


def test_times_become_temporal_positions(tmp_path):
    values = np.random.default_rng(7).integers(0, 99, (4, 5, 3, 2)).astype("i2")
    vol, _ = written(values, np.diag([-2.0, 2.0, 3.0, 1.0]), tmp_path / "series")
    assert vol.shape == values.shape
    np.testing.assert_array_equal(vol.data.stored, values)


def test_colours_are_written_as_rgb(tmp_path):
    values = np.zeros((4, 5, 3), RGB)
    values["R"], values["B"] = np.arange(60).reshape(4, 5, 3), 7
    vol, _ = written(values, oblique(), tmp_path / "series")
    assert vol.data.stored.dtype == RGB
    assert_same_places(vol, values, oblique())


def test_one_slice_is_one_file(tmp_path):
    path = tmp_path / "slice.dcm"
    values = np.arange(20, dtype="i2").reshape(4, 5, 1)
    medfmt.save(medfmt.Volume(values, np.diag([-2.0, 2.0, 3.0, 1.0])), path)
    np.testing.assert_array_equal(medfmt.load(path).data.stored, values)


def test_slopes_of_every_slice_are_written(tmp_path):
    source = tmp_path / "source"
    source.mkdir()
    for k in range(3):
        table = header((0, 0, 2 * k), instance=k + 1, slope=f"{k + 1}.5", inter="-3")
        (source / f"{k}").write_bytes(part10({**table, 0x7FE00010: ("OW", pixels(k).tobytes())}))
    vol = medfmt.load(source)
    medfmt.save(vol, tmp_path / "copy", format="dicom")
    copy = medfmt.load(tmp_path / "copy")
    np.testing.assert_array_equal(copy.slope, vol.slope)
    np.testing.assert_array_equal(copy.data.stored, vol.data.stored)
    np.testing.assert_allclose(copy.affine, vol.affine)


def test_an_affine_whose_picture_axes_are_oblique_to_each_other_is_refused(tmp_path):
    affine = np.eye(4)
    affine[0, 1] = 0.5
    with pytest.raises(medfmt.NotRepresentableError) as error:
        medfmt.save(medfmt.Volume(np.zeros((2, 2, 2), "i2"), affine), tmp_path / "series", format="dicom")
    assert error.value.field == "affine"
    assert not (tmp_path / "series").exists()


def test_complex_values_are_refused(tmp_path):
    with pytest.raises(medfmt.NotRepresentableError) as error:
        medfmt.save(medfmt.Volume(np.zeros((2, 2, 2), "c8"), np.eye(4)), tmp_path / "series", format="dicom")
    assert error.value.field == "dtype"


def test_a_series_has_uids_of_its_own_and_no_patient(tmp_path):
    table = {**header((0, 0, 0)), 0x00100010: ("PN", "Secret^Name"), 0x00100020: ("LO", "S-42")}
    vol = medfmt.load(part10({**table, 0x7FE00010: ("OW", pixels(0).tobytes())}))
    medfmt.save(vol, tmp_path / "plain.dcm")
    medfmt.save(vol, tmp_path / "kept.dcm", keep_phi=True)
    plain, kept = medfmt.dicom.read(tmp_path / "plain.dcm"), medfmt.dicom.read(tmp_path / "kept.dcm")
    assert b"Secret" not in (tmp_path / "plain.dcm").read_bytes()
    assert str(kept.PatientName) == "Secret^Name"
    assert plain.SOPInstanceUID.startswith("2.25.")
    assert plain.SOPInstanceUID != kept.SOPInstanceUID
    assert plain.RepetitionTime == 1000


@pytest.mark.parametrize("x", [1.0, 0.1, -1 / 3, 123456.789012345678, 1e-8, -2.5e-300, 65535.0])
def test_decimal_strings_have_at_most_sixteen_characters(x):
    writer = room("formats.dicom.writer")
    text = writer.decimal(x)
    assert len(text) <= 16
    assert float(text) == pytest.approx(x, rel=1e-8)


def test_pydicom_reads_the_series_back(tmp_path):
    pydicom = pytest.importorskip("pydicom", reason="pydicom is not installed (extra peers)")
    values = np.random.default_rng(8).integers(-99, 99, (4, 5, 3)).astype("i2")
    affine = np.diag([-2.0, 2.0, 3.0, 1.0])
    medfmt.save(medfmt.Volume(values, affine), tmp_path / "series", format="dicom")
    for k, path in enumerate(sorted((tmp_path / "series").iterdir())):
        ds = pydicom.dcmread(path)
        np.testing.assert_array_equal(ds.pixel_array, values[:, ::-1, k].T)
        assert ds.file_meta.MediaStorageSOPInstanceUID == ds.SOPInstanceUID


def test_simpleitk_reads_the_same_volume(tmp_path):
    sitk = pytest.importorskip("SimpleITK", reason="SimpleITK is not installed (extra peers)")
    values = np.random.default_rng(9).integers(-99, 99, (4, 5, 6)).astype("i2")
    medfmt.save(medfmt.Volume(values, np.diag([-2.0, 2.0, 3.0, 1.0])), tmp_path / "series", format="dicom")
    reader = sitk.ImageSeriesReader()
    reader.SetFileNames(reader.GetGDCMSeriesFileNames(str(tmp_path / "series")))
    image = reader.Execute()
    np.testing.assert_array_equal(sitk.GetArrayFromImage(image), values[:, ::-1].T)
    assert image.GetSpacing() == pytest.approx((2, 2, 3))


@pytest.mark.parametrize(
    ("shape", "back"),
    [((4, 5, 6, 1), (4, 5, 6)), ((4, 5), (4, 5, 1)), ((4, 5, 2, 2, 3), (4, 5, 2, 6)), ((4, 5, 2, 1, 3), (4, 5, 2, 3))],
)
def test_axes_that_a_series_does_not_have_are_folded_with_a_note(shape, back, tmp_path):
    values = np.arange(np.prod(shape), dtype="i2").reshape(shape, order="F")
    vol, notes = written(values, np.diag([-1.0, 1.0, 1.0, 1.0]), tmp_path / "series")
    assert [note.text for note in notes if note.code == "shape-changed"] == [
        f"a series has slices and times alone: it will be read as {' × '.join(map(str, back))}"
    ]
    assert vol.shape == back
    np.testing.assert_array_equal(np.asarray(vol.data), values.reshape(back, order="F"))


def test_a_shape_that_comes_back_needs_no_note(tmp_path):
    for n, shape in enumerate([(4, 5, 6), (4, 5, 1), (4, 5, 2, 3)]):
        vol, notes = written(np.zeros(shape, "i2"), np.eye(4), tmp_path / str(n))
        assert (vol.shape, notes) == (shape, ())


# ---- values that come from faulty files


@pytest.mark.parametrize(
    ("vr", "value", "mended"),
    [
        ("DA", "19800519", "19800519"),
        ("DA", "1980.05.19", "19800519"),
        ("DA", "19801399", None),
        ("DA", "19800101-19810101", None),
        ("TM", "12:30:01.5", "123001.5"),
        ("TM", "2500", None),
        ("CS", "hfs", "HFS"),
        ("CS", "FEMALE, 31 YEARS", None),
        ("CS", "A" * 17, None),
        ("UI", "1.2.840.10008", "1.2.840.10008"),
        ("UI", "1.02.3", None),
        ("UI", "1.2.", None),
        ("AS", "031y", "031Y"),
        ("AS", "31", None),
        ("PN", "Doe^Jane=頭", "Doe^Jane=頭"),
        ("PN", "a=b=c=d", None),
        ("PN", "a^b^c^d^e^f", None),
        ("PN", "D\udce9", None),
        ("LO", "two\nlines", None),
        ("LO", "a\\b", None),
        ("LT", "two\nlines\\", "two\nlines\\"),
        ("LO", "x" * 65, None),
        ("AE", "é", None),
        ("DS", "0.12345678901234567", 0.12345678901235),
        ("DS", "1,5", None),
        ("IS", 12, 12),
        ("IS", "1234567890123", None),
        ("LO", ["a", "b"], ["a", "b"]),
        ("LO", ["a", ""], None),
        ("LO", None, None),
    ],
)
def test_a_value_is_mended_or_left_out(vr, value, mended):
    sound = room("formats.dicom.sound")
    assert sound.mended(value, vr) == mended
    if mended is not None:
        assert room("formats.dicom.values").encode(sound.mended(value, vr), vr, ["utf-8"])


def test_what_a_faulty_source_says_about_its_patient_is_mended_or_left_out(tmp_path):
    faulty = {
        0x00080020: ("DA", "2001.02.03"),
        0x00080030: ("TM", "10:11:12"),
        0x00080050: ("SH", "more than sixteen characters"),
        0x00100010: ("PN", "Doe^Jane"),
        0x00100030: ("DA", "19-05-80"),
        0x00100040: ("CS", "f"),
        0x0020000D: ("UI", "1.2.x"),
        0x00200052: ("UI", "1.02"),
    }
    table = {**header((0, 0, 0)), **faulty, 0x7FE00010: ("OW", pixels(0).tobytes())}
    notes = medfmt.save(medfmt.load(part10(table)), tmp_path / "kept.dcm", keep_phi=True)
    kept = medfmt.dicom.read(tmp_path / "kept.dcm")
    assert (kept.StudyDate, kept.StudyTime, kept.PatientSex, kept.PatientName) == (
        "20010203",
        "101112",
        "F",
        "Doe^Jane",
    )
    assert (kept.AccessionNumber, kept.PatientBirthDate) == (None, None)
    assert kept.StudyInstanceUID.startswith("2.25.")
    left_out = {note.field for note in notes if note.code == "word-left-out"}
    assert left_out == {"AccessionNumber", "PatientBirthDate", "StudyInstanceUID", "FrameOfReferenceUID"}
    assert "sixteen" not in str(notes)
