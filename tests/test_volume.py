# SPDX-License-Identifier: MIT
"""Volume: what it is, what it gives, and that turning it keeps every voxel at its place."""

from __future__ import annotations

import copy
import dataclasses
import itertools
import pickle
import threading
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from tests import medfmt, room

volume = room("volume")
reading = room("core.reading")
arrays = room("core.arrays")

AFFINE = np.array([[-2.0, 0.1, 0.0, 30.0], [0.1, 1.9, -0.3, -40.0], [0.0, 0.3, 2.5, 5.0], [0, 0, 0, 1]])
ARRAY = (np.arange(2 * 3 * 4 * 5, dtype="i2")).reshape(2, 3, 4, 5)
CODES = [
    "".join(letters) for order in itertools.permutations(("RL", "AP", "SI")) for letters in itertools.product(*order)
]


class Frames:
    """A stored array that is read frame by frame, as a DICOM series is."""

    def __call__(self, n, out):
        out[...] = ARRAY.reshape(2, 3, -1, order="F")[:, :, n]


def lazy(slope=1.0, inter=0.0):
    stored = arrays.FrameArray(ARRAY.shape, ARRAY.dtype, 2, Frames())
    return medfmt.Volume(arrays.LazyArray(stored, slope, inter), AFFINE)


def world(vol, index):
    return vol.affine[:3, :3] @ index + vol.affine[:3, 3]


def test_a_volume_is_made_of_an_array_and_an_affine():
    vol = medfmt.Volume(ARRAY, AFFINE)
    assert (vol.shape, vol.ndim, vol.dtype, len(vol)) == ((2, 3, 4, 5), 4, np.dtype("i2"), 2)
    assert np.array_equal(vol[1, :, 2], ARRAY[1, :, 2])
    assert np.array_equal(vol.data.stored[...], ARRAY)
    assert vol.axcodes == ("L", "A", "S")
    assert vol.voxel_sizes == pytest.approx(np.linalg.norm(AFFINE[:3, :3], axis=0))
    assert "LAS" in repr(vol)


def test_a_volume_is_frozen_and_its_affine_read_only():
    vol = medfmt.Volume(ARRAY, AFFINE)
    with pytest.raises(dataclasses.FrozenInstanceError):
        vol.affine = np.eye(4)
    with pytest.raises(ValueError, match="read-only"):
        vol.affine[0, 0] = 1


@pytest.mark.parametrize("affine", [np.eye(3), np.full((4, 4), np.nan)])
def test_an_affine_that_is_none_is_refused(affine):
    with pytest.raises(ValueError, match="affine"):
        medfmt.Volume(ARRAY, affine)


@pytest.mark.parametrize("array", [np.array(["a"]), np.array([None]), np.zeros(2, "M8[s]")])
def test_an_array_that_is_no_voxels_is_refused(array):
    with pytest.raises(ValueError, match="voxels are numbers or colours"):
        medfmt.Volume(array, AFFINE)


def test_big_endian_arrays_are_made_native():
    vol = medfmt.Volume(ARRAY.astype(">i2"), AFFINE)
    assert vol.dtype.isnative
    assert np.array_equal(np.asarray(vol), ARRAY)


def test_scaled_values_come_in_the_dtype_that_was_promised():
    vol = lazy(2.0, -1.0)
    assert vol.dtype == np.float32
    assert np.array_equal(np.asarray(vol), ARRAY * 2 - 1)
    assert vol.get_fdata().dtype == np.float64
    assert vol.get_fdata(np.float32).dtype == np.float32
    with pytest.raises(ValueError, match="floating"):
        vol.get_fdata(np.int16)


def test_in_memory_reads_the_stored_values_once():
    held = lazy(2.0, -1.0).in_memory()
    assert isinstance(held.data.source, arrays.MemoryArray)
    assert (held.slope, held.inter) == (2.0, -1.0)
    assert np.array_equal(np.asarray(held), np.asarray(lazy(2.0, -1.0)))


def test_with_data_keeps_the_place_and_wants_the_same_grid():
    vol = lazy()
    mean = vol.with_data(np.asarray(vol).mean(axis=3))
    assert mean.shape == (2, 3, 4)
    assert np.array_equal(mean.affine, vol.affine)
    with pytest.raises(ValueError, match="grid"):
        vol.with_data(np.zeros((2, 3, 5)))


def test_with_affine_moves_it():
    moved = lazy().with_affine(np.eye(4))
    assert moved.axcodes == ("R", "A", "S")
    assert moved.provenance.rule == "given"


