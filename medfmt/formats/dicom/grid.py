# SPDX-License-Identifier: MIT
"""The planes of one stack on a grid of places × times: what is there, missing, doubled or uneven, and what to do about it.

Places come from ImagePositionPatient along the normal. Times are the order of the planes at each place; where a place
lacks planes, the file's own time words, the stride of its instance numbers, or a restart of the places tells which.

    cells[t][k] = the planes at place k and time t: one where all is well, none where a slice is missing

`on_missing` says what happens to a slice that is missing, doubled or out of step:

    "error"  refuse, naming the slice and the time
    "keep"   stack what is there as dcm2niix does, with a Note
    "nan"    the whole grid; NaN where a slice is missing (the volume becomes float32)
    "pad"    the whole grid; stored zeros where a slice is missing, and a mask
    "drop"   only the times that are whole
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from ...core.errors import MalformedError, Note
from ...core.frozen import dataclass, replace
from .geometry import Spacing, dot, length, plus, spacing
from .vendors import layout

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from .geometry import Vector
    from .grouping import Group
    from .multiframe import Frame

SAME_MM = 0.01  # two planes nearer than this lie at the same place
CHOICES = ("error", "keep", "nan", "pad", "drop")
HINT = "on_missing= keep, nan, pad or drop stacks them (--on-missing)."
SOURCE = "spec_notes/geometry.md"


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


# ---- on_missing -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Slots:
    """Which frame goes to which slice, once that is settled.

    Attributes
        rows     [t][k] → the frame, None where the slice is missing
        places   position of each slice, LPS+ mm
        spacing  of the places, None for a single one
        notes    what was done about faults
    """

    rows: tuple[tuple[Frame | None, ...], ...]
    places: tuple[Vector | None, ...]
    spacing: Spacing | None
    notes: tuple[Note, ...] = ()

    @property
    def missing(self) -> tuple[tuple[int, int], ...]:
        """(place, time) of each slice that is missing."""
        return tuple((k, t) for t, row in enumerate(self.rows) for k, frame in enumerate(row) if frame is None)


def backwards(slots: Slots, normal: Vector) -> Slots:
    """The slices against the order of their instance numbers; where they lie so already, as they are."""
    first, last = slots.rows[0][0], slots.rows[0][-1]
    if slots.spacing is None or first is None or last is None or first.order > last.order:
        return slots
    places = slots.places[::-1]
    known = [place for place in places if place is not None]
    text = "the scanner numbered the slices against their order; they are stored so, as dcm2niix does"
    note = Note("slices-reversed", "info", text, source=SOURCE)
    rows = tuple(row[::-1] for row in slots.rows)
    return Slots(rows, places, spacing(known, (-normal[0], -normal[1], -normal[2])), (*slots.notes, note))


def arranged(group: Group, on_missing: str) -> Slots:
    """The slices of a stack in their final order.

    Raises
        ValueError      `on_missing` is none of CHOICES
        MalformedError  a slice is missing, doubled or out of step, and that was not allowed
    """
    if on_missing not in CHOICES:
        raise ValueError(f"on_missing={on_missing!r} is none of {', '.join(CHOICES)}")
    if group.fault is not None:
        if on_missing != "keep":
            raise group.fault
        return _as_it_comes(group)
    grid = group.grid
    if grid is None:
        return _as_it_comes(group)
    if grid.whole:
        return _slots(grid, ())
    if on_missing == "error":
        raise fault(group, grid)
    if on_missing == "keep":
        return _kept(group, grid)
    return _mended(group, grid, on_missing)


def _slots(grid: Grid, notes: tuple[Note, ...]) -> Slots:
    rows = tuple(tuple(cell[0] if cell else None for cell in row) for row in grid.cells)
    return Slots(rows, grid.places, grid.spacing, notes)


def fault(group: Group, grid: Grid) -> MalformedError:
    """The error that names the first fault of a grid: the slice and the time."""
    places, n_times = grid.shape
    wrong = grid.missing or grid.doubled
    if wrong:
        k, t = wrong[0]
        place = grid.places[k]
        at = "unknown" if place is None else f"{dot(place, group.frames[0].plane.normal):.2f} mm"
        more = f" (and {len(wrong) - 1} more)" if len(wrong) > 1 else ""
        field, expected = f"slice {k + 1} of {places} at time {t + 1} of {n_times}", f"one image at position {at}"
        found = (
            f"none: the slice is missing{more}"
            if grid.missing
            else f"{len(grid.cells[t][k])}: the slice is a duplicate"
        )
    else:
        k, gap, usual = worst(group, grid)
        field, expected = (
            f"spacing of slices {k + 1} and {k + 2} of {places}",
            f"{usual:.4g} mm, as between the other slices",
        )
        found = f"{gap:.4g} mm" + ("; a slice is missing" if gap > 1.5 * usual > 0 else ": the spacing is uneven")
    path = group.first.layer.path
    return MalformedError(field, expected=expected, found=found, source=SOURCE, hint=HINT, path=path)


def worst(group: Group, grid: Grid) -> tuple[int, float, float]:
    """(k, distance of places k and k + 1 in mm, usual distance) where the spacing is most out of step."""
    normal = group.frames[0].plane.normal
    heights = [dot(place, normal) for place in grid.places if place is not None]
    steps = [b - a for a, b in pairwise(heights)]
    usual = sorted(steps)[(len(steps) - 1) // 2]
    k = max(range(len(steps)), key=lambda n: abs(steps[n] - usual))
    return k, steps[k], usual


def _departure(code: str, text: str) -> Note:
    return Note(code, "departure", text, source=SOURCE)


def _as_it_comes(group: Group) -> Slots:
    """All planes one behind the other in the order of their instance numbers."""
    text = "some slices have no position; they are stacked in the order of their instance numbers"
    note = Note("no-position", "departure", text, field="(0020,0032) ImagePositionPatient", source=SOURCE)
    return Slots((group.frames,), (None,) * len(group.frames), None, (note,))


def _kept(group: Group, grid: Grid) -> Slots:
    """What dcm2niix writes: the grid where it is full, else all planes as one long stack, by place and then by time.

    In a multi-frame file of the vendors whose dimension indices it follows, by time and then by place.
    """
    why = str(fault(group, grid).field)
    if not grid.missing and not grid.doubled:
        return _slots(
            grid, (_departure("uneven-spacing", f"the spacing of the slices is uneven ({why}); stacked as it is"),)
        )
    n_places = grid.shape[0]
    last = [t for _, t in grid.missing]
    if group.first.xa and not grid.doubled and set(last) == {len(grid.cells) - 1} and len(grid.cells) > 1:
        note = _departure("incomplete-volume", "the last volume is incomplete; it is left out")
        return _slots(replace(grid, cells=grid.cells[:-1]), (note,))
    if group.first.info.frames > 1 and layout.one_file_a_stack(group.first.vendor):
        line = [frame for row in grid.cells for cell in row for frame in cell]  # dcm2niix goes by dimension index here
    else:
        line = [frame for k in range(n_places) for row in grid.cells for frame in row[k]]
    text = f"slices are missing or doubled ({why}); all of them are stacked one behind the other"
    places = tuple(frame.plane.position for frame in line)
    return Slots((tuple(line),), places, grid.spacing, (_departure("incomplete-grid", text),))


def _mended(group: Group, grid: Grid, on_missing: str) -> Slots:
    """The whole grid, with empty slots where a slice is missing; or only its whole times."""
    notes = []
    rows = [[cell[0] if cell else None for cell in row] for row in grid.cells]
    if grid.doubled:
        notes.append(_departure("doubled-slice", f"{len(grid.doubled)} slices are doubled; the first is taken"))
    places = list(grid.places)
    even = grid.spacing
    if even is not None and not even.even:
        for k, many in reversed(even.gaps):
            before, after = places[k], places[k + 1]
            if before is None or after is None:
                continue
            fillers = [plus(before, plus(after, before, -1.0), n / (many + 1)) for n in range(1, many + 1)]
            places[k + 1 : k + 1] = fillers
            for row in rows:
                row[k + 1 : k + 1] = [None] * many
        even = spacing([place for place in places if place is not None], group.frames[0].plane.normal)
        if even is None or not even.even:
            raise fault(group, grid)
    if on_missing == "drop":
        whole = [row for row in rows if None not in row]
        if not whole:
            raise fault(group, grid)
        text = f"{len(rows) - len(whole)} volumes with a missing slice are left out"
        notes.append(_departure("dropped-volumes", text))
        rows = whole
    slots = Slots(tuple(tuple(row) for row in rows), tuple(places), even)
    if slots.missing:
        listed = ", ".join(f"slice {k + 1} at time {t + 1}" for k, t in slots.missing[:5])
        text = f"{len(slots.missing)} slices are missing ({listed}); {'NaN' if on_missing == 'nan' else 'zeros'} stand for them"
        notes.append(_departure("missing-slice", text))
    return replace(slots, notes=tuple(notes))
