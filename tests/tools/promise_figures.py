# SPDX-License-Identifier: MIT
"""python -m tests.tools.promise_figures [name …]: the promises that need many trials, and what came out.

    descriptors  100 000 loads of five formats; descriptors open before and after
    changed      1 000 lazy reads of a file that is cut, replaced, emptied or removed meanwhile
    replaced     8 readers beside 1 000 replacements, for each format
    shared       16 threads and 4 processes read one Volume
    over         100 saves over the file that the Volume reads lazily, for each format
    nested       sequences 64 and 100 000 deep, and groups of them side by side
    memory       the most that refusing a file takes that claims a great deal

Exit status 1 if a promise of SECURITY.md does not hold. The figures stand in tests/fuzz/ledger.md.
"""

from __future__ import annotations

import collections
import os
import random
import resource
import sys
import tempfile
import threading
import time
import tracemalloc
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import numpy as np

from tests import medfmt
from tests.test_promises import nested

A = np.arange(8 * 8 * 6, dtype="i2").reshape(8, 8, 6)
B = (A[::-1, :, :5] + 1000).astype("i4")
NAMES = ("x.nii", "x.nii.gz", "x.hdr", "x.npz", "x.mgz")
AFFINES = {"A": np.diag([2.0, 2.0, 3.0, 1.0]), "B": np.diag([1.0, 1.0, 4.0, 1.0])}


def saved(which: str, path: Path) -> None:
    medfmt.save(medfmt.Volume(A if which == "A" else B, AFFINES[which]), path)


def told(vol) -> bytes:
    """All that has to fit together: voxels, shape, size of a voxel."""
    values = np.asarray(vol)
    return repr((values.shape, vol.voxel_sizes)).encode() + np.ascontiguousarray(values).tobytes()


def descriptors(folder: Path) -> tuple[bool, str]:
    for name in NAMES:
        saved("A", folder / name)
    medfmt.save(medfmt.Volume(A, AFFINES["A"]), folder / "series", format="dicom")
    paths = [folder / name for name in NAMES] + [folder / "series" / "IM00001.dcm"]
    kept = collections.deque(maxlen=500)
    before = len(os.listdir("/proc/self/fd"))
    for n in range(100_000):
        vol = medfmt.load(paths[n % len(paths)])
        if n % 10 == 0:
            _ = vol[..., 0]
        kept.append(vol)
    after = len(os.listdir("/proc/self/fd"))
    return before == after, f"100 000 loads, {before} descriptors before, {after} after"


def changed(folder: Path) -> tuple[bool, str]:
    rng = random.Random(1)
    seen: collections.Counter[str] = collections.Counter()
    good = told(medfmt.Volume(A, AFFINES["A"]))
    for n in range(1000):
        path = folder / NAMES[n % len(NAMES)]
        saved("A", path)
        vol = medfmt.load(path)
        if rng.random() < 0.3:
            _ = vol[..., rng.randrange(6)]
        part = path.with_suffix(".img") if path.suffix == ".hdr" and rng.random() < 0.7 else path
        how = rng.choice(["cut", "cut", "replaced", "emptied", "gone"])
        if how == "cut":
            os.truncate(part, rng.randrange(part.stat().st_size))
        elif how == "replaced":
            saved("B", path)
        elif how == "emptied":
            part.write_bytes(b"")
        else:
            part.unlink()
        try:
            outcome = "old data" if told(vol) == good else "WRONG"
        except (medfmt.FormatError, FileNotFoundError):
            outcome = "typed error"
        seen[outcome] += 1
    return not seen["WRONG"], ", ".join(f"{seen[name]} {name}" for name in sorted(seen))


