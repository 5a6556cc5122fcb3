# SPDX-License-Identifier: MIT
"""What scan shows of folders and archives; the facts themselves are tested with stacking."""

from __future__ import annotations

import io
import json
import tarfile
import zipfile
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

import numpy as np
import pytest

from tests import medfmt, room
from tests.dicom_series import slice_file, stored, volume_files, written

SPACE_FIRST = [(k, t) for t in range(3) for k in range(4)]
GRID = [[(k, t) for k in range(4)] for t in range(3)]
MISSING = [cell for cell in SPACE_FIRST if cell != (2, 1)]


def test_scan_shows_the_grid_of_a_series_that_is_not_whole(tmp_path):
    whole = volume_files([(k, 0) for k in range(3)], series="1.2.9")
    files = [slice_file(k, t, instance=1 + k + 4 * t) for k, t in MISSING]
    doubled = [*volume_files([(k, 0) for k in range(4)], series="1.2.8"), slice_file(2, 1, instance=5, series="1.2.8")]
    report = medfmt.scan(written(tmp_path, [*whole, *files, *doubled, b"no image"]))
    assert sorted(line.grid() for line in report.lines) == [[], ["1111", "11.1", "1111"], ["1121"]]
    assert {line.why for line in report.lines} == {("series instance UID",)}
    text = repr(report)
    assert "4 × 3 × 4 × 3  " in text
    assert "\n  1111\n  11.1\n  1111\n" in text
    page = report._repr_html_()
    assert "<pre>1111\n11.1\n1111</pre>" in page
    assert page.count("<pre>") == 2
    assert "<td>Siemens</td>" in page
    assert "1 files that are no images" in page
    told = json.loads(report.to_json())
    assert [line["details"]["vendor"] for line in told["lines"]] == ["Siemens"] * 3
    assert sorted(line["missing"] for line in told["lines"]) == [[], [], [[2, 1]]]


def archive_of(kind, folder, files):
    """The files, deep inside an archive, under names of every sort."""
    folder.mkdir()
    path = folder / f"scans.{kind}"
    names = [f"a/b/c/d/e/f/g/{n} of it" if n % 2 else f"IM{n}.nothing" for n in range(len(files))]
    if kind == "zip":
        with zipfile.ZipFile(path, "w") as archive:
            for name, data in zip(names, files, strict=True):
                archive.writestr(name, data)
    else:
        with tarfile.open(path, "w:gz" if kind == "tar.gz" else "w") as archive:
            for name, data in zip(names, files, strict=True):
                member = tarfile.TarInfo(name)
                member.size = len(data)
                archive.addfile(member, io.BytesIO(data))
    return path


@pytest.mark.parametrize("kind", ["zip", "tar", "tar.gz"])
def test_archives_are_scanned_and_stacked_as_folders_are(kind, tmp_path):
    files = [*volume_files(SPACE_FIRST), b"no image"]
    path = archive_of(kind, tmp_path / "archive", files)
    report = medfmt.scan(path)
    assert [(line.files, line.slices, line.times) for line in report.lines] == [(12, 4, 3)]
    assert report.passed_over == 1
    np.testing.assert_array_equal(medfmt.load(path).data.stored, stored(GRID))


def mixed(folder):
    """Two series, the files of one among those of the other, with a file of many frames, others' files, and damage."""
    first = volume_files(SPACE_FIRST)
    second = volume_files([(k, 0) for k in range(5)], series="1.2.9")
    files = [file for pair in zip(first, second, strict=False) for file in pair] + first[len(second) :]
    written(folder, [*files, files[0][:400], b"no image"])
    medfmt.save(medfmt.Volume(np.zeros((2, 2, 2), "i2"), np.eye(4)), folder / "a pair.hdr")
    medfmt.save(medfmt.Volume(np.zeros((2, 2, 2), "i2"), np.eye(4)), folder / "other.nii.gz")
    (folder / "broken.nii.gz").write_bytes(b"\x1f\x8b\x08\0 no deflate")
    return folder


@pytest.mark.parametrize("pool", [ThreadPoolExecutor, ProcessPoolExecutor])
@pytest.mark.parametrize("run", [1, 3, 128])
def test_an_executor_finds_the_same_stacks_however_the_files_are_cut_into_runs(pool, run, tmp_path, monkeypatch):
    folder = mixed(tmp_path / "in")
    monkeypatch.setattr(room("finding"), "RUN", run)
    series = written(tmp_path / "series", SERIES)
    alone = medfmt.scan(folder)
    with pool(2) as executor:
        assert medfmt.scan(folder, executor=executor) == alone
        (vol,) = medfmt.load_all(series, executor=executor)
    np.testing.assert_array_equal(vol.data.stored, stored(GRID))
    assert (len(alone), alone.passed_over, len(alone.failures)) == (5, 1, 1)
    assert [(line.files, line.slices, line.times) for line in alone.lines if line.slices] == [(12, 4, 3), (5, 5, 1)]


SERIES = volume_files(SPACE_FIRST)


def test_progress_sees_every_file_as_it_is_looked_at(tmp_path):
    folder = mixed(tmp_path)
    seen = []

    def progress(files):
        for file in files:
            seen.append(file)
            yield file

    assert medfmt.scan(folder, progress=progress) == medfmt.scan(folder)
    assert len(seen) == len(list(folder.iterdir()))
    seen.clear()
    with ThreadPoolExecutor(2) as executor:
        medfmt.scan(folder, executor=executor, progress=progress)
    assert len(seen) == len(list(folder.iterdir()))


def test_an_archive_is_read_by_one_whatever_the_executor(tmp_path):
    path = archive_of("zip", tmp_path / "archive", SERIES)
    with ProcessPoolExecutor(2) as executor:
        assert medfmt.scan(path, executor=executor) == medfmt.scan(path)


def test_the_header_of_a_file_is_read_once(tmp_path, monkeypatch):
    """What tells the format and what the header says come from one read."""
    folder = written(tmp_path, SERIES)
    source, reads = room("core.source"), []
    read = source.Blob.read
    monkeypatch.setattr(source.Blob, "read", lambda self, at, count: reads.append(self.name) or read(self, at, count))
    medfmt.scan(folder)
    assert sorted(reads) == sorted(path.name for path in folder.iterdir())
