# SPDX-License-Identifier: MIT
"""The zip around the arrays: its records, its directory, and its members as layers of bytes.

Members are stored or deflated; encryption, other methods and archives of several files are
refused by name. What the directory says is held against the local headers and against the bytes that are there before
anything is read. Offsets in errors count the bytes of the zip.
"""

from __future__ import annotations

import zlib

from ...core.errors import FormatError, MalformedError, TruncatedError, UnsupportedError
from ...core.extent import size_of
from ...core.frozen import dataclass
from ...core.limits import DEFAULT
from ...core.record import Field, Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any

    from ...core.limits import Limits
    from ...core.source import Layer

APPNOTE = "APPNOTE 6.3.10 §"

METHODS = {0: "stored", 8: "deflated"}
_SIZES = (
    ("H", "version", "needed to extract"),
    ("H", "flags", "bit 0 encrypted, bit 3 sizes follow the data"),
    ("H", "method", "compression"),
    ("H", "time", "MS-DOS"),
    ("H", "date", "MS-DOS"),
    ("I", "crc", "CRC-32 of the inflated bytes"),
    ("I", "compressed", "bytes in the file"),
    ("I", "inflated", "bytes of the member"),
    ("H", "name_length", ""),
    ("H", "extra_length", ""),
)


def _record(name: str, clause: str, rows: Iterable[tuple[str, str, str]]) -> Record:
    """A record whose offsets follow from its rows: zip's layouts are packed."""
    fields: list[Field] = []
    at = 0
    for kind, label, meaning in rows:
        count = 4 if kind == "x" else 1
        codes = METHODS if label == "method" else None
        fields.append(Field(at, label, kind, count, meaning=meaning, codes=codes))
        at += fields[-1].nbytes
    return Record(name, at, tuple(fields), APPNOTE + clause)


_SIGNATURE = ("x", "signature", "")
LOCAL = _record("zip local header", "4.3.7", [_SIGNATURE, *_SIZES])
CENTRAL = _record(
    "zip directory entry",
    "4.3.12",
    [
        _SIGNATURE,
        ("H", "made_by", "version of the writer"),
        *_SIZES,
        ("H", "comment_length", ""),
        ("H", "disk", "zero: archives of one file only"),
        ("H", "internal", "attributes"),
        ("I", "external", "attributes"),
        ("I", "offset", "of the local header"),
    ],
)
END = _record(
    "zip end record",
    "4.3.16",
    [
        _SIGNATURE,
        ("H", "disk", ""),
        ("H", "directory_disk", ""),
        ("H", "entries_here", ""),
        ("H", "entries", ""),
        ("I", "size", "of the directory"),
        ("I", "offset", "of the directory"),
        ("H", "comment_length", ""),
    ],
)
LOCATOR = _record(
    "zip64 locator", "4.3.15", [_SIGNATURE, ("I", "disk", ""), ("Q", "offset", "of the zip64 end"), ("I", "disks", "")]
)
END64 = _record(
    "zip64 end record",
    "4.3.14",
    [
        _SIGNATURE,
        ("Q", "length", "of what follows"),
        ("H", "made_by", ""),
        ("H", "version", ""),
        ("I", "disk", ""),
        ("I", "directory_disk", ""),
        ("Q", "entries_here", ""),
        ("Q", "entries", ""),
        ("Q", "size", "of the directory"),
        ("Q", "offset", "of the directory"),
    ],
)
RECORDS = (LOCAL, CENTRAL, END, LOCATOR, END64)

