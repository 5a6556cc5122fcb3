# SPDX-License-Identifier: MIT
"""Every pixel file of pydicom's wheel, and of the shared data where it lies beside the checkout, against the references."""

from __future__ import annotations

import hashlib
import json
import warnings
from pathlib import Path

import numpy as np
import pytest

from tests import SHARED_DATA, medfmt, room

part10 = room("formats.dicom.part10")
LOSSY = "1.2.840.10008.1.2.4.5"  # the DCT processes: decoders differ by a grey level
COMPRESSED = ("1.2.840.10008.1.2.4.9", "1.2.840.10008.1.2.4.20")  # need the extra


def wheel_files() -> list[Path]:
    try:
        import pydicom.data
    except ImportError:
        return []
    folder = Path(pydicom.data.__file__).parent / "test_files"
    return sorted(p for p in folder.rglob("*") if p.suffix == ".dcm")


@pytest.mark.skipif(not wheel_files(), reason="needs pydicom (extra peers)")
@pytest.mark.parametrize("path", wheel_files(), ids=lambda p: p.name)
def test_the_samples_are_those_of_pydicom(path: Path) -> None:
    import pydicom
    from pydicom.pixels import pixel_array

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            theirs = pydicom.dcmread(path)
            wanted = pixel_array(theirs, raw=True)
        except Exception as e:
            pytest.skip(f"pydicom gives no pixels: {type(e).__name__}")
    try:
        found = part10.read(path).stored_array
    except medfmt.UnsupportedError:
        assert str(theirs.file_meta.TransferSyntaxUID).startswith(COMPRESSED)
        pytest.skip("needs the extra codecs")
    assert found.shape == wanted.shape
    tolerance = 1 if str(theirs.file_meta.TransferSyntaxUID).startswith(LOSSY) else 0
    assert np.abs(found.astype(float) - wanted).max() <= tolerance


def manifest_files() -> list[tuple[Path, dict]]:
    cases = sorted(SHARED_DATA.glob("files-*/expected/manifest.json"))
    found = []
    for manifest in cases:
        for file in json.loads(manifest.read_text())["files"]:
            pixel = file.get("pixel") or {}
            if pixel.get("decoded") and not pixel.get("lossy"):
                found.append((manifest.parent.parent / "files" / file["name"], pixel["raw"]))
    return found


@pytest.mark.skipif(not manifest_files(), reason="needs ../shared/data")
@pytest.mark.parametrize(("path", "raw"), manifest_files(), ids=lambda v: v.name if isinstance(v, Path) else "")
def test_lossless_files_have_the_hash_of_the_reference(path: Path, raw: dict) -> None:
    try:
        found = part10.read(path).stored_array
    except medfmt.UnsupportedError as e:
        pytest.skip(str(e.hint))
    assert list(found.shape) == raw["shape"]
    little = found.astype(found.dtype.newbyteorder("<"), copy=False)
    assert hashlib.sha256(little.tobytes()).hexdigest() == raw["sha256_C"]


@pytest.mark.skipif(not (SHARED_DATA / "sie-jpeg-vs-raw").exists(), reason="needs ../shared/data")
def test_a_baseline_jpeg_series_has_the_samples_that_dcm2niix_gives() -> None:
    folder = SHARED_DATA / "sie-jpeg-vs-raw"
    outputs = json.loads((folder / "expected" / "manifest.json").read_text())["outputs"]
    wanted = next(o["sha256_F"] for o in outputs if o["dtype"] == "uint8")
    slices = [part10.read(folder / "dicom" / name).stored_array for name in ("01j.dcm", "02j.dcm")]
    volume = np.stack(slices).transpose(0, 2, 1)[:, ::-1, ::-1]  # as it lies in the file that dcm2niix wrote
    assert hashlib.sha256(volume.tobytes("F")).hexdigest() == wanted
