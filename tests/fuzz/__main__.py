# SPDX-License-Identifier: MIT
"""python -m tests.fuzz --seconds 60 | --mutants 2000 [--family nii …] [--seed 1] [--start 0]

Loads damaged files in watched processes. Outcomes: `ok` (loaded), `refused` (a FormatError that says path, field, byte,
expected and found), and the bad ones: `leak` (another exception), `silent` (a cut file gave other voxels), `slow` (over 5 s),
`crash` (the process died; too much memory counts). Each bad one is kept in the folder --keep. Exit status 1 if there is any.
"""

from __future__ import annotations

import argparse
import collections
import hashlib
import multiprocessing
import os
import random
import resource
import signal
import sys
import tempfile
import time
import traceback
from pathlib import Path

import numpy as np

from tests import medfmt
from tests.fuzz.damage import damaged
from tests.fuzz.seeds import FAMILIES, seeds

SLOW = 5.0  # seconds
MEMORY = 1 << 30  # bytes of address space that one process may add
BATCH = 200  # mutants a process
SHOWN = 3  # of the same kind, at the same line
GOOD = ("ok", "refused")


def mutant(
    family_seeds: list[dict[str, bytes]], family: str, seed: int, index: int
) -> tuple[str, dict[str, bytes], int]:
    """(damage, files, number of the seed file): the same for the same numbers, whatever ran before."""
    rng = random.Random(f"{family} {seed} {index}")
    which = rng.randrange(len(family_seeds))
    files = dict(family_seeds[which])
    name = rng.choice(list(files))
    how, files[name] = damaged(rng, files[name])
    return how, files, which


def values_of(files: dict[str, bytes], folder: str) -> bytes:
    """A digest of the voxels that these files load as."""
    for name, raw in files.items():
        (Path(folder) / name).write_bytes(raw)
    path = Path(folder) / next(iter(files))
    if path.suffix not in (".zip", ".tar"):  # whose members are explained one by one
        medfmt.explain(path)
    array = np.ascontiguousarray(np.asarray(medfmt.load(path)))
    return hashlib.sha256(repr((array.shape, array.dtype)).encode() + array.tobytes()).digest()


def judged(how: str, files: dict[str, bytes], whole: bytes, folder: str) -> tuple[str, str]:
    """(outcome, what was said) of one mutant."""
    start = time.monotonic()
    try:
        found = values_of(files, folder)
        outcome, said = "ok", ""
        if how == "cut" and found != whole:
            outcome, said = "silent", "a cut file gave other voxels"
    except medfmt.FormatError as e:
        outcome, said = "refused", type(e).__name__
        if not (e.path and e.field and e.expected and e.found) or len(str(e)) > 500:
            outcome, said = "leak", f"an error that does not say enough: {e!r}"
    except OSError as e:
        outcome, said = ("refused", "OSError") if e.errno else ("leak", repr(e))
    except BaseException as e:
        place = traceback.extract_tb(e.__traceback__)[-1]
        outcome, said = "leak", f"{type(e).__name__} at {Path(place.filename).name}:{place.lineno}: {str(e)[:80]}"
    if time.monotonic() - start > SLOW:
        outcome, said = "slow", f"{time.monotonic() - start:.1f} s"
    return outcome, said


def child(pipe, family_seeds: list[dict[str, bytes]], family: str, seed: int, indices: range) -> None:
    """Judge the mutants one after the other and report each through the pipe."""
    used = int(Path("/proc/self/statm").read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    resource.setrlimit(resource.RLIMIT_AS, (used + MEMORY, used + MEMORY))
    with tempfile.TemporaryDirectory() as folder:
        whole: dict[int, bytes] = {}
        for index in indices:
            how, files, which = mutant(family_seeds, family, seed, index)
            if how == "cut" and which not in whole:
                whole[which] = values_of(family_seeds[which], folder)
            pipe.send((index, *judged(how, files, whole.get(which, b""), folder)))


def watched(family_seeds: list[dict[str, bytes]], family: str, seed: int, indices: range):
    """The reports of a child process; where it dies or hangs, that of its end, and then those of a new one."""
    todo = indices
    while todo:
        reading, writing = multiprocessing.Pipe(duplex=False)
        pid = os.fork()
        if pid == 0:
            status = 1
            try:
                child(writing, family_seeds, family, seed, todo)
                status = 0
            finally:
                os._exit(status)
        writing.close()
        done = todo.start
        hung = False
        try:
            while not (hung := not reading.poll(4 * SLOW)):
                report = reading.recv()
                yield report
                done = report[0] + 1
        except EOFError:
            pass
        if hung:
            os.kill(pid, signal.SIGKILL)
        reading.close()
        status = os.waitpid(pid, 0)[1]
        if done < todo.stop:
            yield done, "slow" if hung else "crash", "no answer" if hung else f"status {status}"
            done += 1
        todo = range(done, todo.stop)


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m tests.fuzz", description="Load damaged files; account for each one."
    )
    parser.add_argument("--seconds", type=float, default=0, help="stop after this long, shared by the families")
    parser.add_argument(
        "--mutants", type=int, default=0, help="of each family (default 2000, or what the seconds allow)"
    )
    parser.add_argument("--family", nargs="*", default=FAMILIES, choices=FAMILIES)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=int, default=0)
    parser.add_argument("--keep", default="", metavar="DIR", help="where the bad ones are written")
    options = parser.parse_args()
    wanted = options.mutants or 2000
    bad = 0
    begun = time.monotonic()
    for number, family in enumerate(options.family):
        family_seeds = seeds(family)
        if not family_seeds:
            print(f"{family:13} no seeds here")
            continue
        until = begun + options.seconds * (number + 1) / len(options.family) if options.seconds else float("inf")
        counts: collections.Counter[str] = collections.Counter()
        seen: collections.Counter[str] = collections.Counter()
        for start in range(options.start, options.start + wanted, BATCH):
            if time.monotonic() > until:
                break
            indices = range(start, min(start + BATCH, options.start + wanted))
            for index, outcome, said in watched(family_seeds, family, options.seed, indices):
                counts[outcome] += 1
                if outcome not in GOOD:
                    bad += 1
                    how, files, _ = mutant(family_seeds, family, options.seed, index)
                    seen[said.partition(": ")[0]] += 1
                    if seen[said.partition(": ")[0]] <= SHOWN:
                        print(f"{family} {options.seed} {index}: {outcome} after {how}: {said}")
                    kept(options.keep, f"{family}-{options.seed}-{index}", files)
        total = ", ".join(f"{counts[name]} {name}" for name in sorted(counts))
        print(f"{family:13} {sum(counts.values()):6} of {len(family_seeds)} seeds: {total}", flush=True)
    print(f"{bad} bad in {time.monotonic() - begun:.0f} s, seed {options.seed}")
    return int(bad > 0)


def kept(folder: str, name: str, files: dict[str, bytes]) -> None:
    if folder:
        for inner, raw in files.items():
            (Path(folder) / name).mkdir(parents=True, exist_ok=True)
            (Path(folder) / name / inner).write_bytes(raw)


if __name__ == "__main__":
    sys.exit(main())
