# SPDX-License-Identifier: MIT
"""The tag stream of PS3.5 §7: bytes → where each element lies. No value is decoded here.

    (0028,0010) explicit     2800 1000 "US" 0200        4000
    (0028,0010) implicit     2800 1000 02000000         4000
    sequence                 4000 7502 "SQ" 0000 length   feff 00e0 length elements…   feff 00e0 length elements…
    of undefined length      … ffffffff                   feff 00e0 ffffffff elements… feff 0de0 00000000   feff dde0 00000000

# Strategy: where, not what. `scan` makes of a data set or item a dict of plain tuples (tag, VR, length, at, value_at). Its
# tight loop takes what is ordinary: known VRs, lengths that fit, ascending tags. At anything else it stops, `scan.py`
# decides slowly and with words, and the loop goes on. Sequences of defined length are skipped. Through those of undefined
# length a second loop hops to find their end and writes down where their items lie (`Stream.items`, `Stream.ends`);
# where it stumbles, `scan.careful` goes the same way again, slowly. What is inside an item is scanned when somebody asks.
#
# The bytes come through a window that begins with 96 KiB and grows fourfold; a long value is jumped over, not read.
# Lenient reading notes what is wrong and goes on (`Stream.notes`); what makes the pixels doubtful is kept as an error
# that whoever wants the pixels raises (`Stream.pixel_error`).
"""

from __future__ import annotations

from _thread import RLock  # as threading has it, without the cost of importing that
from struct import Struct
from struct import error as struct_error

from ...core.errors import FormatError, Note, TruncatedError
from ...core.record import taker
from .vr import VRS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Final, Literal, TypeAlias

    from ...core.limits import Limits
    from ...core.source import Layer
    from .layouts import Layout
    from .scan import Scan

    Raw: TypeAlias = tuple[int, str, int, int, int]  # tag, VR ("" where none is written), length or -1, at, value_at
    Elements: TypeAlias = dict[int, Raw]
    Item: TypeAlias = tuple[int, int, int]  # at, length or -1, where its contents end; they begin at at + 8
    Taker: TypeAlias = Struct
    Open: TypeAlias = tuple[int, list[Item], int]  # value_at of a sequence, its items so far, where its open item is
    # of each sequence of undefined length in an item: where its value lies, its items, its ends; counted from the item
    Inner: TypeAlias = list[tuple[int, list[Item], tuple[int, int]]]
    # of an item: how long it is, its last bytes, what takes out its headers, those, what is nested in it
    Kind: TypeAlias = tuple[int, bytes, Taker, tuple[bytes, ...], Inner]

UNDEFINED: Final = 0xFFFFFFFF
FIRST_WINDOW: Final = 3 << 15  # SPEED: it holds the 90 kB of headers of a mosaic, too (benchmark 15)
LAST_WINDOW: Final = 1 << 22
JUMP_WINDOW: Final = 1 << 12  # behind a long value: mostly the end of the file, or the next fragment
NEAR: Final = 1 << 12  # so little is not jumped over
MOST_WINDOWS: Final = 16
MOST_TWINS: Final = 4  # layouts of items that are learnt for one sequence
NO_END: Final = 1 << 62
EVERY_TAG: Final = (0, 1 << 32)
MAX_NOTES: Final = 100
FACTS: Final = frozenset({"unknown-transfer-syntax", "preamble-zeroed"})  # notes that are no departures
FRAMING: Final = "PS3.5 §7"


