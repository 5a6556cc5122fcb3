# SPDX-License-Identifier: MIT
"""Small DICOM data sets written by hand, for tests that need a few elements and no file."""

from __future__ import annotations

import struct
from typing import Any

from tests import room

LONG = {"OB", "OW", "SQ", "UN", "UT"}
NUMBERS = {"US": "H", "SS": "h", "UL": "I", "SL": "i", "FL": "f", "FD": "d"}


def value_bytes(vr: str, value: Any) -> bytes:
    """One value, or a list of several, as explicit little-endian stores it."""
    if isinstance(value, bytes):
        raw = value
    elif vr == "SQ":
        raw = b"".join(b"\xfe\xff\x00\xe0" + struct.pack("<I", len(item)) + item for item in map(elements, value))
    elif vr in NUMBERS:
        several = value if isinstance(value, (list, tuple)) else [value]
        raw = struct.pack(f"<{len(several)}{NUMBERS[vr]}", *several)
    else:
        several = value if isinstance(value, (list, tuple)) else [value]
        raw = "\\".join(map(str, several)).encode("latin-1")
    pad = b"\0" if vr in ("UI", "OB", "UN", "SQ") else b" "
    return raw + pad * (len(raw) % 2)


def elements(table: dict[int, tuple[str, Any]]) -> bytes:
    """`{0x00280010: ("US", 4)}` as the bytes of a data set, explicit VR little-endian, in tag order."""
    out = b""
    for tag in sorted(table):
        vr, value = table[tag]
        raw = value_bytes(vr, value)
        out += struct.pack("<HH", tag >> 16, tag & 0xFFFF) + vr.encode()
        out += struct.pack("<HI", 0, len(raw)) if vr in LONG else struct.pack("<H", len(raw))
        out += raw
    return out


def part10(table: dict[int, tuple[str, Any]]) -> bytes:
    """The same as the bytes of a file, with preamble and meta information."""
    meta = elements({0x00020010: ("UI", "1.2.840.10008.1.2.1")})
    head = bytes(128) + b"DICM" + elements({0x00020000: ("UL", len(meta))}) + meta
    return head + elements({0x00080016: ("UI", "1.2.840.10008.5.1.4.1.1.4"), **table})


def dataset(table: dict[int, tuple[str, Any]]) -> Any:
    """The same as a `Dataset`."""
    return room("formats.dicom.part10").read(part10(table))


def words(table: dict[int, tuple[str, Any]]) -> Any:
    """The same as the `Words` of its first frame, which is what the vendors are asked about."""
    return room("formats.dicom.multiframe").words_of(dataset(table), 1)[0]


def csa2(**tags: list[str]) -> bytes:
    """A CSA2 header: each tag with its items."""
    out = b"SV10\x04\x03\x02\x01" + struct.pack("<II", len(tags), 77)
    for name, items in tags.items():
        out += name.encode().ljust(64, b"\0") + struct.pack("<i4siii", len(items), b"IS\0\0", 6, len(items), 77)
        for item in items:
            raw = item.encode() + b"\0"
            out += struct.pack("<4i", len(raw), len(raw), 77, len(raw)) + raw + bytes(-len(raw) % 4)
    return out
