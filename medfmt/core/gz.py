# SPDX-License-Identifier: MIT
"""gzip: the inflated view of any stream, and the writing of one that can be read in parallel.

What medfmt writes is ONE member whose deflate stream is cut into blocks, each ended by a full flush; a subfield of
the header says where they lie (gzindex.py). Any gzip reads such a file; this room inflates it in threads and seeks
in it, each block checked by its CRC. Other streams are inflated from front to back (inflate.py).
"""

from __future__ import annotations

import struct
import zlib
from itertools import accumulate

from .errors import FormatError, Note, NotRepresentableError
from .gzindex import (
    BLOCK,
    END,
    ENTRY,
    FCOMMENT,
    FEXTRA,
    FNAME,
    INDEX,
    MAGIC,
    MEMBER,
    RFC,
    SUBFIELD,
    TRAILER,
    VERSION,
    Blocks,
    Layout,
    joined,
)
from .inflate import Inflated, isal
from .limits import DEFAULT, Limits
from .sink import Patch
from .source import head_of
from .threads import for_each, in_order, usable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any, TypeAlias

    from .sink import Chunk
    from .source import Layer

    Deflated: TypeAlias = tuple[tuple[bytes, bytes], int, int]

__all__ = ["Indexed", "Layout", "compress", "giveaways", "plain"]

PAIR = struct.Struct("<II")
LONGEST_TEXT = 1 << 16  # bytes in which the end of a name in a gzip header is looked for
THREADED = 1 << 20  # inflated bytes from which a second thread earns its start


# ---- writing ----------------------------------------------------------------------------------------------


def compress(
    chunks: Iterable[Any], *, level: int | str = 1, layout: Layout | None = None, threads: int = 0
) -> Iterator[Chunk]:
    """One gzip member, piece by piece; the same bytes whatever the number of threads.

    Parameters
        chunks   contiguous bytes-like objects; each is copied before the next is asked for
        level    0 to 9, or "fast" (the extra of that name, isal)
        layout   the lengths to come; with it the member gets its index, which comes last, as a `Patch`
        threads  how many; 0 for the processors of this process
    Raises
        NotRepresentableError  a level that is none (at once); chunks that do not add up to `layout.total`
    """
    deflate = _deflater(level)
    blocks = None if layout is None else Blocks.of(layout)
    head = {"ID1": 31, "ID2": 139, "CM": 8, "XFL": {9: 2, 1: 4, "fast": 4}.get(level, 0), "OS": 255}
    if blocks is None:
        return _member(MEMBER.pack(head), deflate, _cut(chunks, iter(())), threads, None)
    entries = ENTRY * blocks.count
    field = INDEX.pack({name: getattr(blocks, name) for name in blocks.__slots__} | {"version": VERSION})
    extra = SUBFIELD + (len(field) + entries).to_bytes(2, "little") + field
    start = MEMBER.pack(head | {"FLG": FEXTRA}) + (len(extra) + entries).to_bytes(2, "little") + extra
    return _member(start, deflate, _cut(chunks, blocks.lengths()), threads, blocks)


def _member(
    head: bytes, deflate: Callable[[bytes], Deflated], parts: Iterator[bytes], threads: int, blocks: Blocks | None
) -> Iterator[Chunk]:
    """The member's bytes: `head`, room for the index, each block, the trailer; then the index."""
    entries = bytearray(ENTRY * blocks.count if blocks else 0)
    yield head + entries
    crc = total = 0
    for number, (pieces, block_crc, length) in enumerate(in_order(deflate, parts, threads or usable())):
        yield from pieces
        crc = joined(crc, block_crc, length)
        total += length
        if blocks and number < blocks.count:
            PAIR.pack_into(entries, ENTRY * number, sum(map(len, pieces)), block_crc)
    if blocks and total != blocks.total:
        raise NotRepresentableError("gzip index", expected=f"{blocks.total} bytes", found=f"{total} bytes")
    yield END + PAIR.pack(crc, total & 0xFFFFFFFF)
    if blocks:
        yield Patch(len(head), bytes(entries))


def _deflater(level: int | str) -> Callable[[bytes], Deflated]:
    """The function that makes of one block its deflated pieces, its CRC-32 and its length."""
    library: Any = zlib
    quality = level
    if level == "fast":
        library, quality = isal(), 1
        if library is None:
            raise NotRepresentableError(
                "level", expected="0 to 9", found="'fast' without isal", hint="pip install medfmt[fast]"
            )
    elif level not in range(10):
        raise NotRepresentableError("level", expected='0 to 9 or "fast"', found=repr(level))

    def deflate(block: bytes) -> Deflated:
        worker = library.compressobj(quality, zlib.DEFLATED, -15, 8)
        return (worker.compress(block), worker.flush(zlib.Z_FULL_FLUSH)), zlib.crc32(block), len(block)

    return deflate


