# SPDX-License-Identifier: MIT
"""Rows 13 and 14: cutting mosaics."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

import medfmt

from ..harness import Bench, Result, Side

REPEAT = 50


def mosaics(count: int, side: int, dtype: str) -> np.ndarray:
    rng = np.random.default_rng(2)
    one = rng.integers(0, 4000, (side, side)).astype(dtype)
    return np.stack([one + t for t in range(count)]).astype(dtype) if count > 1 else one


def plain(mosaic: np.ndarray, n: int) -> np.ndarray:
    """The obvious way, for comparing."""
    grid = int(np.ceil(np.sqrt(n)))
    height, width = mosaic.shape[-2] // grid, mosaic.shape[-1] // grid
    split = mosaic.reshape(*mosaic.shape[:-2], grid, height, grid, width)
    return np.moveaxis(split, -2, -3).reshape(*mosaic.shape[:-2], grid * grid, height, width)[..., :n, :, :]


def row_13(bench: Bench) -> Iterator[Result]:
    """In memory, against copying the same bytes."""
    many = bench.size(300, 10)
    for work, count, side, n, dtype, goal in (
        ("one hot mosaic, 384² of 64²", 1, 384, 36, "<u2", 1.8),
        (f"{many} mosaics, 384² of 64²", many, 384, 36, "<u2", 1.6),
        (f"{many} big-endian mosaics, 384² of 64²", many, 384, 36, ">u2", 1.6),
        (f"{max(1, many // 4)} mosaics, 816² of 102²", max(1, many // 4), 816, 64, "<u2", 1.3),
    ):
        source = mosaics(count, side, dtype)
        if not np.array_equal(medfmt.detile(source, n), plain(source, n)):
            raise SystemExit("row 13: wrong tiles")
        target = np.empty_like(source)
        again = REPEAT if count == 1 else 1
        into = np.empty((*source.shape[:-2], n, *medfmt_tile(side, n)), source.dtype.newbyteorder("="))
        cut = medfmt.core.tiles.detile_into  # into an array that is there already, as the copy it is measured against
        cut(source, into, flip=True)
        if not np.array_equal(into[..., ::-1, :], plain(source, n)):
            raise SystemExit("row 13: wrong tiles")
        ours = Side("medfmt", repeated(lambda cut=cut, source=source, into=into: cut(source, into, flip=True), again))
        copy = Side("memcpy", repeated(lambda source=source, target=target: np.copyto(target, source), again))
        yield from bench.race(13, work, ours, {"memcpy": (copy, goal)}, memory=False)


def medfmt_tile(side: int, n: int) -> tuple[int, int]:
    grid = int(np.ceil(np.sqrt(n)))
    return side // grid, side // grid


def repeated(call: Callable[[], object], times: int) -> Callable[[], None]:
    def run() -> None:
        for _ in range(times):
            call()

    return run


ROWS = {13: row_13}
