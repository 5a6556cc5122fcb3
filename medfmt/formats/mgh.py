# SPDX-License-Identifier: MIT
"""FreeSurfer's `.mgh`, and `.mgz`, the same inside gzip. A whole format in one file: the example to copy.

    0    284 bytes of header, big-endian      dimensions, type, direction cosines, centre
    284  values, big-endian, i fastest        dims[0] × dims[1] × dims[2] × dims[3] of them
    …    optional: TR, flip angle, TE, TI, FoV as float32, then tagged records

Source: FreeSurfer wiki "MghFormat", and utils/mriio.cpp (mghRead, mghWrite) for types and defaults. The trailing bytes
are kept as they are and written again; of the tags only the five numbers are read. Text in tags (command lines,
paths) is neither shown nor carried into other formats.
"""

from __future__ import annotations

import math

import numpy as np

from ..core import space
from ..core.arrays import Cast, FileArray, MemoryArray, chunks, scaled_dtype
from ..core.cast import exactly
from ..core.errors import (
    FormatError,
    MalformedError,
    Note,
    NotRepresentableError,
    TruncatedError,
    UnsupportedError,
)
from ..core.explain import PREVIEW, Row
from ..core.frozen import dataclass, field, replace
from ..core.gz import plain
from ..core.gzindex import Layout
from ..core.reading import BuildOptions, Files, Format, Options, Provenance, Reading, Stack
from ..core.record import Field, Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from numpy.typing import NDArray

    from ..core.arrays import Stored
    from ..core.source import Layer

__all__ = ["FOOTER", "HEADER", "MGH", "MghHeader", "affine_of", "header_of", "sniff"]

SOURCE = "FreeSurfer MghFormat"

# type → dtype. FreeSurfer's other types (long, bitmap, tensor) are not images that it writes.
DTYPES: dict[int, np.dtype[Any]] = {
    0: np.dtype("u1"),
    1: np.dtype("i4"),
    3: np.dtype("f4"),
    4: np.dtype("i2"),
    10: np.dtype("u2"),
}
TYPE_OF: dict[np.dtype[Any], int] = {dtype: code for code, dtype in DTYPES.items()}
# A dtype that MGH does not have → the narrowest of its own that holds every value.
WIDER: dict[str, np.dtype[Any]] = {"bool": np.dtype("u1"), "int8": np.dtype("i2"), "float16": np.dtype("f4")}

HEADER = Record(
    "MGH header",
    284,
    (
        Field(0, "version", "i", meaning="1"),
        Field(4, "dims", "i", 4, meaning="columns, rows, slices, frames"),
        Field(20, "type", "i", codes={code: dtype.name for code, dtype in DTYPES.items()}),
        Field(24, "dof", "i", meaning="degrees of freedom, of statistics"),
        Field(28, "goodRASFlag", "h", codes={0: "no: the fields below do not count", 1: "the fields below hold"}),
        Field(30, "delta", "f", 3, "mm", "voxel sizes"),
        Field(42, "Mdc", "f", 9, "", "direction cosines: x_ras, y_ras, z_ras, three numbers each"),
        Field(78, "Pxyz_c", "f", 3, "mm", "RAS of the voxel dims / 2"),
        Field(90, "unused", "x", 194),
    ),
    SOURCE,
)
# What may follow the values.
FOOTER = Record(
    "MGH footer",
    20,
    (
        Field(0, "TR", "f", unit="ms", meaning="repetition time"),
        Field(4, "FlipAngle", "f", unit="rad"),
        Field(8, "TE", "f", unit="ms", meaning="echo time"),
        Field(12, "TI", "f", unit="ms", meaning="inversion time"),
        Field(16, "FoV", "f", unit="mm", meaning="field of view"),
    ),
    SOURCE,
)
RECORDS = (HEADER, FOOTER)
MAX_FOOTER = 1 << 26  # bytes of tags that are kept; FreeSurfer's own are kilobytes

# Without goodRASFlag: coronal slices of 1 mm around the origin (mriio.cpp). Rows of Mdc are the axes i, j, k.
NO_RAS: dict[str, Any] = {
    "delta": (1.0, 1.0, 1.0),
    "Mdc": (-1.0, 0.0, 0.0, 0.0, 0.0, -1.0, 0.0, 1.0, 0.0),
    "Pxyz_c": (0.0, 0.0, 0.0),
}


