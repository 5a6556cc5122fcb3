# SPDX-License-Identifier: MIT
"""Volume → a series of DICOM files, one slice each: MR, CT or Secondary Capture Image Storage (PS3.3 A.4, A.3, A.8.1).

    the affine        ImagePositionPatient, ImageOrientationPatient, PixelSpacing of every slice
    stored values     as they are where 8 or 16 bits hold them; else 16 bits with RescaleSlope and RescaleIntercept, with a Note
    acquisition words EchoTime, RepetitionTime, … from the BIDS words of the volume
    identity          new UIDs under 2.25 (PS3.5 B.2); a template data set gives patient and study

Slices lie along the volume's third axis, times along the fourth. A row of pixels becomes a row of the picture, and
the last row of the volume the first of the picture, so that reading the series gives the same volume where its third axis
runs along row × column, and else the same with that axis reversed. Not written: overlays, private elements, multi-frame files.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass

import numpy as np

from ...core import space
from ...core.errors import Note, NotRepresentableError
from ...core.narrow import narrow_chunks, narrowed
from ...core.reading import Files
from .encoding import chunks_of

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

# Patient and study, taken from a template; the empty ones have to be there (type 2).
INHERITED = (
    "PatientName", "PatientID", "PatientBirthDate", "PatientSex", "StudyInstanceUID", "StudyDate", "StudyTime", "StudyID",
    "AccessionNumber", "ReferringPhysicianName", "FrameOfReferenceUID", "PatientPosition",
)  # fmt: skip
# BIDS word → element, and the factor to its unit.
WORDS = (
    ("Manufacturer", "Manufacturer", 0.0),
    ("ManufacturersModelName", "ManufacturerModelName", 0.0),
    ("SeriesDescription", "SeriesDescription", 0.0),
    ("ProtocolName", "ProtocolName", 0.0),
    ("BodyPart", "BodyPartExamined", 0.0),
    ("PatientPosition", "PatientPosition", 0.0),
    ("MRAcquisitionType", "MRAcquisitionType", 0.0),
    ("ScanningSequence", "ScanningSequence", 0.0),
    ("SequenceVariant", "SequenceVariant", 0.0),
    ("MagneticFieldStrength", "MagneticFieldStrength", 1.0),
    ("ImagingFrequency", "ImagingFrequency", 1.0),
    ("PixelBandwidth", "PixelBandwidth", 1.0),
    ("FlipAngle", "FlipAngle", 1.0),
    ("EchoTime", "EchoTime", 1e3),
    ("RepetitionTime", "RepetitionTime", 1e3),
    ("InversionTime", "InversionTime", 1e3),
)


@dataclass(frozen=True, slots=True)
class Picture:
    """What all slices of a series share: their geometry in LPS+ mm and the elements that do not change."""

    row: NDArray[np.float64]
    column: NDArray[np.float64]
    spacing: tuple[float, float]
    first: NDArray[np.float64]
    step: NDArray[np.float64]
    common: Mapping[Any, Any]

    def position(self, k: int) -> list[str]:
        return [decimal(x) for x in self.first + k * self.step]


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
    picture = _picture(reading, values.dtype, template)
    shape = (*reading.data.shape, 1, 1)[:3]
    n_times = int(np.prod(reading.data.shape[3:])) if len(reading.data.shape) > 3 else 1
    scale = [np.broadcast_to(np.asarray(x, np.float64), (shape[2], *reading.data.shape[3:])) for x in (slope, inter)]
    flat = [x.reshape((shape[2], n_times), order="F") for x in scale]
    if any(float(decimal(x)) != x for x in np.unique(flat)):
        text = f"slope or intercept are rounded to {DS_LENGTH} characters"
        files.notes.append(Note("scaling-rounded", "info", text, field="(0028,1053) RescaleSlope"))
    alone = shape[2] * n_times == 1
    for t in range(n_times):
        for k in range(shape[2]):
            number = 1 + k + shape[2] * t
            told = _slice_words(picture, (k, t, n_times), number, (float(flat[0][k, t]), float(flat[1][k, t])))
            files[".dcm" if alone else f"/IM{number:05d}.dcm"] = _chunks(values, (k, t), told)
    return files


def decimal(x: float) -> str:
    """A number as a decimal string: the shortest that says it exactly, else the best of 16 characters."""
    x = float(x) + 0.0
    text = repr(x).removesuffix(".0")
    digits = DS_LENGTH
    while len(text) > DS_LENGTH:
        digits -= 1
        text = f"{x:.{digits}g}"
    return text


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


def _picture(reading: Reading, dtype: np.dtype[Any], template: Dataset | None) -> Picture:
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
    common = _common(reading, dtype, template)
    common |= {
        "Rows": rows,
        "Columns": columns,
        "PixelSpacing": [decimal(sizes[1]), decimal(sizes[0])],
        "ImageOrientationPatient": [decimal(x) for x in (*row, *column)],
        "SliceThickness": decimal(sizes[2]),
        "SpacingBetweenSlices": decimal(sizes[2]),
    }
    return Picture(row, column, (float(sizes[1]), float(sizes[0])), first, affine[:3, 2], common)


def _common(reading: Reading, dtype: np.dtype[Any], template: Dataset | None) -> dict[Any, Any]:
    """The elements that all slices share, their geometry aside."""
    meta = reading.meta or {}
    grey16 = dtype.names is None and dtype.itemsize == 2
    modality = "CT" if meta.get("Modality") == "CT" else "MR"
    made: dict[Any, Any] = {
        "SOPClassUID": {"MR": MR, "CT": CT}[modality] if grey16 else CAPTURE,
        "Modality": modality if grey16 else "OT",
        "ImageType": ["DERIVED", "SECONDARY", "OTHER"],
        "SeriesInstanceUID": uid(),
        "SeriesNumber": meta.get("SeriesNumber", 1),
        "PositionReferenceIndicator": "",
        "SamplesPerPixel": 3 if dtype.names else 1,
        "PhotometricInterpretation": "RGB" if dtype.names else "MONOCHROME2",
        "BitsAllocated": 16 if grey16 else 8,
        "BitsStored": 16 if grey16 else 8,
        "HighBit": 15 if grey16 else 7,
        "PixelRepresentation": int(dtype.kind == "i"),
    }
    if dtype.names:
        made["PlanarConfiguration"] = 0
    if not grey16:
        made["ConversionType"] = "WSD"
    if grey16 and modality == "MR":
        made |= {"ScanningSequence": "RM", "SequenceVariant": "NONE", "ScanOptions": "", "MRAcquisitionType": ""}
        made |= {"EchoTime": None, "EchoTrainLength": None}
    for word, element, factor in WORDS:
        value = meta.get(word)
        if value is not None and (
            modality == "MR" or element in ("Manufacturer", "SeriesDescription", "PatientPosition")
        ):
            made[element] = decimal(float(value) * factor) if factor else str(value).split("\\")
    made |= dict.fromkeys(INHERITED, "") | {"StudyInstanceUID": uid(), "FrameOfReferenceUID": uid()}
    made["PatientPosition"] = meta.get("PatientPosition", "")
    made.setdefault("Manufacturer", "")
    if template is not None:
        found = {key: template.get(key) for key in INHERITED}
        made |= {key: value for key, value in found.items() if value not in (None, "", [])}
        made["SpecificCharacterSet"] = template.get("SpecificCharacterSet") or "ISO_IR 192"
    return made


def _slice_words(picture: Picture, at: tuple[int, int, int], number: int, scale: tuple[float, float]) -> dict[Any, Any]:
    """The elements of one slice, its pixels aside."""
    k, t, n_times = at
    told = {
        **picture.common,
        "SOPInstanceUID": uid(),
        "InstanceNumber": number,
        "AcquisitionNumber": t + 1,
        "ImagePositionPatient": picture.position(k),
        "SliceLocation": decimal(float(np.cross(picture.row, picture.column) @ (picture.first + k * picture.step))),
    }
    if n_times > 1:
        told |= {"TemporalPositionIdentifier": t + 1, "NumberOfTemporalPositions": n_times}
    if scale != (1.0, 0.0):
        told |= {"RescaleIntercept": decimal(scale[1]), "RescaleSlope": decimal(scale[0]), "RescaleType": "US"}
    return told


def uid() -> str:
    """A new UID under 2.25: the number of a random UUID (PS3.5 B.2)."""
    return f"2.25.{uuid.uuid4().int}"
