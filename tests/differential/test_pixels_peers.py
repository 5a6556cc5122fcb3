# SPDX-License-Identifier: MIT
"""Random images, coded by the peers and decoded here, and the other way round: the samples must be the same.

Lossy JPEG is compared with the decoder of the Independent JPEG Group's library, one grey level apart at most.
"""

from __future__ import annotations

import io
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import room
from tests.pixel_files import described
from tests.property.test_pixels_codecs import images

decoders = room("formats.dicom.pixels.decoders").DECODERS
lossless = room("formats.dicom.pixels.jpeg_lossless")
rle = room("formats.dicom.pixels.rle")


def ours(name: str, data: bytes, shape: tuple[int, int, int]) -> np.ndarray:
    found, _ = decoders[name](bytes(data), described(*shape, bits=16))
    return np.asarray(found).reshape(shape)


@settings(deadline=None)
@given(images(), st.integers(1, 7))
def test_every_predictor_of_lossless_jpeg_by_libjpeg_turbo(case: tuple[np.ndarray, int], predictor: int) -> None:
    imagecodecs = pytest.importorskip("imagecodecs", reason="needs imagecodecs")
    image, bits = case
    flat = image[..., 0] if image.shape[2] == 1 else image
    data = imagecodecs.jpeg_encode(np.ascontiguousarray(flat), lossless=True, predictor=predictor, bitspersample=bits)
    assert np.array_equal(ours("jpeg", data, image.shape), image)


@settings(deadline=None)
@given(images())
def test_libjpeg_reads_our_lossless_jpeg(case: tuple[np.ndarray, int]) -> None:
    libjpeg = pytest.importorskip("libjpeg", reason="needs pylibjpeg-libjpeg")
    image, bits = case
    found = libjpeg.decode(lossless.encode(image, bits))
    assert np.array_equal(np.asarray(found).reshape(image.shape), image)


@settings(deadline=None)
@given(images())
def test_pydicom_reads_our_rle_and_we_read_what_it_writes(case: tuple[np.ndarray, int]) -> None:
    decoder = pytest.importorskip("pydicom.pixels.decoders.rle", reason="needs pydicom 3")
    encoder = pytest.importorskip("pydicom.pixels.encoders.native", reason="needs pydicom 3")
    image, _ = case
    rows, columns, samples = image.shape
    bits = 8 * image.dtype.itemsize
    found = bytes(decoder._rle_decode_frame(rle.encode(image), rows, columns, samples, bits))
    planes = np.frombuffer(found, image.dtype).reshape(samples, rows, columns)
    assert np.array_equal(np.moveaxis(planes, 0, -1), image)
    runner = SimpleNamespace(
        bits_allocated=bits, samples_per_pixel=samples, columns=columns, get_option=lambda _, default: default
    )
    data = encoder._encode_frame(image.tobytes(), runner)
    assert np.array_equal(rle.decode(data, rows, columns, samples=samples, bits=bits), image)


@settings(deadline=None)
@given(images(), st.sampled_from([0, 0, 1, 3]), st.sampled_from([0, 1, 2]))
def test_charls_codes_jpeg_ls_and_both_decode_it_alike(case: tuple[np.ndarray, int], near: int, mode: int) -> None:
    jpeg_ls = pytest.importorskip("jpeg_ls", reason="needs pyjpegls")
    image, bits = case
    # The encoder takes the precision from the largest value: put one there that has them all.
    image[0, 0, 0] = (1 << bits) - 1
    near = min(near, ((1 << bits) - 1) // 2)
    if image.shape[2] == 1:
        source, mode = image[..., 0], 0
    else:
        source = np.ascontiguousarray(image.transpose(2, 0, 1)) if mode == 0 else image
    try:
        data = bytes(jpeg_ls.encode_array(np.ascontiguousarray(source), lossy_error=near, interleave_mode=mode))
    except Exception as e:
        if "destination buffer is too small" in str(e):  # of the encoder, for tiny noise
            return
        raise
    found = ours("jpegls", data, image.shape)
    assert np.abs(found.astype(int) - image).max() <= near
    peer, _ = jpeg_ls.decode_pixel_data(data)
    planes = np.frombuffer(bytes(peer), image.dtype).reshape(source.shape)
    peers = np.moveaxis(planes, 0, -1) if image.shape[2] > 1 and mode == 0 else planes.reshape(image.shape)
    assert np.array_equal(found, peers)


@settings(deadline=None)
@given(images(), st.integers(5, 100), st.sampled_from([0, 1, 2]), st.booleans(), st.sampled_from([0, 1, 3]))
def test_dct_streams_of_pillow_are_within_a_grey_level(
    case: tuple[np.ndarray, int], quality: int, sampling: int, progressive: bool, restart: int
) -> None:
    image_of = pytest.importorskip("PIL.Image", reason="needs Pillow")
    samples = (case[0] >> max(0, case[1] - 8)).astype(np.uint8)
    out = io.BytesIO()
    more = {"restart_marker_blocks": restart} if restart else {}
    picture = image_of.fromarray(samples[..., 0] if samples.shape[2] == 1 else samples)
    picture.save(out, "JPEG", quality=quality, subsampling=sampling, progressive=progressive, **more)
    peer = image_of.open(io.BytesIO(out.getvalue()))
    peer.draft("YCbCr" if samples.shape[2] == 3 else "L", peer.size)
    wanted = np.asarray(peer).reshape(samples.shape).astype(int)
    found = ours("jpeg", out.getvalue(), samples.shape).astype(int)
    assert np.abs(found - wanted).max() <= 2
    assert (np.abs(found - wanted) == 2).mean() <= 0.01


@settings(deadline=None)
@given(images(), st.integers(50, 100))
def test_twelve_bits_of_libjpeg_turbo_are_within_two_grey_levels(case: tuple[np.ndarray, int], quality: int) -> None:
    imagecodecs = pytest.importorskip("imagecodecs", reason="needs imagecodecs")
    image = (case[0].astype(np.uint16) << max(0, 12 - case[1])) >> max(0, case[1] - 12)
    flat = np.ascontiguousarray(image[..., 0])
    if min(flat.shape) < 5:  # the encoder takes (rows, 3) for pixels of three samples
        return
    data = imagecodecs.jpeg_encode(flat, level=quality, bitspersample=12)
    found = ours("jpeg", data, (*flat.shape, 1))[..., 0]
    assert np.abs(found.astype(int) - imagecodecs.jpeg_decode(data)).max() <= 2


@settings(deadline=None)
@given(images(), st.booleans())
def test_jpeg_2000_by_the_extra_is_exact(case: tuple[np.ndarray, int], high_throughput: bool) -> None:
    openjpeg = pytest.importorskip("openjpeg", reason="needs pylibjpeg-openjpeg")
    imagecodecs = pytest.importorskip("imagecodecs", reason="needs imagecodecs")
    assert openjpeg
    image, bits = case
    flat = np.ascontiguousarray(image[..., 0] if image.shape[2] == 1 else image)
    if high_throughput:
        data = (
            imagecodecs.htj2k_encode(flat)
            if hasattr(imagecodecs, "htj2k_encode") and imagecodecs.HTJ2K.available
            else None
        )
        if data is None:
            return
    else:
        data = imagecodecs.jpeg2k_encode(flat, codecformat="j2k", reversible=True, level=0, bitspersample=bits)
    assert np.array_equal(ours("jpeg2000", data, image.shape), image)
