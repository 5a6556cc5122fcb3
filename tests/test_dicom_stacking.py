# SPDX-License-Identifier: MIT
"""Folders of slices → volumes: order, splits, faults, scaling. Every file is written by hand in `dicom_series`."""

from __future__ import annotations

import pickle
from pathlib import Path

import numpy as np
import pytest

from tests import medfmt, room
from tests.dicom_series import (
    SAGITTAL,
    enhanced_file,
    header,
    part10,
    pixels,
    slice_file,
    stored,
    volume_files,
    written,
)

SPACE_FIRST = [(k, t) for t in range(3) for k in range(4)]
TIME_FIRST = [(k, t) for k in range(4) for t in range(3)]
GRID = [[(k, t) for k in range(4)] for t in range(3)]


def codes(vol):
    return {note.code for note in vol.notes}


# ---- order


def test_one_slice_is_a_volume_of_one_slice():
    vol = medfmt.load(slice_file(0))
    assert vol.shape == (4, 3, 1)
    np.testing.assert_array_equal(vol.data.stored[..., 0], pixels(0)[::-1].T)


def test_the_affine_places_the_last_row_first(tmp_path):
    vol = medfmt.load(written(tmp_path, volume_files([(k, 0) for k in range(4)])))
    # LPS (-4, -5, 0) is RAS (4, 5, 0); rows of 1.5 mm run to the back, the last of three comes first.
    np.testing.assert_allclose(vol.affine, [[-2, 0, 0, 4], [0, 1.5, 0, 5 - 3], [0, 0, 2, 0], [0, 0, 0, 1]])


@pytest.mark.parametrize("vendor", ["SIEMENS", "GE MEDICAL SYSTEMS", "Philips", "CANON_MEC", "nobody"])
@pytest.mark.parametrize("order", [SPACE_FIRST, TIME_FIRST])
def test_volumes_are_sorted_by_position_and_time_for_every_vendor(order, vendor, tmp_path):
    """dcm2niix leaves time-fastest series of Siemens and Canon as they come, with a slice step of 0."""
    vol = medfmt.load(written(tmp_path, volume_files(order, vendor=vendor)))
    np.testing.assert_array_equal(vol.data.stored, stored(GRID))
    assert vol.voxel_sizes == pytest.approx((2, 1.5, 2))
    assert ("sorted-by-time" in codes(vol)) == (order is TIME_FIRST)


def test_slices_run_along_the_normal_whatever_the_instance_numbers_say(tmp_path):
    vol = medfmt.load(written(tmp_path, volume_files([(k, t) for t in range(3) for k in (3, 0, 2, 1)])))
    np.testing.assert_array_equal(vol.data.stored, stored(GRID))


def test_slices_at_one_place_are_times(tmp_path):
    vol = medfmt.load(written(tmp_path, volume_files([(0, t) for t in range(3)])))
    assert vol.shape == (4, 3, 1, 3)


def test_a_sagittal_3d_acquisition_is_turned_to_ras(tmp_path):
    files = [
        slice_file(k, instance=k + 1, place=(2.0 * k, 0, 0), orientation=SAGITTAL, acquisition="3D") for k in range(4)
    ]
    vol = medfmt.load(written(tmp_path, files))
    assert vol.shape == (4, 4, 3)
    assert vol.axcodes == ("R", "A", "S")
    # Slice k lies at x = 2k to the left, so it is plane 3 - k of the first axis.
    np.testing.assert_array_equal(vol.data.stored[3 - 2], pixels(2)[::-1].T[::-1])


def test_positions_that_are_not_there_give_a_stack_in_instance_order_with_a_note(tmp_path):
    vol = medfmt.load(written(tmp_path, [slice_file(k, instance=k + 1, place=()) for k in range(3)]))
    np.testing.assert_array_equal(vol.data.stored, stored([[(k, 0) for k in range(3)]]))
    assert "no-geometry" in codes(vol)
    assert vol.provenance.rule == "none"


