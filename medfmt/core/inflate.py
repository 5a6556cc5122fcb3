# SPDX-License-Identifier: MIT
"""Inflating any gzip stream from front to back, with points to start from; every CRC and length is checked on the way.

# Strategy: reading is a `Run`, the state of one walk through the stream; it checks each member's CRC and length as
# it comes past. A run is parked between reads, and copies of the inflater are kept every few MiB as points to
# start from, so that a later read need not begin at the first byte. Nothing larger than a piece is ever held.
"""

from __future__ import annotations

import threading
import zlib

from .errors import FormatError, MalformedError, Note, TruncatedError
from .frozen import dataclass
from .gzindex import FCOMMENT, FEXTRA, FHCRC, FNAME, MAGIC, MEMBER, RESERVED, RFC, TRAILER
from .limits import DEFAULT, Limits
from .threads import Behind, usable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .source import Layer

FEED = 256 << 10  # compressed bytes given to the inflater at a time
PIECE = 1 << 20  # inflated bytes taken from it at most
SPACING = 4 << 20  # inflated bytes, or four times the compressed ones, between two points to start from …
MOST_POINTS = 100  # … of about 40 KiB each: 4 MiB a stream at most; then every other goes and the spacing doubles
FAST = 3 << 20  # inflated bytes asked for at once (arrays.INFLATED_PIECE) from which isal is used: it makes no points
HANDED = 128 << 10  # bytes from which a piece is worth handing to a second thread: members may be small
PARKED = 32 << 10  # a run that went less far is not worth keeping

# SPEED: freeing one large block tells glibc to keep as much as that and to hand it out again (mallopt(3),
# M_TRIM_THRESHOLD). Before, the memory of every piece goes back to the system and is touched anew, a page fault each
# 4 KiB: 8 % of inflating by zlib, 16 % by isal (benchmarks 8 and 9). Elsewhere it does nothing.
bytes(4 << 20)


class Inflated:
    """What a gzip layer inflates to, as a layer of its own. Safe to use from many threads; pickles; holds no handle.

    Attributes
        size   in bytes; None while the end has not been seen
        bound  no stream of this many compressed bytes can inflate to more
        notes  what was tolerated so far
        extra  the extra field of the first member, without its length
        grain  bytes that are well read at a time: the way from a point to where a read begins is inflated as well
    """

    grain = 4 * SPACING

    __slots__ = ("body", "bound", "extra", "layer", "limits", "lock", "notes", "parked", "points", "size", "spacing")

    def __init__(self, layer: Layer, limits: Limits = DEFAULT) -> None:
        self.layer = layer
        self.limits = limits
        self.notes: tuple[Note, ...] = ()
        self.size: int | None = None
        self.bound = 1032 * (layer.size or 0) + 1032  # deflate spends at least 2 bits on 258 bytes
        self._fresh()
        first = Run(self)
        first.next_member()
        self.extra = first.extra
        self.body = first.body

    def _fresh(self) -> None:
        self.lock = threading.Lock()
        self.points: list[_Point] = [_Point(0, 0, 0, 0, 0, None)]
        self.spacing = SPACING
        self.parked: Run | None = None

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
        """At most `nbytes` bytes from `offset` on; fewer only at the end. Memory grows with what there is.

        Raises
            LimitError  more than `Limits.max_inflated` bytes: what is read thus is held whole
        """
        parts = []
        size = 0
        run = self._from(offset)
        try:
            if run.skip(offset - run.out):
                while size < nbytes and (part := run.more(min(nbytes - size, PIECE))):
                    parts.append(part)
                    size += len(part)
                    self.limits.check("max_inflated", size, "inflated bytes")
        except FormatError as e:
            raise e.moved(path=self.path) from None
        self._park(run)
        return b"".join(parts)

    def readinto(self, offset: int, buffer: memoryview) -> int:
        """Fill `buffer` from `offset` on; how many bytes there were."""
        much = len(buffer) >= FAST
        run = self._from(offset, fast=much)
        left = len(buffer)
        done = 0

        def take(part: bytes) -> None:
            nonlocal done
            run.sum(part)
            buffer[done : done + len(part)] = part
            done += len(part)

        try:
            if run.skip(offset - run.out):
                # SPEED: CRC, copy and first touch of the memory are a tenth of the time, in a second thread (benchmark 8).
                with Behind(take, usable() if much else 1) as run.behind:
                    while left and (part := run.more(min(left, PIECE))):
                        left -= len(part)
                run.behind = None
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
        run = Run(self, point) if run is None or run.at < point.at else run
        try:
            while run.more(PIECE):
                pass
        except FormatError as e:
            raise e.moved(path=self.path) from None
        self._park(run)

    def _from(self, offset: int, *, fast: bool = False) -> Run:
        """A run at or before `offset`, the nearest there is; a `fast` one if it has to start at the beginning."""
        with self.lock:
            parked = self.parked
            point = max((p for p in self.points if p.out <= offset), key=lambda p: p.at)
            if parked is not None and point.at <= parked.at and parked.out <= offset:
                self.parked = None
                return parked
        return Run(self, point, isal() if fast and not point.at else None)

    def _park(self, run: Run) -> None:
        if run.out >= PARKED:
            run.drop()
            self.parked = run

    def keep(self, run: Run) -> None:
        """Make a point of where `run` is, if it is `spacing` bytes beyond the last one, on either side."""
        last = self.points[-1]
        if run.library is not zlib:
            return  # isal cannot copy its state
        if max(run.out - last.out, 4 * (run.at - last.at)) < self.spacing or run.out < last.out:
            return
        point = run.point()
        with self.lock:
            if self.points[-1] is last:
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
        return (self.layer, self.limits, self.notes, self.size, self.bound, self.extra, self.body)

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        self.layer, self.limits, self.notes, self.size, self.bound, self.extra, self.body = state
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


