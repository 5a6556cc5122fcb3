# SPDX-License-Identifier: MIT
"""RLE Lossless, PS3.5 Annex G: headers, runs, planes, and what is refused."""

from __future__ import annotations

import struct
import tracemalloc

import numpy as np
import pytest

from tests import hexbytes, medfmt, room

rle = room("formats.dicom.pixels.rle")


def frame(*segments: bytes, count: int | None = None, offsets: tuple[int, ...] | None = None) -> bytes:
    starts = [64 + sum(map(len, segments[:n])) for n in range(len(segments))]
    words = [len(segments) if count is None else count, *(starts if offsets is None else offsets)]
    return struct.pack("<16I", *words, *[0] * (16 - len(words))) + b"".join(segments)


HIGH = hexbytes("fd 00", "fd 00")  # four zeros, twice
LOW = hexbytes(
    "03 01020304",  # four bytes as they are
    "ff 05",  # 5 twice
    "80",  # nothing
    "01 0607",
)


def test_literal_repeat_and_no_operation() -> None:
    found = rle.decode(frame(HIGH, LOW), 2, 4, bits=16)
    assert found.dtype == np.uint16
    assert found[..., 0].tolist() == [[1, 2, 3, 4], [5, 5, 6, 7]]


def test_the_most_significant_plane_comes_first_and_samples_follow_each_other() -> None:
    planes = [hexbytes(f"00 {n:02x}") for n in range(1, 7)]
    found = rle.decode(frame(*planes), 1, 1, samples=3, bits=16)
    assert found.tolist() == [[[0x0102, 0x0304, 0x0506]]]


def test_surplus_bytes_of_a_segment_are_ignored() -> None:
    assert rle.decode(frame(b"\xfd\x07\x81\x00\x05"), 2, 2)[..., 0].tolist() == [[7, 7], [7, 7]]


@pytest.mark.parametrize(
    ("data", "kind", "offset"),
    [
        (b"\0" * 10, "TruncatedError", 0),
        (frame(HIGH, LOW, count=1), "MalformedError", 0),
        (frame(HIGH, LOW, offsets=(64, 10**6)), "MalformedError", 4),
        (frame(HIGH, LOW, offsets=(64, 64)), "MalformedError", 4),
        (frame(HIGH, LOW, offsets=(0, 68)), "MalformedError", 4),
        (frame(HIGH, LOW[:-1]), "TruncatedError", 78),
        (frame(HIGH[:3], LOW), "TruncatedError", 67),
    ],
    ids=["no header", "count", "past the end", "same offset", "in the header", "literal cut", "repeat without byte"],
)
def test_broken_frames_are_refused_at_their_place(data: bytes, kind: str, offset: int) -> None:
    with pytest.raises(getattr(medfmt, kind)) as e:
        rle.decode(data, 2, 4, bits=16)
    assert e.value.offset == offset
    assert e.value.field.startswith("RLE")


def test_a_size_that_the_runs_cannot_give_is_refused_before_anything_is_made() -> None:
    tracemalloc.start()
    with pytest.raises(medfmt.TruncatedError) as e:
        rle.decode(frame(HIGH, LOW), 65535, 65535, bits=16)
    assert e.value.offset == 64
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 1 << 20


def test_a_megabyte_of_repeats_costs_no_more_than_the_frame() -> None:
    assert rle.decode(frame(b"\x81\x09" * 500_000), 2, 2)[..., 0].tolist() == [[9, 9], [9, 9]]


@pytest.mark.parametrize("dtype", [np.uint8, np.int16, np.uint16, np.uint32, np.int64])
def test_what_is_encoded_decodes_to_the_same(dtype: type) -> None:
    rng = np.random.default_rng(1)
    image = np.repeat(rng.integers(0, 100, (7, 5)), 9, axis=1).astype(dtype)
    data = rle.encode(image)
    assert len(data) % 2 == 0
    found = rle.decode(data, *image.shape, bits=8 * image.dtype.itemsize)[..., 0]
    assert np.array_equal(found.view(dtype), image)


def test_rows_are_packed_alone() -> None:
    data = rle.encode(np.zeros((3, 4), np.uint8))
    assert data[64:] == b"\xfd\x00" * 3  # four zeros a row (PS3.5 Annex G.3.1)
