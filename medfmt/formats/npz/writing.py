# SPDX-License-Identifier: MIT
"""From a Reading to an `.npz`: the image, its affine, its scaling and the numbers of its header."""

from __future__ import annotations

import math
import zlib
from collections.abc import Mapping

import numpy as np

from ...core.arrays import Cast, FileArray, MemoryArray, chunks
from ...core.errors import NotRepresentableError
from ...core.reading import BuildOptions, Files, Options, Reading, Stack
from ...core.sink import Patch, save_files
from .archive import CENTRAL, END, END64, EPOCH, FULL16, FULL32, LOCAL, LOCATOR
from .npy import npy_bytes, plain_array
from .reading import NpzHeader, read_stack

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from numpy.typing import NDArray

    from ...core.sink import Chunk


SCALING = {"slope": 1.0, "inter": 0.0}  # and what scales nothing


def words_of(reading: Reading, options: BuildOptions) -> dict[str, Any]:
    """The words that go beside the image. Text of a header can be about a patient: only with `keep_phi`."""
    words: dict[str, Any] = {"affine": np.asarray(reading.affine, np.float64)}
    for name, plain in SCALING.items():
        value = np.asarray(getattr(reading, name))
        if np.any(value != plain):
            words[name] = value.astype(np.float64)
    header = reading.header
    fields: Mapping[str, Any] = header.words if isinstance(header, NpzHeader) else _flat(header)
    for name, value in fields.items():
        if (
            isinstance(value, (int, float))
            or (isinstance(value, str) and options.keep_phi)
            or (isinstance(value, tuple) and all(isinstance(v, (int, float)) for v in value))
        ):
            words[f"header.{name}"] = value
    if reading.gradients is not None:
        words["bvals"] = np.asarray(reading.gradients.bvals, np.float64)
        words["bvecs"] = np.asarray(reading.gradients.bvecs, np.float64)
    if reading.meta:
        import json

        words["meta"] = json.dumps(dict(reading.meta), ensure_ascii=True, default=list)
    return words


def _flat(header: Any) -> Mapping[str, Any]:
    """The fields of a fixed header (NIfTI, Analyze, MGH); a DICOM data set stays where it is."""
    fields = getattr(header, "fields", None)
    if isinstance(fields, Mapping):
        return fields
    names = getattr(header, "__dataclass_fields__", None) or ()
    return {name: getattr(header, name) for name in names}


def build(reading: Reading, options: BuildOptions) -> Files:
    """The bytes of an `.npz`; those of the source where nothing was changed."""
    files = Files()
    header = reading.header
    if isinstance(header, NpzHeader) and _untouched(reading, header, options):
        from ...core.body import copied

        files[".npz"] = copied(header.layer, 0, None)
        return files
    data = reading.data
    scaled = options.dtype is not None and np.dtype(options.dtype) != data.dtype
    if scaled:
        data = MemoryArray(_narrowed(reading, np.dtype(options.dtype)))
    plain_array(np.empty(0, data.dtype), "data")
    words = {name: value for name, value in words_of(reading, options).items() if not (scaled and name in SCALING)}
    members = {"data": data, **{name: plain_array(value, name) for name, value in words.items()}}
    files[".npz"] = zipped(members, 1 if isinstance(options.level, str) else options.level)
    return files


def _untouched(reading: Reading, header: NpzHeader, options: BuildOptions) -> bool:
    """Whether saving is copying: the stored values, the affine and the scaling are those of the file."""
    data = reading.data
    if options.dtype is not None or not isinstance(data, FileArray) or data.layer is not header.member:
        return False
    again = read_stack(Stack((header.layer,)), Options(name=header.name, limits=options.limits))
    return (
        again.data.shape == data.shape
        and np.array_equal(again.affine, reading.affine)
        and np.array_equal(again.slope, reading.slope)
        and np.array_equal(again.inter, reading.inter)
        and again.meta == (dict(reading.meta) if reading.meta is not None else None)
    )


