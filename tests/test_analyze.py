# SPDX-License-Identifier: MIT
"""Analyze 7.5, SPM99 and SPM2: header, place, handedness, .mat, and what they cannot hold."""

from __future__ import annotations

import gzip
import math
import struct
from dataclasses import replace

import numpy as np
import pytest

from tests import hexbytes, medfmt, room

analyze = room("formats.analyze")
header = room("formats.analyze.header")
records = room("formats.analyze.records")
matfile = room("formats.analyze.matfile")
faults = room("formats.analyze.faults")
rows = room("formats.analyze.rows")
reading = room("core.reading")
errors = room("core.errors")
arrays = room("core.arrays")
source = room("core.source")
core_space = room("core.space")

# A volume of 2 × 3 × 2 int16, 2 × 3 × 4 mm.
HEADER = hexbytes(
    "5c01 0000",  # 0    sizeof_hdr 348, little-endian
    "00" * 10,  # 4    data_type
    "00" * 18,  # 14   db_name
    "0040 0000 0000 72 00",  # 32   extents 16384, session_error, regular 'r', hkey_un0
    "0400 0200 0300 0200 0100 0000 0000 0000",  # 40   dim: 4 dimensions, 2 × 3 × 2 × 1
    "6d6d 0000" + "00" * 8,  # 56   vox_units "mm", cal_units
    "0000 0400 1000 0000",  # 68   unused1, datatype int16, bitpix 16, dim_un0
    "0000 0000 0000 0040 0000 4040 0000 8040" + "00" * 16,  # 76   pixdim: 2, 3, 4 mm
    "0000 0000",  # 108  vox_offset
    "00" * 12,  # 112  funused1, 2, 3
    "00" * 24,  # 124  cal_max, cal_min, compressed, verified, glmax, glmin
    "68656c6c6f" + "00" * 75,  # 148  descrip "hello"
    "00" * 24,  # 228  aux_file
    "00",  # 252  orient: transverse unflipped
    "00" * 60,  # 253  originator, generated, scannum, patient_id, exp_date, exp_time
    "00" * 35,  # 313  hist_un0, views, … smin
)
VOXELS = struct.pack("<12h", *range(12))
CENTRE = [[-2, 0, 0, 1], [0, 3, 0, -3], [0, 0, 4, -2], [0, 0, 0, 1]]


def edited(changes, raw=HEADER, order="<"):
    return header.Header(raw, order).edit(changes).raw


def pair(folder, head=HEADER, image=VOXELS, mat=None, names=("a.hdr", "a.img")):
    for name, raw in zip(names, (head, image), strict=True):
        if raw is not None:
            (folder / name).write_bytes(gzip.compress(raw) if name.endswith("gz") else raw)
    if mat is not None:
        (folder / "a.mat").write_bytes(mat)
    return folder / names[0]


def joined(files):
    return {suffix: b"".join(bytes(chunk) for chunk in chunks) for suffix, chunks in files.items()}


def built(volume, **options):
    files = analyze.ANALYZE.build(volume, reading.BuildOptions(**options))
    return joined(files), files.notes


def volume_of(array, affine=None, **more):
    shape = np.shape(array)
    plain = core_space.unoriented_affine((2.0, 3.0, 4.0), shape)
    return reading.Reading(
        arrays.MemoryArray(np.asarray(array)), plain if affine is None else np.array(affine, float), **more
    )


def saved(folder, volume, **options):
    """The volume, written and read again, and the notes."""
    files, notes = built(volume, **options)
    for suffix, content in files.items():
        (folder / f"s{suffix}").write_bytes(content)
    return analyze.read(folder / "s.hdr"), notes


# ---- header ----------------------------------------------------------------------------------------------


def test_the_fields_bear_the_names_of_dbh_h():
    h = header.parse(HEADER)
    assert (h.extents, h.regular, h.hkey_un0, h.orient) == (16384, 114, 0, 0)
    assert (h.vox_units, h.datatype, h.bitpix, h.descrip) == ("mm", 4, 16, "hello")
    assert h.pixdim == (0, 2, 3, 4, 0, 0, 0, 0)
    assert (h.shape, h.origin, h.scaling, h.orientation) == ((2, 3, 2, 1), None, (1.0, 0.0), "transverse unflipped")
    assert "omax" in dir(h)
    assert not hasattr(h, "srow_x")


