# SPDX-License-Identifier: MIT
"""JPEG lossless, sequential, Huffman: ITU-T T.81 Annex H, processes 14 and 14 with selection value 1.

Each sample is predicted from its neighbours Ra (left), Rb (above), Rc (above left), and the difference is coded modulo
2^16 as a Huffman-coded number of bits and those bits. The first row is always predicted from Ra, the first
column from Rb, the first sample of a restart interval is 2^(P-Pt-1).

# Strategy: differences come from `huffman`; predictors 1, 2 and 4 are then cumulative sums, the others go along
# anti-diagonals, whose samples depend only on the two diagonals before.
"""

from __future__ import annotations

import struct

import numpy as np

from ....core.errors import MalformedError, TruncatedError, UnsupportedError
from .huffman import NO_CODE, PIECE, Code, code_of, extended, stuffed_place, unstuffed, windows
from .jpeg_markers import Scan, Stream, broken, intervals, short

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from numpy.typing import NDArray

SOURCE = "T.81 Annex H"
BAND = 128  # rows predicted along diagonals together
MARGIN = 160  # bytes beyond a piece that the last pixel's steps can reach: four times NO_CODE bits


def decode(stream: Stream) -> NDArray[np.uint16]:
    """Samples as stored, (rows, columns, components) uint16."""
    frame = stream.frame
    if any((c.h, c.v) != (frame.components[0].h, frame.components[0].v) for c in frame.components):
        raise UnsupportedError(
            "JPEG SOF sampling factors", offset=frame.at, expected="equal ones in a lossless frame",
            found=[(c.h, c.v) for c in frame.components], source=SOURCE,
        )  # fmt: skip
    out = np.empty((frame.rows, frame.columns, len(frame.components)), np.uint16)
    missing = set(range(len(frame.components)))
    for scan in stream.scans:
        members = [member[0] for member in scan.members]
        missing -= set(members)
        _scan(stream, scan, out, members)
    if missing:
        short("scan", stream.scans[-1].end, "a scan for every component", f"none for {sorted(missing)}", SOURCE)
    return out


