# SPDX-License-Identifier: MIT
"""Rows 14 to 18: DICOM read, series loaded, folders converted."""

from __future__ import annotations

import glob
import os
import shutil
import sys
from collections.abc import Callable, Iterator

import numpy as np

import medfmt

from .. import dicomdata
from ..harness import Bench, Result, Side, available
from .arrays import equal
from .start import command, python
from .tiles import plain


def files_of(folder: str) -> list[str]:
    return sorted(glob.glob(os.path.join(folder, "*")))


def row_14(bench: Bench) -> Iterator[Result]:
    """De-tiling: to nibabel's, and with the reading, to the reading alone."""
    folder, count = dicomdata.mosaics(bench)
    paths = files_of(folder)
    nicom = available("nibabel.nicom.dicomwrappers")
    if nicom is None or available("pydicom") is None:
        bench.skip(14, "nibabel or pydicom is not installed")
    else:
        wrapper = nicom.wrapper_from_file(paths[0])
        mosaic = wrapper.dcm_data.pixel_array

        def often(call: Callable[[], np.ndarray]) -> Callable[[], np.ndarray]:
            def run() -> np.ndarray:
                for _ in range(49):
                    call()
                return call()

            return run

        ours = Side("medfmt", often(lambda: medfmt.detile(mosaic, 36)))
        theirs = Side("nibabel", often(wrapper.get_unscaled_data))
        same = lambda a, b: np.array_equal(a.transpose(1, 2, 0), b)  # noqa: E731
        yield from bench.race(
            14, "de-tile one mosaic of 384²", ours, {"nibabel": (theirs, 0.1)}, same=same, memory=False
        )
    volume = medfmt.load(folder)
    nbytes = 384 * 384 * 2
    places = [os.path.getsize(path) - nbytes for path in paths]

    def pixels() -> np.ndarray:
        out = np.empty((count, nbytes), np.uint8)
        for path, at, line in zip(paths, places, out, strict=True):
            with open(path, "rb", buffering=0) as file:
                file.seek(at)
                file.readinto(line)
        return out

    ours = Side("medfmt", lambda: np.asarray(volume.data))
    work = f"read and de-tile {count} mosaics, {count * nbytes / 1e6:.0f} MB"

    def same(volume: np.ndarray, read: np.ndarray) -> bool:
        tiles = plain(read.view("<u2").reshape(count, 384, 384), 36)  # (t, k, rows, columns), the upper row first
        return np.array_equal(volume, tiles[..., ::-1, :].transpose(3, 2, 1, 0))

    yield from bench.race(14, work, ours, {"reading the pixels": (Side("reading", pixels), 1.35)}, same=same)


def row_15(bench: Bench) -> Iterator[Result]:
    """Headers."""
    folder, _ = dicomdata.mosaics(bench)
    one, frames = dicomdata.enhanced(bench)
    some = files_of(folder)[: bench.size(100, 10)]
    goals = {"classic": (0.15, 1.5), "enhanced": (0.06, 3.0)}
    own = medfmt.Limits()  # with limits of one's own nothing is taken over from the file before
    for kind, paths in (("classic", some), ("enhanced", [one])):
        peers = {}
        if pydicom := available("pydicom"):
            peers["pydicom"] = (
                Side("pydicom", lambda paths=paths: [pydicom.dcmread(p, stop_before_pixels=True).Rows for p in paths]),
                goals[kind][0],
            )
        if sdl := available("dicomsdl"):
            peers["dicomsdl (C++)"] = (
                Side("dicomsdl", lambda paths=paths: [sdl.open(p).Rows for p in paths]),
                goals[kind][1],
            )
        ours = Side("medfmt", lambda paths=paths: [medfmt.dicom.read(p, stop_at=0x7FE00010).Rows for p in paths])
        work = f"dicom.read, {kind}, {len(paths)} file(s)" + (f" of {frames} frames" if kind == "enhanced" else "")
        yield from bench.race(15, work, ours, peers, same=lambda a, b: list(a) == list(b))
        if kind == "classic" and pydicom:
            alone = lambda: [medfmt.dicom.read(p, stop_at=0x7FE00010, limits=own).Rows for p in some]  # noqa: E731
            peers = {"pydicom": (peers["pydicom"][0], None)}
            yield from bench.race(15, f"{work}, each scanned", Side("medfmt", alone), peers, memory=False)


def cleared(folder: str) -> Callable[[], None]:
    def clear() -> None:
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)

    return clear


def dcm2niix(source: str, out: str, packed: str) -> Side | None:
    program = shutil.which("dcm2niix") or shutil.which("dcm2niix", path=os.path.dirname(sys.executable))
    if program is None:
        return None
    return Side("dcm2niix", argv=[program, "-z", packed, "-f", "%s_%d", "-o", out, source], before=cleared(out))


