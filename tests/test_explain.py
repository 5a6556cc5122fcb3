# SPDX-License-Identifier: MIT
"""Annotated bytes of real files: each byte exactly once, and a byte that changes changes the row that holds it."""

from __future__ import annotations

import gzip
import itertools
import os
import zlib
from pathlib import Path

import numpy as np
import pytest

from tests import SHARED_DATA, medfmt, room
from tests.dicom_series import slice_file

PREVIEW = room("core.explain").PREVIEW
demo = room("demo")
real = pytest.mark.skipif(not SHARED_DATA.is_dir(), reason="no real scans beside the checkout")


def layer_of(path, *, wrapper):
    """The bytes that the rows count: of the file, or of what it inflates to (gzip, a deflated data set)."""
    raw = path.read_bytes()
    if raw[:2] == b"\x1f\x8b" and not wrapper:
        inflater = zlib.decompressobj(31)
        part = inflater.decompress(raw)
        raw = part if not inflater.unused_data else gzip.decompress(raw)
    if raw[128:132] == b"DICM" and b"1.2.840.10008.1.2.1.99" in raw[:1024]:
        layer = medfmt.dicom.read(raw).layer
        raw = layer.read(0, 1 << 30)
    return raw


def uncovered(path, *, wrapper=False):
    """What is wrong with the rows of a file, "" if nothing is."""
    raw = layer_of(path, wrapper=wrapper)
    at = 0
    for row in medfmt.explain(path, wrapper=wrapper):
        if row.offset != at:
            return f"{row.field}: at {row.offset}, not {at}"
        if row.raw != raw[at : at + min(row.nbytes, PREVIEW)]:
            return f"{row.field} at {at}: shows other bytes"
        at += row.nbytes
    return "" if at == len(raw) else f"ends at {at} of {len(raw)}"


def checked(paths):
    """Files that were explained; every one of them byte by byte, and the gzip around it too."""
    count = 0
    for path in paths:
        try:
            found = uncovered(path)
        except medfmt.UnknownFormatError:
            continue  # a text, a .mat
        assert found == "", path
        if path.read_bytes()[:2] == b"\x1f\x8b":
            assert uncovered(path, wrapper=True) == "", path
        count += 1
    return count


def scans():
    return sorted(p for p in SHARED_DATA.rglob("*") if p.is_file() and p.suffix not in (".json", ".txt", ".md"))


@real
def test_a_sample_of_real_files_is_explained_byte_by_byte():
    first = [next(files) for _, files in itertools.groupby(scans(), key=lambda p: p.parent)]
    small = [path for path in first if path.stat().st_size < 1 << 18]
    assert checked(small) >= 30


@real
@pytest.mark.slow
def test_every_real_file_is_explained_byte_by_byte():
    assert checked(scans()) >= 500


@pytest.mark.slow
def test_every_file_of_the_demonstration_is_explained_byte_by_byte(tmp_path):
    assert demo.run(tmp_path).ok
    beside = (".png", ".mat")  # pictures, and SPM's matrices, which are no images
    paths = [path for path in sorted(tmp_path.rglob("*")) if path.is_file() and path.suffix not in beside]
    assert checked(paths) == len(paths)


def test_a_mosaic_and_a_slice_of_the_demonstration_are_explained_byte_by_byte(tmp_path):
    grid = demo.oblique((8, 8, 5), 3.5, 4.0, (-12.0, 6.0))
    (tmp_path / "mosaic.dcm").write_bytes(demo.mosaic_file(grid, np.ones((5, 8, 8), "u2"), 0))
    (tmp_path / "slice.dcm").write_bytes(demo.ct_file(grid, np.ones((8, 8), "i2"), 0, 1))
    assert checked(sorted(tmp_path.iterdir())) == 2
    fields = {row.field for row in medfmt.explain(tmp_path / "mosaic.dcm")}
    assert any("SliceNormalVector" in field for field in fields), "the CSA header is spelled out"


