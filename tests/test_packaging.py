# SPDX-License-Identifier: MIT
"""What a user of the package relies on: one version, a cheap import, extras that exist, a README that is true."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
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


def seconds(code: str) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": str(ROOT)}, check=True)
    return time.perf_counter() - start


def interleaved(*codes: str, rounds: int = 15) -> list[float]:
    """The shortest time of each program, run in turn: what a busy machine adds falls away."""
    times = [[seconds(code) for code in codes] for _ in range(rounds)]
    return [min(column) for column in zip(*times, strict=True)]


@pytest.mark.slow
def test_importing_costs_next_to_nothing():
    """At most 3 ms beyond Python itself; twice that here, since tests run on busy machines."""
    plain, imported = interleaved("pass", "import medfmt")
    assert imported - plain < 0.006


@pytest.mark.slow
def test_loading_costs_little_beyond_numpy(tmp_path):
    """At most 40 ms beyond importing numpy; twice that here."""
    path = tmp_path / "x.nii"
    medfmt.save(medfmt.Volume(np.zeros((4, 4, 4), "i2"), np.eye(4)), path)
    plain, loaded = interleaved("import numpy", f"import medfmt; medfmt.load({str(path)!r})")
    assert loaded - plain < 0.08


@pytest.mark.slow
def test_a_users_type_checker_sees_the_types(tmp_path):
    pytest.importorskip("mypy")
    code = "import medfmt\nvol = medfmt.load('x.nii')\nreveal_type(vol.affine)\nreveal_type(medfmt.scan('x'))\nmedfmt.load(3.5)\n"
    (tmp_path / "user.py").write_text(code)
    run = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--follow-imports=silent", "--cache-dir", str(tmp_path), "user.py"],
        cwd=tmp_path,
        env={**os.environ, "MYPYPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "float64" in run.stdout
    assert 'Revealed type is "medfmt.inspection.Scan"' in run.stdout
    assert 'Argument 1 to "load" has incompatible type "float"' in run.stdout
