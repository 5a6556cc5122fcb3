# SPDX-License-Identifier: MIT
"""The bytes of one compressed frame to its samples: which decoder a transfer syntax asks for.

`DECODERS` is keyed by `syntax.TransferSyntax.decoder`. A decoder takes the frame's bytes and the image's description and
returns its samples, (rows, columns, samples) or (rows, columns), and the precision that the stream itself names, or
None. Modules load on first use.
"""

from __future__ import annotations

from functools import partial

from ....core.errors import MalformedError, TruncatedError, UnsupportedError
from ..syntax import syntax_of
from .info import PixelInfo

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from numpy.typing import NDArray

    Decoded = tuple[NDArray[Any], int | None]


def _rle(data: bytes, info: PixelInfo) -> Decoded:
    from .rle import decode

    return decode(data, info.rows, info.columns, samples=info.samples, bits=info.bits_allocated), None


def _native(data: bytes, info: PixelInfo) -> Decoded:
    from .native import frame_bits, subsampled, unpack

    nbytes = -(-frame_bits(info, len(data) * info.frames) // 8)
    if len(data) < nbytes:
        raise TruncatedError("frame", expected=f"{nbytes} bytes", found=len(data), source="PS3.5 Annex A.4.11")
    return unpack(data, info, 0, pairs=subsampled(info, len(data) * info.frames)), None


def _deflated(data: bytes, info: PixelInfo) -> Decoded:
    """Deflated Image Frame Compression (PS3.5 Annex A.4.13): a raw deflate stream a frame, bits packed as in native."""
    import zlib

    from .native import unpack

    nbytes = -(-info.pixels * info.samples * info.bits_allocated // 8)
    if nbytes > 1032 * len(data) + 64:  # no deflate stream expands further
        raise TruncatedError("deflated frame", expected=f"{nbytes} bytes", found=f"{len(data)} compressed ones")
    try:
        raw = zlib.decompressobj(-zlib.MAX_WBITS).decompress(data, nbytes)
    except zlib.error as e:
        raise MalformedError("deflated frame", expected="a deflate stream", found=e, source="RFC 1951") from None
    if len(raw) < nbytes:
        raise TruncatedError("deflated frame", expected=f"{nbytes} bytes", found=len(raw), source="PS3.5 Annex A.4.13")
    return unpack(raw, info, 0), None


def _jpeg(data: bytes, info: PixelInfo) -> Decoded:
    """Any JPEG or JPEG-LS stream: which of them it is its frame header says, not the transfer syntax."""
    from . import jpeg, jpeg_lossless, jpegls
    from .jpeg_markers import JPEG_LS, LOSSLESS, parse

    stream = parse(data, info)
    process = stream.frame.process
    room = jpeg_lossless if process == LOSSLESS else jpegls if process == JPEG_LS else jpeg
    samples: NDArray[Any] = room.decode(stream)
    return samples, stream.frame.precision


def _jpeg2000(data: bytes, info: PixelInfo) -> Decoded:
    from .jpeg2000 import decode

    return decode(data, info)


DECODERS: dict[str, Callable[[bytes, PixelInfo], Decoded]] = {
    "native": _native,
    "rle": _rle,
    "deflate": _deflated,
    "jpeg": _jpeg,
    "jpeg-lossless": _jpeg,
    "jpegls": _jpeg,
    "jpeg2000": _jpeg2000,
    "htj2k": _jpeg2000,
}


def decoder_of(info: PixelInfo, *, by_library: bool = False) -> Callable[[bytes, PixelInfo], Decoded]:
    """The decoder of an image's transfer syntax; `by_library` asks for an installed one where there is our own.

    Raises
        UnsupportedError  video, JPEG XL, referenced pixels, or an unknown syntax; a library that is not installed
    """
    row = syntax_of(info.transfer_syntax)
    decoder = DECODERS.get(row.decoder) if row is not None else None
    if decoder is None:
        name = "an unknown transfer syntax" if row is None else f"{row.name} ({row.uid})"
        raise UnsupportedError(
            "(0002,0010) TransferSyntaxUID",
            expected="a syntax of still images that medfmt decodes",
            found=name,
            source="PS3.5 §10",
        )
    if decoder is _jpeg2000:
        from .jpeg2000 import library

        library(info)  # before anything is read: nothing is wrong with the file
    if by_library and decoder in (_rle, _jpeg):
        from . import library as libraries

        kind = "rle" if decoder is _rle else "jpegls" if row is not None and row.decoder == "jpegls" else "jpeg"
        libraries.library(kind, info)
        return partial(libraries.decode, kind)
    return decoder
