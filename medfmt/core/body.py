# SPDX-License-Identifier: MIT
"""The voxels of a file that is to be written (which dtype, slope and intercept, and the bytes, piece by piece), and the
file or the pair of files around them.

# Strategy: bytes that lie in a file already as they are wanted are copied; everything else is read, cast and put
# into byte order a few megabytes at a time. What a format can hold, it tells by a function.
"""

from __future__ import annotations

import itertools
import math

import numpy as np

from .arrays import STORED, Cast, FileArray, chunks, scaled_dtype
from .bits import BitArray
from .errors import Note, NotRepresentableError, TruncatedError
from .extent import size_of
from .frozen import dataclass, replace
from .gz import Layout, compress
from .narrow import narrow_chunks, narrowed
from .sink import save_files
from .source import found_beside

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from .arrays import Stored
    from .extent import Region
    from .narrow import Narrowing
    from .reading import BuildOptions, Files, Reading
    from .source import Layer

COPIED = 8 << 20  # bytes copied at a time


@dataclass(frozen=True, slots=True)
class Body:
    """What is to be stored.

    Attributes
        dtype         of the stored values; None: the bits of a BitArray, as they lie
        slope, inter  for the header
        nbytes        in all
        chunks        byte order → pieces of the bytes
    """

    dtype: np.dtype[Any] | None
    slope: float
    inter: float
    nbytes: int
    chunks: Callable[[str], Iterator[Any]]


def body_of(
    reading: Reading,
    dtype: Any,
    *,
    number: Any,
    holder: Callable[[np.dtype[Any]], np.dtype[Any]],
    notes: list[Note],
    bits: bool = False,
) -> Body:
    """Stored values, slope and intercept as they are to be written.

    Parameters
        dtype   asked for; None: as stored
        number  the header's type for slope and intercept
        holder  the dtype that the format stores a dtype as; raises NotRepresentableError
        notes   gets what is lost; complete once the chunks have been taken
        bits    whether packed bits may stay packed
    Raises
        NotRepresentableError  before the first byte
    """
    data = reading.data
    if not 1 <= len(data.shape) <= 7 or not all(data.shape):
        raise NotRepresentableError("dim", expected="1 to 7 dimensions of at least 1", found=data.shape)
    slope, inter = one_number(reading.slope), one_number(reading.inter)
    if dtype is not None:
        given = (reading.slope, reading.inter) if slope is None or inter is None else (slope, inter)
        plan = narrowed(data, given[0], given[1], holder(np.dtype(dtype)), number)
        notes.extend(rounded(plan.slope, plan.inter, number))

        def narrowing() -> Iterator[memoryview]:
            yield from narrow_chunks(data, plan)
            notes.extend(plan.notes())

        return _cast(data, plan, narrowing)
    if slope is None or inter is None:
        how = Cast(reading.slope, reading.inter, holder(scaled_dtype(data.dtype, reading.slope, reading.inter)))
        text = f"slope or intercept differ from slice to slice; the scaled values are stored as {how.dtype}"
        notes.append(Note("scaling-applied", "info", text, field="scl_slope"))
        return _cast(data, Cast(dtype=how.dtype), lambda: chunks(data, how))
    if bits and isinstance(data, BitArray):
        notes.extend(rounded(slope, inter, number))
        return Body(None, slope, inter, data.nbytes, lambda _: copied(data.layer, data.offset, data.nbytes))
    wanted = holder(data.dtype)
    how = STORED if wanted == data.dtype else Cast(dtype=wanted)
    notes.extend(rounded(slope, inter, number))
    made = _cast(data, Cast(slope, inter, wanted), lambda: chunks(data, how))
    if isinstance(data, FileArray) and how is STORED and data.order == "F":

        def pieces(byte_order: str) -> Iterator[Any]:
            same = data.byte_order == byte_order
            return copied(data.layer, data.offset, data.nbytes) if same else made.chunks(byte_order)

        return replace(made, chunks=pieces)
    return made


def _cast(data: Stored, stored: Cast | Narrowing, pieces: Callable[[], Iterator[memoryview]]) -> Body:
    """A Body of `pieces`, which are little-endian; `stored` has their dtype, slope and intercept."""
    dtype = np.dtype(stored.dtype)

    def ordered(byte_order: str) -> Iterator[Any]:
        if byte_order == "<" or dtype.fields is not None or dtype.itemsize == 1:
            yield from pieces()
            return
        for piece in pieces():
            swapped = np.frombuffer(piece, dtype.newbyteorder("<")).byteswap()
            yield memoryview(swapped.view(np.uint8).data)

    nbytes = math.prod(data.shape) * dtype.itemsize
    return Body(dtype, stored.slope, stored.inter, nbytes, ordered)


