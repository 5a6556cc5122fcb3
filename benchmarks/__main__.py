# SPDX-License-Identifier: MIT
"""python -m benchmarks: every row of the goals, medfmt and each installed peer on the same work in the same run.

The data is made first (deterministic; sizes are in each row's text) in a temporary folder, or in --data FOLDER where
a later run finds it again. Peers that are not installed are left out and named. Exit status 1 if a side's result
differs from another's; a goal that is not met does not fail the run: speed is no property of the code alone.

    python -m benchmarks --readme README.md      the table of the README, by a run of all rows on a machine with nothing else to do
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator

from . import report
from .harness import Bench, Result
from .rows import ROWS


def chosen(text: str) -> set[int]:
    """Row numbers of "4,6,13" or "4-8"."""
    found: set[int] = set()
    for part in text.split(","):
        low, _, high = part.partition("-")
        found |= set(range(int(low), int(high or low) + 1))
    return found


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--quick", action="store_true", help="small data, few rounds: that everything runs, not how fast"
    )
    parser.add_argument("--only", type=chosen, metavar="N,N-N", help="only these rows")
    parser.add_argument("--rounds", type=int, default=0, help="how many rounds count (default: by time)")
    parser.add_argument("--json", metavar="OUT", help="write the results here")
    parser.add_argument("--markdown", metavar="OUT", help="write the table here")
    parser.add_argument("--readme", metavar="README.md", help="put the table between the file's benchmarks marks")
    parser.add_argument("--plot", metavar="OUT.png", help="draw the ratios here")
    parser.add_argument("--data", metavar="FOLDER", help="keep the data here")
    options = parser.parse_args()
    start = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="medfmt-bench-") as folder:
        bench = Bench(options.data or folder, quick=options.quick, rounds=options.rounds)
        # For the processes that are started: compiled code is kept, as an installation keeps it, whatever the shell says.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = os.path.join(os.path.abspath(bench.folder), "pycache")
        results = list(run_rows(bench, options.only))
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            file.write(report.to_json(results, quick=options.quick))
    minutes = (time.monotonic() - start) / 60
    table = report.markdown(results, quick=options.quick, minutes=minutes)
    if options.markdown:
        with open(options.markdown, "w", encoding="utf-8") as file:
            file.write(table)
    if options.readme:
        report.into_readme(options.readme, table)
    if options.plot:
        report.plot(results, options.plot)
    goals = [r for r in results if r.met is not None]
    print(
        f"{sum(bool(r.met) for r in goals)} of {len(goals)} goals met in {len({r.row for r in results})} rows, {len(bench.skipped)} skipped, {minutes:.1f} min"
    )
    return 0


def run_rows(bench: Bench, only: set[int] | None) -> Iterator[Result]:
    rows: dict[int, Callable[[Bench], Iterator[Result]]] = ROWS
    for number, row in rows.items():
        if only is None or number in only:
            for result in row(bench):
                print(report.line(result), flush=True)
                yield result


if __name__ == "__main__":
    sys.exit(main())
