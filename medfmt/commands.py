# SPDX-License-Identifier: MIT
"""What each command of the command line does. A function takes the parsed arguments and gives an `Answer`; `cli` prints it."""

from __future__ import annotations

import os

from .core.errors import FormatError
from .core.explain import visible
from .core.frozen import dataclass
from .core.source import blob

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator
    from typing import Any

DONE, NOT_ALL, WRONG_INPUT, FAULT = 0, 1, 2, 3


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command found.

    Attributes
        data     for `--json`; see `plain`
        lines    for a person, ready for a terminal
        status   the exit status
        remarks  what goes to stderr, a line each, whatever was asked for
    """

    data: Any
    lines: tuple[str, ...] = ()
    status: int = DONE
    remarks: tuple[str, ...] = ()


def plain(value: Any) -> Any:
    """`value` as JSON can hold it: errors and dataclasses by their attributes, NaN and infinity as null, else its text."""
    if isinstance(value, Exception):
        names = ("path", "offset", "field", "expected", "found", "source", "hint")
        known = {name: getattr(value, name) for name in names} if isinstance(value, FormatError) else {}
        return {"kind": type(value).__name__, **known, "text": str(value)}
    if hasattr(type(value), "__dataclass_fields__"):
        return {name: plain(getattr(value, name)) for name in type(value).__dataclass_fields__}
    if isinstance(value, dict):
        return {str(name): plain(inner) for name, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(inner) for inner in value]
    if isinstance(value, float):
        return float(value) if abs(value) < float("inf") else None
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, int):
        return int(value)
    return plain(value.tolist()) if hasattr(value, "tolist") else str(value)  # numpy's own kinds


def info(args: argparse.Namespace) -> Answer:
    from . import api, finding, inspection
    from .core.reading import Options

    options = Options(series=args.series, name=args.array, handedness=args.handedness, on_missing=args.on_missing)
    found = finding.chosen(finding.search(args.path, options).found, options)
    told = [inspection.facts(api.read_one(one, options)) for one in found]
    lines: list[str] = []
    for one, facts in zip(finding.ids(found), told, strict=True):
        lines += [*([""] if lines else []), visible(one), *_facts(facts)]
    return Answer(told if len(told) > 1 else told[0], tuple(lines))


def _facts(facts: dict[str, Any]) -> Iterator[str]:
    """One line a fact; a matrix and a list of notes one line each."""
    for name, value in facts.items():
        if isinstance(value, list) and value and isinstance(value[0], (list, str)):
            rows = [" ".join(f"{v:11.5g}" for v in row) if isinstance(row, list) else visible(row) for row in value]
            yield f"  {name + ':':28}{rows[0]}"
            yield from (" " * 30 + row for row in rows[1:])
        else:
            if isinstance(value, list):
                cross = ", " if "," in name else " × "
                value = cross.join(f"{v:g}" if isinstance(v, float) else str(v) for v in value)
            yield f"  {name + ':':28}{visible(str('-' if value in (None, '') else value))}"


def convert(args: argparse.Namespace) -> Answer:
    from .conversion import convert as run

    pool = _pool(args.jobs)
    try:
        report = run(
            args.src,
            args.out,
            to=args.to,
            name=args.name,
            level=args.level,
            keep_phi=args.keep_phi,
            on_missing=args.on_missing,
            scaling=args.scaling,
            handedness=args.handedness,
            series=args.series,
            overwrite=args.overwrite,
            resume=args.resume,
            dry_run=args.dry_run,
            sidecars=not args.no_sidecars,
            executor=pool,
            progress=None if args.quiet else args.progress,
        )
    finally:
        if pool is not None:
            pool.shutdown()
    lines = () if args.quiet else tuple(map(visible, report.lines()))
    status = DONE if report.ok else NOT_ALL if report.made else WRONG_INPUT
    return Answer(report, lines, status, tuple(str(one.error) for one in report.failed))


def _pool(jobs: int) -> Any:
    if jobs < 2:
        return None
    from concurrent.futures import ProcessPoolExecutor

    return ProcessPoolExecutor(jobs)


def explain(args: argparse.Namespace) -> Answer:
    from . import inspection

    start, stop = _span(args.range)
    told = inspection.explain(args.path, wrapper=args.gzip).only(field=args.field, start=start, stop=stop)
    if args.compare:
        other = inspection.explain(args.compare, wrapper=args.gzip).only(field=args.field, start=start, stop=stop)
        text = inspection.side_by_side(told, other)
        return Answer({"a": told.dicts(), "b": other.dicts()}, _lines(text))
    if args.html:
        from .core.sink import save_files

        save_files({args.html: [told.html().encode("utf-8", "backslashreplace")]})
        return Answer(_file(args.html))
    if args.json:
        return Answer(told.dicts())
    return Answer(None, _lines(told.markdown() if args.markdown else told.text(colour=args.colour)))


def _lines(text: str) -> tuple[str, ...]:
    return (text.removesuffix("\n"),)


def _file(path: str) -> dict[str, Any]:
    return {"file": path, "bytes": blob(path).size}


def _span(text: str) -> tuple[int, int | None]:
    """START:STOP in bytes, either of them left out or hexadecimal."""
    start, colon, stop = text.partition(":")
    first = int(start, 0) if start else 0
    return first, int(stop, 0) if stop else None if colon or not start else first + 1


def montage(args: argparse.Namespace) -> Answer:
    from . import api

    vol = api.load(args.path, series=args.series, name=args.array, on_missing=args.on_missing)
    words = {"window": _window(args.window), "labels": not args.no_labels, "convention": args.convention}
    if args.output.lower().endswith(".gif"):
        over = "time" if vol.ndim > 3 and vol.shape[3] > 1 else "slices"
        film = vol.movie(args.plane, over=over, **words)
        film.save(args.output)
        told = {**_file(args.output), "pictures": len(film.frames), "over": over}
        return Answer(told, (f"{visible(args.output)}  {len(film.frames)} pictures over {over}",))
    picture = vol.montage(args.plane, every=args.every, cols=args.cols, cmap=args.cmap, t=args.time, **words)
    picture.save(args.output)
    height, width = picture.pixels.shape[:2]
    told = {**_file(args.output), "width": width, "height": height}
    return Answer(told, (f"{visible(args.output)}  {width} × {height} pixels",))


def view(args: argparse.Namespace) -> Answer:
    from . import api

    if args.json and not (args.html or args.output):
        raise ValueError("--json goes with --html or -o: a window has nothing to tell")
    vol = api.load(args.path, series=args.series, name=args.array, on_missing=args.on_missing)
    if args.html:
        words = {"window": _window(args.window), "convention": args.convention, "step": args.step}
        vol.to_html(args.html, **words)  # without a title: the name of a file may be that of a person
        told = _file(args.html)
        return Answer(told, (f"{visible(args.html)}  {told['bytes']} bytes",))
    from .view.ortho import Ortho

    overlay = api.load(args.overlay) if args.overlay else None
    viewer = Ortho(vol, window=_window(args.window), convention=args.convention, overlay=overlay)
    if args.output:
        viewer.save(args.output)
        return Answer(_file(args.output))
    viewer.show()
    return Answer(None)


def _window(text: str | None) -> tuple[float, float] | None:
    if text is None:
        return None
    try:
        centre, width = (float(part) for part in text.split(","))
    except ValueError:
        raise ValueError(f"--window takes CENTRE,WIDTH, not {text!r}") from None
    return centre, width


def demo(args: argparse.Namespace) -> Answer:
    from .demo import run

    report = run(args.folder)
    width = max(len(check.what) for check in report.checks)
    lines = [f"{'ok ' if check.ok else 'NO '} {check.what:{width}}  {check.found}" for check in report.checks]
    lines += ["", f"{sum(c.ok for c in report.checks)} of {len(report.checks)} checks hold. Files in {report.folder}:"]
    lines += [f"  {os.path.relpath(path, report.folder)}  {blob(path).size} bytes" for path in report.files]
    return Answer(report, tuple(lines), DONE if report.ok else NOT_ALL)


def scan(args: argparse.Namespace) -> Answer:
    from .inspection import scan as run

    found = run(args.path, progress=args.progress)
    return Answer(found, _lines(repr(found)), NOT_ALL if found.failures else DONE)


def check(args: argparse.Namespace) -> Answer:
    from . import api

    notes = api.check(args.path, fix=args.fix)
    departures = sum(note.severity == "departure" for note in notes)
    sums = f"{departures} departures, {len(notes) - departures} remarks"
    told = {"departures": departures, "notes": notes}
    return Answer(told, (*(visible(str(note)) for note in notes), sums), NOT_ALL if departures else DONE)


def diff(args: argparse.Namespace) -> Answer:
    from . import api

    found = api.diff(args.a, args.b)
    return Answer(found, tuple(map(visible, found.lines)), DONE if found.equal else NOT_ALL)


def deid(args: argparse.Namespace) -> Answer:
    from . import api

    options = [word.strip() for word in args.options.split(",") if word.strip()]
    count, first = 0, None
    warned: dict[str, int] = {}
    done = api.face("dicom").deidentify_all(args.src, args.out, options=options, secret=args.secret)
    for one in args.progress(done) if args.progress else done:
        count += 1
        first = first or one
        for text in one.warnings:
            warned[text] = warned.get(text, 0) + 1
    if first is None:
        raise ValueError(f"{args.src}: no DICOM file there")
    told = {"folder": args.out, "files": count, "warnings": warned}
    lines = [f"{visible(args.out)}  {count} files"]
    if args.verbose:
        told["changes of the first file"] = first.done
        lines = [*(visible(line) for line in str(first).splitlines()), *lines]
    remarks = tuple(f"warning, {times} files: {text}" for text, times in warned.items())
    return Answer(told, tuple(lines), NOT_ALL if warned else DONE, remarks)


def vendor(args: argparse.Namespace) -> Answer:
    from . import vendoring

    if args.check:
        found = vendoring.check(args.folder)
        line = f"medfmt {found.version}, {'edited' if found.edited else 'unedited'}; this is {found.current}"
        return Answer(found, (line,), NOT_ALL if found.edited or found.old else DONE)
    made = vendoring.vendor(args.folder, formats=args.formats.split(",") if args.formats else None)
    return Answer(made, (f"{visible(args.folder)}  medfmt {made.version} with {', '.join(made.formats)}",))
