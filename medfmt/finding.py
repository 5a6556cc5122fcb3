# SPDX-License-Identifier: MIT
"""What a file, folder or archive holds: which format each file is, and the stacks that they make. No numpy here.

# Strategy: the files are gone through once. Each is read so far that its format is known, and shown to the format at
# once, which keeps what it will want to know for grouping (DICOM: the facts of the header). Only then are the stacks
# made, of all files together. An executor goes through runs of files side by side; the stacks do not depend on it.
"""

from __future__ import annotations

import os
from collections import Counter
from functools import cache
from itertools import chain, islice

from . import formats
from .core import gz, gzindex, source
from .core.errors import AmbiguousError, FormatError, UnknownFormatError, UnsupportedError
from .core.frozen import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from concurrent.futures import Executor
    from typing import Any, TypeAlias

    from .core.reading import Options, Stack, Survey
    from .core.source import Layer, Source

    Opened: TypeAlias = tuple[Layer, Iterator[source.Blob] | None]
    Progress = Callable[[Iterable[Any]], Iterable[Any]]
    # format, layer, what its survey said; or one of the three below, layer, and for FAILED the error
    Seen: TypeAlias = tuple[str, Layer, Any]

UNKNOWN, BESIDE, FAILED = "?", "+", "!"  # no image; part of another file's image; cannot be read
RUN = 128  # files that an executor is given at a time


@dataclass(frozen=True, slots=True)
class Found:
    """One stack and the format that reads it."""

    format: str
    stack: Stack


@dataclass(frozen=True, slots=True)
class Search:
    """What a path holds: stacks in order, how many files were no images, what could not be read."""

    found: tuple[Found, ...]
    passed_over: int = 0
    failures: tuple[tuple[str, Exception], ...] = ()


def search(
    path: Source,
    options: Options,
    *,
    each: bool = False,
    executor: Executor | None = None,
    progress: Progress | None = None,
) -> Search:
    """The stacks of a file, pair, folder, archive, bytes or file object.

    Parameters
        each      True: an error of one file or format is kept in `failures` and does not stop the others
        executor  goes through runs of the files of a folder
        progress  wraps what goes through the files, one by one
    Raises
        UnknownFormatError  nothing there is an image
    """
    return stacks_in(opened(path, options), options, each=each, executor=executor, progress=progress)


def opened(path: Source, options: Options) -> Opened:
    """The layer of one file, inflated, and None; or a folder or an archive, with the files in it."""
    try:
        layer: Layer = source.blob(path, limits=options.limits)
    except UnsupportedError:
        if not source.is_folder(path):
            raise
        return source.Blob(path_of(path), 0), source.walk(path)  # type: ignore[arg-type]  # a folder has no bytes
    layer = gz.plain(layer, limits=options.limits)
    members = None if _is_npz(layer) else source.members(layer, limits=options.limits)
    return layer, None if members is None else iter(members)


def stacks_in(
    place: Opened,
    options: Options,
    *,
    each: bool = False,
    executor: Executor | None = None,
    progress: Progress | None = None,
) -> Search:
    """The stacks of what `opened` found."""
    layer, files = place
    if files is not None:
        seen = _spread(files, options, executor)
        return _sorted_out(layer.path, progress(seen) if progress else seen, options, each=each)
    front = formats.front(layer)
    found = formats.identify(front)
    try:
        stacks = found.collect([front], options)
    except FormatError as e:
        raise e.moved(path=layer.path if e.path == source.BYTES_PATH else e.path) from None
    if not stacks:
        raise UnknownFormatError("file", expected="an image", found=f"a {found.name} file without one", path=layer.path)
    return Search(tuple(Found(found.name, stack) for stack in stacks))


def _is_npz(layer: Layer) -> bool:
    """A zip that holds only `.npy` is an `.npz`; another zip is a folder."""
    if source.head_of(layer, 4) != b"PK\3\4":
        return False
    members = source.members(layer) or []
    return bool(members) and all(member.name.endswith(".npy") for member in members)


def _spread(files: Iterator[source.Blob], options: Options, executor: Executor | None) -> Iterator[Seen]:
    """What each file is, in order."""
    first = next(files, None)
    rest = files if first is None else chain([first], files)
    if executor is None or first is None or first.archive is not None:  # an archive is one file: read by one
        return _looked_at(rest, options)
    runs = iter(lambda: list(islice(rest, RUN)), [])
    return chain.from_iterable(executor.map(_look_at_run, *zip(*((run, options) for run in runs), strict=True)))


