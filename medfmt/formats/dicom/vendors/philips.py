# SPDX-License-Identifier: MIT
"""Philips: timing, echo train, diffusion.

Creators: "Philips Imaging DD 001" (2001), "Philips MR Imaging DD 001" to "005" (2005). Enhanced files keep a
frame's classic header in the item (2005,xx0F) of its functional groups. Facts with their sources: spec_notes/vendors.md.
"""

from __future__ import annotations

from .access import inner, is_zero, items, number, phase_lines, private, text, vector
from .series import Details, Weighting, public_orientation, public_weighting

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from .series import Series

INNER_NUMBERS = ("ParallelReductionFactorInPlane", "ParallelReductionFactorOutOfPlane")
WATER_FAT_PPM = 3.4
IMAGING, MR_1, MR_5 = "Philips Imaging DD 001", "Philips MR Imaging DD 001", "Philips MR Imaging DD 005"


def holders(plane: Any) -> Iterator[Any]:
    """The data sets that may hold a frame's private elements, the most particular first."""
    for holder in plane.holders:
        yield from kept_in(holder)


def kept_in(holder: Any) -> Iterator[Any]:
    """A data set or item, after the item in it that keeps a frame's classic header."""
    yield from items(private(holder, MR_5, 0x2005, 0x0F, "SQ") or holder.get((0x2005, 0x140F)))
    yield holder


def own(plane: Any, creator: str, group: int, element: int, vr: str) -> Any:
    """A private element of a frame or of its file."""
    return first_private(holders(plane), creator, group, element, vr)


def first_private(holders: Iterable[Any], creator: str, group: int, element: int, vr: str) -> Any:
    """A private element of the first data set that has it."""
    values = (private(holder, creator, group, element, vr) for holder in holders)
    return next((value for value in values if value is not None), None)


def first_above_one(holder: Any, *keys: str) -> int | None:
    found = [number(holder.get(key)) for key in keys]
    return next((int(value) for value in found if value is not None and value > 1), None)


def details(series: Series) -> Details:
    """What Philips' elements tell of a stack."""
    plane = series.planes[0]
    words: dict[str, Any] = {}
    trains = (first_above_one(h, "GradientEchoTrainLength", "EchoTrainLength") for h in holders(plane))
    train = next((found for found in trains if found), None) or first_above_one(plane, "EchoTrainLength")
    factor = number(own(plane, IMAGING, 0x2001, 0x13, "SL"))
    if train:
        words["EchoTrainLength"] = train
    elif factor is not None and factor > 1:
        words["EchoTrainLength"] = int(factor)
    delay = number(own(plane, IMAGING, 0x2001, 0x1B, "FL")) or 0
    if delay > 0 and text(own(plane, IMAGING, 0x2001, 0x1C, "CS")).upper() in ("", "INV"):
        words["InversionTime"] = delay / 1000
    shift = number(own(plane, IMAGING, 0x2001, 0x22, "FL")) or 0
    if shift > 0:
        words["WaterFatShift"] = float(shift)
        words |= estimated_readout(plane, float(shift), words.get("EchoTrainLength", 1))
    partial = text(own(plane, IMAGING, 0x2001, 0x19, "CS")).upper()[:1] == "Y"
    if partial or text(plane.get("PartialFourier")).upper()[:1] == "Y":
        words["PartialFourierEnabled"] = "YES"
    for word in INNER_NUMBERS:
        value = next((v for h in holders(plane) if (v := number(h.get(word))) is not None and v > 0), None)
        if value is not None:
            words[word] = value
    technique = text(next((h.get("ParallelAcquisitionTechnique") for h in holders(plane)), None))
    if technique:
        words["ParallelAcquisitionTechnique"] = technique
    if any(text(holder.get("RescaleType")) == "Hz" for holder in holders(plane)):
        words["Units"] = "Hz"
    repetition = volume_interval(series)
    if repetition is not None:
        words["RepetitionTime"] = repetition
    return Details(words=words)


def estimated_readout(plane: Any, shift: float, train: int) -> dict[str, float]:
    """Readout time and echo spacing by the shift of fat against water (pixels), which Philips tells instead of a bandwidth."""
    frequency = number(plane.get("ImagingFrequency")) or number(plane.get("TransmitterFrequency"))
    rows, columns = (int(number(plane.ds.get(word)) or 0) for word in ("Rows", "Columns"))
    lines = phase_lines(plane, rows, columns, -1)
    if not frequency or frequency <= 0 or lines < 0:
        return {}
    total = shift / (frequency * WATER_FAT_PPM * (train + 1)) * train
    words = {"EstimatedTotalReadoutTime": total}
    if lines > 1:
        words["EstimatedEffectiveEchoSpacing"] = total / (lines - 1)
    return words


def volume_interval(series: Series) -> float | None:
    """Time from one volume to the next, s, of a 3D EPI: its RepetitionTime is that of one shot (dcm2niix, issue 369)."""
    plane = series.planes[0]
    factor = number(plane.get("EchoTrainLength")) or number(own(plane, IMAGING, 0x2001, 0x13, "SL")) or 0
    if series.volumes < 2 or text(plane.get("MRAcquisitionType")) != "3D" or factor <= 1:
        return None
    begins = [number(own(series.plane(t), MR_1, 0x2005, 0xA0, "FL")) for t in (0, series.volumes - 1)]
    if begins[0] is None or begins[1] is None or begins[1] <= begins[0]:
        return None
    return (begins[1] - begins[0]) / (series.volumes - 1)


def weighting(plane: Any) -> Weighting | None:
    """Diffusion weighting of a plane: (2001,xx03), (2005,xxB0) to (2005,xxB2); else the standard's elements."""
    public = public_weighting(plane)
    b = number(own(plane, IMAGING, 0x2001, 0x03, "FL"))
    if b is None and public is not None:
        b = public.b
    if b is None:
        return None
    if b <= 0:
        return Weighting(float(b), (0.0, 0.0, 0.0))
    if plane.own and text(inner(plane.own, "MRDiffusionSequence", "DiffusionDirectionality")).upper() == "ISOTROPIC":
        return Weighting(float(b))
    direction = public_orientation(plane)
    if direction is None or is_zero(direction):
        told = vector([number(own(plane, MR_1, 0x2005, element, "FL")) for element in (0xB0, 0xB1, 0xB2)])
        direction = direction if told is None else told
    return Weighting(float(b), direction)
