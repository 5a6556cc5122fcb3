# SPDX-License-Identifier: MIT
"""Files that are right only together (the two of a pair, the slices of a series): which of them count while they are replaced.

# Strategy: one rename is atomic, two are not. So the new files of a set first get hidden names beside the old ones:

    .x.img.medfmt-new   .x.hdr.medfmt-new   .<random>.medfmt-set   the list: their plain names, NUL after each

While the list is there, the old files count. Removing it is the one step that makes the save hold: from then on a
hidden file counts instead of the one whose name it is to get, until it has got it. A save that was stopped in between
is finished by the next one. Whoever overwrites a file with other programs meanwhile is right: a hidden file that is
older than the plain one does not count. Here is how such files are called and found; source.py asks, and sink.py renames.
"""

from __future__ import annotations

import os
import stat

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

NEW, LIST = ".medfmt-new", ".medfmt-set"
PARTS = (".hdr", ".img", ".mat", ".hdr.gz", ".img.gz", ".mat.gz")
SLICES = (".dcm",)
LONGEST_NAME = 255  # bytes of a file name on every usual file system
LONGEST_LIST = 16 << 20  # bytes


def is_part(path: str) -> bool:
    """Whether the file `path` is read together with another one of the same stem."""
    return path.lower().endswith(PARTS)


def hidden(path: str) -> str:
    """The name under which the new file waits that is to replace `path`."""
    folder, name = os.path.split(path)
    return os.path.join(folder, f".{name}{NEW}")


def list_name(folder: str) -> str:
    """A name for the list of one set that is being saved into `folder`."""
    return os.path.join(folder, f".{os.urandom(8).hex()}{LIST}")


def list_text(names: Iterable[str]) -> bytes:
    """What such a list holds."""
    return b"".join(os.fsencode(name) + b"\0" for name in names)


def listed(text: bytes) -> list[str]:
    """The names that a list holds; what could lead to another folder is none."""
    names = [os.fsdecode(name) for name in text.split(b"\0")[:-1]]
    return [name for name in names if name == os.path.basename(name) and name not in ("", ".", "..")]


def can_wait(targets: Iterable[str]) -> bool:
    """Whether these files can be replaced as a set: some are read together, all lie in one folder, the names have room."""
    paths = list(targets)
    together = len(paths) > 1 and any(path.lower().endswith(PARTS + SLICES) for path in paths)
    return (
        together
        and len({os.path.dirname(path) for path in paths}) == 1
        and all(len(os.fsencode(os.path.basename(hidden(path)))) <= LONGEST_NAME for path in paths)
    )


def waiting(path: str) -> tuple[str, os.stat_result] | None:
    """(place, state) of the file that counts instead of the one at `path`; None, as nearly always, if that one counts."""
    real = os.path.realpath(path) if os.path.islink(path) else path
    place = hidden(real)
    try:
        info = os.lstat(place)
    except (OSError, ValueError):
        return None
    folder, name = os.path.split(real)
    if not stat.S_ISREG(info.st_mode) or any(name in names for names in lists(folder).values()):
        return None
    try:
        plain = os.stat(real).st_mtime_ns
    except FileNotFoundError:
        plain = 0
    return (place, info) if info.st_mtime_ns >= plain else None


def waiting_in(folder: str, names: Collection[str]) -> set[str]:
    """The same of a whole folder that holds `names`: the plain names of the hidden files that count."""
    found = {name[1 : -len(NEW)] for name in names if name.startswith(".") and name.endswith(NEW)}
    return {name for name in found if waiting(os.path.join(folder, name)) is not None}


def lists(folder: str) -> dict[str, list[str]]:
    """Every list in `folder`, by its path, and the names on it: of files whose new ones do not count yet."""
    found: dict[str, list[str]] = {}
    with os.scandir(folder or ".") as entries:
        paths = [entry.path for entry in entries if entry.name.endswith(LIST) and entry.is_file(follow_symlinks=False)]
    for path in paths:
        try:
            with open(path, "rb") as file:
                found[path] = listed(file.read(LONGEST_LIST))
        except FileNotFoundError:
            continue  # the save held a moment ago
    return found
