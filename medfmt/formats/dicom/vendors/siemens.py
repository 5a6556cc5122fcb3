# SPDX-License-Identifier: MIT
"""Siemens: CSA headers, private elements, mosaics.

Creators: "SIEMENS CSA HEADER" (group 0029), "SIEMENS MR HEADER" (0019, 0051; software V), "SIEMENS MR SDS 01"
and "SIEMENS MR SDI 02" (0021; software XA). Facts with their sources: spec_notes/vendors.md.
"""

from __future__ import annotations

from math import isqrt

from .. import csa
from .access import numbers, private, texts
from .mosaic import Mosaic, malformed, whole

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection
    from typing import Any

CSA = "SIEMENS CSA HEADER"
MR = "SIEMENS MR HEADER"
IMAGE, SERIES = 0x10, 0x20

MOSAIC_TAGS = ("NumberOfImagesInMosaic", "SliceNormalVector", "ProtocolSliceNumber", "MosaicRefAcqTimes")


def csa_bytes(ds: Any, which: int = IMAGE) -> bytes:
    """The bytes of a CSA header (IMAGE or SERIES), empty where there is none.

    Files whose creators were taken away are looked at where the block usually is.
    """
    tag = ds.private(CSA, 0x0029).tag(which)
    if tag is not None:
        return ds.raw(tag) or b""
    raw = ds.raw((0x0029, 0x1000 | which)) if (0x0029, 0x0010) not in ds else None
    return raw if raw is not None and csa.sniff(raw) else b""


def csa_tags(ds: Any, which: int = IMAGE, only: Collection[str] | None = None) -> dict[str, csa.CsaTag]:
    """The tags of a CSA header by name; empty where the file has none.

    Raises
        MalformedError, TruncatedError  the header is there and cannot be followed to its end
    """
    raw = csa_bytes(ds, which)
    return csa.read(raw, only) if raw else {}


def mosaic(ds: Any, *, siemens: bool = True) -> Mosaic | None:
    """How the picture is tiled; None where it is not a mosaic.

    The number of slices comes from, in this order: NumberOfImagesInMosaic of the CSA header; (0019,xx0A); the count
    of (0019,xx29); and, if the ImageType says MOSAIC, the size of the picture over that of the acquisition, which
    counts blank tiles in. A mosaic that tells none of these stays one picture: it cannot be cut.

    Parameters
        siemens  whether Manufacturer says so; where it does not, only the CSA header and AcquisitionMatrix are asked
    Raises
        MalformedError  the header says mosaic, and what it says cannot be: a wrong cut would follow
    """
    said = "MOSAIC" in texts(ds.get("ImageType"))
    tags = csa_tags(ds, only=MOSAIC_TAGS)
    times = csa.numbers(tags, "MosaicRefAcqTimes")
    in_mosaic: tuple[float, ...] = ()
    if siemens:
        times = times or numbers(private(ds, MR, 0x0019, 0x29, "FD"))
        in_mosaic = numbers(private(ds, MR, 0x0019, 0x0A, "US"))
    count = csa.numbers(tags, "NumberOfImagesInMosaic")
    if count and (said or count[0]):
        tiles, rule = whole("CSA NumberOfImagesInMosaic", count[0]), "CSA NumberOfImagesInMosaic"
    elif in_mosaic and in_mosaic[0] > 1:
        tiles, rule = whole("(0019,xx0A) NumberOfImagesInMosaic", in_mosaic[0]), "(0019,xx0A)"
    elif len(times) > 1:
        tiles, rule = len(times), "(0019,xx29)"
    else:
        tiles, rule = (_by_size(ds, siemens=siemens), "AcquisitionMatrix") if said else (1, "")
    if tiles == 1:
        return None
    normal = csa.numbers(tags, "SliceNormalVector")
    protocol_slice = csa.numbers(tags, "ProtocolSliceNumber")
    return Mosaic(
        tiles=tiles,
        grid=_grid(ds, tiles, rule),
        rule=rule,
        normal=(normal[0], normal[1], normal[2]) if len(normal) == 3 else None,
        reversed=bool(protocol_slice) and protocol_slice[0] > 1,
        times_ms=times if len(times) == tiles else (),
    )


def _by_size(ds: Any, *, siemens: bool) -> int:
    """Slices by the size of the picture over that of one slice's acquisition; 1 where they do not fit.

    AcquisitionMatrix holds frequency rows, frequency columns, phase rows, phase columns. Fewer than three tiles a side
    may as well be an interpolated picture.
    """
    rows, columns = ds.get("Rows") or 0, ds.get("Columns") or 0
    matrix = [int(n) for n in numbers(ds.get("AcquisitionMatrix"))]
    if len(matrix) == 4:
        across, down = matrix[0] or matrix[1], matrix[2] or matrix[3]
        if (
            across > 0
            and down > 0
            and not (rows % down or columns % across)
            and min(rows // down, columns // across) > 2
        ):
            return int(rows // down * (columns // across))
    steps = numbers(ds.get("NumberOfPhaseEncodingSteps"))
    if siemens and steps and steps[0] >= 1 and not (rows % steps[0] or columns % steps[0]):
        return int(rows // steps[0] * (columns // steps[0]))
    return 1


def _grid(ds: Any, tiles: int, rule: str) -> tuple[int, int]:
    """Tile rows and tile columns: a square grid just large enough."""
    rows, columns = ds.get("Rows") or 0, ds.get("Columns") or 0
    if tiles > rows * columns:
        raise malformed(rule, f"at most {rows * columns} tiles", tiles)
    side = isqrt(tiles - 1) + 1
    if rows % side or columns % side:
        raise malformed(
            rule, f"a picture that {side} × {side} tiles divide", f"{rows} × {columns} pixels, {tiles} tiles"
        )
    return side, side
