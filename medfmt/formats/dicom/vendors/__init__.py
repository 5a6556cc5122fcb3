# SPDX-License-Identifier: MIT
"""The vendors: one file each, and the front that picks by Manufacturer.

Each vendor's file holds tables and pure functions of a Dataset: what its private elements mean. Rooms that are
not about a vendor ask here and never name one.
"""

from __future__ import annotations

from . import canon, ge, philips, siemens, uih
from .access import text
from .series import Details, Mosaic, Series, Weighting, public_weighting

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from ..csa import Chain

__all__ = ["Details", "Mosaic", "Series", "Weighting", "details", "is_diffusion", "manufacturer", "mosaic", "weighting"]

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


def mosaic(ds: Any, vendor: str | None = None, chains: list[Chain] | None = None) -> Mosaic | None:
    """How the picture of `ds` is tiled; None where it shows one slice.

    Parameters
        vendor  where it is known already
        chains  see `csa.read_alike`
    Raises
        MalformedError  it says that it is a mosaic, and what it says cannot be
    """
    vendor = manufacturer(ds) if vendor is None else vendor
    return uih.mosaic(ds) if vendor == "UIH" else siemens.mosaic(ds, siemens=vendor == "Siemens", chains=chains)


DETAILS: dict[str, Callable[[Series], Details]] = {
    "Canon": lambda _: Details(),
    "GE": ge.details,
    "Philips": philips.details,
    "Siemens": siemens.details,
    "UIH": uih.details,
}
WEIGHTING: dict[str, Callable[[Any], Weighting | None]] = {
    "Canon": canon.weighting,
    "GE": ge.weighting,
    "Philips": philips.weighting,
    "Siemens": siemens.weighting,
    "Toshiba": canon.weighting,
    "UIH": uih.weighting,
}


def details(series: Series) -> Details:
    """What the vendor's own elements tell of a stack, beyond the standard's."""
    vendor = manufacturer(series.planes[0].ds)
    if vendor in DETAILS:
        return DETAILS[vendor](series)
    return siemens.csa_details(series)


def weighting(plane: Any) -> Weighting | None:
    """Diffusion weighting of one plane; None where the file tells no b-value, or one that cannot be."""
    vendor = manufacturer(plane.ds)
    if vendor in WEIGHTING:
        told = WEIGHTING[vendor](plane)
    else:
        told = public_weighting(plane) or siemens.csa_weighting(plane)
    return told if told is not None and told.b >= 0 else None


def is_diffusion(plane: Any) -> bool:
    """Whether the vendor's name of the sequence is that of one for diffusion."""
    return manufacturer(plane.ds) == "GE" and ge.is_diffusion(plane.ds)
