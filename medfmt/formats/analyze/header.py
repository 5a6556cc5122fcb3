# SPDX-License-Identifier: MIT
"""The Analyze 7.5 header: bytes → fields, what the fields mean, and fields → bytes. No numpy.

    header_key (40) | image_dimension (108) | data_history (200)       x.hdr, 348 bytes, with the voxels in x.img

Analyze has no magic number: a header is known by sizeof_hdr alone, and by not being NIfTI.
"""

from __future__ import annotations

import math

from ...core.errors import MalformedError, Note, TruncatedError, UnsupportedError
from ...core.extent import FixedHeader, Region
from ...core.frozen import dataclass, field
from .records import ANALYZE_HEADER, DATATYPE_NAMES, DATATYPES, OF_SPM, ORIENTS, ORIGIN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Literal

    from ...core.record import Record

SIZE = ANALYZE_HEADER.size


@dataclass(frozen=True, slots=True)
class Header(FixedHeader):
    """An Analyze 7.5 header.

    Attributes
        raw         its 348 bytes
        byte_order  "<" or ">", of the voxels too
        tail        what follows in the .hdr
        mat         the .mat file beside it, byte for byte; None if there is none
        and every field under its name in dbh.h: header.dim, header.pixdim, header.descrip, …
    """

    raw: bytes
    byte_order: str = "<"
    tail: bytes = b""
    mat: bytes | None = None
    fields: Mapping[str, Any] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "fields", ANALYZE_HEADER.unpack(self.raw, self.byte_order))

    def __getattr__(self, name: str) -> Any:
        if name == "fields" or name not in self.fields:
            raise AttributeError(name)
        return self.fields[name]

    def __getitem__(self, name: str) -> Any:
        """A field by its name, as nibabel's headers have it; KeyError where there is none."""
        return self.fields[name]

    def get_data_dtype(self) -> Any:
        """The numpy dtype of the stored values; nibabel's word."""
        from .files import dtype_of

        return dtype_of(self.datatype)

    @property
    def record(self) -> Record:
        return ANALYZE_HEADER

    @property
    def shape(self) -> tuple[int, ...]:
        """dim[1..dim[0]], checked."""
        return shape_of(self)[0]

    @property
    def origin(self) -> tuple[int, int, int] | None:
        """SPM's origin: the voxel, counted from 0, that lies at (0, 0, 0) mm; None where the field holds no such thing."""
        x, y, z = found = ORIGIN.unpack(self.originator, self.byte_order)["origin"]
        near = all(-n < at < 2 * n for at, n in zip(found, self.dim[1:4], strict=True))
        return (x - 1, y - 1, z - 1) if any(found) and near else None

    @property
    def scaling(self) -> tuple[float, float]:
        """(slope, inter) as SPM has it; (1, 0) where there is none."""
        return scaling_of(self)[0]

    @property
    def orientation(self) -> str:
        """What `orient` says; no reader of today goes by it."""
        return ORIENTS.get(self.orient, "")

    def edit(self, changes: Mapping[str, Any]) -> Header:
        """A header with these fields changed; every other byte stays. `origin` (from 0) is taken too.

        Raises
            NotRepresentableError  a value does not fit its field
        """
        plain = dict(changes)
        if "origin" in plain:
            at = plain.pop("origin")
            packed = {} if at is None else {"origin": [n + 1 for n in at]}
            plain["originator"] = ORIGIN.pack(packed, self.byte_order)
        return Header(ANALYZE_HEADER.edit(self.raw, plain, self.byte_order), self.byte_order, self.tail, self.mat)


def note(
    code: str, field: str, text: str, severity: Literal["info", "departure"] = "departure", source: str = ""
) -> Note:
    """A Note on a field."""
    return Note(code, severity, text, ANALYZE_HEADER.index[field].at, field, source or f"dbh.h {field}")


def is_nifti(head: bytes) -> bool:
    """Whether the bytes bear a mark of NIfTI, be it damaged: then they are not Analyze."""
    magic = head[344:348].lower()
    return (magic[:2] in (b"n+", b"ni") and magic[2:3].isdigit()) or head[4:7] in (b"n+2", b"ni2")


def byte_order_of(head: bytes) -> str | None:
    """By sizeof_hdr; None where it is not 348 either way."""
    return {b"\x5c\1\0\0": "<", b"\0\0\1\x5c": ">"}.get(head[:4])


def sniff(head: bytes) -> bool:
    return len(head) >= SIZE and byte_order_of(head) is not None and not is_nifti(head)


