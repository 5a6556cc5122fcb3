# SPDX-License-Identifier: MIT
"""De-identification: the table of PS3.15 Annex E, its options, consistency over files, and no mark left behind."""

from __future__ import annotations

import struct

import pytest

from tests import SHARED_DATA, medfmt, room
from tests.datasets import csa2, dataset, part10
from tests.dicom_bytes import PIXELS, UNDEFINED, el, file, image, item, meta, open_sq, sq

deid = room("formats.dicom.confidentiality")
tables = room("formats.dicom._confidentiality")
tags = room("formats.dicom.tags")

MARK = "PLANTED"
TABLE = {
    0x00080018: ("UI", "1.2.3.4"),
    0x00080020: ("DA", "20010203"),
    0x00080022: ("DA", "20010204"),
    0x0008002A: ("DT", "20010204101112.5"),
    0x00080032: ("TM", "101112.5"),
    0x00080050: ("SH", MARK),
    0x00080060: ("CS", "MR"),
    0x00080080: ("LO", f"{MARK} Hospital"),
    0x00080090: ("PN", f"{MARK}^Doctor"),
    0x0008103E: ("LO", "t1 mprage for Planted, born 19700101"),
    0x00081140: ("SQ", [{0x00081150: ("UI", "1.2.840.10008.5.1.4.1.1.4"), 0x00081155: ("UI", "1.2.3.4")}]),
    0x00100010: ("PN", f"{MARK}^Jane"),
    0x00100020: ("LO", f"{MARK}17"),
    0x00100040: ("CS", "F"),
    0x00101010: ("AS", "031Y"),
    0x00180080: ("DS", "2000"),
    0x00181000: ("LO", f"{MARK}99"),
    0x00190010: ("LO", "SIEMENS MR HEADER"),
    0x00190011: ("LO", MARK),
    0x0019100C: ("IS", "1000"),
    0x00191018: ("IS", "3700"),
    0x00191101: ("LO", MARK),
    0x0020000D: ("UI", "1.2.3.5"),
    0x00200013: ("IS", "7"),
    0x00400275: ("SQ", [{0x00400007: ("LO", MARK)}]),
    0x00081115: ("SQ", [{0x0020000E: ("UI", "1.2.3.6"), 0x00091001: ("LO", MARK), 0x00100010: ("PN", MARK)}]),
    0x60003000: ("OW", b"\1\2"),
}


def made(*options, **more):
    return deid.deidentify(dataset(TABLE), options=options, secret=b"key", **more)


def test_nothing_planted_is_left():
    result = made()
    raw = b"".join(room("formats.dicom.editing").chunks(result.dataset))
    assert MARK.encode() not in raw.upper()
    for trace in (b"1.2.3.", b"2001020", b"19700101", b"mprage"):
        assert trace not in raw
    assert MARK.lower() not in str(result).lower()


PLANTED_UID = "1.2.3.99887766"
PLANTS = {
    **dict.fromkeys(("AE", "CS", "LO", "LT", "PN", "SH", "ST", "UC", "UR", "UT"), MARK),
    **dict.fromkeys(("OB", "OW", "UN"), MARK.encode() + b"!"),
    "UI": PLANTED_UID,
    "DA": "19710203",
    "DT": "19710203010203",
    "TM": "010203.4567",
    "SQ": [{"PatientName": MARK, "PatientComments": MARK, "ReferencedSOPInstanceUID": PLANTED_UID}],
}
KEPT_BY = {"full dates": (b"19710203", b"010203"), "shifted dates": (b"010203",), "uids": (PLANTED_UID.encode(),)}


@pytest.mark.parametrize(
    "option",
    ["", "full dates", "shifted dates", "uids", "descriptors", "graphics", "structured content", "safe private"],
)
def test_every_attribute_of_the_table_loses_its_mark(option):
    """A mark in each attribute of Table E.1-1, in items and in private elements: none is left that no option asked for."""
    planted = {tag: PLANTS[tags.vr_of(tag)] for tag in deid.BY_TAG if tag >> 16 > 2 and tags.vr_of(tag) in PLANTS}
    planted |= {0x00080005: "ISO_IR 192", 0x00080201: "+0100"}  # the time zone counts as a date
    private = {tag: medfmt.dicom.Typed("LO", MARK) for tag in (0x00090010, 0x00091010)}
    ds = medfmt.dicom.build({**planted, **private})
    done = deid.deidentify(ds, options=[option] if option else [], secret=b"key")
    raw = b"".join(room("formats.dicom.editing").chunks(done.dataset))
    assert len(planted) > 600
    for mark in (MARK.encode(), PLANTED_UID.encode(), b"19710203", b"010203"):
        assert (mark in raw) is (mark in KEPT_BY.get(option, ())), mark


