# SPDX-License-Identifier: MIT
"""Volume → a series of DICOM files, one slice each: MR, CT or Secondary Capture Image Storage (PS3.3 A.4, A.3, A.8.1).

    the affine        ImagePositionPatient, ImageOrientationPatient, PixelSpacing of every slice
    stored values     as they are where 8 or 16 bits hold them; else 16 bits with RescaleSlope and RescaleIntercept, with a Note
    acquisition words EchoTime, RepetitionTime, … from the BIDS words of the volume
    identity          new UIDs under 2.25 (PS3.5 B.2); a template data set gives patient and study
    what is not known the elements of type 2 are there and empty; values of type 1 are the least that holds (`LEAST`)

16 bits of grey become MR images, or CT images where the volume says "Modality": "CT"; 8 bits and colours become Secondary
Capture, whose IOD has no image plane: its elements are written all the same (a Standard Extended SOP Class, PS3.2 §7.3), as
are rescale elements in MR images, because without them neither place nor value could be told.

Slices lie along the volume's third axis, times along the fourth; further axes count on as times, the first of them fastest,
and an axis of length 1 behind the third leaves no trace (a Note tells). A row of pixels becomes a row of the picture, and
the last row of the volume the first of the picture, so that reading the series gives the same volume where its third axis
runs along row × column, and else the same with that axis reversed (of a 3D acquisition in the axes that dcm2niix turns those
to). Not written: overlays, private elements, multi-frame files.
"""

from __future__ import annotations

import uuid

import numpy as np

from ...core import space
from ...core.errors import Note, NotRepresentableError
from ...core.frozen import dataclass
from ...core.narrow import narrow_chunks, narrowed
from ...core.reading import Files
from .encoding import chunks_of
from .sound import mended
from .tags import tag_of, vm_of, vr_of
from .values import decimal_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from numpy.typing import NDArray

    from ...core.reading import BuildOptions, Reading
    from .dataset import Dataset

MR, CT = "1.2.840.10008.5.1.4.1.1.4", "1.2.840.10008.5.1.4.1.1.2"
CAPTURE = "1.2.840.10008.5.1.4.1.1.7"
SQUARE = 1e-3  # |cos| between the first two axes above which a picture cannot show them
DS_LENGTH = 16  # characters of a decimal string (PS3.5 §6.2)
PLAIN = ("uint8", "int16", "uint16")  # stored as they are
RGB = ("R", "G", "B")
UTF8 = "ISO_IR 192"

# kind → the elements that its modules ask for, where the volume does not say more: PS3.3 C.8.3.1, C.8.2.1, C.8.6.1.
LEAST: dict[str, dict[str, Any]] = {
    "MR": {
        "SOPClassUID": MR,
        "ImageType": ["DERIVED", "SECONDARY", "OTHER"],
        "ScanningSequence": "RM",  # research mode: the one value that claims no sequence
        "SequenceVariant": "NONE",
        **dict.fromkeys(("ScanOptions", "MRAcquisitionType", "RepetitionTime", "EchoTime", "EchoTrainLength")),
    },
    "CT": {
        "SOPClassUID": CT,
        "ImageType": ["DERIVED", "SECONDARY", "AXIAL"],
        "KVP": None,
        "RescaleIntercept": "0",
        "RescaleSlope": "1",
    },
    "OT": {"SOPClassUID": CAPTURE, "ImageType": ["DERIVED", "SECONDARY"], "ConversionType": "WSD"},
}