FULL32, FULL16 = 0xFFFFFFFF, 0xFFFF  # "look into the zip64 field"
ZIP64 = 0x0001
EPOCH = (0, 0x21)  # 1980-01-01: the same volume gives the same bytes
PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the directory: where a member's bytes lie (`start`, `nbytes`), and what they inflate to.

    Attributes
        crc     CRC-32 of the `size` inflated bytes
        method  0 or 8
        local   where its local header lies
    """

    name: str
    start: int
    nbytes: int
    size: int
    crc: int
    method: int
    local: int


class Member:
    """One member's bytes, inflated: a Layer. Its CRC is checked before the first byte is handed out."""

    __slots__ = ("entry", "kept", "layer", "limits", "sound")

    def __init__(self, layer: Layer, entry: Entry, limits: Limits) -> None:
        self.layer = layer
        self.entry = entry
        self.limits = limits
        self.sound = False  # whether the CRC was seen to be right
        self.kept: bytes | None = None  # a deflated member, once inflated

    @property
    def path(self) -> str:
        return self.layer.path

    @property
    def name(self) -> str:
        return self.entry.name

    @property
    def size(self) -> int:
        return self.entry.size

    def sibling(self, suffix: str) -> Layer | None:  # noqa: ARG002  a Layer's signature; members have none
        return None

    def head(self, nbytes: int) -> bytes:
        """The first bytes, not yet checked against the CRC; fewer where there are fewer."""
        if self.kept is not None:
            return self.kept[:nbytes]
        nbytes = min(nbytes, self.size)
        if not self.entry.method:
            return self.layer.read(self.entry.start, nbytes)
        inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        out = b""
        for piece in self._pieces():
            out += self._step(inflater, piece, nbytes - len(out))
            if len(out) >= nbytes or inflater.eof:
                break
        return out

    def read(self, offset: int, nbytes: int) -> bytes:
        nbytes = max(0, min(nbytes, self.size - offset))
        if self.entry.method:
            return self._inflated()[offset : offset + nbytes]
        self._verify()
        return self.layer.read(self.entry.start + offset, nbytes)

    def readinto(self, offset: int, buffer: memoryview) -> int:
        nbytes = max(0, min(len(buffer), self.size - offset))
        if self.entry.method:
            buffer[:nbytes] = memoryview(self._inflated())[offset : offset + nbytes]
            return nbytes
        self._verify()
        return self.layer.readinto(self.entry.start + offset, buffer[:nbytes])

    def _pieces(self) -> Iterator[bytes]:
        for at in range(0, self.entry.nbytes, PIECE):
            yield self.layer.read(self.entry.start + at, min(PIECE, self.entry.nbytes - at))

    def _verify(self) -> None:
        """That the bytes of a stored member have their CRC."""
        if not self.sound:
            crc = 0
            for piece in self._pieces():
                crc = zlib.crc32(piece, crc)
            self._check(crc)

    def _check(self, crc: int) -> None:
        if crc != self.entry.crc:
            raise self._wrong("CRC-32", MalformedError, f"{self.entry.crc:08x}", f"{crc:08x}", APPNOTE + "4.4.7")
        self.sound = True

    def _wrong(self, what: str, kind: type[FormatError], expected: str, found: str, source: str) -> FormatError:
        start, name = self.entry.start, self.name
        return kind(f"{what} of {name}", offset=start, expected=expected, found=found, source=source, path=self.path)

    def _step(self, inflater: Any, piece: bytes, most: int) -> bytes:
        """At most `most` further bytes; a broken stream is the zip's fault, not zlib's."""
        try:
            return bytes(inflater.decompress(piece, max(1, most)))
        except zlib.error as e:
            raise self._wrong("deflate stream", MalformedError, "a valid stream", str(e), "RFC 1951") from None

    def _inflated(self) -> bytes:
        """All of a deflated member, held from the first use on; never more than the directory says."""
        if self.kept is not None:
            return self.kept
        size = self.size
        self.limits.check("max_inflated", size, f"size of {self.name}", offset=self.entry.start)
        inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        # One byte more than there should be shows that there is more.
        data = self._step(inflater, self.layer.read(self.entry.start, self.entry.nbytes), size + 1)
        if len(data) != size or not inflater.eof:
            kind = TruncatedError if len(data) < size else MalformedError
            found = f"{min(len(data), size)} bytes" + (" and more" if len(data) > size else "")
            raise self._wrong("deflate stream", kind, f"{size} bytes and its end", found, APPNOTE + "4.4.9")
        self._check(zlib.crc32(data))
        self.kept = data
        return data

    def __getstate__(self) -> tuple[Any, ...]:
        return (self.layer, self.entry, self.limits)

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        Member.__init__(self, *state)


def where(layer: Layer) -> tuple[int, int, int, int]:
    """(offset of the end record, of the directory, its size, number of entries)."""
    size = size_of(layer)
    start = max(0, size - END.size - FULL16)
    tail = layer.read(start, size - start)
    at = tail.rfind(b"PK\5\6")
    if at < 0 or len(tail) - at < END.size:
        raise TruncatedError(
            "zip end record",
            offset=size,
            expected=f"PK 05 06 and {END.size - 4} bytes within the last 64 kB",
            found="none",
            source=APPNOTE + "4.3.16",
            hint="The file is probably cut short.",
        )
    end = END.unpack(tail, offset=at)
    offset, nbytes, entries = end["offset"], end["size"], end["entries"]
    stop = start + at
    if FULL32 in (offset, nbytes) or entries == FULL16:
        place = layer.read(stop - LOCATOR.size, LOCATOR.size)
        if place[:4] == b"PK\6\7":
            at64 = LOCATOR.unpack(place)["offset"]
            if at64 <= stop:
                end64 = END64.unpack(layer.read(at64, END64.size))
                offset, nbytes, entries = end64["offset"], end64["size"], end64["entries"]
                stop = at64
    if end["disk"] or end["directory_disk"]:
        raise UnsupportedError("zip disk number", offset=start + at + 4, expected="one file", found="several")
    if offset + nbytes != stop or entries * CENTRAL.size > nbytes:
        wanted = f"{entries} entries that end at byte {stop}"
        raise broken("zip directory", start + at, wanted, f"{nbytes} bytes at {offset}", "4.3.16")
    return start + at, offset, nbytes, entries


