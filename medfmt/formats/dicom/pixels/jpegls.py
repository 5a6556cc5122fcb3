# SPDX-License-Identifier: MIT
"""JPEG-LS, lossless and near-lossless: ITU-T T.87 (ISO/IEC 14495-1).

Interleave modes 0 (a scan for each component), 1 (lines take turns, contexts shared) and 2 (samples take turns), restart
intervals, preset coding parameters. Not done: mapping tables and subsampled components, which DICOM does not use.
"""

from __future__ import annotations

import numpy as np

from ....core.errors import MalformedError, TruncatedError, UnsupportedError
from ....core.frozen import dataclass
from .jpeg_markers import Scan, Stream, broken, intervals
from .jpegls_lines import Coder, read_line, read_pixels

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from numpy.typing import NDArray

SOURCE = "T.87 Annex C"
NONE, SAMPLE = 0, 2  # interleave modes; 1 takes line after line
RESET = 64


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
