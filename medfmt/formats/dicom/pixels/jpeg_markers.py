# SPDX-License-Identifier: MIT
"""What every JPEG stream shares: markers, frame and scan headers, tables. ITU-T T.81 Annex B, T.87 Annex C.

    FFD8 SOI · FFE0… APPn · FFDB DQT · FFC4 DHT · FFC0… SOF: precision, lines, samples, components
    FFDA SOS: components of the scan, parameters, entropy-coded bytes · … · FFD9 EOI

`parse` walks the markers once and gives each scan the tables that are in force where it starts. The size is checked
against the data set, and against the number of bits present, before a decoder allocates anything.
"""

from __future__ import annotations

import re
import struct

from ....core.errors import MalformedError, TruncatedError, UnsupportedError
from ....core.frozen import dataclass, replace
from ....core.limits import DEFAULT, Limits
from .info import PixelInfo

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

SOI, EOI, SOS, DQT, DNL, DRI, DHT, LSE = 0xD8, 0xD9, 0xDA, 0xDB, 0xDC, 0xDD, 0xC4, 0xF8
APP0, APP8, APP14 = 0xE0, 0xE8, 0xEE
BASELINE, EXTENDED, PROGRESSIVE, LOSSLESS, JPEG_LS = 0xC0, 0xC1, 0xC2, 0xC3, 0xF7
FRAMES = {BASELINE: (8,), EXTENDED: (8, 12), PROGRESSIVE: (8, 12), LOSSLESS: range(2, 17), JPEG_LS: range(2, 17)}
UNDONE = {
    **dict.fromkeys((0xC5, 0xC6, 0xC7, 0xDE), "hierarchical JPEG"),
    **dict.fromkeys((0xC9, 0xCA, 0xCB, 0xCC), "arithmetic coding"),
    **dict.fromkeys((0xCD, 0xCE, 0xCF), "hierarchical JPEG with arithmetic coding"),
    0xF9: "JPEG-LS extensions (T.870)",
}
ALONE = {0x01, *range(0xD0, 0xD9)}  # markers without a segment: TEM, RSTn, SOI
RESTART = re.compile(rb"\xff[\xd0-\xd7]")
END_OF_SCAN = re.compile(rb"\xff[\x01-\xcf\xd8-\xfe]")
END_OF_LS_SCAN = re.compile(rb"\xff[\x80-\xcf\xd8-\xfe]")  # JPEG-LS stuffs a bit, not a byte (T.87 C.2.1)


@dataclass(frozen=True, slots=True)
class Component:
    """One component of the frame: its id, sampling factors and quantisation table."""

    id: int
    h: int
    v: int
    table: int


@dataclass(frozen=True, slots=True)
class Frame:
    """SOF: `process` is the marker's second byte."""

    process: int
    precision: int
    rows: int
    columns: int
    components: tuple[Component, ...]
    at: int


@dataclass(frozen=True, slots=True)
class Tables:
    """What is in force at a scan."""

    quantisation: dict[int, tuple[int, ...]]  # in zigzag order
    huffman: dict[int, tuple[bytes, bytes]]  # class << 4 | id → 16 counts, symbols
    preset: tuple[int, int, int, int, int] | None = None  # LSE: MAXVAL, T1, T2, T3, RESET
    restart: int = 0


@dataclass(frozen=True, slots=True)
class Scan:
    """SOS: `members` are (index of the component, DC table, AC table); the entropy-coded bytes are data[start:end].

    `first`, `last`, `high`, `low` are Ss, Se, Ah, Al (T.81); predictor, –, –, point transform (lossless); NEAR,
    interleave mode, –, point transform (JPEG-LS).
    """

    members: tuple[tuple[int, int, int], ...]
    first: int
    last: int
    high: int
    low: int
    start: int
    end: int
    tables: Tables


