# SPDX-License-Identifier: MIT
"""Rows 8 to 12: .nii.gz, foreign and our own, whole and in part, and writing it."""

from __future__ import annotations

import os
import sys
import zlib
from collections.abc import Callable, Iterator
from itertools import cycle

import numpy as np

import medfmt

from ..data import nifti, zipped
from ..harness import Bench, Result, Side, available
from .arrays import equal

LEVEL = 6  # what the foreign files are written with: nibabel's default was 1 until lately, gzip's is 6


def shape_of(volumes: int) -> tuple[int, int, int, int]:
    return 64, 64, 36, volumes


def megabytes(path: str) -> str:
    return f"{os.path.getsize(path) / 1e6:.0f} MB"


def row_8(bench: Bench) -> Iterator[Result]:
    """A .nii.gz of somebody else's, read whole."""
    nibabel = available("nibabel")
    if nibabel is None:
        return bench.skip(8, "nibabel is not installed")
    for volumes, goal in ((bench.size(300, 10), 0.85), (bench.size(700, 20), 1.0)):
        plain = nifti(bench, f"foreign{volumes}.nii", shape_of(volumes))
        path = zipped(bench, f"foreign{volumes}.nii.gz", plain)
        ours = Side("medfmt", lambda path=path: np.asarray(medfmt.load(path).data))
        theirs = Side("nibabel", lambda path=path: np.asarray(nibabel.load(path).dataobj))
        work = f"foreign .nii.gz, {megabytes(plain)} ({megabytes(path)} packed)"
        yield from bench.race(8, work, ours, {"nibabel": (theirs, goal)}, same=equal)
        if available("isal"):
            without = Side("medfmt without isal", plainly(ours.call))
            yield from bench.race(8, work + ", zlib alone", without, {"nibabel": (theirs, goal)}, same=equal)
        limit = Side("zlib", lambda path=path, plain=plain: inflated(path, os.path.getsize(plain)))
        yield from bench.race(8, work, ours, {"zlib.decompress alone": (limit, None)})


def plainly(call: Callable[[], object]) -> Callable[[], object]:
    """`call` as it goes where the extra `fast` is not installed."""

    def run() -> object:
        kept = sys.modules.get("isal")
        sys.modules["isal"] = None  # what makes importing it fail
        try:
            return call()
        finally:
            del sys.modules["isal"]
            if kept is not None:
                sys.modules["isal"] = kept

    return run


def inflated(path: str, nbytes: int) -> int:
    with open(path, "rb") as file:
        return len(zlib.decompress(file.read(), 31, nbytes))


def own(bench: Bench, volumes: int) -> tuple[str, str]:
    """A .nii, and the .nii.gz that medfmt makes of it."""
    plain = nifti(bench, f"foreign{volumes}.nii", shape_of(volumes))
    path = bench.path(("quick-" if bench.quick else "full-") + f"own{volumes}.nii.gz")
    medfmt.save(medfmt.load(plain), path)
    return plain, path


def row_9(bench: Bench) -> Iterator[Result]:
    """Our own .nii.gz, read whole."""
    plain, path = own(bench, bench.size(300, 10))
    ours = Side("medfmt", lambda: np.asarray(medfmt.load(path).data))
    peers = {}
    if nibabel := available("nibabel"):
        peers["nibabel"] = (Side("nibabel", lambda: np.asarray(nibabel.load(path).dataobj)), 0.5)
    if itk := available("SimpleITK"):
        peers["SimpleITK"] = (Side("SimpleITK", lambda: itk.GetArrayFromImage(itk.ReadImage(path))), 0.65)
    work = f"own .nii.gz, {megabytes(plain)} ({megabytes(path)} packed)"
    yield from bench.race(9, work, ours, peers, same=equal)
    limit = Side("zlib", lambda: inflated(path, os.path.getsize(plain)))
    yield from bench.race(9, work, ours, {"zlib.decompress alone": (limit, None)})
    if available("isal"):
        without = Side("medfmt without isal", plainly(ours.call))
        yield from bench.race(9, work + ", zlib alone", without, peers, same=equal)


