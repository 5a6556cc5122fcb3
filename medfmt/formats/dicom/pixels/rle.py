# SPDX-License-Identifier: MIT
"""RLE Lossless: PS3.5 Annex G.

A frame is a header of sixteen little-endian 32-bit words (the number of segments, then their offsets), followed by the
segments. A segment is one byte plane: for each sample its most significant byte first. Planes are packed with
PackBits, each image row by itself: a byte n of 0–127 is followed by n+1 literal bytes, 129–255 by one byte to
be repeated 257−n times, 128 does nothing.

# Strategy: runs are unpacked in Python, in pieces of the input, so that memory stays in proportion to the frame whatever
# they claim; the planes are put together by numpy.
"""

from __future__ import annotations

import itertools
import struct

import numpy as np

from ....core.errors import MalformedError, TruncatedError, UnsupportedError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from numpy.typing import NDArray

SOURCE = "PS3.5 Annex G"
HEADER = struct.Struct("<16I")
MAX_SEGMENTS = 15
PIECE = 1 << 14  # bytes of runs unpacked between looks at the size; they give at most 64 times as many
BYTE = [bytes((n,)) for n in range(256)]
MAX_RUN = 128
MIN_REPEAT = 3  # a shorter repeat costs as much as staying in the literal


def segments(data: bytes, expected: int) -> list[tuple[int, int]]:
    """(start, end) of each segment, after the header's checks (Annex G.5)."""
    if len(data) < HEADER.size:
        raise TruncatedError("RLE header", expected=f"{HEADER.size} bytes", found=f"{len(data)}", source=SOURCE)
    count, *offsets = HEADER.unpack_from(data)
    if count != expected:
        raise MalformedError(
            "RLE header", expected=f"{expected} segments for these samples", found=count, source="PS3.5 Annex G.2"
        )
    bounds = [*offsets[:count], len(data)]
    for n, (start, end) in enumerate(itertools.pairwise(bounds)):
        if start < HEADER.size or end <= start or end > len(data):
            raise MalformedError(
                "RLE header", offset=4 + 4 * n, expected="ascending offsets inside the frame", found=f"{start}, then {end}",
                source="PS3.5 Annex G.5",
            )  # fmt: skip
    return list(itertools.pairwise(bounds))


def unpack_bits(runs: bytes, size: int) -> bytearray:
    """At least `size` bytes from PackBits runs."""
    out, at, end = bytearray(), 0, len(runs)
    try:
        while len(out) < size and at < end:
            stop = min(end, at + PIECE)
            while at < stop:
                head = runs[at]
                if head > 128:
                    out += BYTE[runs[at + 1]] * (257 - head)
                    at += 2
                elif head < 128:
                    after = at + head + 2
                    out += runs[at + 1 : after]
                    at = after
                else:
                    at += 1
    except IndexError:  # a repeat at the very end without its byte; an error only if that was needed
        pass
    if len(out) < size:
        raise TruncatedError("RLE segment", offset=end, expected=f"{size} bytes", found=f"{len(out)}", source=SOURCE)
    return out


def decode(data: bytes, rows: int, columns: int, *, samples: int = 1, bits: int = 8) -> NDArray[Any]:
    """Samples of one frame, unsigned, (rows, columns, samples); `bits` is BitsAllocated.

    For 1 bit the plane holds packed bits, eight pixels to a byte, as native data does.
    """
    width = max(bits // 8, 1)
    if bits not in (1, 8, 16, 32, 64):
        raise UnsupportedError("RLE", expected="cells of 1, 8, 16, 32 or 64 bits", found=bits, source=SOURCE)
    if width * samples > MAX_SEGMENTS:
        raise MalformedError("RLE", expected="at most 15 segments", found=width * samples, source="PS3.5 Annex G.2")
    parts = segments(data, width * samples)
    nbytes = rows * columns if bits > 1 else -(-rows * columns // 8)
    planes = []
    for start, end in parts:
        try:
            if nbytes > (end - start + 1) // 2 * MAX_RUN:  # feasible at all? two bytes give at most 128
                raise TruncatedError(
                    "RLE segment", expected=f"{nbytes} bytes", found=f"runs in {end - start}", source=SOURCE
                )
            planes.append(np.frombuffer(unpack_bits(data[start:end], nbytes), np.uint8, nbytes))
        except TruncatedError as e:
            raise e.moved(by=start) from None
    if bits == 1:
        flat = [np.unpackbits(plane, bitorder="little", count=rows * columns) for plane in planes]
        return np.stack(flat, axis=-1).reshape(rows, columns, samples)
    out = np.empty((rows * columns, samples), f"u{width}")
    for sample in range(samples):
        whole = out[:, sample]
        whole[...] = planes[sample * width]
        for plane in planes[sample * width + 1 : (sample + 1) * width]:
            whole <<= out.dtype.type(8)
            whole |= plane
    return out.reshape(rows, columns, samples)


def _pack_row(row: bytes) -> bytes:
    """One row as PackBits runs."""
    cells = np.frombuffer(row, np.uint8)
    edges = np.flatnonzero(cells[1:] != cells[:-1]) + 1
    starts = [0, *edges.tolist(), len(row)]
    out: list[bytes] = []
    literal = 0  # start of the literal that is open
    for a, b in itertools.pairwise(starts):
        if b - a < MIN_REPEAT:
            continue
        _literals(out, row, literal, a)
        for at in range(a, b, MAX_RUN):
            n = min(MAX_RUN, b - at)
            out.append(bytes((257 - n, row[a])) if n > 1 else bytes((0, row[a])))
        literal = b
    _literals(out, row, literal, len(row))
    return b"".join(out)


def _literals(out: list[bytes], row: bytes, start: int, end: int) -> None:
    for at in range(start, end, MAX_RUN):
        piece = row[at : min(at + MAX_RUN, end)]
        out.append(bytes((len(piece) - 1,)) + piece)


def encode(frame: NDArray[Any]) -> bytes:
    """One frame, (rows, columns[, samples]) of an integer type, as RLE Lossless of even length."""
    rows, columns = frame.shape[:2]
    samples = frame.shape[2] if frame.ndim > 2 else 1
    width = frame.dtype.itemsize
    if width * samples > MAX_SEGMENTS or frame.dtype.kind not in "iu":
        raise UnsupportedError(
            "RLE", expected="at most 15 byte planes of integers", found=str(frame.dtype), source=SOURCE
        )
    cells = np.ascontiguousarray(frame.astype(f"<{frame.dtype.kind}{width}", copy=False))
    cells = cells.view(np.uint8).reshape(rows, columns, samples, width)
    parts: list[bytes] = []
    for sample in range(samples):
        for byte in reversed(range(width)):
            plane = np.ascontiguousarray(cells[:, :, sample, byte]).tobytes()
            part = b"".join(_pack_row(plane[at : at + columns]) for at in range(0, len(plane), columns))
            parts.append(part + b"\0" * (len(part) % 2))
    offsets = [HEADER.size]
    for part in parts[:-1]:
        offsets.append(offsets[-1] + len(part))
    return HEADER.pack(len(parts), *offsets, *[0] * (MAX_SEGMENTS - len(offsets))) + b"".join(parts)
