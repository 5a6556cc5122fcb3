# SPDX-License-Identifier: MIT
"""Random series of every kind, converted by medfmt and by dcm2niix: the same volumes, the same places.

What may differ is listed in `explained`, with the reason; everything else is a finding. Fifty series in the ordinary
run; `--hypothesis-profile=deep` makes it five hundred.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from tests import medfmt
from tests.synthetic import Spec, make_series

pytest.importorskip("pydicom", reason="pydicom writes the series (extra peers)")
BINARY = shutil.which("dcm2niix") or shutil.which("dcm2niix", path=str(Path(sys.executable).parent))
pytestmark = pytest.mark.skipif(BINARY is None, reason="dcm2niix is not installed (extra peers)")


def sensible(spec: Spec) -> Spec:
    """The spec without what its kind does not have: mosaics are Siemens', echoes and parts are of MR's single slices."""
    if spec.kind == "mosaic":
        spec = replace(spec, vendor="SIEMENS")
    if spec.kind != "classic":
        return replace(spec, echoes=1, parts=("M",), modality="MR")
    return replace(spec, echoes=1, parts=("M",), times=1) if spec.modality == "CT" else spec


ANGLE = st.one_of(st.just(0.0), st.floats(-0.6, 0.6), st.sampled_from([np.pi / 2, -np.pi / 2, np.pi]))
SPECS = st.builds(
    Spec,
    kind=st.sampled_from(["classic", "classic", "mosaic", "enhanced"]),
    vendor=st.sampled_from(["SIEMENS", "GE MEDICAL SYSTEMS", "Philips Medical Systems", "Canon", "UIH", "nobody"]),
    seed=st.integers(1, 10_000),
    rows=st.integers(3, 9).map(lambda n: 2 * n),
    columns=st.integers(3, 9).map(lambda n: 2 * n),
    slices=st.integers(2, 10),
    times=st.integers(1, 4),
    step=st.sampled_from([1.0, 2.5, 3.3]),
    spacing=st.tuples(st.sampled_from([1.0, 1.5, 2.25]), st.sampled_from([1.0, 1.5, 2.25])),
    angles=st.tuples(ANGLE, ANGLE, ANGLE),
    order=st.sampled_from(["space", "time", "shuffled"]),
    descending=st.booleans(),
    signed=st.booleans(),
    bits_stored=st.sampled_from([12, 16]),
    slope=st.sampled_from([1.0, 2.0, 0.125]),
    inter=st.sampled_from([0.0, -1024.0]),
    tr=st.sampled_from([500.0, 2000.0, 2300.0]),
    echoes=st.sampled_from([1, 1, 2, 3]),
    parts=st.sampled_from([("M",), ("M",), ("P",), ("M", "P")]),
    modality=st.sampled_from(["MR", "MR", "MR", "CT"]),
).map(sensible)


def explained(spec: Spec) -> str:
    """Why dcm2niix and medfmt may differ on this series, or ""."""
    if (
        spec.order == "time"
        and spec.times > 1
        and spec.kind == "classic"
        and spec.vendor in ("SIEMENS", "Canon", "UIH")
    ):
        return "dcm2niix puts time-fastest series into space-fastest order only for GE, Philips and unknown vendors"
    if spec.kind == "enhanced" and spec.times > 1 and spec.vendor in ("SIEMENS", "GE MEDICAL SYSTEMS", "UIH"):
        return "dcm2niix sorts 4D enhanced files of these vendors by position only, which mixes volumes"
    return ""


def volumes(folder: Path) -> list[tuple[tuple[int, ...], str, bytes, np.ndarray, float, float, float]]:
    """What lies in the .nii files of a folder, by a reader of nobody's but nibabel's."""
    import nibabel as nib

    found = []
    for path in sorted(folder.rglob("*.nii")):
        image = nib.load(path)
        slope, inter = image.dataobj.slope, image.dataobj.inter
        raw = np.asarray(image.dataobj.get_unscaled())
        tr = float(image.header["pixdim"][4]) if raw.ndim > 3 else 0.0
        found.append((raw.shape, raw.dtype.str, raw.tobytes("F"), image.affine, float(slope), float(inter), tr))
    return sorted(found, key=lambda volume: volume[2])


def converted_twice(spec: Spec) -> tuple[list, list, str]:
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        make_series(spec, root / "dicom")
        (root / "theirs").mkdir()
        command = [BINARY, "-z", "n", "-b", "n", "-f", "%s_%d", "-o", str(root / "theirs"), str(root / "dicom")]
        told = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
        report = medfmt.convert(root / "dicom", root / "ours", to="nii")
        return volumes(root / "ours"), volumes(root / "theirs"), f"{report}\n{told.stdout}"


@settings(suppress_health_check=list(HealthCheck))
@given(SPECS)
def test_random_series_equal_dcm2niix(spec: Spec) -> None:
    ours, theirs, told = converted_twice(spec)
    event(explained(spec) or "compared")
    if explained(spec):
        return
    assert [v[:2] for v in ours] == [v[:2] for v in theirs], told
    for mine, other in zip(ours, theirs, strict=True):
        assert mine[2] == other[2], f"voxels differ: {json.dumps(vars(spec))}"
        np.testing.assert_allclose(mine[3], other[3], atol=1e-3, err_msg=told)
        np.testing.assert_allclose(mine[4:], other[4:], rtol=1e-5, atol=1e-5, err_msg=told)


@pytest.mark.parametrize("vendor", ["SIEMENS", "Philips Medical Systems"])
@pytest.mark.parametrize("order", ["space", "time", "shuffled"])
@pytest.mark.parametrize("kind", ["classic", "enhanced", "mosaic"])
def test_every_voxel_lies_where_it_was_made(kind: str, order: str, vendor: str, tmp_path: Path) -> None:
    """No peer is asked: slice k at time t is found at its own place, whatever the order of the files."""
    spec = Spec(
        kind, vendor if kind != "mosaic" else "SIEMENS", 7, times=3, angles=(0.2, -0.3, 0.4), order=order, slope=2.0
    )
    make_series(spec, tmp_path)
    vol = medfmt.load(tmp_path)
    assert vol.shape == (spec.columns, spec.rows, spec.slices, spec.times)
    inverse = np.linalg.inv(vol.affine)
    values = np.asarray(vol.data)
    steps = spec.rotation * [spec.spacing[1], spec.spacing[0], spec.step]
    for k in range(spec.slices):
        for row, column in ((0, 0), (spec.rows - 1, spec.columns - 1), (1, 3)):
            lps = spec.position(0) + steps @ [column, row, k]
            i, j, n = np.rint(inverse @ [-lps[0], -lps[1], lps[2], 1]).astype(int)[:3]
            for t in range(spec.times):
                assert values[i, j, n, t] == 2.0 * spec.image(k, t)[row, column]