def test_without_positions_the_rows_of_a_3d_acquisition_stay_as_they_are_stored(tmp_path):
    """So dcm2niix writes them; the affine is that of the same slices of a 2D acquisition."""
    files = [slice_file(k, instance=k + 1, place=(), acquisition="3D") for k in range(3)]
    vol = medfmt.load(written(tmp_path / "3", files))
    flat = medfmt.load(written(tmp_path / "2", [slice_file(k, instance=k + 1, place=()) for k in range(3)]))
    np.testing.assert_array_equal(vol.data.stored, flat.data.stored[:, ::-1])
    np.testing.assert_array_equal(vol.affine, flat.affine)


def test_file_of_names_the_file_and_the_byte(tmp_path):
    files = volume_files(SPACE_FIRST)
    vol = medfmt.load(written(tmp_path, files))
    path, frame, offset = vol.file_of(2, 1)
    raw = Path(path).read_bytes()
    assert raw == files[SPACE_FIRST.index((2, 1))]
    assert raw[offset:] == pixels(2, 1).tobytes()
    assert frame == 0


def test_a_volume_pickles_and_reads_the_same(tmp_path):
    vol = medfmt.load(written(tmp_path, volume_files(SPACE_FIRST)))
    np.testing.assert_array_equal(pickle.loads(pickle.dumps(vol)).data, vol.data)


def test_a_part_of_a_series_reads_only_its_slices(tmp_path):
    folder = written(tmp_path, volume_files(SPACE_FIRST))
    vol = medfmt.load(folder)
    path = vol.file_of(0, 0)[0]
    (folder / "gone").write_bytes(b"")
    (folder / path).unlink()
    np.testing.assert_array_equal(vol.data.stored[:, :, 1, 1], pixels(1, 1)[::-1].T)


def test_what_is_odd_about_a_header_is_told_with_the_volume_and_strict_refuses_it():
    odd = slice_file(0)[132:]  # no preamble, no magic word
    vol = medfmt.load(odd)
    assert any(note.severity == "departure" for note in vol.notes)
    with pytest.raises(medfmt.MalformedError):
        medfmt.load(odd, strict=True)


# ---- splits


def pair(**over):
    """Two stacks of two slices that differ in one thing."""
    return [*volume_files([(0, 0), (1, 0)]), *(slice_file(k, 1, instance=3 + k, **over) for k in range(2))]


@pytest.mark.parametrize(
    ("over", "reason"),
    [
        ({"echo_time": "20"}, "echo time"),
        ({"kind": ["ORIGINAL", "PRIMARY", "P", "ND"]}, "part of the signal"),
        ({"kind": ["DERIVED", "PRIMARY", "M", "ND"]}, "derived image"),
        ({"series": "1.2.9"}, "series instance UID"),
        ({"protocol": "other"}, "protocol name"),
        ({"orientation": (0.8, 0, 0.6, 0, 1, 0)}, "orientation"),
        ({"spacing": ["3", "3"]}, "pixel spacing"),
        ({"sign": 1}, "bits and samples"),
        ({"modality": "OT"}, "modality"),
    ],
)
def test_what_differs_is_not_stacked_and_the_reason_is_told(over, reason, tmp_path):
    folder = written(tmp_path, pair(**over))
    with pytest.raises(medfmt.AmbiguousError):
        medfmt.load(folder)
    report = medfmt.scan(folder)
    assert [line.files for line in report.lines] == [2, 2]
    assert all(reason in line.why for line in report.lines) or reason == "series instance UID"
    assert [vol.shape for vol in medfmt.load_all(folder)] == [(4, 3, 2)] * 2


def test_protocol_names_do_not_split_x_rays(tmp_path):
    first = volume_files([(0, 0), (1, 0)], modality="CT", exposure="10", echo_time=None)
    others = [slice_file(k, instance=k + 1, modality="CT", exposure="10", echo_time=None, protocol="b") for k in (2, 3)]
    assert medfmt.load(written(tmp_path, [*first, *others])).shape == (4, 3, 4)


def test_one_study_time_in_two_spellings_does_not_split(tmp_path):
    files = [slice_file(0, instance=1, studied="120000"), slice_file(1, instance=2, studied="120000.000")]
    assert medfmt.load(written(tmp_path, files)).shape == (4, 3, 2)
    files[1] = slice_file(1, instance=2, studied="120000.5")
    assert len(medfmt.load_all(written(tmp_path / "other", files))) == 2


