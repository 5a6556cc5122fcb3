# SPDX-License-Identifier: MIT
"""The window that a picture starts with: what the file asks for, where that fits the voxels, else robust percentiles."""

from __future__ import annotations

import math

import numpy as np

from .grey import is_colour, robust_window

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ..core.arrays import Array

Window = tuple[float, float]  # centre, width

# where a data set says it: at the top level, or in the functional groups of all frames, or of the first frame
GROUPS = ("", "SharedFunctionalGroupsSequence[0].{}[0].", "PerFrameFunctionalGroupsSequence[0].{}[0].")
VOI, VALUES = "FrameVOILUTSequence", "PixelValueTransformationSequence"
WIDEST = 20  # times the values' own range: a wider window shows one grey


def default_window(vol: Any, values: Array) -> Window:
    """(centre, width) for `values`, scaled values of `vol` or some of them.

    A header's window is passed over where it cannot be meant for these values: where it lies beside them or is far too wide
    (voxels may have been replaced since the header was read).
    """
    robust = robust_window(values)
    asked = None if is_colour(values.dtype) else window_of(vol)
    if asked is None:
        return robust
    apart = abs(asked[0] - robust[0]) > (asked[1] + robust[1]) / 2
    return robust if apart or asked[1] > WIDEST * robust[1] else asked


def window_of(vol: Any) -> Window | None:
    """(centre, width) that the file itself asks for, in scaled values: a DICOM window, or NIfTI's cal_min and cal_max."""
    header = vol.header
    if hasattr(header, "element"):
        return _of_data_set(vol)
    low, high = getattr(header, "cal_min", 0), getattr(header, "cal_max", 0)
    if isinstance(low, (int, float)) and isinstance(high, (int, float)) and math.isfinite(low + high) and high > low:
        return (low + high) / 2, high - low
    return None


def _of_data_set(vol: Any) -> Window | None:
    """A DICOM window counts what RescaleSlope and RescaleIntercept give (PS3.3 C.11.2.1.2); the volume may be scaled otherwise.

    So it is taken back to stored values, and from there to those of the volume.
    """
    centre, width = (_asked(vol.header, VOI, key) for key in ("WindowCenter", "WindowWidth"))
    slope, inter = (_asked(vol.header, VALUES, key) for key in ("RescaleSlope", "RescaleIntercept"))
    if centre is None or width is None or width <= 0:
        return None
    ours, ours0 = (float(np.ravel(part)[0]) for part in (vol.slope, vol.inter))
    factor = ours / (slope or 1.0)
    found = (centre - (inter or 0.0)) * factor + ours0, width * abs(factor)
    return found if all(map(math.isfinite, found)) and found[1] > 0 else None


def _asked(header: Any, sequence: str, key: str) -> float | None:
    """The first value of an element where it stands first; None if nowhere, or if it is no number."""
    for place in GROUPS:
        try:
            value = header.get(place.format(sequence) + key)
            if value is not None:
                return float(value[0] if isinstance(value, list) else value)
        except (TypeError, ValueError, IndexError):  # a FormatError is a ValueError
            continue
    return None
