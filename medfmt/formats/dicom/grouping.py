# SPDX-License-Identifier: MIT
"""Headers of many files → stacks: which planes make one volume, why each was split from its neighbour, what is missing.

# Strategy: every file becomes an `Image` (what holds for the file) and one `Frame` a plane (what holds for the plane).
# A table, `SPLITS`, says what planes of one volume have in common; planes that differ in a line of it are different
# stacks, and the line's name is the reason that is told. Inside a stack planes are set on a grid of places along the
# normal × times; the grid shows what is missing, doubled or uneven. Positions decide; the instance number only orders
# the times. No numpy here, and no pixel is read: `medfmt scan` prints what this room finds.

The lines of `SPLITS` are those of dcm2niix, and a few that it lacks (pixel spacing, sign); see spec_notes/geometry.md.
"""

from __future__ import annotations

from zlib import crc32

from ...core.errors import FormatError
from ...core.frozen import dataclass, field, replace
from ...core.source import BYTES_PATH, Blob
from . import vendors
from .grid import grid_of
from .layouts import answer
from .multiframe import PER_FRAME, SHARED
from .pixels.info import pixel_info
from .vendors import layout
from .vendors.access import number, seconds, text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Any

    from ...core.errors import Note
    from ...core.limits import Limits
    from ...core.source import Layer
    from .dataset import Dataset
    from .grid import Grid
    from .multiframe import Frame
    from .pixels.info import PixelInfo
    from .vendors import Mosaic

PIXEL_KEYS = (0x7FE00010, 0x7FE00008, 0x7FE00009)
TILED_EACH = (0x00290010, 0x00291010, 0x00650010, 0x00651050)  # what tells of a mosaic, and differs from file to file
EXTENDED_OFFSETS = 0x7FE00001
ABSENT = Blob(BYTES_PATH, 0, held=b"")  # until a file takes its place
OVERLAYS = range(0x6000, 0x6020, 2)
SAME_COSINE = 1e-4  # dcm2niix's bound for the cosines of one orientation


# ---- one file ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Overlay:
    """One overlay plane (PS3.3 C.9.2) of a file: `nbytes` at `offset`, one bit a pixel, the first in the lowest bit."""

    group: int
    rows: int
    columns: int
    origin: tuple[int, int]
    offset: int
    nbytes: int


@dataclass(frozen=True, slots=True)
class Pixels:
    """What `pixels.frames` asks of a data set, without the data set: where the samples of one file lie.

    Attributes
        layer     what offsets count in (an inflated one for deflated files)
        ranges    (offset, nbytes) of the fragments of an encapsulated element, else None
        extended  the value of the extended offset table
        error     why the pixels must not be read, else None
    """

    layer: Layer
    ranges: tuple[tuple[int, int], ...] | None
    extended: bytes = b""
    error: FormatError | None = None

    @property
    def path(self) -> str:
        return self.layer.path

    @property
    def pixel_error(self) -> FormatError | None:
        return self.error

    def fragments(self, tag: int = PIXEL_KEYS[0]) -> list[tuple[int, int]] | None:
        return None if self.ranges is None or tag != PIXEL_KEYS[0] else list(self.ranges)

    def raw(self, key: int) -> bytes | None:
        return self.extended if key == EXTENDED_OFFSETS and self.extended else None


@dataclass(frozen=True, slots=True)
class Image:
    """One file's header, as far as grouping and stacking need it. Pickles; holds no pixels.

    Attributes
        layer         the file
        info          the description of its pixels;  pixels: where they lie
        series        SeriesInstanceUID;  number: SeriesNumber;  instance: what orders the files of a series
        vendor        short name
        modality, protocol, description, sequence
        derived       computed from other images
        study_time    StudyDate, and StudyTime in seconds
        three_d, echo_planar, xa, xray    of the acquisition
        mosaic        how the picture is tiled, None if it is not
        overlays      its overlay planes
        grouped       its frames' words are in functional groups
        notes         what was odd about its header
        alone         a multi-frame file that is never stacked with others
        uid           SOPInstanceUID
    """

    layer: Layer
    info: PixelInfo
    pixels: Pixels
    series: str
    number: int
    instance: float
    vendor: str
    modality: str
    protocol: str
    description: str
    sequence: str
    derived: bool
    study_time: str
    three_d: bool
    echo_planar: bool
    xa: bool
    xray: bool
    mosaic: Mosaic | None
    overlays: tuple[Overlay, ...]
    uid: str
    grouped: bool = False
    notes: tuple[Note, ...] = ()
    alone: bool = False


