# SPDX-License-Identifier: MIT
"""The headers of a stack's planes, read when they are asked for; the last file's are kept."""

from __future__ import annotations

from .multiframe import words_of
from .part10 import read

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from ...core.source import Layer
    from .dataset import Dataset
    from .multiframe import Words


class Planes:
    """The `Words` of each plane, in the order in which they lie in the volume.

    Attributes
        layers  the files
        line    (file, frame) of each plane
        known   a file whose data set was read already
        header  that data set
    """

    __slots__ = ("_kept", "header", "known", "layers", "line")

    def __init__(
        self, layers: tuple[Layer, ...], line: tuple[tuple[int, int], ...], *, known: int, header: Dataset
    ) -> None:
        self.layers = layers
        self.known = known
        self.line = line
        self.header = header
        self._kept: tuple[int, list[Words]] = (-1, [])

    def __len__(self) -> int:
        return len(self.line)

    def __getitem__(self, n: Any) -> Any:
        if isinstance(n, slice):
            return [self[i] for i in range(*n.indices(len(self)))]
        file, frame = self.line[n]
        if self._kept[0] != file:
            ds = self.header if file == self.known else read(self.layers[file], stop_at="PixelData")
            count = max((number for other, number in self.line if other == file), default=0) + 1
            self._kept = (file, words_of(ds, count))
        return self._kept[1][frame]

    def __iter__(self) -> Iterator[Words]:
        return (self[n] for n in range(len(self)))
