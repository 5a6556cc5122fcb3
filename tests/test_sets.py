# SPDX-License-Identifier: MIT
"""Files that are right only together: stopped at any moment, a save leaves the old set or the new one."""

from __future__ import annotations

import os
import signal

import numpy as np
import pytest

from tests import medfmt, room

sink, sets, source = room("core.sink"), room("core.sets"), room("core.source")

OLD = medfmt.Volume(np.arange(24, dtype="i2").reshape(2, 3, 4), np.diag([2.0, 2.0, 2.0, 1.0]))
NEW = medfmt.Volume(np.arange(60, dtype="u1").reshape(5, 4, 3), np.diag([1.0, 1.0, 4.0, 1.0]))
TURNED = medfmt.Volume(np.asarray(NEW), np.array([[0, -2.0, 0, 5], [3, 0, 0, -7], [0, 0, 1.25, 11], [0, 0, 0, 1]]))
# what is saved over what: (name of the file or folder, format, new volume)
SETS = {
    "nifti": ("x.hdr", "nifti1", NEW),
    "nifti, zipped": ("x.hdr.gz", "nifti1", NEW),
    "analyze": ("x.hdr", "analyze", NEW),
    "analyze with a .mat": ("x.hdr", "analyze", TURNED),
    "series": (
        "series",
        "dicom",
        medfmt.Volume(np.arange(80, dtype="u2").reshape(4, 5, 4), np.diag([1.0, 1.0, 4.0, 1.0])),
    ),
}


def like(vol):
    """What tells one volume from another, whichever way its slices were stored."""
    values = np.asarray(vol)
    return (*values.shape, *sorted(values.ravel().tolist()), *np.round(np.sort(vol.voxel_sizes), 3).tolist())


def stopped(action, event):
    """Run in a child that is killed at its `event`-th rename or removal; whether it came so far."""
    child = os.fork()
    if not child:
        left = [event]

        def dying(call):
            def instead(*given):
                if not left[0]:
                    os.kill(os.getpid(), signal.SIGKILL)
                left[0] -= 1
                return call(*given)

            return instead

        os.replace, os.unlink = dying(os.replace), dying(os.unlink)
        action()
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0


@pytest.mark.parametrize("kind", SETS)
def test_a_save_stopped_at_any_rename_leaves_the_old_set_or_the_new(kind, tmp_path):
    name, form, new = SETS[kind]
    seen = []
    event = 0
    while True:
        folder = tmp_path / str(event)
        folder.mkdir()
        path = folder / name
        medfmt.save(OLD, path, format=form)
        old = like(medfmt.load(path))
        if not stopped(lambda path=path: medfmt.save(new, path, format=form), event):
            break
        seen.append(like(medfmt.load(path)))
        # The next save finishes what was left, and nothing of it stays.
        medfmt.save(OLD, path, format=form)
        within = folder if path.is_file() else path
        assert [p.name for p in within.iterdir() if p.name.endswith((sets.NEW, sets.LIST))] == []
        event += 1
    whole = like(medfmt.load(path))
    assert whole != old
    assert set(seen) == {old, whole}
    assert seen == sorted(seen, key=[old, whole].index)  # from one moment on, the new one
    assert [p.name for p in path.parent.iterdir() if p.name.startswith(".")] == []


def left_over(folder, *, listed):
    """A pair of OLD, and beside it NEW's files as a save leaves them that was stopped: before it held, or after."""
    medfmt.save(OLD, folder / "x.hdr")
    (folder / "new").mkdir()
    medfmt.save(NEW, folder / "new" / "x.hdr")
    for suffix in (".img", ".hdr"):
        (folder / "new" / f"x{suffix}").rename(folder / f".x{suffix}{sets.NEW}")
    (folder / "new").rmdir()
    if listed:
        (folder / f".1{sets.LIST}").write_bytes(sets.list_text(["x.img", "x.hdr"]))
    return folder / "x.hdr"


def test_new_files_that_still_stand_on_a_list_do_not_count(tmp_path):
    path = left_over(tmp_path, listed=True)
    np.testing.assert_array_equal(np.asarray(medfmt.load(path)), np.asarray(OLD))
    np.testing.assert_array_equal(np.asarray(medfmt.load(tmp_path)), np.asarray(OLD))


