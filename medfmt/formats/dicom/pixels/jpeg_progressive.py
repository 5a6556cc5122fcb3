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
from .huffman import code_of, unstuffed
from .jpeg_markers import Scan, Stream, broken, intervals
from .jpeg_scans import Walk, read_blocks

TYPE_CHECKING = False
if TYPE_CHECKING:
    from numpy.typing import NDArray

SOURCE = "T.81 Annex G"


def refine_scan(stream: Stream, scan: Scan, layout: list[NDArray[np.int16]]) -> None:
    """Add what the scan says to the blocks of `layout` (see `jpeg.layout_of`)."""
    if not 0 <= scan.first <= scan.last <= 63 or (scan.first == 0) != (scan.last == 0):
        broken(
            "SOS spectral selection",
            scan.start,
            "0 alone, or a band of 1 to 63",
            f"{scan.first} to {scan.last}",
            SOURCE,
        )
    if scan.low > 13 or (scan.high and scan.high != scan.low + 1):
        broken("SOS approximation", scan.start, "one bit at a time", f"{scan.high} to {scan.low}", SOURCE)
    if scan.first and len(layout) > 1:
        broken("SOS", scan.start, "one component in a scan of AC coefficients", len(layout), SOURCE)
    down, across = layout[0].shape[:2]
    plan = [n for n, view in enumerate(layout) for _ in range(view.shape[2] * view.shape[3])]
    interval = scan.tables.restart or down * across
    blocks = np.concatenate([view.reshape(down * across, -1, 64) for view in layout], axis=1)
    for n, part in enumerate(intervals(stream, scan, -(-down * across // interval))):
        mine = blocks[n * interval : (n + 1) * interval]
        data = unstuffed(part)
        try:
            if scan.first:
                _ac_scan(data, scan, mine.reshape(-1, 64))
            elif scan.high:
                _dc_refined(data, scan, mine)
            else:
                _dc_first(data, scan, mine, plan)
        except (MalformedError, TruncatedError) as e:
            raise e.moved(by=scan.start) from None
    start = 0
    for view in layout:
        count = view.shape[2] * view.shape[3]
        view[...] = blocks[:, start : start + count].reshape(view.shape)
        start += count


def _dc_first(data: bytes, scan: Scan, blocks: NDArray[np.int16], plan: list[int]) -> None:
    walk = Walk(scan, plan, dc_only=True)
    found = np.zeros((blocks.shape[0] * blocks.shape[1], 64), np.int16)
    read_blocks(data, walk, found)
    values = found[:, 0].reshape(blocks.shape[:2])
    for member in set(plan):
        slots = [k for k, m in enumerate(plan) if m == member]
        blocks[:, slots, 0] = (
            np.cumsum(values[:, slots].reshape(-1), dtype=np.int16).reshape(-1, len(slots)) << scan.low
        )


def _dc_refined(data: bytes, scan: Scan, blocks: NDArray[np.int16]) -> None:
    count = blocks.shape[0] * blocks.shape[1]
    bits = np.unpackbits(np.frombuffer(data, np.uint8)[: (count + 7) // 8])[:count]
    if bits.size < count:
        _cut_short(data)
    blocks[:, :, 0] |= (bits.astype(np.int16) << scan.low).reshape(blocks.shape[:2])


def _cut_short(data: bytes) -> None:
    raise TruncatedError("JPEG scan", offset=len(data), expected="more bits", found="the end", source=SOURCE)


def _ac_scan(data: bytes, scan: Scan, blocks: NDArray[np.int16]) -> None:
    code = code_of(scan.tables, 0x10 | scan.members[0][2], scan.start)
    band = blocks[:, scan.first : scan.last + 1]
    fill = _first_bits if scan.high == 0 else _one_bit_more
    values = band.tolist() if scan.high else []
    if fill(data, code.symbol.tobytes(), code.length.tobytes(), scan, values, band) > 8 * len(data):
        _cut_short(data)


def _first_bits(
    data: bytes, symbols: bytes, lengths: bytes, scan: Scan, _: list[list[int]], band: NDArray[np.int16]
) -> int:
    """T.81 G.1.2.2: as in a sequential scan, with runs of blocks that end early. Returns the bits used."""
    padded = data + bytes(8)
    bit, block, count, width = 0, 0, *band.shape
    places: list[int] = []
    values: list[int] = []
    end = 8 * len(data)
    while block < count:
        k = 0
        while k < width:
            if bit >= end:
                _cut_short(data)
            bits = int.from_bytes(padded[bit >> 3 : (bit >> 3) + 5], "big") >> (8 - (bit & 7)) & 0xFFFFFFFF
            symbol, length = symbols[bits >> 16], lengths[bits >> 16]
            if not length:
                broken("Huffman code", bit >> 3, "a code of the table", "other bits", SOURCE)
            run, size = symbol >> 4, symbol & 15
            extra = size or (run if run < 15 else 0)
            value = (bits << length & 0xFFFFFFFF) >> (32 - extra) if extra else 0
            bit += length + extra
            if size:
                k += run
                if k >= width:
                    broken("run of zeros", bit >> 3, f"a coefficient up to {scan.last}", scan.first + k, SOURCE)
                places.append(block * width + k)
                values.append(value if value >> (size - 1) else value - (1 << size) + 1)
                k += 1
            elif run == 15:
                k += 16
            else:
                block += (1 << run) + value - 1  # this block and so many after it have no more
                break
        block += 1
    at = np.array(places, np.int64)
    band[at // width, at % width] = (np.array(values, np.int64) << scan.low).astype(np.int16)
    return bit


def _one_bit_more(
    data: bytes, symbols: bytes, lengths: bytes, scan: Scan, values: list[list[int]], band: NDArray[np.int16]
) -> int:
    """T.81 G.1.2.3: new coefficients of ±1, and a correction bit for each that is known already. Returns the bits used."""
    padded = data + bytes(32)
    one, end, width = 1 << scan.low, 8 * len(data), band.shape[1]
    bit = ended = 0
    for block in values:
        k = 0
        while k < width and not ended:
            if bit >= end:
                _cut_short(data)
            bits = int.from_bytes(padded[bit >> 3 : (bit >> 3) + 5], "big") >> (8 - (bit & 7)) & 0xFFFFFFFF
            symbol, length = symbols[bits >> 16], lengths[bits >> 16]
            run, size = symbol >> 4, symbol & 15
            if not length or size > 1:
                broken("Huffman code", bit >> 3, "a refinement code of the table", "other bits", SOURCE)
            bit += length
            new = 0
            if size:
                new = one if bits >> (31 - length) & 1 else -one
                bit += 1
            elif run < 15:
                ended = (1 << run) + ((bits << length & 0xFFFFFFFF) >> (32 - run) if run else 0)
                bit += run
                break
            while k < width:
                if value := block[k]:
                    if padded[bit >> 3] << (bit & 7) & 128:
                        block[k] = value + (one if value > 0 else -one)
                    bit += 1
                elif run:
                    run -= 1
                else:
                    block[k] = new
                    k += 1
                    break
                k += 1
        if ended:
            ended -= 1
            for k in range(k, width):  # noqa: B020  from where the block was left
                if value := block[k]:
                    if padded[bit >> 3] << (bit & 7) & 128:
                        block[k] = value + (one if value > 0 else -one)
                    bit += 1
        if bit > end:
            _cut_short(data)
    band[...] = values
    return bit