def test_what_tells_nothing_stays():
    ds = made().dataset
    assert (ds.RepetitionTime, ds.InstanceNumber, ds.Modality) == (2000, 7, "MR")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("PatientName", None),
        ("PatientID", "ANONYMIZED"),
        ("PatientSex", None),
        ("StudyDate", None),
        ("AcquisitionDate", None),
        ("AcquisitionDateTime", "19000101000000"),
        ("InstitutionName", "ANONYMIZED"),
        ("PatientIdentityRemoved", "YES"),
        ("LongitudinalTemporalInformationModified", "REMOVED"),
    ],
)
def test_the_basic_profile_by_attribute(key, value):
    assert made().dataset[key] == value


@pytest.mark.parametrize(
    "key", ["PatientAge", "SeriesDescription", "RequestAttributesSequence", 0x0019100C, 0x00190010, 0x60003000]
)
def test_the_basic_profile_removes(key):
    assert key in dataset(TABLE)
    assert key not in made().dataset


def test_uids_change_alike_wherever_they_stand():
    ds = made().dataset
    assert ds.SOPInstanceUID.startswith("2.25.")
    assert len(ds.SOPInstanceUID) <= 64
    inside = ds["ReferencedImageSequence"][0]
    assert inside.ReferencedSOPInstanceUID == ds.SOPInstanceUID
    assert inside.ReferencedSOPClassUID == "1.2.840.10008.5.1.4.1.1.4"
    assert ds.StudyInstanceUID == deid.new_uid("1.2.3.5", b"key") != deid.new_uid("1.2.3.5", b"other")


@pytest.mark.parametrize(
    ("option", "key", "value"),
    [
        ("uids", "SOPInstanceUID", "1.2.3.4"),
        ("device", "DeviceSerialNumber", f"{MARK}99"),
        ("institution", "InstitutionName", f"{MARK} Hospital"),
        ("patient characteristics", "PatientAge", "031Y"),
        ("patient characteristics", "PatientSex", "F"),
        ("full dates", "StudyDate", "20010203"),
        ("full dates", "LongitudinalTemporalInformationModified", "UNMODIFIED"),
        ("shifted dates", "LongitudinalTemporalInformationModified", "MODIFIED"),
        ("shifted dates", "AcquisitionTime", "101112.5"),
        ("descriptors", "SeriesDescription", "t1 mprage for X, born X"),
        ("safe private", 0x0019100C, 1000),
    ],
)
def test_an_option_keeps_or_cleans_its_attributes(option, key, value):
    assert made(option).dataset[key] == value


def test_unsafe_private_elements_go_under_the_safe_private_option_too():
    ds = made("safe private").dataset
    assert 0x00191018 in ds
    assert 0x00191101 not in ds
    assert 0x00190011 not in ds


@pytest.mark.parametrize(("value", "kept"), [("17", True), (MARK, False), ("", False)])
def test_what_should_be_a_number_stays_only_where_it_is_one(value, kept):
    table = {**TABLE, 0x00191018: ("LO", value)}
    assert (0x00191018 in deid.deidentify(dataset(table), options=["safe private"]).dataset) == kept


