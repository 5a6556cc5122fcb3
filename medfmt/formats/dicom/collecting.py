# SPDX-License-Identifier: MIT
"""Files → stacks: read each header once, put the planes together, keep what could not be read as a stack that says so.

Images only: reports, spectra, directories and other data sets without pixels are passed over. No numpy here.
"""

from __future__ import annotations

from ...core.errors import FormatError, TruncatedError, UnknownFormatError
from ...core.frozen import dataclass, replace
from ...core.reading import Options, Reading, Stack
from .grouping import Group, group, image_of, is_image, stands_alone
from .layouts import Layouts
from .multiframe import frames_of
from .part10 import open_layer
from .syntax import uid_name
from .tags import PIXEL_DATA
from .vendors.access import text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any, TypeAlias

    from ...core.source import Layer
    from .dataset import Dataset
    from .grouping import Image
    from .multiframe import Frame

    Surveyed: TypeAlias = "tuple[Image, list[Frame]] | Broken | None"  # None: it holds no image

SPECTRUM = 0x56000020  # SpectroscopyData
SCALINGS = (None, "precise", "displayed", "real-world", "stored")


@dataclass(frozen=True, slots=True)
class Broken:
    """A file that cannot be read, as a stack of its own: reading it raises `error`."""

    id: str
    error: FormatError


class HeaderSurvey:
    """What grouping asks of the header of one file after the other; see `core.reading.Survey`.

    Attributes
        window  bytes that held all of the header of the file before
        header  the data set of the last image
    """

    __slots__ = ("header", "images", "layouts", "options")

    def __init__(self, options: Options) -> None:
        if options.scaling not in SCALINGS:
            raise ValueError(f"scaling={options.scaling!r} is none of {', '.join(map(str, SCALINGS[1:]))}")
        self.options = options
        self.layouts = Layouts()
        self.images = 0
        self.header: Dataset | None = None

    @property
    def window(self) -> int:
        return self.layouts.window

    def __call__(self, layer: Layer, head: bytes | None = None) -> Surveyed:
        options = self.options
        if head is not None and len(head) < self.window and len(head) != layer.size:
            head = None  # not enough of it
        try:
            ds = open_layer(layer, stop=PIXEL_DATA + 1, limits=options.limits, like=self.layouts, head=head)
            if not holds_image(ds):
                return None
            image = image_of(ds, layer, options.limits)
            count = 1 if image.mosaic is not None else image.info.frames
            frames = frames_of(ds, self.images, count, image.instance, options.scaling)
            if stands_alone(image, frames):
                image = replace(image, alone=True)
        except FormatError as e:
            return Broken(layer.name, e.moved(path=layer.path))
        self.images += 1
        self.header = ds
        return image, frames


def collect(layers: Sequence[Layer], options: Options, surveyed: Iterable[Surveyed] | None = None) -> list[Stack]:
    """The stacks of many files, in the order of their series numbers; what cannot be read comes last.

    Parameters
        surveyed  what a HeaderSurvey said of each layer, or several of them of runs of layers
    Raises
        UnknownFormatError  none of the files holds an image
        ValueError          `options.scaling` is none of SCALINGS
    """
    survey = HeaderSurvey(options)
    images: list[Image] = []
    frames: list[Frame] = []
    broken: list[Stack] = []
    for layer, said in zip(layers, map(survey, layers) if surveyed is None else surveyed, strict=True):
        if isinstance(said, Broken):
            broken.append(Stack((layer,), layer.name, said))
        elif said is not None:
            image, own = said
            n = len(images)
            frames += own if not own or own[0].file == n else [replace(frame, file=n) for frame in own]
            images.append(image)
    found = group(images, frames)
    if len(layers) == 1:
        found = [replace(one, header=survey.header) for one in found]
    if not found and not broken:
        raise UnknownFormatError(
            "file" if len(layers) == 1 else "folder",
            expected="a DICOM image",
            found=f"{len(layers)} DICOM files without pixels",
            hint="Reports, spectra and directories are no images.",
            path=layers[0].path if layers else "<bytes>",
        )
    stacks = [Stack(tuple(image.layer for image in one.images), one.id, one) for one in found]
    return chosen([*stacks, *broken], options.series)


def holds_image(ds: Any) -> bool:
    """Whether a data set holds pixels.

    Raises
        TruncatedError  it is an image by its SOP class or its words, or ends within an element, and holds no pixels
    """
    if is_image(ds):
        return True
    if ds.truncated_at is not None:
        raise ds.pixel_error or TruncatedError("data set", offset=ds.truncated_at, expected="more", found="the end")
    if "Image Storage" in uid_name(text(ds.get("SOPClassUID"))) or (SPECTRUM not in ds and "BitsAllocated" in ds):
        raise TruncatedError(
            "(7FE0,0010) PixelData",
            offset=ds.end,
            expected="the pixels that the SOP class or BitsAllocated promises",
            found="a data set without pixel data",
            source="PS3.3 C.7.6.3",
        )
    return False


def chosen(stacks: list[Stack], series: str | int | None) -> list[Stack]:
    """The stacks that `series` names: a series number, a SeriesInstanceUID, a label; all where nothing matches."""
    if series is None:
        return stacks
    wanted = str(series)
    taken = [
        stack
        for stack in stacks
        if wanted == stack.label
        or (isinstance(stack.detail, Group) and wanted in (str(stack.detail.first.number), stack.detail.first.series))
    ]
    return taken or stacks


def read_stack(stack: Stack, options: Options) -> Reading:
    """The Reading of a stack that `collect` made.

    Raises
        FormatError  what was wrong with the file, or with the stack
    """
    detail = stack.detail
    if detail is None:
        return read_stack(collect(stack.layers, options)[0], options)
    if isinstance(detail, Broken):
        raise detail.error
    from .stacking import read_group

    return read_group(detail, options)
