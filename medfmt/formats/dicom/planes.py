# SPDX-License-Identifier: MIT
"""The headers of a stack's planes, read when they are asked for: what grouping knows already costs nothing."""

from __future__ import annotations

from .multiframe import Words, words_of
from .part10 import read

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from .dataset import Dataset
    from .grouping import Image
    from .multiframe import Frame

KEPT = 64  # files whose headers are kept at a time


class Planes:
    """The words of each plane, in the order in which they lie in the volume.

    Attributes
        images  the files
        frames  the planes
        known   a file whose data set was read already
        header  that data set
    """

    __slots__ = ("_kept", "frames", "header", "images", "known")

    def __init__(self, images: Sequence[Image], frames: Sequence[Frame], *, known: int, header: Dataset) -> None:
        self.images = images
        self.frames = frames
        self.known = known
        self.header = header
        self._kept: dict[int, list[Words]] = {}

    def __len__(self) -> int:
        return len(self.frames)

    def __getitem__(self, n: int) -> LazyWords:
        return LazyWords(self, self.frames[n])

    def __iter__(self) -> Iterator[LazyWords]:
        return (self[n] for n in range(len(self)))

    def words(self, frame: Frame) -> Words:
        """The words of a plane, its header read if need be."""
        found = self._kept.get(frame.file)
        if found is None:
            image = self.images[frame.file]
            ds = self.header if frame.file == self.known else read(image.layer, stop_at="PixelData")
            found = words_of(ds, 1 if image.mosaic is not None else image.info.frames)
            if len(self._kept) >= KEPT:
                self._kept.pop(next(reversed(self._kept)))  # the first planes are asked for most often
            self._kept[frame.file] = found
        return found[frame.number]


class LazyWords:
    """The `Words` of one plane; its header is read for what grouping has not kept."""

    __slots__ = ("frame", "planes")

    def __init__(self, planes: Planes, frame: Frame) -> None:
        self.planes = planes
        self.frame = frame

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
    def vendor(self) -> str:
        return self.planes.images[self.frame.file].vendor

    @property
    def single(self) -> bool:
        return not self.planes.images[self.frame.file].grouped

    def get(self, keyword: str) -> Any:
        if keyword == "AcquisitionTime" and self.single:
            return self.frame.acquired
        return self.words.get(keyword)
