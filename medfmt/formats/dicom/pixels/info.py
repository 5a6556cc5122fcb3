# SPDX-License-Identifier: MIT
"""What a data set says about its pixels, checked: the Image Pixel module (PS3.3 C.7.6.3) as one value.

Nothing is read but the header, and numpy is imported only where `PixelInfo.dtype` is asked for. A value that
could change a voxel or a dimension is an error here; a value that cannot (a high bit outside the cell, a missing
photometric interpretation) is replaced by the one choice that makes sense, with a Note.
"""

from __future__ import annotations

from ....core.errors import FormatError, MalformedError, Note, UnsupportedError
from ....core.frozen import dataclass
from ....core.limits import DEFAULT, Limits
from ..syntax import syntax_of
from ..tags import written

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    import numpy as np

    from ..dataset import Dataset, Element

MODULE = "PS3.3 C.7.6.3"
KEYWORDS = {"PixelData": 0x7FE00010, "FloatPixelData": 0x7FE00008, "DoubleFloatPixelData": 0x7FE00009}
CELL_BITS = (1, 8, 12, 16, 32, 64)  # bits allocated that are read; 12 is the packed form of ACR-NEMA and early DICOM
FEW = 4096  # so many frames may be listed before it is known whether they are there
MAX_DIGITS = 12  # an IS value has at most twelve characters (PS3.5 §6.2)


@dataclass(frozen=True, slots=True)
class PixelInfo:
    """One image's layout in memory and on disk.

    Attributes
        rows, columns, samples, frames   the shape; samples is 1 (grey, palette), 3 (colour) or 4 (old ARGB, CMYK)
        bits_allocated                   bits of one cell: 1, 8, 12 (packed), 16, 32 or 64
        bits_stored, high_bit            which bits of the cell are the sample
        signed                           two's complement samples
        planar                           0: samples of a pixel lie together; 1: a plane for each sample
        photometric                      PhotometricInterpretation, "" if absent
        transfer_syntax, byte_order      how the element is encoded; byte_order "<" or ">"
        keyword                          PixelData, FloatPixelData or DoubleFloatPixelData
        vr, at, length                   the pixel element: its VR, the offset of its value, its length (-1: fragments)
        notes                            what was assumed
    """

    rows: int
    columns: int
    samples: int
    frames: int
    bits_allocated: int
    bits_stored: int
    high_bit: int
    signed: bool
    planar: int
    photometric: str
    transfer_syntax: str
    byte_order: str = "<"
    keyword: str = "PixelData"
    vr: str = "OW"
    at: int = 0
    length: int = 0
    notes: tuple[Note, ...] = ()

    @property
    def dtype(self) -> np.dtype[Any]:
        """Type of one stored sample in native byte order."""
        import numpy as np

        if self.keyword != "PixelData":
            return np.dtype(f"f{self.bits_allocated // 8}")
        nbytes = 1 if self.bits_allocated == 1 else 2 if self.bits_allocated == 12 else self.bits_allocated // 8
        return np.dtype(f"{'i' if self.signed else 'u'}{nbytes}")

    @property
    def frame_shape(self) -> tuple[int, ...]:
        """(rows, columns), and the samples where there are several."""
        return (self.rows, self.columns) if self.samples == 1 else (self.rows, self.columns, self.samples)

    @property
    def pixels(self) -> int:
        """Pixels of one frame."""
        return self.rows * self.columns


def malformed(ds: Dataset, keyword: str, expected: str, found: object, source: str = MODULE) -> MalformedError:
    """The error about an element of a data set, at its place where it is there."""
    element = ds.element(keyword)
    field, offset = (keyword, 0) if element is None else (f"{written(element.tag)} {keyword}", element.at)
    return MalformedError(field, offset=offset, expected=expected, found=found, source=source, path=ds.path)


def first(value: Any) -> Any:
    """One value, or the first of several; None where there is none."""
    if isinstance(value, (list, tuple)):
        return value[0] if value else None
    return value


def _integer(ds: Dataset, keyword: str) -> int | None:
    """The element as one int; None where it is absent or empty. Texts of digits count: some writers use IS."""
    try:
        value = first(ds.get(keyword))
    except FormatError as e:
        raise e.moved(path=ds.path) from None
    if isinstance(value, bytes):  # WILD: an element of VR UN or OB in an explicit data set that lost its VR
        if len(value) not in (2, 4):
            raise malformed(ds, keyword, "an integer", f"{len(value)} bytes")
        value = int.from_bytes(value, "little" if ds.byte_order == "<" else "big")
    if isinstance(value, str):
        text = value.strip(" \0")
        if not text:
            return None
        if len(text) > MAX_DIGITS or not text.lstrip("+-").isdecimal() or not text.isascii():
            raise malformed(ds, keyword, "an integer", f"{len(text)} other characters")
        value = int(text)
    if value is None:
        return None
    if isinstance(value, float):
        if not value.is_integer():
            raise malformed(ds, keyword, "an integer", float(value))
        value = int(value)
    if not isinstance(value, int):
        raise malformed(ds, keyword, "an integer", type(value).__name__)
    return int(value)


def _needed(ds: Dataset, keyword: str, low: int, high: int) -> int:
    value = _integer(ds, keyword)
    if value is None or not low <= value <= high:
        raise malformed(ds, keyword, f"a value from {low} to {high}", "nothing" if value is None else value)
    return value


def _word(ds: Dataset, keyword: str) -> str:
    value = first(ds.get(keyword))
    return value.strip(" \0").upper() if isinstance(value, str) else ""


