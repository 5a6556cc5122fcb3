# SPDX-License-Identifier: MIT
"""The command `medfmt`: the only room that prints. What the commands do stands in `commands`.

With `--json` a command prints one JSON value and nothing else; an error is one, too: {"error": {…}} with what a
`FormatError` knows. In any case an error is one line on stderr, and the exit status says how it went.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from contextlib import suppress

from . import commands
from .commands import DONE, FAULT, NOT_ALL, WRONG_INPUT
from .completion import SHELLS, script
from .core.errors import FormatError
from .core.explain import visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Any, NoReturn

INTERRUPTED = 130
STATUSES = {
    DONE: "done",
    NOT_ALL: "done, and something is not as it should be: a failed series, a departure, a difference, a warning",
    WRONG_INPUT: "a file or an argument that cannot be used",
    FAULT: "a fault of medfmt's own",
    INTERRUPTED: "interrupted",
}


def run() -> NoReturn:
    """The command as a process of its own: `main`, and what only the owner of a process may settle.

    SPEED (benchmarks 2 and 16): numpy's library for products of matrices starts a thread for each core, which waits at full
    speed for 30 ms; no command multiplies anything large. A command makes next to no cycles: they are looked for seldom.
    At the end the process goes with all that is in it: nothing is taken apart first, which takes Python 8 ms.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    gc.set_threshold(200_000)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(
                errors="backslashreplace"
            )  # an ASCII terminal, a name that is no text: shown all the same
    try:
        status = main()
    except BrokenPipeError:  # the reader of a pipe has seen enough
        status = DONE
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):  # `main` has told
            stream.flush()
    os._exit(status)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status, or raises BrokenPipeError where nobody reads any more."""
    argv = sys.argv[1:] if argv is None else argv
    args = _parser(argv[0] if argv else "").parse_args(argv)
    args.colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    args.progress = _bar if sys.stderr.isatty() else None
    try:
        answer: commands.Answer = args.run(args)
        _print(answer, as_json=args.json)
    except BrokenPipeError:
        raise
    except KeyboardInterrupt:
        return _say("interrupted", INTERRUPTED)
    except Exception as e:  # noqa: BLE001  the one funnel of the project: a fault becomes one line
        return _failed(e, as_json=args.json)
    for text in answer.remarks:
        _say(text, NOT_ALL)
    return answer.status


def _print(answer: commands.Answer, *, as_json: bool) -> None:
    if as_json:
        _print_json(answer.data)
    else:
        for line in answer.lines:
            print(line)
    sys.stdout.flush()


def _print_json(data: Any) -> None:
    import json

    print(json.dumps(commands.plain(data), indent=1))


def _failed(e: Exception, *, as_json: bool) -> int:
    if as_json:
        _print_json({"error": e})
    if isinstance(e, (FormatError, OSError)) or type(e) is ValueError:  # the last: an argument that makes no sense
        return _say(str(e), WRONG_INPUT)
    if isinstance(e, ModuleNotFoundError):
        return _say(f"{e}: it comes with an extra, or was left out of this copy of medfmt", WRONG_INPUT)
    return _say(f"a fault of medfmt, please report it: {type(e).__name__}: {e}", FAULT)


def _say(text: str, status: int) -> int:
    print("medfmt: " + visible(" ".join(text.split())), file=sys.stderr)
    return status


def _bar(items: Iterable[Any]) -> Iterable[Any]:
    """A count on stderr while the items come."""
    for n, item in enumerate(items, 1):
        print(f"\r{n} done", end="", file=sys.stderr, flush=True)
        yield item
    print("\r", end="", file=sys.stderr)


def completion(args: argparse.Namespace) -> commands.Answer:
    """The only command that knows the others."""
    return commands.Answer(None, (script(args.shell, {name: (COMMANDS[name][1], options(name)) for name in COMMANDS}),))


# ---- the command line -------------------------------------------------------------------------------------

# an option: its flags and what argparse is to know about it
Option = tuple[tuple[str, ...], dict[str, "Any"]]
Command = tuple["Callable[[argparse.Namespace], commands.Answer]", str, str, tuple[Option, ...]]

SIDES = ("radiological", "neurological")
PLANES = ("auto", "axial", "coronal", "sagittal")
GAPS = ("error", "keep", "nan", "pad", "drop")
PATH: Option = (("path",), {"help": "file, folder or archive"})
SERIES: Option = (("--series",), {"help": "which series: an id of `medfmt scan`, a number, a label"})
ARRAY: Option = (("--array",), {"help": "which array of an .npz"})
MISSING: Option = (("--on-missing",), {"choices": GAPS, "default": "error", "help": "what to do about a missing slice"})
HANDEDNESS: Option = (("--handedness",), {"choices": SIDES, "help": "of plain Analyze files, which do not say"})
WINDOW: Option = (("--window",), {"metavar": "CENTRE,WIDTH", "help": "greys, in scaled values"})
CONVENTION: Option = (
    ("--convention",),
    {"choices": SIDES, "default": "radiological", "help": "the patient's left on the right, or on the left"},
)
TARGET_FORMATS = ("nii.gz", "nii", "pair", "analyze", "npz", "mgh", "mgz", "dicom")


def _flag(name: str, told: str) -> Option:
    return (name,), {"action": "store_true", "help": told}


JSON = _flag("--json", "one JSON value on stdout and nothing else")


def _number_or_word(text: str) -> int | str:
    return int(text) if text.isdigit() else text


# command → (function, one line about it, an example, options)
COMMANDS: dict[str, Command] = {
    "info": (
        commands.info,
        "what a volume is: shape, types, place, sizes, notes",
        "info scan.nii.gz",
        (PATH, SERIES, ARRAY, HANDEDNESS, MISSING),
    ),
    "convert": (
        commands.convert,
        "every volume of a file, folder or archive to another format",
        "convert dicom_folder/ out/ --to nii.gz --jobs 4",
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
        commands.explain,
        "what each byte of a file means",
        "explain scan.nii --field pixdim",
        (
            PATH,
            (("--field",), {"help": "only fields whose name holds this"}),
            (("--range",), {"default": "", "metavar": "START:STOP", "help": "only these bytes"}),
            (("--compare",), {"metavar": "OTHER", "help": "side by side with another file, differences marked"}),
            (("--html",), {"metavar": "PAGE", "help": "as a page of its own"}),
            _flag("--gzip", "of a .gz the gzip file itself, not what it inflates to"),
            _flag("--markdown", "as a Markdown table"),
        ),
    ),
    "montage": (
        commands.montage,
        "slices side by side as a PNG, or one after the other as a GIF",
        "montage scan.nii.gz -o scan.png --plane coronal",
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
        commands.view,
        "an orthogonal viewer (extra view), or one as a page with --html",
        "view scan.nii.gz --html scan.html",
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
    "scan": (
        commands.scan,
        "the series in a folder, what splits them and what is missing; reads no pixels",
        "scan dicom_folder/",
        (PATH,),
    ),
    "check": (
        commands.check,
        "what departs from the standard",
        "check scan.nii --fix mended.nii",
        (PATH, (("--fix",), {"metavar": "COPY", "help": "write a mended copy and say what was changed"})),
    ),
    "diff": (
        commands.diff,
        "how two volumes differ",
        "diff before.nii.gz after.nii.gz",
        ((("a",), {"help": "file, folder or archive"}), (("b",), {"help": "the other"})),
    ),
    "demo": (
        commands.demo,
        "make synthetic files, load, save and compare them",
        "demo demo_out",
        ((("folder",), {"nargs": "?", "default": "demo_out", "help": "where to (default demo_out)"}),),
    ),
    "deid": (
        commands.deid,
        "de-identify every DICOM file of a folder: PS3.15 Annex E, basic profile",
        "deid dicom_folder/ clean/ --options 'shifted dates'",
        (
            (("src",), {"help": "folder, archive or file"}),
            (("out",), {"help": "folder for the new files"}),
            (("--options",), {"default": "", "help": 'of the profile, comma between them: "uids,shifted dates"'}),
            (("--secret",), {"default": "", "help": "what new UIDs are made with (default: made up and forgotten)"}),
            _flag("--verbose", "every change of the first file"),
        ),
    ),
    "vendor": (
        commands.vendor,
        "copy the package into another project, or check such a copy",
        "vendor myproject/_vendor/imgio --formats nifti,analyze",
        (
            (("folder",), {"help": "the copy; its name becomes the package's"}),
            (("--formats",), {"help": "only these slices, comma between them"}),
            _flag("--check", "was it edited, is it old"),
        ),
    ),
    "completion": (
        completion,
        "what a shell reads to complete this command",
        "completion bash > ~/.local/share/bash-completion/completions/medfmt",
        ((("shell",), {"choices": SHELLS, "help": "its name; see the head of what is printed for where it goes"}),),
    ),
}
NO_JSON = ("completion",)  # what it prints is for a shell


def options(name: str) -> tuple[Option, ...]:
    """What a command takes."""
    return COMMANDS[name][3] if name in NO_JSON else (*COMMANDS[name][3], JSON)


def _parser(asked: str) -> argparse.ArgumentParser:
    """The parser of the command line whose first word is `asked`; of all commands where that is none.

    SPEED: twelve commands take argparse 5 ms (benchmarks 2 and 16); so does asking it for its own name, hence `prog`.
    """
    words: dict[str, Any] = {"formatter_class": argparse.RawDescriptionHelpFormatter}
    statuses = "exit status:\n" + "\n".join(f"  {number:<4} {told}" for number, told in STATUSES.items())
    parser = argparse.ArgumentParser(
        prog="medfmt", description="Medical images: look, convert, explain, check.", epilog=statuses, **words
    )
    parser.add_argument("--version", action="version", version=f"medfmt {_version()}")
    added = parser.add_subparsers(metavar="COMMAND", required=True, prog=parser.prog)
    for name in [asked] if asked in COMMANDS else COMMANDS:
        function, told, example, _ = COMMANDS[name]
        described = told[0].upper() + told[1:] + "."
        epilog = f"example:\n  medfmt {example}\n\n{statuses}"
        command = added.add_parser(name, help=told, description=described, epilog=epilog, **words)
        command.set_defaults(run=function, json=False)
        for flags, rest in options(name):
            command.add_argument(*flags, **rest)
    return parser


def _version() -> str:
    from . import __version__

    return __version__
