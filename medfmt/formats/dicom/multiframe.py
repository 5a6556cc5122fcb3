# SPDX-License-Identifier: MIT
"""The frames of a file: what each plane says about itself, wherever the file says it.

Reads PS3.3 C.7.6.16 (Multi-frame Functional Groups) and, for files without them, the same words at the top level:

    (5200,9230) PerFrameFunctionalGroupsSequence   one item a frame
        (0020,9113) PlanePositionSequence  > (0020,0032) ImagePositionPatient
        (0020,9111) FrameContentSequence   > (0020,9157) DimensionIndexValues
    (5200,9229) SharedFunctionalGroupsSequence     one item, for what all frames share

A word is looked for in the frame's own item, then in the shared item, then at the top level: some writers put there
what belongs in the functional groups (seen in files of Hyperfine). No numpy, no pixel is read.
"""

from __future__ import annotations

from ...core.errors import MalformedError
from ...core.frozen import dataclass, replace
from .geometry import AXIAL, Plane, cosines, plus, three
from .layouts import answer
from .part10 import read
from .vendors import layout, manufacturer
from .vendors.access import items, number, numbers, text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from .dataset import Dataset
    from .grouping import Image

# Sequence of the functional groups → the words that it holds.
SEQUENCES = {
    "PlanePositionSequence": ("ImagePositionPatient",),
    "PlaneOrientationSequence": ("ImageOrientationPatient",),
    "PixelMeasuresSequence": ("PixelSpacing", "SliceThickness", "SpacingBetweenSlices"),
    "PixelValueTransformationSequence": ("RescaleSlope", "RescaleIntercept"),
    "MRTimingAndRelatedParametersSequence": ("RepetitionTime", "FlipAngle"),
    "MRImageFrameTypeSequence": ("ComplexImageComponent", "FrameType"),
    "FrameContentSequence": ("DimensionIndexValues", "TemporalPositionIndex", "FrameAcquisitionDateTime"),
    "CardiacSynchronizationSequence": ("NominalCardiacTriggerDelayTime",),
    "MRDiffusionSequence": ("DiffusionBValue",),
    "RealWorldValueMappingSequence": ("RealWorldValueSlope", "RealWorldValueIntercept"),
}
# Word → its sequence, and its name there.
GROUPS = {word: (sequence, word) for sequence, words in SEQUENCES.items() for word in words}
GROUPS["EchoTime"] = ("MREchoSequence", "EffectiveEchoTime")
IN_STACK = (0x00209057, 0x00200032)  # InStackPositionNumber, ImagePositionPatient: they count slices, not volumes
SHARED, PER_FRAME = 0x52009229, 0x52009230
MODULE = "PS3.3 C.7.6.16"
KEPT = 64  # files whose headers are kept at a time
KEPT_PLANES = 4  # planes whose words are kept at a time
DEPTH = 3  # of the sequences inside the functional groups that are looked into


@dataclass(frozen=True, slots=True)
class Frame:
    """One plane of one file (of a mosaic: the picture of all its planes).

    Attributes
        file            position of the file in the list that is being grouped
        number          of the frame in its file, from 0
        plane           where it lies
        thickness, gap  SliceThickness and SpacingBetweenSlices, mm; None if unknown
        component       "magnitude", "phase", "real", "imaginary" or "" where nothing is said
        echo_time, repetition_time (ms), flip_angle (degrees), trigger_delay (ms), echo (number of the echo)
        slope, inter    stored value → value, as the standard or the vendor has it
        order           the file's place in its series, then the frame's: what sorts volumes
        times           numbers that tell the volume, where the file has such
        trace           a map of diffusion without a direction among images that have one
        acquired        AcquisitionTime of its file, as it stands there
    """

    file: int
    number: int
    plane: Plane
    thickness: float | None = None
    gap: float | None = None
    component: str = ""
    echo_time: float | None = None
    echo: int | None = None
    repetition_time: float | None = None
    flip_angle: float | None = None
    trigger_delay: float | None = None
    slope: float = 1.0
    inter: float = 0.0
    order: tuple[float, ...] = ()
    times: tuple[float, ...] = ()
    trace: bool = False
    acquired: Any = None


class Header:
    """What all frames of a file share: its data set, the shared functional groups, and what was found in them.

    Attributes
        ds          the data set of the file
        shared      the item of (5200,9229), None where there is none
        vendor, mr  short name; whether the modality is MR
        found       words and private elements that were looked for already
    """

    __slots__ = ("ds", "found", "mr", "shared", "vendor")

    def __init__(self, ds: Any) -> None:
        self.ds = ds
        self.shared = next(iter(items(ds.get(SHARED))), None)
        self.vendor = manufacturer(ds)
        self.mr = text(ds.get("Modality")) == "MR"
        self.found: dict[Any, Any] = {}

    def get(self, keyword: str) -> Any:
        """A word of the shared groups or of the top level."""
        if keyword not in self.found:
            value = None if self.shared is None else grouped_word(self.shared, keyword)
            self.found[keyword] = self.ds.get(keyword) if value is None else value
        return self.found[keyword]


