# SPDX-License-Identifier: MIT
"""The NIfTI header: bytes → fields, what the fields mean, and fields → bytes. No numpy.

Reads NIfTI-1 (nifti1.h, 348 bytes) and NIfTI-2 (nifti2.h, 540 bytes), either byte order:

    header | 4 bytes: extensions? | extensions, other bytes | voxels       .nii: all in one file
    header | 4 bytes: extensions? | extensions, other bytes                .hdr, with the voxels in .img

A field keeps the standard's name and is a plain number, tuple or text. Its meaning has a name of its own:
`header.units`, `header.intent`, `header.slice_times`, … Nothing is set in place: `edit` gives a new header.
"""

from __future__ import annotations

import math

from ...core.errors import FormatError, MalformedError, Note, NotRepresentableError, TruncatedError
from ...core.extent import FixedHeader, Region
from ...core.frozen import dataclass, field, replace
from . import codes
from .extensions import chain, packed
from .records import NIFTI1_HEADER, NIFTI2_HEADER

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Any, Literal

    from ...core.record import Record
    from .extensions import Extension

RECORDS: Mapping[int, Record] = {1: NIFTI1_HEADER, 2: NIFTI2_HEADER}
STARTS: Mapping[bytes, tuple[int, str]] = {  # sizeof_hdr as it lies: version, byte order
    b"\x5c\1\0\0": (1, "<"),
    b"\0\0\1\x5c": (1, ">"),
    b"\x1c\2\0\0": (2, "<"),
    b"\0\0\2\x1c": (2, ">"),
}
MAGIC_AT: Mapping[int, int] = {1: 344, 2: 4}
MAGICS: Mapping[int, tuple[bytes, bytes]] = {  # in one file, in a pair
    1: (b"n+1\0", b"ni1\0"),
    2: (b"n+2\0\r\n\x1a\n", b"ni2\0\r\n\x1a\n"),
}
EXTENDER = 4  # bytes after the header; the first tells whether extensions follow
LONGEST_HEAD = 540
PLACE: Mapping[int, Callable[[Sequence[Any]], Any]] = {  # what says where the voxels are
    version: record.picker("dim", "datatype", "bitpix", "vox_offset") for version, record in RECORDS.items()
}
SCALING: Mapping[int, Callable[[Sequence[Any]], Any]] = {
    version: record.picker("scl_slope", "scl_inter", "datatype") for version, record in RECORDS.items()
}


class _Flat:
    """The place of what `struct` makes of a header; no attribute that a copy or a pickle would have to carry."""

    __slots__ = ("flat",)
    flat: Sequence[Any]


