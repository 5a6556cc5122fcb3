# SPDX-License-Identifier: MIT
"""Every byte of an `.npz`, annotated: headers field by field, values and deflate streams in one row each."""

from __future__ import annotations

from ...core.errors import FormatError
from ...core.explain import PREVIEW, Row
from ...core.limits import DEFAULT
from .archive import APPNOTE, CENTRAL, END, LOCAL, LOCATOR, METHODS, Entry, Member, broken, directory, length_of, where
from .npy import MAX_TEXT, NPY, npy_header

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...core.source import Layer


def rows_of(layer: Layer) -> list[Row]:
    """Every byte of the zip: headers field by field, `.npy` headers as text, values and streams in one row each."""
    try:
        end, offset, nbytes, _ = where(layer)
        rows: list[Row] = []
        for entry in sorted(directory(layer), key=lambda e: e.local):
            start = rows[-1].offset + rows[-1].nbytes if rows else 0
            if entry.local < start:
                raise broken(f"offset of {entry.name}", entry.local, f"at least {start}", entry.local, "4.4.16")
            rows += _gap(layer, start, entry.local, "between members")
            rows += _member_rows(layer, entry)
        rows += _gap(layer, rows[-1].offset + rows[-1].nbytes if rows else 0, offset, "after the last member")
        raw = layer.read(offset, nbytes)
        at = 0
        while at < nbytes:
            line = CENTRAL.unpack(raw, offset=at)
            rows += CENTRAL.rows(raw[at : at + CENTRAL.size], offset=offset + at)
            for part in ("name", "extra", "comment"):
                begin = rows[-1].offset + rows[-1].nbytes
                rows += _gap(layer, begin, begin + line[part + "_length"], part)
            at = rows[-1].offset + rows[-1].nbytes - offset
        if end > offset + nbytes:
            rows += _gap(layer, offset + nbytes, end - LOCATOR.size, "zip64 end record")
            rows += _gap(layer, end - LOCATOR.size, end, "zip64 locator")
        rows += END.rows(layer.read(end, END.size), offset=end)
        return rows + _gap(layer, end + END.size, length_of(layer), "comment")
    except FormatError as e:
        raise e.moved(path=layer.path) from None


def _gap(layer: Layer, start: int, stop: int, name: str) -> list[Row]:
    """One row over bytes that have no fields of their own; none where there are no bytes."""
    if stop <= start:
        return []
    raw = layer.read(start, min(PREVIEW, stop - start))
    value = raw.decode("utf-8", "replace") if name == "name" else f"{stop - start} bytes"
    return [
        Row(offset=start, nbytes=stop - start, raw=raw, field=name, type="bytes", value=value, rule=APPNOTE + "4.3")
    ]


def _member_rows(layer: Layer, entry: Entry) -> list[Row]:
    rows = LOCAL.rows(layer.read(entry.local, LOCAL.size), offset=entry.local)
    local = LOCAL.unpack(layer.read(entry.local, LOCAL.size))
    at = entry.local + LOCAL.size
    rows += _gap(layer, at, at + local["name_length"], "name")
    rows += _gap(layer, at + local["name_length"], entry.start, "extra")
    said = f"{entry.size} bytes inflated"
    header_bytes = 0
    if entry.name.endswith(".npy"):
        header = npy_header(Member(layer, entry, DEFAULT).head(12 + MAX_TEXT), entry.name)
        said = f"{header.descr} {header.shape}, {'Fortran' if header.fortran_order else 'C'} order"
        header_bytes = header.nbytes
    stop = entry.start + entry.nbytes
    if entry.method == 0 and header_bytes:
        raw = layer.read(entry.start, min(PREVIEW, header_bytes))
        rows.append(Row(entry.start, header_bytes, raw, ".npy header", "bytes", said, rule=NPY, depth=1))
        rows += _gap(layer, entry.start + header_bytes, stop, "values")
    elif entry.nbytes:
        raw = layer.read(entry.start, min(PREVIEW, entry.nbytes))
        rows.append(Row(entry.start, entry.nbytes, raw, METHODS[entry.method], "bytes", said, rule="RFC 1951", depth=1))
    return rows
