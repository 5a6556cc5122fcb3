# SPDX-License-Identifier: MIT
"""The .mat beside an SPM image: one or two 4×4 matrices in MATLAB's file format, version 4 or 5.

The layout is in `matrows`. Only what SPM writes is understood: real matrices of numbers, also compressed. `M` takes
voxels (counted from 1) to mm in Analyze's own handedness, `mat` (SPM2) in RAS+.
"""

from __future__ import annotations

import zlib

import numpy as np

from ...core.errors import FormatError, MalformedError, TruncatedError
from .matrows import (
    COMPRESSED,
    LARGEST,
    MARKS,
    MATRIX,
    NUMBERS,
    TAG,
    TYPES,
    VERSION4,
    first_word,
    kind4,
    order4,
    tag_at,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

FIELD = ".mat"


def matrices(raw: bytes) -> dict[str, NDArray[np.float64]]:
    """The 4×4 matrices by name; of a stack of them the first.

    Raises
        MalformedError, TruncatedError  not a MAT-file that SPM could have written
    """
    if len(raw) > LARGEST:
        raise MalformedError(FIELD, expected=f"at most {LARGEST} bytes", found=len(raw))
    try:
        found = dict(_version5(raw) if raw[124:128] in MARKS else _version4(raw))
    except FormatError:
        raise
    except (ValueError, zlib.error, IndexError) as e:
        raise MalformedError(FIELD, expected="a MAT-file of version 4 or 5", found=type(e).__name__) from None
    return {name: m[..., 0] if m.ndim == 3 else m for name, m in found.items() if m.shape[:2] == (4, 4) and m.ndim < 4}


def _version4(raw: bytes) -> Iterator[tuple[str, NDArray[np.float64]]]:
    at = 0
    while at < len(raw):
        order = order4(raw, at)
        head = VERSION4.unpack(raw, order, at)
        rows, columns, length = head["mrows"], head["ncols"], head["namlen"]
        kind = kind4(head)
        if kind is None:
            raise MalformedError(FIELD, offset=at, expected="a matrix of numbers", found="other bytes")
        at += VERSION4.size
        name = raw[at : at + length].split(b"\0")[0].decode("latin-1")
        at += length
        dtype = np.dtype(order + kind)
        nbytes = rows * columns * dtype.itemsize
        numbers = raw[at : at + nbytes]
        if len(numbers) < nbytes:
            found = f"{len(numbers)} bytes"
            raise TruncatedError(FIELD, offset=at + len(numbers), expected=f"{nbytes} bytes", found=found)
        yield name, np.frombuffer(numbers, dtype).astype(np.float64).reshape((rows, columns), order="F")
        at += nbytes * (1 + head["imagf"])


def _version5(raw: bytes) -> Iterator[tuple[str, NDArray[np.float64]]]:
    order = MARKS[raw[124:128]]
    for kind, content in _elements(raw, 128, order):
        inner = [(kind, content)]
        if kind == COMPRESSED:
            inner = list(_elements(zlib.decompressobj().decompress(content, LARGEST), 0, order))
        for part, inside in inner:
            if part == MATRIX and (matrix := _matrix(inside, order)) is not None:
                yield matrix


def _elements(raw: bytes, at: int, order: str) -> Iterator[tuple[int, bytes]]:
    """(type, content) one after the other; a small element keeps its content in its tag."""
    while len(raw) - at >= TAG.size:
        element = tag_at(raw, at, order)
        left = len(raw) - element.start
        if element.nbytes > left:
            raise TruncatedError(FIELD, offset=at, expected=f"{element.nbytes} bytes", found=f"{left} bytes")
        yield element.kind, raw[element.start : element.start + element.nbytes]
        at = element.end


def _matrix(content: bytes, order: str) -> tuple[str, NDArray[np.float64]] | None:
    """Flags, dimensions, name, real part; None for what is no array of numbers (a structure, text, …)."""
    parts = list(_elements(content, 0, order))
    if len(parts) < 4 or parts[0][0] != 6 or len(parts[0][1]) < 4:
        return None
    array_class = first_word(parts[0][1], order) & 0xFF
    letter = TYPES.get(parts[3][0], ("", ""))[1]
    if array_class not in NUMBERS or not letter:
        return None
    shape = tuple(np.frombuffer(parts[1][1], np.dtype(order + "i4")).tolist())
    dtype = np.dtype(order + letter)
    values = np.frombuffer(parts[3][1], dtype).astype(np.float64)
    return parts[2][1].decode("latin-1"), values.reshape(shape, order="F")


def packed(named: dict[str, NDArray[np.float64]]) -> bytes:
    """A version 4 MAT-file of these matrices, little-endian: what SPM99 wrote, and every MATLAB reads."""
    parts = []
    for name, matrix in named.items():
        text = name.encode("latin-1") + b"\0"
        rows, columns = matrix.shape
        parts.append(VERSION4.pack({"mrows": rows, "ncols": columns, "namlen": len(text)}) + text)
        parts.append(matrix.astype("<f8").tobytes("F"))
    return b"".join(parts)
