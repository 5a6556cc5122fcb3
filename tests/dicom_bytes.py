# SPDX-License-Identifier: MIT
"""DICOM bytes put together by hand, element by element: what the reader must understand, and files with one fault each."""

from __future__ import annotations

import struct

EXPLICIT, IMPLICIT = "1.2.840.10008.1.2.1", "1.2.840.10008.1.2"
BIG, DEFLATED = "1.2.840.10008.1.2.2", "1.2.840.10008.1.2.1.99"
LONG = {"OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV"}
UNDEFINED = 0xFFFFFFFF
ITEM_END = bytes.fromhex("feff 0de0 00000000")
SEQUENCE_END = bytes.fromhex("feff dde0 00000000")


def el(tag, vr, value=b"", *, length=None, order="<", explicit=True):
    """One element; `length` may lie."""
    value = value.encode("latin-1") if isinstance(value, str) else value
    n = len(value) if length is None else length
    head = struct.pack(order + "HH", tag >> 16, tag & 0xFFFF)
    if not explicit:
        return head + struct.pack(order + "I", n) + value
    if vr in LONG:
        return head + vr.encode("latin-1") + b"\0\0" + struct.pack(order + "I", n) + value
    return head + vr.encode("latin-1") + struct.pack(order + "H", n) + value


def item(content=b"", *, length=None, order="<"):
    return struct.pack(order + "HHI", 0xFFFE, 0xE000, len(content) if length is None else length) + content


def open_item(content=b""):
    """An item of undefined length."""
    return item(length=UNDEFINED) + content + ITEM_END


def sq(tag, *items, **how):
    return el(tag, "SQ", b"".join(items), **how)


def open_sq(tag, *items):
    """A sequence of undefined length."""
    return el(tag, "SQ", length=UNDEFINED) + b"".join(items) + SEQUENCE_END


def meta(syntax=EXPLICIT, *, group_length=None):
    """Group 0002, with its right length or another."""
    padded = syntax + "\0" * (len(syntax) % 2)
    rest = el(0x00020002, "UI", "1.2.840.10008.5.1.4.1.1.4\0") + (el(0x00020010, "UI", padded) if syntax else b"")
    n = len(rest) if group_length is None else group_length
    return el(0x00020000, "UL", struct.pack("<I", n)) + rest


def file(dataset, syntax=EXPLICIT, *, preamble=bytes(128), head=None):
    return preamble + b"DICM" + (meta(syntax) if head is None else head) + dataset


PIXELS = struct.pack("<16H", *range(100, 116))


def image(*, order="<", explicit=True, inside=b"", pixels=PIXELS, behind=b""):
    """The elements of a 4 × 4 image; `inside` goes between the geometry and the pixel description."""

    def e(tag, vr, value):
        return el(tag, vr, value, order=order, explicit=explicit)

    def us(tag, value):
        return e(tag, "US", struct.pack(order + "H", value))

    return b"".join(
        (
            e(0x00080016, "UI", "1.2.840.10008.5.1.4.1.1.4\0"),
            e(0x00080060, "CS", "MR"),
            e(0x00100010, "PN", "Nobody^None "),
            e(0x00200013, "IS", "7 "),
            inside,
            us(0x00280002, 1),
            e(0x00280004, "CS", "MONOCHROME2 "),
            us(0x00280010, 4),
            us(0x00280011, 4),
            e(0x00280030, "DS", "2.00\\1.50 "),
            us(0x00280100, 16),
            us(0x00280101, 16),
            us(0x00280102, 15),
            us(0x00280103, 0),
            e(0x7FE00010, "OW", pixels),
            behind,
        )
    )
