# SPDX-License-Identifier: MIT
"""The cases where medfmt does not do what dcm2niix does, one test each: what is right, and what dcm2niix makes of it.

What is right follows from how each series was made. Where the release that was measured is installed, each test also
shows what it writes, so that the list in spec_notes/geometry.md and vendors.md stays true.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from tests import medfmt
from tests.datasets import part10
from tests.dicom_series import SAGITTAL, enhanced_file, header, pixels, slice_file, stored, volume_files, written

BINARY = shutil.which("dcm2niix") or shutil.which("dcm2niix", path=str(Path(sys.executable).parent))
MEASURED = "v1.0.20260724"
GRID = [[(k, t) for k in range(4)] for t in range(3)]
SPACE_FIRST = [(k, t) for t in range(3) for k in range(4)]
TIME_FIRST = [(k, t) for k in range(4) for t in range(3)]


@dataclass(frozen=True)
class Theirs:
    """One output of dcm2niix: the stored values, header and affine, the sidecar's words, the b-values."""

    values: np.ndarray
    header: medfmt.Volume
    affine: np.ndarray
    words: dict
    bvals: str


def theirs(folder: Path) -> list[Theirs]:
    """What dcm2niix makes of a folder; nothing where it, or the release that was measured, is not installed."""
    if BINARY is None:
        return []
    if MEASURED not in subprocess.run([BINARY, "-v"], capture_output=True, text=True, check=False).stdout:
        return []
    out = folder.parent / "theirs"
    out.mkdir()
    command = [BINARY, "-z", "n", "-b", "y", "-ba", "n", "-f", "%s_%d", "-o", str(out), str(folder)]
    subprocess.run(command, capture_output=True, check=False, timeout=60)
    found = []
    for path in sorted(out.glob("*.nii")):
        vol = medfmt.load(path)
        words, bval = path.with_suffix(".json"), path.with_suffix(".bval")
        told = json.loads(words.read_text()) if words.exists() else {}
        weights = bval.read_text() if bval.exists() else ""
        found.append(Theirs(np.asarray(vol.data.stored), vol.header, vol.affine, told, weights))
    return found


def files_of(folder: Path, files: list[bytes]) -> Path:
    return written(folder / "dicom", files)


# ---- which slices make a volume ---------------------------------------------------------------------------


def test_a_slice_missing_from_a_4d_series_is_named_and_never_stacked_without_a_word(tmp_path):
    cells = [cell for cell in SPACE_FIRST if cell != (2, 1)]
    folder = files_of(tmp_path, [slice_file(k, t, instance=1 + k + 4 * t) for k, t in cells])
    with pytest.raises(medfmt.MalformedError, match="slice 3 of 4 at time 2 of 3"):
        medfmt.load(folder)
    for one in theirs(folder):
        assert one.values.shape == (4, 3, 11)


@pytest.mark.parametrize("vendor", ["SIEMENS", "CANON_MEC", "UIH"])
def test_a_time_fastest_series_is_sorted_into_volumes(vendor, tmp_path):
    folder = files_of(tmp_path, volume_files(TIME_FIRST, vendor=vendor))
    vol = medfmt.load(folder)
    np.testing.assert_array_equal(vol.data.stored, stored(GRID))
    assert np.linalg.norm(vol.affine[:3, 2]) == pytest.approx(2)
    for one in theirs(folder):
        assert not np.array_equal(one.values, stored(GRID))


def test_mixed_pixel_spacing_is_never_one_volume(tmp_path):
    files = [*volume_files([(0, 0), (1, 0)]), *(slice_file(k, instance=1 + k, spacing=["3", "3"]) for k in (2, 3))]
    folder = files_of(tmp_path, files)
    assert [vol.shape for vol in medfmt.load_all(folder)] == [(4, 3, 2)] * 2
    assert ["pixel spacing" in line.why for line in medfmt.scan(folder).lines] == [True, True]
    for one in theirs(folder):
        assert one.values.shape == (4, 3, 4)


