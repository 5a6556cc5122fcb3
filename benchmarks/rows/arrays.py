# SPDX-License-Identifier: MIT
"""Rows 4 to 7: voxels out of plain files."""

from __future__ import annotations

import os
from collections.abc import Iterator

import numpy as np

import medfmt

from ..data import nifti
from ..harness import Bench, Result, Side, available


def equal(a: np.ndarray, b: np.ndarray) -> bool:
    """The same values; a peer may give them with its axes the other way round."""
    return bool(np.array_equal(a, b if a.shape == b.shape else b.T))


def shape_of(bench: Bench) -> tuple[int, int, int, int]:
    return 64, 64, 36, bench.size(450, 20)


def row_4(bench: Bench) -> Iterator[Result]:
    """A native .nii, read whole."""
    shape = shape_of(bench)
    path = nifti(bench, "plain.nii", shape)
    count = int(np.prod(shape))
    ours = Side("medfmt", lambda: np.asarray(medfmt.load(path).data))
    peers = {
        "np.fromfile": (
            Side("fromfile", lambda: np.fromfile(path, "<i2", count, offset=352).reshape(shape, order="F")),
            1.1,
        )
    }
    if nibabel := available("nibabel"):
        peers["nibabel (mmap off)"] = (
            Side("nibabel", lambda: np.asarray(nibabel.load(path, mmap=False).dataobj)),
            0.33,
        )
    if itk := available("SimpleITK"):
        peers["SimpleITK"] = (Side("SimpleITK", lambda: itk.GetArrayFromImage(itk.ReadImage(path))), 0.17)
    yield from bench.race(4, f"load .nii, {os.path.getsize(path) / 1e6:.0f} MB int16", ours, peers, same=equal)


def row_5(bench: Bench) -> Iterator[Result]:
    """A big-endian .nii, read whole."""
    shape = shape_of(bench)
    little, big = nifti(bench, "plain.nii", shape), nifti(bench, "big.nii", shape, order=">")
    count = int(np.prod(shape))
    ours = Side("medfmt", lambda: np.asarray(medfmt.load(big).data))
    theirs = Side("fromfile", lambda: np.fromfile(little, "<i2", count, offset=352).reshape(shape, order="F"))
    work = f"load big-endian .nii, {os.path.getsize(big) / 1e6:.0f} MB"
    yield from bench.race(5, work, ours, {"np.fromfile, little-endian": (theirs, 1.15)}, same=equal)


def row_6(bench: Bench) -> Iterator[Result]:
    """Scaled to float32, in one thread (that of a worker) and in all."""
    nibabel = available("nibabel")
    if nibabel is None:
        return bench.skip(6, "nibabel is not installed")
    path = nifti(bench, "scaled.nii", shape_of(bench), slope=2.5, inter=-100.0)

    def all_threads() -> np.ndarray:
        return np.asarray(medfmt.load(path).data)

    theirs = Side("nibabel", lambda: nibabel.load(path, mmap=False).get_fdata(dtype=np.float32))
    for name, goal, call in (("1 thread", 0.30, lambda: in_worker(all_threads)), ("all threads", 0.20, all_threads)):
        work = f"scaled float32 of {os.path.getsize(path) / 1e6:.0f} MB int16, {name}"
        yield from bench.race(6, work, Side("medfmt", call), {"nibabel get_fdata": (theirs, goal)}, same=equal)


def in_worker(call):
    """What `call` gives in a thread of its own, where medfmt starts no further ones."""
    import threading

    kept = []
    thread = threading.Thread(target=lambda: kept.append(call()))
    thread.start()
    thread.join()
    return kept[0]


ROWS = {4: row_4, 5: row_5, 6: row_6}
