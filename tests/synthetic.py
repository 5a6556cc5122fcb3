# SPDX-License-Identifier: MIT
"""Made-up DICOM series of any orientation, order and vendor label, written with pydicom: work for differential tests.

No patient is in them: names are "SYNTHETIC", and voxels are numbers that tell where they belong.
"""

from __future__ import annotations

import itertools
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

MR_STORAGE = "1.2.840.10008.5.1.4.1.1.4"
CT_STORAGE = "1.2.840.10008.5.1.4.1.1.2"
ENHANCED_MR_STORAGE = "1.2.840.10008.5.1.4.1.1.4.1"
EXPLICIT_LITTLE = "1.2.840.10008.1.2.1"
ROOT = "1.2.826.0.1.3680043.8.498."


@dataclass(frozen=True)
class Spec:
    """A series to make; lengths in mm, times in ms.

    `order` says how instance numbers run: "space" (slices of a volume follow one another), "time" (all times of a slice
    do) or "shuffled" (file names tell nothing, instance numbers run space first); `descending` counts slices downwards.
    """

    kind: str = "classic"  # or "mosaic", "enhanced"
    vendor: str = "SIEMENS"
    seed: int = 0
    rows: int = 6
    columns: int = 8
    slices: int = 5
    times: int = 1
    step: float = 3.0
    spacing: tuple[float, float] = (2.0, 2.5)
    angles: tuple[float, float, float] = (0.0, 0.0, 0.0)
    order: str = "space"
    descending: bool = False
    signed: bool = False
    bits_stored: int = 12
    slope: float = 1.0
    inter: float = 0.0
    tr: float = 2000.0
    echoes: int = 1  # classic series only, as the two below
    parts: tuple[str, ...] = ("M",)  # of the signal: magnitude, phase "P"
    modality: str = "MR"

    @property
    def rotation(self) -> np.ndarray:
        """(3, 3) columns: direction of rows, of columns, of slices, in LPS."""
        a, b, c = self.angles
        x = np.array([[1, 0, 0], [0, np.cos(a), -np.sin(a)], [0, np.sin(a), np.cos(a)]])
        y = np.array([[np.cos(b), 0, np.sin(b)], [0, 1, 0], [-np.sin(b), 0, np.cos(b)]])
        z = np.array([[np.cos(c), -np.sin(c), 0], [np.sin(c), np.cos(c), 0], [0, 0, 1]])
        return z @ y @ x

    def position(self, k: int) -> np.ndarray:
        """Centre of the first voxel of slice k, mm, LPS."""
        return np.array([-20.0, 13.0, 7.0]) + self.rotation[:, 2] * self.step * k

    def image(self, k: int, t: int) -> np.ndarray:
        """(rows, columns) stored values of slice k at time t; every one tells k and t apart from the others."""
        rng = np.random.default_rng([self.seed, k, t])
        low, high = (-100, 900) if self.signed else (0, 1000)
        image = rng.integers(low, high, (self.rows, self.columns))
        image[0, 0] = 10 * k + t
        return image.astype(np.int16 if self.signed else np.uint16)


