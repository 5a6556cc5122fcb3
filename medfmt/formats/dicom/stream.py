# SPDX-License-Identifier: MIT
"""The tag stream of PS3.5 §7: bytes → where each element lies. No value is decoded here.

# Strategy: where, not what. A data set becomes a dict of plain tuples (tag, VR, length, at, value_at). One tight loop
# (`_explicit`, `_implicit`) takes the ordinary elements: a known VR, a defined length that fits, a tag higher than the
# last. At anything else it stops, and `_element` decides slowly and with words; then the loop goes on. Containers
# of undefined length are walked in the same pass, with an explicit stack, because their end is only found so; what is inside
# is kept (`Stream.items`). Containers of defined length are skipped and scanned when they are asked for.
#
# The bytes come through a window that starts with 64 KiB and grows fourfold; a long value is jumped over, not read.

    (0028,0010) explicit       2800 1000 "US" 0200            4000
    (0028,0010) implicit       2800 1000 02000000             4000
    sequence, both lengths     tag "SQ" 0000 length           FEFF 00E0 length … [FEFF 0DE0 0] … [FEFF DDE0 0]

Lenient reading notes what is wrong and goes on (`Stream.notes`). What makes the pixels doubtful is kept as an error that
whoever asks for the pixels raises (`Stream.pixel_error`).
"""

from __future__ import annotations

from struct import Struct
from struct import error as struct_error

from ...core.errors import FormatError, LimitError, MalformedError, Note, TruncatedError
from .tags import DESCRIBES_PIXELS, ITEM, ITEM_END, PIXEL_DATA, PIXEL_TAGS, SEQUENCE_END, label
from .vr import VRS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final, TypeAlias

    from ...core.limits import Limits
    from ...core.source import Layer

    Raw: TypeAlias = tuple[int, str, int, int, int]  # tag, VR ("" if implicit), length, at, value_at
    Elements: TypeAlias = dict[int, Raw]
    Item: TypeAlias = tuple[int, int, int, int, "Elements | None"]  # at, length, value_at, end, elements if scanned
    Run: TypeAlias = Callable[[bytes, int, int, int, Elements, int, int], "tuple[int, int]"]

UNDEFINED: Final = 0xFFFFFFFF
FIRST_WINDOW: Final = 1 << 16
LAST_WINDOW: Final = 1 << 22
JUMP_WINDOW: Final = 1 << 12  # behind a long value: mostly the end of the file, or the next fragment
NO_END: Final = 1 << 62
EVERY_TAG: Final = 1 << 32
FRAMING: Final = "PS3.5 §7"

SHORT_BY_CODE = {
    order: {int.from_bytes(v.code.encode(), order): v.code for v in VRS.values() if not v.long}
    for order in ("little", "big")
}
LONG_BY_CODE = {
    order: {int.from_bytes(v.code.encode(), order): v.code for v in VRS.values() if v.long}
    for order in ("little", "big")
}


