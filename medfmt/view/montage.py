# SPDX-License-Identifier: MIT
"""Slices of a volume side by side in one picture, with numpy alone."""

from __future__ import annotations

import math
import os

import numpy as np

from ..core.frozen import dataclass
from ..core.sink import save_files
from . import gif, png
from .grey import coloured, is_colour, shown
from .letters import HEIGHT, draw
from .planes import best_plane, block, middle, plane, squared
from .window import default_window

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ..core.arrays import Array
    from .planes import Plane

MOST = 36  # slices that are shown unless `every` says otherwise
GAP = 1  # pixels between slices
SMALLEST, LARGEST = 96, 512  # pixels of a slice's shorter and longer side, where it is enlarged


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """An image for the screen: `pixels` (rows, columns) or (rows, columns, 3), uint8, first row on top."""

    pixels: Array

    @property
    def png(self) -> bytes:
        """The picture as a PNG file."""
        return png.encode(self.pixels)

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the picture as a PNG file."""
        save_files({os.fspath(path): [self.png]})

    def _repr_png_(self) -> bytes:
        return self.png


def montage(
    vol: Any,
    name: str = "auto",
    *,
    every: int | None = None,
    cols: int | None = None,
    window: tuple[float, float] | None = None,
    cmap: str | None = None,
    labels: bool = True,
    t: int = 0,
    convention: str = "radiological",
) -> Picture:
    """Slices of one plane in a grid.

    Parameters
        vol         a Volume; only the volume at `t` is read
        name        "axial", "coronal", "sagittal"; "auto" for the one in which the slices were taken
        every       show each n-th slice; by default as many as make at most 36
        cols        slices in a row; by default as many as make the picture a little wider than high
        window      (centre, width) in scaled values; by default what the file asks for, else robust percentiles
        cmap        a colour map's name (extra `view`)
        labels      letters at the edges of the first slice, and the index of each slice along its axis
        convention  "radiological": the patient's left on the right; "neurological": on the left
    Returns
        Picture
    """
    view = _view(vol, name, convention)
    n = (*vol.shape, 1, 1)[view.fixed]
    step = every or max(1, math.ceil(n / MOST))
    if step < 1:
        raise ValueError("every: a positive number of slices")
    numbers = range((n - 1) % step // 2, n, step)
    values = block(vol, view, slice(numbers.start, n, step), t=t)
    pictures = _large_enough(shown(squared(values, view), window or default_window(vol, values)))
    if cmap is not None and not is_colour(values.dtype):
        pictures = coloured(pictures, cmap)
    numbers = numbers[::-1] if view.flips[0] else numbers
    return Picture(_grid(pictures, view, cols=cols, numbers=numbers if labels else None))


def _view(vol: Any, name: str, convention: str) -> Plane:
    chosen = best_plane(vol.affine, vol.shape) if name == "auto" else name
    return plane(vol.affine, chosen, convention=convention)


@dataclass(frozen=True, slots=True, eq=False)
class Movie:
    """Pictures one after the other: `frames` (n, rows, columns[, 3]), uint8."""

    frames: Array

    def save(self, path: str | os.PathLike[str], *, delay_ms: int = 100) -> None:
        """Write the frames as an animated GIF."""
        save_files({os.fspath(path): gif.encode(self.frames, delay_ms=delay_ms)})


def movie(
    vol: Any,
    name: str = "auto",
    *,
    over: str = "slices",
    window: tuple[float, float] | None = None,
    labels: bool = True,
    convention: str = "radiological",
) -> Movie:
    """A walk through the slices of one plane, or through the time of its middle slice.

    Parameters
        over    "slices" (at the first time), from −world to +world; or "time"
        others  as in `montage`
    """
    if over not in ("slices", "time"):
        raise ValueError(f'over: "slices" or "time", not {over!r}')
    view = _view(vol, name, convention)
    values = block(vol) if over == "slices" else block(vol, view, middle(vol, view), t=slice(None))
    values = values.reshape(*values.shape, *[1] * (4 - values.ndim))
    window = window or default_window(vol, values[..., 0])
    stack = [shown(squared(values[..., t], view), window) for t in range(values.shape[3])]
    frames = np.array(_large_enough(np.concatenate(stack)))
    if labels:
        for frame in frames:
            _edges(frame, view.letters, max(1, round(min(frame.shape[:2]) / 160)))
    return Movie(frames)


def _large_enough(pictures: Array) -> Array:
    """Whole pixels repeated until a slice is large enough to be looked at, and to have room for its letters."""
    rows, columns = pictures.shape[1:3]
    zoom = max(1, min(math.ceil(SMALLEST / min(rows, columns)), LARGEST // max(rows, columns)))
    return pictures.repeat(zoom, axis=1).repeat(zoom, axis=2)


def _grid(pictures: Array, view: Plane, *, cols: int | None, numbers: range | None) -> Array:
    """Pictures (n, rows, columns[, 3]) as one, first one top left."""
    n, rows, columns = pictures.shape[:3]
    wide = min(n, cols or max(1, round(math.sqrt(n * rows / columns * 4 / 3))))
    if cols is None:  # as many rows as that makes, and no more columns than they need
        wide = math.ceil(n / math.ceil(n / wide))
    high = math.ceil(n / wide)
    sheet = np.zeros((high, rows + GAP, wide, columns + GAP, *pictures.shape[3:]), np.uint8)
    scale = max(1, round(min(rows, columns) / 160))
    for place in range(n):
        tile = np.array(pictures[place])
        if numbers is not None:
            draw(tile, str(numbers[place]), row=-1 - scale, column=scale, scale=scale)
            if place == 0:
                _edges(tile, view.letters, scale)
        sheet[place // wide, :rows, place % wide, :columns] = tile
    flat = sheet.reshape(high * (rows + GAP), wide * (columns + GAP), *pictures.shape[3:])
    return np.ascontiguousarray(flat[:-GAP, :-GAP])


def _edges(tile: Array, letters: str, scale: int) -> None:
    """The letters of the left, right, top and bottom edge."""
    middle, centre = (tile.shape[0] - HEIGHT * scale) // 2, (tile.shape[1] - 5 * scale) // 2
    places = ((middle, scale), (middle, -1 - scale), (scale, centre), (-1 - scale, centre))
    for letter, (row, column) in zip(letters, places, strict=True):
        draw(tile, letter, row=row, column=column, scale=scale)
