# SPDX-License-Identifier: MIT
"""Load, save, check, diff: what people call about voxels; `inspection` has what is asked without them.

# Strategy: everything here asks the registry which format some bytes are, and then speaks to that format through the
# functions of its `Format`. numpy is imported only where voxels are met.
"""

from __future__ import annotations

import os
from functools import cache
from importlib import import_module

from . import formats
from .core import gz, source
from .core.errors import (
    AmbiguousError,
    FormatError,
    Note,
    NotRepresentableError,
    UnknownFormatError,
    UnsupportedError,
    raise_departures,
)
from .core.frozen import replace
from .core.limits import DEFAULT, Limits, bounds
from .core.reading import BuildOptions, Options
from .finding import chosen, ids, opened, path_of, search, stacks_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from concurrent.futures import Executor
    from types import ModuleType
    from typing import Any

    from .comparison import Difference
    from .core.sink import Chunk
    from .core.source import Layer, Source
    from .finding import Found, Opened, Progress
    from .volume import Volume


# ---- loading ----------------------------------------------------------------------------------------------


def load(
    path: Source,
    *,
    series: str | int | None = None,
    name: str | None = None,
    handedness: str | None = None,
    on_missing: str = "error",
    scaling: str | None = None,
    strict: bool = False,
    partial: bool = False,
    mmap: bool = False,
    limits: Limits | None = DEFAULT,
) -> Volume:
    """The one volume that `path` holds.

    Parameters
        path        a file, a pair by either name, a folder, a zip or tar, bytes, or a binary file object
        series      which series of a folder: its number, its id of `scan`, or its label
        name        which array of an `.npz`
        handedness  of plain Analyze files, which do not say: "radiological" or "neurological"
        on_missing  what to do about a missing slice: "error", "keep", "nan", "pad", "drop"
        scaling     which of a vendor's two scalings: "precise" or "displayed"
        strict      raise the first departure from the standard
        partial     of pixels cut short, the whole frames, with a mask
        mmap        map the file instead of reading it
    Returns
        Volume; its voxels are read when they are asked for
    Raises
        FormatError  see `medfmt.core.errors` for the kinds
        OSError      the file cannot be opened
    """
    options = Options(series, name, handedness, on_missing, scaling, strict, partial, mmap, bounds(limits))
    place = opened(path, options)
    if (vol := _begun(place, options)) is not None:
        return vol
    found = chosen(stacks_in(place, options).found, options)
    if len(found) > 1:
        raise AmbiguousError(
            "path",
            expected="one volume",
            found=f"{len(found)}: {', '.join(ids(found))}",
            hint="Choose with series= (or name= in an .npz); load_all gives all of them.",
            path=path_of(path),
        )
    return read_one(found[0], options)


def _begun(place: Opened, options: Options) -> Volume | None:
    """The Volume of one file that is an image by itself and whose header tells all; None if it is to be read otherwise."""
    layer, files = place
    if files is not None or options.series is not None or options.strict or options.partial or options.mmap:
        return None
    front = formats.front(layer)
    known = formats.identify(front)
    if known.begin is None:
        return None
    vol: Volume = _volumes().begun(known.name, *known.begin(front, options))
    return vol


@cache
def _volumes() -> ModuleType:
    """The room of Volumes, imported once. SPEED: asking for it anew costs as much as opening a file (benchmark 3)."""
    from . import volume

    return volume


def load_all(
    path: Source,
    *,
    executor: Executor | None = None,
    progress: Progress | None = None,
    series: str | int | None = None,
    handedness: str | None = None,
    on_missing: str = "error",
    scaling: str | None = None,
    strict: bool = False,
    partial: bool = False,
    mmap: bool = False,
    limits: Limits | None = DEFAULT,
) -> list[Volume]:
    """Every volume that `path` holds, one a stack; also of a folder of NIfTI files.

    Parameters
        executor  any concurrent.futures.Executor: goes through the files of a folder, and reads whole stacks
        progress  wraps an iterable (of stacks), as tqdm.tqdm does
        others    as in `load`
    """
    options = Options(series, None, handedness, on_missing, scaling, strict, partial, mmap, bounds(limits))
    found = chosen(search(path, options, executor=executor).found, options)
    results = (
        executor.map(read_one, found, [options] * len(found)) if executor else (read_one(f, options) for f in found)
    )
    return list(progress(results) if progress else results)


