# SPDX-License-Identifier: MIT
"""Colour spaces, palettes, look-up tables and windows, by hand: PS3.3 C.7.6.3.1, C.7.9, C.11."""

from __future__ import annotations

import io
import struct

import numpy as np
import pytest

from tests import medfmt, room
from tests.pixel_files import BIG, JPEG, element, read

colour = room("formats.dicom.pixels.colour")
display = room("formats.dicom.pixels.display")
RGB = {0x00280002: ("US", 3), 0x00280004: ("CS", "RGB"), 0x00280006: ("US", 0)}


def ybr(kind: str) -> dict:
    return {**RGB, 0x00280004: ("CS", kind)}


# ---- colour


@pytest.mark.parametrize(
    ("pixel", "expected"),
    [
        ((0, 128, 128), (0, 0, 0)),
        ((255, 128, 128), (255, 255, 255)),
        ((76, 85, 255), (254, 0, 0)),
        ((29, 255, 107), (0, 0, 254)),
    ],
)
def test_ybr_full_to_rgb(pixel: tuple, expected: tuple) -> None:
    ds = read(bytes(pixel) + b"\0", rows=1, columns=1, bits=8, vr="OB", more=ybr("YBR_FULL"))
    assert ds.stored_array.tolist() == [[list(pixel)]]
    assert ds.pixel_array.tolist() == [[list(expected)]]
    assert ds.to_rgb().tolist() == [[list(expected)]]


def test_ybr_partial_has_black_at_16_and_white_at_235() -> None:
    pixels = np.array([[[16, 128, 128], [235, 128, 128]]], np.uint8)
    assert colour.ybr_to_rgb(pixels, partial=True).tolist() == [[[0, 0, 0], [255, 255, 255]]]


def test_grey_is_repeated_and_monochrome1_is_not_inverted() -> None:
    ds = read(b"\x07\x09", rows=1, columns=2, bits=8, vr="OB", more={0x00280004: ("CS", "MONOCHROME1")})
    assert ds.to_rgb().tolist() == [[[7, 7, 7], [9, 9, 9]]]
    assert ds.pixel_array.tolist() == [[7, 9]]


def test_argb_loses_its_alpha_and_cmyk_becomes_light() -> None:
    four = {0x00280002: ("US", 4), 0x00280006: ("US", 0)}
    argb = read(bytes([9, 1, 2, 3]), rows=1, columns=1, bits=8, vr="OB", more={**four, 0x00280004: ("CS", "ARGB")})
    assert argb.to_rgb().tolist() == [[[1, 2, 3]]]
    cmyk = read(bytes([255, 0, 0, 0]), rows=1, columns=1, bits=8, vr="OB", more={**four, 0x00280004: ("CS", "CMYK")})
    assert cmyk.to_rgb().tolist() == [[[0, 255, 255]]]


def test_a_colour_space_that_nobody_knows_is_named() -> None:
    ds = read(bytes(4), rows=1, columns=1, bits=8, vr="OB", more=ybr("HSV"))
    with pytest.raises(medfmt.UnsupportedError, match="HSV"):
        ds.to_rgb()


# ---- palettes


def palette(data: dict[str, bytes], descriptor: list[int], *, segmented: bool = False, vr: str = "OW") -> dict:
    out: dict = {0x00280004: ("CS", "PALETTE COLOR")}
    for n, name in enumerate("rgb"):
        out[0x00281101 + n] = ("US", descriptor)
        out[(0x00281221 if segmented else 0x00281201) + n] = (vr, data[name])
    return out


def words(*values: int) -> bytes:
    return struct.pack(f"<{len(values)}H", *values)


def test_a_palette_of_words_maps_from_its_first_value_and_holds_at_its_ends() -> None:
    tables = {"r": words(10, 20, 30), "g": words(1, 2, 3), "b": words(7, 8, 9)}
    ds = read(bytes([0, 5, 6, 7, 200, 0]), rows=1, columns=5, bits=8, vr="OB", more=palette(tables, [3, 5, 16]))
    assert ds.stored_array.tolist() == [[0, 5, 6, 7, 200]]
    assert ds.to_rgb()[0, :, 0].tolist() == [10, 10, 20, 30, 30]
    assert ds.to_rgb().dtype == np.uint16


