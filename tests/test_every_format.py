# SPDX-License-Identifier: MIT
"""What every format keeps, asked of each line of the registry: a new format is tested by being there.

A format's samples are what it writes itself; of a format that is only read, what the demonstration synthesises.
"""

from __future__ import annotations

import gzip
import random
import re
from pathlib import Path

import numpy as np
import pytest

from tests import medfmt, room

formats = room("formats")
errors = room("core.errors")
source = room("core.source")
demo = room("demo")

AFFINE = np.array([[0.0, -2.0, 0.0, 5.0], [3.0, 0.0, 0.0, -7.5], [0.0, 0.0, 1.25, 11.0], [0, 0, 0, 1]])
# Analyze 7.5 has no orientation: what it is given has to be what it assumes.
ARRAY = np.asfortranarray((np.arange(2 * 3 * 4) * 7 % 251).reshape(2, 3, 4).astype("i2"))
PLAIN = room("core.space").unoriented_affine((2.0, 3.0, 1.25), ARRAY.shape)
PRESENT = [entry.name for entry in formats.REGISTRY]
WRITTEN = [name for name in PRESENT if name != "dicom"]


def affine_for(name):
    return PLAIN if name == "analyze" else AFFINE


def sample(name, folder: Path, suffix=None) -> Path:
    """A small file (or pair) of the format; the path to hand over."""
    if name == "dicom":
        grid = demo.oblique((8, 8, 2), 2.0, 2.0, (10.0, 5.0))
        path = folder / "sample.dcm"
        path.write_bytes(demo.ct_file(grid, np.zeros((8, 8), "i2") + np.arange(8, dtype="i2"), 0, 1))
        return path
    suffix = suffix or formats.entry_named(name).suffixes[0]
    path = folder / ("sample" + suffix)
    medfmt.save(medfmt.Volume(ARRAY, affine_for(name)), path, format=name)
    return path


def files_of(path: Path) -> list[Path]:
    """The files of a set: of a pair both halves."""
    stem = path.name.split(".")[0]
    return sorted(p for p in path.parent.iterdir() if p.name.split(".")[0] == stem)


def inflated(raw: bytes) -> bytes:
    return gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw


def suffixes_of(name):
    return [(name, s) for s in formats.entry_named(name).suffixes if ".img" not in s]


EVERY_SUFFIX = [pair for name in WRITTEN for pair in suffixes_of(name)]


@pytest.mark.parametrize("name", PRESENT)
def test_only_one_sniff_says_yes(name, tmp_path):
    path = sample(name, tmp_path)
    head = inflated(path.read_bytes())[: source.HEAD]
    said = [entry.name for entry in formats.REGISTRY if formats.load_format(entry).sniff(head)]
    assert said == [name]
    assert formats.identify(source.blob(inflated(path.read_bytes()))).name == name


@pytest.mark.parametrize("head", [b"", b"\0" * 1024, b"\xff" * 1024, b"PK\3\4" + bytes(60), b"text " * 200])
def test_nobody_claims_what_is_no_image(head):
    assert [e.name for e in formats.REGISTRY if formats.load_format(e).sniff(head)] == []


@pytest.mark.parametrize(("name", "suffix"), EVERY_SUFFIX)
def test_what_is_saved_is_loaded(name, suffix, tmp_path):
    again = medfmt.load(sample(name, tmp_path, suffix))
    assert again.format == name
    np.testing.assert_array_equal(np.asarray(again), ARRAY)
    assert np.asarray(again).dtype == ARRAY.dtype
    np.testing.assert_allclose(again.affine, affine_for(name), atol=1e-5)


@pytest.mark.parametrize(("name", "suffix"), EVERY_SUFFIX)
def test_an_untouched_file_is_saved_byte_by_byte(name, suffix, tmp_path):
    path = sample(name, tmp_path, suffix)
    (tmp_path / "again").mkdir()
    medfmt.save(medfmt.load(path), tmp_path / "again" / path.name)
    for file in files_of(path):
        assert inflated((tmp_path / "again" / file.name).read_bytes()) == inflated(file.read_bytes())


@pytest.mark.parametrize("name", WRITTEN)
def test_saving_over_the_source_keeps_the_volume_readable(name, tmp_path):
    path = sample(name, tmp_path)
    vol = medfmt.load(path)
    medfmt.save(vol, path)
    np.testing.assert_array_equal(np.asarray(vol), ARRAY)
    np.testing.assert_array_equal(np.asarray(medfmt.load(path)), ARRAY)


@pytest.mark.parametrize(("name", "suffix"), [*EVERY_SUFFIX, ("dicom", ".dcm")])
def test_a_file_cut_at_any_byte_never_gives_other_voxels(name, suffix, tmp_path):
    """Refused, or (where the cut took what no voxel depends on) the same values."""
    if name not in PRESENT:
        pytest.skip(f"{name} is not part of this copy")
    path = sample(name, tmp_path, suffix)
    whole = np.asarray(medfmt.load(path)).tobytes()
    refused = 0
    for file in files_of(path):
        raw = file.read_bytes()
        for at in range(len(raw)):
            file.write_bytes(raw[:at])
            try:
                values = np.asarray(medfmt.load(path)).tobytes()
            except medfmt.FormatError as e:
                refused += e.path.startswith(str(tmp_path))
            else:
                assert values == whole, (file.name, at)
        file.write_bytes(raw)
    assert refused > ARRAY.nbytes


@pytest.mark.parametrize("name", PRESENT)
def test_explain_covers_every_byte_exactly_once(name, tmp_path):
    path = sample(name, tmp_path)
    for file in files_of(path):
        raw = inflated(file.read_bytes())
        at = 0
        for row in medfmt.explain(file):
            assert (row.offset, row.raw) == (at, raw[at : at + min(row.nbytes, len(row.raw))]), row
            at += row.nbytes
        assert at == len(raw)


@pytest.mark.parametrize("name", PRESENT)
def test_nothing_but_a_format_error_escapes(name, tmp_path):
    """A small share of what `python -m tests.fuzz` does, in every run of the tests."""
    rng = random.Random(name)
    path = sample(name, tmp_path)
    raw = path.read_bytes()
    outcomes = set()
    for _ in range(300):
        bad = bytearray(inflated(raw))
        for _ in range(rng.choice((1, 1, 2, 8))):
            at = rng.randrange(min(len(bad), rng.choice((64, 512, 4096))))
            bad[at] = rng.choice((0, 1, 0x7F, 0x80, 0xFF, rng.randrange(256)))
        path.write_bytes(gzip.compress(bytes(bad), 1) if raw[:2] == b"\x1f\x8b" else bytes(bad))
        for ask in (lambda: np.asarray(medfmt.load(path)), lambda: str(medfmt.explain(path))):
            try:
                ask()
                outcomes.add("loaded")
            except medfmt.FormatError as e:
                outcomes.add("refused" if e.expected and e.path and len(str(e)) <= 500 else f"badly told: {e}")
    assert outcomes == {"loaded", "refused"}


def test_the_readme_lists_the_formats():
    path = Path(__file__).parent.parent / "README.md"
    if not path.exists():
        pytest.skip("no README beside this copy")
    lines = ["| name | files | reads | writes |", "|---|---|---|---|"]
    for entry in formats.REGISTRY:
        suffixes = " ".join(f"`{suffix}`" for suffix in entry.suffixes)
        lines.append(f"| {entry.name} | {suffixes} | yes | {'yes' if formats.load_format(entry).build else 'no'} |")
    found = re.search(r"<!-- formats.*?-->\n(.*?)<!-- /formats -->", path.read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    assert found[1].strip() == "\n".join(lines)
