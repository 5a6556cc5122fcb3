# SPDX-License-Identifier: MIT
"""The command `medfmt`: the only room that prints.

Exit status: 0 done; 1 done, and something was not as it should be (a failed series, a departure, a difference); 2 the input
or the command line is wrong, told in one line; 3 a fault of medfmt, told in one line.
"""

from __future__ import annotations

import argparse
import os
import sys

from .core.errors import FormatError
from .core.explain import visible
from .core.source import blob

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Any

DONE, NOT_ALL, WRONG_INPUT, FAULT = 0, 1, 2, 3


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    args = _parser().parse_args(argv)
    try:
        status: int = args.run(args)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader of a pipe has seen enough
        os._exit(DONE)  # at a usual end Python would flush what is left into the closed pipe
    except KeyboardInterrupt:
        return _say("interrupted", 130)
    except (FormatError, OSError) as e:
        return _say(str(e), WRONG_INPUT)
    except Exception as e:  # noqa: BLE001  the one funnel of the project: a fault becomes one line
        if type(e) is ValueError:  # an argument that makes no sense
            return _say(str(e), WRONG_INPUT)
        return _say(f"a fault of medfmt, please report it: {type(e).__name__}: {e}", FAULT)
    return status


def _say(text: str, status: int) -> int:
    print("medfmt: " + visible(" ".join(text.split())), file=sys.stderr)
    return status


# ---- commands ---------------------------------------------------------------------------------------------


def info(args: argparse.Namespace) -> int:
    from . import api, inspection
    from .core.reading import Options

    options = Options(series=args.series, name=args.array, handedness=args.handedness, on_missing=args.on_missing)
    found = api.chosen(api.search(args.path, options).found, options)
    told = [inspection.facts(api.read_one(one, options)) for one in found]
    if args.json:
        import json

        print(json.dumps(told if len(told) > 1 else told[0], indent=1, default=str))
        return DONE
    for n, (one, facts) in enumerate(zip(api.ids(found), told, strict=True)):
        print(("\n" if n else "") + visible(one))
        print("\n".join(_facts(facts)))
    return DONE


def _facts(facts: dict[str, Any]) -> Iterable[str]:
    """One line a fact; a matrix and a list of notes one line each."""
    for name, value in facts.items():
        if isinstance(value, list) and value and isinstance(value[0], (list, str)):
            rows = [" ".join(f"{v:11.5g}" for v in row) if isinstance(row, list) else visible(row) for row in value]
            yield f"  {name + ':':28}{rows[0]}"
            yield from (" " * 30 + row for row in rows[1:])
        else:
            cross = ", " if "," in name else " × "
            spelled = (
                cross.join(f"{v:g}" if isinstance(v, float) else str(v) for v in value)
                if isinstance(value, list)
                else value
            )
            yield f"  {name + ':':28}{visible(str('-' if spelled in (None, '') else spelled))}"


def convert(args: argparse.Namespace) -> int:
    from .conversion import convert as run
    from .core.limits import DEFAULT

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
            progress=_bar if sys.stderr.isatty() and not args.quiet else None,
            limits=DEFAULT,
        )
    finally:
        if pool is not None:
            pool.shutdown()
    if not args.quiet:
        for line in report.lines():
            print(visible(line))
    for one in report.failed:
        _say(str(one.error), NOT_ALL)
    return DONE if report.ok else NOT_ALL if report.made else WRONG_INPUT


def _pool(jobs: int) -> Any:
    if jobs < 2:
        return None
    from concurrent.futures import ProcessPoolExecutor

    return ProcessPoolExecutor(jobs)


def _bar(items: Iterable[Any]) -> Iterable[Any]:
    """A count on stderr while the items come."""
    for n, item in enumerate(items, 1):
        print(f"\r{n} done", end="", file=sys.stderr, flush=True)
        yield item
    print("\r", end="", file=sys.stderr)


def explain(args: argparse.Namespace) -> int:
    from . import inspection

    start, stop = _span(args.range)
    told = inspection.explain(args.path, wrapper=args.gzip).only(field=args.field, start=start, stop=stop)
    if args.compare:
        other = inspection.explain(args.compare, wrapper=args.gzip).only(field=args.field, start=start, stop=stop)
        print(inspection.side_by_side(told, other), end="")
    elif args.html:
        from .core.sink import save_files

        save_files({args.html: [told.html().encode("utf-8", "backslashreplace")]})
    elif args.markdown:
        print(told.markdown(), end="")
    elif args.json:
        import json

        print(json.dumps(told.dicts(), indent=1))
    else:
        colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
        print(told.text(colour=colour), end="")
    return DONE