def one_number(value: Any) -> float | None:
    """The one number that a slope is, or None where it differs from slice to slice."""
    flat = np.ravel(value)
    return float(flat[0]) if flat.size and (flat == flat[0]).all() else None


def rounded(slope: float, inter: float, number: Any) -> tuple[Note, ...]:
    """A Note on what the header's own type makes of slope and intercept, where that is not the same."""
    with np.errstate(over="ignore"):
        held = number(slope), number(inter)
    if not np.isfinite(held).all() or held[0] == 0:
        raise NotRepresentableError(
            "scl_slope",
            expected=f"finite numbers that {np.dtype(number)} holds, and a slope that is not 0",
            found=f"slope {slope}, intercept {inter}",
            hint="dtype='float32' stores scaled values.",
        )
    if (float(held[0]), float(held[1])) == (slope, inter):
        return ()
    text = f"slope {slope!r} and intercept {inter!r} are rounded to {np.dtype(number)}"
    return (Note("scaling-rounded", "info", text, field="scl_slope"),)


def copied(layer: Layer, start: int, nbytes: int | None) -> Iterator[bytes]:
    """The bytes of a layer from `start` on: `nbytes` of them, or all up to the end.

    Raises
        TruncatedError  the layer ends before
    """
    left = nbytes
    while left is None or left:
        piece = layer.read(start, COPIED if left is None else min(COPIED, left))
        if not piece:
            break
        yield piece
        start += len(piece)
        left = None if left is None else left - len(piece)
    if left:
        raise TruncatedError(
            "voxel data", offset=start, expected=f"{left} more bytes", found="the end", path=layer.path
        )
    if (finish := getattr(layer, "finish", None)) is not None:
        finish()


# ---- files ------------------------------------------------------------------------------------------------


def dim_of(shape: tuple[int, ...], most: int, *, offset: int, source: str, hint: str) -> tuple[int, ...]:
    """`dim` of a header: how many axes, and the length of seven; NotRepresentableError where one is longer than `most`."""
    if max(shape) > most:
        wanted = f"lengths of at most {most}"
        raise NotRepresentableError("dim", offset=offset, expected=wanted, found=shape, source=source, hint=hint)
    return (len(shape), *shape, *[1] * (7 - len(shape)))


def untouched(reading: Reading, header: Any, options: BuildOptions, region_of: Callable[[Any], Region]) -> bool:
    """Whether the voxels stay where and as they lie, so that what follows or precedes them can stay too."""
    own, data = reading.header, reading.data
    if options.dtype is not None or not isinstance(data, (FileArray, BitArray)):
        return False
    same = (own.datatype, own.dim, own.byte_order) == (header.datatype, header.dim, header.byte_order)
    if not same or not reading.sources or reading.sources[-1] is not data.layer:
        return False
    region = region_of(own)
    return data.shape == region.shape and data.offset == region.offset


def lay(files: Files, reading: Reading, header: Any, body: Body, *, kept: bool, single: bool = False) -> None:
    """Add the .nii that header and body make, or the .img and, last, its .hdr.

    Parameters
        kept  `untouched`: also what precedes the voxels in an .img, and what follows them
    """
    data: Any = reading.data
    lead, nbytes, voxels = 0, body.nbytes, body.chunks(header.byte_order)
    if kept:
        start = data.offset if single else 0
        lead, nbytes, voxels = data.offset - start, size_of(data.layer) - start, copied(data.layer, start, None)
    volume = body.nbytes // math.prod(data.shape[3:])
    if single:
        front = header.raw + header.tail
        files[".nii"] = itertools.chain([front], voxels)
        files.layouts[".nii"] = Layout(len(front), volume, len(front) + nbytes)
    else:
        files[".img"], files[".hdr"] = voxels, [header.raw, header.tail]
        files.layouts[".img"] = Layout(lead, volume, nbytes)


def save(files: Files, path: str, level: int | str) -> list[Note]:
    """Save one file as `path`, several beside it by their suffixes, all or none; in gzip where `path` ends in .gz."""
    zipped = path.lower().endswith(".gz")
    stem = (path[:-3] if zipped else path).rpartition(".")[0]
    chunks_of: dict[str, Any] = {}
    for name, (instead, note) in files.instead.items():
        if (there := found_beside(path, name)) is not None:
            chunks_of[there] = compress(instead) if there.lower().endswith(".gz") else instead
            files.notes.append(note)
    for name, pieces in files.items():
        target = path if len(files) == 1 else stem + name + (".gz" if zipped else "")
        layout = files.layouts.get(name)
        chunks_of[target] = compress(pieces, level=level, layout=layout) if zipped else pieces
    save_files(chunks_of)
    return files.notes
