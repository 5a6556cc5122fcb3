# SPDX-License-Identifier: MIT
"""The walk over a data set: the tight loops of `stream.py`, and in words everything that they leave aside.

The slow part decides what a length that overruns, a missing or stray delimiter, an unknown VR, a repeated tag or the end of the bytes
means, notes it, and says where the scan goes on. Nothing here is fast, and nothing here is met in a file without fault,
except encapsulated pixels and UN of undefined length.

    lengths beyond their container   clipped, with a note; beyond the file: the data set is cut there
    delimiters                       missing: the container around ends this one; stray: passed over
    unknown VR                       read in whichever way the next header makes sense
    behind the pixel data            what is no element is trailing bytes
"""

from __future__ import annotations

from ...core.errors import FormatError, MalformedError, TruncatedError
from .stream import CODINGS, EVERY_TAG, UNDEFINED
from .tags import DESCRIBES_PIXELS, ITEM, ITEM_END, PIXEL_TAGS, SEQUENCE_END, label, vr_of
from .vr import VRS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

    from .layouts import Layout
    from .stream import Coding, Elements, Item, Open, Raw, Stream

STOP: Final = -1
IMPLICIT_LITTLE: Final = CODINGS["<", False]
ITEM_BYTES: Final = (b"\xfe\xff\x00\xe0", b"\xff\xfe\xe0\x00")  # in either byte order


class Scan:
    """What the loop over one data set or item needs, and where it stands."""

    __slots__ = (
        "begin", "coding", "depth", "elements", "end", "floor", "is_root", "last", "stop", "stream", "unordered",
    )  # fmt: skip

    def __init__(
        self, stream: Stream, coding: Coding, span: tuple[int, int], *, depth: int, wanted: tuple[int, int]
    ) -> None:
        self.stream = stream
        self.coding = coding
        self.begin, self.end = span  # where it ends at the latest
        self.depth = depth  # how many sequences are around it
        self.floor, self.stop = wanted  # the lowest tag that is wanted, the first above that is not
        self.elements: Elements = {}
        self.last = self.floor - 1  # the highest tag so far
        self.unordered = False  # whether that was noted
        self.is_root = depth == 0


def scan(
    stream: Stream,
    span: tuple[int, int],
    coding: Coding,
    *,
    depth: int = 0,
    wanted: tuple[int, int] = EVERY_TAG,
    known: Layout | None = None,
) -> tuple[Elements, int]:
    """The elements of a data set or item, and where they end.

    Parameters
        span    where it begins, and where it ends at the latest
        depth   how many sequences are around it; what an item holds is no reason to doubt the pixels
        wanted  the scan ends at the first tag that is not in this range
        known   what is there up to the pixels
    """
    s = Scan(stream, coding, span, depth=depth, wanted=wanted)
    at = s.begin
    if known is not None:
        s.elements, s.last, at = known.elements.copy(), known.last, known.end
    while True:
        if stream.need(at, 8):
            at = coding.run(s, at)
        start, data = stream.windows[-1]
        if start + len(data) < at + 12 and at < s.end and stream.need(at, 12):
            continue  # it was only the window that ended
        if len(s.elements) > stream.limits.max_elements:
            stream.limits.check("max_elements", len(s.elements), "elements", offset=at)
        if (
            start <= at <= start + len(data) - 8
            and tag_at(stream, coding, at)[0] >= s.stop
            and stream.truncated_at is None
        ):
            return s.elements, at  # SPEED: as `unusual` would have it; nearly always (benchmark 15)
        after = unusual(s, at)
        if after < 0:
            return s.elements, at if stream.truncated_at is None else min(s.end, stream.size)
        at = after


def items_of(stream: Stream, element: Raw, coding: Coding, end: int, *, depth: int = 0) -> list[Item]:
    """The items of a sequence; one of defined length is looked through when first asked for."""
    _, _, length, _, value_at = element
    if value_at not in stream.items:
        stream.limits.check("max_depth", depth + 1, "sequence depth", offset=value_at)
        careful(stream, coding, value_at, min(end, value_at + length), depth, defined=True)
    return stream.items[value_at]


