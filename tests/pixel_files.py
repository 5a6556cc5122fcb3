# SPDX-License-Identifier: MIT
"""Small images as DICOM bytes: any transfer syntax, native or in fragments, for the tests of pixels."""

from __future__ import annotations

import struct
from typing import Any

from tests import room

IMPLICIT, LITTLE, BIG = "1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.2"
RLE, JPEG, LOSSLESS = "1.2.840.10008.1.2.5", "1.2.840.10008.1.2.4.50", "1.2.840.10008.1.2.4.70"
JPEG_LS, JPEG_2000, DEFLATED_FRAME = "1.2.840.10008.1.2.4.80", "1.2.840.10008.1.2.4.90", "1.2.840.10008.1.2.8.1"
LONG = ("OB", "OW", "OF", "OD", "OV", "SQ", "UN")
PIXEL_DATA = 0x7FE00010


def element(tag: int, vr: str, value: Any, order: str = "<") -> bytes:
    """One explicit element: an int, a text, bytes, a list of ints, or (SQ) a list of items' bytes."""
    if vr == "SQ":
        value = b"".join(struct.pack(order + "HHI", 0xFFFE, 0xE000, len(item)) + item for item in value)
    elif vr in ("US", "SS", "UL"):
        several = value if isinstance(value, list) else [value]
        value = struct.pack(order + str(len(several)) + {"US": "H", "SS": "h", "UL": "I"}[vr], *several)
    elif isinstance(value, str):
        value = value.encode()
    value += (b"\0" if vr in ("UI", "OB", "OW") else b" ") * (len(value) % 2)
    head = struct.pack(order + "HH", tag >> 16, tag & 0xFFFF) + vr.encode()
    return head + struct.pack(order + ("HI" if vr in LONG else "H"), *([0] if vr in LONG else []), len(value)) + value


def fragments(parts: list[bytes], table: bytes = b"") -> bytes:
    """PixelData of undefined length: the offset table, then a fragment each."""
    items = b"".join(
        b"\xfe\xff\x00\xe0" + struct.pack("<I", len(part) + len(part) % 2) + part + b"\0" * (len(part) % 2)
        for part in [table, *parts]
    )
    return b"\xe0\x7f\x10\x00OB\0\0\xff\xff\xff\xff" + items + b"\xfe\xff\xdd\xe0\0\0\0\0"


def image(
    pixels: bytes | list[bytes],
    *,
    rows: int,
    columns: int,
    syntax: str = LITTLE,
    bits: int = 16,
    vr: str = "OW",
    table: bytes = b"",
    more: dict[int, tuple[str, Any]] | None = None,
) -> bytes:
    """A file; `more` adds elements, replaces them, or (None) leaves them out."""
    order = ">" if syntax == BIG else "<"
    described: dict[int, Any] = {
        0x00080016: ("UI", "1.2.840.10008.5.1.4.1.1.7"),
        0x00280002: ("US", 1),
        0x00280004: ("CS", "MONOCHROME2"),
        0x00280010: ("US", rows),
        0x00280011: ("US", columns),
        0x00280100: ("US", bits),
        0x00280101: ("US", bits),
        0x00280102: ("US", bits - 1),
        0x00280103: ("US", 0),
        **(more or {}),
    }
    body = b"".join(element(tag, *described[tag], order) for tag in sorted(described) if described[tag])
    body += fragments(pixels, table) if isinstance(pixels, list) else element(PIXEL_DATA, vr, pixels, order)
    meta = element(0x00020010, "UI", syntax)
    return bytes(128) + b"DICM" + element(0x00020000, "UL", len(meta)) + meta + body


def read(*args: Any, **kwargs: Any) -> Any:
    """The same as a Dataset."""
    return room("formats.dicom.part10").read(image(*args, **kwargs))


def described(rows: int, columns: int, samples: int = 1, bits: int = 16, frames: int = 1, **other: Any) -> Any:
    """A PixelInfo, for decoders that are tried without a file."""
    stored = other.pop("stored", bits)
    return room("formats.dicom.pixels.info").PixelInfo(
        rows=rows,
        columns=columns,
        samples=samples,
        frames=frames,
        bits_allocated=bits,
        bits_stored=stored,
        high_bit=other.pop("high", stored - 1),
        signed=other.pop("signed", False),
        planar=other.pop("planar", 0),
        photometric=other.pop("photometric", "MONOCHROME2" if samples == 1 else "RGB"),
        transfer_syntax=other.pop("syntax", LITTLE),
        **other,
    )
