# SPDX-License-Identifier: MIT
"""Values of every VR, from bytes and back; character sets; dates that leave something open; text that is no number."""

from __future__ import annotations

import copy
import datetime as dt
import math
import pickle
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import medfmt, room
from tests.dicom_bytes import BIG, el, file, image

values, charset, vr = room("formats.dicom.values"), room("formats.dicom.charset"), room("formats.dicom.vr")
value, encode = values.value, values.encode

# VR, bytes as stored, value; the bytes are what the value encodes to unless a fourth entry says otherwise
CASES = [
    ("AE", b"STORE1", "STORE1"),
    ("AE", b" STORE1 ", "STORE1", b"STORE1"),
    ("AS", b"032Y", "032Y"),
    ("AT", bytes.fromhex("2800 1000"), 0x00280010),
    ("AT", bytes(4), 0),
    ("AT", bytes.fromhex("2800 1000 1000 2000"), [0x00280010, 0x00100020]),
    ("CS", b"ORIGINAL\\PRIMARY", ["ORIGINAL", "PRIMARY"]),
    ("CS", b"DERIVED \\PRIMARY ", ["DERIVED", "PRIMARY"], b"DERIVED\\PRIMARY "),
    ("CS", b"\\ISO 2022 IR 87 ", ["", "ISO 2022 IR 87"]),
    ("DA", b"20240229", "20240229"),
    ("DS", b"2.0\\1.50", [2.0, 1.5]),
    ("DS", b" 1e-3 ", 0.001, b"1e-3"),
    ("DS", b"1\\\\3", [1.0, None, 3.0]),
    ("DT", b"20240229120000.5+0100 ", "20240229120000.5+0100"),
    ("FD", struct.pack("<d", 0.1), 0.1),
    ("FD", struct.pack("<3d", 0.1, -2, 1e300), [0.1, -2.0, 1e300]),
    ("FL", struct.pack("<2f", 0.5, -2), [0.5, -2.0]),
    ("IS", b"7 ", 7),
    ("IS", b"-12\\+3", [-12, 3]),
    ("LO", b"left\\right", ["left", "right"]),
    ("LO", b"  indent", "  indent"),
    ("LT", b"one\\two\r\nthree", "one\\two\r\nthree"),
    ("OB", b"\0\1\2\3", b"\0\1\2\3"),
    ("OW", b"\0\1\2\3", b"\0\1\2\3"),
    ("PN", b"Doe^Jane^^Dr", "Doe^Jane^^Dr"),
    ("PN", b"Doe^Jane\\Roe^R", ["Doe^Jane", "Roe^R"], b"Doe^Jane\\Roe^R"),
    ("SH", b"a ", "a"),
    ("SL", struct.pack("<i", -5), -5),
    ("SS", struct.pack("<3h", -5, 0, 5), [-5, 0, 5]),
    ("ST", b"text", "text"),
    ("SV", struct.pack("<q", -(1 << 62)), -(1 << 62)),
    ("TM", b"120000.25 ", "120000.25"),
    ("UC", b"anything at all ", "anything at all"),
    ("UI", b"1.2.840\0", "1.2.840"),
    ("UI", b"1.2\\1.3\0", ["1.2", "1.3"]),
    ("UL", struct.pack("<I", 1 << 31), 1 << 31),
    ("UN", b"\1\2", b"\1\2"),
    ("UR", b"http://a/b\\c", "http://a/b\\c"),
    ("US", struct.pack("<H", 65535), 65535),
    ("UT", b"a\\b ", "a\\b"),
    ("UV", struct.pack("<2Q", 1, 1 << 63), [1, 1 << 63]),
]


@pytest.mark.parametrize(("code", "data", "meant"), [case[:3] for case in CASES])
def test_bytes_become_values(code, data, meant):
    assert value(data, code) == meant