def inside_un(stream: Stream, coding: Coding, value_at: int) -> Coding:
    """How the items in a UN are written: in implicit little endian (PS3.5 §6.2.2 note 1, CP-246).

    WILD: where the first element of the first item has a VR, like the data set around it.
    """
    start = stream.read(value_at, 14)
    explicit = start[:4] in ITEM_BYTES and start[12:].decode("latin-1") in VRS
    return coding if explicit else IMPLICIT_LITTLE


def tag_at(stream: Stream, coding: Coding, at: int) -> tuple[int, int]:
    """(tag, the four bytes after it as a number) at `at`, which the current window has."""
    start, data = stream.windows[-1]
    group, number, length = coding.head(data, at - start)
    return group << 16 | number, length


def unusual(s: Scan, at: int) -> int:
    """Whatever the loop would not take, at `at`. Returns where the scan goes on, or `STOP`."""
    stream = s.stream
    behind_pixels = s.is_root and s.last in PIXEL_TAGS
    if at >= s.end and at <= stream.size:
        return STOP
    if not stream.need(at, 8):
        return _too_short(s, at)
    tag, _ = tag_at(stream, s.coding, at)
    if not s.floor <= tag < s.stop:
        return STOP
    if tag >> 16 == 0xFFFE:
        if tag == ITEM_END and not s.is_root:  # its container was taken for longer than it is
            stream.note("stray-delimiter", "an item ends before the length that it announces", at, label(tag))
            return STOP
        stream.note("stray-delimiter", "an item tag or delimiter outside a sequence is passed over", at, label(tag))
        return at + 8
    if behind_pixels and tag < s.last:
        return _trailing(s, at)
    header = header_at(stream, s.coding, at, s.end)
    if header is None:
        if not behind_pixels:
            _unreadable(s, at, tag)
        return _trailing(s, at) if behind_pixels else STOP
    vr, length, value_at = header
    if tag <= s.last:
        _disorder(s, tag, at)
    s.last = max(s.last, tag)
    if length == UNDEFINED:
        return _undefined(s, (tag, vr, -1, at, value_at))
    if value_at + length > s.end:
        return _trailing(s, at) if behind_pixels else _overrun(s, (tag, vr, length, at, value_at))
    s.elements[tag] = (tag, vr, length, at, value_at)
    return value_at + length


def _too_short(s: Scan, at: int) -> int:
    """Fewer than the eight bytes of a header are left; or the last value went beyond an end that was not known."""
    stream = s.stream
    if at > stream.size and s.elements:
        tag = next(reversed(s.elements))
        element = s.elements.pop(tag)
        s.end = min(s.end, stream.size)
        return _overrun(s, element)
    if at >= min(s.end, stream.size):
        return STOP
    if s.is_root and s.last in PIXEL_TAGS:
        return _trailing(s, at)
    if s.end < stream.size or s.end - at >= 8:
        stream.note("overrun", "a container ends inside an element's header", at, "element header")
    else:
        stream.cut(at, "element header", "8 bytes", f"{stream.size - at} bytes")
    return STOP


def _trailing(s: Scan, at: int) -> int:
    """Bytes behind the pixels that are no element: kept, not read."""
    s.stream.trailing_at = at
    s.stream.note("trailing-bytes", "the bytes behind the pixel data are no element", at, "end of the data set")
    return STOP


def _unreadable(s: Scan, at: int, tag: int) -> None:
    """Nothing that can be read stands at `at`."""
    stream = s.stream
    if not stream.need(at, 12) and s.end >= stream.size:
        stream.cut(at, label(tag), "an element header", f"{stream.size - at} bytes")
        return
    stream.note("unreadable", "no element can be read here; the data set ends", at, label(tag))
    if s.is_root:
        found = "bytes that no way of reading makes one of"
        stream.doubt(
            MalformedError(label(tag), offset=at, expected="an element header", found=found, source="PS3.5 §7.1")
        )


