# SPDX-License-Identifier: MIT
"""The .mat beside an SPM image: one or two 4×4 matrices in MATLAB's file format, version 4 or 5.

    version 4   type rows columns imaginary length-of-name (int32 each) | name NUL | float64, column by column
    version 5   128 bytes of text, version and byte order | elements: type size | content, padded to 8 bytes

Only what SPM writes is understood: real matrices of numbers, also compressed. `M` takes voxels (counted from 1) to
mm in Analyze's own handedness, `mat` (SPM2) in RAS+.
Source: MathWorks, "MAT-File Format" (R2019b), sections on version 4 and level 5.
"""

from __future__ import annotations

import zlib

import numpy as np

from ...core.errors import FormatError, MalformedError, TruncatedError
from ...core.record import Field, Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from numpy.typing import NDArray

LARGEST = 1 << 20  # bytes; two 4×4 matrices take 400
VERSION4 = Record(
    "MAT 4 matrix",
    20,
    (
        Field(0, "type", "i", meaning="MOPT: byte order, 0, number type, kind of matrix"),
        Field(4, "mrows", "i"),
        Field(8, "ncols", "i"),
        Field(12, "imagf", "i", meaning="1: imaginary part follows"),
        Field(16, "namlen", "i", unit="bytes", meaning="of the name with its NUL"),
    ),
    source="MAT-File Format, version 4",
)
TAG = Record("MAT 5 tag", 8, (Field(0, "type", "I"), Field(4, "nbytes", "I")), source="MAT-File Format, level 5")
KINDS4 = {0: "f8", 1: "f4", 2: "i4", 3: "i2", 4: "u2", 5: "u1"}
KINDS5 = {1: "i1", 2: "u1", 3: "i2", 4: "u2", 5: "i4", 6: "u4", 7: "f4", 9: "f8", 12: "i8", 13: "u8"}
MATRIX, COMPRESSED = 14, 15
FIELD = ".mat"


def matrices(raw: bytes) -> dict[str, NDArray[np.float64]]:
    """The 4×4 matrices by name; of a stack of them the first.

    Raises
        MalformedError, TruncatedError  not a MAT-file that SPM could have written
    """
    if len(raw) > LARGEST:
        raise MalformedError(FIELD, expected=f"at most {LARGEST} bytes", found=len(raw))
    try:
        found = dict(_version5(raw) if raw[124:128] in (b"\x00\x01IM", b"\x01\x00MI") else _version4(raw))
    except FormatError:
        raise
    except (ValueError, zlib.error, IndexError) as e:
        raise MalformedError(FIELD, expected="a MAT-file of version 4 or 5", found=type(e).__name__) from None
    return {name: m[..., 0] if m.ndim == 3 else m for name, m in found.items() if m.shape[:2] == (4, 4) and m.ndim < 4}


def _version4(raw: bytes) -> Iterator[tuple[str, NDArray[np.float64]]]:
    at = 0
    while at < len(raw):
        order = "<" if len(raw) - at >= 4 and int.from_bytes(raw[at : at + 4], "little") < 5000 else ">"
        head = VERSION4.unpack(raw, order, at)
        rows, columns, length = head["mrows"], head["ncols"], head["namlen"]
        kind = KINDS4.get(head["type"] // 10 % 10)
        numeric = head["type"] % 10 == 0 and head["type"] // 1000 in (0, 1) and head["type"] // 100 % 10 == 0
        if kind is None or not numeric or not 0 < length < 64 or not 0 <= rows <= 4096 or not 0 <= columns <= 4096:
            raise MalformedError(FIELD, offset=at, expected="a matrix of numbers", found="other bytes")
        at += VERSION4.size
        name = raw[at : at + length].split(b"\0")[0].decode("latin-1")
        at += length
        dtype = np.dtype(order + kind)
        nbytes = rows * columns * dtype.itemsize
        values = _numbers(raw[at : at + nbytes], dtype, nbytes, at)
        at += nbytes * (2 if head["imagf"] else 1)
        yield name, values.reshape((rows, columns), order="F")


def _version5(raw: bytes) -> Iterator[tuple[str, NDArray[np.float64]]]:
    order = "<" if raw[126:128] == b"IM" else ">"
    for kind, content in _elements(raw, 128, order):
        if kind == COMPRESSED:
            inflater = zlib.decompressobj()
            inner = list(_elements(inflater.decompress(content, LARGEST), 0, order))
        else:
            inner = [(kind, content)]
        for kind, content in inner:
            if kind == MATRIX:
                matrix = _matrix(content, order)
                if matrix is not None:
                    yield matrix


def _elements(raw: bytes, at: int, order: str) -> Iterator[tuple[int, bytes]]:
    """(type, content) one after the other; a small element keeps its content in its tag."""
    while len(raw) - at >= TAG.size:
        tag = TAG.unpack(raw, order, at)
        kind, nbytes = tag["type"], tag["nbytes"]
        if kind >> 16:
            small = kind >> 16
            yield kind & 0xFFFF, raw[at + 4 : at + 4 + min(small, 4)]
            at += TAG.size
            continue
        start = at + TAG.size
        if nbytes > len(raw) - start:
            raise TruncatedError(FIELD, offset=at, expected=f"{nbytes} bytes", found=f"{len(raw) - start} bytes")
        yield kind, raw[start : start + nbytes]
        at = start + nbytes + (-nbytes % 8 if kind != COMPRESSED else 0)


def _matrix(content: bytes, order: str) -> tuple[str, NDArray[np.float64]] | None:
    """Flags, dimensions, name, real part; None for what is no array of numbers (a structure, text, …)."""
    parts = list(_elements(content, 0, order))
    if len(parts) < 4 or parts[0][0] != 6 or len(parts[0][1]) < 4:
        return None
    array_class = int.from_bytes(parts[0][1][:4], "little" if order == "<" else "big") & 0xFF
    if not 6 <= array_class <= 15 or parts[3][0] not in KINDS5:
        return None
    shape = tuple(np.frombuffer(parts[1][1], np.dtype(order + "i4")).tolist())
    dtype = np.dtype(order + KINDS5[parts[3][0]])
    values = np.frombuffer(parts[3][1], dtype).astype(np.float64)
    return parts[2][1].decode("latin-1"), values.reshape(shape, order="F")


def _numbers(raw: bytes, dtype: np.dtype[Any], nbytes: int, at: int) -> NDArray[np.float64]:
    if len(raw) < nbytes:
        raise TruncatedError(FIELD, offset=at + len(raw), expected=f"{nbytes} bytes", found=f"{len(raw)} bytes")
    return np.frombuffer(raw, dtype).astype(np.float64)


def packed(named: dict[str, NDArray[np.float64]]) -> bytes:
    """A version 4 MAT-file of these matrices, little-endian: what SPM99 wrote, and every MATLAB reads."""
    parts = []
    for name, matrix in named.items():
        text = name.encode("latin-1") + b"\0"
        rows, columns = matrix.shape
        parts.append(VERSION4.pack({"mrows": rows, "ncols": columns, "namlen": len(text)}) + text)
        parts.append(matrix.astype("<f8").tobytes("F"))
    return b"".join(parts)
