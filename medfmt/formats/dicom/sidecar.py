# SPDX-License-Identifier: MIT
"""The words of a sidecar: how the images of a stack were acquired, in the words of BIDS; and diffusion weighting.

`meta` gives the sidecar of one stack as a plain dict, `gradients` its bvals and bvecs. Both take a `Series`: the planes of
the stack in the order in which they lie in the volume.

The words are those of BIDS (Magnetic Resonance Imaging, "common metadata fields"), times in s, lengths in mm. They
come from the standard's elements by the table `WORDS`, and from the vendors' (see `vendors/`). Only words about the
acquisition are taken, by whitelist: names, dates, addresses, UIDs and free texts need `keep_phi=True` (table `PERSONAL`),
and texts from private elements never get here. Where a word has two meanings, dcm2niix's is taken, whose sidecars people
use; its rules and our departures are in spec_notes/vendors.md.

# Strategy: a table of words, each with the elements that tell it and its unit; what follows from several elements
(phase encoding, echo spacing, slice timing) is a function of its own below.
"""

from __future__ import annotations

from ...core.frozen import dataclass
from ...core.reading import Gradients
from . import vendors
from .geometry import cross, dot
from .vendors import layout
from .vendors.access import (
    blanks,
    is_zero,
    number,
    numbers,
    phase_axis,
    phase_lines,
    seconds,
    text,
    texts,
    unit,
)
from .vendors.series import Series

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .vendors.access import Vector
    from .vendors.series import Details, Weighting

