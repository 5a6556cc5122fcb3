# SPDX-License-Identifier: MIT
"""What a conversion costs in one process and on two workers of a LocalCluster of dask: seconds, files/s, MB/s, memory.

    python -m tests.tools.time_cluster            the ten largest series of ../shared/data
    python -m tests.tools.time_cluster FOLDER     each folder in FOLDER as one task
    python -m tests.tools.time_cluster --made N   N made-up studies of 100 mosaics each (30 MB)

The ways take turns; processor time is added over the workers. Bytes are compared.
"""

from __future__ import annotations

import argparse
import resource
import shutil
import tempfile
import time
from itertools import islice
from pathlib import Path

from tests import medfmt, room
from tests.test_cluster import by_size, digests


def converted(folder, out, to):
    """One task: a folder to files."""
    return medfmt.convert(folder, out, to=to, overwrite=True).ok


def can_be(folder, out):
    """Whether all of a folder can be converted here."""
    try:
        return converted(folder, out / folder.parent.name / folder.name, "nii")
    except medfmt.FormatError:
        return False


def told():
    """Processor seconds of this process, and the most memory that it had, in MiB."""
    return time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def made(folder, n):
    """`n` folders of 100 mosaics of 64 × 64 × 36."""
    demo = room("demo")
    grid = demo.oblique((64, 64, 36), 3.5, 4.0, (-12.0, 6.0))
    image = demo.phantom(grid, 2)
    for study in range(n):
        (folder / f"{study:03}").mkdir()
        for t in range(100):
            (folder / f"{study:03}" / f"{t:04}.dcm").write_bytes(demo.mosaic_file(grid, image + (t + study) % 7, t))
    return sorted(folder.iterdir())


def raced(folders, out, to, rounds):
    """[(way, wall seconds, processor seconds)] of each round, and the workers' memory in MiB."""
    from dask.distributed import Client, LocalCluster

    taken = []
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster, Client(cluster) as client:
        executor = client.get_executor()
        client.run(lambda: room("api") and None)  # what a worker does once, imports among it, is not timed
        for _ in range(rounds + 1):
            for way, run in (("alone", map), ("two workers", executor.map)):
                outs = [out / way / str(n) for n in range(len(folders))]
                before = [told()[0], *(cpu for cpu, _ in client.run(told).values())]
                start = time.perf_counter()
                done = list(run(converted, folders, outs, [to] * len(folders)))
                wall = time.perf_counter() - start
                after = [told()[0], *(cpu for cpu, _ in client.run(told).values())]
                spent = after[0] - before[0] if way == "alone" else sum(after[1:]) - sum(before[1:])
                taken.append((way, wall, spent))
                if not all(done):
                    raise SystemExit(f"{way}: {done.count(False)} folders were not converted")
        memory = [mib for _, mib in client.run(told).values()]
    for n in range(len(folders)):
        if digests(out / "alone" / str(n)) != digests(out / "two workers" / str(n)):
            raise SystemExit(f"{folders[n]}: the bytes differ")
    return taken[2:], memory  # the first round warms up


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--made", type=int, default=0, metavar="N")
    parser.add_argument("--to", default="nii")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    scratch = Path(tempfile.mkdtemp(prefix="medfmt-cluster-"))
    try:
        if options.made:
            (scratch / "in").mkdir()
            folders = made(scratch / "in", options.made)
        else:
            asked = sorted(options.folder.iterdir()) if options.folder else by_size()
            folders = list(
                islice((one for one in asked if can_be(one, scratch / "try")), None if options.folder else 10)
            )
        files = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
        size = sum(file.stat().st_size for file in files) / 1e6
        taken, memory = raced(folders, scratch / "out", options.to, options.rounds)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    print(
        f"{len(folders)} folders, {len(files)} files, {size:.1f} MB → .{options.to}, same bytes; workers' most memory {max(memory):.0f} MiB"
    )
    for way in ("alone", "two workers"):
        wall, spent = (min(one[n] for one in taken if one[0] == way) for n in (1, 2))
        print(
            f"{way:12} wall {wall:6.2f} s  processor {spent:6.2f} s  {len(files) / wall:7.0f} files/s  {size / wall:6.1f} MB/s"
        )
    print(
        f"two workers / alone: {_least(taken, 'two workers', 1) / _least(taken, 'alone', 1):.2f} × wall, "
        f"{_least(taken, 'two workers', 2) / _least(taken, 'alone', 2):.2f} × processor"
    )


def _least(taken, way, n):
    return min(one[n] for one in taken if one[0] == way)


if __name__ == "__main__":
    main()
