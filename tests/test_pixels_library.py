# SPDX-License-Identifier: MIT
"""Codec libraries that decode what is decoded here by hand: only when asked, with the same result, named where absent."""

from __future__ import annotations

import io
import pickle
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

import numpy as np
import pytest

from tests import medfmt, room
from tests.pixel_files import JPEG, JPEG_LS, LITTLE, LOSSLESS, RLE, read

lossless = room("formats.dicom.pixels.jpeg_lossless")
rle = room("formats.dicom.pixels.rle")
GREY = (np.arange(63, dtype=np.uint16) * 977).reshape(7, 9)
COLOUR = (np.arange(189) % 251).astype(np.uint8).reshape(7, 9, 3)
RGB = {0x00280002: ("US", 3), 0x00280004: ("CS", "RGB"), 0x00280006: ("US", 0)}


def charls(image: np.ndarray, mode: int = 0) -> bytes:
    jpeg_ls = pytest.importorskip("jpeg_ls", reason="needs pyjpegls")
    image[0, 0] = np.iinfo(image.dtype).max  # the encoder takes the precision from the largest value
    source = image.transpose(2, 0, 1) if image.ndim == 3 and mode == 0 else image
    return bytes(jpeg_ls.encode_array(np.ascontiguousarray(source), interleave_mode=mode))


STREAMS = {
    "RLE, grey": (RLE, lambda: rle.encode(GREY), "imagecodecs"),
    "RLE, colour": (RLE, lambda: rle.encode(COLOUR), "imagecodecs"),
    "JPEG lossless, grey": (LOSSLESS, lambda: lossless.encode(GREY[..., None], 16), "imagecodecs"),
    "JPEG lossless, colour": (LOSSLESS, lambda: lossless.encode(COLOUR, 8), "imagecodecs"),
    "JPEG lossless, libjpeg": (LOSSLESS, lambda: lossless.encode(COLOUR, 8), "libjpeg"),
    "JPEG-LS, grey": (JPEG_LS, lambda: charls(GREY.copy()), "jpeg_ls"),
    "JPEG-LS, planes": (JPEG_LS, lambda: charls(COLOUR.copy(), 0), "jpeg_ls"),
    "JPEG-LS, lines": (JPEG_LS, lambda: charls(COLOUR.copy(), 1), "jpeg_ls"),
    "JPEG-LS, libjpeg": (JPEG_LS, lambda: charls(COLOUR.copy(), 2), "libjpeg"),
}


def hide(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    for name in names:
        monkeypatch.setitem(sys.modules, name, None)


@pytest.mark.parametrize("name", STREAMS)
def test_lossless_streams_give_the_same_samples(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    syntax, make, module = STREAMS[name]
    pytest.importorskip(module, reason=f"needs {module}")
    data, colour = make(), "grey" not in name
    hide(monkeypatch, *({"imagecodecs", "libjpeg", "jpeg_ls"} - {module}))
    more = RGB if colour else {}
    ds = read([data], rows=7, columns=9, bits=8 if colour else 16, syntax=syntax, more=more)
    found = medfmt.dicom.frames(ds, library=True)
    samples = found.read(0)
    assert samples.dtype == ds.stored_array.dtype
    assert np.array_equal(samples, ds.stored_array)
    assert pickle.loads(pickle.dumps(found)).read(0).tolist() == samples.tolist()


def test_the_colours_of_a_lossy_stream_stay_as_stored() -> None:
    pytest.importorskip("imagecodecs", reason="needs imagecodecs")
    image_of = pytest.importorskip("PIL.Image", reason="needs Pillow to write the JPEG")
    out = io.BytesIO()
    image_of.fromarray(np.full((16, 16, 3), (200, 30, 60), np.uint8)).save(out, "JPEG", quality=95)
    ds = read([out.getvalue()], rows=16, columns=16, bits=8, syntax=JPEG, more={**RGB, 0x00280004: ("CS", "YBR_FULL")})
    by_library = medfmt.dicom.frames(ds, library=True).read(0)
    assert np.abs(by_library.astype(int) - ds.stored_array).max() <= 1
    assert np.abs(by_library[0, 0].astype(int) - [84, 114, 210]).max() <= 2


@pytest.mark.parametrize(
    ("syntax", "install"),
    [(RLE, "imagecodecs"), (JPEG, "imagecodecs"), (LOSSLESS, "imagecodecs"), (JPEG_LS, "pyjpegls")],
)
def test_a_library_that_is_absent_is_named_before_a_frame_is_read(
    syntax: str, install: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    hide(monkeypatch, "imagecodecs", "libjpeg", "jpeg_ls")
    ds = read([rle.encode(GREY)], rows=7, columns=9, syntax=syntax)
    with pytest.raises(medfmt.UnsupportedError, match="none installed") as e:
        medfmt.dicom.frames(ds, library=True)
    assert e.value.field == "(0002,0010) TransferSyntaxUID"
    assert f"pip install {install};" in e.value.hint


def test_native_pixels_need_no_library(monkeypatch: pytest.MonkeyPatch) -> None:
    hide(monkeypatch, "imagecodecs", "libjpeg", "jpeg_ls")
    ds = read(GREY.tobytes(), rows=7, columns=9, syntax=LITTLE)
    assert medfmt.dicom.frames(ds, library=True).read(0).tolist() == GREY.tolist()


@pytest.mark.parametrize("cut", [100, 40, 12])
def test_a_broken_stream_is_an_error_of_the_file(cut: int) -> None:
    pytest.importorskip("imagecodecs", reason="needs imagecodecs")
    ds = read([lossless.encode(COLOUR, 8)[:-cut]], rows=7, columns=9, bits=8, syntax=LOSSLESS, more=RGB)
    found = medfmt.dicom.frames(ds, library=True)
    try:
        assert found.read(0).shape == (7, 9, 3)  # a library may fill up what is missing
    except medfmt.FormatError as e:
        assert e.offset > 0


@pytest.mark.parametrize("pool", [ThreadPoolExecutor, ProcessPoolExecutor])
def test_an_executor_decodes_side_by_side_by_a_library_too(pool: type) -> None:
    pytest.importorskip("imagecodecs", reason="needs imagecodecs")
    frames = [rle.encode(GREY + n) for n in range(5)]
    ds = read(frames, rows=7, columns=9, syntax=RLE, more={0x00280008: ("IS", "5")})
    with pool(2) as executor:
        found = medfmt.dicom.frames(ds, library=True).read_all(executor=executor)
    assert found.tolist() == [(GREY + n).tolist() for n in range(5)]
