# SPDX-License-Identifier: MIT
"""The coefficients of DCT scans, sequential and progressive: ITU-T T.81 F.2.2 and Annex G.

A block of a sequential scan is a DC difference, then pairs of a run of zeros and a value, to the 64th coefficient or an
end-of-block. A progressive scan holds a band of coefficients (Ss to Se), either their first bits (Ah = 0) or one bit more of
each (Ah = Al + 1). Progressive scans of AC coefficients have one component; an end-of-band run covers up to 32767 blocks
with a few bits.

# Strategy: as in `huffman`, code lengths stand ready for every bit offset. The walk keeps two numbers, the bit and the
# coefficient; values, runs and places of all codes of a piece are then computed at once. Progressive AC scans are read bit by
# bit, since a refinement depends on what is already known of each coefficient; every turn of a loop takes a bit or finishes
# a block.
"""

from __future__ import annotations

import numpy as np

from ....core.errors import MalformedError, TruncatedError
from .huffman import NO_CODE, PIECE, code_of, extended, stuffed_place, unstuffed, windows
from .jpeg_markers import Scan, Stream, broken, intervals, short

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn

    from numpy.typing import NDArray

MARGIN = 4096  # bytes beyond a piece that a MCU can reach: 10 blocks of 64 codes of 31 bits, and NO_CODE
SPARE = 64  # bytes of zeros behind the data: more than the correction bits of one block and a code take
END_OF_BLOCK, SIXTEEN_ZEROS = 0x00, 0xF0
PROGRESSION = "T.81 Annex G"
BAND = 1 << 12  # blocks whose coefficients are Python numbers at a time


class Walk:
    """The look-ups of one scan: rows of DC tables, then of AC tables, by the next 16 bits."""

    def __init__(self, scan: Scan, plan: Sequence[int], *, dc_only: bool = False) -> None:
        """`plan` is the member of the scan that each block of a MCU belongs to."""
        dc = [code_of(scan.tables, member[1], scan.start) for member in scan.members]
        ac = [] if dc_only else [code_of(scan.tables, 0x10 | member[2], scan.start) for member in scan.members]
        for code in dc:
            if int(code.symbol.max()) > 15:
                broken("DHT", scan.start, "DC categories 0 to 15", int(code.symbol.max()), "T.81 F.1.2.1")
        codes = [*dc, *ac]
        self.symbol = np.stack([code.symbol for code in codes])
        self.length = np.stack([code.length for code in codes])
        size = self.symbol & 15
        self.step = np.where(self.length > 0, self.length + size, NO_CODE).astype(np.uint8)
        run = (self.symbol >> 4) + 1
        run[len(dc) :][self.symbol[len(dc) :] == END_OF_BLOCK] = 64
        run[: len(dc)] = 1
        # A size of 0 without sixteen zeros is the end of the block too in a sequential scan (other runs are not defined).
        run[len(dc) :][(size[len(dc) :] == 0) & (self.symbol[len(dc) :] != SIXTEEN_ZEROS)] = 64
        self.advance = np.where(self.length > 0, run, 64).astype(np.uint8)
        self.plan = tuple(plan)
        self.members = len(dc)


