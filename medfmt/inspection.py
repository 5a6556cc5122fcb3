# SPDX-License-Identifier: MIT
"""What is in a file or folder, without its voxels: `explain` its bytes, `scan` many stacks, `facts` of one volume.

No numpy is imported by `explain` and `scan`.
"""

from __future__ import annotations

import html
import json
import math
import os

from . import api, finding, formats
from .core import explain as explaining
from .core import gz, gzrows, source
from .core.errors import FormatError, UnknownFormatError
from .core.explain import visible
from .core.frozen import dataclass, field
from .core.limits import DEFAULT, Limits, bounds
from .core.reading import Options

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from concurrent.futures import Executor
    from typing import Any, Protocol

    from .core.explain import Row
    from .core.source import Source
    from .finding import Found, Progress
    from .volume import Volume

    class Extension(Protocol):
        """What a NIfTI header has in `header.extensions`."""

        name: str
        content: bytes
        decoded: Any


PIXELS = 0x7FE00010
MOST_PADDING = 32  # bytes, of an extension's content
TILT_SHOWN = 0.5  # degrees between the slices' step and their normal that a report mentions


# ---- explain ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, repr=False)
class Explanation:
    """The annotated bytes of a file: prints as text, shows as a table in a notebook.

    Attributes
        path  of the file
        rows  each byte of the layer exactly once, in order
    """

    path: str
    rows: tuple[Row, ...]

    def only(self, *, field: str | None = None, start: int = 0, stop: int | None = None) -> Explanation:
        """The rows whose field contains `field` and that touch bytes start..stop."""
        word = (field or "").lower()
        kept = [r for r in self.rows if word in r.field.lower() and r.offset + max(r.nbytes, 1) > start]
        return Explanation(self.path, tuple(r for r in kept if stop is None or r.offset < stop))

    def text(self, *, colour: bool = False) -> str:
        return explaining.text(self.rows, colour=colour)

    def markdown(self) -> str:
        return explaining.markdown(self.rows)

    def html(self) -> str:
        from .core.explain_page import page  # only those who want a page pay for it

        return page(self.rows, os.path.basename(self.path))

    def dicts(self) -> list[dict[str, Any]]:
        return explaining.dicts(self.rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def __repr__(self) -> str:
        return self.text()

    def _repr_html_(self) -> str:
        # a frame of its own: the page's styles and script stay away from the notebook around it
        page = html.escape(self.html())
        return f'<iframe sandbox="allow-scripts" style="width:100%;height:32em;border:0" srcdoc="{page}"></iframe>'


def explain(path: Source, *, wrapper: bool = False, limits: Limits | None = DEFAULT) -> Explanation:
    """What each byte of a file means.

    Of a gzip file the inflated bytes are explained, and with `wrapper` the gzip file itself; of a pair the file that is
    given. A MAT-file, as SPM puts beside a pair, is explained too. No numpy is imported.
    """
    limits = bounds(limits)
    blob = source.blob(path, limits=limits)
    layer = gz.plain(blob, limits=limits)
    try:
        if wrapper and layer is not blob:
            return Explanation(blob.path, tuple(gzrows.rows(blob)))
        rows = formats.annotated(layer)
    except FormatError as e:
        raise (e.moved(path=layer.path) if e.path == source.BYTES_PATH else e) from None
    return Explanation(layer.path, tuple(rows))


def side_by_side(a: Explanation, b: Explanation) -> str:
    """Two explanations field by field, in the order of the first.

    A field is the same where its name and those of the sequences around it are; of fields of one name the n-th goes with
    the n-th. Before a field whose value differs stands "!", before one that says the same in other bytes "~".
    """
    left, right = _placed(a.rows), _placed(b.rows)
    names = [*left, *(place for place in right if place not in left)]
    lines = [f"  {'field':<28} {visible(os.path.basename(a.path)):<40} {os.path.basename(b.path)}"]
    for place in names:
        rows = [side.get(place) for side in (left, right)]
        values = ["(none)" if row is None else visible(row.value) for row in rows]
        first, second = (None if row is None else (row.nbytes, row.raw) for row in rows)
        mark = "!" if values[0] != values[1] else " " if first == second else "~"
        name = "  " * (len(place) // 2 - 1) + visible(str(place[-2]))
        lines.append(f"{mark} {name:<28} {values[0]:<40} {values[1]}")
    return "\n".join(lines) + "\n"


def _placed(rows: Iterable[Row]) -> dict[tuple[str | int, ...], Row]:
    """The rows by place: the name and number of each row around it, then its own (the n-th of that name there)."""
    found: dict[tuple[str | int, ...], Row] = {}
    seen: dict[tuple[str | int, ...], int] = {}
    around: list[tuple[str | int, ...]] = [()]  # the place at each depth above
    for row in rows:
        above = around[min(row.depth, len(around) - 1)]
        name = (*above, row.field)
        number = seen[name] = seen.get(name, -1) + 1
        place = (*name, number)
        del around[row.depth + 1 :]
        around.append(place)
        found[place] = row
    return found


# ---- scan -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Line:
    """One stack.

    Attributes
        id           what `series=` takes
        format       name in the registry
        description  of the series
        files        how many
        slices       places along the normal;  times: volumes;  None where the format does not tell before reading
        why          by what it differs from the stack most like it
        missing      (slice, time), counted from 0, without an image;  doubled: with several
        uneven_mm    how far a place is from even spacing; None if there is one place
        duplicates   files that hold an image which is there already
        fault        why it cannot be stacked, "" if it can
        details      of a DICOM stack: vendor, sequence, shape, tilt, residuals, gaps, and the grid as one text a time
    """

    id: str
    format: str
    description: str
    files: int
    slices: int | None = None
    times: int | None = None
    why: tuple[str, ...] = ()
    missing: tuple[tuple[int, int], ...] = ()
    doubled: tuple[tuple[int, int], ...] = ()
    uneven_mm: float | None = None
    duplicates: int = 0
    fault: str = ""
    details: dict[str, Any] = field(default_factory=dict)

    def cells(self) -> tuple[str, ...]:
        """The line as the columns of `HEADINGS`."""
        shape = " × ".join(map(str, self.details.get("shape", ())))
        told = [str(self.details.get(name, "")) for name in ("vendor", "sequence")]
        return (self.id, self.format, *told, str(self.files), shape, ", ".join(self.why), "; ".join(self.trouble()))

    def trouble(self) -> list[str]:
        """What is odd about the stack, a phrase each."""
        found = [f"{len(self.missing)} missing: {_first(self.missing)}"] if self.missing else []
        found += [f"{len(self.doubled)} doubled: {_first(self.doubled)}"] if self.doubled else []
        found += [f"uneven by {self.uneven_mm:.3g} mm"] if self.uneven_mm is not None and self.uneven_mm > 0.2 else []
        gaps = self.details.get("gaps") or []
        found += [f"{many} missing behind slice {k + 1}" for k, many in gaps[:3]]
        tilt = self.details.get("tilt_degrees", 0.0)
        found += [f"tilted by {tilt:.1f} degrees"] if tilt > TILT_SHOWN else []
        found += [f"{self.duplicates} duplicate files"] if self.duplicates else []
        return [*found, self.fault] if self.fault else found

    def grid(self) -> list[str]:
        """A text for each time with a sign for each slice, where slices are missing (".") or doubled ("2"); else []."""
        return list(self.details.get("grid", ())) if self.missing or self.doubled else []


HEADINGS = ("series", "format", "vendor", "sequence", "files", "shape", "split by", "trouble")
GRID_SHOWN = 60  # times of a grid that are shown
GRID_TOLD = "a line for each time, a sign for each slice"


@dataclass(frozen=True, slots=True, repr=False)
class Scan:
    """The stacks of a place: prints as a table, shows as one in a notebook; below it the grids that are not whole.

    Attributes
        lines        the stacks
        passed_over  files that are no images
        failures     (path, error) of what could not be looked at
    """

    lines: tuple[Line, ...]
    passed_over: int = 0
    failures: tuple[tuple[str, str], ...] = ()

    def __len__(self) -> int:
        return len(self.lines)

    def __repr__(self) -> str:
        table = [HEADINGS, *(tuple(map(visible, line.cells())) for line in self.lines)]
        widths = [max(len(row[column]) for row in table) for column in range(len(HEADINGS))]
        text = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in table]
        for line in self.lines:
            if grid := line.grid():
                text += [f"{visible(line.id)}, {GRID_TOLD}:", *(f"  {row}" for row in grid[:GRID_SHOWN])]
        return "\n".join([*text, *map(visible, self._rest())])

    def _rest(self) -> list[str]:
        told = [f"{path}: {error}" for path, error in self.failures]
        return [*told, f"{self.passed_over} files that are no images"] if self.passed_over else told

    def _repr_html_(self) -> str:
        rows = [("th", HEADINGS), *(("td", line.cells()) for line in self.lines)]
        body = "".join(
            "<tr>" + "".join(f"<{tag}>{html.escape(visible(cell))}</{tag}>" for cell in cells) + "</tr>"
            for tag, cells in rows
        )
        grids = "".join(
            f"<p>{html.escape(visible(line.id))}, {GRID_TOLD}:</p><pre>"
            + "\n".join(line.grid()[:GRID_SHOWN])
            + "</pre>"
            for line in self.lines
            if line.grid()
        )
        rest = "".join(f"<p>{html.escape(visible(text))}</p>" for text in self._rest())
        return f"<table>{body}</table>{grids}{rest}"

    def to_json(self) -> str:
        from dataclasses import asdict  # costs more than showing what it gives

        return json.dumps(asdict(self), indent=1)


def scan(
    path: Source,
    *,
    executor: Executor | None = None,
    progress: Progress | None = None,
    limits: Limits | None = DEFAULT,
) -> Scan:
    """The stacks in a folder, archive or file, from headers alone.

    Parameters
        executor  any concurrent.futures.Executor: goes through runs of files (of a folder; an archive is read by one).
                  The result is the same. Threads pay where storage is slow to answer
        progress  wraps an iterable (of files), as tqdm.tqdm does
    Raises
        UnknownFormatError  nothing there is an image
    """
    options = Options(limits=bounds(limits))
    found = finding.search(path, options, each=True, executor=executor, progress=progress)
    lines = tuple(_line(one, name) for one, name in zip(found.found, finding.ids(found.found), strict=True))
    return Scan(lines, found.passed_over, tuple((where, str(error)) for where, error in found.failures))


def _line(found: Found, name: str) -> Line:
    """One stack's line; a DICOM stack's plan has a grid of slices × times."""
    detail = found.stack.detail
    grid = getattr(detail, "grid", None)
    if grid is None:
        fault = getattr(detail, "fault", None)
        return Line(name, found.format, _description(found), len(found.stack.layers), fault=str(fault or ""))
    slices, times = grid.shape
    mosaic = getattr(detail.first, "mosaic", None)
    slices = slices if mosaic is None else mosaic.tiles  # a mosaic is one place on the grid, and many slices
    spacing = grid.spacing
    return Line(
        name,
        found.format,
        _description(found),
        len(found.stack.layers),
        slices,
        times,
        detail.why,
        grid.missing,
        grid.doubled,
        None if spacing is None else max(map(abs, spacing.residuals), default=0.0),
        len(detail.dropped),
        str(detail.fault or ""),
        detail.details,
    )


def _description(found: Found) -> str:
    first = getattr(found.stack.detail, "first", None)
    return str(getattr(first, "description", "") or getattr(first, "protocol", "") or finding.label_of(found))


def _first(cells: tuple[tuple[int, int], ...]) -> str:
    shown = ", ".join(f"slice {k + 1} at time {t + 1}" for k, t in cells[:3])
    return shown + (" …" if len(cells) > 3 else "")


# ---- one volume -------------------------------------------------------------------------------------------


def facts(vol: Volume) -> dict[str, Any]:
    """What `medfmt info` tells: name → value, plain Python throughout."""
    stored = vol.data.stored.dtype
    rows = [[round(float(v), 6) + 0.0 for v in row] for row in vol.affine]
    others = {rule: round(float(mm), 4) for rule, mm in vol.provenance.alternatives.items()}
    found: dict[str, Any] = {
        "format": vol.format,
        "shape": list(vol.shape),
        "stored dtype": str(stored),
        "dtype": str(vol.dtype),
        **_pixels(vol),
        "slope, inter": _scaling(vol),
        "voxel sizes (mm)": [round(size, 6) for size in vol.voxel_sizes],
        "axis codes": "".join(vol.axcodes),
        "affine": rows,
        "affine from": " ".join(part for part in (f"{vol.provenance.rule}.", vol.provenance.text) if part),
    }
    if others:
        found["other rules (mm apart)"] = others
    found |= {"files": len(vol.sources), "size": sizes(vol), "notes": [str(note) for note in vol.notes]}
    return found


def _scaling(vol: Volume) -> list[Any]:
    import numpy as np

    return [float(v) if np.ndim(v) == 0 else f"{np.size(v)} values, one a slice" for v in (vol.slope, vol.inter)]


def _pixels(vol: Volume) -> dict[str, Any]:
    """Bits, samples and photometric interpretation, as the file says; derived where its format has no word for it."""
    names = ("bits allocated", "bits stored", "samples per pixel", "photometric interpretation")
    header = vol.header
    if hasattr(header, "element"):  # a DICOM data set
        keys = ("BitsAllocated", "BitsStored", "SamplesPerPixel", "PhotometricInterpretation")
        return dict(zip(names, map(header.get, keys), strict=True))
    stored = vol.data.stored.dtype
    samples = len(stored.names) if stored.names else 1
    bits = getattr(header, "bitpix", None) or stored.itemsize * 8
    shown = {1: "MONOCHROME2", 3: "RGB", 4: "RGBA"}.get(samples, str(stored))
    return dict(zip(names, (bits, bits, samples, shown), strict=True))


def sizes(vol: Volume) -> str:
    """Header + rows × columns × frames × bytes against the file's size, spelled out for the first file."""
    ds = vol.header
    element = ds.element(PIXELS) if hasattr(ds, "element") else None
    if element is not None:
        if element.length < 0:
            return "encapsulated: compressed frames have no fixed size"
        keys = ("Rows", "Columns", "NumberOfFrames", "SamplesPerPixel", "BitsAllocated")
        rows, columns, frames, samples, bits = (_whole(ds.get(key)) for key in keys)
        at, itemsize, layer, kind = element.value_at, (bits + 7) // 8 * samples, ds.layer, "file"
    elif vol.files is None or not vol.sources:
        return "not read from one run of bytes"
    else:
        at, itemsize, layer = vol.file_of(0)[2], vol.data.stored.dtype.itemsize, vol.sources[-1]
        columns, rows, *others = (*vol.shape, 1, 1)
        frames, kind = math.prod(others), "inflated file" if hasattr(layer, "layer") else "file"
    total = at + rows * columns * frames * itemsize
    size = _length(layer)
    rest = "" if size == total else f"; {size - total} bytes after the voxels"
    return f"{at} + {rows} × {columns} × {frames} × {itemsize} = {total} bytes; the {kind} has {size}{rest}"


def _whole(value: Any) -> int:
    """The first of several values, as a number; 1 where there is none."""
    first = value[0] if isinstance(value, list) and value else value
    return int(first) if isinstance(first, (int, float)) and math.isfinite(first) else 1


def _length(layer: Any) -> int:
    """Bytes of a layer; an inflated one's end is found by reading to it."""
    if layer.size is not None:
        return int(layer.size)
    at = 0
    while step := len(layer.read(at, 1 << 22)):
        at += step
    return at


# ---- what a header holds of another format -----------------------------------------------------------------


def decoded(extension: Extension) -> Any:
    """What a NIfTI header extension holds: a DICOM Dataset where that slice is there, else what `extension.decoded` is.

    A payload that is no DICOM stays bytes.
    """
    if extension.name != "DICOM":
        return extension.decoded
    try:
        read = api.face("dicom").read
    except (UnknownFormatError, ModuleNotFoundError):  # a host may have deleted the slice, with its line or without
        return extension.content
    # The content is padded with zeros, and a data set may end in zeros of its own: the shortest that is whole is it.
    content = extension.content
    least = len(content.rstrip(b"\0")) + 1 & ~1
    for end in range(least, min(len(content), least + MOST_PADDING) + 1, 2):
        try:
            found = read(content[:end])
        except FormatError:
            continue
        if not any(note.code == "truncated" for note in found.notes):
            return found
    return content
