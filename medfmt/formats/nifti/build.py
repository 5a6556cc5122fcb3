# SPDX-License-Identifier: MIT
"""A Reading as the bytes of a NIfTI file: one file, or a pair.

# Strategy: a header that was loaded is edited, never made anew: fields change only where the Reading says something
# else than they do, so an untouched volume comes out byte for byte. Voxels whose type and byte order stay are
# copied as bytes. A volume from another format gets the header that dcm2niix would write, without its
# free text about a person.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ...core.arrays import STORED, Cast, FileArray, chunks, scaled_dtype
from ...core.errors import FormatError, NotRepresentableError, Note, TruncatedError
from ...core.gz import Layout, compress
from ...core.narrow import narrow_chunks, narrowed
from ...core.reading import BuildOptions, Files
from ...core.sink import save_files
from .codes import BITS
from .extensions import packed
from .header import EXTENDER, MAGICS, RECORDS, Header, region_of
from .layers import PIECE, size_of
from .make import fresh_fields, reoriented_fields
from .space import SHEAR, affine_and_provenance, affine_fields
from .values import BitArray, code_of, holder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from ...core.reading import Reading
    from ...core.source import Layer

LONGEST_AXIS = 32767  # dim is int16 in NIfTI-1
COPIED = PIECE << 3
NUMBERS: dict[int, Any] = {1: np.float32, 2: np.float64}


@dataclass(frozen=True, slots=True)
class Voxels:
    """What is to be stored.

    Attributes
        code          the datatype
        slope, inter  for the header
        chunks        byte order → pieces of the bytes
        nbytes        in all
        notes         what was lost; asked once the chunks have been taken
    """

    code: int
    slope: float
    inter: float
    nbytes: int
    chunks: Callable[[str], Iterator[Any]]
    notes: Callable[[], list[Note]]


def build(reading: Reading, options: BuildOptions, version: int) -> Files:
    """The file or files that hold a Reading.

    Parameters
        version  1 or 2
    Returns
        {".nii": chunks}, or {".img": chunks, ".hdr": chunks}
    Raises
        NotRepresentableError  before the first byte: a dtype, a shape or a scaling that NIfTI cannot hold
    """
    files = Files()
    single = _single(reading, options)
    own = reading.header if isinstance(reading.header, Header) else None
    voxels = _voxels(reading, options, NUMBERS[version], files.notes)
    header = _header(reading, own, voxels, version, files.notes)
    header = _placed(header, single=single)
    lead, body, nbytes = 0, _written(voxels, header, files), voxels.nbytes
    if own is not None and isinstance(reading.data, (FileArray, BitArray)) and _untouched(reading, own, header, options):
        # Also what precedes the voxels in a .img, and what follows them.
        start = reading.data.offset if single else 0
        lead = reading.data.offset - start
        body = _copied(reading.data.layer, start, None)
        nbytes = size_of(reading.data.layer) - start
    elif not single and header.vox_offset:
        header = header.edit({"vox_offset": 0})
    volume = voxels.nbytes // int(np.prod(reading.data.shape[3:], dtype=object))
    start = header.record.size + len(header.tail)
    if single:
        files[".nii"] = _joined(header, body)
        files.layouts[".nii"] = Layout(start, volume, start + nbytes)
    else:
        files[".img"] = body
        files[".hdr"] = [header.raw, header.tail]
        files.layouts[".img"] = Layout(lead, volume, nbytes)
    return files


def _single(reading: Reading, options: BuildOptions) -> bool:
    if options.version in ("single", "pair"):
        return options.version == "single"
    if options.version is not None:
        raise NotRepresentableError("version", expected="'single' or 'pair'", found=repr(options.version))
    return reading.header.single if isinstance(reading.header, Header) else True


def _joined(header: Header, body: Iterator[Any]) -> Iterator[Any]:
    yield header.raw + header.tail
    yield from body


def _written(voxels: Voxels, header: Header, files: Files) -> Iterator[Any]:
    yield from voxels.chunks(header.byte_order)
    files.notes.extend(voxels.notes())


def _copied(layer: Layer, start: int, nbytes: int | None) -> Iterator[bytes]:
    """The bytes of a layer from `start` on: `nbytes` of them, or all up to the end."""
    left = nbytes
    while left is None or left:
        piece = layer.read(start, COPIED if left is None else min(COPIED, left))
        if not piece:
            break
        yield piece
        start += len(piece)
        left = None if left is None else left - len(piece)
    if left:
        raise TruncatedError(
            "voxel data", offset=start, expected=f"{left} more bytes", found="the end", path=layer.path
        )
    if nbytes is None and (finish := getattr(layer, "finish", None)) is not None:
        finish()


# ---- voxels ----------------------------------------------------------------------------------------------


def _voxels(reading: Reading, options: BuildOptions, number: Any, notes: list[Note]) -> Voxels:
    """Stored values, slope and intercept as they are to be written."""
    data = reading.data
    shape = data.shape
    if not 1 <= len(shape) <= 7 or not all(shape):
        raise NotRepresentableError(
            "dim", expected="1 to 7 dimensions of at least 1", found=shape, source="nifti1.h dim"
        )
    count = int(np.prod(shape, dtype=object))
    slope, inter = _one(reading.slope), _one(reading.inter)
    if options.dtype is not None:
        wanted = holder(np.dtype(options.dtype))
        code = code_of(wanted)
        given = (reading.slope, reading.inter) if slope is None or inter is None else (slope, inter)
        plan = narrowed(data, *given, wanted, number)
        notes.extend(_rounded(plan.slope, plan.inter, number))

        def pieces(byte_order: str) -> Iterator[Any]:
            return _ordered(narrow_chunks(data, plan), wanted, byte_order)

        return Voxels(code, plan.slope, plan.inter, count * wanted.itemsize, pieces, plan.notes)
    if slope is None or inter is None:
        dtype = scaled_dtype(data.dtype, reading.slope, reading.inter)
        how = Cast(reading.slope, reading.inter, dtype)
        text = f"slope or intercept differ from slice to slice; the scaled values are stored as {dtype}"
        notes.append(Note("scaling-applied", "info", text, field="scl_slope", source="nifti1.h DATA SCALING"))
        slope, inter = 1.0, 0.0
    else:
        dtype = holder(data.dtype)
        how = STORED if dtype == data.dtype else Cast(dtype=dtype)
    if isinstance(data, BitArray) and isinstance(reading.header, Header) and not data.plane:
        code = 1
        nbytes = data.nbytes
    else:
        code = code_of(dtype)
        nbytes = count * dtype.itemsize
    notes.extend(_rounded(slope, inter, number))

    def stored(byte_order: str) -> Iterator[Any]:
        if code == 1 and isinstance(data, BitArray):
            return _copied(data.layer, data.offset, nbytes)
        if isinstance(data, FileArray) and how is STORED and data.order == "F" and data.byte_order == byte_order:
            return _copied(data.layer, data.offset, nbytes)
        return _ordered(chunks(data, how), dtype, byte_order)

    return Voxels(code, slope, inter, nbytes, stored, list)


def _one(value: Any) -> float | None:
    """The one number that a slope is, or None where it differs from slice to slice."""
    flat = np.ravel(value)
    return float(flat[0]) if flat.size and (flat == flat[0]).all() else None


def _rounded(slope: float, inter: float, number: Any) -> list[Note]:
    """Notes on what the header's own type makes of slope and intercept."""
    with np.errstate(over="ignore"):
        held = number(slope), number(inter)
    if not np.isfinite(held).all() or held[0] == 0:
        raise NotRepresentableError(
            "scl_slope",
            expected=f"finite numbers that {np.dtype(number)} holds, a slope that is not 0",
            found=f"slope {slope}, intercept {inter}",
            source="nifti1.h scl_slope",
            hint="NIfTI-2 holds them as float64; dtype='float32' stores scaled values.",
        )
    if (float(held[0]), float(held[1])) == (slope, inter):
        return []
    text = f"slope {slope!r} and intercept {inter!r} are rounded to {np.dtype(number)}"
    return [Note("scaling-rounded", "info", text, field="scl_slope", source="nifti1.h scl_slope")]


