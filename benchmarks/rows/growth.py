# SPDX-License-Identifier: MIT
"""Rows 7 and 20: memory, and how time and memory grow with the work."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

import medfmt

from .. import dicomdata
from ..data import nifti, zipped
from ..harness import MIB, Bench, Result, Side, peak_mib, peak_of, race
from .dicom import cleared
from .start import command

LOADS = 8.0  # MiB above the output
STREAMS = 64.0  # MiB of a whole process


def row_7(bench: Bench) -> Iterator[Result]:
    """Peak memory of loading above the output, and of streaming conversions in all."""
    shape = (64, 64, 36, bench.size(300, 10))
    plain = nifti(bench, f"foreign{shape[3]}.nii", shape)
    own = bench.path("own-memory.nii.gz")
    medfmt.save(medfmt.load(plain), own)
    folder, _ = dicomdata.mosaics(bench)
    sources = {
        ".nii": plain,
        ".nii, big-endian": nifti(bench, "big.nii", (64, 64, 36, bench.size(450, 20)), order=">"),
        ".nii, scaled to float32": nifti(
            bench, "scaled.nii", (64, 64, 36, bench.size(450, 20)), slope=2.5, inter=-100.0
        ),
        "foreign .nii.gz": zipped(bench, f"foreign{shape[3]}.nii.gz", plain),
        "own .nii.gz": own,
        "folder of mosaics": folder,
    }
    for name, path in sources.items():
        nbytes = np.asarray(medfmt.load(path).data).nbytes
        peak = peak_of(lambda path=path: np.asarray(medfmt.load(path).data))
        if peak is None:
            return bench.skip(7, "this system does not tell the peak of a process")
        yield Result(
            7, f"load {name}, {nbytes / 1e6:.0f} MB", "memory above the output", peak - nbytes / MIB, LOADS, "MiB"
        )
    out = bench.path("out-memory")
    for name, make in (("mosaic", dicomdata.mosaics), ("ct", dicomdata.ct)):
        folder, count = make(bench)
        for to in ("nii", "nii.gz"):
            side = Side("medfmt", argv=command("convert", folder, out, "--to", to, "--quiet"), before=cleared(out))
            peak = peak_mib(side)
            if peak is not None:
                yield Result(
                    7, f"convert {count} {name} files to .{to}", "memory of the whole process", peak, STREAMS, "MiB"
                )


def row_20(bench: Bench) -> Iterator[Result]:
    """Load, scan and convert at 1×, 4× and 16× the work: time a unit, to that at 1×."""
    base = bench.size(75, 4)
    out = bench.path("out-growth")
    works: dict[str, Callable[[str], Any]] = {
        "load": lambda folder: np.asarray(medfmt.load(folder).data),
        "scan": medfmt.scan,
        "convert to .nii": lambda folder: medfmt.convert(folder, out, to="nii") and None,
    }
    folders = {times: dicomdata.mosaics(bench, base * times)[0] for times in (1, 4, 16)}
    for name, work in works.items():
        before = cleared(out) if name.startswith("convert") else None
        sides = {
            times: Side(f"{times}", lambda work=work, folder=folder: work(folder), before=before)
            for times, folder in folders.items()
        }
        taken = race(list(sides.values()), bench.size(5, 3), budget=1, quick=bench.quick)
        # The least of several rounds: what the work costs when nothing else runs.
        unit = {times: min(taken[f"{times}"]) / times for times in folders}
        for times in (4, 16):
            yield Result(20, f"{name}, {base * times} mosaics", f"{base} mosaics, a file", unit[times] / unit[1], 1.1)
    peaks = {}
    for times, folder in folders.items():
        side = Side("medfmt", argv=command("convert", folder, out, "--to", "nii", "--quiet"), before=cleared(out))
        peaks[times] = peak_mib(side)
    if None not in peaks.values():
        size = os.path.getsize(os.path.join(folders[1], min(os.listdir(folders[1])))) * base * 16 / MIB
        yield Result(
            20, f"memory of convert, {base * 16} mosaics ({size:.0f} MiB)", f"{base} mosaics", peaks[16] / peaks[1], 1.1
        )


ROWS = {7: row_7, 20: row_20}
