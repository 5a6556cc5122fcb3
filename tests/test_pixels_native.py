# SPDX-License-Identifier: MIT
"""Native pixel cells, PS3.5 §8.1: every width, either byte order, unused bits, planes and frames."""

from __future__ import annotations

import pickle
import struct

import numpy as np
import pytest

from tests import hexbytes, medfmt, room
from tests.pixel_files import BIG, JPEG, RLE, element, image, read

SIX = struct.pack("<6H", 1, 2, 3, 4, 5, 6)


def test_sixteen_bits_little_endian_come_as_native_words() -> None:
    stored = read(SIX, rows=2, columns=3).stored_array
    assert stored.dtype == np.uint16
    assert stored.tolist() == [[1, 2, 3], [4, 5, 6]]


def test_sixteen_bits_big_endian_come_as_native_words() -> None:
    stored = read(struct.pack(">6H", 1, 2, 3, 4, 5, 6), rows=2, columns=3, syntax=BIG).stored_array
    assert stored.dtype.isnative
    assert stored.tolist() == [[1, 2, 3], [4, 5, 6]]


def test_an_overlay_in_the_unused_bits_is_masked_off() -> None:
    more = {0x00280101: ("US", 12), 0x00280102: ("US", 11)}
    stored = read(struct.pack("<2H", 0xF123, 0x1FFF), rows=1, columns=2, more=more).stored_array
    assert stored.tolist() == [[0x123, 0xFFF]]


def test_a_high_bit_that_is_not_the_lowest_possible_shifts_the_sample_down() -> None:
    more = {0x00280101: ("US", 12), 0x00280102: ("US", 15)}
    stored = read(struct.pack("<2H", 0x123F, 0xFFF0), rows=1, columns=2, more=more).stored_array
    assert stored.tolist() == [[0x123, 0xFFF]]


def test_a_signed_sample_is_extended_from_its_own_sign_bit() -> None:
    more = {0x00280101: ("US", 12), 0x00280102: ("US", 11), 0x00280103: ("US", 1)}
    stored = read(struct.pack("<3H", 0x0FFF, 0xF800, 0x07FF), rows=1, columns=3, more=more).stored_array
    assert stored.dtype == np.int16
    assert stored.tolist() == [[-1, -2048, 2047]]


def test_a_high_bit_that_no_cell_has_is_noted_and_replaced() -> None:
    ds = read(SIX, rows=2, columns=3, more={0x00280102: ("US", 200)})
    info = room("formats.dicom.pixels").pixel_info(ds)
    assert info.high_bit == 15
    assert [note.code for note in info.notes] == ["high-bit"]


def test_one_bit_is_packed_from_the_lowest_bit_and_frames_may_start_inside_a_byte() -> None:
    # Two frames of 1 × 6 pixels: 101100 and 010011, twelve bits in all.
    stored = read(hexbytes("8d 0c"), rows=1, columns=6, bits=1, vr="OB", more={0x00280008: ("IS", "2")}).stored_array
    assert stored.tolist() == [[[1, 0, 1, 1, 0, 0]], [[0, 1, 0, 0, 1, 1]]]


def test_one_bit_in_big_endian_words_has_its_bytes_swapped() -> None:
    stored = read(hexbytes("0c 8d"), rows=1, columns=12, bits=1, syntax=BIG).stored_array
    assert stored.tolist() == [[1, 0, 1, 1, 0, 0, 0, 1, 0, 0, 1, 1]]


def test_bytes_in_big_endian_words_are_swapped_and_an_odd_frame_is_found() -> None:
    # Two frames of three bytes, written as 16-bit words: 1 2 3 | 4 5 6.
    frames = read(hexbytes("02 01 04 03 06 05"), rows=1, columns=3, bits=8, syntax=BIG, more={0x00280008: ("IS", "2")})
    assert frames.stored_array.tolist() == [[[1, 2, 3]], [[4, 5, 6]]]


def test_bytes_in_big_endian_ob_are_not_swapped() -> None:
    stored = read(hexbytes("01 02 03 04"), rows=2, columns=2, bits=8, vr="OB", syntax=BIG).stored_array
    assert stored.tolist() == [[1, 2], [3, 4]]