class Stream:
    """What a data set and the items in it share: their bytes, and what was found on the way.

    Attributes
        layer         where the bytes come from
        size          of the layer; `NO_END` while it is not known
        windows       (start, bytes) of what was read so far, the current one last
        items         of a sequence, by its `value_at`
        ends          of what has undefined length, by its `value_at`: where the contents end, where the delimiter ends
        folded        what is nested in items that nobody has looked into yet, by where those begin
        fragments     (offset, nbytes) of the fragments of an encapsulated element, by its `value_at`
        notes         departures met
        truncated_at  where the bytes ended too early; None if they did not
        shadowed      elements that a later one of the same tag replaced, by where their data set begins
        trailing_at   where bytes begin that belong to no element; None if there are none
        pixel_error   why the pixels must not be read; None if they may
        meta          (elements, at, end, coding) of group 0002
        transfer_syntax  UID
        lock          held while items are looked for: the windows move then
        origin        the layer with the bytes as they are on disk; not `layer` if the data set is deflated
        layout        what it has in common with files that were read before; see layouts.py
    """

    __slots__ = (
        "ends", "folded", "fragments", "items", "layer", "layout", "limits", "lock", "meta", "notes", "origin", "pixel_error", "shadowed", "size",
        "trailing_at", "transfer_syntax", "truncated_at", "windows",
    )  # fmt: skip

    def __init__(self, layer: Layer, limits: Limits, window: int = FIRST_WINDOW, head: bytes | None = None) -> None:
        self.layer = layer
        self.limits = limits
        self.windows: list[tuple[int, bytes]] = [(0, layer.read(0, window) if head is None else head)]
        self.size = NO_END if layer.size is None else layer.size
        self.items: dict[int, list[Item]] = {}
        self.ends: dict[int, tuple[int, int]] = {}
        self.folded: dict[int, Inner] = {}
        self.fragments: dict[int, list[tuple[int, int]]] = {}
        self.notes: list[Note] = []
        self.truncated_at: int | None = None
        self.shadowed: dict[int, list[Raw]] = {}
        self.trailing_at: int | None = None
        self.pixel_error: FormatError | None = None
        self.meta: tuple[Elements, int, int, Coding] = ({}, 0, 0, CODINGS["<", True])
        self.transfer_syntax = ""
        self.origin = layer
        self.layout: Layout | None = None
        self.lock = RLock()

    def __getstate__(self) -> dict[str, object]:
        return {name: getattr(self, name) for name in self.__slots__ if name not in ("layout", "lock")}

    def __setstate__(self, state: dict[str, object]) -> None:
        for name, value in (state | {"layout": None, "lock": RLock()}).items():
            setattr(self, name, value)

    def read(self, offset: int, nbytes: int) -> bytes:
        """Bytes of the layer, from a window if one has them; short at the end of the layer."""
        for start, data in self.windows:
            if start <= offset and offset + nbytes <= start + len(data):
                return data[offset - start : offset - start + nbytes]
        return self.layer.read(offset, nbytes)

    def unfold(self, at: int) -> None:
        """Write down what is nested in the item at `at`, if it is like one that was walked through."""
        for offset, items, (contents, delimiter) in self.folded.pop(at, ()):
            self.items[at + offset] = [(at + item, length, at + ends) for item, length, ends in items]
            self.ends[at + offset] = (at + contents, at + delimiter)

    def need(self, at: int, nbytes: int) -> bool:
        """Whether the layer has `nbytes` bytes at `at`; they are in the current window then."""
        start, data = self.windows[-1]
        end = start + len(data)
        if start <= at and at + nbytes <= end:
            return True
        if at + nbytes > self.size:
            return False
        if start <= at <= end + NEAR:
            wanted = max(at + nbytes - end, min(3 * len(data), LAST_WINDOW))
            self.windows[-1] = (start, data + self.layer.read(end, wanted))
        else:
            for i, (kept, older) in enumerate(self.windows):  # going back, for the items of a sequence
                if kept <= at and at + nbytes <= kept + len(older):
                    self.windows.append(self.windows.pop(i))
                    return True
            far = not 0 <= at - end < FIRST_WINDOW  # many short jumps: rather read what lies between
            wanted = JUMP_WINDOW if far else JUMP_WINDOW << min(len(self.windows) - 1, 4)
            self.windows.append((at, self.layer.read(at, wanted)))
            if len(self.windows) > MOST_WINDOWS:
                del self.windows[1]
        start, data = self.windows[-1]
        if at + nbytes <= start + len(data):
            return True
        self._find_end(start + len(data))
        return False

    def _find_end(self, at: int) -> None:
        """The layer turned out to end at `at`, or if it was jumped over, before that."""
        self.size = at if self.layer.size is None else self.layer.size
        if self.layer.size is None and not self.layer.read(at - 1, 1):
            self.size = max(start + len(data) for start, data in self.windows if data)
            while part := self.layer.read(self.size, LAST_WINDOW):
                self.size += len(part)

    def note(self, code: str, text: str, at: int, field: str, source: str = FRAMING) -> None:
        """Keep a departure from the standard, once; of very many the first hundred are enough."""
        if len(self.notes) < MAX_NOTES and not any(n.offset == at and n.code == code for n in self.notes):
            severity: Literal["info", "departure"] = "info" if code in FACTS else "departure"
            self.notes.append(Note(code, severity, text, at, field, source))

    def doubt(self, error: FormatError) -> None:
        """The pixels must not be read, for this reason; the first one is told."""
        if self.pixel_error is None:
            self.pixel_error = error

    def cut(self, at: int, field: str, expected: str, found: str) -> None:
        """The bytes end before what they announce at `at`."""
        self.truncated_at = self.size
        self.note("truncated", f"the data set ends early: expected {expected}, found {found}", at, field)
        hint = "The file is probably cut short."
        self.doubt(TruncatedError(field, offset=at, expected=expected, found=found, source=FRAMING, hint=hint))