def _bits(ds: Dataset, keyword: str, notes: list[Note]) -> tuple[int, int, int, bool]:
    """(bits allocated, bits stored, high bit, signed), checked against each other."""
    if keyword != "PixelData":
        width = 32 if keyword == "FloatPixelData" else 64
        return width, width, width - 1, True
    allocated = _needed(ds, "BitsAllocated", 1, 64)
    if allocated not in CELL_BITS:
        if allocated % 8 == 0:
            raise UnsupportedError(
                "(0028,0100) BitsAllocated",
                expected=f"one of {CELL_BITS}",
                found=allocated,
                source=MODULE,
                path=ds.path,
            )
        raise malformed(ds, "BitsAllocated", "1 or a multiple of 8", allocated)
    stored = _integer(ds, "BitsStored")
    if stored is None:
        stored = allocated
        notes.append(
            Note("bits-stored-absent", "departure", "BitsStored is absent; BitsAllocated taken", source=MODULE)
        )
    if not 1 <= stored <= allocated:
        raise malformed(ds, "BitsStored", f"a value from 1 to {allocated} (BitsAllocated)", stored)
    high = _integer(ds, "HighBit")
    if high is None or not stored - 1 <= high < allocated:
        if high is not None:
            text = f"HighBit {high} cannot hold {stored} of {allocated} bits; {stored - 1} taken"
            notes.append(Note("high-bit", "departure", text, field="(0028,0102) HighBit", source=MODULE))
        high = stored - 1
    sign = _integer(ds, "PixelRepresentation")
    if sign is None:
        notes.append(Note("sign-absent", "departure", "PixelRepresentation is absent; unsigned taken", source=MODULE))
        sign = 0
    if sign not in (0, 1):
        raise malformed(ds, "PixelRepresentation", "0 or 1", sign)
    return allocated, stored, high, sign == 1 and allocated > 1


def _colour(ds: Dataset, notes: list[Note]) -> tuple[int, int, str]:
    """(samples, planar configuration, photometric interpretation)."""
    photometric = _word(ds, "PhotometricInterpretation")
    samples = _integer(ds, "SamplesPerPixel")
    if samples is None:
        samples = 3 if photometric.startswith(("RGB", "YBR", "HSV")) else 4 if photometric in {"ARGB", "CMYK"} else 1
        notes.append(Note("samples-absent", "departure", f"SamplesPerPixel is absent; {samples} taken", source=MODULE))
    if samples not in (1, 3, 4):
        raise malformed(ds, "SamplesPerPixel", "1, 3 or 4", samples)
    if not photometric:
        text = "PhotometricInterpretation is absent"
        notes.append(Note("photometric-absent", "departure", text, source=MODULE))
    if samples > 1 and photometric.startswith(("MONOCHROME", "PALETTE")):
        raise malformed(ds, "SamplesPerPixel", f"1 for {photometric}", samples)
    planar = _integer(ds, "PlanarConfiguration") if samples > 1 else 0
    if planar not in (0, 1, None):
        raise malformed(ds, "PlanarConfiguration", "0 or 1", planar)
    return samples, planar or 0, photometric


def pixel_order(ds: Dataset) -> str:
    """Byte order of native pixels: the data set's, but for GE's private syntax."""
    row = syntax_of(str(ds.transfer_syntax))
    return ds.byte_order if row is None or row.pixel_order == "<" else row.pixel_order


def _check_room(ds: Dataset, element: Element, frames: int, bits: int) -> None:
    """However they are packed, frames take room: this bounds their number before any list is made of them.

    `bits` are those of one frame. Native pixels are seldom packed to less than half of them. A few frames too many are
    left to whoever reads them: a file that was cut still holds whole ones.
    """
    size = ds.layer.size
    least, room = min(64, bits), size  # a fragment is an item of at least 8 bytes
    if element.length >= 0 and frames > FEW:
        least, room = bits // 2, element.length
    if room is not None and frames * least > 8 * room:
        raise malformed(ds, "NumberOfFrames", f"frames within {room} bytes", frames)


def pixel_info(ds: Dataset, *, limits: Limits = DEFAULT) -> PixelInfo:
    """The pixel description of a data set.

    Raises
        MalformedError    no pixel element, or a value no image can have
        UnsupportedError  a cell width that is legal and not read here
        LimitError        a frame beyond `limits.max_pixels`
    """
    keyword = next((k for k in KEYWORDS if ds.element(k) is not None), None)
    element = None if keyword is None else ds.element(keyword)
    if keyword is None or element is None:
        raise malformed(ds, "PixelData", "an image", "a data set without pixel data")
    if element.vr == "SQ":
        raise malformed(ds, keyword, "VR OB or OW", "SQ")
    notes: list[Note] = []
    rows = _needed(ds, "Rows", 1, (1 << 32) - 1)
    columns = _needed(ds, "Columns", 1, (1 << 32) - 1)
    limits.check("max_pixels", rows * columns, "(0028,0010) Rows × Columns", offset=element.at)
    frames = _integer(ds, "NumberOfFrames")
    if frames is not None and frames < 0:
        raise malformed(ds, "NumberOfFrames", "a positive number", frames)
    if frames == 0:
        notes.append(Note("frames-zero", "departure", "NumberOfFrames is 0; one frame taken", source="PS3.3 C.7.6.6"))
    samples, planar, photometric = _colour(ds, notes)
    allocated, stored, high, signed = _bits(ds, keyword, notes)
    _check_room(ds, element, frames or 1, rows * columns * samples * allocated)
    return PixelInfo(
        rows=rows,
        columns=columns,
        samples=samples,
        frames=frames or 1,
        bits_allocated=allocated,
        bits_stored=stored,
        high_bit=high,
        signed=signed,
        planar=planar,
        photometric=photometric,
        transfer_syntax=str(ds.transfer_syntax),
        byte_order=pixel_order(ds),
        keyword=keyword,
        vr=element.vr,
        at=element.value_at,
        length=element.length,
        notes=tuple(notes),
    )
