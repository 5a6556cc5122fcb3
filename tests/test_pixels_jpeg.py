# SPDX-License-Identifier: MIT
"""JPEG streams written by hand: markers (T.81 Annex B), lossless (Annex H), DCT (Annexes F and G)."""

from __future__ import annotations

import struct
import tracemalloc

import numpy as np
import pytest

from tests import hexbytes, medfmt, room
from tests.fuzz.seeds import package_folder
from tests.pixel_files import LOSSLESS, described, read

markers = room("formats.dicom.pixels.jpeg_markers")
jpeg = room("formats.dicom.pixels.jpeg")
lossless = room("formats.dicom.pixels.jpeg_lossless")

SOI, EOI = b"\xff\xd8", b"\xff\xd9"


def segment(marker: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


def frame_header(process: int, precision: int, rows: int, columns: int, *parts: str) -> bytes:
    body = struct.pack(">BHHB", precision, rows, columns, len(parts)) + b"".join(map(hexbytes, parts))
    return segment(process, body)


DQT = segment(0xDB, b"\0" + bytes([8]) * 64)  # every coefficient counts eight times
DHT_DC = segment(
    0xC4,
    hexbytes(
        "00",  # DC, table 0
        "00 02 00 00 00 00 00 00 00 00 00 00 00 00 00 00",  # two codes of two bits
        "00 04",  # 00: no difference, 01: four bits follow
    ),
)
DHT_AC = segment(0xC4, hexbytes("10", "01 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00", "00"))  # 0: end of block
SOS = segment(0xDA, hexbytes("01 01 00", "00 3f 00"))


def flat(scan: str, rows: int = 8, columns: int = 8, before: bytes = b"") -> bytes:
    return (
        SOI
        + DQT
        + frame_header(0xC0, 8, rows, columns, "01 11 00")
        + DHT_DC
        + DHT_AC
        + before
        + SOS
        + hexbytes(scan)
        + EOI
    )


def decode(data: bytes, rows: int = 8, columns: int = 8, samples: int = 1, bits: int = 8) -> np.ndarray:
    stream = markers.parse(data, described(rows, columns, samples, bits))
    rooms = {markers.LOSSLESS: lossless}
    return rooms.get(stream.frame.process, jpeg).decode(stream)


def test_a_dc_difference_shifts_the_block_from_the_middle_grey() -> None:
    # 01 (four bits follow) 1010 (10) 0 (end of block): 10 · 8 / 8 above 128.
    assert np.unique(decode(flat("69"))).tolist() == [138]


def test_dc_differences_add_up_from_block_to_block() -> None:
    # +10, then -15: 01 1010 0 | 01 0000 0 | ones
    found = decode(flat("68 83", columns=16), columns=16)
    assert found[0, [0, 8], 0].tolist() == [138, 123]


def test_a_restart_forgets_the_dc_and_starts_on_a_byte() -> None:
    # DRI of one MCU; each interval is +10.
    restarts = segment(0xDD, b"\0\1")
    found = decode(flat("69 ffd0 69", columns=16, before=restarts), columns=16)
    assert np.unique(found).tolist() == [138]


def test_a_missing_restart_interval_is_a_truncation() -> None:
    with pytest.raises(medfmt.TruncatedError) as e:
        decode(flat("69", columns=16, before=segment(0xDD, b"\0\1")), columns=16)
    assert e.value.field == "JPEG restart intervals"


def test_fill_bytes_and_lone_markers_are_passed_over() -> None:
    data = flat("69")
    assert np.unique(decode(SOI + b"\xff" * 50 + b"\xff\x01" + data[2:])).tolist() == [138]


def test_the_end_marker_may_be_missing_in_a_sequential_stream() -> None:
    assert np.unique(decode(flat("69")[:-2])).tolist() == [138]


@pytest.mark.parametrize(
    ("change", "kind", "field"),
    [
        (lambda d: d[2:], "MalformedError", "JPEG SOI"),
        (lambda d: SOI + EOI, "TruncatedError", "JPEG frame header"),
        (lambda d: d.replace(DQT, b""), "MalformedError", "JPEG DQT"),
        (lambda d: d.replace(DHT_AC, b""), "MalformedError", "JPEG Huffman table"),
        (lambda d: d.replace(b"\xff\xc0", b"\xff\xc5"), "UnsupportedError", "JPEG frame"),
        (lambda d: d.replace(b"\xff\xc0", b"\xff\xc9"), "UnsupportedError", "JPEG frame"),
        (
            lambda d: d.replace(hexbytes("01 11 00"), hexbytes("01 01 00")),
            "MalformedError",
            "JPEG SOF sampling factors",
        ),
        (
            lambda d: d.replace(hexbytes("01 11 00"), hexbytes("01 11 09")),
            "MalformedError",
            "JPEG SOF quantisation table",
        ),
        (lambda d: d.replace(hexbytes("01 01 00 00"), hexbytes("01 02 00 00")), "MalformedError", "JPEG SOS component"),
        (lambda d: d.replace(hexbytes("0000 0200 00"), hexbytes("0003 0200 00")), "MalformedError", "JPEG DHT"),
        (lambda d: d[:-3], "TruncatedError", "JPEG entropy-coded data"),
    ],
    ids="soi nothing dqt dht hierarchical arithmetic sampling table component codes cut".split(),
)
def test_broken_streams_are_refused_by_name(change, kind: str, field: str) -> None:
    with pytest.raises(getattr(medfmt, kind)) as e:
        decode(change(flat("69")))
    assert e.value.field == field


def test_a_size_other_than_the_data_sets_is_refused_where_it_stands() -> None:
    data = flat("69", rows=16)
    with pytest.raises(medfmt.MalformedError) as e:
        decode(data)
    assert (e.value.field, e.value.offset) == ("JPEG SOF size", data.index(b"\xff\xc0") + 2)


def test_a_size_that_the_bits_cannot_hold_is_refused_before_anything_is_made() -> None:
    tracemalloc.start()
    with pytest.raises(medfmt.TruncatedError) as e:
        decode(flat("69", 65535, 65535), 65535, 65535)
    assert e.value.field == "JPEG entropy-coded data"
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 1 << 20


def test_more_scans_than_the_limit_are_refused() -> None:
    data = flat("69")
    scan = SOS + b"\x69"
    with pytest.raises(medfmt.LimitError, match="max_scans"):
        markers.parse(data[:-2] + scan * 2000 + EOI, described(8, 8, bits=8))


def test_a_progressive_stream_without_its_end_may_lack_scans() -> None:
    data = flat("69").replace(b"\xff\xc0", b"\xff\xc2")[:-2]
    with pytest.raises(medfmt.TruncatedError) as e:
        decode(data)
    assert e.value.field == "JPEG EOI"


def test_the_integer_transform_is_within_one_grey_level_of_the_exact_one() -> None:
    rng = np.random.default_rng(3)
    samples = rng.integers(-128, 128, (500, 8, 8)).astype(float)
    x = np.arange(8)
    cosine = np.where(x == 0, 0.5**0.5, 1)[:, None] / 2 * np.cos((2 * x + 1) * x[:, None] * np.pi / 16)
    exact = np.rint(np.einsum("ux,nxy,vy->nuv", cosine, samples, cosine))
    back = np.clip(np.rint(np.einsum("ux,nuv,vy->nxy", cosine, exact, cosine)) + 128, 0, 255)
    zigzag = exact.reshape(500, 64)[:, list(jpeg.ZIGZAG)].astype(np.int16)
    plane = jpeg.transformed(zigzag[None], (1,) * 64, 8)
    found = plane.reshape(8, 500, 8).transpose(1, 0, 2).astype(float)
    assert np.abs(found - back).max() <= 1
    assert (found != back).mean() < 0.01


def test_the_triangle_filter_doubles_a_row() -> None:
    row = np.array([[0, 100, 200]], np.uint8)
    assert jpeg.enlarged(row, 1, 2).tolist() == [[0, 25, 75, 125, 175, 200]]
    assert jpeg.enlarged(row, 2, 1).tolist() == [[0, 100, 200]] * 2


def test_more_bits_than_a_cell_has_are_refused() -> None:
    data = lossless.encode(np.zeros((2, 2), np.uint16), 12)
    with pytest.raises(medfmt.MalformedError) as e:
        decode(data, 2, 2, bits=8)
    assert e.value.field == "JPEG SOF precision"


@pytest.mark.parametrize(
    ("precision", "stored", "high", "values", "expected"),
    [
        (12, 12, 11, [0xFFF, 0x800], [-1, -2048]),
        (12, 12, 15, [0xFFF, 0x800], [-1, -2048]),
        (16, 12, 11, [0xFFFF, 0xF7FF], [-1, 2047]),
        (12, 16, 15, [0xFFF, 0x7FF], [-1, 2047]),
    ],
    ids=["as stored", "high bit elsewhere", "whole cells with an overlay", "fewer bits than stored"],
)
def test_signed_samples_have_their_sign_where_the_stream_has_it(
    precision: int, stored: int, high: int, values: list[int], expected: list[int]
) -> None:
    data = lossless.encode(np.array([values], np.uint16), precision)
    more = {0x00280101: ("US", stored), 0x00280102: ("US", high), 0x00280103: ("US", 1)}
    ds = read([data], rows=1, columns=2, syntax=LOSSLESS, more=more)
    assert ds.stored_array.tolist() == [expected]


# ---- lossless

DHT_LL = segment(
    0xC4,
    hexbytes(
        "00",
        "01 01 01 00 00 00 00 00 00 00 00 00 00 00 00 00",
        "00 01 02",  # 0: the same, 10: one bit follows, 110: two bits
    ),
)


def lossless_stream(scan: str, predictor: int = 1, point: int = 0, before: bytes = b"") -> bytes:
    sos = segment(0xDA, bytes([1, 1, 0, predictor, 0, point]))
    return SOI + frame_header(0xC3, 8, 2, 2, "01 11 00") + DHT_LL + before + sos + hexbytes(scan) + EOI


def bits(text: str) -> str:
    text = text.replace(" ", "")
    return int(text.ljust(-(-len(text) // 8) * 8, "1"), 2).to_bytes(-(-len(text) // 8), "big").hex()


@pytest.mark.parametrize(
    ("predictor", "expected"),
    [
        (1, [[129, 131], [128, 129]]),
        (2, [[129, 131], [128, 132]]),
        (3, [[129, 131], [128, 130]]),
        (4, [[129, 131], [128, 131]]),
        (5, [[129, 131], [128, 130]]),
        (6, [[129, 131], [128, 131]]),
        (7, [[129, 131], [128, 130]]),
    ],
)
def test_each_predictor_by_hand(predictor: int, expected: list) -> None:
    # differences +1 (10 1), +2 (110 10), -1 (10 0), +1 (10 1); the first row is always predicted from the left,
    # the first column from above.
    scan = bits("101 11010 100 101")
    assert decode(lossless_stream(scan, predictor), 2, 2)[..., 0].tolist() == expected


def test_a_point_transform_shifts_the_samples_up() -> None:
    scan = bits("101 0 0 0")
    assert decode(lossless_stream(scan, 1, 2), 2, 2)[..., 0].tolist() == [[132, 132], [132, 132]]


def test_components_may_have_a_scan_each() -> None:
    rng = np.random.default_rng(5)
    image = rng.integers(0, 256, (5, 7, 3)).astype(np.uint8)
    out = SOI + frame_header(0xC3, 8, 5, 7, "01 11 00", "02 11 00", "03 11 00")
    for n in range(3):
        alone = lossless.encode(image[..., n], 8)
        dht, sos = alone.index(b"\xff\xc4"), alone.index(b"\xff\xda")
        out += alone[dht:sos] + segment(0xDA, bytes([1, n + 1, 0, 1, 0, 0])) + alone[sos + 10 : alone.rindex(EOI)]
    assert np.array_equal(decode(out + EOI, 5, 7, 3), image)
    with pytest.raises(medfmt.TruncatedError, match="a scan for every component"):
        decode(out[: out.rindex(b"\xff\xc4")] + EOI, 5, 7, 3)


def test_a_restart_marker_that_nobody_announced_is_refused() -> None:
    data = lossless_stream(bits("101 0") + "ffd0" + bits("100 0"))
    with pytest.raises(medfmt.MalformedError) as e:
        decode(data, 2, 2)
    assert (e.value.field, e.value.offset) == ("JPEG restart marker", data.index(b"\xff\xd0"))


def test_a_restart_predicts_from_the_middle_again() -> None:
    restarts = segment(0xDD, b"\0\2")
    scan = bits("101 0") + "ffd0" + bits("100 0")
    assert decode(lossless_stream(scan, 1, 0, restarts), 2, 2)[..., 0].tolist() == [[129, 129], [127, 127]]


@pytest.mark.parametrize("predictor", [0, 8, 255])
def test_predictors_that_do_not_exist_are_refused(predictor: int) -> None:
    data = lossless_stream(bits("0000"), predictor)
    with pytest.raises(medfmt.MalformedError) as e:
        decode(data, 2, 2)
    assert e.value.field == "JPEG SOS predictor"
    assert e.value.offset == data.index(b"\xff\xda") + 10


def test_a_code_that_is_in_no_table_is_refused_at_its_byte() -> None:
    data = lossless_stream("ff00 ff00")
    with pytest.raises(medfmt.MalformedError) as e:
        decode(data, 2, 2)
    assert e.value.field == "JPEG Huffman code"
    assert e.value.offset == data.index(b"\xff\xda") + 10


def test_an_error_behind_stuffed_bytes_is_found_in_the_stream() -> None:
    place = room("formats.dicom.pixels.huffman").stuffed_place
    data = b"\xff\x00\xff\x00\x00A"
    assert [place(data, n) for n in range(5)] == [0, 2, 4, 5, 6]


def test_codes_that_end_too_early_are_a_truncation() -> None:
    with pytest.raises(medfmt.TruncatedError) as e:
        decode(lossless_stream(bits("110 10110")), 2, 2)
    assert e.value.field == "JPEG scan"


@pytest.mark.parametrize("precision", [2, 8, 12, 16])
@pytest.mark.parametrize("samples", [1, 3])
def test_what_is_encoded_decodes_to_the_same(precision: int, samples: int) -> None:
    rng = np.random.default_rng(precision)
    image = rng.integers(0, 1 << precision, (13, 17, samples)).astype(np.uint16)
    data = lossless.encode(image, precision)
    assert len(data) % 2 == 0
    assert np.array_equal(decode(data, 13, 17, samples, 16), image)


def test_signed_samples_are_encoded_by_their_lowest_bits() -> None:
    image = np.array([[-1, 0], [-2048, 2047]], np.int16)
    assert decode(lossless.encode(image, 12), 2, 2, bits=16)[..., 0].tolist() == [[4095, 0], [2048, 2047]]


def test_an_image_that_lossless_jpeg_cannot_hold_is_refused() -> None:
    with pytest.raises(medfmt.UnsupportedError):
        lossless.encode(np.zeros((2, 2), np.float32), 16)


def test_a_last_code_whose_value_lies_beyond_the_end_is_a_truncation() -> None:
    """A mutant of 300 000: the scan is zeros from its middle on, and its last code ends with the spare zeros behind it."""
    (folder,) = package_folder("pydicom", "data/test_files") or [None]
    path = folder and folder / "SC_jpeg_no_color_transform_2.dcm"
    if path is None or not path.exists():
        pytest.skip("pydicom's files are not here")
    raw = path.read_bytes()
    with pytest.raises(medfmt.TruncatedError) as caught:
        np.asarray(medfmt.load(raw[:2098] + bytes(4302 - 2098) + raw[4302:]))
    assert (caught.value.field, caught.value.offset) == ("JPEG scan", 4302)
