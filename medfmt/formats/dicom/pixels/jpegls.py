# SPDX-License-Identifier: MIT
"""JPEG-LS, lossless and near-lossless: ITU-T T.87 (ISO/IEC 14495-1).

Interleave modes 0 (a scan for each component), 1 (lines take turns, contexts shared) and 2 (samples take turns), restart
intervals, preset coding parameters. Not done: mapping tables and subsampled components, which DICOM does not use.

Each sample has a context made of the quantised gradients of its neighbours (Annex A)

    c b d
    a x

If all are flat, a run of `a` is coded; else x is predicted by the median edge detector, corrected by what the
context has learnt, and the error follows as a Golomb code whose parameter the context knows too.

# Strategy: every sample depends on the one before, so a line is a Python loop, with all that does not depend on `a` done
# by numpy for a whole line. For each bit offset two numbers stand ready: the zeros up to the next one (the
# unary part of a code) and the next 16 bits. SPEED: 0.3 s for 512 × 512 × 16 bits.
"""

from __future__ import annotations

from array import array

import numpy as np

from ....core.errors import MalformedError, TruncatedError, UnsupportedError
from ....core.frozen import dataclass
from .huffman import windows
from .jpeg_markers import Scan, Stream, broken, intervals

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, NoReturn

    from numpy.typing import NDArray

SOURCE, CODER = "T.87 Annex C", "T.87 Annex A"
NONE, SAMPLE = 0, 2  # interleave modes; 1 takes line after line
RESET = 64
RUN_BITS = (0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10, 11, 12, 13, 14, 15)  # J
CONTEXTS = 365  # 0 to 364 regular; then the two of run interruption
PIECE = 1 << 15  # bytes of the stream made ready at a time, at least
MAX_K = 16  # an error of 16 bits has no more low bits; only a broken stream asks for it
MAX_ZEROS = 255  # more than any code has


@dataclass(frozen=True, slots=True)
class Parameters:
    """Coding parameters of a scan (C.2.4.1.1) and what follows from them (A.2.1)."""

    maximum: int
    near: int
    reset: int
    range: int
    qbpp: int
    limit: int
    gradients: NDArray[np.int8]  # quantised gradient, -4 to 4; a negative gradient counts from the end
    quantised: list[int]


