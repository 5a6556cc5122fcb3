# SPDX-License-Identifier: MIT
"""How much of an array is cheap to read at a time: what an engine that works in pieces should cut along. No numpy."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

LEAST = 1 << 20  # bytes: below this, opening the file and taking the index apart cost more than reading


def chunks_of(stored: Any) -> tuple[int, ...]:
    """The shape of the least block of a stored array that costs little more than its own bytes.

    Axes are taken whole from the one that varies fastest on, until a block has `LEAST` bytes, or what its layer
    inflates at a time (`layer.grain`): whole volumes in time, runs of slices of a large volume. A frame is never cut.
    """
    shape = stored.shape
    backwards = getattr(stored, "order", "F") == "C"
    frame = getattr(stored, "inner", 0)
    wanted = max(LEAST, getattr(getattr(stored, "layer", None), "grain", 0))
    block = stored.dtype.itemsize
    chunks: list[int] = []
    for axis, length in enumerate(shape[::-1] if backwards else shape):
        take = length if axis < frame else max(1, -(-wanted // block))
        chunks.append(length if 2 * take > length else take)  # no small piece at the end
        block *= chunks[-1]
    return tuple(chunks[::-1] if backwards else chunks)