def test_the_origin_of_spm_counts_from_one_in_the_file():
    h = header.parse(edited({"origin": (0, 1, 1)}))
    assert h.originator[:6] == struct.pack("<3h", 1, 2, 2)
    assert h.origin == (0, 1, 1)
    assert header.parse(edited({"originator": b"Dr. Smith"})).origin is None
    assert header.parse(edited({"origin": None}, edited({"origin": (1, 1, 1)}))).origin is None


@pytest.mark.parametrize("n", range(348))
def test_a_header_cut_anywhere_is_refused(tmp_path, n):
    with pytest.raises(errors.FormatError) as caught:
        medfmt.load(pair(tmp_path, HEADER[:n]))
    assert caught.value.path.endswith("a.hdr")


@pytest.mark.parametrize("n", range(len(VOXELS)))
def test_an_image_cut_anywhere_is_truncated(tmp_path, n):
    with pytest.raises(errors.TruncatedError) as caught:
        medfmt.load(pair(tmp_path, image=VOXELS[:n]))
    assert (caught.value.field, caught.value.offset) == ("voxel data", n)
    assert caught.value.path.endswith("a.img")


def test_a_header_without_its_image_is_truncated(tmp_path):
    with pytest.raises(errors.TruncatedError) as caught:
        medfmt.load(pair(tmp_path, image=None))
    assert caught.value.field == "image file"


@pytest.mark.parametrize(
    ("changes", "kind", "field", "offset"),
    [
        ({"dim": (0, 2, 3, 2, 1, 0, 0, 0)}, errors.MalformedError, "dim[0]", 40),
        ({"dim": (-3, 2, 3, 2, 1, 0, 0, 0)}, errors.MalformedError, "dim[0]", 40),
        ({"dim": (4, 2, 0, 2, 1, 0, 0, 0)}, errors.MalformedError, "dim[2]", 44),
        ({"dim": (4, 2, 3, 2, -1, 0, 0, 0)}, errors.MalformedError, "dim[4]", 48),
        ({"datatype": 0}, errors.MalformedError, "datatype", 70),
        ({"datatype": 512}, errors.UnsupportedError, "datatype", 70),
        ({"vox_offset": math.nan}, errors.MalformedError, "vox_offset", 108),
        ({"vox_offset": -16.0}, errors.UnsupportedError, "vox_offset", 108),
    ],
)
def test_a_field_that_decides_voxels_must_make_sense(tmp_path, changes, kind, field, offset):
    with pytest.raises(kind) as caught:
        medfmt.load(pair(tmp_path, edited(changes)))
    assert (caught.value.field, caught.value.offset) == (field, offset)


@pytest.mark.parametrize(
    ("changes", "code", "offset"),
    [
        ({"dim": (4, 2, 3, 2, 0, 0, 0, 0)}, "dim-zero", 48),
        ({"bitpix": 3}, "bitpix", 72),
        ({"pixdim": (0, -2, 3, 0, 0, 0, 0, 0)}, "pixdim", 76),
        ({"vox_offset": 0.5}, "vox-offset-fraction", 108),
        ({"funused1": math.nan}, "scaling-not-finite", 112),
    ],
)
def test_what_no_voxel_depends_on_is_a_departure_and_strict_refuses_it(tmp_path, changes, code, offset):
    path = pair(tmp_path, edited(changes))
    found = analyze.read(path)
    assert [(n.code, n.offset) for n in found.notes if n.severity == "departure"] == [(code, offset)]
    assert found.data.read().ravel("F").tolist() == list(range(12))
    with pytest.raises(errors.MalformedError) as caught:
        analyze.read(path, strict=True)
    assert caught.value.offset == offset


@pytest.mark.parametrize("mark", [b"n+1\0", b"ni1\0", b"NI1\0", b"n+9x"])
def test_nifti_is_never_taken_for_analyze(mark):
    raw = HEADER[:344] + mark
    assert not header.sniff(raw)
    with pytest.raises(errors.MalformedError) as caught:
        header.parse(raw)
    assert caught.value.offset == 344


# ---- voxels ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "names", [("a.hdr", "a.img"), ("A.HDR", "A.IMG"), ("a.hdr.gz", "a.img.gz"), ("a.hdr", "a.img.gz")]
)
@pytest.mark.parametrize("given", [0, 1])
def test_a_pair_is_found_from_either_name(tmp_path, names, given):
    pair(tmp_path, names=names)
    vol = medfmt.load(tmp_path / names[given])
    assert vol.format == "analyze"
    np.testing.assert_array_equal(np.asarray(vol.data), np.arange(12).reshape((2, 3, 2, 1), order="F"))


