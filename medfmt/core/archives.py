# SPDX-License-Identifier: MIT
"""What lies where in a zip or a tar: names and places of the members, and the bytes of one. No file is unpacked to disk.

    tar   512 bytes a header: name(100) … size(12, octal, at 124) … checksum(at 148) type(at 156) … "ustar" … prefix(155, at 345)
          | the member's bytes, padded to 512 | the next header … | zeros
    zip   local header(30), name, extra field, bytes | … | central directory, which says where each local header is

Names only name: nothing is opened by them. A tar is walked here and not by `tarfile`, which takes memory for any size that
a header claims and descends once more for every long name. `zipfile` reads the directory of a zip. Members of a zip are
stored or deflated; others (bzip2, LZMA, encrypted ones) are not read, for their decoders take the memory that a member
asks for.
Source: POSIX.1-2001 pax, "ustar Interchange Format" and "pax Header Block"; GNU tar manual, "Basic Tar Format"; PKWARE APPNOTE 6.3.
"""

from __future__ import annotations

import io
import os
import re
import zlib

from .errors import FormatError, MalformedError, TruncatedError, UnsupportedError
from .extent import size_of
from .frozen import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .source import Layer

BLOCK = 512
LONGEST_WORDS = 1 << 20  # bytes of a long name or of a pax header; the longest path of Linux has 4096
DATALESS = (b"1", b"2", b"3", b"4", b"5", b"6")  # links, devices, folders, pipes
PLAIN = (b"0", b"7", b"\0")
DIGITS = re.compile(r"[0-9]{1,18}")
LOCAL = 30  # bytes of a zip's local header before name and extra field
EMPTY = 14  # bytes that nothing may take: 2 deflated, 12 where encrypted
ENCRYPTED = 1  # bit of the general purpose flags
POSIX, APPNOTE = "POSIX.1-2001 pax", "APPNOTE 4.3.7"


@dataclass(frozen=True, slots=True)
class Member:
    """Where one member lies.

    Attributes
        at       of its bytes; of its local header in a zip
        size     bytes, inflated
        packed   bytes in the archive
        method   of compression: 0 stored, 8 deflated (zip)
        crc      of the inflated bytes (zip)
    """

    at: int
    size: int
    packed: int
    method: int = 0
    crc: int | None = None


# ---- tar --------------------------------------------------------------------------------------------------


def tar_directory(layer: Layer) -> dict[str, Member]:
    """The regular files of a tar; of several of the same name the last.

    Raises
        MalformedError  a header that is none
        TruncatedError  the end comes within a header or a member
    """
    found: dict[str, Member] = {}
    told: dict[str, str] = {}  # what headers say about the member after them
    at = end = 0
    while (head := layer.read(at, BLOCK)).strip(b"\0"):
        _checked(head, at)
        kind, size = head[156:157], _number(head[124:136], at + 124)
        at += BLOCK
        if kind in (b"L", b"K", b"x", b"g"):
            told |= _words(layer, at, size, kind)
        else:
            size = int(told["size"]) if DIGITS.fullmatch(told.get("size", "")) else size
            size = 0 if kind in DATALESS else size
            more = kind == b"S" and head[482:483] != b"\0"
            while more:  # the rest of a sparse file's map
                more = layer.read(at, BLOCK)[504:505] not in (b"\0", b"")
                at += BLOCK
            if kind in PLAIN and not any(word.startswith("GNU.sparse") for word in told):
                found[told.get("path") or _name(head)] = Member(at, size, size)
            told = {}
        end = at + size
        at += -(-size // BLOCK) * BLOCK
    if end and not layer.read(end - 1, 1):
        raise TruncatedError("tar member", offset=end, expected="its last byte", found="the end", source=POSIX)
    return found


def _checked(head: bytes, at: int) -> None:
    """That `head` is a header: its bytes add up to the checksum, its own eight bytes counted as spaces."""
    if len(head) < BLOCK:
        raise TruncatedError(
            "tar header", offset=at + len(head), expected=f"{BLOCK} bytes", found=len(head), source=POSIX
        )
    wanted, found = sum(head[:148]) + 8 * 32 + sum(head[156:]), _number(head[148:156], at + 148)
    if found != wanted:
        raise MalformedError("tar chksum", offset=at + 148, expected=str(wanted), found=found, source=POSIX)


def _number(raw: bytes, at: int) -> int:
    """Octal digits, or (GNU) a number of base 256 whose first byte is 128."""
    if raw[0] == 0x80:
        return int.from_bytes(raw[1:], "big")
    text = raw.strip(b" \0")
    if not re.fullmatch(rb"[0-7]*", text):
        raise MalformedError("tar header", offset=at, expected="an octal number", found=repr(raw), source=POSIX)
    return int(text or b"0", 8)


def _name(head: bytes) -> str:
    name, prefix = (part.partition(b"\0")[0] for part in (head[:100], head[345:500]))
    posix = head[257:263] == b"ustar\0"
    return os.fsdecode(prefix + b"/" + name if posix and prefix else name)


def _words(layer: Layer, at: int, size: int, kind: bytes) -> dict[str, str]:
    """What such a header says about the next member: its path, its size, whether it is sparse.

    `K` (where a link leads) and `g` (defaults for all members) say nothing that is needed.
    """
    if size > LONGEST_WORDS:
        raise MalformedError(
            "tar size", offset=at - BLOCK + 124, expected=f"at most {LONGEST_WORDS}", found=size, source=POSIX
        )
    raw = layer.read(at, size) if kind in b"Lx" else b""
    if kind == b"L":
        return {"path": os.fsdecode(raw.rstrip(b"\0"))}
    words: dict[str, str] = {}
    while raw:  # each "length word=value\n", the length counting all of it
        length, _, _ = raw[:20].partition(b" ")
        if not DIGITS.fullmatch(os.fsdecode(length)) or not len(length) + 1 < int(length) <= len(raw):
            raise MalformedError(
                "pax header", offset=at, expected="records that fill it", found=f"{len(raw)} other bytes", source=POSIX
            )
        word, _, value = raw[len(length) + 1 : int(length) - 1].partition(b"=")
        words[os.fsdecode(word)] = os.fsdecode(value)
        raw = raw[int(length) :]
    return words


# ---- zip --------------------------------------------------------------------------------------------------


class LayerFile(io.RawIOBase):
    """A layer as the seekable binary file that `zipfile` asks for."""

    def __init__(self, layer: Layer) -> None:
        self.layer = layer
        self.at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self.at}.get(whence)
        self.at = (size_of(self.layer) if base is None else base) + offset
        if self.at < 0:
            raise OSError(22, "seek before the start")
        return self.at

    def read(self, size: int = -1) -> bytes:
        """At most `size` bytes, the rest where it is negative; memory is taken for those that there are."""
        data = self.layer.read(self.at, max(0, size_of(self.layer) - self.at) if size < 0 else size)
        self.at += len(data)
        return data


