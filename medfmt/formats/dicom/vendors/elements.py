# SPDX-License-Identifier: MIT
"""What the vendors' private elements are called and how they are read, by the creator of their block.

An implicit stream writes no VR, and a UN hides it; the public dictionary knows nothing private. So this is the only place
where such an element's VR can come from. The table is `_elements.py`, generated; it is split on first use.
"""

from __future__ import annotations

from functools import cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

# UIH: no public table has them; as seen in files of software uMR, and in dcm2niix's nii_dicom.cpp.
MORE: Final = """
|Image Private Header 0065
09 FD B value
37 FD Diffusion gradient direction
50 DS Number of slices in the VFRAME
51 SQ Slices of the VFRAME
"""


@cache
def _elements() -> dict[tuple[str, int], tuple[str, str]]:
    """(creator in capitals, group and last two digits) → (VR, name)."""
    from ._elements import ELEMENTS

    found = {}
    for block in (ELEMENTS + MORE).split("|")[1:]:
        head, *lines = block.strip().split("\n")
        creator, _, group = head.upper().rpartition(" ")
        for line in lines:
            number, vr, *name = line.split(" ", 2)
            found[creator, int(group + number, 16)] = (vr, name[0] if name else "")
    return found


def private_element(creator: str, tag: int) -> tuple[str, str]:
    """(VR, name) of a private element in a block of `creator`; ("UN", "") where it is not known."""
    return _elements().get((creator.strip().upper(), tag >> 8 & 0xFFFF00 | tag & 0xFF), ("UN", ""))