@pytest.mark.parametrize("order", "<>")
@pytest.mark.parametrize("code", [2, 4, 8, 16, 32, 64, 130, 132, 136])
def test_every_number_type_in_both_byte_orders(tmp_path, code, order):
    word, bits = records.DATATYPES[code][1:]
    array = np.arange(12).astype(word)
    fields = header.parse(HEADER).fields | {"datatype": code, "bitpix": bits}
    path = pair(tmp_path, records.ANALYZE_HEADER.pack(fields, order), array.astype(order + word).tobytes())
    found = analyze.read(path)
    assert found.data.dtype == np.dtype(word)
    np.testing.assert_array_equal(found.data.read(), array.reshape((2, 3, 2, 1), order="F"))
    assert [n.code for n in found.notes] == (["datatype-spm"] if code >= 130 else []) + ["handedness"]
    assert built(found)[0] == {".img": path.with_suffix(".img").read_bytes(), ".hdr": path.read_bytes()}


def test_slices_of_bits_begin_on_byte_boundaries(tmp_path):
    path = pair(tmp_path, edited({"datatype": 1, "bitpix": 1}), bytes([0b10000100, 0b01000000]))
    found = analyze.read(path)
    assert found.data.read()[..., 0].ravel("F").tolist() == [1, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0]
    with pytest.raises(errors.TruncatedError):
        analyze.read(pair(tmp_path, edited({"datatype": 1, "bitpix": 1}), b"\0"))


def test_colours(tmp_path):
    found = analyze.read(pair(tmp_path, edited({"datatype": 128, "bitpix": 24}), bytes(range(36))))
    assert found.data.read()[1, 0, 0, 0].tolist() == (3, 4, 5)


def test_the_scale_factor_of_spm_is_applied_and_noted(tmp_path):
    path = pair(tmp_path, edited({"funused1": 0.5, "funused2": 3.0}))
    vol = medfmt.load(path)
    assert (vol.slope, vol.inter) == (0.5, 3.0)
    assert float(vol.data[1, 0, 0, 0]) == 3.5
    assert "scaling-spm" in {n.code for n in vol.notes}


# ---- place -----------------------------------------------------------------------------------------------


def test_plain_analyze_is_radiological_about_its_middle_and_says_so(tmp_path):
    found = analyze.read(pair(tmp_path))
    np.testing.assert_array_equal(found.affine, CENTRE)
    assert found.provenance.rule == "centre"
    assert found.provenance.alternatives == {"the same, neurological": 2.0}
    assert [(n.code, n.severity) for n in found.notes] == [("handedness", "info")]


@pytest.mark.parametrize(("handedness", "x"), [("radiological", -2), ("neurological", 2), (None, -2)])
def test_handedness_can_be_chosen(tmp_path, handedness, x):
    vol = medfmt.load(pair(tmp_path), handedness=handedness)
    assert vol.affine[0, 0] == x
    assert "handedness" in {n.code for n in vol.notes}


def test_a_handedness_that_is_none_is_refused(tmp_path):
    with pytest.raises(errors.UnsupportedError) as caught:
        analyze.read(pair(tmp_path), handedness="left")
    assert caught.value.field == "handedness"


def test_the_origin_of_spm_decides_the_place(tmp_path):
    found = analyze.read(pair(tmp_path, edited({"origin": (1, 2, 0)})))
    np.testing.assert_array_equal(found.affine, [[-2, 0, 0, 2], [0, 3, 0, -6], [0, 0, 4, 0], [0, 0, 0, 1]])
    assert found.provenance.rule == "originator"
    assert found.provenance.alternatives["centre"] > 0


MATRIX = np.array([[0.0, 3, 0, 5], [2, 0, 0, 6], [0, 0, 4, 7], [0, 0, 0, 1]])
SHIFT = np.array([[1.0, 0, 0, 1], [0, 1, 0, 1], [0, 0, 1, 1], [0, 0, 0, 1]])


def test_the_mat_of_spm2_decides_before_all_else(tmp_path):
    path = pair(tmp_path, edited({"origin": (1, 1, 1)}), mat=matfile.packed({"M": np.eye(4), "mat": MATRIX}))
    for handedness in (None, "neurological"):
        found = analyze.read(path, handedness=handedness)
        np.testing.assert_array_equal(found.affine, MATRIX @ SHIFT)
        assert found.provenance.rule == "mat"


