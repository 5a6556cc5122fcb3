# SPDX-License-Identifier: MIT
"""The vendors: one file each, and the front that picks by Manufacturer.

Each vendor's file holds tables and pure functions of a Dataset: what its private elements mean. Rooms that are
not about a vendor ask here and never name one.
"""

from __future__ import annotations

from . import siemens, uih
from .access import text
from .mosaic import Mosaic

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

__all__ = ["Mosaic", "manufacturer", "mosaic"]

# The first letters of Manufacturer (0008,0070), upper case, and the vendor's name as sidecars have it.
MANUFACTURERS = (
    ("BR", "Bruker"),
    ("CA", "Canon"),
    ("CP", "Siemens"),  # CPS, a venture of Siemens
    ("GE", "GE"),
    ("HI", "Hitachi"),
    ("HY", "Hyperfine"),
    ("ME", "Mediso"),
    ("MR", "MRSolutions"),
    ("PH", "Philips"),
    ("SI", "Siemens"),
    ("TO", "Toshiba"),
    ("UI", "UIH"),
)


def manufacturer(ds: Any) -> str:
    """The vendor's short name: "Siemens", "GE", …; empty where it is none of those known."""
    begins = text(ds.get("Manufacturer"))[:2].upper()
    return next((name for letters, name in MANUFACTURERS if begins == letters), "")


def mosaic(ds: Any) -> Mosaic | None:
    """How the picture of `ds` is tiled; None where it shows one slice.

    Raises
        MalformedError  it says that it is a mosaic, and what it says cannot be
    """
    vendor = manufacturer(ds)
    return uih.mosaic(ds) if vendor == "UIH" else siemens.mosaic(ds, siemens=vendor == "Siemens")