@pytest.mark.parametrize(("code", "data", "meant"), [(c[0], c[3] if len(c) > 3 else c[1], c[2]) for c in CASES])
def test_values_become_bytes_again(code, data, meant):
    assert encode(value(data, code), code) == data
    if code not in {"DS", "IS"}:  # a plain number has forgotten how it was written
        assert encode(meant, code) == data


def test_numbers_of_numpy_are_numbers():
    np = pytest.importorskip("numpy")
    assert values.encode(np.array([0.5, 2.0]), "DS") == b"0.5\\2 "
    assert values.encode(np.int16(-5), "IS") == b"-5"
    assert values.encode(np.array([1, 2], "u2"), "US", byte_order=">") == b"\0\1\0\2"
    assert values.encode([np.float32(0.5)], "FD") == struct.pack("<d", 0.5)
    with pytest.raises(medfmt.NotRepresentableError):
        values.encode(np.zeros(4, "u2"), "OW")  # bytes belong there: which byte order?


def test_bytes_that_fill_no_number_are_left_out():
    assert value(b"\0\0\0", "US") == 0
    assert value(b"\4\0\0", "US") == 4
    assert value(b"\4", "US") is None
    assert value(b"\4", "AT") is None


@pytest.mark.parametrize("code", sorted(vr.VRS))
def test_no_bytes_are_no_value(code):
    assert value(b"", code) is None
    assert encode(None, code) == b""


@pytest.mark.parametrize("code", [code for code, row in vr.VRS.items() if row.unit > 1])
def test_big_endian_numbers_are_turned_round(code):
    row = vr.VRS[code]
    data = bytes(range(8))
    if row.kind == "bytes":
        assert value(data, code, (), ">") == data  # as stored
        return
    turned = b"".join(data[i : i + row.unit][::-1] for i in range(0, 8, row.unit))
    assert value(data, code, (), ">") == value(turned, code, (), "<")
    assert encode(value(data, code, (), ">"), code, (), ">") == data


@pytest.mark.parametrize("code", sorted(vr.VRS))
@given(data=st.binary(max_size=40))
def test_any_bytes_are_a_value_in_any_vr(code, data):
    for codecs in ((), ("utf-8",), ("shift_jis", "jisx0208"), ("ascii", "euc_kr"), ("gb18030",)):
        found = value(data, code, codecs)
        assert found is None or isinstance(found, (str, int, float, bytes, list))


# ---- numbers written as text


def test_ds_keeps_how_it_was_written():
    first, second = value(b"2.00\\1.5 ", "DS")
    assert (first, first.text, second.text) == (2.0, "2.00", "1.5")
    assert isinstance(first, float)
    for again in (copy.copy(first), pickle.loads(pickle.dumps(first))):
        assert (again, again.text) == (2.0, "2.00")


def test_is_keeps_how_it_was_written():
    found = value(b"+007", "IS")
    assert (found, found.text, isinstance(found, int)) == (7, "+007", True)
    assert value(b"1.0 ", "IS") == 1  # WILD
    assert pickle.loads(pickle.dumps(found)).text == "+007"


@pytest.mark.parametrize(
    ("code", "data"),
    [
        ("DS", b"steep "),
        ("DS", b"NaN "),
        ("DS", b"inf "),
        ("DS", b"1,5 "),
        ("DS", b"1" * 400),
        ("IS", b"0x10"),
        ("IS", b"1.5 "),
        ("IS", b"9" * 5000),
        ("IS", "\u0663\u0664".encode()),
        ("DS", b"1_0 "),
    ],
)
def test_text_that_is_no_number_stays_text(code, data):
    found = value(data, code)
    assert type(found) is str
    assert encode(found, code) == data


