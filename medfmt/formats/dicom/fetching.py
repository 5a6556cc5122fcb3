# SPDX-License-Identifier: MIT
"""HOT: one frame of a file into its place in a volume. Small picklable objects, called by `core.arrays.FrameArray`.

DICOM stores the upper row of a picture first; a volume has the lowest row first (j runs against the rows), so
every picture is turned upside down on its way. `out` is always [i, j(, k)] in Fortran order: its transpose is the
picture's memory order.
"""

from __future__ import annotations

import numpy as np

from ...core.errors import TruncatedError
from ...core.frozen import dataclass
from ...core.tiles import detile_into
from .pixels.colour import apply_palette, rgb_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from numpy.typing import NDArray

    from ...core.source import Layer
    from .geometry import Turn
    from .grouping import Overlay
    from .pixels.colour import Table
    from .pixels.frameset import Frames


@dataclass(frozen=True, slots=True)
class Slices:
    """Fetches slices.

    Attributes
        files    of the stack
        which    of slice n: which of `files`; -1 where the slice is missing
        numbers  of slice n: which frame of that file
        fill     what stands for a missing slice
        slopes   of slice n: (slope, intercept) to apply at once; () to leave stored values
    tables   palettes for red, green and blue, where the samples are indices
    """

    files: tuple[Frames, ...]
    which: tuple[int, ...]
    numbers: tuple[int, ...]
    fill: float = 0.0
    slopes: tuple[tuple[float, float], ...] = ()
    tables: tuple[Table, Table, Table] | None = None

    def __call__(self, n: int, out: NDArray[Any]) -> None:
        if self.which[n] < 0:
            out[...] = self.fill
            return
        source = self.files[self.which[n]]
        samples = source.read(self.numbers[n])
        if self.tables is not None:
            samples = apply_palette(samples, self.tables)
        elif source.info.samples > 1:
            samples = rgb_of(source, samples)
        settle(samples, out.T[::-1])
        if self.slopes:
            slope, inter = self.slopes[n]
            np.multiply(out, np.float32(slope), out=out)
            np.add(out, np.float32(inter), out=out)

    def place(self, n: int) -> tuple[str, int, int]:
        """(path, frame, byte offset) of slice n; ("", -1, -1) where it is missing."""
        if self.which[n] < 0:
            return "", -1, -1
        source = self.files[self.which[n]]
        return source.layer.path, self.numbers[n], source.place(self.numbers[n])[0]


@dataclass(frozen=True, slots=True)
class Tiles:
    """Fetches mosaics: frame n is the volume of `tiles` tiles in `files[n]`, None where that is missing."""

    files: tuple[Frames | None, ...]
    reverse: bool
    tiles: int

    def place(self, n: int) -> tuple[str, int, int]:
        """(path, frame, byte offset of the picture) of slice n."""
        source = self.files[n // self.tiles]
        return ("", -1, -1) if source is None else (source.layer.path, 0, source.place(0)[0])

    def __call__(self, n: int, out: NDArray[Any]) -> None:
        source = self.files[n]
        if source is None:
            out[...] = 0
            return
        mosaic = source.read(0)
        planes = out.T
        if mosaic.dtype.kind == "u" and planes.dtype.kind == "i" and mosaic.itemsize == planes.itemsize:
            mosaic = mosaic.view(planes.dtype)
        detile_into(mosaic, planes[::-1] if self.reverse else planes, flip=True)


@dataclass(frozen=True, slots=True)
class Whole:
    """Fetches a 3D acquisition at once, its axes turned."""

    slices: Slices | Drawn
    shape: tuple[int, int, int]
    turn: Turn

    def __call__(self, n: int, out: NDArray[Any]) -> None:
        volume = np.empty(self.shape, out.dtype, order="F")
        for k in range(self.shape[2]):
            self.slices(n * self.shape[2] + k, volume[:, :, k])
        flips = tuple(slice(None, None, -1) if flip else slice(None) for flip in self.turn.flips)
        out[...] = volume.transpose(self.turn.axes)[flips]


@dataclass(frozen=True, slots=True)
class Drawn:
    """Fetches overlay planes: 1 where a bit is set. `places[n]` is where the bits of slice n lie, None for none."""

    places: tuple[tuple[Layer, Overlay] | None, ...]

    def __call__(self, n: int, out: NDArray[Any]) -> None:
        out[...] = 0
        place = self.places[n]
        if place is None:
            return
        layer, overlay = place
        rows, columns, origin = overlay.rows, overlay.columns, overlay.origin
        raw = layer.read(overlay.offset, overlay.nbytes)
        if len(raw) * 8 < rows * columns:
            raise TruncatedError(
                "(60xx,3000) OverlayData",
                offset=overlay.offset,
                expected=f"{overlay.nbytes} bytes",
                found=len(raw),
                path=layer.path,
            )
        bits = np.unpackbits(np.frombuffer(raw, np.uint8), bitorder="little")[: rows * columns].reshape(rows, columns)
        upright = out.T[::-1]
        top, left = max(0, origin[0] - 1), max(0, origin[1] - 1)
        target = upright[top : top + rows, left : left + columns]
        target[...] = bits[: target.shape[0], : target.shape[1]]


def settle(samples: NDArray[Any], out: NDArray[Any]) -> None:
    """Put samples (rows, columns[, colours]) into `out`, (rows, columns) of the volume's dtype in any memory order."""
    if samples.dtype == out.dtype:
        out[...] = samples
    elif out.dtype.names:
        if samples.itemsize > out.dtype[0].itemsize:
            samples = samples >> 8  # palettes of 16 bits: the higher byte is what a picture of 8 bits shows
        for channel, name in enumerate(out.dtype.names):
            out[name] = samples[..., channel]
    elif samples.dtype.kind == "u" and out.dtype.kind == "i" and samples.itemsize == out.itemsize:
        out[...] = samples.view(out.dtype)
    else:
        out[...] = samples