def read_one(found: Found, options: Options) -> Volume:
    """The Volume of one stack."""
    from .volume import volume_of

    layers = found.stack.layers
    try:
        reading = formats.by_name(found.format).read(found.stack, options)
    except FormatError as e:
        raise (e.moved(path=layers[0].path) if e.path == source.BYTES_PATH and layers else e) from None
    if options.strict:
        raise_departures(reading.notes, layers[0].path if layers else source.BYTES_PATH)
    return volume_of(reading)


# ---- saving -----------------------------------------------------------------------------------------------


def save(
    vol: Volume,
    path: str | os.PathLike[str],
    *,
    format: str | None = None,  # noqa: A002  the word that people look for
    dtype: Any = None,
    level: int | str = 1,
    keep_phi: bool = False,
    limits: Limits | None = DEFAULT,
) -> tuple[Note, ...]:
    """Write a Volume, whole or not at all.

    Parameters
        path    its suffix says the format; `.hdr`/`.img` is the source's format, else a NIfTI-1 pair
        format  a name of the registry where the suffix leaves a choice: "nifti2", "analyze"; "dicom" writes a folder
        dtype   a narrower stored type; the largest error is told in a Note
        level   of compression, 0 to 9, or "fast" (extra `fast`)
    Returns
        Notes on what could not be kept exactly
    Raises
        NotRepresentableError  the format cannot hold this volume; nothing was written
        OSError                the file cannot be written
    """
    from .core.sink import save_files

    target = os.fsdecode(path)
    files, notes = built(vol, target, format, BuildOptions(dtype, level, keep_phi, None, bounds(limits)))
    for layer in (*vol.sources, *vol.kin):
        blob = _ground(layer)
        if isinstance(blob, source.Blob) and any(blob.is_at(name) for name in files):
            blob.hold()  # so that the Volume stays readable, and equal, when its own file is replaced
    for folder in {os.path.dirname(name) for name in files} - {os.path.dirname(target)}:
        os.makedirs(folder, exist_ok=True)  # a format of many files (a DICOM series) has a folder of its own
    save_files(files)
    return tuple(notes)


def built(vol: Volume, target: str, name: str | None, options: BuildOptions) -> tuple[dict[str, Any], list[Note]]:
    """The chunks of each file to be written, and the notes, which are complete once the chunks have been taken."""
    from .core.sink import check_alone
    from .volume import reading_of

    first = _entry_for(vol, target, name)
    # The registry's next line of the same slice is its wider twin: NIfTI-2 holds what NIfTI-1 is too narrow for.
    module = first.target.partition(":")[0]
    twins = [e for e in formats.REGISTRY if e.target.partition(":")[0] == module and e is not first]
    for entry in [first, *(twins if name is None and first.name != vol.format else ())]:
        suffix = formats.suffix_of(target, entry.suffixes)
        version = "pair" if suffix.startswith((".hdr", ".img")) else "single"
        build = formats.load_format(entry).build
        if build is None:
            raise UnknownFormatError("format", expected="a format that can be written", found=entry.name, path=target)
        try:
            built = build(reading_of(vol), replace(options, version=version if module == ".nifti" else None))
        except NotRepresentableError as e:
            refused = e
            continue
        notes = getattr(built, "notes", [])
        placed = _placed(built, target, suffix, options)
        check_alone(placed, target)
        return {**_instead(built, target, notes), **placed}, notes
    raise refused.moved(path=target) from None


def _placed(built: dict[str, Iterable[Chunk]], target: str, suffix: str, options: BuildOptions) -> dict[str, Any]:
    """Path → chunks, compressed where the suffix asks for it."""
    zipped = suffix.endswith(("gz", "mgz"))
    stem = target[: len(target) - len(suffix)]
    placed: dict[str, Any] = {}
    for end, chunks in built.items():
        alone = len(built) == 1 and (suffix or not end.startswith("/"))  # "/IM1.dcm" goes into the folder `target`
        path = target if alone or suffix == end + ".gz" * zipped else stem + end + ".gz" * zipped
        layout = getattr(built, "layouts", {}).get(end)
        placed[path] = gz.compress(chunks, level=options.level, layout=layout) if zipped else chunks
    return placed


