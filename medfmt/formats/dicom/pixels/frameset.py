# SPDX-License-Identifier: MIT
"""Frames of a data set, one at a time: where each lies, and its samples as stored.

`Frames` holds no data set and no open file, only a layer and a table of offsets: it pickles, and decodes one frame
whatever the others are like. The cost of a frame does not grow with its number.
"""

from __future__ import annotations

import numpy as np

from ....core.errors import FormatError, LimitError, MalformedError, Note, TruncatedError
from ....core.frozen import dataclass, replace
from ....core.limits import DEFAULT, Limits
from ..syntax import syntax_of
from .decoders import decoder_of
from .encapsulated import frame_table
from .info import KEYWORDS, PixelInfo, pixel_info
from .native import FIELD, cells_of, frame_bits, place, settle, subsampled, unpack

TYPE_CHECKING = False
if TYPE_CHECKING:
    from concurrent.futures import Executor
    from typing import Any

    from numpy.typing import NDArray

    from ....core.source import Layer
    from ..dataset import Dataset
    from .encapsulated import Ranges
    from .native import Cells

EXTENDED_OFFSETS = 0x7FE00001


@dataclass(frozen=True, slots=True)
class Frames:
    """The frames of one image.

    Attributes
        layer      what offsets count in
        info       the description of the pixels
        table      the fragments of each encapsulated frame; None for native pixels
        available  bytes of the native pixel element that are there
        whole      frames that are there completely
        notes      what was assumed, those of `info` included
        library    compressed frames are decoded by an installed library (see `library`)
        cells      how frames are read whose bytes are their samples; None where there is more to do
    """

    layer: Layer
    info: PixelInfo
    table: tuple[Ranges, ...] | None
    available: int
    whole: int
    notes: tuple[Note, ...] = ()
    library: bool = False
    cells: Cells | None = None

    def __len__(self) -> int:
        return self.info.frames

    @property
    def plain(self) -> bool:
        """Whether a frame's bytes are its samples, in C order of `info.frame_shape`, byte order and masking apart."""
        return self.cells is not None

    def of(self, layer: Layer) -> Frames:
        """The frames of another file, whose pixels are described alike and lie at the same place."""
        return Frames(layer, self.info, self.table, self.available, self.whole, self.notes, self.library, self.cells)

    def place(self, n: int) -> tuple[int, int]:
        """(offset in the layer, bytes) of frame `n`; of its first fragment where it is encapsulated."""
        self._check(n)
        if self.table is not None:
            return self.table[n][0]
        offset, nbytes, _ = place(self.info, self.available, n)
        return self.info.at + offset, nbytes

    def raw(self, n: int) -> bytes:
        """The bytes of frame `n` as stored, its fragments joined."""
        self._check(n)
        ranges = (self.place(n),) if self.table is None else self.table[n]
        parts = [self._read(offset, nbytes) for offset, nbytes in ranges]
        return parts[0] if len(parts) == 1 else b"".join(parts)

    def read(self, n: int, out: NDArray[Any] | None = None) -> NDArray[Any]:
        """Stored samples of frame `n`, native byte order, (rows, columns[, samples]); into `out` where given.

        Raises
            IndexError   there is no frame `n`
            FormatError  the frame is cut short or broken
        """
        if not 0 <= n < self.whole:
            self._check(n)
        cells = self.cells
        if out is None:
            if cells is None:
                return self._decoded(n)
            return cells.read(self.layer, n, np.empty(cells.shape, cells.dtype))
        if out.shape != self.info.frame_shape:
            message = f"out has shape {out.shape}, a frame has {self.info.frame_shape}"
            raise ValueError(message)
        if cells is not None and out.flags.c_contiguous and out.dtype == cells.dtype:
            return cells.read(self.layer, n, out)
        out[...] = self.read(n)
        return out

    def _check(self, n: int) -> None:
        if not 0 <= n < self.info.frames:
            message = f"frame {n} of {self.info.frames}"
            raise IndexError(message)
        if n >= self.whole:
            raise TruncatedError(
                FIELD,
                offset=self.info.at,
                expected=f"{self.info.frames} frames",
                found=f"{self.whole}",
                source="PS3.5 §8.1",
                hint="partial=True reads the whole ones.",
                path=self.layer.path,
            )

    def _read(self, offset: int, nbytes: int) -> bytes:
        data = self.layer.read(offset, nbytes)
        if len(data) < nbytes:
            raise TruncatedError(
                FIELD, offset=offset, expected=f"{nbytes} bytes", found=len(data), path=self.layer.path
            )
        return data

    def fill(self, out: NDArray[Any]) -> None:
        """All frames into `out`, (frames, …) of `info.dtype`, C order; plain ones in one read."""
        if self.cells is not None and self.whole == self.info.frames:
            self.cells.read(self.layer, 0, out)
            return
        for n in range(self.info.frames):
            self.read(n, out[n])

    def read_all(self, *, executor: Executor | None = None, limits: Limits = DEFAULT) -> NDArray[Any]:
        """The samples of every frame, (frames, …); without that axis where there is one frame.

        `executor` decodes compressed frames side by side: this object pickles, so processes serve as well as threads.
        """
        info = self.info
        if info.frames == 1:
            return self.read(0)
        nbytes = info.frames * info.pixels * info.samples * info.dtype.itemsize
        limits.check("max_bytes", nbytes, FIELD, offset=info.at)
        # A compressed frame is decoded before the rest is allocated: a broken stream then costs little.
        first = None if self.plain else self.read(0)
        try:
            out = np.empty((info.frames, *info.frame_shape), info.dtype)
        except MemoryError:
            raise LimitError(
                FIELD,
                offset=info.at,
                expected="frames that fit in memory",
                found=f"{nbytes} bytes",
                path=self.layer.path,
            ) from None
        if first is None:
            self.fill(out)
            return out
        out[0] = first
        rest = range(1, info.frames)
        step = max(1, len(rest) // 32)  # a process is handed this object a few times, not once a frame
        several = map(self.read, rest) if executor is None else executor.map(self.read, rest, chunksize=step)
        for n, samples in enumerate(several, 1):
            out[n] = samples
        return out

    def _decoded(self, n: int) -> NDArray[Any]:
        info = self.info
        if self.table is None:
            _, _, skip = place(info, self.available, n)
            pairs = subsampled(info, self.available)
            samples, bits = unpack(self.raw(n), info, skip, pairs=pairs), None
        else:
            decode = decoder_of(info, by_library=self.library)
            try:
                samples, bits = decode(self.raw(n), info)
            except FormatError as e:
                raise e.moved(path=self.layer.path, by=self._place_of(n, e.offset) - e.offset) from None
        # A stream of no more bits than are stored has its samples in the lowest bits, whatever HighBit says; one of more
        # bits holds whole cells.
        low = bits if bits is not None and bits <= info.bits_stored else None
        return np.ascontiguousarray(settle(samples.reshape(info.frame_shape), info, low))

    def _place_of(self, n: int, offset: int) -> int:
        """Where byte `offset` of the joined fragments of frame `n` lies in the layer."""
        ranges = self.table[n] if self.table is not None else ()
        for start, nbytes in ranges:
            if offset < nbytes:
                return start + offset
            offset -= nbytes
        return sum(ranges[-1]) if ranges else offset


def frames(
    ds: Dataset,
    info: PixelInfo | None = None,
    *,
    partial: bool = False,
    library: bool = False,
    limits: Limits = DEFAULT,
) -> Frames:
    """The frames of a data set, checked against the bytes that are there; no sample is read.

    Parameters
        library  let an installed library decode RLE, JPEG and JPEG-LS (imagecodecs, pylibjpeg-libjpeg, pyjpegls)
    Raises
        TruncatedError    fewer frames than NumberOfFrames says (`partial=True`: only if there is none)
        MalformedError    the fragments cannot be assigned to frames; native pixels where compressed ones are due
        UnsupportedError  no decoder for the transfer syntax, or not the library that it needs
    """
    try:
        info = pixel_info(ds, limits=limits) if info is None else info
        found = _frames(ds, info, partial=partial, library=library)
    except FormatError as e:
        raise e.moved(path=ds.path) from None
    return replace(found, library=True) if library else found


def _frames(ds: Dataset, info: PixelInfo, *, partial: bool, library: bool) -> Frames:
    if ds.pixel_error is not None and not (partial and isinstance(ds.pixel_error, TruncatedError)):
        raise ds.pixel_error
    decoder_of(info, by_library=library)
    row = syntax_of(info.transfer_syntax)
    fragments = ds.fragments(KEYWORDS[info.keyword])
    encapsulated = row is not None and row.encapsulated
    if encapsulated != (fragments is not None):
        kinds = ("native pixels", "fragments")
        raise MalformedError(
            FIELD,
            offset=info.at,
            expected=f"{kinds[encapsulated]} ({row.name if row else 'transfer syntax'})",
            found=kinds[not encapsulated],
            source="PS3.5 Annex A.4",
        )
    if fragments is not None:
        extended = ds.raw(EXTENDED_OFFSETS) or b""
        table, notes = frame_table(fragments, info.frames, ds.layer.read, extended=extended, at=info.at)
        return Frames(ds.layer, info, table, 0, len(table), (*info.notes, *notes))
    return _native(ds.layer, info, partial)


def _native(layer: Layer, info: PixelInfo, partial: bool) -> Frames:
    available = info.length if layer.size is None else max(0, min(info.length, layer.size - info.at))
    bits = frame_bits(info, info.length)
    whole = min(info.frames, available * 8 // bits)
    if whole < info.frames and not (partial and whole):
        raise TruncatedError(
            FIELD,
            offset=info.at,
            expected=f"{-(-bits * info.frames // 8)} bytes for {info.frames} frames of {info.frame_shape}",
            found=f"{available}",
            source="PS3.5 §8.1",
            hint="The file is cut short, or its header does not describe these pixels.",
        )
    notes = info.notes
    surplus = info.length - -(-bits * info.frames // 8)
    if surplus > 1:
        text = f"{surplus} bytes follow the last frame; they are ignored"
        notes = (*notes, Note("surplus-pixels", "departure", text, offset=info.at, field=FIELD, source="PS3.5 §8.1"))
    return Frames(layer, info, None, info.length, whole, notes, cells=cells_of(info, info.length))


def frame(ds: Dataset, n: int, info: PixelInfo | None = None) -> NDArray[Any]:
    """Stored samples of frame `n`, (rows, columns[, samples])."""
    return frames(ds, info, partial=True).read(n)


def stored_array(ds: Dataset, *, limits: Limits = DEFAULT) -> NDArray[Any]:
    """All samples as stored, (frames,) rows, columns (, samples): no look-up table, no colour conversion."""
    found = frames(ds, limits=limits)
    return found.read_all(limits=limits)