class Stream:
    """What one data set and the items in it share: its bytes, and what was found on the way.

    Attributes
        layer        where the bytes come from
        size         of the layer; `NO_END` while it is not known
        windows      (start, bytes) of what was read so far, the current one last
        items        by `value_at` of a sequence: its items
        ends         by `value_at` of a container of undefined length: where its contents end, and where its delimiter does
        fragments    by `value_at` of an encapsulated element: (offset, nbytes) of each fragment, the offset table first
        notes        departures met
        truncated_at where the bytes ended too early; None if they did not
        trailing_at  where bytes begin that belong to no element; None if there are none
        pixel_error  why pixels must not be read
    """

    __slots__ = (
        "ends", "fragments", "items", "layer", "limits", "notes", "pixel_error", "size", "trailing_at", "truncated_at",
        "windows",
    )  # fmt: skip

    def __init__(self, layer: Layer, limits: Limits) -> None:
        self.layer = layer
        self.limits = limits
        self.size = NO_END if layer.size is None else layer.size
        self.windows: list[tuple[int, bytes]] = [(0, layer.read(0, FIRST_WINDOW))]
        if len(self.windows[0][1]) < FIRST_WINDOW:
            self.size = len(self.windows[0][1])
        self.items: dict[int, list[Item]] = {}
        self.ends: dict[int, tuple[int, int]] = {}
        self.fragments: dict[int, list[tuple[int, int]]] = {}
        self.notes: list[Note] = []
        self.truncated_at: int | None = None
        self.trailing_at: int | None = None
        self.pixel_error: FormatError | None = None

    def read(self, offset: int, nbytes: int) -> bytes:
        """Bytes of the layer, from a window if one has them; short at the end of the layer."""
        for start, data in self.windows:
            if start <= offset and offset + nbytes <= start + len(data):
                return data[offset - start : offset - start + nbytes]
        return self.layer.read(offset, nbytes)

    def need(self, at: int, nbytes: int) -> bool:
        """Whether `nbytes` bytes at `at` are in the current window, after widening it if the layer has more."""
        start, data = self.windows[-1]
        end = start + len(data)
        if start <= at and at + nbytes <= end:
            return True
        if at + nbytes > self.size:
            if not start <= at <= end:  # the last few bytes of the layer still have to be visible
                self.windows.append((at, self.layer.read(at, self.size - at)))
            return False
        if start <= at <= end:
            more = self.layer.read(end, max(at + nbytes - end, min(3 * len(data), LAST_WINDOW)))
            self.windows[-1] = (start, data + more)
        else:
            for i, (kept, older) in enumerate(self.windows):  # going back: what was read already comes to the front
                if kept <= at and at + nbytes <= kept + len(older):
                    self.windows.append(self.windows.pop(i))
                    return True
            self.windows.append((at, self.layer.read(at, JUMP_WINDOW)))
        start, data = self.windows[-1]
        if start + len(data) >= at + nbytes:
            return True
        self.size = start + len(data)
        return False

    def note(self, code: str, text: str, at: int, field: str, source: str = FRAMING) -> None:
        """Keep a departure from the standard; of a thousand of one kind the first ones are enough."""
        if len(self.notes) < MAX_NOTES:
            self.notes.append(Note(code, "departure", text, at, field, source))

    def cut(self, at: int, field: str, expected: str, found: str) -> None:
        """The bytes end before what they announce."""
        if self.truncated_at is None:
            self.truncated_at = min(self.size, max(at, self.size))
            self.note("truncated", f"the data set ends early: expected {expected}, found {found}", at, field)
            self.doubt(
                TruncatedError(
                    field, offset=at, expected=expected, found=found, source=FRAMING, hint="The file is probably cut short."
                )
            )

    def doubt(self, error: FormatError) -> None:
        """Pixels must not be read, because of this; the first reason is the one that is told."""
        if self.pixel_error is None:
            self.pixel_error = error


MAX_NOTES: Final = 100


# ---- the tight loops --------------------------------------------------------------------------------------


def _explicit_run(byte_order: str) -> Run:
    """The loop over ordinary explicit elements, for one byte order."""
    order = "little" if byte_order == "<" else "big"
    short, long = SHORT_BY_CODE[order], LONG_BY_CODE[order]  # type: ignore[index]
    head, wide = Struct(byte_order + "HHHH").unpack_from, Struct(byte_order + "I").unpack_from

    def run(
        data: bytes, start: int, at: int, end: int, elements: Elements, last: int, stop: int
    ) -> tuple[int, int]:
        # SPEED: one struct call, one dict look-up and one tuple an element; the rest is left to `_element`.
        try:
            while at < end:
                group, number, code, length = head(data, at - start)
                vr = short.get(code)
                if vr is not None:
                    value_at = at + 8
                else:
                    vr = long.get(code)
                    if vr is None:
                        break
                    (length,) = wide(data, at - start + 8)
                    if length == UNDEFINED:
                        break
                    value_at = at + 12
                tag = group << 16 | number
                if not last < tag < stop or value_at + length > end:
                    break
                elements[tag] = (tag, vr, length, at, value_at)
                last = tag
                at = value_at + length
        except struct_error:
            pass
        return at, last

    return run  # type: ignore[return-value]


def _implicit_run(byte_order: str) -> Run:
    """The loop over ordinary implicit elements, for one byte order."""
    head = Struct(byte_order + "HHI").unpack_from

    def run(
        data: bytes, start: int, at: int, end: int, elements: Elements, last: int, stop: int
    ) -> tuple[int, int]:
        try:
            while at < end:
                group, number, length = head(data, at - start)
                tag = group << 16 | number
                if not last < tag < stop or length == UNDEFINED or group == 0xFFFE or at + 8 + length > end:
                    break
                elements[tag] = (tag, "", length, at, at + 8)
                last = tag
                at += 8 + length
        except struct_error:
            pass
        return at, last

    return run  # type: ignore[return-value]


