# SPDX-License-Identifier: MIT
"""Dataset: a mapping by any key; edited, built, recoded and written; shown, as rows, as JSON; the dictionary; DICOMDIR."""

from __future__ import annotations

import gzip
import json
import struct
import tracemalloc
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import medfmt, room
from tests.dicom_bytes import (
    BIG,
    DEFLATED,
    EXPLICIT,
    IMPLICIT,
    PIXELS,
    SEQUENCE_END,
    UNDEFINED,
    el,
    file,
    image,
    item,
    meta,
    open_item,
    open_sq,
    sq,
)

dicom = medfmt.dicom
read, edit, build, recode = dicom.read, dicom.edit, dicom.build, dicom.recode
tags = room("formats.dicom.tags")
TOP = 0x00081140
INNER = el(0x00081150, "UI", "1.2\0") + el(0x00081155, "UI", "1.2.3.\0\0")
PRIVATE = el(0x00290010, "LO", "OTHER 1 ") + el(0x00290011, "LO", "ACME 1.1") + el(0x00291110, "OB", b"\1\2")
SQ_ANYWHERE = [sq(TOP, item(INNER), item(INNER)), open_sq(TOP, open_item(INNER), open_item(INNER))]


def chunks(ds):
    return b"".join(room("formats.dicom.editing").chunks(ds))


# ------------------------------------------------------------------------------------------ a mapping


def test_every_kind_of_key_leads_to_the_same_element():
    ds = read(file(image()))
    keys = ("PixelSpacing", 0x00280030, (0x0028, 0x0030), "00280030", "(0028,0030)")
    assert {str(ds[key]) for key in keys} == {"[2.0, 1.5]"}
    assert {str(ds.get(key)) for key in keys} == {"[2.0, 1.5]"}
    assert all(key in ds for key in keys)
    assert ds[0x0028, 0x0030] == ds.PixelSpacing
    assert {ds.element(key).at for key in keys} == {ds.element(0x00280030).at}


def test_what_is_absent_is_an_error_of_the_usual_kind():
    ds = read(file(image()))
    assert ds.get("EchoTime") is None
    assert ds.get("EchoTime", 5) == 5
    assert ds.get("NoSuchKeyword") is None
    assert "EchoTime" not in ds
    assert ds.raw("EchoTime") is ds.element("EchoTime") is None
    with pytest.raises(KeyError):
        ds["EchoTime"]
    with pytest.raises(AttributeError, match="EchoTime"):
        ds.EchoTime  # noqa: B018
    assert not hasattr(ds, "PixelAspectRatio")


def test_iteration_is_in_tag_order_and_elements_in_the_order_of_the_stream():
    late = el(0x00080070, "LO", "ACME")
    ds = read(file(image(inside=late)))
    assert list(ds) == sorted(ds.elements)
    places = [element.at for element in ds.elements.values()]
    assert places == sorted(places)
    assert len(ds) == len(places)
    assert "Manufacturer" in dir(ds)


def test_walk_goes_into_sequences_in_order():
    ds = read(file(SQ_ANYWHERE[1] + image()[44:]))
    found = [(holder.depth, element.keyword) for holder, element in ds.walk()]
    inside = ["ReferencedSOPClassUID", "ReferencedSOPInstanceUID"] * 2
    assert found[:5] == [(0, "ReferencedImageSequence"), *((1, name) for name in inside)]
    assert len(found) == len(ds) + 4


def test_a_path_leads_inside():
    ds = read(file(SQ_ANYWHERE[0] + image()[44:]))
    assert ds.get("ReferencedImageSequence[1].ReferencedSOPInstanceUID") == "1.2.3."
    assert ds["00081140[0].00081150"] == "1.2"
    assert ds.get("PixelSpacing[1]") == 1.5
    assert ds.get("Rows[0]") == 4
    for nowhere in (
        "ReferencedImageSequence[2].ReferencedSOPInstanceUID",
        "Rows[1]",
        "Rows.Columns",
        "EchoTime[0]",
        "a.b",
    ):
        assert ds.get(nowhere, "nowhere") == "nowhere"


def test_private_elements_are_found_by_their_creator():
    ds = read(file(image(inside=PRIVATE)))
    block = ds.private("ACME 1.1")
    assert (block[0x10], block.get(0x10), block.tag(0x10)) == (b"\1\2", b"\1\2", 0x00291110)
    assert (block.get(0x11), block.tag(0x11), 0x10 in block, bool(block)) == (None, None, True, True)
    assert ds.private("acme 1.1", 0x0029)
    assert not ds.private("ACME 1.1", 0x0019)
    assert not ds.private("nobody")
    assert ds.creator_of(0x00291110) == "ACME 1.1"
    with pytest.raises(KeyError):
        ds.private("nobody")[0x10]


def test_arrays_come_in_native_byte_order():
    for ds in (read(file(image())), read(file(image(order=">", pixels=struct.pack(">16H", *range(100, 116))), BIG))):
        found = ds.array("PixelData")
        assert (found.dtype, found.tolist()) == ("uint16", list(range(100, 116)))
        assert found.flags.writeable
        assert ds.array("PixelSpacing").tolist() == [2.0, 1.5]
        assert ds.array("Rows").tolist() == [4]
        assert ds.array("EchoTime") is None


def test_equality_is_of_what_is_said_not_of_how_it_is_written():
    ds = read(file(SQ_ANYWHERE[0] + image()[44:]))
    for syntax in (EXPLICIT, IMPLICIT, BIG, DEFLATED):
        for undefined in (False, True):
            assert recode(ds, syntax, style=dicom.Style(undefined=undefined)) == ds
    assert read(file(SQ_ANYWHERE[1] + image()[44:])) == ds
    assert edit(ds, {"Rows": 5}) != ds
    assert edit(ds, {"ReferencedImageSequence[1].ReferencedSOPClassUID": "1.3"}) != ds
    assert ds != 5