def test_the_m_of_spm99_is_in_the_headers_handedness(tmp_path):
    path = pair(tmp_path, mat=matfile.packed({"M": MATRIX}))
    np.testing.assert_array_equal(analyze.read(path, handedness="neurological").affine, MATRIX @ SHIFT)
    mirrored = analyze.read(path).affine
    np.testing.assert_array_equal(mirrored[0], -(MATRIX @ SHIFT)[0])
    np.testing.assert_array_equal(mirrored[1:], (MATRIX @ SHIFT)[1:])


@pytest.mark.parametrize(
    "mat",
    [
        b"",
        b"1 0 0 0\n0 1 0 0\n0 0 1 0\n0 0 0 1\n",
        b"\0" * 300,
        matfile.packed({"x": np.eye(4)}),
        matfile.packed({"mat": np.zeros((4, 4))}),
        matfile.packed({"mat": np.array([[np.inf, -np.inf, 0, 1]] * 4)}),
    ],
)
def test_a_mat_that_is_of_no_use_is_passed_over_with_a_note(tmp_path, mat):
    found = analyze.read(pair(tmp_path, mat=mat))
    np.testing.assert_array_equal(found.affine, CENTRE)
    assert [n.severity for n in found.notes if n.code.startswith("mat-")] == ["departure"]


def test_a_mat_cut_anywhere_never_gives_another_place(tmp_path):
    raw = matfile.packed({"mat": MATRIX})
    for n in range(len(raw)):
        np.testing.assert_array_equal(analyze.read(pair(tmp_path, mat=raw[:n])).affine, CENTRE)


def test_matlab_5_files_in_both_orders_plain_and_compressed():
    import zlib

    for order, mark in (("<", b"\x00\x01IM"), (">", b"\x01\x00MI")):
        tag = lambda kind, raw, order=order: struct.pack(order + "II", kind, len(raw)) + raw + bytes(-len(raw) % 8)  # noqa: E731
        small = struct.pack(order + "I", 1 << 16 | 1) + b"M\0\0\0"
        flags = tag(6, struct.pack(order + "II", 6, 0))
        body = (
            flags + tag(5, struct.pack(order + "ii", 4, 4)) + small + tag(9, MATRIX.astype(order + "f8").tobytes("F"))
        )
        matrix = struct.pack(order + "II", 14, len(body)) + body
        squeezed = zlib.compress(matrix)
        for content in (matrix, struct.pack(order + "II", 15, len(squeezed)) + squeezed):
            found = matfile.matrices(b"MATLAB 5".ljust(124) + mark + content)
            np.testing.assert_array_equal(found["M"], MATRIX)


def test_a_mat_file_is_bounded():
    with pytest.raises(errors.MalformedError):
        matfile.matrices(bytes(2 << 20))


# ---- writing ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "changes", [{}, {"funused1": 0.5}, {"origin": (1, 1, 1)}, {"dim": (4, 2, 3, 2, 0, 0, 0, 0)}, {"vox_offset": 5.0}]
)
@pytest.mark.parametrize("mat", [None, matfile.packed({"M": MATRIX}), b"text"])
@pytest.mark.parametrize("handedness", [None, "neurological"])
def test_an_untouched_pair_comes_out_byte_for_byte(tmp_path, changes, mat, handedness):
    image = bytes(5 if "vox_offset" in changes else 0) + VOXELS + b"after"
    path = pair(tmp_path, edited(changes) + b"more", image, mat)
    files, _ = built(analyze.read(path, handedness=handedness))
    assert files.get(".mat") == mat
    assert (files[".img"], files[".hdr"]) == (image, edited(changes) + b"more")
    assert list(files)[-1] == ".hdr"


def test_a_new_plain_pair(tmp_path):
    array = np.arange(12, dtype="f4").reshape(2, 3, 2)
    found, notes = saved(tmp_path, volume_of(array, meta={"RepetitionTime": 2.0, "PatientName": "Doe"}))
    assert notes == []
    np.testing.assert_array_equal(found.data.read(), array)
    np.testing.assert_array_equal(found.affine, CENTRE)
    h = found.header
    assert (h.extents, h.regular, h.vox_units, h.dim[:4], h.funused1) == (16384, 114, "mm", (3, 2, 3, 2), 0)
    assert {f: h.fields[f] for f in ("descrip", "aux_file", "patient_id", "db_name", "exp_date")} == dict.fromkeys(
        ("descrip", "aux_file", "patient_id", "db_name", "exp_date"), ""
    )
    assert faults.departures(source.blob(tmp_path / "s.hdr"))[0].code == "handedness"


