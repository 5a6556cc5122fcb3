# SPDX-License-Identifier: MIT
"""The words of a sidecar: how the images of a stack were acquired, in the words of BIDS; and diffusion weighting.

`meta` gives the sidecar of one stack as a plain dict, `gradients` its bvals and bvecs, `slice_code` what NIfTI keeps of
the slice times. All take a `Series`: the planes of the stack in the order in which they lie in the volume.

The words are those of BIDS (Magnetic Resonance Imaging, "common metadata fields"), times in s, lengths in mm. They
come from the standard's elements by the table `WORDS`, and from the vendors' (see `vendors/`). Only words about the
acquisition are taken, by whitelist: names, dates, addresses, UIDs and free texts need `keep_phi=True` (table `PERSONAL`),
and texts from private elements never get here. Where a word has two meanings, dcm2niix's is taken, whose sidecars people
use; its rules and our departures are in spec_notes/vendors.md.

# Strategy: a table of words, each with the elements that tell it and its unit; what follows from several elements
(phase encoding, echo spacing, slice timing) is a function of its own below.
"""

from __future__ import annotations

from ...core.frozen import dataclass, replace
from ...core.reading import Gradients
from . import vendors
from .vendors import layout
from .vendors.access import blanks, cross, dot, is_zero, items, number, numbers, seconds, text, texts, unit
from .vendors.series import Series

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from .vendors.access import Vector
    from .vendors.series import Details, Weighting

