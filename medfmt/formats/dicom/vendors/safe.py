# SPDX-License-Identifier: MIT
"""Private elements that are safe to keep: creator, in capitals → (group, element in the block).

SAFE_PRIVATE holds what the standard counts as safe (PS3.15 Table E.3.10-1), of those that medfmt knows. NUMBERS holds what else is
known to hold numbers of the scan (timing, geometry, polarity; spec_notes/vendors.md), kept where its bytes are such numbers
(§E.3.10: attributes known to be safe); SEQUENCES, what has them in items, which are gone through like all others. Of a CSA
header the tags CSA_NUMBERS are kept, in a new header.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

SAFE_PRIVATE: Final[dict[str, frozenset[tuple[int, int]]]] = {
    "SIEMENS MR HEADER": frozenset(((0x0019, 0x0C), (0x0019, 0x0D), (0x0019, 0x0E), (0x0019, 0x27))),
    "GEMS_ACQU_01": frozenset(((0x0019, 0x23), (0x0019, 0x24), (0x0019, 0x27), (0x0019, 0x9E))),
    "GEMS_PARM_01": frozenset(((0x0043, 0x27), (0x0043, 0x39), (0x0043, 0x6F))),
    "GEMS_SERS_01": frozenset(((0x0025, 0x07),)),
    "PHILIPS IMAGING DD 001": frozenset(((0x2001, 0x03), (0x2001, 0x04))),
    "PHILIPS MR IMAGING DD 001": frozenset(
        ((0x2005, 0x0D), (0x2005, 0x0E), (0x2005, 0xB0), (0x2005, 0xB1), (0x2005, 0xB2))
    ),
    "PHILIPS PET PRIVATE GROUP": frozenset(((0x7053, 0x00), (0x7053, 0x09))),
}
NUMBERS: Final[dict[str, dict[tuple[int, int], str]]] = {
    "SIEMENS MR HEADER": {
        (0x0019, 0x0A): "US", (0x0019, 0x14): "IS", (0x0019, 0x18): "IS", (0x0019, 0x28): "FD", (0x0019, 0x29): "FD",
    },
    "SIEMENS MR SDI 02": {(0x0021, 0x04): "DS", (0x0021, 0x1C): "IS", (0x0021, 0x42): "IS", (0x0021, 0x53): "FD"},
    "GEMS_ACQU_01": {
        (0x0019, 0x5A): "FL", (0x0019, 0xBB): "DS", (0x0019, 0xBC): "DS", (0x0019, 0xBD): "DS", (0x0019, 0xE0): "DS",
    },
    "GEMS_PARM_01": {(0x0043, 0x2C): "SS", (0x0043, 0x2F): "SS", (0x0043, 0x7C): "FL", (0x0043, 0x83): "DS"},
    "PHILIPS IMAGING DD 001": {(0x2001, 0x13): "SL", (0x2001, 0x1B): "FL", (0x2001, 0x22): "FL"},
    "PHILIPS MR IMAGING DD 001": {(0x2005, 0xA0): "FL"},
    "PHILIPS MR IMAGING DD 005": {(0x2005, 0x12): "IS", (0x2005, 0x13): "IS"},
    "IMAGE PRIVATE HEADER": {(0x0065, 0x09): "FD", (0x0065, 0x37): "FD", (0x0065, 0x50): "DS", (0x0065, 0x58): "IS"},
}  # fmt: skip
SEQUENCES: Final = {
    "SIEMENS MR SDI 02": (0x0021, 0xFE),
    "PHILIPS MR IMAGING DD 005": (0x2005, 0x0F),
    "IMAGE PRIVATE HEADER": (0x0065, 0x51),
}
CSA_CREATOR, CSA_ELEMENT = "SIEMENS CSA HEADER", (0x0029, 0x10)
CSA_NUMBERS: Final = (
    "NumberOfImagesInMosaic", "SliceNormalVector", "ProtocolSliceNumber", "MosaicRefAcqTimes", "B_value",
    "DiffusionGradientDirection", "PhaseEncodingDirectionPositive", "BandwidthPerPixelPhaseEncode",
)  # fmt: skip