# Patient and study, taken from a template; the empty ones have to be there (type 2).
INHERITED = (
    "PatientName", "PatientID", "PatientBirthDate", "PatientSex", "StudyInstanceUID", "StudyDate", "StudyTime", "StudyID",
    "AccessionNumber", "ReferringPhysicianName", "FrameOfReferenceUID", "PatientPosition", "Laterality",
)  # fmt: skip
# BIDS word → (element, the factor to its unit or 0 for text, the kinds of image that have it).
WORDS = {
    "Manufacturer": ("Manufacturer", 0.0, "MR CT OT"),
    "ManufacturersModelName": ("ManufacturerModelName", 0.0, "MR CT OT"),
    "SeriesDescription": ("SeriesDescription", 0.0, "MR CT OT"),
    "ProtocolName": ("ProtocolName", 0.0, "MR CT OT"),
    "BodyPart": ("BodyPartExamined", 0.0, "MR CT OT"),
    "PatientPosition": ("PatientPosition", 0.0, "MR CT OT"),
    "SeriesNumber": ("SeriesNumber", 0.0, "MR CT OT"),
    "MRAcquisitionType": ("MRAcquisitionType", 0.0, "MR"),
    "ScanningSequence": ("ScanningSequence", 0.0, "MR"),
    "SequenceVariant": ("SequenceVariant", 0.0, "MR"),
    "MagneticFieldStrength": ("MagneticFieldStrength", 1.0, "MR"),
    "ImagingFrequency": ("ImagingFrequency", 1.0, "MR"),
    "PixelBandwidth": ("PixelBandwidth", 1.0, "MR"),
    "FlipAngle": ("FlipAngle", 1.0, "MR"),
    "EchoTime": ("EchoTime", 1e3, "MR"),
    "RepetitionTime": ("RepetitionTime", 1e3, "MR"),
    "InversionTime": ("InversionTime", 1e3, "MR"),
    "ConvolutionKernel": ("ConvolutionKernel", 0.0, "CT"),
}
# Body parts that are not one of a pair: Laterality must not be there (PS3.3 C.7.3.1, PS3.16 Annex L). Else its side is unknown.
UNPAIRED = frozenset(
    (
        "ABDOMEN", "ABDOMENPELVIS", "AORTA", "BLADDER", "BRAIN", "CEREBELLUM", "CHEST", "CHESTABDOMEN",
        "CHESTABDPELVIS", "COCCYX", "COLON", "CSPINE", "CTSPINE", "HEAD", "HEADNECK", "HEART", "JAW", "LIVER",
        "LSPINE", "LSSPINE", "MEDIASTINUM", "NECK", "NECKCHEST", "NECKCHESTABDOMEN", "NECKCHESTABDPELV", "PANCREAS",
        "PELVIS", "PROSTATE", "SKULL", "SPINE", "SPLEEN", "SSPINE", "STERNUM", "STOMACH", "THYMUS", "THYROID",
        "TLSPINE", "TSPINE", "UTERUS", "WHOLEBODY",
    )
)  # fmt: skip
SEVERAL = ("ScanningSequence", "SequenceVariant")  # codes that dcm2niix's sidecars join with an underscore


@dataclass(frozen=True, slots=True)
class Picture:
    """What all slices of a series share: normal, first position and step in LPS+ mm, the elements that do not change."""

    normal: NDArray[np.float64]
    first: NDArray[np.float64]
    step: NDArray[np.float64]
    common: Mapping[Any, Any]


def build(reading: Reading, options: BuildOptions) -> Files:
    """The files of a series: name → chunks; one file where the volume is one slice.

    The source's own patient and study are kept only with `keep_phi`, where it was DICOM.
    """
    template = reading.header if options.keep_phi and hasattr(reading.header, "raw_elements") else None
    return series(reading, dtype=options.dtype, template=template)


def series(reading: Reading, *, dtype: Any = None, template: Dataset | None = None) -> Files:
    """The same, with a data set whose patient and study the series joins.

    Raises
        NotRepresentableError  complex values, oblique rows, values that 16 bits cannot hold; before the first byte
    """
    files = Files()
    values, slope, inter = _values(reading, dtype, files)
    picture = _picture(reading, values.dtype, template, files)
    shape = (*reading.data.shape, 1, 1)[:3]
    n_times = int(np.prod(reading.data.shape[3:])) if len(reading.data.shape) > 3 else 1
    scale = [np.broadcast_to(np.asarray(x, np.float64), (shape[2], *reading.data.shape[3:])) for x in (slope, inter)]
    flat = [x.reshape((shape[2], n_times), order="F") for x in scale]
    if any(float(decimal(x)) != x for x in np.unique(flat)):
        text = f"slope or intercept are rounded to {DS_LENGTH} characters"
        files.notes.append(Note("scaling-rounded", "info", text, field="(0028,1053) RescaleSlope"))
    back = shape if n_times == 1 else (*shape, n_times)
    if back != tuple(reading.data.shape):
        text = f"a series has slices and times alone: it will be read as {' × '.join(map(str, back))}"
        files.notes.append(Note("shape-changed", "info", text, field="shape"))
    alone = shape[2] * n_times == 1
    for t in range(n_times):
        for k in range(shape[2]):
            number = 1 + k + shape[2] * t
            told = _slice_words(picture, (k, t, n_times), number, (float(flat[0][k, t]), float(flat[1][k, t])))
            files[".dcm" if alone else f"/IM{number:05d}.dcm"] = _chunks(values, (k, t), told)
    return files


def decimal(x: float) -> str:
    """A number as a decimal string: the shortest that says it exactly, else the best of 16 characters."""
    return decimal_text(float(x) + 0.0)  # no negative zero