__all__ = ["Diffusion", "Series", "diffusion", "gradients", "meta", "personal", "phase_axis", "slice_code"]


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the sidecar.

    Attributes
        name    as BIDS or dcm2niix has it
        keys    the elements that tell it, the first that has a value wins
        kind    "text", "list" (of texts), "flag" (whether the text is not "NONE"), "number" (above zero), "whole" (number
                above zero), "several" (more than one)
        factor  from the element's unit to the sidecar's
        only    "MR": not of X-ray images, where the element means something else
    """

    name: str
    keys: tuple[str, ...]
    kind: str = "number"
    factor: float = 1.0
    only: str = ""


MS = 1e-3
WORDS = (
    Word("Modality", ("Modality",), "text"),
    Word("MagneticFieldStrength", ("MagneticFieldStrength",)),
    Word("ImagingFrequency", ("ImagingFrequency", "TransmitterFrequency")),
    Word("ManufacturersModelName", ("ManufacturerModelName",), "text"),
    Word("BodyPart", ("BodyPartExamined",), "text"),
    Word("PatientPosition", ("PatientPosition",), "text"),
    Word("SoftwareVersions", ("SoftwareVersions",), "text"),
    Word("MRAcquisitionType", ("MRAcquisitionType",), "text"),
    Word("SeriesDescription", ("SeriesDescription",), "text"),
    Word("ProtocolName", ("ProtocolName", "SeriesDescription"), "text"),
    Word("ScanningSequence", ("ScanningSequence",), "text"),
    Word("SequenceVariant", ("SequenceVariant",), "text"),
    Word("ScanOptions", ("ScanOptions",), "text"),
    Word("SequenceName", ("SequenceName", "PulseSequenceName"), "text"),
    Word("ImageType", ("ImageType",), "list"),
    Word("SeriesNumber", ("SeriesNumber",), "whole"),
    Word("AcquisitionNumber", ("AcquisitionNumber",), "whole"),
    Word("ExposureTime", ("ExposureTime",), factor=MS),
    Word("XRayTubeCurrent", ("XRayTubeCurrent",)),
    Word("XRayExposure", ("Exposure",)),
    Word("ConvolutionKernel", ("ConvolutionKernel",), "text"),
    Word("SliceThickness", ("SliceThickness",), only="MR"),
    Word("SpacingBetweenSlices", ("SpacingBetweenSlices",), only="MR"),
    Word("SAR", ("SAR",)),
    Word("NumberOfAverages", ("NumberOfAverages",), "several"),
    Word("EchoNumber", ("EchoNumbers",), "several"),
    Word("EchoTime", ("EchoTime", "EffectiveEchoTime"), factor=MS, only="MR"),
    Word("RepetitionTime", ("RepetitionTime",), factor=MS),
    Word("InversionTime", ("InversionTime", "InversionTimes"), factor=MS),
    Word("FlipAngle", ("FlipAngle",)),
    Word("PercentPhaseFOV", ("PercentPhaseFieldOfView",)),
    Word("PercentSampling", ("PercentSampling",)),
    Word("EchoTrainLength", ("GradientEchoTrainLength", "EchoTrainLength"), "several"),
    Word("PhaseEncodingSteps", ("NumberOfPhaseEncodingSteps", "MRAcquisitionPhaseEncodingStepsInPlane"), "whole"),
    Word("FrequencyEncodingSteps", ("MRAcquisitionFrequencyEncodingSteps",), "whole"),
    Word("PhaseEncodingStepsOutOfPlane", ("MRAcquisitionPhaseEncodingStepsOutOfPlane",), "whole"),
    Word("ParallelReductionFactorInPlane", ("ParallelReductionFactorInPlane",)),
    Word("ParallelReductionFactorOutOfPlane", ("ParallelReductionFactorOutOfPlane",)),
    Word("ParallelAcquisitionTechnique", ("ParallelAcquisitionTechnique",), "text"),
    Word("PartialFourierDirection", ("PartialFourierDirection",), "text"),
    Word("PixelBandwidth", ("PixelBandwidth",)),
    Word("RadionuclideHalfLife", ("RadionuclideHalfLife",)),
    Word("RadionuclidePositronFraction", ("RadionuclidePositronFraction",)),
    Word("DecayCorrection", ("DecayCorrection",), "text"),
    Word("Units", ("Units",), "text"),
    Word("AcquisitionDuration", ("AcquisitionDuration",)),
    Word("MTState", ("MagnetizationTransfer",), "flag"),
)
# What can tell who was scanned, where and when: only with keep_phi.
PERSONAL = (
    Word("InstitutionName", ("InstitutionName",), "text"),
    Word("InstitutionalDepartmentName", ("InstitutionalDepartmentName",), "text"),
    Word("InstitutionAddress", ("InstitutionAddress",), "text"),
    Word("DeviceSerialNumber", ("DeviceSerialNumber",), "text"),
    Word("StationName", ("StationName",), "text"),
    Word("SeriesInstanceUID", ("SeriesInstanceUID",), "text"),
    Word("StudyInstanceUID", ("StudyInstanceUID",), "text"),
    Word("ReferringPhysicianName", ("ReferringPhysicianName",), "text"),
    Word("StudyID", ("StudyID",), "text"),
    Word("PatientName", ("PatientName",), "text"),
    Word("PatientID", ("PatientID",), "text"),
    Word("AccessionNumber", ("AccessionNumber",), "text"),
    Word("PatientBirthDate", ("PatientBirthDate",), "text"),
    Word("PatientSex", ("PatientSex",), "text"),
    Word("PatientAge", ("PatientAge",), "text"),
    Word("PatientSize", ("PatientSize",)),
    Word("PatientWeight", ("PatientWeight",)),
    Word("ProcedureStepDescription", ("PerformedProcedureStepDescription",), "text"),
    Word("StudyDescription", ("StudyDescription",), "text"),
    Word("AcquisitionDate", ("AcquisitionDate",), "text"),
    Word("AcquisitionTime", ("AcquisitionTime",), "text"),
    Word("AcquisitionDateTime", ("AcquisitionDateTime",), "text"),
    Word("ImageComments", ("ImageComments",), "text"),
)
# Where the standard's element says the same in other words.
LABELLING = {"CONTINUOUS": "CASL", "PSEUDOCONTINUOUS": "PCASL", "PULSED": "PASL"}
HERTZ = 9_000_000  # an ImagingFrequency above this is in Hz (UIH), and left out
SLICE_ORDERS = {"ascending": 1, "descending": 2, "ascending every other": 3, "descending every other": 4}
# By the axis of the phase encoding: which components change sign in sagittal, coronal and axial slices.
GE_FLIPS = {"j": ((1, 1, 0), (0, 1, 1), (0, 0, 1)), "i": ((1, 1, 0), (1, 0, 1), (0, 0, 1))}
KEPT_PLANES = 4  # headers of a stack that are kept at a time
LOW_B = 50.0  # s/mm² up to which a series without directions counts as one without diffusion (dcm2niix)
SAME_INTERVAL = 0.05  # s by which the measured interval may be off the RepetitionTime (dcm2niix)
DEPTH = 3  # of the sequences inside the functional groups that are looked into


class Nested:
    """The `Words` of one plane, looked for in every sequence of its functional groups as well."""

    __slots__ = ("_index", "words")

    def __init__(self, words: Any) -> None:
        self.words = words
        self._index: dict[str, Any] = {}

    @property
    def ds(self) -> Any:
        return self.words.ds

    @property
    def own(self) -> Any:
        return self.words.own

    @property
    def holders(self) -> Any:
        return self.words.holders

    def get(self, keyword: str) -> Any:
        if self.words.single:
            return self.words.get(keyword)
        if keyword not in self._index:
            inside = (_inside(holder, keyword, DEPTH) for holder in self.holders[:-1])
            value = next((v for v in inside if v is not None), None)
            self._index[keyword] = self.words.get(keyword) if value is None else value
        return self._index[keyword]


def _inside(ds: Any, keyword: str, depth: int) -> Any:
    """The first value of `keyword` in `ds` and the first items of its sequences, in tag order."""
    value = ds.get(keyword)
    if value is not None or depth == 0:
        return value
    for tag in ds:
        element = ds.element(tag)
        if element.vr == "SQ":
            for item in items(ds.get(tag))[:1]:
                value = _inside(item, keyword, depth - 1)
                if value is not None:
                    return value
    return None


class NestedPlanes:
    """The planes of a stack as `Nested`; each is made, and its header read, when it is asked for."""

    __slots__ = ("_kept", "planes")

    def __init__(self, planes: Any) -> None:
        self.planes = planes
        self._kept: dict[int, Nested] = {}

    def __len__(self) -> int:
        return len(self.planes)

    def __getitem__(self, n: int) -> Nested:
        if n < 0:
            n += len(self.planes)
        if n not in self._kept:
            if len(self._kept) >= KEPT_PLANES:
                self._kept.pop(max(self._kept))  # the first plane is asked for most often
            self._kept[n] = Nested(self.planes[n])
        return self._kept[n]


def _deep(series: Series) -> Series:
    """`series`, whose planes look into the functional groups."""
    return series if isinstance(series.planes, NestedPlanes) else replace(series, planes=NestedPlanes(series.planes))


def meta(series: Series, *, keep_phi: bool = False) -> dict[str, Any]:
    """The sidecar of one stack: BIDS words → plain numbers, texts and lists; times in s.

    Parameters
        series    the planes as they lie in the volume
        keep_phi  also words that can tell who was scanned, where and when
    """
    series = _deep(series)
    plane = series.planes[0]
    told = vendors.details(series)
    xray = plane.get("Exposure") is not None and not number(plane.get("EchoTime"))
    words: dict[str, Any] = {}
    for row in WORDS:
        value = None if xray and row.only == "MR" else _value(row, plane)
        if value is not None:
            words[row.name] = value
    if words.get("ImagingFrequency", 0) >= HERTZ:
        del words["ImagingFrequency"]
    if not xray:
        words.pop("XRayExposure", None)
    vendor = vendors.manufacturer(plane.ds)
    if vendor:
        words["Manufacturer"] = vendor
    words |= told.words
    labelling = LABELLING.get(text(plane.get("ArterialSpinLabelingContrast")).upper())
    if labelling:
        words["ArterialSpinLabelingType"] = labelling
    interval = _measured_interval(series, vendor)
    if interval is not None and abs(interval - words.get("RepetitionTime", 0)) > SAME_INTERVAL:
        words["RepetitionTime"] = round(interval, 6)
    if words.get("PartialFourierEnabled") == "YES" and "PhaseEncodingSteps" in words:
        words["PhaseEncodingStepsNoPartialFourier"] = words.pop("PhaseEncodingSteps")
    if not xray and words.get("Modality", "MR") == "MR":
        words |= _phase_encoding(series, told, words.get("EchoTrainLength", 1))
        if told.multiband > 1:
            words["MultibandAccelerationFactor"] = told.multiband
    words |= _slice_timing(series, told)
    cosines = numbers(plane.get("ImageOrientationPatient"))
    if len(cosines) == 6 and not is_zero(cosines):
        words["ImageOrientationPatientDICOM"] = [float(c) for c in cosines]
    if keep_phi:
        words |= personal(plane)
    return {name: value for name, value in words.items() if value is not None}


def _measured_interval(series: Series, vendor: str) -> float | None:
    """Time from one volume to the next, s, by the AcquisitionTime of the first and the latest; None where it is not told.

    Of files of one slice each: their RepetitionTime may be that of a slice or leave a pause out (dcm2niix, issue 560). GE's
    AcquisitionTime is the same for all volumes.
    """
    if vendor == "GE" or series.volumes < 2 or series.mosaic is not None or series.planes[0].own is not None:
        return None
    begins = [seconds(series.volume(t)[0].get("AcquisitionTime")) for t in range(series.volumes)]
    first, last = begins[0], begins[-1]
    if first is None or last is None or last <= first:  # the last before the first: over midnight, say
        return None
    return (max(begin for begin in begins if begin is not None) - first) / (series.volumes - 1)


def personal(ds: Any) -> dict[str, Any]:
    """The words of a data set that can tell who was scanned, where and when; for those who keep them on purpose."""
    found = {row.name: _value(row, ds) for row in PERSONAL}
    return {name: value for name, value in found.items() if value is not None}


def _value(row: Word, plane: Any) -> Any:
    """The value of one row of the table; None where no element tells it."""
    for key in row.keys:
        raw = plane.get(key)
        if row.kind in ("text", "list", "flag"):
            parts = [part for part in texts(raw) if part]
            if parts and row.kind == "flag":
                return parts != ["NONE"]
            if parts:
                return parts if row.kind == "list" else "\\".join(parts)
            if row.kind == "text" and (blank := blanks(getattr(plane, "ds", plane).raw(key))):
                return blank
            continue
        found = number(raw)
        if found is not None and found > (1 if row.kind == "several" else 0):
            value = float(found) * row.factor
            return int(value) if value == int(value) else round(value, 12)
    return None


# ---- phase encoding


def phase_axis(series: Series) -> str:
    """Axis of the volume along which the phase was encoded, before any reordering: "i", "j", or "" where not told."""
    along = text(_deep(series).planes[0].get("InPlanePhaseEncodingDirection")).upper()[:1]
    return {"R": "i", "C": "j"}.get(along, "")


def _phase_encoding(series: Series, told: Details, train: int) -> dict[str, Any]:
    """Direction of the phase encoding, echo spacing and readout time.

    DICOM's columns run along j, but the other way: the rows are stored last one first. A 3D sequence has two phase
    encoding directions; only that of an echo train (3D EPI) is told.
    """
    plane = series.planes[0]
    words: dict[str, Any] = {}
    rows, columns = _size(series)
    axis = phase_axis(series)
    matrix = numbers(plane.get("AcquisitionMatrix"))
    lines = int(matrix[2] or matrix[3]) if len(matrix) == 4 else int(told.words.get("AcquisitionMatrixPE", 0))
    if lines > 0:
        words["AcquisitionMatrixPE"] = lines
    recon = rows if rows == columns or axis == "j" else columns if axis == "i" else lines
    if recon > 0:
        words["ReconMatrixPE"] = recon
    if told.bandwidth_pe:
        words["BandwidthPerPixelPhaseEncode"] = told.bandwidth_pe
    if told.readout is not None:
        words["EffectiveEchoSpacing"], words["TotalReadoutTime"] = told.readout
    elif told.bandwidth_pe and recon > 0:
        spacing = 1 / (told.bandwidth_pe * recon)
        words["EffectiveEchoSpacing"], words["TotalReadoutTime"] = spacing, spacing * (recon - 1)
    if not axis:
        return words
    words["InPlanePhaseEncodingDirectionDICOM"] = "COL" if axis == "j" else "ROW"
    if text(plane.get("MRAcquisitionType")) == "3D" and train <= 1 and not layout.is_echo_planar(plane.ds):
        return words
    if told.polarity is None:
        words["PhaseEncodingAxis"] = axis
    else:
        words["PhaseEncodingDirection"] = axis + ("-" if (told.polarity == 1) == (axis == "j") else "")
    return words


def _size(series: Series) -> tuple[int, int]:
    """(rows, columns) of one slice."""
    ds = series.planes[0].ds
    down, across = series.mosaic.grid if series.mosaic is not None else (1, 1)
    return int(number(ds.get("Rows")) or 0) // down, int(number(ds.get("Columns")) or 0) // across


# ---- slice timing


def _slice_timing(series: Series, told: Details) -> dict[str, Any]:
    """SliceTiming (s), where the slices of a volume were acquired one after the other."""
    plane = series.planes[0]
    times = told.slice_times
    if not series.whole or text(plane.get("Modality")) in ("CT", "PT") or text(plane.get("MRAcquisitionType")) == "3D":
        return {}
    if len(times) != series.slices or len(times) < 2 or max(times) - min(times) < 1e-7:
        return {}
    return {"SliceTiming": [round(t, 6) for t in times]}


def slice_code(times: Sequence[float]) -> int:
    """NIfTI's slice_code of slice times: 1 ascending, 2 descending, 3 to 6 every other slice; 0 for anything else.

    3 and 4 begin at the end of the stack, 5 and 6 one slice further in. Slices that share a time have no code.
    """
    n = len(times)
    if n < 3 or sum(t == 0 for t in times) > 1:
        return 0
    earliest = min(range(n), key=times.__getitem__)
    if earliest == 0:
        return 1 if times[1] < times[2] else 3
    if earliest == n - 1:
        return 2 if times[n - 3] > times[n - 2] else 4
    return 5 if earliest == 1 else 6 if earliest == n - 2 else 0


# ---- diffusion


@dataclass(frozen=True, slots=True)
class Diffusion:
    """Diffusion weighting of a stack's volumes.

    Attributes
        gradients  of all volumes, bvecs along the image's own axes
        derived    the volumes that are maps or averages of directions, not acquired along one: they have a b-value and no
                   direction; () where all volumes are such
    """

    gradients: Gradients
    derived: tuple[int, ...] = ()


def gradients(series: Series) -> Gradients | None:
    """bvals (s/mm²) and bvecs (unit vectors along the image's axes, FSL's convention) of the volumes; None without diffusion."""
    found = diffusion(series)
    return None if found is None else found.gradients


def diffusion(series: Series) -> Diffusion | None:
    """Diffusion weighting of the volumes; None where the files tell none, or none but the same low b-value for all."""
    series = _deep(series)
    told: list[Weighting] = []
    missing = 0
    if all(vendors.weighting(series.volume(t)[0]) is None for t in {0, min(1, series.volumes - 1), series.volumes - 1}):
        return None
    for t in range(series.volumes):
        weighting = vendors.weighting(series.volume(t)[0])
        missing += weighting is None
        told.append(weighting if weighting is not None else vendors.Weighting(0.0, (0.0, 0.0, 0.0)))
    zero = (0.0, 0.0, 0.0)
    alike = len({(w.b, w.vector) for w in told}) == 1 and is_zero(told[0].vector or zero)
    if missing == len(told) or (alike and (told[0].b <= LOW_B or series.volumes == 1) and not _is_weighted(series)):
        return None
    bvals = []
    bvecs: list[Vector] = []
    for weighting in told:
        b, vector = _in_image(series, weighting)
        bvals.append(b)
        bvecs.append(vector)
    derived = tuple(t for t, w in enumerate(told) if w.b > 0 and is_zero(w.vector or zero))
    return Diffusion(Gradients(bvals, bvecs), derived if len(derived) < len(told) else ())


def _is_weighted(series: Series) -> bool:
    """Whether the sequence is one for diffusion, so that a series without any is one of reference images, b = 0."""
    plane = series.planes[0]
    if "DERIVED" in texts(plane.ds.get("ImageType"))[:1]:
        return False
    return text(plane.get("AcquisitionContrast")).upper() == "DIFFUSION" or vendors.is_diffusion(plane)


def _in_image(series: Series, weighting: Weighting) -> tuple[float, Vector]:
    """(b, direction along columns as i, rows upwards as j, slices as k).

    i runs along DICOM's row direction and j against its column direction, since the rows are stored last one first; k
    runs along their cross product, or for a mosaic along the slice normal: where that is the other way, the
    volume is right-handed and FSL wants the second component's sign turned.
    """
    b, vector = weighting.b, weighting.vector
    if vector is None or b <= 0 or is_zero(vector):
        return b, vector if vector is not None and weighting.frame == "as is" else (0.0, 0.0, 0.0)
    if weighting.frame == "as is":
        return b, vector
    if weighting.frame == "image":
        return b, _tidy((vector[0], -vector[1], vector[2]))
    if weighting.frame == "GE":
        return _from_ge(series, b, vector)
    cosines = numbers(series.planes[0].get("ImageOrientationPatient"))
    if len(cosines) != 6:
        return b, vector
    row, column = unit(cosines[:3]), unit(cosines[3:])
    normal = unit(cross(row, column))
    turned = (dot(vector, row), -dot(vector, column), dot(vector, normal))
    if series.mosaic is not None and series.mosaic.normal is not None and dot(normal, series.mosaic.normal) < 0:
        turned = (turned[0], -turned[1], turned[2])
    return b, _tidy(unit(turned))


def _from_ge(series: Series, b: float, vector: Vector) -> tuple[float, Vector]:
    """GE tells the direction along frequency, phase and slice.

    Where the phase runs along the columns, the first two are the image's own axes, the frequency the other way. A
    vector shorter than 1 has scaled the b-value by the square of its length (dcm2niix, issues 163 and 245).
    """
    plane = series.planes[0]
    axis = phase_axis(series)
    if not axis:
        return b, vector
    length = dot(vector, vector) ** 0.5
    if 0.03 < length < 0.97:
        scaled = b * length * length
        rounded = 5.0 if 0 < scaled < 5 else int((scaled + 2.5) / 5) * 5.0
        factor = (b / rounded) ** 0.5 if rounded else 0.0
        b, vector = rounded, (vector[0] * factor, vector[1] * factor, vector[2] * factor)
    x, y, z = vector
    if axis == "i":
        x, y = y, -x
    cosines = numbers(plane.get("ImageOrientationPatient"))
    normal = cross(cosines[:3], cosines[3:]) if len(cosines) == 6 else (0.0, 0.0, 1.0)
    main = max(range(3), key=lambda n: abs(normal[n]))
    flips = GE_FLIPS[axis][main]
    x, y, z = (-v if flip else v for v, flip in zip((x, y, z), flips, strict=True))
    return b, _tidy((-x, y, -z))


def _tidy(vector: Vector) -> Vector:
    """Without negative zeros."""
    return (vector[0] + 0.0, vector[1] + 0.0, vector[2] + 0.0)