def test_a_file_that_is_there_twice_is_left_out_with_a_note(tmp_path):
    files = volume_files([(k, 0) for k in range(3)])
    vol = medfmt.load(written(tmp_path, [*files, files[1]]))
    assert vol.shape == (4, 3, 3)
    assert "duplicate-files" in codes(vol)


def test_reports_and_directories_are_passed_over(tmp_path):
    report = part10({0x00080016: ("UI", "1.2.840.10008.5.1.4.1.1.88.22"), 0x00080060: ("CS", "SR")})
    folder = written(tmp_path, [*volume_files([(0, 0), (1, 0)]), report])
    assert medfmt.load(folder).shape == (4, 3, 2)


def test_nothing_but_reports_is_no_image(tmp_path):
    report = part10({0x00080016: ("UI", "1.2.840.10008.5.1.4.1.1.88.22"), 0x00080060: ("CS", "SR")})
    for place in (report, written(tmp_path, [report])):
        with pytest.raises(medfmt.UnknownFormatError):
            medfmt.load(place)


# ---- faults


MISSING = [cell for cell in SPACE_FIRST if cell != (2, 1)]


def test_a_missing_slice_of_a_4d_series_is_named(tmp_path):
    """dcm2niix makes a long 3D volume of such a series, without a word about which slice."""
    with pytest.raises(medfmt.MalformedError) as error:
        medfmt.load(written(tmp_path, [slice_file(k, t, instance=1 + k + 4 * t) for k, t in MISSING]))
    assert error.value.field == "slice 3 of 4 at time 2 of 3"
    assert "4.00 mm" in error.value.expected


def test_a_missing_slice_is_named_also_where_times_run_fastest(tmp_path):
    files = [slice_file(k, t, instance=1 + t + 3 * k) for k, t in TIME_FIRST if (k, t) != (1, 2)]
    with pytest.raises(medfmt.MalformedError) as error:
        medfmt.load(written(tmp_path, files))
    assert error.value.field == "slice 2 of 4 at time 3 of 3"


@pytest.mark.parametrize(
    ("choice", "shape"), [("keep", (4, 3, 11)), ("nan", (4, 3, 4, 3)), ("pad", (4, 3, 4, 3)), ("drop", (4, 3, 4, 2))]
)
def test_what_to_do_about_a_missing_slice_is_a_choice(choice, shape, tmp_path):
    folder = written(tmp_path, [slice_file(k, t, instance=1 + k + 4 * t) for k, t in MISSING])
    vol = medfmt.load(folder, on_missing=choice)
    assert vol.shape == shape
    assert any(note.severity == "departure" for note in vol.notes)
    whole = stored(GRID)
    values = np.asarray(vol.data.stored)
    if choice == "drop":
        np.testing.assert_array_equal(values, whole[..., [0, 2]])
    elif choice != "keep":
        there = np.ones((4, 3), bool)
        there[2, 1] = False
        np.testing.assert_array_equal(values[:, :, there], whole[:, :, there])
        assert not vol.mask[:, :, 2, 1].any()
        assert vol.mask.sum() == 11 * 12
        gap = values[:, :, 2, 1]
        assert np.isnan(gap).all() if choice == "nan" else not gap.any()


@pytest.mark.parametrize("vendor", ["SIEMENS", "Philips"])
def test_kept_frames_of_an_incomplete_file_come_in_the_order_of_dcm2niix(vendor):
    """By place for Siemens; for the vendors whose dimension indices dcm2niix follows, volume after volume."""
    vol = medfmt.load(enhanced_file(frames(MISSING), vendor=vendor), on_missing="keep")
    line = MISSING if vendor == "Philips" else [cell for cell in TIME_FIRST if cell != (2, 1)]
    np.testing.assert_array_equal(vol.data.stored, stored([line]))
    assert "incomplete-grid" in codes(vol)