def parse(head: bytes) -> Header:
    """The header that `head` begins with, without tail and .mat.

    Raises
        TruncatedError  fewer than 348 bytes
        MalformedError  sizeof_hdr is not 348, or the bytes are NIfTI's
    """
    if len(head) < SIZE:
        raise TruncatedError(
            "Analyze header",
            offset=len(head),
            expected=f"{SIZE} bytes",
            found=f"{len(head)} bytes",
            source="dbh.h dsr",
            hint="The file is probably cut short.",
        )
    order = byte_order_of(head)
    if order is None:
        raise MalformedError(
            "sizeof_hdr",
            expected=f"{SIZE}",
            found=int.from_bytes(head[:4], "little", signed=True),
            source="dbh.h sizeof_hdr",
        )
    if is_nifti(head):
        raise MalformedError(
            "smin", offset=344, expected="an Analyze header", found="a mark of NIfTI", source="nifti1.h magic"
        )
    return Header(bytes(head[:SIZE]), order)


def shape_of(header: Header) -> tuple[tuple[int, ...], tuple[Note, ...]]:
    """(dim[1..dim[0]], notes).

    Raises
        MalformedError  dim[0] is not 1..7, one of dim[1..3] is not positive, or another is negative
    """
    at = ANALYZE_HEADER.index["dim"].at
    ndim = header.dim[0]
    if not 1 <= ndim <= 7:
        raise MalformedError("dim[0]", offset=at, expected="1 to 7", found=ndim, source="dbh.h dim")
    shape = list(header.dim[1 : ndim + 1])
    notes: list[Note] = []
    for axis, length in enumerate(shape, 1):
        if length == 0 and axis > 3:
            # WILD: dim[0] is 4 in files of one volume whose dim[4] was never set.
            shape[axis - 1] = 1
            text = f"dim[{axis}] is 0 and counts as 1"
            notes.append(Note("dim-zero", "departure", text, at + 2 * axis, f"dim[{axis}]", "dbh.h dim"))
        elif length < 1:
            raise MalformedError(
                f"dim[{axis}]", offset=at + 2 * axis, expected="at least 1", found=length, source="dbh.h dim"
            )
    return tuple(shape), tuple(notes)


def region_of(header: Header) -> Region:
    """The run of bytes of the .img that holds the voxels.

    Raises
        MalformedError    dim, datatype or vox_offset make no sense
        UnsupportedError  a datatype of another format, or padding before every volume
    """
    shape, notes = shape_of(header)
    told = list(notes)
    code = header.datatype
    if code not in DATATYPES:
        kind = MalformedError if code in DATATYPE_NAMES else UnsupportedError
        at = ANALYZE_HEADER.index["datatype"].at
        raise kind("datatype", offset=at, expected="a code of dbh.h", found=code, source="dbh.h datatype")
    _, word, bits = DATATYPES[code]
    if code in OF_SPM:
        text = f"datatype {code} is SPM's own code for {word}"
        told.append(note("datatype-spm", "datatype", text, "info", "SPM spm_type.m"))
    if header.bitpix != bits:
        text = f"bitpix is {header.bitpix}, but datatype {code} has {bits} bits; datatype decides"
        told.append(note("bitpix", "bitpix", text))
    offset = _offset_of(header, told)
    plane = math.prod(shape[:2]) if bits == 1 else 0  # dbh.h: "slices must begin on byte boundaries"
    nbytes = -(-plane // 8) * math.prod(shape[2:]) if plane else math.prod(shape) * bits // 8
    return Region(shape, bits, offset, nbytes, tuple(told), plane)


def _offset_of(header: Header, notes: list[Note]) -> int:
    found = header.vox_offset
    if not 0 <= found < math.inf:
        negative = -math.inf < found < 0
        kind = UnsupportedError if negative else MalformedError
        raise kind(
            "vox_offset",
            offset=ANALYZE_HEADER.index["vox_offset"].at,
            expected="0 or more" if negative else "a number of bytes",
            found=found,
            source="dbh.h vox_offset",
            hint="A negative one means padding before every volume." if negative else "",
        )
    if int(found) != found:
        notes.append(note("vox-offset-fraction", "vox_offset", f"vox_offset is {found}; the fraction is dropped"))
    return int(found)


def scaling_of(header: Header) -> tuple[tuple[float, float], tuple[Note, ...]]:
    """((slope, inter), notes): SPM's reading of funused1 and funused2."""
    slope, inter = header.funused1, header.funused2
    if slope == 0 or header.datatype == 128 or (slope, inter) == (1.0, 0.0):
        return (1.0, 0.0), ()
    if not (math.isfinite(slope) and math.isfinite(inter)):
        text = f"funused1 is {slope} and funused2 is {inter}; no scaling is applied"
        return (1.0, 0.0), (note("scaling-not-finite", "funused1", text, source="SPM"),)
    text = f"funused1 and funused2 are read as SPM's scaling: {slope:.9g} * stored + {inter:.9g}"
    return (slope, inter), (note("scaling-spm", "funused1", text, "info", "SPM99, SPM2"),)
