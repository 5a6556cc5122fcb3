# SPDX-License-Identifier: MIT
"""Timing two or more sides of the same work against each other.

# Strategy: the sides take turns, in an order that rotates from round to round, and what is reported is the median of
# the ratios of neighbours in time: on a noisy machine both sides of a pair suffer alike. The first round warms up and
# is dropped. Before that, all sides run once and their results are compared: a side that gives something else is not
# faster, it is wrong. Memory is measured in a forked child, or is that of the process that was started.
"""

from __future__ import annotations

import gc
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

MIB = 1 << 20


@dataclass(frozen=True)
class Side:
    """One way to do the work: `call` in this process, or `argv` as a process of its own."""

    name: str
    call: Callable[[], Any] | None = None
    argv: Sequence[str] = ()
    before: Callable[[], None] | None = None  # not timed: clears an output folder


@dataclass(frozen=True)
class Result:
    """One figure of one row of PERFORMANCE.md.

    Attributes
        row      its number there
        work     what was done, with sizes
        against  the peer, or what the figure is about
        reached  the figure: a ratio of times (lower is better), or an absolute one in `unit`
        goal     what it should be at most; None: stated for orientation
        ours, theirs  median seconds; None where the figure is no time
        spread   quartiles of the ratio
        ours_mib, theirs_mib  peak memory above the start of the work (of the whole process for a process)
        note     what else is to be known
    """

    row: int
    work: str
    against: str
    reached: float
    goal: float | None = None
    unit: str = "×"
    ours: float | None = None
    theirs: float | None = None
    spread: tuple[float, float] | None = None
    ours_mib: float | None = None
    theirs_mib: float | None = None
    note: str = ""

    @property
    def met(self) -> bool | None:
        return None if self.goal is None else self.reached <= self.goal

    def record(self) -> dict[str, Any]:
        return asdict(self) | {"met": self.met}


@dataclass
class Bench:
    """What a row needs: where its data lies, how long it may take, and which peers there are."""

    folder: str
    quick: bool = False
    rounds: int = 0
    say: Callable[[str], None] = lambda text: print(text, file=sys.stderr, flush=True)
    skipped: list[tuple[int, str]] = field(default_factory=list)

    def path(self, name: str) -> str:
        return os.path.join(self.folder, name)

    def size(self, full: int, quick: int) -> int:
        return quick if self.quick else full

    def skip(self, row: int, why: str) -> None:
        self.skipped.append((row, why))
        self.say(f"   row {row}: {why}")

    def race(
        self,
        row: int,
        work: str,
        ours: Side,
        peers: Mapping[str, tuple[Side, float | None]],
        *,
        same: Callable[[Any, Any], bool] | None = None,
        memory: bool = True,
        note: str = "",
        rounds: int = 0,
    ) -> Iterator[Result]:
        """Race `ours` against each peer (name → side, goal); one Result a peer.

        Parameters
            same    whether two sides' results are equal; None: there is nothing to compare
            rounds  how many count; 0: as many as a second or three of each side take
        """
        sides = [ours, *(side for side, _ in peers.values())]
        if same is not None:
            expected = run(ours)
            for side in sides[1:]:
                if not same(expected, run(side)):
                    raise SystemExit(f"row {row}, {work}: {ours.name} and {side.name} give different results")
            del expected
        times = race(sides, rounds or self.rounds, budget=1.0 if self.quick else 3.0, quick=self.quick)
        peak = {side.name: peak_mib(side) if memory else None for side in sides}
        for against, (side, goal) in peers.items():
            ratios = sorted(a / b for a, b in zip(times[ours.name], times[side.name], strict=True))
            low, middle, high = quartiles(ratios)
            yield Result(
                row,
                work,
                against,
                middle,
                goal,
                ours=statistics.median(times[ours.name]),
                theirs=statistics.median(times[side.name]),
                spread=(low, high),
                ours_mib=peak[ours.name],
                theirs_mib=peak[side.name],
                note=note,
            )


def quartiles(values: Sequence[float]) -> tuple[float, float, float]:
    if len(values) < 2:
        return values[0], values[0], values[0]
    low, middle, high = statistics.quantiles(values, n=4, method="inclusive")
    return low, middle, high


def run(side: Side) -> Any:
    """Do the work once; the result, or what a process printed."""
    if side.before is not None:
        side.before()
    if side.call is not None:
        return side.call()
    done = subprocess.run(side.argv, capture_output=True, check=False)
    if done.returncode:
        raise SystemExit(f"{side.name} failed ({done.returncode}): {done.stderr.decode(errors='replace')[-2000:]}")
    return done.stdout


def timed(side: Side) -> float:
    if side.before is not None:
        side.before()
    gc.collect()
    if side.call is not None:
        start = time.perf_counter()
        kept = side.call()
        taken = time.perf_counter() - start
        del kept
        return taken
    start = time.perf_counter()
    subprocess.run(side.argv, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def race(sides: Sequence[Side], rounds: int, *, budget: float, quick: bool) -> dict[str, list[float]]:
    """Seconds of each side, round by round, taking turns; the first round is dropped."""
    first = {side.name: timed(side) for side in sides}
    if not rounds:
        slowest = max(first.values())
        rounds = max(3, min(3 if quick else 25, int(budget * len(sides) / max(slowest, 1e-9))))
    times: dict[str, list[float]] = {side.name: [] for side in sides}
    gc.disable()
    try:
        for number in range(rounds):
            turn = number % len(sides)
            for side in [*sides[turn:], *sides[:turn]]:
                times[side.name].append(timed(side))
    finally:
        gc.enable()
    return times


def peak_mib(side: Side) -> float | None:
    """Peak memory of one run in MiB: above the start for a call (in a forked child), whole for a process."""
    if side.before is not None:
        side.before()
    if side.call is None:
        return _peak_of_process(side.argv)
    return peak_of(side.call)


def peak_of(call: Callable[[], Any]) -> float | None:
    """MiB by which the resident set grew at most while `call` ran, in a forked child; None where that cannot be seen."""
    if not os.path.exists("/proc/self/clear_refs"):
        return None
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        try:
            gc.collect()
            with open("/proc/self/clear_refs", "w") as file:
                file.write("5")
            before = _status("VmRSS")
            kept = call()
            os.write(writer, json.dumps((_status("VmHWM") - before) / 1024).encode())
            del kept
        finally:
            os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as file:
        said = file.read()
    os.waitpid(child, 0)
    return json.loads(said) if said else None


def _status(name: str) -> int:
    """A figure of /proc/self/status, kB."""
    with open("/proc/self/status") as file:
        return next(int(line.split()[1]) for line in file if line.startswith(name + ":"))


# A child inherits the peak of the process that starts it, so a small one stands between.
LAUNCHER = (
    "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL);"
    "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
)


def _peak_of_process(argv: Sequence[str]) -> float | None:
    if available("resource") is None:
        return None
    done = subprocess.run([sys.executable, "-S", "-c", LAUNCHER, *argv], capture_output=True, check=True)
    return int(done.stdout) / 1024


def available(name: str) -> Any:
    """A peer's module, or None."""
    import importlib

    try:
        return importlib.import_module(name)
    except ImportError:
        return None
