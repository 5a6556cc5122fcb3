# SPDX-License-Identifier: MIT
"""Blobs: no handle stays open, a changed file is noticed, archives are read in place."""

from __future__ import annotations

import gzip
import io
import os
import pickle
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests import medfmt, room

source = room("core.source")


def test_a_blob_reads_ranges_and_is_short_only_at_the_end(tmp_path: Path) -> None:
    (tmp_path / "a.bin").write_bytes(b"0123456789")
    for blob in (source.blob(tmp_path / "a.bin"), source.blob(b"0123456789"), source.blob(io.BytesIO(b"0123456789"))):
        assert (blob.size, blob.read(2, 3), blob.read(8, 9), blob.read(20, 3)) == (10, b"234", b"89", b"")
        buffer = bytearray(4)
        assert blob.readinto(7, memoryview(buffer)) == 3
        assert bytes(buffer) == b"789\0"


def test_no_descriptor_stays_open(tmp_path: Path) -> None:
    (tmp_path / "a.bin").write_bytes(b"x" * 100)
    before = len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0
    blobs = [source.blob(tmp_path / "a.bin") for _ in range(50)]
    assert all(blob.read(0, 1) == b"x" for blob in blobs)
    after = len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0
    assert after == before


@pytest.mark.parametrize("change", [b"shorter", b"the same"])
def test_a_file_that_changed_since_is_an_error_not_garbage(tmp_path: Path, change: bytes) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"0123456\n")
    blob = source.blob(path)
    (tmp_path / "new").write_bytes(change)
    os.replace(tmp_path / "new", path)
    with pytest.raises(medfmt.TruncatedError) as caught:
        blob.read(0, 4)
    assert caught.value.path == str(path)


def test_hold_keeps_the_bytes_readable_after_the_file_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"0123456789")
    blob = source.blob(path)
    blob.hold()
    path.unlink()
    assert blob.read(3, 3) == b"345"
    assert pickle.loads(pickle.dumps(blob)).read(3, 3) == b"345"


@pytest.mark.parametrize("name", ["x.img", "x.IMG", "x.Img", "x.img.gz"])
def test_the_other_half_of_a_pair_is_found_in_any_case_and_inflated(tmp_path: Path, name: str) -> None:
    (tmp_path / "x.hdr").write_bytes(b"header")
    (tmp_path / name).write_bytes(gzip.compress(b"pixels") if name.endswith("gz") else b"pixels")
    found = source.blob(tmp_path / "x.hdr").sibling(".img")
    assert found is not None
    assert found.read(0, 100) == b"pixels"
    assert source.blob(tmp_path / "x.hdr").sibling(".mat") is None


def test_a_walk_is_sorted_deep_and_visits_a_linked_folder_once(tmp_path: Path) -> None:
    for name in ("b/2.dcm", "b/1.dcm", "a.dcm", ".hidden"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "b" / "loop").symlink_to(tmp_path)
    names = [os.path.relpath(blob.path, tmp_path) for blob in source.walk(tmp_path)]
    assert names == ["a.dcm", "b/1.dcm", "b/2.dcm"]


def archive_bytes(kind: str) -> bytes:
    files = {"s/1.dcm": b"first", "s/2.dcm": b"second" * 1000}
    out = io.BytesIO()
    if kind == "zip":
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
            for name, data in files.items():
                z.writestr(name, data)
    else:
        with tarfile.open(fileobj=out, mode="w") as t:
            for name, data in files.items():
                info = tarfile.TarInfo(name)
                info.size = len(data)
                t.addfile(info, io.BytesIO(data))
    return out.getvalue()


@pytest.mark.parametrize("kind", ["zip", "tar"])
def test_members_of_an_archive_are_read_in_place(kind: str) -> None:
    first, second = source.members(source.blob(archive_bytes(kind)))
    assert (first.path, first.read(0, 99)) == ("<bytes>!s/1.dcm", b"first")
    assert (second.size, second.read(6, 6)) == (6000, b"second")
    assert pickle.loads(pickle.dumps(second)).read(0, 6) == b"second"


def test_bytes_that_are_no_archive_have_no_members() -> None:
    assert source.members(source.blob(b"nothing of the kind")) is None


@pytest.mark.parametrize("kind", ["zip", "tar"])
def test_a_cut_archive_gives_a_format_error_at_every_length(kind: str) -> None:
    whole = archive_bytes(kind)
    for cut in range(600 if kind == "tar" else 4, len(whole) - 1200, 97):
        try:
            for member in source.members(source.blob(whole[:cut])) or []:
                assert len(member.read(0, member.size)) == member.size
        except medfmt.FormatError as e:
            assert e.field


def test_a_member_larger_than_the_limit_is_refused_before_it_is_inflated() -> None:
    limits = room("core.limits").Limits(max_inflated=100)
    *_, second = source.members(source.blob(archive_bytes("zip")), limits=limits)
    with pytest.raises(medfmt.LimitError):
        second.read(0, 1)


def test_an_endless_stream_meets_the_limit() -> None:
    class Endless:
        def read(self, n: int) -> bytes:
            return b"x" * n

    with pytest.raises(medfmt.LimitError):
        source.blob(Endless(), limits=room("core.limits").Limits(max_inflated=1 << 21))


def test_things_that_are_no_source_are_unsupported(tmp_path: Path) -> None:
    for thing in (3, tmp_path, io.StringIO("text")):
        with pytest.raises(medfmt.UnsupportedError):
            source.blob(thing)
