# SPDX-License-Identifier: MIT
"""What the vendors' files are asked about: the planes of one stack; and what they answer."""

from __future__ import annotations

from ....core.frozen import dataclass, field

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

    from .access import Vector
    from .mosaic import Mosaic


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

    def volume(self, t: int) -> Part:
        """The planes of volume `t`, slices in order; of a mosaic: its one picture."""
        n = 1 if self.mosaic is not None else self.slices
        return Part(self.planes, range(t * n, t * n + n))


class Part:
    """Some planes of a stack; each is read when it is asked for."""

    __slots__ = ("planes", "which")

    def __init__(self, planes: Sequence[Any], which: range) -> None:
        self.planes = planes
        self.which = which

    def __len__(self) -> int:
        return len(self.which)

    def __getitem__(self, n: int) -> Any:
        return self.planes[self.which[n]]

    def __iter__(self) -> Iterator[Any]:
        return (self.planes[n] for n in self.which)


@dataclass(frozen=True, slots=True)
class Details:
    """What a vendor tells beyond the standard's elements.

    Attributes
        polarity       phase encoding along the rows' or columns' direction: 1 with it, 0 against it, None unknown
        bandwidth_pe   Hz per pixel along the phase encoding, of the reconstructed picture
        readout        (effective echo spacing, total readout time), s, where the vendor tells them itself
        multiband      slices excited at once; 0 or 1 where they are not
        slice_times    start of each slice's acquisition, s, in the order of the volume; () where not known
        tiled_times    the same told by the mosaic: such times also give the slice_code of NIfTI
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