def is_image(ds: Any) -> bool:
    """Whether the data set holds pixels: not a report, a directory or a spectrum."""
    return any(key in ds for key in PIXEL_KEYS)


def image_of(ds: Any, layer: Layer, limits: Limits) -> Image:
    """The facts of one file.

    Raises
        FormatError  the pixels' description cannot be
    """
    # SPEED: what is the same in many files of a series is asked once, the rest of each (benchmarks 16 and 17).
    common = answer("image", ds, lambda ds: _common(ds, limits))
    known = ds.stream.layout
    fragments = ds.fragments()
    instance = number(ds.get("ImageIndex")) if common.modality == "PT" else None
    if instance is None:
        instance = number(ds.get("InstanceNumber"))
    uid = text(ds.get("SOPInstanceUID"))
    if any(tag in ds for tag in TILED_EACH):
        mosaic = vendors.mosaic(ds, common.vendor, None if known is None else known.chains)
    else:
        mosaic = answer("mosaic", ds, vendors.mosaic)
    return replace(
        common,
        layer=layer,
        pixels=Pixels(
            ds.layer,
            None if fragments is None else tuple(fragments),
            (ds.raw(EXTENDED_OFFSETS) or b"") if fragments is not None else b"",
            ds.pixel_error,
        ),
        instance=float(crc32(uid.encode())) if instance is None else float(instance),
        xray=number(ds.get("Exposure")) is not None and not number(ds.get("EchoTime")),
        mosaic=mosaic,
        uid=uid,
        notes=ds.notes,
    )


def _common(ds: Any, limits: Limits) -> Image:
    """The facts of one file that it has in common with others; the rest is left empty."""
    vendor = vendors.manufacturer(ds)
    return Image(
        layer=ABSENT,
        info=pixel_info(ds, limits=limits),
        pixels=Pixels(ABSENT, None),
        series=text(ds.get("SeriesInstanceUID")),
        number=int(number(ds.get("SeriesNumber")) or 0),
        instance=0.0,
        vendor=vendor,
        modality=text(ds.get("Modality")),
        protocol=text(ds.get("ProtocolName")),
        description=text(ds.get("SeriesDescription")),
        sequence=text(ds.get("SequenceName")) or text(ds.get("PulseSequenceName")),
        derived=layout.is_derived(ds),
        study_time=f"{text(ds.get('StudyDate'))} {seconds(ds.get('StudyTime'))}",
        three_d=text(ds.get("MRAcquisitionType")).upper() == "3D",
        echo_planar=layout.is_echo_planar(ds, vendor),
        xa=layout.is_xa(ds, vendor),
        xray=False,
        mosaic=None,
        overlays=overlays_of(ds),
        uid="",
        grouped=PER_FRAME in ds or SHARED in ds,
    )


def overlays_of(ds: Any) -> tuple[Overlay, ...]:
    """The overlay planes that a file keeps apart from its pixels (those in unused bits went out of the standard)."""
    found = []
    for group in OVERLAYS:
        if (group << 16 | 0x3000) not in ds:
            continue
        element = ds.element((group, 0x3000))
        rows, columns = number(ds.get((group, 0x0010))), number(ds.get((group, 0x0011)))
        if not rows or not columns or element.length < int(rows * columns + 7) // 8:
            continue
        origin = ds.get((group, 0x0050))
        first, second = origin if isinstance(origin, list) and len(origin) == 2 else (1, 1)
        found.append(
            Overlay(group, int(rows), int(columns), (int(first), int(second)), element.value_at, element.length)
        )
    return tuple(found)


