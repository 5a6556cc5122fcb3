# SPDX-License-Identifier: MIT
"""Pixels of a DICOM data set, from bytes to samples and from samples to what a viewer shows.

    info.py          the Image Pixel module, checked; no numpy
    native.py        uncompressed cells            rle.py             RLE Lossless
    encapsulated.py  fragments to frames           jpeg_markers.py    what all JPEG streams share
    decoders.py      which decoder a syntax needs  jpeg_lossless.py   jpeg.py   jpegls.py   jpeg2000.py
    frameset.py      frames, lazily                library.py         colour.py     display.py

A name is imported when it is first used: the description of pixels (`PixelInfo`) costs no numpy.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .colour import pixel_array, to_rgb
    from .display import window
    from .frameset import Frames, frame, frames, stored_array
    from .info import PixelInfo, pixel_info

__all__ = [
    "Frames",
    "PixelInfo",
    "frame",
    "frames",
    "pixel_array",
    "pixel_info",
    "stored_array",
    "to_rgb",
    "window",
]

_ROOMS = {
    "colour": ("pixel_array", "to_rgb"),
    "display": ("window",),
    "frameset": ("Frames", "frame", "frames", "stored_array"),
    "info": ("PixelInfo", "pixel_info"),
}


def __getattr__(name: str) -> object:
    for room, names in _ROOMS.items():
        if name in names:
            from importlib import import_module

            return getattr(import_module(f".{room}", __name__), name)
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
