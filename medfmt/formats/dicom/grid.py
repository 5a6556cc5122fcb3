# SPDX-License-Identifier: MIT
"""The planes of one stack on a grid of places × times: what is there, missing, doubled or uneven.

Places come from ImagePositionPatient along the normal. Times are the order of the planes at each place; where a place
lacks planes, the file's own time words, the stride of its instance numbers, or a restart of the places tells which.

    cells[t][k] = the planes at place k and time t: one where all is well, none where a slice is missing
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from ...core.errors import MalformedError
from ...core.frozen import dataclass
from .geometry import Spacing, dot, length, plus, spacing

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from .geometry import Vector
    from .multiframe import Frame

SAME_MM = 0.01  # two planes nearer than this lie at the same place


@dataclass(frozen=True, slots=True)
class Grid:
    """Places × times of one stack.

    Attributes
        places    position of each place, LPS+ mm, ascending along the normal; None where the files do not tell
        cells     [t][k] → the frames there
        spacing   of the places; None for a single one
        tiles     slices in each picture, of mosaics
    """

    places: tuple[Vector | None, ...]
    cells: tuple[tuple[tuple[Frame, ...], ...], ...]
    spacing: Spacing | None
    tiles: int = 1

    @property
    def shape(self) -> tuple[int, int]:
        """(slices, times)."""
        return len(self.places) * self.tiles, len(self.cells)

    @property
    def missing(self) -> tuple[tuple[int, int], ...]:
        """(place, time) of each cell without a plane."""
        return tuple((k, t) for t, row in enumerate(self.cells) for k, cell in enumerate(row) if not cell)

    @property
    def doubled(self) -> tuple[tuple[int, int], ...]:
        """(place, time) of each cell with several planes."""
        return tuple((k, t) for t, row in enumerate(self.cells) for k, cell in enumerate(row) if len(cell) > 1)

    @property
    def whole(self) -> bool:
        """Whether every cell has one plane and the places are evenly spaced."""
        return not self.missing and not self.doubled and (self.spacing is None or self.spacing.even)


def grid_of(frames: Sequence[Frame], *, tiles: int = 0) -> Grid:
    """The grid of planes of one orientation.

    Parameters
        frames  sorted by their `order`
        tiles   each frame is a whole volume of so many slices (a mosaic): it has no place of its own; 0 if not
    Raises
        MalformedError  some planes have a position and others have none
    """
    normal = frames[0].plane.normal
    if tiles:
        return Grid((frames[0].plane.position,), tuple(((frame,),) for frame in frames), None, tiles=tiles)
    bare = [frame for frame in frames if frame.plane.position is None]
    if len(bare) == len(frames):
        return Grid((None,) * len(frames), (tuple((frame,) for frame in frames),), None)
    if bare:
        raise MalformedError(
            f"(0020,0032) ImagePositionPatient of slice {frames.index(bare[0]) + 1} of {len(frames)}",
            expected="a position, as the other slices have",
            found="none that is three finite numbers",
            source="PS3.3 C.7.6.2",
        )
    by_file = _of_files(frames, normal)
    if by_file is not None:
        return by_file
    places, where = places_of(frames, normal)
    return _grid(places, _cells(frames, where, len(places)), normal)


def _grid(places: list[Vector], cells: list[list[list[Frame]]], normal: Vector) -> Grid:
    rows = tuple(tuple(tuple(cell) for cell in row) for row in cells)
    return Grid(tuple(places), rows, spacing(places, normal))


def _of_files(frames: Sequence[Frame], normal: Vector) -> Grid | None:
    """The grid of several multi-frame files that each hold one whole volume; None where that is not so.

    Places are matched by their rank in each file: a scanner that follows the head moves all slices of a volume.
    """
    files: dict[int, list[Frame]] = {}
    for frame in frames:
        files.setdefault(frame.file, []).append(frame)
    if len(files) < 2 or len({len(own) for own in files.values()}) != 1 or len(frames) == len(files):
        return None
    places: list[Vector] = []
    rows: list[list[list[Frame]]] = []
    for own in files.values():
        here, where = places_of(own, normal)
        cells = _cells(own, where, len(here))
        if any(len(cell) != 1 for row in cells for cell in row) or (places and len(here) != len(places)):
            return None
        places = places or here
        rows += cells
    return _grid(places, rows, normal)


def places_of(frames: Sequence[Frame], normal: Vector) -> tuple[list[Vector], list[int]]:
    """The distinct positions in ascending order along `normal`, and which of them each frame has."""
    along = [dot(frame.plane.position or (0.0, 0.0, 0.0), normal) for frame in frames]
    places: list[Vector] = []
    heights: list[float] = []
    where = [0] * len(frames)
    for n in sorted(range(len(frames)), key=lambda n: (along[n], frames[n].plane.position)):
        position = frames[n].plane.position or (0.0, 0.0, 0.0)
        k = len(places) - 1
        while k >= 0 and along[n] - heights[k] <= SAME_MM and length(plus(position, places[k], -1.0)) > SAME_MM:
            k -= 1
        if k < 0 or along[n] - heights[k] > SAME_MM:
            places.append(position)
            heights.append(along[n])
            k = len(places) - 1
        where[n] = k
    return places, where


# ---- times ------------------------------------------------------------------------------------------------


def _cells(frames: Sequence[Frame], where: Sequence[int], n_places: int) -> list[list[list[Frame]]]:
    """cells[t][k]: the frames of each place at each time."""
    counts = Counter(where)
    if len(set(counts.values())) == 1:
        times = _by_words(frames, where) if _mixed(where, n_places) else None
        times = times or _by_rank(where)
    else:
        times = _by_words(frames, where) or _by_stride(frames, where, n_places) or _by_restart(where, counts)
    cells: list[list[list[Frame]]] = [[[] for _ in range(n_places)] for _ in range(max(times) + 1)]
    for frame, k, t in zip(frames, where, times, strict=True):
        cells[t][k].append(frame)
    return cells


def _by_rank(where: Sequence[int]) -> list[int]:
    """Time by order alone: the n-th plane at a place is of time n."""
    seen: Counter[int] = Counter()
    times = []
    for k in where:
        times.append(seen[k])
        seen[k] += 1
    return times


def _mixed(where: Sequence[int], n_places: int) -> bool:
    """Whether the planes come neither place after place nor volume after volume."""
    n_times = len(where) // n_places
    place_after_place = all(len(set(where[i : i + n_times])) == 1 for i in range(0, len(where), n_times))
    volume_after_volume = all(len(set(where[i : i + n_places])) == n_places for i in range(0, len(where), n_places))
    return not (place_after_place or volume_after_volume)


def _by_words(frames: Sequence[Frame], where: Sequence[int]) -> list[int] | None:
    """Time by the words the files have for it; None where they do not tell the planes of every place apart."""
    seen = set()
    for frame, k in zip(frames, where, strict=True):
        if not frame.times or (k, frame.times) in seen:
            return None
        seen.add((k, frame.times))
    rank = {times: t for t, times in enumerate(sorted({frame.times for frame in frames}))}
    most = max(Counter(where).values())
    return [rank[frame.times] for frame in frames] if len(rank) == most else None


def _by_stride(frames: Sequence[Frame], where: Sequence[int], n_places: int) -> list[int] | None:
    """Time by the instance number, where it counts regularly with gaps: place after place, or volume after volume."""
    numbers = [round(frame.order[0]) for frame in frames]
    first = min(numbers)
    if len(set(numbers)) != len(numbers) or max(numbers) - first > 4 * len(numbers) + n_places:
        return None
    n_times = max(Counter(where).values())
    for stride, by_remainder in ((n_places, True), (n_times, False)):
        parts = [divmod(number - first, stride) for number in numbers]
        places = [part[1] if by_remainder else part[0] for part in parts]
        if len(set(zip(places, where, strict=True))) == len(set(places)) == len(set(where)):
            return [part[0] if by_remainder else part[1] for part in parts]
    return None


def _by_restart(where: Sequence[int], counts: Counter[int]) -> list[int]:
    """Time by restart: a place that was already met in this volume begins the next one.

    Where a few places have more planes than most, those are doubled, not volumes of their own.
    """
    usual = Counter(counts.values()).most_common(1)[0][0]
    if usual < max(counts.values()):
        return [min(t, usual - 1) for t in _by_rank(where)]
    if sum(1 for a, b in pairwise(where) if a == b) * 2 > len(where):
        return _by_rank(where)
    times: list[int] = []
    met: set[int] = set()
    t = 0
    for k in where:
        if k in met:
            met = set()
            t += 1
        met.add(k)
        times.append(t)
    return times