@pytest.mark.parametrize(
    ("more", "code", "rule"),
    [
        ({"slope": 2.0}, "scaling-spm", "centre"),
        ({"slope": 2.0, "inter": 1.0}, "scaling-spm", "centre"),
        ({"affine": np.diag([-2.0, 3, 4, 1])}, None, "originator"),
        ({"affine": np.diag([2.0, 3, 4, 1])}, "mat-written", "mat"),
        ({"affine": MATRIX}, "mat-written", "mat"),
    ],
)
def test_what_plain_analyze_lacks_is_stored_as_spm_does(tmp_path, more, code, rule):
    volume = volume_of(np.arange(24, dtype="i2").reshape(2, 3, 4), **more)
    found, notes = saved(tmp_path, volume)
    assert [n.code for n in notes] == ([code] if code else [])
    assert found.provenance.rule == rule
    np.testing.assert_allclose(found.affine, volume.affine, atol=1e-6)
    assert (found.slope, found.inter) == (volume.slope, volume.inter)
    with pytest.raises(errors.NotRepresentableError):
        built(volume, version="7.5")


SHEARED = [[-2, 1, 0, 0], [0, 3, 0, 0], [0, 0, 4, 0], [0, 0, 0, 1]]


@pytest.mark.parametrize(
    ("array", "more", "options", "field"),
    [
        (np.zeros(3, "u2"), {}, {}, "datatype"),
        (np.zeros(3, "i1"), {}, {}, "datatype"),
        (np.zeros(3, "u4"), {}, {}, "datatype"),
        (np.zeros(3, "i8"), {}, {}, "datatype"),
        (np.zeros(3, "c16"), {}, {}, "datatype"),
        (np.zeros(3, "U3"), {}, {}, "datatype"),
        (np.zeros(3, "f4"), {}, {"dtype": "u2"}, "datatype"),
        (np.zeros((2, 3, 4), "i2"), {"affine": SHEARED}, {}, "affine"),
        (np.zeros((2, 3, 4), "i2"), {"affine": np.diag([1.0, 1.0, 0.0, 1.0])}, {}, "affine"),
        (np.zeros((2, 3, 4), "i2"), {"slope": 2.0}, {"version": "7.5"}, "funused1"),
        (np.zeros((2, 3, 4), "i2"), {"inter": 2.0}, {"version": "spm99"}, "funused1"),
        (np.zeros(40_000, "u1"), {}, {}, "dim"),
        (np.zeros((2, 3, 4), "i2"), {}, {"version": "8"}, "version"),
    ],
)
def test_what_analyze_cannot_hold_is_refused_before_a_byte(array, more, options, field):
    with pytest.raises(errors.NotRepresentableError) as caught:
        analyze.ANALYZE.build(volume_of(array, **more), reading.BuildOptions(**options))
    assert caught.value.field == field
    assert caught.value.hint or field == "version"


def test_a_shear_is_kept_in_the_mat_when_spm_is_asked_for(tmp_path):
    found, _ = saved(tmp_path, volume_of(np.zeros((2, 3, 4), "i2"), affine=SHEARED), version="spm99")
    np.testing.assert_allclose(found.affine, SHEARED, atol=1e-6)


@pytest.mark.parametrize(("dtype", "stored"), [("?", "u1"), ("f2", "f4"), (">i2", "i2")])
def test_what_analyze_lacks_is_held_by_a_wider_type(tmp_path, dtype, stored):
    array = np.array([[0, 1], [1, 0]]).astype(dtype)
    found, _ = saved(tmp_path, volume_of(array))
    assert found.data.dtype == np.dtype(stored)
    np.testing.assert_array_equal(found.data.read(), array)


def test_other_values_keep_the_rest_of_the_header(tmp_path):
    found = analyze.read(pair(tmp_path, edited({"vox_offset": 4.0}), bytes(4) + VOXELS))
    files, _ = built(replace(found, data=arrays.MemoryArray(found.data.read() * 2)))
    again = header.parse(files[".hdr"])
    assert (again.descrip, again.vox_offset) == ("hello", 0.0)
    assert files[".img"] == np.arange(0, 24, 2, dtype="<i2").tobytes()


def test_a_new_affine_replaces_the_old_mat(tmp_path):
    found = analyze.read(pair(tmp_path, mat=matfile.packed({"mat": MATRIX})))
    files, _ = built(replace(found, affine=np.diag([2.0, 3, 4, 1])))
    np.testing.assert_allclose(matfile.matrices(files[".mat"])["mat"] @ SHIFT, np.diag([2.0, 3, 4, 1]))


