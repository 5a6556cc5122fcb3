# SPDX-License-Identifier: MIT
"""gzip (RFC 1952) around deflate (RFC 1951): reading any stream, writing one that can be read in parallel.

A file is one member or several, one after the other:

    1f 8b 08 FLG  MTIME(4) XFL OS | XLEN, subfields | name NUL | comment NUL | CRC16 | deflate … | CRC-32  ISIZE

What medfmt writes is ONE member whose deflate stream is cut into blocks, each ended by a full flush, so that no
block refers back to another. The subfield `MF` of the extra field says where the blocks lie (`INDEX`, followed by
one pair a block: compressed size, CRC-32 of the inflated block). Any gzip reads such a file; this room also
inflates it in threads and seeks in it.

# Strategy: reading is a `Run`, the state of one walk through the stream; it checks each member's CRC and length as
# it comes past. Runs are parked between reads, and copies of the inflater are kept every few MiB as points to
# start from, so that a later read need not begin at the first byte. Nothing larger than a piece is ever held.
"""

from __future__ import annotations

import struct
import threading
import zlib
from dataclasses import dataclass

from .errors import FormatError, MalformedError, Note, NotRepresentableError, TruncatedError
from .limits import DEFAULT, Limits
from .record import Field, Record
from .sink import Patch
from .threads import in_order, usable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from .sink import Chunk
    from .source import Layer

RFC = "RFC 1952 §2.3.1"
MAGIC = b"\x1f\x8b"
MEMBER = Record(
    "gzip",
    10,
    (
        Field(0, "ID1", "B", meaning="31"),
        Field(1, "ID2", "B", meaning="139"),
        Field(2, "CM", "B", meaning="compression method", codes={8: "deflate"}),
        Field(
            3,
            "FLG",
            "B",
            meaning="which parts follow",
            bits=(
                (0, 1, "FTEXT"),
                (1, 1, "FHCRC"),
                (2, 1, "FEXTRA"),
                (3, 1, "FNAME"),
                (4, 1, "FCOMMENT"),
                (5, 3, "reserved"),
            ),
        ),
        Field(4, "MTIME", "I", unit="s", meaning="Unix time of the original file; 0 = none"),
        Field(8, "XFL", "B", meaning="2: slowest, 4: fastest"),
        Field(9, "OS", "B", meaning="255: unknown"),
    ),
    source=RFC,
)
FHCRC, FEXTRA, FNAME, FCOMMENT, RESERVED = 2, 4, 8, 16, 0xE0

SUBFIELD = b"MF"
VERSION = 1
INDEX = Record(
    "gzip MF",
    32,
    (
        Field(0, "version", "H", meaning="of this layout"),
        Field(2, "count", "H", meaning="blocks, the header's among them"),
        Field(4, "block", "I", unit="bytes", meaning="inflated length of a block; the last of a unit may be shorter"),
        Field(8, "header", "Q", unit="bytes", meaning="inflated length of the first block, 0 for none"),
        Field(16, "unit", "Q", unit="bytes", meaning="blocks start anew every so many bytes after the header"),
        Field(24, "total", "Q", unit="bytes", meaning="inflated length of the whole member"),
    ),
    source="medfmt, spec_notes/gzip.md",
)
ENTRY = struct.Struct("<II")
TRAILER = struct.Struct("<II")
MOST_BLOCKS = 8_000  # entries of 8 bytes: the extra field holds 65 535
BLOCK = 1 << 20
SMALL = 32 << 10  # volumes below this share a block: a block's own Huffman table would cost some per cent
END = b"\x03\x00"  # an empty last block (RFC 1951 §3.2.6)

FEED = 256 << 10  # compressed bytes given to the inflater at a time
PIECE = 1 << 20  # inflated bytes taken from it at most
SPACING = 4 << 20  # inflated bytes between two points to start from …
MOST_POINTS = 100  # … of about 40 KiB each: 4 MiB a stream at most; then every other goes and the spacing doubles
PARKED = 32 << 10  # a run that went less far is not worth keeping


