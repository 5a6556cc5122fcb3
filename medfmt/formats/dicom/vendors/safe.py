# SPDX-License-Identifier: MIT
"""Private elements that the standard counts as safe to keep (PS3.15 Table E.3.10-1), of those that medfmt knows.

Creator, in capitals → (group, element in the block).
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
