# SPDX-License-Identifier: MIT
"""DICOMDIR (PS3.3 §F, PS3.10 §8): the directory of a medium, as a tree of records with the files they name.

    (0004,1200)  where the first root record is                 (0004,1400)  in a record: where the next of its level is
    (0004,1220)  the records, one item each                     (0004,1420)  where its first child is
                                                                (0004,1500)  the file, name by name
    all of them byte offsets of an item from the start of the file; 0 is none

A record is visited once, so offsets that point back end a list. A file's path stays inside the folder of the DICOMDIR:
a name with a separator, a drive or "..", or a link that leads out, is no path (None), and a note.
"""

from __future__ import annotations

import os

from ...core.errors import Note, UnknownFormatError
from ...core.frozen import dataclass
from .dataset import Dataset

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

ROOT: Final = 0x00041200
RECORDS: Final = 0x00041220
NEXT: Final = 0x00041400
CHILD: Final = 0x00041420
KIND: Final = 0x00041430
OFFSETS: Final = (ROOT, 0x00041202, NEXT, CHILD)  # (0004,1202) is the last root record
FILE_ID: Final = 0x00041500
RULE: Final = "PS3.3 §F.3.2.2"


@dataclass(frozen=True, slots=True, eq=False)
class Record:
    """One record: its kind ("PATIENT", "STUDY", "SERIES", "IMAGE", …), its keys, the records below it, its file.

    `path` is None for a record that names no file, or none inside the folder.
    """

    kind: str
    dataset: Dataset
    children: tuple[Record, ...]
    path: str | None


@dataclass(frozen=True, slots=True, eq=False)
class Directory:
    """The records of the top level, and what was tolerated."""

    records: tuple[Record, ...]
    notes: tuple[Note, ...]

    def walk(self) -> Iterator[Record]:
        """Every record, each before the ones below it."""
        waiting = list(reversed(self.records))
        while waiting:
            record = waiting.pop()
            yield record
            waiting.extend(reversed(record.children))

    def files(self) -> list[str]:
        """The paths of the files that the records name, each once, in the order of the tree."""
        return list(dict.fromkeys(record.path for record in self.walk() if record.path is not None))


def is_dicomdir(ds: Dataset) -> bool:
    return RECORDS in ds


def tree(ds: Dataset) -> Directory:
    """The directory that a data set holds; paths lie in the folder of `ds.path`.

    Raises
        UnknownFormatError  it has no directory records
    """
    if not is_dicomdir(ds):
        raise UnknownFormatError(
            "(0004,1220) Directory Record Sequence", expected="a DICOMDIR", found="none", path=ds.path
        )
    found = ds[RECORDS]
    items = found if isinstance(found, list) else []
    by_place = {item.at - 8: item for item in items}
    notes: list[Note] = []
    # Children are built before their parents: first the order in which records are met, then the tree from its leaves.
    unseen = dict(by_place)
    below: dict[int, list[int]] = {}
    roots = _level(ds.get(ROOT), unseen, notes, ds)
    met = list(roots)
    for place in met:
        below[place] = _level(by_place[place].get(CHILD), unseen, notes, by_place[place])
        met.extend(below[place])
    if unseen:  # WILD: offsets that were not corrected when the file was edited; the records are still worth having
        text = f"{len(unseen)} records are in no list: they come behind the others, without children"
        notes.append(Note("dicomdir-unreached", "departure", text, min(unseen), "record", RULE))
        for place in sorted(unseen):
            below[place] = []
            roots.append(place)
            met.append(place)
    built: dict[int, Record] = {}
    for place in reversed(met):
        item = by_place[place]
        children = tuple(built[child] for child in below[place])
        built[place] = Record(str(item.get(KIND) or ""), item, children, _path(ds, item, notes))
    return Directory(tuple(built[place] for place in roots), tuple(notes))


def _level(first: object, unseen: dict[int, Dataset], notes: list[Note], holder: Dataset) -> list[int]:
    """Where the records of one level are, along their list; each is taken out of `unseen`."""
    found: list[int] = []
    place = first if isinstance(first, int) else 0
    while place:
        item = unseen.pop(place, None)
        if item is None:
            text = "an offset leads to no record, or to one that was met before"
            notes.append(Note("dicomdir-offset", "departure", text, holder.at, "record offset", RULE))
            break
        found.append(place)
        holder = item
        following = item.get(NEXT)
        place = following if isinstance(following, int) else 0
    return found


def _path(ds: Dataset, item: Dataset, notes: list[Note]) -> str | None:
    """The path of the file that a record names; None without one, or where it would lead out of the folder."""
    value = item.get(FILE_ID)
    if value is None:
        return None
    names = [str(name) for name in value] if isinstance(value, list) else [str(value)]
    folder = os.path.dirname(os.path.abspath(ds.path))
    if all(_is_name(name) for name in names):
        path = os.path.join(folder, *names)
        real, inside = os.path.realpath(path), os.path.realpath(folder)
        if real.startswith(inside.rstrip(os.sep) + os.sep) and real != os.path.realpath(ds.path):
            return path
    text = "a record names a file that is not inside the folder of the DICOMDIR"
    notes.append(Note("dicomdir-path", "departure", text, item.at, "(0004,1500) Referenced File ID", "PS3.10 §8.5"))
    return None


def _is_name(name: str) -> bool:
    return bool(name) and name not in {".", ".."} and not set(name) & set('/\\:\0<>|"?*')