def header_at(stream: Stream, coding: Coding, at: int, end: int) -> tuple[str, int, int] | None:
    """(VR, length, value_at) of the element at `at`; None where nothing makes sense or the bytes end inside the header.

    WILD: an unknown VR is read in the way after which the next header makes sense: with 16 bits of length (as other
    readers do), with 32 (PS3.5 §6.2: VRs to come have them), or as an implicit element (files that mix both).
    """
    enough = stream.need(at, 12)
    start, data = stream.windows[-1]
    here = at - start
    if not coding.explicit:
        return "", coding.wide(data, here + 4)[0], at + 8
    letters = data[here + 4 : here + 6]
    known = VRS.get(letters.decode("latin-1"))
    if known is not None and not known.long:
        return known.code, coding.short(data, here + 6)[0], at + 8
    if known is not None:
        return (known.code, coding.wide(data, here + 8)[0], at + 12) if enough else None
    ways = [("UN", coding.short(data, here + 6)[0], at + 8)]
    if enough:
        ways.append(("UN", coding.wide(data, here + 8)[0], at + 12))
    if not (letters.isalpha() and letters.isupper()):
        ways.insert(0, ("", coding.wide(data, here + 4)[0], at + 8))
    for way in ways:
        if _follows(stream, coding, way[2] + way[1], end):
            stream.need(at, 8)
            stream.note("unknown-vr", f"{letters!r} is no VR of the standard", at + 4, "VR", "PS3.5 §6.2")
            return way
    return None


def _follows(stream: Stream, coding: Coding, at: int, end: int) -> bool:
    """Whether an element header could stand at `at`, or everything ends there."""
    if at >= end:
        return at == end
    held = stream.read(at, 8)
    if len(held) < 8:
        return False
    group, number, _ = coding.head(held, 0)
    if group == 0xFFFE:
        return number in {ITEM & 0xFFFF, ITEM_END & 0xFFFF, SEQUENCE_END & 0xFFFF}
    return not coding.explicit or held[4:6].decode("latin-1") in VRS


def _disorder(s: Scan, tag: int, at: int) -> None:
    """A tag that is not above the last one: a repetition, or another order."""
    if tag in s.elements:
        s.stream.note("duplicate", "the element is there twice; the last one counts", at, label(tag), "PS3.5 §7.1")
        s.stream.shadowed.setdefault(s.begin, []).append(s.elements[tag])
        if s.is_root and tag in DESCRIBES_PIXELS:
            s.stream.doubt(
                MalformedError(
                    label(tag), offset=at, expected="one such element", found="a second", source="PS3.5 §7.1"
                )
            )
    elif not s.unordered:
        s.unordered = True
        s.stream.note("unordered", "tags are not in ascending order", at, label(tag), "PS3.5 §7.1")


def _overrun(s: Scan, element: Raw) -> int:
    """A value that goes beyond its container: clipped if the file has it, else the file is cut."""
    tag, vr, length, at, value_at = element
    stream = s.stream
    if s.end < stream.size:
        stream.note("overrun", f"the length {length} goes beyond the container", at, label(tag))
        s.elements[tag] = (tag, vr, max(0, s.end - value_at), at, value_at)
        return s.end
    if tag in PIXEL_TAGS or (vr or vr_of(tag)) == "SQ":  # whole frames and whole items can still be had
        s.elements[tag] = element
    left = max(0, stream.size - value_at)
    stream.cut(at, f"length of {label(tag)}", f"at most {left} remaining bytes", str(length))
    return STOP


def _undefined(s: Scan, element: Raw) -> int:
    """An element of undefined length: encapsulated pixels, or a sequence that the tight loop did not get through."""
    tag, vr, _, _, value_at = element
    stream = s.stream
    s.elements[tag] = element
    if tag in PIXEL_TAGS:
        return _fragments(stream, s.coding, element, s.end)
    inside = s.coding
    if vr == "UN":
        inside = inside_un(stream, s.coding, value_at)
        after = inside.skip(stream, value_at, s.end, s.depth)
        if after >= 0:
            return after
    elif vr not in {"SQ", ""}:
        del s.elements[tag]
        found = f"undefined length for VR {vr}"
        stream.note("undefined-length", f"{found}: the end cannot be found", element[3], label(tag))
        stream.doubt(
            MalformedError(
                f"length of {label(tag)}",
                offset=element[3],
                expected="a defined length",
                found=found,
                source="PS3.5 §7.1.1",
            )
        )
        return STOP
    return careful(stream, inside, value_at, s.end, s.depth)