def test_of_a_csa_header_the_known_numbers_stay():
    header = csa2(
        NumberOfImagesInMosaic=["35"], ImaCoilString=[MARK], B_value=[MARK], SliceNormalVector=["0", "0.5", "1"]
    )
    csa = {0x00290010: ("LO", "SIEMENS CSA HEADER"), 0x00291010: ("OB", header), 0x00291020: ("OB", header)}
    assert 0x00291010 not in deid.deidentify(dataset({**TABLE, **csa})).dataset
    found = deid.deidentify(dataset({**TABLE, **csa}), options=["safe private"])
    raw = found.dataset.raw(0x00291010)
    assert MARK.encode() not in raw
    assert 0x00291020 not in found.dataset
    tags = room("formats.dicom.csa").read(raw)
    assert {name: tag.items for name, tag in tags.items()} == {
        "NumberOfImagesInMosaic": ("35",),
        "SliceNormalVector": ("0", "0.5", "1"),
    }
    broken = {**csa, 0x00291010: ("OB", b"SV10" + MARK.encode() * 20)}
    assert 0x00291010 not in deid.deidentify(dataset({**TABLE, **broken}), options=["safe private"]).dataset


def test_inside_a_safe_sequence_the_same_rules_hold():
    item = {
        0x00100010: ("PN", MARK),
        0x00210010: ("LO", "SIEMENS MR SDI 02"),
        0x0021101C: ("IS", "1"),
        0x00211056: ("LO", MARK),
    }
    table = {**TABLE, 0x00210010: ("LO", "SIEMENS MR SDI 02"), 0x002110FE: ("SQ", [item])}
    inside = deid.deidentify(dataset(table), options=["safe private"]).dataset[0x002110FE][0]
    assert inside[0x0021101C] == 1
    assert 0x00211056 not in inside
    assert MARK not in str(inside.get("PatientName"))


def test_dates_shift_by_the_same_days_within_a_patient():
    ds = made("shifted dates").dataset
    other = deid.deidentify(
        dataset({0x00100020: TABLE[0x00100020], 0x00080020: ("DA", "20010203")}),
        options=["shifted dates"],
        secret=b"key",
    ).dataset
    assert ds.StudyDate == other.StudyDate != "20010203"
    assert ds.AcquisitionDateTime[8:] == "101112.5"
    days = [int(d[-2:]) for d in (ds.StudyDate, ds.AcquisitionDate)]
    assert days[1] - days[0] in (1, -30, -29, -28, -27)


def test_the_codes_say_which_options_were_used():
    codes = [item.CodeValue for item in made("uids", "device").dataset["DeidentificationMethodCodeSequence"]]
    assert codes == ["113100", "113109", "113110"]


def test_values_given_win():
    assert made(values={"PatientID": "sub-01", "SeriesDescription": "T1w"}).dataset.PatientID == "sub-01"


@pytest.mark.parametrize("options", [["all"], ["full dates", "shifted dates"]])
def test_options_that_are_none_are_refused(options):
    with pytest.raises(ValueError, match="options"):
        deid.deidentify(dataset(TABLE), options=options)


def test_burned_in_text_is_told():
    assert made().warnings == ()
    burned = deid.deidentify(dataset({**TABLE, 0x00280301: ("CS", "YES")}))
    assert "burned" in burned.warnings[0]


def test_the_report_names_each_change_and_its_clause():
    done = {one.path: (one.action, one.clause) for one in made().done}
    assert done["PatientName"] == ("emptied", "PS3.15 2026c Table E.1-1")
    assert done["StudyInstanceUID"][0] == "new UID"
    assert done["00191018"] == ("removed", "PS3.15 E.1.1, private attributes")
    assert done["ReferencedSeriesSequence[0].PatientName"][0] == "emptied"


# ---- the tables


def test_the_tables_name_attributes_that_exist():
    sets = (
        tables.PATIENT_CHARACTERISTICS,
        tables.DEVICE,
        tables.INSTITUTION,
        tables.DESCRIPTORS,
        tables.STRUCTURED,
        tables.GRAPHICS,
    )
    assert [name for names in sets for name in names if tags.tag_of_key(name) is None] == []
    assert [name for names in sets for name in names if tags.tag_of_key(name) not in deid.BY_TAG] == []


def test_each_attribute_has_one_action_and_uids_are_uids():
    listed = [tag for action in tables.ACTIONS.values() for tag in action.split()]
    assert len(listed) == len(set(listed)) == len(deid.BY_TAG) > 600
    assert {tags.vr_of(int(tag, 16)) for tag in tables.ACTIONS["U"].split()} == {"UI"}


def test_every_vr_but_uid_and_sequence_has_a_dummy():
    vrs = set(room("formats.dicom.vr").VRS)
    assert vrs - set(deid.DUMMIES) == {"SQ", "UI"}