class Words:
    """The words of one frame: `words.get(keyword)` looks in its own item, the shared one and the top level.

    Attributes
        header  what all frames of the file share
        own     the frame's item of (5200,9230); None where there is none
        kept    the data sets in `own` that may hold private elements, once they were looked for
        ds, shared, vendor, mr  of the header
    """

    __slots__ = ("ds", "header", "kept", "mr", "own", "shared", "vendor")

    def __init__(self, header: Header, own: Any) -> None:
        self.header = header
        self.own = own
        self.kept: tuple[Any, ...] | None = None
        self.ds, self.shared, self.vendor, self.mr = header.ds, header.shared, header.vendor, header.mr

    def get(self, keyword: str) -> Any:
        if self.own is None:
            return self.header.get(keyword)
        value = grouped_word(self.own, keyword)
        return self.header.get(keyword) if value is None else value

    @property
    def single(self) -> bool:
        """Whether the file has no functional groups."""
        return self.own is None and self.shared is None

    @property
    def holders(self) -> tuple[Any, ...]:
        """The data sets of this frame, the most particular first."""
        return tuple(holder for holder in (self.own, self.shared, self.ds) if holder is not None)


def grouped_word(item: Any, keyword: str) -> Any:
    """A word inside its sequence of an item of the functional groups; None where it is not there."""
    group, inside = GROUPS.get(keyword, ("", ""))
    within = items(item.get(group)) if group else ()
    return within[0].get(inside) if within else None


def words_of(ds: Any, frames: int) -> list[Words]:
    """One `Words` for each frame of the file.

    Raises
        MalformedError  fewer items in the per-frame functional groups than frames
    """
    header = Header(ds)
    each = items(ds.get(PER_FRAME))
    if not each:
        return [Words(header, None)] * frames
    if len(each) < frames:
        raise MalformedError(
            "(5200,9230) PerFrameFunctionalGroupsSequence",
            offset=ds.element(PER_FRAME).at,
            expected=f"{frames} items, as NumberOfFrames says",
            found=len(each),
            source=MODULE,
        )
    return [Words(header, item) for item in each[:frames]]


def frames_of(ds: Any, file: int, count: int, instance: float, scaling: str | None = None) -> list[Frame]:
    """The frames of one file, in the order of the file.

    Parameters
        file      what `Frame.file` is to be
        count     how many frames its pixels are
        instance  the file's place in its series
        scaling   as `Options.scaling`: which of a vendor's scalings is wanted
    """
    if count == 1 and not (PER_FRAME in ds or SHARED in ds):
        # SPEED: as of the images: most of it is the same in many files of a series (benchmarks 16 and 17).
        common = answer("frame", ds, lambda ds: _common(Words(Header(ds), None), scaling))
        return [_placed(common, ds, (file, 0), (instance,))]
    words = words_of(ds, count)
    if count > 1 and words[0].own is None:
        return _alike(ds, _frame(words[0], (file, 0), (instance,), scaling), count)
    picked = volume_order(ds)
    made = []
    for n, one in enumerate(words):
        index = numbers(one.get("DimensionIndexValues")) if one.own is not None else ()
        order = (instance, *(index[i] for i in picked if i < len(index)))
        made.append(_frame(one, (file, n), order, scaling))
    return made


def _frame(words: Words, place: tuple[int, int], order: tuple[float, ...], scaling: str | None) -> Frame:
    return _placed(_common(words, scaling), words, place, order)


def _placed(common: Frame, words: Any, place: tuple[int, int], order: tuple[float, ...]) -> Frame:
    """A frame with what no other has: `words` are its own, or the data set of a file of one."""
    plane = common.plane
    return replace(
        common,
        file=place[0],
        number=place[1],
        plane=Plane(three(words.get("ImagePositionPatient")), plane.row, plane.column, plane.spacing),
        order=(*order, float(place[1])),
        acquired=words.get("AcquisitionTime"),
    )


def _common(words: Words, scaling: str | None) -> Frame:
    """What a frame has in common with others; the rest is left empty."""
    slope, inter = layout.scale(words, scaling)
    echo = number(words.get("EchoNumbers"))
    return Frame(
        file=0,
        number=0,
        plane=plane_of(words),
        thickness=positive(words.get("SliceThickness")),
        gap=positive(words.get("SpacingBetweenSlices")),
        component=layout.component(words),
        echo_time=number(words.get("EchoTime")),
        echo=None if echo is None else int(echo),
        repetition_time=number(words.get("RepetitionTime")),
        flip_angle=number(words.get("FlipAngle")),
        trigger_delay=layout.trigger_delay(words),
        slope=slope,
        inter=inter,
        times=layout.volume_times(words),
        trace=layout.is_trace(words),
    )