# ------------------------------------------------------------------------------------------ writing


FILES = {
    "plain": file(image()),
    "no preamble": image(),
    "no magic word before": file(image())[128:],
    "trailing bytes": file(image(behind=bytes(100))),
    "odd order": file(image(inside=el(0x00080070, "LO", "ACME"))),
    "stray delimiters": file(image(inside=SEQUENCE_END * 3)),
    "lying group length": file(image(), head=meta(group_length=5)),
    "strange preamble": file(image(), preamble=b"MZ" + bytes(126)),
    "cut": file(image())[:-7],
    "sequences": file(SQ_ANYWHERE[0] + image()[44:]),
    "big endian": file(image(order=">"), BIG),
}


@pytest.mark.parametrize("name", FILES)
def test_what_was_not_touched_is_written_byte_for_byte(name, tmp_path):
    dicom.write(read(FILES[name]), tmp_path / "out.dcm")
    assert (tmp_path / "out.dcm").read_bytes() == FILES[name]


def test_a_deflated_file_is_written_as_it_was_packed():
    engine = zlib.compressobj(1, zlib.DEFLATED, -15)
    data = file(engine.compress(image()) + engine.flush(), DEFLATED)
    ds = read(data)
    assert chunks(ds) == data
    again = read(chunks(edit(ds, {"PatientName": "A^B"})))
    assert (again.PatientName, again.transfer_syntax, again.raw("PixelData")) == ("A^B", DEFLATED, PIXELS)


def test_a_file_can_be_written_over_its_own_source(tmp_path):
    path = tmp_path / "image.dcm"
    path.write_bytes(file(image(pixels=bytes(200_000))))
    ds = read(path)
    dicom.write(edit(ds, {"PatientName": "Somebody^Else^Altogether"}), path)
    assert read(path).PatientName == "Somebody^Else^Altogether"
    assert ds.raw("PixelData") == bytes(200_000)
    assert ds.PatientName == "Nobody^None"


@pytest.mark.parametrize("held", SQ_ANYWHERE, ids=["defined", "undefined"])
@pytest.mark.parametrize("syntax", [EXPLICIT, IMPLICIT, BIG])
def test_an_edit_changes_its_bytes_and_the_lengths_around_it(held, syntax):
    undefined = held is SQ_ANYWHERE[1]
    ds = recode(read(file(held + image()[44:])), syntax, style=dicom.Style(undefined=undefined))
    key = "ReferencedImageSequence[1].ReferencedSOPInstanceUID"
    made = edit(ds, {key: "1.2.3.4.5.6.7.8"})
    assert made[key] == "1.2.3.4.5.6.7.8"
    assert (made.notes, made.Rows, made.raw("PixelData")) == ((), 4, ds.raw("PixelData"))
    before, after = chunks(ds), chunks(made)
    element = ds[TOP][1].element(0x00081155)
    grown = len(after) - len(before)
    assert grown == 8
    assert after[element.value_at + element.length + grown :] == before[element.value_at + element.length :]
    differs = [i for i in range(element.at) if before[i] != after[i]]
    if undefined:
        assert differs == []
    else:  # the low byte of the item's length and of the sequence's
        low = 3 if syntax == BIG else 0
        assert differs == [ds.element(TOP).value_at - 4 + low, ds[TOP][1].at - 4 + low]


def test_elements_are_added_where_they_belong_and_removed():
    ds = read(file(SQ_ANYWHERE[0] + image()[44:]))
    added = edit(
        ds, {"EchoTime": 2.5, "ReferencedImageSequence[0].InstanceNumber": 9}, remove=["PatientName", "EchoTrainLength"]
    )
    assert (added.EchoTime, added[TOP][0].InstanceNumber, "PatientName" in added) == (2.5, 9, False)
    assert added.notes == ()
    assert [len(found) for found in added[TOP]] == [3, 2]
    back = edit(added, {"PatientName": "Nobody^None"}, remove=["EchoTime", "ReferencedImageSequence[0].InstanceNumber"])
    assert back == ds
    assert edit(ds, remove=["ReferencedImageSequence[7].InstanceNumber"]) == ds


def test_both_of_two_equal_elements_are_removed():
    ds = read(file(image(inside=el(0x00100010, "PN", "Second^Name "))))
    assert ds.PatientName == "Second^Name"
    assert b"Name" not in chunks(edit(ds, remove=["PatientName"]))
    assert b"None" not in chunks(edit(ds, remove=["PatientName"]))
    changed = edit(ds, {"PatientName": "New"})
    assert (chunks(changed).count(b"PN"), changed.PatientName) == (1, "New")


def test_group_lengths_follow():
    ds = recode(read(file(image())), style=dicom.Style(group_lengths=True))
    made = edit(ds, {"PatientName": "A^Much^Longer^Name"})
    assert made[0x00100000] == ds[0x00100000] + 6
    assert made[0x00280000] == ds[0x00280000]
    assert read(chunks(made), strict=True).PatientName == "A^Much^Longer^Name"


def test_group_2_can_be_edited():
    ds = edit(read(file(image())), {"ImplementationVersionName": "HERE"})
    assert (ds.meta.ImplementationVersionName, ds.Rows, ds.notes) == ("HERE", 4, ())


def test_a_preamble_that_could_be_run_is_zeroed_with_the_first_change():
    for start in (b"MZ", b"\x7fELF", b"#!/bin/sh\n"):
        ds = read(file(image(), preamble=start.ljust(128, b"\1")))
        assert chunks(ds)[:2] == start[:2]
        made = edit(ds, {"PatientName": "A^B"})
        assert chunks(made)[:128] == bytes(128)
        assert [note.code for note in made.notes] == ["preamble-zeroed"]
    harmless = read(file(image(), preamble=b"II*\0".ljust(128, b"\1")))
    assert chunks(edit(harmless, {"PatientName": "A^B"}))[:4] == b"II*\0"