def row_10(bench: Bench) -> Iterator[Result]:
    """One volume out of our own .nii.gz."""
    nibabel = available("nibabel")
    if nibabel is None:
        return bench.skip(10, "nibabel is not installed")
    volumes = bench.size(300, 10)
    _, path = own(bench, volumes)
    order = [n * 37 % volumes for n in range(volumes)]  # another one each time: indexed_gzip keeps the last

    def one_of(load: Callable[[], object]) -> Callable[[], np.ndarray]:
        turn = cycle(order)
        return lambda: np.asarray(load()[..., next(turn)])

    ours = Side("medfmt", one_of(lambda: medfmt.load(path).data))
    peers = {"nibabel, fresh": (Side("nibabel", one_of(lambda: nibabel.load(path).dataobj)), 0.05)}
    if available("indexed_gzip"):
        kept = nibabel.load(path, keep_file_open=True)
        np.asarray(kept.dataobj[..., volumes - 1])  # the index is built by reading to the end once
        peers["nibabel, warm indexed_gzip"] = (Side("indexed_gzip", one_of(lambda: kept.dataobj)), 0.25)
    else:
        bench.skip(10, "indexed_gzip is not installed")
    work = f"one volume of {volumes} from own .nii.gz"
    for name, (side, goal) in peers.items():
        yield from bench.race(10, work, ours, {name: (side, goal)}, same=equal, rounds=bench.size(15, 3))
        ours = Side("medfmt", one_of(lambda: medfmt.load(path).data))


def row_11(bench: Bench) -> Iterator[Result]:
    """Saving .nii.gz at equal level."""
    nibabel = available("nibabel")
    if nibabel is None:
        return bench.skip(11, "nibabel is not installed")
    yield from saving(bench, 11, 1, 1, 0.6)
    yield from saving(bench, 11, 6, 6, 0.6)


def row_12(bench: Bench) -> Iterator[Result]:
    """The same with the extra `fast`."""
    if available("isal") is None or available("nibabel") is None:
        return bench.skip(12, "isal or nibabel is not installed")
    yield from saving(bench, 12, "fast", 1, 0.25)


def saving(bench: Bench, row: int, level: int | str, their_level: int, goal: float) -> Iterator[Result]:
    import nibabel

    volumes = bench.size(100 if level == 6 else 300, 10)
    plain = nifti(bench, f"foreign{volumes}.nii", shape_of(volumes))
    volume = medfmt.load(plain).in_memory()
    image = nibabel.load(plain)
    image = nibabel.Nifti1Image(np.asarray(image.dataobj), image.affine, image.header)
    mine, theirs = bench.path("mine.nii.gz"), bench.path("theirs.nii.gz")

    def save_theirs() -> None:
        nibabel.openers.Opener.default_compresslevel = their_level
        nibabel.save(image, theirs)

    ours = Side("medfmt", lambda: medfmt.save(volume, mine, level=level))
    other = Side("nibabel", save_theirs)
    work = f"save .nii.gz, {megabytes(plain)}, level {level}"
    ours.call()
    save_theirs()
    if not equal(np.asarray(nibabel.load(mine).dataobj), np.asarray(image.dataobj)):
        raise SystemExit(f"row {row}: what was saved is not what was given")
    size = os.path.getsize(mine) / os.path.getsize(theirs) - 1
    yield from bench.race(row, work, ours, {f"nibabel, level {their_level}": (other, goal)}, note=f"size {size:+.2%}")
    if row == 11:
        values = np.asarray(image.dataobj).tobytes(order="F")
        limit = Side("zlib", lambda: len(zlib.compress(values, their_level)))
        yield from bench.race(row, work, ours, {"zlib.compress alone, one core": (limit, None)}, memory=False)
        yield Result(row, f"size of that, level {level}", f"nibabel, level {their_level}", 100 * size, 0.5, unit="%")


ROWS = {8: row_8, 9: row_9, 10: row_10, 11: row_11, 12: row_12}
