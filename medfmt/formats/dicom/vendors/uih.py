# SPDX-License-Identifier: MIT
"""United Imaging (UIH): private group 0065 "Image Private Header", and the grid of its VFRAME pictures.

A VFRAME picture holds the slices of one volume as tiles; (0065,xx51) has one item a tile, with its position and
the time of its acquisition. Facts with their sources: spec_notes/vendors.md.
"""

from __future__ import annotations

from math import isqrt

from .access import items, number, numbers, private, seconds, texts
from .mosaic import Mosaic, malformed, whole

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .access import Vector

IMAGE = "Image Private Header"


def mosaic(ds: Any) -> Mosaic | None:
    """How the picture is tiled; None where it holds one slice.

    Raises
        MalformedError  the number of slices cannot be, or does not divide the picture
    """
    said = number(private(ds, IMAGE, 0x0065, 0x50, "DS"))
    frames = items(private(ds, IMAGE, 0x0065, 0x51, "SQ"))
    if said is None or said == 1 or not (frames or "VFRAME" in texts(ds.get("ImageType"))):
        return None
    tiles = whole("(0065,xx50) number of slices", said)
    rows, columns = ds.get("Rows") or 0, ds.get("Columns") or 0
    across = isqrt(tiles - 1) + 1
    down = -(-tiles // across)
    if rows % down or columns % across or not 1 <= tiles <= rows * columns:
        raise malformed("(0065,xx50)", f"a picture that {down} × {across} tiles divide", f"{rows} × {columns} pixels")
    positions: tuple[Vector, ...] = ()
    times: tuple[float, ...] = ()
    if len(frames) == tiles:
        places = [numbers(frame.get("ImagePositionPatient")) for frame in frames]
        if all(len(place) == 3 for place in places):
            positions = tuple((p[0], p[1], p[2]) for p in places)
        starts = [seconds(frame.get("AcquisitionTime")) for frame in frames]
        if None not in starts:
            first = min(s for s in starts if s is not None)
            times = tuple(((s or 0.0) - first) * 1000 for s in starts)
    return Mosaic(tiles, (down, across), "(0065,xx50)", times_ms=times, positions=positions)