class Run:
    """One walk through a gzip layer, member by member."""

    __slots__ = (
        "at",
        "behind",
        "body",
        "crc",
        "extra",
        "inflater",
        "layer",
        "length",
        "library",
        "out",
        "raw",
        "raw_at",
        "step",
        "stream",
    )

    def __init__(self, stream: Inflated, point: _Point | None = None, library: Any = None) -> None:
        point = point or stream.points[0]
        self.library = library or zlib
        self.stream = stream
        self.layer = stream.layer
        self.out, self.at, self.body, self.crc, self.length = point.out, point.at, point.body, point.crc, point.length
        self.inflater = point.inflater and point.inflater.copy()
        self.extra = b""
        self.behind: Behind | None = None  # who sums and keeps what comes out; None: `more` sums, its caller keeps
        self.step = FEED if point.out else 4096
        self.drop()

    def drop(self) -> None:
        """Forget the compressed bytes that were read ahead."""
        self.raw = b""
        self.raw_at = self.at

    def sum(self, data: bytes) -> None:
        """Add to the CRC what came out, piece by piece."""
        self.crc = zlib.crc32(data, self.crc)

    def settle(self) -> None:
        """Wait until `crc` is that of all that came out."""
        if self.behind is not None:
            self.behind.wait()

    def point(self) -> _Point:
        self.settle()
        return _Point(self.out, self.at, self.body, self.crc, self.length, self.inflater and self.inflater.copy())

    def ahead(self, nbytes: int) -> memoryview:
        """The next `nbytes` compressed bytes, or what is left of them; not consumed."""
        start = self.at - self.raw_at
        if not 0 <= start <= len(self.raw) - nbytes:  # below 0: isal gave back bytes that it had been fed before
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
            except (zlib.error, self.library.error) as e:
                raise self._broken(len(feed), e) from None
            eof = self.inflater.eof
            rest = self.inflater.unused_data if eof else self.inflater.unconsumed_tail
            self.at += len(feed) - len(rest)
            self.step = min(FEED, 4 * self.step)
            if self.behind is None:
                self.sum(data)
            else:
                self.behind.put(data, here=len(data) < HANDED)
            self.length += len(data)
            self.out += len(data)
            if eof:
                self._end_member()
            if not eof and not feed and not data:
                raise TruncatedError(
                    "deflate stream",
                    offset=self.at,
                    expected="a last block",
                    found="the end of the file",
                    source="RFC 1951 §3.2.3",
                )
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
        self.inflater = self.library.decompressobj(-15)
        return True

    def _skip_zeros(self) -> None:
        """WILD: tapes and some servers pad a file with zeros; they may even lie between members (as gzip allows)."""
        while (some := bytes(self.ahead(self.step))) and not some[0]:
            self.at += len(some) - len(some.lstrip(b"\0"))
            self.step = FEED
        self.step = 4096

    def _end_member(self) -> None:
        """Check the trailer against what came out."""
        self.settle()
        raw = bytes(self.ahead(TRAILER))
        if len(raw) < TRAILER:
            raise TruncatedError(
                "gzip trailer", offset=self.at + len(raw), expected="8 bytes", found=f"{len(raw)} bytes", source=RFC
            )
        crc, length = int.from_bytes(raw[:4], "little"), int.from_bytes(raw[4:], "little")
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
        self.at += TRAILER
        self.inflater = None

    def _broken(self, nbytes: int, error: Exception) -> FormatError:
        """The error for a deflate stream that broke within the next `nbytes` bytes: the member is walked again up
        to there, and then byte by byte."""
        inflater = zlib.decompressobj(-15)
        at = self.body
        try:
            while at < self.at:  # isal may have swallowed the fault before it told of it
                feed = rest = self.layer.read(at, min(FEED, self.at - at))
                while rest:
                    inflater.decompress(rest, PIECE)
                    rest = inflater.unconsumed_tail
                at += len(feed)
            feed = self.layer.read(at, nbytes)
            while at - self.at < nbytes:
                inflater.decompress(feed[at - self.at : at - self.at + 1])
                at += 1
        except zlib.error as e:
            error = e  # in the words of zlib, also where isal met it
        reason = str(error).partition(": ")[2] or str(error)
        return MalformedError(
            "deflate stream", offset=at, expected="a valid deflate stream", found=reason, source="RFC 1951"
        )


def _header_size(run: Run, head: bytes) -> int:
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
        run.extra = bytes(run.ahead(size + nbytes)[size + 2 :])
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


def _text_end(run: Run, start: int, name: str) -> int:
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


def isal() -> Any:
    """isal's zlib, if the extra `fast` is installed."""
    try:
        from isal import isal_zlib
    except ImportError:
        return None
    return isal_zlib
