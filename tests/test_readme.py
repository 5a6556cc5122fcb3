# SPDX-License-Identifier: MIT
"""The README is true: its Python runs, its commands run, on files of the names that it uses."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from tests import medfmt, room

README = Path(medfmt.__file__).parent.parent / "README.md"
pytestmark = pytest.mark.skipif(not README.exists(), reason="the package stands alone")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """scan.nii.gz, scan.nii and dicom_folder/, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    vol = medfmt.Volume(np.arange(6 * 5 * 4 * 2, dtype="i2").reshape(6, 5, 4, 2), np.diag([-2.0, 2.0, 3.0, 1.0]))
    medfmt.save(vol, "scan.nii.gz")
    medfmt.save(vol, "scan.nii")
    demo = room("demo")
    grid = demo.oblique((8, 8, 4), 2.0, 2.0, (10.0, 5.0))
    Path("dicom_folder").mkdir()
    for k in range(4):
        picture = np.full((8, 8), k, "i2")
        Path(f"dicom_folder/{k}.dcm").write_bytes(demo.ct_file(grid, picture, k, k + 1))
    return tmp_path


def blocks(language):
    found = re.findall(r"^```(\w*)\n(.*?)^```$", README.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    return [code for name, code in found if name == language]


def test_the_python_of_the_readme_runs(folder):
    names: dict[str, object] = {}
    assert len(blocks("python")) >= 2
    for code in blocks("python"):
        exec(compile(code, "README.md", "exec"), names)
    assert Path("ras.nii.gz").exists()
    assert medfmt.load("ras.nii.gz").axcodes == ("R", "A", "S")
    assert {path.suffix for path in Path("out").iterdir()} >= {".gz", ".json"}


def test_the_example_of_the_packages_docstring_runs(folder):
    code = [line[4:] for line in medfmt.__doc__.splitlines() if line.startswith("    ")]
    assert len(code) >= 4
    exec(compile("\n".join(code), "medfmt.__doc__", "exec"), {})
    assert Path("scan.hdr").exists()


def test_the_commands_of_the_readme_run(folder):
    commands = [
        line for block in blocks("") for line in block.splitlines() if line.startswith(("medfmt ", "python -m medfmt"))
    ]
    assert len(commands) >= 7
    for command in commands:
        words = shlex.split(command, comments=True)
        words = words[1:] if words[0] == "medfmt" else words[3:]
        run = subprocess.run(
            [sys.executable, "-m", "medfmt", *words],
            env={**os.environ, "PYTHONPATH": str(README.parent)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert run.returncode == 0, (command, run.stderr)
    assert Path("scan.png").read_bytes()[:4] == b"\x89PNG"
    assert Path("myproject/_vendor/imgio/formats/nifti").is_dir()


def test_the_table_of_the_benchmarks_goes_between_its_marks(tmp_path):
    report = pytest.importorskip("benchmarks.report")
    harness = pytest.importorskip("benchmarks.harness")
    copy = tmp_path / "README.md"
    copy.write_text(README.read_text(encoding="utf-8"), encoding="utf-8")
    results = [
        harness.Result(4, "load .nii", "np.fromfile", 1.05, 1.1, ours=0.04, theirs=0.04, spread=(1.0, 1.1)),
        harness.Result(4, "load .nii", "nibabel", 0.4, 0.33, ours=0.04, theirs=0.1),
    ]
    for _ in range(2):  # the second run replaces the first one's table
        report.into_readme(str(copy), report.markdown(results, quick=False, minutes=12))
    text = copy.read_text(encoding="utf-8")
    assert text.count("| 4 | load .nii | 40 ms | np.fromfile 1.05× (≤ 1.1×) ✓; nibabel 0.4× (≤ 0.33×) ✗ |") == 1
    marks = re.compile(r"(<!-- benchmarks[^\n]*-->\n).*?(<!-- /benchmarks -->)", re.DOTALL)
    assert marks.sub(r"\1\2", text) == marks.sub(r"\1\2", README.read_text(encoding="utf-8"))


def test_a_file_without_the_marks_is_left_as_it_is(tmp_path):
    report = pytest.importorskip("benchmarks.report")
    (tmp_path / "a.md").write_text("nothing\n", encoding="utf-8")
    with pytest.raises(SystemExit, match="has no lines"):
        report.into_readme(str(tmp_path / "a.md"), "table")
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == "nothing\n"