def test_numbers_are_finite_or_an_error_that_names_the_element():
    ds = medfmt.dicom.read(file(el(0x00180050, "DS", "1e999 ") + el(0x00280030, "DS", "a\\2 ")))
    assert ds.SliceThickness == math.inf
    for keyword, offset in (("SliceThickness", 0), ("PixelSpacing", 14)):
        with pytest.raises(medfmt.MalformedError) as caught:
            ds.numbers(keyword)
        assert caught.value.offset == len(file(b"")) + 8 + offset
        assert keyword[:5] in caught.value.field
    good = medfmt.dicom.read(file(image()))
    assert good.numbers("PixelSpacing", 2) == (2.0, 1.5)
    assert good.numbers("SliceThickness") is None
    with pytest.raises(medfmt.MalformedError):
        good.numbers("PixelSpacing", 3)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_any_number_fits_a_ds(number):
    data = encode(number, "DS")
    assert len(data) <= 16
    assert value(data, "DS") == pytest.approx(number, rel=1e-8, abs=0)


@pytest.mark.parametrize(
    ("code", "bad"),
    [("US", 65536), ("US", -1), ("SS", "text"), ("FL", 1e300), ("US", 1.5), ("AT", -1), ("OW", 5), ("LT", ["a", "b"]),
     ("DS", math.nan), ("IS", 1.5), ("UI", "1.2.\u00e9\u4e2d")],
)  # fmt: skip
def test_what_a_vr_cannot_hold_is_refused(code, bad):
    with pytest.raises(medfmt.NotRepresentableError) as caught:
        encode(bad, code)
    assert "text" not in str(caught.value).split("found")[1]


# ---- names


def test_a_name_has_groups_and_components():
    name = value("Yamada^Tarou=山田^太郎=やまだ^たろう".encode(), "PN", ["utf-8"])
    assert name.groups == ("Yamada^Tarou", "山田^太郎", "やまだ^たろう")
    assert (name.family_name, name.given_name) == ("Yamada", "Tarou")
    assert name.components(1) == ("山田", "太郎", "", "", "")
    assert values.PersonName("Adams^John Robert Quincy^^Rev.^B.A. M.Div.").components() == (
        "Adams",
        "John Robert Quincy",
        "",
        "Rev.",
        "B.A. M.Div.",
    )
    assert values.PersonName("").groups == ("", "", "")


# ---- character sets: the examples of PS3.5 annexes H, I, J and K, typed as their escapes and codes

TEXTS = [
    (["ISO_IR 100"], b"Buc^J\xe9r\xf4me", "Buc^Jérôme"),
    (["ISO_IR 126"], b"\xc4\xe9\xef\xed\xf5\xf3\xe9\xef\xf2", "Διονυσιος"),
    (["ISO_IR 144"], b"\xbb\xee\xda\x63\x65\xdc\xd1\xe3\xe0\xd3", "Люкceмбург"),
    (["ISO_IR 127"], b"\xe2\xc8\xc7\xe6\xea^\xe4\xe6\xd2\xc7\xd1", "قباني^لنزار"),
    (["ISO_IR 138"], b"\xf9\xf8\xe5\xef^\xe3\xe1\xe5\xf8\xe4", "שרון^דבורה"),
    (["ISO_IR 13"], b"\xd4\xcf\xc0\xde^\xc0\xdb\xb3", "ﾔﾏﾀﾞ^ﾀﾛｳ"),
    (["ISO_IR 166"], b"\xb9\xd2\xc2", "นาย"),
    (["ISO_IR 192"], "Wang^XiaoDong=王^小东".encode(), "Wang^XiaoDong=王^小东"),
    (["GB18030"], "Wang^XiaoDong=王^小东".encode("gb18030"), "Wang^XiaoDong=王^小东"),
    (["GBK"], "张^小东".encode("gbk"), "张^小东"),
    (
        ["", "ISO 2022 IR 87"],
        b"Yamada^Tarou=\x1b$B;3ED\x1b(B^\x1b$BB@O:\x1b(B=\x1b$B$d$^$@\x1b(B^\x1b$B$?$m$&\x1b(B",
        "Yamada^Tarou=山田^太郎=やまだ^たろう",
    ),
    (
        ["ISO 2022 IR 13", "ISO 2022 IR 87"],
        b"\xd4\xcf\xc0\xde^\xc0\xdb\xb3=\x1b$B;3ED\x1b(J^\x1b$BB@O:\x1b(J",
        "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎",
    ),
    (["", "ISO 2022 IR 149"], b"Hong^Gildong=\x1b$)C\xfb\xf3^\x1b$)C\xd1\xce\xd4\xd7", "Hong^Gildong=洪^吉洞"),
    (["", "ISO 2022 IR 58"], b"Zhang^XiaoDong=\x1b$)A\xd5\xc5^\x1b$)A\xd0\xa1\xb6\xab", "Zhang^XiaoDong=张^小东"),
    (["", "ISO 2022 IR 159"], b"\x1b$(D0!\x1b(B", "丂"),
    (
        ["ISO 2022 IR 6", "ISO 2022 IR 100", "ISO 2022 IR 144"],
        b"Dionysios is \x1b-L\xb4\xd8\xde\xdd\xd8\xe1\xd8\xd9",
        "Dionysios is Дионисий",
    ),
]