# ---- real files


def test_a_folder_of_real_files_keeps_its_pixels_and_loses_its_names(tmp_path):
    folder = SHARED_DATA / "sie-mosaic-ax-asc-35/dicom"
    if not folder.is_dir():
        pytest.skip("no real scans beside the checkout")
    reports = list(medfmt.dicom.deidentify_all(folder, str(tmp_path / "out"), options=["safe private"]))
    assert len(reports) == 2
    files = sorted((tmp_path / "out").iterdir())
    assert [path.name for path in files] == ["IM000001.dcm", "IM000002.dcm"]
    before = [medfmt.dicom.read(path) for path in sorted(folder.iterdir())]
    after = [medfmt.dicom.read(path) for path in files]
    for old, new in zip(before, after, strict=True):
        assert old.raw("PixelData") == new.raw("PixelData")
        assert new.meta[0x00020003] == new.SOPInstanceUID != old.SOPInstanceUID
    assert after[0].SeriesInstanceUID == after[1].SeriesInstanceUID


def test_a_folder_is_worked_through_and_what_fails_is_raised_last(tmp_path):
    source = tmp_path / "in"
    out = source / "clean"
    (source / "deep").mkdir(parents=True)
    (source / "a_broken.dcm").write_bytes(part10(TABLE)[:133])
    (source / "b_notes.txt").write_text("Doe, John was here\n" * 50)
    (source / "c.dcm").write_bytes(part10(TABLE))
    (source / "d_DICOMDIR").write_bytes(part10({**TABLE, 0x00041220: ("SQ", [])}))
    (source / "deep" / "e.dcm").write_bytes(part10(TABLE))
    made = []
    with pytest.raises(medfmt.FormatError, match="a_broken"):
        made.extend(medfmt.dicom.deidentify_all(source, str(out)))
    assert [one.path for one in made] == [str(out / "IM000001.dcm"), str(out / "IM000002.dcm")]
    assert made[0].dataset.SOPInstanceUID == made[1].dataset.SOPInstanceUID


def test_a_last_sequence_that_was_cut_goes_with_what_is_left_of_it():
    raw = part10({0x00080018: ("UI", "1.2.3.4"), 0x00081111: ("SQ", [{0x00100010: ("PN", MARK)}])})
    at = raw.rindex(b"\x08\x00\x11\x11") + 8
    made = deid.deidentify(medfmt.dicom.read(raw[:at] + b"\xff\xff\xff\x00" + raw[at + 4 :])).dataset
    assert made.get("PatientIdentityRemoved") == "YES"
    assert MARK not in str(made)


def test_one_file_is_an_archive_of_one(tmp_path):
    (tmp_path / "a.dcm").write_bytes(part10(TABLE))
    assert (
        len(list(medfmt.dicom.deidentify_all(tmp_path / "a.dcm", str(tmp_path / "out"), values={"PatientID": "sub-1"})))
        == 1
    )
    assert medfmt.dicom.read(tmp_path / "out/IM000001.dcm").PatientID == "sub-1"


def test_files_that_are_there_are_not_mixed_with_new_ones(tmp_path):
    (tmp_path / "a.dcm").write_bytes(part10(TABLE))
    with pytest.raises(medfmt.NotRepresentableError, match="empty folder"):
        medfmt.dicom.deidentify_all(tmp_path / "a.dcm", str(tmp_path))


def test_an_option_that_is_none_is_refused_before_anything_is_written(tmp_path):
    with pytest.raises(ValueError, match="none of"):
        medfmt.dicom.deidentify_all(tmp_path, str(tmp_path / "out"), options=["all"])
    assert not (tmp_path / "out").exists()


# ---- bytes that are no element, elements that hide others, data sets read in part

