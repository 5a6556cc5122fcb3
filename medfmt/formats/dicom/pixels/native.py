# SPDX-License-Identifier: MIT
"""Native (uncompressed) pixel cells to samples: PS3.5 §8.1 and its Annex D.

Cells of 8, 16, 32 and 64 bits are numpy words. A cell of 1 bit is packed eight to a byte, the first pixel in the
lowest bit; a cell of 12 bits is packed two to three bytes the same way (no longer in the standard since 1996). In both
packed forms frames follow one another without padding to a byte, so a frame may start inside a byte.
"""

from __future__ import annotations

import numpy as np

from ....core.errors import TruncatedError
from ....core.frozen import dataclass
from .info import PixelInfo

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from numpy.typing import NDArray

    from ....core.source import Layer

FIELD = "(7FE0,0010) PixelData"


def subsampled(info: PixelInfo, available: int) -> bool:
    """Whether the chroma of native YBR_FULL_422 is really stored once for two pixels.

    WILD: a label YBR_FULL_422 on three whole samples a pixel (seen after a decompression that kept the label);
    the length decides.
    """
    if info.photometric not in {"YBR_FULL_422", "YBR_PARTIAL_422"} or info.samples != 3 or info.bits_allocated != 8:
        return False
    return available < 3 * info.pixels * info.frames