# ---- writing ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Layout:
    """What the writer knows about the bytes to come, in inflated bytes.

    Attributes
        header  before the first voxel
        volume  one 3D volume
        total   all of it
    """

    header: int
    volume: int
    total: int


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
        NotRepresentableError  the chunks do not add up to `layout.total`; a level that is none
    """
    deflate = _deflater(level)
    blocks = _Blocks.of(layout) if layout is not None else None
    extra = b""
    if blocks is not None:
        extra = SUBFIELD + struct.pack("<H", INDEX.size + ENTRY.size * blocks.count) + blocks.packed()
        extra = struct.pack("<H", len(extra) + ENTRY.size * blocks.count) + extra
    xfl = {9: 2, 1: 4, "fast": 4}.get(level, 0)
    head = MEMBER.pack({"ID1": 31, "ID2": 139, "CM": 8, "FLG": FEXTRA if extra else 0, "XFL": xfl, "OS": 255}) + extra
    entries = bytearray(ENTRY.size * blocks.count if blocks is not None else 0)
    yield head + entries
    lengths = blocks.lengths() if blocks is not None else None
    crc = total = 0
    for number, (packed, block_crc, length) in enumerate(in_order(deflate, _cut(chunks, lengths), threads or usable())):
        size = 0
        for part in packed:
            size += len(part)
            yield part
        crc = _joined(crc, block_crc, length)
        if blocks is not None and number < blocks.count:
            ENTRY.pack_into(entries, ENTRY.size * number, size, block_crc)
        total += length
    if layout is not None and total != layout.total:
        raise NotRepresentableError("gzip index", expected=f"{layout.total} bytes", found=f"{total} bytes")
    yield END + TRAILER.pack(crc, total & 0xFFFFFFFF)
    if blocks is not None:
        yield Patch(len(head), bytes(entries))


def _deflater(level: int | str) -> Any:
    """The function that makes of one block its deflated parts, its CRC-32 and its length."""
    if level == "fast":
        library = _isal()
        if library is None:
            raise NotRepresentableError(
                "level", expected="a level from 0 to 9", found="'fast' without isal", hint="pip install isal"
            )
        quality = 1
    elif isinstance(level, int) and 0 <= level <= 9:
        library, quality = zlib, level
    else:
        raise NotRepresentableError("level", expected='0 to 9 or "fast"', found=repr(level))
    flush = zlib.Z_FULL_FLUSH

    def deflate(block: bytes) -> tuple[tuple[bytes, bytes], int, int]:
        worker = library.compressobj(quality, zlib.DEFLATED, -15, 8)
        return (worker.compress(block), worker.flush(flush)), zlib.crc32(block), len(block)

    return deflate


def _cut(chunks: Iterable[Any], lengths: Iterator[int] | None) -> Iterator[bytes]:
    """The chunks' bytes again, as copies of the lengths asked for; then, or without any, of BLOCK bytes."""
    want = next(lengths, BLOCK) if lengths is not None else BLOCK
    parts: list[bytes] = []
    have = 0
    for chunk in chunks:
        view = memoryview(chunk)
        if not view.nbytes:
            continue
        view = view.cast("B")
        at = 0
        while at < len(view):
            part = bytes(view[at : at + want - have])
            parts.append(part)
            have += len(part)
            at += len(part)
            if have == want:
                yield b"".join(parts) if len(parts) > 1 else part
                parts, have = [], 0
                want = next(lengths, BLOCK) if lengths is not None else BLOCK
    if have:
        yield b"".join(parts)


