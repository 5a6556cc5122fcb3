# SPDX-License-Identifier: MIT
"""Promises of SECURITY.md that need more than one file or one thread to break."""

from __future__ import annotations

import io
import os
import pickle
import tarfile
import threading
import zipfile
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from tests import medfmt, room

A = np.arange(8 * 8 * 6, dtype="i2").reshape(8, 8, 6)
B = A[::-1] + 1000
SUFFIXES = [".nii", ".nii.gz", ".npz", ".mgz"]


def volume(array=A):
    return medfmt.Volume(array, np.diag([2.0, 2.0, 3.0, 1.0]))


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_file_cut_or_replaced_behind_a_lazy_volume_is_noticed(suffix, tmp_path):
    """A typed error or the old values; never garbage, never a signal."""
    path = tmp_path / f"x{suffix}"
    for change in ("cut", "replaced", "gone", "emptied"):
        medfmt.save(volume(), path)
        vol = medfmt.load(path)
        if change == "cut":
            os.truncate(path, path.stat().st_size // 2)
        elif change == "replaced":
            medfmt.save(volume(B), path)
        elif change == "gone":
            path.unlink()
        else:
            path.write_bytes(b"")
        try:
            values = np.asarray(vol)
        except (medfmt.FormatError, FileNotFoundError):
            continue
        np.testing.assert_array_equal(values, A)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_readers_beside_a_writer_never_see_half_a_file(suffix, tmp_path):
    path = tmp_path / f"x{suffix}"
    medfmt.save(volume(), path)
    wanted = {A.tobytes(), B.tobytes()}
    stop = threading.Event()
    seen: list[bytes] = []
    wrong: list[str] = []

    def read():
        while not stop.is_set():
            try:
                seen.append(np.asarray(medfmt.load(path)).tobytes("C"))
            except medfmt.FormatError as e:  # the file was replaced between the header and the voxels
                if "changed" not in str(e):
                    wrong.append(str(e))

    readers = [threading.Thread(target=read) for _ in range(4)]
    for reader in readers:
        reader.start()
    for n in range(60):
        medfmt.save(volume(B if n % 2 else A), path)
    stop.set()
    for reader in readers:
        reader.join()
    assert wrong == []
    assert seen
    assert set(seen) <= wanted


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_threads_share_one_volume(suffix, tmp_path):
    path = tmp_path / f"x{suffix}"
    medfmt.save(volume(), path)
    vol = medfmt.load(path)
    with ThreadPoolExecutor(16) as pool:
        slabs = list(pool.map(lambda n: vol[..., n % 6], range(96)))
    for n, slab in enumerate(slabs):
        np.testing.assert_array_equal(slab, A[..., n % 6])


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_volume_pickles_and_reads_on_the_other_side(suffix, tmp_path):
    path = tmp_path / f"x{suffix}"
    medfmt.save(volume(), path)
    again = pickle.loads(pickle.dumps(medfmt.load(path)))
    np.testing.assert_array_equal(np.asarray(again), A)
    np.testing.assert_array_equal(again.affine, volume().affine)


def test_no_descriptor_stays_open(tmp_path):
    medfmt.save(volume(), tmp_path / "x.nii.gz")
    kept = [medfmt.load(tmp_path / "x.nii.gz") for _ in range(300)]
    if not os.path.isdir("/proc/self/fd"):
        pytest.skip("this system does not list its descriptors")
    before = len(os.listdir("/proc/self/fd"))
    for vol in kept:
        vol[..., 0]
    assert len(os.listdir("/proc/self/fd")) == before


def nested(depth):
    """A sequence in a sequence in …, of undefined lengths, explicit little endian."""
    open_ = b"\x08\x00\x40\x11SQ\0\0\xff\xff\xff\xff\xfe\xff\x00\xe0\xff\xff\xff\xff"
    close = b"\xfe\xff\x0d\xe0\0\0\0\0\xfe\xff\xdd\xe0\0\0\0\0"
    head = b"\x08\x00\x16\x00UI\x02\x001\0"
    return bytes(128) + b"DICM" + head + open_ * depth + close * depth


def test_nesting_of_64_is_read_and_a_hundred_thousand_levels_meet_the_limit():
    ds = medfmt.dicom.read(nested(60))
    assert len(ds) == 2
    with pytest.raises(medfmt.LimitError):
        medfmt.dicom.read(nested(100_000))


@pytest.mark.parametrize("kind", ["zip", "tar"])
def test_members_of_an_archive_are_read_in_place(kind, tmp_path):
    medfmt.save(volume(), tmp_path / "x.nii")
    raw = (tmp_path / "x.nii").read_bytes()
    path = tmp_path / f"all.{kind}"
    if kind == "zip":
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
            file.writestr("../../outside/x.nii", raw)
    else:
        with tarfile.open(path, "w") as file:
            member = tarfile.TarInfo("../../outside/x.nii")
            member.size = len(raw)
            file.addfile(member, io.BytesIO(raw))
    np.testing.assert_array_equal(np.asarray(medfmt.load(path)), A)
    assert not (tmp_path.parent.parent / "outside").exists()
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted(["x.nii", path.name])


def test_names_that_are_no_text_work(tmp_path):
    path = os.fsencode(tmp_path) + b"/\xff\xfe.nii"
    try:
        medfmt.save(volume(), os.fsdecode(path))
    except OSError:
        pytest.skip("this file system wants text")
    np.testing.assert_array_equal(np.asarray(medfmt.load(os.fsdecode(path))), A)


def test_a_full_or_closed_folder_is_the_systems_error_and_leaves_nothing(tmp_path):
    with pytest.raises(OSError, match="No such file"):
        medfmt.save(volume(), tmp_path / "nowhere" / "x.nii")
    (tmp_path / "x.nii").mkdir()
    with pytest.raises(OSError, match="directory"):
        medfmt.save(volume(), tmp_path / "x.nii")
    assert [p.name for p in tmp_path.iterdir()] == ["x.nii"]


@pytest.mark.parametrize("suffix", [*SUFFIXES, ".hdr"])
@pytest.mark.parametrize("change", ["with_data", "in_memory", "itself", "reorient"])
def test_a_volume_is_equal_after_a_save_of_its_own_or_a_relative_over_its_file(suffix, change, tmp_path):
    path = tmp_path / f"x{suffix}"
    medfmt.save(volume(), path)
    vol = medfmt.load(path)
    made = {
        "with_data": lambda: vol.with_data(A + 1).with_affine(np.eye(4)),
        "in_memory": vol.in_memory,
        "itself": lambda: vol,
        "reorient": lambda: vol.reorient("LPS"),
    }[change]()
    medfmt.save(made, path)
    np.testing.assert_array_equal(np.asarray(vol), A)
    np.testing.assert_array_equal(np.asarray(made), np.asarray(medfmt.load(path)))


def test_limits_are_honoured_and_told():
    tight = medfmt.Limits(max_bytes=100)
    out = io.BytesIO()
    np.savez(out, image=np.zeros((10, 10)))
    with pytest.raises(medfmt.LimitError, match="max_bytes"):
        medfmt.load(out.getvalue(), limits=tight)
    assert room("core.limits").UNLIMITED.max_bytes > room("core.limits").DEFAULT.max_bytes


@pytest.mark.parametrize("suffix", [*SUFFIXES, ".hdr"])
def test_no_limits_at_all_have_to_be_said(suffix, tmp_path):
    """None is taken wherever a Limits is; it is nowhere the default."""
    path = tmp_path / f"x{suffix}"
    medfmt.save(volume(), path, limits=None)
    np.testing.assert_array_equal(np.asarray(medfmt.load(path, limits=None)), A)
    np.testing.assert_array_equal(np.asarray(medfmt.load_all(path, limits=None)[0]), A)
    assert len(medfmt.scan(path, limits=None)) == 1
    assert str(medfmt.explain(path, limits=None))
    assert medfmt.check(path, limits=None) == medfmt.check(path)
    assert medfmt.convert(path, tmp_path / "out", limits=None).ok
    assert room("core.limits").bounds(None) == room("core.limits").UNLIMITED
    with pytest.raises(medfmt.LimitError):
        medfmt.load(path, limits=medfmt.Limits(max_bytes=10))


def test_no_limits_in_the_faces_of_the_formats(tmp_path):
    medfmt.save(volume(), tmp_path / "x.nii")
    medfmt.save(volume(), tmp_path / "y.hdr", format="analyze")
    medfmt.save(volume(), tmp_path / "x.npz")
    medfmt.save(volume(), tmp_path / "s", format="dicom")
    assert medfmt.nifti.read(tmp_path / "x.nii", limits=None).data.shape == A.shape
    assert medfmt.analyze.read(tmp_path / "y.hdr", limits=None).data.shape == A.shape
    assert medfmt.npz.read(tmp_path / "x.npz", limits=None)
    assert medfmt.dicom.read(tmp_path / "s" / "IM00001.dcm", limits=None).stored_array.shape == (8, 8)
    tight = medfmt.Limits(max_elements=5)
    with pytest.raises(medfmt.LimitError):
        medfmt.dicom.read(tmp_path / "s" / "IM00001.dcm", limits=tight)
