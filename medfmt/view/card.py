# SPDX-License-Identifier: MIT
"""What a notebook shows of a Volume: three mid slices and the facts. Needs numpy alone."""

from __future__ import annotations

import base64
import html

from . import png
from .grey import shown
from .letters import draw
from .planes import PLANES, block, middle, plane, squared
from .window import default_window

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ..core.arrays import Array

LONGEST = 220  # pixels


def card(vol: Any) -> str:
    """HTML of a small table; the pictures fall away where the voxels cannot be read."""
    stored = vol.data.stored.dtype
    facts = {
        "shape": " × ".join(map(str, vol.shape)),
        "voxels": str(stored) if stored == vol.dtype else f"{stored}, scaled to {vol.dtype}",
        "size": " × ".join(f"{size:.4g}" for size in vol.voxel_sizes) + " mm",
        "axes": "".join(vol.axcodes),
        "affine from": f"{vol.provenance.rule}. {vol.provenance.text}",
        "format": vol.format or "made of an array",
    }
    lines = [f"<tr><th style='text-align:left'>{k}</th><td>{html.escape(v)}</td></tr>" for k, v in facts.items()]
    lines += [f"<tr><td colspan=2>{html.escape(str(note))}</td></tr>" for note in vol.notes[:8]]
    try:
        shots = "".join(_image(mid_slice(vol, name), name) for name in PLANES)
    except (ValueError, OSError) as e:  # FormatError is a ValueError
        shots = f"<p>{html.escape(str(e))}</p>"
    return f"<div>{shots}<table>{''.join(lines)}</table></div>"


def mid_slice(vol: Any, name: str) -> Array:
    """The middle slice of a plane as pixels, with its left and right letters; only that slice is read."""
    view = plane(vol.affine, name)
    values = squared(block(vol, view, middle(vol, view)), view)[0]
    pixels = shown(values, default_window(vol, values))
    row = pixels.shape[0] // 2 - 3
    draw(pixels, view.letters[0], row=row, column=1)
    draw(pixels, view.letters[1], row=row, column=-2)
    return pixels


def _image(pixels: Array, name: str) -> str:
    data = base64.b64encode(png.encode(pixels)).decode("ascii")
    height, width = pixels.shape[:2]
    zoom = LONGEST / max(height, width)
    return (
        f"<img alt='{name} mid slice' width={round(width * zoom)} height={round(height * zoom)} "
        f"style='image-rendering:pixelated;margin-right:4px' src='data:image/png;base64,{data}'>"
    )
