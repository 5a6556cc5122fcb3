# SPDX-License-Identifier: MIT
"""The registry of formats: one line each, most specific first; a slice is imported when it is first needed.

A file is known by its content: a signature at a fixed offset decides, then what each slice's `sniff` says. The
suffix only breaks ties, and picks whose error to give where nobody knows the content. Analyze 7.5 has no
magic number, so it comes last.
"""

from __future__ import annotations

import functools
import importlib

from ..core.errors import TruncatedError, UnknownFormatError
from ..core.frozen import dataclass
from ..core.source import head_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from ..core.explain import Row
    from ..core.reading import Beside, Format
    from ..core.source import Layer


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One format: its name, where its `Format` lies ("module:CONSTANT"), its suffixes, its signatures (offset, bytes).

    `beside` is where a `Beside` lies: files that accompany the format's own.
    """

    name: str
    target: str
    suffixes: tuple[str, ...]
    signatures: tuple[tuple[int, bytes], ...] = ()
    beside: str = ""


PAIR = (".hdr", ".img", ".hdr.gz", ".img.gz")
REGISTRY = (
    Entry("nifti1", ".nifti:NIFTI1", (".nii", ".nii.gz", *PAIR), ((344, b"n+1\0"), (344, b"ni1\0"))),
    Entry("nifti2", ".nifti:NIFTI2", (".nii", ".nii.gz", *PAIR), ((4, b"n+2\0"), (4, b"ni2\0"))),
    Entry("dicom", ".dicom:DICOM", (".dcm", ".ima", ".dic", ".dicom"), ((128, b"DICM"),)),
    Entry("npz", ".npz:NPZ", (".npz",), ((0, b"PK\3\4"),)),
    Entry("mgh", ".mgh:MGH", (".mgh", ".mgz", ".mgh.gz"), ((0, b"\0\0\0\1"),)),
    Entry("analyze", ".analyze:ANALYZE", PAIR, beside=".analyze:MAT"),
)


def entry_named(name: str) -> Entry:
    """The registry's line for a format's name; UnknownFormatError lists the names there are."""
    for entry in REGISTRY:
        if entry.name == name:
            return entry
    known = ", ".join(entry.name for entry in REGISTRY)
    raise UnknownFormatError("format", expected=f"one of {known}", found=repr(name))


@functools.cache
def load_format(entry: Entry) -> Format:
    """Import an entry's slice and return its `Format`."""
    found: Format = _named(entry.target)
    return found


def _named(target: str) -> Any:
    """What "module:CONSTANT" names; the module is imported."""
    module, constant = target.split(":")
    return getattr(importlib.import_module(module, __package__), constant)


def by_name(name: str) -> Format:
    """The format of that name."""
    return load_format(entry_named(name))


def suffix_of(path: str, suffixes: Iterable[str]) -> str:
    """The longest of `suffixes` that ends `path`, whatever its case; "" if none does."""
    lower = path.lower()
    return max((suffix for suffix in suffixes if lower.endswith(suffix)), key=len, default="")


def front(layer: Layer) -> Layer:
    """The layer that carries the header: for `x.img` with an `x.hdr` beside it that one, else the layer itself."""
    if layer.path.lower().endswith((".img", ".img.gz")):
        return layer.sibling(".hdr") or layer
    return layer


def identify(layer: Layer) -> Format:
    """The format whose bytes these are.

    Raises
        UnknownFormatError  nobody knows them, and the suffix does not say whose they should be
        TruncatedError      an image file whose header file is missing
    """
    head = head_of(layer)
    for entry in REGISTRY:
        for at, sign in entry.signatures:
            if head.startswith(sign, at) and load_format(entry).sniff(head):
                return load_format(entry)
    named = [e for e in REGISTRY if suffix_of(layer.path, e.suffixes)]
    for entry in dict.fromkeys((*named, *REGISTRY)):
        found = load_format(entry)
        if found.sniff(head):
            return found
    if suffix_of(layer.path, (".img", ".img.gz")):
        raise TruncatedError("header file", expected="a .hdr beside the .img", found="no such file", path=layer.path)
    if head and named:
        return load_format(named[0])  # its `read` says what is wrong
    raise UnknownFormatError(
        "file",
        expected="a NIfTI, DICOM, Analyze, npz or MGH file",
        found="an empty file" if not head else "bytes that no format knows",
        path=layer.path,
    )


def annotated(layer: Layer) -> list[Row]:
    """Every byte of a file told: of an image, or of what lies beside one.

    Raises
        UnknownFormatError  neither
    """
    try:
        return identify(front(layer)).rows(layer)
    except UnknownFormatError:
        head = head_of(layer)
        for entry in REGISTRY:
            found: Beside | None = _named(entry.beside) if entry.beside else None
            if found is not None and found.sniff(head):
                return found.rows(layer)
        raise
