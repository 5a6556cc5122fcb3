# SPDX-License-Identifier: MIT
"""JPEG 2000 and High-Throughput JPEG 2000 by the extra `codecs`: ITU-T T.800 Annex A, T.814.

The arithmetic and wavelet decoding is left to OpenJPEG, through pylibjpeg-openjpeg or imagecodecs, whichever is installed:
in Python a slice would take seconds. The main header is read here all the same, so that a codestream of
another size, of impossible tiles or cut short is refused before a library sees it.

    [JP2 boxes …] FF4F SOC · FF51 SIZ: size, tiles, components · FF52 COD · FF5C QCD · … · FF90 SOT: tile part · … · FFD9 EOC
"""

from __future__ import annotations

import io
import struct

import numpy as np

from ....core.errors import MalformedError, TruncatedError, UnsupportedError
from ..syntax import syntax_of
from .info import PixelInfo

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, NoReturn

    from numpy.typing import NDArray

SOURCE = "T.800 Annex A"
SIZ = struct.Struct(">HIIIIIIIIH")
SOC_SIZ = b"\xff\x4f\xff\x51"
JP2 = b"\x00\x00\x00\x0cjP  "
COD, QCD, SOT, EOC = 0xFF52, 0xFF5C, 0xFF90, 0xFFD9
SMALLEST_TILE = 14  # bytes: SOT and SOD


def _broken(field: str, at: int, expected: str, found: object) -> NoReturn:
    raise MalformedError(f"JPEG 2000 {field}", offset=at, expected=expected, found=found, source=SOURCE)


def _short(field: str, at: int, expected: str, found: object) -> NoReturn:
    raise TruncatedError(f"JPEG 2000 {field}", offset=at, expected=expected, found=found, source=SOURCE)


def codestream_at(data: bytes) -> int:
    """Where the codestream starts: at 0, or inside the jp2c box of a JP2 file (T.800 Annex I)."""
    at = 0
    while data.startswith(JP2) and at + 8 <= len(data):
        length, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        if kind == b"jp2c":
            at += 16 if length == 1 else 8
            break
        if length < 8:
            _broken("box", at, "at least 8 bytes", length)
        at += length
    if not data.startswith(SOC_SIZ, at):
        _broken("codestream", at, "FF4F FF51", data[at : at + 4].hex() or "nothing")
    return at


def check_header(data: bytes, at: int, info: PixelInfo) -> int:
    """Check the main header and the chain of tile parts; returns the precision of the samples."""
    if at + 6 + SIZ.size > len(data):
        _short("SIZ", at, f"{SIZ.size} bytes", len(data) - at - 6)
    _, x, y, x0, y0, tile_x, tile_y, tile_x0, tile_y0, count = SIZ.unpack_from(data, at + 6)
    if (y - y0, x - x0) != (info.rows, info.columns):
        _broken("SIZ", at, f"{info.rows}×{info.columns} (Rows, Columns)", f"{y - y0}×{x - x0}")
    if count != info.samples:
        _broken("SIZ components", at, f"{info.samples} (SamplesPerPixel)", count)
    if not (tile_x and tile_y and tile_x0 <= x0 < tile_x0 + tile_x and tile_y0 <= y0 < tile_y0 + tile_y):
        _broken("SIZ tiles", at, "tiles that cover the image", f"{tile_x}×{tile_y} from {tile_x0}, {tile_y0}")
    tiles = -(-(x - tile_x0) // tile_x) * -(-(y - tile_y0) // tile_y)
    if tiles * SMALLEST_TILE > len(data):
        _short("tiles", at, f"{tiles} tiles", f"{len(data)} bytes")
    components = data[at + 6 + SIZ.size : at + 6 + SIZ.size + 3 * count]
    precisions = {(byte & 127) + 1 for byte in components[0::3]}
    if len(components) < 3 * count or 0 in components[1::3] or 0 in components[2::3]:
        _broken("SIZ components", at, "subsampling of at least 1", components.hex())
    precision = max(precisions)
    if precision > info.dtype.itemsize * 8:
        _broken("SIZ precision", at, f"at most {info.dtype.itemsize * 8} bits (BitsAllocated)", precision)
    _check_segments(data, at + 4, tiles)
    return precision


def _check_segments(data: bytes, at: int, tiles: int) -> None:
    """Walk the main header from its first length on, then the tile parts."""
    seen = set()
    marker = 0xFF51
    while marker != SOT:
        length = int.from_bytes(data[at : at + 2], "big")
        if length < 2 or at + length + 2 > len(data):
            _short(f"segment {marker:04X}", at, "a segment and a marker", f"{len(data) - at} bytes")
        if marker == COD and length >= 12:
            levels, width, height = data[at + 7], (data[at + 8] & 15) + 2, (data[at + 9] & 15) + 2
            if levels > 32 or max(width, height) > 10 or width + height > 12:
                found = f"{levels} levels, blocks of 2^{width} × 2^{height}"
                _broken("COD", at, "at most 32 levels and code blocks of 4096 samples", found)
        seen.add(marker)
        at += length
        marker = int.from_bytes(data[at : at + 2], "big")
        at += 2
        if marker == EOC or marker < 0xFF00:
            _short("main header", at - 2, "a tile part", f"{marker:04X}")
    if not {COD, QCD} <= seen:
        _broken("main header", at, "COD and QCD", "one is missing")
    while marker == SOT:
        _, tile, nbytes = struct.unpack(">HHI", data[at : at + 8].ljust(8, b"\0"))
        if tile >= tiles or 0 < nbytes < SMALLEST_TILE:
            _broken(
                "SOT", at, f"a tile below {tiles} of at least {SMALLEST_TILE} bytes", f"tile {tile}, {nbytes} bytes"
            )
        end = at - 2 + nbytes if nbytes else len(data)
        if end > len(data) or at + 8 > len(data):
            _short("tile part", at, f"{nbytes} bytes", len(data) - at + 2)
        marker, at = int.from_bytes(data[end : end + 2], "big"), end + 2


def decode(data: bytes, info: PixelInfo) -> tuple[NDArray[Any], int]:
    """Samples, (rows, columns[, samples]), the stream's own colour transform undone; and their precision."""
    at = codestream_at(data)
    precision = check_header(data, at, info)
    decoder = library(info)
    try:
        samples = np.asarray(decoder(data[at:]))
    except Exception as e:  # noqa: BLE001  each library raises kinds of its own
        _broken("codestream", at, "a stream that OpenJPEG decodes", type(e).__name__)
    if samples.size != info.pixels * info.samples or samples.dtype.kind not in "iu":
        _broken("codestream", at, f"{info.frame_shape}", f"{samples.shape} of {samples.dtype}")
    return samples.reshape(info.frame_shape), precision


def library(info: PixelInfo) -> Any:
    """The decoder of the first library that is installed.

    Raises
        UnsupportedError  there is none; the syntax is named, and what to install
    """
    try:
        import openjpeg
    except ImportError:
        pass
    else:
        return lambda data: openjpeg.decode(io.BytesIO(data))
    try:
        import imagecodecs
    except ImportError:
        row = syntax_of(info.transfer_syntax)
        raise UnsupportedError(
            "(0002,0010) TransferSyntaxUID",
            expected="a decoder for JPEG 2000",
            found=f"{row.name if row else 'JPEG 2000'} ({info.transfer_syntax}), and none installed",
            hint="pip install medfmt[codecs]",
        ) from None
    return imagecodecs.jpeg2k_decode