def test_eight_bit_entries_lie_in_bytes_or_in_words() -> None:
    packed = palette({"r": bytes([1, 2, 3, 4]), "g": bytes(4), "b": bytes(4)}, [4, 0, 8])
    ds = read(bytes([0, 1, 2, 3]), rows=1, columns=4, bits=8, vr="OB", more=packed)
    assert ds.to_rgb()[0, :, 0].tolist() == [1, 2, 3, 4]
    spread = palette({"r": words(1, 2, 3, 4), "g": words(0, 0, 0, 0), "b": words(0, 0, 0, 0)}, [4, 0, 8])
    ds = read(bytes([0, 1, 2, 3]), rows=1, columns=4, bits=8, vr="OB", more=spread)
    assert ds.to_rgb()[0, :, 0].tolist() == [1, 2, 3, 4]


def test_packed_entries_in_big_endian_words_are_swapped() -> None:
    packed = palette({"r": bytes([2, 1, 4, 3]), "g": bytes(4), "b": bytes(4)}, [4, 0, 8])
    ds = read(bytes([0, 1, 2, 3]), rows=1, columns=4, bits=8, vr="OB", syntax=BIG, more=packed)
    assert ds.to_rgb()[0, :, 0].tolist() == [1, 2, 3, 4]


def test_segments_discrete_linear_and_indirect() -> None:
    # 0 1 | to 5 in four steps | the first two segments again, from byte 0
    data = words(0, 2, 0, 1, 1, 4, 5, 2, 2, 0, 0)
    table = palette({"r": data, "g": data, "b": data}, [12, 0, 16], segmented=True)
    ds = read(bytes(range(12)), rows=1, columns=12, bits=8, vr="OB", more=table)
    assert ds.to_rgb()[0, :, 0].tolist() == [0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5]


@pytest.mark.parametrize("data", [words(1, 4, 5, 0), words(2, 1, 0, 0), words(9, 9), words(0, 2, 0, 1)])
def test_segments_that_make_no_palette_are_refused(data: bytes) -> None:
    table = palette({"r": data, "g": data, "b": data}, [12, 0, 16], segmented=True)
    with pytest.raises(medfmt.MalformedError) as e:
        read(bytes(2), rows=1, columns=2, bits=8, vr="OB", more=table).to_rgb()
    assert e.value.field == "(0028,1221) SegmentedRedPaletteColorLookupTableData"
    assert e.value.offset > 0


def test_a_palette_image_without_palette_still_has_its_stored_values() -> None:
    ds = read(bytes([3, 4]), rows=1, columns=2, bits=8, vr="OB", more={0x00280004: ("CS", "PALETTE COLOR")})
    assert ds.stored_array.tolist() == [[3, 4]]
    with pytest.raises(medfmt.MalformedError, match="Descriptor"):
        ds.to_rgb()


# ---- windows


def grey(values: list[int], more: dict) -> list[int]:
    return read(struct.pack(f"<{len(values)}h", *values), rows=1, columns=len(values), more=more).window()[0].tolist()


WINDOW = {0x00280103: ("US", 1), 0x00281050: ("DS", "0"), 0x00281051: ("DS", "100")}


def test_the_linear_window_of_the_standard() -> None:
    # C.11.2.1.2.1 with c = 0, w = 100: black up to -50, white above 49.
    assert grey([-1000, -50, 0, 49, 50], WINDOW) == [0, 0, 129, 255, 255]


def test_the_exact_window_is_symmetric() -> None:
    more = {**WINDOW, 0x00281056: ("CS", "LINEAR_EXACT")}
    assert grey([-50, 0, 50], more) == [0, 128, 255]


def test_the_sigmoid_window_never_overflows() -> None:
    more = {**WINDOW, 0x00281056: ("CS", "SIGMOID"), 0x00281051: ("DS", "0.001")}
    assert grey([-32768, 0, 32767], more) == [0, 128, 255]


