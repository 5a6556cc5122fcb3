# SPDX-License-Identifier: MIT
"""Which fragments make up which frame of an encapsulated pixel element: PS3.5 Annex A.4.

    (7FE0,0010) OB, undefined length
    (FFFE,E000) Basic Offset Table: 4 bytes a frame, or empty
    (FFFE,E000) fragment
    (FFFE,E000) fragment …
    (FFFE,E0DD) end

A frame is one fragment or several; a fragment never holds parts of two frames. The extended offset table of
(7FE0,0001) and (7FE0,0002) comes first, then the basic one. A table counts only if every entry is the start of a
fragment and the entries ascend; otherwise the fragments themselves decide, with a Note.
"""

from __future__ import annotations

import itertools

from ....core.errors import MalformedError, Note, TruncatedError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Range = tuple[int, int]  # offset in the layer, bytes
    Ranges = tuple[Range, ...]

FIELD = "(7FE0,0010) PixelData"
SOURCE = "PS3.5 Annex A.4"
STARTS = (b"\xff\xd8\xff", b"\xff\x4f\xff\x51", b"\x00\x00\x00\x0cjP")  # JPEG and JPEG-LS, JPEG 2000, JP2 box
JOINTS = ((b"\xff\xd9", b"\xff\xd8\xff"), (b"\xff\xd9", b"\xff\x4f\xff\x51"))  # where one stream follows another


def split_words(raw: bytes, nbytes: int) -> list[int]:
    """Unsigned little-endian words of `nbytes` bytes; [] where the length is no multiple."""
    if len(raw) % nbytes:
        return []
    return [int.from_bytes(raw[i : i + nbytes], "little") for i in range(0, len(raw), nbytes)]


def by_table(fragments: Sequence[Range], starts: Sequence[int], frames: int) -> list[Ranges] | None:
    """Frames by an offset table, or None where the table does not hold.

    `starts` count from the item header of the first fragment, as both kinds of table do.
    """
    if len(starts) != frames or not fragments or starts[0] != 0:
        return None
    base = fragments[0][0]
    index = {offset - base: n for n, (offset, _) in enumerate(fragments)}
    firsts = [index.get(start, -1) for start in starts]
    if -1 in firsts or any(b <= a for a, b in itertools.pairwise(firsts)):
        return None
    return [tuple(fragments[a:b]) for a, b in zip(firsts, [*firsts[1:], len(fragments)], strict=True)]


def by_content(fragments: Sequence[Range], frames: int, read: Callable[[int, int], bytes]) -> list[Ranges] | None:
    """Frames without a table: one fragment each, or a new one wherever a stream starts."""
    filled = [f for f in fragments if f[1]]
    if frames == 1:
        return [tuple(filled)] if filled else None
    if len(filled) == frames:
        return [(f,) for f in filled]
    if len(filled) < frames:
        pieces = [piece for f in filled for piece in _streams(f, frames, read)]
        return [(p,) for p in pieces] if len(pieces) == frames else None
    firsts = [n for n, (offset, _) in enumerate(filled) if read(offset, 6).startswith(STARTS)]
    if len(firsts) < frames or firsts[0] != 0:
        # Streams without a mark at the start (RLE): a fragment is a whole frame, the rest is surplus.
        return [(f,) for f in filled[:frames]] if not firsts else None
    return [tuple(filled[a:b]) for a, b in zip(firsts, [*firsts[1:], len(filled)], strict=True)][:frames]


def _streams(fragment: Range, frames: int, read: Callable[[int, int], bytes]) -> list[Range]:
    """WILD: several whole streams in one fragment, against PS3.5 A.4; cut where an end meets a start."""
    offset, nbytes = fragment
    data = read(offset, nbytes)
    cuts = [0]
    for end, start in JOINTS:
        at = data.find(end)
        while at >= 0 and len(cuts) <= frames:
            after = at + 2 + (data[at + 2 : at + 3] == b"\0")
            if data.startswith(start, after):
                cuts.append(after)
            at = data.find(end, at + 2)
    cuts.sort()
    return [(offset + a, b - a) for a, b in zip(cuts, [*cuts[1:], nbytes], strict=True)]


def _basic_table(table: Sequence[Range], frames: int, read: Callable[[int, int], bytes]) -> bytes:
    """The table's bytes; b"?", which no table is, where its length cannot be right."""
    nbytes = table[0][1] if table else 0
    return read(*table[0]) if nbytes == 4 * frames else b"?" * (nbytes > 0)


def frame_table(
    fragments: Sequence[Range],
    frames: int,
    read: Callable[[int, int], bytes],
    *,
    extended: bytes = b"",
    at: int = 0,
) -> tuple[tuple[Ranges, ...], tuple[Note, ...]]:
    """The fragments of each frame.

    Parameters
        fragments  (value offset, bytes) of every item, the Basic Offset Table first
        frames     NumberOfFrames
        read       of the layer that the offsets count in
        extended   the value of (7FE0,0001) Extended Offset Table
        at         offset of the pixel element, for errors
    """
    table, body = fragments[:1], fragments[1:]
    if not any(nbytes for _, nbytes in body):
        raise TruncatedError(
            FIELD, offset=at, expected=f"{frames} frames", found=f"{len(body)} empty fragments", source=SOURCE
        )
    notes: list[Note] = []
    basic = _basic_table(table, frames, read)
    for raw, nbytes, name in ((extended, 8, "Extended Offset Table"), (basic, 4, "Basic Offset Table")):
        if not raw:
            continue
        found = by_table(body, split_words(raw, nbytes), frames)
        if found is not None:
            return tuple(found), tuple(notes)
        text = f"the {name} does not point at the fragments; they are counted instead"
        notes.append(Note("offset-table", "departure", text, offset=at, field=FIELD, source=SOURCE))
    counted = by_content(body, frames, read)
    if counted is None:
        raise MalformedError(
            FIELD, offset=at, expected=f"{frames} frames", found=f"{len(body)} fragments that do not say where one starts",
            source=SOURCE,
        )  # fmt: skip
    filled = sum(1 for f in body if f[1])
    if sum(map(len, counted)) < filled:
        text = f"{filled} fragments for {frames} frames; the surplus is ignored"
        notes.append(Note("surplus-fragments", "departure", text, offset=at, field=FIELD, source=SOURCE))
    return tuple(counted), tuple(notes)