def _span(text: str) -> tuple[int, int | None]:
    """START:STOP in bytes, either of them left out or hexadecimal."""
    start, colon, stop = text.partition(":")
    first = int(start, 0) if start else 0
    return first, int(stop, 0) if stop else None if colon or not start else first + 1


def montage(args: argparse.Namespace) -> int:
    from . import api

    vol = api.load(args.path, series=args.series, name=args.array, on_missing=args.on_missing)
    if args.output.lower().endswith(".gif"):
        over = "time" if vol.ndim > 3 and vol.shape[3] > 1 else "slices"
        words = {"window": _window(args.window), "labels": not args.no_labels, "convention": args.convention}
        film = vol.movie(args.plane, over=over, **words)
        film.save(args.output)
        print(f"{args.output}  {len(film.frames)} pictures over {over}")
        return DONE
    picture = vol.montage(
        args.plane,
        every=args.every,
        cols=args.cols,
        window=_window(args.window),
        cmap=args.cmap,
        labels=not args.no_labels,
        t=args.time,
        convention=args.convention,
    )
    picture.save(args.output)
    print(f"{args.output}  {picture.pixels.shape[1]} × {picture.pixels.shape[0]} pixels")
    return DONE


def view(args: argparse.Namespace) -> int:
    from . import api

    vol = api.load(args.path, series=args.series, name=args.array, on_missing=args.on_missing)
    if args.html:
        words = {"window": _window(args.window), "convention": args.convention, "step": args.step}
        vol.to_html(args.html, title=os.path.basename(args.path), **words)
        print(f"{args.html}  {blob(args.html).size} bytes")
        return DONE
    from .view.ortho import Ortho

    overlay = api.load(args.overlay) if args.overlay else None
    viewer = Ortho(vol, window=_window(args.window), convention=args.convention, overlay=overlay)
    if args.output:
        viewer.save(args.output)
    else:
        viewer.show()
    return DONE


def _window(text: str | None) -> tuple[float, float] | None:
    if text is None:
        return None
    try:
        centre, width = (float(part) for part in text.split(","))
    except ValueError:
        raise ValueError(f"--window takes CENTRE,WIDTH, not {text!r}") from None
    return centre, width


def demo(args: argparse.Namespace) -> int:
    from .demo import run

    report = run(args.folder)
    width = max(len(check.what) for check in report.checks)
    for check in report.checks:
        print(f"{'ok ' if check.ok else 'NO '} {check.what:{width}}  {check.found}")
    print(f"\n{sum(c.ok for c in report.checks)} of {len(report.checks)} checks hold. Files in {report.folder}:")
    for path in report.files:
        print(f"  {os.path.relpath(path, report.folder)}  {blob(path).size} bytes")
    return DONE if report.ok else NOT_ALL


def scan(args: argparse.Namespace) -> int:
    from .inspection import scan as run

    found = run(args.path)
    print(found.to_json() if args.json else repr(found))
    return NOT_ALL if found.failures else DONE


def check(args: argparse.Namespace) -> int:
    from . import api

    notes = api.check(args.path, fix=args.fix)
    for note in notes:
        print(visible(str(note)))
    departures = sum(note.severity == "departure" for note in notes)
    print(f"{departures} departures, {len(notes) - departures} remarks")
    return NOT_ALL if departures else DONE


def diff(args: argparse.Namespace) -> int:
    from . import api

    found = api.diff(args.a, args.b)
    print("\n".join(map(visible, found.lines)))
    return DONE if found.equal else NOT_ALL


def deid(args: argparse.Namespace) -> int:
    from .formats.dicom.confidentiality import deidentify_all

    options = [word.strip() for word in args.options.split(",") if word.strip()]
    count = 0
    warned: dict[str, int] = {}
    for done in deidentify_all(args.src, args.out, options=options, secret=args.secret):
        count += 1
        if args.verbose:
            print(visible(str(done)) if count == 1 else f"{count} files", flush=True)
        for text in done.warnings:
            warned[text] = warned.get(text, 0) + 1
    if not count:
        return _say(f"{args.src}: no DICOM file there", WRONG_INPUT)
    print(f"{args.out}  {count} files")
    for text, times in warned.items():
        _say(f"warning, {times} files: {text}", NOT_ALL)
    return NOT_ALL if warned else DONE