@dataclass(frozen=True, slots=True)
class Stream:
    """One parsed frame; `colour` is the colour space that the stream itself names, "RGB" or "YBR_FULL", or "";
    `ended` says whether an EOI was there."""

    data: bytes
    frame: Frame
    scans: tuple[Scan, ...]
    colour: str = ""
    ended: bool = True


def broken(field: str, at: int, expected: str, found: object, source: str = "T.81 Annex B") -> NoReturn:
    """Raise MalformedError about a place in the stream."""
    raise MalformedError(f"JPEG {field}", offset=at, expected=expected, found=found, source=source)


def short(field: str, at: int, expected: str, found: object, source: str = "T.81 Annex B") -> NoReturn:
    """Raise TruncatedError about a place in the stream."""
    raise TruncatedError(f"JPEG {field}", offset=at, expected=expected, found=found, source=source)


def _frame_header(marker: int, body: bytes, at: int, info: PixelInfo) -> Frame:
    if len(body) < 6:
        broken("SOF", at, "at least 6 bytes", len(body))
    precision, rows, columns, count = struct.unpack_from(">BHHB", body)
    if precision not in FRAMES[marker]:
        broken("SOF precision", at, f"one of {tuple(FRAMES[marker])}", precision)
    if precision > 8 * info.dtype.itemsize:
        broken("SOF precision", at, f"at most {8 * info.dtype.itemsize} bits (BitsAllocated)", precision)
    if count != info.samples:
        broken("SOF components", at, f"{info.samples} (SamplesPerPixel)", count)
    if len(body) < 6 + 3 * count:
        broken("SOF", at, f"{6 + 3 * count} bytes for {count} components", len(body))
    parts = [body[6 + 3 * n : 9 + 3 * n] for n in range(count)]
    components = tuple(Component(c, hv >> 4, hv & 15, table) for c, hv, table in parts)
    for c in components:
        if not (1 <= c.h <= 4 and 1 <= c.v <= 4):
            broken("SOF sampling factors", at, "1 to 4", f"{c.h}×{c.v}")
        if c.table > 3:
            broken("SOF quantisation table", at, "0 to 3", c.table)
    if len({c.id for c in components}) < count:
        broken("SOF component ids", at, "different ones", [c.id for c in components])
    if columns != info.columns or rows not in (0, info.rows):
        broken("SOF size", at, f"{info.rows}×{info.columns} (Rows, Columns)", f"{rows}×{columns}")
    return Frame(marker, precision, rows, columns, components, at)


def _scan_header(
    body: bytes, at: int, frame: Frame
) -> tuple[tuple[tuple[int, int, int], ...], tuple[int, int, int, int]]:
    count = body[0] if body else 0
    if not 1 <= count <= len(frame.components) or len(body) < 4 + 2 * count:
        broken("SOS", at, f"1 to {len(frame.components)} components and 3 parameters", f"{count} in {len(body)} bytes")
    index = {c.id: n for n, c in enumerate(frame.components)}
    members = []
    for n in range(count):
        identity, tables = body[1 + 2 * n], body[2 + 2 * n]
        if identity not in index:
            broken("SOS component", at, f"one of {sorted(index)}", identity)
        if frame.process != JPEG_LS and (tables >> 4 > 3 or tables & 15 > 3):
            broken("SOS Huffman tables", at, "0 to 3", f"{tables >> 4}, {tables & 15}")
        members.append((index.pop(identity), tables >> 4, tables & 15))
    first, last, approximation = body[1 + 2 * count : 4 + 2 * count]
    return tuple(members), (first, last, approximation >> 4, approximation & 15)


def _quantisation(body: bytes, at: int, tables: dict[int, tuple[int, ...]]) -> None:
    here = 0
    while here < len(body):
        wide, number = body[here] >> 4, body[here] & 15
        nbytes = 128 if wide else 64
        if number > 3 or wide > 1 or here + 1 + nbytes > len(body):
            broken("DQT", at, "tables 0 to 3 of 64 values", f"table {number}, {len(body) - here - 1} bytes")
        tables[number] = struct.unpack_from(">64H" if wide else ">64B", body, here + 1)
        here += 1 + nbytes


