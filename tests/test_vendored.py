# SPDX-License-Identifier: MIT
"""A copy under another name, deep in a host's package: every module imports there, and the tests run against it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests import medfmt, room

HOME = Path(medfmt.__file__).parent
TESTS = Path(__file__).parent
# What reaches for the checkout around the package, or measures this very installation, has no sense in a copy.
CHECKOUT_ONLY = {"test_spec_notes.py", "test_packaging.py"}

pytestmark = pytest.mark.skipif("._vendor." in medfmt.__name__, reason="this is the vendored copy")
vendoring = room("vendoring")

ALL = """
import importlib, pathlib, sys
import host._vendor.imgio as package
root = pathlib.Path(package.__file__).parent
names = sorted(".".join(p.relative_to(root).with_suffix("").parts) for p in root.rglob("*.py"))
for name in names:
    if name != "__main__":
        importlib.import_module(f"host._vendor.imgio.{name}".removesuffix(".__init__"))
print(len(names), "medfmt" in sys.modules)
"""

NIFTI_ONLY = """
import numpy as np
from host._vendor import imgio
vol = imgio.Volume(np.arange(24.0).reshape(2, 3, 4), np.diag([2.0, 2.0, 3.0, 1.0]))
imgio.save(vol, "x.nii.gz")
again = imgio.load("x.nii.gz")
assert (np.asarray(again) == np.asarray(vol)).all() and (again.affine == vol.affine).all()
print(imgio.scan(".") is not None, hasattr(imgio, "dicom"))
"""


def copied(folder: Path) -> Path:
    """The package in folder/host/_vendor/imgio."""
    target = folder / "host" / "_vendor" / "imgio"
    shutil.copytree(HOME, target, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "host" / "__init__.py").write_text("")
    (folder / "host" / "_vendor" / "__init__.py").write_text("")
    return target


def python(folder: Path, *arguments: str) -> str:
    run = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout[-4000:] + run.stderr[-4000:]
    return run.stdout.strip()


def test_every_module_of_a_copy_imports(tmp_path):
    target = copied(tmp_path)
    assert python(tmp_path, "-c", ALL) == f"{len(list(target.rglob('*.py')))} False"


def outcome(folder: Path, *patterns: str) -> str:
    """The last line of pytest over the copy in `folder`; one line of tests/__init__.py says which package is tested."""
    tests = folder / "tests"
    leave = shutil.ignore_patterns("__pycache__", "test_vendored.py", "differential", *CHECKOUT_ONLY)
    shutil.copytree(TESTS, tests, ignore=leave)
    face = (tests / "__init__.py").read_text()
    assert face.count("\nimport medfmt\n") == 1
    (tests / "__init__.py").write_text(face.replace("\nimport medfmt\n", "\nimport host._vendor.imgio as medfmt\n"))
    chosen = [str(path) for pattern in patterns for path in sorted(tests.glob(pattern))] or [str(tests)]
    return python(folder, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-m", "not slow", *chosen).splitlines()[-1]


@pytest.mark.slow
def test_the_tests_run_against_a_copy(tmp_path):
    copied(tmp_path)
    said = outcome(tmp_path)
    assert " passed" in said
    assert " failed" not in said


# What needs no slice but NIfTI. The fixtures of the others are DICOM, or compare with Analyze.
NIFTI_TESTS = (
    *("test_core_*.py", "test_cast.py", "test_tiles.py", "test_gz*.py", "test_sink.py", "test_volume.py"),
    *(
        "test_nifti_build.py",
        "test_nifti_faults.py",
        "test_nifti_read.py",
        "test_every_format.py",
        "test_comparison.py",
    ),
)


@pytest.mark.slow
def test_the_tests_of_nifti_run_against_a_copy_with_nifti_alone(tmp_path):
    vendoring.vendor(tmp_path / "host" / "_vendor" / "imgio", formats=["nifti"])
    (tmp_path / "host" / "__init__.py").write_text("")
    (tmp_path / "host" / "_vendor" / "__init__.py").write_text("")
    said = outcome(tmp_path, *NIFTI_TESTS)
    assert int(said.split(" passed")[0].split()[-1]) > 500
    assert " failed" not in said


@pytest.mark.parametrize("gone", ["dicom", "analyze", "npz", "mgh"])
def test_a_slice_can_be_deleted_with_its_line(gone, tmp_path):
    target = copied(tmp_path)
    for path in (target / "formats" / gone, target / "formats" / f"{gone}.py"):
        if path.is_dir():
            shutil.rmtree(path)
        elif path.exists():
            path.unlink()
    registry = target / "formats" / "__init__.py"
    lines = registry.read_text().splitlines(keepends=True)
    registry.write_text("".join(line for line in lines if f'Entry("{gone}"' not in line))
    assert len(registry.read_text().splitlines()) == len(lines) - 1
    assert python(tmp_path, "-c", NIFTI_ONLY) == f"True {gone != 'dicom'}"


@pytest.mark.parametrize("gone", ["view", "interop"])
def test_looking_and_interop_can_be_deleted(gone, tmp_path):
    shutil.rmtree(copied(tmp_path) / gone)
    assert python(tmp_path, "-c", NIFTI_ONLY) == "True True"


def test_vendor_copies_stamps_and_checks(tmp_path):
    copy = vendoring.vendor(tmp_path / "host" / "_vendor" / "imgio")
    assert (copy.version, copy.edited, copy.old) == (medfmt.__version__, False, False)
    (tmp_path / "host" / "__init__.py").write_text("")
    (tmp_path / "host" / "_vendor" / "__init__.py").write_text("")
    assert python(tmp_path, "-c", ALL).endswith("False")
    assert vendoring.check(tmp_path / "host" / "_vendor" / "imgio").edited is False


def test_vendor_takes_only_the_formats_that_were_asked_for(tmp_path):
    target = tmp_path / "host" / "_vendor" / "imgio"
    copy = vendoring.vendor(target, formats=["nifti"])
    assert copy.formats == ("nifti",)
    assert sorted(path.name for path in (target / "formats").iterdir()) == ["__init__.py", "nifti"]
    assert python(tmp_path, "-c", NIFTI_ONLY) == "True False"


@pytest.mark.parametrize("line_too", [True, False])
def test_a_command_whose_slice_was_left_out_says_so_in_a_line(line_too, tmp_path):
    target = tmp_path / "imgio"
    vendoring.vendor(target, formats=["nifti"] if line_too else None)
    if not line_too:
        shutil.rmtree(target / "formats" / "dicom")
    words = [sys.executable, "-m", "imgio", "deid", "from", "to"]
    run = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.returncode == 2
    assert run.stdout == ""
    told = "expected one of nifti1, nifti2, found 'dicom'" if line_too else "No module named 'imgio.formats.dicom'"
    assert told in run.stderr
    assert len(run.stderr.splitlines()) == 1


def test_a_copy_can_be_made_smaller(tmp_path):
    vendoring.vendor(tmp_path / "copy")
    copy = vendoring.vendor(tmp_path / "copy", formats=["nifti", "npz"])
    assert (copy.formats, copy.edited) == (("nifti", "npz"), False)
    assert not (tmp_path / "copy" / "formats" / "mgh.py").exists()
    assert not (tmp_path / "copy" / "formats" / "analyze").exists()


def test_an_edited_copy_is_seen_and_not_overwritten(tmp_path):
    target = tmp_path / "copy"
    vendoring.vendor(target)
    vendoring.vendor(target)  # over an unedited copy
    path = target / "core" / "limits.py"
    path.write_text(path.read_text() + "# mine\n")
    assert vendoring.check(target).edited
    with pytest.raises(medfmt.NotRepresentableError, match="Edits would be lost"):
        vendoring.vendor(target)
    path.unlink()
    assert vendoring.check(target).edited


def test_an_old_copy_is_seen(tmp_path):
    vendoring.vendor(tmp_path / "copy")
    stamp = tmp_path / "copy" / "VENDORED"
    stamp.write_text(stamp.read_text().replace(medfmt.__version__, "0.0.9"))
    copy = vendoring.check(tmp_path / "copy")
    assert (copy.version, copy.current, copy.old, copy.edited) == ("0.0.9", medfmt.__version__, True, False)


def test_what_is_no_copy_is_refused(tmp_path):
    with pytest.raises(medfmt.MalformedError, match="Not a copy"):
        vendoring.check(tmp_path)
    (tmp_path / "mine.py").write_text("x = 1\n")
    with pytest.raises(medfmt.NotRepresentableError):
        vendoring.vendor(tmp_path)
    with pytest.raises(medfmt.UnknownFormatError, match="'tiff'"):
        vendoring.vendor(tmp_path / "copy", formats=["tiff"])


def test_the_licence_in_a_copy_is_the_licence():
    path = HOME.parent / "LICENSE"
    if not path.exists():
        pytest.skip("the package stands alone")
    assert path.read_text() == vendoring.MIT