__all__ = ["Series", "gradients", "meta", "personal"]


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the sidecar.

    Attributes
        name    as BIDS or dcm2niix has it
        kind    "text", "list" (of texts), "flag" (whether the text is not "NONE"), "number" (above zero), "several" (above one)
        keys    the elements that tell it, the first that has a value wins; () for the one of the same name
        factor  from the element's unit to the sidecar's
        only    "MR": not of X-ray images, where the element means something else
    """

    name: str
    kind: str = "number"
    keys: tuple[str, ...] = ()
    factor: float = 1.0
    only: str = ""


MS = 1e-3
WORDS = (
    Word("Modality", "text"),
    Word("MagneticFieldStrength"),
    Word("ImagingFrequency", keys=("ImagingFrequency", "TransmitterFrequency")),
    Word("ManufacturersModelName", "text", keys=("ManufacturerModelName",)),
    Word("BodyPart", "text", keys=("BodyPartExamined",)),
    Word("PatientPosition", "text"),
    Word("SoftwareVersions", "text"),
    Word("MRAcquisitionType", "text"),
    Word("SeriesDescription", "text"),
    Word("ProtocolName", "text", keys=("ProtocolName", "SeriesDescription")),
    Word("ScanningSequence", "text"),
    Word("SequenceVariant", "text"),
    Word("ScanOptions", "text"),
    Word("SequenceName", "text", keys=("SequenceName", "PulseSequenceName")),
    Word("ImageType", "list"),
    Word("SeriesNumber"),
    Word("AcquisitionNumber"),
    Word("ExposureTime", factor=MS),
    Word("XRayTubeCurrent"),
    Word("XRayExposure", keys=("Exposure",)),
    Word("ConvolutionKernel", "text"),
    Word("SliceThickness", only="MR"),
    Word("SpacingBetweenSlices", only="MR"),
    Word("SAR"),
    Word("NumberOfAverages", "several"),
    Word("EchoNumber", "several", keys=("EchoNumbers",)),
    Word("EchoTime", keys=("EchoTime", "EffectiveEchoTime"), factor=MS, only="MR"),
    Word("RepetitionTime", factor=MS),
    Word("InversionTime", keys=("InversionTime", "InversionTimes"), factor=MS),
    Word("FlipAngle"),
    Word("PercentPhaseFOV", keys=("PercentPhaseFieldOfView",)),
    Word("PercentSampling"),
    Word("EchoTrainLength", "several", keys=("GradientEchoTrainLength", "EchoTrainLength")),
    Word("PhaseEncodingSteps", keys=("NumberOfPhaseEncodingSteps", "MRAcquisitionPhaseEncodingStepsInPlane")),
    Word("FrequencyEncodingSteps", keys=("MRAcquisitionFrequencyEncodingSteps",)),
    Word("PhaseEncodingStepsOutOfPlane", keys=("MRAcquisitionPhaseEncodingStepsOutOfPlane",)),
    Word("ParallelReductionFactorInPlane"),
    Word("ParallelReductionFactorOutOfPlane"),
    Word("ParallelAcquisitionTechnique", "text"),
    Word("PartialFourierDirection", "text"),
    Word("PixelBandwidth"),
    Word("RadionuclideHalfLife"),
    Word("RadionuclidePositronFraction"),
    Word("DecayCorrection", "text"),
    Word("Units", "text"),
    Word("AcquisitionDuration"),
    Word("MTState", "flag", keys=("MagnetizationTransfer",)),
)
# What can tell who was scanned, where and when: only with keep_phi.
PERSONAL = (
    Word("InstitutionName", "text"),
    Word("InstitutionalDepartmentName", "text"),
    Word("InstitutionAddress", "text"),
    Word("DeviceSerialNumber", "text"),
    Word("StationName", "text"),
    Word("SeriesInstanceUID", "text"),
    Word("StudyInstanceUID", "text"),
    Word("ReferringPhysicianName", "text"),
    Word("StudyID", "text"),
    Word("PatientName", "text"),
    Word("PatientID", "text"),
    Word("AccessionNumber", "text"),
    Word("PatientBirthDate", "text"),
    Word("PatientSex", "text"),
    Word("PatientAge", "text"),
    Word("PatientSize"),
    Word("PatientWeight"),
    Word("ProcedureStepDescription", "text", keys=("PerformedProcedureStepDescription",)),
    Word("StudyDescription", "text"),
    Word("AcquisitionDate", "text"),
    Word("AcquisitionTime", "text"),
    Word("AcquisitionDateTime", "text"),
    Word("ImageComments", "text"),
)
# Where the standard's element says the same in other words.
LABELLING = {"CONTINUOUS": "CASL", "PSEUDOCONTINUOUS": "PCASL", "PULSED": "PASL"}
HERTZ = 9_000_000  # an ImagingFrequency above this is in Hz (UIH), and left out
# By the axis of the phase encoding: which components change sign in sagittal, coronal and axial slices.
GE_FLIPS = {"j": ((1, 1, 0), (0, 1, 1), (0, 0, 1)), "i": ((1, 1, 0), (1, 0, 1), (0, 0, 1))}
LOW_B = 50.0  # s/mm² up to which a series without directions counts as one without diffusion (dcm2niix)
SAME_INTERVAL = 0.05  # s by which the measured interval may be off the RepetitionTime (dcm2niix)


def meta(series: Series) -> dict[str, Any]:
    """The sidecar of one stack: BIDS words → plain numbers, texts and lists; times in s."""
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
    return {name: value for name, value in words.items() if value is not None}


def _measured_interval(series: Series, vendor: str) -> float | None:
    """Time from one volume to the next, s, by the AcquisitionTime of the first and the latest; None where it is not told.

    Of files of one slice each: their RepetitionTime may be that of a slice or leave a pause out (dcm2niix, issue 560). GE's
    AcquisitionTime is the same for all volumes.
    """
    if vendor == "GE" or series.volumes < 2 or series.mosaic is not None or series.planes[0].own is not None:
        return None
    begins = [seconds(series.plane(t).get("AcquisitionTime")) for t in range(series.volumes)]
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
    for key in row.keys or (row.name,):
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


def _phase_encoding(series: Series, told: Details, train: int) -> dict[str, Any]:
    """Direction of the phase encoding, echo spacing and readout time.

    DICOM's columns run along j, but the other way: the rows are stored last one first. A 3D sequence has two phase
    encoding directions; only that of an echo train (3D EPI) is told.
    """
    plane = series.planes[0]
    words: dict[str, Any] = {}
    axis = phase_axis(plane)
    matrix = numbers(plane.get("AcquisitionMatrix"))
    lines = int(matrix[2] or matrix[3]) if len(matrix) == 4 else int(told.words.get("AcquisitionMatrixPE", 0))
    if lines > 0:
        words["AcquisitionMatrixPE"] = lines
    recon = phase_lines(plane, *_size(series), lines)
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


# ---- diffusion


def gradients(series: Series) -> Gradients | None:
    """bvals (s/mm²) and bvecs (unit vectors along the image's axes, FSL's convention) of the volumes.

    None where the files tell no diffusion weighting, or none but the same low b-value for all.
    """
    last = series.volumes - 1
    if all(vendors.weighting(series.plane(t)) is None for t in {0, min(1, last), last}):
        return None
    found = [vendors.weighting(series.plane(t)) for t in range(series.volumes)]
    zero = (0.0, 0.0, 0.0)
    told = [vendors.Weighting(0.0, zero) if weighting is None else weighting for weighting in found]
    alike = len({(w.b, w.vector) for w in told}) == 1 and is_zero(told[0].vector or zero)
    if alike and (told[0].b <= LOW_B or series.volumes == 1) and not _is_weighted(series):
        return None
    turned = [_in_image(series, weighting) for weighting in told]
    return Gradients([b for b, _ in turned], [vector for _, vector in turned])


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
    axis = phase_axis(plane)
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
