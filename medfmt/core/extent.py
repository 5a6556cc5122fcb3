# SPDX-License-Identifier: MIT
"""How far a layer reaches: what has to be known before memory is asked for. No numpy."""

from __future__ import annotations

from .errors import TruncatedError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .limits import Limits
    from .source import Layer

PIECE = 1 << 20
PLENTY = 512 << 20  # bytes that a stream may claim without being asked
SPARSE = 8  # …or this part of what its compressed bytes could inflate to at best


def size_of(layer: Layer) -> int:
    """How many bytes a layer has; a stream is walked to its end."""
    if layer.size is not None:
        return layer.size
    at = 0
    while step := len(layer.read(at, PIECE)):
        at += step
    return at


def rest_of(layer: Layer, at: int, limits: Limits) -> bytes:
    """All bytes from `at` to the end; LimitError beyond `Limits.max_inflated`."""
    parts = []
    while part := layer.read(at, PIECE):
        parts.append(part)
        at += len(part)
        limits.check("max_inflated", at, "bytes after the header")
    return b"".join(parts)


def require(layer: Layer, offset: int, nbytes: int, *, source: str) -> None:
    """Raise TruncatedError unless `nbytes` bytes lie from `offset` on.

    The end of a stream is not known before it is read. One that claims more than its compressed bytes can hold
    is refused; one that claims a great deal of that is walked to the last byte first.
    """
    end = offset + nbytes
    size = layer.size
    if size is None:
        bound = getattr(layer, "bound", end)
        if end > bound or (end > PLENTY and end > bound // SPARSE and not layer.read(end - 1, 1)):
            size = size_of(layer)
    if size is not None and size < end:
        raise missing(layer, offset, nbytes, size, source=source)


def missing(layer: Layer, offset: int, nbytes: int, size: int, *, source: str) -> TruncatedError:
    """The error for voxels that are not all there."""
    return TruncatedError(
        "voxel data",
        offset=size,
        expected=f"{nbytes} bytes from byte {offset} on",
        found=f"{max(0, size - offset)} bytes",
        source=source,
        hint="The file is probably cut short.",
        path=layer.path,
    )
