# SPDX-License-Identifier: MIT
"""What a viewer shows: modality LUT, VOI LUT or window, presentation LUT, in that order (PS3.3 C.11.1, C.11.2, C.11.6; PS3.4 N.2).

The result has 8 bits: 0 is black and 255 white, also for MONOCHROME1. A data set without window or LUT is shown from its
smallest to its largest value. Colour comes as `to_rgb` gives it.
"""

from __future__ import annotations

import numpy as np

from ....core.errors import MalformedError
from ....core.frozen import dataclass
from .colour import Table, sequence_table, to_rgb
from .frameset import frames
from .info import first

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from numpy.typing import NDArray

    from ..dataset import Dataset
    from .info import PixelInfo

FUNCTIONS = ("LINEAR", "LINEAR_EXACT", "SIGMOID")  # VOI LUT Function (PS3.3 C.11.2.1.2, C.11.2.1.3)
WHITE = 255


@dataclass(frozen=True, slots=True)
class Display:
    """How the samples of one frame become grey levels."""

    modality: Table | None
    slope: float
    inter: float
    voi: Table | None
    center: float | None
    width: float | None
    function: str
    presentation: Table | None
    inverted: bool


def window(ds: Dataset) -> NDArray[np.uint8]:
    """Grey levels, uint8, (frames,) rows, columns; or RGB (…, 3) for colour and palette images."""
    found = frames(ds)
    info = found.info
    if info.samples > 1 or info.photometric == "PALETTE COLOR":
        colour = to_rgb(ds)
        shift = 8 * (colour.dtype.itemsize - 1)
        return (colour >> shift).astype(np.uint8)
    out = np.empty((info.frames, info.rows, info.columns), np.uint8)
    for n in range(info.frames):
        out[n] = shown(found.read(n), display_of(ds, info, n))
    return out if info.frames > 1 else out[0]


def display_of(ds: Dataset, info: PixelInfo, n: int = 0) -> Display:
    """The display of frame `n`: from its functional groups, the shared ones, or the data set itself."""
    transform = _group(ds, n, "PixelValueTransformationSequence")
    voi = _group(ds, n, "FrameVOILUTSequence")
    modality = sequence_table(ds, "ModalityLUTSequence", signed=info.signed)
    slope, inter = _number(transform, "RescaleSlope"), _number(transform, "RescaleIntercept")
    slope = 1.0 if slope is None else slope
    inter = inter or 0.0
    # The VOI LUT maps what the modality step gives: signed where that can be below zero (PS3.3 C.11.2.1.1).
    signed = modality is None and (info.signed or inter < 0)
    function = voi.get("VOILUTFunction") or "LINEAR"
    function = function if function in FUNCTIONS else "LINEAR"
    width = _number(voi, "WindowWidth")
    if width is not None and (width < 1 if function == "LINEAR" else width <= 0):
        raise MalformedError(
            "(0028,1051) WindowWidth",
            expected="at least 1" if function == "LINEAR" else "more than 0",
            found=width,
            source="PS3.3 C.11.2.1.2",
            path=ds.path,
        )
    presentation = sequence_table(ds, "PresentationLUTSequence", signed=False)
    shape = ds.get("PresentationLUTShape")
    inverted = shape == "INVERSE" or (info.photometric == "MONOCHROME1" and shape is None and presentation is None)
    return Display(
        modality=modality,
        slope=slope,
        inter=inter,
        voi=sequence_table(voi, "VOILUTSequence", signed=signed),
        center=_number(voi, "WindowCenter"),
        width=width,
        function=function,
        presentation=presentation,
        inverted=inverted,
    )


def _group(ds: Dataset, n: int, keyword: str) -> Dataset:
    """The item of a functional group that holds for frame `n` (PS3.3 C.7.6.16); the data set where there is none."""
    for sequence, index in (("PerFrameFunctionalGroupsSequence", n), ("SharedFunctionalGroupsSequence", 0)):
        items = ds.get(sequence)
        if isinstance(items, (list, tuple)) and index < len(items):
            inner = items[index].get(keyword)
            if isinstance(inner, (list, tuple)) and inner:
                item: Dataset = inner[0]
                return item
    return ds


def _number(ds: Dataset, keyword: str) -> float | None:
    """The first value, None where it is absent, no number or not finite."""
    value = first(ds.get(keyword))
    return float(value) if isinstance(value, (int, float)) and np.isfinite(value) else None


def shown(samples: NDArray[Any], display: Display) -> NDArray[np.uint8]:
    """Grey levels of one frame."""
    if display.modality is not None:
        values: NDArray[Any] = display.modality.of(samples)
    elif (display.slope, display.inter) == (1.0, 0.0):
        values = samples
    else:
        values = samples.astype(np.float64) * display.slope + display.inter
    if display.voi is not None:
        whole = values if values.dtype.kind in "iu" else np.floor(values + 0.5).astype(np.int64)
        grey = display.voi.of(whole) / ((1 << display.voi.bits) - 1)
    else:
        grey = windowed(values, display.center, display.width, display.function)
    if display.presentation is not None:
        table = display.presentation
        index = np.rint(grey * (len(table.values) - 1)).astype(np.int64)
        grey = table.values[index] / ((1 << table.bits) - 1)
    if display.inverted:
        grey = 1 - grey
    return np.rint(np.clip(grey, 0, 1) * WHITE).astype(np.uint8)


def windowed(
    values: NDArray[Any], center: float | None, width: float | None, function: str = "LINEAR"
) -> NDArray[np.float64]:
    """Values to 0 … 1 by a window; without one, from the smallest to the largest finite value."""
    x = values.astype(np.float64)
    if center is None or width is None:
        finite = x[np.isfinite(x)]
        low, high = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 1.0)
        center, width, function = (low + high) / 2, (high - low) or 1.0, "LINEAR_EXACT"
    x = np.nan_to_num(x)
    if function == "SIGMOID":  # C.11.2.1.3.1; the exponent is held where e^x still is a number
        return np.asarray(1 / (1 + np.exp(np.clip(-4 * (x - center) / width, -700, 700))))
    if function == "LINEAR":  # C.11.2.1.2.1: of width 1 it is a step
        center, width = center - 0.5, width - 1
    if width == 0:
        return (x > center).astype(np.float64)
    return np.clip((x - center) / width + 0.5, 0, 1)
