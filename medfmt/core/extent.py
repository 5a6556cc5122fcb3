# SPDX-License-Identifier: MIT
"""A header of fixed layout and one run of voxels, in one file or two: where they lie, and how far the bytes reach.

What NIfTI and Analyze share without numpy; `flat` reads, `body` writes. All is known before memory is asked for.
"""

from __future__ import annotations

from .errors import FormatError, Note, TruncatedError
from .explain import PREVIEW, Row
from .frozen import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from .limits import Limits
    from .source import Layer, Source

PIECE = 1 << 20
PLENTY = 512 << 20  # bytes that a stream may claim without being asked
SPARSE = 8  # …or this part of what its compressed bytes could inflate to at best


@dataclass(frozen=True, slots=True)
class Region:
    """Where the voxels lie in their layer, and what had to be assumed.

    Attributes
        shape   axes [i, j, k, t, …]
        bits    a voxel
        offset  of the first byte; `nbytes` of them
        plane   voxels after which a new byte begins, where a voxel has one bit; 0: never
    """

    shape: tuple[int, ...]
    bits: int
    offset: int
    nbytes: int
    notes: tuple[Note, ...]
    plane: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """A header, the layer it lies in, the layer of the voxels, their place there, and (slope, inter)."""

    header: Any
    layer: Layer
    image: Layer
    region: Region
    scaling: tuple[float, float]
    notes: tuple[Note, ...]


class FixedHeader:
    """What headers of a fixed layout (`record`) have in common, nibabel's words for it among them."""

    __slots__ = ()

    def __dir__(self: Any) -> list[str]:
        return sorted({*object.__dir__(self), *self.record.index})

    def __str__(self: Any) -> str:
        return "\n".join(f"{f.name:15} {f.spelled(self[f.name])}" for f in self.record.fields)

    def get_zooms(self: Any) -> tuple[float, ...]:
        """pixdim of each axis as it is stored, in the header's own units; nibabel's word. `vol.voxel_sizes` is in mm."""
        return tuple(self.pixdim[1 : self.dim[0] + 1])

    def get_data_shape(self: Any) -> tuple[int, ...]:
        """`shape`, under nibabel's name."""
        return tuple(self.shape)


# ---- files and pairs --------------------------------------------------------------------------------------


def layer_of(source: Source, limits: Limits | None) -> Layer:
    """A source's bytes, inflated where they are gzip; limits None is no bound."""
    from .gz import plain
    from .limits import bounds
    from .source import blob

    return plain(blob(source, limits=bounds(limits)), limits=bounds(limits))


def header_layer(layer: Layer) -> Layer:
    """The .hdr where the .img of a pair was given; else the layer itself."""
    if layer.path.lower().endswith((".img", ".img.gz")):
        return layer.sibling(".hdr") or layer
    return layer


def image_layer(layer: Layer, *, source: str, hint: str) -> Layer:
    """The .img beside a header; TruncatedError where there is none."""
    image = layer.sibling(".img")
    if image is None:
        raise TruncatedError(
            "image file",
            expected="a .img beside the header",
            found="no such file",
            source=source,
            hint=hint,
            path=layer.path,
        )
    return image


# ---- lengths ----------------------------------------------------------------------------------------------


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


def trailing(found: Found, source: str) -> Iterator[Note]:
    """A Note on bytes after the voxels."""
    end = found.region.offset + found.region.nbytes
    extra = size_of(found.image) - end
    if extra > 0:
        yield Note("trailing-bytes", "info", f"{extra} bytes follow the voxels", end, "voxels", source)


# ---- explained --------------------------------------------------------------------------------------------


def run(layer: Layer, start: int, end: int, *, name: str, value: str, rule: str) -> list[Row]:
    """One row for the bytes start..end; none if there are none."""
    if end <= start:
        return []
    raw = layer.read(start, min(PREVIEW, end - start))
    return [Row(start, end - start, raw, name, "bytes", value, rule=rule)]


def voxel_rows(layer: Layer, at: int, region: Region, *, kind: str, rule: str) -> list[Row]:
    """The voxels, which begin at `at`, and what follows them."""
    total = size_of(layer)
    end = at + min(region.nbytes, total - at)
    told = f"{' × '.join(map(str, region.shape))} {kind}, first axis fastest"
    voxels = run(layer, at, end, name="voxels", value=told, rule=rule)
    return voxels + run(layer, end, total, name="trailing bytes", value="not part of the format", rule=rule)


def image_rows(layer: Layer, told: Callable[[Layer], tuple[Region, str]], *, rule: str, gap: str) -> list[Row]:
    """A pair's .img.

    Parameters
        told  the header's layer → where the voxels lie, and their type
        gap   the rule for what lies before the voxels
    """
    total = size_of(layer)
    try:
        region, kind = told(header_layer(layer))
    except FormatError:
        return run(layer, 0, total, name="voxels", value="the header beside it cannot be read", rule=rule)
    start = min(region.offset, total)
    before = run(layer, 0, start, name="gap", value="undefined", rule=gap)
    return before + voxel_rows(layer, start, region, kind=kind, rule=rule)
