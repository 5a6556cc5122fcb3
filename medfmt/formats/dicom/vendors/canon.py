# SPDX-License-Identifier: MIT
"""Canon (Toshiba): diffusion.

Classic files hold the standard's elements at the top level. Older ones write direction and b-value into
ImageComments, "b=1500(0.445,0.000,0.895)", along the image's own axes. Facts with their sources: spec_notes/vendors.md.
"""

from __future__ import annotations

from .access import number, text, vector
from .series import Weighting, public_weighting

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def weighting(plane: Any) -> Weighting | None:
    """Diffusion weighting of a plane."""
    told = public_weighting(plane)
    if told is not None and told.vector is not None:
        return told
    comment = text(plane.get("ImageComments")).replace(" ", "")
    value, opened, rest = comment.removeprefix("b=").partition("(")
    b = number(value) if comment.startswith("b=") else None
    direction = vector([number(part) for part in rest.partition(")")[0].split(",")]) if opened else None
    return told if b is None or direction is None else Weighting(float(b), direction, "GE")