@pytest.mark.parametrize(("terms", "data", "text"), TEXTS, ids=lambda case: str(case)[:24])
def test_text_decodes_in_its_character_set(terms, data, text):
    codecs, unknown = charset.known_terms(terms)
    assert unknown == []
    assert charset.decode(data, codecs) == text


@pytest.mark.parametrize(("terms", "data", "text"), TEXTS, ids=lambda case: str(case)[:24])
def test_text_encodes_so_that_it_decodes_again(terms, data, text):
    codecs, _ = charset.known_terms(terms)
    assert charset.decode(charset.encode(text, codecs), codecs) == text


def test_an_escape_lasts_until_the_value_ends():
    codecs, _ = charset.known_terms(["", "ISO 2022 IR 100"])
    assert charset.decode(b"\x1b-A\xe9\\\xe9", codecs)[:2] == "é\\"
    assert charset.decode(b"\x1b-A\xe9\\\x1b-A\xe9", codecs) == "é\\é"


@pytest.mark.parametrize(
    ("terms", "data", "name", "text"),
    [
        (["ISO 2022 IR 100", "ISO 2022 IR 126"], b"\x1b-F\xc4\xe9^\xe9\xe9", "Δι^éé", "Δι^ιι"),
        (["ISO 2022 IR 100", "ISO 2022 IR 149"], b"A=\x1b$)C\xd1\xce^\xe9=\xe9", "A=吉^é=é", None),
        (["", "ISO 2022 IR 149"], b"=\x1b$)C\xd1\xce^\xd1\xce", "=吉^吉", "=吉^吉"),  # no second escape: seen in files
    ],
)
def test_the_delimiters_of_a_name_end_an_escape(terms, data, name, text):
    codecs, _ = charset.known_terms(terms)
    found = values.value(data, "PN", codecs)
    assert found == name
    assert values.value(values.encode(found, "PN", codecs).rstrip(b" "), "PN", codecs) == name
    if text is not None:
        assert values.value(data, "LO", codecs) == text


def test_a_backslash_can_be_half_a_character():
    codecs, _ = charset.known_terms(["GBK"])
    data = "昞".encode("gbk")  # 0x95 0x5C
    assert data[1] == 0x5C
    assert value(data + b"\\x", "LO", codecs) == ["昞", "x"]


@pytest.mark.parametrize(
    "spelled", ["ISO_IR 100", "ISO-IR 100", "ISO IR 100", "iso_ir 100", " ISO_IR 100 ", "ISO_IR_100", "ISO_IR100"]
)
def test_terms_with_slips_are_known(spelled):
    assert charset.known_terms([spelled]) == (["iso8859-1"], [])


@pytest.mark.parametrize("term", ["ISO_IR 9999", "../../etc/hosts", "unicode_escape", "zlib_codec", "idna", "\xff\xfe"])
def test_other_terms_never_reach_the_codec_registry(term):
    assert charset.known_terms([term]) == (["ascii"], [term])
    assert charset.decode(b"\\x41\\N{BELL}", ["ascii"]) == "\\x41\\N{BELL}"