@dataclass(frozen=True, slots=True)
class Header(FixedHeader, _Flat):
    """A NIfTI header.

    Attributes
        raw         its 348 or 540 bytes
        byte_order  "<" or ">", of the voxels too
        version     1 or 2
        tail        what follows the header, up to the voxels (of a pair: to the end of the .hdr)
        and every field under its name in the standard: header.dim, header.pixdim, header.descrip, …
    """

    raw: bytes
    byte_order: str = "<"
    version: int = 1
    tail: bytes = b""
    fields: Mapping[str, Any] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # SPEED: fields are named when somebody asks for them; most are asked for few (benchmark 3).
        object.__setattr__(self, "flat", RECORDS[self.version].flat(self.raw, self.byte_order))

    def __getattr__(self, name: str) -> Any:
        """A field, or what of the header is made when it is first asked for."""
        if name == "version":
            raise AttributeError(name)
        record = RECORDS[self.version]
        if name in record.cuts:
            return record.value(self.flat, name)
        if name not in ("fields", "flat"):
            raise AttributeError(name)
        found = (record.unpack if name == "fields" else record.flat)(self.raw, self.byte_order)
        object.__setattr__(self, name, found)
        return found

    def __getitem__(self, name: str) -> Any:
        """A field by its name, as nibabel's headers have it; KeyError where there is none."""
        return RECORDS[self.version].value(self.flat, name)

    def get_data_dtype(self) -> Any:
        """The numpy dtype of the stored values; nibabel's word."""
        from .files import dtype_of

        return dtype_of(self.datatype, self.record.index["datatype"].at)

    @property
    def record(self) -> Record:
        return RECORDS[self.version]

    @property
    def single(self) -> bool:
        """Whether the voxels are in the same file."""
        return self.raw.startswith(b"n+", MAGIC_AT[self.version])

    @property
    def shape(self) -> tuple[int, ...]:
        """dim[1..dim[0]], checked."""
        return shape_of(self)

    @property
    def units(self) -> tuple[str, str]:
        """("mm", "s"): of pixdim[1..3] and pixdim[4]; "" where none is given."""
        return (
            codes.SPACE_UNITS.get(self.xyzt_units & 0x07, ""),
            codes.TIME_UNITS.get(self.xyzt_units & 0x38, ""),
        )

    @property
    def intent(self) -> tuple[str, Mapping[str, float]]:
        """("t statistic", {"degrees of freedom": 12.0}); parameters have no values where a fifth axis holds them."""
        name, parameters = codes.INTENTS.get(self.intent_code, (f"code {self.intent_code}", ()))
        per_voxel = self.dim[0] > 4 and self.dim[5] > 1 and 2 <= self.intent_code <= 24
        values = (self.intent_p1, self.intent_p2, self.intent_p3)
        return name, {} if per_voxel else dict(zip(parameters, values, strict=False))

    @property
    def encoding_axes(self) -> tuple[int | None, int | None, int | None]:
        """Axes (0, 1, 2) of frequency encoding, phase encoding and slices; None where not told."""
        low, middle, high = (self.dim_info >> shift & 3 for shift in (0, 2, 4))
        return (low - 1 if low else None, middle - 1 if middle else None, high - 1 if high else None)

    @property
    def slice_times(self) -> tuple[float | None, ...] | None:
        """Seconds from the start of a volume for each slice, None for padding slices; None if not told."""
        return slice_times_of(self)

    @property
    def time_step(self) -> float | None:
        """Seconds from volume to volume; None if there is no time axis, or its unit is not a time."""
        seconds = codes.SECONDS.get(self.xyzt_units & 0x38)
        step = self.pixdim[4]
        if seconds is None or self.dim[0] < 4 or not math.isfinite(step) or step <= 0:
            return None
        return float(f"{step * seconds:.7g}") if self.version == 1 else step * seconds

    @property
    def display_range(self) -> tuple[float, float] | None:
        """(black, white), or None if the header does not say."""
        told = self.cal_min < self.cal_max
        return (self.cal_min, self.cal_max) if told else None

    @property
    def spaces(self) -> tuple[str, str]:
        """What the qform and the sform refer to."""
        return codes.XFORMS.get(self.qform_code, ""), codes.XFORMS.get(self.sform_code, "")

    @property
    def scaling(self) -> tuple[float, float]:
        """(slope, inter); (1, 0) where the standard says that there is none."""
        return scaling_of(self)[0]

    @property
    def extensions(self) -> tuple[Extension, ...]:
        return chain(self.tail, self.byte_order, self.record.size)[0]

    def edit(self, changes: Mapping[str, Any]) -> Header:
        """A header with these fields changed; every other byte stays.

        Besides the standard's names, the meanings `units`, `intent`, `encoding_axes` and `extensions` are taken.

        Raises
            NotRepresentableError  a value does not fit its field
        """
        tail = self.tail
        plain: dict[str, Any] = {}
        for name, value in changes.items():
            if name == "extensions":
                tail = packed(value, self.byte_order)
            elif name in MEANINGS:
                plain.update(MEANINGS[name](value))
            else:
                plain[name] = value
        if tail != self.tail and self.single:
            plain["vox_offset"] = self.record.size + len(tail)
        return Header(self.record.edit(self.raw, plain, self.byte_order), self.byte_order, self.version, tail)


# ---- meanings that can be written ------------------------------------------------------------------------


def _units(value: Sequence[str]) -> dict[str, int]:
    space = _coded(codes.SPACE_UNITS, value[0], "units")
    return {"xyzt_units": space | _coded(codes.TIME_UNITS, value[1], "units")}


def _intent(value: tuple[str, dict[str, float] | Sequence[float]]) -> dict[str, float]:
    code = _coded(codes.INTENT_NAMES, value[0], "intent")
    names = codes.INTENTS[code][1]
    given = value[1]
    parameters = [given[name] for name in names] if isinstance(given, dict) else list(given)
    if len(parameters) > len(names):
        raise NotRepresentableError("intent", expected=f"at most {len(names)} parameters", found=len(parameters))
    padded = [*parameters, 0.0, 0.0, 0.0]
    return {"intent_code": code, "intent_p1": padded[0], "intent_p2": padded[1], "intent_p3": padded[2]}


