# SPDX-License-Identifier: MIT
"""A NIfTI file as a Reading: stored values that are read when asked for, affine, scaling, what the header says.

NIfTI's data types are numpy's, but for these:

    DT_RGB24, DT_RGBA32   structured: [("R", "u1"), ("G", "u1"), ("B", "u1")] and ("A", "u1")
    DT_FLOAT128           the long double of x86: 80 bits in 16 bytes; refused where this machine has another
    DT_BINARY             uint8 of 0 and 1 in memory (`core.bits`)
"""

from __future__ import annotations

import numpy as np

from ...core import flat
from ...core.errors import NotRepresentableError, UnsupportedError
from .codes import CODES, DATATYPES, LONG_DOUBLES
from .layers import read_header
from .space import affine_and_provenance

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ...core.extent import Found
    from ...core.reading import Options, Reading, Stack
    from .header import Header

RGB = np.dtype([("R", "u1"), ("G", "u1"), ("B", "u1")])
RGBA = np.dtype([("R", "u1"), ("G", "u1"), ("B", "u1"), ("A", "u1")])
SPECIAL = {"bits": np.dtype("u1"), "rgb": RGB, "rgba": RGBA}
WIDER = {"?": "u1", "e": "f4"}  # numpy kinds that NIfTI lacks, and what holds them exactly


def read_stack(stack: Stack, options: Options) -> Reading:
    """The volume of a .nii, or of a pair given by either of its files. No voxel is read yet.

    Raises as `read_header` does, and UnsupportedError for a long double that this machine cannot hold.
    """
    return flat.read_stack(stack, options, read_header, reading_of)


def reading_of(found: Found, options: Options) -> Reading:
    """What a header and the place of its voxels make."""
    header: Header = found.header
    return flat.reading_of(
        found,
        options,
        format=f"nifti{header.version}",
        dtype=dtype_of(header.datatype, header.record.index["datatype"].at),
        placed=affine_and_provenance(header, found.region.shape, options.handedness),
        meta=_meta(header),
    )


def _meta(header: Header) -> dict[str, Any] | None:
    """What the header tells in BIDS words: s."""
    meta: dict[str, Any] = {}
    if header.dim[0] > 3 and header.dim[4] > 1 and header.time_step is not None:
        meta["RepetitionTime"] = header.time_step
    times = header.slice_times
    if times is not None and None not in times:
        meta["SliceTiming"] = list(times)
    return meta or None


# ---- data types -------------------------------------------------------------------------------------------


def x86_long_double() -> bool:
    """Whether this machine's long double has the 64-bit significand, in 16 bytes, that files are written with."""
    info = np.finfo(np.longdouble)
    return bool(info.nmant == 63 and np.dtype(np.longdouble).itemsize == 16)


def dtype_of(code: int, offset: int = 0) -> np.dtype[Any]:
    """The native numpy dtype of a datatype code; uint8 for DT_BINARY.

    Raises
        UnsupportedError  a long double that this machine cannot hold
    """
    word = DATATYPES[code][1]
    if code in LONG_DOUBLES and not x86_long_double():
        raise UnsupportedError(
            "datatype",
            offset=offset,
            expected="a machine with 80-bit long double (x86)",
            found=f"datatype {code} ({DATATYPES[code][0]})",
            source="nifti1.h datatype",
            hint="Convert the file on an x86 machine.",
        )
    return SPECIAL[word] if word in SPECIAL else np.dtype(word)


def code_of(dtype: np.dtype[Any]) -> int:
    """The datatype code for an array's dtype, in any byte order.

    Raises
        NotRepresentableError  NIfTI has no such type
    """
    native = dtype.newbyteorder("=")
    for word, code in CODES.items():
        if word != "bits" and SPECIAL.get(word, word) == native:
            return code
    raise NotRepresentableError(
        "datatype",
        expected="integers, floats, complex numbers, or RGB and RGBA bytes",
        found=str(dtype),
        source="nifti1.h datatype",
        hint="Convert the array first.",
    )


def holder(dtype: np.dtype[Any]) -> np.dtype[Any]:
    """The dtype that NIfTI stores an array as: its own, or the wider one that holds every value of it.

    Raises
        NotRepresentableError  there is none
    """
    held = np.dtype(WIDER[dtype.char]) if dtype.char in WIDER else dtype.newbyteorder("=")
    code_of(held)
    return held