def test_a_linear_window_of_width_one_is_a_step() -> None:
    assert grey([-1, 0], {**WINDOW, 0x00281051: ("DS", "1")}) == [0, 255]


def test_a_width_that_is_no_width_is_refused() -> None:
    with pytest.raises(medfmt.MalformedError) as e:
        grey([0, 0], {**WINDOW, 0x00281051: ("DS", "0")})
    assert e.value.field == "(0028,1051) WindowWidth"


def test_the_rescale_comes_before_the_window() -> None:
    more = {**WINDOW, 0x00281052: ("DS", "-1000"), 0x00281053: ("DS", "2")}
    assert grey([475, 500, 525], more) == [0, 129, 255]


def test_without_a_window_the_values_span_black_to_white() -> None:
    assert grey([-10, 0, 10], {0x00280103: ("US", 1)}) == [0, 128, 255]
    assert grey([5, 5], {0x00280103: ("US", 1)}) == [128, 128]


def test_monochrome1_and_the_inverse_shape_turn_black_to_white() -> None:
    assert grey([-50, 50], {**WINDOW, 0x00280004: ("CS", "MONOCHROME1")}) == [255, 0]
    assert grey([-50, 50], {**WINDOW, 0x20500020: ("CS", "INVERSE")}) == [255, 0]


def lut_item(values: bytes, descriptor: list[int]) -> bytes:
    return element(0x00283002, "US", descriptor) + element(0x00283006, "OW", values)


def test_a_voi_lut_maps_instead_of_a_window() -> None:
    more = {0x00283010: ("SQ", [lut_item(words(0, 100, 255), [3, 10, 8])])}
    assert grey([0, 10, 11, 12, 99], more) == [0, 0, 100, 255, 255]


def test_a_modality_lut_comes_before_everything() -> None:
    more = {
        0x00283000: ("SQ", [lut_item(words(0, 1000), [2, 0, 16])]),
        0x00281050: ("DS", "500.5"),
        0x00281051: ("DS", "1001"),
    }
    assert grey([0, 1], more) == [0, 255]


def test_a_presentation_lut_comes_last() -> None:
    more = {**WINDOW, 0x20500010: ("SQ", [lut_item(words(255, 0), [2, 0, 8])])}
    assert grey([-50, 50], more) == [255, 0]


def test_colour_is_shown_as_it_is() -> None:
    ds = read(bytes([1, 2, 3, 0]), rows=1, columns=1, bits=8, vr="OB", more=RGB)
    assert ds.window().tolist() == [[[1, 2, 3]]]


def test_each_frame_of_an_enhanced_image_has_its_window() -> None:
    def group(center: str) -> bytes:
        item = element(0x00281050, "DS", center) + element(0x00281051, "DS", "100")
        return element(0x00289132, "SQ", [item])

    more = {0x00280008: ("IS", "2"), 0x52009230: ("SQ", [group("0"), group("1000")]), 0x00280103: ("US", 1)}
    assert read(struct.pack("<2h", 500, 500), rows=1, columns=1, more=more).window().tolist() == [[[255]], [[0]]]


def test_the_palette_look_up_takes_signed_samples() -> None:
    table = colour.Table(np.array([1, 2, 3], np.uint8), -1, 8)
    assert table.of(np.array([-5, -1, 0, 1, 9], np.int16)).tolist() == [1, 1, 2, 3, 3]


def test_a_jpeg_that_names_its_colour_space_is_believed_over_the_label() -> None:
    image_of = pytest.importorskip("PIL.Image", reason="needs Pillow to write the JPEG")
    out = io.BytesIO()
    image_of.fromarray(np.full((8, 8, 3), (200, 30, 60), np.uint8)).save(out, "JPEG", quality=95)  # JFIF: YCbCr
    ds = read([out.getvalue()], rows=8, columns=8, bits=8, syntax=JPEG, more=RGB)
    assert np.abs(ds.stored_array[0, 0].astype(int) - [84, 114, 210]).max() <= 2
    assert np.abs(ds.pixel_array[0, 0].astype(int) - [200, 30, 60]).max() <= 3