def _encoding_axes(value: Sequence[int | None]) -> dict[str, int]:
    axes = [0 if axis is None else axis + 1 for axis in value]
    if len(axes) != 3 or not all(0 <= axis <= 3 for axis in axes):
        raise NotRepresentableError("encoding_axes", expected="three of 0, 1, 2 or None", found=value)
    return {"dim_info": axes[0] | axes[1] << 2 | axes[2] << 4}


def _coded(table: Mapping[int, str], word: str, name: str) -> int:
    for code, known in table.items():
        if known == word:
            return code
    raise NotRepresentableError(name, expected="one of " + ", ".join(filter(None, table.values())), found=repr(word))


MEANINGS: Mapping[str, Callable[[Any], dict[str, Any]]] = {
    "units": _units,
    "intent": _intent,
    "encoding_axes": _encoding_axes,
}


# ---- which bytes are a header ----------------------------------------------------------------------------


def claimed(head: bytes) -> int:
    """1 or 2 where the bytes mean to be that version of NIfTI, perhaps wrongly; 0 where they do not.

    Any mark of NIfTI counts, so that a header that lies in part is refused here and not read as Analyze, which
    has no magic of its own.
    """
    if head[4:7] in (b"n+2", b"ni2"):
        return 2
    magic = head[344:348].lower()
    if magic[:2] in (b"n+", b"ni") and magic[2:3].isdigit():
        return 1
    version, _ = STARTS.get(head[:4], (0, ""))
    return 0 if version == 1 and len(head) >= RECORDS[1].size else version


def parse(head: bytes) -> Header:
    """The header that `head` begins with, without its tail.

    Raises
        TruncatedError  fewer bytes than a header
        MalformedError  sizeof_hdr or the magic is not what nifti1.h or nifti2.h asks for
    """
    claim = claimed(head)
    version, byte_order = STARTS.get(head[:4], (0, ""))
    if version and version == claim:
        record, at, magics = RECORDS[version], MAGIC_AT[version], MAGICS[version]
        if len(head) >= record.size and head[at : at + len(magics[0])] in magics:
            return Header(bytes(head[: record.size]), byte_order, version, b"")
    raise _fault(head, claim or 1)


def _fault(head: bytes, version: int) -> FormatError:
    """What keeps `head` from being a header of that version."""
    record, at = RECORDS[version], MAGIC_AT[version]
    one, pair = MAGICS[version]
    if len(head) < record.size:
        return TruncatedError(
            "NIfTI header",
            offset=len(head),
            expected=f"{record.size} bytes",
            found=f"{len(head)} bytes",
            source=record.source,
            hint="The file is probably cut short.",
        )
    if STARTS.get(head[:4], (0, ""))[0] != version:
        return MalformedError(
            "sizeof_hdr",
            expected=f"{record.size}",
            found=int.from_bytes(head[:4], "little", signed=True),
            source=f"{record.source} sizeof_hdr",
        )
    magic = repr(bytes(head[at : at + len(one)]))
    return MalformedError(
        "magic", offset=at, expected=f"{one!r} or {pair!r}", found=magic, source=f"{record.source} magic"
    )


def completed(header: Header, tail: bytes) -> Header:
    """A header fresh from `parse`, which nobody else has seen yet, with what follows it; nothing is unpacked again."""
    object.__setattr__(header, "tail", tail)
    return header


# ---- what the fields ask for, checked --------------------------------------------------------------------


def shape_of(header: Header) -> tuple[int, ...]:
    """dim[1..dim[0]].

    Raises
        MalformedError  dim[0] is not 1..7, or a length is not positive
    Source
        nifti1.h, "DATA DIMENSIONALITY"
    """
    return _shape_by(header, header.dim)


