# SPDX-License-Identifier: MIT
"""python -m tests.fuzz.series --folders 300 [--seed 1] [--start 0]: whole folders of DICOM files with one thing wrong.

A folder is a real series beside the checkout, or one that the demonstration writes. A file of it is cut, doubled, missing,
renamed, emptied, unreadable, from a stranger, of another series, elsewhere in space, or another size. What comes out may be
an error, or Volumes of which every slice is a slice of the whole series, and lies where that one lies, or where
the file that was changed says. Anything else is bad: `leak` (another exception than FormatError or OSError), `voxels`
(a slice that no file holds), `place` (a slice elsewhere, and no Note says so). Exit status 1 if there is any.
"""

from __future__ import annotations

import argparse
import collections
import os
import random
import shutil
import sys
import tempfile
import traceback
from pathlib import Path

import numpy as np

from tests import SHARED_DATA, medfmt

MOST_FILES, LARGEST = 80, 8 << 20  # of one series
NEAR = 0.05  # mm; the step is the mean of the differences, which scanners round


def made(folder: Path) -> None:
    """A series of the demonstration's: eight slices."""
    rng = np.random.default_rng(1)
    medfmt.save(
        medfmt.Volume(rng.integers(0, 999, (12, 10, 8)).astype("i2"), np.diag([1.0, 1.0, 2.5, 1.0])),
        folder,
        format="dicom",
    )


def real() -> list[Path]:
    """Folders of series beside the checkout, none where they are not there."""
    found = sorted(SHARED_DATA.glob("*/dicom")) if SHARED_DATA.is_dir() else []
    return [folder for folder in found if is_series(folder)]


def is_series(folder: Path) -> bool:
    files = [path for path in folder.rglob("*") if path.is_file()]
    if not 2 <= len(files) <= MOST_FILES or sum(path.stat().st_size for path in files) > LARGEST:
        return False
    try:
        return bool(medfmt.load_all(folder))
    except medfmt.FormatError:
        return False  # a series that lacks a slice as it is


def slices_of(vols: list) -> dict[bytes, list[np.ndarray]]:
    """The bytes of each slice, whichever way up → where the centres of such slices lie, mm."""
    found: dict[bytes, list[np.ndarray]] = collections.defaultdict(list)
    for vol in vols:
        values = np.asarray(vol.data.stored)
        values = values.reshape((*values.shape, 1, 1)[: max(3, values.ndim)])
        axis = through(vol, values.shape)
        middle = (np.array(values.shape[:3]) - 1) / 2
        values = np.moveaxis(values.reshape((*values.shape[:3], -1), order="F"), axis, 2)
        for k in range(values.shape[2]):
            middle[axis] = k
            centre = vol.affine[:3, :3] @ middle + vol.affine[:3, 3]
            for t in range(values.shape[3]):
                found[key(values[:, :, k, t])].append(centre)
    return found


def through(vol, shape: tuple[int, ...]) -> int:
    """The axis along which the files lie: sagittal volumes are turned, as dcm2niix does."""
    plane = sorted((vol.header.get("Rows"), vol.header.get("Columns")))
    fitting = [axis for axis in (2, 1, 0) if sorted(np.delete(shape[:3], axis)) == plane]
    return fitting[0] if fitting else 2


def key(plane: np.ndarray) -> bytes:
    """The same for a slice however it is turned."""
    turns = [plane, plane[::-1], plane[:, ::-1], plane[::-1, ::-1]]
    return min(np.ascontiguousarray(one).tobytes() for turn in turns for one in (turn, turn.T))


# ---- what is done to a folder: (random numbers, its files, another series' files) → files; None: nothing that fits


def cut(rng, files, _others):
    path = rng.choice(files)
    os.truncate(path, rng.randrange(path.stat().st_size))


def emptied(rng, files, _others):
    rng.choice(files).write_bytes(b"")


def missing(rng, files, _others):
    rng.choice(files).unlink()


def doubled(rng, files, _others):
    path = rng.choice(files)
    shutil.copy(path, path.with_name(f"again_{path.name}"))


def renamed(rng, files, _others):
    for path in files:
        path.rename(path.with_name(f"{rng.getrandbits(40):x}_{path.suffix}"))


def stranger(rng, _files, others):
    path = rng.choice(others)
    shutil.copy(path, _files[0].parent / f"other_{path.name}")


def exchanged(rng, files, others):
    """A stranger under the name of one that is gone."""
    path = rng.choice(files)
    shutil.copy(rng.choice(others), path)


def no_image(rng, files, _others):
    rng.choice(files).write_bytes(rng.randbytes(rng.randrange(1, 3000)))


def edited(rng, files, changes):
    path = rng.choice(files)
    ds = medfmt.dicom.read(path)
    medfmt.dicom.write(medfmt.dicom.edit(ds, changes(ds)), path)


def other_series(rng, files, _others):
    edited(rng, files, lambda _: {"SeriesInstanceUID": "1.2.3.4.5"})


def moved(rng, files, _others):
    """One slice elsewhere along the normal, by a part of a step, or onto the place of another."""
    by = rng.choice([0.3, 1.0, 7.7, -400.0])
    edited(
        rng, files, lambda ds: {"ImagePositionPatient": [f"{float(x) + by:.6g}" for x in ds["ImagePositionPatient"]]}
    )


