# SPDX-License-Identifier: MIT
"""JPEG 2000 is decoded by the extra; its headers are checked here, and without the extra the error says what to install."""

from __future__ import annotations

import struct
import sys

import numpy as np
import pytest

from tests import hexbytes, medfmt, room
from tests.pixel_files import JPEG_2000, described, read

jpeg2000 = room("formats.dicom.pixels.jpeg2000")


def segment(marker: int, body: bytes) -> bytes:
    return struct.pack(">HH", marker, len(body) + 2) + body


def codestream(
    *, size: tuple[int, int] = (4, 4), tile: tuple[int, int] = (4, 4), components: int = 1, precision: int = 16,
    sub: int = 1, levels: int = 0, block: int = 4, tail: bytes | None = None, cod: bool = True,
) -> bytes:  # fmt: skip
    siz = struct.pack(">HIIIIIIIIH", 0, *size, 0, 0, *tile, 0, 0, components)
    siz += bytes([precision - 1, sub, sub]) * components
    out = b"\xff\x4f" + segment(0xFF51, siz)
    if cod:
        out += segment(0xFF52, struct.pack(">BBHBBBBBB", 0, 0, 1, 0, levels, block, block, 0, 1))
    out += segment(0xFF5C, hexbytes("40 00"))
    if tail is None:
        tail = segment(0xFF90, struct.pack(">HIBB", 0, 20, 0, 1)) + b"\xff\x93" + bytes(6) + b"\xff\xd9"
    return out + tail


def test_a_good_header_tells_the_precision() -> None:
    assert jpeg2000.check_header(codestream(precision=12), 0, described(4, 4)) == 12


def test_a_jp2_file_is_entered_at_its_codestream() -> None:
    inner = codestream()
    boxes = hexbytes("0000000c 6a502020 0d0a870a", "00000014 66747970 6a703220 00000000 6a703220", "00000000 6a703263")
    # WILD: a whole JP2 file as a frame, against PS3.5 A.4.4; the last box may have length 0, to the end.
    assert jpeg2000.codestream_at(boxes + inner) == len(boxes)


@pytest.mark.parametrize(
    ("data", "kind", "field"),
    [
        (b"\xff\xd8\xff\xe0", "MalformedError", "JPEG 2000 codestream"),
        (codestream(size=(8, 4)), "MalformedError", "JPEG 2000 SIZ"),
        (codestream(components=3), "MalformedError", "JPEG 2000 SIZ components"),
        (codestream(tile=(0, 0)), "MalformedError", "JPEG 2000 SIZ tiles"),
        (codestream(tile=(1, 1)), "TruncatedError", "JPEG 2000 tiles"),
        (codestream(sub=0), "MalformedError", "JPEG 2000 SIZ components"),
        (codestream(precision=20), "MalformedError", "JPEG 2000 SIZ precision"),
        (codestream(levels=33), "MalformedError", "JPEG 2000 COD"),
        (codestream(block=15), "MalformedError", "JPEG 2000 COD"),
        (codestream(cod=False), "MalformedError", "JPEG 2000 main header"),
        (codestream(tail=b"\xff\xd9"), "TruncatedError", "JPEG 2000 main header"),
        (codestream()[:-10], "TruncatedError", "JPEG 2000 tile part"),
        (hexbytes("0000000c 6a502020 0d0a870a", "00000000 66747970"), "MalformedError", "JPEG 2000 box"),
    ],
    ids="jpeg size components no-tile many-tiles sub precision levels blocks no-cod no-tile-part cut box".split(),
)
def test_headers_no_decoder_should_see_are_refused_by_name(data: bytes, kind: str, field: str) -> None:
    with pytest.raises(getattr(medfmt, kind)) as e:
        jpeg2000.decode(data, described(4, 4))
    assert e.value.field == field
    assert 0 <= e.value.offset <= len(data)


def test_without_the_extra_the_error_names_the_syntax_and_the_install_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openjpeg", None)
    monkeypatch.setitem(sys.modules, "imagecodecs", None)
    ds = read([codestream()], rows=4, columns=4, syntax=JPEG_2000)
    assert ds.Rows == 4
    with pytest.raises(medfmt.UnsupportedError) as e:
        ds.stored_array  # noqa: B018
    assert "JPEG 2000 Lossless (1.2.840.10008.1.2.4.90)" in str(e.value)
    assert e.value.hint == "pip install medfmt[codecs]"
    assert (e.value.field, e.value.offset) == ("(0002,0010) TransferSyntaxUID", 0)


@pytest.mark.parametrize("library", ["openjpeg", "imagecodecs"])
@pytest.mark.parametrize("signed", [False, True])
def test_either_library_gives_the_same_samples(library: str, signed: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    imagecodecs = pytest.importorskip("imagecodecs", reason="imagecodecs makes the codestream")
    pytest.importorskip(library, reason=f"needs {library}")
    image = np.arange(-300, 300, dtype=np.int16).reshape(20, 30)
    image = image if signed else image.view(np.uint16) & 0xFFF
    data = imagecodecs.jpeg2k_encode(image, codecformat="j2k", reversible=True, level=0)
    for other in {"openjpeg", "imagecodecs"} - {library}:
        monkeypatch.setitem(sys.modules, other, None)
    more = {0x00280103: ("US", int(signed))}
    assert np.array_equal(read([data], rows=20, columns=30, syntax=JPEG_2000, more=more).stored_array, image)


def test_unsigned_samples_of_a_signed_image_are_extended_from_the_precision_of_the_stream() -> None:
    imagecodecs = pytest.importorskip("imagecodecs", reason="imagecodecs makes the codestream")
    image = np.array([[0x1830, 5, 0x0FFF, 0x1000]] * 4, np.uint16)  # 13 bits; 0x1830 is -2000
    data = imagecodecs.jpeg2k_encode(image, codecformat="j2k", reversible=True, level=0, bitspersample=13)
    more = {0x00280101: ("US", 13), 0x00280102: ("US", 12), 0x00280103: ("US", 1)}
    stored = read([data], rows=4, columns=4, syntax=JPEG_2000, more=more).stored_array
    assert stored[0].tolist() == [-2000, 5, 4095, -4096]