# ---- sequences, carefully ---------------------------------------------------------------------------------


def careful(stream: Stream, coding: Coding, sq_at: int, end: int, depth: int, *, defined: bool = False) -> int:
    """Walk through a sequence, whatever it looks like; returns where the scan goes on, or `STOP`.

    Its items, and those of the sequences of undefined length inside it, are kept in `stream.items`.
    """
    stack: list[Open] = [(sq_at, [], -1)]  # innermost last: (value_at, items, where its open item is or -1)
    at = sq_at
    while stack:
        if at >= end or not stream.need(at, 8):
            return _ends_early(stream, stack, at, end, defined=defined)
        if len(stack) > stream.limits.max_depth - depth:
            stream.limits.check("max_depth", depth + len(stack), "sequence depth", offset=at)
        if stack[-1][2] >= 0:
            at = _inside_item(stream, coding, stack, at, end, depth + len(stack))
        else:
            at = _between_items(stream, coding, stack, at, end)
        if at < 0:
            _close_all(stream, stack, -at - 2, defined=defined)
            if not defined:
                wrong = "one that cannot be followed to its end"
                error = MalformedError(
                    "sequence", offset=sq_at, expected="a sequence", found=wrong, source="PS3.5 §7.5"
                )
                stream.doubt(error)
            return STOP
        if not stack:
            return at
        if defined and len(stack) == 1 and stack[0][2] < 0 and at >= end:
            stream.items[sq_at] = stack[0][1]
            return end
    return at


def _gave_up(at: int) -> int:
    """`at` as a step's word for "nothing behind this can be read"."""
    return -at - 2


def _ends_early(stream: Stream, stack: list[Open], at: int, end: int, *, defined: bool) -> int:
    """The bytes of the container around end before the sequence does."""
    fine = defined and len(stack) == 1 and stack[0][2] < 0
    cut = end >= stream.size and not (fine and at == end)
    if cut:
        stream.cut(at, "sequence", "an item or a delimiter", f"{max(0, stream.size - at)} bytes")
    elif not fine:
        stream.note("delimiter-missing", "a container has no delimiter; the one around it ends it", at, "delimiter")
    _close_all(stream, stack, min(at, end), defined=defined)
    return STOP if cut else end


def _close_all(stream: Stream, stack: list[Open], at: int, *, defined: bool) -> None:
    while stack:
        sq_at, items, item_at = stack.pop()
        if item_at >= 0:
            items.append((item_at, -1, at))
        stream.items[sq_at] = items
        if stack or not defined:
            stream.ends[sq_at] = (at, at)


def _close_sequence(stream: Stream, stack: list[Open], at: int, after: int) -> int:
    sq_at, items, _ = stack.pop()
    stream.items[sq_at] = items
    stream.ends[sq_at] = (at, after)
    return after


def _close_item(stack: list[Open], at: int, after: int) -> int:
    sq_at, items, item_at = stack[-1]
    items.append((item_at, -1, at))
    stack[-1] = (sq_at, items, -1)
    return after


def _between_items(stream: Stream, coding: Coding, stack: list[Open], at: int, end: int) -> int:
    """One step where an item or the end of the sequence is due."""
    tag, length = tag_at(stream, coding, at)
    sq_at, items, _ = stack[-1]
    if tag == ITEM and length == UNDEFINED:
        stack[-1] = (sq_at, items, at)
        return at + 8
    if tag == ITEM:
        after = at + 8 + length
        if after > end >= stream.size:
            items.append((at, length, end))
            stream.cut(at + 4, "length of an item", f"at most {max(0, end - at - 8)} remaining bytes", str(length))
            return _gave_up(end)
        if after > end:
            stream.note("overrun", f"the length {length} goes beyond the sequence", at + 4, "length of an item")
        items.append((at, length, min(after, end)))
        return min(after, end)
    if tag == SEQUENCE_END:
        return _close_sequence(stream, stack, at, at + 8)
    if tag == ITEM_END:
        stream.note("stray-delimiter", "a delimiter without an open item is passed over", at, label(tag))
        return at + 8
    if items or len(stack) > 1:  # WILD: no delimiter; what follows belongs to the data set around the sequence
        stream.note("delimiter-missing", "a sequence has no delimiter", at, "sequence delimiter")
        return _close_sequence(stream, stack, at, at)
    stream.note("no-item", "a sequence holds something that is no item", at, label(tag))
    return _gave_up(at)


