# SPDX-License-Identifier: MIT
"""Rows 1 to 3: starting, and reading a header."""

from __future__ import annotations

import os
import statistics
import sys
from collections.abc import Iterator
from pathlib import Path

import medfmt

from ..data import nifti
from ..harness import Bench, Result, Side, available, race

ROOT = str(Path(medfmt.__file__).parent.parent)
INSIDE = [sys.executable, "-c"]  # run with the folder of the package as the working directory: see `python`


def python(code: str) -> list[str]:
    """A fresh interpreter that finds this very medfmt."""
    return [sys.executable, "-c", f"import sys; sys.path.insert(0, {ROOT!r}); {code}"]


def command(*words: str) -> list[str]:
    """`medfmt …` in a fresh interpreter."""
    return python(f"sys.argv[:] = ['medfmt', *{list(words)!r}]; from medfmt.cli import run; run()")


def row_1(bench: Bench) -> Iterator[Result]:
    """What `import medfmt` costs beyond starting Python."""
    check = Side("check", argv=python("import medfmt; sys.exit('numpy' in sys.modules)"))
    sides = [Side("import", argv=python("import medfmt")), Side("pass", argv=python("pass")), check]
    times = race(sides, bench.size(40, 4), budget=1, quick=bench.quick)
    pairs = [1e3 * (a - b) for a, b in zip(times["import"], times["pass"], strict=True)]
    ours, theirs = statistics.median(times["import"]), statistics.median(times["pass"])
    yield Result(
        1, "import medfmt, numpy not imported", "beyond python -c pass", statistics.median(pairs), 3, "ms", ours, theirs
    )


def row_2(bench: Bench) -> Iterator[Result]:
    """Printing what is in a header."""
    if available("nibabel") is None:
        return bench.skip(2, "nibabel is not installed")
    path = nifti(bench, "small.nii", (8, 8, 4, 1))
    ours = Side("medfmt", argv=command("explain", path))
    theirs = Side("nibabel", argv=python(f"import nibabel; print(nibabel.load({path!r}).header)"))
    fields = (b"sizeof_hdr", b"dim", b"pixdim", b"vox_offset", b"srow_z", b"magic")
    told = lambda a, b: all(name in a and name in b for name in fields)  # noqa: E731
    work = "medfmt explain small.nii, whole process"
    yield from bench.race(2, work, ours, {"nibabel printing its header": (theirs, 0.25)}, same=told)


def row_3(bench: Bench) -> Iterator[Result]:
    """A header in a process that runs already."""
    nibabel = available("nibabel")
    if nibabel is None:
        return bench.skip(3, "nibabel is not installed")
    path = nifti(bench, "small.nii", (8, 8, 4, 1))
    times = bench.size(200, 20)

    def many(load):
        def run() -> int:
            return (
                sum(int(load(path).header["dim"][1]) for _ in range(times))
                if load is nibabel.load
                else sum(load(path).header.dim[1] for _ in range(times))
            )

        return run

    ours, theirs = Side("medfmt", many(medfmt.load)), Side("nibabel", many(nibabel.load))
    work = f"load(path).header, {times} times, {os.path.getsize(path)} bytes"
    yield from bench.race(3, work, ours, {"nibabel": (theirs, 0.1)}, same=lambda a, b: a == b)


ROWS = {1: row_1, 2: row_2, 3: row_3}