def test_twelve_bits_are_packed_two_to_three_bytes() -> None:
    # 0x123 and 0xABC, the low bits first: 23 C1 AB.
    more = {0x00280101: ("US", 12), 0x00280102: ("US", 11)}
    stored = read(hexbytes("23 c1 ab 00"), rows=1, columns=2, bits=12, more=more).stored_array
    assert stored.tolist() == [[0x123, 0xABC]]


@pytest.mark.parametrize(("bits", "letter"), [(32, "I"), (64, "Q")])
def test_wide_cells_keep_all_their_bits(bits: int, letter: str) -> None:
    values = [0, 1, (1 << bits) - 1]
    stored = read(struct.pack("<3" + letter, *values), rows=1, columns=3, bits=bits).stored_array
    assert stored.dtype == np.dtype(f"u{bits // 8}")
    assert stored.tolist() == [values]


def test_planes_and_pixels_give_the_same_array() -> None:
    colour = {0x00280002: ("US", 3), 0x00280004: ("CS", "RGB")}
    together = read(bytes(range(6)), rows=1, columns=2, bits=8, vr="OB", more={**colour, 0x00280006: ("US", 0)})
    apart = read(
        hexbytes("00 03 01 04 02 05"), rows=1, columns=2, bits=8, vr="OB", more={**colour, 0x00280006: ("US", 1)}
    )
    assert together.stored_array.tolist() == [[[0, 1, 2], [3, 4, 5]]]
    assert apart.stored_array.tolist() == together.stored_array.tolist()


def test_ybr_full_422_repeats_the_chroma_of_two_pixels() -> None:
    more = {0x00280002: ("US", 3), 0x00280004: ("CS", "YBR_FULL_422"), 0x00280006: ("US", 0)}
    ds = read(hexbytes("0a 14 80 90"), rows=1, columns=2, bits=8, vr="OB", more=more)
    assert ds.stored_array.tolist() == [[[10, 0x80, 0x90], [20, 0x80, 0x90]]]


def test_a_label_of_422_on_whole_pixels_is_seen_by_the_length() -> None:
    more = {0x00280002: ("US", 3), 0x00280004: ("CS", "YBR_FULL_422"), 0x00280006: ("US", 0)}
    ds = read(bytes(range(6)), rows=1, columns=2, bits=8, vr="OB", more=more)
    assert ds.stored_array.tolist() == [[[0, 1, 2], [3, 4, 5]]]


def test_float_pixel_data_is_read_as_stored() -> None:
    raw = image(b"", rows=1, columns=2, bits=32)
    cut = raw[: -len(element(0x7FE00010, "OW", b""))]
    ds = room("formats.dicom.part10").read(cut + element(0x7FE00008, "OF", struct.pack("<2f", 1.5, -2.0)))
    assert ds.stored_array.dtype == np.float32
    assert ds.stored_array.tolist() == [[1.5, -2.0]]


def test_frames_pickle_and_each_is_read_alone() -> None:
    ds = read(SIX, rows=1, columns=3, more={0x00280008: ("IS", "2")})
    found = pickle.loads(pickle.dumps(room("formats.dicom.pixels").frames(ds)))
    assert found.plain
    out = np.zeros((1, 3), np.uint16)
    assert found.read(1, out) is out
    assert out.tolist() == [[4, 5, 6]]
    with pytest.raises(IndexError):
        found.read(2)


def test_a_frame_fills_any_array_of_its_shape() -> None:
    found = room("formats.dicom.pixels").frames(read(SIX, rows=2, columns=3))
    out = np.zeros((3, 2), np.float32).T
    found.read(0, out)
    assert out.tolist() == [[1, 2, 3], [4, 5, 6]]
    with pytest.raises(ValueError, match="shape"):
        found.read(0, np.zeros((3, 2), np.uint16))


def test_surplus_bytes_are_noted_and_ignored() -> None:
    found = room("formats.dicom.pixels").frames(read(SIX + bytes(8), rows=2, columns=3))
    assert [note.code for note in found.notes] == ["surplus-pixels"]
    assert found.read(0).tolist() == [[1, 2, 3], [4, 5, 6]]


