# SPDX-License-Identifier: MIT
"""What a user of the package relies on: one version, a cheap import, extras that exist, a README that is true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests import medfmt

ROOT = Path(medfmt.__file__).parent.parent
PROJECT = ROOT / "pyproject.toml"

pytestmark = pytest.mark.skipif(not PROJECT.exists(), reason="the package stands alone")


def test_one_version_is_told_everywhere():
    assert re.fullmatch(r"\d+\.\d+\.\d+", medfmt.__version__)
    assert f"\n## {medfmt.__version__}\n" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"version: {medfmt.__version__}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert 'version = { attr = "medfmt.__version__" }' in PROJECT.read_text(encoding="utf-8")


def test_numpy_is_the_only_dependency():
    assert re.search(r'^dependencies = \["numpy>=[\d.]+"\]$', PROJECT.read_text(encoding="utf-8"), re.MULTILINE)


def test_the_extras_of_the_readme_exist():
    block = PROJECT.read_text(encoding="utf-8").split("[project.optional-dependencies]")[1].split("\n[")[0]
    extras = set(re.findall(r"^(\w+) = ", block, re.MULTILINE))
    table = (ROOT / "README.md").read_text(encoding="utf-8").split("## Extras")[1].split("\n## ")[0]
    told = set(
        re.findall(r"`(\w+)`", "\n".join(line.split("|")[1] for line in table.splitlines() if line.startswith("|")))
    )
    assert told == extras


def test_an_extra_that_an_error_names_exists():
    block = PROJECT.read_text(encoding="utf-8").split("[project.optional-dependencies]")[1].split("\n[")[0]
    extras = set(re.findall(r"^(\w+) = ", block, re.MULTILINE))
    text = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "medfmt").rglob("*.py"))
    assert set(re.findall(r"medfmt\[(\w+)\]", text)) <= extras


def test_every_public_name_is_there_and_documented():
    for name in medfmt.__all__:
        value = getattr(medfmt, name)
        assert value.__doc__, name


def test_the_worked_example_of_contributing_is_the_code():
    told = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").split("## Adding a format")[1].split("\n## ")[0]
    code = "".join(
        (ROOT / "medfmt" / "formats" / name).read_text(encoding="utf-8") for name in ("__init__.py", "mgh.py")
    )
    quoted = [line.split("(Field(")[0] for line in re.findall(r"`((?:[A-Z]+ = |Entry)[^`]+)`", told)]
    assert len(quoted) == 3
    for line in quoted:
        assert re.sub(r"\s", "", line) in re.sub(r"\s", "", code), line
