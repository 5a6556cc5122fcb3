# SPDX-License-Identifier: MIT
"""Sidecars and gradients of real series against those of dcm2niix."""

from __future__ import annotations

import json
from importlib.util import find_spec

import numpy as np
import pytest

from tests import SHARED_DATA, medfmt

WORDS = (
    "RepetitionTime", "EchoTime", "FlipAngle", "InversionTime", "SliceTiming", "PhaseEncodingDirection",
    "PhaseEncodingAxis", "EffectiveEchoSpacing", "TotalReadoutTime", "Manufacturer", "ManufacturersModelName",
    "MagneticFieldStrength", "SliceThickness", "PixelBandwidth", "EchoTrainLength", "SpacingBetweenSlices",
    "ImagingFrequency", "MultibandAccelerationFactor", "DwellTime", "SeriesNumber", "PartialFourier", "BaseResolution",
    "ReconMatrixPE", "PhaseEncodingSteps", "ImageOrientationPatientDICOM", "MRAcquisitionType",
)  # fmt: skip
# Where a difference is meant (spec_notes/vendors.md, "Departures").
DEPARTURES = {
    ("ge-dwi-tensor-r2", "EffectiveEchoSpacing"),  # interpolation does not double the readout
    ("ge-dwi-tensor-r2", "TotalReadoutTime"),
}
NO_IMAGES = {"sie-nonimage-svs"}  # spectroscopy: dcm2niix writes a sidecar, medfmt reads the tags only
CASES = sorted(
    p.parent.parent.name for p in SHARED_DATA.glob("*/expected/manifest.json") if (p.parent.parent / "dicom").is_dir()
)


def same(found, wanted, name):
    if isinstance(wanted, str) or found is None:
        return found == wanted
    loose = 0.015 if name == "SliceTiming" else 1e-6  # the reference reads times through float32
    return np.shape(found) == np.shape(wanted) and np.allclose(found, wanted, rtol=1e-4, atol=loose)


def matches(vol, output):
    in_plane = np.s_[:3, :2]  # the slice step of a tilted or gappy stack differs on purpose
    near = np.allclose(vol.affine[in_plane], np.array(output["affine"])[in_plane], atol=0.05)
    return list(vol.shape) == output["shape"] and near


@pytest.mark.parametrize("case", CASES or ["none"])
def test_sidecars_of_real_series_are_those_of_dcm2niix(case):
    if not CASES:
        pytest.skip(reason="no real scans beside the checkout")
    folder = SHARED_DATA / case
    outputs = [
        o
        for o in json.loads((folder / "expected/manifest.json").read_text())["outputs"]
        if o.get("sidecar") and not o.get("resampled")
    ]
    if not outputs:
        pytest.skip(reason="dcm2niix made no sidecar of this series")
    if case in NO_IMAGES:
        with pytest.raises(medfmt.UnknownFormatError):
            medfmt.load_all(folder / "dicom")
        return
    try:
        vols = medfmt.load_all(folder / "dicom", on_missing="keep")
    except medfmt.UnsupportedError as e:
        if "JPEG 2000" not in e.expected or any(map(find_spec, ("openjpeg", "imagecodecs"))):
            raise
        pytest.skip(reason="JPEG 2000 wants the extra codecs")
    for output in outputs:
        wanted = json.loads((folder / "expected" / output["sidecar"]).read_text())
        near = [vol for vol in vols if matches(vol, output)]
        faults = [_faults(case, vol, wanted, folder / "expected", output) for vol in near]
        assert faults, f"no volume is like {output['name']}"
        assert min(faults, key=len) == []


def _faults(case, vol, wanted, folder, output):
    faults = [
        (name, vol.meta.get(name), wanted[name])
        for name in WORDS
        if name in wanted and (case, name) not in DEPARTURES and not same(vol.meta.get(name), wanted[name], name)
    ]
    if output.get("bval"):
        if vol.gradients is None:
            return [*faults, ("bval", None)]
        if not np.allclose(vol.gradients.bvals, np.loadtxt(folder / output["bval"]), rtol=1e-4):
            faults.append(("bval", vol.gradients.bvals))
        if not np.allclose(np.transpose(vol.gradients.bvecs), np.loadtxt(folder / output["bvec"]), atol=1e-4):
            faults.append(("bvec", vol.gradients.bvecs))
    return faults