def _ordered(pieces: Iterator[memoryview], dtype: np.dtype[Any], byte_order: str) -> Iterator[Any]:
    """Little-endian pieces in the byte order asked for."""
    if byte_order == "<" or dtype.fields is not None or dtype.itemsize == 1:
        yield from pieces
        return
    for piece in pieces:
        swapped = np.frombuffer(piece, dtype.newbyteorder("<")).byteswap()
        yield memoryview(swapped.view(np.uint8).data)


# ---- header ----------------------------------------------------------------------------------------------


def _header(reading: Reading, own: Header | None, voxels: Voxels, version: int, notes: list[Note]) -> Header:
    shape = reading.data.shape
    most = LONGEST_AXIS if version == 1 else (1 << 63) - 1
    if max(shape) > most:
        raise NotRepresentableError(
            "dim",
            offset=RECORDS[version].index["dim"].at,
            expected=f"lengths of at most {most}",
            found=shape,
            source="nifti1.h dim",
            hint='NIfTI-2 holds longer axes: format="nifti2".',
        )
    if own is None:
        changes, shear = affine_fields(reading.affine)
        changes |= fresh_fields(reading, version, changes["pixdim"])
        header = Header(RECORDS[version].pack({}), version=version, tail=bytes(EXTENDER))
    else:
        header = own if own.version == version else converted(own, version)
        changes, shear = _moved(reading, own)
    if own is None:
        changes["dim"] = _dim(shape)
    elif tuple(header.dim[: len(shape) + 1]) != (len(shape), *shape):
        steps = changes.get("pixdim", header.pixdim)
        given = [step if step > 0 or axis > len(shape) else 1.0 for axis, step in enumerate(steps) if axis]
        changes |= {"dim": _dim(shape), "pixdim": (steps[0], *given)}
    if header.datatype != voxels.code:
        changes |= {"datatype": voxels.code, "bitpix": BITS[voxels.code]}
    if own is None or header.scaling != (voxels.slope, voxels.inter):
        changes |= {"scl_slope": voxels.slope, "scl_inter": voxels.inter}
    if shear > SHEAR:
        text = "the affine has a shear: the sform holds it, the qform holds the nearest rotation"
        notes.append(Note("qform-shear", "info", text, field="quatern_b", source="nifti1.h METHOD 2"))
    return header.edit(changes) if changes else header