HIDDEN = b"PLANTED MARK"  # of even length
NAME = el(0x00100010, "PN", HIDDEN)
NAME_IMPLICIT = el(0x00100010, "PN", HIDDEN, explicit=False)
JUNK = b"\1\2\3\4\5\6\7\x08" + HIDDEN
CODES_SQ = 0x00400260  # a sequence that the table does not name
OF_MESSAGES = el(0x00000600, "AE", HIDDEN)
META = meta() + el(0x00020031, "OB", b"\0\1") + el(0x00020102, "OB", HIDDEN)
FAULTY = {
    "a value that was cut": file(el(0x00080016, "UI", "1.2\0") + NAME[:-2]),
    "bytes that cannot be read": file(el(0x00080016, "UI", "1.2\0") + JUNK),
    "an unknown VR": file(el(0x00100010, "ZZ", HIDDEN) + image()),
    "a sequence in a UN": file(image(inside=el(CODES_SQ, "UN", item(NAME_IMPLICIT)))),
    "an explicit sequence in a UN": file(image(inside=el(CODES_SQ, "UN", item(NAME)))),
    "an open sequence in a UN": file(image(inside=open_sq(CODES_SQ, item(NAME_IMPLICIT)).replace(b"SQ", b"UN", 1))),
    "a sequence there twice": file(image(inside=sq(CODES_SQ, item(NAME)) + sq(CODES_SQ, item()))),
    "a stray delimiter with a length": file(struct.pack("<HHI", 0xFFFE, 0xE00D, 12) + HIDDEN + image()),
    "junk in an item": file(image(inside=sq(CODES_SQ, item(el(0x00080100, "SH", "ab") + JUNK)))),
    "a sequence of no items": file(image(inside=el(CODES_SQ, "SQ", HIDDEN))),
    "junk behind the items": file(image(inside=sq(CODES_SQ, item(), HIDDEN))),
    "a length that swallows a name": file(image(inside=sq(CODES_SQ, item(el(0x00280010, "US", NAME, length=99))))),
    "half a header in an item": file(image(inside=sq(CODES_SQ, item(el(0x00080100, "SH", "ab") + b"PLANTED")))),
    "undefined length where none may be": file(image() + el(0x7FE10010, "UT", HIDDEN, length=UNDEFINED)),
    "bytes before a bare data set": b"PLA" + image(),
    "an element that no dictionary has": file(image(inside=el(0x00100019, "PN", HIDDEN))),
    "a sequence that no dictionary has": file(image(inside=sq(0x00400666, item(el(0x00080104, "LO", HIDDEN))))),
    "a text where a number belongs": file(image(inside=el(0x00180090, "LO", HIDDEN))),
    "a group length that is a text": file(image(inside=el(0x00180000, "LT", HIDDEN))),
    "a group length of many bytes": file(image(inside=el(0x00180000, "UL", HIDDEN))),
    "a UID that is none": file(image(inside=el(0x00080062, "UI", b"1.2\0" + HIDDEN))),
    "group 0002 among the others": file(image(inside=el(0x00020016, "AE", HIDDEN))),
    "elements of messages": file(OF_MESSAGES + image()),
    "unknown elements of group 0002": file(image(), head=META),
}


@pytest.mark.parametrize("what", FAULTY)
def test_bytes_that_no_element_claims_do_not_survive(what):
    done = deid.deidentify(medfmt.dicom.read(FAULTY[what]), secret=b"key")
    raw = b"".join(room("formats.dicom.editing").chunks(done.dataset))
    assert b"PLA" not in raw
    again = medfmt.dicom.read(raw)
    assert again.PatientIdentityRemoved == "YES"
    if "Rows" in medfmt.dicom.read(FAULTY[what]):
        assert again.raw("PixelData") == PIXELS


def test_what_was_left_out_is_told():
    done = deid.deidentify(medfmt.dicom.read(FAULTY["a value that was cut"]))
    assert [text for text in done.warnings if "(truncated)" in text]
    assert deid.deidentify(dataset(TABLE)).warnings == ()


def test_more_faults_than_are_told_are_refused():
    faults = struct.pack("<HHI", 0xFFFE, 0xE00D, 0) * 120
    with pytest.raises(medfmt.MalformedError) as e:
        deid.deidentify(medfmt.dicom.read(file(image(inside=faults))))
    assert (e.value.field, e.value.found) == ("data set", "100 or more")


@pytest.mark.parametrize("how", [{"stop_at": "Rows"}, {"only": ["Rows"]}])
def test_a_data_set_that_was_read_in_part_is_worked_through_whole(how):
    whole = file(NAME + image(behind=el(0xFFFCFFFC, "OB", HIDDEN)))
    done = deid.deidentify(medfmt.dicom.read(whole, **how), secret=b"key")
    raw = b"".join(room("formats.dicom.editing").chunks(done.dataset))
    assert HIDDEN not in raw
    assert done.dataset.raw("PixelData") == PIXELS


