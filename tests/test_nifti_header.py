# SPDX-License-Identifier: MIT
"""The NIfTI header: fields, their meanings, editing, and what is refused."""

from __future__ import annotations

import copy
import dataclasses
import math
import pickle

import pytest

from tests import hexbytes, room
from tests.nifti_bytes import FILE1, FILE2, HEADER1, HEADER2, VOXELS, edited, errors, header, nifti, read, records

extensions = room("formats.nifti.extensions")
codes = room("formats.nifti.codes")
inspection = room("inspection")
Extension = extensions.Extension


def test_the_fields_bear_the_standards_names_and_are_plain():
    h = header.parse(HEADER1)
    assert (h.sizeof_hdr, h.regular, h.datatype, h.bitpix, h.vox_offset) == (348, 114, 4, 16, 352.0)
    assert h.dim == (3, 2, 3, 2, 1, 1, 1, 1)
    assert h.descrip == "hello"
    assert h.magic == "n+1"
    assert (h.scl_slope, h.scl_inter, h.srow_z) == (0.5, 1.0, (0.0, 0.0, 4.0, 30.0))
    assert "srow_x" in dir(h)


def test_nifti_2_big_endian_gives_the_same_fields():
    h = header.parse(HEADER2)
    assert (h.version, h.byte_order, h.magic, h.vox_offset) == (2, ">", "n+2", 544)
    assert h.dim == (3, 2, 3, 2, 1, 1, 1, 1)
    assert h.srow_x == (2.0, 0.0, 0.0, -10.0)


def test_a_field_that_there_is_not_is_an_attribute_error():
    assert not hasattr(header.parse(HEADER1), "zooms")
    assert not hasattr(header.parse(HEADER2), "glmax")


def test_meanings_have_names_of_their_own():
    h = header.parse(HEADER1)
    assert h.units == ("mm", "s")
    assert h.intent == ("t statistic", {"degrees of freedom": 12.0})
    assert h.encoding_axes == (0, 1, 2)
    assert h.slice_times == (0.0, 1.0)
    assert h.display_range == (0.0, 100.0)
    assert h.spaces == ("scanner", "scanner")
    assert h.scaling == (0.5, 1.0)
    assert h.shape == (2, 3, 2)
    assert h.time_step is None


@pytest.mark.parametrize("data", [HEADER1, HEADER2])
def test_all_fields_are_what_each_of_them_is(data):
    h = header.parse(data)
    one_by_one = {name: getattr(h, name) for name in h.record.index}
    again = copy.deepcopy(h)
    assert h.fields == one_by_one == {name: h[name] for name in h.fields} == h.record.unpack(data, h.byte_order)
    assert again == h
    assert again.fields == h.fields
    assert dataclasses.asdict(h)["fields"] == h.fields
    with pytest.raises(KeyError):
        h["zooms"]


def test_a_header_is_a_value_that_pickles():
    h = header.parse(HEADER1)
    assert pickle.loads(pickle.dumps(h)) == h
    assert h != h.edit({"descrip": "other"})
    with pytest.raises((AttributeError, TypeError)):
        h.dim = (1,)
    with pytest.raises(AttributeError):
        h.raw = b""


# nifti1.h's own example: seven slices of 0.1 s, one padding slice on each end.
TIMES = {
    1: [None, 0.0, 0.1, 0.2, 0.3, 0.4, None],
    2: [None, 0.4, 0.3, 0.2, 0.1, 0.0, None],
    3: [None, 0.0, 0.3, 0.1, 0.4, 0.2, None],
    4: [None, 0.2, 0.4, 0.1, 0.3, 0.0, None],
    5: [None, 0.2, 0.0, 0.3, 0.1, 0.4, None],
    6: [None, 0.4, 0.1, 0.3, 0.0, 0.2, None],
}


@pytest.mark.parametrize("code", TIMES)
def test_slice_times_are_those_of_the_table_in_nifti1_h(code):
    h = header.parse(HEADER1).edit(
        {"dim": (3, 2, 3, 7, 1, 1, 1, 1), "slice_code": code, "slice_start": 1, "slice_end": 5, "slice_duration": 0.1}
    )
    found = [None if t is None else round(t, 6) for t in h.slice_times]
    assert found == TIMES[code]