def test_undeclared_utf8_is_noticed():
    assert charset.decode("Müller".encode(), []) == "Müller"
    data = file(el(0x00080060, "CS", "MR") + el(0x00100010, "PN", "Müllers".encode()))
    ds = medfmt.dicom.read(data)
    assert ds.notes == ()
    assert ds.PatientName == "Müllers"
    assert [(note.code, note.field) for note in ds.notes] == [("undeclared-charset", "(0010,0010) Patient's Name")]
    with pytest.raises(medfmt.MalformedError):
        medfmt.dicom.read(data, strict=True)


def test_an_unknown_character_set_is_noted():
    ds = medfmt.dicom.read(file(el(0x00080005, "CS", "ISO_IR 999") + el(0x00100010, "PN", b"M\xfcller")))
    assert ds.PatientName == "M\udcfcller"
    assert [note.code for note in ds.notes] == ["unknown-charset", "undeclared-charset"]


UNDECODABLE = [
    (["ISO_IR 192"], b"\xff\xc3\x28\xa0"),
    (["GB18030"], b"\x81\x30\x81"),
    (["ISO_IR 6"], b"M\xfcller"),
    ([], b"\xff\xfe"),
    (["ISO_IR 127"], b"\xa1\xff"),
    (["ISO_IR 166"], b"\xff\xdb"),
    (["ISO_IR 13"], b"\xff\x80"),
]


@pytest.mark.parametrize(("terms", "data"), UNDECODABLE)
def test_undecodable_bytes_survive(terms, data):
    codecs, _ = charset.known_terms(terms)
    text = charset.decode(data, codecs)
    assert charset.encode(text, codecs) == data


@pytest.mark.parametrize(
    "data", [b"a\x1b$", b"\x1b$Z\x1b(Q\x1b-\x7f", b"\x1b$B\x30", b"\x1b\x1b\x1b", b"\x1b$B\xff\x30\x21"]
)
def test_broken_escapes_are_text(data):
    for terms in ([], ["", "ISO 2022 IR 87"], ["ISO 2022 IR 149"]):
        assert isinstance(charset.decode(data, charset.known_terms(terms)[0]), str)


@given(st.text(alphabet="ab^=\\ éüДж山田洪吉한글ﾔ", max_size=12))
def test_many_sets_together_hold_what_each_holds(text):
    codecs, _ = charset.known_terms(
        ["ISO 2022 IR 6", "ISO 2022 IR 100", "ISO 2022 IR 144", "ISO 2022 IR 87", "ISO 2022 IR 149", "ISO 2022 IR 13"]
    )
    assert charset.decode(charset.encode(text, codecs), codecs) == text


@pytest.mark.parametrize(
    ("terms", "text"),
    [
        (["ISO 2022 IR 87"], "山田"),  # a set of two bytes that is said to be the first
        (["ISO 2022 IR 100", "ISO 2022 IR 13", "ISO 2022 IR 87"], "郎ﾔﾏ太Ä山"),  # G1 outlasts what happens to G0
        (["ISO 2022 IR 13", "ISO 2022 IR 166", "ISO 2022 IR 159"], "ก丅ZﾀคZﾞAค"),
    ],
)
def test_escapes_follow_both_halves(terms, text):
    codecs, _ = charset.known_terms(terms)
    assert charset.decode(charset.encode(text, codecs), codecs) == text


@pytest.mark.parametrize("term", ["ISO_IR 192", "GB18030", "GBK"])
def test_a_set_without_escapes_is_no_second_set(term):
    codecs, _ = charset.known_terms(["ISO_IR 100", term])
    with pytest.raises(medfmt.NotRepresentableError):
        charset.encode("é山", codecs)


def test_a_character_outside_the_declared_sets_is_refused():
    with pytest.raises(medfmt.NotRepresentableError) as caught:
        charset.encode("Jérôme", ["ascii"])
    assert (caught.value.found, "ISO_IR 192" in caught.value.hint) == ("U+00E9", True)


