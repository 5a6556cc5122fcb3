# SPDX-License-Identifier: MIT
"""Photometric interpretation: samples as stored to RGB (PS3.3 C.7.6.3.1.2, C.7.9; ITU-T T.871).

`pixel_array` makes RGB of YCbCr and leaves everything else as it is; `to_rgb` also applies palettes and repeats grey, so
that its result always has three samples a pixel. Grey values are not windowed here (see `display`), MONOCHROME1 is not
inverted, ICC profiles are left as bytes.
"""

from __future__ import annotations

import numpy as np

from ....core.errors import MalformedError, UnsupportedError
from ....core.frozen import replace
from ..syntax import syntax_of
from .frameset import Frames, frames
from .jpeg_markers import parse
from .lut import Table, palettes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from numpy.typing import NDArray

    from ..dataset import Dataset
    from .info import PixelInfo

FULL = {"YBR_FULL", "YBR_FULL_422"}
PARTIAL = {"YBR_PARTIAL_422", "YBR_PARTIAL_420"}
TRANSFORMED = {"YBR_ICT", "YBR_RCT"}  # JPEG 2000's own: its decoder gives RGB
RED, GREEN, BLUE = 0.299, 0.587, 0.114  # of luminance (T.871, ITU-R BT.601)


def ybr_to_rgb(ybr: NDArray[Any], *, partial: bool = False) -> NDArray[Any]:
    """YCbCr to RGB, same type, last axis 3; `partial`: Y from 16 to 235, Cb and Cr from 16 to 240, of 8 bits."""
    top = np.iinfo(ybr.dtype).max
    middle = (top + 1) // 2
    matrix = np.array(
        [
            [1, 1, 1],
            [0, -BLUE * 2 * (1 - BLUE) / GREEN, 2 * (1 - BLUE)],
            [2 * (1 - RED), -RED * 2 * (1 - RED) / GREEN, 0],
        ],
        np.float32,
    )
    zero = np.array([0, middle, middle], np.float32)
    if partial:
        matrix = (matrix * np.array([[255 / 219], [255 / 224], [255 / 224]])).astype(np.float32)
        zero[0] = 16 * (top + 1) // 256
    out = np.empty_like(ybr)
    rows = ybr.reshape(-1, ybr.shape[-2], 3)
    target = out.reshape(rows.shape)
    step = max(1, (1 << 18) // max(rows.shape[1], 1))
    for first in range(0, len(rows), step):  # in pieces: float32 takes four times the space of bytes
        piece = (rows[first : first + step].astype(np.float32) - zero) @ matrix
        piece += 0.5
        np.clip(np.floor(piece, out=piece), 0, top, out=piece)
        target[first : first + step] = piece
    return out


def photometric_of(found: Frames) -> str:
    """The photometric interpretation of the decoded samples.

    WILD: RGB written on a JPEG whose own header says YCbCr, or the other way round; the stream is believed, as
    pydicom and the IJG's library do.
    """
    info = found.info
    row = syntax_of(info.transfer_syntax)
    if info.samples != 3 or row is None or row.decoder not in {"jpeg", "jpeg-lossless", "jpegls"}:
        return info.photometric
    named = parse(found.raw(0), info).colour
    if named == "RGB" or (named and not info.photometric.startswith("YBR")):
        return named
    return info.photometric


def rgb(samples: NDArray[Any], info: PixelInfo) -> NDArray[Any]:
    """RGB of YCbCr; anything else unchanged."""
    if info.samples != 3 or info.photometric not in FULL | PARTIAL:
        return samples
    if samples.dtype.kind != "u":
        raise MalformedError(
            "(0028,0103) PixelRepresentation", expected=f"0 for {info.photometric}", found=1, source="PS3.3 C.7.6.3.1.2"
        )
    return ybr_to_rgb(samples, partial=info.photometric in PARTIAL)


def rgb_of(found: Frames, samples: NDArray[Any]) -> NDArray[Any]:
    """The same for samples of `found`, which may name its colour space inside the compressed stream."""
    return rgb(samples, replace(found.info, photometric=photometric_of(found)))


def pixel_array(ds: Dataset) -> NDArray[Any]:
    """As `stored_array`, YCbCr made RGB."""
    found = frames(ds)
    return rgb_of(found, found.read_all())


def to_rgb(ds: Dataset) -> NDArray[Any]:
    """RGB, (frames,) rows, columns, 3: YCbCr converted, palettes applied, grey repeated."""
    found = frames(ds)
    samples = found.read_all()
    info = replace(found.info, photometric=photometric_of(found))
    if info.photometric == "PALETTE COLOR" and info.samples == 1:
        return apply_palette(samples, palettes(ds, info))
    if info.samples == 1:
        return np.repeat(samples[..., None], 3, axis=-1)
    if info.samples == 4:
        return _four(samples, info)
    if info.photometric not in {"RGB", ""} | FULL | PARTIAL | TRANSFORMED:
        raise UnsupportedError(
            "(0028,0004) PhotometricInterpretation",
            expected="grey, RGB, YCbCr or palette",
            found=info.photometric[:16],
            source="PS3.3 C.7.6.3.1.2",
            path=ds.path,
        )
    return rgb(samples, info)


def _four(samples: NDArray[Any], info: PixelInfo) -> NDArray[Any]:
    """The retired four-sample kinds: CMYK, and ARGB, whose alpha comes first and is dropped."""
    if info.photometric == "CMYK":
        top = np.iinfo(samples.dtype).max
        light = (top - samples[..., :3].astype(np.float64)) * (top - samples[..., 3:]) / top
        return np.asarray(np.rint(light).astype(samples.dtype))
    return samples[..., 1:]


def apply_palette(samples: NDArray[Any], tables: tuple[Table, Table, Table]) -> NDArray[Any]:
    """RGB of palette indices; an index outside the table gives its first or last colour (PS3.3 C.7.6.3.1.5)."""
    out = np.empty((*samples.shape, 3), tables[0].values.dtype)
    for n, table in enumerate(tables):
        out[..., n] = table.of(samples)
    return out
