# SPDX-License-Identifier: MIT
"""zip and tar whose directories lie: sizes, chains of long names, other compressions, members that are cut."""

from __future__ import annotations

import io
import struct
import tarfile
import tracemalloc
import zipfile

import numpy as np
import pytest

from tests import medfmt, room
from tests.fuzz.seeds import written

source = room("core.source")
ARRAY = np.arange(24, dtype="i2").reshape(2, 3, 4)
IMAGE = written(ARRAY, "nii")["x.nii"]
END = bytes(1024)
HUGE = (1 << 33, 1 << 62, (1 << 88) - 1)


def header(name, size, kind):
    """One header of a tar; `size` is what it claims."""
    info = tarfile.TarInfo(name)
    info.type = kind
    raw = bytearray(info.tobuf(tarfile.USTAR_FORMAT))
    raw[124:136] = b"%011o\0" % size if size < 8**11 else b"\x80" + size.to_bytes(11, "big")
    raw[148:156] = b" " * 8
    raw[148:156] = b"%06o\0 " % sum(raw)
    return bytes(raw)


def padded(data):
    return data + bytes(-len(data) % 512)


def pax(word, value):
    record = b"000 %s=%s\n" % (word, value)
    record = b"%03d" % len(record) + record[3:]
    return header("pax", len(record), b"x") + padded(record)


WHOLE = header("x.nii", len(IMAGE), b"0") + padded(IMAGE)


@pytest.mark.parametrize("size", HUGE)
@pytest.mark.parametrize("kind", [b"x", b"L", b"g", b"K"])
def test_a_header_of_a_tar_that_claims_more_words_than_there_are_takes_no_memory(kind, size):
    raw = header("y", size, kind) + padded(b"20 path=aaaaaaaaaa\n") + WHOLE + END
    tracemalloc.start()
    with pytest.raises(medfmt.MalformedError) as caught:
        medfmt.load(raw)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (caught.value.field, caught.value.offset, caught.value.found) == ("tar size", 124, str(size))
    assert most < 8 << 20


@pytest.mark.parametrize("size", [len(IMAGE) + 5000, *HUGE])
def test_a_member_of_a_tar_that_reaches_beyond_the_end_is_refused(size):
    with pytest.raises(medfmt.TruncatedError) as caught:
        medfmt.load(WHOLE + header("y.nii", size, b"0") + IMAGE)
    assert (caught.value.field, caught.value.offset) == ("tar member", len(WHOLE) + 512 + size)


@pytest.mark.parametrize("link", [header("n", 5, b"L") + padded(b"name\0"), pax(b"comment", b"nothing")])
def test_five_thousand_long_names_in_a_row_are_walked(link):
    np.testing.assert_array_equal(np.asarray(medfmt.load(link * 5000 + WHOLE + END)), ARRAY)


def test_a_long_name_and_a_pax_path_name_the_member():
    for told in (header("n", 9, b"L") + padded(b"a/b.nii\0\0"), pax(b"path", b"a/b.nii")):
        (member,) = source.members(source.blob(told + WHOLE + END))
        assert member.path == "<bytes>!a/b.nii"
        assert member.read(0, 999) == IMAGE


@pytest.mark.parametrize("value", [b"9" * 500, b"-1", b"nan", b"1e9", b"0x10"])
def test_a_pax_size_that_is_no_number_is_no_size(value):
    np.testing.assert_array_equal(np.asarray(medfmt.load(pax(b"size", value) + WHOLE + END)), ARRAY)


def test_sparse_members_and_links_are_no_files():
    sparse = header("s.nii", 512, b"S") + bytes(512)
    links = header("l.nii", 0, b"2") + header("h.nii", 0, b"1") + header("d", 0, b"5")
    (member,) = source.members(source.blob(sparse + links + pax(b"GNU.sparse.major", b"1") + WHOLE + WHOLE + END))
    assert member.path == "<bytes>!x.nii"


def test_a_header_of_a_tar_with_a_wrong_sum_is_refused():
    raw = bytearray(WHOLE + WHOLE + END)
    raw[len(WHOLE) + 3] ^= 1
    with pytest.raises(medfmt.MalformedError) as caught:
        medfmt.load(bytes(raw))
    assert (caught.value.field, caught.value.offset) == ("tar chksum", len(WHOLE) + 148)