def replaced(folder: Path) -> tuple[bool, str]:
    seen: collections.Counter[str] = collections.Counter()
    wanted = {told(medfmt.Volume(A, AFFINES["A"])), told(medfmt.Volume(B, AFFINES["B"]))}
    for name in NAMES:
        path = folder / name
        saved("A", path)
        stop = threading.Event()

        def read(path=path, stop=stop) -> None:
            while not stop.is_set():
                time.sleep(0.001)  # else nine threads wait for each other's turns more than for the disk
                try:
                    seen["whole" if told(medfmt.load(path)) in wanted else "TORN"] += 1
                except medfmt.FormatError as e:
                    seen["told that it changed" if "changed" in str(e) else f"OTHER {e}"] += 1
                except BaseException as e:
                    seen[f"LEAK {e!r}"] += 1

        readers = [threading.Thread(target=read) for _ in range(8)]
        for reader in readers:
            reader.start()
        for n in range(1000):
            saved("AB"[n % 2], path)
        stop.set()
        for reader in readers:
            reader.join()
    return set(seen) <= {"whole", "told that it changed"}, ", ".join(f"{seen[k]} {k}" for k in sorted(seen))


def part_of(vol, n: int) -> bytes:
    return np.ascontiguousarray(vol[..., n % 6]).tobytes()


def shared(folder: Path) -> tuple[bool, str]:
    wrong = total = 0
    for name in NAMES:
        saved("A", folder / name)
        vol = medfmt.load(folder / name)
        for pool in (ThreadPoolExecutor(16), ProcessPoolExecutor(4)):
            with pool:
                for n, part in enumerate(pool.map(part_of, [vol] * 960, range(960), chunksize=40)):
                    total += 1
                    wrong += part != np.ascontiguousarray(A[..., n % 6]).tobytes()
    return not wrong, f"{total} slabs, {wrong} wrong"


def over(folder: Path) -> tuple[bool, str]:
    equal = total = 0
    for name in NAMES:
        for n in range(100):
            path = folder / name
            saved("A", path)
            vol = medfmt.load(path)
            if n % 2:
                medfmt.save(vol.with_data(A[::-1] + 7), path)
            else:
                medfmt.save(vol, path)
            total += 1
            equal += np.array_equal(np.asarray(vol), A)
    return equal == total, f"{equal} of {total} volumes equal after their file was replaced"


def nested_(_folder: Path) -> tuple[bool, str]:
    lines = []
    good = len(medfmt.dicom.read(nested(64))) == 2
    for depth in (65, 100_000):
        raw = nested(depth)
        tracemalloc.start()
        start = time.process_time()
        try:
            medfmt.dicom.read(raw)
            good = False
        except medfmt.LimitError:
            pass
        lines.append(
            f"{depth} deep: LimitError in {time.process_time() - start:.2f} s, {tracemalloc.get_traced_memory()[1] >> 10} KiB"
        )
        tracemalloc.stop()
    return good, "; ".join(["64 deep: read", *lines])


def memory(folder: Path) -> tuple[bool, str]:
    """Each of these claims up to 2⁶³ bytes and holds under 100 kB; refusing it may take the file and 16 MiB."""
    most = 0
    count = 0
    for name in NAMES:
        saved("A", folder / name)
        raw = (folder / name).read_bytes()
        rng = random.Random(name)
        for _ in range(400):
            broken = bytearray(raw)
            at = rng.randrange(min(len(raw) - 8, 400))
            broken[at : at + 4] = rng.choice(
                [b"\xff\xff\xff\x7f", b"\xff\x7f\xff\x7f", b"\0\0\0\x7f", b"\x7f\xff\xff\xff"]
            )
            (folder / name).write_bytes(broken)
            tracemalloc.start()
            try:
                np.asarray(medfmt.load(folder / name))
            except medfmt.FormatError:
                count += 1
                most = max(most, tracemalloc.get_traced_memory()[1])
            tracemalloc.stop()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    return most < 16 << 20, f"{count} refusals, the most {most >> 10} KiB; the whole process {peak} MiB"


TRIALS = {
    "nested": nested_,
    "memory": memory,
    "over": over,
    "shared": shared,
    "changed": changed,
    "replaced": replaced,
    "descriptors": descriptors,
}


def main() -> int:
    held = True
    for name in sys.argv[1:] or TRIALS:
        with tempfile.TemporaryDirectory() as folder:
            start = time.process_time()
            good, line = TRIALS[name](Path(folder))
            held &= good
            seconds = time.process_time() - start
            print(f"{name:12} {'held' if good else 'BROKEN':7} {line} ({seconds:.0f} s)", flush=True)
    return int(not held)


if __name__ == "__main__":
    sys.exit(main())
