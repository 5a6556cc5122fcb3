# SPDX-License-Identifier: MIT
"""Reading NIfTI: voxels, affine, scaling, pairs, and every cut."""

from __future__ import annotations

import gzip
import math
import pickle
import struct

import numpy as np
import pytest

from tests import medfmt, room
from tests.nifti_bytes import AFFINE, FILE1, FILE2, HEADER1, VOXELS, edited, errors, gz, nifti, read, records, source

values = room("formats.nifti.files")
space = room("formats.nifti.space")
rows = room("formats.nifti.rows")
core_space = room("core.space")


@pytest.mark.parametrize("raw", [FILE1, FILE2, gzip.compress(FILE1)])
def test_both_versions_and_orders_give_the_same_volume(raw):
    reading = read(raw)
    assert reading.data.shape == (2, 3, 2)
    assert reading.data.dtype == np.dtype("=i2")
    np.testing.assert_array_equal(reading.data.read(), np.arange(12).reshape((2, 3, 2), order="F"))
    np.testing.assert_array_equal(reading.affine, AFFINE)
    assert (reading.slope, reading.inter) == (0.5, 1.0)
    assert reading.notes == ()


def test_loading_scales():
    vol = medfmt.load(FILE1)
    assert vol.data.dtype == np.float32
    np.testing.assert_array_equal(np.asarray(vol.data), np.arange(12).reshape((2, 3, 2), order="F") * 0.5 + 1)
    assert vol.data.stored.dtype == np.int16


@pytest.mark.parametrize("n", range(len(FILE1)))
def test_a_file_cut_anywhere_is_refused(n):
    with pytest.raises(errors.FormatError) as caught:
        read(FILE1[:n]).data.read()
    assert isinstance(caught.value, errors.TruncatedError if n >= 4 else errors.FormatError)


@pytest.mark.parametrize("n", [*range(0, 540, 60), *range(540, len(FILE2))])
def test_a_nifti_2_file_cut_anywhere_is_refused(n):
    with pytest.raises(errors.FormatError):
        read(FILE2[:n]).data.read()


def test_a_gzip_stream_cut_anywhere_is_refused():
    raw = gzip.compress(FILE1)
    for n in range(1, len(raw)):
        with pytest.raises(errors.FormatError):
            read(raw[:n]).data.read()


def test_a_gzip_stream_cut_inside_is_refused():
    raw = gzip.compress(FILE1[:-1])
    with pytest.raises(errors.TruncatedError) as caught:
        read(raw).data.read()
    assert caught.value.field == "voxel data"


def test_a_stream_that_cannot_hold_what_the_header_claims_is_refused_before_memory_is_asked_for():
    raw = gzip.compress(edited({"dim": (7, *[1000] * 3, 60, 1, 1, 1)}))
    with pytest.raises(errors.TruncatedError):
        read(raw)


def test_a_limit_is_kept():
    with pytest.raises(errors.LimitError) as caught:
        read(FILE1, limits=medfmt.Limits(max_bytes=10))
    assert (caught.value.field, caught.value.offset) == ("dim", 40)


# ---- pairs -----------------------------------------------------------------------------------------------


PAIR = records.NIFTI1_HEADER.edit(HEADER1, {"magic": b"ni1\0", "vox_offset": 0.0})


@pytest.mark.parametrize(
    "names",
    [("a.hdr", "a.img"), ("A.HDR", "A.IMG"), ("a.hdr.gz", "a.img.gz"), ("a.hdr", "a.img.gz"), ("a.hdr.gz", "a.img")],
)
@pytest.mark.parametrize("given", [0, 1])
def test_a_pair_is_found_from_either_name(tmp_path, names, given):
    for name, raw in zip(names, (PAIR, VOXELS), strict=True):
        (tmp_path / name).write_bytes(gzip.compress(raw) if name.endswith("gz") else raw)
    for vol in (medfmt.load(tmp_path / names[given]), nifti.read(tmp_path / names[given])):
        stored = vol.data.read() if isinstance(vol.data.read(), np.ndarray) else np.asarray(vol.data)
        assert stored.shape == (2, 3, 2)
    assert medfmt.load(tmp_path / names[given]).format == "nifti1"