def _moved(reading: Reading, own: Header) -> tuple[dict[str, Any], float]:
    """Changes for an affine that is not the header's own."""
    try:
        before = affine_and_provenance(own, own.shape)[0]
    except FormatError:  # a header that was edited into nonsense: the Reading's affine mends it
        return affine_fields(reading.affine, own)
    if np.array_equal(before, reading.affine):
        return {}, 0.0
    changes, shear = affine_fields(reading.affine, own)
    return changes | reoriented_fields(own, before, reading.affine, reading.data.shape), shear


def _dim(shape: tuple[int, ...]) -> tuple[int, ...]:
    return (len(shape), *shape, *[1] * (7 - len(shape)))


def converted(header: Header, version: int) -> Header:
    """The same header in the other version: every field that both have, and the extensions; little-endian."""
    record = RECORDS[version]
    values = {name: value for name, value in header.fields.items() if name in record.index}
    tail = packed(header.extensions)
    one, pair = MAGICS[version]
    values |= {"sizeof_hdr": record.size, "magic": one if header.single else pair}
    values["vox_offset"] = record.size + len(tail) if header.single else 0
    return Header(record.pack(values), "<", version, tail)


def _placed(header: Header, *, single: bool) -> Header:
    """The header with the magic and vox_offset of the kind of file that is written."""
    one, pair = MAGICS[header.version]
    if single != header.single:
        tail = header.tail if not single else _padded(header)
        moved = {"magic": one if single else pair, "vox_offset": header.record.size + len(tail) if single else 0}
        return _exact(replace(header.edit(moved), tail=tail))
    return _exact(header)


def _padded(header: Header) -> bytes:
    """A pair's tail for use in one file: at least the four bytes, and whole multiples of 16 before the voxels."""
    tail = header.tail or bytes(EXTENDER)
    size = header.record.size
    return tail + bytes(-(size + len(tail)) % 16)


def _exact(header: Header) -> Header:
    """vox_offset as the tail has it, where that is not what the field says already."""
    if not header.single:
        return header
    start = header.record.size + max(len(header.tail), EXTENDER)
    tail = header.tail.ljust(EXTENDER, b"\0")
    if header.version == 1 and float(np.float32(start)) != start:
        raise NotRepresentableError(
            "vox_offset", offset=108, expected="an offset that float32 holds", found=start, hint="Save as NIfTI-2."
        )
    if header.vox_offset != start and int(header.vox_offset) != start and header.vox_offset != 0:
        return replace(header.edit({"vox_offset": start}), tail=tail)
    return replace(header, tail=tail) if tail != header.tail else header


def _untouched(reading: Reading, own: Header, header: Header, options: BuildOptions) -> bool:
    """Whether the voxels stay where and as they lie, so that what follows or precedes them can stay too."""
    data = reading.data
    if options.dtype is not None or own.single != header.single or not isinstance(data, (FileArray, BitArray)):
        return False
    same = (own.datatype, own.dim, own.byte_order) == (header.datatype, header.dim, header.byte_order)
    if not same or not reading.sources or reading.sources[-1] is not data.layer:
        return False
    region = region_of(own)
    return data.shape == region.shape and data.offset == region.offset


# ---- files -----------------------------------------------------------------------------------------------


def write_files(reading: Reading, path: str, version: int | None, options: BuildOptions | None) -> list[Note]:
    """Build for the suffix of `path`, compress where it ends in .gz, and save all files or none."""
    options = options or BuildOptions()
    zipped = path.lower().endswith(".gz")
    plain_path = path[:-3] if zipped else path
    stem, _, suffix = plain_path.rpartition(".")
    pair = suffix.lower() in ("hdr", "img")
    options = replace(options, version="pair" if pair else "single")
    own = reading.header.version if isinstance(reading.header, Header) else 1
    long = max(reading.data.shape, default=1) > LONGEST_AXIS
    files = build(reading, options, version or (2 if long else own))
    end = ".gz" if zipped else ""
    chunks_of: dict[str, Any] = {}
    for name, pieces in files.items():
        target = f"{stem}{name}{end}" if pair else path
        layout = files.layouts.get(name)
        chunks_of[target] = compress(pieces, level=options.level, layout=layout) if zipped else pieces
    save_files(chunks_of)
    return files.notes