def test_an_incomplete_last_volume_of_xa_is_left_out_on_request(tmp_path):
    """dcm2niix makes volumes of five slices of it, places and times mixed."""
    files = [
        slice_file(k, t, instance=1 + k + 4 * t, software="syngo MR XA11") for k, t in SPACE_FIRST if (k, t) != (3, 2)
    ]
    folder = written(tmp_path, files)
    with pytest.raises(medfmt.MalformedError, match="slice 4 of 4 at time 3 of 3"):
        medfmt.load(folder)
    vol = medfmt.load(folder, on_missing="keep")
    np.testing.assert_array_equal(vol.data.stored, stored(GRID[:2]))
    assert "incomplete-volume" in codes(vol)


def test_a_gap_between_slices_is_named(tmp_path):
    with pytest.raises(medfmt.MalformedError) as error:
        medfmt.load(written(tmp_path, volume_files([(k, 0) for k in (0, 1, 3)])))
    assert error.value.field == "spacing of slices 2 and 3 of 3"
    assert "a slice is missing" in error.value.found


def test_a_gap_is_filled_where_that_is_asked_for(tmp_path):
    vol = medfmt.load(written(tmp_path, volume_files([(k, 0) for k in (0, 1, 3)])), on_missing="pad")
    assert vol.shape == (4, 3, 4)
    assert vol.voxel_sizes[2] == pytest.approx(2)
    assert not vol.data.stored[:, :, 2].any()
    np.testing.assert_array_equal(vol.data.stored[:, :, 3], pixels(3)[::-1].T)


def test_uneven_slices_are_refused_and_kept_on_request(tmp_path):
    files = [slice_file(n, instance=n + 1, place=(-4, -5, z)) for n, z in enumerate((0, 2, 4, 6.5, 8.5))]
    folder = written(tmp_path, files)
    with pytest.raises(medfmt.MalformedError) as error:
        medfmt.load(folder)
    assert error.value.field == "spacing of slices 3 and 4 of 5"
    assert "uneven" in error.value.found
    kept = medfmt.load(folder, on_missing="keep")
    assert "uneven-spacing" in codes(kept)
    np.testing.assert_array_equal(kept.data.stored, stored([[(k, 0) for k in range(5)]]))


def test_a_doubled_slice_is_named(tmp_path):
    files = [*volume_files([(k, 0) for k in range(4)]), slice_file(2, 1, instance=5)]
    with pytest.raises(medfmt.MalformedError) as error:
        medfmt.load(written(tmp_path, files))
    assert error.value.field == "slice 3 of 4 at time 1 of 1"
    assert "duplicate" in error.value.found


def test_a_slice_without_a_position_among_others_is_named(tmp_path):
    files = volume_files([(k, 0) for k in range(3)])
    files[1] = part10({**header(None, instance=2), 0x7FE00010: ("OW", pixels(1).tobytes())})
    with pytest.raises(medfmt.MalformedError) as error:
        medfmt.load(written(tmp_path, files))
    assert error.value.field == "(0020,0032) ImagePositionPatient of slice 2 of 3"


def test_an_unknown_choice_is_a_value_error(tmp_path):
    with pytest.raises(ValueError, match="on_missing"):
        medfmt.load(written(tmp_path, volume_files([(0, 0), (1, 0)])), on_missing="guess")


def test_a_slice_cut_short_never_becomes_zeros(tmp_path):
    files = volume_files([(k, 0) for k in range(3)])
    files[1] = files[1][:-10]
    folder = written(tmp_path, files)
    with pytest.raises(medfmt.TruncatedError):
        np.asarray(medfmt.load(folder).data)
    vol = medfmt.load(folder, partial=True)
    assert [bool(vol.mask[..., k].all()) for k in range(3)] == [True, False, True]
    np.testing.assert_array_equal(vol.data.stored[..., 2], pixels(2)[::-1].T)


@pytest.mark.parametrize("share", [0.35, 0.5, 0.6, 0.8, 0.9])
def test_a_file_cut_in_its_header_is_not_passed_over(share, tmp_path):
    files = volume_files([(k, 0) for k in range(3)])
    files[2] = files[2][: int(len(files[2]) * share)]
    with pytest.raises(medfmt.FormatError):
        medfmt.load(written(tmp_path, files))


# ---- values