def test_a_pair_without_its_image_names_what_is_missing(tmp_path):
    (tmp_path / "a.hdr").write_bytes(PAIR)
    with pytest.raises(errors.TruncatedError) as caught:
        medfmt.load(tmp_path / "a.hdr")
    assert (caught.value.field, caught.value.path) == ("image file", str(tmp_path / "a.hdr"))


def test_a_pair_with_a_short_image_names_the_image(tmp_path):
    (tmp_path / "a.hdr").write_bytes(PAIR)
    (tmp_path / "a.img").write_bytes(VOXELS[:-1])
    with pytest.raises(errors.TruncatedError) as caught:
        medfmt.load(tmp_path / "a.hdr")
    assert (caught.value.field, caught.value.offset, caught.value.path) == ("voxel data", 23, str(tmp_path / "a.img"))


def test_vox_offset_counts_in_the_image_of_a_pair(tmp_path):
    (tmp_path / "a.hdr").write_bytes(records.NIFTI1_HEADER.edit(PAIR, {"vox_offset": 16.0}))
    (tmp_path / "a.img").write_bytes(b"#" * 16 + VOXELS)
    assert medfmt.load(tmp_path / "a.img").data.stored[1, 0, 0] == 1


# ---- what is tolerated, with a note ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "code", "offset"),
    [
        ({"bitpix": 8}, "bitpix", 72),
        ({"vox_offset": 352.5}, "vox-offset-fraction", 108),
        ({"vox_offset": 0.0}, "vox-offset-low", 108),
        ({"scl_slope": math.nan}, "scaling-not-finite", 112),
        ({"scl_inter": math.inf}, "scaling-not-finite", 116),
        ({"srow_x": (math.nan, 0, 0, 0)}, "sform-unusable", 280),
        ({"sform_code": 0, "quatern_b": 1.5}, "qform-unusable", 256),
        ({"sform_code": 0, "pixdim": (1, 0, 3, 4, 1, 1, 1, 1)}, "qform-unusable", 76),
        ({"sform_code": 0, "qoffset_y": math.inf}, "qform-unusable", 268),
        ({"sform_code": 0, "qform_code": 0, "pixdim": (1, 1e-45, 2, 2, 0, 0, 0, 0)}, "pixdim", 76),
        ({"sform_code": 0, "qform_code": 0, "pixdim": (1, math.nan, 0, 4, 1, 1, 1, 1)}, "pixdim", 76),
    ],
)
def test_what_no_voxel_depends_on_is_a_departure_and_strict_refuses_it(changes, code, offset):
    reading = read(edited(changes))
    assert next((n.code, n.offset) for n in reading.notes if n.severity == "departure") == (code, offset)
    assert reading.data.read().ravel("F").tolist() == list(range(12))
    assert np.isfinite(reading.affine).all()
    with pytest.raises(errors.MalformedError) as caught:
        read(edited(changes), strict=True)
    assert caught.value.offset == offset


def test_slope_zero_means_no_scaling():
    reading = read(edited({"scl_slope": 0.0, "scl_inter": 5.0}))
    assert (reading.slope, reading.inter, reading.notes) == (1.0, 0.0, ())


def test_colours_are_never_scaled():
    raw = edited({"datatype": 128, "bitpix": 24, "dim": (1, 8, 1, 1, 1, 1, 1, 1)})
    reading = read(raw)
    assert (reading.slope, reading.inter) == (1.0, 0.0)
    assert reading.data.dtype == values.RGB
    assert reading.data.read()[1].tolist() == tuple(VOXELS[3:6])