@pytest.mark.parametrize("vendor", ["SIEMENS", "GE MEDICAL SYSTEMS"])
def test_the_volumes_of_a_4d_enhanced_file_are_told_apart_whatever_the_vendor(vendor, tmp_path):
    frames = [{"k": k, "t": t, "index": (k + 1, t + 1)} for k, t in TIME_FIRST]
    folder = files_of(tmp_path, [enhanced_file(frames, vendor=vendor)])
    np.testing.assert_array_equal(medfmt.load(folder).data.stored, stored(GRID))
    for one in theirs(folder):
        assert not np.array_equal(one.values, stored(GRID))


def test_several_orientations_in_one_enhanced_file_are_volumes_of_their_own(tmp_path):
    frames = [{"k": k, "t": 0, "index": (k + 1, 1)} for k in range(3)]
    frames += [{"k": k, "t": 1, "index": (k + 1, 2), "orientation": [1, 0, 0, 0, 0.6, 0.8]} for k in range(3)]
    folder = files_of(tmp_path, [enhanced_file(frames)])
    assert [vol.shape for vol in medfmt.load_all(folder)] == [(4, 3, 3)] * 2
    assert all(one.values.shape != (4, 3, 3) for one in theirs(folder))


# ---- values -----------------------------------------------------------------------------------------------


def test_slopes_of_pet_near_1e_8_are_each_slices_own(tmp_path):
    slopes = [1e-8 * (1 + k) for k in range(3)]
    folder = files_of(
        tmp_path, [slice_file(k, instance=k + 1, modality="PT", slope=f"{s:g}") for k, s in enumerate(slopes)]
    )
    vol = medfmt.load(folder)
    np.testing.assert_allclose(np.ravel(vol.slope), slopes, rtol=1e-12)
    np.testing.assert_allclose(vol.data[0, 0], [pixels(k)[-1, 0] * slope for k, slope in enumerate(slopes)], rtol=1e-6)
    for one in theirs(folder):
        np.testing.assert_array_equal(one.values, vol.data.stored)  # not applied: one slope for all slices
        assert one.header.scl_slope in np.float32(slopes)


def test_every_frame_of_an_enhanced_file_keeps_its_own_slope(tmp_path):
    frames = [{"k": k, "t": t, "index": (k + 1, t + 1), "slope": 1 + k + 4 * t} for k, t in SPACE_FIRST]
    folder = files_of(tmp_path, [enhanced_file(frames)])
    vol = medfmt.load(folder)
    np.testing.assert_array_equal(vol.slope, [[1 + k + 4 * t for t in range(3)] for k in range(4)])
    np.testing.assert_array_equal(vol.data[:, :, 1, 2], stored(GRID)[:, :, 1, 2] * 10.0)
    for one in theirs(folder):
        scaled = one.values * float(one.header.scl_slope)
        assert scaled.shape != vol.shape or not np.allclose(scaled, vol.data)


def test_unsigned_samples_above_2_to_the_31_stay_positive(tmp_path):
    made = []
    for k in range(2):
        table = header((-4, -5, 2 * k), instance=k + 1, stored=32)
        table |= {0x00280100: ("US", 32), 0x00280102: ("US", 31)}
        made.append(part10({**table, 0x7FE00010: ("OW", (pixels(k).astype("<u4") + 3_000_000_000).tobytes())}))
    folder = files_of(tmp_path, made)
    vol = medfmt.load(folder)
    assert vol.data.stored.dtype == np.uint32
    np.testing.assert_array_equal(vol.data.stored, stored([[(0, 0), (1, 0)]]).astype("u4") + np.uint32(3_000_000_000))
    for one in theirs(folder):
        assert one.values.min() < 0


# ---- places -----------------------------------------------------------------------------------------------


def test_the_step_of_a_gantry_tilted_stack_is_the_difference_of_the_positions(tmp_path):
    made = [slice_file(k, instance=k + 1, place=(-4, -5 + k, 2 * k), modality="CT") for k in range(4)]
    folder = files_of(tmp_path, made)
    vol = medfmt.load(folder)
    np.testing.assert_allclose(vol.affine[:3, 2], [0, -1, 2])
    for one in theirs(folder):
        assert not np.allclose(one.affine[:3, 2], vol.affine[:3, 2], atol=1e-3)