def test_new_files_without_a_list_count_by_either_name_and_in_a_folder(tmp_path):
    path = left_over(tmp_path, listed=False)
    for given in (path, path.with_suffix(".img"), tmp_path):
        vol = medfmt.load(given)
        np.testing.assert_array_equal(np.asarray(vol), np.asarray(NEW))
        assert vol.voxel_sizes == (1.0, 1.0, 4.0)
    assert [os.path.basename(blob.path) for blob in source.walk(tmp_path)] == ["x.hdr", "x.img"]


def test_a_file_written_later_by_others_counts_before_one_left_over(tmp_path):
    path = left_over(tmp_path, listed=False)
    for suffix in (".hdr", ".img"):
        later = (tmp_path / f".x{suffix}{sets.NEW}").stat().st_mtime + 10
        os.utime(path.with_suffix(suffix), (later, later))
    np.testing.assert_array_equal(np.asarray(medfmt.load(path)), np.asarray(OLD))


def test_a_volume_stays_readable_while_its_hidden_files_get_their_names(tmp_path):
    path = left_over(tmp_path, listed=False)
    vol = medfmt.load(path)
    for suffix in (".hdr", ".img"):
        os.replace(tmp_path / f".x{suffix}{sets.NEW}", path.with_suffix(suffix))
    np.testing.assert_array_equal(np.asarray(vol), np.asarray(NEW))


def test_a_link_under_a_hidden_name_is_not_followed(tmp_path):
    medfmt.save(OLD, tmp_path / "x.hdr")
    (tmp_path / f".x.hdr{sets.NEW}").symlink_to(tmp_path / "elsewhere")
    np.testing.assert_array_equal(np.asarray(medfmt.load(tmp_path / "x.hdr")), np.asarray(OLD))


def test_names_on_a_list_stay_in_its_folder():
    raw = sets.list_text(["x.img", "../y.img", "/etc/z.img", "..", ""])
    assert sets.listed(raw) == ["x.img"]
    assert sets.listed(b"cut off within a name") == []


def test_a_header_and_an_image_of_different_saves_are_never_put_together(tmp_path):
    """The pair is replaced between the look at its header and the look for its image."""
    path = tmp_path / "x.hdr"
    medfmt.save(OLD, path)
    layer = source.blob(str(path))
    medfmt.save(NEW, path)
    with pytest.raises(medfmt.TruncatedError) as caught:
        layer.sibling(".img")
    assert caught.value.field == "file size"
    assert caught.value.offset == 0


@pytest.mark.parametrize(
    ("paths", "answer"),
    [
        (["/d/x.img", "/d/x.hdr"], True),
        (["/d/x.json", "/d/x.nii.gz"], False),  # the image is right without what lies beside it
        (["/d/x.nii"], False),
        (["/d/x.img", "/e/x.hdr"], False),  # links into two folders: no one step makes both hold
        (["/d/" + "x" * 244 + ".img", "/d/" + "x" * 244 + ".hdr"], False),  # no room for the longer names
    ],
)
def test_which_files_are_replaced_as_a_set(paths, answer):
    assert sets.can_wait(paths) is answer


def test_an_error_while_the_set_gets_its_hidden_names_leaves_the_old_pair_and_nothing_else(tmp_path, monkeypatch):
    path = tmp_path / "x.hdr"
    medfmt.save(OLD, path)
    replace, left = os.replace, [1]

    def failing(a, b):
        if not left[0]:
            raise OSError(5, "no")
        left[0] -= 1
        replace(a, b)

    monkeypatch.setattr(os, "replace", failing)
    with pytest.raises(OSError, match="no"):
        medfmt.save(NEW, path)
    monkeypatch.undo()
    np.testing.assert_array_equal(np.asarray(medfmt.load(path)), np.asarray(OLD))
    assert sorted(os.listdir(tmp_path)) == ["x.hdr", "x.img"]


def test_a_series_is_not_put_among_slices_of_another(tmp_path):
    medfmt.save(OLD, tmp_path / "series", format="dicom")
    before = sorted(os.listdir(tmp_path / "series"))
    with pytest.raises(medfmt.NotRepresentableError) as caught:
        medfmt.save(NEW, tmp_path / "series", format="dicom")
    assert (caught.value.field, caught.value.offset) == ("target", 0)
    assert "IM00004.dcm" in caught.value.found
    assert sorted(os.listdir(tmp_path / "series")) == before
    np.testing.assert_array_equal(np.sort(np.asarray(medfmt.load(tmp_path / "series")), None), np.arange(24))