class Coding:
    """How elements are written: the byte order, and whether with their VR; with the loops that read them."""

    __slots__ = ("byte_order", "explicit", "head", "run", "short", "skip", "wide")

    def __init__(self, byte_order: str, explicit: bool) -> None:
        self.byte_order = byte_order
        self.explicit = explicit
        self.skip: Skip = (_explicit_skip if explicit else _implicit_skip)(byte_order)
        self.run: Callable[[Scan, int], int] = (_explicit_run if explicit else _implicit_run)(byte_order, self.skip)
        self.head = Struct(byte_order + "HHI").unpack_from
        self.short = Struct(byte_order + "H").unpack_from
        self.wide = Struct(byte_order + "I").unpack_from

    def __reduce__(self) -> tuple[Callable[[str, bool], Coding], tuple[str, bool]]:
        return (coding, (self.byte_order, self.explicit))


if TYPE_CHECKING:
    Skip: TypeAlias = Callable[[Stream, int, int, int], int]
    Unpack: TypeAlias = Callable[[bytes, int], tuple[int, ...]]


class Twins:
    """Items of undefined length, with explicit VRs, that differ by their values alone: of one of them all is known.

    SPEED: most frames are laid out like one before them (benchmark 15). `Stream.unfold` tells what is nested in them.

    Attributes
        known    the kinds of items that were met, the last one first; `left`: so many may still be learnt
        lengths  of the items that were walked through, from the tag to the end of the delimiter
    """

    __slots__ = ("known", "left", "lengths")

    def __init__(self) -> None:
        self.known: list[Kind] = []
        self.left = MOST_TWINS
        self.lengths: set[int] = set()

    def behind(self, stream: Stream, at: int) -> int:
        """Where the item at `at` ends if it is of a known kind, and the stream can `unfold` it; 0 if not."""
        start, data = stream.windows[-1]
        here = at - start
        for n, (nbytes, tail, headers, same, inner) in enumerate(self.known):
            if data.startswith(tail, here + nbytes - len(tail)) and headers.unpack_from(data, here) == same:
                self.known.insert(0, self.known.pop(n))
                stream.folded[at] = inner
                return at + nbytes
        return 0

    def learn(self, stream: Stream, coding: Coding, at: int, end: int) -> None:
        """Remember the item from `at` to `end` that was walked through, if it is as long as one before it."""
        start, data = stream.windows[-1]
        if end - at not in self.lengths or at < start or not self.left:
            self.lengths.add(end - at)
            return
        self.left -= 1
        item = data[at - start : end - start]
        if (found := _headers_in(item, coding)) is None:
            return
        spans, inner = taker(found[0]), []
        for offset in found[1]:
            items = [(item_at - at, length, ends - at) for item_at, length, ends in stream.items[at + offset]]
            contents, delimiter = stream.ends[at + offset]
            inner.append((offset, items, (contents - at, delimiter - at)))
        self.known.insert(0, (len(item), item[-8:], spans, spans.unpack_from(item), inner))