# ---- affine ----------------------------------------------------------------------------------------------


def test_sform_before_qform_before_base_method():
    moved = {"qoffset_x": 7.0}
    first = read(edited(moved))
    assert first.provenance.rule == "sform"
    assert first.provenance.alternatives["qform"] == pytest.approx(17.0)
    second = read(edited({**moved, "sform_code": 0}))
    assert (second.provenance.rule, second.affine[0, 3]) == ("qform", 7.0)
    third = read(edited({"sform_code": 0, "qform_code": 0}))
    assert third.provenance.rule == "base method"
    np.testing.assert_array_equal(third.affine, [[-2, 0, 0, 1], [0, 3, 0, -3], [0, 0, 4, -2], [0, 0, 0, 1]])
    assert [n.code for n in third.notes] == ["handedness"]


def test_the_base_method_takes_the_handedness_that_is_asked_for():
    raw = edited({"sform_code": 0, "qform_code": 0})
    assert read(raw, handedness="neurological").affine[0, 0] == 2
    assert read(raw, handedness="radiological").affine[0, 0] == -2


def test_negative_qfac_flips_k():
    h = read(edited({"sform_code": 0, "pixdim": (-1, 2, 3, 4, 1, 1, 1, 1)}))
    np.testing.assert_array_equal(np.diag(h.affine), [2, 3, -4, 1])


def test_a_slice_without_thickness_has_a_qform_all_the_same():
    raw = edited({"sform_code": 0, "dim": (2, 3, 4, 1, 1, 1, 1, 1), "pixdim": (1, 2, 3, 0, 0, 0, 0, 0)})
    assert read(raw, strict=True).provenance.rule == "qform"
    np.testing.assert_array_equal(np.diag(read(raw).affine), [2, 3, 1, 1])


def test_a_quarter_turn_about_z():
    half = math.sqrt(0.5)
    h = read(edited({"sform_code": 0, "quatern_d": half}))
    expected = [[0, -3, 0, -10], [2, 0, 0, -20], [0, 0, 4, 30], [0, 0, 0, 1]]
    np.testing.assert_allclose(h.affine, expected, atol=1e-6)


@pytest.mark.parametrize(("code", "factor"), [(1, 1000.0), (2, 1.0), (3, 0.001), (0, 1.0)])
@pytest.mark.parametrize("form", ["sform", "qform", "none"])
def test_the_affine_is_in_mm_whatever_the_unit(code, factor, form):
    off = {"sform": {}, "qform": {"sform_code": 0}, "none": {"sform_code": 0, "qform_code": 0}}[form]
    affine = read(edited({"xyzt_units": code | 8, **off})).affine
    np.testing.assert_allclose(core_space.voxel_sizes(affine), np.array([2, 3, 4]) * factor, rtol=1e-6)


# ---- types -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("order", "<>")
@pytest.mark.parametrize("code", [2, 4, 8, 16, 32, 64, 256, 512, 768, 1024, 1280, 1536, 1792, 2048])
def test_every_number_type_in_both_byte_orders(code, order):
    if code in (1536, 2048) and not values.x86_long_double():
        pytest.skip("this machine's long double is not that of x86")
    dtype = values.dtype_of(code)
    array = np.array([0, 1, 2, 3, 5, 7], dtype)
    fields = read(FILE1).header.fields | {
        "datatype": code,
        "bitpix": dtype.itemsize * 8,
        "dim": (2, 2, 3, 1, 1, 1, 1, 1),
    }
    raw = (
        records.NIFTI1_HEADER.pack(fields | {"magic": b"n+1\0"}, order)
        + bytes(4)
        + array.astype(dtype.newbyteorder(order)).tobytes()
    )
    reading = read(raw)
    assert reading.data.dtype == dtype
    np.testing.assert_array_equal(reading.data.read(), array.reshape((2, 3), order="F"))