@pytest.mark.parametrize("form", [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
def test_what_tarfile_writes_is_read(form):
    name = "folder/" * 30 + "größe.nii"
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=form) as file:
        for one in (name, "b.txt") if form != tarfile.USTAR_FORMAT else (name[-80:], "b.txt"):
            info = tarfile.TarInfo(one)
            info.size = len(IMAGE)
            file.addfile(info, io.BytesIO(IMAGE))
    (member,) = [one for one in source.members(source.blob(out.getvalue())) if not one.path.endswith("b.txt")]
    assert member.path.endswith("folder/größe.nii")
    assert member.read(0, len(IMAGE)) == IMAGE


def zipped(method=zipfile.ZIP_DEFLATED, **files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as file:
        for name, data in (files or {"x.nii": IMAGE}).items():
            file.writestr(name, data)
    return bytearray(out.getvalue())


@pytest.mark.parametrize("at", [20, 24])
@pytest.mark.parametrize("size", [0, 1, 1 << 31, (1 << 32) - 2])
def test_a_size_in_a_zips_directory_that_lies_is_refused_or_harmless(at, size):
    """At 20 how many bytes lie there, at 24 how many come out (APPNOTE 4.3.12)."""
    raw = zipped()
    struct.pack_into("<I", raw, raw.index(b"PK\1\2") + at, size)
    tracemalloc.start()
    try:
        np.testing.assert_array_equal(np.asarray(medfmt.load(bytes(raw))), ARRAY)
    except medfmt.MalformedError as e:
        assert e.field == "zip member x.nii"
    else:
        assert (at, size > 1) == (20, True)  # the compressed bytes end by themselves
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 8 << 20


@pytest.mark.parametrize("as_file", [True, False])
def test_a_zip_whose_directory_puts_a_member_before_the_start_is_refused(as_file, tmp_path):
    """The end record at 12 says how long the directory is, at 16 where it starts (APPNOTE 4.3.16); their sum is off."""
    raw = zipped()
    end = raw.index(b"PK\5\6")
    struct.pack_into("<I", raw, end + 16, struct.unpack_from("<I", raw, end + 16)[0] + 5)
    (tmp_path / "x.zip").write_bytes(raw)
    with pytest.raises(medfmt.MalformedError) as caught:
        medfmt.load(tmp_path / "x.zip" if as_file else bytes(raw))
    assert (caught.value.field, caught.value.offset) == ("zip member x.nii", 0)


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_members_whose_decoder_takes_the_memory_they_ask_for_are_not_read(method):
    with pytest.raises(medfmt.UnsupportedError) as caught:
        medfmt.load(bytes(zipped(method)))
    assert caught.value.expected == "a stored or deflated member"
    assert (caught.value.field, caught.value.offset) == ("zip member x.nii", 0)


def test_a_member_with_a_wrong_crc_is_refused():
    raw = zipped(zipfile.ZIP_STORED)
    raw[30 + len("x.nii") + 380] ^= 1
    with pytest.raises(medfmt.MalformedError) as caught:
        medfmt.load(bytes(raw))
    assert (caught.value.field, caught.value.offset) == ("zip member x.nii", 30 + len("x.nii"))


def test_the_directory_of_a_zip_is_read_once(monkeypatch):
    """Else a series of n slices takes n² steps."""
    opened = []
    whole = zipfile.ZipFile
    layer = source.blob(bytes(zipped(**{f"{n}.txt": b"%d" % n for n in range(50)})))
    monkeypatch.setattr(zipfile, "ZipFile", lambda *given: opened.append(1) or whole(*given))
    members = source.members(layer)
    assert sorted(int(member.read(0, 9)) for member in members) == list(range(50))
    assert len(opened) == 1


def test_a_place_beyond_any_file_is_the_end_of_it(tmp_path):
    (tmp_path / "x").write_bytes(b"abc")
    blob = source.blob(str(tmp_path / "x"))
    assert blob.read(1 << 70, 5) == b""
    assert blob.readinto(1 << 70, memoryview(bytearray(5))) == 0