def test_a_big_endian_pair_keeps_its_order_with_other_values(tmp_path):
    big = records.ANALYZE_HEADER.pack(header.parse(HEADER).fields, ">")
    found = analyze.read(pair(tmp_path, big, np.arange(12, dtype=">i2").tobytes()))
    files, _ = built(replace(found, data=arrays.MemoryArray(np.full((2, 3, 2, 1), 1.5, "f4"))))
    assert files[".hdr"][:4] == big[:4]
    assert files[".img"] == np.full(12, 1.5, ">f4").tobytes()


def test_write_makes_a_pair(tmp_path):
    volume = volume_of(np.arange(24, dtype="i2").reshape(2, 3, 4), affine=MATRIX)
    assert [n.code for n in analyze.write(volume, str(tmp_path / "a.img.gz"))] == ["mat-written"]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.hdr.gz", "a.img.gz", "a.mat.gz"]
    np.testing.assert_allclose(analyze.read(tmp_path / "a.hdr.gz").affine, MATRIX, atol=1e-12)


def test_fields_that_may_name_a_person_are_told_without_their_value():
    raw = edited({"patient_id": "4711", "exp_date": "1960", "originator": b"Dr. Smith", "orient": 1, "extents": 0})
    notes = list(faults._fields(header.parse(raw)))
    assert {n.offset for n in notes if n.code == "personal-data"} == {253, 283, 293}
    assert {n.code for n in notes} == {"personal-data", "orient", "extents"}
    assert not any("4711" in n.text or "Smith" in n.text for n in notes)


def test_check_tells_what_follows_the_voxels_and_what_cannot_be_read(tmp_path):
    path = pair(tmp_path, image=VOXELS + b"xx")
    assert [(n.code, n.offset) for n in analyze.check(path)] == [("handedness", None), ("trailing-bytes", 24)]
    assert analyze.check(pair(tmp_path, image=b""))[-1].code == "unreadable"


@pytest.mark.parametrize(
    "head", [HEADER, edited({"origin": (1, 1, 1)}), HEADER + b"more", HEADER[:99], edited({"datatype": 0})]
)
def test_every_byte_is_told_once(tmp_path, head):
    path = pair(tmp_path, head, VOXELS + b"x")
    for name, size in (("a.hdr", len(head)), ("a.img", 25)):
        at = 0
        for row in rows.rows(source.blob(path.with_name(name))):
            assert row.offset == at
            at += row.nbytes
        assert at == size


def test_partial_gives_the_whole_slices_and_a_mask(tmp_path):
    found = analyze.ANALYZE.read(
        reading.Stack((source.blob(pair(tmp_path, image=VOXELS[:20])),)), reading.Options(partial=True)
    )
    assert found.data.read().ravel("F").tolist() == [0, 1, 2, 3, 4, 5, 0, 0, 0, 0, 0, 0]
    assert found.mask[..., 0, 0].all()
    assert not found.mask[..., 1, 0].any()


@pytest.mark.parametrize("name", ["a.mat", "a.MAT", "a.mat.gz"])
@pytest.mark.parametrize("target", ["a.hdr", "a.img.gz"])
def test_an_old_mat_at_the_target_is_replaced_and_noted(tmp_path, name, target):
    old = matfile.packed({"mat": MATRIX})
    plain = volume_of(
        np.arange(24, dtype="i2").reshape(2, 3, 4), affine=core_space.unoriented_affine([2, 3, 4], (2, 3, 4))
    )
    for save in (
        lambda: analyze.write(plain, str(tmp_path / target)),
        lambda: medfmt.save(medfmt.Volume(plain.data.read(), plain.affine), tmp_path / target, format="analyze"),
    ):
        (tmp_path / name).write_bytes(gzip.compress(old) if name.endswith("gz") else old)
        assert [note.code for note in save()] == ["mat-replaced"]
        np.testing.assert_allclose(medfmt.load(tmp_path / target).affine, plain.affine, atol=1e-12)


def test_no_mat_is_written_where_none_is_needed_and_none_lies(tmp_path):
    medfmt.save(medfmt.Volume(np.zeros((2, 3, 4), "i2"), np.diag([-1.0, 1, 1, 1])), tmp_path / "b.hdr", format="nifti1")
    plain = core_space.unoriented_affine([2, 3, 4], (2, 3, 4))
    medfmt.save(medfmt.Volume(np.zeros((2, 3, 4), "i2"), plain), tmp_path / "a.hdr", format="analyze")
    assert not list(tmp_path.glob("*.mat"))