def test_a_long_double_of_another_machine_is_unsupported(monkeypatch):
    monkeypatch.setattr(values, "x86_long_double", lambda: False)
    with pytest.raises(errors.UnsupportedError) as caught:
        read(edited({"datatype": 1536, "bitpix": 128, "dim": (1, 1, 1, 1, 1, 1, 1, 1)}))
    assert (caught.value.field, caught.value.offset) == ("datatype", 70)


def test_bits_come_highest_first_and_without_gaps():
    raw = edited({"datatype": 1, "bitpix": 1, "dim": (3, 3, 3, 2, 1, 1, 1, 1)})[:352] + bytes(
        [0b10100000, 0, 0b11111111]
    )
    data = read(raw).data
    assert (data.shape, data.dtype, data.nbytes) == ((3, 3, 2), np.uint8, 3)
    expected = np.array([1, 0, 1] + [0] * 13 + [1, 1]).reshape((3, 3, 2), order="F")
    np.testing.assert_array_equal(data.read(), expected)
    np.testing.assert_array_equal(data.read((1, slice(None), -1)), expected[1, :, -1])
    with pytest.raises(errors.TruncatedError):
        read(raw[:-1])


@pytest.mark.parametrize("ndim", range(1, 8))
def test_one_to_seven_dimensions_trailing_ones_kept(ndim):
    raw = edited({"dim": (ndim, 12, *[1] * 6)})
    assert read(raw).data.shape == (12, *[1] * (ndim - 1))


def test_seven_dimensions_vary_first_axis_first():
    raw = edited({"dim": (7, 1, 2, 1, 3, 1, 2, 1)})
    expected = np.arange(12).reshape((1, 2, 1, 3, 1, 2, 1), order="F")
    np.testing.assert_array_equal(read(raw).data.read(), expected)


def test_the_repetition_time_is_meta_in_seconds():
    raw = edited({"dim": (4, 2, 3, 1, 2, 1, 1, 1), "pixdim": (1, 2, 3, 4, 2300, 0, 0, 0), "xyzt_units": 2 | 16})
    assert read(raw).meta["RepetitionTime"] == 2.3
    assert read(edited({"slice_code": 0})).meta is None


def test_a_slice_knows_its_place_in_the_file():
    reading = read(edited({"dim": (4, 2, 1, 3, 2, 1, 1, 1)}))
    assert reading.files(1, 1) == ("<bytes>", 4, 352 + 4 * 4)


@pytest.mark.parametrize("raw", [FILE1, FILE2, gzip.compress(FILE1)])
def test_a_reading_pickles(raw):
    reading = read(raw)
    again = pickle.loads(pickle.dumps(reading))
    np.testing.assert_array_equal(again.data.read(), reading.data.read())
    assert again.header == reading.header
    assert again.files(1, 0) == reading.files(1, 0)


def test_a_mapped_file_reads_the_same(tmp_path):
    path = tmp_path / "a.nii"
    path.write_bytes(FILE2)
    np.testing.assert_array_equal(np.asarray(medfmt.load(path, mmap=True).data), np.asarray(medfmt.load(path).data))
    path.write_bytes(gzip.compress(FILE2))
    np.testing.assert_array_equal(np.asarray(medfmt.load(path, mmap=True).data), np.asarray(medfmt.load(FILE2).data))


def test_bytes_between_header_and_voxels_and_after_them_are_no_matter():
    raw = edited({"vox_offset": 353.0})[:348] + bytes(5) + VOXELS + b"tail"
    assert read(raw).data.read().ravel("F").tolist() == list(range(12))


# ---- explain ---------------------------------------------------------------------------------------------


def covered(raw):
    layer = gz.plain(source.blob(raw))
    at = 0
    told = rows.rows(layer)
    for row in told:
        assert row.offset == at, row
        assert row.raw == raw[at : at + len(row.raw)]
        assert len(row.raw) == min(row.nbytes, room("core.explain").PREVIEW)
        at += row.nbytes
    assert at == len(raw)
    return told