def works(bench: Bench) -> Iterator[tuple[str, str, int, str]]:
    """(name, folder, files, text) of the three series that are converted."""
    for name, make in (("mosaic", dicomdata.mosaics), ("ct", dicomdata.ct), ("small", dicomdata.small)):
        folder, count = make(bench)
        text = {"mosaic": "{} mosaics", "ct": "{} CT slices", "small": "{} small files"}[name].format(count)
        yield name, folder, count, text


def same_files(mine: str, theirs: str) -> bool:
    """Whether two folders hold the same volumes, by name."""
    names = [sorted(n for n in os.listdir(folder) if ".nii" in n) for folder in (mine, theirs)]
    return names[0] == names[1] and all(
        equal(
            np.asarray(medfmt.load(os.path.join(mine, n)).data), np.asarray(medfmt.load(os.path.join(theirs, n)).data)
        )
        for n in names[0]
    )


def checked(row: int, ours: Side, other: Side, mine: str, theirs: str) -> None:
    from ..harness import run

    run(ours)
    run(other)
    if not same_files(mine, theirs):
        raise SystemExit(f"row {row}: {ours.name} and {other.name} wrote different volumes")


def row_16(bench: Bench) -> Iterator[Result]:
    """Folder to .nii, whole process."""
    goals = {"mosaic": 1.1, "ct": 0.6, "small": 1.6}
    mine, theirs = bench.path("out-medfmt"), bench.path("out-dcm2niix")
    for name, folder, count, text in works(bench):
        ours = Side("medfmt", argv=command("convert", folder, mine, "--to", "nii", "--quiet"), before=cleared(mine))
        other = dcm2niix(folder, theirs, "n")
        if other is None:
            bench.skip(16, "dcm2niix is not installed")
        else:
            checked(16, ours, other, mine, theirs)
            yield from bench.race(16, f"{text} to .nii, process", ours, {"dcm2niix -z n": (other, goals[name])})
        if name == "ct" and available("dicom2nifti") is not None:
            code = f"import dicom2nifti; dicom2nifti.convert_directory({folder!r}, {theirs!r}, compression=False)"
            slow = Side("dicom2nifti", argv=python(code), before=cleared(theirs))
            rounds = 1 if count > 100 else 2
            yield from bench.race(16, f"{text} to .nii, process", ours, {"dicom2nifti": (slow, 0.1)}, rounds=rounds)


def row_17(bench: Bench) -> Iterator[Result]:
    """The same in a process that has numpy already."""
    mine, theirs = bench.path("out-medfmt"), bench.path("out-dcm2niix")
    for _, folder, _, text in works(bench):
        other = dcm2niix(folder, theirs, "n")
        if other is None:
            return bench.skip(17, "dcm2niix is not installed")
        ours = Side(
            "medfmt", lambda folder=folder: medfmt.convert(folder, mine, to="nii") and None, before=cleared(mine)
        )
        checked(17, ours, other, mine, theirs)
        work = f"{text} to .nii, numpy loaded"
        yield from bench.race(17, work, ours, {"dcm2niix -z n, a process": (other, 0.6)}, memory=False)


def packed_size(folder: str) -> int:
    return sum(os.path.getsize(os.path.join(folder, n)) for n in os.listdir(folder) if n.endswith(".nii.gz"))


def row_18(bench: Bench) -> Iterator[Result]:
    """Folder to .nii.gz."""
    mine, theirs = bench.path("out-medfmt"), bench.path("out-dcm2niix")
    wanted = {("mosaic", 1): (0.6, 4.0), ("mosaic", 3): (0.75, 1.5), ("ct", 1): (0.3, 6.0)}
    for name, folder, _, text in works(bench):
        for level in (1, 3):
            if (name, level) not in wanted:
                continue
            goal, larger = wanted[name, level]
            other = dcm2niix(folder, theirs, "i")
            if other is None:
                return bench.skip(18, "dcm2niix is not installed")
            words = ("convert", folder, mine, "--to", "nii.gz", "--level", str(level), "--quiet")
            ours = Side("medfmt", argv=command(*words), before=cleared(mine))
            checked(18, ours, other, mine, theirs)
            size = 100 * (packed_size(mine) / packed_size(theirs) - 1)
            work = f"{text} to .nii.gz, level {level}, process"
            yield from bench.race(18, work, ours, {"dcm2niix -z i": (other, goal)}, note=f"size {size:+.1f}%")
            yield Result(18, f"size of that, level {level}", "dcm2niix -z i", size, larger, "%")


ROWS = {14: row_14, 15: row_15, 16: row_16, 17: row_17, 18: row_18}