def test_the_data_sets_own_character_set_is_used_also_inside_its_items():
    inner = el(0x00081150, "UI", "1.2\0") + el(0x00100010, "PN", b"\xe9 ")
    nested = b"SQ\0\0" + struct.pack("<I", 8 + len(inner)) + struct.pack("<HHI", 0xFFFE, 0xE000, len(inner)) + inner
    ds = medfmt.dicom.read(
        file(
            el(0x00080005, "CS", "ISO_IR 100")
            + bytes.fromhex("08004011")
            + nested
            + el(0x00100010, "PN", b"J\xe9r\xf4me")
        )
    )
    assert (ds.PatientName, ds[0x00081140][0].PatientName) == ("Jérôme", "é")


# ---- dates and times


def moment(kind, text):
    return getattr(room("formats.dicom.moments"), kind)(text)


@pytest.mark.parametrize(
    ("kind", "text", "first", "last"),
    [
        ("Date", "20240229", dt.date(2024, 2, 29), dt.date(2024, 2, 29)),
        ("Date", "2024.02.29", dt.date(2024, 2, 29), dt.date(2024, 2, 29)),
        ("Date", "20240101-20241231", dt.date(2024, 1, 1), dt.date(2024, 12, 31)),
        ("Date", "20240101-", dt.date(2024, 1, 1), None),
        ("Date", "-20240101", None, dt.date(2024, 1, 1)),
        ("Date", "20230229", None, None),
        ("Date", "yesterday", None, None),
        ("Time", "12", dt.time(12), dt.time(12, 59, 59, 999999)),
        ("Time", "1200", dt.time(12), dt.time(12, 0, 59, 999999)),
        ("Time", "120000", dt.time(12), dt.time(12, 0, 0, 999999)),
        ("Time", "120000.5", dt.time(12, 0, 0, 500000), dt.time(12, 0, 0, 599999)),
        ("Time", "120000.123456", dt.time(12, 0, 0, 123456), dt.time(12, 0, 0, 123456)),
        ("Time", "12:00:01", dt.time(12, 0, 1), dt.time(12, 0, 1, 999999)),
        ("Time", "235960", dt.time(23, 59, 59), dt.time(23, 59, 59, 999999)),
        ("Time", "2400", None, None),
        ("DateTime", "2024", dt.datetime(2024, 1, 1), dt.datetime(2024, 12, 31, 23, 59, 59, 999999)),
        ("DateTime", "202402", dt.datetime(2024, 2, 1), dt.datetime(2024, 2, 29, 23, 59, 59, 999999)),
        (
            "DateTime",
            "20240229120000.25+0130",
            dt.datetime(2024, 2, 29, 12, 0, 0, 250000, dt.timezone(dt.timedelta(minutes=90))),
            dt.datetime(2024, 2, 29, 12, 0, 0, 259999, dt.timezone(dt.timedelta(minutes=90))),
        ),
        ("DateTime", "20240229-20240301", dt.datetime(2024, 2, 29), dt.datetime(2024, 3, 1, 23, 59, 59, 999999)),
        (
            "DateTime",
            "2024-0500",
            dt.datetime(2024, 1, 1, tzinfo=dt.timezone(dt.timedelta(hours=-5))),
            dt.datetime(2024, 12, 31, 23, 59, 59, 999999, dt.timezone(dt.timedelta(hours=-5))),
        ),
        ("DateTime", "20241301", None, None),
        (
            "DateTime",
            "2024-2025",
            dt.datetime(2024, 1, 1),
            dt.datetime(2025, 12, 31, 23, 59, 59, 999999),
        ),  # no offset: > -1200
        (
            "DateTime",
            "20240101+1430",
            dt.datetime(2024, 1, 1, tzinfo=dt.timezone(dt.timedelta(minutes=870))),
            dt.datetime(2024, 1, 1, 23, 59, 59, 999999, dt.timezone(dt.timedelta(minutes=870))),
        ),
        ("DateTime", "20240101+9900", None, None),
        (
            "DateTime",
            "20240229235960",
            dt.datetime(2024, 2, 29, 23, 59, 59),
            dt.datetime(2024, 2, 29, 23, 59, 59, 999999),
        ),
    ],
)
def test_a_date_or_time_tells_its_first_and_last_moment(kind, text, first, last):
    found = moment(kind, text)
    assert (found.first, found.last) == (first, last)
    assert found == text