def sequential_scan(
    stream: Stream, scan: Scan, out: NDArray[np.int16], order: NDArray[np.intp], plan: list[int]
) -> None:
    """Fill the blocks of `out` that `order` names (see `jpeg.scan_order`)."""
    walk = Walk(scan, plan)
    interval = scan.tables.restart or len(order)
    for n, (at, part) in enumerate(intervals(stream, scan, -(-len(order) // interval))):
        mine = order[n * interval : (n + 1) * interval]
        try:
            read_blocks(unstuffed(part), walk, out, mine.reshape(-1))
        except (MalformedError, TruncatedError) as e:
            raise e.moved(by=at + stuffed_place(part, e.offset) - e.offset) from None
        add_up(out, mine, plan)


def add_up(out: NDArray[np.int16], order: NDArray[np.intp], plan: list[int]) -> None:
    """DC differences to DC values: each is predicted by the one before of its component (F.2.1.3.1)."""
    for member in set(plan):
        blocks = order[:, [k for k, m in enumerate(plan) if m == member]].reshape(-1)
        out[blocks, 0] = np.cumsum(out[blocks, 0], dtype=np.int16)


def read_blocks(data: bytes, walk: Walk, out: NDArray[np.int16], order: NDArray[np.intp]) -> None:
    """Coefficients of the blocks `order` into the zeros of `out`; DC as differences."""
    total, done, bit = len(order), 0, 0
    while done < total:
        first = bit >> 3
        if first >= len(data):
            _cut_short(data, total, done)
        nbytes = min(PIECE, len(data) - first)
        window = windows(data, first, min(nbytes + MARGIN, len(data) - first + SPARE))
        try:
            chain, heads, here = _chain(window, walk, bit - 8 * first, 8 * nbytes, total - done)
            block, k, value = _values(window, np.array(chain), np.array(heads), walk, first)
        except IndexError:  # a code, or the bits of its value, that lead beyond the spare zeros behind the data
            _cut_short(data, total, done)
        out[order[done + block], k] = value
        done += len(heads)
        bit = 8 * first + here
    if bit > 8 * len(data):
        _cut_short(data, total, total - 1)


def _cut_short(data: bytes, total: int, done: int) -> NoReturn:
    short("scan", len(data), f"{total} blocks", f"{done}", "T.81 F.2.2")


def _chain(
    window: NDArray[np.uint16], walk: Walk, here: int, stop: int, blocks: int
) -> tuple[list[int], list[int], int]:
    """(bit of every code, index in it of each block's first code, bit after the last), whole MCUs up to `stop`."""
    rows = [row[window].tobytes() for row in walk.step]
    runs = [row[window].tobytes() for row in walk.advance[walk.members :]]
    start = 1 if runs else 64  # a progressive DC scan has no AC codes
    plan = [(rows[m], rows[walk.members + m] if runs else b"", runs[m] if runs else b"") for m in walk.plan]
    chain: list[int] = []
    heads: list[int] = []
    append, head = chain.append, heads.append
    while here < stop and len(heads) < blocks:
        for dc, ac, run in plan:
            head(len(chain))
            append(here)
            here += dc[here]
            k = start
            while k < 64:
                append(here)
                k += run[here]
                here += ac[here]
    return chain, heads, here


def _values(
    window: NDArray[np.uint16], places: NDArray[np.int64], heads: NDArray[np.int64], walk: Walk, first: int
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int32]]:
    """(block, coefficient, value) of the codes that start at `places` and are not zero."""
    counts = np.diff(heads, append=places.size)
    block = np.repeat(np.arange(heads.size), counts)
    table = np.array(walk.plan)[block % len(walk.plan)] + walk.members
    table[heads] -= walk.members
    bits = window[places]
    length = walk.length[table, bits]
    if not length.all():
        bad = int(places[np.argmin(length)])
        broken("Huffman code", first + bad // 8, "a code of the table", "other bits", "T.81 F.2.2.3")
    symbol = walk.symbol[table, bits]
    advance = walk.advance[table, bits].astype(np.int64)
    before = np.cumsum(advance) - advance
    size = symbol & 15
    k = before - np.repeat(before[heads], counts) + (symbol >> 4)
    k[heads] = 0
    valued = np.flatnonzero(size)
    if valued.size and int(k[valued].max()) > 63:
        bad = int(places[valued[np.argmax(k[valued])]])
        broken("run of zeros", first + bad // 8, "a coefficient up to 63", int(k[valued].max()), "T.81 F.2.2.2")
    return block[valued], k[valued], extended(window[places[valued] + length[valued]], size[valued])


# ---- progressive scans ------------------------------------------------------------------------------------


def progressive_scan(
    stream: Stream, scan: Scan, out: NDArray[np.int16], order: NDArray[np.intp], plan: list[int]
) -> None:
    """Add what the scan says to the blocks of `out` that `order` names (see `jpeg.scan_order`)."""
    if not 0 <= scan.first <= scan.last <= 63 or (scan.first == 0) != (scan.last == 0):
        found = f"{scan.first} to {scan.last}"
        broken("SOS spectral selection", scan.start, "0 alone, or a band of 1 to 63", found, PROGRESSION)
    if scan.low > 13 or (scan.high and scan.high != scan.low + 1):
        broken("SOS approximation", scan.start, "one bit at a time", f"{scan.high} to {scan.low}", PROGRESSION)
    if scan.first and len(scan.members) > 1:
        broken("SOS", scan.start, "one component in a scan of AC coefficients", len(scan.members), PROGRESSION)
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
        short("scan", len(data), "more bits", "the end", PROGRESSION)
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
        short("scan", len(data), "more bits", "the end", PROGRESSION)


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
            short("scan", bit >> 3, "more bits", "the end", PROGRESSION)
        broken("Huffman code", bit >> 3, "a code of the table", "other bits", PROGRESSION)


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
                    broken("run of zeros", at, "a coefficient of the band", "one beyond", PROGRESSION)
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
                    broken("Huffman code", at, "a refinement by one bit", f"{size} bits", PROGRESSION)
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
