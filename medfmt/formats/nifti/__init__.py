# SPDX-License-Identifier: MIT
"""NIfTI-1 and NIfTI-2: `medfmt.nifti`.

Rooms: codes and records (tables) → extensions → header → layers, rows → (numpy from here) space, files, build, faults.
"""

from __future__ import annotations

from functools import partial

from ...core.errors import FormatError
from ...core.extent import layer_of
from ...core.limits import DEFAULT, bounds
from ...core.reading import BuildOptions, Files, Format, Options, Reading, Stack
from ...core.source import BYTES_PATH
from . import records
from .codes import LONG_DOUBLES
from .extensions import Extension
from .header import Header, claimed
from .layers import read_header as found_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from ...core.errors import Note
    from ...core.explain import Row
    from ...core.extent import Found
    from ...core.limits import Limits
    from ...core.source import Layer, Source

SUFFIXES = (".nii.gz", ".nii", ".hdr", ".img", ".hdr.gz", ".img.gz")


# The functions below import what needs numpy when they run: showing a header must not cost numpy's start-up time.


def _sniff1(head: bytes) -> bool:
    return claimed(head) == 1


def _sniff2(head: bytes) -> bool:
    return claimed(head) == 2


def _read(stack: Stack, options: Options) -> Reading:
    from .files import read_stack

    return read_stack(stack, options)


def _begin(layer: Layer, options: Options) -> tuple[Header, Callable[[], Reading]]:
    try:
        found = found_in(layer, options.limits)
        if found.region.bits > 64 and found.header.datatype in LONG_DOUBLES:
            from .files import dtype_of

            dtype_of(found.header.datatype, found.header.record.index["datatype"].at)  # may be one to be refused
    except FormatError as e:
        raise (e.moved(path=layer.path) if e.path == BYTES_PATH else e) from None
    return found.header, partial(_finish, found, options)


def _finish(found: Found, options: Options) -> Reading:
    from .files import reading_of

    return reading_of(found, options)


def _build1(reading: Reading, options: BuildOptions) -> Files:
    from .build import build

    return build(reading, options, 1)


def _build2(reading: Reading, options: BuildOptions) -> Files:
    from .build import build

    return build(reading, options, 2)


def _rows(layer: Layer) -> list[Row]:
    from .rows import rows

    return rows(layer)


NIFTI1 = Format("nifti1", SUFFIXES, _sniff1, _read, _build1, _rows, begin=_begin)
NIFTI2 = Format("nifti2", SUFFIXES, _sniff2, _read, _build2, _rows, begin=_begin)


def read(source: Source, *, strict: bool = False, limits: Limits | None = DEFAULT) -> Reading:
    """The volume in a file (.nii, .nii.gz, either file of a pair) or in bytes, as a Reading."""
    return _read(Stack((layer_of(source, limits),)), Options(strict=strict, limits=bounds(limits)))


def read_header(source: Source, *, limits: Limits | None = DEFAULT) -> Header:
    """The header alone, with its extensions; without numpy."""
    header: Header = found_in(layer_of(source, limits), bounds(limits)).header
    return header


def write(
    reading: Reading, path: str, *, version: int | None = None, options: BuildOptions | None = None
) -> list[Note]:
    """Write a Reading as .nii, .nii.gz, or .hdr with .img (each also .gz); returns what was lost or chosen.

    Parameters
        version  1 or 2; None: as it was loaded, else 1 where it fits
    Raises
        NotRepresentableError  NIfTI cannot hold the volume; nothing was written
    """
    from .build import write_files

    return write_files(reading, path, version, options)


def check(source: Source, *, limits: Limits | None = DEFAULT) -> list[Note]:
    """Every departure from the standard, each with its byte and what it leads to."""
    from .faults import departures

    return departures(layer_of(source, limits), bounds(limits))


def mend(reading: Reading) -> tuple[Reading, tuple[str, ...]]:
    """The Reading with a header that keeps to the standard, and the names of the fields that were changed."""
    from .faults import mended

    return mended(reading)


__all__ = ["NIFTI1", "NIFTI2", "Extension", "Header", "check", "mend", "read", "read_header", "records", "write"]