def _headers_in(item: bytes, coding: Coding) -> tuple[list[tuple[int, int]], list[int]] | None:
    """Where the headers lie in an item without faults, and the values of undefined length; None where one is ambiguous."""
    spans, nested = [], []
    at = 0
    while at < len(item):
        group, number, length = coding.head(item, at)
        vr = VRS.get(item[at + 4 : at + 6].decode("latin-1"))
        if (vr is None) is not (group == 0xFFFE):  # the length of an item or delimiter may read like a VR
            return None
        nbytes = 8
        if vr is None:
            length = length if number == 0xE000 else 0
        elif vr.long:
            (length,), nbytes = coding.wide(item, at + 8), 12
            if length == UNDEFINED:
                nested.append(at + nbytes)
        else:
            (length,) = coding.short(item, at + 6)
        spans.append((at, at + nbytes))
        at += nbytes + (0 if length == UNDEFINED else length)
    return (spans, nested) if at == len(item) else None


# ---- the tight loops --------------------------------------------------------------------------------------
# SPEED: per element one struct call, one dict look-up, one tuple, and all state in locals (benchmarks, row 15). The same
# loop with a cursor object or a class per element takes five times as long.


def _codes(byte_order: str, *, long: bool) -> dict[int, str]:
    """The VRs with one of the two forms of length, by their letters read as a number."""
    high, low = (1, 0) if byte_order == "<" else (0, 1)
    return {ord(code[high]) << 8 | ord(code[low]): code for code, vr in VRS.items() if vr.long is long}


def _explicit_parts(byte_order: str) -> tuple[dict[int, str], dict[int, str], Unpack, Unpack]:
    """The VRs with 16 and with 32 bits of length, what reads a header (group, element, VR, length), and a longer length."""
    short, long = _codes(byte_order, long=False), _codes(byte_order, long=True)
    return short, long, Struct(byte_order + "HHHH").unpack_from, Struct(byte_order + "I").unpack_from


def _explicit_run(byte_order: str, skip: Skip) -> Callable[[Scan, int], int]:
    """The loop over the ordinary elements of a data set with explicit VRs; it returns where it had to stop."""
    short, long, head, wide = _explicit_parts(byte_order)

    def run(s: Scan, at: int) -> int:
        end, stop, elements, last, stream = s.end, s.stop, s.elements, s.last, s.stream
        start, data = stream.windows[-1]
        ends = stream.ends
        after = at
        try:
            while after < end:
                at = after
                group, number, code, length = head(data, at - start)
                tag = group << 16 | number
                value_at = at + 8
                vr = short.get(code)
                if vr is None:
                    vr = long.get(code)
                    if vr is None:
                        break
                    (length,) = wide(data, value_at - start)
                    value_at = at + 12
                    if length == UNDEFINED:
                        if vr != "SQ" or not last < tag < stop:
                            break
                        after = ends[value_at][1] if value_at in ends else skip(stream, value_at, end, s.depth)
                        if after < 0:
                            break
                        elements[tag] = (tag, vr, -1, at, value_at)
                        last = tag
                        start, data = stream.windows[-1]
                        continue
                after = value_at + length
                if after > end or not last < tag < stop:
                    break
                elements[tag] = (tag, vr, length, at, value_at)
                last = tag
            else:
                at = after
        except struct_error:
            pass  # the window ends here
        s.last = last
        return at

    return run


def _implicit_run(byte_order: str, skip: Skip) -> Callable[[Scan, int], int]:
    """The loop over the ordinary elements of a data set with implicit VRs; it returns where it had to stop."""
    head = Struct(byte_order + "HHI").unpack_from

    def run(s: Scan, at: int) -> int:
        end, stop, elements, last, stream = s.end, s.stop, s.elements, s.last, s.stream
        start, data = stream.windows[-1]
        ends = stream.ends
        try:
            while at < end:
                group, number, length = head(data, at - start)
                tag = group << 16 | number
                if not last < tag < stop or group >= 0x7FE0:
                    break
                after = at + 8 + length
                if length == UNDEFINED:
                    after = ends[at + 8][1] if at + 8 in ends else skip(stream, at + 8, end, s.depth)
                    if after < 0:
                        break
                    start, data = stream.windows[-1]
                    length = -1
                elif after > end:
                    break
                elements[tag] = (tag, "", length, at, at + 8)
                last = tag
                at = after
        except struct_error:
            pass
        s.last = last
        return at

    return run