def test_unsigned_samples_that_leave_the_highest_bit_free_are_int16():
    assert medfmt.load(slice_file(0)).data.stored.dtype == np.int16
    assert medfmt.load(slice_file(0, stored=16)).data.stored.dtype == np.uint16


def test_one_slope_is_kept_beside_the_stored_values():
    vol = medfmt.load(slice_file(1, slope="2", inter="-1024"))
    assert (vol.slope, vol.inter) == (2.0, -1024.0)
    np.testing.assert_array_equal(vol.data[..., 0], pixels(1)[::-1].T * 2.0 - 1024)


def test_slopes_that_vary_are_kept_for_each_slice_and_time(tmp_path):
    files = [
        slice_file(k, t, instance=n, slope=f"{1 + k + 0.5 * t:g}", inter="3") for n, (k, t) in enumerate(SPACE_FIRST, 1)
    ]
    vol = medfmt.load(written(tmp_path, files))
    slopes = np.array([[1 + k + 0.5 * t for t in range(3)] for k in range(4)])
    np.testing.assert_array_equal(vol.slope, slopes)
    assert "scaling-varies" in codes(vol)
    np.testing.assert_array_equal(vol.data.stored, stored(GRID))
    np.testing.assert_allclose(vol.data[...], stored(GRID) * slopes + 3, rtol=1e-6)
    np.testing.assert_allclose(vol.data[:, :, 2, 1], stored(GRID)[:, :, 2, 1] * slopes[2, 1] + 3, rtol=1e-6)


def test_slopes_of_pet_are_compared_relatively(tmp_path):
    """dcm2niix compares with an absolute epsilon, and takes slopes near 1e-8 for equal."""
    files = [slice_file(k, instance=k + 1, modality="PT", slope=f"{1e-8 * (1 + k):g}") for k in range(3)]
    vol = medfmt.load(written(tmp_path, files))
    np.testing.assert_allclose(np.ravel(vol.slope), [1e-8, 2e-8, 3e-8])


def test_slopes_of_a_turned_volume_are_applied_at_once(tmp_path):
    files = [
        slice_file(k, instance=k + 1, place=(2.0 * k, 0, 0), orientation=SAGITTAL, acquisition="3D", slope=f"{1 + k}")
        for k in range(4)
    ]
    vol = medfmt.load(written(tmp_path, files))
    assert vol.data.dtype == np.float32
    np.testing.assert_allclose(vol.data[3 - 2], pixels(2)[::-1].T[::-1] * 3.0)


def test_gantry_tilt_keeps_its_shear_and_is_told(tmp_path):
    files = [slice_file(k, instance=k + 1, place=(-4, -5 + 0.5 * k, 2 * k), modality="CT") for k in range(4)]
    vol = medfmt.load(written(tmp_path, files))
    np.testing.assert_allclose(vol.affine[:3, 2], [0, -0.5, 2])
    assert "gantry-tilt" in codes(vol)


def test_provenance_says_how_far_the_header_is_from_the_positions(tmp_path):
    vol = medfmt.load(written(tmp_path, volume_files([(k, 0) for k in range(4)], between="2.5")))
    assert vol.provenance.rule == "image plane"
    assert vol.provenance.alternatives["SpacingBetweenSlices"] == pytest.approx(3 * 0.5)
    assert vol.provenance.alternatives["first two positions"] == pytest.approx(0)


# ---- enhanced multi-frame


def frames(order, **over):
    return [{"k": k, "t": t, "index": (k + 1, t + 1), **{a: f(k, t) for a, f in over.items()}} for k, t in order]


@pytest.mark.parametrize("vendor", ["SIEMENS", "GE MEDICAL SYSTEMS", "Philips", "CANON_MEC", "nobody"])
@pytest.mark.parametrize("order", [SPACE_FIRST, TIME_FIRST, SPACE_FIRST[::-1]])
def test_frames_of_a_4d_file_are_sorted_by_their_dimension_indices(order, vendor):
    """dcm2niix sorts the frames of Siemens and GE by position only, which mixes volumes."""
    vol = medfmt.load(enhanced_file(frames(order), vendor=vendor))
    np.testing.assert_array_equal(vol.data.stored, stored(GRID))
    assert vol.provenance.rule == "functional groups"


