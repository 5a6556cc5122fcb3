# SPDX-License-Identifier: MIT
"""Lazy arrays answer every index as numpy does, read little for it, and never lose a value."""

from __future__ import annotations

import pickle

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from tests import medfmt, room

arrays = room("core.arrays")
source = room("core.source")

INDICES = hnp.array_shapes(min_dims=1, max_dims=5, max_side=5).flatmap(
    lambda shape: st.tuples(st.just(shape), hnp.basic_indices(shape, allow_newaxis=True, allow_ellipsis=True))
)


class Counting:
    """A layer that counts the bytes that are read from it."""

    def __init__(self, data: bytes) -> None:
        self.data, self.count, self.path, self.name, self.size = data, 0, "<bytes>", "", len(data)

    def readinto(self, offset: int, buffer: memoryview) -> int:
        part = self.data[offset : offset + len(buffer)]
        buffer[: len(part)] = part
        self.count += len(part)
        return len(part)


def numbered(shape: tuple[int, ...]) -> np.ndarray:
    return np.arange(np.prod(shape), dtype=np.int16).reshape(shape, order="F")


def file_array(values: np.ndarray, byte_order: str = "<", order: str = "F") -> object:
    raw = b"head" + values.astype(values.dtype.newbyteorder(byte_order)).tobytes(order)
    return arrays.FileArray(source.blob(raw), values.shape, values.dtype, 4, byte_order, order)


def frame_array(values: np.ndarray) -> object:
    frames = values.reshape(*values.shape[:2], -1, order="F")

    def fetch(n: int, out: np.ndarray) -> None:
        out[...] = frames[..., n]

    return arrays.FrameArray(values.shape, values.dtype, 2, fetch)


@settings(max_examples=300, deadline=None)
@given(case=INDICES, byte_order=st.sampled_from("<>"), order=st.sampled_from("FC"))
def test_every_basic_index_answers_as_numpy_does(case: tuple, byte_order: str, order: str) -> None:
    shape, index = case
    values = numbered(shape)
    got = file_array(values, byte_order, order).read(index)
    np.testing.assert_array_equal(got, values[index])
    assert got.dtype == np.int16
    assert got.shape == values[index].shape


@settings(max_examples=200, deadline=None)
@given(case=INDICES.filter(lambda c: len(c[0]) >= 2), slopes=st.booleans())
def test_frames_scale_each_slice_by_its_own_slope(case: tuple, slopes: bool) -> None:
    shape, index = case
    values = numbered(shape)
    slope = np.linspace(1, 2, int(np.prod(shape[2:]))).reshape(shape[2:]) if slopes else 2.0
    for stored in (frame_array(values), file_array(values)):
        got = arrays.LazyArray(stored, slope, 0.5).read(index, np.float64)
        np.testing.assert_allclose(got, (values * slope + 0.5)[index])


@pytest.mark.parametrize(
    "index", [([2, 0, 0],), (..., [-1, 1]), (0, [1, 2], slice(None)), ([True, False, True, True],)]
)
def test_one_integer_array_or_mask_answers_as_numpy_does(index: tuple) -> None:
    values = numbered((4, 5, 3))
    np.testing.assert_array_equal(file_array(values).read(index), values[index])


def test_fancier_indices_fall_back_to_numpy() -> None:
    values = numbered((4, 5, 3))
    for index in (([0, 1], [2, 3]), values > 7, np.array([[0, 1], [2, 3]])):
        np.testing.assert_array_equal(file_array(values).read(index), values[index])


@pytest.mark.parametrize("index", [4, (0, 0, 3), (0, 0, 0, 0), (..., ...), [9]])
def test_an_index_out_of_bounds_is_numpys_index_error(index: object) -> None:
    with pytest.raises(IndexError):
        file_array(numbered((4, 5, 3))).read(index)


def test_a_volume_or_slice_reads_no_more_than_its_bytes() -> None:
    values = np.zeros((64, 64, 40, 5), np.int16)
    layer = Counting(values.tobytes())
    stored = arrays.FileArray(layer, values.shape, values.dtype, 0)
    stored.read((..., 3))
    assert layer.count == 64 * 64 * 40 * 2
    layer.count = 0
    stored.read((slice(None), slice(None), 7))
    assert layer.count == 64 * 64 * 5 * 2


