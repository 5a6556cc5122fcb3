# SPDX-License-Identifier: MIT
"""What a user's own mypy makes of the installed package: its types are seen, strict, and none is Any by accident."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests import medfmt

pytest.importorskip("mypy", reason="mypy is not installed")

# A line with "# wrong" must be an error, and no other may be.
SCRIPT = """
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import assert_type

import numpy as np

import medfmt

vol = medfmt.load(Path("scan.nii.gz"), strict=True)
assert_type(vol, medfmt.Volume)
assert_type(vol.shape, tuple[int, ...])
assert_type(vol.notes, tuple[medfmt.Note, ...])
assert_type(medfmt.load_all("folder", executor=ThreadPoolExecutor()), list[medfmt.Volume])
half: np.ndarray[tuple[int, ...], np.dtype[np.float32]] = vol.data.read((), np.float32) if vol.ndim else np.zeros(1, "f4")
turned: medfmt.Volume = vol.reorient("RAS").with_affine(vol.affine)
medfmt.save(turned, "out.nii.gz", level=1)
for one in medfmt.convert("folder", "out", to="nii", on_missing="keep").made:
    assert_type(one.files, tuple[str, ...])
try:
    ds = medfmt.dicom.read("x.dcm")
    rows = ds.Rows
except medfmt.FormatError as error:
    assert_type(error.offset, int)
vol.reorientate("RAS")  # wrong
medfmt.load(3)  # wrong
length: int = vol.axcodes  # wrong
medfmt.save(vol, "x.nii", compression=1)  # wrong
"""


@pytest.fixture(scope="module")
def mypy(tmp_path_factory):
    """mypy --strict for a text, in an environment where the package lies among the installed ones."""
    folder = tmp_path_factory.mktemp("downstream")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder / "venv"], check=True)
    python = next((folder / "venv").glob("[bS]*/python*"))
    (packages,) = (folder / "venv").glob("[lL]ib/**/site-packages")
    home = Path(medfmt.__file__).parent
    shutil.copytree(home, packages / medfmt.__name__.rpartition(".")[2], ignore=shutil.ignore_patterns("__pycache__"))
    import numpy as np

    (packages / "numpy.pth").write_text(str(Path(np.__file__).parents[1]))

    def run(text):
        (folder / "script.py").write_text(text)
        words = ["-m", "mypy", "--strict", "--python-executable", python, "--cache-dir", folder / "cache", "script.py"]
        return subprocess.run([sys.executable, *words], cwd=folder, capture_output=True, text=True, check=False).stdout

    return run


@pytest.mark.slow
@pytest.mark.skipif("." in medfmt.__name__, reason="a vendored copy is typed by its host")
def test_a_users_mypy_sees_the_types(mypy):
    found = {int(line.split(":")[1]) for line in mypy(SCRIPT).splitlines() if ": error:" in line}
    wrong = {n for n, line in enumerate(SCRIPT.splitlines(), 1) if line.endswith("# wrong")}
    assert found == wrong
    names = [*medfmt.__all__, *(f"dicom.{name}" for name in medfmt.dicom.__all__), "nifti", "analyze", "npz", "mgh"]
    told = mypy("import medfmt\n" + "\n".join(f"reveal_type(medfmt.{name})" for name in names))
    assert ": error:" not in told
    revealed = [line.split('Revealed type is "')[1] for line in told.splitlines() if "Revealed type" in line]
    assert len(revealed) == len(names)
    assert [name for name, kind in zip(names, revealed, strict=True) if kind.startswith("Any")] == []