def test_the_scaling_of_every_frame_is_kept():
    """dcm2niix takes the last frame's slope for all frames of some vendors."""
    vol = medfmt.load(enhanced_file(frames(SPACE_FIRST, slope=lambda k, t: 1 + k + 4 * t)))
    np.testing.assert_array_equal(vol.slope, [[1 + k + 4 * t for t in range(3)] for k in range(4)])


@pytest.mark.parametrize(
    "over",
    [{"component": lambda _, t: ["MAGNITUDE", "PHASE", "REAL"][t]}, {"echo_time": lambda _, t: 10 + 5 * t}],
)
def test_parts_and_echoes_of_one_file_are_volumes_of_their_own(over):
    vols = medfmt.load_all(enhanced_file(frames(SPACE_FIRST, **over)))
    assert [vol.shape for vol in vols] == [(4, 3, 4)] * 3
    for t, vol in enumerate(vols):
        np.testing.assert_array_equal(vol.data.stored, stored([GRID[t]]))


@pytest.mark.parametrize("vendor", ["SIEMENS", "Philips", "nobody"])
def test_times_of_echoes_in_one_file_are_sorted(vendor):
    """dcm2niix gives slices of different volumes one index here, whatever the vendor."""
    cells = [(k, t, e) for t in range(3) for e in range(2) for k in range(4)]
    made = [{"k": k, "t": t + 3 * e, "index": (k + 1, e + 1, t + 1), "echo_time": 10 + e} for k, t, e in cells]
    pointers = (0x00209057, 0x00189082, 0x00209128)
    vols = medfmt.load_all(enhanced_file(made[::-1], pointers=pointers, vendor=vendor))
    for e, vol in enumerate(vols):
        grid = [[(k, t + 3 * e) for k in range(4)] for t in range(3)]
        np.testing.assert_array_equal(vol.data.stored, stored(grid))
    assert len(vols) == 2


def test_stacks_of_several_orientations_in_one_file_are_volumes_of_their_own():
    turned = [1, 0, 0, 0, 0.6, 0.8]
    made = [{"k": k, "t": 0, "index": (k + 1, 1)} for k in range(3)]
    made += [{"k": k, "t": 1, "index": (k + 1, 2), "orientation": turned} for k in range(3)]
    vols = medfmt.load_all(enhanced_file(made))
    assert [vol.shape for vol in vols] == [(4, 3, 3)] * 2
    np.testing.assert_allclose(vols[1].affine[:3, 1], [0, 1.5 * 0.6, -1.5 * 0.8])
    np.testing.assert_array_equal(vols[1].data.stored, stored([[(k, 1) for k in range(3)]]))


def test_files_of_one_volume_each_become_times(tmp_path):
    files = [enhanced_file(frames([(k, t) for k in range(4)]), instance=t + 1, uid=f"1.2.3.{t + 1}") for t in range(3)]
    vol = medfmt.load(written(tmp_path, files))
    np.testing.assert_array_equal(vol.data.stored, stored(GRID))


@pytest.mark.parametrize("vendor", ["SIEMENS", "Philips", "nobody"])
def test_files_of_several_volumes_each_are_4d_volumes_of_their_own(vendor, tmp_path):
    """As dcm2niix has it for Philips, Canon and unknown vendors; of Siemens, GE and UIH it tears the second file apart."""
    files = [enhanced_file(frames(SPACE_FIRST), instance=n, uid=f"1.2.3.{n}", vendor=vendor) for n in (1, 2)]
    folder = written(tmp_path, files)
    assert [vol.shape for vol in medfmt.load_all(folder)] == [(4, 3, 4, 3)] * 2
    assert [line.why for line in medfmt.scan(folder).lines] == [("file of several volumes",)] * 2


def test_file_of_names_the_frame_and_the_byte_of_a_multi_frame_file(tmp_path):
    data = enhanced_file(frames(TIME_FIRST))
    vol = medfmt.load(written(tmp_path, [data]))
    for k, t in ((0, 0), (2, 1), (3, 2)):
        path, frame, offset = vol.file_of(k, t)
        assert frame == TIME_FIRST.index((k, t))
        assert Path(path).read_bytes()[offset : offset + 24] == pixels(k, t).tobytes()


