# SPDX-License-Identifier: MIT
"""What the elements that describe an image mean: unit, codes in words, and the clause; for `explain`.

The words are medfmt's own; units, codes and clauses are those of PS3.3 (2024). An element that is not here is told by its VR.
Codes that the standard leaves open (vendors add their own) are told where they are known and left as they are elsewhere.
"""

from __future__ import annotations

from .tags import keyword_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Final

Codes = dict[str, str]

YES: Final = {"Y": "yes", "N": "no", "YES": "yes", "NO": "no"}
CHARACTER_SETS: Final = {
    "ISO_IR 100": "Latin 1", "ISO_IR 101": "Latin 2", "ISO_IR 109": "Latin 3", "ISO_IR 110": "Latin 4",
    "ISO_IR 144": "Cyrillic", "ISO_IR 127": "Arabic", "ISO_IR 126": "Greek", "ISO_IR 138": "Hebrew",
    "ISO_IR 148": "Latin 5", "ISO_IR 203": "Latin 9", "ISO_IR 13": "Japanese, one byte", "ISO_IR 166": "Thai",
    "ISO_IR 192": "UTF-8", "GB18030": "Chinese", "GBK": "Chinese", "ISO 2022 IR 87": "Japanese, kanji",
    "ISO 2022 IR 159": "Japanese, kanji", "ISO 2022 IR 149": "Korean", "ISO 2022 IR 58": "Chinese",
}  # fmt: skip
MODALITIES: Final = {
    "MR": "magnetic resonance", "CT": "computed tomography", "PT": "positron emission", "NM": "nuclear medicine",
    "US": "ultrasound", "CR": "computed radiography", "DX": "digital radiography", "MG": "mammography",
    "XA": "X-ray angiography", "RF": "fluoroscopy", "SEG": "segmentation", "SR": "structured report",
    "PR": "presentation state", "RTDOSE": "dose of radiotherapy", "RTSTRUCT": "contours of radiotherapy",
    "RTPLAN": "plan of radiotherapy", "SM": "slide microscopy", "OT": "other",
}  # fmt: skip
POSITIONS: Final = {
    "HFS": "head first, on the back", "HFP": "head first, on the face", "FFS": "feet first, on the back",
    "FFP": "feet first, on the face", "HFDR": "head first, on the right side", "HFDL": "head first, on the left side",
    "FFDR": "feet first, on the right side", "FFDL": "feet first, on the left side",
}  # fmt: skip
PHOTOMETRIC: Final = {
    "MONOCHROME1": "grey, the lowest value white", "MONOCHROME2": "grey, the lowest value black",
    "PALETTE COLOR": "index into a table of colours", "RGB": "red, green, blue",
    "YBR_FULL": "luma and two chromas", "YBR_FULL_422": "luma, and chromas of each second pixel",
    "YBR_PARTIAL_420": "luma, and chromas of each second pixel and row", "YBR_ICT": "luma and chromas of JPEG 2000",
    "YBR_RCT": "luma and chromas of JPEG 2000, reversible",
}  # fmt: skip
SEQUENCES: Final = {
    "SE": "spin echo", "IR": "inversion recovery", "GR": "gradient recalled", "EP": "echo planar", "RM": "research mode"
}  # fmt: skip
VARIANTS: Final = {
    "SK": "segmented k-space", "MTC": "magnetization transfer", "SS": "steady state", "SP": "spoiled",
    "TRSS": "time-reversed steady state", "MP": "magnetization prepared", "OSP": "oversampling phase", "NONE": "none",
}  # fmt: skip
OPTIONS: Final = {
    "PER": "phase encode reordering", "RG": "respiratory gating", "CG": "cardiac gating", "PPG": "pulse gating",
    "FC": "flow compensation", "PFF": "partial Fourier, frequency", "PFP": "partial Fourier, phase",
    "SP": "spatial presaturation", "FS": "fat saturation",
}  # fmt: skip
ORIGINS: Final = {"ORIGINAL": "as acquired", "DERIVED": "computed from other pixels", "PRIMARY": "made by the examination",
                  "SECONDARY": "made after the examination"}  # fmt: skip