def test_an_item_alone_is_refused():
    with pytest.raises(medfmt.MalformedError, match="an item of a sequence"):
        deid.deidentify(dataset(TABLE)["ReferencedImageSequence"][0])


def test_group_2_says_who_wrote_the_file_now():
    head = meta() + el(0x00020003, "UI", "1.2.3.4.5\0") + el(0x00020012, "UI", "1.2\0") + el(0x00020013, "SH", "SITE_7")
    ds = deid.deidentify(medfmt.dicom.read(file(image(), head=head)), secret=b"key").dataset
    encoding = room("formats.dicom.encoding")
    assert ds.meta[0x00020012] == encoding.IMPLEMENTATION_UID
    assert ds.meta[0x00020013] == encoding.IMPLEMENTATION_NAME
    assert ds.meta[0x00020003] == deid.new_uid("1.2.3.4.5", b"key")  # also where the data set has none


@pytest.mark.parametrize(
    ("option", "keyword", "value", "becomes"),
    [
        ("full dates", "PatientBirthDate", "19700101", None),
        ("shifted dates", "PatientBirthDate", "19700101", None),
        ("full dates", "PatientBirthTime", "1200", "gone"),
        ("device", "CameraOwnerName", "Doe", "gone"),
        ("device", "ManufacturerDeviceClassUID", "1.2.3", "1.2.3"),
        ("patient characteristics", "MedicalAlerts", "Doe has a pacemaker", "gone"),
        ("patient characteristics", "Allergies", "Doe: pollen", "X: pollen"),
        ("descriptors", "ClinicalTrialSponsorName", "Sponsor", "ANONYMIZED"),
        ("uids", "DigitalSignatureUID", "1.2.3", deid.new_uid("1.2.3", b"key")),
    ],
)
def test_the_columns_of_the_options_hold_for_each_attribute(option, keyword, value, becomes):
    ds = medfmt.dicom.build({"PatientName": "Doe^Jane", keyword: value})
    assert deid.deidentify(ds, options=[option], secret=b"key").dataset.get(keyword, "gone") == becomes


def test_a_faulty_group_2_tells_nothing():
    """Values that swallowed what stood behind them, as a flipped bit in a length makes them."""
    swallowed = el(0x00020001, "OB", b"\0\1" + HIDDEN) + el(0x00020002, "UI", b"1.2.3\0" + HIDDEN)
    head = swallowed + el(0x00020003, "UI", b"1.2.3.4\\1.2.3.5 ") + el(0x00020010, "UI", "1.2.840.10008.1.2.1\0")
    ds = deid.deidentify(medfmt.dicom.read(file(image(), head=head))).dataset
    assert HIDDEN not in ds.layer.read(0, 1 << 20)
    assert (ds.meta[0x00020001], ds.meta[0x00020002], 0x00020003 in ds.meta) == (b"\0\1", ds.SOPClassUID, False)
    with pytest.raises(medfmt.MalformedError, match="Transfer Syntax"):
        deid.deidentify(medfmt.dicom.read(file(image(), head=el(0x00020010, "UI", HIDDEN))))


def test_texts_that_no_character_set_reads_are_no_obstacle():
    ds = medfmt.dicom.read(file(el(0x00080018, "UI", b"1.2.\xff\0") + el(0x00100020, "LO", b"\xff\xfe") + image()))
    done = deid.deidentify(ds, options=["shifted dates"], secret=b"key").dataset
    assert done.SOPInstanceUID.startswith("2.25.")
    assert b"\xff\xfe" not in done.layer.read(0, 300)


def test_what_hides_in_a_un_stays_where_it_tells_nothing():
    ds = medfmt.dicom.read(file(el(0x00080016, "UN", "1.2.840.10008.5.1.4.1.1.4\0") + el(0x00100010, "UN", HIDDEN)))
    done = deid.deidentify(ds).dataset
    assert (done.SOPClassUID, done.PatientName) == ("1.2.840.10008.5.1.4.1.1.4", None)
