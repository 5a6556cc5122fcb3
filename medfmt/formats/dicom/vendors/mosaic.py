# SPDX-License-Identifier: MIT
"""What a vendor says about a mosaic: many slices of one volume as tiles of one picture."""

from __future__ import annotations

from ....core.errors import MalformedError
from ....core.frozen import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .access import Vector


@dataclass(frozen=True, slots=True)
class Mosaic:
    """The tiling of one picture.

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


def malformed(field: str, expected: str, found: object, offset: int = 0) -> MalformedError:
    return MalformedError(field, offset=offset, expected=expected, found=found, source="spec_notes/vendors.md, mosaic")


def whole(field: str, value: float, offset: int = 0) -> int:
    """`value` as a positive count.

    Raises
        MalformedError  it is none
    """
    if value != int(value) or value < 1:
        raise malformed(field, "a positive whole number", value, offset)
    return int(value)