@pytest.mark.parametrize(
    "changes",
    [
        {"slice_code": 0},
        {"slice_code": 7},
        {"slice_duration": 0.0},
        {"slice_duration": math.nan},
        {"slice_end": 0},
        {"slice_end": 9},
        {"dim_info": 0},
    ],
)
def test_slice_times_that_do_not_hang_together_are_none(changes):
    assert header.parse(HEADER1).edit(changes).slice_times is None


@pytest.mark.parametrize(("units", "step"), [(10, 2.0), (2 | 16, 0.002), (2 | 24, 2e-6), (2, None), (2 | 32, None)])
def test_the_time_step_is_in_seconds(units, step):
    h = header.parse(HEADER1).edit({"dim": (4, 2, 3, 2, 5, 1, 1, 1), "xyzt_units": units})
    assert h.time_step == step


def test_edit_changes_only_the_bytes_of_the_named_fields():
    h = header.parse(HEADER1)
    changed = h.edit({"descrip": "x", "cal_min": 3.0})
    differ = [at for at, (a, b) in enumerate(zip(h.raw, changed.raw, strict=True)) if a != b]
    assert set(differ) <= {*range(128, 132), *range(148, 228)}
    assert (changed.descrip, changed.cal_min) == ("x", 3.0)
    assert h.descrip == "hello"


def test_meanings_are_written_under_their_names():
    h = header.parse(HEADER1).edit(
        {"units": ("um", "ms"), "intent": ("beta distribution", {"a": 2.0, "b": 3.0}), "encoding_axes": (1, 0, None)}
    )
    assert (h.xyzt_units, h.intent_code, h.intent_p1, h.intent_p2, h.intent_p3) == (3 | 16, 7, 2.0, 3.0, 0.0)
    assert h.dim_info == 2 | 1 << 2
    assert (h.units, h.encoding_axes) == (("um", "ms"), (1, 0, None))


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"descrip": "x" * 81}, "descrip"),
        ({"dim": (1 << 15,) + (1,) * 7}, "dim"),
        ({"zooms": 1}, "zooms"),
        ({"units": ("inch", "s")}, "units"),
        ({"intent": ("z score", [1.0])}, "intent"),
        ({"encoding_axes": (3, 0, 1)}, "encoding_axes"),
        ({"descrip": "\u2603"}, "descrip"),
    ],
)
def test_what_a_field_cannot_hold_is_not_representable(changes, field):
    with pytest.raises(errors.NotRepresentableError) as caught:
        header.parse(HEADER1).edit(changes)
    assert caught.value.field == field


def test_parameters_of_each_voxel_are_not_in_the_header():
    h = header.parse(HEADER1).edit({"dim": (5, 2, 3, 2, 1, 2, 1, 1)})
    assert h.intent == ("t statistic", {})


# ---- which bytes are a header ----------------------------------------------------------------------------


@pytest.mark.parametrize("n", range(4, 348))
def test_a_header_cut_anywhere_is_truncated(n):
    assert header.claimed(FILE1[:n]) == 1
    with pytest.raises(errors.TruncatedError) as caught:
        header.parse(FILE1[:n])
    assert (caught.value.field, caught.value.offset) == ("NIfTI header", n)


@pytest.mark.parametrize("n", [4, 8, 348, 539])
def test_a_nifti_2_header_cut_anywhere_is_truncated(n):
    assert header.claimed(FILE2[:n]) == 2
    with pytest.raises(errors.TruncatedError) as caught:
        header.parse(FILE2[:n])
    assert caught.value.offset == n


@pytest.mark.parametrize(
    ("at", "raw", "field", "offset"),
    [
        (344, b"abcd", "magic", 344),
        (344, b"n+2\0", "magic", 344),
        (344, b"n+1x", "magic", 344),
        (344, b"NI1\0", "magic", 344),
        (0, b"\0\0\0\0", "sizeof_hdr", 0),
        (0, b"\xff\xff\xff\x7f", "sizeof_hdr", 0),
    ],
)
def test_a_mark_that_lies_is_refused(at, raw, field, offset):
    lying = FILE1[:at] + raw + FILE1[at + 4 :]
    with pytest.raises(errors.MalformedError) as caught:
        header.parse(lying)
    assert (caught.value.field, caught.value.offset) == (field, offset)


