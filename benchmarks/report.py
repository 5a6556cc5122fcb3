# SPDX-License-Identifier: MIT
"""The results as lines, as a Markdown table, as JSON, as a picture."""

from __future__ import annotations

import json
import os
import platform
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from importlib import metadata
from itertools import groupby

from .harness import Result

MARKED = re.compile(r"^(<!-- benchmarks[^\n]*-->\n).*?^(<!-- /benchmarks -->)$", re.DOTALL | re.MULTILINE)


def figure(result: Result) -> str:
    text = f"{result.reached:.3g} {result.unit}".replace(" ×", "×")
    if result.spread is not None:
        text += f" ({result.spread[0]:.3g}–{result.spread[1]:.3g})"
    return text


def goal(result: Result) -> str:
    return "" if result.goal is None else f"≤ {result.goal:g} {result.unit}".replace(" ×", "×")


def verdict(result: Result) -> str:
    return {None: "", True: "met", False: "NOT MET"}[result.met]


def seconds(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:.3g} s" if value >= 1 else f"{value * 1e3:.3g} ms" if value >= 1e-3 else f"{value * 1e6:.3g} µs"


def mib(value: float | None) -> str:
    return "" if value is None else f"{value:.0f} MiB"


def line(result: Result) -> str:
    return (
        f"{result.row:>3}  {result.work[:58]:<58}  {result.against[:34]:<34} {goal(result):>10}  {figure(result):<24}"
        f" {verdict(result):<8} {seconds(result.ours):>8} {seconds(result.theirs):>8}"
        f" {mib(result.ours_mib):>8} {mib(result.theirs_mib):>8}  {result.note}"
    ).rstrip()


def machine() -> dict[str, str]:
    """What the figures depend on."""
    versions = {}
    for name in ("numpy", "nibabel", "pydicom", "SimpleITK", "dicom2nifti", "dicomsdl", "indexed_gzip", "isal"):
        with suppress(metadata.PackageNotFoundError):
            versions[name] = metadata.version(name)
    program = shutil.which("dcm2niix") or shutil.which("dcm2niix", path=os.path.dirname(sys.executable))
    if program is not None:
        said = subprocess.run([program, "-v"], capture_output=True, text=True, check=False).stdout
        versions["dcm2niix"] = next(iter(re.findall(r"v(1\.\d+\.\d+)", said)), "?")
    model = ""
    try:
        with open("/proc/cpuinfo") as file:
            model = next((row.split(":", 1)[1].strip() for row in file if row.startswith("model name")), "")
    except OSError:
        pass
    return {
        "date": time.strftime("%Y-%m-%d"),
        "Python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
        "processor": f"{model or platform.processor()}, {len(os.sched_getaffinity(0)) if hasattr(os, 'sched_getaffinity') else os.cpu_count()} cores",
        **versions,
    }


def markdown(results: Sequence[Result], *, quick: bool, minutes: float = 0.0) -> str:
    """The dated line of the machine, and a table: a line for each work, with its time and its ratio to each peer."""
    about = machine()
    versions = ", ".join(f"{name} {about[name]}" for name in about if name not in ("date", "processor", "system"))
    start = "A quick run, on small data: for shape, not for figures. " if quick else ""
    took = f" The run took {minutes:.0f} min." if minutes >= 1 else ""
    how = (
        "`medfmt`: its median time. `against`: that to the other's, the median of pairs taken in turns, lower is better; "
        "behind it the goal, met ✓ or not ✗. Figures with a unit are no ratios. No name: medfmt alone."
    )
    lines = [
        f"{start}{about['date']}: {about['processor']}, {about['system']}, {versions}.{took}",
        "",
        how,
        "",
        "| # | work | medfmt | against |",
        "|---:|---|---:|---|",
    ]
    for (row, work), group in groupby(results, key=lambda r: (r.row, r.work)):
        same = list(group)
        note = next((f" ({r.note})" for r in same if r.note), "")
        lines.append(f"| {row} | {work}{note} | {seconds(same[0].ours)} | {'; '.join(map(against, same))} |")
    return "\n".join(lines) + "\n"


def against(result: Result) -> str:
    """ "nibabel 0.30× (≤ 0.33×) ✓"."""
    reached = f"{result.reached:.3g} {result.unit}".replace(" ×", "×")
    asked = f" ({goal(result)})" if result.goal is not None else ""
    return f"{result.against} {reached}{asked}{ {None: '', True: ' ✓', False: ' ✗'}[result.met] }".strip()


def into_readme(path: str, table: str) -> None:
    """Put `table` into a file, in the place of what stands between the lines `<!-- benchmarks` and `<!-- /benchmarks -->`."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    found = MARKED.search(text)
    if found is None:
        sys.exit(f"{path} has no lines '<!-- benchmarks' and '<!-- /benchmarks -->'")
    with open(path, "w", encoding="utf-8") as file:
        file.write(text[: found.end(1)] + table + text[found.start(2) :])


def to_json(results: Sequence[Result], *, quick: bool) -> str:
    data = {"machine": machine(), "quick": quick, "results": [r.record() for r in results]}
    return json.dumps(data, indent=1, ensure_ascii=False) + "\n"


def plot(results: Sequence[Result], path: str) -> None:
    """Bars of the ratios on a logarithmic axis, the goals as ticks."""
    try:
        from matplotlib.figure import Figure
    except ImportError:
        sys.exit("--plot needs matplotlib")
    ratios = [r for r in results if r.unit == "×"]
    picture = Figure(figsize=(9, 1 + 0.28 * len(ratios)), layout="constrained")
    axes = picture.subplots()
    places = range(len(ratios))
    axes.barh(places, [r.reached for r in ratios], color=["#b04040" if r.met is False else "#408060" for r in ratios])
    for place, r in zip(places, ratios, strict=True):
        if r.goal is not None:
            axes.plot([r.goal, r.goal], [place - 0.45, place + 0.45], color="black")
    axes.axvline(1, color="grey", linewidth=0.8)
    axes.set_xscale("log")
    axes.set_yticks(list(places), [f"{r.row}: {r.work[:40]} / {r.against[:24]}" for r in ratios], fontsize=7)
    axes.invert_yaxis()
    axes.set_xlabel("time of medfmt / time of the other (bar: goal)")
    picture.savefig(path, dpi=150)