def _scan(stream: Stream, scan: Scan, out: NDArray[np.uint16], members: list[int]) -> None:
    frame = stream.frame
    if not 1 <= scan.first <= 7:
        broken("SOS predictor", scan.start, "1 to 7", scan.first, SOURCE)
    if scan.low >= frame.precision:
        broken("SOS point transform", scan.start, f"less than the precision {frame.precision}", scan.low, SOURCE)
    codes = [code_of(scan.tables, dc, scan.start) for _, dc, _ in scan.members]
    for code in codes:
        if int(code.symbol.max()) > 16:
            broken("DHT", scan.start, "categories 0 to 16", int(code.symbol.max()), SOURCE)
    interval = scan.tables.restart or frame.rows * frame.columns
    if interval % frame.columns:
        broken("DRI", scan.start, f"whole lines of {frame.columns} samples", interval, "T.81 H.1.1")
    lines = min(interval // frame.columns, frame.rows)
    parts = intervals(stream, scan, -(-frame.rows // lines))
    start = 1 << (frame.precision - scan.low - 1)
    for n, (at, part) in enumerate(parts):
        top = n * lines
        bottom = min(top + lines, frame.rows)
        try:
            found = differences(unstuffed(part), codes, (bottom - top) * frame.columns)
        except (MalformedError, TruncatedError) as e:
            raise e.moved(by=at + stuffed_place(part, e.offset) - e.offset) from None
        found = found.reshape(bottom - top, frame.columns, len(members))
        for k, member in enumerate(members):
            samples = restored(np.ascontiguousarray(found[:, :, k]), scan.first, start)
            out[top:bottom, :, member] = samples << scan.low if scan.low else samples


def differences(data: bytes, codes: Sequence[Code], pixels: int) -> NDArray[np.uint16]:
    """The coded differences modulo 2^16, the components of a pixel after one another: pixels × len(codes)."""
    per = len(codes)
    if pixels * per > 8 * len(data):
        short("scan", 0, f"{pixels * per} codes", f"{8 * len(data)} bits", SOURCE)
    # From a code to the next: its own length and its extra bits; category 16 has none.
    steps = []
    for code in codes:
        extra = np.where(code.symbol < 16, code.symbol, 0)
        steps.append(np.where(code.length > 0, code.length + extra, NO_CODE).astype(np.uint8))
    alike = all(np.array_equal(step, steps[0]) for step in steps)
    out = np.empty(pixels * per, np.uint16)
    done, bit, end = 0, 0, 0
    while done < out.size:
        first = bit >> 3
        if first >= len(data):
            short("scan", len(data), f"{pixels} pixels", f"{done // per}", SOURCE)
        nbytes = min(PIECE, len(data) - first)
        window = windows(data, first, nbytes + MARGIN)
        by_bit = [step[window].tobytes() for step in (steps[:1] if alike else steps)]
        chain, here = walk(by_bit, bit - 8 * first, 8 * nbytes)
        places = np.array(chain[: out.size - done], np.int64)
        for k, code in enumerate(codes[: len(by_bit)]):
            out[done + k : done + places.size : len(by_bit)] = _values(window, places[k :: len(by_bit)], code, first)
        done += places.size
        end = 8 * first + int(places[-1]) + by_bit[(done - 1) % len(by_bit)][places[-1]]
        bit = 8 * first + here
    if end > 8 * len(data):
        short("scan", len(data), f"{pixels} pixels", f"{pixels - 1}", SOURCE)
    return out


def walk(steps: Sequence[bytes], here: int, stop: int) -> tuple[list[int], int]:
    """Where codes start, from bit `here` to bit `stop`, and where the first one beyond starts.

    `steps` are the distances to the next code at every bit, one row for each sample of a pixel; whole pixels are walked.
    """
    chain: list[int] = []
    append = chain.append
    if len(steps) == 1:
        step = steps[0]
        while here < stop:
            append(here)
            here += step[here]
        return chain, here
    while here < stop:
        for step in steps:
            append(here)
            here += step[here]
    return chain, here


def _values(window: NDArray[np.uint16], places: NDArray[np.int64], code: Code, first: int) -> NDArray[np.uint16]:
    """Differences modulo 2^16 of the codes that start at `places`."""
    heads = window[places]
    length = code.length[heads]
    if not length.all():
        bad = int(places[np.argmin(length)])
        broken("Huffman code", first + bad // 8, "a code of the table", "other bits", SOURCE)
    size = code.symbol[heads]
    value = extended(window[places + length], size).astype(np.uint16)
    value[size == 16] = 1 << 15  # no bits follow this category (T.81 H.1.2.2)
    return value


def restored(differences: NDArray[np.uint16], predictor: int, start: int) -> NDArray[np.uint16]:
    """Samples from differences, (rows, columns), in place; `start` predicts the first. T.81 H.1.2.1, Table H.1."""
    x = differences
    x[0, :1] += np.uint16(start)
    if predictor in (1, 4):  # from the left, the first column from above; 4: Ra + Rb - Rc undoes both differences
        x[:, 0] = np.cumsum(x[:, 0], dtype=np.uint16) if predictor == 1 else x[:, 0]
        np.cumsum(x, axis=1, dtype=np.uint16, out=x)
        if predictor == 4:
            np.cumsum(x, axis=0, dtype=np.uint16, out=x)
        return x
    x[0] = np.cumsum(x[0], dtype=np.uint16)
    if predictor == 2:
        np.cumsum(x, axis=0, dtype=np.uint16, out=x)
        return x
    x[:, 0] = np.cumsum(x[:, 0], dtype=np.uint16)
    for top in range(1, len(x), BAND):  # the skewed copy of a band is small, whatever the image is
        along_diagonals(x[top - 1 : top + BAND], predictor)
    return x


def along_diagonals(x: NDArray[np.uint16], predictor: int) -> None:
    """Predictors 3, 5, 6 and 7 in place, one anti-diagonal at a time; the first row and column are samples already."""
    rows, columns = x.shape
    padded = np.zeros((rows, rows + columns), np.int32)
    padded[:, :columns] = x
    # Read with rows one shorter, row i of the same memory lies i to the right: skewed[i, i + j] is x[i, j].
    skewed = padded.reshape(-1)[: rows * (rows + columns - 1)].reshape(rows, rows + columns - 1)
    diagonals = np.ascontiguousarray(skewed.T)
    for k in range(2, rows + columns - 1):
        low, high = max(1, k - columns + 1), min(rows, k)
        left, above = diagonals[k - 1, low:high], diagonals[k - 1, low - 1 : high - 1]
        corner = diagonals[k - 2, low - 1 : high - 1]
        if predictor == 3:
            prediction = corner
        elif predictor == 5:
            prediction = left + ((above - corner) >> 1)
        elif predictor == 6:
            prediction = above + ((left - corner) >> 1)
        else:
            prediction = (left + above) >> 1
        here = diagonals[k, low:high]
        here += prediction
        here &= 0xFFFF
    skewed[...] = diagonals.T
    x[...] = padded[:, :columns]


# Writing: process 14, selection value 1, one table. ---------------------------------------------------------------


def encode(frame: NDArray[Any], precision: int) -> bytes:
    """One frame, (rows, columns[, samples]), as JPEG lossless with predictor 1; `precision` bits a sample, 2 to 16.

    Signed samples are coded by their lowest bits, as DICOM asks (PS3.5 Annex A.4.2).
    """
    x = frame.reshape(*frame.shape[:2], -1)
    rows, columns, count = x.shape
    if not 2 <= precision <= 16 or count > 4 or max(rows, columns) > 0xFFFF or frame.dtype.kind not in "iu":
        raise UnsupportedError(
            "JPEG lossless", expected="integers of 2 to 16 bits, at most 4 samples, 65535 × 65535",
            found=f"{precision} bits, {rows}×{columns}×{count} {frame.dtype}", source="T.81 Table B.2",
        )  # fmt: skip
    x = x.astype(np.int32) & ((1 << precision) - 1)
    prediction = np.empty_like(x)
    prediction[:, 1:] = x[:, :-1]
    prediction[1:, 0] = x[:-1, 0]
    prediction[0, 0] = 1 << (precision - 1)
    # Modulo 2^16, in -32767…32768: category 16 stands for 32768 alone.
    difference = (x - prediction + 0x7FFF & 0xFFFF) - 0x7FFF
    size = np.zeros(x.shape, np.int64)
    for bit in range(16):
        size += np.abs(difference) >> bit > 0
    counts, symbols, length, code = _huffman_for(np.bincount(size.reshape(-1), minlength=17))
    extra = np.where(size < 16, size, 0)
    value = np.where(difference < 0, difference - 1, difference) & ((1 << extra) - 1)
    coded = _packed(code[size] << extra | value, length[size] + extra)
    components = range(1, count + 1)
    parts = (
        b"\xff\xd8",
        _segment(
            0xC3,
            struct.pack(">BHHB", precision, rows, columns, count) + bytes(b for c in components for b in (c, 0x11, 0)),
        ),
        _segment(0xC4, b"\0" + counts + symbols),
        _segment(0xDA, bytes([count]) + bytes(b for c in components for b in (c, 0)) + b"\x01\0\0"),
        coded.replace(b"\xff", b"\xff\0"),
        b"\xff\xd9",
    )
    stream = b"".join(parts)
    return stream + b"\0" * (len(stream) % 2)


def _segment(marker: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


def _huffman_for(frequency: NDArray[np.int64]) -> tuple[bytes, bytes, NDArray[np.int64], NDArray[np.int64]]:
    """(counts, symbols, length and code of each category): an optimal code without an all-ones word (T.81 K.2)."""
    length = _code_lengths(frequency)
    while length.max() > 16:  # a rare symbol went too deep: flatten the counts (at 1 each, 18 symbols need 5 bits)
        frequency = np.where(frequency > 0, frequency // 2 + 1, 0)
        length = _code_lengths(frequency)
    order = sorted((int(n), s) for s, n in enumerate(length[:-1]) if n)
    counts = bytes(int((length[:-1] == n).sum()) for n in range(1, 17))
    code = np.zeros(len(frequency), np.int64)
    word = 0
    for place, (n, symbol) in enumerate(order):
        word <<= n - order[place - 1][0] if place else 0
        code[symbol] = word
        word += 1
    return counts, bytes(s for _, s in order), length[:-1], code


def _code_lengths(frequency: NDArray[np.int64]) -> NDArray[np.int64]:
    """Huffman's algorithm; one symbol more, the rarest, takes the word of all ones."""
    groups = [(int(n), [s]) for s, n in enumerate(frequency) if n] + [(0, [len(frequency)])]
    length = np.zeros(len(frequency) + 1, np.int64)
    while len(groups) > 1:
        groups.sort(key=lambda g: (g[0], -max(g[1])))
        (a, left), (b, right) = groups[:2]
        length[left + right] += 1
        groups[:2] = [(a + b, left + right)]
    return length


def _packed(words: NDArray[np.int64], lengths: NDArray[np.int64]) -> bytes:
    """Words of the given lengths (at most 31 bits) one after another, the last byte filled with ones."""
    words, lengths = words.reshape(-1), lengths.reshape(-1)
    ends = np.cumsum(lengths)
    total = int(ends[-1])
    out = np.zeros((total + 7) // 8 + 8, np.uint64)
    starts = ends - lengths
    # Each word, moved into the 40 bits from its first byte on, adds to five bytes; sums never carry.
    moved = (words << (40 - (starts & 7) - lengths)).astype(np.uint64)
    for byte in range(5):
        np.add.at(out, (starts >> 3) + byte, moved >> np.uint64(8 * (4 - byte)) & np.uint64(0xFF))
    fill = -total % 8
    out[total // 8] |= np.uint64((1 << fill) - 1) if fill else np.uint64(0)
    return out[: (total + 7) // 8].astype(np.uint8).tobytes()