def _cut(chunks: Iterable[Any], lengths: Iterator[int]) -> Iterator[bytes]:
    """The chunks' bytes again, as copies of the lengths asked for, and of BLOCK bytes when those are used up."""
    want = next(lengths, BLOCK)
    parts: list[bytes] = []
    for chunk in chunks:
        view = memoryview(chunk)
        if not view.nbytes:
            continue  # a view without bytes cannot be cast
        view = view.cast("B")
        while view:
            parts.append(bytes(view[:want]))
            view = view[want:]
            want -= len(parts[-1])
            if not want:
                yield b"".join(parts)
                parts = []
                want = next(lengths, BLOCK)
    if parts:
        yield b"".join(parts)


# ---- reading ----------------------------------------------------------------------------------------------


def plain(layer: Layer, *, limits: Limits = DEFAULT) -> Layer:
    """The inflated view of `layer` if its bytes are gzip, else `layer` itself.

    A whole read should be followed by `finish()`, which checks CRC and length to the end of the stream. A partial
    read of a stream that medfmt did not write cannot be checked; of our own files each block has its CRC.
    """
    if head_of(layer, len(MAGIC)) != MAGIC:
        return layer
    try:
        stream = Inflated(layer, limits)
    except FormatError as e:
        raise e.moved(path=layer.path) from None
    return _indexed(stream) if SUBFIELD in stream.extra else stream


def giveaways(layer: Layer) -> tuple[Note, ...]:
    """Notes on the texts in the gzip header of `layer`, if it has one: a file name, a comment. Their words are not told."""
    head = head_of(layer)
    if not head.startswith(MAGIC) or len(head) < MEMBER.size:
        return ()
    flags, at = head[3], MEMBER.size
    if flags & FEXTRA:
        at += 2 + int.from_bytes(layer.read(at, 2), "little")
    notes = []
    for flag, name, what in ((FNAME, "gzip FNAME", "a file name"), (FCOMMENT, "gzip FCOMMENT", "a comment")):
        if flags & flag:
            text = f"the gzip header holds {what}, which may be personal data"
            notes.append(Note("gzip-text", "info", text, at, name, RFC))
            at += layer.read(at, LONGEST_TEXT).find(b"\0") + 1
    return tuple(notes)


