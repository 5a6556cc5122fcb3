# SPDX-License-Identifier: MIT
"""What to do about a slice that is missing, doubled or out of step: `on_missing`.

"error"  refuse, naming the slice and the time
"keep"   stack what is there as dcm2niix does, with a Note
"nan"    the whole grid; NaN where a slice is missing (the volume becomes float32)
"pad"    the whole grid; stored zeros where a slice is missing, and a mask
"drop"   only the times that are whole
"""

from __future__ import annotations

from itertools import pairwise

from ...core.errors import MalformedError, Note
from ...core.frozen import dataclass, replace
from .geometry import Spacing, dot, plus, spacing
from .vendors import layout

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .geometry import Vector
    from .grid import Grid
    from .grouping import Group
    from .multiframe import Frame

CHOICES = ("error", "keep", "nan", "pad", "drop")
HINT = "on_missing= keep, nan, pad or drop stacks them (--on-missing)."
SOURCE = "spec_notes/geometry.md"


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