def test_fewer_functional_groups_than_frames_is_an_error():
    data = enhanced_file(frames(SPACE_FIRST[:4]))
    broken = data.replace(b"\x28\x00\x08\x00IS\x02\x004 ", b"\x28\x00\x08\x00IS\x02\x009 ")
    with pytest.raises(medfmt.MalformedError) as error:
        medfmt.load(broken)
    assert error.value.field == "(5200,9230) PerFrameFunctionalGroupsSequence"
    assert error.value.found == "4"


# ---- the grid alone


def test_a_grid_without_faults_is_whole():
    grid_of = room("formats.dicom.grid").grid_of
    frame, plane = room("formats.dicom.multiframe").Frame, room("formats.dicom.geometry").Plane
    some = [frame(0, 0, plane((0.0, 0.0, float(k))), order=(float(n),)) for n, k in enumerate((0, 1, 2, 0, 1, 2))]
    grid = grid_of(some)
    assert (grid.shape, grid.whole, grid.missing, grid.doubled) == ((3, 2), True, (), ())


def test_a_multi_frame_file_cut_short_gives_its_whole_frames_and_a_mask():
    cut = enhanced_file(frames(SPACE_FIRST))[: -3 * 24 - 5]
    with pytest.raises(medfmt.TruncatedError):
        medfmt.load(cut)
    vol = medfmt.load(cut, partial=True)
    lost = [SPACE_FIRST[n] for n in range(8, 12)]
    assert [bool(vol.mask[:, :, k, t].any()) for k, t in lost] == [False] * 4
    np.testing.assert_array_equal(vol.data.stored[..., :2], stored(GRID)[..., :2])


# ---- what scan tells


def test_scan_tells_what_is_missing_without_numpy_or_pixels(tmp_path):
    files = [slice_file(k, t, instance=1 + k + 4 * t) for k, t in MISSING]
    line = medfmt.scan(written(tmp_path, files)).lines[0]
    assert (line.slices, line.times, line.missing) == (4, 3, ((2, 1),))
    assert line.details["grid"] == ["1111", "11.1", "1111"]
    assert line.details["shape"] == [4, 3, 4, 3]
    assert line.details["vendor"] == "Siemens"
    assert "slice 3 at time 2" in line.cells()[-1]


def test_scan_tells_gaps_tilt_and_residuals(tmp_path):
    files = [slice_file(n, instance=n + 1, place=(-4, -5 + 0.5 * k, 2.0 * k)) for n, k in enumerate((0, 1, 3, 4))]
    line = medfmt.scan(written(tmp_path, files)).lines[0]
    assert line.details["gaps"] == [[1, 1]]
    assert line.details["tilt_degrees"] == pytest.approx(14.036, abs=1e-3)
    assert len(line.details["residuals_mm"]) == 4
    assert "1 missing behind slice 2" in line.cells()[-1]


# ---- scaling of a vendor


def philips(**over):
    extra = {0x20050010: ("LO", "Philips MR Imaging DD 001"), 0x2005100E: ("FL", 0.5)}
    table = header((0, 0, 0), vendor="Philips", slope="4", inter="-8", **over)
    return part10({**table, **extra, 0x7FE00010: ("OW", pixels(1).tobytes())})


@pytest.mark.parametrize(
    ("scaling", "slope", "inter"),
    [(None, 2.0, -4.0), ("precise", 2.0, -4.0), ("displayed", 4.0, -8.0), ("stored", 1.0, 0.0)],
)
def test_the_scaling_of_philips_is_a_choice(scaling, slope, inter):
    """Precise: stored · 1/SS + RI/(RS · SS), with the scale slope SS = 0.5."""
    vol = medfmt.load(philips(), scaling=scaling)
    assert (vol.slope, vol.inter) == (slope, inter)
    np.testing.assert_array_equal(vol.data.stored, medfmt.load(philips()).data.stored)


def test_an_unknown_scaling_is_a_value_error():
    with pytest.raises(ValueError, match="scaling"):
        medfmt.load(philips(), scaling="exact")
