# SPDX-License-Identifier: MIT
"""A Reading as the bytes of a NIfTI file: one file, or a pair.

# Strategy: a header that was loaded is edited, never made anew: fields change only where the Reading says something
# else than they do, so an untouched volume comes out byte for byte. Voxels whose type and byte order stay are
# copied as bytes. A volume from another format gets the header that dcm2niix would write, without its
# free text about a person.
"""

from __future__ import annotations

import numpy as np

from ...core.body import body_of, dim_of, lay, save, untouched
from ...core.errors import FormatError, Note, NotRepresentableError
from ...core.frozen import replace
from ...core.reading import BuildOptions, Files
from .codes import BITS
from .extensions import packed
from .files import code_of, holder
from .header import EXTENDER, MAGICS, RECORDS, Header, region_of
from .make import fresh_fields, reoriented_fields
from .space import SHEAR, affine_and_provenance, affine_fields

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ...core.body import Body
    from ...core.reading import Reading

LONGEST_AXIS = 32767  # dim is int16 in NIfTI-1
NUMBERS: dict[int, Any] = {1: np.float32, 2: np.float64}


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
    bits = own is not None and not getattr(reading.data, "plane", 0)  # NIfTI has no gap between slices, Analyze has
    body = body_of(reading, options.dtype, number=NUMBERS[version], holder=holder, notes=files.notes, bits=bits)
    header = _placed(_header(reading, own, body, version, files.notes), single=single)
    kept = own is not None and own.single == single and untouched(reading, header, options, region_of)
    if not (kept or single) and header.vox_offset:
        header = header.edit({"vox_offset": 0})
    lay(files, reading, header, body, kept=kept, single=single)
    return files


def _single(reading: Reading, options: BuildOptions) -> bool:
    if options.version in ("single", "pair"):
        return options.version == "single"
    if options.version is not None:
        raise NotRepresentableError("version", expected="'single' or 'pair'", found=repr(options.version))
    return reading.header.single if isinstance(reading.header, Header) else True


# ---- header ----------------------------------------------------------------------------------------------


def _header(reading: Reading, own: Header | None, body: Body, version: int, notes: list[Note]) -> Header:
    shape = reading.data.shape
    most = LONGEST_AXIS if version == 1 else (1 << 63) - 1
    at, hint = RECORDS[version].index["dim"].at, 'NIfTI-2 holds longer axes: format="nifti2".'
    dim = dim_of(shape, most, offset=at, source="nifti1.h dim", hint=hint)
    if own is None:
        changes, shear = affine_fields(reading.affine)
        tail = bytes(EXTENDER)
        header = Header(RECORDS[version].pack(_start(version, tail, single=True)), version=version, tail=tail)
        changes |= fresh_fields(reading, version, changes["pixdim"]) | {"dim": dim}
    else:
        header = own if own.version == version else converted(own, version)
        changes, shear = _moved(reading, own)
        if tuple(header.dim[: len(shape) + 1]) != dim[: len(shape) + 1]:
            steps = changes.get("pixdim", header.pixdim)
            given = [step if step > 0 or axis > len(shape) else 1.0 for axis, step in enumerate(steps) if axis]
            changes |= {"dim": dim, "pixdim": (steps[0], *given)}
    code = 1 if body.dtype is None else code_of(body.dtype)
    if header.datatype != code:
        changes |= {"datatype": code, "bitpix": BITS[code]}
    if own is None or header.scaling != (body.slope, body.inter):
        changes |= {"scl_slope": body.slope, "scl_inter": body.inter}
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


def _start(version: int, tail: bytes, *, single: bool) -> dict[str, Any]:
    """What a header says of itself, and of the kind of file that it stands in."""
    size = RECORDS[version].size
    return {"sizeof_hdr": size, "magic": MAGICS[version][not single], "vox_offset": size + len(tail) if single else 0}


def converted(header: Header, version: int) -> Header:
    """The same header in the other version: every field that both have, and the extensions; little-endian."""
    record = RECORDS[version]
    values = {name: value for name, value in header.fields.items() if name in record.index}
    tail = packed(header.extensions)
    return Header(record.pack(values | _start(version, tail, single=header.single)), "<", version, tail)


def _placed(header: Header, *, single: bool) -> Header:
    """The header with the magic and vox_offset of the kind of file that is written."""
    if single != header.single:
        tail = header.tail if not single else _padded(header)
        return _exact(replace(header.edit(_start(header.version, tail, single=single)), tail=tail))
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
    if int(header.vox_offset) != start and header.vox_offset != 0:
        return replace(header.edit({"vox_offset": start}), tail=tail)
    return replace(header, tail=tail) if tail != header.tail else header


def write_files(reading: Reading, path: str, version: int | None, options: BuildOptions | None) -> list[Note]:
    """Build for the suffix of `path`, compress where it ends in .gz, and save all files or none."""
    pair = path.lower().removesuffix(".gz").rpartition(".")[2] in ("hdr", "img")
    options = replace(options or BuildOptions(), version="pair" if pair else "single")
    own = reading.header.version if isinstance(reading.header, Header) else 1
    long = max(reading.data.shape, default=1) > LONGEST_AXIS
    return save(build(reading, options, version or (2 if long else own)), path, options.level)