def zip_directory(layer: Layer) -> dict[str, Member]:
    """The files of a zip, as its central directory has them; of several of the same name the last.

    Raises
        MalformedError  a directory that cannot be read
    """
    import zipfile

    try:
        with zipfile.ZipFile(LayerFile(layer)) as file:
            listed = [item for item in file.infolist() if item.filename[-1:] not in ("", "/")]
    except FormatError:
        raise
    except (zipfile.BadZipFile, NotImplementedError, EOFError, ValueError, OSError) as e:
        raise MalformedError(
            "zip directory", expected="a readable one", found=type(e).__name__, source=APPNOTE, path=layer.path
        ) from None
    found = {}
    for item in listed:
        method = -1 if item.flag_bits & ENCRYPTED else item.compress_type
        nothing = not item.file_size and item.compress_size > EMPTY
        before = item.header_offset < 0  # a directory that is longer, or lies earlier, than it says
        if nothing or before:
            raise MalformedError(
                f"zip member {item.filename}",
                offset=max(0, item.header_offset),
                expected="a place and a size that can be",
                found="a place before the start" if before else f"a size of 0 for {item.compress_size} bytes",
                source=APPNOTE,
            )
        found[item.filename] = Member(item.header_offset, item.file_size, item.compress_size, method, item.CRC)
    return found


def content(layer: Layer, member: Member, name: str) -> bytes:
    """The bytes of one member, inflated to at most the size that the directory says, and held against its CRC."""
    if member.crc is None:
        return layer.read(member.at, member.size)
    if member.method not in (0, 8):
        found = "an encrypted one" if member.method < 0 else f"compression method {member.method}"
        raise _wrong(layer, name, member.at, "a stored or deflated member", found, UnsupportedError)
    head = layer.read(member.at, LOCAL)
    if head[:4] != b"PK\3\4" or len(head) < LOCAL:
        raise _wrong(layer, name, member.at, "a local header", repr(head[:4]))
    start = member.at + LOCAL + int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little")
    data = layer.read(start, member.packed)
    if member.method == 8:
        try:
            # One byte more than there should be shows that there is more.
            data = zlib.decompressobj(-zlib.MAX_WBITS).decompress(data, member.size + 1)
        except zlib.error:
            data = b""
    if len(data) != member.size or zlib.crc32(data) != member.crc:
        wanted = f"{member.size} bytes with CRC-32 {member.crc:08x}"
        raise _wrong(layer, name, start, wanted, f"{len(data)} with {zlib.crc32(data):08x}")
    return data


def _wrong(
    layer: Layer, name: str, offset: int, expected: str, found: str, kind: type[FormatError] = MalformedError
) -> FormatError:
    field = f"zip member {name}"
    return kind(field, offset=offset, expected=expected, found=found, source=APPNOTE, path=layer.path)
