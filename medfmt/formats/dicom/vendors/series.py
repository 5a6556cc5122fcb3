# SPDX-License-Identifier: MIT
"""What the vendors' files are asked about, the planes of one stack; and what they answer."""

from __future__ import annotations

from ....core.errors import MalformedError
from ....core.frozen import dataclass, field
from .access import inner, number, numbers, vector

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from .access import Vector


@dataclass(frozen=True, slots=True)
class Mosaic:
    """The tiling of one picture: many slices of one volume.

    Attributes
        tiles      how many tiles are slices; the rest of the grid is blank
        grid       (tile rows, tile columns)
        rule       the element that told the number
        normal     SliceNormalVector, LPS: which way the slices follow each other; None where the file lacks it
        reversed   the last slice comes first (Siemens: CSA ProtocolSliceNumber above 1; UIH: by the positions)
        times_ms   the start of each slice's acquisition, in the order of the tiles; () where not known
        positions  ImagePositionPatient (mm, LPS) of each tile; () for Siemens, whose one position is that of the picture
    """

    tiles: int
    grid: tuple[int, int]
    rule: str
    normal: Vector | None = None
    reversed: bool = False
    times_ms: tuple[float, ...] = ()
    positions: tuple[Vector, ...] = ()


def malformed(name: str, expected: str, found: object, offset: int = 0) -> MalformedError:
    return MalformedError(name, offset=offset, expected=expected, found=found, source="spec_notes/vendors.md, mosaic")


def whole(name: str, value: float, offset: int = 0) -> int:
    """`value` as a positive count.

    Raises
        MalformedError  it is none
    """
    if value != int(value) or value < 1:
        raise malformed(name, "a positive whole number", value, offset)
    return int(value)


@dataclass(frozen=True, slots=True)
class Series:
    """One stack as it lies in the volume.

    Attributes
        planes   the `Words` of each plane (`words.get(keyword)`, `words.ds`, `words.holders`), slices fastest, in the
                 order in which they lie in the volume; of mosaics: of each picture
        slices   how many slices a volume has
        volumes  how many volumes there are
        mosaic   how each picture is tiled; None for one plane a picture or frame
        flipped  the tiles were put into the volume last one first
        whole    no plane is missing
    """

    planes: Any
    slices: int
    volumes: int
    mosaic: Mosaic | None = None
    flipped: bool = False
    whole: bool = True

    def plane(self, t: int) -> Any:
        """The first plane of volume `t`; of a mosaic: its one picture."""
        return self.planes[t if self.mosaic is not None else t * self.slices]

    def volume(self, t: int) -> list[Any]:
        """The planes of volume `t`, slices in order; of a mosaic: its one picture."""
        n = 1 if self.mosaic is not None else self.slices
        return [self.planes[t * n + k] for k in range(n)]

    @property
    def tile_times(self) -> tuple[float, ...]:
        """Start of the acquisition of each of a mosaic's tiles, s, in the order of the volume; () where not known."""
        times = tuple(t / 1000 for t in self.mosaic.times_ms) if self.mosaic is not None else ()
        return times[::-1] if self.flipped else times


@dataclass(frozen=True, slots=True)
class Details:
    """What a vendor tells beyond the standard's elements.

    Attributes
        polarity       phase encoding along the rows' or columns' direction: 1 with it, 0 against it, None unknown
        bandwidth_pe   Hz per pixel along the phase encoding, of the reconstructed picture
        readout        (effective echo spacing, total readout time), s, where the vendor tells them itself
        multiband      slices excited at once; 0 or 1 where they are not
        slice_times    start of each slice's acquisition, s, in the order of the volume; () where not known
        words          sidecar words; they win over those of the public elements, None takes one out
    """

    polarity: int | None = None
    bandwidth_pe: float | None = None
    readout: tuple[float, float] | None = None
    multiband: int = 0
    slice_times: tuple[float, ...] = ()
    words: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Weighting:
    """Diffusion weighting of one volume.

    Attributes
        b        s/mm²
        vector   direction of the gradient, None where none is told
        frame    what the vector's axes are: "patient" (LPS), "image" (columns, rows down, slices), "GE" (frequency,
                 phase, slice), "as is" (left as read: nothing tells what they are)
    """

    b: float
    vector: Vector | None = None
    frame: str = "patient"


# What the standard's own elements tell of diffusion (PS3.3 C.8.13.5.9), for every vendor that keeps to them.
B_VALUE = (("DiffusionBValue",), ("MRDiffusionSequence", "DiffusionBValue"))
ORIENTATION = (
    ("DiffusionGradientOrientation",),
    ("DiffusionGradientDirectionSequence", "DiffusionGradientOrientation"),
    ("MRDiffusionSequence", "DiffusionGradientDirectionSequence", "DiffusionGradientOrientation"),
)


def _found(plane: Any, paths: tuple[tuple[str, ...], ...], count: int) -> tuple[float, ...]:
    """The first value at any of `paths` that is `count` numbers; () where there is none."""
    values = (numbers(inner(holder, *path)) for holder in plane.holders for path in paths)
    return next((value for value in values if len(value) == count), ())


def public_orientation(plane: Any) -> Vector | None:
    """Direction of the gradient, LPS."""
    return vector(_found(plane, ORIENTATION, 3))


def public_weighting(plane: Any) -> Weighting | None:
    """Diffusion weighting of a plane; None where the file tells no b-value."""
    b = number(_found(plane, B_VALUE, 1))
    return None if b is None else Weighting(float(b), public_orientation(plane))