def stands_alone(image: Image, frames: Sequence[Frame]) -> bool:
    """Whether a multi-frame file is never stacked with others: it holds several volumes, or its vendor's files do so."""
    if len(frames) < 2:
        return False
    return layout.one_file_a_stack(image.vendor) or len({frame.plane.position for frame in frames}) < len(frames)


# ---- what planes of one volume have in common ---------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Split:
    """One line of the table: planes whose `value`s differ by more than `within` are not stacked together."""

    name: str
    value: Callable[[Image, Frame], Any]
    within: float = 0.0
    xray: bool = True  # whether it counts for X-ray images

    def differs(self, a: Any, b: Any) -> bool:
        if self.within == 0 or a is None or b is None:
            return bool(a != b)
        if isinstance(a, tuple):
            return any(abs(x - y) > self.within for x, y in zip(a, b, strict=True))
        return bool(abs(a - b) > self.within)


def _part(frame: Frame) -> str:
    """Phase, real and imaginary parts are told apart; what says nothing is a magnitude."""
    return frame.component if frame.component != layout.MAGNITUDE else ""


# Exact lines come first: they are hashed together, the others are compared with the first plane of each stack.
EXACT = (
    Split("series instance UID", lambda image, _: image.series),
    Split("series number", lambda image, _: image.number),
    Split("modality", lambda image, _: image.modality),
    Split("manufacturer", lambda image, _: image.vendor),
    Split("derived image", lambda image, _: image.derived),
    Split("size", lambda image, _: (image.info.rows, image.info.columns, image.info.frames)),
    Split("bits and samples", lambda image, _: (image.info.bits_allocated, image.info.samples, image.info.signed)),
    Split("file of several volumes", lambda image, frame: frame.file if image.alone else -1),
    Split("number of tiles", lambda image, _: image.mosaic and image.mosaic.tiles),
    Split("study time", lambda image, _: "" if image.xa else image.study_time),
    Split("protocol name", lambda image, _: image.protocol, xray=False),
    Split("part of the signal", lambda _, frame: _part(frame), xray=False),
    Split("echo number", lambda _, frame: frame.echo, xray=False),
)
CLOSE = (
    Split("echo time", lambda _, frame: frame.echo_time, 1e-4, xray=False),
    Split("repetition time", lambda _, frame: frame.repetition_time, 1e-4, xray=False),
    Split("flip angle", lambda _, frame: frame.flip_angle, 1e-4, xray=False),
    Split("trigger delay", lambda _, frame: frame.trigger_delay, 1e-4, xray=False),
    Split("orientation", lambda _, frame: (*frame.plane.row, *frame.plane.column), SAME_COSINE),
    Split("pixel spacing", lambda _, frame: frame.plane.spacing, 1e-3),
)
SPLITS = (*EXACT, *CLOSE)


@dataclass(frozen=True, slots=True)
class Pool:
    """The planes of one stack while it is being collected, and their values in the lines of SPLITS."""

    exact: tuple[Any, ...]
    close: tuple[Any, ...]
    frames: list[Frame] = field(default_factory=list)


def pools(images: Sequence[Image], frames: Iterable[Frame]) -> list[Pool]:
    """Planes put together by the table, in the order of their first plane."""
    found: dict[tuple[Any, ...], list[Pool]] = {}
    for frame in frames:
        image = images[frame.file]
        xray = image.xray
        exact = tuple(None if xray and not split.xray else split.value(image, frame) for split in EXACT)
        close = tuple(None if xray and not split.xray else split.value(image, frame) for split in CLOSE)
        alike = found.setdefault(exact, [])
        pool = next((p for p in alike if p.close == close or not any(map(Split.differs, CLOSE, p.close, close))), None)
        if pool is None:
            pool = Pool(exact, close)
            alike.append(pool)
        pool.frames.append(frame)
    return [pool for alike in found.values() for pool in alike]