def vendor(args: argparse.Namespace) -> int:
    from . import vendoring

    if args.check:
        found = vendoring.check(args.folder)
        print(f"medfmt {found.version}, {'edited' if found.edited else 'unedited'}; this is {found.current}")
        return NOT_ALL if found.edited or found.old else DONE
    made = vendoring.vendor(args.folder, formats=args.formats.split(",") if args.formats else None)
    print(f"{args.folder}  medfmt {made.version} with {', '.join(made.formats)}")
    return DONE


# ---- the command line -------------------------------------------------------------------------------------

# an option: its flags and what argparse is to know about it
Option = tuple[tuple[str, ...], dict[str, "Any"]]
Command = tuple["Callable[[argparse.Namespace], int]", str, tuple[Option, ...]]

SIDES = ("radiological", "neurological")
PLANES = ("auto", "axial", "coronal", "sagittal")
GAPS = ("error", "keep", "nan", "pad", "drop")
PATH: Option = (("path",), {"help": "file, folder or archive"})
SERIES: Option = (("--series",), {"help": "which series: an id of `medfmt scan`, a number, a label"})
ARRAY: Option = (("--array",), {"help": "which array of an .npz"})
MISSING: Option = (("--on-missing",), {"choices": GAPS, "default": "error", "help": "what to do about a missing slice"})
HANDEDNESS: Option = (("--handedness",), {"choices": SIDES, "help": "of plain Analyze files, which do not say"})
JSON: Option = (("--json",), {"action": "store_true", "help": "as JSON"})
WINDOW: Option = (("--window",), {"metavar": "CENTRE,WIDTH", "help": "greys, in scaled values"})
CONVENTION: Option = (
    ("--convention",),
    {"choices": SIDES, "default": "radiological", "help": "the patient's left on the right, or on the left"},
)
TARGET_FORMATS = ("nii.gz", "nii", "pair", "analyze", "npz", "mgh", "mgz", "dicom")


def _flag(name: str, told: str) -> Option:
    return (name,), {"action": "store_true", "help": told}


def _number_or_word(text: str) -> int | str:
    return int(text) if text.isdigit() else text


