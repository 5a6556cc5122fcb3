# SPDX-License-Identifier: MIT
"""The results as lines, as a Markdown table, as JSON, as a picture."""

from __future__ import annotations

import json
import os
import platform
import sys
import time
from collections.abc import Sequence

from .harness import Result, available


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
        module = available(name)
        if module is not None:
            versions[name] = str(getattr(module, "__version__", "?"))
    model = ""
    try:
        with open("/proc/cpuinfo") as file:
            model = next((row.split(":", 1)[1].strip() for row in file if row.startswith("model name")), "")
    except OSError:
        pass
    return {
        "date": time.strftime("%Y-%m-%d"),
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
        "processor": f"{model or platform.processor()}, {len(os.sched_getaffinity(0)) if hasattr(os, 'sched_getaffinity') else os.cpu_count()} usable",
        **versions,
    }


def markdown(results: Sequence[Result], *, quick: bool) -> str:
    """The table for README.md, with the machine it was run on."""
    about = ", ".join(
        f"{name} {value}" if name not in ("date", "processor") else value for name, value in machine().items()
    )
    start = "A quick run, on small data: for shape, not for figures. " if quick else ""
    how = "Ratios of times, median (quartiles) of pairs taken in turns; lower is better."
    lines = [
        f"{start}{about}. {how}",
        "",
        "| # | work | against | goal | reached | medfmt | other | peak | peak of other |",
        "|---:|---|---|---:|---:|---:|---:|---:|---:|",
    ]
    for r in results:
        mark = "" if r.met is None else " ✓" if r.met else " ✗"
        note = f" ({r.note})" if r.note else ""
        lines.append(
            f"| {r.row} | {r.work}{note} | {r.against} | {goal(r)} | {figure(r)}{mark} | {seconds(r.ours)} | {seconds(r.theirs)} "
            f"| {mib(r.ours_mib)} | {mib(r.theirs_mib)} |"
        )
    return "\n".join(lines) + "\n"


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
