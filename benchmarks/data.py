# SPDX-License-Identifier: MIT
"""The files that the rows work on: made here, the same every time, compressible as scans are."""

from __future__ import annotations

import gzip
import os
import struct
from collections.abc import Callable

import numpy as np

from .harness import Bench


def scan(shape: tuple[int, ...], seed: int = 1) -> np.ndarray:
    """int16 as an MR scanner gives: noise in air, smooth tissue under noise; 0.62 of its size by gzip, as real EPI."""
    rng = np.random.default_rng(seed)
    i, j, k = (np.linspace(-1, 1, n) for n in shape[:3])
    radius = np.sqrt(i[:, None, None] ** 2 + j[None, :, None] ** 2 + k[None, None, :] ** 2 / 2)
    tissue = np.where(radius < 0.8, 900 + 300 * np.cos(7 * radius) + 150 * np.sin(11 * i)[:, None, None], 0)
    out = np.empty(shape, np.int16, order="F")
    for t in range(int(np.prod(shape[3:]) or 1)):
        noise = rng.normal(0, 1, shape[:3])
        volume = np.where(radius < 0.8, tissue + 60 * noise, np.abs(25 * noise))
        out.reshape((*shape[:3], -1), order="F")[..., t] = volume
    return out


def header(
    shape: tuple[int, ...], datatype: int, bits: int, *, order: str = "<", slope: float = 0.0, inter: float = 0.0
) -> bytes:
    """A NIfTI-1 header of 352 bytes, written by hand: no side of a race made its own data."""
    raw = bytearray(352)
    struct.pack_into(order + "i", raw, 0, 348)
    struct.pack_into(order + "8h", raw, 40, len(shape), *shape, *[1] * (7 - len(shape)))
    struct.pack_into(order + "hh", raw, 70, datatype, bits)
    struct.pack_into(order + "8f", raw, 76, 1, 3, 3, 4, 2, 1, 1, 1)
    struct.pack_into(order + "3f", raw, 108, 352, slope, inter)
    struct.pack_into(order + "hh", raw, 252, 0, 1)
    struct.pack_into(order + "12f", raw, 280, -3, 0, 0, 90, 0, 3, 0, -90, 0, 0, 4, -60)
    raw[123] = 10
    raw[344:348] = b"n+1\0"
    return bytes(raw)


def made(bench: Bench, name: str, make: Callable[[str], None]) -> str:
    """The path of a file or folder of the data, made if it is not there."""
    path = bench.path(("quick-" if bench.quick else "full-") + name)
    if not os.path.exists(path):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        make(path + ".part")
        os.rename(path + ".part", path)
    return path


def nifti(
    bench: Bench, name: str, shape: tuple[int, ...], *, order: str = "<", slope: float = 0.0, inter: float = 0.0
) -> str:
    """A .nii of int16."""

    def make(path: str) -> None:
        values = scan(shape)
        with open(path, "wb") as file:
            file.write(header(shape, 4, 16, order=order, slope=slope, inter=inter))
            file.write(values.astype(order + "i2").tobytes(order="F"))

    return made(bench, name, make)


def zipped(bench: Bench, name: str, plain: str, level: int = 6) -> str:
    """A .nii as the gzip of Python's library, one member, no index."""

    def make(path: str) -> None:
        with (
            open(plain, "rb") as source,
            open(path, "wb") as file,
            gzip.GzipFile("", "wb", level, file, mtime=0) as packed,
        ):
            while piece := source.read(1 << 20):
                packed.write(piece)

    return made(bench, name, make)
