# SPDX-License-Identifier: MIT
"""How the last few files were laid out. A file of the same layout is not scanned again, and what it says is not asked again.

    preamble  "DICM"  | tag VR length  value | tag VR length  value | …  | (7FE0,0010) …
    any       same      same           any     same           any          scanned as always

# Strategy: SPEED (benchmarks 16 and 17). The files of a series differ in the values of their elements; the headers of those
# are the same bytes at the same places in two files of three. One `Struct` takes the headers out of a file and leaves the values
# aside; where they are what they were, so is what the scan found, up to the pixels. A sequence of undefined length has no
# end but the one in its bytes: there all of it has to be the same. A file that was odd in any way leaves no layout. To learn
# one takes as long as some scans: where nobody says that more files come, it is done when the third has its pixels at the same byte.
#
# The same way a second `Struct` takes out the values of some elements: those that a function looked at. Where they are
# what they were, so is what it would say; only among files of which the same is asked (`answer`). Which ones it looks at is
# not written down anywhere: it is given a data set whose elements remember that they were asked for (`Asked`).
"""

from __future__ import annotations

from ...core.record import taker
from .dataset import Dataset
from .stream import FIRST_WINDOW
from .tags import PIXEL_DATA

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final, TypeAlias, TypeVar

    from .csa import Chain
    from .stream import Coding, Elements, Item, Raw, Stream, Taker

    T = TypeVar("T")
    # what takes out the values that were looked at, those values, the elements behind, the file's size, what was said
    Answer: TypeAlias = tuple[Taker, tuple[bytes, ...], list[Raw], int, Any]

FIRST_ELEMENT: Final = 132
MEANS_MORE: Final = frozenset({0x00020000, 0x00020010})  # whose values count: length of group 0002, transfer syntax
PIXEL_GROUP: Final = 0x7FE00000
BLOCK: Final = 1 << 12
WIDEST: Final = 1 << 18  # bytes of headers that are read at once
KEPT: Final = 8  # layouts, and answers of one layout
TRIED: Final = 16  # layouts that may be learned before one has to have been of use
REMEMBERED: Final = 64  # such bytes
LARGEST: Final = 1000  # elements of a layout


class Layout:
    """What the scan of a file found, and what another must have in common with it.

    Attributes
        headers   takes out what must be the same; `same`: what that is
        tail      the first bytes of the pixel element, which stands at `end`
        at, end   where the data set begins, and where its pixel element does
        elements  the elements before that;  meta, coding, transfer_syntax, items, ends: of the stream
        answers   by the name of the question; the last one first
        chains    of the CSA headers of such files
    """

    __slots__ = (
        "answers", "at", "chains", "coding", "elements", "end", "ends", "headers", "items", "last", "meta", "same", "tail",
        "transfer_syntax",
    )  # fmt: skip

    def __init__(self, stream: Stream, elements: Elements, coding: Coding, *, at: int, headers: Taker) -> None:
        head = stream.windows[0][1]
        self.at = at
        self.end = next(raw[3] for tag, raw in elements.items() if tag >= PIXEL_GROUP)
        self.headers, self.same = headers, headers.unpack_from(head)
        self.tail = head[self.end : self.end + 4]
        self.elements = {tag: raw for tag, raw in elements.items() if tag < PIXEL_GROUP}
        self.last = max(self.elements, default=-1)
        self.meta = (stream.meta[0].copy(), *stream.meta[1:])
        self.transfer_syntax, self.coding = stream.transfer_syntax, coding
        self.items: dict[int, list[Item]] = {at: items for at, items in stream.items.items() if at < self.end}
        self.ends: dict[int, tuple[int, int]] = {at: ends for at, ends in stream.ends.items() if at < self.end}
        self.answers: dict[str, list[Answer]] = {}
        self.chains: list[Chain] = []

    def fits(self, head: bytes) -> bool:
        """Whether a file that begins with `head` is laid out like this."""
        if head[self.end : self.end + 4] != self.tail:  # nearly always where it is not
            return False
        return self.headers.unpack_from(head) == self.same

    def take(self, stream: Stream) -> None:
        """Let `stream` know what a scan up to the pixels would have found."""
        stream.meta = (self.meta[0].copy(), *self.meta[1:])
        stream.transfer_syntax = self.transfer_syntax
        stream.items |= self.items
        stream.ends |= self.ends
        stream.layout = self