def _indexed(stream: Inflated) -> Layer:
    """The stream as its index cuts it, if it has one and that adds up to the file's size."""
    extra, start = stream.extra, stream.body
    while len(extra) >= 4 and extra[:2] != SUBFIELD:
        extra = extra[4 + int.from_bytes(extra[2:4], "little") :]
    extra = extra[4 : 4 + int.from_bytes(extra[2:4], "little")]
    if not extra:
        return stream  # a subfield of somebody else's that holds our two letters
    values = INDEX.unpack(extra) if len(extra) >= INDEX.size else {}
    if values.pop("version", 0) == VERSION and 0 < values["block"] <= values["unit"]:
        blocks = Blocks(**values)
        entries = extra[INDEX.size :]
        pairs = list(PAIR.iter_unpack(entries[: len(entries) // ENTRY * ENTRY]))
        ends = list(accumulate((size for size, _ in pairs), initial=start))
        fits = (
            len(pairs) == blocks.count
            and blocks.total <= stream.bound
            and blocks.count == (blocks.number(blocks.total - 1) + 1 if blocks.total else 0)
            and ends[-1] + len(END) + TRAILER == stream.layer.size
        )
        if fits:
            return Indexed(stream, blocks, ends, [crc for _, crc in pairs])
    stream.tell(BAD_INDEX)
    return stream


BAD_INDEX = Note(
    "gzip-index",
    "departure",
    "the block index does not fit the stream, which was inflated from front to back instead",
    12,
    "gzip MF",
    INDEX.source,
)


class BadIndexError(Exception):
    """A block is not what the index says; never leaves this room."""


class Indexed:
    """What a gzip member with an index inflates to: in threads, from any block on, each block checked by its CRC.

    Where the index turns out to be wrong, the stream is inflated from front to back instead, with a Note. Safe to
    use from many threads; pickles; holds no handle.
    """

    __slots__ = ("blocks", "crcs", "ends", "holds", "last", "layer", "seen", "stream")

    def __init__(self, stream: Inflated, blocks: Blocks, ends: list[int], crcs: list[int]) -> None:
        self.stream = stream
        self.layer = stream.layer
        self.blocks = blocks
        self.ends = ends  # where each block starts in the file, and where the last one ends
        self.crcs = crcs
        self.holds = True
        self._fresh()

    def _fresh(self) -> None:
        self.seen = bytearray(self.blocks.count)  # 1: this block was inflated and its CRC is right
        self.last: tuple[int, bytes] = (-1, b"")  # a block of which only a part was asked for

    @property
    def path(self) -> str:
        return self.layer.path

    @property
    def name(self) -> str:
        return self.stream.name

    @property
    def size(self) -> int | None:
        """In bytes; None while the stream's end has not been seen."""
        return self.blocks.total if self.holds else self.stream.size

    @property
    def bound(self) -> int:
        """No more bytes than these can come out."""
        return self.blocks.total if self.holds else self.stream.bound

    @property
    def grain(self) -> int:
        """Bytes that are well read at a time: whole units, or several blocks of a unit, for a read may begin amid one."""
        return self.blocks.unit if self.blocks.unit <= self.blocks.block else 4 * self.blocks.block

    @property
    def notes(self) -> tuple[Note, ...]:
        """What was tolerated so far."""
        return self.stream.notes

    def sibling(self, suffix: str) -> Layer | None:
        """The file of the same stem with another suffix, inflated; None if there is none."""
        return self.layer.sibling(suffix)

    def read(self, offset: int, nbytes: int) -> bytes:
        """At most `nbytes` bytes from `offset` on; fewer only at the end.

        Meant for headers: of a block of which only the first bytes are wanted, only those are inflated, and left to
        `finish` to check.
        """
        if not self.holds:
            return self.stream.read(offset, nbytes)
        buffer = bytearray(max(0, min(nbytes, self.blocks.total - offset)))
        if self._filled(offset, memoryview(buffer), peek=True):
            return bytes(buffer)
        return self.stream.read(offset, nbytes)

    def readinto(self, offset: int, buffer: memoryview) -> int:
        """Fill `buffer` from `offset` on; how many bytes there were."""
        nbytes = max(0, min(len(buffer), self.blocks.total - offset))
        if self.holds and self._filled(offset, buffer[:nbytes]):
            return nbytes
        return self.stream.readinto(offset, buffer)

    def finish(self) -> None:
        """Check what has not been read yet, and the whole's CRC and length, to the end."""
        if self.holds and self._kept(self._verify):
            return
        self.stream.finish()

    def _filled(self, offset: int, buffer: memoryview, *, peek: bool = False) -> bool:
        """Fill `buffer` from the blocks; False, and the index given up, where one of them is wrong."""
        if not buffer:
            return True
        end = offset + len(buffer)
        library = isal() or zlib

        def copy(number: int) -> None:
            start, length = self.blocks.span(number)
            low, high = max(start, offset), min(start + length, end)
            kept, data = self.last
            if kept != number:
                few = peek and offset <= start and (high - start) * 8 <= length
                data = self._block(number, library, high - start if few else length)
                if high - low < length and not few:
                    self.last = (number, data)
            buffer[low - offset : high - offset] = memoryview(data)[low - start : high - start]

        first, last = self.blocks.number(offset), self.blocks.number(end - 1)
        threads = min(usable(), last - first + 1) if len(buffer) >= THREADED else 1
        return self._kept(lambda: for_each(copy, range(first, last + 1), threads))

    def _block(self, number: int, library: Any, most: int) -> bytes:
        """The first `most` bytes of a block; where that is all of it, checked against the index."""
        start, end = self.ends[number], self.ends[number + 1]
        inflater = library.decompressobj(-15)
        try:
            data: bytes = inflater.decompress(self.layer.read(start, end - start), most)
            whole = most == self.blocks.span(number)[1]
            over = inflater.decompress(inflater.unconsumed_tail, 1) if whole else b""
        except (zlib.error, library.error):
            raise BadIndexError from None
        if len(data) != most or over or (whole and zlib.crc32(data) != self.crcs[number]):
            raise BadIndexError
        self.seen[number] = whole
        return data

    def _verify(self) -> None:
        """Whether the blocks not seen so far are right too, and the member's end is as the blocks say."""
        library = isal() or zlib
        for number, seen in enumerate(self.seen):
            if not seen:
                self._block(number, library, self.blocks.span(number)[1])
        crc = 0
        for number, block_crc in enumerate(self.crcs):
            crc = joined(crc, block_crc, self.blocks.span(number)[1])
        tail = END + PAIR.pack(crc, self.blocks.total & 0xFFFFFFFF)
        if self.layer.read(self.ends[-1], len(tail)) != tail:
            raise BadIndexError

    def _kept(self, work: Callable[[], None]) -> bool:
        """Do the work; False, and the index given up for good, where that shows it to be wrong."""
        try:
            work()
        except BadIndexError:
            self.holds = False
            self.stream.tell(BAD_INDEX)
        return self.holds

    def __getstate__(self) -> tuple[Any, ...]:
        return (self.stream, self.blocks, self.ends, self.crcs, self.holds)

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        self.stream, self.blocks, self.ends, self.crcs, self.holds = state
        self.layer = self.stream.layer
        self._fresh()
