# SPDX-License-Identifier: MIT
"""How Sphinx makes a site of these pages and of the docstrings: `python -m sphinx -W -b html spec_notes build/site`.

The pages stay plain Markdown, good to read as they are. What a site needs on top is added while it is built: the list of
pages for the front page, and a page for each module of the public face. The docstrings' sections (Parameters, Returns,
Raises, Source, Attributes: "name  what it is", a line each) become lists.
"""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
medfmt = importlib.import_module("medfmt")

project, author, release = "medfmt", "The medfmt authors", medfmt.__version__
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.viewcode"]
root_doc = "README"
html_theme = "alabaster"
html_title = f"medfmt {release}"
html_theme_options = {
    "page_width": "72em",
    "description": "Medical images as numpy arrays with a right affine, and back",
}
myst_heading_anchors = 3
templates_path: list[str] = []
autodoc_member_order = "bysource"
autodoc_typehints = "none"  # the docstrings say shapes, units and frames, which types do not
autodoc_default_options = {"no-value": True}
toc_object_entries = False

SLICES = ("dicom", "nifti", "analyze", "npz", "mgh")
SECTIONS = ("Parameters", "Returns", "Raises", "Source", "Attributes", "Yields")


def _escaped(text: str) -> str:
    """Plain text as reStructuredText: `code` in backticks stays code, and nothing else is markup."""
    parts = text.split("`")
    return "".join(
        (f"``{part}``" if part.strip() else part)
        if k % 2 and k + 1 < len(parts)
        else re.sub(r"([*|_\\`])", r"\\\1", part)
        for k, part in enumerate(parts)
    )


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _entries(block: list[str]) -> Iterator[str]:
    """The lines "name  what it is" of a section as a definition list; lines of another form as they are."""
    least = min(map(_indent, block))
    found: list[str] = []
    for line in block:
        if _indent(line) == least or not found:
            found.append(line.strip())
        else:
            found[-1] += " " + line.strip()
    for entry in found:
        name, gap, told = re.split(r"(\s{2,}|$)", entry, maxsplit=1)
        yield from ((f"``{name}``", "    " + _escaped(told.strip()), "") if gap else (_escaped(entry), ""))


def rest(lines: list[str]) -> Iterator[str]:
    """A docstring of the house's form as reStructuredText."""
    blocks = re.split(r"\n(?:[ ]*\n)+", "\n".join(lines).strip("\n"))
    for block in blocks:
        run: list[str] = []
        for line in [*block.split("\n"), "Source"]:  # a section's name ends what stands before it
            if line in SECTIONS:
                yield from _block(run)
                run = []
            run.append(line)


def _block(run: list[str]) -> Iterator[str]:
    if run and run[0] in SECTIONS:
        yield from (f"**{run[0]}**", "")
        if len(run) > 1:
            yield from _entries(run[1:])
    elif run and all(map(_indent, run)):
        yield from ("::", "", *run, "")
    elif run:
        flat = [line for line in run if not _indent(line)]
        yield from (*map(_escaped, flat), "")
        if len(flat) < len(run):
            yield from ("::", "", *(line for line in run if _indent(line)), "")


def _docstring(_app: object, _what: str, _name: str, obj: object, _options: object, lines: list[str]) -> None:
    kind = type(obj).__name__
    if kind == "Format":
        lines[:] = [f"The format as the registry knows it: {', '.join(obj.suffixes)}."]  # type: ignore[attr-defined]
    elif kind in {"Record", "tuple"}:
        names = ", ".join(record.name for record in (obj if isinstance(obj, tuple) else (obj,)))
        lines[:] = [f"What is laid out in fixed places, as rows: {names}."]
    lines[:] = rest(lines)


def _pages(_app: object, page: str, text: list[str]) -> None:
    if page == root_doc:
        text[0] += "\n```{toctree}\n:hidden:\n:glob:\n\ntutorial\napi\n*\n```\n"


def setup(app: Any) -> None:
    """What Sphinx calls first."""
    for name in SLICES:  # a slice is reached as an attribute of the package; Sphinx wants it among the modules
        sys.modules[f"medfmt.{name}"] = getattr(medfmt, name)
    app.connect("autodoc-process-docstring", _docstring)
    app.connect("source-read", _pages)
