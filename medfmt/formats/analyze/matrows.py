# SPDX-License-Identifier: MIT
"""The layout of a MAT-file, and every byte of one told. No numpy.

    version 4   type rows columns imaginary length-of-name (int32 each) | name NUL | numbers, column by column
    level 5     128 bytes of text, version and byte order | elements: type size | content, padded to 8 bytes

An element of level 5 may keep its content in its tag (at most 4 bytes), hold elements itself (a matrix: flags, dimensions,
name, numbers), or be a zlib stream of such an element. What lies in a stream has no bytes of its own in the file: it is
told behind the stream, in rows of no length.
Source: MathWorks, "MAT-File Format" (R2019b), sections on version 4 and level 5; RFC 1950 for the stream.
"""

from __future__ import annotations

import zlib

from ...core.explain import PREVIEW, Row
from ...core.extent import run, size_of
from ...core.frozen import dataclass, replace
from ...core.record import SIZES, Field, Record, text_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ...core.source import Layer

LARGEST = 1 << 20  # bytes of a matrix that is taken apart; two 4×4 matrices take 400
MOST = 64  # numbers that are shown one by one
DEEPEST = 16  # matrices within matrices (cells, structures)
V4, LEVEL5, ZLIB = "MAT-File Format, version 4", "MAT-File Format, level 5", "RFC 1950"
MARKS: Mapping[bytes, str] = {b"\x00\x01IM": "<", b"\x01\x00MI": ">"}  # version and byte order, at 124

VERSION4 = Record(
    "MAT 4 matrix",
    20,
    (
        Field(0, "type", "i", meaning="MOPT: byte order, 0, number type, kind of matrix"),
        Field(4, "mrows", "i", meaning="rows"),
        Field(8, "ncols", "i", meaning="columns"),
        Field(12, "imagf", "i", meaning="1: imaginary part follows"),
        Field(16, "namlen", "i", unit="bytes", meaning="of the name with its NUL"),
    ),
    source=V4,
)
HEADER5 = Record(
    "MAT 5 header",
    128,
    (
        Field(0, "text", "s", 116, meaning="what wrote the file, and when"),
        Field(116, "subsystem", "x", 8, meaning="offset of data of other programs; zeros or blanks: none"),
        Field(124, "version", "H", meaning="256: level 5", codes={0x0100: "level 5", 0x0200: "7.3, which is HDF5"}),
        Field(126, "endian", "s", 2, meaning='"MI" as a 16-bit number: IM where little-endian'),
    ),
    source=LEVEL5,
)
# type: (name, kind of core.record; "" for what is no run of numbers)
TYPES: Mapping[int, tuple[str, str]] = {
    1: ("miINT8", "b"),
    2: ("miUINT8", "B"),
    3: ("miINT16", "h"),
    4: ("miUINT16", "H"),
    5: ("miINT32", "i"),
    6: ("miUINT32", "I"),
    7: ("miSINGLE", "f"),
    9: ("miDOUBLE", "d"),
    12: ("miINT64", "q"),
    13: ("miUINT64", "Q"),
    14: ("miMATRIX", ""),
    15: ("miCOMPRESSED", ""),
    16: ("miUTF8", ""),
    17: ("miUTF16", ""),
    18: ("miUTF32", ""),
}
MATRIX, COMPRESSED = 14, 15
NAMES = {code: name for code, (name, _) in TYPES.items()}
TAG = Record(
    "MAT 5 tag",
    8,
    (
        Field(0, "type", "I", meaning="of the content", codes=NAMES),
        Field(4, "nbytes", "I", unit="bytes", meaning="of the content"),
    ),
    source=LEVEL5,
)
SMALL_TAG = Record(
    "MAT 5 small tag",
    4,
    (
        Field(
            0,
            "type",
            "I",
            meaning="type and length of the content, which is the next 4 bytes",
            bits=((0, 16, "type"), (16, 16, "nbytes")),
        ),
    ),
    source=LEVEL5,
)
KINDS4 = {0: "d", 1: "f", 2: "i", 3: "h", 4: "H", 5: "B"}  # P of MOPT
CLASSES: Mapping[int, str] = {
    1: "cell", 2: "struct", 3: "object", 4: "char", 5: "sparse", 6: "double", 7: "single", 8: "int8", 9: "uint8",
    10: "int16", 11: "uint16", 12: "int32", 13: "uint32", 14: "int64", 15: "uint64", 16: "function", 17: "opaque",
}  # fmt: skip
NUMBERS = range(6, 16)  # classes whose fourth element is numbers
PARTS = ("array flags", "dimensions", "name", "real part", "imaginary part")


def sniff(head: bytes) -> bool:
    """A MAT-file: the mark of level 5, or a version 4 matrix with a name that could be one."""
    if head[124:128] in MARKS:
        return True
    if len(head) < VERSION4.size:
        return False
    values = VERSION4.unpack(head, order4(head))
    name = head[VERSION4.size :][: max(values["namlen"], 0)]
    told = name[:-1].decode("latin-1")
    return kind4(values) is not None and name[-1:] == b"\0" and told.isidentifier() and told.isascii()


