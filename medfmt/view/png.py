# SPDX-License-Identifier: MIT
"""PNG files from arrays, with numpy and zlib alone.

Writes 8-bit grey (colour type 0), RGB (2) and RGBA (6), not interlaced (PNG specification, third edition, W3C 2025).
Byte picture: 8 bytes of signature, then chunks of length u32, name, data, CRC-32 over name and data, all big-endian:

    IHDR  width u32, height u32, bit depth 8, colour type, compression 0, filter 0, interlace 0
    IDAT  zlib stream; each row is a filter byte and the row's samples
    IEND  empty

Deliberately not done: palettes, 16 bits, reading.
"""

from __future__ import annotations

import zlib

import numpy as np

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..core.arrays import Array

SIGNATURE = b"\x89PNG\r\n\x1a\n"
COLOUR_TYPES = {1: 0, 3: 2, 4: 6}  # samples per pixel → colour type, PNG §11.2.1
FILTER_UP = 2  # each sample minus the one above it: anatomy is smooth, and one vectorised line does it, PNG §9.2


def encode(image: Array) -> bytes:
    """The PNG file of `image`: (rows, columns), (rows, columns, 3) or (rows, columns, 4), uint8, first row on top."""
    rows, columns = image.shape[:2]
    samples = image.shape[2] if image.ndim == 3 else 1
    flat = np.ascontiguousarray(image, dtype=np.uint8).reshape(rows, columns * samples)
    filtered = np.empty((rows, 1 + columns * samples), np.uint8)
    filtered[:, 0] = FILTER_UP
    filtered[:1, 1:] = flat[:1]
    filtered[1:, 1:] = flat[1:] - flat[:-1]
    header = columns.to_bytes(4, "big") + rows.to_bytes(4, "big") + bytes((8, COLOUR_TYPES[samples], 0, 0, 0))
    data = zlib.compress(filtered.tobytes(), 6)
    return SIGNATURE + _chunk(b"IHDR", header) + _chunk(b"IDAT", data) + _chunk(b"IEND", b"")


def _chunk(name: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4, "big") + name + data + zlib.crc32(name + data).to_bytes(4, "big")