def frame_bits(info: PixelInfo, available: int) -> int:
    """Bits of one native frame on disk, `available` being the length of the pixel element."""
    if subsampled(info, available):
        return info.rows * (-(-info.columns // 2) * 4) * 8
    return info.pixels * info.samples * info.bits_allocated


def swapped(info: PixelInfo) -> bool:
    """Whether cells narrower than 16 bits lie in swapped byte pairs: OW in big endian (PS3.5 Annex A.3)."""
    return info.byte_order == ">" and info.vr == "OW" and info.bits_allocated in (1, 8)


def place(info: PixelInfo, available: int, n: int) -> tuple[int, int, int]:
    """(offset in the pixel value, bytes, bits to skip at the start) of native frame `n`.

    Where bytes lie in swapped pairs the range is widened to whole pairs.
    """
    bits = frame_bits(info, available)
    start, stop = n * bits, (n + 1) * bits
    align = 16 if swapped(info) else 8
    first = start // align * align
    last = min(-(-stop // align) * align, max(available * 8, -(-stop // 8) * 8))
    return first // 8, (last - first) // 8, start - first


def unpack(raw: bytearray | memoryview | bytes, info: PixelInfo, skip: int, *, pairs: bool = False) -> NDArray[Any]:
    """Samples of one frame from its bytes, shape `info.frame_shape`; `skip` bits belong to the frame before.

    `pairs` says that the chroma is stored once for two pixels.
    """
    cells = np.frombuffer(raw, np.uint8)
    if swapped(info):
        even = cells.size // 2 * 2
        turned = cells.copy()
        turned[:even] = cells[:even].reshape(-1, 2)[:, ::-1].reshape(-1)
        cells = turned
    count = info.pixels * info.samples
    if info.bits_allocated == 1:
        samples: NDArray[Any] = np.unpackbits(cells, bitorder="little")[skip : skip + count]
    elif info.bits_allocated == 12:
        samples = _twelve(cells, skip, count, info.byte_order == ">")
    else:
        samples = cells[skip // 8 :].view()
        if info.bits_allocated > 8:
            samples = samples[: count * info.dtype.itemsize].view(np.dtype(info.byte_order + info.dtype.str[1:]))
    if pairs:
        return _whole_chroma(samples, info)
    if info.samples > 1 and info.planar:
        return np.moveaxis(samples[:count].reshape(info.samples, info.rows, info.columns), 0, -1)
    return samples[:count].reshape(info.frame_shape)


def _twelve(cells: NDArray[Any], skip: int, count: int, big: bool) -> NDArray[Any]:
    """Cells of 12 bits, packed from the lowest bit up in 16-bit words."""
    if big:
        even = cells[: cells.size // 2 * 2].reshape(-1, 2)[:, ::-1].reshape(-1)
        cells = np.concatenate([even, cells[even.size :]])
    bits = 12 * np.arange(count, dtype=np.int64) + skip
    padded = np.concatenate([cells, np.zeros(2, np.uint8)]).astype(np.uint16)
    at = bits >> 3
    shifted: NDArray[Any] = (padded[at] | padded[at + 1] << 8) >> (bits & 7).astype(np.uint16)
    return shifted & 0xFFF


def _whole_chroma(samples: NDArray[Any], info: PixelInfo) -> NDArray[Any]:
    """Y1 Y2 Cb Cr for each two pixels of a row (PS3.3 C.7.6.3.1.2) to Y Cb Cr for each pixel."""
    half = -(-info.columns // 2)
    quads = samples[: info.rows * half * 4].reshape(info.rows, half, 4)
    out = np.empty((info.rows, half, 2, 3), samples.dtype)
    out[..., 0] = quads[:, :, :2]
    out[..., 1:] = quads[:, :, None, 2:]
    return out.reshape(info.rows, half * 2, 3)[:, : info.columns]


def settle(samples: NDArray[Any], info: PixelInfo, bits: int | None = None) -> NDArray[Any]:
    """Samples of `info.dtype` with the bits beside the sample taken off, in place where that is possible.

    `bits` is the precision a compressed stream names, where it has its sample in the lowest bits. Overlays or
    rubbish in the other bits of the cell go; a signed sample is extended from its own sign bit.
    """
    dtype = info.dtype
    if samples.dtype != dtype:
        samples = (
            samples.view(dtype)
            if samples.dtype.itemsize == dtype.itemsize
            and samples.dtype.isnative
            and samples.dtype.kind in "iu"
            and dtype.kind in "iu"
            else samples.astype(dtype)
        )
    beside = shifts(info, bits)
    if beside is None:
        return samples
    if not samples.flags.writeable:
        samples = samples.copy()
    cut(samples, *beside)
    return samples


def shifts(info: PixelInfo, bits: int | None = None) -> tuple[int, int, Any] | None:
    """What takes the bits beside the sample off: shift to the left, to the right, mask or None; None where a cell has no such bits."""
    if info.keyword != "PixelData" or info.bits_allocated == 1:
        return None
    dtype = info.dtype
    cell = dtype.itemsize * 8
    width = info.bits_stored if bits is None else bits
    high = info.high_bit if bits is None else bits - 1
    if width >= cell:
        return None
    if info.signed:
        return cell - 1 - high, cell - width, None
    return 0, max(0, high + 1 - width), dtype.type((1 << width) - 1)


def cut(samples: NDArray[Any], left: int, right: int, mask: Any) -> None:
    """Take off, in place, the bits that `shifts` names."""
    if left:
        np.left_shift(samples, left, out=samples)
    if right:
        np.right_shift(samples, right, out=samples)
    if mask is not None:
        np.bitwise_and(samples, mask, out=samples)


@dataclass(frozen=True, slots=True)
class Cells:
    """How a frame is read whose bytes are its samples, in C order of `shape`, byte order and bits beside the sample apart.

    SPEED: what holds for all frames of a series is worked out once (benchmarks 14 and 17).

    Attributes
        at      offset of the first frame in the layer
        nbytes  of one frame
        shape   of one frame
        dtype   native byte order
        swap    whether the bytes are in the other order
        beside  as `shifts` says
    """

    at: int
    nbytes: int
    shape: tuple[int, ...]
    dtype: np.dtype[Any]
    swap: bool
    beside: tuple[int, int, Any] | None

    def read(self, layer: Layer, n: int, out: NDArray[Any]) -> NDArray[Any]:
        """Fill `out`, contiguous and of `dtype`, with as many frames from the n-th on as it holds, in one read.

        Raises
            TruncatedError  the layer ends before
        """
        offset = self.at + n * self.nbytes
        done = layer.readinto(offset, out.data.cast("B"))
        if done < out.nbytes:
            raise TruncatedError(FIELD, offset=offset, expected=f"{out.nbytes} bytes", found=done, path=layer.path)
        if self.swap:
            out.byteswap(inplace=True)
        if self.beside is not None:
            cut(out, *self.beside)
        return out


def cells_of(info: PixelInfo, available: int) -> Cells | None:
    """The cells of native frames; None where they are packed, planar, swapped in pairs, or where chroma is stored once for two."""
    if (
        info.bits_allocated in (1, 12)
        or (info.planar and info.samples > 1)
        or swapped(info)
        or subsampled(info, available)
    ):
        return None
    dtype = info.dtype
    swap = info.byte_order != ("<" if np.little_endian else ">") and dtype.itemsize > 1
    return Cells(info.at, frame_bits(info, available) // 8, info.frame_shape, dtype, swap, shifts(info))
