# SPDX-License-Identifier: MIT
"""The tag stream: where elements lie, in every encoding; what each fault becomes; how little is read."""

from __future__ import annotations

import pickle
import struct
import zlib
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests import hexbytes, medfmt, room
from tests.dicom_bytes import (
    BIG,
    DEFLATED,
    EXPLICIT,
    IMPLICIT,
    ITEM_END,
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

FIRST_WINDOW = room("formats.dicom.stream").FIRST_WINDOW

read = medfmt.dicom.read
START = len(file(b""))  # where a data set begins in a file with `meta()`
HEADER = len(image()) - len(PIXELS) - 12  # bytes of `image()` before its pixel element
TOP = 0x00081140  # ReferencedImageSequence: somewhere to put items


def codes(ds):
    return [note.code for note in ds.notes]


# ------------------------------------------------------------------------------------------ what is right


def test_an_element_is_where_its_bytes_are():
    data = hexbytes(
        "0800 6000"  # (0008,0060) Modality
        "4353 0200 4d52"  # VR "CS", 16-bit length 2, "MR"
        "0900 0110"  # (0009,1001), private
        "554e 0000 04000000 01020304"  # VR "UN", two reserved bytes, 32-bit length 4
        "2800 1000"  # (0028,0010) Rows
        "5553 0200 4000"  # VR "US", length 2, 64
    )
    ds = read(data)
    found = {tag: tuple(ds.element(tag)) for tag in ds}
    assert found == {
        0x00080060: (0x00080060, "CS", 2, 0, 8),
        0x00091001: (0x00091001, "UN", 4, 10, 22),
        0x00280010: (0x00280010, "US", 2, 26, 34),
    }
    assert (ds.Modality, ds[0x0009, 0x1001], ds.Rows) == ("MR", b"\1\2\3\4", 64)


@pytest.mark.parametrize(
    ("syntax", "order", "explicit"), [(EXPLICIT, "<", True), (IMPLICIT, "<", False), (BIG, ">", True)]
)
def test_the_three_plain_encodings_say_the_same(syntax, order, explicit):
    ds = read(file(image(order=order, explicit=explicit), syntax))
    assert (ds.byte_order, ds.explicit, ds.transfer_syntax) == (order, explicit, syntax)
    assert (ds.Rows, ds.PatientName, ds.InstanceNumber, ds.PixelSpacing) == (4, "Nobody^None", 7, [2.0, 1.5])
    assert ds.element("Rows").vr == "US"
    assert ds.raw("PixelData") == PIXELS
    assert ds.notes == ()


def test_a_deflated_data_set_counts_its_offsets_in_the_inflated_bytes():
    engine = zlib.compressobj(6, zlib.DEFLATED, -15)
    ds = read(file(engine.compress(image()) + engine.flush(), DEFLATED))
    assert ds.Rows == 4
    assert ds.layer.read(ds.element("PixelData").value_at, 32) == PIXELS
    assert ds.at == len(file(b"", DEFLATED))
    assert (ds.notes, ds.truncated_at) == ((), None)


def test_group_2_is_a_data_set_of_its_own():
    ds = read(file(image()))
    assert 0x00020010 not in ds
    assert ds.meta.TransferSyntaxUID == EXPLICIT
    assert ds.meta.element(0x00020010).at == 132 + 12 + 34
    assert len(read(image()).meta) == 0


INNER = el(0x00081150, "UI", "1.2\0") + el(0x00081155, "UI", "1.2.3.\0\0")


@pytest.mark.parametrize(
    "held",
    [
        sq(TOP, item(INNER), item(b"")),
        open_sq(TOP, open_item(INNER), open_item(b"")),
        open_sq(TOP, item(INNER), open_item(b"")),
        sq(TOP, open_item(INNER), item(b"")),
    ],
    ids=["defined", "undefined", "mixed in undefined", "mixed in defined"],
)
def test_sequences_of_either_length_hold_the_same_items(held):
    ds = read(file(held + image()[44:]))
    first, second = ds[TOP]
    assert first.ReferencedSOPClassUID == "1.2"
    assert len(second) == 0
    assert ds.layer.read(first.element(0x00081150).at, len(INNER)) == INNER
    assert ds.Rows == 4
    assert ds.notes == ()


def test_items_that_are_laid_out_alike_are_each_read_for_themselves():
    def frame(n, *, text="ab"):
        nested = open_sq(0x00209111, open_item(el(0x00209157, "UL", struct.pack("<2I", n, 7))))
        return open_item(
            el(0x00180080, "DS", text) + nested + open_sq(0x00209113, item(el(0x00200032, "DS", f"{n:4}")))
        )

    frames = [frame(n) for n in range(6)]
    frames[3] = frame(3, text="abcd")  # longer
    frames.insert(5, frame(9).replace(b"\x18\x00\x80\x00DS", b"\x18\x00\x81\x00DS"))  # as long, and another tag
    ds = read(file(open_sq(0x52009230, *frames)))
    found = ds[0x52009230]
    assert [one["(0020,9111)[0].(0020,9157)"][0] for one in found] == [0, 1, 2, 3, 4, 9, 5]
    assert [one["(0020,9113)[0].(0020,0032)"] for one in found] == [0, 1, 2, 3, 4, 9, 5]
    assert [0x00180080 in one for one in found] == [True] * 5 + [False, True]
    assert [(one.at, one.end) for one in found] == [
        (
            ds.element(0x52009230).value_at + 8 + sum(map(len, frames[:n])),
            ds.element(0x52009230).value_at + sum(map(len, frames[: n + 1])) - 8,
        )
        for n in range(len(frames))
    ]
    assert ds.notes == ()


@pytest.mark.parametrize("where", [3, 4, 5])
def test_a_fault_in_one_of_many_items_is_told_where_it_is(where):
    frame = open_item(open_sq(0x00209111, open_item(el(0x00209157, "UL", bytes(8)))))
    frames = [frame] * 6
    frames[where] = frame.replace(b"UL", b"?!")
    told = read(file(open_sq(0x52009230, *frames)))
    assert codes(told) == ["unknown-vr"]
    assert told.notes[0].offset == told.element(0x52009230).value_at + where * len(frame) + frame.index(b"UL")


def test_an_implicit_sequence_is_known_by_the_dictionary():
    inner = el(0x00081150, "", b"1.2\0", explicit=False)
    for held in (
        el(TOP, "", item(inner), explicit=False),
        el(TOP, "", length=UNDEFINED, explicit=False) + item(length=UNDEFINED) + inner + ITEM_END + SEQUENCE_END,
    ):
        ds = read(file(held + image(explicit=False)[42:], IMPLICIT))
        assert [found.ReferencedSOPClassUID for found in ds[TOP]] == ["1.2"]
        assert ds.element(TOP).vr == "SQ"


def frames(*positions):
    """A sequence of frames of undefined length; each has its position nested in it."""
    return open_sq(
        0x52009230,
        *(open_item(open_sq(0x00209113, open_item(el(0x00200032, "DS", text)))) for text in positions),
    )


def test_frames_laid_out_alike_say_each_their_own(monkeypatch):
    texts = [f"0\\0\\{n}" + " " * (n % 3) for n in range(40)]  # three lengths in turn
    texts = [text + " " * (len(text) % 2) for text in texts]
    data = file(frames(*texts))

    def told():
        ds = read(data)
        untouched = dict(ds.stream.items)
        positions = [f.PlanePositionSequence[0].ImagePositionPatient for f in ds.PerFrameFunctionalGroupsSequence]
        return positions, ds.stream.items, ds.stream.ends, ds.end, untouched

    found = told()
    assert found[0] == [[0, 0, n] for n in range(40)]
    monkeypatch.setattr(room("formats.dicom.stream"), "MOST_TWINS", 0)
    plain = told()
    assert found[:4] == plain[:4]
    assert len(found[4]) < len(plain[4])  # what is nested is written down when somebody looks


def test_a_frame_that_was_not_looked_into_pickles():
    ds = pickle.loads(pickle.dumps(read(file(frames(*["0\\0\\1 "] * 9)))))
    assert ds.get("PerFrameFunctionalGroupsSequence[8].PlanePositionSequence[0].ImagePositionPatient") == [0, 0, 1]


@pytest.mark.parametrize("cut", range(1, 40))
def test_a_frame_like_the_others_may_be_cut(cut):
    whole = file(frames(*["0\\0\\1 "] * 9))
    ds = read(whole[: len(whole) - cut])
    assert codes(ds) == ["truncated"]
    assert ds.truncated_at == len(whole) - cut


def test_un_of_undefined_length_is_an_implicit_sequence():
    """PS3.5 §6.2.2 note 1 (CP-246), also where the data set around it is big endian."""
    inside = el(0x00081150, "", b"1.2\0", explicit=False)
    for order, syntax in (("<", EXPLICIT), (">", BIG)):
        held = el(0x00091001, "UN", length=UNDEFINED, order=order) + open_item(inside) + SEQUENCE_END
        ds = read(file(held + image(order=order), syntax))
        (found,) = ds[0x00091001]
        assert (found.byte_order, found.explicit, found.ReferencedSOPClassUID) == ("<", False, "1.2")


def test_un_of_a_known_tag_decodes_by_the_dictionary():
    ds = read(el(0x00080060, "UN", b"MR") + el(0x00280010, "UN", b"\4\0"))
    assert (ds.Modality, ds.Rows, ds.element("Rows").vr) == ("MR", 4, "UN")


def test_fragments_are_found_without_reading_them():
    one, two = b"\1" * 300_000, b"\2" * 300_000
    pixels = el(0x7FE00010, "OB", length=UNDEFINED) + item(b"") + item(one) + item(two) + SEQUENCE_END
    layer = Counting(file(image()[:HEADER] + pixels + el(0xFFFCFFFC, "OB", b"\0\0"), "1.2.840.10008.1.2.5"))
    ds = read(layer)
    assert sum(nbytes for _, nbytes in layer.asked) < FIRST_WINDOW + 10_000
    at = START + HEADER + 12
    assert ds.fragments() == [(at + 8, 0), (at + 16, 300_000), (at + 300_024, 300_000)]
    assert 0xFFFCFFFC in ds
    assert read(file(image())).fragments() is None


def test_a_command_set_reads():
    """Group 0000 (PS3.7 §6.3.1), as in captured messages: implicit, no preamble."""
    rest = el(0x00000002, "", b"1.2.840.10008.1.1\0", explicit=False) + el(0x00000100, "", b"\x30\0", explicit=False)
    ds = read(el(0x00000000, "", struct.pack("<I", len(rest)), explicit=False) + rest)
    assert (ds.CommandField, ds[0x00000000]) == (0x30, len(rest))


# ------------------------------------------------------------------------------------------ how little is read


class Counting:
    """A layer that remembers what was asked of it."""

    def __init__(self, data, *, size_known=True):
        self.data, self.path, self.name = data, "counted.dcm", "counted.dcm"
        self.size = len(data) if size_known else None
        self.asked = []

    def read(self, offset, nbytes):
        self.asked.append((offset, nbytes))
        return self.data[offset : offset + nbytes]

    def sibling(self, suffix):
        return None


def test_pixels_are_never_read():
    layer = Counting(file(image(pixels=bytes(10_000_000))))
    ds = read(layer)
    assert layer.asked == [(0, FIRST_WINDOW)]
    assert ds.element("PixelData").length == 10_000_000


def test_a_long_value_is_jumped_over():
    big = el(0x00091001, "OB", bytes(5_000_000))
    layer = Counting(file(image(inside=big)))
    assert read(layer).Rows == 4
    assert sum(nbytes for _, nbytes in layer.asked) < FIRST_WINDOW + 10_000


def test_the_window_grows_where_a_header_is_long():
    many = b"".join(el(0x00110000 + i, "LO", "x" * 100) for i in range(0x1000, 0x1000 + 20_000))
    layer = Counting(file(image(inside=many)))
    ds = read(layer)
    assert (len(ds), ds.Rows) == (20_000 + 14, 4)
    assert len(layer.asked) < 6


def test_stop_at_is_the_last_element_looked_at():
    many = b"".join(el(0x00110000 + i, "LO", "x" * 100) for i in range(0x1000, 0x1000 + 20_000))
    layer = Counting(file(image(inside=many)))
    ds = read(layer, stop_at="InstanceNumber")
    assert max(ds) == 0x00200013
    assert "InstanceNumber" in ds
    first = Counting(file(image(inside=many)))
    assert set(read(first, stop_at=0x00100010)) == {0x00080016, 0x00080060, 0x00100010}
    assert first.asked == [(0, FIRST_WINDOW)]


def test_only_keeps_these_alone():
    layer = Counting(file(image()))
    ds = read(layer, only=["Modality", "Rows"])
    assert list(ds) == [0x00080060, 0x00280010]
    with pytest.raises(KeyError):
        read(layer, only=["Rovvs"])


def test_a_layer_whose_size_is_not_known_reads_alike():
    assert read(Counting(file(image()), size_known=False)).Rows == 4
    assert read(Counting(file(image()), size_known=False)).truncated_at is None
    cut = read(Counting(file(image())[:-2], size_known=False))
    assert cut.truncated_at == len(file(image())) - 2
    assert isinstance(cut.pixel_error, medfmt.TruncatedError)


# ------------------------------------------------------------------------------------------ cuts


def test_cut_at_every_byte_gives_what_is_whole_or_says_where():
    whole = file(image(inside=open_sq(TOP, open_item(INNER)) + sq(0x00082112, item(INNER), item(INNER))))
    reference = read(whole)
    boundaries = {element.at for element in reference.elements.values()}
    for n in range(len(whole)):
        try:
            ds = read(whole[:n])
        except medfmt.FormatError as e:
            assert n <= START + 8, n
            assert e.expected
            continue
        assert all(ds.raw(tag) == reference.raw(tag) for tag in ds if ds.element(tag).vr not in {"SQ", "OW"}), n
        if n in boundaries:
            assert ds.truncated_at is None or n == START
        else:
            assert ds.truncated_at == n, n
            assert isinstance(ds.pixel_error, medfmt.TruncatedError)
            assert "truncated" in codes(ds)
            with pytest.raises(medfmt.TruncatedError):
                read(whole[:n], strict=True)


def test_a_length_beyond_the_file_is_named_with_its_element():
    data = file(el(0x00080060, "CS", "MR") + el(0x00100010, "PN", "Nobody", length=0xFFFE))
    ds = read(data)
    error = ds.pixel_error
    assert isinstance(error, medfmt.TruncatedError)
    assert (error.offset, error.field) == (START + 10, "length of (0010,0010) Patient's Name")
    assert (error.expected, error.found) == ("at most 6 remaining bytes", "65534")
    assert list(ds) == [0x00080060]


def test_cut_pixels_stay_where_they_are():
    ds = read(file(image())[:-10])
    assert ds.element("PixelData").length == 32
    assert ds.raw("PixelData") == PIXELS[:-10]
    assert ds.pixel_error.field == "length of (7FE0,0010) Pixel Data"


def test_whole_items_of_a_cut_sequence_can_be_had():
    data = file(el(0x00080060, "CS", "MR") + sq(TOP, item(INNER), item(INNER)))
    ds = read(data[:-4])
    assert [found.ReferencedSOPClassUID for found in ds[TOP]] == ["1.2", "1.2"]
    assert "ReferencedSOPInstanceUID" in ds[TOP][0]
    assert "ReferencedSOPInstanceUID" not in ds[TOP][1]


def test_a_cut_deflated_stream_is_a_cut_data_set():
    engine = zlib.compressobj(0, zlib.DEFLATED, -15)
    packed = engine.compress(image(pixels=bytes(5000))) + engine.flush()
    ds = read(file(packed[:-100], DEFLATED))
    assert ds.Rows == 4
    assert isinstance(ds.pixel_error, medfmt.TruncatedError)


def test_no_deflated_stream_where_one_is_declared():
    with pytest.raises(medfmt.MalformedError) as caught:
        read(file(image(), DEFLATED))
    assert (caught.value.field, caught.value.offset) == ("deflated data set", len(file(b"", DEFLATED)))


# ------------------------------------------------------------------------------------------ faults


def faulty(inside=b"", **how):
    return read(file(image(inside=inside, **how)))


@pytest.mark.parametrize(
    ("inside", "code"),
    [
        (el(0x00200012, "IS", "3 "), "unordered"),
        (el(0x00080060, "CS", "CT"), "duplicate"),
        (ITEM_END + SEQUENCE_END, "stray-delimiter"),
        (item(b""), "stray-delimiter"),
        (el(0x00210010, "ZZ", b"\1\2"), "unknown-vr"),
        (el(0x00210010, "us", b"\1\2"), "unknown-vr"),
        (el(0x00210010, "\0\0", b"\1\2"), "unknown-vr"),
        (el(0x00211001, "UN", b"\1\2")[:4] + b"ZZ\0\0\4\0\0\0abcd", "unknown-vr"),
        (el(0x00211001, "", b"abcd", explicit=False), "unknown-vr"),
        (el(0x00209999, "SQ", length=UNDEFINED) + open_item(INNER), "delimiter-missing"),
        (el(0x00209999, "SQ", length=UNDEFINED) + item(length=UNDEFINED) + INNER + SEQUENCE_END, "delimiter-missing"),
        (
            el(0x00209999, "SQ", length=UNDEFINED) + item(length=UNDEFINED) + INNER + open_item() + SEQUENCE_END,
            "delimiter-missing",
        ),
        (open_sq(0x00209999, ITEM_END, open_item(INNER)), "stray-delimiter"),
        (
            open_sq(0x00209999, item(el(0x00091001, "UN", b"ab", length=2)), el(0x00210010, "LO", "x ")),
            "delimiter-missing",
        ),
    ],
)
def test_what_is_tolerated_is_noted_and_the_rest_reads(inside, code):
    ds = faulty(inside)
    assert code in codes(ds)
    assert (ds.Rows, ds.raw("PixelData")) == (4, PIXELS)
    assert ds.pixel_error is None
    assert all(note.severity == "departure" and note.offset >= START for note in ds.notes)
    with pytest.raises(medfmt.MalformedError):
        read(file(image(inside=inside)), strict=True)


@pytest.mark.parametrize(
    "held",
    [
        sq(0x00209999, item(INNER, length=4096)),
        sq(0x00209999, item(el(0x00081150, "UI", "1.2\0", length=400))),
        open_sq(0x00209999, item(el(0x00081150, "UI", "1.2\0", length=400))),
    ],
    ids=["item beyond its sequence", "element beyond its item", "element beyond its item, sequence open"],
)
def test_a_length_beyond_its_parent_is_clipped(held):
    ds = faulty(held)
    assert ds[0x00209999][0].ReferencedSOPClassUID == "1.2"
    assert "overrun" in codes(ds)
    assert (ds.Rows, ds.pixel_error, ds.truncated_at) == (4, None, None)
    with pytest.raises(medfmt.MalformedError):
        read(file(image(inside=held)), strict=True)


def test_an_item_whose_length_is_text_ends_with_its_sequence():
    ds = faulty(el(0x00209999, "SQ", b"\xfe\xff\x00\xe0PR\0\0" + INNER))  # "PR" where the length belongs
    assert [one.ReferencedSOPClassUID for one in ds[0x00209999]] == ["1.2"]
    assert codes(ds) == ["overrun"]


@pytest.mark.parametrize("explicit", [True, False])
def test_un_of_a_known_length_holds_items_in_either_encoding(explicit):
    known = faulty(el(0x00209222, "UN", item(el(0x00081150, "UI", "1.2\0", explicit=explicit))))
    assert [one.ReferencedSOPClassUID for one in known[0x00209222]] == ["1.2"]
    assert isinstance(faulty(el(0x00209999, "UN", item(INNER)))[0x00209999], bytes)  # of a tag that nobody knows: bytes


@pytest.mark.parametrize("held", [item, open_item])
@pytest.mark.parametrize("tag", [0x00209222, 0x00209999])
def test_un_of_undefined_length_holds_items_in_either_encoding(tag, held):
    for explicit in (True, False):
        inner = el(0x00081150, "UI", "1.2.840.\0\0", explicit=explicit) + el(0x00100020, "LO", "ab", explicit=explicit)
        ds = faulty(open_sq(tag, held(inner)).replace(b"SQ", b"UN", 1))
        assert [(one.ReferencedSOPClassUID, one.PatientID) for one in ds[tag]] == [("1.2.840.", "ab")]
        assert (codes(ds), ds.raw("PixelData")) == ([], PIXELS)
    assert faulty(open_sq(tag).replace(b"SQ", b"UN", 1))[tag] == []


def test_the_last_of_two_equal_tags_counts():
    ds = faulty(el(0x00080060, "CS", "CT"))
    assert ds.Modality == "CT"
    assert ds.pixel_error is None


@pytest.mark.parametrize("tag", [0x00280010, 0x00280100, 0x00200032])
def test_two_elements_that_describe_pixels_make_them_unreadable(tag):
    twice = el(tag, "US", b"\xff\xff") if tag >> 16 == 0x28 else el(tag, "DS", "0\\0\\0 ") * 2
    ds = read(file(image(inside=twice)))
    assert isinstance(ds.pixel_error, medfmt.MalformedError)
    assert medfmt.dicom.Dataset is type(ds)
    assert ds.pixel_error.found == "a second"


def test_odd_lengths_read_as_they_are():
    ds = faulty(el(0x00200052, "UI", "1.2.3"))
    assert (ds.FrameOfReferenceUID, ds.Rows) == ("1.2.3", 4)


def test_bytes_behind_the_pixels_are_kept_and_named():
    for garbage in (bytes(1000), b"garbage!", b"\0", el(0x00080060, "CS", "MR")):
        ds = faulty(behind=garbage)
        assert codes(ds) == ["trailing-bytes"]
        assert ds.notes[0].offset == len(file(image())) == ds.stream.trailing_at
        assert (ds.pixel_error, ds.truncated_at) == (None, None)


@pytest.mark.parametrize("vr", ["OB", "LO", "US"])
def test_undefined_length_is_only_for_sequences_and_pixels(vr):
    broken = el(0x00211001, "OB", length=UNDEFINED)[:4] + (
        b"OB\0\0\xff\xff\xff\xff\1\2\3\4" if vr == "OB" else vr.encode() + b"\xff\xff"
    )
    ds = faulty(broken)
    assert ds.pixel_error is not None
    assert "Rows" not in ds


def test_a_group_length_that_lies_is_noted():
    for n in (0, 10, 10_000, UNDEFINED):
        ds = read(file(image(), head=meta(group_length=n)))
        assert (codes(ds), ds.Rows) == (["group-length"], 4)
        assert ds.notes[0].offset == 140


# ------------------------------------------------------------------------------------------ the edge of the file


def test_files_without_preamble_or_meta_read_with_a_note():
    assert codes(read(file(image())[128:])) == ["no-preamble"]
    for order, explicit, syntax in (("<", True, EXPLICIT), ("<", False, IMPLICIT), (">", True, BIG)):
        ds = read(image(order=order, explicit=explicit))
        assert (ds.transfer_syntax, ds.Rows) == (syntax, 4)
        assert codes(ds) == ["no-preamble", "no-transfer-syntax"]


@pytest.mark.parametrize("left", [b" ", b"\0"], ids=["a space", "a zero"])
def test_left_over_bytes_before_a_bare_data_set_are_passed_over(left):
    ds = read(left + image())
    assert (ds.Rows, ds.at) == (4, 1)
    assert codes(ds) == ["no-preamble", "no-meta", "no-transfer-syntax"]


def test_a_missing_syntax_is_judged_from_the_bytes():
    ds = read(file(image(explicit=False), head=meta("")))
    assert (ds.transfer_syntax, ds.explicit, codes(ds)) == (IMPLICIT, False, ["no-transfer-syntax"])


def test_a_wrong_syntax_is_put_right_where_no_voxel_depends_on_it():
    ds = read(file(image(), IMPLICIT))
    assert (ds.explicit, ds.Rows, codes(ds), ds.pixel_error) == (True, 4, ["wrong-transfer-syntax"], None)
    ds = read(file(image(explicit=False), EXPLICIT))
    assert (ds.explicit, ds.Rows, codes(ds), ds.pixel_error) == (False, 4, ["wrong-transfer-syntax"], None)


def test_a_wrong_byte_order_reads_but_not_its_pixels():
    ds = read(file(image(), BIG))
    assert (ds.byte_order, ds.Rows) == ("<", 4)
    assert isinstance(ds.pixel_error, medfmt.MalformedError)
    assert ds.pixel_error.field == "(0002,0010) Transfer Syntax UID"


def test_an_unknown_syntax_reads_as_the_bytes_are():
    ds = read(file(image(), "1.2.3.4"))
    assert (ds.transfer_syntax, ds.Rows) == ("1.2.3.4", 4)
    assert [(note.code, note.severity) for note in ds.notes] == [("unknown-transfer-syntax", "info")]


@pytest.mark.parametrize(
    "data",
    [
        b"\x5c\1\0\0" + bytes(400),
        b"The scanner was warm that day.\n" * 20,
        bytes(128) + b"DICN" + image(),
        b"PK\3\4" * 50,
    ],
)
def test_other_files_are_no_dicom(data):
    with pytest.raises(medfmt.UnknownFormatError) as caught:
        read(data)
    assert (caught.value.field, caught.value.offset) == ("magic", 128)


@pytest.mark.parametrize("n", [0, 1, 127, 128, 131])
def test_a_file_that_ends_before_its_magic_word_is_truncated(n):
    with pytest.raises(medfmt.TruncatedError) as caught:
        read(bytes(n) if n <= 128 else bytes(128) + b"DICM"[: n - 128])
    assert (caught.value.field, caught.value.offset) == ("magic", min(n, 128))


def test_gzip_is_looked_through():
    import gzip

    assert read(gzip.compress(file(image()))).Rows == 4


# ------------------------------------------------------------------------------------------ bounds


def nested(depth, *, closed=True, defined=False):
    if defined:
        held = b""
        for _ in range(depth):
            held = sq(TOP, item(held))
        return held
    opening = el(TOP, "SQ", length=UNDEFINED) + item(length=UNDEFINED)
    return opening * depth + (ITEM_END + SEQUENCE_END) * depth * closed


@pytest.mark.parametrize("defined", [True, False])
def test_64_levels_read_and_65_do_not(defined):
    ds = read(file(nested(64, defined=defined) + image()[44:]))
    for _ in range(64):
        (ds,) = ds[TOP]
    assert len(ds) == 0
    with pytest.raises(medfmt.LimitError) as caught:
        read(file(nested(65, defined=defined) + image()[44:]), strict=True)
    assert "max_depth" in caught.value.expected


@pytest.mark.parametrize("closed", [True, False])
def test_a_hundred_thousand_levels_give_an_answer(closed):
    with pytest.raises(medfmt.LimitError):
        read(file(nested(100_000, closed=closed)))


def test_many_items_elements_and_fragments_are_all_found():
    """What they cost is for the benchmarks to say; a walk that is quadratic would take hours here."""
    assert len(read(file(sq(TOP, item() * 100_000)))[TOP]) == 100_000
    assert len(read(file(b"".join(el(0x00110000 + i, "UN") for i in range(50_000))))) == 50_000
    pixels = el(0x7FE00010, "OB", length=UNDEFINED) + item() * 100_000 + SEQUENCE_END
    assert len(read(file(el(0x00080060, "CS", "MR") + pixels)).fragments()) == 100_000


def test_limits_are_kept():
    limits = medfmt.Limits(max_elements=100, max_fragments=10)
    with pytest.raises(medfmt.LimitError):
        read(file(b"".join(el(0x00110000 + i, "UN") for i in range(500))), limits=limits)
    pixels = el(0x7FE00010, "OB", length=UNDEFINED) + item() * 11 + SEQUENCE_END
    with pytest.raises(medfmt.LimitError):
        read(file(el(0x00080060, "CS", "MR") + pixels), limits=limits)
    engine = zlib.compressobj(6, zlib.DEFLATED, -15)
    packed = (
        engine.compress(el(0x00080060, "CS", "MR") + el(0x00091001, "OB", bytes(4_000_000)) + image()) + engine.flush()
    )
    with pytest.raises(medfmt.LimitError):
        read(file(packed, DEFLATED), limits=medfmt.Limits(max_inflated=1_000_000))


def test_a_bomb_behind_the_data_set_is_not_inflated():
    engine = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = engine.compress(image()) + b"".join(engine.compress(bytes(1 << 20)) for _ in range(64)) + engine.flush()
    ds = read(file(packed, DEFLATED))
    assert codes(ds) == ["trailing-bytes"]
    assert len(ds.layer._data) < 1_000_000


def test_notes_are_few_however_many_faults_there_are():
    ds = faulty(ITEM_END * 10_000)
    assert len(ds.notes) == 100


# ------------------------------------------------------------------------------------------ pickles


def test_a_data_set_pickles_with_its_items():
    ds = read(file(open_sq(TOP, open_item(INNER)) + image()[44:]))
    again = pickle.loads(pickle.dumps(ds))
    assert again == ds
    assert again[TOP][0].ReferencedSOPClassUID == "1.2"
    engine = zlib.compressobj(6, zlib.DEFLATED, -15)
    ds = read(file(engine.compress(image()) + engine.flush(), DEFLATED))
    assert pickle.loads(pickle.dumps(ds)).raw("PixelData") == PIXELS


def test_many_threads_may_look_into_one_data_set():
    """The items are far apart, so that every look moves the window."""
    frames = [
        item(sq(TOP, item(el(0x00200013, "IS", f"{i:4d}") + el(0x00211001, "OB", bytes(70_000))))) for i in range(40)
    ]
    data = file(sq(0x00082112, *frames) + image()[44:])

    def look(i):
        return ds[0x00082112][i][TOP][0].InstanceNumber

    for _ in range(5):
        ds = read(data)
        with ThreadPoolExecutor(8) as pool:
            assert list(pool.map(look, [*range(40)] * 4)) == [*range(40)] * 4


def test_the_scan_has_one_coding_of_each_kind():
    codings = room("formats.dicom.stream").CODINGS
    assert pickle.loads(pickle.dumps(codings["<", True])) is codings["<", True]
