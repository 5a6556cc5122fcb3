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
import os
import re
import zlib

import numpy as np

from ..core.sink import save_files
from .grey import COLOURS, is_colour
from .page_source import PAGE
from .planes import PLANES, plane
from .window import default_window

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from numpy.typing import NDArray

    Array = NDArray[Any]

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


def write_page(
    vol: Any,
    path: str | os.PathLike[str],
    *,
    window: tuple[float, float] | None = None,
    convention: str = "radiological",
    title: str = "",
    step: int = 1,
) -> None:
    """Write the page of a Volume of up to four axes (of further ones, the first of each); each `step`-th voxel of it."""
    if step < 1:
        raise ValueError("step: a positive number of voxels")
    text = page(vol, window=window, convention=convention, title=title, step=step)
    save_files({os.fspath(path): [text.encode("utf-8")]})


def page(vol: Any, *, window: tuple[float, float] | None, convention: str, title: str, step: int = 1) -> str:
    """The page's text."""
    turned = vol.reorient("RAS")
    affine = turned.affine @ np.diag([step, step, step, 1.0])
    block, slope, inter = _voxels(turned)
    block = block[::step, ::step, ::step]
    nx, ny, nz, nt, samples = block.shape
    if window is None:
        some = block if block.size < 1 << 22 else block[..., :1, :]
        window = default_window(vol, some * slope + inter) if samples == 1 else COLOURS
    views = {}
    for name in PLANES:
        view = plane(affine, name, convention=convention)
        views[name] = {"letters": view.letters, "mirror": view.flips[1], "pixel": view.pixel}
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
        "original": _original(vol, affine),
        "views": views,
    }
    packer = zlib.compressobj(6, zlib.DEFLATED, 31)
    data = packer.compress(block.tobytes("F") if samples == 1 else _interleaved(block)) + packer.flush()
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
    shape = (*vol.shape, 1, 1, 1)[: max(4, len(vol.shape))]
    index = (..., *[0] * (len(vol.shape) - 4)) if len(vol.shape) > 4 else ...
    uniform = np.ndim(vol.slope) == 0 and np.ndim(vol.inter) == 0
    stored = vol.data.stored
    if is_colour(stored.dtype):
        values = stored[index].reshape(shape[:4])
        samples = np.stack([values[c] for c in "RGB"], axis=-1)
        if samples.dtype.kind == "u" and samples.itemsize > 1:
            samples >>= 8 * (samples.itemsize - 1)  # the highest byte is what a screen shows
        return samples.astype(np.uint8), 1.0, 0.0
    if stored.dtype.name in TYPED and uniform:
        values, slope, inter = stored[index], float(vol.slope), float(vol.inter)
    else:
        values, slope, inter = np.asarray(vol.data[index]), 1.0, 0.0
        values = (np.abs(values) if np.iscomplexobj(values) else values).astype(np.float32)
    return values.reshape(*shape[:4], 1), slope, inter


def _interleaved(block: Array) -> bytes:
    """Colour samples side by side: R G B of the first voxel, then of the next."""
    return bytes(block.transpose(4, 0, 1, 2, 3).tobytes("F"))


def _original(vol: Any, affine: Array) -> list[list[float]]:
    """(3, 4): index in the page → index in the file, so that the page can tell both."""
    back = np.linalg.inv(vol.affine) @ affine
    return [[float(v) for v in row] for row in np.rint(back[:3])]