def turned(rng, files, _others):
    edited(rng, files, lambda _: {"ImageOrientationPatient": ["0", "1", "0", "0", "0", "-1"]})


def without_place(rng, files, _others):
    edited(rng, files, lambda _: {"ImagePositionPatient": None})


def other_spacing(rng, files, _others):
    edited(rng, files, lambda ds: {"PixelSpacing": [f"{2 * float(x):.6g}" for x in ds["PixelSpacing"]]})


def other_size(rng, files, _others):
    edited(rng, files, lambda ds: {"Rows": ds["Rows"] - rng.choice([1, 2])})


def other_sign(rng, files, _others):
    edited(rng, files, lambda ds: {"PixelRepresentation": 1 - ds["PixelRepresentation"]})


def other_number(rng, files, _others):
    edited(rng, files, lambda _: {"InstanceNumber": str(rng.choice([0, 1, 2, 999, -5]))})


def unreadable(rng, files, _others):
    path = rng.choice(files)
    path.unlink()
    path.symlink_to("nowhere")


DAMAGES = (
    cut, cut, emptied, missing, missing, doubled, renamed, stranger, exchanged, no_image, other_series, moved, moved, turned,
    without_place, other_spacing, other_size, other_sign, other_number, unreadable,
)  # fmt: skip
SAYS_ELSEWHERE = (moved, turned, without_place, other_spacing, other_size)  # the changed file itself lies elsewhere
OTHER_VALUES = (other_size, other_sign, exchanged, stranger)  # slices that the whole series has not


def judged(damage, folder: Path, whole: dict, alone: dict) -> tuple[str, str]:
    """(outcome, what was said). `alone` are the slices of the files that were changed, read one by one."""
    try:
        vols = medfmt.load_all(folder)
        found = slices_of(vols)
    except medfmt.FormatError as e:
        return "refused", type(e).__name__
    except OSError as e:
        return ("refused", "OSError") if e.errno else ("leak", repr(e))
    except BaseException as e:
        place = traceback.extract_tb(e.__traceback__)[-1]
        return "leak", f"{type(e).__name__} at {Path(place.filename).name}:{place.lineno}: {str(e)[:80]}"
    noted = any(note.severity == "departure" for vol in vols for note in vol.notes)
    for plane, centres in found.items():
        right = [*whole.get(plane, []), *alone.get(plane, [])]
        if not right:
            return "voxels", "a slice that no file holds"
        far = [min(float(np.abs(centre - one).max()) for one in right) for centre in centres]
        if max(far) > NEAR and not noted:
            return "place", f"{max(far):.3g} mm off after {damage.__name__}"
    return ("noted" if noted else "ok"), ""


def each_alone(folder: Path) -> dict:
    """The slices of every file by itself, for those that can be read so."""
    found: dict[bytes, list[np.ndarray]] = collections.defaultdict(list)
    for path in sorted(folder.rglob("*")):
        try:
            part = slices_of(medfmt.load_all(path)) if path.is_file() else {}
        except (medfmt.FormatError, OSError):
            continue
        for plane, centres in part.items():
            found[plane] += centres
    return found


def trial(index: int, seed: int, sources: list[Path], box: Path) -> tuple[str, str, str, str]:
    """(series, damage, outcome, what was said): the same for the same numbers."""
    rng = random.Random(f"series {seed} {index}")
    source = rng.choice(sources)
    other = rng.choice([one for one in sources if one != source] or [source])
    damage = rng.choice(DAMAGES)
    folder = box / "series"
    shutil.copytree(source, folder)
    try:
        whole = slices_of(medfmt.load_all(folder))
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        others = sorted(path for path in other.rglob("*") if path.is_file())
        try:
            damage(rng, files, others)
        except (KeyError, TypeError, medfmt.FormatError) as e:  # the file has no such element
            return source.parent.name, damage.__name__, "skipped", type(e).__name__
        for path in folder.rglob("*"):
            if path.is_file() and not path.is_symlink():
                path.chmod(0o644)
        alone = each_alone(folder) if damage in SAYS_ELSEWHERE + OTHER_VALUES else {}
        return source.parent.name, damage.__name__, *judged(damage, folder, whole, alone)
    finally:
        shutil.rmtree(folder)


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m tests.fuzz.series", description="Load folders with one thing wrong."
    )
    parser.add_argument("--folders", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=int, default=0)
    options = parser.parse_args()
    counts: dict[str, collections.Counter] = collections.defaultdict(collections.Counter)
    bad = 0
    with tempfile.TemporaryDirectory() as place:
        own = Path(place) / "made" / "dicom"
        own.parent.mkdir()
        made(own)
        sources = [own, *real()]
        for index in range(options.start, options.start + options.folders):
            series, damage, outcome, said = trial(index, options.seed, sources, Path(place))
            counts[damage][outcome] += 1
            if outcome in ("leak", "voxels", "place"):
                bad += 1
                print(f"{index} {series}: {outcome} after {damage}: {said}", flush=True)
    for damage in sorted(counts):
        print(f"{damage:14} " + ", ".join(f"{counts[damage][k]} {k}" for k in sorted(counts[damage])))
    print(f"{options.folders} folders of {len(sources)} series, seed {options.seed}, {bad} bad")
    return int(bad > 0)


if __name__ == "__main__":
    sys.exit(main())
