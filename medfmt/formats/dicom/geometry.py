# SPDX-License-Identifier: MIT
"""Where the pixels of an image plane lie in the patient, and how planes make a stack.

Reads PS3.3 C.7.6.2 (Image Plane). All vectors are in the patient's frame, LPS+ (x to the Left, y to Posterior, z to
the Head), in mm:

    p(column i, row j) = position + i · row_cosine · spacing between columns + j · column_cosine · spacing between rows

PixelSpacing is given as [between rows, between columns]. `position` is the centre of the first pixel.

# Strategy: plain tuples of three floats, no numpy: headers are grouped before any array exists. A volume keeps the
# order that dcm2niix writes: axis i along the columns, axis j *against* the rows (the last row first), axis k along
# the normal r × c. Its third column is the difference of the positions themselves, so a stack of tilted slices
# (gantry tilt) keeps its shear.
"""

from __future__ import annotations

import math
from itertools import pairwise, permutations, product

from ...core.errors import MalformedError, Note
from ...core.frozen import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, TypeAlias

    Vector: TypeAlias = tuple[float, float, float]
    Columns: TypeAlias = tuple[Vector, Vector, Vector, Vector]  # i, j, k and the origin, LPS+ mm

SOURCE = "PS3.3 C.7.6.2.1.1"
AXIAL: tuple[Vector, Vector] = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0))
SQUARE_TOLERANCE = 0.05  # |cos| between row and column: about 3 degrees off a right angle
UNEVEN_MM = 0.2  # spacings that differ by more are uneven (dcm2niix's bound) …
UNEVEN_SHARE = 0.3  # … and so are those that differ by this share of a step below 0.7 mm
NOWHERE = 1e-3  # mm: slices nearer than this along the normal do not make a stack
TILT_DEGREES = 0.5  # a slice step further than this from the normal is called a tilt


def dot(a: Sequence[float], b: Sequence[float]) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Sequence[float], b: Sequence[float]) -> Vector:
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def plus(a: Vector, b: Vector, factor: float = 1.0) -> Vector:
    """a + factor · b."""
    return (a[0] + factor * b[0], a[1] + factor * b[1], a[2] + factor * b[2])


def times(a: Vector, factor: float) -> Vector:
    return (a[0] * factor, a[1] * factor, a[2] * factor)


def length(a: Vector) -> float:
    return math.sqrt(dot(a, a))


def unit(a: Vector) -> Vector:
    """`a` made one long; `a` itself where it has no direction."""
    n = length(a)
    return times(a, 1 / n) if n > 0 else a


@dataclass(frozen=True, slots=True)
class Plane:
    """One image plane.

    Attributes
        position   centre of the first pixel, LPS+ mm; None where the file does not tell
        row        unit vector along a row (towards higher columns), LPS+
        column     unit vector along a column (towards higher rows), LPS+
        spacing    (between rows, between columns), mm
    """

    position: Vector | None
    row: Vector = AXIAL[0]
    column: Vector = AXIAL[1]
    spacing: tuple[float, float] = (1.0, 1.0)

    @property
    def normal(self) -> Vector:
        """row × column, one long: the direction in which slices are counted."""
        return unit(cross(self.row, self.column))

    @property
    def along(self) -> float:
        """The position's distance along the normal, mm; 0 without a position."""
        return 0.0 if self.position is None else dot(self.position, self.normal)


def three(value: Any) -> Vector | None:
    """Three finite numbers as a vector; None for anything else."""
    if not isinstance(value, (list, tuple)) or len(value) != 3:
        return None
    try:
        x, y, z = (float(part) for part in value)
    except (TypeError, ValueError):
        return None
    return (x, y, z) if math.isfinite(x + y + z) else None


def cosines(value: Any) -> tuple[Vector, Vector] | None:
    """Row and column direction of ImageOrientationPatient, each made one long; None where it is absent or empty.

    Raises
        MalformedError  not six finite numbers, or two vectors that span no plane
    """
    if value is None or value in ("", []):
        return None
    parts = value if isinstance(value, (list, tuple)) else [value]
    row, column = three(list(parts[:3])), three(list(parts[3:]))
    if row is not None and column is not None:
        row, column = unit(row), unit(column)
        if length(cross(row, column)) > SQUARE_TOLERANCE:
            return row, column
    raise MalformedError(
        "(0020,0037) ImageOrientationPatient",
        expected="six finite numbers: two directions that span a plane",
        found=f"{len(parts)} values that do not",
        source=SOURCE,
    )


def skew(plane: Plane) -> Note | None:
    """A Note where row and column are not at a right angle."""
    off = abs(dot(plane.row, plane.column))
    if off <= SQUARE_TOLERANCE:
        return None
    angle = math.degrees(math.acos(min(1.0, off)))
    return Note(
        "orientation-skewed",
        "departure",
        f"row and column direction stand at {angle:.1f} degrees; the affine keeps that",
        field="(0020,0037) ImageOrientationPatient",
        source=SOURCE,
    )


