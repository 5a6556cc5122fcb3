# SPDX-License-Identifier: MIT
"""The headers of a stack's planes, read when they are asked for: what grouping knows already costs nothing."""

from __future__ import annotations

from .multiframe import Words, words_of
from .part10 import read
from .vendors.access import items

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from .dataset import Dataset
    from .grouping import Image
    from .multiframe import Frame

KEPT = 64  # files whose headers are kept at a time
KEPT_PLANES = 4  # planes whose words are kept at a time
DEPTH = 3  # of the sequences inside the functional groups that are looked into


class Planes:
    """The words of each plane, in the order in which they lie in the volume.

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
