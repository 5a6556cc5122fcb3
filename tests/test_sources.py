# SPDX-License-Identifier: MIT
"""Where images come from: everything that spec_notes/sources.md lists, with real pipes, servers and file systems."""

from __future__ import annotations

import functools
import http.server
import io
import os
import subprocess
import sys
import tarfile
import tempfile
import threading
import urllib.request
import zipfile
from pathlib import Path

import numpy as np
import pytest

from tests import medfmt, room

ARRAY = np.arange(60, dtype="i2").reshape(3, 4, 5)
VOLUME = medfmt.Volume(ARRAY, np.diag([2.0, 2.0, 3.0, 1.0]))
UNDECODABLE = b"caf\xe9 \xff.nii"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """scan.nii.gz, scan.nii, pair.hdr and .img, study.zip, study.tar, study.tar.gz."""
    monkeypatch.chdir(tmp_path)
    for name in ("scan.nii.gz", "scan.nii", "pair.hdr"):
        medfmt.save(VOLUME, name)
    with zipfile.ZipFile("study.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("scan.nii.gz", "scan.nii", "pair.hdr", "pair.img"):
            archive.write(name, f"in/{name}")
    for kind in ("", "gz"):
        with tarfile.open("study.tar" + (kind and ".gz"), f"w:{kind}") as archive:
            archive.add("scan.nii", "in/scan.nii")
            archive.add("scan.nii.gz", "in/two!.nii.gz")
    return tmp_path


@pytest.fixture
def url(folder):
    """A server on this machine that serves `folder`."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *words):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def assert_loads(source, path=None):
    vol = medfmt.load(source)
    np.testing.assert_array_equal(np.asarray(vol), ARRAY)
    np.testing.assert_allclose(vol.affine, VOLUME.affine)
    if path is not None:
        assert vol.sources[0].path == path


class OfBytes(os.PathLike):
    def __fspath__(self):
        return b"scan.nii"


class Unseekable(io.RawIOBase):
    """A few bytes at a time, forwards only."""

    def __init__(self, data):
        self.inner = io.BytesIO(data)

    def readable(self):
        return True

    def readinto(self, buffer):
        return self.inner.readinto(memoryview(buffer)[:1000])


def test_paths_bytes_and_file_objects_load(folder):
    raw = (folder / "scan.nii.gz").read_bytes()
    for source in ("scan.nii.gz", Path("scan.nii"), OfBytes(), "pair.img", raw, bytearray(raw), memoryview(raw)):
        assert_loads(source)
    assert_loads(Unseekable(raw))
    assert_loads(io.BytesIO(raw), "<bytes>")
    with open("scan.nii", "rb") as file:
        assert_loads(file, "scan.nii")
    with zipfile.ZipFile("study.zip") as archive, archive.open("in/scan.nii") as member:
        assert_loads(member)
    with tempfile.SpooledTemporaryFile() as file:
        file.write(b"before" + raw)
        file.seek(6)
        assert_loads(file)


def test_pipes_load(folder):
    with subprocess.Popen(["cat", "scan.nii.gz"], stdout=subprocess.PIPE) as process:
        assert_loads(process.stdout)
    if hasattr(os, "mkfifo"):
        os.mkfifo("fifo")
        writer = threading.Thread(target=lambda: Path("fifo").write_bytes(Path("scan.nii").read_bytes()))
        writer.start()
        assert_loads("fifo", "fifo")
        writer.join()


def test_a_response_of_a_server_loads(url):
    with urllib.request.urlopen(f"{url}/scan.nii.gz") as response:
        assert_loads(response)
    with urllib.request.urlopen(f"{url}/study.tar.gz") as response:
        assert len(medfmt.load_all(response)) == 2


@pytest.mark.parametrize("archive", ["study.zip", "study.tar", "study.tar.gz"])
def test_members_of_an_archive_load_by_the_path_that_they_tell(archive, folder):
    paths = [vol.sources[0].path for vol in medfmt.load_all(archive)]
    assert len(paths) >= 2
    for path in paths:
        assert path.startswith(f"{archive}!in/")
        assert_loads(path, path)
    assert medfmt.explain(paths[0]).path == paths[0]
    assert list(folder.glob("**/in")) == []  # nothing is unpacked


def test_a_pair_in_an_archive_loads_by_either_name(folder):
    assert_loads("study.zip!in/pair.img")
    assert_loads("study.zip!in/pair.hdr")


@pytest.mark.parametrize("path", ["study.zip!in/none.nii", "scan.nii!x", "none.zip!x", "a!b", "none/scan.nii"])
def test_what_is_not_there_is_not_found(path, folder):
    with pytest.raises(OSError, match=r"No such file|Not a directory"):
        medfmt.load(path)


def test_text_is_refused(folder):
    with open("scan.nii") as file, pytest.raises(medfmt.UnsupportedError, match="gives text") as caught:
        medfmt.load(file)
    assert (caught.value.field, caught.value.offset) == ("source", 0)


# ---- fsspec ----------------------------------------------------------------------------------------------


def test_urls_and_open_files_of_fsspec_load(folder):
    fsspec = pytest.importorskip("fsspec", reason="the extra `remote` is not installed")
    memory = fsspec.filesystem("memory")
    for name in ("scan.nii.gz", "pair.hdr", "pair.img", "study.zip"):
        memory.pipe(f"/medfmt/{name}", Path(name).read_bytes())
    assert_loads("memory://medfmt/scan.nii.gz", "memory://medfmt/scan.nii.gz")
    assert_loads("memory://medfmt/pair.hdr")  # its other half lies beside it
    assert_loads("zip://in/scan.nii::study.zip")
    assert_loads("zip://in/scan.nii::memory://medfmt/study.zip")
    assert_loads(fsspec.open("memory://medfmt/scan.nii.gz"), "/medfmt/scan.nii.gz")
    assert_loads(fsspec.open("scan.nii.gz", compression="gzip"))
    assert len(medfmt.load_all("memory://medfmt/study.zip")) == 3
    assert medfmt.explain("memory://medfmt/scan.nii.gz").path == "memory://medfmt/scan.nii.gz"
    with pytest.raises(FileNotFoundError):
        medfmt.load("memory://medfmt/none.nii")


def test_a_url_of_a_server_loads(url):
    pytest.importorskip("fsspec", reason="the extra `remote` is not installed")
    pytest.importorskip("aiohttp", reason="fsspec needs aiohttp for http")
    assert_loads(f"{url}/scan.nii.gz", f"{url}/scan.nii.gz")
    assert_loads(f"{url}/pair.hdr")
    assert len(medfmt.load_all(f"{url}/study.tar")) == 2
    with pytest.raises(OSError, match="none"):
        medfmt.load(f"{url}/none.nii")


def test_a_protocol_that_fsspec_does_not_know_is_unsupported():
    pytest.importorskip("fsspec", reason="the extra `remote` is not installed")
    with pytest.raises(medfmt.UnsupportedError, match="nosuch") as caught:
        medfmt.load("nosuch://x/y.nii")
    assert (caught.value.path, caught.value.field) == ("nosuch://x/y.nii", "source")


def test_without_fsspec_a_url_names_the_extra(monkeypatch):
    monkeypatch.setitem(sys.modules, "fsspec", None)
    with pytest.raises(medfmt.UnsupportedError, match=r"medfmt\[remote\]"):
        medfmt.load("https://host/x.nii")


# ---- names -----------------------------------------------------------------------------------------------


@pytest.fixture
def odd(tmp_path, monkeypatch):
    """Files whose names are of another script, and of no text at all; their names."""
    monkeypatch.chdir(tmp_path)
    names = ["影像 Ünï.nii.gz", "scan!1.nii"]
    try:
        (tmp_path / os.fsdecode(UNDECODABLE)).write_bytes(b"")
        names.append(os.fsdecode(UNDECODABLE))
    except OSError:
        pass  # a file system that takes only text
    for name in names:
        medfmt.save(VOLUME, name)
    return names


def test_odd_names_load_are_listed_and_converted(odd):
    for name in odd:
        assert_loads(name, name)
    assert len(medfmt.load_all(".")) == len(odd)
    str(medfmt.scan(".")).encode()  # it can be shown
    report = medfmt.convert(".", "out")
    assert (report.ok, len(report.made)) == (True, len(odd))
    assert {"影像_Ünï.nii.gz", "scan_1.nii.gz"} <= {path.name for path in Path("out").iterdir()}


def test_a_long_name_of_many_bytes_is_cut_between_letters():
    cleaned = room("conversion").cleaned("影" * 200)
    assert cleaned == "影" * 33
    assert len(cleaned.encode()) <= 100


@pytest.mark.parametrize("command", ["info", "explain", "scan", "check"])
def test_a_terminal_without_the_letters_shows_them_escaped(command, odd):
    root = str(Path(medfmt.__file__).parents[medfmt.__name__.count(".") + 1])
    for name in odd:
        run = subprocess.run(
            [sys.executable, "-m", medfmt.__name__, command, name],
            env={**os.environ, "PYTHONPATH": root, "PYTHONIOENCODING": "ascii"},
            capture_output=True,
            check=False,
        )
        assert run.returncode == 0, run.stderr
        run.stdout.decode("ascii")
