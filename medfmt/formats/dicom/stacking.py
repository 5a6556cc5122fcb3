# SPDX-License-Identifier: MIT
"""A stack of planes → a Reading: voxels in their final order, affine, scaling, notes.

The voxels are those that dcm2niix would write: axis i along the columns of an image, j against its rows, k along the
normal of the slices, then time; a 3D acquisition is turned to the axis order nearest to RAS+. Where dcm2niix is known
to be wrong (spec_notes/geometry.md lists where) the positions in the files decide, and a Note says so.

# Strategy: nothing is decoded here. `grid.arranged` settles which frame goes to which slice, as plain data; the
# objects of `fetching` decode one frame straight into its final place when it is asked for.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from ...core import space
from ...core.arrays import FrameArray
from ...core.errors import MalformedError, Note, TruncatedError, UnsupportedError
from ...core.frozen import dataclass, replace
from ...core.reading import Provenance, Reading
from . import sidecar
from .fetching import Drawn, Slices, Tiles, Whole
from .geometry import NOWHERE, TILT_DEGREES, Turn, dot, matrix, plus, skew, times, turn_to_ras, turned, volume_columns
from .grid import arranged, backwards
from .mosaic import tiled
from .multiframe import Planes
from .part10 import read
from .pixels.colour import palettes
from .pixels.frameset import Frames, frames
from .vendors import layout
from .vendors.series import Series

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from numpy.typing import NDArray

    from ...core.reading import Options
    from .dataset import Dataset
    from .geometry import Columns
    from .grid import Slots
    from .grouping import Group
    from .multiframe import Frame

SOURCE = "spec_notes/geometry.md"
SAME_PLACE = 0.05  # mm that the positions of a moving table's volumes may differ
EQUIDISTANT = 0.1  # share of the slice step by which slices of a 3D acquisition may be off
COLOUR = np.dtype([("R", "u1"), ("G", "u1"), ("B", "u1")])


# ---- the plan ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Volume3:
    """The geometry of a stack before its axes are turned: sizes, affine columns (LPS+ mm), which rule gave them."""

    columns: int
    rows: int
    slices: int
    affine_lps: Columns
    rule: str
    text: str
    notes: tuple[Note, ...] = ()
    reverse: bool = False


def read_group(group: Group, options: Options) -> Reading:
    """The Reading of one stack of planes.

    Raises
        MalformedError    a slice is missing, doubled or out of step (see `on_missing`), or what a header says cannot be
        TruncatedError    pixels are cut short (`partial=True` gives the frames that are whole, and a mask)
        UnsupportedError  pixels that are not read here
    """
    header = group.header or read(group.first.layer, stop_at="PixelData", limits=options.limits)
    slots = arranged(group, options.on_missing)
    if group.first.mosaic is None and layout.counts_backwards(header):
        slots = backwards(slots, group.frames[0].plane.normal)
    sources, whole = _sources(group, options)
    slots = replace(
        slots,
        rows=tuple(
            tuple(None if frame is None or frame.number >= whole[frame.file] else frame for frame in row)
            for row in slots.rows
        ),
    )
    volume = _tiled_volume(group) if group.first.mosaic is not None else _sliced_volume(group, slots)
    reading = _reading(group, slots, volume, sources, options, header)
    return described(reading, group, slots, header)


def _sources(group: Group, options: Options) -> tuple[list[Frames], list[int]]:
    """The frames of each file, and how many of each are whole."""
    found: list[Frames] = []
    checked: dict[tuple[int, int | None], Frames] = {}
    for image in group.images:
        error, layer = image.pixels.error, image.pixels.layer
        native = error is None and image.pixels.ranges is None
        # SPEED: what was checked for one file holds for the next ones, whose header said the same (benchmark 17).
        alike = (id(image.info), layer.size)
        if native and alike in checked:
            found.append(checked[alike].of(layer))
            continue
        if error is not None and not (options.partial and isinstance(error, TruncatedError)):
            raise error.moved(path=image.layer.path)
        try:
            one = frames(image.pixels, image.info, partial=options.partial, limits=options.limits)  # type: ignore[arg-type]
        except TruncatedError as e:
            if not options.partial or len(group.images) == 1:
                raise e.moved(path=image.layer.path) from None
            one = Frames(layer, image.info, None, 0, 0)
        if native:
            checked[alike] = one
        found.append(one)
    return found, [one.whole for one in found]


def _gap(frame: Frame) -> float:
    """Distance of slices where positions do not tell: SpacingBetweenSlices, else SliceThickness, else 1 mm."""
    return frame.gap or frame.thickness or 1.0


def _tiled_volume(group: Group) -> Volume3:
    frame = group.frames[0]
    image = group.first
    if image.mosaic is None:
        raise MalformedError("mosaic", expected="a tiled picture", found="none")
    shape = (image.info.rows, image.info.columns)
    frame, told = _placed(group.frames) if not image.mosaic.positions else (frame, ())
    made = tiled(image.mosaic, frame.plane, shape, _gap(frame))
    text = f"{made.slices} tiles of a {shape[0]} x {shape[1]} mosaic, told by {image.mosaic.rule}"
    return Volume3(
        made.columns, made.rows, made.slices, made.affine_lps, "mosaic", text, (*told, *made.notes), made.reverse
    )


def _placed(frames: Sequence[Frame]) -> tuple[Frame, tuple[Note, ...]]:
    """The first mosaic that tells its place, and Notes where others do not, or lie elsewhere: one affine has to do for all."""
    known = [frame for frame in frames if frame.plane.position is not None]
    texts = []
    if not known:
        texts.append(("no-geometry", "no position: the mosaic is placed at the origin"))
    elif len(known) < len(frames):
        texts.append(("no-position", f"{len(frames) - len(known)} of {len(frames)} volumes tell no position"))
    first = known[0] if known else frames[0]
    apart = [
        abs(a - b) for one in known for a, b in zip(one.plane.position or (), first.plane.position or (), strict=True)
    ]
    if max(apart, default=0.0) > SAME_PLACE:
        texts.append(
            ("volumes-apart", f"the volumes lie up to {max(apart):.3g} mm apart; the affine is that of the first")
        )
    field = "(0020,0032) ImagePositionPatient"
    return first, tuple(Note(code, "departure", text, None, field, "PS3.3 C.7.6.2") for code, text in texts)


def _sliced_volume(group: Group, slots: Slots) -> Volume3:
    frame, info = group.frames[0], group.first.info
    rule = "functional groups" if info.frames > 1 else "image plane"
    n_slices = len(slots.rows[0])
    if slots.places[0] is None:
        across, down, gap = frame.plane.spacing[1], frame.plane.spacing[0], _gap(frame)
        sizes = ((across, info.columns), (down, info.rows), (gap, n_slices))
        (x, y, z) = (size * (n - 1) / 2 for size, n in sizes)
        if _rows_as_stored(group, slots):  # `_turn` turns both; dcm2niix has these voxels under the same affine
            down, y = -down, -y
        columns = ((across, 0.0, 0.0), (0.0, -down, 0.0), (0.0, 0.0, gap), (-x, y, -z))
        text = "no position: axial slices around the origin are assumed"
        note = Note("no-geometry", "departure", text, source="PS3.3 C.7.6.2")
        return Volume3(info.columns, info.rows, n_slices, columns, "none", "no ImagePositionPatient", (note,))
    plane = replace(frame.plane, position=slots.places[0])
    notes = tuple(note for note in (skew(plane),) if note is not None)
    if slots.spacing is None or abs(slots.spacing.along) < NOWHERE:
        step, text = times(plane.normal, _gap(frame)), "one place; the slice step is the distance the header gives"
    else:
        step, text = slots.spacing.step, "the slice step is the mean difference of the positions"
        if slots.spacing.tilt > TILT_DEGREES:
            said = f"the slices are tilted by {slots.spacing.tilt:.1f} degrees; the affine keeps the shear"
            notes = (*notes, Note("gantry-tilt", "info", said, field="(0020,0032) ImagePositionPatient", source=SOURCE))
    return Volume3(info.columns, info.rows, n_slices, volume_columns(plane, info.rows, step), rule, text, notes)


def _dtype(group: Group) -> np.dtype[Any]:
    """The volume's stored dtype: int16 where unsigned samples leave the highest of 16 bits free, as dcm2niix has it.

    Raises
        UnsupportedError  colour of four samples, or in fractions
    """
    info = group.first.info
    if info.photometric == "PALETTE COLOR":
        return COLOUR
    if info.samples > 1:
        if info.samples != 3 or info.dtype.kind == "f":
            raise UnsupportedError(
                "(0028,0002) SamplesPerPixel",
                expected="three whole numbers, as a volume of colours has",
                found=f"{info.samples} of {info.bits_allocated} bits",
                hint="medfmt.dicom.read(path).stored_array gives them.",
                path=group.first.layer.path,
            )
        return np.dtype([(name, f"u{info.dtype.itemsize}") for name in "RGB"])
    dtype = info.dtype
    free = max(image.info.bits_stored for image in group.images) < info.bits_allocated
    return np.dtype(f"i{dtype.itemsize}") if dtype.kind == "u" and dtype.itemsize in (2, 4) and free else dtype


def described(reading: Reading, group: Group, slots: Slots, header: Dataset) -> Reading:
    """`reading` with its header, acquisition words and gradients."""
    spare = [next(filter(None, row), group.frames[0]) for row in slots.rows]
    line = [frame or one for row, one in zip(slots.rows, spare, strict=True) for frame in row]
    planes = Planes(group.images, line, known=group.frames[0].file, header=header)
    mosaic = group.first.mosaic
    slices = mosaic.tiles if mosaic is not None else len(slots.rows[0])
    flipped = mosaic is not None and mosaic.reversed
    series = Series(planes, slices, len(slots.rows), mosaic, flipped, not slots.missing)
    meta = sidecar.meta(series)
    return replace(reading, header=header, meta=meta, gradients=None if group.maps else sidecar.gradients(series))


# ---- the reading ------------------------------------------------------------------------------------------


def _reading(
    group: Group, slots: Slots, volume: Volume3, sources: list[Frames], options: Options, header: Dataset
) -> Reading:
    shape = (volume.columns, volume.rows, volume.slices)
    outer = (len(slots.rows),) if len(slots.rows) > 1 else ()
    affine = space.lps_to_ras(matrix(volume.affine_lps))
    slope, inter = _scaling(slots, volume.slices, outer)
    dtype = _dtype(group)
    if options.on_missing == "nan" and slots.missing and not dtype.names:
        dtype = np.dtype(np.float32)
    fetch: Slices | Tiles | Drawn
    if group.overlay is not None:
        dtype, slope, inter, fetch = np.dtype(np.uint8), 1.0, 0.0, _drawn(group, slots)
    elif group.first.mosaic is not None:
        own = tuple(None if row[0] is None else sources[row[0].file] for row in slots.rows)
        fetch = Tiles(own, volume.reverse, volume.slices)
    else:
        fetch = _slices(slots, sources, np.nan if dtype.kind == "f" and slots.missing else 0.0)
        if group.first.info.photometric == "PALETTE COLOR":
            fetch = replace(fetch, tables=palettes(header, group.first.info))
    data = FrameArray((*shape, *outer), dtype, 3 if isinstance(fetch, Tiles) else 2, fetch)
    turn = _turn(group, slots, affine, shape)
    if not turn.trivial and not isinstance(fetch, Tiles):
        if np.ndim(slope) and isinstance(fetch, Slices):
            # The slices no longer lie along the third axis, where slopes are kept: they are applied at once.
            scaled = [(frame.slope, frame.inter) for frame in slots.rows[0] if frame is not None]
            fetch, dtype, slope, inter = replace(fetch, slopes=tuple(scaled)), np.dtype(np.float32), 1.0, 0.0
        data = FrameArray(tuple(shape[axis] for axis in turn.axes), dtype, 3, Whole(fetch, shape, turn))
        affine = np.array(turned(affine.tolist(), shape, turn))
    return Reading(
        data=data,
        affine=affine,
        format="dicom",
        slope=slope,
        inter=inter,
        notes=(*slots.notes, *volume.notes, *_notes(group, slots, sources)),
        provenance=_provenance(group, slots, volume),
        sources=tuple(image.layer for image in group.images),
        mask=_mask(slots, shape, outer),
        files=Places(fetch, volume.slices, turn.flips[turn.axes.index(2)]) if not isinstance(fetch, Drawn) else None,
    )


@dataclass(frozen=True, slots=True)
class Places:
    """`Reading.files`: (k, t) → (path, frame, byte offset) of a slice. k counts along the axis the slices lie on."""

    fetch: Slices | Tiles
    slices: int
    flip: bool

    def __call__(self, k: int, t: int = 0) -> tuple[str, int, int]:
        if not 0 <= k < self.slices:
            raise IndexError(f"slice {k} of {self.slices}")
        return self.fetch.place((self.slices - 1 - k if self.flip else k) + self.slices * t)


def _scaling(slots: Slots, n_slices: int, outer: tuple[int, ...]) -> tuple[Any, Any]:
    """slope and intercept: two floats where all frames agree, else arrays over [k, t]."""
    known = next(frame for row in slots.rows for frame in row if frame is not None)
    if all(_alike(pair, known) for pair in {(f.slope, f.inter) for row in slots.rows for f in row if f is not None}):
        return known.slope, known.inter
    table = (
        np.array([[(frame or known).slope for frame in row] for row in slots.rows]),
        np.array([[(frame or known).inter for frame in row] for row in slots.rows]),
    )
    spread = [np.broadcast_to(values.T, (n_slices, len(slots.rows))) for values in table]
    slope, inter = (np.reshape(values, (n_slices, *outer), order="F") for values in spread)
    return slope, inter


def _alike(pair: tuple[float, float], known: Frame) -> bool:
    """Whether a slope and intercept are those of a frame, to the digits of a float32; slopes of PET are 1e-8, so the measure is relative."""
    slope, inter = pair
    near = abs(slope - known.slope) <= np.finfo(np.float32).eps * abs(known.slope)
    least = np.finfo(np.float32).eps * max(abs(known.inter), abs(known.slope))
    return bool(near and abs(inter - known.inter) <= least)


def _slices(slots: Slots, sources: list[Frames], fill: float) -> Slices:
    line = [frame for row in slots.rows for frame in row]
    which = tuple(-1 if frame is None else frame.file for frame in line)
    return Slices(tuple(sources), which, tuple(0 if frame is None else frame.number for frame in line), fill)


def _drawn(group: Group, slots: Slots) -> Drawn:
    places = []
    for row in slots.rows:
        for frame in row:
            image = None if frame is None or frame.number else group.images[frame.file]
            own = [overlay for overlay in image.overlays if overlay.group == group.overlay] if image else []
            places.append((image.pixels.layer, own[0]) if image and own else None)
    return Drawn(tuple(places))


def _turn(group: Group, slots: Slots, affine: NDArray[np.float64], shape: tuple[int, int, int]) -> Turn:
    """How the volume of a 3D acquisition is turned; not at all where dcm2niix leaves the axes as they are.

    dcm2niix does not turn rows upside down for 3D acquisitions, and then turns the axes to the order nearest to RAS+;
    colour and slices that are not equally spaced it leaves as they are.
    """
    if not _rows_as_stored(group, slots):
        return Turn()
    if slots.spacing is None:
        return Turn(flips=(False, True, False))
    image = group.first
    normal = group.frames[0].plane.normal
    heights = [dot(place, normal) for place in slots.places if place is not None]
    steps = [b - a for a, b in pairwise(heights)]
    if image.info.samples > 1 or any(abs(step - steps[0]) > EQUIDISTANT * abs(steps[0]) for step in steps):
        return Turn(flips=(False, True, False))
    return turn_to_ras(affine.tolist(), shape)


def _rows_as_stored(group: Group, slots: Slots) -> bool:
    """Whether dcm2niix leaves the rows in their order: in a 3D acquisition of several slices at one time."""
    image = group.first
    if image.mosaic is not None or slots.missing or not image.three_d or image.echo_planar:
        return False
    placed = slots.spacing is not None or slots.places[0] is None
    return placed and len(slots.rows) == 1 and len(slots.rows[0]) > 1


def _mask(slots: Slots, shape: tuple[int, int, int], outer: tuple[int, ...]) -> NDArray[np.bool_] | None:
    """Which voxels are real; None where all are."""
    if not slots.missing:
        return None
    there = np.array([[frame is not None for frame in row] for row in slots.rows]).T
    spread = np.broadcast_to(there, (shape[2], len(slots.rows))).reshape((shape[2], *outer), order="F")
    return np.broadcast_to(spread, (*shape, *outer))


def _notes(group: Group, slots: Slots, sources: list[Frames]) -> tuple[Note, ...]:
    """What was assumed about headers and pixels, each kind once; and where dcm2niix would have made something else."""
    told = [note for image in group.images for note in image.notes]
    told += [note for source in sources for note in source.notes]
    notes = list({(note.code, note.text): note for note in told}.values())

    def note(code: str, text: str, field: str = "", source: str = SOURCE) -> None:
        notes.append(Note(code, "info", text, field=field, source=source))

    info, image = group.first.info, group.overlay is None
    if group.dropped:
        note("duplicate-files", f"{len(group.dropped)} files hold an image that is there already; they are left out")
    if info.photometric == "MONOCHROME1" and image:
        text = "low values are meant to be shown bright (MONOCHROME1); the values are as stored, not inverted"
        note("monochrome1", text, "(0028,0004) PhotometricInterpretation", "PS3.3 C.7.6.3.1.2")
    known = [[frame for frame in row if frame is not None] for row in slots.rows]
    if len({(frame.slope, frame.inter) for row in known for frame in row}) > 1 and image:
        text = "slope or intercept differ between slices; each keeps its own"
        note("scaling-varies", text, "(0028,1053) RescaleSlope")
    if any(max(f.order for f in a) > min(f.order for f in b) for a, b in pairwise(row for row in known if row)):
        note("sorted-by-time", "slices of several times alternate in the series; they are sorted by position and time")
    if info.bits_allocated == 32 and not info.signed and info.samples == 1:
        text = "unsigned samples of 32 bits stay unsigned; dcm2niix writes them as signed"
        note("unsigned-32", text, "(0028,0103) PixelRepresentation")
    return tuple(notes)


def _provenance(group: Group, slots: Slots, volume: Volume3) -> Provenance:
    """Which rule gave the affine, and how far the distances that the header gives would lead from it."""
    i, j, step, origin = volume.affine_lps
    shape = (volume.columns, volume.rows, volume.slices)
    normal = group.frames[0].plane.normal
    sign = -1.0 if sum(a * b for a, b in zip(step, normal, strict=True)) < 0 else 1.0
    affine = space.lps_to_ras(matrix(volume.affine_lps))
    others = {"SpacingBetweenSlices": group.frames[0].gap, "SliceThickness": group.frames[0].thickness}
    if len(slots.places) > 1 and slots.places[0] is not None and slots.places[1] is not None:
        others["first two positions"] = dot(plus(slots.places[1], slots.places[0], -1.0), normal)
    alternatives = {}
    for name, distance in others.items():
        if distance is not None:
            other = space.lps_to_ras(matrix((i, j, times(normal, sign * distance), origin)))
            alternatives[name] = float(space.corner_distance(affine, other, shape))
    return Provenance(volume.rule, volume.text, alternatives)