def _values(reading: Reading, dtype: Any, files: Files) -> tuple[Any, Any, Any]:
    """(stored values to be indexed [i, j, k, t…], slope, intercept)."""
    data = reading.data
    colour = data.dtype.names
    if dtype is None and (str(data.dtype) in PLAIN or (colour == RGB and data.dtype.itemsize == 3)):
        return data, reading.slope, reading.inter
    wanted = np.dtype(np.int16 if dtype is None else dtype)
    if colour or data.dtype.kind == "c" or str(wanted) not in PLAIN:
        raise NotRepresentableError(
            "dtype",
            expected="grey values in 8 or 16 bits, or colours of 8",
            found=f"{data.dtype}" if dtype is None else str(wanted),
            source="PS3.3 C.7.6.3.3",
            hint="dtype='int16' scales them.",
        )
    plan = narrowed(data, reading.slope, reading.inter, wanted, np.float64)
    stored = np.frombuffer(b"".join(map(bytes, narrow_chunks(data, plan))), wanted.newbyteorder("<"))
    files.notes += plan.notes()
    return stored.reshape(data.shape, order="F"), plan.slope, plan.inter


def _chunks(values: Any, at: tuple[int, int], told: Mapping[Any, Any]) -> Iterator[bytes]:
    """The bytes of one file; its slice is read when they are taken."""
    shape = (*values.shape, 1, 1)[:3]
    if isinstance(values, np.ndarray):
        flat = values.reshape((*shape, -1), order="F")
        plane = flat[:, :, at[0], at[1]]
    else:
        outer = np.unravel_index(at[1], values.shape[3:], order="F") if len(values.shape) > 3 else ()
        plane = values.read((..., at[0], *map(int, outer))) if len(values.shape) > 2 else values.read()
        plane = plane.reshape(shape[:2], order="F")
    rows = plane.T[::-1]
    if rows.dtype.names:
        rows = np.stack([rows[name] for name in rows.dtype.names], axis=-1)
    data = np.ascontiguousarray(rows.astype(rows.dtype.newbyteorder("<"), copy=False)).tobytes()
    yield from chunks_of({**told, "PixelData": data + b"\0" * (len(data) % 2)})


def _picture(reading: Reading, dtype: np.dtype[Any], template: Dataset | None, files: Files) -> Picture:
    """Directions, spacings and shared elements.

    Raises
        NotRepresentableError  the first two axes are not at a right angle
    """
    affine = space.ras_to_lps(reading.affine)
    sizes = space.voxel_sizes(affine)
    if not space.is_usable(affine):
        raise NotRepresentableError("affine", expected="a finite affine that can be inverted", found="another")
    row, column = affine[:3, 0] / sizes[0], -affine[:3, 1] / sizes[1]
    if abs(float(row @ column)) > SQUARE:
        raise NotRepresentableError(
            "affine",
            expected="a first and a second axis at a right angle",
            found=f"cosine {float(row @ column):.4f}",
            source="PS3.3 C.7.6.2.1.1",
        )
    columns, rows = reading.data.shape[0], (*reading.data.shape, 1)[1]
    first = affine[:3, 3] + affine[:3, 1] * (rows - 1)
    # Between slices counts along their normal (PS3.3 C.7.6.2.1.1, C.8.3.1), also where a gantry was tilted.
    normal = np.cross(row, column)
    between = abs(float(normal @ affine[:3, 2]))
    common = _common(reading, dtype, template, files)
    common |= {
        "Rows": rows,
        "Columns": columns,
        "PixelSpacing": [decimal(sizes[1]), decimal(sizes[0])],
        "ImageOrientationPatient": [decimal(x) for x in (*row, *column)],
        "SliceThickness": decimal(between),
        "SpacingBetweenSlices": decimal(between),
    }
    return Picture(normal, first, affine[:3, 2], common)