def test_a_range_says_so():
    assert moment("Date", "20240101-20241231").is_range
    assert moment("Time", "-12").is_range
    assert not moment("DateTime", "2024-0500").is_range
    assert not moment("Date", "20240101").is_range


def test_a_time_counts_its_seconds():
    assert moment("Time", "010203.5").seconds == 3723.5
    assert moment("Time", "noon").seconds is None


def test_values_of_dates_are_dates_wherever_they_stand():
    ds = medfmt.dicom.read(file(el(0x00080020, "DA", "20240229") + el(0x00080030, "TM", "12\\13 ")))
    assert ds.StudyDate.first == dt.date(2024, 2, 29)
    assert [t.first.hour for t in ds.StudyTime] == [12, 13]


@pytest.mark.parametrize(
    ("code", "moment", "text"),
    [
        ("DA", dt.date(2024, 2, 29), b"20240229"),
        ("TM", dt.time(12, 30, 5), b"123005"),
        ("TM", dt.time(12, 30, 5, 250000), b"123005.250000 "),
        ("DT", dt.datetime(2024, 2, 29, 12), b"20240229120000"),
        ("DT", dt.datetime(2024, 2, 29, 12, tzinfo=dt.timezone(dt.timedelta(hours=-5))), b"20240229120000-0500 "),
        ("DA", [dt.date(2024, 2, 29), None], b"20240229\\ "),
        ("DA", dt.date(800, 12, 25), b"08001225"),
        ("DA", dt.datetime(2024, 2, 29, 12), b"20240229"),
        ("TM", dt.datetime(2024, 2, 29, 12), b"120000"),
        ("DT", dt.date(800, 12, 25), b"08001225"),
        ("DT", dt.datetime(2024, 2, 29, 12, tzinfo=dt.timezone(dt.timedelta(minutes=-210))), b"20240229120000-0330 "),
    ],
)
def test_moments_become_text(code, moment, text):
    assert encode(moment, code) == text


@pytest.mark.parametrize(
    "offset", [dt.timedelta(hours=15), dt.timedelta(hours=-13), dt.timedelta(minutes=30, seconds=20)]
)
def test_an_offset_that_dt_does_not_have_is_refused(offset):
    with pytest.raises(medfmt.NotRepresentableError):
        values.encode(dt.datetime(2024, 2, 29, 12, tzinfo=dt.timezone(offset)), "DT")


def test_a_number_is_no_moment():
    with pytest.raises(medfmt.NotRepresentableError):
        encode(20240229, "DA")


# ---- which VR


def test_the_sign_of_pixels_decides_between_us_and_ss():
    """PS3.6 allows both for these elements; an implicit stream does not say which."""
    for sign, meant, code in ((b"\0\0", 65534, "US"), (b"\1\0", -2, "SS")):
        data = el(0x00280103, "", sign, explicit=False) + el(0x00280106, "", b"\xfe\xff", explicit=False)
        ds = medfmt.dicom.read(file(el(0x00080060, "", b"MR", explicit=False) + data, "1.2.840.10008.1.2"))
        assert (ds.SmallestImagePixelValue, ds.element(0x00280106).vr) == (meant, code)


def test_big_endian_values_come_out_the_same():
    ds = medfmt.dicom.read(file(image(order=">"), BIG))
    assert (ds.Rows, ds.PixelSpacing) == (4, [2.0, 1.5])