def _alike(ds: Any, first: Frame, count: int) -> list[Frame]:
    """The frames of a multi-frame file without functional groups: they differ by their place along the normal.

    The places are those of GridFrameOffsetVector (PS3.3 C.8.8.3.2, RT Dose) where it is there, else even steps.
    """
    offsets = numbers(ds.get("GridFrameOffsetVector"))
    if len(offsets) == count:
        offsets = tuple(offset - offsets[0] for offset in offsets)
    else:
        step = first.gap or first.thickness or 1.0
        offsets = tuple(n * step for n in range(count))
    made = []
    for n, offset in enumerate(offsets):
        at = first.plane.position
        plane = replace(first.plane, position=None if at is None else plus(at, first.plane.normal, offset))
        made.append(replace(first, number=n, plane=plane, order=(*first.order[:-1], float(n))))
    return made


def plane_of(words: Words) -> Plane:
    """The image plane, its position apart; without an orientation an axial one is assumed, as dcm2niix does."""
    row, column = cosines(words.get("ImageOrientationPatient")) or AXIAL
    spacing = numbers(words.get("PixelSpacing")) or numbers(words.get("ImagerPixelSpacing"))
    sizes = tuple(size for size in spacing if size > 0)
    if len(sizes) == 1:
        sizes = sizes * 2
    return Plane(None, row, column, (sizes[0], sizes[1]) if len(sizes) == 2 else (1.0, 1.0))


def positive(value: Any) -> float | None:
    """A length in mm that can be one."""
    found = number(value)
    return found if found is not None and found > 0 else None


def volume_order(ds: Any) -> tuple[int, ...]:
    """Which entries of DimensionIndexValues tell one volume from the next, the most significant first.

    The last index is the most significant one, as dcm2niix has it; where the index that counts slices is last, the
    first is. An index that counts slices does not tell volumes apart.
    """
    pointers = [item.get("DimensionIndexPointer") for item in items(ds.get("DimensionIndexSequence"))]
    volumes = [i for i, pointer in enumerate(pointers) if pointer not in IN_STACK]
    return tuple(volumes if pointers and pointers[-1] in IN_STACK else reversed(volumes))


# ---- the planes of a stack --------------------------------------------------------------------------------


class Planes:
    """The words of each plane, in the order in which they lie in the volume.

    Headers are read when they are asked for: what grouping knows already costs nothing.

    Attributes
        images  the files
        frames  the planes
        known   a file whose data set was read already
        header  that data set
    """

    __slots__ = ("_files", "_planes", "frames", "header", "images", "known")

    def __init__(self, images: Sequence[Image], frames: Sequence[Frame], *, known: int, header: Dataset) -> None:
        self.images = images
        self.frames = frames
        self.known = known
        self.header = header
        self._files: dict[int, list[Words]] = {}
        self._planes: dict[int, DeepWords] = {}

    def __len__(self) -> int:
        return len(self.frames)

    def __getitem__(self, n: int) -> DeepWords:
        if n not in self._planes:
            if len(self._planes) >= KEPT_PLANES:
                self._planes.pop(max(self._planes))  # the first plane is asked for most often
            self._planes[n] = DeepWords(self, self.frames[n])
        return self._planes[n]

    def words(self, frame: Frame) -> Words:
        """The words of a plane, its header read if need be."""
        found = self._files.get(frame.file)
        if found is None:
            image = self.images[frame.file]
            ds = self.header if frame.file == self.known else read(image.layer, stop_at="PixelData")
            found = words_of(ds, 1 if image.mosaic is not None else image.info.frames)
            if len(self._files) >= KEPT:
                self._files.pop(next(reversed(self._files)))  # the first planes are asked for most often
            self._files[frame.file] = found
        return found[frame.number]


class DeepWords:
    """The `Words` of one plane, looked for in every sequence of its functional groups as well."""

    __slots__ = ("_found", "frame", "planes")

    def __init__(self, planes: Planes, frame: Frame) -> None:
        self.planes = planes
        self.frame = frame
        self._found: dict[str, Any] = {}

    @property
    def words(self) -> Words:
        return self.planes.words(self.frame)

    @property
    def ds(self) -> Any:
        return self.words.ds

    @property
    def own(self) -> Any:
        return None if self.single else self.words.own

    @property
    def holders(self) -> tuple[Any, ...]:
        return self.words.holders

    @property
    def single(self) -> bool:
        """Whether the file has no functional groups."""
        return not self.planes.images[self.frame.file].grouped

    def get(self, keyword: str) -> Any:
        if self.single:
            return self.frame.acquired if keyword == "AcquisitionTime" else self.words.get(keyword)
        if keyword not in self._found:
            inside = (_inside(holder, keyword, DEPTH) for holder in self.holders[:-1])
            value = next((v for v in inside if v is not None), None)
            self._found[keyword] = self.words.get(keyword) if value is None else value
        return self._found[keyword]


def _inside(ds: Any, keyword: str, depth: int) -> Any:
    """The first value of `keyword` in `ds` and the first items of its sequences, in tag order."""
    value = ds.get(keyword)
    if value is not None or depth == 0:
        return value
    for tag in ds:
        element = ds.element(tag)
        if element.vr == "SQ":
            for item in items(ds.get(tag))[:1]:
                value = _inside(item, keyword, depth - 1)
                if value is not None:
                    return value
    return None
