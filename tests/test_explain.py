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
            continue  # a text
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
    paths = [path for path in sorted(tmp_path.rglob("*")) if path.is_file() and path.suffix != ".png"]
    assert any(path.suffix == ".mat" for path in paths)
    assert checked(paths) == len(paths)


def test_a_mosaic_and_a_slice_of_the_demonstration_are_explained_byte_by_byte(tmp_path):
    grid = demo.oblique((8, 8, 5), 3.5, 4.0, (-12.0, 6.0))
    (tmp_path / "mosaic.dcm").write_bytes(demo.mosaic_file(grid, np.ones((5, 8, 8), "u2"), 0))
    (tmp_path / "slice.dcm").write_bytes(demo.ct_file(grid, np.ones((8, 8), "i2"), 0, 1))
    assert checked(sorted(tmp_path.iterdir())) == 2
    fields = {row.field for row in medfmt.explain(tmp_path / "mosaic.dcm")}
    assert any("SliceNormalVector" in field for field in fields), "the CSA header is spelled out"


@real
def test_every_row_of_a_real_file_names_its_rule():
    first = [next(files) for _, files in itertools.groupby(scans(), key=lambda p: p.parent)]
    bare = set()
    for path in [path for path in first if path.stat().st_size < 1 << 19]:
        try:
            bare |= {(path.name, row.field) for row in medfmt.explain(path) if not row.rule}
        except medfmt.UnknownFormatError:
            continue
    assert bare == set()


def test_elements_are_told_with_unit_code_and_clause(tmp_path):
    words = {
        "RepetitionTime": "2000",
        "PatientPosition": "HFS",
        "ScanningSequence": ["GR", "EP"],
        "PixelRepresentation": 1,
    }
    medfmt.dicom.write(medfmt.dicom.build(words), tmp_path / "x.dcm")
    told = {row.field.partition(") ")[2]: row for row in medfmt.explain(tmp_path / "x.dcm")}
    assert (told["Repetition Time"].value, told["Repetition Time"].unit) == ("2000", "ms")
    assert told["Patient Position"].meaning == "in the scanner; head first, on the back"
    assert told["Scanning Sequence"].meaning == "GR: gradient recalled; EP: echo planar"
    assert told["Pixel Representation"].meaning == "signed, two's complement"
    assert told["Pixel Representation"].rule == "PS3.3 C.7.6.3"
    assert told["Transfer Syntax UID"].meaning.endswith("Explicit VR Little Endian")


def test_every_word_of_the_table_of_meanings_is_an_element():
    """And one that can have such a unit or code: units are for numbers, codes for texts and numbers."""
    meanings, tags = room("formats.dicom.meanings"), room("formats.dicom.tags")
    assert len(meanings.ENTRIES) == sum(map(len, meanings.TABLE.values())), "no word comes twice"
    for keyword, (unit, _, codes, clause) in meanings.ENTRIES.items():
        tag = tags.tag_of(keyword)
        assert tag is not None, keyword
        vr = tags.vr_of(tag)
        assert not unit or vr in "DS IS FD FL US SS UL SL".split(), keyword
        assert not codes or vr in "CS SH LO US".split(), keyword
        assert clause.startswith("PS3."), keyword


# ---- SPM's matrices, which lie beside images and are none

MATRIX = np.array([[0.0, -2, 0, 9], [2, 0, 0, -7], [0, 0, 3, 5], [0, 0, 0, 1]])


def level5(order, *, small, compressed):
    """A MAT-file of level 5 with one matrix `M`, as MATLAB writes it."""

    def element(kind, content):
        if small and len(content) <= 4:
            return np.array([len(content) << 16 | kind], order + "u4").tobytes() + content.ljust(4, b"\0")
        head = np.array([kind, len(content)], order + "u4").tobytes()
        return head + content + bytes(-len(content) % 8)

    flags = np.array([6, 0], order + "u4").tobytes()
    inner = element(6, flags) + element(5, np.array([4, 4], order + "i4").tobytes()) + element(1, b"M")
    matrix = element(14, inner + element(9, MATRIX.astype(order + "f8").tobytes("F")))
    if compressed:
        packed = zlib.compress(matrix)
        matrix = np.array([15, len(packed)], order + "u4").tobytes() + packed
    mark = b"\x00\x01IM" if order == "<" else b"\x01\x00MI"
    return b"MATLAB 5.0 MAT-file".ljust(124) + mark + matrix


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("small", [False, True])
@pytest.mark.parametrize("compressed", [False, True])
def test_a_mat_file_of_level_5_is_explained_byte_by_byte(tmp_path, order, small, compressed):
    path = tmp_path / "x.mat"
    path.write_bytes(level5(order, small=small, compressed=compressed))
    assert uncovered(path) == ""
    told = {row.field: row for row in medfmt.explain(path)}
    assert told["name"].value == "'M'"
    assert told["array flags"].value == "6 = double"
    columns = [told[f"real part, column {n}"].value for n in (1, 2, 3, 4)]
    assert columns == ["(0, 2, 0, 0)", "(-2, 0, 0, 0)", "(0, 0, 3, 0)", "(9, -7, 5, 1)"]
    assert ("deflate stream" in told) is compressed
    assert (told["name"].nbytes == 0) is compressed, "what is inside a stream has no bytes of its own"


def test_a_mat_file_of_version_4_is_explained_byte_by_byte_and_byte_for_row(tmp_path):
    path = tmp_path / "x.mat"
    path.write_bytes(room("formats.analyze.matfile").packed({"M": MATRIX, "mat": MATRIX}))
    assert uncovered(path) == ""
    before = medfmt.explain(path).rows
    assert [row.value for row in before if row.field == "name"] == ["'M'", "'mat'"]
    for row in before:
        if "column" in row.field:
            assert [a for a, _ in changed_rows(path, before, row.offset, 1)] == [row]


def test_a_mat_file_that_is_cut_short_is_explained_to_its_end(tmp_path):
    path = tmp_path / "x.mat"
    for whole in (room("formats.analyze.matfile").packed({"M": MATRIX}), level5("<", small=True, compressed=True)):
        for n in range(130, len(whole)):
            path.write_bytes(whole[:n])
            assert uncovered(path) == "", n


def test_a_mat_file_is_no_image(tmp_path):
    (tmp_path / "x.mat").write_bytes(level5("<", small=True, compressed=False))
    with pytest.raises(medfmt.UnknownFormatError):
        medfmt.load(tmp_path / "x.mat")
    with pytest.raises(medfmt.UnknownFormatError):
        medfmt.load(tmp_path)
    with pytest.raises(medfmt.UnknownFormatError):
        medfmt.explain(b"no such thing at all")


def test_the_mat_files_of_matlab_that_scipy_ships_are_explained_byte_by_byte():
    scipy = pytest.importorskip("scipy")
    paths = sorted((Path(scipy.__file__).parent / "io" / "matlab" / "tests" / "data").glob("*_GLNX86.mat"))
    if not paths:
        pytest.skip("this scipy came without its tests' data")
    assert checked(paths) > 0.9 * len(paths)


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