def test_pixels_that_are_too_few_are_a_truncation_at_their_value() -> None:
    raw = image(SIX, rows=3, columns=3)
    ds = room("formats.dicom.part10").read(raw)
    with pytest.raises(medfmt.TruncatedError) as e:
        ds.stored_array  # noqa: B018
    assert e.value.field == "(7FE0,0010) PixelData"
    assert e.value.offset == len(raw) - len(SIX)
    assert e.value.found == "12"


def test_partial_reading_gives_the_whole_frames() -> None:
    ds = read(SIX, rows=2, columns=2, more={0x00280008: ("IS", "2")})
    found = room("formats.dicom.pixels").frames(ds, partial=True)
    assert found.whole == 1
    assert found.read(0).tolist() == [[1, 2], [3, 4]]
    with pytest.raises(medfmt.TruncatedError):
        found.read(1)


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({0x00280010: ("US", 0)}, "(0028,0010) Rows"),
        ({0x00280010: None}, "Rows"),
        ({0x00280100: ("US", 7)}, "(0028,0100) BitsAllocated"),
        ({0x00280101: ("US", 17)}, "(0028,0101) BitsStored"),
        ({0x00280103: ("US", 2)}, "(0028,0103) PixelRepresentation"),
        ({0x00280002: ("US", 2)}, "(0028,0002) SamplesPerPixel"),
        ({0x00280002: ("US", 3)}, "(0028,0002) SamplesPerPixel"),
        ({0x00280008: ("IS", "-1")}, "(0028,0008) NumberOfFrames"),
    ],
)
def test_a_description_no_image_can_have_is_refused_at_its_element(more: dict, field: str) -> None:
    raw = image(SIX, rows=2, columns=3, more=more)
    ds = room("formats.dicom.part10").read(raw)
    with pytest.raises(medfmt.MalformedError) as e:
        ds.stored_array  # noqa: B018
    assert e.value.field == field
    if field.startswith("("):
        tag = struct.pack("<2H", int(field[1:5], 16), int(field[6:10], 16))
        assert raw[e.value.offset :].startswith(tag)


def test_thousands_of_frames_have_to_fit_before_any_is_listed() -> None:
    ds = read(bytes(9000), rows=2, columns=3, more={0x00280008: ("IS", "5000")})  # 60 000 bytes, if it were true
    with pytest.raises(medfmt.MalformedError) as e:
        room("formats.dicom.pixels").pixel_info(ds)
    assert (e.value.field, e.value.found) == ("(0028,0008) NumberOfFrames", "5000")
    assert (
        room("formats.dicom.pixels")
        .pixel_info(read(bytes(60000), rows=2, columns=3, more={0x00280008: ("IS", "5000")}))
        .frames
        == 5000
    )


def test_twenty_four_bits_are_legal_and_not_done() -> None:
    with pytest.raises(medfmt.UnsupportedError, match="BitsAllocated"):
        read(bytes(6), rows=1, columns=2, bits=24).stored_array  # noqa: B018


def test_native_pixels_under_a_compressed_syntax_are_refused_and_the_other_way_round() -> None:
    with pytest.raises(medfmt.MalformedError, match="native pixels"):
        read(SIX, rows=2, columns=3, syntax=RLE).stored_array  # noqa: B018
    with pytest.raises(medfmt.MalformedError, match="fragments"):
        read([SIX], rows=2, columns=3).stored_array  # noqa: B018


@pytest.mark.parametrize(
    ("syntax", "name"), [("1.2.840.10008.1.2.4.102", "H.264"), ("1.2.840.10008.1.2.4.110", "JPEG XL")]
)
def test_a_syntax_without_decoder_is_named(syntax: str, name: str) -> None:
    ds = read([b"\0\0"], rows=2, columns=3, syntax=syntax)
    assert ds.Rows == 2
    with pytest.raises(medfmt.UnsupportedError, match=name):
        ds.stored_array  # noqa: B018


def test_an_error_inside_a_frame_counts_the_bytes_of_the_file() -> None:
    broken = b"\xff\xd8\xff\xc0\x00\x0b\x09"  # precision 9
    raw = image([broken + bytes(20)], rows=8, columns=8, bits=8, syntax=JPEG)
    ds = room("formats.dicom.part10").read(raw)
    with pytest.raises(medfmt.MalformedError) as e:
        ds.stored_array  # noqa: B018
    assert e.value.offset == raw.index(broken) + 4
    assert e.value.field == "JPEG SOF precision"