def _narrowed(reading: Reading, dtype: np.dtype[Any]) -> NDArray[Any]:
    """Scaled values as `dtype`; integers are rounded, and refused where they do not fit."""
    values = reading.data.read(..., Cast(reading.slope, reading.inter, np.float64))
    if dtype.kind not in "iu":
        return values.astype(dtype)
    bounds = np.iinfo(dtype)
    if values.size and not (np.isfinite(values).all() and bounds.min <= values.min() and values.max() <= bounds.max):
        raise NotRepresentableError(
            "dtype", expected=f"values within {dtype}", found=f"{values.min():g} to {values.max():g}"
        )
    return np.rint(values).astype(dtype)


def write(path: str, members: Mapping[str, Any], *, level: int = 1) -> None:
    """Write arrays by name, as `numpy.savez_compressed` does, whole or not at all."""
    save_files({path: zipped({name: plain_array(a, name) for name, a in members.items()}, level)})


def _values(member: Any) -> Iterator[bytes | memoryview]:
    """A member's header and values, piece by piece, in Fortran order (what the stored arrays of medfmt have)."""
    shape, dtype = tuple(member.shape), member.dtype
    yield npy_bytes(dtype, shape, fortran_order=len(shape) > 1)
    if isinstance(member, np.ndarray):
        yield member.astype(dtype.newbyteorder("<"), copy=False).tobytes("F")
    else:
        yield from chunks(member)


def zipped(members: Mapping[str, Any], level: int) -> Iterator[Chunk]:
    """The zip, member by member; sizes and CRC are patched into each local header once they are known."""
    at = 0
    central: list[bytes] = []
    for name, values in members.items():
        raw_name = (name + ".npy").encode()
        method = 8 if level and not (isinstance(values, np.ndarray) and values.nbytes < 1024) else 0
        wide = math.prod(values.shape) * values.dtype.itemsize >= (1 << 32) - (1 << 26)
        fields = {
            "signature": b"PK\3\4", "version": 45 if wide else 20, "flags": 0x800, "method": method,
            "time": EPOCH[0], "date": EPOCH[1], "name_length": len(raw_name), "extra_length": 20 if wide else 0,
        }  # fmt: skip
        local = at
        yield LOCAL.pack(fields) + raw_name + bytes(20 if wide else 0)
        at += LOCAL.size + len(raw_name) + (20 if wide else 0)
        deflater = zlib.compressobj(level, zlib.DEFLATED, -15) if method else None
        crc = inflated = compressed = 0
        for part in _values(values):
            crc = zlib.crc32(part, crc)
            inflated += memoryview(part).nbytes
            packed = deflater.compress(part) if deflater else part
            compressed += memoryview(packed).nbytes
            yield packed
        if deflater:
            packed = deflater.flush()
            compressed += len(packed)
            yield packed
        extra = b""
        sizes = {"crc": crc, "compressed": compressed, "inflated": inflated}
        if wide:
            extra = b"\1\0\x10\0" + inflated.to_bytes(8, "little") + compressed.to_bytes(8, "little")
            sizes |= {"compressed": FULL32, "inflated": FULL32}
        yield Patch(local, LOCAL.pack(fields | sizes) + raw_name + extra)
        far = local >= FULL32
        if far:
            length = len(extra) + 4 if wide else 8
            extra = b"\1\0" + length.to_bytes(2, "little") + extra[4:] + local.to_bytes(8, "little")
        entry = fields | sizes | {"signature": b"PK\1\2", "made_by": 45, "extra_length": len(extra)}
        central.append(CENTRAL.pack(entry | {"offset": FULL32 if far else local}) + raw_name + extra)
        at += compressed
    yield from _ending(central, at)


def _ending(central: list[bytes], at: int) -> Iterator[bytes]:
    """The directory, which starts at byte `at`, and the records that end the zip."""
    yield from central
    size, count = sum(map(len, central)), len(central)
    if at + size >= FULL32 or count >= FULL16:
        end64 = {"length": END64.size - 12, "made_by": 45, "version": 45, "entries_here": count, "entries": count}
        yield END64.pack(end64 | {"signature": b"PK\6\6", "size": size, "offset": at})
        yield LOCATOR.pack({"signature": b"PK\6\7", "offset": at + size, "disks": 1})
    small = min(count, FULL16)
    yield END.pack({
        "signature": b"PK\5\6", "entries_here": small, "entries": small,
        "size": min(size, FULL32), "offset": min(at, FULL32),
    })  # fmt: skip