@dataclass(frozen=True, slots=True)
class _Blocks:
    """Where the blocks of an indexed member lie in the inflated stream; the fields are those of `INDEX`."""

    count: int
    block: int
    header: int
    unit: int
    total: int

    @classmethod
    def of(cls, layout: Layout) -> _Blocks:
        """The cut that DESIGN decision 6 asks for; see spec_notes/gzip.md."""
        body = max(0, layout.total - layout.header)
        volume = max(1, min(layout.volume or body, body))
        many = max(1, SMALL // volume)  # volumes a block
        parts = -(-volume // BLOCK)  # blocks a volume
        while True:
            unit = volume * many
            block = -(-unit // parts)
            found = cls(0, block, layout.header, unit, layout.total)
            count = found.number(layout.total - 1) + 1 if layout.total else 0
            if count <= MOST_BLOCKS:
                return cls(count, block, layout.header, unit, layout.total)
            if parts > 1:
                parts = (parts + 1) // 2
            else:
                many *= 2

    def packed(self) -> bytes:
        return INDEX.pack({name: getattr(self, name) for name in self.__slots__} | {"version": VERSION})

    def number(self, offset: int) -> int:
        """Which block holds the inflated byte `offset`."""
        first = 1 if self.header else 0
        if offset < self.header:
            return 0
        units, rest = divmod(offset - self.header, self.unit)
        return first + units * -(-self.unit // self.block) + rest // self.block

    def span(self, number: int) -> tuple[int, int]:
        """Inflated offset and length of one block."""
        if self.header:
            if number == 0:
                return 0, min(self.header, self.total)
            number -= 1
        units, part = divmod(number, -(-self.unit // self.block))
        start = self.header + units * self.unit + part * self.block
        return start, min(self.block, self.unit - part * self.block, self.total - start)

    def lengths(self) -> Iterator[int]:
        return (self.span(number)[1] for number in range(self.count))


# ---- CRC-32 of two runs of bytes from the CRC-32 of each ---------------------------------------------------

POLYNOMIAL = 0xEDB88320  # RFC 1952 §8, bits reversed: bit 31 is x⁰


def _times(a: int, b: int) -> int:
    """a · b modulo the polynomial."""
    product = 0
    while a:
        if a & 0x80000000:
            product ^= b
        a = a << 1 & 0xFFFFFFFF
        b = b >> 1 ^ (POLYNOMIAL if b & 1 else 0)
    return product


def _shift(nbytes: int) -> int:
    """x^(8 · nbytes) modulo the polynomial: what appending `nbytes` zeros multiplies a CRC by."""
    power, square = 0x80000000, 0x00800000  # x⁰, x⁸
    while nbytes:
        if nbytes & 1:
            power = _times(square, power)
        square = _times(square, square)
        nbytes >>= 1
    return power


def _joined(crc: int, crc_after: int, nbytes: int) -> int:
    """The CRC-32 of two runs of bytes, the second of which has CRC `crc_after` and `nbytes` bytes."""
    return _times(_shift(nbytes), crc) ^ crc_after


# ---- reading ----------------------------------------------------------------------------------------------


def plain(layer: Layer, *, limits: Limits = DEFAULT) -> Layer:
    """The inflated view of `layer` if its bytes are gzip, else `layer` itself.

    A whole read should be followed by `finish()`, which checks CRC and length to the end of the stream. A partial
    read of a stream that medfmt did not write cannot be checked; of our own files each block has its CRC.
    """
    if layer.read(0, 2) != MAGIC:
        return layer
    try:
        stream = Inflated(layer, limits=limits)
    except FormatError as e:
        raise e.moved(path=layer.path) from None
    return stream


class Inflated:
    """What a gzip layer inflates to, as a layer of its own. Safe to use from many threads; pickles; holds no handle.

    Attributes
        size   in bytes; None while the end has not been seen
        bound  no stream of this many compressed bytes can inflate to more
        notes  what was tolerated so far
    """

    __slots__ = ("bound", "index", "layer", "limits", "lock", "notes", "parked", "points", "size", "spacing")

    def __init__(self, layer: Layer, *, limits: Limits = DEFAULT) -> None:
        self.layer = layer
        self.limits = limits
        self.notes: tuple[Note, ...] = ()
        self.size: int | None = None
        self.bound = 1032 * (layer.size or 0) + 1032  # deflate spends at least 2 bits on 258 bytes
        self._fresh()
        self.index: Any = None
        _Run(self).next_member()

    def _fresh(self) -> None:
        self.lock = threading.Lock()
        self.points: list[_Point] = [_Point(0, 0, 0, 0, 0, None)]
        self.spacing = SPACING
        self.parked: _Run | None = None

    @property
    def path(self) -> str:
        return self.layer.path

    @property
    def name(self) -> str:
        name = self.layer.name
        return name[:-3] if name.lower().endswith(".gz") else name

    def sibling(self, suffix: str) -> Layer | None:
        """The file of the same stem with another suffix, inflated; None if there is none."""
        return self.layer.sibling(suffix)

    def read(self, offset: int, nbytes: int) -> bytes:
        """At most `nbytes` bytes from `offset` on; fewer only at the end. Memory grows with what there is."""
        parts = []
        run = self._from(offset)
        try:
            if run.skip(offset - run.out):
                while nbytes > 0 and (part := run.more(min(nbytes, PIECE))):
                    parts.append(part)
                    nbytes -= len(part)
        except FormatError as e:
            raise e.moved(path=self.path) from None
        self._park(run)
        return b"".join(parts)

    def readinto(self, offset: int, buffer: memoryview) -> int:
        """Fill `buffer` from `offset` on; how many bytes there were."""
        run = self._from(offset)
        done = 0
        try:
            if run.skip(offset - run.out):
                while done < len(buffer) and (part := run.more(min(len(buffer) - done, PIECE))):
                    buffer[done : done + len(part)] = part
                    done += len(part)
        except FormatError as e:
            raise e.moved(path=self.path) from None
        self._park(run)
        return done

    def finish(self) -> None:
        """Check what is left of the stream, to its end: every CRC and length. Nothing is kept.

        Called after a whole read, it goes on where that stopped.
        """
        with self.lock:
            run, self.parked = self.parked, None
            point = self.points[-1]
        run = _Run(self, point) if run is None or run.out < point.out else run
        try:
            while run.more(PIECE):
                pass
        except FormatError as e:
            raise e.moved(path=self.path) from None
        self._park(run)

    def _from(self, offset: int) -> _Run:
        """A run at or before `offset`, the nearest there is."""
        with self.lock:
            parked = self.parked
            point = max((p for p in self.points if p.out <= offset), key=lambda p: p.out)
            if parked is not None and point.out <= parked.out <= offset:
                self.parked = None
                return parked
        return _Run(self, point)

    def _park(self, run: _Run) -> None:
        if run.out >= PARKED:
            run.drop()
            self.parked = run

    def keep(self, run: _Run) -> None:
        """Make a point of where `run` is, if it is `spacing` beyond the last."""
        if run.inflater is None or run.out < self.points[-1].out + self.spacing:
            return
        point = run.point()
        with self.lock:
            if point.out >= self.points[-1].out + self.spacing:
                self.points.append(point)
            if len(self.points) > MOST_POINTS:
                self.points = self.points[::2]
                self.spacing *= 2

    def tell(self, note: Note) -> None:
        """Add a note, once."""
        with self.lock:
            if note not in self.notes:
                self.notes = (*self.notes, note)

    def __getstate__(self) -> tuple[Any, ...]:
        return (self.layer, self.limits, self.notes, self.size, self.bound, self.index)

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        self.layer, self.limits, self.notes, self.size, self.bound, self.index = state
        self._fresh()


@dataclass(frozen=True, slots=True)
class _Point:
    """Where a run can start: inflated and compressed offset, the member's start, CRC and length so far, the inflater."""

    out: int
    at: int
    body: int
    crc: int
    length: int
    inflater: Any  # None: between two members


class _Run:
    """One walk through a gzip layer, member by member."""

    __slots__ = ("at", "body", "crc", "inflater", "layer", "length", "out", "raw", "raw_at", "step", "stream")

    def __init__(self, stream: Inflated, point: _Point | None = None) -> None:
        point = point or stream.points[0]
        self.stream = stream
        self.layer = stream.layer
        self.out, self.at, self.body, self.crc, self.length = point.out, point.at, point.body, point.crc, point.length
        self.inflater = point.inflater and point.inflater.copy()
        self.step = FEED if point.out else 4096
        self.drop()

    def drop(self) -> None:
        """Forget the compressed bytes that were read ahead."""
        self.raw = b""
        self.raw_at = self.at

    def point(self) -> _Point:
        return _Point(self.out, self.at, self.body, self.crc, self.length, self.inflater.copy())

    def ahead(self, nbytes: int) -> memoryview:
        """The next `nbytes` compressed bytes, or what is left of them; not consumed."""
        start = self.at - self.raw_at
        if start + nbytes > len(self.raw):
            self.raw = self.layer.read(self.at, max(nbytes, min(FEED, 4 * self.step)))
            self.raw_at = self.at
            start = 0
        return memoryview(self.raw)[start : start + nbytes]

    def skip(self, nbytes: int) -> bool:
        """Pass over `nbytes` inflated bytes; False if the stream ends before."""
        while nbytes > 0:
            got = len(self.more(min(nbytes, PIECE)))
            if not got:
                return False
            nbytes -= got
        return True

    def more(self, most: int) -> bytes:
        """The next inflated bytes, at most `most`; none only at the end of the stream."""
        while True:
            if self.inflater is None and not self.next_member():
                return b""
            feed = self.ahead(self.step)
            try:
                data: bytes = self.inflater.decompress(feed, most)
            except zlib.error as e:
                raise self._broken(len(feed), e) from None
            eof = self.inflater.eof
            rest = self.inflater.unused_data if eof else self.inflater.unconsumed_tail
            self.at += len(feed) - len(rest)
            self.step = min(FEED, 4 * self.step)
            self.crc = zlib.crc32(data, self.crc)
            self.length += len(data)
            self.out += len(data)
            if eof:
                self._end_member()
            elif not feed and not data:
                raise TruncatedError(
                    "deflate stream",
                    offset=self.at,
                    expected="a last block",
                    found="the end of the file",
                    source="RFC 1951 §3.2.3",
                )
            else:
                self.stream.keep(self)
            if data:
                return data

    def next_member(self) -> bool:
        """Step over the header of the next member; False at the end of the stream."""
        self.step = 4096
        if self.at:
            self._skip_zeros()
        head = bytes(self.ahead(MEMBER.size))
        if not head:
            self.stream.size = self.out
            return False
        if self.at and head[:2] != MAGIC[: len(head)]:
            self.stream.tell(
                Note(
                    "gzip-trailing", "departure", "bytes after the last gzip member, passed over", self.at, "gzip", RFC
                )
            )
            self.stream.size = self.out
            return False
        self.at += _header_size(self, head)
        self.body, self.crc, self.length = self.at, 0, 0
        self.inflater = zlib.decompressobj(-15)
        return True

    def _skip_zeros(self) -> None:
        """WILD: tapes and some servers pad a file with zeros; they may even lie between members (as gzip allows)."""
        while (some := bytes(self.ahead(self.step))) and not some[0]:
            self.at += len(some) - len(some.lstrip(b"\0"))
            self.step = FEED
        self.step = 4096

    def _end_member(self) -> None:
        """Check the trailer against what came out."""
        raw = bytes(self.ahead(TRAILER.size))
        if len(raw) < TRAILER.size:
            raise TruncatedError(
                "gzip trailer", offset=self.at + len(raw), expected="8 bytes", found=f"{len(raw)} bytes", source=RFC
            )
        crc, length = TRAILER.unpack(raw)
        if crc != self.crc:
            raise MalformedError(
                "gzip CRC32",
                offset=self.at,
                expected=f"{self.crc:08x}, that of the data",
                found=f"{crc:08x}",
                source=RFC,
            )
        if length != self.length & 0xFFFFFFFF:
            raise MalformedError(
                "gzip ISIZE", offset=self.at + 4, expected=f"{self.length} modulo 2³²", found=length, source=RFC
            )
        self.at += TRAILER.size
        self.inflater = None

    def _broken(self, nbytes: int, error: zlib.error) -> FormatError:
        """The error for a deflate stream that broke within the next `nbytes` bytes: the member is walked again up
        to there, and then byte by byte."""
        inflater = zlib.decompressobj(-15)
        at = self.body
        while at < self.at:
            feed = self.layer.read(at, min(FEED, self.at - at))
            at += len(feed)
            while feed:
                inflater.decompress(feed, PIECE)
                feed = inflater.unconsumed_tail
        feed = self.layer.read(at, nbytes)
        try:
            while at - self.at < nbytes:
                inflater.decompress(feed[at - self.at : at - self.at + 1])
                at += 1
        except zlib.error:
            pass
        reason = str(error).partition(": ")[2] or str(error)
        return MalformedError(
            "deflate stream", offset=at, expected="a valid deflate stream", found=reason, source="RFC 1951"
        )


def _header_size(run: _Run, head: bytes) -> int:
    """Length of the member header whose first bytes are `head`; raises where it breaks RFC 1952."""
    at = run.at
    if len(head) < MEMBER.size:
        raise TruncatedError(
            "gzip header", offset=at + len(head), expected="10 bytes", found=f"{len(head)} bytes", source=RFC
        )
    fields = MEMBER.unpack(head)
    if fields["CM"] != 8:
        raise MalformedError("gzip CM", offset=at + 2, expected="8 (deflate)", found=fields["CM"], source=RFC)
    flags = fields["FLG"]
    if flags & RESERVED:
        raise MalformedError("gzip FLG", offset=at + 3, expected="bits 5 to 7 zero", found=f"{flags:#04x}", source=RFC)
    size = MEMBER.size
    if flags & FEXTRA:
        raw = bytes(run.ahead(size + 2)[size:])
        nbytes = 2 + int.from_bytes(raw, "little")
        have = len(run.ahead(size + nbytes)) - size
        if len(raw) < 2 or have < nbytes:
            raise TruncatedError(
                "gzip XLEN",
                offset=at + size,
                expected=f"at most {max(0, have - 2)} bytes",
                found=nbytes - 2,
                source=RFC,
            )
        size += nbytes
    for flag, name in ((FNAME, "gzip FNAME"), (FCOMMENT, "gzip FCOMMENT")):
        if flags & flag:
            size = _text_end(run, size, name)
    if flags & FHCRC:
        raw = bytes(run.ahead(size + 2))
        if len(raw) < size + 2:
            raise TruncatedError(
                "gzip CRC16", offset=at + len(raw), expected="2 bytes", found="the end of the file", source=RFC
            )
        if int.from_bytes(raw[size:], "little") != zlib.crc32(raw[:size]) & 0xFFFF:
            run.stream.tell(
                Note(
                    "gzip-header-crc",
                    "departure",
                    "the CRC of the gzip header does not match",
                    at + size,
                    "gzip CRC16",
                    RFC,
                )
            )
        size += 2
    return size


def _text_end(run: _Run, start: int, name: str) -> int:
    """Where the text that begins `start` bytes into the header ends, NUL included. It is never used: it may be a path."""
    want = start + 256
    while True:
        raw = bytes(run.ahead(want))
        end = raw.find(b"\0", start)
        if end >= 0:
            return end + 1
        if len(raw) < want:
            raise TruncatedError(
                name, offset=run.at + len(raw), expected="a NUL", found="the end of the file", source=RFC
            )
        want *= 2


def _isal() -> Any:
    """isal's zlib, if the extra `fast` is installed."""
    try:
        from isal import isal_zlib
    except ImportError:
        return None
    return isal_zlib
