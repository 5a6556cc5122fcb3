# SPDX-License-Identifier: MIT
"""Every byte of an `.npz`, annotated: headers field by field, `.npy` headers as text, values and deflate streams in one row each."""

from __future__ import annotations

from ...core.errors import FormatError
from ...core.extent import run, size_of
from ...core.frozen import replace
from ...core.limits import DEFAULT
from .archive import APPNOTE, CENTRAL, END, LOCAL, LOCATOR, METHODS, Entry, Member, broken, directory, where
from .npy import MAX_TEXT, NPY, npy_header

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...core.explain import Row
    from ...core.source import Layer


def rows_of(layer: Layer) -> list[Row]:
    """The rows of the zip, each byte once, in order."""
    try:
        end, offset, nbytes, _ = where(layer)
        rows: list[Row] = []
        for entry in sorted(directory(layer), key=lambda e: e.local):
            if entry.local < _end(rows):
                raise broken(f"offset of {entry.name}", entry.local, f"at least {_end(rows)}", entry.local, "4.4.16")
            rows += _gap(layer, _end(rows), entry.local, "between members")
            rows += _member_rows(layer, entry)
        rows += _gap(layer, _end(rows), offset, "after the last member")
        raw = layer.read(offset, nbytes)
        at = 0
        while at < nbytes:
            line = CENTRAL.unpack(raw, offset=at)
            rows += CENTRAL.rows(raw[at : at + CENTRAL.size], offset=offset + at)
            for part in ("name", "extra", "comment"):
                rows += _gap(layer, _end(rows), _end(rows) + line[part + "_length"], part)
            at = _end(rows) - offset
        if end > offset + nbytes:
            rows += _gap(layer, offset + nbytes, end - LOCATOR.size, "zip64 end record")
            rows += _gap(layer, end - LOCATOR.size, end, "zip64 locator")
        rows += END.rows(layer.read(end, END.size), offset=end)
        return rows + _gap(layer, end + END.size, size_of(layer), "comment")
    except FormatError as e:
        raise e.moved(path=layer.path) from None


def _end(rows: list[Row]) -> int:
    """Where the bytes that were told end."""
    return rows[-1].offset + rows[-1].nbytes if rows else 0


def _gap(layer: Layer, start: int, stop: int, name: str) -> list[Row]:
    """One row over bytes that have no fields of their own; none where there are no bytes."""
    told = run(layer, start, stop, name=name, value=f"{stop - start} bytes", rule=APPNOTE + "4.3")
    return [replace(row, value=row.raw.decode("utf-8", "replace")) for row in told] if name == "name" else told


def _member_rows(layer: Layer, entry: Entry) -> list[Row]:
    raw = layer.read(entry.local, LOCAL.size)
    rows, local = LOCAL.rows(raw, offset=entry.local), LOCAL.unpack(raw)
    rows += _gap(layer, _end(rows), _end(rows) + local["name_length"], "name")
    rows += _gap(layer, _end(rows), entry.start, "extra")
    said, stop = f"{entry.size} bytes inflated", entry.start + entry.nbytes
    if entry.name.endswith(".npy"):
        header = npy_header(Member(layer, entry, DEFAULT).head(12 + MAX_TEXT), entry.name)
        said = f"{header.descr} {header.shape}, {'Fortran' if header.fortran_order else 'C'} order"
        if not entry.method:
            values = entry.start + header.nbytes
            rows += _inner(layer, entry.start, values, ".npy header", said, NPY)
            return rows + _gap(layer, values, stop, "values")
    return rows + _inner(layer, entry.start, stop, METHODS[entry.method], said, "RFC 1951")


def _inner(layer: Layer, start: int, stop: int, name: str, said: str, rule: str) -> list[Row]:
    return [replace(row, depth=1) for row in run(layer, start, stop, name=name, value=said, rule=rule)]