def order4(raw: bytes, at: int = 0) -> str:
    """Byte order of a version 4 matrix: its type is below 5000 in the right one."""
    return "<" if len(raw) - at >= 4 and int.from_bytes(raw[at : at + 4], "little") < 5000 else ">"


def kind4(values: Mapping[str, int]) -> str | None:
    """The kind of a version 4 matrix' numbers; None if it is no full matrix of numbers, or none at all."""
    order, zero, kind, form = (values["type"] // n % 10 for n in (1000, 100, 10, 1))
    known = values["type"] < 5000 and order in (0, 1) and (zero, form) == (0, 0) and 0 < values["namlen"] < 64
    sizes = 0 <= values["mrows"] <= 4096 and 0 <= values["ncols"] <= 4096
    return KINDS4.get(kind) if known and sizes and values["imagf"] in (0, 1) else None


@dataclass(frozen=True, slots=True)
class Element:
    """One element of level 5 within some bytes: its tag at `at`, its content at `start`, the next element at `end`."""

    at: int
    kind: int
    start: int
    nbytes: int
    end: int


def tag_at(raw: bytes, at: int, byte_order: str) -> Element:
    """The element whose tag begins at `at`; its content may lie beyond `raw`."""
    word, nbytes = TAG.unpack(raw, byte_order, at).values()
    small = word >> 16
    if small:
        return Element(at, word & 0xFFFF, at + SMALL_TAG.size, min(small, 4), at + TAG.size)
    start = at + TAG.size
    return Element(at, word, start, nbytes, start + nbytes + (-nbytes % 8 if word != COMPRESSED else 0))


def element_at(raw: bytes, at: int, byte_order: str) -> Element | None:
    """The same; None where no tag can be."""
    if len(raw) - at < TAG.size:
        return None
    found = tag_at(raw, at, byte_order)
    return found if found.kind in TYPES else None


def rows(layer: Layer) -> list[Row]:
    """The rows of one MAT-file: each byte once, in order; from where it makes no sense on, as bytes."""
    total = size_of(layer)
    head = layer.read(0, HEADER5.size)
    byte_order = MARKS.get(head[124:128])
    made = list(_version4(layer, total) if byte_order is None else _level5(layer, head, byte_order, total))
    at = made[-1].offset + made[-1].nbytes if made else 0
    return made + _bytes(layer, at, total, "rest", "not understood")


def _version4(layer: Layer, total: int) -> Iterator[Row]:
    at = 0
    while at + VERSION4.size <= total:
        head = layer.read(at, VERSION4.size)
        byte_order = order4(head)
        values = VERSION4.unpack(head, byte_order)
        kind = kind4(values)
        if kind is None:
            return
        nbytes = values["mrows"] * values["ncols"] * SIZES[kind]
        parts = PARTS[3 : 4 + values["imagf"]]
        if at + VERSION4.size + values["namlen"] + nbytes * len(parts) > total:
            return
        yield from VERSION4.rows(head, byte_order, at)
        at += VERSION4.size
        raw = layer.read(at, values["namlen"])
        yield Row(at, len(raw), raw, "name", f"char[{len(raw)}]", repr(text_of(raw)), rule=V4, depth=1)
        at += len(raw)
        for part in parts:
            numbers = Record(part, SIZES[kind], (Field(0, part, kind),), V4)
            raw = layer.read(at, min(nbytes, LARGEST))
            yield from _columns(raw, nbytes, numbers, (byte_order, at, 1), values["mrows"])
            at += nbytes


def _level5(layer: Layer, head: bytes, byte_order: str, total: int) -> Iterator[Row]:
    yield from HEADER5.rows(head, byte_order)
    at = HEADER5.size
    while element := element_at(layer.read(at, TAG.size), 0, byte_order):
        start, nbytes = at + element.start, element.nbytes
        if nbytes > total - start:
            return
        packed = element.kind == COMPRESSED and element.start == TAG.size
        if packed or nbytes > LARGEST:
            yield from TAG.rows(layer.read(at, TAG.size), byte_order, at)
            if packed:
                yield from _stream(layer, start, nbytes, byte_order)
            else:
                yield from _bytes(layer, start, start + nbytes, "content", f"{nbytes} bytes of {NAMES[element.kind]}")
            yield from _bytes(layer, start + nbytes, min(at + element.end, total), "padding", "to 8 bytes")
        else:
            yield from _told(layer.read(at, element.end), element, (byte_order, at, 0))
        at += element.end


# where the bytes at hand lie: byte order, offset of the first of them in the file, depth of their rows
Place = tuple[str, int, int]


def _told(raw: bytes, element: Element, place: Place, part: str = "content", column: int = 0) -> Iterator[Row]:
    """The rows of one element of `raw`: tag, content, padding."""
    byte_order, base, depth = place
    tag = SMALL_TAG if element.start - element.at == SMALL_TAG.size else TAG
    yield from tag.rows(raw[element.at : element.start], byte_order, base + element.at, depth)
    content = raw[element.start : element.start + element.nbytes]
    at, kind = base + element.start, TYPES[element.kind][1]
    if element.kind == MATRIX and depth < DEEPEST:
        yield from _matrix(content, (byte_order, at, depth + 1))
    elif part == PARTS[0] and len(content) >= 4:
        told = _flags(first_word(content, byte_order))
        yield Row(at, len(content), content[:PREVIEW], part, "uint32", told, rule=LEVEL5, depth=depth + 1)
    elif kind and part in PARTS and part != "name":
        numbers = Record(part, SIZES[kind], (Field(0, part, kind),), LEVEL5)
        count = column or len(content) // SIZES[kind]
        yield from _columns(content, len(content), numbers, (byte_order, at, depth + 1), count)
    elif content:
        told = repr(text_of(content)) if part == "name" else f"{len(content)} bytes"
        name = NAMES[element.kind]
        yield Row(at, len(content), content[:PREVIEW], part, name, told, rule=LEVEL5, depth=depth + 1)
    rest = raw[element.start + element.nbytes : element.end]
    if rest:
        yield Row(at + element.nbytes, len(rest), rest, "padding", "bytes", "to 8 bytes", rule=LEVEL5, depth=depth + 1)


def _matrix(raw: bytes, place: Place) -> Iterator[Row]:
    """What a miMATRIX holds: flags, dimensions, name, and of an array of numbers its real and imaginary part."""
    byte_order, base, depth = place
    at, n, column = 0, 0, 0
    parts: tuple[str, ...] = PARTS[:3]
    while element := element_at(raw, at, byte_order):
        if element.start + element.nbytes > len(raw):
            break
        content = raw[element.start : element.start + element.nbytes]
        if n == 0 and len(content) >= 4 and first_word(content, byte_order) & 0xFF in NUMBERS:
            parts = PARTS
        yield from _told(raw, element, place, parts[n] if n < len(parts) else "content", column if n > 2 else 0)
        if n == 1 and len(content) >= 4:
            column = first_word(content, byte_order)
        n, at = n + 1, min(element.end, len(raw))
    if at < len(raw):
        told = raw[at : at + PREVIEW]
        yield Row(base + at, len(raw) - at, told, "rest", "bytes", "not understood", rule=LEVEL5, depth=depth)


def _stream(layer: Layer, start: int, nbytes: int, byte_order: str) -> Iterator[Row]:
    """A zlib stream, and behind it what it holds, in rows of no length."""
    end = start + nbytes
    inflater = zlib.decompressobj()
    try:
        inner = inflater.decompress(layer.read(start, min(nbytes, LARGEST)), LARGEST)
        told = f"inflates to {len(inner)} bytes" if inflater.eof else f"its first {len(inner)} bytes are told"
    except zlib.error:
        inner, told = b"", "cannot be inflated"
    if nbytes > 6 and inflater.eof:
        yield from _bytes(layer, start, start + 2, "CMF, FLG", "header of the stream", ZLIB)
        yield from _bytes(layer, start + 2, end - 4, "deflate stream", told, "RFC 1951")
        yield from _bytes(layer, end - 4, end, "ADLER32", "of the inflated bytes", ZLIB)
    else:
        yield from _bytes(layer, start, end, "zlib stream", told, ZLIB)
    at = 0
    while (element := element_at(inner, at, byte_order)) and element.start + element.nbytes <= len(inner):
        for row in _told(inner, element, (byte_order, 0, 1)):
            meaning = f"inflated byte {row.offset}: {row.meaning}".removesuffix(": ")
            yield replace(row, offset=end, nbytes=0, raw=b"", meaning=meaning)
        at = element.end


def _columns(raw: bytes, nbytes: int, numbers: Record, place: Place, column: int) -> Iterator[Row]:
    """Numbers of `numbers`' one kind column by column, a row each where they are few; `raw` may be their beginning."""
    byte_order, at, depth = place
    (field,) = numbers.fields
    step = column * numbers.size
    if nbytes > MOST * numbers.size or len(raw) < nbytes or not step or nbytes % step:
        told = f"{nbytes // numbers.size} numbers, column by column"
        if nbytes:
            yield Row(at, nbytes, raw[:PREVIEW], field.name, field.type_name, told, rule=numbers.source, depth=depth)
        return
    for n in range(nbytes // step):
        name = f"{field.name}, column {n + 1}" if nbytes > step else field.name
        layout = Record(field.name, step, (Field(0, name, field.kind, column),), numbers.source)
        yield from layout.rows(raw[n * step : (n + 1) * step], byte_order, at + n * step, depth)


def first_word(raw: bytes, byte_order: str) -> int:
    return int.from_bytes(raw[:4], "little" if byte_order == "<" else "big")


def _flags(word: int) -> str:
    """Class and flags of an array."""
    on = [name for bit, name in ((11, "complex"), (10, "global"), (9, "logical")) if word >> bit & 1]
    return ", ".join([f"{word & 0xFF} = {CLASSES.get(word & 0xFF, 'not a known class')}", *on])


def _bytes(layer: Layer, start: int, end: int, name: str, value: str, rule: str = LEVEL5) -> list[Row]:
    return run(layer, start, end, name=name, value=value, rule=rule)