def _instead(built: dict[str, Iterable[Chunk]], target: str, notes: list[Note]) -> dict[str, Any]:
    """What takes the place of files of an older set that would be read as part of this one."""
    found: dict[str, Any] = {}
    for end, (chunks, note) in getattr(built, "instead", {}).items():
        there = source.found_beside(target, end)
        if there is not None:
            found[there] = gz.compress(chunks) if there.lower().endswith(".gz") else chunks
            notes.append(note)
    return found


def _entry_for(vol: Volume, path: str, name: str | None) -> formats.Entry:
    """The registry's line for a path to be written: by name, else by suffix; the source's own where several fit."""
    if name is not None:
        return formats.entry_named(name)
    fitting = [entry for entry in formats.REGISTRY if formats.suffix_of(path, entry.suffixes)]
    if not fitting:
        known = sorted({suffix for entry in formats.REGISTRY for suffix in entry.suffixes})
        raise UnknownFormatError(
            "suffix", expected="one of " + " ".join(known), found=os.path.basename(path), path=path
        )
    return next((entry for entry in fitting if entry.name == vol.format), fitting[0])


def _ground(layer: Any) -> Any:
    """The Blob under inflated and other views."""
    while not isinstance(layer, source.Blob) and hasattr(layer, "layer"):
        layer = layer.layer
    return layer


# ---- checking and comparing --------------------------------------------------------------------------------


def check(
    path: Source, *, fix: str | os.PathLike[str] | None = None, limits: Limits | None = DEFAULT
) -> tuple[Note, ...]:
    """Every departure from the standard that is found, as Notes with the byte and what it leads to.

    Parameters
        fix  where to write a mended copy of the one volume that `path` holds; the last Note says what was changed
    Raises
        FormatError           what is wrong is so wrong that the file cannot be read at all
        UnsupportedError      `fix` for a format that has no mending
    """
    options = Options(limits=bounds(limits))
    notes: dict[Note, None] = {}
    for one in search(path, options).found:
        checker = getattr(face(one.format), "check", None)
        if checker is not None and len(one.stack.layers) == 1:
            notes.update(dict.fromkeys(checker(_again(one.stack.layers[0]), limits=options.limits)))
        vol = read_one(one, options)
        notes.update(dict.fromkeys((*vol.notes, *_giveaways(vol))))
    if fix is not None:
        notes[_mended(load(path, limits=limits), fix)] = None
    return tuple(notes)


def _giveaways(vol: Volume) -> list[Note]:
    return [note for layer in vol.sources for note in gz.giveaways(_ground(layer))]


def _mended(vol: Volume, target: str | os.PathLike[str]) -> Note:
    """Write a copy of `vol` whose header keeps to the standard; voxels, scaling and place stay."""
    texts = sorted({note.field for note in _giveaways(vol)})
    from .volume import reading_of, volume_of

    mend = getattr(face(vol.format), "mend", None)
    if mend is None:
        raise UnsupportedError("fix", expected="a format whose header can be mended", found=vol.format)
    reading, changed = mend(reading_of(vol))
    save(volume_of(reading), target, format=vol.format)
    return Note("mended", "info", f"in the copy were changed: {', '.join((*changed, *texts)) or 'nothing'}")


def face(name: str) -> Any:
    """The module of a format: what it offers beyond its `Format`."""
    return import_module(formats.entry_named(name).target.partition(":")[0], formats.__name__)


def _again(layer: Layer) -> Any:
    """What to open once more: the path, or the bytes where the path leads to none."""
    blob = _ground(layer)
    held = blob.held is not None or blob.archive is not None
    return blob.read(0, blob.size) if held else blob.path


def diff(a: Volume | Source, b: Volume | Source, *, limits: Limits | None = DEFAULT) -> Difference:
    """How two volumes differ, in the words of a person; each is a Volume or what `load` takes."""
    from .comparison import difference
    from .volume import Volume

    first, second = (v if isinstance(v, Volume) else load(v, limits=limits) for v in (a, b))
    return difference(first, second)