@dataclass(frozen=True, slots=True)
class MghHeader:
    """Every field of the header under FreeSurfer's own name; `raw` is its bytes."""

    version: int
    dims: tuple[int, int, int, int]
    type: int
    dof: int
    goodRASFlag: int  # noqa: N815  the standard's spelling
    delta: tuple[float, float, float]
    Mdc: tuple[float, ...]
    Pxyz_c: tuple[float, float, float]
    unused: bytes = field(repr=False)
    raw: bytes = field(repr=False)

    def __getitem__(self, name: str) -> Any:
        """A field by its name, as nibabel's headers have it; KeyError where there is none."""
        if name not in HEADER.index:
            raise KeyError(name)
        return getattr(self, name)

    def get_zooms(self) -> tuple[float, ...]:
        """`delta`, mm, under nibabel's name; the time step is in the footer and in `vol.meta`."""
        return self.delta

    def get_data_shape(self) -> tuple[int, ...]:
        """Columns, rows, slices, and frames where there are several; nibabel's word."""
        return self.dims[:3] if self.dims[3] == 1 else self.dims

    def get_data_dtype(self) -> np.dtype[Any]:
        """The numpy dtype of the stored values; nibabel's word."""
        return DTYPES[self.type]


def sniff(head: bytes) -> bool:
    """Version 1, four dimensions of at least 1 and a known type. MGH has no magic, so all of it is asked for."""
    if len(head) < 24 or head[:4] != b"\0\0\0\1":
        return False
    numbers = [int.from_bytes(head[at : at + 4], "big", signed=True) for at in range(4, 24, 4)]
    return all(0 < n < 1 << 24 for n in numbers[:4]) and numbers[4] in DTYPES


def affine_of(header: MghHeader) -> NDArray[np.float64]:
    """(4, 4) float64, voxel centre ijk → RAS+ mm: columns are direction × voxel size, the centre is dims / 2."""
    with np.errstate(all="ignore"):  # numbers that are none give an affine that the caller refuses
        columns = np.array(header.Mdc, np.float64).reshape(3, 3).T * np.array(header.delta, np.float64)
        origin = np.array(header.Pxyz_c) - columns @ (np.array(header.dims[:3]) / 2)
    return space.affine_of(columns, origin)


def header_of(raw: bytes) -> MghHeader:
    """The header whose bytes are `raw`.

    Raises
        TruncatedError    fewer than 284 bytes
        MalformedError    a version, dimension or size that cannot be
        UnsupportedError  a type that FreeSurfer does not write images in
    """
    values = HEADER.unpack(raw[: HEADER.size], ">")
    header = MghHeader(**values, raw=bytes(raw[: HEADER.size]))
    if header.version != 1:
        raise MalformedError("version", expected="1", found=header.version, source=SOURCE)
    for axis, n in enumerate(header.dims):
        if n < 1:
            raise MalformedError(f"dims[{axis}]", offset=4 + 4 * axis, expected="at least 1", found=n, source=SOURCE)
    if header.type not in DTYPES:
        raise UnsupportedError("type", offset=20, expected=f"one of {sorted(DTYPES)}", found=header.type, source=SOURCE)
    return header


def _geometry(header: MghHeader) -> tuple[NDArray[np.float64], Provenance, tuple[Note, ...]]:
    """The affine, where it is from, and a Note where the header does not give one."""
    if header.goodRASFlag:
        affine = affine_of(header)
        if space.is_usable(affine):
            return affine, Provenance("ras", "direction cosines, voxel sizes and centre of the header"), ()
        text = (
            "Direction cosines, voxel sizes or centre are not finite or give no volume; FreeSurfer's default is used."
        )
        note = Note("mgh-bad-ras", "departure", text, 30, "delta", SOURCE)
    else:
        note = Note("mgh-no-ras", "info", "goodRASFlag is 0: FreeSurfer's default, coronal.", 28, "goodRASFlag", SOURCE)
    affine = affine_of(replace(header, **NO_RAS))
    return affine, Provenance("default", "no usable orientation in the header: coronal"), (note,)


def _read(stack: Stack, options: Options) -> Reading:
    layer = plain(stack.layers[0], limits=options.limits)
    try:
        header = header_of(layer.read(0, HEADER.size))
        dtype = DTYPES[header.type]
        nbytes = math.prod(header.dims) * dtype.itemsize
        if layer.size is not None and HEADER.size + nbytes > layer.size:
            raise TruncatedError(
                "voxel data",
                offset=layer.size,
                expected=f"{nbytes} bytes from byte {HEADER.size} on",
                found=max(0, layer.size - HEADER.size),
                hint="The file is probably cut short.",
            )
        options.limits.check("max_bytes", nbytes, "dims", offset=4)
        affine, provenance, notes = _geometry(header)
    except FormatError as e:
        raise e.moved(path=layer.path) from None
    return Reading(
        FileArray(layer, header.get_data_shape(), dtype, HEADER.size, ">"),
        affine,
        header,
        "mgh",
        notes=notes,
        provenance=provenance,
        sources=(layer,),
    )


# ---- writing ----------------------------------------------------------------------------------------------


