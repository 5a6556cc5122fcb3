# SPDX-License-Identifier: MIT
"""Mosaics: the tiles' order and flips, and where the volume inside a picture lies."""

from __future__ import annotations

import numpy as np
import pytest

from tests import medfmt
from tests.datasets import csa2
from tests.dicom_series import header, part10, written

ROWS, COLUMNS, TILES = 2, 3, 5  # of one tile; 3 × 3 tiles, four of them blank


def tile(k, t=0):
    return (100 * t + 10 * k + np.arange(ROWS * COLUMNS)).reshape(ROWS, COLUMNS).astype("<u2")


def picture(t=0, tiles=TILES):
    """The tiles row by row on a grid of 3 × 3."""
    made = np.zeros((3 * ROWS, 3 * COLUMNS), "<u2")
    for n in range(tiles):
        y, x = divmod(n, 3)
        made[y * ROWS : (y + 1) * ROWS, x * COLUMNS : (x + 1) * COLUMNS] = tile(n, t)
    return made


def mosaic_file(
    t=0, *, orientation=(1, 0, 0, 0, 1, 0), normal=("0", "0", "1"), tags=None, corner=(-10, -20, 30), **over
):
    """A Siemens mosaic of pixels 2 mm wide and 1.5 mm high, slices 4 mm apart; the picture's corner at (-10, -20, 30)."""
    table = header(corner or (0, 0, 0), orientation, t + 1, between="4", **over)
    if corner is None:
        del table[0x00200032]
    table[0x00080008] = ("CS", ["ORIGINAL", "PRIMARY", "M", "ND", "MOSAIC"])
    table[0x00280010], table[0x00280011] = ("US", 3 * ROWS), ("US", 3 * COLUMNS)
    told = {"NumberOfImagesInMosaic": [str(TILES)]}
    if normal:
        told["SliceNormalVector"] = list(normal)
    table[0x00290010] = ("LO", "SIEMENS CSA HEADER")
    table[0x00291010] = ("OB", csa2(**{**told, **(tags or {})}))
    table[0x7FE00010] = ("OW", picture(t).tobytes())
    return part10(table)


def volume(ts=(0,), *, order=range(TILES)):
    made = np.array([[tile(k, t)[::-1].T for k in order] for t in ts]).transpose(2, 3, 1, 0)
    return made[..., 0] if len(ts) == 1 else made


def test_tiles_become_slices_with_rows_last_first():
    vol = medfmt.load(mosaic_file())
    np.testing.assert_array_equal(vol.data.stored, volume())
    assert vol.provenance.rule == "mosaic"


def test_the_corner_of_the_picture_is_shifted_to_the_first_tile():
    vol = medfmt.load(mosaic_file())
    # Three tiles across, so the first pixel lies (9 - 3)/2 pixels right of the picture's corner; (6 - 2)/2 below it.
    first = [-10 + 2 * 3, -20 + 1.5 * 2, 30]
    last_row = [first[0], first[1] + 1.5 * (ROWS - 1), first[2]]
    np.testing.assert_allclose(vol.affine[:3, 3], [-last_row[0], -last_row[1], last_row[2]])
    np.testing.assert_allclose(vol.affine[:3, :3], [[-2, 0, 0], [0, 1.5, 0], [0, 0, 4]])


def test_a_normal_against_row_cross_column_turns_the_slice_step():
    vol = medfmt.load(mosaic_file(normal=("0", "0", "-1")))
    np.testing.assert_array_equal(vol.data.stored, volume())
    np.testing.assert_allclose(vol.affine[:3, 2], [0, 0, -4])


def test_without_a_normal_slices_run_towards_the_head_and_that_is_told():
    vol = medfmt.load(mosaic_file(normal=()))
    np.testing.assert_allclose(vol.affine[:3, 2], [0, 0, 4])
    assert "mosaic-normal" in {note.code for note in vol.notes}


def test_tiles_stored_last_slice_first_are_turned_and_every_voxel_keeps_its_place():
    plain = medfmt.load(mosaic_file())
    turned = medfmt.load(mosaic_file(tags={"ProtocolSliceNumber": ["4"]}))
    np.testing.assert_array_equal(turned.data.stored, volume(order=range(TILES - 1, -1, -1)))
    np.testing.assert_allclose(turned.affine @ [1, 1, 0, 1], plain.affine @ [1, 1, TILES - 1, 1])
    assert "mosaic-reversed" in {note.code for note in turned.notes}