@pytest.mark.parametrize("codes", CODES)
def test_reorienting_keeps_every_voxel_at_its_place(codes):
    vol = lazy()
    turned = vol.reorient(codes)
    assert "".join(turned.axcodes) == codes
    for index in np.ndindex(*turned.shape[:3]):
        old = np.rint(np.linalg.inv(vol.affine) @ [*world(turned, index), 1])[:3].astype(int)
        assert np.array_equal(turned[index], ARRAY[tuple(old)])


@pytest.mark.parametrize("codes", CODES[::5])
@pytest.mark.parametrize(
    "index", [..., 0, (slice(None), -1), (slice(None, None, -1), [2, 0]), (..., 1, slice(1, 4, 2))]
)
def test_a_turned_array_is_read_in_part_as_numpy_would(codes, index):
    turned = lazy().reorient(codes)
    whole = np.asarray(turned)
    index = index if turned.shape[1] > 2 or not isinstance(index, tuple) or index[1] != [2, 0] else ...
    assert np.array_equal(turned.data[index], whole[index])


def test_reorienting_an_array_in_memory_is_a_view():
    turned = medfmt.Volume(ARRAY, AFFINE).as_closest_canonical()
    assert np.shares_memory(turned.data.source.array, ARRAY)


def test_reorienting_to_where_it_is_gives_the_volume_itself():
    vol = lazy()
    assert vol.reorient("LAS") is vol


def test_codes_that_name_no_orientation_are_refused():
    with pytest.raises(ValueError, match="axis code"):
        lazy().reorient("RAX")
    with pytest.raises(ValueError, match="once"):
        lazy().reorient("RAR")


@pytest.mark.parametrize("codes", ["RAI", "ARS", "SAR", "LPS"])
def test_slopes_of_slices_follow_their_slices(codes):
    slope = np.arange(1.0, 21.0).reshape(4, 5)
    vol = lazy(slope, 0.5)
    turned = vol.reorient(codes)
    plain = medfmt.Volume(np.asarray(vol), AFFINE).reorient(codes)
    assert np.allclose(np.asarray(turned), np.asarray(plain))
    assert np.allclose(turned.data[:, 1:, 0], np.asarray(plain)[:, 1:, 0])


def test_gradients_turn_with_the_axes_as_fsl_counts_them():
    given = reading.Gradients([0.0, 1000.0], [[0, 0, 0], [0.6, 0.8, 0.0]])
    vol = dataclasses.replace(medfmt.Volume(ARRAY[..., :2], np.diag([-2.0, 2, 2, 1])), gradients=given)
    turned = vol.reorient("RAS")
    # Flipping i turns the handedness; FSL then counts x against i: the same numbers.
    assert np.allclose(turned.gradients.bvecs[1], [0.6, 0.8, 0.0])
    assert np.allclose(vol.reorient("ALS").gradients.bvecs[1], [-0.8, 0.6, 0.0])


def test_words_that_name_an_axis_follow_it():
    meta = {"PhaseEncodingDirection": "j-", "SliceTiming": [0.0, 1.0], "EchoTime": 0.03}
    vol = dataclasses.replace(lazy(), meta=meta)
    turned = vol.reorient("PLS").meta
    assert turned == {**meta, "PhaseEncodingDirection": "i", "SliceEncodingDirection": "k"}
    assert vol.reorient("LAI").meta["SliceEncodingDirection"] == "k-"


def test_a_mask_is_turned_with_its_volume():
    mask = np.zeros(ARRAY.shape, bool)
    mask[0, 1, 2, 3] = True
    turned = dataclasses.replace(lazy(), mask=mask).reorient("SRA")
    assert np.array_equal(np.asarray(turned)[turned.mask], ARRAY[mask])


def test_bounds_hold_every_corner_edges_included():
    low, high = medfmt.Volume(np.zeros((2, 3, 4)), np.diag([-1.0, 2, 3, 1])).world_bounds
    assert np.allclose(low, [-1.5, -1, -1.5])
    assert np.allclose(high, [0.5, 5, 10.5])


def test_same_space_counts_millimetres_at_the_corners():
    vol = lazy()
    near, far = (vol.with_affine(AFFINE + [[0, 0, 0, mm], *[[0] * 4] * 3]) for mm in (1e-4, 1e-2))
    assert medfmt.same_space(vol, near)
    assert not medfmt.same_space(vol, far)
    assert medfmt.same_space(vol, vol.with_data(ARRAY[..., 0]))
    assert not medfmt.same_space(vol, medfmt.Volume(ARRAY[:1], AFFINE))


