# SPDX-License-Identifier: MIT
"""The pages of spec_notes/: their tables are the records', their examples run, and no record is left out."""

from __future__ import annotations

import doctest
import pkgutil
import re

import numpy as np
import pytest

from tests import medfmt, room
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


@pytest.mark.parametrize("page", RUN, ids=lambda page: page.name)
def test_the_examples_of_a_page_run(page, tmp_path, monkeypatch):
    """Examples start with `>>>`; they run one after the other in an empty folder, with medfmt and np at hand."""
    monkeypatch.chdir(tmp_path)
    found = doctest.testfile(
        str(page),
        module_relative=False,
        globs={"medfmt": medfmt, "np": np},
        optionflags=doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS,
        encoding="utf-8",
    )
    assert found.failed == 0


@pytest.mark.parametrize("page", RUN, ids=lambda page: page.name)
def test_the_links_of_a_page_lead_somewhere(page):
    for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


TOLD = [page for page in PAGES if page.stem not in ("README", "scale", "tutorial")]


@pytest.mark.parametrize("page", TOLD, ids=lambda page: page.name)
def test_a_page_of_a_format_has_bytes_an_example_and_its_limits(page):
    text = page.read_text(encoding="utf-8")
    for wanted in (">>> ", "## Seen in the wild", "## Not supported, and why"):
        assert wanted in text
    assert re.search(r"raw|\.hex\(|\.read\(", text), "an example shows bytes"


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