# command → (function, one line about it, options)
COMMANDS: dict[str, Command] = {
    "info": (
        info,
        "what a volume is: shape, types, place, sizes, notes",
        (PATH, SERIES, ARRAY, HANDEDNESS, MISSING, JSON),
    ),
    "convert": (
        convert,
        "every volume of a file, folder or archive to another format",
        (
            (("src",), {"help": "file, folder or archive"}),
            (("out",), {"help": "folder, or file name for one volume"}),
            (("--to",), {"default": "nii.gz", "choices": TARGET_FORMATS, "help": "format (default nii.gz)"}),
            (("--name",), {"default": "%s_%d", "help": "pattern of names, dcm2niix's letters (default %%s_%%d)"}),
            (("--level",), {"type": _number_or_word, "default": 1, "help": 'compression: 0 to 9, "fast" (default 1)'}),
            MISSING,
            (("--scaling",), {"choices": ("precise", "displayed"), "help": "which of a vendor's two scalings"}),
            HANDEDNESS,
            SERIES,
            _flag("--keep-phi", "let patient data into names, headers and sidecars"),
            _flag("--no-sidecars", "no .json, .bval, .bvec"),
            _flag("--overwrite", "write over files that are there"),
            _flag("--resume", "skip what is there already"),
            _flag("--dry-run", "show the names, write nothing"),
            (("--jobs",), {"type": int, "default": 1, "help": "processes (default 1)"}),
            (("--quiet", "-q"), {"action": "store_true", "help": "say nothing but errors"}),
        ),
    ),
    "explain": (
        explain,
        "what each byte of a file means",
        (
            PATH,
            (("--field",), {"help": "only fields whose name holds this"}),
            (("--range",), {"default": "", "metavar": "START:STOP", "help": "only these bytes"}),
            (("--compare",), {"metavar": "OTHER", "help": "side by side with another file, differences marked"}),
            (("--html",), {"metavar": "PAGE", "help": "as a page of its own"}),
            _flag("--gzip", "of a .gz the gzip file itself, not what it inflates to"),
            _flag("--markdown", "as a Markdown table"),
            JSON,
        ),
    ),
    "montage": (
        montage,
        "slices side by side as a PNG, or one after the other as a GIF",
        (
            PATH,
            (("-o", "--output"), {"required": True, "help": "the .png; a .gif moves through time, or through slices"}),
            (
                ("--plane",),
                {"choices": PLANES, "default": "auto", "help": "(default: the one the slices were taken in)"},
            ),
            (("--every",), {"type": int, "help": "each n-th slice"}),
            (("--cols",), {"type": int, "help": "slices in a row"}),
            WINDOW,
            (("--cmap",), {"help": "a colour map (extra view)"}),
            _flag("--no-labels", "no letters and numbers"),
            (("--time",), {"type": int, "default": 0, "help": "which volume of a series (default 0)"}),
            CONVENTION,
            SERIES,
            ARRAY,
            MISSING,
        ),
    ),
    "view": (
        view,
        "an orthogonal viewer (extra view), or one as a page with --html",
        (
            PATH,
            (("--html",), {"metavar": "PAGE", "help": "as a page of its own"}),
            (("--step",), {"type": int, "default": 1, "help": "each n-th voxel in the page (default 1: all)"}),
            (("--overlay",), {"help": "another volume on the same grid, in colour"}),
            (("-o", "--output"), {"help": "a picture instead of a window: .png, .pdf, .svg"}),
            WINDOW,
            CONVENTION,
            SERIES,
            ARRAY,
            MISSING,
        ),
    ),
    "scan": (scan, "the series in a folder, what splits them and what is missing; reads no pixels", (PATH, JSON)),
    "check": (
        check,
        "what departs from the standard",
        (PATH, (("--fix",), {"metavar": "COPY", "help": "write a mended copy and say what was changed"})),
    ),
    "diff": (
        diff,
        "how two volumes differ",
        ((("a",), {"help": "file, folder or archive"}), (("b",), {"help": "the other"})),
    ),
    "demo": (
        demo,
        "make synthetic files, load, save and compare them",
        ((("folder",), {"nargs": "?", "default": "demo_out", "help": "where to (default demo_out)"}),),
    ),
    "deid": (
        deid,
        "de-identify every DICOM file of a folder: PS3.15 Annex E, basic profile",
        (
            (("src",), {"help": "folder, archive or file"}),
            (("out",), {"help": "folder for the new files"}),
            (("--options",), {"default": "", "help": 'of the profile, comma between them: "uids,shifted dates"'}),
            (("--secret",), {"default": "", "help": "what new UIDs are made with (default: made up and forgotten)"}),
            _flag("--verbose", "every change of the first file"),
        ),
    ),
    "vendor": (
        vendor,
        "copy the package into another project, or check such a copy",
        (
            (("folder",), {"help": "the copy; its name becomes the package's"}),
            (("--formats",), {"help": "only these slices, comma between them"}),
            _flag("--check", "was it edited, is it old"),
        ),
    ),
}


EXAMPLES = {
    "info": "info scan.nii.gz",
    "convert": "convert dicom_folder/ out/ --to nii.gz --jobs 4",
    "explain": "explain scan.nii --field pixdim",
    "montage": "montage scan.nii.gz -o scan.png --plane coronal",
    "view": "view scan.nii.gz --html scan.html",
    "scan": "scan dicom_folder/",
    "check": "check scan.nii --fix mended.nii",
    "diff": "diff before.nii.gz after.nii.gz",
    "demo": "demo demo_out",
    "deid": "deid dicom_folder/ clean/ --options 'shifted dates'",
    "vendor": "vendor myproject/_vendor/imgio --formats nifti,analyze",
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="medfmt", description="Medical images: look, convert, explain, check.")
    parser.add_argument("--version", action="version", version=f"medfmt {_version()}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for name, (function, told, options) in COMMANDS.items():
        command = commands.add_parser(
            name, help=told, description=told[0].upper() + told[1:] + ".", epilog=f"Example: medfmt {EXAMPLES[name]}"
        )
        command.set_defaults(run=function)
        for flags, rest in options:
            command.add_argument(*flags, **rest)
    return parser


def _version() -> str:
    from . import __version__

    return __version__