def _huffman(body: bytes, at: int, tables: dict[int, tuple[bytes, bytes]]) -> None:
    here = 0
    while here < len(body):
        identity, counts = body[here], body[here + 1 : here + 17]
        total = sum(counts)
        if identity & 15 > 3 or identity >> 4 > 1:
            broken("DHT", at, "classes 0 and 1, tables 0 to 3", f"class {identity >> 4}, table {identity & 15}")
        if len(counts) < 16 or not 1 <= total <= 256 or here + 17 + total > len(body):
            broken("DHT", at, "1 to 256 codes inside the segment", f"{total} in {len(body) - here} bytes")
        if sum(n << (15 - length) for length, n in enumerate(counts)) > 1 << 16:
            broken("DHT", at, "a prefix code", "more codes than their lengths allow", "T.81 Annex C")
        tables[identity] = (counts, body[here + 17 : here + 17 + total])
        here += 17 + total


def _preset(body: bytes, at: int) -> tuple[int, int, int, int, int]:
    """LSE type 1 (T.87 C.2.4.1.1); mapping tables are not used by DICOM."""
    if not body or body[0] != 1:
        raise UnsupportedError(
            "JPEG LSE",
            offset=at,
            expected="coding parameters (1)",
            found=body[0] if body else "nothing",
            source="T.87 C.2.4",
        )
    if len(body) < 11:
        broken("LSE", at, "11 bytes", len(body), "T.87 C.2.4.1.1")
    maximum, t1, t2, t3, reset = struct.unpack_from(">5H", body, 1)
    return maximum, t1, t2, t3, reset


def _application(marker: int, body: bytes, at: int) -> str:
    """The colour space that an application segment names: JFIF is YCbCr, Adobe's has a byte for it (T.872 §6.5.3)."""
    if marker == APP8 and body[:4] == b"mrfx" and body[4:5] != b"\0":
        raise UnsupportedError("JPEG-LS colour transform", offset=at, expected="none", found=body[4:5].hex())
    if marker == APP14 and body[:5] == b"Adobe" and len(body) > 11:
        return {0: "", 1: "YBR_FULL"}.get(body[11], "")
    return "YBR_FULL" if marker == APP0 and body[:5] == b"JFIF\0" else ""


def _named(frame: Frame) -> str:
    return "RGB" if bytes(c.id for c in frame.components).upper() == b"RGB" else ""


def parse(data: bytes, info: PixelInfo, *, limits: Limits = DEFAULT) -> Stream:
    """The frame, its scans and their tables.

    Raises
        MalformedError    not a JPEG stream, or one that breaks T.81 Annex B, or of another size than the data set
        TruncatedError    it ends inside a segment, or has no scan
        UnsupportedError  arithmetic coding, hierarchical frames
    """
    if data[:2] != b"\xff\xd8":
        broken("SOI", 0, "FFD8", data[:2].hex() or "nothing")
    frame: Frame | None = None
    scans: list[Scan] = []
    colour = ""
    tables = Tables({}, {})
    at, marker = 2, SOI
    while (found := _next_marker(data, at)) is not None:
        marker, at = found
        if marker == EOI:
            break
        if marker in ALONE:
            continue
        if marker in UNDONE:
            raise UnsupportedError("JPEG frame", offset=at, expected="Huffman coding", found=UNDONE[marker])
        body, after = _segment(data, at, marker)
        if marker in FRAMES:
            if frame is not None:
                broken("SOF", at, "one frame", "a second one")
            frame = _frame_header(marker, body, at, info)
        elif marker == DQT:
            tables = replace(tables, quantisation=dict(tables.quantisation))
            _quantisation(body, at, tables.quantisation)
        elif marker == DHT:
            tables = replace(tables, huffman=dict(tables.huffman))
            _huffman(body, at, tables.huffman)
        elif marker == DRI:
            tables = replace(tables, restart=int.from_bytes(body[:4], "big"))
        elif marker == LSE:
            tables = replace(tables, preset=_preset(body, at))
        elif marker == DNL and frame is not None and len(body) >= 2:
            frame = replace(frame, rows=int.from_bytes(body[:2], "big"))
        elif marker in (APP0, APP8, APP14):
            colour = _application(marker, body, at) or colour
        elif marker == SOS:
            if frame is None:
                broken("SOS", at, "a frame header before it", "none")
            end_of_scan = END_OF_LS_SCAN if frame.process == JPEG_LS else END_OF_SCAN
            end = end_of_scan.search(data, after)
            members, values = _scan_header(body, at, frame)
            stop = end.start() if end else len(data)
            scans.append(Scan(members, *values, after, stop, tables))
            limits.check("max_scans", len(scans), "JPEG scans", offset=at)
            after = scans[-1].end
        at = after
    return _checked(
        Stream(data, frame, tuple(scans), _named(frame) or colour, marker == EOI) if frame else None, data, info
    )


