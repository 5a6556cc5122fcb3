# SPDX-License-Identifier: MIT
"""JPEG-LS, T.87: the standard's own example, runs, near-lossless steps, restarts, presets, and what is refused."""

from __future__ import annotations

import struct

import numpy as np
import pytest

from tests import hexbytes, medfmt, room
from tests.pixel_files import described

markers = room("formats.dicom.pixels.jpeg_markers")
jpegls = room("formats.dicom.pixels.jpegls")

# T.87 Annex H.3: 4 × 4 samples of 8 bits.
EXAMPLE = hexbytes("c000006c 80208e01 c0000057 4000006e e6000001 bc180000 05d80000 9160")
SAMPLES = [[0, 0, 90, 74], [68, 50, 43, 205], [64, 145, 145, 145], [100, 145, 145, 145]]


def segment(marker: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


def stream(
    scan: bytes,
    *,
    size: tuple[int, int] = (4, 4),
    precision: int = 8,
    near: int = 0,
    mode: int = 0,
    before: bytes = b"",
) -> bytes:
    header = struct.pack(">BHHB", precision, *size, 1) + hexbytes("01 11 00")
    return (
        b"\xff\xd8"
        + segment(0xF7, header)
        + before
        + segment(0xDA, bytes([1, 1, 0, near, mode, 0]))
        + scan
        + b"\xff\xd9"
    )


def decode(data: bytes, rows: int = 4, columns: int = 4) -> np.ndarray:
    return jpegls.decode(markers.parse(data, described(rows, columns)))[..., 0]


def test_the_example_of_the_standard() -> None:
    assert decode(stream(EXAMPLE)).tolist() == SAMPLES


def test_a_line_of_zeros_is_a_run() -> None:
    # Each line is one run to its end: runs of 1, 1, 1, 1 samples (J = 0), then of 2 and 2, then of 4, … in ones.
    assert decode(stream(b"\xff\x40")).tolist() == np.zeros((4, 4)).tolist()


def test_a_restart_starts_from_nothing() -> None:
    # One line an interval: zeros, a run each; the marker stands between.
    interval = b"\xf0"
    data = stream(interval + b"\xff\xd0" + interval, size=(2, 4), before=segment(0xDD, b"\0\1"))
    assert decode(data, 2, 4).tolist() == [[0] * 4] * 2


def test_default_thresholds_are_those_of_the_standard() -> None:
    scan = markers.parse(stream(EXAMPLE), described(4, 4)).scans[0]
    p = jpegls.parameters_of(scan, 8)
    assert (p.maximum, p.range, p.qbpp, p.limit, p.reset) == (255, 256, 8, 32, 64)
    assert p.quantised[1:4] == [1, 1, 2]  # T1 = 3
    assert [p.quantised[d] for d in (6, 7, 20, 21, -1, -3, -21)] == [2, 3, 3, 4, -1, -2, -4]  # T2 = 7, T3 = 21


def test_near_lossless_widens_the_steps() -> None:
    scan = markers.parse(stream(EXAMPLE, near=3), described(4, 4)).scans[0]
    p = jpegls.parameters_of(scan, 8)
    assert p.range == (255 + 6) // 7 + 1
    assert p.quantised[:4] == [0, 0, 0, 0]
    assert p.quantised[4] == 1


@pytest.mark.parametrize(
    ("data", "kind", "field"),
    [
        (stream(EXAMPLE, near=255), "MalformedError", "JPEG SOS NEAR"),
        (stream(EXAMPLE, mode=9), "MalformedError", "JPEG SOS interleave mode"),
        (stream(EXAMPLE, precision=17), "MalformedError", "JPEG SOF precision"),
        (stream(b""), "TruncatedError", "JPEG entropy-coded data"),
        (stream(EXAMPLE[:12]), "TruncatedError", "JPEG-LS scan"),
        (stream(bytes(64)), "MalformedError", "JPEG-LS code"),
        (stream(EXAMPLE, before=segment(0xF8, b"\1" + struct.pack(">5H", 0, 200, 1, 0, 0))), "MalformedError", "JPEG LSE thresholds"),
        (stream(EXAMPLE, before=segment(0xF8, b"\2\1\1" + bytes(40))), "UnsupportedError", "JPEG LSE"),
        (stream(EXAMPLE, before=segment(0xE8, b"mrfx\1")), "UnsupportedError", "JPEG-LS colour transform"),
    ],
    ids="near mode precision empty cut zeros thresholds table transform".split(),
)  # fmt: skip
def test_broken_streams_are_refused_by_name(data: bytes, kind: str, field: str) -> None:
    with pytest.raises(getattr(medfmt, kind)) as e:
        decode(data)
    assert e.value.field == field
    assert 0 < e.value.offset <= len(data)


def test_every_cut_of_the_scan_is_noticed() -> None:
    whole = stream(EXAMPLE)[:-2]
    for length in range(len(whole) - len(EXAMPLE), len(whole)):
        with pytest.raises(medfmt.FormatError):
            decode(whole[:length])