def test_missing_bytes_are_a_truncated_error_at_the_byte_where_they_end() -> None:
    stored = arrays.FileArray(source.blob(b"head" + bytes(10)), (3, 4), np.dtype(np.int16), 4)
    with pytest.raises(medfmt.TruncatedError) as caught:
        stored.read()
    assert (caught.value.offset, caught.value.expected) == (14, "14 more bytes")


@pytest.mark.parametrize(
    ("stored", "scaled"),
    [("u1", "f4"), ("i2", "f4"), ("u2", "f4"), ("i4", "f8"), ("u8", "f8"), ("f4", "f4"), ("f8", "f8"), ("c8", "c8")],
)
def test_the_dtype_of_scaled_values_holds_every_stored_value(stored: str, scaled: str) -> None:
    memory = arrays.MemoryArray(np.ones((2, 2), stored))
    assert arrays.LazyArray(memory, 2.0, 1.0).dtype == scaled
    assert arrays.LazyArray(memory).dtype == stored
    np.testing.assert_array_equal(np.asarray(arrays.LazyArray(memory, 2.0, 1.0)), np.full((2, 2), 3))


def test_asking_for_a_dtype_that_cannot_hold_the_values_is_refused() -> None:
    lazy = arrays.LazyArray(arrays.MemoryArray(np.array([300, -1], np.int16)))
    with pytest.raises(medfmt.NotRepresentableError):
        np.asarray(lazy, np.uint8)
    assert np.asarray(lazy, np.int32).dtype == np.int32
    with pytest.raises(medfmt.NotRepresentableError):
        room("core.cast").exactly(np.array([2**63], np.uint64), np.dtype(np.int64))


def test_a_lazy_array_pickles_and_stored_is_unscaled() -> None:
    lazy = arrays.LazyArray(file_array(numbered((3, 4)), ">"), 2.0, 1.0)
    copy = pickle.loads(pickle.dumps(lazy))
    np.testing.assert_array_equal(copy[...], numbered((3, 4)) * 2.0 + 1)
    np.testing.assert_array_equal(copy.stored[...], numbered((3, 4)))


@pytest.mark.parametrize("shape", [(), (0, 3), (7,), (3, 4, 5, 2)])
def test_chunks_are_the_little_endian_fortran_bytes(shape: tuple[int, ...]) -> None:
    values = numbered(shape) if shape else np.array(5, np.int16)
    assert b"".join(arrays.chunks(file_array(values, ">"))) == values.astype("<i2").tobytes("F")
    colour = np.zeros((2, 3), [("R", "u1"), ("G", "u1"), ("B", "u1")])
    colour["G"] = 7
    assert b"".join(arrays.chunks(arrays.MemoryArray(colour))) == colour.tobytes("F")


def test_chunks_of_a_large_array_come_in_bounded_pieces() -> None:
    values = np.arange(3 << 20, dtype=np.int32).reshape(1024, 1024, 3, order="F")
    pieces = [len(piece) for piece in arrays.chunks(arrays.MemoryArray(values))]
    assert sum(pieces) == values.nbytes
    assert max(pieces) <= arrays.CHUNK_BYTES


def test_a_first_frame_is_fetched_before_much_memory_is_asked_for():
    arrays, fetched = room("core.arrays"), []

    def fetch(n, out):
        fetched.append(n)
        raise medfmt.MalformedError("size", offset=7, expected="240 rows", found=4096)

    frames = arrays.FrameArray((4096, 64, 9, 1 << 40), np.dtype("i2"), 2, fetch)
    with pytest.raises(medfmt.MalformedError):
        frames.read()
    with pytest.raises(medfmt.MalformedError):
        frames.read((slice(None), slice(None), slice(4, None), slice(10, None)))
    assert fetched == [0, 4 + 10 * 9]
    with pytest.raises(medfmt.MalformedError):
        room("turning").Turned(frames, (1, 0, 2, 3), (1, -1, 1, 1)).read()
    assert fetched[2:] == [0]
