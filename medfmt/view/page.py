# SPDX-License-Identifier: MIT
"""An orthogonal viewer as one self-contained HTML page: no network, no server, for sharing and for machines without display.

# Strategy: the voxels are turned to RAS (flips and permutations only) and embedded as gzip in base64, which the browser
# inflates itself; a page is therefore about 1.33 times its data's gzip. Letters come from `planes`, as in every view.
"""

from __future__ import annotations

import base64
import html
import json
import math
import re
import zlib

import numpy as np

from .grey import COLOURS, colours, is_colour
from .page_source import PAGE
from .planes import PLANES, plane
from .window import default_window

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ..core.arrays import Array

COURSE = " The curve is the voxel under the crosshair over time; a click on it goes to that time."

# numpy's dtype → JavaScript's typed array; others are shown as float32
TYPED = {
    "uint8": "Uint8Array",
    "int8": "Int8Array",
    "uint16": "Uint16Array",
    "int16": "Int16Array",
    "uint32": "Uint32Array",
    "int32": "Int32Array",
    "float32": "Float32Array",
}


def page(vol: Any, *, window: tuple[float, float] | None, convention: str, title: str, step: int = 1) -> str:
    """The page of a Volume of up to four axes (of further ones, the first of each); each `step`-th voxel of it."""
    if step < 1:
        raise ValueError("step: a positive number of voxels")
    turned = vol.reorient("RAS")
    affine = turned.affine @ np.diag([step, step, step, 1.0])
    block, slope, inter = _voxels(turned)
    block = block[::step, ::step, ::step]
    nx, ny, nz, nt, samples = block.shape
    if window is None:
        some = block if block.size < 1 << 22 else block[..., :1, :]
        window = default_window(vol, some * slope + inter) if samples == 1 else COLOURS
    views = [plane(affine, name, convention=convention) for name in PLANES]
    facts = {
        "title": title or "Volume",
        "shape": [nx, ny, nz, nt],
        "samples": samples,
        "type": TYPED[block.dtype.name],
        "slope": slope,
        "inter": inter,
        "window": [float(window[0]), float(window[1])],
        "step": _step(vol),
        "affine": affine.tolist(),
        "original": np.rint((np.linalg.inv(vol.affine) @ affine)[:3]).tolist(),  # index in the page → in the file
        "views": {v.name: {"letters": v.letters, "mirror": v.flips[1], "pixel": v.pixel} for v in views},
    }
    packer = zlib.compressobj(6, zlib.DEFLATED, 31)
    voxels = block.transpose(4, 0, 1, 2, 3)  # R G B of the first voxel, then of the next
    data = packer.compress(voxels.tobytes("F")) + packer.flush()
    said = json.dumps(facts, allow_nan=False).replace("<", "\\u003c")  # "</script>" in a title must not end the script
    parts = {
        "TITLE": html.escape(str(facts["title"])),
        "FACTS": said,
        "DATA": base64.b64encode(data).decode("ascii"),
        "COURSE": COURSE if nt > 1 and samples == 1 else "",
        "SIZE": _size(block, len(data), step),
    }
    return re.sub("@(TITLE|FACTS|DATA|COURSE|SIZE)@", lambda found: parts[found[1]], PAGE)


def _size(block: Array, packed: int, step: int) -> str:
    """What is embedded: voxels, type, bytes; and what was left out."""
    shape = " × ".join(str(n) for n in (block.shape[:4] if block.shape[3] > 1 else block.shape[:3]))
    kind = f"{block.dtype.name}, {block.shape[4]} samples" if block.shape[4] > 1 else block.dtype.name
    told = f"In this page: {shape} voxels ({kind}), {packed * 4 / 3 / 1e6:.2g} MB"
    return told + (f"; of {step} voxels along each axis one." if step > 1 else ", all of the volume.")


def _step(vol: Any) -> float | None:
    """Seconds from volume to volume, where the file says so."""
    step = (vol.meta or {}).get("RepetitionTime")
    return float(step) if isinstance(step, (int, float)) and 0 < step < math.inf else None


def _voxels(vol: Any) -> tuple[Array, float, float]:
    """[x, y, z, t, sample] little-endian in a dtype that browsers have, and the scaling that is left to do."""
    shape = (*vol.shape, 1, 1, 1)[:4]
    index = (..., *[0] * (len(vol.shape) - 4))
    uniform = np.ndim(vol.slope) == 0 and np.ndim(vol.inter) == 0
    stored = vol.data.stored
    if is_colour(stored.dtype):
        return colours(stored[index].reshape(shape)), 1.0, 0.0
    if stored.dtype.name in TYPED and uniform:
        values, slope, inter = stored[index], float(vol.slope), float(vol.inter)
    else:
        values, slope, inter = np.asarray(vol.data[index]), 1.0, 0.0
        values = (np.abs(values) if np.iscomplexobj(values) else values).astype(np.float32)
    return values.reshape(*shape, 1), slope, inter
