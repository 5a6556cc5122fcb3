# SPDX-License-Identifier: MIT
"""Real series of many scanners: each volume equals the one that dcm2niix made of it.

The answers lie beside the series (made with dcm2niix 1.0.20260724). Accepted departures are those of
spec_notes/geometry.md: where positions give another slice step than dcm2niix writes, either is right.
"""

from __future__ import annotations

import hashlib
import json
from importlib.util import find_spec

import numpy as np
import pytest

from tests import SHARED_DATA, medfmt

pytestmark = pytest.mark.skipif(not SHARED_DATA.exists(), reason="no ../shared/data beside the checkout")


def cases():
    index = SHARED_DATA / "cases.json"
    if not index.exists():
        return []
    return [case for case in json.loads(index.read_text())["cases"] if case["kind"] == "dicom-series"]


def steps(name):
    table = json.loads((SHARED_DATA / "alternatives.json").read_text())
    return [np.array(step) for step in table.get(name, {}).get("slice_steps", [])]


def stored(vol):
    """The voxels as dcm2niix writes them: scaled where the scaling varies, as stored otherwise."""
    varies = np.ndim(vol.slope) or np.ndim(vol.inter)
    return np.asarray(vol.data if varies else vol.data.stored)


def digest(values):
    return hashlib.sha256(values.tobytes("F")).hexdigest()


@pytest.mark.parametrize("case", cases(), ids=lambda case: case["id"])
def test_the_volumes_of_a_series_are_those_of_dcm2niix(case):
    if "jpeg2000-lossless" in case["covers"] and not any(map(find_spec, ("openjpeg", "imagecodecs"))):
        pytest.skip(reason="JPEG 2000 wants the extra codecs")
    folder = SHARED_DATA / case["id"]
    wanted = json.loads((folder / "expected/manifest.json").read_text())["outputs"]
    wanted = [output for output in wanted if not output.get("resampled")]
    if not wanted or "spectroscopy" in case["covers"]:
        with pytest.raises(medfmt.UnknownFormatError):
            medfmt.load_all(folder / "dicom")
        return
    if "missing-slice" in case["covers"]:
        with pytest.raises(medfmt.MalformedError):
            medfmt.load_all(folder / "dicom")
    found = {digest(stored(vol)): vol for vol in medfmt.load_all(folder / "dicom", on_missing="keep")}
    assert {output["name"]: output["sha256_F"] in found for output in wanted} == dict.fromkeys(
        (output["name"] for output in wanted), True
    )
    assert len({output["sha256_F"] for output in wanted}) == len(found)
    for output in wanted:
        vol = found[output["sha256_F"]]
        assert list(vol.shape) == output["shape"]
        assert stored(vol).dtype.itemsize == (3 if output["dtype"] == "rgb24" else np.dtype(output["dtype"]).itemsize)
        affine = np.array(output["affine"])
        near = [np.allclose(vol.affine, affine, atol=1e-3)]
        for step in steps(f"{case['id']}/{output['name']}"):
            affine[:3, 2] = step
            near.append(np.allclose(vol.affine, affine, atol=2e-3))
        assert any(near), (output["name"], vol.affine, output["affine"])