def test_mosaics_of_a_series_are_times_in_the_order_of_their_instance_numbers(tmp_path):
    vol = medfmt.load(written(tmp_path, [mosaic_file(t) for t in (2, 0, 1)]))
    np.testing.assert_array_equal(vol.data.stored, volume((0, 1, 2)))
    np.testing.assert_array_equal(vol.data.stored[:, :, 3, 1], tile(3, 1)[::-1].T)


def codes(vol):
    return {note.code for note in vol.notes if note.severity == "departure"}


@pytest.mark.parametrize("without", [0, 1, 2])
def test_a_mosaic_without_a_position_lies_where_the_others_do_and_that_is_told(without, tmp_path):
    whole = medfmt.load(written(tmp_path / "a", [mosaic_file(t) for t in range(3)]))
    files = [mosaic_file(t, corner=None if t == without else (-10, -20, 30)) for t in range(3)]
    vol = medfmt.load(written(tmp_path / "b", files))
    np.testing.assert_array_equal(vol.affine, whole.affine)
    assert (codes(whole), codes(vol)) == (set(), {"no-position"})


def test_mosaics_that_tell_no_position_at_all_are_told(tmp_path):
    vol = medfmt.load(written(tmp_path, [mosaic_file(t, corner=None) for t in range(2)]))
    assert codes(vol) == {"no-geometry"}


@pytest.mark.parametrize(("by", "told"), [(0.01, set()), (0.3, {"volumes-apart"}), (7, {"volumes-apart"})])
def test_mosaics_that_lie_apart_are_told(by, told, tmp_path):
    """One affine has to do for all times: of a table that moved, or of prospective motion correction."""
    vol = medfmt.load(written(tmp_path, [mosaic_file(t, corner=(-10, -20, 30 + by * t)) for t in range(2)]))
    assert codes(vol) == told


def test_file_of_names_the_mosaic_of_a_time(tmp_path):
    folder = written(tmp_path, [mosaic_file(t) for t in range(3)])
    vol = medfmt.load(folder)
    path, frame, offset = vol.file_of(3, 2)
    data = (folder / path).read_bytes()
    assert (data[offset:], frame) == (picture(2).tobytes(), 0)


def test_mosaics_of_a_series_that_changes_its_orientation_are_volumes_of_their_own(tmp_path):
    files = [mosaic_file(0), mosaic_file(1, orientation=(1, 0, 0, 0, 0.8, 0.6)), mosaic_file(2)]
    vols = medfmt.load_all(written(tmp_path, files))
    assert [vol.shape for vol in vols] == [(COLUMNS, ROWS, TILES)] * 3


def test_two_numbers_of_tiles_are_two_stacks(tmp_path):
    files = [mosaic_file(0), mosaic_file(1, tags={"NumberOfImagesInMosaic": ["6"]})]
    assert [vol.shape[2] for vol in medfmt.load_all(written(tmp_path, files))] == [5, 6]


@pytest.mark.parametrize("count", ["0", "-1", "17", "1000000000", "2.5", "abc"])
def test_a_number_of_tiles_that_cannot_be_is_refused(count):
    with pytest.raises(medfmt.MalformedError) as error:
        medfmt.load(mosaic_file(tags={"NumberOfImagesInMosaic": [count]}))
    assert "NumberOfImagesInMosaic" in error.value.field


def test_a_mosaic_of_doubles_slopes_keeps_one_slope_a_time(tmp_path):
    vol = medfmt.load(written(tmp_path, [mosaic_file(t, slope=f"{t + 1}") for t in range(2)]))
    np.testing.assert_array_equal(vol.data[..., 1], volume((0, 1))[..., 1] * 2.0)
    np.testing.assert_array_equal(vol.slope, np.broadcast_to([1.0, 2.0], (TILES, 2)))


def test_pixels_of_a_mosaic_cut_short_are_an_error():
    with pytest.raises(medfmt.TruncatedError):
        np.asarray(medfmt.load(mosaic_file()[:-4]).data)


def test_a_mosaic_cut_short_among_others_is_masked_where_that_is_asked_for(tmp_path):
    folder = written(tmp_path, [mosaic_file(0), mosaic_file(1)[:-4], mosaic_file(2)])
    vol = medfmt.load(folder, partial=True)
    assert [bool(vol.mask[..., t].all()) for t in range(3)] == [True, False, True]
    np.testing.assert_array_equal(vol.data.stored[..., 2], volume((2,)))
    assert not vol.data.stored[..., 1].any()


def test_scan_tells_the_slices_of_a_mosaic(tmp_path):
    line = medfmt.scan(written(tmp_path, [mosaic_file(t) for t in range(3)])).lines[0]
    assert (line.slices, line.times) == (TILES, 3)
