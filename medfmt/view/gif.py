# SPDX-License-Identifier: MIT
"""Animated GIF files from arrays, with numpy alone (GIF89a specification, CompuServe 1990).

    GIF89a | width u16, height u16, flags, background, aspect | palette of 256 × RGB | loop extension
    per frame: graphic control (delay in 1/100 s) | image descriptor | code size 8 | sub-blocks of at most 255 bytes | 0
    3b

# Strategy: LZW without its dictionary. A clear code before every 254 pixels keeps codes at nine bits, so a pixel is
# its own code and packing is vectorised. Such files are an eighth larger than their pixels; every viewer shows them.

256 greys, or for colours a cube of 6 × 6 × 6. Deliberately not done: compression, other palettes, reading.
"""

from __future__ import annotations

import numpy as np

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..core.arrays import Array

CLEAR, END, BITS = 256, 257, 9
RUN = 254  # pixels between clear codes: one more and a decoder's codes would have ten bits
LOOP = b"\x21\xff\x0bNETSCAPE2.0\x03\x01\x00\x00\x00"  # for ever


def encode(frames: Iterable[Array], *, delay_ms: int = 100) -> Iterator[bytes]:
    """The pieces of a GIF file.

    Parameters
        frames    (rows, columns) or (rows, columns, 3), uint8, all of one shape
        delay_ms  how long each is shown
    """
    size = b""
    for frame in frames:
        if not size:
            size = frame.shape[1].to_bytes(2, "little") + frame.shape[0].to_bytes(2, "little")
            yield b"GIF89a" + size + bytes((0xF7, 0, 0)) + _palette(colour=frame.ndim == 3) + LOOP
        control = b"\x21\xf9\x04\x00" + max(1, delay_ms // 10).to_bytes(2, "little") + b"\x00\x00"
        yield control + b"\x2c\0\0\0\0" + size + b"\0\x08" + _blocks(_packed(_indices(frame))) + b"\0"
    yield b"\x3b"


def _palette(*, colour: bool) -> bytes:
    if not colour:
        return np.repeat(np.arange(256, dtype=np.uint8), 3).tobytes()
    steps = np.arange(0, 256, 51, dtype=np.uint8)
    cube = np.stack(np.meshgrid(steps, steps, steps, indexing="ij"), axis=-1).reshape(-1, 3)
    return cube.tobytes() + bytes(3 * (256 - len(cube)))


def _indices(frame: Array) -> Array:
    if frame.ndim == 2:
        return frame.reshape(-1)
    steps = (frame.astype(np.uint16) + 25) // 51
    return (steps[..., 0] * 36 + steps[..., 1] * 6 + steps[..., 2]).astype(np.uint8).reshape(-1)


def _packed(pixels: Array) -> bytes:
    """Codes of nine bits, the lowest bit first, each run of pixels behind a clear code."""
    runs = -(-len(pixels) // RUN)
    codes = np.full((runs, RUN + 1), END, np.uint16)
    codes[:, 0] = CLEAR
    body = codes[:, 1:].copy().reshape(-1)
    body[: len(pixels)] = pixels
    codes[:, 1:] = body.reshape(runs, RUN)
    used = np.append(codes.reshape(-1)[: len(pixels) + runs], np.uint16(END))
    bits = used[:, None] >> np.arange(BITS, dtype=np.uint16) & 1
    return np.packbits(bits.astype(np.uint8).reshape(-1), bitorder="little").tobytes()


def _blocks(data: bytes) -> bytes:
    return b"".join(bytes((len(data[at : at + 255]),)) + data[at : at + 255] for at in range(0, len(data), 255))