def make_series(spec: Spec, folder: Path) -> None:
    """Write the series of `spec` into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    {"classic": _classic, "mosaic": _mosaic, "enhanced": _enhanced}[spec.kind](spec, folder)


def _base(spec: Spec, instance: int, sop_class: str = MR_STORAGE) -> Any:
    import pydicom
    from pydicom.dataset import Dataset, FileMetaDataset

    ds = Dataset()
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = sop_class
    meta.MediaStorageSOPInstanceUID = f"{ROOT}{spec.seed}.{instance}"
    meta.TransferSyntaxUID = EXPLICIT_LITTLE
    meta.ImplementationClassUID = ROOT + "1"
    ds.file_meta = meta
    ds.SOPClassUID, ds.SOPInstanceUID = sop_class, meta.MediaStorageSOPInstanceUID
    ds.StudyInstanceUID, ds.SeriesInstanceUID = f"{ROOT}{spec.seed}.90", f"{ROOT}{spec.seed}.91"
    ds.FrameOfReferenceUID = f"{ROOT}{spec.seed}.92"
    ds.Modality, ds.Manufacturer = "MR", spec.vendor
    ds.StudyDate = ds.SeriesDate = ds.AcquisitionDate = ds.ContentDate = "20200101"
    ds.StudyTime = ds.SeriesTime = "100000.000"
    ds.ImageType = ["ORIGINAL", "PRIMARY", "M", "ND"]
    ds.SeriesDescription, ds.ProtocolName, ds.PatientName = "synthetic", "synthetic", "SYNTHETIC"
    ds.SeriesNumber, ds.InstanceNumber, ds.AcquisitionNumber = 3, instance, 1
    ds.PatientPosition = "HFS"
    ds.MRAcquisitionType, ds.ScanningSequence, ds.SequenceVariant = "2D", "EP", "SK"
    ds.RepetitionTime, ds.EchoTime, ds.FlipAngle, ds.EchoNumbers = spec.tr, 30, 90, 1
    ds.SliceThickness = ds.SpacingBetweenSlices = _decimal(spec.step)
    ds.SamplesPerPixel, ds.PhotometricInterpretation = 1, "MONOCHROME2"
    ds.Rows, ds.Columns = spec.rows, spec.columns
    ds.BitsAllocated, ds.BitsStored, ds.HighBit = 16, spec.bits_stored, spec.bits_stored - 1
    ds.PixelRepresentation = int(spec.signed)
    if (spec.slope, spec.inter) != (1.0, 0.0):
        ds.RescaleSlope, ds.RescaleIntercept = _decimal(spec.slope), _decimal(spec.inter)
    assert pydicom
    return ds


def _decimal(x: float) -> str:
    """A number as a decimal string of at most 16 characters (VR DS)."""
    return f"{x:.10g}"[:16]


def _place(ds: Any, spec: Spec, position: np.ndarray) -> None:
    ds.PixelSpacing = [_decimal(x) for x in spec.spacing]
    ds.ImageOrientationPatient = [_decimal(x) for x in spec.rotation[:, :2].T.ravel()]
    ds.ImagePositionPatient = [_decimal(x) for x in position]


def _save(ds: Any, path: Path) -> None:
    ds.save_as(path, enforce_file_format=True)


def _classic(spec: Spec, folder: Path) -> None:
    ks = range(spec.slices - 1, -1, -1) if spec.descending else range(spec.slices)
    pairs = [(k, t) for t in range(spec.times) for k in ks]
    if spec.order == "time":
        pairs = list(itertools.product(ks, range(spec.times)))
    names = list(range(len(pairs)))
    if spec.order == "shuffled":
        np.random.default_rng(spec.seed).shuffle(names)
    kinds = list(itertools.product(range(spec.echoes), range(len(spec.parts))))
    for (n, (echo, part)), (m, (k, t)) in itertools.product(enumerate(kinds), enumerate(pairs)):
        ds = _base(spec, n * len(pairs) + m + 1)
        _place(ds, spec, spec.position(k))
        ds.EchoNumbers, ds.EchoTime = echo + 1, 30 + 10 * echo
        ds.ImageType = ["ORIGINAL", "PRIMARY", spec.parts[part], "ND"]
        ds.TemporalPositionIdentifier, ds.NumberOfTemporalPositions = t + 1, spec.times
        ds.AcquisitionTime = ds.ContentTime = f"1000{t * spec.tr / 1000:09.6f}" if t * spec.tr < 60_000 else "100100.0"
        ds.PixelData = spec.image(k, t + spec.times * n).tobytes()
        if spec.modality == "CT":
            _as_ct(ds)
        _save(ds, folder / f"{n:02d}{names[m]:04d}.dcm")


def _as_ct(ds: Any) -> None:
    ds.SOPClassUID = ds.file_meta.MediaStorageSOPClassUID = CT_STORAGE
    ds.Modality, ds.ImageType, ds.Exposure, ds.KVP = "CT", ["ORIGINAL", "PRIMARY", "AXIAL"], 100, 120
    for word in ("MRAcquisitionType", "ScanningSequence", "SequenceVariant", "RepetitionTime", "EchoTime"):
        del ds[word]
    for word in ("FlipAngle", "EchoNumbers", "TemporalPositionIdentifier", "NumberOfTemporalPositions"):
        del ds[word]


def _mosaic(spec: Spec, folder: Path) -> None:
    """Siemens' mosaic: slices as tiles of one image, the slices' number and normal in a CSA2 header."""
    n = int(np.ceil(np.sqrt(spec.slices)))
    ks = list(range(spec.slices - 1, -1, -1) if spec.descending else range(spec.slices))
    normal = spec.rotation[:, 2] * (-1 if spec.descending else 1)
    for t in range(spec.times):
        ds = _base(spec, t + 1)
        ds.ImageType = ["ORIGINAL", "PRIMARY", "M", "ND", "MOSAIC"]
        big = np.zeros((n * spec.rows, n * spec.columns), np.int16 if spec.signed else np.uint16)
        for tile, k in enumerate(ks):
            r, c = divmod(tile, n)
            big[r * spec.rows : (r + 1) * spec.rows, c * spec.columns : (c + 1) * spec.columns] = spec.image(k, t)
        ds.Rows, ds.Columns = big.shape
        # The header places the whole mosaic as if it were one slice: its centre is that of the first tile.
        shift = (
            spec.rotation[:, 0] * spec.spacing[1] * (n - 1) * spec.columns / 2
            + spec.rotation[:, 1] * spec.spacing[0] * (n - 1) * spec.rows / 2
        )
        _place(ds, spec, spec.position(ks[0]) - shift)
        ds.AcquisitionTime = ds.ContentTime = f"1000{t * spec.tr / 1000:09.6f}"
        block = ds.private_block(0x0029, "SIEMENS CSA HEADER", create=True)
        fields = {
            "NumberOfImagesInMosaic": ("US", [str(spec.slices)]),
            "SliceNormalVector": ("FD", [f"{x:.8f}" for x in normal]),
        }
        block.add_new(0x10, "OB", csa2(fields))
        ds.PixelData = big.tobytes()
        _save(ds, folder / f"{t:04d}.dcm")


def csa2(fields: dict[str, tuple[str, list[str]]]) -> bytes:
    """A CSA2 header: "SV10", 4 3 2 1, the number of fields, 77; then each field with its text items."""
    out = b"SV10\4\3\2\1" + struct.pack("<II", len(fields), 77)
    for name, (vr, items) in fields.items():
        out += struct.pack("<64si4siII", name.encode(), len(items), vr.encode(), 0, max(6, len(items)), 77)
        for item in [*items, *[""] * (6 - len(items))]:
            raw = item.encode() + b"\0" if item else b""
            out += struct.pack("<4I", len(raw), len(raw), 77, len(raw)) + raw + bytes(-len(raw) % 4)
    return out + bytes(-len(out) % 2)


def _enhanced(spec: Spec, folder: Path) -> None:
    """One Enhanced MR file: shared and per-frame groups, dimensions stack, slice, time."""
    from pydicom.dataset import Dataset
    from pydicom.sequence import Sequence

    ds = _base(spec, 1, ENHANCED_MR_STORAGE)
    ks = range(spec.slices - 1, -1, -1) if spec.descending else range(spec.slices)
    pairs = [(k, t) for t in range(spec.times) for k in ks]
    if spec.order == "time":
        pairs = list(itertools.product(ks, range(spec.times)))
    ds.NumberOfFrames = len(pairs)
    ds.AcquisitionDateTime = "20200101100000"
    ds.DimensionIndexSequence = Sequence()
    for pointer, group in ((0x00209056, 0x00209111), (0x00209057, 0x00209111), (0x00209128, 0x00209310)):
        item = Dataset()
        item.DimensionIndexPointer, item.FunctionalGroupPointer = pointer, group
        ds.DimensionIndexSequence.append(item)
    shared = Dataset()
    shared.PixelMeasuresSequence = [Dataset()]
    measures = shared.PixelMeasuresSequence[0]
    measures.PixelSpacing = [_decimal(x) for x in spec.spacing]
    measures.SliceThickness = measures.SpacingBetweenSlices = _decimal(spec.step)
    shared.PlaneOrientationSequence = [Dataset()]
    shared.PlaneOrientationSequence[0].ImageOrientationPatient = [_decimal(x) for x in spec.rotation[:, :2].T.ravel()]
    shared.MRTimingAndRelatedParametersSequence = [Dataset()]
    timing = shared.MRTimingAndRelatedParametersSequence[0]
    timing.RepetitionTime, timing.FlipAngle, timing.EchoTrainLength = spec.tr, 90.0, 1
    shared.MREchoSequence = [Dataset()]
    shared.MREchoSequence[0].EffectiveEchoTime = 30.0
    ds.SharedFunctionalGroupsSequence = [shared]
    ds.PerFrameFunctionalGroupsSequence = Sequence()
    for k, t in pairs:
        frame = Dataset()
        content = Dataset()
        content.StackID, content.InStackPositionNumber, content.TemporalPositionIndex = "1", k + 1, t + 1
        content.DimensionIndexValues = [1, k + 1, t + 1]
        content.FrameAcquisitionDateTime = f"20200101{100000 + t * spec.tr / 1000:.3f}"
        frame.FrameContentSequence = [content]
        place = Dataset()
        place.ImagePositionPatient = [_decimal(x) for x in spec.position(k)]
        frame.PlanePositionSequence = [place]
        temporal = Dataset()
        temporal.TemporalPositionTimeOffset = t * spec.tr / 1000
        frame.TemporalPositionSequence = [temporal]
        if (spec.slope, spec.inter) != (1.0, 0.0):
            rescale = Dataset()
            rescale.RescaleSlope, rescale.RescaleIntercept = _decimal(spec.slope), _decimal(spec.inter)
            rescale.RescaleType = "US"
            frame.PixelValueTransformationSequence = [rescale]
        ds.PerFrameFunctionalGroupsSequence.append(frame)
    for word in ("RescaleSlope", "RescaleIntercept", "RepetitionTime", "EchoTime", "FlipAngle", "EchoNumbers"):
        if word in ds:
            del ds[word]
    ds.PixelData = b"".join(spec.image(k, t).tobytes() for k, t in pairs)
    _save(ds, folder / "0001.dcm")