def reasons(pool: Pool, others: Sequence[Pool]) -> tuple[str, ...]:
    """By which lines of the table `pool` differs from the stack it is most like; () if it is alone."""
    return min((reasons_between(pool, other) for other in others if other is not pool), key=len, default=())


def reasons_between(pool: Pool, other: Pool) -> tuple[str, ...]:
    """The names of the lines in which two stacks differ."""
    values = zip(SPLITS, (*pool.exact, *pool.close), (*other.exact, *other.close), strict=True)
    return tuple(split.name for split, a, b in values if split.differs(a, b))


# ---- stacks -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Group:
    """One stack: what one volume is read from. `Stack.detail` of this format.

    Attributes
        images   the files, in the order of their frames
        frames   their planes, sorted; `Frame.file` counts in `images`
        grid     of the planes; None where `fault` says why there is none
        why      the lines of SPLITS by which it differs from the stack most like it
        label    what tells it from other stacks of its series, as dcm2niix names it ("e2", "ph", "i00008")
        dropped  files that hold an image which is there already
        overlay  which overlay group this is a volume of, None for the image itself
        fault    why it cannot be stacked
        maps     diffusion maps are among its volumes: it has no gradients
        header   the data set of the first file, where it was kept
    """

    images: tuple[Image, ...]
    frames: tuple[Frame, ...]
    grid: Grid | None
    why: tuple[str, ...] = ()
    label: str = ""
    dropped: tuple[Layer, ...] = ()
    overlay: int | None = None
    fault: FormatError | None = None
    maps: bool = False
    header: Dataset | None = None

    @property
    def first(self) -> Image:
        return self.images[self.frames[0].file]

    @property
    def id(self) -> str:
        """What `series=` takes: series number, description and label."""
        image = self.first
        parts = [str(image.number), image.description or image.protocol, self.label]
        return "_".join(part for part in parts if part)

    @property
    def details(self) -> dict[str, Any]:
        """What a report shows beside the grid's faults, as plain Python values.

        `grid` has a text for each time with a sign for each slice: "1" is there, "." is missing, "2" is doubled.
        `shape` counts columns, rows, slices, times; a 3D acquisition may have its first three axes in another order.
        """
        image, grid = self.first, self.grid
        down, across = image.mosaic.grid if image.mosaic is not None else (1, 1)
        told: dict[str, Any] = {"vendor": image.vendor, "modality": image.modality, "sequence": image.sequence}
        if grid is None:
            return told
        slices, times = grid.shape
        told["shape"] = [image.info.columns // across, image.info.rows // down, slices, *([times] if times > 1 else [])]
        told["grid"] = ["".join("." if not cell else str(min(9, len(cell))) for cell in row) for row in grid.cells]
        if grid.spacing is not None:
            told["spacing_mm"] = round(grid.spacing.along, 6)
            told["tilt_degrees"] = round(grid.spacing.tilt, 3)
            told["residuals_mm"] = [round(residual, 6) for residual in grid.spacing.residuals]
            told["gaps"] = [list(gap) for gap in grid.spacing.gaps]
        return told


def group(images: Sequence[Image], frames: Iterable[Frame]) -> list[Group]:
    """Stacks of planes, in the order of series number and first instance.

    Parameters
        images  the files
        frames  their planes; `Frame.file` counts in `images`
    """
    found = _single_mosaics(pools(images, frames), images)
    found.sort(key=lambda pool: (images[pool.frames[0].file].number, min(frame.order for frame in pool.frames)))
    made = []
    for pool in found:
        series = [other for other in found if other.exact[0] == pool.exact[0]]
        alone = len(series) == 1 < len(found)
        for one in _with_traces_apart(images, pool, series):
            made.append(replace(one, why=(EXACT[0].name,)) if alone and not one.why else one)
            made += _overlays(one)
    return made


def _with_traces_apart(images: Sequence[Image], pool: Pool, series: Sequence[Pool]) -> list[Group]:
    """The stack of a pool; where diffusion maps are among its volumes, once without them and once with them last.

    dcm2niix does so where two volumes or more are left, and calls the second "ADC".
    """
    if any(frame.trace for frame in pool.frames):
        kept = Pool(pool.exact, pool.close, [frame for frame in pool.frames if not frame.trace])
        without = _group(images, kept, series) if kept.frames else None
        if without is not None and without.grid is not None and len(without.grid.cells) > 1:
            last = [replace(frame, order=(float(frame.trace), *frame.order)) for frame in pool.frames]
            whole = _group(images, Pool(pool.exact, pool.close, last), series)
            name = f"{whole.label}_ADC".lstrip("_")
            return [without, replace(whole, label=name, why=("diffusion map",), maps=True)]
    return [_group(images, pool, series)]


def _overlays(one: Group) -> list[Group]:
    """A stack of each overlay group that the files of a stack have."""
    groups = sorted({overlay.group for image in one.images for overlay in image.overlays})
    names = [f"{one.label}_ROI{n + 1}".lstrip("_") for n in range(len(groups))]
    return [
        replace(one, overlay=entry, label=name, why=("overlay",)) for entry, name in zip(groups, names, strict=True)
    ]


def _single_mosaics(found: list[Pool], images: Sequence[Image]) -> list[Pool]:
    """Mosaics of a series whose orientation changes (a navigator follows the head) are volumes of their own."""
    made = []
    for pool in found:
        tiled = images[pool.frames[0].file].mosaic is not None
        turns = tiled and any(other is not pool and other.exact == pool.exact for other in found)
        made += [Pool(pool.exact, pool.close, [frame]) for frame in pool.frames] if turns else [pool]
    return made


def _group(images: Sequence[Image], pool: Pool, series: Sequence[Pool]) -> Group:
    frames, dropped = _distinct(images, sorted(pool.frames, key=lambda frame: frame.order))
    files = list(dict.fromkeys(frame.file for frame in frames))
    renumbered = {file: n for n, file in enumerate(files)}
    if any(file != n for file, n in renumbered.items()):
        frames = [replace(frame, file=renumbered[frame.file]) for frame in frames]
    own = tuple(images[file] for file in files)
    fault = grid = None
    try:
        grid = grid_of(frames, tiles=own[0].mosaic.tiles if own[0].mosaic is not None else 0)
    except FormatError as e:
        fault = e.moved(path=own[0].layer.path)
    return Group(
        images=own,
        frames=tuple(frames),
        grid=grid,
        why=reasons(pool, series),
        label=label(pool, series, own[0], frames[0]),
        dropped=dropped,
        fault=fault,
    )


def _distinct(images: Sequence[Image], frames: Sequence[Frame]) -> tuple[list[Frame], tuple[Layer, ...]]:
    """The frames without those of a file that is there twice (same SOPInstanceUID and instance number)."""
    kept, dropped, seen = [], {}, set()
    for frame in frames:
        image = images[frame.file]
        key = (image.uid, image.instance, frame.number, frame.plane.position)
        if image.uid and key in seen:
            dropped[frame.file] = image.layer
        else:
            seen.add(key)
            kept.append(frame)
    return kept, tuple(dropped.values())


def label(pool: Pool, series: Sequence[Pool], image: Image, frame: Frame) -> str:
    """What tells a stack from the others of its series, in dcm2niix's words: "e2_ph", "i00008", "t100"."""
    names = {name for other in series if other is not pool for name in reasons_between(pool, other)}
    parts = []
    if frame.echo is not None and (frame.echo > 1 or names & {"echo time", "echo number"}):
        parts.append(f"e{frame.echo}")
    elif names & {"echo time", "repetition time", "flip angle"}:
        times = sorted({other.close[0] or 0.0 for other in series})
        parts.append(f"e{times.index(frame.echo_time or 0.0) + 1}")
    if "orientation" in names:
        parts.append(f"i{frame.number + 1 if image.info.frames > 1 else int(image.instance):05d}")
    if "trigger delay" in names and frame.trigger_delay is not None:
        parts.append(f"t{int(frame.trigger_delay)}")
    parts += [{"phase": "ph"}.get(frame.component, frame.component)] if _part(frame) else []
    return "_".join(parts)