class Layouts:
    """The layouts of the files that were read last, the last one first. Threads may share them.

    Attributes
        sights  so many files have their pixels at the same byte before it is learned how they are laid out
        window  so many bytes hold the headers of the file that was read last
        seen    how many files had their pixels at which byte
    """

    __slots__ = ("known", "learned", "seen", "sights", "used", "window")

    def __init__(self, sights: int = 1) -> None:
        self.sights = sights
        self.known: tuple[Layout, ...] = ()
        self.seen: dict[int, int] = {}
        self.window = FIRST_WINDOW
        self.learned = self.used = 0

    def of(self, head: bytes) -> Layout | None:
        """The layout of a file that begins with `head`, where it is known."""
        known = self.known
        for layout in known:
            if layout.fits(head):
                self.used += 1
                if layout is not known[0]:
                    self.known = (layout, *(other for other in known if other is not layout))
                return layout
        return None

    def learn(self, stream: Stream, elements: Elements, coding: Coding, at: int) -> None:
        """Remember how a file is laid out whose data set begins at `at` and has these elements."""
        end = next((raw[3] for tag, raw in elements.items() if tag >= PIXEL_GROUP), 0)
        if not 0 < end < WIDEST:
            return
        self.window = _window(end)
        if len(self.seen) >= REMEMBERED:
            self.seen = {}
        times = self.seen[end] = self.seen.get(end, 0) + 1
        odd = stream.notes or stream.origin is not stream.layer or stream.truncated_at is not None
        odd = odd or len(elements) > LARGEST
        if times < self.sights or odd or end + 4 > len(stream.windows[0][1]) or self.learned > TRIED + self.used:
            return
        headers = _headers(stream, [*stream.meta[0].values(), *elements.values()], end)
        if headers is not None:
            self.learned += 1
            stream.layout = Layout(stream, elements, coding, at=at, headers=headers)
            self.known = (stream.layout, *self.known)[:KEPT]
            self.window = _window(max(layout.end for layout in self.known))


def _window(end: int) -> int:
    """So many bytes hold what is before `end` and the header of the pixel element."""
    return end + 64 + BLOCK & -BLOCK


def _headers(stream: Stream, raws: list[Raw], end: int) -> Taker | None:
    """What takes out the headers of the elements before `end`; None where there is something between them."""
    at = FIRST_ELEMENT
    same = [(at - 4, at)]
    for tag, _, length, begins, value_at in raws:
        if begins == end:
            break
        if begins != at:
            return None
        at = value_at + length if length >= 0 else stream.ends.get(value_at, (0, 0))[1]
        same.append((begins, at if length < 0 or tag in MEANS_MORE else value_at))
    return taker(same) if at == end else None


class Asked(dict):  # type: ignore[type-arg]
    """Elements that remember which of them were asked for, whether they are there or not."""

    __slots__ = ("asked",)

    def __init__(self, elements: Elements) -> None:
        super().__init__(elements)
        self.asked: set[int] = set()

    def get(self, tag: Any, default: Any = None) -> Any:
        self.asked.add(tag)
        return dict.get(self, tag, default)

    def __getitem__(self, tag: Any) -> Any:
        self.asked.add(tag)
        return dict.__getitem__(self, tag)

    def __contains__(self, tag: Any) -> bool:
        self.asked.add(tag)
        return dict.__contains__(self, tag)


def answer(question: str, ds: Dataset, ask: Callable[[Dataset], T]) -> T:
    """`ask(ds)`, or what it said about a file of the same layout in which all it looked at was the same.

    A `question` is asked by the same function throughout the life of `Layouts`. What that says must follow from the elements before the pixels, and where all of them lie; it may refuse a file for being small.
    """
    layout: Layout | None = ds.stream.layout
    start, head = ds.stream.windows[0]
    if layout is None or start:
        return ask(ds)
    behind = list(ds.raw_elements.values())[len(layout.elements) :]
    known = layout.answers.setdefault(question, [])
    for n, (values, same, others, size, said) in enumerate(known):
        if values.unpack_from(head) == same and others == behind and size <= ds.stream.size:
            if n:
                known.insert(0, known.pop(n))
            return said  # type: ignore[no-any-return]
    asked = Asked(ds.raw_elements)
    watched = Dataset(ds.stream, asked, coding=ds.coding, span=(ds.at, ds.end))
    notes = len(ds.stream.notes)
    made = ask(watched)
    if len(ds.stream.notes) == notes and all(raw[0] == PIXEL_DATA or raw[0] not in asked.asked for raw in behind):
        looked_at = [raw for tag, raw in layout.elements.items() if tag in asked.asked]
        values = taker((raw[4], ds.value_end(raw)) for raw in looked_at)
        known.insert(0, (values, values.unpack_from(head), behind, ds.stream.size, made))
        del known[KEPT:]
    return made
