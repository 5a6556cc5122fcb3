# SPDX-License-Identifier: MIT
"""The decoders written here, done by an installed codec library instead: for those who ask, and have much to decode.

The headers of each frame are checked here first, so that a library sees only streams of the size and depth that the data
set describes. Lossless streams give the same samples as our own decoders; lossy ones differ by a grey level or two. What a
stream lacks at its end a library may fill up, where ours refuse it.
"""

from __future__ import annotations

from importlib import import_module

import numpy as np

from ....core.errors import MalformedError, UnsupportedError
from ..syntax import syntax_of
from .info import PixelInfo

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from numpy.typing import NDArray

    Decoder = Callable[[Any, bytes, PixelInfo], NDArray[Any]]

COLOURS = {3: "YCBCR", 4: "CMYK"}  # named alike on both sides of a decoder, so that nothing is converted


def _rle(imagecodecs: Any, data: bytes, info: PixelInfo) -> NDArray[Any]:
    from .rle import segments

    segments(data, info.samples * info.bits_allocated // 8)
    planes = np.frombuffer(imagecodecs.dicomrle_decode(data, info.dtype), info.dtype)
    return np.moveaxis(planes.reshape(info.samples, info.rows, info.columns), 0, -1)


def _jpeg(imagecodecs: Any, data: bytes, info: PixelInfo) -> NDArray[Any]:
    space = COLOURS.get(info.samples)
    return np.asarray(imagecodecs.jpeg_decode(data, colorspace=space, outcolorspace=space))


def _libjpeg(libjpeg: Any, data: bytes, info: PixelInfo) -> NDArray[Any]:  # noqa: ARG001  the signature of a Decoder
    return np.asarray(libjpeg.decode(data))


def _charls(jpeg_ls: Any, data: bytes, info: PixelInfo) -> NDArray[Any]:
    raw, found = jpeg_ls.decode_pixel_data(data)
    samples = np.frombuffer(raw, "u1" if found["bits_per_sample"] <= 8 else "<u2")
    if info.samples > 1 and found["interleave_mode"] == 0:
        return np.moveaxis(samples.reshape(info.samples, info.rows, info.columns), 0, -1)
    return samples


LIBRARIES: dict[str, tuple[tuple[str, Decoder], ...]] = {
    "rle": (("imagecodecs", _rle),),
    "jpeg": (("imagecodecs", _jpeg), ("libjpeg", _libjpeg)),
    "jpegls": (("jpeg_ls", _charls), ("libjpeg", _libjpeg)),
}
INSTALL = {"rle": "imagecodecs", "jpeg": "imagecodecs", "jpegls": "pyjpegls"}


def library(kind: str, info: PixelInfo) -> tuple[str, Any, Decoder]:
    """(name, module, function) of the first library for a kind of stream that is installed.

    Raises
        UnsupportedError  there is none; the syntax is named, and what to install
    """
    for name, function in LIBRARIES[kind]:
        try:
            return name, import_module(name), function
        except ImportError:
            continue
    row = syntax_of(info.transfer_syntax)
    raise UnsupportedError(
        "(0002,0010) TransferSyntaxUID",
        expected=f"a library that decodes {row.name if row else kind}",
        found="none installed",
        hint=f"pip install {INSTALL[kind]}; without library=True medfmt decodes it itself.",
    )


def decode(kind: str, data: bytes, info: PixelInfo) -> tuple[NDArray[Any], int | None]:
    """As the decoders of `decoders.DECODERS`; `kind` is a key of LIBRARIES."""
    precision = None
    if kind != "rle":
        from .jpeg_markers import JPEG_LS, parse

        stream = parse(data, info)
        kind, precision = "jpegls" if stream.frame.process == JPEG_LS else "jpeg", stream.frame.precision
    name, module, function = library(kind, info)
    try:
        samples = function(module, data, info)
    except Exception as e:  # noqa: BLE001  each library raises kinds of its own
        expected, found = f"a stream that {name} decodes", type(e).__name__
        raise MalformedError("compressed frame", expected=expected, found=found) from None
    if samples.size != info.pixels * info.samples or samples.dtype.kind not in "iu":
        found = f"{samples.shape} of {samples.dtype} from {name}"
        raise MalformedError("compressed frame", expected=f"{info.frame_shape}", found=found)
    return samples, precision