# clause → {keyword: (unit, what it is, codes)}; the clauses are of PS3.3 unless another part is named
TABLE: Final[Mapping[str, Mapping[str, tuple[str, str, Codes]]]] = {
    "PS3.10 §7.1": {
        "FileMetaInformationGroupLength": ("bytes", "of the rest of group 0002", {}),
        "TransferSyntaxUID": ("", "how the data set is written", {}),
        "MediaStorageSOPClassUID": ("", "what kind of object the file holds", {}),
    },
    "PS3.3 C.12.1": {
        "SOPClassUID": ("", "what kind of object this is", {}),
        "SpecificCharacterSet": ("", "of the texts", CHARACTER_SETS),
    },
    "PS3.3 C.7.1.1": {"PatientSex": ("", "", {"M": "male", "F": "female", "O": "other"})},
    "PS3.3 C.7.2.2": {"PatientSize": ("m", "", {}), "PatientWeight": ("kg", "", {})},
    "PS3.3 C.7.3.1.1.1": {"Modality": ("", "", MODALITIES)},
    "PS3.3 C.7.3.1.1.2": {"PatientPosition": ("", "in the scanner", POSITIONS)},
    "PS3.3 C.7.3.1": {
        "SeriesInstanceUID": ("", "the same in all files of the series", {}),
        "Laterality": ("", "of a paired body part", {"R": "right", "L": "left"}),
    },
    "PS3.3 C.7.4.1": {
        "FrameOfReferenceUID": ("", "positions of images with the same one can be compared", {}),
    },
    "PS3.3 C.7.6.1.1.1": {"PatientOrientation": ("", "where rows and columns run to", {})},
    "PS3.3 C.7.6.1.1.2": {"ImageType": ("", "", ORIGINS)},
    "PS3.3 C.7.6.1.1.5": {
        "LossyImageCompression": ("", "", {"00": "never lossy", "01": "has been compressed with loss"}),
    },
    "PS3.3 C.7.6.1": {
        "InstanceNumber": ("", "of this image in its series", {}),
        "AcquisitionNumber": ("", "images of one acquisition share it", {}),
        "BurnedInAnnotation": ("", "text in the pixels", YES),
    },
    "PS3.3 10.7.1.3": {"PixelSpacing": ("mm", "from row to row, then from column to column", {})},
    "PS3.3 C.7.6.2.1.1": {
        "ImagePositionPatient": ("mm", "x, y, z (LPS) of the first pixel's centre", {}),
        "ImageOrientationPatient": ("", "direction of a row, then of a column (LPS)", {}),
    },
    "PS3.3 C.7.6.2.1.2": {"SliceLocation": ("mm", "somewhere along an axis: not for geometry", {})},
    "PS3.3 C.7.6.2": {"SliceThickness": ("mm", "of the slab, not the step to the next slice", {})},
    "PS3.3 C.7.6.3.1.1": {"SamplesPerPixel": ("", "1 of grey or palette, 3 of colour", {})},
    "PS3.3 C.7.6.3.1.2": {"PhotometricInterpretation": ("", "", PHOTOMETRIC)},
    "PS3.3 C.7.6.3.1.3": {
        "PlanarConfiguration": ("", "", {"0": "the samples of a pixel lie together", "1": "one plane after the other"}),
    },
    "PS3.3 C.7.6.3.1.7": {"PixelAspectRatio": ("", "height and width of a pixel", {})},
    "PS3.3 C.7.6.3.1.5": {
        f"{colour}PaletteColorLookupTableDescriptor": ("", "entries, first value that is mapped, bits", {})
        for colour in ("Red", "Green", "Blue")
    },
    "PS3.3 C.7.6.3": {
        "Rows": ("pixels", "height of a frame", {}),
        "Columns": ("pixels", "width of a frame", {}),
        "PixelRepresentation": ("", "", {"0": "unsigned", "1": "signed, two's complement"}),
        "SmallestImagePixelValue": ("", "stored", {}),
        "LargestImagePixelValue": ("", "stored", {}),
    },
    "PS3.5 §8.1.1": {
        "BitsAllocated": ("bits", "that a sample takes", {}),
        "BitsStored": ("bits", "of these that count", {}),
        "HighBit": ("", "place of the highest one", {}),
    },
    "PS3.3 C.7.6.6": {"NumberOfFrames": ("", "one behind the other in the pixel data", {})},
    "PS3.3 C.7.6.16": {
        "SharedFunctionalGroupsSequence": ("", "what all frames have in common", {}),
        "PerFrameFunctionalGroupsSequence": ("", "an item a frame: what is its own", {}),
    },
    "PS3.3 C.7.6.16.2.2": {
        "FrameContentSequence": ("", "time and place of the frame in the series", {}),
        "StackID": ("", "frames of one stack share it", {}),
        "InStackPositionNumber": ("", "place in the stack, from 1", {}),
        "TemporalPositionIndex": ("", "time, from 1", {}),
        "DimensionIndexValues": ("", "place of the frame along each dimension, from 1", {}),
        "FrameAcquisitionDuration": ("ms", "", {}),
    },
    "PS3.3 C.7.6.16.2.1": {"PixelMeasuresSequence": ("", "spacing and thickness", {})},
    "PS3.3 C.7.6.16.2.3": {"PlanePositionSequence": ("", "where the first pixel lies", {})},
    "PS3.3 C.7.6.16.2.4": {"PlaneOrientationSequence": ("", "directions of rows and columns", {})},
    "PS3.3 C.7.6.16.2.9": {"PixelValueTransformationSequence": ("", "slope and intercept", {})},
    "PS3.3 C.7.6.17": {"DimensionIndexSequence": ("", "what the dimension indices count", {})},
    "PS3.3 C.8.2.1": {
        "KVP": ("kV", "peak voltage of the tube", {}),
        "DataCollectionDiameter": ("mm", "", {}),
        "ReconstructionDiameter": ("mm", "", {}),
        "DistanceSourceToDetector": ("mm", "", {}),
        "DistanceSourceToPatient": ("mm", "", {}),
        "GantryDetectorTilt": ("degrees", "against the slices' normal", {}),
        "TableHeight": ("mm", "", {}),
        "ExposureTime": ("ms", "", {}),
        "XRayTubeCurrent": ("mA", "", {}),
        "Exposure": ("mAs", "", {}),
        "GeneratorPower": ("kW", "", {}),
        "FocalSpots": ("mm", "", {}),
    },
    "PS3.3 C.8.3.1": {
        "ScanningSequence": ("", "", SEQUENCES),
        "SequenceVariant": ("", "", VARIANTS),
        "ScanOptions": ("", "", OPTIONS),
        "MRAcquisitionType": ("", "", {"2D": "slice by slice", "3D": "the volume at once"}),
        "AngioFlag": ("", "", YES),
        "RepetitionTime": ("ms", "between two excitations of the same tissue", {}),
        "EchoTime": ("ms", "from excitation to the middle of the echo", {}),
        "InversionTime": ("ms", "from inversion to excitation", {}),
        "EchoTrainLength": ("", "lines of k-space for an excitation", {}),
        "EchoNumbers": ("", "from 1", {}),
        "NumberOfAverages": ("", "", {}),
        "ImagingFrequency": ("MHz", "of precession", {}),
        "ImagedNucleus": ("", "", {"1H": "hydrogen", "31P": "phosphorus", "23NA": "sodium"}),
        "MagneticFieldStrength": ("T", "", {}),
        "SpacingBetweenSlices": ("mm", "from centre to centre", {}),
        "NumberOfPhaseEncodingSteps": ("", "lines acquired", {}),
        "PercentSampling": ("%", "of the lines acquired", {}),
        "PercentPhaseFieldOfView": ("%", "of the field of view along the frequency", {}),
        "PixelBandwidth": ("Hz a pixel", "along the frequency", {}),
        "AcquisitionMatrix": ("", "frequency rows, columns; phase rows, columns", {}),
        "InPlanePhaseEncodingDirection": (
            "", "of the phase encoding", {"ROW": "along the rows", "COL": "along the columns", "COLUMN": "along the columns"}
        ),
        "FlipAngle": ("degrees", "", {}),
        "VariableFlipAngleFlag": ("", "", YES),
        "SAR": ("W/kg", "absorbed power", {}),
        "dBdt": ("T/s", "", {}),
        "TriggerTime": ("ms", "since the R wave, or the start", {}),
        "HeartRate": ("beats a minute", "", {}),
        "TemporalResolution": ("ms", "", {}),
    },
    "PS3.3 C.8.13.5": {
        "EffectiveEchoTime": ("ms", "", {}),
        "DiffusionBValue": ("s/mm²", "", {}),
        "DiffusionGradientOrientation": ("", "direction (LPS)", {}),
        "GradientEchoTrainLength": ("", "", {}),
        "RFEchoTrainLength": ("", "", {}),
    },
    "PS3.3 C.8.13.1": {"AcquisitionDuration": ("s", "", {})},
    "PS3.3 C.8.9": {
        "RadionuclideTotalDose": ("Bq", "", {}),
        "RadionuclideHalfLife": ("s", "", {}),
        "FrameReferenceTime": ("ms", "", {}),
        "ActualFrameDuration": ("ms", "", {}),
        "Units": ("", "of the values", {"BQML": "Bq/ml", "CNTS": "counts", "GML": "g/ml"}),
    },
    "PS3.3 C.11.1": {
        "RescaleSlope": ("", "value = slope · stored + intercept", {}),
        "RescaleIntercept": ("", "see RescaleSlope", {}),
        "RescaleType": ("", "unit of the values", {"HU": "Hounsfield units", "US": "unspecified", "OD": "optical density"}),
    },
    "PS3.3 C.11.2.1.2": {
        "WindowCenter": ("", "the grey in the middle, in rescaled values", {}),
        "WindowWidth": ("", "from black to white", {}),
    },
}  # fmt: skip


ENTRIES: Final = {
    keyword: (unit, what, codes, clause)
    for clause, entries in TABLE.items()
    for keyword, (unit, what, codes) in entries.items()
}


def told(tag: int, vr: str, value: str) -> tuple[str, str, str]:
    """(unit, meaning, clause) of an element; `value` as the standard writes it, backslashes between several."""
    if tag & 0x10000:
        return "", "", "PS3.5 §7.8"
    unit, what, codes, clause = ENTRIES.get(keyword_of(tag), ("", "", {}, ""))
    if not clause:
        return "", "", "PS3.10 §7.1" if tag >> 16 == 2 else f"PS3.5 §6.2, {vr}"
    spelled = [f"{one.strip()}: {codes[one.strip()]}" for one in value.split("\\") if one.strip() in codes]
    if len(spelled) == 1 and "\\" not in value:
        spelled = [spelled[0].partition(": ")[2]]
    return unit, "; ".join(part for part in (what, *spelled) if part), clause
