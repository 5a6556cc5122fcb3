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


def mosaic(ds: Any) -> Mosaic | None:
    """How the picture is tiled; None where it is not a mosaic.

    The number of slices comes from, in this order: NumberOfImagesInMosaic of the CSA header; (0019,xx0A); the count
    of (0019,xx29); and, if the ImageType says MOSAIC, the size of the picture over that of the acquisition, which
    counts blank tiles in.
    Raises
        MalformedError  the header says mosaic, and what it says cannot be: a wrong cut would follow
    """
    said = "MOSAIC" in texts(ds.get("ImageType"))
    tags = csa_tags(ds, only=MOSAIC_TAGS)
    times = csa.numbers(tags, "MosaicRefAcqTimes") or numbers(private(ds, MR, 0x0019, 0x29))
    count = csa.numbers(tags, "NumberOfImagesInMosaic")
    in_mosaic = numbers(private(ds, MR, 0x0019, 0x0A))
    if count:
        tiles, rule = whole("CSA NumberOfImagesInMosaic", count[0]), "CSA NumberOfImagesInMosaic"
    elif in_mosaic:
        tiles, rule = whole("(0019,xx0A) NumberOfImagesInMosaic", in_mosaic[0]), "(0019,xx0A)"
    elif len(times) > 1:
        tiles, rule = len(times), "(0019,xx29)"
    elif said:
        tiles, rule = _by_size(ds)
    else:
        return None
    if tiles == 1 and not said:
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


def _by_size(ds: Any) -> tuple[int, str]:
    """Slices by the size of the picture over that of one slice's acquisition."""
    rows, columns = ds.get("Rows") or 0, ds.get("Columns") or 0
    steps = numbers(ds.get("NumberOfPhaseEncodingSteps"))[:1]
    matrix = [n for n in numbers(ds.get("AcquisitionMatrix")) if n > 0]
    for size in ([steps * 2] if steps else []) + ([(matrix[1], matrix[0])] if len(matrix) == 2 else []):
        height, width = int(size[0]), int(size[1])
        if height > 0 and width > 0 and rows % height == 0 and columns % width == 0:
            tiles = rows // height * (columns // width)
            if tiles > 1:
                return tiles, "AcquisitionMatrix"
    raise malformed(
        "number of slices in the mosaic", "a CSA header, (0019,xx0A), (0019,xx29) or AcquisitionMatrix", "none"
    )


def _grid(ds: Any, tiles: int, rule: str) -> tuple[int, int]:
    """Tile rows and tile columns: a square grid just large enough."""
    rows, columns = ds.get("Rows") or 0, ds.get("Columns") or 0
    if not 1 <= tiles <= rows * columns:
        raise malformed(rule, f"1 to {rows * columns} tiles", tiles)
    side = isqrt(tiles - 1) + 1
    if rows % side or columns % side:
        raise malformed(
            rule, f"a picture that {side} × {side} tiles divide", f"{rows} × {columns} pixels, {tiles} tiles"
        )
    return side, side