def _explicit_skip(byte_order: str) -> Skip:
    """The loop through a sequence of undefined length with explicit VRs: its end, or -1 where something is unusual."""
    short, long, head, wide = _explicit_parts(byte_order)
    item_head = Struct(byte_order + "HHI").unpack_from

    def skip(stream: Stream, sq_at: int, end: int, depth: int) -> int:
        at, item_at, between, stuck = sq_at, -1, True, -1
        items: list[Item] = []
        stack: list[Open] = []
        twins = Twins()
        start, data = stream.windows[-1]
        while True:
            try:
                while between:
                    group, number, length = item_head(data, at - start)
                    if group != 0xFFFE or number not in (0xE000, 0xE0DD) or at > end:
                        return -1
                    if number == 0xE0DD:
                        stream.items[sq_at], stream.ends[sq_at] = items, (at, at + 8)
                        at += 8
                        if not stack:
                            return at if at <= end else -1
                        (sq_at, items, item_at), between = stack.pop(), False
                    elif length != UNDEFINED:
                        at += 8 + length
                        items.append((at - 8 - length, length, at))
                    elif not stack and (behind := twins.behind(stream, at)):
                        items.append((at, -1, behind - 8))
                        at = behind
                    else:
                        item_at, at, between = at, at + 8, False
                while True:
                    group, number, code, length = head(data, at - start)
                    if code in short:
                        at += 8 + length
                    elif code in long:
                        (length,) = wide(data, at + 8 - start)
                        if length != UNDEFINED:
                            at += 12 + length
                            continue
                        if long[code] != "SQ" or len(stack) + depth + 1 >= stream.limits.max_depth:
                            return -1
                        stack.append((sq_at, items, item_at))
                        sq_at = at = at + 12
                        items, between = [], True
                        break
                    elif group == 0xFFFE and number == 0xE00D:
                        items.append((item_at, -1, at))
                        at += 8
                        between = True
                        if not stack:
                            twins.learn(stream, CODINGS[byte_order, True], item_at, at)
                        break
                    else:
                        return -1
            except struct_error:  # the window ends here
                if at == stuck or not (stream.need(at, 12) or stream.need(at, 8)):
                    return -1
                (start, data), stuck = stream.windows[-1], at

    return skip


def _implicit_skip(byte_order: str) -> Skip:
    """The loop through a sequence of undefined length with implicit VRs: its end, or -1 where something is unusual."""
    head = Struct(byte_order + "HHI").unpack_from

    def skip(stream: Stream, sq_at: int, end: int, depth: int) -> int:
        at, item_at, between = sq_at, -1, True
        items: list[Item] = []
        stack: list[Open] = []
        deepest = stream.limits.max_depth - depth - 1
        start, data = stream.windows[-1]
        while True:
            try:
                while True:
                    group, number, length = head(data, at - start)
                    if group != 0xFFFE:
                        if between or group == 0x7FE0:
                            return -1
                        at += 8
                        if length != UNDEFINED:
                            at += length
                            continue
                        if len(stack) >= deepest:
                            return -1
                        stack.append((sq_at, items, item_at))
                        sq_at, items, between = at, [], True
                    elif at > end:
                        return -1
                    elif between and number == 0xE000 and length == UNDEFINED:
                        item_at, between = at, False
                        at += 8
                    elif between and number == 0xE000:
                        at += 8 + length
                        items.append((at - 8 - length, length, at))
                    elif between and number == 0xE0DD:
                        stream.items[sq_at] = items
                        stream.ends[sq_at] = (at, at + 8)
                        at += 8
                        if not stack:
                            return at if at <= end else -1
                        sq_at, items, item_at = stack.pop()
                        between = False
                    elif not between and number == 0xE00D:
                        items.append((item_at, -1, at))
                        at += 8
                        between = True
                    else:
                        return -1
            except struct_error:
                if not stream.need(at, 8):
                    return -1
                start, data = stream.windows[-1]

    return skip


CODINGS: Final = {(order, explicit): Coding(order, explicit) for order in "<>" for explicit in (True, False)}


def coding(byte_order: str, explicit: bool) -> Coding:
    """The one Coding of its kind."""
    return CODINGS[byte_order, explicit]