def _inside_item(stream: Stream, coding: Coding, stack: list[Open], at: int, end: int, depth: int) -> int:
    """One step inside an item of undefined length."""
    tag, _ = tag_at(stream, coding, at)
    if tag == ITEM_END:
        return _close_item(stack, at, at + 8)
    if tag in {SEQUENCE_END, ITEM}:
        stream.note("delimiter-missing", "an item has no delimiter", at, "item delimiter")
        return _close_item(stack, at, at)
    header = header_at(stream, coding, at, end)
    if header is None:
        stream.note("unreadable", "no element can be read here; the sequence ends", at, label(tag))
        return _gave_up(at)
    vr, length, value_at = header
    if length != UNDEFINED:
        after = value_at + length
        if after <= end:
            return after
        if end >= stream.size:
            left = max(0, stream.size - value_at)
            stream.cut(at, f"length of {label(tag)}", f"at most {left} remaining bytes", str(length))
            return _gave_up(end)
        stream.note("overrun", f"the length {length} goes beyond the container", at, label(tag))
        return end
    if tag in PIXEL_TAGS:
        after = _fragments(stream, coding, (tag, vr, -1, at, value_at), end)
        return after if after >= 0 else _gave_up(at)
    if vr == "UN":
        inside = inside_un(stream, coding, value_at)
        after = inside.skip(stream, value_at, end, depth)
        if after < 0:
            after = careful(stream, inside, value_at, end, depth)
        return after if after >= 0 else _gave_up(at)
    if vr not in {"SQ", ""}:
        stream.note("undefined-length", f"VR {vr} cannot have undefined length", at, label(tag))
        return _gave_up(at)
    stack.append((value_at, [], -1))
    return value_at


# ---- encapsulated pixels ----------------------------------------------------------------------------------


def _fragments(stream: Stream, coding: Coding, element: Raw, end: int) -> int:
    """Walk over the fragments of encapsulated pixels (PS3.5 §A.4); where the scan goes on, or `STOP`."""
    tag, _, _, _, value_at = element
    found, content_end, after, error = walk_fragments(stream, value_at, end, coding)
    stream.fragments[value_at] = found
    stream.ends[value_at] = (content_end, after)
    if error is None:
        return after
    code = "truncated" if isinstance(error, TruncatedError) else "fragments"
    stream.note(code, f"{error.field}: {error.found}", error.offset, label(tag), "PS3.5 §A.4")
    if isinstance(error, TruncatedError):
        stream.truncated_at = stream.size
    stream.doubt(error)
    return STOP


def walk_fragments(
    stream: Stream, at: int, end: int, coding: Coding
) -> tuple[list[tuple[int, int]], int, int, FormatError | None]:
    """((offset, nbytes) of each fragment, where they end, where their delimiter ends, what is wrong)."""
    found: list[tuple[int, int]] = []
    most = stream.limits.max_fragments
    source = "PS3.5 §A.4"
    while at < end and stream.need(at, 8):
        tag, length = tag_at(stream, coding, at)
        if tag == SEQUENCE_END:
            return found, at, at + 8, None
        if tag != ITEM or length == UNDEFINED:
            told = "one of undefined length" if tag == ITEM else label(tag)
            wrong = MalformedError(
                "fragment", offset=at, expected="an item of defined length", found=told, source=source
            )
            return found, at, at, wrong
        if at + 8 + length > end or (end > stream.size and not stream.need(at + 7 + length, 1)):
            left = f"at most {max(0, min(end, stream.size) - at - 8)} remaining bytes"
            cut = TruncatedError("length of a fragment", offset=at + 4, expected=left, found=length, source=source)
            return found, at, at, cut
        if len(found) >= most:
            stream.limits.check("max_fragments", len(found) + 1, "fragments", offset=at)
        found.append((at + 8, length))
        at += 8 + length
    cut = TruncatedError("sequence delimiter", offset=at, expected="a delimiter", found="none", source=source)
    return found, at, max(at, min(end, stream.size)), cut