def parameters_of(scan: Scan, precision: int) -> Parameters:
    """The preset parameters, or the defaults of C.2.4.1.1.1."""
    near = scan.first
    maximum, t1, t2, t3, reset = scan.tables.preset or (0, 0, 0, 0, 0)
    maximum = maximum or (1 << precision) - 1
    if maximum >= 1 << precision:
        broken("LSE MAXVAL", scan.start, f"at most {(1 << precision) - 1}", maximum, SOURCE)
    if near > min(255, maximum // 2):
        broken("SOS NEAR", scan.start, f"at most {min(255, maximum // 2)}", near, SOURCE)
    if maximum >= 128:
        factor = (min(maximum, 4095) + 128) // 256
        basic = (factor + 2 + 3 * near, 4 * factor + 3 + 5 * near, 17 * factor + 4 + 7 * near)
    else:
        factor = 256 // (maximum + 1)
        basic = (
            max(2, 3 // factor + 3 * near),
            max(3, 7 // factor + 5 * near),
            max(4, 21 // factor + 7 * near),
        )
    low = near + 1
    defaults = []
    for value in basic:
        low = low if value > maximum or value < low else value
        defaults.append(low)
    t1, t2, t3, reset = t1 or defaults[0], t2 or defaults[1], t3 or defaults[2], reset or RESET
    if not near + 1 <= t1 <= t2 <= t3 <= maximum or not 3 <= reset <= max(255, maximum):
        broken("LSE thresholds", scan.start, "NEAR < T1 ≤ T2 ≤ T3 ≤ MAXVAL, RESET from 3", (t1, t2, t3, reset), SOURCE)
    span = (maximum + 2 * near) // (2 * near + 1) + 1
    depth = max(2, maximum.bit_length())
    gradients = _gradients(maximum, near, (t1, t2, t3))
    return Parameters(
        maximum=maximum,
        near=near,
        reset=reset,
        range=span,
        qbpp=(span - 1).bit_length(),
        limit=2 * (depth + max(8, depth)),
        gradients=gradients,
        quantised=gradients.tolist(),
    )


def _gradients(maximum: int, near: int, thresholds: tuple[int, int, int]) -> NDArray[np.int8]:
    d = np.arange(maximum + 1)
    positive = (d > near).astype(np.int8)
    for t in thresholds:
        positive += d >= t
    return np.concatenate([positive, -positive[:0:-1]])


def decode(stream: Stream) -> NDArray[np.uint16]:
    """Samples as stored, (rows, columns, components) uint16."""
    frame = stream.frame
    if any((c.h, c.v) != (1, 1) for c in frame.components):
        found = [(c.h, c.v) for c in frame.components]
        raise UnsupportedError("JPEG-LS sampling", offset=frame.at, expected="1×1", found=found, source=SOURCE)
    out = np.empty((frame.rows, frame.columns, len(frame.components)), np.uint16)
    missing = set(range(len(frame.components)))
    for scan in stream.scans:
        members = [member[0] for member in scan.members]
        missing -= set(members)
        if scan.last > SAMPLE or ((len(members) > 1) != (scan.last > NONE) and scan.last == NONE):
            broken("SOS interleave mode", scan.start, "0 for one component, 1 or 2 for several", scan.last, SOURCE)
        parameters = parameters_of(scan, frame.precision)
        lines = min(scan.tables.restart or frame.rows, frame.rows)
        for n, (at, part) in enumerate(intervals(stream, scan, -(-frame.rows // lines))):
            try:
                _interval(part, parameters, out[n * lines : (n + 1) * lines], members, scan.last)
            except (MalformedError, TruncatedError) as e:
                raise e.moved(by=at) from None
    if missing:
        raise TruncatedError(
            "JPEG-LS scan", offset=stream.scans[-1].end, expected="a scan for every component",
            found=f"none for {sorted(missing)}", source=SOURCE,
        )  # fmt: skip
    return np.left_shift(out, stream.scans[-1].low, out=out) if stream.scans[-1].low else out


def _interval(data: bytes, parameters: Parameters, out: NDArray[Any], members: list[int], mode: int) -> None:
    """Lines between two restarts, (lines, columns, components), from a fresh state."""
    lines, width, _ = out.shape
    coder = Coder(data, parameters)
    count = len(members)
    above = np.zeros((count, width), np.int32)
    corners, runs = [0] * count, [0] * count
    for y in range(lines):
        if mode == SAMPLE and count > 1:
            rows, runs[0] = read_pixels(coder, above, corners, runs[0])
        else:
            rows = []
            for k in range(count):
                row, runs[k] = read_line(coder, above[k], corners[k], runs[k])
                rows.append(row)
        corners = [int(line[0]) for line in above]
        above = np.array(rows, np.int32)
        out[y, :, members] = above
    coder.check_end()


# ---- lines ------------------------------------------------------------------------------------------------


class Coder:
    """The state between lines: where the stream is read, and what each context has learnt."""

    __slots__ = ("A", "B", "C", "N", "bit", "data", "first", "parameters", "ready", "starts", "window", "zeros")

    def __init__(self, data: bytes, parameters: Parameters) -> None:
        start = max(2, (parameters.range + 32) // 64)
        self.A = [start] * (CONTEXTS + 2)  # sum of error magnitudes
        self.B = [0] * (CONTEXTS + 2)  # sum of errors; of run interruption: how many were negative
        self.C = [0] * CONTEXTS  # correction of the prediction
        self.N = [1] * (CONTEXTS + 2)  # occurrences
        self.parameters = parameters
        self.data = data
        self.first = 0  # the byte at which what is ready starts
        self.ready = -1  # bits that a line may start in
        self.bit = 0
        self.zeros = b""
        self.window = array("H")
        self.starts: NDArray[np.int64] = np.zeros(1, np.int64)

    def prepare(self, samples: int) -> None:
        """Make ready the bits of a line of `samples` samples, none of which takes more than `limit` bits, and a few."""
        if 0 <= self.bit <= self.ready:
            return
        behind = max(int(np.searchsorted(self.starts, self.bit, side="right")) - 1, 0)
        self.bit -= int(self.starts[behind])
        self.first += behind
        if self.first >= len(self.data):
            cut_short(self.first)
        margin = samples * (self.parameters.limit + 16) // 8 + 64
        nbytes = min(max(PIECE, margin) + margin, len(self.data) - self.first)
        raw = np.frombuffer(self.data, np.uint8)[self.first : self.first + nbytes]
        # After a byte FF comes one with only seven bits (T.87 C.2.1: a zero is stuffed in front).
        stuffed = np.zeros(nbytes, bool)
        stuffed[1:] = raw[:-1] == 0xFF
        stuffed[0] = self.first > 0 and self.data[self.first - 1] == 0xFF
        self.starts = np.zeros(nbytes + 1, np.int64)
        np.cumsum(8 - stuffed, out=self.starts[1:])
        keep = np.ones((nbytes, 8), bool)
        keep[stuffed, 0] = False
        bits = np.unpackbits(raw)[keep.reshape(-1)]
        packed = np.packbits(bits).tobytes()
        spare = 64 + margin  # zeros beyond the end: they are noticed, but must be there
        self.window = array("H", windows(packed, 0, len(packed) + spare).tobytes())
        total = 8 * (len(packed) + spare)
        place = np.full(total + MAX_ZEROS, total + MAX_ZEROS, np.int32)
        ones = np.flatnonzero(bits)
        place[ones] = ones
        ahead = np.minimum.accumulate(place[::-1])[::-1][:total] - np.arange(total, dtype=np.int32)
        self.zeros = np.minimum(ahead, MAX_ZEROS).astype(np.uint8).tobytes()
        more = self.first + nbytes < len(self.data)
        self.ready = int(self.starts[-1]) - 8 * margin if more else int(self.starts[-1])

    def check_end(self) -> None:
        """Raise TruncatedError where more bits were used than there are."""
        if self.bit > self.starts[-1]:
            cut_short(len(self.data))

    def golomb(self, k: int, limit: int) -> int:
        """A mapped error: unary part, then `k` bits; or, after `limit` zeros, the value itself (A.5.3)."""
        zeros = self.zeros[self.bit]
        if k > MAX_K:
            self.bad_code()
        if zeros < limit:
            at = self.bit + zeros + 1
            self.bit = at + k
            return zeros << k | self.window[at] >> (16 - k)
        if zeros > limit:
            self.bad_code()
        at = self.bit + limit + 1
        self.bit = at + self.parameters.qbpp
        return (self.window[at] >> (16 - self.parameters.qbpp)) + 1

    def bad_code(self) -> NoReturn:
        byte = self.first + int(np.searchsorted(self.starts, self.bit, side="right")) - 1
        if byte + 1 >= len(self.data):
            cut_short(byte)
        raise MalformedError(
            "JPEG-LS code",
            offset=byte,
            expected=f"at most {self.parameters.limit} bits",
            found="more zeros",
            source=CODER,
        )


def cut_short(at: int) -> NoReturn:
    raise TruncatedError("JPEG-LS scan", offset=at, expected="more bits", found="the end of the scan", source=CODER)


def flat_parts(above: NDArray[np.int32], corner: int, parameters: Parameters) -> list[int]:
    """For each x the part of the context that the line above decides: 81·Q(d - b) + 9·Q(b - c) (A.3.3, A.3.4)."""
    edged = np.concatenate([[corner], above, above[-1:]])
    steps = parameters.gradients[np.diff(edged)].astype(np.int16)
    parts: list[int] = (81 * steps[1:] + 9 * steps[:-1]).tolist()
    return parts


def read_line(coder: Coder, above: NDArray[np.int32], corner: int, run: int) -> tuple[list[int], int]:
    """One line of one component, and the run index after it; `corner` is c of the first sample."""
    coder.prepare(len(above))
    parts, over = flat_parts(above, corner, coder.parameters), above.tolist()
    row: list[int] = []
    width = len(over)
    while True:
        regular(coder, parts, over, row, corner)
        x = len(row)
        if x == width:
            return row, run
        a = row[-1] if x else over[0]
        length, run, rest = run_length(coder, width - x, run)
        row += [a] * length
        x += length
        if x < width:
            b = over[x]
            if abs(a - b) <= coder.parameters.near:
                row.append(rebuilt(a, interruption(coder, 1, rest), coder.parameters))
            else:
                error = interruption(coder, 0, rest)
                row.append(rebuilt(b, error if b > a else -error, coder.parameters))


def read_pixels(coder: Coder, above: NDArray[np.int32], corners: list[int], run: int) -> tuple[list[list[int]], int]:
    """One line of all components, whose samples take turns; a run needs every component flat (Annex B.3)."""
    count, width = above.shape
    coder.prepare(count * width)
    p, each = coder.parameters, range(count)
    parts = [flat_parts(above[k], corners[k], p) for k in each]
    over: list[list[int]] = above.tolist()
    rows: list[list[int]] = [[] for _ in each]
    x = 0
    while x < width:
        left = [rows[k][-1] if x else over[k][0] for k in each]
        corner = [over[k][x - 1] if x else corners[k] for k in each]
        if any(parts[k][x] + p.quantised[corner[k] - left[k]] for k in each):
            for k in each:
                two = [left[k]]
                regular(coder, [0, parts[k][x]], [corner[k], over[k][x]], two, None)
                rows[k].append(two[1])
            x += 1
            continue
        length, run, rest = run_length(coder, width - x, run)
        x += length
        for k in each:
            rows[k] += [left[k]] * length
            if x < width:
                b = over[k][x]
                error = interruption(coder, 0, rest)
                rows[k].append(rebuilt(b, error if b >= left[k] else -error, p))
        x += 1
    return rows, run


def regular(coder: Coder, parts: list[int], over: list[int], row: list[int], corner: int | None) -> None:
    """Append samples to `row` until a flat context or the end of the line (A.4 to A.6); `corner` None: flat ones too."""
    A, B, C, N = coder.A, coder.B, coder.C, coder.N
    zeros, window, bit, p = coder.zeros, coder.window, coder.bit, coder.parameters
    quantised, top, near, step, wrap = p.quantised, p.maximum, p.near, 2 * p.near + 1, p.range * (2 * p.near + 1)
    limit, reset = p.limit - p.qbpp - 1, p.reset
    append, first = row.append, len(row)
    a, c = (row[-1], over[first - 1]) if first else (over[0], corner or 0)
    for x in range(first, len(over)):
        b = over[x]
        q = parts[x] + quantised[c - a]
        if not q and corner is not None:
            break
        # Median edge detector (A.4.1), corrected by what the context has learnt (A.4.2).
        low, high, sign = (b, a, step) if a > b else (a, b, step)
        guess = low if c >= high else high if c <= low else a + b - c
        if q < 0:
            q, sign = -q, -step
            guess -= C[q]
        else:
            guess += C[q]
        guess = 0 if guess < 0 else top if guess > top else guess  # noqa: FURB136  SPEED: min() costs a call
        total, count, bias = A[q], N[q], B[q]
        k = ((total - 1) // count).bit_length() if total else 0
        ahead = zeros[bit]
        if ahead < limit and k <= MAX_K:
            bit += ahead + 1
            error = ahead << k | window[bit] >> (16 - k)
            bit += k
        else:
            coder.bit = bit
            error, bit = coder.golomb(k, limit), coder.bit
        error = error >> 1 ^ -(error & 1)
        if not k and not near and 2 * bias <= -count:
            error = ~error
        # What the context learns (A.6).
        a = guess + error * sign
        bias += error * step
        total += error if error > 0 else -error
        if count == reset:
            total, count, bias = total >> 1, count >> 1, bias >> 1
        count += 1
        if bias <= -count:
            bias = max(bias + count, 1 - count)
            if C[q] > -128:
                C[q] -= 1
        elif bias > 0:
            bias = min(bias - count, 0)
            if C[q] < 127:
                C[q] += 1
        A[q], B[q], N[q] = total, bias, count
        if a < -near:
            a += wrap
        elif a > top + near:
            a -= wrap
        a = 0 if a < 0 else top if a > top else a  # noqa: FURB136  SPEED: as above
        append(a)
        c = b
    coder.bit = bit


def run_length(coder: Coder, remaining: int, run: int) -> tuple[int, int, int]:
    """(samples of the run, run index after it, bits by which an interruption's code is shorter) (A.7.1)."""
    length = 0
    while coder.zeros[coder.bit] == 0:
        coder.bit += 1
        length += 1 << RUN_BITS[run]
        if length > remaining:
            return remaining, run, 0
        run = min(run + 1, 31)
        if length == remaining:
            return remaining, run, 0
    width = RUN_BITS[run]
    length += coder.window[coder.bit + 1] >> (16 - width)
    coder.bit += 1 + width
    if length >= remaining:
        coder.bad_code()
    return length, max(run - 1, 0), width


def interruption(coder: Coder, alike: int, rest: int) -> int:
    """The error of the sample that ends a run (A.7.2); `alike` is 1 where its neighbours a and b are equal."""
    q, p = CONTEXTS + alike, coder.parameters
    total, count, negatives = coder.A[q], coder.N[q], coder.B[q]
    weight = total + (count >> 1) * alike
    k = ((weight - 1) // count).bit_length() if weight else 0
    mapped = coder.golomb(k, p.limit - rest - 1 - p.qbpp - 1)
    odd = (mapped + alike) & 1
    error = (mapped + alike + odd) >> 1
    if (k != 0 or 2 * negatives >= count) == bool(odd):
        error = -error
    if error < 0:
        negatives += 1
    total += (mapped + 1 - alike) >> 1
    if count == p.reset:
        total, count, negatives = total >> 1, count >> 1, negatives >> 1
    coder.A[q], coder.N[q], coder.B[q] = total, count + 1, negatives
    return error


def rebuilt(guess: int, error: int, p: Parameters) -> int:
    """The sample from its prediction and error (A.4.4, A.7.2)."""
    step = 2 * p.near + 1
    value = guess + error * step
    if value < -p.near:
        value += p.range * step
    elif value > p.maximum + p.near:
        value -= p.range * step
    return min(max(value, 0), p.maximum)
