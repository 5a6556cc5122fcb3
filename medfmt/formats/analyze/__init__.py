# SPDX-License-Identifier: MIT
"""Analyze 7.5 and what SPM made of it: `medfmt.analyze`.

Rooms: records (table) → header → rows, matrows → (numpy from here) matfile, space, files, build, faults.
"""

from __future__ import annotations

from ...core.extent import header_layer, layer_of
from ...core.limits import DEFAULT, bounds
from ...core.reading import Beside, BuildOptions, Files, Format, Options, Reading, Stack
from . import records
from .header import SIZE, Header, parse, sniff

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...core.errors import Note
    from ...core.explain import Row
    from ...core.limits import Limits
    from ...core.source import Layer, Source

SUFFIXES = (".hdr", ".img", ".hdr.gz", ".img.gz")


# The functions below import what needs numpy when they run: showing a header must not cost numpy's start-up time.


def _read(stack: Stack, options: Options) -> Reading:
    from .files import read_stack

    return read_stack(stack, options)


def _build(reading: Reading, options: BuildOptions) -> Files:
    from .build import build

    return build(reading, options)


def _rows(layer: Layer) -> list[Row]:
    from .rows import rows

    return rows(layer)


def _mat_rows(layer: Layer) -> list[Row]:
    from .matrows import rows

    return rows(layer)


def _mat_sniff(head: bytes) -> bool:
    from .matrows import sniff

    return sniff(head)


ANALYZE = Format("analyze", SUFFIXES, sniff, _read, _build, _rows)
MAT = Beside(_mat_sniff, _mat_rows)


def read(
    source: Source, *, handedness: str | None = None, strict: bool = False, limits: Limits | None = DEFAULT
) -> Reading:
    """The volume of a pair, by either of its files, as a Reading; `handedness` is "radiological" (None too) or "neurological"."""
    return _read(
        Stack((layer_of(source, limits),)), Options(handedness=handedness, strict=strict, limits=bounds(limits))
    )


def read_header(source: Source, *, limits: Limits | None = DEFAULT) -> Header:
    """The header alone."""
    return parse(header_layer(layer_of(source, limits)).read(0, SIZE))


def write(reading: Reading, path: str, *, options: BuildOptions | None = None) -> list[Note]:
    """Write a Reading as .hdr and .img (each also .gz), and a .mat where the affine needs one; returns what was lost or
    chosen.

    Raises
        NotRepresentableError  Analyze cannot hold the volume; nothing was written
    """
    from .build import write_files

    return write_files(reading, path, options)


def check(source: Source, *, limits: Limits | None = DEFAULT) -> list[Note]:
    """Every departure from dbh.h, each with its byte."""
    from .faults import departures

    return departures(layer_of(source, limits), bounds(limits))


__all__ = ["ANALYZE", "MAT", "Header", "check", "read", "read_header", "records", "write"]