def _next_marker(data: bytes, at: int) -> tuple[int, int] | None:
    """(marker, offset after it), fill bytes skipped; None at the end. WILD: stray bytes between segments are skipped."""
    at = data.find(b"\xff", at)
    while at >= 0:
        end = at + 1
        while data[end : end + 1] == b"\xff":
            end += 1
        if end >= len(data):
            return None
        if data[end]:
            return data[end], end + 1
        at = data.find(b"\xff", end)
    return None


def _segment(data: bytes, at: int, marker: int) -> tuple[bytes, int]:
    """(content, offset after it) of the segment whose length stands at `at`."""
    length = int.from_bytes(data[at : at + 2], "big")
    if at + max(length, 2) > len(data):
        short(f"segment FF{marker:02X}", at, f"{length} bytes", len(data) - at)
    if length < 2:
        broken(f"segment FF{marker:02X}", at, "a length of at least 2", length)
    return data[at + 2 : at + length], at + length


def _checked(stream: Stream | None, data: bytes, info: PixelInfo) -> Stream:
    if stream is None:
        short("frame header", len(data), "a SOF marker", "none")
    frame, scans = stream.frame, stream.scans
    if frame.rows != info.rows:
        broken("SOF lines", frame.at, f"{info.rows} (Rows)", frame.rows)
    if not scans:
        short("scan", len(data), "a SOS marker", "none")
    if frame.process == PROGRESSIVE and not stream.ended:  # which scans are missing cannot be known
        short("EOI", len(data), "the end of a progressive frame", "the end of the data")
    nbits = 8 * sum(scan.end - scan.start for scan in scans)
    # The least a decoder needs: a bit a sample (lossless), one a block (DCT), one a line (JPEG-LS runs).
    least = frame.rows
    if frame.process == LOSSLESS:
        least *= frame.columns * len(frame.components)
    elif frame.process != JPEG_LS:
        least = -(-frame.rows // 8) * -(-frame.columns // 8)
    if nbits < least:
        short("entropy-coded data", scans[0].start, f"at least {least} bits", nbits)
    return stream


def intervals(stream: Stream, scan: Scan, count: int) -> list[tuple[int, bytes]]:
    """(offset, bytes) of the scan's intervals between restart markers, `count` of them; no stuffing removed."""
    marks = [m.start() for m in RESTART.finditer(stream.data, scan.start, scan.end)]
    if marks and not scan.tables.restart:
        broken("restart marker", marks[0], "none without a DRI segment", "one", "T.81 B.2.4.4")
    starts = [scan.start, *(mark + 2 for mark in marks)][:count]
    if len(starts) < count:
        short("restart intervals", scan.start, f"{count}", len(starts))
    ends = [*marks, scan.end]
    return [(start, stream.data[start:end]) for start, end in zip(starts, ends, strict=False)]
