# SPDX-License-Identifier: MIT
"""United Imaging (UIH): private group 0065 "Image Private Header", and the grid of its VFRAME pictures.

A VFRAME picture holds the slices of one volume as tiles; (0065,xx51) has one item a tile, with its position and
the time of its acquisition. Facts with their sources: spec_notes/vendors.md.
"""

from __future__ import annotations

from math import isqrt

from ..geometry import cross, dot
from .access import inner, items, number, numbers, place, private, seconds, since_first, text, texts, vector
from .series import Details, Mosaic, Weighting, malformed, public_weighting, whole

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .access import Vector
    from .series import Series

IMAGE = "Image Private Header"
DIRECTIONS = ("A->P", "P->A", "R->L", "L->R", "H->F", "F->H")


def mosaic(ds: Any) -> Mosaic | None:
    """How the picture is tiled; None where it holds one slice.

    Raises
        MalformedError  the number of slices cannot be, or does not divide the picture
    """
    said = number(private(ds, IMAGE, 0x0065, 0x50, "DS"))
    frames = items(private(ds, IMAGE, 0x0065, 0x51, "SQ"))
    if said is None or said == 1 or not (frames or "VFRAME" in texts(ds.get("ImageType"))):
        return None
    at = place(ds, IMAGE, 0x0065, 0x50)
    tiles = whole("(0065,xx50) number of slices", said, at)
    rows, columns = ds.get("Rows") or 0, ds.get("Columns") or 0
    across = isqrt(tiles - 1) + 1
    down = -(-tiles // across)
    if rows % down or columns % across or not 1 <= tiles <= rows * columns:
        expected = f"a picture that {down} × {across} tiles divide"
        raise malformed("(0065,xx50)", expected, f"{rows} × {columns} pixels", at)
    positions: tuple[Vector, ...] = ()
    times: tuple[float, ...] = ()
    if len(frames) == tiles:
        places = [vector(numbers(frame.get("ImagePositionPatient"))) for frame in frames]
        if None not in places:
            positions = tuple(place for place in places if place is not None)
        times = tuple(t * 1000 for t in since_first([seconds(frame.get("AcquisitionTime")) for frame in frames]))
    grid = (down, across)
    return Mosaic(
        tiles, grid, "(0065,xx50)", reversed=_runs_backwards(ds, positions), times_ms=times, positions=positions
    )


def _runs_backwards(ds: Any, positions: tuple[Vector, ...]) -> bool:
    """Whether the tiles follow each other against the normal of their plane."""
    cosines = numbers(ds.get("ImageOrientationPatient"))
    if len(positions) < 2 or len(cosines) != 6:
        return False
    normal = cross(cosines[:3], cosines[3:])
    return dot(positions[-1], normal) < dot(positions[0], normal)


def details(series: Series) -> Details:
    """What UIH's elements tell of a stack."""
    plane = series.planes[0]
    ds = plane.ds
    reversed_phase = number(private(ds, IMAGE, 0x0065, 0x58, "IS"))
    if series.mosaic is not None:
        times = series.tile_times
        duration = number(inner(ds, (0x0065, 0x1051), "AcquisitionDuration"))
    else:
        starts = [seconds(one.get("AcquisitionTime")) for one in series.volume(0)] if series.volumes > 1 else []
        times = since_first(starts)
        duration = number(plane.get("AcquisitionDuration"))
    words: dict[str, Any] = {}
    if duration is not None and duration > 0:
        words["TotalReadoutTime"] = duration / 1000
    shown = text(private(ds, IMAGE, 0x0065, 0x05))
    if shown in DIRECTIONS:
        words["PhaseEncodingDirectionDisplayed"] = shown
    _, _, factor = text(private(ds, IMAGE, 0x0065, 0x0D)).partition(":")
    in_plane = number(factor.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ "))
    if in_plane is not None and in_plane > 0:
        words["ParallelReductionFactorInPlane"] = in_plane
    return Details(
        polarity=None if reversed_phase not in (0, 1) else 1 - int(reversed_phase), slice_times=times, words=words
    )


def weighting(plane: Any) -> Weighting | None:
    """Diffusion weighting of a plane: (0065,xx09) and (0065,xx37), along the image's own axes."""
    b = number(private(plane.ds, IMAGE, 0x0065, 0x09, "FD"))
    if b is None:
        return public_weighting(plane)
    return Weighting(float(b), vector(numbers(private(plane.ds, IMAGE, 0x0065, 0x37, "FD"))), "image")