def _shape_by(header: Header, dim: tuple[int, ...]) -> tuple[int, ...]:
    ndim, shape = dim[0], dim[1 : dim[0] + 1]
    if 1 <= ndim <= 7 and min(shape) >= 1:
        return shape
    row = header.record.index["dim"]
    if not 1 <= ndim <= 7:
        raise MalformedError("dim[0]", offset=row.at, expected="1 to 7", found=ndim, source="nifti1.h dim")
    axis, length = next((axis, length) for axis, length in enumerate(shape, 1) if length < 1)
    at = row.at + axis * (row.nbytes // row.count)
    raise MalformedError(f"dim[{axis}]", offset=at, expected="at least 1", found=length, source="nifti1.h dim")


def region_of(header: Header) -> Region:
    """The run of bytes that holds the voxels, by dim, datatype and vox_offset alone (Python ints: no overflow).

    Raises
        MalformedError  dim, datatype or vox_offset make no sense
    """
    dim, datatype, bitpix, vox_offset = PLACE[header.version](header.flat)
    shape = _shape_by(header, dim)
    notes: list[Note] = []
    bits = codes.BITS.get(datatype)
    if bits is None:
        raise MalformedError(
            "datatype",
            offset=header.record.index["datatype"].at,
            expected="a code of nifti1.h",
            found=datatype,
            source="nifti1.h datatype",
        )
    if bitpix != bits:
        text = f"bitpix is {bitpix}, but datatype {datatype} has {bits} bits; datatype decides"
        notes.append(note(header, "bitpix", "bitpix", text))
    lowest = header.record.size + EXTENDER if header.single else 0
    plain = lowest <= vox_offset < math.inf and vox_offset == int(vox_offset)
    offset = int(vox_offset) if plain else _offset_by(header, vox_offset, lowest, notes)
    return Region(shape, bits, offset, (math.prod(shape) * bits + 7) // 8, tuple(notes), 0)


def _offset_by(header: Header, found: float, lowest: int, notes: list[Note]) -> int:
    """A vox_offset that is no whole number of bytes, or inside the header. Source: nifti1.h, "DETAILS ABOUT vox_offset"."""
    at = header.record.index["vox_offset"].at
    if not math.isfinite(found) or found < 0 or (0 < found < lowest):
        raise MalformedError(
            "vox_offset", offset=at, expected=f"at least {lowest}", found=found, source="nifti1.h vox_offset"
        )
    offset = int(found)
    if offset != found:
        text = f"vox_offset is {found}; the fraction is dropped"
        notes.append(note(header, "vox-offset-fraction", "vox_offset", text))
    if offset < lowest:
        text = f"vox_offset is {offset}, which the standard equates with {lowest}"
        notes.append(note(header, "vox-offset-low", "vox_offset", text))
        return lowest
    return offset


def note(
    header: Header, code: str, field: str, text: str, severity: Literal["info", "departure"] = "departure"
) -> Note:
    """A Note on a field."""
    return Note(code, severity, text, header.record.index[field].at, field, f"nifti1.h {field}")


def scaling_of(header: Header) -> tuple[tuple[float, float], tuple[Note, ...]]:
    """((slope, inter), notes). Source: nifti1.h, "DATA SCALING"."""
    slope, inter, datatype = SCALING[header.version](header.flat)
    if slope == 0 or datatype in (128, 2304):  # colours are never scaled
        return (1.0, 0.0), ()
    if math.isfinite(slope) and math.isfinite(inter):
        return (slope, inter), ()
    name = "scl_inter" if math.isfinite(slope) else "scl_slope"
    text = f"scl_slope is {slope} and scl_inter is {inter}; no scaling is applied"
    return (1.0, 0.0), (replace(note(header, "scaling-not-finite", name, text), source="nifti1.h scl_slope"),)


def slice_order(code: int, n: int) -> list[int] | None:
    """The slices 0..n-1 in the order in which they were taken; None for a code without a meaning.

    Source: nifti1.h, table under "MRI-SPECIFIC SPATIAL AND TEMPORAL INFORMATION"
    """
    up = list(range(n))
    orders = {
        1: up,
        2: up[::-1],
        3: up[::2] + up[1::2],
        4: up[::-1][::2] + up[::-1][1::2],
        5: up[1::2] + up[::2],
        6: up[::-1][1::2] + up[::-1][::2],
    }
    return orders.get(code)


def slice_times_of(header: Header) -> tuple[float | None, ...] | None:
    """Seconds for each slice by slice_code, slice_start, slice_end and slice_duration; None unless all make sense."""
    axis = header.encoding_axes[2]
    seconds = codes.SECONDS.get(header.xyzt_units & 0x38, 1.0)
    if axis is None or not header.slice_duration > 0 or not math.isfinite(header.slice_duration):
        return None
    n = header.dim[axis + 1]
    first, last = header.slice_start, header.slice_end
    if not 0 <= first < last < n:
        return None
    order = slice_order(header.slice_code, last - first + 1)
    if order is None:
        return None
    times: list[float | None] = [None] * n
    for turn, k in enumerate(order):
        times[first + k] = turn * header.slice_duration * seconds
    return tuple(times)