def volume_columns(plane: Plane, rows: int, step: Vector) -> Columns:
    """Affine columns (LPS+ mm) of a volume whose first slice is `plane` and whose slices lie `step` apart.

    Axis i runs along the columns of pixels, axis j against the rows: the last row of the image is j = 0.
    """
    down, across = plane.spacing
    origin = plus(plane.position or (0.0, 0.0, 0.0), plane.column, down * (rows - 1))
    return (times(plane.row, across), times(plane.column, -down), step, origin)


def matrix(columns: Columns) -> list[list[float]]:
    """The 4 × 4 rows of an affine given by its columns."""
    return [*([column[axis] for column in columns] for axis in range(3)), [0.0, 0.0, 0.0, 1.0]]


# ---- slices of a stack ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Spacing:
    """How evenly the slices of a stack lie.

    Attributes
        step       mean difference of neighbouring positions, LPS+ mm
        along      that, projected on the normal, mm
        residuals  distance of each slice from an even stack, mm along the normal
        even       whether the spacings agree within the tolerance
        gaps       (index of the slice before, how many slices would fit) for each gap
        tilt       degrees between the step and the normal
    """

    step: Vector
    along: float
    residuals: tuple[float, ...]
    even: bool
    gaps: tuple[tuple[int, int], ...]
    tilt: float


def spacing(positions: Sequence[Vector], normal: Vector) -> Spacing | None:
    """What the positions of at least two slices, sorted along the normal, say about their spacing."""
    if len(positions) < 2:
        return None
    whole = plus(positions[-1], positions[0], -1.0)
    step = times(whole, 1 / (len(positions) - 1))
    places = [dot(position, normal) for position in positions]
    steps = [b - a for a, b in pairwise(places)]
    usual = sorted(steps)[(len(steps) - 1) // 2]  # the lower median: of two steps the smaller one
    allowed = min(UNEVEN_MM, UNEVEN_SHARE * usual) if usual > 0 else UNEVEN_MM
    even = usual > NOWHERE and all(abs(one - usual) <= allowed for one in steps)
    gaps = tuple(
        (k, round(one / usual) - 1) for k, one in enumerate(steps) if usual > 0 and one > (1 + UNEVEN_SHARE) * usual
    )
    along = dot(step, normal)
    residuals = tuple(place - places[0] - k * along for k, place in enumerate(places))
    return Spacing(step, along, residuals, even, gaps, tilt(step, normal))


def tilt(step: Vector, normal: Vector) -> float:
    """Degrees between the slice step and the normal: the gantry's tilt. The tag (0018,1120) is not asked."""
    n = length(step)
    return math.degrees(math.acos(max(-1.0, min(1.0, dot(step, normal) / n)))) if n > 0 else 0.0


# ---- 3D acquisitions: the axis order nearest to RAS+ --------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Turn:
    """A reordering of three axes without resampling: new axis a is old axis `axes[a]`, reversed where `flips[a]`."""

    axes: tuple[int, int, int] = (0, 1, 2)
    flips: tuple[bool, bool, bool] = (False, False, False)

    @property
    def trivial(self) -> bool:
        return self == Turn()


def turn_to_ras(affine: Sequence[Sequence[float]], shape: Sequence[int]) -> Turn:
    """The axis order that dcm2niix gives a 3D acquisition.

    Of the volume's eight corners the one nearest to the lowest x, y and z of them all becomes voxel (0, 0, 0); that
    settles the flips. Of the six orders of the axes the one whose columns (mm) add up to most along x, y, z is taken.

    Parameters
        affine  ijk → RAS+ mm, at least its upper three rows
        shape   voxels along i, j, k
    """
    corners = {}
    for picked in product((False, True), repeat=3):
        at = [(shape[axis] - 1) if last else 0 for axis, last in enumerate(picked)]
        corners[picked] = [sum(line[axis] * at[axis] for axis in range(3)) + line[3] for line in affine[:3]]
    lowest = [min(corner[axis] for corner in corners.values()) for axis in range(3)]
    first = min(corners, key=lambda picked: sum((corners[picked][axis] - lowest[axis]) ** 2 for axis in range(3)))
    signs = [-1.0 if flipped else 1.0 for flipped in first]

    def closeness(axes: tuple[int, ...]) -> float:
        return sum(signs[axis] * affine[world][axis] for world, axis in enumerate(axes))

    axes = max(permutations(range(3)), key=closeness)
    return Turn((axes[0], axes[1], axes[2]), (first[axes[0]], first[axes[1]], first[axes[2]]))


def turned(affine: Sequence[Sequence[float]], shape: Sequence[int], turn: Turn) -> list[list[float]]:
    """The affine of a volume after `turn`; `shape` is the shape before it."""
    lines = []
    for line in affine[:3]:
        origin = line[3]
        columns = []
        for axis, flip in zip(turn.axes, turn.flips, strict=True):
            columns.append(-line[axis] if flip else line[axis])
            origin += line[axis] * (shape[axis] - 1) if flip else 0.0
        lines.append([*columns, origin])
    return [*lines, [0.0, 0.0, 0.0, 1.0]]