def test_the_step_of_rounded_positions_is_their_mean(tmp_path):
    heights = (0, 3.05, 6.0, 9.0, 12.0)
    folder = files_of(tmp_path, [slice_file(n, instance=n + 1, place=(-4, -5, z)) for n, z in enumerate(heights)])
    assert medfmt.load(folder).voxel_sizes[2] == pytest.approx(3.0)
    for one in theirs(folder):
        assert one.affine[2, 2] == pytest.approx(3.05, abs=1e-6)


def test_dim_info_of_a_turned_volume_never_names_the_wrong_axes(tmp_path):
    """A sagittal 3D acquisition is turned: slices lie along the first axis. 0 says nothing; 57 said the third."""
    made = []
    for k in range(4):
        table = header((2.0 * k, 0, 0), SAGITTAL, k + 1, acquisition="3D")
        table[0x00181312] = ("CS", "COL")
        made.append(part10({**table, 0x7FE00010: ("OW", pixels(k).tobytes())}))
    folder = files_of(tmp_path, made)
    report = medfmt.convert(folder, tmp_path / "ours", to="nii")
    ours = medfmt.load(report.made[0].files[-1])
    assert ours.shape == (4, 4, 3)
    assert ours.header.dim_info >> 4 & 3 in (0, 1)
    for one in theirs(folder):
        assert (one.values.shape, one.header.dim_info >> 4 & 3) == ((4, 4, 3), 3)


# ---- times, diffusion, people -----------------------------------------------------------------------------


def test_slice_times_are_exact(tmp_path):
    made = []
    for n, (k, t) in enumerate((k, t) for t in range(2) for k in range(4)):
        made.append(slice_file(k, t, instance=n + 1, acquired=f"1310{20 + 4 * t + 0.2083 * k:09.6f}"))
    folder = files_of(tmp_path, made)
    assert medfmt.load(folder).meta["SliceTiming"] == pytest.approx([0, 0.2083, 0.4166, 0.6249], abs=1e-6)
    for one in theirs(folder):
        assert max(np.abs(np.array(one.words["SliceTiming"]) - [0, 0.2083, 0.4166, 0.6249])) > 1e-3


def test_a_single_volume_has_the_b_value_and_the_direction_that_its_file_tells(tmp_path):
    table = {0x00189087: ("FD", 1000.0), 0x00189075: ("CS", "DIRECTIONAL")}
    table[0x00189076] = ("SQ", [{0x00189089: ("FD", [0.6, 0.0, 0.8])}])
    frames = [{"k": k, "t": 0, "index": (k + 1, 1), "diffusion": table} for k in range(3)]
    folder = files_of(tmp_path, [enhanced_file(frames)])
    found = medfmt.load(folder).gradients
    assert found.bvals == [1000.0]
    np.testing.assert_allclose(found.bvecs, [[0.6, 0, 0.8]], atol=1e-6)
    for one in theirs(folder):
        assert one.bvals.split() in ([], ["0"])


def test_no_comment_and_no_time_of_day_reaches_the_header(tmp_path):
    made = []
    for k in range(2):
        table = header((-4, -5, 2 * k), instance=k + 1, acquired="131020.5")
        table |= {0x00204000: ("LT", "Jane Doe, room 12"), 0x00080033: ("TM", "131021.5")}
        made.append(part10({**table, 0x7FE00010: ("OW", pixels(k).tobytes())}))
    folder = files_of(tmp_path, made)
    report = medfmt.convert(folder, tmp_path / "ours", to="nii")
    for path in report.made[0].files:
        raw = Path(path).read_bytes()
        assert not [word for word in (b"Jane", b"room", b"1310", b"13:10") if word in raw]
    for one in theirs(folder):
        assert "Jane" in str(one.header.aux_file)
        assert "Time=1310" in str(one.header.descrip)
