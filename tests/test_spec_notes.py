# SPDX-License-Identifier: MIT
"""The pages of spec_notes/: their tables are the records', their examples run, and no record is left out."""

from __future__ import annotations

import doctest
import pkgutil
import re
import shutil
from pathlib import Path

import numpy as np
import pytest

from tests import SHARED_DATA, medfmt, room
from tests.tools.fill_spec_notes import FOLDER, MARK, filled
from tests.tools.make_spec_pictures import mosaic

PAGES = sorted(FOLDER.glob("*.md"))
RUN = [*PAGES, FOLDER.parent / "README.md"]
Record = room("core.record").Record


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_tables_of_a_page_are_those_of_the_records(page):
    text = page.read_text(encoding="utf-8")
    assert text == filled(text), "python -m tests.tools.fill_spec_notes"
    assert text.count("<!-- record ") == len(MARK.findall(text)) == text.count("<!-- /record -->")


# An example on bytes that others made: a mark says whose they are, and the block behind it stands alone.
#     <!-- real PACKAGE PATH -->  a file that an installed package ships
#     <!-- real file PATH -->     a file of the real scans beside the checkout, copied into the folder the example runs in
REAL = re.compile(r"<!-- real (\S+) (\S+) -->\n```python\n(.*?)```\n", re.DOTALL)
REALS = [(page.name, *found) for page in RUN for found in REAL.findall(page.read_text(encoding="utf-8"))]


def run(name, text):
    """Run what starts with `>>>`, with medfmt and np at hand; returns how many examples there were."""
    test = doctest.DocTestParser().get_doctest(text, {"medfmt": medfmt, "np": np}, name, name, 0)
    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS)
    told = []
    found = runner.run(test, out=told.append)
    assert found.failed == 0, "".join(told)
    return found.attempted