def test_a_nifti_header_whose_marks_lie_is_never_taken_for_analyze(tmp_path):
    from tests import medfmt

    (tmp_path / "a.img").write_bytes(VOXELS)
    for at, raw in ((344, b"n+7\0"), (344, b"NI1\0"), (0, b"\0\0\0\0"), (344, b"ni9x")):
        (tmp_path / "a.hdr").write_bytes(HEADER1[:at] + raw + HEADER1[at + 4 :])
        with pytest.raises(errors.MalformedError):
            medfmt.load(tmp_path / "a.hdr")


def test_line_ends_of_the_nifti_2_magic_are_checked():
    with pytest.raises(errors.MalformedError) as caught:
        header.parse(FILE2[:8] + b"\n\n\x1a\n" + FILE2[12:])
    assert (caught.value.field, caught.value.offset) == ("magic", 4)


@pytest.mark.parametrize(
    ("changes", "field", "offset"),
    [
        ({"dim": (0, 2, 3, 2, 1, 1, 1, 1)}, "dim[0]", 40),
        ({"dim": (8, 2, 3, 2, 1, 1, 1, 1)}, "dim[0]", 40),
        ({"dim": (-1, 2, 3, 2, 1, 1, 1, 1)}, "dim[0]", 40),
        ({"dim": (3, 2, 0, 2, 1, 1, 1, 1)}, "dim[2]", 44),
        ({"dim": (3, 2, 3, -2, 1, 1, 1, 1)}, "dim[3]", 46),
        ({"datatype": 0}, "datatype", 70),
        ({"datatype": 3}, "datatype", 70),
        ({"datatype": 255}, "datatype", 70),
        ({"vox_offset": math.nan}, "vox_offset", 108),
        ({"vox_offset": math.inf}, "vox_offset", 108),
        ({"vox_offset": -1.0}, "vox_offset", 108),
        ({"vox_offset": 100.0}, "vox_offset", 108),
        ({"vox_offset": 348.0}, "vox_offset", 108),
    ],
)
def test_a_field_that_decides_voxels_must_make_sense(changes, field, offset):
    with pytest.raises(errors.MalformedError) as caught:
        read(edited(changes))
    assert (caught.value.field, caught.value.offset) == (field, offset)


def test_lengths_that_overflow_64_bits_are_truncation_not_nonsense():
    with pytest.raises(errors.TruncatedError) as caught:
        read(edited({"dim": (7, *[32767] * 7)}))
    assert caught.value.offset == len(FILE1)


# ---- extensions ------------------------------------------------------------------------------------------


def test_extensions_are_listed_named_and_decoded():
    h = header.parse(HEADER1).edit(
        {
            "extensions": [
                Extension(6, b"a comment"),
                Extension(44, b'{"a": [1]}'),
                Extension(4, b"<AFNI/>"),
                Extension(2, b"\x08\x00"),
                Extension(32, b"\x00\x01"),
            ]
        }
    )
    assert h.vox_offset == 348 + len(h.tail) == 352 + 32 + 32 + 16 + 16 + 16
    assert [e.name for e in h.extensions] == ["comment", "MRS", "AFNI", "DICOM", "CIFTI"]
    decoded = [e.decoded for e in h.extensions]
    assert decoded[:3] == ["a comment", {"a": [1]}, "<AFNI/>"]
    assert decoded[3] == b"\x08\x00".ljust(8, b"\0")
    assert all(len(e.content) % 16 == 8 for e in h.extensions)


def test_json_that_is_none_stays_bytes():
    content = b"{not json".ljust(24, b"\0")
    assert Extension(0, content).decoded == content
    nested = b'{"a":' * 100_000
    assert Extension(44, nested).decoded == nested


def test_extensions_are_removed_by_giving_those_that_stay():
    h = header.parse(HEADER1).edit({"extensions": [Extension(6, b"one"), Extension(6, b"two")]})
    fewer = h.edit({"extensions": h.extensions[1:]})
    assert [e.decoded for e in fewer.extensions] == ["two"]
    none = fewer.edit({"extensions": []})
    assert (none.extensions, none.tail, none.vox_offset) == ((), bytes(4), 352.0)