class Coding:
    """How elements are written: byte order and whether VRs are; with the loop that reads them."""

    __slots__ = ("byte_order", "explicit", "long", "pair", "run", "short", "wide")

    def __init__(self, byte_order: str, explicit: bool) -> None:
        self.byte_order = byte_order
        self.explicit = explicit
        self.run: Run = (_explicit_run if explicit else _implicit_run)(byte_order)
        self.pair = Struct(byte_order + "HH").unpack_from
        self.short = Struct(byte_order + "H").unpack_from
        self.wide = Struct(byte_order + "I").unpack_from

    def __reduce__(self) -> tuple[Any, ...]:
        return (coding, (self.byte_order, self.explicit))


CODINGS: Final = {(order, explicit): Coding(order, explicit) for order in "<>" for explicit in (True, False)}


def coding(byte_order: str, explicit: bool) -> Coding:
    """The one Coding of its kind."""
    return CODINGS[byte_order, explicit]


# ---- containers and everything unusual --------------------------------------------------------------------


class Level:
    """One open container: a data set or an item (`elements`), or a sequence between its items (`items`)."""

    __slots__ = ("at", "coding", "elements", "end", "items", "last", "length", "seen", "stop", "value_at")

    def __init__(
        self, at: int, length: int, value_at: int, end: int, coding: Coding, *, is_sequence: bool = False, stop: int = EVERY_TAG
    ) -> None:
        self.at = at
        self.length = length  # -1: open until its delimiter
        self.value_at = value_at
        self.end = end
        self.coding = coding
        self.elements: Elements = {}
        self.items: list[Item] | None = [] if is_sequence else None
        self.last = -1
        self.seen = False  # whether disorder was noted
        self.stop = stop


def scan(stream: Stream, at: int, end: int, coding: Coding, *, depth: int = 0, stop: int = EVERY_TAG) -> Elements:
    """The elements of the data set or item at `at`.

    Parameters
        end    where it ends at the latest
        depth  how many sequences are around it
        stop   the first tag that is not wanted
    """
    level = Level(at, end - at, at, end, coding, stop=stop)
    _walk(stream, [level], at, depth)
    return level.elements


def scan_items(stream: Stream, element: Raw, coding: Coding, end: int, *, depth: int = 0) -> list[Item]:
    """The items of a sequence that `scan` skipped; kept in `stream.items`."""
    tag, _, length, at, value_at = element
    found = stream.items.get(value_at)
    if found is None:
        stop = min(end, value_at + length)
        level = Level(at, length, value_at, stop, coding, is_sequence=True)
        _walk(stream, [level], value_at, depth)
        found = stream.items[value_at] = level.items or []
    return found