def test_clean_drops_what_belongs_to_no_element():
    ds = read(file(image(behind=b"secret garbage"), preamble=b"secret".ljust(128)))
    made = edit(ds, {"PatientName": "A^B"}, clean=True)
    assert b"secret" not in chunks(made)
    assert (made.Rows, made.notes) == (4, ())


def test_what_cannot_be_edited_is_refused():
    ds = read(file(image()))
    with pytest.raises(KeyError):
        edit(ds, {"NoSuchKeyword": 1})
    with pytest.raises(KeyError):
        edit(ds, {"ReferencedImageSequence[0].Rows": 1})
    with pytest.raises(medfmt.NotRepresentableError) as caught:
        edit(ds, {"Rows": 70_000})
    assert caught.value.field == "(0028,0010) Rows"
    with pytest.raises(medfmt.NotRepresentableError):
        edit(ds, {0x00291110: "text without a VR"})
    with pytest.raises(medfmt.NotRepresentableError):
        edit(ds, {"PatientName": "Jérôme"})
    assert edit(ds, {0x00291110: dicom.Typed("LO", "text")})[0x00291110] == "text"


# --------------------------------------------------------------------------- texts and their character set

LATIN = el(0x00080005, "CS", "ISO_IR 100")
TEXTS = {"PatientName": "Müller^Jörg", "StudyDescription": "Schädel", "PatientComments": "plain"}


def latin(**more):
    return build({"SpecificCharacterSet": "ISO_IR 100", **TEXTS, **more})


@pytest.mark.parametrize("key", ["SpecificCharacterSet", 0x00080005, (0x0008, 0x0005)])
def test_under_another_character_set_texts_say_what_they_said(key):
    inside = {"StudyDescription": "größer", "ReferencedSOPInstanceUID": "1.2"}
    own = {"SpecificCharacterSet": "ISO_IR 144", "StudyDescription": "череп"}
    ds = latin(ReferencedStudySequence=[inside, own], ImageComments="x\\ö")
    again = edit(ds, {key: "ISO_IR 192"})
    for name, text in TEXTS.items():
        assert str(again[name]) == text
    assert again.raw("PatientName").rstrip() == "Müller^Jörg".encode()
    assert again.ImageComments == "x\\ö"
    assert [item.StudyDescription for item in again.ReferencedStudySequence] == ["größer", "череп"]
    assert again.ReferencedStudySequence[1].raw("StudyDescription").rstrip() == "череп".encode("iso8859-5")
    assert again.notes == ()


def test_a_text_that_the_new_set_cannot_hold_is_refused():
    with pytest.raises(medfmt.NotRepresentableError) as error:
        edit(latin(), {"SpecificCharacterSet": "ISO_IR 144"})
    assert error.value.field in {"(0008,1030) Study Description", "(0010,0010) Patient's Name"}
    assert "Müller" not in str(error.value)
    with pytest.raises(medfmt.NotRepresentableError):
        edit(latin(), remove=["SpecificCharacterSet"])


def test_new_texts_are_written_in_the_new_set():
    again = edit(latin(), {"PatientName": "頭", (0x0008, 0x0005): "ISO_IR 192"})
    assert (str(again.PatientName), again.StudyDescription) == ("頭", "Schädel")
    same = edit(latin(), {"SpecificCharacterSet": "ISO_IR 192", "00100010": "頭"})
    assert str(same.PatientName) == "頭"


def test_a_sequence_that_is_exchanged_with_the_set_is_not_looked_into():
    ds = latin(ReferencedStudySequence=[{"StudyDescription": "größer"}])
    again = edit(ds, {"SpecificCharacterSet": "ISO_IR 192", "ReferencedStudySequence": [{"StudyDescription": "頭"}]})
    assert again.ReferencedStudySequence[0].StudyDescription == "頭"
    gone = edit(ds, {"SpecificCharacterSet": "ISO_IR 192"}, remove=["ReferencedStudySequence"])
    assert ("ReferencedStudySequence" in gone, str(gone.PatientName)) == (False, "Müller^Jörg")


def test_a_character_set_that_was_declared_wrongly_is_relabelled():
    ds = read(file(LATIN + el(0x00081030, "LO", "Schädel".encode())))
    assert ds.StudyDescription != "Schädel"
    again = edit(ds, {"SpecificCharacterSet": "ISO_IR 192"}, relabel=True)
    assert again.StudyDescription == "Schädel"
    assert again.raw("StudyDescription") == ds.raw("StudyDescription")


def test_bytes_that_decode_to_nothing_survive_another_set():
    ds = read(file(el(0x00080005, "CS", "ISO_IR 192") + el(0x00081030, "LO", b"a\xff\xc3\xa4 ")))
    again = edit(ds, {"SpecificCharacterSet": "ISO_IR 100"})
    assert again.raw("StudyDescription").rstrip() == b"a\xff\xe4"


def test_a_name_that_ends_in_gz_makes_a_gzip_file(tmp_path):
    ds = read(file(image()))
    dicom.write(ds, tmp_path / "x.dcm.gz")
    assert gzip.decompress((tmp_path / "x.dcm.gz").read_bytes()) == chunks(ds)
    assert chunks(read(tmp_path / "x.dcm.gz")) == chunks(ds)
    changed = edit(read(tmp_path / "x.dcm.gz"), {"Rows": 3})
    dicom.write(changed, tmp_path / "x.dcm.gz")
    assert read(tmp_path / "x.dcm.gz").Rows == 3
    dicom.write(ds, tmp_path / "x.dcm")
    assert (tmp_path / "x.dcm").read_bytes() == chunks(ds)