def _wide(extra: bytes, entry: Mapping[str, int]) -> dict[str, int]:
    """Those sizes of an entry that say "look into zip64", from the extra field, in the order it holds them."""
    found: dict[str, int] = {}
    at = 0
    while at + 4 <= len(extra):
        kind, nbytes = int.from_bytes(extra[at : at + 2], "little"), int.from_bytes(extra[at + 2 : at + 4], "little")
        at += 4 + nbytes
        if kind == ZIP64:
            body = extra[at - nbytes : at]
            for name in ("inflated", "compressed", "offset"):
                if entry[name] == FULL32 and len(body) >= 8:
                    found[name], body = int.from_bytes(body[:8], "little"), body[8:]
            break
    return found


def directory(layer: Layer, *, limits: Limits = DEFAULT) -> list[Entry]:
    """The members in the order of the zip's directory.

    Raises
        TruncatedError, MalformedError  the directory or a local header is not what it should be
        UnsupportedError                an encrypted member, or one compressed otherwise than by deflate
    """
    _, offset, nbytes, count = where(layer)
    limits.check("max_inflated", nbytes, "size of the zip directory", offset=offset)
    raw = layer.read(offset, nbytes)
    found: dict[str, Entry] = {}
    at = 0
    for _ in range(count):
        if (mark := raw[at : at + 4]) != b"PK\1\2":
            raise broken("zip directory entry", offset + at, "PK 01 02", mark.hex(" ") or "the end", "4.3.12")
        entry = CENTRAL.unpack(raw, offset=at)
        stop = at + CENTRAL.size + entry["name_length"]
        entry |= _wide(raw[stop : stop + entry["extra_length"]], entry)
        name = raw[at + CENTRAL.size : stop].decode("utf-8" if entry["flags"] & 0x800 else "cp437", "replace")
        if name in found:
            raise broken(f"member {name}", offset + at, "each name once", "a second one", "4.3.12")
        found[name] = _checked(layer, name, entry, offset, offset + at)
        at = stop + entry["extra_length"] + entry["comment_length"]
    if at != nbytes:
        raise broken("zip directory", offset, f"{nbytes} bytes of entries", at, "4.3.12")
    return list(found.values())


def broken(name: str, offset: int, expected: str, found: object, clause: str) -> MalformedError:
    return MalformedError(name, offset=offset, expected=expected, found=found, source=APPNOTE + clause)


def _checked(layer: Layer, name: str, entry: Mapping[str, Any], end: int, at: int) -> Entry:
    """The Entry of a directory line whose local header agrees with it; members end before byte `end`."""
    if entry["flags"] & 1 or entry["method"] not in METHODS:
        found = "an encrypted member" if entry["flags"] & 1 else f"method {entry['method']}"
        raise UnsupportedError(
            f"compression of {name}", offset=at, expected="stored or deflated", found=found, source=APPNOTE + "4.4.5"
        )
    raw = layer.read(entry["offset"], LOCAL.size) if entry["offset"] < end else b""
    if len(raw) < LOCAL.size or raw[:4] != b"PK\3\4":
        raise broken(f"offset of {name}", at + 42, "a local header there", entry["offset"], "4.4.16")
    local = LOCAL.unpack(raw)
    start = entry["offset"] + LOCAL.size + local["name_length"] + local["extra_length"]
    if local["method"] != entry["method"] or local["flags"] & 1:
        raise broken(f"local header of {name}", entry["offset"], f"method {entry['method']}", local["method"], "4.3.7")
    if start + entry["compressed"] > end:
        raise TruncatedError(
            f"compressed size of {name}",
            offset=at + 20,
            expected=f"at most {max(0, end - start)} bytes before the directory",
            found=entry["compressed"],
            source=APPNOTE + "4.4.8",
        )
    if entry["method"] == 0 and entry["compressed"] != entry["inflated"]:
        raise broken(f"size of {name}", at + 24, f"{entry['compressed']} as stored", entry["inflated"], "4.4.9")
    return Entry(name, start, *(entry[word] for word in ("compressed", "inflated", "crc", "method", "offset")))
