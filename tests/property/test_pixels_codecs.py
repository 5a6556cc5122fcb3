# SPDX-License-Identifier: MIT
"""Encoders and decoders of pixels undo each other, and no bytes make a decoder raise anything but a FormatError."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import medfmt, room
from tests.pixel_files import described

decoders = room("formats.dicom.pixels.decoders").DECODERS
lossless = room("formats.dicom.pixels.jpeg_lossless")
native = room("formats.dicom.pixels.native")
rle = room("formats.dicom.pixels.rle")


@st.composite
def images(draw: st.DrawFn, largest: int = 40) -> tuple[np.ndarray, int]:
    """(rows, columns, samples) of 2 to 16 bits, from constant to noise; and the bits."""
    bits = draw(st.integers(2, 16))
    shape = (draw(st.integers(1, largest)), draw(st.integers(1, largest)), draw(st.sampled_from([1, 3])))
    rng = np.random.default_rng(draw(st.integers(0, 2**32)))
    kind = draw(st.sampled_from(["constant", "noise", "ramp", "steps", "sparse"]))
    top = (1 << bits) - 1
    if kind == "constant":
        image = np.full(shape, rng.integers(0, top + 1))
    elif kind == "noise":
        image = rng.integers(0, top + 1, shape)
    elif kind == "ramp":
        image = np.cumsum(rng.integers(-2, 3, shape), axis=1) & top
    elif kind == "steps":
        image = np.repeat(rng.integers(0, top + 1, (shape[0], 1, shape[2])), shape[1], axis=1)
    else:
        image = (rng.random(shape) < 0.05) * top
    return image.astype(np.uint8 if bits <= 8 else np.uint16), bits


@settings(deadline=None)
@given(images())
def test_rle_round_trip(case: tuple[np.ndarray, int]) -> None:
    image, _ = case
    rows, columns, samples = image.shape
    found = rle.decode(rle.encode(image), rows, columns, samples=samples, bits=8 * image.dtype.itemsize)
    assert np.array_equal(found, image)


@settings(deadline=None)
@given(images())
def test_jpeg_lossless_round_trip(case: tuple[np.ndarray, int]) -> None:
    image, bits = case
    found, precision = decoders["jpeg"](lossless.encode(image, bits), described(*image.shape, bits=16))
    assert precision == bits
    assert np.array_equal(found, image)


@settings(deadline=None)
@given(
    st.integers(1, 5), st.integers(1, 9), st.integers(1, 16), st.integers(0, 15), st.booleans(), st.integers(0, 2**32)
)  # fmt: skip
def test_a_sample_anywhere_in_its_cell_is_found(rows, columns, stored, shift, signed, seed) -> None:
    shift = min(shift, 16 - stored)
    rng = np.random.default_rng(seed)
    low, high = (-(1 << (stored - 1)), 1 << (stored - 1)) if signed else (0, 1 << stored)
    wanted = rng.integers(low, high, (rows, columns))
    cells = ((wanted & ((1 << stored) - 1)) << shift).astype(np.uint16)
    rubbish = rng.integers(0, 1 << 16, (rows, columns)).astype(np.uint16)
    mask = np.uint16(((1 << stored) - 1) << shift)
    cells |= rubbish & ~mask
    info = described(rows, columns, stored=stored, high=stored - 1 + shift, signed=signed)
    found = native.settle(native.unpack(cells.tobytes(), info, 0), info)
    assert np.array_equal(found, wanted)


@st.composite
def broken_streams(draw: st.DrawFn) -> tuple[str, bytes, object]:
    """A good stream with a few bytes changed, cut or doubled."""
    image, bits = draw(images(12))
    bits_allocated = 8 * image.dtype.itemsize
    name = draw(st.sampled_from(["rle", "jpeg"]))
    data = bytearray(rle.encode(image) if name == "rle" else lossless.encode(image, bits))
    for at, value in draw(st.lists(st.tuples(st.integers(0, len(data) - 1), st.integers(0, 255)), max_size=4)):
        data[at] = value
    cut = draw(st.integers(0, len(data)))
    tail = draw(st.binary(max_size=8))
    return name, bytes(data[:cut]) + tail, described(*image.shape, bits=bits_allocated)


def outcome(name: str, data: bytes, info: object) -> tuple[int, object]:
    """(samples, the FormatError): one of them; any other exception is a failure of the test."""
    try:
        return decoders[name](data, info)[0].size, None
    except medfmt.FormatError as e:
        return 0, e


@settings(deadline=None)
@given(broken_streams())
def test_broken_bytes_give_an_image_or_a_format_error(case: tuple[str, bytes, object]) -> None:
    name, data, info = case
    size, error = outcome(name, data, info)
    assert size == info.pixels * info.samples or (error.expected and 0 <= error.offset <= len(data))


@settings(deadline=None)
@given(st.sampled_from(sorted(decoders)), st.binary(max_size=200))
def test_any_bytes_give_an_image_or_a_format_error(name: str, data: bytes) -> None:
    size, error = outcome(name, data, described(2, 3))
    assert size == 6 or error.expected
