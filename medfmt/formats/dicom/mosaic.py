# SPDX-License-Identifier: MIT
"""Where the tiles of a mosaic lie: the affine of the volume inside one picture.

A mosaic (Siemens; UIH calls its own VFRAME) is a picture of R × C pixels that holds the n slices of a volume as tiles
of R/g × C/g, left to right and then top to bottom. `vendors.mosaic` tells n, g and the direction in which slices
follow each other; cutting the tiles is `core/tiles.py`.

    ImagePositionPatient of a Siemens mosaic is where the first pixel would lie if the whole picture were one slice
    of that size, centred where the real slice is centred. So the first pixel of the first tile lies at

        position + row · dx · (C - C/g)/2 + column · dy · (R - R/g)/2

(nibabel, "Siemens mosaic format"; checked against dcm2niix). Spec: spec_notes/mosaic.md
"""

from __future__ import annotations

from ...core.errors import Note
from ...core.frozen import dataclass, replace
from .geometry import dot, plus, times, volume_columns

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .geometry import Columns, Plane
    from .vendors import Mosaic

SOURCE = "spec_notes/mosaic.md"
DEFAULT_NORMAL = (0.0, 0.0, 1.0)  # what dcm2niix takes where the file has no SliceNormalVector


@dataclass(frozen=True, slots=True)
class Tiled:
    """The volume in one mosaic.

    Attributes
        rows, columns, slices  of the volume
        affine_lps             columns of its affine, LPS+ mm
        reverse                the last tile is the first slice
        notes                  what was assumed
    """

    rows: int
    columns: int
    slices: int
    affine_lps: Columns
    reverse: bool
    notes: tuple[Note, ...]


def tiled(mosaic: Mosaic, plane: Plane, shape: tuple[int, int], gap: float) -> Tiled:
    """The geometry of one mosaic.

    Parameters
        mosaic  how the picture is tiled
        plane   the image plane of the whole picture
        shape   rows and columns of the picture
        gap     distance of neighbouring slices, mm
    """
    down, across = mosaic.grid
    rows, columns = shape[0] // down, shape[1] // across
    notes = []
    if mosaic.positions:
        first = replace(plane, position=mosaic.positions[0])
        n = len(mosaic.positions)
        step = times(plane.normal, gap)
        if n > 1:
            step = times(plus(mosaic.positions[-1], mosaic.positions[0], -1.0), 1 / (n - 1))
    else:
        first = plane if plane.position is None else replace(plane, position=_first_tile(plane, shape, (rows, columns)))
        normal = mosaic.normal or DEFAULT_NORMAL
        if mosaic.normal is None:
            text = "the file has no SliceNormalVector: slices are taken to follow each other towards the head"
            notes.append(Note("mosaic-normal", "info", text, source=SOURCE))
        step = times(plane.normal, -gap if dot(normal, plane.normal) < 0 else gap)
    affine = volume_columns(first, rows, step)
    if mosaic.reversed:
        notes.append(
            Note("mosaic-reversed", "info", "the tiles are stored last slice first; they are turned", source=SOURCE)
        )
        i, j, k, origin = affine
        affine = (i, j, times(k, -1.0), plus(origin, k, mosaic.tiles - 1))
    return Tiled(rows, columns, mosaic.tiles, affine, mosaic.reversed, tuple(notes))


def _first_tile(plane: Plane, shape: tuple[int, int], tile: tuple[int, int]) -> tuple[float, float, float]:
    """Centre of the first pixel of the first tile, LPS+ mm."""
    position = plane.position or (0.0, 0.0, 0.0)
    along_row = plane.spacing[1] * (shape[1] - tile[1]) / 2
    along_column = plane.spacing[0] * (shape[0] - tile[0]) / 2
    return plus(plus(position, plane.row, along_row), plane.column, along_column)
