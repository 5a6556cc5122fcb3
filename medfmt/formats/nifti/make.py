# SPDX-License-Identifier: MIT
"""The fields of a header that is made new, and those that follow the axes when a volume is reoriented.

What dcm2niix writes, so that the two can be swapped: q- and sform codes 1, xyzt_units 10, pixdim[4] the repetition
time, dim_info, slice_code. Free text stays out: `descrip` has the echo time and the multiband factor.
"""

from __future__ import annotations

import numpy as np

from .header import slice_order

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from numpy.typing import ArrayLike

    from ...core.reading import Reading
    from .header import Header

MM_AND_SECONDS = 2 | 8
SCANNER, ALIGNED = 1, 2
IN_STEPS = 1e-3  # how near to whole axes a change of orientation is


def fresh_fields(reading: Reading, version: int, pixdim: Sequence[float]) -> dict[str, Any]:
    """The fields of a new header that tell how it was scanned, and its steps; `pixdim` is what the affine asks for."""
    meta = reading.meta or {}
    shape = reading.data.shape
    scanned = reading.format == "dicom"
    step = _number(meta.get("RepetitionTime"))
    timed = scanned or step is not None or len(shape) < 4
    changes: dict[str, Any] = {
        "pixdim": _steps(reading, pixdim, step),
        "qform_code": SCANNER if scanned else ALIGNED,
        "sform_code": SCANNER if scanned else ALIGNED,
        "xyzt_units": MM_AND_SECONDS if timed else 2,
        "descrip": description(meta),
        "dim_info": dim_info(meta),
        "slice_code": slice_code(slice_times(meta), (*shape, 1, 1, 1)[_slices_along(meta)]),
    }
    if version == 1:
        changes["regular"] = ord("r")
    return changes


def _steps(reading: Reading, pixdim: Sequence[float], step: float | None) -> tuple[float, ...]:
    """pixdim with the repetition time, and 1 for the further axes that there are; 0 where nothing is known."""
    ndim = len(reading.data.shape)
    scanned = reading.format == "dicom"
    time = step if step is not None else 0.0 if scanned or ndim < 4 else 1.0
    return (*pixdim[:4], time, *(1.0 if axis <= ndim and not scanned else 0.0 for axis in (5, 6, 7)))


def _number(value: Any) -> float | None:
    return float(value) if isinstance(value, (int, float)) and np.isfinite(value) else None


def description(meta: Mapping[str, Any]) -> str:
    """ "TE=30;mb=4": the echo time in ms and the multiband factor, where they are known."""
    parts = []
    echo = _number(meta.get("EchoTime"))
    if echo is not None:
        parts.append(f"TE={echo * 1000:.2g}")
    bands = _number(meta.get("MultibandAccelerationFactor"))
    if bands is not None and bands > 1:
        parts.append(f"mb={bands:g}")
    return ";".join(parts)


def dim_info(meta: Mapping[str, Any]) -> int:
    """57 where phase runs along j and slices along k, 54 where phase runs along i; 0 where nothing is told."""
    told = str(meta.get("PhaseEncodingDirection") or meta.get("PhaseEncodingAxis") or "")[:1]
    rows = {"COL": "j", "ROW": "i"}.get(str(meta.get("InPlanePhaseEncodingDirectionDICOM", "")))
    if not told and rows is not None and meta.get("MRAcquisitionType") != "3D":
        told = rows
    slices = _slices_along(meta)
    if told not in ("i", "j", "k") or told == "ijk"[slices]:
        return 0
    phase = "ijk".index(told)
    return (3 - phase - slices + 1) | (phase + 1) << 2 | (slices + 1) << 4


def _slices_along(meta: Mapping[str, Any]) -> int:
    """The axis of the slices: k unless SliceEncodingDirection (BIDS) says otherwise."""
    told = str(meta.get("SliceEncodingDirection") or "k")[:1]
    return "ijk".index(told) if told in ("i", "j", "k") else 2


def slice_times(meta: Mapping[str, Any]) -> Sequence[float] | None:
    """SliceTiming along the axis as it is stored: BIDS counts from the far end where SliceEncodingDirection says so."""
    times = meta.get("SliceTiming")
    return times[::-1] if times and str(meta.get("SliceEncodingDirection", "")).endswith("-") else times


def slice_code(times: Sequence[float] | None, slices: int) -> int:
    """The code of the order that slice times follow; 0 where they follow none, or several slices share a time."""
    if not times or len(times) != slices or slices < 2 or len(set(times)) != slices:
        return 0
    order = sorted(range(slices), key=lambda k: times[k])
    return next((code for code in range(1, 7) if slice_order(code, slices) == order), 0)


# Reading the slices of a volume from the other end turns each order into another one.
REVERSED = {0: 0, 1: 2, 2: 1, 3: 4, 4: 3, 5: 6, 6: 5}


def reoriented_fields(header: Header, before: ArrayLike, after: ArrayLike, shape: Sequence[int]) -> dict[str, Any]:
    """dim_info and the slice pattern for axes that were permuted or flipped; nothing where they were not."""
    move = np.linalg.inv(np.asarray(before, np.float64)) @ np.asarray(after, np.float64)
    steps = np.rint(move[:3, :3]).astype(int)
    if not np.allclose(move[:3, :3], steps, atol=IN_STEPS) or not (np.abs(steps).sum(axis=0) == 1).all():
        return {}
    if not (np.abs(steps).sum(axis=1) == 1).all() or (steps == np.eye(3, dtype=int)).all():
        return {}
    old = [int(np.flatnonzero(steps[:, new])[0]) for new in range(3)]  # new axis → old axis
    axes = [None if axis is None else old.index(axis) for axis in header.encoding_axes]
    changes: dict[str, Any] = {"encoding_axes": axes}
    slices = axes[2]
    if slices is not None and steps[old[slices], slices] < 0:
        last = shape[slices] - 1 if slices < len(shape) else 0
        changes["slice_code"] = REVERSED.get(header.slice_code, 0)
        if header.slice_end > 0:
            changes |= {"slice_start": last - header.slice_end, "slice_end": last - header.slice_start}
    return changes
