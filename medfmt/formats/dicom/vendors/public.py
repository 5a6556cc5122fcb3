# SPDX-License-Identifier: MIT
"""What the standard's own elements tell of diffusion (PS3.3 C.8.13.5.9), for every vendor that keeps to them."""

from __future__ import annotations

from .access import inner, number, numbers, vector
from .series import Weighting

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .access import Vector

B_VALUE = (("DiffusionBValue",), ("MRDiffusionSequence", "DiffusionBValue"))
ORIENTATION = (
    ("DiffusionGradientOrientation",),
    ("DiffusionGradientDirectionSequence", "DiffusionGradientOrientation"),
    ("MRDiffusionSequence", "DiffusionGradientDirectionSequence", "DiffusionGradientOrientation"),
)


def found(plane: Any, paths: tuple[tuple[str, ...], ...], count: int) -> tuple[float, ...]:
    """The first value at any of `paths` that is `count` numbers; () where there is none."""
    for holder in plane.holders:
        for path in paths:
            value = numbers(inner(holder, *path))
            if len(value) == count:
                return value
    return ()


def orientation(plane: Any) -> Vector | None:
    """Direction of the gradient, LPS."""
    return vector(found(plane, ORIENTATION, 3))


def weighting(plane: Any) -> Weighting | None:
    """Diffusion weighting of a plane; None where the file tells no b-value."""
    b = number(found(plane, B_VALUE, 1))
    return None if b is None else Weighting(float(b), orientation(plane))