# ---- a changed byte

VOLUME = medfmt.Volume(np.arange(24, dtype="i2").reshape(2, 3, 4), np.diag([2.0, 2.0, 3.0, 1.0]))
# fields that say where other bytes lie or how all are read: a change there may move every row behind
LAYOUT = {
    "x.nii": {"sizeof_hdr", "dim", "datatype", "vox_offset", "magic"},
    "x2.nii": {"sizeof_hdr", "dim", "datatype", "vox_offset", "magic"},
    "x.mgh": {"version", "dims", "type"},
    "x.hdr": {"sizeof_hdr", "originator"},
}


def written(name, folder):
    path = folder / name
    format_ = {"x2.nii": "nifti2", "x.hdr": "analyze"}.get(name)
    medfmt.save(VOLUME, path, format=format_)
    return path


def changed_rows(path, before, at, bit):
    """The rows, before and after, that differ when one bit of the file is turned."""
    raw = bytearray(path.read_bytes())
    raw[at] ^= bit
    other = path.with_name("other" + path.suffix)
    other.write_bytes(raw)
    after = medfmt.explain(other).rows
    assert len(before) == len(after), (at, bit)
    return [(a, b) for a, b in zip(before, after, strict=True) if a != b]


@pytest.mark.parametrize("name", LAYOUT)
def test_a_changed_header_byte_changes_the_row_that_holds_it_and_no_other(name, tmp_path):
    path = written(name, tmp_path)
    before = medfmt.explain(path).rows
    seen = 0
    for row in before:
        if row.field in LAYOUT[name] or row.nbytes > 1000:
            continue
        for at in range(row.offset, row.offset + row.nbytes):
            found = changed_rows(path, before, at, (1, 0x80)[at % 2])
            assert [a for a, _ in found] == [row], (row.field, at)
            seen += 1
    assert seen > 250


def test_a_changed_byte_of_an_element_changes_its_row_and_no_other(tmp_path):
    path = tmp_path / "x.dcm"
    path.write_bytes(slice_file(0))
    ds = medfmt.dicom.read(path)
    before = medfmt.explain(path).rows
    seen = 0
    for tag in ds:
        element = ds.element(tag)
        if tag >> 16 == 0x0028 and tag != 0x00280030:
            continue  # these say how the pixels are read
        for at in range(element.value_at, element.value_at + min(element.length, 64)):
            (held, _), *others = changed_rows(path, before, at, 1)
            assert held.offset <= at < held.offset + held.nbytes
            assert others == []
            seen += 1
    assert seen > 150


# ---- how it is told


def test_colour_is_for_terminals_and_no_color_is_heard(tmp_path):
    import subprocess
    import sys

    pty = pytest.importorskip("pty")
    path = written("x.nii", tmp_path)
    above = str(Path(medfmt.__file__).parents[medfmt.__name__.count(".") + 1])
    for extra, coloured in (({}, True), ({"NO_COLOR": "1"}, False)):
        ours, theirs = pty.openpty()
        env = {k: v for k, v in os.environ.items() if k != "NO_COLOR"} | {"PYTHONPATH": above} | extra
        command = [sys.executable, "-m", medfmt.__name__, "explain", str(path), "--range", "0:4"]
        subprocess.run(command, env=env, stdout=theirs, check=True)
        os.close(theirs)
        told = os.read(ours, 1 << 16)
        os.close(ours)
        assert b"sizeof_hdr" in told
        assert (b"\x1b[" in told) is coloured


def test_a_notebook_shows_the_page_in_a_frame_of_its_own(tmp_path):
    """The page's styles and script must not reach the notebook around it."""
    text = medfmt.explain(written("x.nii", tmp_path))._repr_html_()
    assert text.startswith("<iframe ")
    assert text.count("<") == 2, "the page itself is escaped"
    assert "sizeof_hdr" in text
