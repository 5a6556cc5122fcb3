# SPDX-License-Identifier: MIT
"""Copy the package into another project, stamp the copy, and say later whether it was edited or is old.

The copy is the folder itself under any name: imports are relative, nothing needs to be installed. `--formats` leaves
out the other slices together with their lines in the registry. VENDORED, a text file in the copy, holds the version,
the formats and a SHA-256 over every file's name and bytes; it is written last.
"""

from __future__ import annotations

import hashlib
import os
import re

from .core.errors import MalformedError, NotRepresentableError, UnknownFormatError
from .core.frozen import dataclass
from .core.sink import remove_files, save_files
from .core.source import blob, walk

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

HOME = os.path.dirname(os.path.abspath(__file__))
STAMP = "VENDORED"
LICENCE = "LICENSE"
KEPT = (".py", ".typed")
REGISTRY = "formats/__init__.py"
_ENTRY = re.compile(r'^    Entry\("(\w+)", "\.(\w+):\w+".*\n', re.MULTILINE)
_STAMP = re.compile(r"medfmt (\S+)\nformats (\S+)\nsha256 ([0-9a-f]{64})\n")

MIT = """MIT License

Copyright (c) 2026 The medfmt authors

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
"""


@dataclass(frozen=True, slots=True)
class Copy:
    """What a copy says about itself, and what is true of it.

    Attributes
        version  of medfmt when it was copied;  `current` is the version of this medfmt
        formats  names of the slices it holds
        edited   whether a file was changed, added or taken away since
        old      whether this medfmt is of another version
    """

    version: str
    current: str
    formats: tuple[str, ...]
    edited: bool
    old: bool


def vendor(destination: str | os.PathLike[str], *, formats: Iterable[str] | None = None) -> Copy:
    """Copy the package to the folder `destination`, which must be new, empty or an unedited copy.

    Parameters
        formats  slices to take ("nifti", "analyze", "npz", "mgh", "dicom"); None for all
    Raises
        UnknownFormatError      a name that is no slice
        NotRepresentableError   the folder holds something else, or an edited copy
    """
    target = os.fsdecode(destination)
    home = _files(HOME)
    registry = home[REGISTRY].decode()
    known = tuple(dict.fromkeys(match[2] for match in _ENTRY.finditer(registry)))
    wanted = known if formats is None else tuple(formats)
    for name in wanted:
        if name not in known:
            raise UnknownFormatError("formats", expected=f"some of {', '.join(known)}", found=repr(name))
    held = _files(target)
    if held and (STAMP not in held or check(target).edited):
        raise NotRepresentableError(
            "destination",
            expected="a new or empty folder, or an unedited copy",
            found="other files",
            hint="Edits would be lost; move them away first.",
            path=target,
        )
    others = tuple(f"formats/{name}{end}" for name in known if name not in wanted for end in ("/", ".py"))
    files = {name: raw for name, raw in home.items() if name != STAMP and not name.startswith(others)}
    files[REGISTRY] = _ENTRY.sub(lambda match: match[0] if match[2] in wanted else "", registry).encode()
    files[LICENCE] = MIT.encode()
    stamp = f"medfmt {_version()}\nformats {','.join(wanted)}\nsha256 {_hash(files)}\n"
    files[STAMP] = stamp.encode()
    for folder in sorted({os.path.dirname(name) for name in files}):
        os.makedirs(os.path.join(target, folder), exist_ok=True)
    save_files({os.path.join(target, name): [raw] for name, raw in files.items()})
    remove_files(os.path.join(target, name) for name in held if name not in files)
    return check(target)


def check(destination: str | os.PathLike[str]) -> Copy:
    """Whether the copy in the folder `destination` was edited, or is of another version than this medfmt."""
    target = os.fsdecode(destination)
    files = _files(target)
    match = _STAMP.fullmatch(files.get(STAMP, b"").decode("ascii", "replace"))
    if match is None:
        raise MalformedError(
            STAMP,
            expected="version, formats and sha256",
            found="no such file",
            hint="Not a copy of medfmt.",
            path=target,
        )
    version, formats, digest = match.groups()
    content = {name: raw for name, raw in files.items() if name != STAMP}
    current = _version()
    return Copy(version, current, tuple(formats.split(",")), _hash(content) != digest, version != current)


def _version() -> str:
    """The literal in the package's face, read and not imported: nothing imports the face."""
    layer = blob(os.path.join(HOME, "__init__.py"))
    found: list[str] = re.findall(r'^__version__ = "(\S+)"', layer.read(0, layer.size).decode(), re.MULTILINE)
    return found[0]


def _files(folder: str) -> dict[str, bytes]:
    """The files of a package by their names below it; what Python or an editor leaves behind is none of it."""
    if not os.path.isdir(folder):
        return {}
    found: dict[str, bytes] = {}
    for layer in walk(folder):
        name = os.path.relpath(layer.path, folder).replace(os.sep, "/")
        if name.endswith(KEPT) or name in (STAMP, LICENCE):
            found[name] = layer.read(0, layer.size)
    return found


def _hash(files: dict[str, bytes]) -> str:
    """SHA-256 over names and bytes, lengths included, so that nothing can move from one file to the next."""
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(f"{len(name)} {name} {len(files[name])} ".encode() + files[name])
    return digest.hexdigest()