def _walk(stream: Stream, levels: list[Level], at: int, depth: int) -> None:
    deepest = stream.limits.max_depth - depth
    while levels:
        level = levels[-1]
        if level.items is not None:
            at = _item(stream, levels, at)
        else:
            start, data = stream.windows[-1]
            if start <= at:
                at, level.last = level.coding.run(data, start, at, level.end, level.elements, level.last, level.stop)
            at = _element(stream, levels, at)
        if len(levels) > 2 * deepest + 1:
            stream.limits.check("max_depth", depth + len(levels) // 2, "sequence depth", offset=at)
        if len(level.elements) > stream.limits.max_elements:
            stream.limits.check("max_elements", len(level.elements), "elements", offset=at)


def _close(stream: Stream, levels: list[Level], content_end: int, at: int) -> int:
    """Take the innermost container off the stack; `at` is behind its delimiter."""
    level = levels.pop()
    if level.items is not None:
        stream.items[level.value_at] = level.items
        if level.length < 0:
            stream.ends[level.value_at] = (content_end, at)
    elif levels and levels[-1].items is not None:
        levels[-1].items.append((level.at, level.length, level.value_at, at, level.elements))
        if level.length < 0:
            stream.ends[level.value_at] = (content_end, at)
    return at


def _give_up(stream: Stream, levels: list[Level], at: int) -> int:
    """Close everything: nothing behind `at` can be read."""
    while levels:
        _close(stream, levels, at, at)
    return at


def _element(stream: Stream, levels: list[Level], at: int) -> int:
    """Whatever the loop would not take, at `at`: the end of a container, a delimiter, a lie. Returns where to go on."""
    level = levels[-1]
    if at >= level.end or not stream.need(at, 8):
        return _at_end(stream, levels, at)
    start, data = stream.windows[-1]
    group, number = level.coding.pair(data, at - start)
    tag = group << 16 | number
    if tag >= level.stop and len(levels) == 1:
        levels.clear()
        return at
    if group == 0xFFFE:
        return _delimiter(stream, levels, at, tag)
    if level.last in PIXEL_TAGS and level.value_at == level.at and tag < level.last:
        return _trailing(stream, levels, at)
    header = _header(stream, level, at, tag)
    if header is None:
        if level.last in PIXEL_TAGS:
            return _trailing(stream, levels, at)
        stream.cut(at, label(tag), "an element header", "the end of the file")
        return _give_up(stream, levels, at)
    vr, length, value_at = header
    if tag <= level.last:
        _disorder(stream, level, tag, at)
    if length == UNDEFINED:
        return _undefined(stream, levels, (tag, vr, -1, at, value_at))
    after = value_at + length
    if after > level.end:
        return _overrun(stream, levels, (tag, vr, length, at, value_at))
    level.elements[tag] = (tag, vr, length, at, value_at)
    level.last = max(level.last, tag)
    return after


def _at_end(stream: Stream, levels: list[Level], at: int) -> int:
    """The end of a container of defined length, of the data set, or of the bytes."""
    level = levels[-1]
    if at >= level.end and (level.length >= 0 or len(levels) == 1):
        return _close(stream, levels, at, at)
    if at >= level.end and at < stream.size:
        stream.note("delimiter-missing", "a container has no delimiter; it ends with the one around it", at, "delimiter")
        return _close(stream, levels, at, at)
    if len(levels) == 1 and level.last in PIXEL_TAGS and at < stream.size:
        return _trailing(stream, levels, at)
    if at >= stream.size and all(one.last in {-1} or one.items is not None for one in levels[1:]) and False:
        return at
    stream.cut(at, "element header", "8 bytes or a delimiter", f"{max(0, stream.size - at)} bytes")
    return _give_up(stream, levels, at)


def _trailing(stream: Stream, levels: list[Level], at: int) -> int:
    """Bytes behind the pixels that are no element: kept, not read."""
    stream.trailing_at = at
    stream.note("trailing-bytes", "bytes behind the pixel data are no element", at, "end of the data set")
    return _give_up(stream, levels, at)


def _delimiter(stream: Stream, levels: list[Level], at: int, tag: int) -> int:
    """A delimiter or item where an element could stand."""
    level = levels[-1]
    if tag == ITEM_END and level.length < 0:
        return _close(stream, levels, at, at + 8)
    if tag == SEQUENCE_END and len(levels) > 1 and levels[-2].length < 0 and level.length < 0:
        stream.note("delimiter-missing", "an item has no delimiter before its sequence's", at, "item delimiter")
        _close(stream, levels, at, at)
        return _close(stream, levels, at, at + 8)
    stream.note("stray-delimiter", "an item tag or delimiter outside a sequence is passed over", at, label(tag))
    return at + 8


def _header(stream: Stream, level: Level, at: int, tag: int) -> tuple[str, int, int] | None:
    """(VR, length, value_at) of the element at `at`; None where the bytes end inside its header.

    WILD: an unknown VR is read in the way after which the next header makes sense: with 16 bits of length (as other
    readers do), with 32 (PS3.5 §6.2: new VRs have them), or as an implicit element (files that mix both).
    """
    start, data = stream.windows[-1]
    here = at - start
    coding = level.coding
    if not coding.explicit:
        return "", coding.wide(data, here + 4)[0], at + 8
    letters = data[here + 4 : here + 6]
    code = letters.decode("latin-1")
    known = VRS.get(code)
    if known is not None and not known.long:
        return code, coding.short(data, here + 6)[0], at + 8
    if known is not None:
        if not stream.need(at, 12):
            return None
        start, data = stream.windows[-1]
        return code, coding.wide(data, at - start + 8)[0], at + 12
    stream.need(at, 12)
    start, data = stream.windows[-1]
    here = at - start
    tries = [("UN", coding.short(data, here + 6)[0], at + 8)]
    if len(data) >= here + 12:
        tries.append(("UN", coding.wide(data, here + 8)[0], at + 12))
    if not (letters.isalpha() and letters.isupper()):
        tries.insert(0, ("", coding.wide(data, here + 4)[0], at + 8))
    best = next((t for t in tries if _follows(stream, level, tag, t[2] + t[1])), None)
    if level.last in PIXEL_TAGS and best is None:
        return None
    stream.note("unknown-vr", f"VR {letters!r} is not one of the standard's", at + 4, label(tag), "PS3.5 §6.2")
    return best or tries[0]


def _follows(stream: Stream, level: Level, tag: int, after: int) -> bool:
    """Whether what stands at `after` looks like the next header after `tag`, or the end."""
    if after >= level.end:
        return after == level.end
    held = stream.read(after, 8)
    if len(held) < 8:
        return False
    group, number = level.coding.pair(held, 0)
    following = group << 16 | number
    if group == 0xFFFE:
        return following in {ITEM, ITEM_END, SEQUENCE_END}
    return following > tag and (not level.coding.explicit or held[4:6].decode("latin-1") in VRS)


def _disorder(stream: Stream, level: Level, tag: int, at: int) -> None:
    """A tag not above the last one: a repetition, or another order."""
    if tag in level.elements:
        stream.note("duplicate", "the element is there twice; the last one counts", at, label(tag), "PS3.5 §7.1")
        if tag in DESCRIBES_PIXELS:
            stream.doubt(
                MalformedError(label(tag), offset=at, expected="one such element", found="a second", source="PS3.5 §7.1")
            )
    elif not level.seen:
        level.seen = True
        stream.note("unordered", "tags are not in ascending order", at, label(tag), "PS3.5 §7.1")


def _overrun(stream: Stream, levels: list[Level], element: Raw) -> int:
    """A value that goes beyond its container: clipped inside the file, cut at its end."""
    tag, vr, length, at, value_at = element
    level = levels[-1]
    after = value_at + length
    if level.end < stream.size and (after <= stream.size or level.length >= 0 and level.end < stream.size):
        stream.note("overrun", f"the length {length} goes beyond the container", at, label(tag))
        level.elements[tag] = (tag, vr, max(0, level.end - value_at), at, value_at)
        level.last = max(level.last, tag)
        return level.end
    if stream.size == NO_END and stream.layer.read(after - 1, 1):
        level.elements[tag] = element
        level.last = max(level.last, tag)
        return after
    if tag in PIXEL_TAGS or vr == "SQ":
        level.elements[tag] = element
        level.last = max(level.last, tag)
    stream.cut(at, f"length of {label(tag)}", f"at most {max(0, stream.size - value_at)} remaining bytes", str(length))
    return _give_up(stream, levels, at)


def _undefined(stream: Stream, levels: list[Level], element: Raw) -> int:
    """An element of undefined length: a sequence, or encapsulated pixels."""
    tag, vr, _, at, value_at = element
    level = levels[-1]
    level.last = max(level.last, tag)
    if tag in PIXEL_TAGS:
        level.elements[tag] = element
        return _fragments(stream, levels, element)
    coding_inside = CODINGS["<", False] if vr == "UN" else level.coding  # CP-246: PS3.5 §6.2.2 note 1
    if vr not in {"SQ", "UN", ""} and not (stream.need(value_at, 8) and _is_item(stream, level, value_at)):
        stream.note("undefined-length", f"VR {vr} cannot have undefined length", at, label(tag))
        stream.doubt(
            MalformedError(
                f"length of {label(tag)}", offset=at, expected=f"a defined length for VR {vr}", found="undefined length",
                source="PS3.5 §7.1.1",
            )
        )
        return _give_up(stream, levels, at)
    level.elements[tag] = element
    levels.append(Level(at, -1, value_at, level.end, coding_inside, is_sequence=True))
    return value_at


def _is_item(stream: Stream, level: Level, at: int) -> bool:
    start, data = stream.windows[-1]
    return level.coding.pair(data, at - start) in {(0xFFFE, 0xE000), (0xFFFE, 0xE0DD)}


def _item(stream: Stream, levels: list[Level], at: int) -> int:
    """The next item of a sequence, or its end."""
    level = levels[-1]
    items = level.items
    if items is None or at >= level.end or not stream.need(at, 8):
        return _at_end(stream, levels, at)
    start, data = stream.windows[-1]
    group, number = level.coding.pair(data, at - start)
    (length,) = level.coding.wide(data, at - start + 4)
    tag = group << 16 | number
    if tag == ITEM and length == UNDEFINED:
        levels.append(Level(at, -1, at + 8, level.end, level.coding))
        return at + 8
    if tag == ITEM:
        after = at + 8 + length
        if after > level.end:
            if level.end >= stream.size and after > stream.size:
                items.append((at, length, at + 8, level.end, None))
                stream.cut(at + 4, "length of an item", f"at most {max(0, stream.size - at - 8)} bytes", str(length))
                return _give_up(stream, levels, at)
            stream.note("overrun", f"the length {length} goes beyond the sequence", at + 4, "length of an item")
            after = level.end
        items.append((at, length, at + 8, after, None))
        return after
    if tag == SEQUENCE_END:
        if level.length >= 0:
            stream.note("stray-delimiter", "a sequence of defined length has a delimiter", at, label(tag))
        return _close(stream, levels, at, at + 8)
    if tag == ITEM_END:
        stream.note("stray-delimiter", "an item delimiter without an open item is passed over", at, label(tag))
        return at + 8
    return _no_item(stream, levels, at, tag)


def _no_item(stream: Stream, levels: list[Level], at: int, tag: int) -> int:
    """Where an item or delimiter must stand, there is an element."""
    level = levels[-1]
    if level.length >= 0:  # the end is known: leave the rest of the sequence alone
        stream.note("no-item", "a sequence holds something that is no item", at, label(tag))
        return _close(stream, levels, level.end, level.end)
    if level.items:
        # WILD: the delimiter of the sequence is missing; what follows belongs to the data set around it.
        stream.note("delimiter-missing", "a sequence has no delimiter", at, "sequence delimiter")
        return _close(stream, levels, at, at)
    stream.note("no-item", "a sequence of undefined length holds no item", at, label(tag))
    stream.doubt(
        MalformedError("item", offset=at, expected="an item or a sequence delimiter", found=label(tag), source="PS3.5 §7.5")
    )
    return _give_up(stream, levels, at)


def _fragments(stream: Stream, levels: list[Level], element: Raw) -> int:
    """Walk over the fragments of encapsulated pixels (PS3.5 §A.4); where they end."""
    level = levels[-1]
    tag, _, _, at, value_at = element
    found, content_end, after, error = walk_fragments(stream, value_at, level.end, level.coding)
    stream.fragments[value_at] = found
    stream.ends[value_at] = (content_end, after)
    if error is None:
        return after
    stream.note(
        "truncated" if isinstance(error, TruncatedError) else "fragments", f"{error.field}: {error.found}", error.offset, label(tag),
        "PS3.5 §A.4",
    )
    if not found or not isinstance(error, TruncatedError) or error.found != "no delimiter":
        stream.doubt(error)
    if isinstance(error, TruncatedError):
        stream.truncated_at = stream.size
    return _give_up(stream, levels, after)


def walk_fragments(
    stream: Stream, at: int, end: int, coding: Coding
) -> tuple[list[tuple[int, int]], int, int, FormatError | None]:
    """((offset, nbytes) of each fragment, where they end, where their delimiter ends, what is wrong)."""
    found: list[tuple[int, int]] = []
    most = stream.limits.max_fragments
    source = "PS3.5 §A.4"
    while at < end and stream.need(at, 8):
        start, data = stream.windows[-1]
        group, number = coding.pair(data, at - start)
        (length,) = coding.wide(data, at - start + 4)
        tag = group << 16 | number
        if tag == SEQUENCE_END:
            return found, at, at + 8, None
        if tag != ITEM or length == UNDEFINED:
            told = "a fragment of undefined length" if tag == ITEM else label(tag)
            wrong = MalformedError("fragment", offset=at, expected="an item of defined length", found=told, source=source)
            return found, at, at, wrong
        if at + 8 + length > end:
            expected = f"at most {max(0, stream.size - at - 8)} remaining bytes"
            return found, at, at, TruncatedError(
                "length of a fragment", offset=at + 4, expected=expected, found=length, source=source
            )
        if len(found) >= most:
            stream.limits.check("max_fragments", len(found) + 1, "fragments", offset=at)
        found.append((at + 8, length))
        at += 8 + length
    cut = TruncatedError("sequence delimiter", offset=at, expected="a delimiter", found="no delimiter", source=source)
    return found, at, max(at, min(end, stream.size)), cut


__all__ = ["CODINGS", "LimitError", "PIXEL_DATA", "Stream", "coding", "scan", "scan_items", "walk_fragments"]