def tail_of(*sizes, body=64):
    return b"\1\0\0\0" + b"".join(
        extensions.EXTENSION.pack({"esize": s, "ecode": 6}) + bytes(max(0, min(s, body) - 8)) for s in sizes
    )


@pytest.mark.parametrize(
    ("sizes", "count", "note"),
    [
        ((16, 32), 2, None),
        ((24,), 1, "extension-multiple"),
        ((8, 8), 2, "extension-multiple"),
        ((7,), 0, "extension-size"),
        ((-16,), 0, "extension-size"),
        ((2**31 - 1,), 0, "extension-size"),
        ((16, 4096), 0, "extension-size"),
        ((), 0, "extension-none"),
    ],
)
def test_a_chain_that_breaks_is_ignored_as_a_whole(sizes, count, note):
    found, _, notes = extensions.chain(tail_of(*sizes), "<", 348)
    assert len(found) == count
    assert [n.code for n in notes] == ([note] if note else [])


def test_a_broken_chain_does_not_keep_the_voxels_from_being_read():
    tail = tail_of(0)[:4] + extensions.EXTENSION.pack({"esize": 3, "ecode": 6}) + bytes(8)
    raw = edited({"vox_offset": 348.0 + len(tail)})[:348] + tail + VOXELS
    reading = read(raw)
    assert reading.data.read().ravel("F").tolist() == list(range(12))
    assert [(n.code, n.offset, n.severity) for n in reading.notes] == [("extension-size", 352, "departure")]
    with pytest.raises(errors.MalformedError) as caught:
        read(raw, strict=True)
    assert (caught.value.field, caught.value.offset) == ("esize", 352)


def test_two_hundred_thousand_extensions_take_linear_time():
    tail = b"\1\0\0\0" + extensions.EXTENSION.pack({"esize": 8, "ecode": 0}) * 200_000
    assert len(extensions.chain(tail, "<", 348)[0]) == 200_000


def test_every_code_in_a_table_is_named_once():
    for table in (codes.DATATYPES, codes.INTENTS):
        names = [row[0] for row in table.values()]
        assert len(set(names)) == len(names)
    assert {records.NIFTI1_HEADER.size, records.NIFTI2_HEADER.size} == {348, 540}


def test_printing_a_header_shows_every_field():
    text = str(header.parse(HEADER1))
    assert text.count("\n") + 1 == len(records.NIFTI1_HEADER.fields)
    assert "intent_code     3 = t statistic" in text


def test_the_header_alone_is_read_without_voxels(tmp_path):
    path = tmp_path / "a.nii"
    path.write_bytes(FILE1)
    assert nifti.read_header(str(path)).descrip == "hello"


@pytest.mark.parametrize(
    "ending",
    [
        "1000 1000 504e 0800 446f655e4a616e65",  # (0010,0010) PatientName
        "2000 0d00 5549 0400 312e3200",  # (0020,000D) "1.2", padded with a NUL
        "2000 1100 4953 0000",  # (0020,0011) empty
        "2800 0301 5553 0200 0000",  # (0028,0103) 0
    ],
)
def test_a_dicom_extension_is_decoded_by_the_slice_that_knows_it(ending):
    content = hexbytes("0800 6000 4353 0200 4d52", ending)  # (0008,0060) Modality "MR", explicit little endian
    head = header.completed(header.parse(HEADER1), bytes(4)).edit({"extensions": [extensions.Extension(2, content)]})
    (found,) = head.extensions
    assert found.decoded == found.content
    ds = inspection.decoded(found)
    assert ds.Modality == "MR"
    assert len(ds) == 2
    assert "truncated" not in {note.code for note in ds.notes}


@pytest.mark.parametrize(
    ("ecode", "content", "value"), [(2, b"no DICOM at all!", b"no DICOM at all!"), (6, b"hi\0", "hi")]
)
def test_other_extensions_are_what_the_slice_says(ecode, content, value):
    assert inspection.decoded(extensions.Extension(ecode, content)) == value