@pytest.mark.parametrize(
    "raw",
    [
        FILE1,
        FILE2,
        FILE1 + b"more",
        FILE1[:360],
        FILE1[:350],
        FILE1[:100],
        edited({"datatype": 3}),
        edited({"magic": b"n+1x"}),
        b"",
    ],
)
def test_every_byte_is_told_once(raw):
    covered(raw)


def test_extensions_are_told():
    h = read(FILE1).header.edit({"extensions": [nifti.Extension(6, b"comment")]})
    told = covered(h.raw + h.tail + VOXELS)
    assert [(r.field, r.offset, r.nbytes) for r in told[-4:]] == [
        ("esize", 352, 4),
        ("ecode", 356, 4),
        ("edata", 360, 8),
        ("voxels", 368, 24),
    ]
    assert told[-3].value == "6 = comment"


def test_a_pairs_image_is_told_by_the_header_beside_it(tmp_path):
    (tmp_path / "a.hdr").write_bytes(records.NIFTI1_HEADER.edit(PAIR, {"vox_offset": 4.0}) + bytes(4))
    (tmp_path / "a.img").write_bytes(bytes(4) + VOXELS + b"x")
    told = rows.rows(source.blob(tmp_path / "a.img"))
    assert [(r.field, r.nbytes) for r in told] == [("gap", 4), ("voxels", 24), ("trailing bytes", 1)]
    assert sum(r.nbytes for r in rows.rows(source.blob(tmp_path / "a.hdr"))) == 352


def test_struct_and_record_agree_on_the_fixture():
    assert struct.unpack_from("<f", HEADER1, 108) == (352.0,)
    assert len(HEADER1) == 348


# ---- what is left of a cut file, on request --------------------------------------------------------------


@pytest.mark.parametrize("zipped", [False, True])
@pytest.mark.parametrize(("lost", "whole"), [(1, 3), (12, 3), (13, 2), (36, 1)])
def test_partial_gives_the_whole_slices_and_a_mask(lost, whole, zipped):
    raw = edited({"dim": (4, 2, 3, 2, 2, 1, 1, 1)}) + VOXELS
    cut = gzip.compress(raw[:-lost]) if zipped else raw[:-lost]
    with pytest.raises(errors.TruncatedError):
        read(cut).data.read()
    found = read(cut, partial=True)
    values = found.data.read().reshape((6, 4), order="F")
    assert (values[:, whole:] == 0).all()
    np.testing.assert_array_equal(values[:, :whole], read(raw).data.read().reshape((6, 4), order="F")[:, :whole])
    assert found.mask.shape == (2, 3, 2, 2)
    assert found.mask.reshape((6, 4), order="F").all(axis=0).tolist() == [n < whole for n in range(4)]
    assert [(n.code, n.offset) for n in found.notes] == [("partial", 352 + 12 * whole)]
    np.testing.assert_array_equal(pickle.loads(pickle.dumps(found)).data.read(), found.data.read())


def test_partial_without_one_whole_slice_is_refused_and_a_whole_file_is_itself():
    with pytest.raises(errors.TruncatedError):
        read(FILE1[:360], partial=True)
    assert read(FILE1, partial=True).mask is None
    assert read(FILE1, partial=True).notes == ()


def test_partial_through_a_gzip_stream_that_breaks_off():
    array = np.arange(32 * 32 * 3, dtype="<i2")
    raw = edited({"dim": (3, 32, 32, 3, 1, 1, 1, 1), "scl_slope": 0.0})[:352] + array.tobytes()
    found = medfmt.load(gzip.compress(raw, 0)[:-100], partial=True)
    assert found.mask[0, 0].tolist() == [True, True, False]
    np.testing.assert_array_equal(found.data[:, :, 1].ravel("F"), array[1024:2048])
    assert (found.data[:, :, 2] == 0).all()
