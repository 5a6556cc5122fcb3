# SPDX-License-Identifier: MIT
"""What a gzip member looks like (RFC 1952), and the index by which medfmt's own can be read in parallel.

    1f 8b 08 FLG  MTIME(4) XFL OS | XLEN, subfields | name NUL | comment NUL | CRC16 | deflate … | CRC-32  ISIZE

The subfield `MF` of the extra field holds `INDEX` and then one pair a block: compressed size, CRC-32 of the inflated
block (both u32). Blocks: the bytes before the first voxel; then, from there on, every `unit` bytes are cut into
blocks of `block` bytes, the last of them shorter where it does not divide. A unit is one volume, or several small
ones. All blocks end with a full flush, so none refers back to another; an empty last block ends the stream.
"""

from __future__ import annotations

from functools import lru_cache

from .frozen import dataclass
from .record import Field, Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

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
ENTRY = 8  # bytes of one pair
TRAILER = 8  # bytes: CRC-32 and ISIZE
MOST_BLOCKS = 8_000  # entries of 8 bytes: the extra field holds 65 535
BLOCK = 1 << 20
SMALL = 32 << 10  # volumes below this share a block: a block's own Huffman table would cost some per cent
END = b"\x03\x00"  # an empty last block (RFC 1951 §3.2.6)


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


@dataclass(frozen=True, slots=True)
class Blocks:
    """Where the blocks of an indexed member lie in the inflated stream; the fields are those of `INDEX`."""

    count: int
    block: int
    header: int
    unit: int
    total: int

    @classmethod
    def of(cls, layout: Layout) -> Blocks:
        """The cut for a file to be written: one volume a block where that is at most 1 MiB, else equal parts of one."""
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


@lru_cache(maxsize=16)
def _shift(nbytes: int) -> int:
    """x^(8 · nbytes) modulo the polynomial: what appending `nbytes` zeros multiplies a CRC by."""
    power, square = 0x80000000, 0x00800000  # x⁰, x⁸
    while nbytes:
        if nbytes & 1:
            power = _times(square, power)
        square = _times(square, square)
        nbytes >>= 1
    return power


def joined(crc: int, crc_after: int, nbytes: int) -> int:
    """The CRC-32 of two runs of bytes, the second of which has CRC `crc_after` and `nbytes` bytes."""
    return _times(_shift(nbytes), crc) ^ crc_after
