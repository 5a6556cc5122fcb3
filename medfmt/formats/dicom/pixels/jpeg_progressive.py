# SPDX-License-Identifier: MIT
"""The coefficients of a progressive DCT scan: ITU-T T.81 Annex G.

A scan holds a band of coefficients (Ss to Se), either their first bits (Ah = 0) or one bit more of each (Ah = Al + 1).
Scans of AC coefficients have one component; an end-of-band run covers up to 32767 blocks with a few bits.

# Strategy: DC scans go through the look-ups of `jpeg_scans`; AC scans are read bit by bit, since a refinement
# depends on what is already known of each coefficient. Every turn of a loop takes a bit or finishes a block.
"""

from __future__ import annotations

import numpy as np

from ....core.errors import MalformedError, TruncatedError
from .huffman import code_of, stuffed_place, unstuffed
from .jpeg_markers import Scan, Stream, broken, intervals, short
from .jpeg_scans import Walk, add_up, read_blocks

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

    from numpy.typing import NDArray

SOURCE = "T.81 Annex G"
BAND = 1 << 12  # blocks whose coefficients are Python numbers at a time
SPARE = 32  # bytes of zeros behind a scan: one block's correction bits and a code


def progressive_scan(
    stream: Stream, scan: Scan, out: NDArray[np.int16], order: NDArray[np.intp], plan: list[int]
) -> None:
    """Add what the scan says to the blocks of `out` that `order` names (see `jpeg.scan_order`)."""
    if not 0 <= scan.first <= scan.last <= 63 or (scan.first == 0) != (scan.last == 0):
        found = f"{scan.first} to {scan.last}"
        broken("SOS spectral selection", scan.start, "0 alone, or a band of 1 to 63", found, SOURCE)
    if scan.low > 13 or (scan.high and scan.high != scan.low + 1):
        broken("SOS approximation", scan.start, "one bit at a time", f"{scan.high} to {scan.low}", SOURCE)
    if scan.first and len(scan.members) > 1:
        broken("SOS", scan.start, "one component in a scan of AC coefficients", len(scan.members), SOURCE)
    interval = scan.tables.restart or len(order)
    for n, (at, part) in enumerate(intervals(stream, scan, -(-len(order) // interval))):
        mine = order[n * interval : (n + 1) * interval]
        data = unstuffed(part)
        try:
            if scan.first:
                _ac_scan(data, scan, out, mine.reshape(-1))
            elif scan.high:
                _dc_refined(data, scan, out, mine.reshape(-1))
            else:
                read_blocks(data, Walk(scan, plan, dc_only=True), out, mine.reshape(-1))
                add_up(out, mine, plan)
                out[mine, 0] <<= scan.low
        except (MalformedError, TruncatedError) as e:
            raise e.moved(by=at + stuffed_place(part, e.offset) - e.offset) from None


def _dc_refined(data: bytes, scan: Scan, out: NDArray[np.int16], order: NDArray[np.intp]) -> None:
    bits = np.unpackbits(np.frombuffer(data, np.uint8)[: (order.size + 7) // 8])[: order.size]
    if bits.size < order.size:
        short("scan", len(data), "more bits", "the end", SOURCE)
    out[order, 0] |= bits.astype(np.int16) << scan.low


def _ac_scan(data: bytes, scan: Scan, out: NDArray[np.int16], order: NDArray[np.intp]) -> None:
    """A scan of AC coefficients, some blocks at a time: Python's numbers take much more room than the samples."""
    code = code_of(scan.tables, 0x10 | scan.members[0][2], scan.start)
    reader = Reader(data, code.symbol.tobytes(), code.length.tobytes())
    read = _first_bits if scan.high == 0 else _one_bit_more
    band = slice(scan.first, scan.last + 1)
    for first in range(0, order.size, BAND):
        blocks = order[first : first + BAND]
        values = out[blocks, band].tolist()
        if read(reader, values, 1 << scan.low):
            out[blocks, band] = values
    if reader.bit > 8 * len(data):
        short("scan", len(data), "more bits", "the end", SOURCE)


class Reader:
    """A place in the bits of a scan, and how many blocks from there on have ended already."""

    __slots__ = ("bit", "data", "end", "ended", "lengths", "symbols")

    def __init__(self, data: bytes, symbols: bytes, lengths: bytes) -> None:
        self.data = data + bytes(SPARE)
        self.end = 8 * len(data)
        self.symbols, self.lengths = symbols, lengths
        self.bit = self.ended = 0

    def fail(self, bit: int, length: int) -> NoReturn:
        """Raise what is wrong at `bit`: no bits left, or (`length` 0) no code of the table."""
        if bit >= self.end or length:
            short("scan", bit >> 3, "more bits", "the end", SOURCE)
        broken("Huffman code", bit >> 3, "a code of the table", "other bits", SOURCE)


def _first_bits(reader: Reader, values: list[list[int]], one: int) -> bool:
    """T.81 G.1.2.2: as in a sequential scan, with runs of blocks that end early. Returns whether anything was found."""
    data, symbols, lengths, end, bit = reader.data, reader.symbols, reader.lengths, reader.end, reader.bit
    block, count, width, found = reader.ended, len(values), len(values[0]), False
    while block < count:
        row = values[block]
        k = 0
        while k < width:
            at = bit >> 3
            bits = int.from_bytes(data[at : at + 6], "big") >> (16 - (bit & 7)) & 0xFFFFFFFF
            length = lengths[bits >> 16]
            if bit >= end or not length:
                reader.fail(bit, length)
            run, size = symbols[bits >> 16] >> 4, symbols[bits >> 16] & 15
            bits = bits << length & 0xFFFFFFFF
            bit += length
            if size:
                k += run
                if k >= width:
                    broken("run of zeros", at, "a coefficient of the band", "one beyond", SOURCE)
                value = bits >> (32 - size)
                row[k] = (value if value >> (size - 1) else value - (1 << size) + 1) * one
                bit += size
                found = True
                k += 1
            elif run == 15:
                k += 16
            else:
                block += (1 << run) + (bits >> (32 - run)) - 1  # this block and so many after it have no more
                bit += run
                break
        block += 1
    reader.ended, reader.bit = block - count, bit
    return found


def _one_bit_more(reader: Reader, values: list[list[int]], one: int) -> bool:
    """T.81 G.1.2.3: new coefficients of ±1, and a correction bit for each that is known already."""
    data, symbols, lengths, end, bit = reader.data, reader.symbols, reader.lengths, reader.end, reader.bit
    width, ended = len(values[0]), reader.ended
    for row in values:
        k = 0
        while k < width:
            zeros, new = width, 0
            if not ended:
                at = bit >> 3
                bits = int.from_bytes(data[at : at + 6], "big") >> (16 - (bit & 7)) & 0xFFFFFFFF
                length = lengths[bits >> 16]
                if bit >= end or not length:
                    reader.fail(bit, length)
                zeros, size = symbols[bits >> 16] >> 4, symbols[bits >> 16] & 15
                bits = bits << length & 0xFFFFFFFF
                bit += length
                if size == 1:
                    new = one if bits >> 31 else -one
                    bit += 1
                elif size:
                    broken("Huffman code", at, "a refinement by one bit", f"{size} bits", SOURCE)
                elif zeros < 15:
                    ended = (1 << zeros) + (bits >> (32 - zeros))
                    bit += zeros
                    zeros = width
            # Correct what is known up to the next coefficient that is not, past as many unknown ones as the run says.
            while k < width:
                if value := row[k]:
                    if data[bit >> 3] << (bit & 7) & 128:
                        row[k] = value + (one if value > 0 else -one)
                    bit += 1
                elif zeros:
                    zeros -= 1
                else:
                    row[k] = new
                    k += 1
                    break
                k += 1
        if ended:
            ended -= 1
        if bit > end:
            reader.fail(bit, 1)
    reader.ended, reader.bit = ended, bit
    return True
