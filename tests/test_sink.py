# SPDX-License-Identifier: MIT
"""Atomic saving: all or nothing, in order, mode and link kept, nothing left behind."""

from __future__ import annotations

import errno
import os
import resource
import signal
import stat
import sys
from array import array

import pytest

from tests import room

sink = room("core.sink")


def names(folder):
    return sorted(os.listdir(folder))


def test_chunks_of_any_kind_are_written_one_after_the_other(tmp_path):
    path = tmp_path / "a.bin"
    sink.save_files({str(path): [b"ab", bytearray(b"cd"), memoryview(b"ef"), b"", array("H", [0x6867])]})
    assert path.read_bytes() == b"abcdefgh"
    assert names(tmp_path) == ["a.bin"]


def test_a_patch_overwrites_and_writing_goes_on_at_the_end(tmp_path):
    path = tmp_path / "a.bin"
    sink.save_files({str(path): [b"abcdef", sink.Patch(1, b"XY"), b"gh"]})
    assert path.read_bytes() == b"aXYdefgh"


def test_files_appear_in_the_order_given_after_all_are_written(tmp_path, monkeypatch):
    seen = []
    replace = os.replace
    monkeypatch.setattr(
        os, "replace", lambda a, b: (seen.append((os.path.basename(b), len(names(tmp_path)))), replace(a, b))
    )
    sink.save_files({str(tmp_path / "a.img"): [b"1"], str(tmp_path / "a.hdr"): [b"2"]})
    assert seen == [("a.img", 2), ("a.hdr", 2)]


def test_an_error_while_the_chunks_are_made_leaves_the_old_files(tmp_path):
    (tmp_path / "a.img").write_bytes(b"old")

    def broken():
        yield b"new"
        raise ValueError("no more")

    with pytest.raises(ValueError, match="no more"):
        sink.save_files({str(tmp_path / "a.img"): [b"new"], str(tmp_path / "a.hdr"): broken()})
    assert names(tmp_path) == ["a.img"]
    assert (tmp_path / "a.img").read_bytes() == b"old"


def test_an_interrupt_leaves_nothing(tmp_path):
    def stopped():
        yield b"new"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        sink.save_files({str(tmp_path / "a"): stopped()})
    assert names(tmp_path) == []


def test_a_rename_that_fails_leaves_no_temporary_file(tmp_path, monkeypatch):
    def refuse(_a, _b):
        raise OSError(errno.EIO, "no")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(OSError, match="no"):
        sink.save_files({str(tmp_path / "a"): [b"x"], str(tmp_path / "b"): [b"y"]})
    assert names(tmp_path) == []


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX")
@pytest.mark.parametrize("room_left", range(0, 10_000, 1700))
def test_a_full_disk_is_reported_and_leaves_the_old_file(tmp_path, room_left):
    path = tmp_path / "a"
    path.write_bytes(b"old")
    child = os.fork()
    if not child:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (room_left, resource.RLIM_INFINITY))
        try:
            sink.save_files({str(path): [bytes(4096), bytes(6000)]})
        except OSError as e:
            os._exit(e.errno)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == errno.EFBIG
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a"]


def test_the_mode_of_a_file_that_is_replaced_is_kept(tmp_path):
    path = tmp_path / "a"
    path.write_bytes(b"old")
    path.chmod(0o640)
    sink.save_files({str(path): [b"new"]})
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_new_file_has_the_mode_that_the_umask_leaves(tmp_path):
    old = os.umask(0o027)
    try:
        sink.save_files({str(tmp_path / "a"): [b"new"]})
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o640


def test_a_link_still_leads_to_the_file(tmp_path):
    (tmp_path / "far").mkdir()
    (tmp_path / "far" / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to(tmp_path / "far" / "real")
    sink.save_files({str(tmp_path / "link"): [b"new"]})
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "far" / "real").read_bytes() == b"new"
    assert (names(tmp_path), names(tmp_path / "far")) == (["far", "link"], ["real"])


def test_a_link_to_nothing_makes_the_file_it_names(tmp_path):
    (tmp_path / "link").symlink_to("real")
    sink.save_files({str(tmp_path / "link"): [b"new"]})
    assert (tmp_path / "real").read_bytes() == b"new"


@pytest.mark.parametrize("make", ["folder", "fifo"])
def test_what_is_no_regular_file_is_not_replaced(tmp_path, make):
    path = tmp_path / "a"
    path.mkdir() if make == "folder" else os.mkfifo(path)
    with pytest.raises(OSError) as caught:
        sink.save_files({str(path): [b"new"]})
    assert caught.value.errno in (errno.EISDIR, errno.EINVAL)
    assert names(tmp_path) == ["a"]


def test_a_folder_that_is_not_there_is_an_os_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        sink.save_files({str(tmp_path / "no" / "a"): [b"new"]})


def test_a_file_that_may_not_be_written_is_not_replaced(tmp_path, monkeypatch):
    path = tmp_path / "a"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write everything
    with pytest.raises(PermissionError):
        sink.save_files({str(path): [b"new"]})
    assert path.read_bytes() == b"old"


def test_long_and_strange_names_work(tmp_path):
    long = os.path.join(os.fsencode(tmp_path), b"\xff" + b"n" * 250)
    sink.save_files({os.fsdecode(long): [b"x"]})
    assert os.listdir(os.fsencode(tmp_path)) == [os.path.basename(long)]


def test_a_relative_path_is_fine(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    sink.save_files({"a": [b"x"]})
    assert names(tmp_path) == ["a"]


def test_short_writes_are_continued(tmp_path, monkeypatch):
    write = os.write
    monkeypatch.setattr(os, "write", lambda fd, view: write(fd, view[:7]))
    sink.save_files({str(tmp_path / "a"): [bytes(range(100))]})
    assert (tmp_path / "a").read_bytes() == bytes(range(100))


def test_large_files_are_pushed_on_while_they_are_written(tmp_path, monkeypatch):
    synced = []
    fsync = os.fsync
    monkeypatch.setattr(os, "fsync", lambda fd: (synced.append(fd), fsync(fd)))
    piece = bytes(sink.PUSHED // 2)
    sink.save_files({str(tmp_path / "a"): [piece] * 5})
    assert (tmp_path / "a").stat().st_size == 5 * len(piece)
    assert len(synced) == 2 + 1 + 1  # twice on the way, at the end, and the folder


def test_an_error_of_the_disk_on_the_way_is_raised(tmp_path, monkeypatch):
    calls = []

    def fails_once(_fd):
        calls.append(1)
        if len(calls) == 1:
            raise OSError(errno.EIO, "the disk")

    monkeypatch.setattr(os, "fsync", fails_once)
    with pytest.raises(OSError, match="the disk"):
        sink.save_files({str(tmp_path / "a"): [bytes(sink.PUSHED)] * 2})
    assert names(tmp_path) == []


def test_no_descriptor_stays_open(tmp_path):
    before = len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0
    for n in range(20):
        sink.save_files({str(tmp_path / str(n)): [b"x"]})
    after = len(os.listdir("/proc/self/fd")) if before else 0
    assert after == before