def _common(reading: Reading, dtype: np.dtype[Any], template: Dataset | None, files: Files) -> dict[Any, Any]:
    """The elements that all slices share, their geometry aside."""
    grey16 = dtype.names is None and dtype.itemsize == 2
    modality = (reading.meta or {}).get("Modality")
    kind = "OT" if not grey16 else "CT" if modality == "CT" else "MR"
    made: dict[Any, Any] = {
        **dict.fromkeys(INHERITED),
        **LEAST[kind],
        "Modality": kind,
        "Manufacturer": None,
        "StudyInstanceUID": uid(),
        "SeriesInstanceUID": uid(),
        "FrameOfReferenceUID": uid(),
        "SeriesNumber": 1,
        "PositionReferenceIndicator": None,
        "SamplesPerPixel": 3 if dtype.names else 1,
        "PhotometricInterpretation": "RGB" if dtype.names else "MONOCHROME2",
        "BitsAllocated": 16 if grey16 else 8,
        "BitsStored": 16 if grey16 else 8,
        "HighBit": 15 if grey16 else 7,
        "PixelRepresentation": int(dtype.kind == "i"),
    }
    if dtype.names:
        made["PlanarConfiguration"] = 0
    if kind == "OT":
        made["PatientOrientation"] = _letters(reading.affine)
    made |= _acquisition(reading, kind, files)
    if "IR" in made.get("ScanningSequence", ()):  # type 2C: there then, and only then
        made.setdefault("InversionTime", None)
    elif made.pop("InversionTime", None) is not None:
        text = "InversionTime is left out: the scanning sequence is no inversion recovery"
        files.notes.append(Note("word-left-out", "info", text, field="InversionTime", source="PS3.3 C.8.3.1"))
    if template is not None:
        made |= _inherited(template, files)
    if made.get("BodyPartExamined") in UNPAIRED:
        del made["Laterality"]
    if not all(text.isascii() for value in made.values() for text in _texts(value)):
        made["SpecificCharacterSet"] = UTF8
    return made


def _inherited(template: Dataset, files: Files) -> dict[str, Any]:
    """Patient and study of a template; a value that its VR does not allow is left out, with a Note."""
    found: dict[str, Any] = {}
    for keyword in INHERITED:
        value = template.get(keyword)
        if value in (None, "", []):
            continue
        good = mended(value, vr_of(tag_of(keyword) or 0))
        if good is None or isinstance(good, list):  # each of them has one value
            text = f"{keyword} of the source is left out: it is not what its VR allows"
            files.notes.append(Note("word-left-out", "info", text, field=keyword, source="PS3.5 §6.2"))
        else:
            found[keyword] = good
    return found


def _texts(value: Any) -> list[str]:
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str)]


def _letters(affine: Any) -> list[str]:
    """PatientOrientation: where a row of the picture, and where a column, leads (PS3.3 C.7.6.1.1.1)."""
    to = dict(zip("RLAPSI", "RLAPHF", strict=True))
    back = dict(zip("RLAPSI", "LRPAFH", strict=True))  # the picture begins with the last row of the volume
    i, j, _ = space.axcodes(affine)
    return [to[i], back[j]]


def _acquisition(reading: Reading, kind: str, files: Files) -> dict[str, Any]:
    """The elements that BIDS words give; a word that its element cannot hold is left out, with a Note."""
    told: dict[str, Any] = {}
    for word, (keyword, factor, kinds) in WORDS.items():
        value = (reading.meta or {}).get(word)
        if value is None or kind not in kinds.split():
            continue
        vr = vr_of(tag_of(keyword) or 0)
        texts = [_in_unit(value, factor)] if factor else str(value).split("\\")
        parts = [part for text in texts for part in (text.split("_") if word in SEVERAL else [text])]
        good = mended(parts if vm_of(tag_of(keyword) or 0) != "1" else "\\".join(parts), vr)
        if good is not None:
            told[keyword] = good[0] if isinstance(good, list) and len(good) == 1 else good
        else:
            text = f"{word} is left out: VR {vr} cannot hold it"
            files.notes.append(Note("word-left-out", "info", text, field=keyword, source="PS3.5 §6.2"))
    return told


def _in_unit(value: Any, factor: float) -> str:
    """A BIDS number in the element's unit, as text; "" where it is none."""
    try:
        return decimal(float(value) * factor)
    except (NotRepresentableError, TypeError, ValueError):
        return ""


def _slice_words(picture: Picture, at: tuple[int, int, int], number: int, scale: tuple[float, float]) -> dict[Any, Any]:
    """The elements of one slice, its pixels aside."""
    k, t, n_times = at
    position = picture.first + k * picture.step
    told = {
        **picture.common,
        "SOPInstanceUID": uid(),
        "InstanceNumber": number,
        "AcquisitionNumber": t + 1,
        "ImagePositionPatient": [decimal(x) for x in position],
        "SliceLocation": decimal(float(picture.normal @ position)),
    }
    if n_times > 1:
        told |= {"TemporalPositionIdentifier": t + 1, "NumberOfTemporalPositions": n_times}
    if scale != (1.0, 0.0):
        told |= {"RescaleIntercept": decimal(scale[1]), "RescaleSlope": decimal(scale[0])}
        if picture.common["Modality"] != "CT":  # whose type is HU where it is not told (PS3.3 C.8.2.1)
            told["RescaleType"] = "US"
    return told


def uid() -> str:
    """A new UID under 2.25: the number of a random UUID (PS3.5 B.2)."""
    return f"2.25.{uuid.uuid4().int}"
