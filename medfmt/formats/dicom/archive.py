# SPDX-License-Identifier: MIT
"""De-identifying whole folders and archives: `deidentify_all`, file by file with one secret, so that all still belong together.

Each file appears whole or not at all. What one data set loses, and by which clause, is the work of `confidentiality`.
"""

from __future__ import annotations

import os
from functools import partial
from secrets import token_bytes

from ...core.errors import FormatError, NotRepresentableError, UnknownFormatError
from ...core.frozen import replace
from ...core.gz import plain
from ...core.limits import DEFAULT
from ...core.source import blob, is_folder, members, walk
from .confidentiality import check_options, deidentify
from .dicomdir import is_dicomdir
from .editing import write
from .part10 import read

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from typing import Any

    from ...core.limits import Limits
    from ...core.source import Layer, Source
    from .confidentiality import Deidentified
    from .dataset import Dataset


def deidentify_all(
    source: Source,
    folder: str,
    *,
    options: Iterable[str] = (),
    secret: bytes | str = b"",
    values: Mapping[str, Any] | None = None,
    limits: Limits = DEFAULT,
) -> Iterator[Deidentified]:
    """De-identify every DICOM file of a folder or archive into `folder`, one report after the other.

    The new names count the files ("IM000001.dcm"): old names can tell who was scanned. What is no DICOM is left behind,
    and so is a DICOMDIR, whose names lead nowhere any more.

    Parameters
        source           folder, archive or file
        folder           where the new files go: a new one or an empty one
        options, values  as in `deidentify`, the same for all files
        secret           as in `deidentify`; empty: one is made up and forgotten, so that nobody can find the old UIDs again
        limits           for reading
    Raises
        ValueError             as `deidentify`
        NotRepresentableError  the folder has files
        FormatError            a file could not be read; the first such error, raised when the others are done
    """
    if os.path.isdir(folder) and next(iter(walk(folder)), None) is not None:
        raise NotRepresentableError("folder", expected="a new or empty folder", found="one with files", path=folder)
    work = partial(deidentify, options=check_options(options), secret=secret or token_bytes(32), values=values)
    if is_folder(source):
        layers: Iterable[Layer] = walk(source)  # type: ignore[arg-type]
    else:
        one = plain(blob(source, limits=limits), limits=limits)
        layers = members(one, limits=limits) or [one]
    return _each(list(layers), folder, work, limits)  # a list: the new files may go below the folder of the old ones


def _each(
    layers: list[Layer], folder: str, work: Callable[[Dataset], Deidentified], limits: Limits
) -> Iterator[Deidentified]:
    os.makedirs(folder, exist_ok=True)
    count = 0
    failed: FormatError | None = None
    for layer in layers:
        try:
            ds = read(layer, limits=limits)
            if is_dicomdir(ds):
                continue
            made = work(ds)
            path = os.path.join(folder, f"IM{count + 1:06d}.dcm")
            write(made.dataset, path)
        except UnknownFormatError:
            continue
        except FormatError as e:
            failed = failed or e
            continue
        count += 1
        yield replace(made, path=path)
    if failed is not None:
        raise failed