def test_an_item_is_no_file(tmp_path):
    ds = read(file(SQ_ANYWHERE[0] + image()[44:]))
    with pytest.raises(medfmt.MalformedError):
        dicom.write(ds[TOP][0], tmp_path / "item.dcm")
    assert not (tmp_path / "item.dcm").exists()


def test_an_edited_data_set_is_still_lazy():
    """Fifty edits of a large file cost no copies of it."""
    ds = read(file(image(pixels=bytes(50_000_000))))
    tracemalloc.start()
    for i in range(50):
        ds = edit(ds, {"InstanceNumber": i})
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert ds.InstanceNumber == 49
    assert peak < 10_000_000


# ------------------------------------------------------------------------------------------ building


VALUES = {
    "SpecificCharacterSet": "ISO_IR 192",
    "SOPClassUID": "1.2.840.10008.5.1.4.1.1.4",
    "SOPInstanceUID": "2.25.1",
    "PatientName": "山田^太郎",
    "ReferencedImageSequence": [{"ReferencedSOPClassUID": "1.2", "PatientName": "é"}, {}],
    "SliceThickness": 2.5,
    "ImagePositionPatient": [1, -2.25, 1e-7],
    "FrameIncrementPointer": 0x00181063,
    "Rows": 4,
    "BitsAllocated": 16,
    "PixelRepresentation": 1,
    "SmallestImagePixelValue": -7,
    "PixelData": PIXELS,
}


@pytest.mark.parametrize("syntax", [EXPLICIT, IMPLICIT, BIG, DEFLATED])
@pytest.mark.parametrize("undefined", [False, True])
@pytest.mark.parametrize("group_lengths", [False, True])
def test_what_was_built_reads_back(syntax, undefined, group_lengths):
    style = dicom.Style(undefined=undefined, group_lengths=group_lengths)
    ds = build(VALUES, transfer_syntax=syntax, style=style)
    assert (ds.transfer_syntax, ds.notes) == (syntax, ())
    assert ds.meta.MediaStorageSOPInstanceUID == "2.25.1"
    for keyword, meant in VALUES.items():
        if keyword != "ReferencedImageSequence":
            assert ds[keyword] == meant
    first, second = ds.ReferencedImageSequence
    assert (first.PatientName, len([tag for tag in second if tag & 0xFFFF])) == ("é", 0)
    assert read(chunks(ds), strict=True) == ds


def test_encapsulated_pixels_can_be_built():
    ds = build({**VALUES, "PixelData": dicom.Fragments((b"", b"abc"))}, transfer_syntax="1.2.840.10008.1.2.5")
    assert [ds.layer.read(*part) for part in ds.fragments()] == [b"", b"abc\0"]
    with pytest.raises(medfmt.UnsupportedError):
        recode(ds, EXPLICIT)


def test_a_value_too_long_for_its_vr_becomes_un():
    ds = build({"ImageComments": "x" * 70_000})
    assert (ds.element("ImageComments").vr, ds.ImageComments) == ("UN", "x" * 70_000)