@pytest.mark.parametrize("page", RUN, ids=lambda page: page.name)
def test_the_examples_of_a_page_run(page, tmp_path, monkeypatch):
    """One after the other, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    run(page.name, REAL.sub("", page.read_text(encoding="utf-8")))


@pytest.mark.parametrize(("page", "package", "path", "text"), REALS, ids=lambda part: part if len(part) < 60 else "")
def test_the_examples_on_real_bytes_run(page, package, path, text, tmp_path, monkeypatch):
    if package == "file":
        found = SHARED_DATA / path
        if not found.is_file():
            pytest.skip("no real scans beside the checkout")
        shutil.copy(found, tmp_path)
    else:
        inner = pytest.importorskip(package)
        if not (Path(inner.__file__).parent / path).is_file():
            pytest.skip(f"this {package} came without {path}")
    monkeypatch.chdir(tmp_path)
    assert run(page, text) >= 5


def summed(path):
    """(what the front page's sum gives, bytes of the file) of an uncompressed file; None if it has no such sum."""
    if path.suffix == ".nii":
        header = medfmt.load(path).header
        nbytes = header.bitpix * int(np.prod(header.dim[1 : header.dim[0] + 1])) // 8
        return int(header.vox_offset) + nbytes, path.stat().st_size
    ds = medfmt.dicom.read(path)
    pixels = ds.element("PixelData")
    if pixels is None or pixels.length < 0 or ds.notes or ds.layer.size != path.stat().st_size or not ds.get("Rows"):
        return None
    frames, samples, bits = ds.get("NumberOfFrames") or 1, ds.get("SamplesPerPixel") or 1, ds.BitsAllocated
    nbytes = ds.Rows * ds.Columns * int(frames) * samples * bits // 8
    if ds.PhotometricInterpretation == "YBR_FULL_422":
        nbytes = nbytes * 2 // 3  # chromas of each second pixel (PS3.3 C.7.6.3.1.2)
    behind = path.stat().st_size - pixels.value_at - pixels.length  # padding, and elements of higher tags
    return pixels.value_at + nbytes + nbytes % 2 + behind, path.stat().st_size


@pytest.mark.skipif(not SHARED_DATA.is_dir(), reason="no real scans beside the checkout")
def test_the_sum_of_the_front_page_comes_out_on_real_files():
    series = [next(iter(sorted(folder.iterdir()))) for folder in sorted(SHARED_DATA.glob("*/dicom"))]
    sums = [
        found for path in [*series, *sorted(SHARED_DATA.glob("nifti-nibabel/files/*.nii"))] if (found := summed(path))
    ]
    assert len(sums) >= 45
    assert [one for one in sums if one[0] != one[1]] == []


def test_every_page_of_a_format_has_an_example_on_real_bytes():
    assert {page.name for page in TOLD} <= {name for name, *_ in REALS}


@pytest.mark.parametrize("page", RUN, ids=lambda page: page.name)
def test_the_links_of_a_page_lead_somewhere(page):
    for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


GUIDES = ("README", "scale", "speed", "tutorial", "plugins", "sources", "cluster", "from_nibabel_and_pydicom")
TOLD = [page for page in PAGES if page.stem not in GUIDES]


@pytest.mark.parametrize("page", TOLD, ids=lambda page: page.name)
def test_a_page_of_a_format_has_bytes_an_example_and_its_limits(page):
    text = page.read_text(encoding="utf-8")
    for wanted in (">>> ", "## Seen in the wild", "## Not supported, and why"):
        assert wanted in text
    assert re.search(r"raw|\.hex\(|\.read\(", text), "an example shows bytes"


# What a rule can rest on: a clause, a header file, a program, a mark that the page explains, a test that shows it.
SOURCE = re.compile(
    r"\[[A-Z]( [^\]]*)?\]|PS3\.\d|§|nifti[12](_io)?\.h|dbh\.h|SPM|RFC 19|APPNOTE|lib\.format|MghFormat|MAT-File|issue \d|`test_"
)
NO_RULES = ("Seen in the wild", "Not supported, and why", "The picture", "What is written", "Reading one")


def rules(text):
    """(section, block) of each paragraph, list item and table row that states a rule.

    Code, records' tables, what only leads to an example, and the page's introduction are none; a table or formula rests
    on what leads to it.
    """
    text = re.sub(r"<!-- record.*?<!-- /record -->|<!--.*?-->", "", text, flags=re.DOTALL)
    text = re.sub(r"```.*?```", "CODE", text, flags=re.DOTALL)
    section, before = None, ""
    blocks = [block.strip("\n") for block in re.split(r"\n\s*\n", text) if block.strip()]
    for block, behind in zip(blocks, [*blocks[1:], ""], strict=True):
        if block.startswith("#"):
            section, before = block.lstrip("# "), block
            continue
        example = (
            block == "CODE" or behind == "CODE" or block.startswith("![") or (block[-1] == ":" and "\n" not in block)
        )
        led = before.endswith(":") and SOURCE.search(before) and block.startswith(("|", "    "))
        if section and not example and not led and not section.startswith((*NO_RULES, "On ")):
            listed = re.match(r"- |\d+\. ", block)
            parts = (
                re.split(r"\n(?=- |\d+\. )", block) if listed else block.split("\n")[2:] if block[0] == "|" else [block]
            )
            yield from ((section, part) for part in parts)
        before = block


@pytest.mark.parametrize("page", TOLD, ids=lambda page: page.name)
def test_every_rule_says_what_it_rests_on(page):
    """In its own words, or in the heading above it."""
    title, text = page.read_text(encoding="utf-8").split("\n", 1)
    found = list(rules(text.replace(title, "")))
    bare = [part[:80] for section, part in found if not SOURCE.search(part) and not SOURCE.search(section)]
    assert len(found) >= 3
    assert bare == []


def test_the_picture_of_a_mosaic_is_the_one_that_is_made():
    plt = pytest.importorskip("matplotlib.pyplot")
    kept = np.rint(plt.imread(FOLDER / "pictures" / "mosaic.png") * 255).astype(np.uint8)
    assert np.array_equal(kept, mosaic()), "python -m tests.tools.make_spec_pictures"


def test_every_record_is_on_a_page():
    records = set()
    for module in pkgutil.walk_packages(medfmt.__path__, medfmt.__name__ + "."):
        if not module.name.endswith("__main__"):
            inner = room(module.name.removeprefix(medfmt.__name__ + "."))
            records |= {value.name for value in vars(inner).values() if isinstance(value, Record)}
    text = "".join(page.read_text(encoding="utf-8") for page in PAGES)
    shown = {getattr(room(where), name).name for _, where, name, _, _ in MARK.findall(text)}
    assert records - shown == set()


def test_the_front_page_names_every_page():
    front = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert [page.name for page in PAGES if f"]({page.name})" not in front and page.name != "README.md"] == []