def test_a_lazy_volume_pickles_and_reads_again():
    vol = lazy(2.0, 1.0)
    again = pickle.loads(pickle.dumps(vol))
    assert np.array_equal(np.asarray(again), np.asarray(vol))
    assert np.array_equal(again.affine, vol.affine)


# ---- a volume of which the header alone was read so far


@pytest.fixture
def header_alone(tmp_path):
    medfmt.save(medfmt.Volume(ARRAY, AFFINE), tmp_path / "a.nii")
    return medfmt.load(tmp_path / "a.nii")


def test_who_asks_for_the_header_gets_nothing_else_made(header_alone):
    assert header_alone.header.dim[:4] == (4, 2, 3, 4)
    assert header_alone.format == "nifti1"
    for name in ("data", "affine", "notes", "provenance", "sources", "mask"):
        with pytest.raises(AttributeError):
            object.__getattribute__(header_alone, name)
    assert header_alone.affine is header_alone.affine
    assert header_alone.provenance.rule == "sform"
    assert np.array_equal(object.__getattribute__(header_alone, "data")[...], ARRAY)


@pytest.mark.parametrize(
    "use",
    [
        lambda vol: pickle.loads(pickle.dumps(vol)),
        copy.copy,
        copy.deepcopy,
        dataclasses.replace,
        lambda vol: vol.reorient(vol.axcodes),
        lambda vol: vol.in_memory(),
    ],
)
def test_a_volume_begun_is_whole_whatever_is_done_with_it_first(header_alone, use):
    again = use(header_alone)
    assert np.array_equal(np.asarray(again), ARRAY)
    assert np.array_equal(again.affine, header_alone.affine)
    assert again.header == header_alone.header
    assert not medfmt.diff(again, header_alone)


def test_a_volume_begun_is_frozen_and_has_no_other_words(header_alone):
    with pytest.raises(dataclasses.FrozenInstanceError):
        header_alone.affine = np.eye(4)
    with pytest.raises(AttributeError, match="'Volume' object has no attribute 'zooms'"):
        _ = header_alone.zooms
    assert not hasattr(header_alone, "__array_interface__")
    with pytest.raises(AttributeError):
        object.__getattribute__(header_alone, "data")  # nobody asked for it so far


def test_threads_that_ask_a_volume_begun_at_once_get_the_same(header_alone):
    gate = threading.Barrier(4)

    def ask(_):
        gate.wait()
        return header_alone.affine.tolist(), header_alone.shape, header_alone.notes

    with ThreadPoolExecutor(4) as pool:
        first, *others = pool.map(ask, range(4))
    assert others == [first] * 3


def test_a_volume_of_an_array_knows_no_files():
    with pytest.raises(ValueError, match="which file"):
        lazy().file_of(0)


def test_a_plane_is_turned_too():
    flat = medfmt.Volume(np.arange(6).reshape(2, 3), np.diag([-1.0, 1, 1, 1])).reorient("RAS")
    assert flat.shape == (2, 3, 1)
    assert np.array_equal(np.asarray(flat)[..., 0], np.arange(6).reshape(2, 3)[::-1])


# ---- diff


def test_equal_volumes_are_told_equal():
    found = medfmt.diff(lazy(), medfmt.Volume(ARRAY, AFFINE))
    assert found.equal
    assert not found
    assert str(found) == "equal"


@pytest.mark.parametrize(
    ("other", "word"),
    [
        (medfmt.Volume(ARRAY, np.eye(4) @ AFFINE + [[0, 0, 0, 3], *[[0] * 4] * 3]), "up to 3 mm apart"),
        (medfmt.Volume(ARRAY, AFFINE).reorient("RAS"), "turned from LAS to RAS, with an affine that says so"),
        (medfmt.Volume(ARRAY[..., :2], AFFINE), "shapes differ"),
        (medfmt.Volume(ARRAY * 2.0 + 5, AFFINE), "second = 2 × first + 5"),
        (medfmt.Volume(ARRAY.astype("i4"), AFFINE), "stored as int16 | int32"),
        (medfmt.Volume(np.where(ARRAY == 7, 70, ARRAY), AFFINE), "up to 63, at voxel [0, 0, 1, 2]"),
    ],
)
def test_a_difference_is_told_as_a_person_would(other, word):
    found = medfmt.diff(medfmt.Volume(ARRAY, AFFINE), other)
    assert not found.equal
    assert word in str(found)


def test_large_integers_that_differ_by_one_are_told_apart():
    one, two = (medfmt.Volume(np.array([[[1 << 60, n + (1 << 60)]]]), AFFINE) for n in (0, 1))
    found = medfmt.diff(one, two)
    assert not found.equal
    assert found.largest == 1
    assert medfmt.diff(one, one).equal
