# SPDX-License-Identifier: MIT
"""DICOM: `medfmt.dicom`.

    read(path)       the data set of a file: ds.PixelSpacing, ds[0x0028, 0x0030], ds.stored_array
    frames(ds)       its frames one by one, or all by an executor; library=True: decoded by an installed library
    write(ds, path)  a data set as a file, byte for byte as it was where nothing was changed
    edit(ds, {…})    a data set with some elements changed;  build({…}) one made of values;  recode(ds, syntax)
    deidentify(ds)   a data set without what tells who, where and when, and a report;  deidentify_all(folder, out)
    series(reading)  a volume as the files of a series: name → bytes
    to_json, from_json  the JSON model;  tree(ds)  the records and files of a DICOMDIR
    DICOM            the format, as the registry knows it: files → stacks → volumes

Bottom-up: vr, tags, syntax (tables) · stream, scan (where elements lie) · values, moments, charset · dataset, part10,
dicomdir · encoding, editing (the way back) · dump, rows, annexf (showing) · csa, vendors · pixels · geometry,
multiframe, mosaic · grid, grouping · fetching, stacking · sidecar · sound, writer · confidentiality, archive
"""

from __future__ import annotations

import sys

from ...core.reading import Format

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...core.explain import Row
    from ...core.reading import BuildOptions, Files, Options, Reading, Stack, Survey
    from ...core.source import Layer
    from .annexf import from_json, to_json
    from .archive import deidentify_all
    from .collecting import Surveyed
    from .confidentiality import deidentify
    from .dataset import Dataset, Element
    from .dicomdir import tree
    from .editing import edit, write
    from .encoding import Fragments, Style, Typed, build, recode
    from .part10 import read
    from .pixels import frames
    from .writer import series

__all__ = [
    "DICOM",
    "Dataset",
    "Element",
    "Fragments",
    "Style",
    "Typed",
    "build",
    "deidentify",
    "deidentify_all",
    "edit",
    "frames",
    "from_json",
    "read",
    "recode",
    "series",
    "to_json",
    "tree",
    "write",
]

_ROOMS = {
    "annexf": ("from_json", "to_json"),
    "archive": ("deidentify_all",),
    "confidentiality": ("deidentify",),
    "dataset": ("Dataset", "Element"),
    "dicomdir": ("tree",),
    "editing": ("edit", "write"),
    "encoding": ("Fragments", "Style", "Typed", "build", "recode"),
    "part10": ("read",),
    "pixels": ("frames",),
    "writer": ("series",),
}


_HOME = {name: f"{__name__}.{room}" for room, names in _ROOMS.items() for name in names}


def __getattr__(name: str) -> object:
    """Import what is asked for, on first use (PEP 562)."""
    home = _HOME.get(name)
    if home is None:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    module = sys.modules.get(home)  # SPEED: `medfmt.dicom.read` comes here every time (benchmark 15)
    if module is None or not hasattr(module, name):
        from importlib import import_module

        module = import_module(home)
    return getattr(module, name)


def __dir__() -> list[str]:
    return sorted(__all__)


# The functions below import what they need when they run: the registry loads this module for every file it looks at.


def _sniff(head: bytes) -> bool:
    if head[128:132] == b"DICM":
        return True
    from .part10 import looks_bare

    return head[:4] == b"DICM" or looks_bare(head)


def _collect(layers: Sequence[Layer], options: Options, surveyed: Sequence[Surveyed] | None = None) -> list[Stack]:
    from .collecting import collect

    return collect(layers, options, surveyed)


def _survey(options: Options) -> Survey:
    from .collecting import HeaderSurvey

    return HeaderSurvey(options)


def _read(stack: Stack, options: Options) -> Reading:
    from .collecting import read_stack

    return read_stack(stack, options)


def _build(reading: Reading, options: BuildOptions) -> Files:
    from .writer import build as build_series

    return build_series(reading, options)


def _rows(layer: Layer) -> list[Row]:
    from .rows import rows

    return rows(layer)


DICOM = Format(
    "dicom", (".dcm", ".ima", ".dic", ".dicom"), _sniff, _read, _build, _rows, collect=_collect, survey=_survey
)
