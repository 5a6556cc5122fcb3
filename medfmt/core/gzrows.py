# SPDX-License-Identifier: MIT
"""The bytes of a gzip file explained: each member's header, its index if it is ours, its deflate stream, its trailer.

The stream is inflated to find where it ends, and its CRC-32 and length are held against the trailer; nothing of it is kept.
"""

from __future__ import annotations

import zlib

from .errors import TruncatedError
from .explain import PREVIEW, Row
from .extent import run, size_of
from .frozen import replace
from .gzindex import ENTRY, FCOMMENT, FEXTRA, FHCRC, FNAME, INDEX, MAGIC, MEMBER, RFC, SUBFIELD, TRAILER

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .source import Layer

PIECE = 256 << 10
MOST = 1 << 20  # inflated bytes held at a time
LONGEST_TEXT = 1 << 16
SHOWN = 8  # blocks of the index that get a row of their own


def rows(layer: Layer) -> list[Row]:
    """Every byte of a gzip file exactly once; `layer` is the file, not what it inflates to.

    Raises
        TruncatedError  the file ends inside a member
    """
    made: list[Row] = []
    at = 0
    while layer.read(at, len(MAGIC)) == MAGIC:
        at = _member(layer, at, made)
    told = "what is no gzip member" if layer.read(at, PREVIEW).strip(b"\0") else "zeros"
    return made + run(layer, at, size_of(layer), name="after the last member", value=told, rule=RFC)


def _member(layer: Layer, start: int, made: list[Row]) -> int:
    """Add one member's rows; returns where it ends."""
    head = _exactly(layer, start, MEMBER.size, "gzip header")
    made += MEMBER.rows(head, offset=start)
    flags = MEMBER.unpack(head)["FLG"]
    at = start + MEMBER.size
    if flags & FEXTRA:
        at = _extra(layer, at, made)
    for bit, name, meaning in ((FNAME, "name", "of the original file"), (FCOMMENT, "comment", "")):
        if flags & bit:
            raw = _text(layer, at, name)
            shown = raw[:-1].decode("latin-1")
            made.append(Row(at, len(raw), raw[:PREVIEW], name, "text", shown, meaning=meaning, rule=RFC))
            at += len(raw)
    if flags & FHCRC:
        made.append(_number(layer, at, 2, "CRC16", "of the header"))
        at += 2
    end, crc, total = _deflated(layer, at)
    made += run(layer, at, end, name="deflate stream", value=f"inflates to {total} bytes", rule="RFC 1951")
    trailer = (("CRC32", "of the inflated bytes", crc), ("ISIZE", "their number modulo 2³²", total & 0xFFFFFFFF))
    for n, (name, meaning, wanted) in enumerate(trailer):
        row = _number(layer, end + 4 * n, 4, name, meaning)
        agrees = row.value == str(wanted)
        made.append(row if agrees else replace(row, value=f"{row.value}, but it is {wanted}"))
    return end + TRAILER


def _extra(layer: Layer, at: int, made: list[Row]) -> int:
    """The extra field: its length, then subfields; ours is spelled out."""
    row = _number(layer, at, 2, "XLEN", "length of the extra field")
    made.append(row)
    at += 2
    end = at + int.from_bytes(row.raw, "little")
    while at < end:
        head = _exactly(layer, at, min(4, end - at), "gzip subfield")
        length = int.from_bytes(head[2:4], "little") if len(head) == 4 else 0
        raw = _exactly(layer, at, min(4 + length, end - at), "gzip subfield")
        name = head[:2].decode("latin-1")
        made.append(Row(at, len(head), head, f"subfield {name}", "bytes", f"{length} bytes", rule=RFC, depth=1))
        body, place = raw[len(head) :], at + len(head)
        if head[:2] == SUBFIELD and len(body) >= INDEX.size:
            made += INDEX.rows(body[: INDEX.size], offset=place, depth=2)
            made += _entries(body[INDEX.size :], place + INDEX.size)
        elif body:
            made.append(Row(place, len(body), body[:PREVIEW], "content", "bytes", "of another program", depth=2))
        at += len(raw)
    return end


def _entries(raw: bytes, at: int) -> list[Row]:
    """The blocks of our index: the first few one by one, the others together."""
    made = []
    for n in range(min(SHOWN, len(raw) // ENTRY)):
        part = raw[n * ENTRY : (n + 1) * ENTRY]
        size, crc = int.from_bytes(part[:4], "little"), int.from_bytes(part[4:], "little")
        told = f"{size} bytes deflated, CRC-32 {crc:08x}"
        made.append(Row(at + n * ENTRY, ENTRY, part, f"block {n}", "uint32[2]", told, depth=2))
    done = len(made) * ENTRY
    if len(raw) > done:
        told = f"{(len(raw) - done) // ENTRY} more blocks"
        shown = raw[done : done + PREVIEW]
        made.append(Row(at + done, len(raw) - done, shown, "further blocks", "uint32[]", told, depth=2))
    return made


def _deflated(layer: Layer, start: int) -> tuple[int, int, int]:
    """(end of the deflate stream, CRC-32 and length of what it inflates to)."""
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    at, crc, total = start, 0, 0
    while not inflater.eof:
        piece = inflater.unconsumed_tail or layer.read(at, PIECE)
        if not inflater.unconsumed_tail:
            at += len(piece)
        try:
            part = inflater.decompress(piece, MOST)
        except zlib.error:
            part = b""
            piece = b""
        if not piece and not part:
            raise TruncatedError(
                "deflate stream", offset=at, expected="its last block", found="the end, or bytes that are no deflate"
            )
        crc = zlib.crc32(part, crc)
        total += len(part)
    return at - len(inflater.unused_data), crc, total


def _number(layer: Layer, at: int, size: int, name: str, meaning: str) -> Row:
    raw = _exactly(layer, at, size, f"gzip {name}")
    value = str(int.from_bytes(raw, "little"))
    return Row(at, size, raw, name, f"uint{8 * size}", value, meaning=meaning, rule=RFC)


def _text(layer: Layer, at: int, name: str) -> bytes:
    """A text up to and with its NUL."""
    raw = layer.read(at, LONGEST_TEXT)
    end = raw.find(b"\0")
    if end < 0:
        raise TruncatedError(f"gzip {name}", offset=at, expected="a NUL that ends it", found="none", source=RFC)
    return raw[: end + 1]


def _exactly(layer: Layer, at: int, nbytes: int, name: str) -> bytes:
    raw = layer.read(at, nbytes)
    if len(raw) < nbytes:
        raise TruncatedError(name, offset=at, expected=f"{nbytes} bytes", found=f"{len(raw)} bytes", source=RFC)
    return raw