def _build(reading: Reading, options: BuildOptions) -> Files:
    """The bytes of an `.mgh`."""
    stored, how = _values(reading, options)
    if not 1 <= len(stored.shape) <= 4:
        raise NotRepresentableError("shape", expected="one to four axes", found=stored.shape, source=SOURCE)
    dtype = how.result(stored.dtype)
    dims = (*stored.shape, 1, 1, 1)[:4]
    header, footer = _header(reading, dims, dtype)
    volume = math.prod(dims[:3]) * dtype.itemsize
    files = Files()
    files[".mgh"] = _parts(header, stored, how, footer)
    files.layouts[".mgh"] = Layout(HEADER.size, volume, HEADER.size + volume * dims[3] + len(footer))
    return files


def _values(reading: Reading, options: BuildOptions) -> tuple[Stored, Cast]:
    """What to write: stored values where MGH has their dtype and nothing is scaled; else scaled, as float32 or as asked."""
    stored = reading.data
    how = Cast(reading.slope, reading.inter)
    wanted = None if options.dtype is None else np.dtype(options.dtype).newbyteorder("=")
    if wanted is None and not how.scales:
        wanted = WIDER.get(stored.dtype.name, stored.dtype)
    elif wanted is None:
        wanted = scaled_dtype(stored.dtype, reading.slope, reading.inter)
    if wanted not in TYPE_OF:
        raise NotRepresentableError(
            "type",
            expected=f"one of {', '.join(str(d) for d in TYPE_OF)}",
            found=wanted,
            source=SOURCE,
            hint="dtype='float32' narrows it.",
        )
    if wanted.kind == "f" or (not how.scales and np.can_cast(stored.dtype, wanted)):
        return stored, replace(how, dtype=wanted)
    return MemoryArray(exactly(stored.read(..., replace(how, dtype=np.float64)), wanted)), Cast()


def _header(reading: Reading, dims: tuple[int, ...], dtype: np.dtype[Any]) -> tuple[bytes, bytes]:
    """(header, footer): those of the source where it is MGH, with only what differs edited."""
    own = reading.header if isinstance(reading.header, MghHeader) else None
    changes: dict[str, Any] = {"version": 1, "dims": dims, "type": TYPE_OF[dtype]}
    if own is None or not np.array_equal(_geometry(own)[0], reading.affine) or own.dims[:3] != dims[:3]:
        affine = np.asarray(reading.affine, np.float64)
        delta = space.voxel_sizes(affine)
        if not np.all(delta > 0):
            raise NotRepresentableError("delta", expected="voxel sizes above 0", found=delta, source=SOURCE)
        centre = affine[:3, :3] @ (np.array(dims[:3]) / 2) + affine[:3, 3]
        cosines = (affine[:3, :3] / delta).T.reshape(-1)
        changes |= {"goodRASFlag": 1, "delta": delta.tolist(), "Mdc": cosines.tolist(), "Pxyz_c": centre.tolist()}
    header = HEADER.edit(bytes(HEADER.size) if own is None else own.raw, changes, ">")
    if own is None:
        return header, b""
    end = HEADER.size + math.prod(own.dims) * DTYPES[own.type].itemsize
    return header, reading.sources[0].read(end, MAX_FOOTER) if reading.sources else b""


def _parts(header: bytes, stored: Stored, how: Cast, footer: bytes) -> Iterator[bytes | memoryview]:
    yield header
    little = how.result(stored.dtype).newbyteorder("<")
    for piece in chunks(stored, how):
        yield np.frombuffer(piece, little).byteswap().tobytes()
    yield footer


# ---- explain ----------------------------------------------------------------------------------------------


def _rows(layer: Layer) -> list[Row]:
    """The header field by field, the values in one row, the footer's numbers and its tags."""
    layer = plain(layer)
    try:
        header = header_of(layer.read(0, HEADER.size))
        nbytes = math.prod(header.dims) * DTYPES[header.type].itemsize
        end = HEADER.size + nbytes
        if layer.size is not None and layer.size < end:
            raise TruncatedError("voxel data", offset=layer.size, expected=f"{nbytes} bytes", found="the end")
        rest = layer.read(end, MAX_FOOTER)
        if not layer.read(end - 1, 1):
            raise TruncatedError("voxel data", offset=end, expected=f"{nbytes} bytes", found="the end")
    except FormatError as e:
        raise e.moved(path=layer.path) from None
    said = f"{DTYPES[header.type]} {header.dims}, big-endian"
    rows = HEADER.rows(header.raw, ">")
    rows.append(
        Row(HEADER.size, nbytes, layer.read(HEADER.size, min(PREVIEW, nbytes)), "values", "bytes", said, rule=SOURCE)
    )
    if len(rest) >= FOOTER.size:
        rows += FOOTER.rows(rest[: FOOTER.size], ">", end)
        rest, end = rest[FOOTER.size :], end + FOOTER.size
    if rest:
        rows.append(Row(end, len(rest), rest[:PREVIEW], "tags", "bytes", f"{len(rest)} bytes", rule=SOURCE))
    return rows


MGH = Format("mgh", (".mgz", ".mgh"), sniff, _read, _build, _rows)