def _look_at_run(files: Sequence[source.Blob], options: Options) -> list[Seen]:
    """The same for a run of files, of which nothing is known from those before."""
    return list(_looked_at(files, options))


def _looked_at(files: Iterable[source.Blob], options: Options) -> Iterator[Seen]:
    """What each file is, and what its format's survey says of it."""
    slices = cache(formats.load_format)  # asked of every file, imported at most once, and only as far down as need be
    suffixes = [suffix for entry in formats.REGISTRY for suffix in entry.suffixes]
    surveys: dict[str, Survey | None] = {}
    window = source.HEAD
    for blob in files:
        layer: Layer = blob
        try:
            # SPEED: so much that the header of a file like the one before is in it (benchmarks 16 and 17). Kept by
            # nobody: it adds up (benchmark 20).
            head = blob.read(0, window)
            if head.startswith(gzindex.MAGIC):
                layer = gz.plain(blob, limits=options.limits)
                head = source.head_of(layer)
            if formats.front(layer) is not layer:
                yield BESIDE, layer, None  # the `.img` of a pair: its header stands for both
                continue
            start = head[: source.HEAD]
            known = next((one for one in map(slices, formats.REGISTRY) if one.sniff(start)), None)
            if known is None:
                yield UNKNOWN, layer, None
                continue
            if known.name not in surveys:
                surveys[known.name] = known.survey and known.survey(options)
            survey = surveys[known.name]
            if survey is None:
                window, said = source.HEAD, None
            else:
                said = survey(layer, head)
                window = survey.window
            yield known.name, layer, said
        except OSError as e:
            yield FAILED, blob, e
        except FormatError as e:
            yield FAILED if formats.suffix_of(blob.path, suffixes) else UNKNOWN, blob, e


def _sorted_out(place: str, seen: Iterable[Seen], options: Options, *, each: bool) -> Search:
    """The stacks among many files, by format in the registry's order."""
    known: dict[str, tuple[list[Layer], list[Any]]] = {entry.name: ([], []) for entry in formats.REGISTRY}
    failures: list[tuple[str, Exception]] = []
    total = passed_over = 0
    for name, layer, said in seen:
        total += 1
        if name in known:
            known[name][0].append(layer)
            known[name][1].append(said)
        elif name == FAILED:
            failures.append((layer.path, said))
        elif name == UNKNOWN:
            passed_over += 1
    found: list[Found] = []
    for name, (layers, surveyed) in known.items():
        if layers:
            try:
                found += [Found(name, stack) for stack in formats.by_name(name).collect(layers, options, surveyed)]
            except UnknownFormatError:
                passed_over += len(layers)  # reports and the like: of this format, and no images
            except FormatError as e:
                failures.append((e.path, e))
    if failures and not each:
        raise failures[0][1]
    if not found and not failures:
        raise UnknownFormatError(
            "folder",
            expected="at least one image",
            found=f"{total} files, none of them an image" if total else "an empty folder",
            path=place,
        )
    return Search(tuple(found), passed_over, tuple(failures))


# ---- naming -----------------------------------------------------------------------------------------------


def chosen(found: Sequence[Found], options: Options) -> list[Found]:
    """Those that `series` names: an id of `ids`, a label, a series number or UID; all of them where it is None."""
    if options.series is None:
        return list(found)
    wanted = str(options.series)
    named = [f for f, name in zip(found, ids(found), strict=True) if name == wanted]
    matching = named or [f for f in found if wanted in _names(f)]
    if not matching:
        raise AmbiguousError(
            "series",
            expected=f"one of {', '.join(ids(found))}",
            found=repr(options.series),
            hint="medfmt scan lists them.",
        )
    return matching


def ids(found: Sequence[Found]) -> list[str]:
    """What `series=` takes for each stack: its label; numbered where several have the same."""
    seen: Counter[str] = Counter()
    names: list[str] = []
    for label in map(label_of, found):
        seen[label] += 1
        names.append(label if seen[label] == 1 else f"{label}#{seen[label]}")
    return names


def _names(found: Found) -> tuple[str, ...]:
    """What else a stack answers to; a DICOM stack's plan knows its series."""
    first = getattr(found.stack.detail, "first", None)
    return (found.stack.label, str(getattr(first, "number", "")), str(getattr(first, "series", "")))


def label_of(found: Found) -> str:
    """What a person calls this stack."""
    return found.stack.label or (found.stack.layers[0].name if found.stack.layers else found.format)


def path_of(path: Source) -> str:
    """The path as text; of what has none, what stands for it in errors."""
    return os.fsdecode(path) if isinstance(path, (str, os.PathLike)) else source.BYTES_PATH
