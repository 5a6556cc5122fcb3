# SPDX-License-Identifier: MIT
"""Fragments to frames, PS3.5 Annex A.4: offset tables that are right, empty, extended, or lie."""

from __future__ import annotations

import struct
import zlib
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from tests import medfmt, room
from tests.pixel_files import DEFLATED_FRAME, JPEG_LS, RLE, image, read

encapsulated = room("formats.dicom.pixels.encapsulated")
rle = room("formats.dicom.pixels.rle")
ONE = np.arange(6, dtype=np.uint16).reshape(2, 3)
TWO = ONE + 100
FRAMES = [rle.encode(ONE), rle.encode(TWO)]
PAIR = {0x00280008: ("IS", "2")}
SECOND = len(FRAMES[0]) + 8  # where the item of the second frame starts


def stored(table: bytes = b"", more: dict | None = None, parts: list[bytes] | None = None) -> list:
    ds = read(parts or FRAMES, rows=2, columns=3, syntax=RLE, table=table, more={**PAIR, **(more or {})})
    return ds.stored_array.tolist()


@pytest.mark.parametrize("table", [b"", struct.pack("<2I", 0, SECOND)], ids=["empty", "right"])
def test_each_frame_has_its_fragment(table: bytes) -> None:
    assert stored(table) == [ONE.tolist(), TWO.tolist()]


LIES = {
    "past the end": (0, 10**6),
    "descending": (SECOND, 0),
    "inside a fragment": (0, 10),
    "twice the same": (0, 0),
    "not from zero": (8, SECOND),
    "too many": tuple(range(100)),
    "too few": (0,),
}


@pytest.mark.parametrize("table", LIES.values(), ids=LIES.keys())
def test_a_table_that_lies_is_noted_and_the_fragments_are_counted(table: tuple[int, ...]) -> None:
    ds = read(FRAMES, rows=2, columns=3, syntax=RLE, table=struct.pack(f"<{len(table)}I", *table), more=PAIR)
    found = room("formats.dicom.pixels").frames(ds)
    assert "offset-table" in [note.code for note in found.notes]
    assert found.read(1).tolist() == TWO.tolist()


@pytest.mark.parametrize("offsets", [(0, SECOND), (0, 2**64 - 8)], ids=["right", "near 2^64"])
def test_the_extended_offset_table_comes_first(offsets: tuple[int, int]) -> None:
    more = {0x7FE00001: ("OV", struct.pack("<2Q", *offsets)), 0x7FE00002: ("OV", struct.pack("<2Q", 0, 0))}
    assert stored(more=more) == [ONE.tolist(), TWO.tolist()]


def test_a_frame_in_many_fragments_is_joined_by_the_table() -> None:
    parts = [FRAMES[0][:32], FRAMES[0][32:], FRAMES[1][:70], FRAMES[1][70:]]
    assert stored(struct.pack("<2I", 0, SECOND + 8), parts=parts) == [ONE.tolist(), TWO.tolist()]


def test_without_a_table_a_new_stream_starts_a_frame() -> None:
    starts = [(10, 4), (14, 4), (18, 4)]
    data = {10: b"\xff\xd8\xff\xe0", 14: b"abcd", 18: b"\xff\xd8\xff\xe1"}
    found = encapsulated.by_content(starts, 2, lambda offset, nbytes: data[offset][:nbytes])
    assert found == [((10, 4), (14, 4)), ((18, 4),)]


def test_several_streams_in_one_fragment_are_cut_apart() -> None:
    data = b"\xff\xd8\xffAB\xff\xd9\x00\xff\xd8\xffCD\xff\xd9"
    found = encapsulated.by_content([(0, len(data))], 2, lambda offset, nbytes: data[offset : offset + nbytes])
    assert [data[a : a + n] for ((a, n),) in found] == [data[:8], data[8:]]


def test_empty_fragments_do_not_count() -> None:
    assert stored(parts=[b"", FRAMES[0], b"", FRAMES[1]]) == [ONE.tolist(), TWO.tolist()]


def test_fragments_that_do_not_say_where_a_frame_starts_are_refused() -> None:
    ds = read([b"ab", b"cd", b"ef"], rows=2, columns=3, syntax=JPEG_LS, more={0x00280008: ("IS", "4")})
    with pytest.raises(medfmt.MalformedError, match="3 fragments") as e:
        ds.stored_array  # noqa: B018
    assert e.value.field == "(7FE0,0010) PixelData"


def test_no_fragment_at_all_is_a_truncation() -> None:
    ds = read([], rows=2, columns=3, syntax=RLE)
    with pytest.raises(medfmt.TruncatedError, match="empty fragments") as e:
        ds.stored_array  # noqa: B018
    assert e.value.field == "(7FE0,0010) PixelData"
    assert e.value.offset > 0


def test_an_error_in_the_second_fragment_of_a_frame_is_found_in_the_file() -> None:
    parts = [FRAMES[0][:64], FRAMES[0][64:-4]]
    raw = image(parts, rows=2, columns=3, syntax=RLE)
    with pytest.raises(medfmt.TruncatedError) as e:
        room("formats.dicom.part10").read(raw).stored_array  # noqa: B018
    assert raw.index(parts[1]) <= e.value.offset <= len(raw)


def test_an_executor_decodes_frames_side_by_side() -> None:
    found = room("formats.dicom.pixels").frames(read(FRAMES, rows=2, columns=3, syntax=RLE, more=PAIR))
    with ThreadPoolExecutor(2) as executor:
        stored = found.read_all(executor=executor)
    assert stored.tolist() == [ONE.tolist(), TWO.tolist()]


def test_deflated_frames_are_inflated_and_never_beyond_the_frame() -> None:
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    part = deflate.compress(ONE.astype("<u2").tobytes() + bytes(1000)) + deflate.flush()
    assert read([part], rows=2, columns=3, syntax=DEFLATED_FRAME).stored_array.tolist() == ONE.tolist()
    with pytest.raises(medfmt.TruncatedError, match="deflated frame"):
        read([part], rows=600, columns=3, syntax=DEFLATED_FRAME).stored_array  # noqa: B018
    with pytest.raises(medfmt.MalformedError, match="deflated frame"):
        read([b"\xff" * 8], rows=2, columns=3, syntax=DEFLATED_FRAME).stored_array  # noqa: B018