PLAIN = st.fixed_dictionaries(
    {},
    optional={
        "PatientComments": st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zs"]), min_size=1),
        "ImageType": st.lists(st.text("ABC_", min_size=1, max_size=9), min_size=2, max_size=4),
        "Rows": st.integers(0, 65535),
        "SelectorSLValue": st.lists(st.integers(-(2**31), 2**31 - 1), min_size=2, max_size=5),
        "SelectorFDValue": st.floats(allow_nan=False),
        "SelectorATValue": st.integers(0, 2**32 - 1),
        "EncapsulatedDocument": st.binary(min_size=2, max_size=20).map(lambda data: data[: len(data) // 2 * 2]),
        "SliceThickness": st.floats(-1e6, 1e6, allow_subnormal=False).map(lambda x: float(f"{x:.6g}")),
    },
)
NESTED = st.recursive(
    PLAIN,
    lambda inner: st.builds(
        lambda values, items: {**values, "ReferencedImageSequence": items}, PLAIN, st.lists(inner, max_size=3)
    ),
    max_leaves=6,
)


def same(ds, values):
    return {tags.tag_of(word) for word in values} == {tag for tag in ds if tag & 0xFFFF and tag != 0x00080005} and all(
        all(map(same, ds[word], meant)) and len(ds[word]) == len(meant)
        if word == "ReferencedImageSequence"
        else ds[word] == meant
        for word, meant in values.items()
    )


@given(NESTED, st.sampled_from([EXPLICIT, IMPLICIT, BIG, DEFLATED]), st.booleans(), st.booleans())
def test_any_values_read_back_in_any_encoding(values, syntax, undefined, group_lengths):
    style = dicom.Style(undefined=undefined, group_lengths=group_lengths)
    ds = build({**values, "SpecificCharacterSet": "ISO_IR 192"}, transfer_syntax=syntax, style=style)
    assert same(ds, values)
    assert same(recode(ds, EXPLICIT), values)
    assert dicom.from_json(dicom.to_json(ds)) == recode(ds, EXPLICIT)
    assert read(chunks(ds), strict=True) == ds


def test_an_unknown_syntax_is_not_written():
    with pytest.raises(medfmt.UnsupportedError):
        build(VALUES, transfer_syntax="1.2.3")


@given(
    st.dictionaries(
        st.sampled_from(["PatientComments", "Rows", "SliceThickness", "ImageType", "PixelSpacing"]),
        st.none(),
    )
)
def test_empty_elements_are_none(values):
    ds = build(values)
    assert all(ds[keyword] is None for keyword in values)


# ------------------------------------------------------------------------------------------ shown


def test_the_dump_shows_offset_tag_vr_length_and_value():
    ds = read(file(SQ_ANYWHERE[1] + image()[44:]))
    lines = str(ds).split("\n")
    at = ds.element("Rows").at
    assert [line.split() for line in lines if "Rows" in line] == [[str(at), "(0028,0010)", "US", "2", "Rows", "4"]]
    assert next(line for line in lines if "ReferencedSOPClassUID" in line).index("(") > lines[1].index("(")
    assert "undefined" in next(line for line in lines if "ReferencedImageSequence" in line)
    assert "2 items" in str(ds)
    assert repr(ds) == "<Dataset of 13 elements, <bytes>>"
    assert "<td>Rows</td>" in ds._repr_html_()
    assert repr(ds.element("Rows")) == f"Element('(0028,0010) Rows', 'US', length=2, at={at}, value_at={at + 8})"


def test_a_value_cannot_steer_the_terminal_or_the_page():
    ds = read(file(el(0x0008103E, "LO", "\x1b[31m<b>&\x07") + image()[44:]))
    assert "\x1b" not in str(ds)
    assert "<b>" not in ds._repr_html_()


def covered(data):
    made = room("formats.dicom.rows").rows(room("core.source").blob(data))
    at = 0
    for row in made:
        assert (row.offset, row.nbytes > 0) == (at, True)
        at += row.nbytes
    return made, at


@pytest.mark.parametrize("name", FILES)
def test_rows_cover_every_byte_once(name):
    _, end = covered(FILES[name])
    assert end == len(FILES[name])


def test_rows_cover_every_byte_wherever_the_file_is_cut():
    pixels = el(0x7FE00010, "OB", length=UNDEFINED) + item(b"") + item(b"abcd") + SEQUENCE_END
    whole = file(
        SQ_ANYWHERE[0] + open_sq(0x00082112, open_item(INNER), item(INNER)) + el(0x00080060, "CS", "MR") + pixels
    )
    for n in range(len(whole) + 1):
        try:
            assert covered(whole[:n])[1] == n
        except medfmt.FormatError:
            assert n < len(file(b"")) + 8


def test_rows_name_what_they_show():
    pixels = el(0x7FE00010, "OB", length=UNDEFINED) + item(b"") + item(b"abcd") + SEQUENCE_END
    made, _ = covered(file(open_sq(TOP, open_item(INNER)) + image()[44:-44] + pixels + bytes(9)))
    assert [row.field for row in made[:3]] == ["preamble", "magic", "(0002,0000) Group Length"]
    fields = [(row.depth, row.field) for row in made]
    start = fields.index((0, "(0008,1140) Referenced Image Sequence"))
    assert fields[start + 1 : start + 6] == [
        (1, "item 0"),
        (2, "(0008,1150) Referenced SOP Class UID"),
        (2, "(0008,1155) Referenced SOP Instance UID"),
        (1, "item delimiter"),
        (1, "sequence delimiter"),
    ]
    assert [field for _, field in fields[-7:]] == [
        "(7FE0,0010) Pixel Data", "item", "basic offset table", "item", "fragment 1", "sequence delimiter", "trailing bytes",
    ] or fields[-1][1] == "trailing bytes"  # fmt: skip
    frames, _ = covered(file(image(inside=el(0x00280008, "IS", "2 "), pixels=PIXELS * 2 + b"\0\0")))
    assert [row.field for row in frames[-3:]] == ["frame 0", "frame 1", "padding"]


# ------------------------------------------------------------------------------------------ JSON (PS3.18 Annex F)


def test_the_json_model_is_that_of_annex_f():
    ds = build(
        {**VALUES, "PatientName": "Yamada^Tarou=山田^太郎", 0x00290010: "ACME", 0x00291001: dicom.Typed("FD", [1.5])}
    )
    model = json.loads(json.dumps(dicom.to_json(ds)))
    assert model["00100010"] == {"vr": "PN", "Value": [{"Alphabetic": "Yamada^Tarou", "Ideographic": "山田^太郎"}]}
    assert model["00280010"] == {"vr": "US", "Value": [4]}
    assert model["00180050"] == {"vr": "DS", "Value": [2.5]}
    assert model["00280009"] == {"vr": "AT", "Value": ["00181063"]}
    assert model["00291001"] == {"vr": "FD", "Value": [1.5]}
    assert model["00081140"]["Value"] == [
        {"00100010": {"vr": "PN", "Value": [{"Alphabetic": "é"}]}, "00081150": {"vr": "UI", "Value": ["1.2"]}},
        {},
    ]
    assert set(model["7FE00010"]) == {"vr", "InlineBinary"}
    assert not [key for key in model if key.startswith("0002")]
    assert dicom.from_json(json.dumps(model)) == ds
    assert dicom.to_json(ds, bulk=lambda ds, tag: "here" if tag == 0x7FE00010 else None)["7FE00010"] == {
        "vr": "OW",
        "BulkDataURI": "here",
    }


@pytest.mark.parametrize(
    "text",
    ["", "[]", "5", '{"Rows": {"vr": "US"}}', '{"00280010": 5}', '{"00280010": {"vr": "ZZ"}}', "[" * 100_000,
     '{"00280010": {"vr": "US", "Value": 5}}', '{"7FE00010": {"vr": "OW", "InlineBinary": "*"}}',
     '{"7FE00010": {"vr": "OW", "BulkDataURI": "x"}}', '{"00280010": {"vr": "US", "Value": ["x"]}}'],
)  # fmt: skip
def test_other_json_is_refused(text):
    with pytest.raises(medfmt.FormatError):
        dicom.from_json(text)


def test_big_endian_bytes_are_little_in_json():
    ds = recode(read(file(image())), BIG)
    assert dicom.from_json(dicom.to_json(ds)).raw("PixelData") == PIXELS


# ------------------------------------------------------------------------------------------ the dictionary


def test_the_dictionary_knows_tags_keywords_and_repeating_groups():
    assert tags.tag_of("PixelSpacing") == 0x00280030
    assert (tags.vr_of(0x00280030), tags.vm_of(0x00280030), tags.name_of(0x00280030)) == ("DS", "2", "Pixel Spacing")
    assert tags.keyword_of(0x60023000) == tags.keyword_of(0x60003000) == "OverlayData"
    assert tags.is_retired(0x00080001)
    assert not tags.is_retired(0x00080005)
    assert tags.name_of(0x00100010) == "Patient's Name"
    assert (tags.vr_of(0x00290010), tags.vr_of(0x00291010), tags.vr_of(0x00280000)) == ("LO", "UN", "UL")
    assert (tags.tag_of("NoSuchKeyword"), tags.keyword_of(0x00290010)) == (None, "")
    assert tags.label(0x7FE00010) == "(7FE0,0010) Pixel Data"


def test_uids_have_names():
    name = room("formats.dicom.syntax").uid_name
    assert name("1.2.840.10008.5.1.4.1.1.4") == "MR Image Storage"
    assert name("1.2.840.10008.1.2.1") == "Explicit VR Little Endian"
    assert name("1.2.3") == ""


# ------------------------------------------------------------------------------------------ DICOMDIR


def directory(folder, *records, first=None):
    """A DICOMDIR whose records are given as (kind, file parts or None, children's count): laid out depth first."""
    lead = el(0x00041130, "CS", "SET ") + el(0x00041200, "UL", bytes(4)) + el(0x00041212, "US", b"\0\0")
    start = len(file(lead)) + 12
    sizes, bodies = [], []
    for kind, parts in records:
        body = el(0x00041430, "CS", kind + " " * (len(kind) % 2))
        if parts is not None:
            text = "\\".join(parts)
            body += el(0x00041500, "CS", text + " " * (len(text) % 2))
        bodies.append(body)
        sizes.append(len(body) + 8 + 24)
    places = [start + sum(sizes[:i]) for i in range(len(sizes))]
    items = b""
    for i, body in enumerate(bodies):  # every record has the next one as its child
        child = places[i + 1] if i + 1 < len(bodies) else 0
        items += item(el(0x00041400, "UL", bytes(4)) + el(0x00041420, "UL", struct.pack("<I", child)) + body)
    lead = lead.replace(
        el(0x00041200, "UL", bytes(4)), el(0x00041200, "UL", struct.pack("<I", places[0] if first is None else first))
    )
    (folder / "DICOMDIR").write_bytes(file(lead + el(0x00041220, "SQ", items)))
    return dicom.tree(read(folder / "DICOMDIR"))


def test_a_dicomdir_is_a_tree_of_records(tmp_path):
    found = directory(tmp_path, ("PATIENT", None), ("STUDY", None), ("IMAGE", ["IMAGES", "IM1"]))
    assert [record.kind for record in found.walk()] == ["PATIENT", "STUDY", "IMAGE"]
    assert found.records[0].children[0].children[0].path == str(tmp_path / "IMAGES" / "IM1")
    assert found.files() == [str(tmp_path / "IMAGES" / "IM1")]
    assert found.notes == ()


@pytest.mark.parametrize(
    "parts",
    [
        ["..", "..", "ETC", "HOSTS"],
        ["../../etc/hosts"],
        ["/etc/hosts"],
        ["C:", "WIN.INI"],
        ["A\0B"],
        ["."],
        ["DICOMDIR"],
        ["A", ""],
    ],
)
def test_no_path_leads_out_of_the_folder(tmp_path, parts):
    found = directory(tmp_path, ("IMAGE", parts))
    assert found.files() == []
    assert [note.code for note in found.notes] == ["dicomdir-path"]


def test_a_link_that_leads_out_is_no_path(tmp_path):
    inside = tmp_path / "medium"
    inside.mkdir()
    (tmp_path / "outside").mkdir()
    (inside / "IMAGES").symlink_to(tmp_path / "outside")
    assert directory(inside, ("IMAGE", ["IMAGES", "IM1"])).files() == []


def test_offsets_that_lead_nowhere_leave_the_records(tmp_path):
    found = directory(tmp_path, ("PATIENT", None), ("IMAGE", ["IM1"]), first=1)
    assert [record.kind for record in found.records] == ["PATIENT", "IMAGE"]
    assert [note.code for note in found.notes] == ["dicomdir-offset", "dicomdir-unreached"]


@pytest.mark.parametrize("way", ["child of itself", "next of itself", "child of its child", "two parents"])
def test_records_that_lead_in_a_circle_are_met_once(way, tmp_path):
    directory(tmp_path, ("PATIENT", None), ("STUDY", None), ("IMAGE", ["IM1"]))
    ds = read(tmp_path / "DICOMDIR")
    patient, study, image = [record.at - 8 for record in ds.DirectoryRecordSequence]
    path = "DirectoryRecordSequence[{}].{}"
    child, following = "OffsetOfReferencedLowerLevelDirectoryEntity", "OffsetOfTheNextDirectoryRecord"
    change = {
        "child of itself": {path.format(1, child): study},
        "next of itself": {path.format(1, following): study},
        "child of its child": {path.format(2, child): patient},
        "two parents": {path.format(0, following): study, path.format(1, child): image},
    }[way]
    found = dicom.tree(edit(ds, change))
    assert sorted(record.kind for record in found.walk()) == ["IMAGE", "PATIENT", "STUDY"]
    assert "dicomdir-offset" in {note.code for note in found.notes}


def test_an_edit_moves_the_offsets_of_a_dicomdir(tmp_path):
    directory(tmp_path, ("PATIENT", None), ("STUDY", None), ("IMAGE", ["IMAGES", "IM1"]))
    ds = read(tmp_path / "DICOMDIR")
    changes = {"DirectoryRecordSequence[0].PatientName": "A^Name", "FileSetID": "A LONGER NAME"}
    found = dicom.tree(edit(ds, changes))
    assert [record.kind for record in found.walk()] == ["PATIENT", "STUDY", "IMAGE"]
    assert found.notes == ()


def test_other_files_are_no_dicomdir():
    with pytest.raises(medfmt.UnknownFormatError):
        dicom.tree(read(file(image())))


# ------------------------------------------------------------------------------------------ private elements


def test_private_elements_of_known_creators_have_vr_and_name():
    creator = el(0x00430010, "", b"GEMS_PARM_01", explicit=False)
    number = el(0x00431039, "", b"1000\\8\\0\\0 ", explicit=False)
    ds = read(file(el(0x00080060, "", b"MR", explicit=False) + creator + number, IMPLICIT))
    assert ds.private("GEMS_PARM_01")[0x39] == [1000, 8, 0, 0]
    assert ds.element(0x00431039).vr == "IS"
    hidden = el(0x00430010, "LO", "GEMS_PARM_01") + el(0x00431039, "UN", b"1000")
    ds = read(file(el(0x00080060, "CS", "MR") + hidden))
    assert (ds[0x00431039], ds.element(0x00431039).vr, ds.raw(0x00431039)) == (1000, "UN", b"1000")
    held = el(0x00290010, "LO", "SIEMENS CSA HEADER") + el(0x00291010, "OB", b"\1\2")
    made, _ = covered(file(el(0x00080060, "CS", "MR") + held))
    assert made[-1].field == "(0029,1010) CSA Image Header Info"


def test_private_elements_of_other_creators_stay_bytes():
    data = el(0x00430010, "", b"SOMEBODY", explicit=False) + el(0x00431039, "", b"1000", explicit=False)
    ds = read(file(el(0x00080060, "", b"MR", explicit=False) + data, IMPLICIT))
    assert (ds[0x00431039], ds.element(0x00431039).vr) == (b"1000", "UN")


# ---- VR UN: little endian everywhere (PS3.5 §6.2.2)


def test_un_is_little_endian_in_a_big_endian_file():
    """GE's time of the scan (seconds of 2001), as a converter to big endian leaves it."""
    creator = el(0x00090010, "LO", b"GEMS_IDEN_01", order=">")
    scan_time = el(0x00091027, "UN", bytes.fromhex("0a90553a"), order=">")
    known = el(0x00280010, "UN", b"\4\0", order=">")
    ds = medfmt.dicom.read(file(creator + scan_time + known, BIG))
    access = room("formats.dicom.vendors.access")
    assert ds.byte_order == ">"
    assert ds.Rows == 4
    assert ds.array("Rows").tolist() == [4]
    assert access.private(ds, "GEMS_IDEN_01", 0x0009, 0x27, "SL") == 978685962
    for syntax in (EXPLICIT, IMPLICIT, BIG):
        again = medfmt.dicom.recode(ds, syntax)
        assert again.Rows == 4
        assert again.raw(0x00091027) == bytes.fromhex("0a90553a")
        assert access.private(again, "GEMS_IDEN_01", 0x0009, 0x27, "SL") == 978685962
    assert medfmt.dicom.recode(ds, BIG) == medfmt.dicom.recode(ds, EXPLICIT)


@pytest.mark.parametrize("syntax", [EXPLICIT, BIG, IMPLICIT])
def test_a_table_beyond_64_kib_is_un_and_says_the_same(syntax):
    values = list(range(40000))
    made = medfmt.dicom.build({"LUTData": medfmt.dicom.Typed("US", values)}, transfer_syntax=syntax)
    assert made.element("LUTData").vr == ("UN" if syntax != IMPLICIT else made.element("LUTData").vr)
    for other in (EXPLICIT, BIG, IMPLICIT):
        again = medfmt.dicom.recode(made, other)
        assert again.array("LUTData").tolist() == values


def test_a_private_sequence_is_still_one_where_no_vr_is_written():
    held = {0x00110010: medfmt.dicom.Typed("LO", "ACME"), 0x00111001: medfmt.dicom.Typed("SQ", [{"Rows": 4}])}
    made = medfmt.dicom.build(held)
    again = medfmt.dicom.recode(made, IMPLICIT)
    assert again[0x00111001][0].Rows == 4
    assert again == made
    assert medfmt.dicom.recode(again, EXPLICIT).element(0x00111001).length > 0


NESTED = build(
    {
        "Rows": 4,
        "ImageType": ["A", "B"],
        "ReferencedImageSequence": [
            {
                "PatientID": None,
                0x00290010: medfmt.dicom.Typed("LO", "ACME"),
                0x00291001: medfmt.dicom.Typed("SQ", [{"Rows": 9}]),
            }
        ],
    }
)


# ---- edits of what was read in part, of items, of private elements


@pytest.mark.parametrize("how", [{"stop_at": "Rows"}, {"only": ["Rows"]}, {"only": ["PixelData"]}])
def test_an_edit_of_what_was_read_in_part_knows_the_rest(how):
    ds = read(file(image()), **how)
    made = edit(ds, {"Columns": 2, "PatientID": "x"})
    assert list(made) == sorted(made.elements)
    assert (made.Columns, made.PatientID, made.notes) == (2, "x", ())
    assert len(made) == len(read(file(image()))) + 1


def test_an_item_is_edited_by_a_path():
    ds = read(file(sq(TOP, item(INNER))))
    with pytest.raises(medfmt.MalformedError, match="an item of a sequence"):
        edit(ds[TOP][0], {"ReferencedSOPClassUID": "1.2.4"})


def test_a_private_element_that_the_vendor_is_known_by_takes_its_numbers():
    creator = el(0x00190010, "LO", "SIEMENS MR HEADER ")
    ds = read(file(creator + el(0x0019100C, "UN", "1000")))
    assert ds[0x0019100C] == 1000
    made = edit(ds, {0x0019100C: 700, 0x00191028: 2.5})  # the b value, and one that was not there
    assert (made[0x0019100C], made.element(0x0019100C).vr, made[0x00191028]) == (700, "IS", 2.5)
    with pytest.raises(medfmt.NotRepresentableError, match="Typed"):
        edit(ds, {0x001910F0: 5})


def test_a_new_element_goes_before_what_is_cut():
    ds = read(file(el(0x00080060, "CS", "MR") + el(0x00100010, "PN", "Doe", length=40)))
    assert ds.truncated_at is not None
    made = edit(ds, {"Rows": 4, "Modality": "CT"})
    assert (made.Rows, made.Modality) == (4, "CT")
    assert made.layer.read(0, 1 << 20).endswith(b"Doe")


# ---- JSON as others write it


@pytest.mark.parametrize(
    ("model", "key", "value"),
    [
        ({"00100010": {"vr": "PN", "Value": [{"Alphabetic": "Müller"}]}}, "PatientName", "Müller"),  # JSON is UTF-8
        ({"00081164": {"vr": "SV", "Value": ["-9223372036854775808"]}}, 0x00081164, -(2**63)),
        ({"00081163": {"vr": "UV", "Value": ["18446744073709551615"]}}, 0x00081163, 2**64 - 1),
        ({"00200013": {"vr": "IS", "Value": [7.0]}}, "InstanceNumber", 7),
        ({"00200013": {"vr": "IS", "Value": ["007"]}}, "InstanceNumber", 7),
        ({"00280010": {"vr": "US", "Value": [4.0]}}, "Rows", 4),
        ({"00081140": {"vr": "SQ", "Value": [None]}}, "ReferencedImageSequence", [build({})]),
    ],
)
def test_json_of_others_is_understood(model, key, value):
    assert dicom.from_json(json.dumps(model))[key] == value


def test_json_that_its_character_set_cannot_hold_becomes_utf8_throughout():
    latin = {"vr": "CS", "Value": ["ISO_IR 100"]}
    name = {"vr": "PN", "Value": [{"Alphabetic": "山é"}]}
    inner = {"00080005": latin, "00100010": name}
    ds = dicom.from_json({"00080005": latin, "00081140": {"vr": "SQ", "Value": [inner]}, "00100010": name})
    assert (ds.SpecificCharacterSet, ds.PatientName) == ("ISO_IR 192", "山é")
    assert (ds[TOP][0].PatientName, "SpecificCharacterSet" in ds[TOP][0]) == ("山é", False)
    kept = dicom.from_json({"00080005": latin, "00100010": {"vr": "PN", "Value": [{"Alphabetic": "é"}]}})
    assert (kept.SpecificCharacterSet, kept.raw("PatientName")) == ("ISO_IR 100", b"\xe9 ")


@pytest.mark.parametrize(
    "model",
    [
        {"+0100010": {"vr": "PN"}},
        {"00100020": {"vr": "LO", "Value": ["a"], "InlineBinary": "AA=="}},
        {"00100020": {"vr": "LO", "Value": "a"}},
    ],
)
def test_json_that_is_not_the_model_is_refused(model):
    with pytest.raises(medfmt.MalformedError) as e:
        dicom.from_json(model)
    assert e.value.field.startswith("JSON")


def test_group_2_is_no_part_of_a_data_set():
    assert list(
        dicom.from_json({"00020010": {"vr": "UI", "Value": [BIG]}, "00280010": {"vr": "US", "Value": [4]}})
    ) == [0x00280010]
    with pytest.raises(medfmt.NotRepresentableError, match="group 0002"):
        build({"TransferSyntaxUID": BIG})


def test_a_group_length_that_is_wrong_is_put_right_by_an_edit():
    names = el(0x00100010, "PN", "Doe^Jane") + el(0x00100020, "LO", "42")
    for said in (2, 26, 9999):
        ds = read(file(el(0x00100000, "UL", struct.pack("<I", said)) + names + el(0x00200013, "IS", "1 ")))
        assert edit(ds, {"InstanceNumber": 1234})[0x00100000] == said  # another group's
        made = edit(ds, remove=["PatientName"])
        assert made[0x00100000] == len(el(0x00100020, "LO", "42"))
        assert edit(ds, {"PatientName": "A^Longer^Name^"})[0x00100000] == len(names) + 6


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("ReferencedImageSequence[0].00291001[0].Rows", 9),
        ("ReferencedImageSequence[0].(0029,1001)[0].Rows", 9),
        ("ReferencedImageSequence[0].PatientID", None),  # there and empty
        ("ImageType[1]", "B"),
        ("Rows[0]", 4),
    ],
)
def test_a_path_leads_to_what_is_there(path, value):
    ds = NESTED
    assert (ds.get(path, "absent"), ds[path], path in ds) == (value, value, True)


@pytest.mark.parametrize(
    "path",
    [
        "[0]", ".", "..", "", "Rows[", "ImageType[5].Rows", "Rows]", "Rows[-1]",
        "ReferencedImageSequence[-1].Rows", "ReferencedImageSequence[1].Rows",
        "ReferencedImageSequence.Rows", "ReferencedImageSequence[0].", "ImageType[2]", "Rows.Rows", "Nope", "Nope[0].Rows",
        "ReferencedImageSequence[0].PatientID[0]",
    ],
)  # fmt: skip
def test_a_path_that_leads_nowhere_is_absent(path):
    assert (NESTED.get(path, "absent"), path in NESTED) == ("absent", False)
    with pytest.raises(KeyError):
        NESTED[path]


def test_a_second_element_that_is_cut_does_not_shadow_the_first():
    ds = read(
        file(el(0x00100010, "PN", "Doe^Jane") + el(0x00280010, "US", b"\4\0") + el(0x00100010, "PN", "Doe", length=40))
    )
    assert (ds.PatientName, ds.truncated_at is not None) == ("Doe^Jane", True)
    assert edit(ds, {"PatientName": "A^B"}).PatientName == "A^B"
