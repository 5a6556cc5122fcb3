# SPDX-License-Identifier: MIT
"""spec_notes/from_nibabel_and_pydicom.md: both sides of each line give the same, each run with its own library."""

from __future__ import annotations

import io
import re
from pathlib import Path

import numpy as np
import pytest

from tests import medfmt, room

PAGE = Path(medfmt.__file__).parent.parent / "spec_notes" / "from_nibabel_and_pydicom.md"
pytestmark = pytest.mark.skipif(not PAGE.exists(), reason="the package stands alone")
TEXT = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""

ROWS = [
    (library, *cells)
    for library in ("nibabel", "pydicom")
    for cells in re.findall(
        r"^\| `(.+?)` \| `(.+?)` \|$", TEXT.partition(f"\n## {library}\n")[2].partition("\n## ")[0], re.MULTILINE
    )
]
PIECES = [
    (library, theirs, ours)
    for library, theirs, ours in re.findall(
        r"^```python\n# (nibabel|pydicom)\n(.*?)^# medfmt\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE
    )
]


@pytest.fixture
def names(tmp_path, monkeypatch):
    """library → what its snippets find: their own objects of the same files."""
    monkeypatch.chdir(tmp_path)
    demo = room("demo")
    turned = np.array([[-1.9, 0.3, 0.2, 30.0], [0.3, 1.9, 0.4, -40.0], [0.1, -0.5, 2.9, 12.5], [0, 0, 0, 1.0]])
    values = np.arange(5 * 6 * 4 * 3, dtype=np.float64).reshape(5, 6, 4, 3) / 8 - 7
    scan = medfmt.Volume(values, turned, meta={"RepetitionTime": 2.5})
    medfmt.save(scan, "scan.nii.gz", dtype="i2")
    for n in range(3):
        Path("many").mkdir(exist_ok=True)
        medfmt.save(medfmt.Volume(values[: n + 2, ..., 0], turned), f"many/{n}.nii")
    grid = demo.oblique((8, 8, 4), 2.0, 2.0, (10.0, 5.0))
    Path("ct").mkdir()
    for k in range(4):
        picture = np.arange(64, dtype="i2").reshape(8, 8) + 3 * k
        Path(f"ct/{k}.dcm").write_bytes(demo.ct_file(grid, picture, k, k + 1))
    Path("mosaic.dcm").write_bytes(demo.mosaic_file(grid, np.zeros((4, 8, 8), "i2"), 0))
    ours = {"medfmt": medfmt, "np": np, "vol": medfmt.load("scan.nii.gz"), "ds": medfmt.dicom.read("ct/0.dcm")}

    def of(library):
        raw = Path("scan.nii.gz" if library == "nibabel" else "ct/0.dcm").read_bytes()
        theirs = pytest.importorskip(library, reason=f"{library} is not installed (extra `peers`)")
        if library == "nibabel":
            import gzip

            found = {"nib": theirs, "img": theirs.load("scan.nii.gz"), "raw": gzip.decompress(raw)}
        else:
            found = {"pydicom": theirs, "ds": theirs.dcmread("ct/0.dcm"), "raw": raw, "io": io}
        return {**found, "np": np}, {**ours, "raw": raw}

    return of


def plain(value):
    """Lists, texts and numbers, whatever the library's own kinds are."""
    if isinstance(value, np.dtype):
        return value.newbyteorder("=").name
    if isinstance(value, (str, bytes, bool, type(None))):
        return str(value) if isinstance(value, str) else value
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, np.ndarray) or np.isscalar(value):
        return np.asarray(value, np.float64)
    if isinstance(value, (int, float)):
        return float(value)
    return [plain(one) for one in value]


def assert_same(a, b):
    a, b = plain(a), plain(b)
    if isinstance(a, np.ndarray) or isinstance(b, np.ndarray):
        np.testing.assert_allclose(np.asarray(b, np.float64), np.asarray(a, np.float64), rtol=1e-6, atol=2e-5)
    elif isinstance(a, list):
        assert len(a) == len(b)
        for one, other in zip(a, b, strict=True):
            assert_same(one, other)
    else:
        assert a == b


@pytest.mark.parametrize(("library", "theirs", "ours"), ROWS)
def test_both_sides_of_a_line_give_the_same(library, theirs, ours, names):
    of_theirs, of_ours = names(library)
    assert_same(eval(theirs, of_theirs), eval(ours, of_ours))


@pytest.mark.parametrize(("library", "theirs", "ours"), PIECES)
def test_both_pieces_give_the_same_result(library, theirs, ours, names):
    of_theirs, of_ours = names(library)
    exec(theirs, of_theirs)
    exec(ours, of_ours)
    assert_same(of_theirs["result"], of_ours["result"])


def test_the_page_lists_what_is_used_most():
    assert sum(library == "nibabel" for library, *_ in ROWS) >= 30
    assert sum(library == "pydicom" for library, *_ in ROWS) >= 20
    assert len(PIECES) == TEXT.count("```python")
    assert len(PIECES) >= 10


@pytest.mark.parametrize(
    ("a", "b"), [(1, 2), ("a", "b"), ([1, 2], [1]), (np.zeros(3), np.ones(3)), (None, 0), ({"a": 1}, {})]
)
def test_the_comparison_bites(a, b):
    with pytest.raises((AssertionError, TypeError)):
        assert_same(a, b)
