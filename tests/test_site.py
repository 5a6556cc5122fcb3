# SPDX-License-Identifier: MIT
"""The site that Sphinx makes of spec_notes/ and the docstrings: no warning, every page, every public name."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests import medfmt

PAGES = Path(medfmt.__file__).parent.parent / "spec_notes"
SLICES = ("dicom", "nifti", "analyze", "npz", "mgh")
pytestmark = pytest.mark.skipif(not PAGES.is_dir(), reason="the package stands alone")


def public():
    """(name as users write it, what it is) of every public name."""
    for face in ("", *SLICES):
        module = getattr(medfmt, face) if face else medfmt
        for name in module.__all__:
            yield ".".join(part for part in ("medfmt", face, name) if part), getattr(module, name)


def test_every_public_name_has_words_of_its_own():
    for name, value in public():
        told = value.__doc__ or ""
        if not isinstance(value, (type, ModuleType)) and not callable(value):
            continue  # a constant: the site says what it holds
        assert len(told.split()) >= 3, name
        assert not told.startswith(f"{name.rpartition('.')[2]}("), f"{name}: the signature that a dataclass makes"


@pytest.mark.slow
def test_the_site_is_made_without_a_warning_and_holds_every_page_and_name(tmp_path):
    pytest.importorskip("sphinx", reason="the extra docs is not installed")
    pytest.importorskip("myst_parser", reason="the extra docs is not installed")
    words = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-b", "html", "-d", tmp_path / "doctrees"]
    run = subprocess.run([*words, PAGES, tmp_path / "site"], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")
    for page in PAGES.glob("*.md"):
        assert "<h1>" in (tmp_path / "site" / f"{page.stem}.html").read_text(encoding="utf-8")
    names = set(re.findall(r'id="(medfmt[\w.]*)"', (tmp_path / "site" / "api.html").read_text(encoding="utf-8")))
    assert {name for name, value in public() if not isinstance(value, ModuleType)} - names == set()
