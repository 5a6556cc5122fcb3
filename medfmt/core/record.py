# SPDX-License-Identifier: MIT
"""Fixed binary layouts as tables: one declaration, five uses.

A header is declared once, as rows `Field(at, name, kind, count, …)` in a `Record`. From the same rows come
the reader (`unpack`), the writer (`pack`), the editor that leaves every other byte alone (`edit`), the
annotated bytes (`rows`) and the table of the documentation (`markdown`). `at` is typed from the standard and
checked against the running offset when the record is made, so a row that was forgotten or mistyped is seen
at once.

Kinds are the letters of `struct` for one number (b B h H i I q Q f d), "s" for text and "x" for bytes that
have no meaning of their own; for these two `count` is the length in bytes.
"""

from __future__ import annotations

import struct
from operator import itemgetter

from .errors import MalformedError, NotRepresentableError, TruncatedError
from .explain import PREVIEW, Row
from .frozen import dataclass, field

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from typing import Any

SIZES = {"b": 1, "B": 1, "h": 2, "H": 2, "i": 4, "I": 4, "q": 8, "Q": 8, "f": 4, "d": 8, "s": 1, "x": 1}
TYPE_NAMES = {
    "b": "int8", "B": "uint8", "h": "int16", "H": "uint16", "i": "int32", "I": "uint32",
    "q": "int64", "Q": "uint64", "f": "float32", "d": "float64", "s": "char", "x": "bytes",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Field:
    """One row of a record.

    Attributes
        at       offset in the record, bytes
        name     the standard's own spelling
        kind     a letter of `SIZES`
        count    how many numbers, or how many bytes of text
        unit     "mm", "s", …; empty for a plain number
        meaning  what it says, in a few words
        codes    the meanings of coded values
        bits     the meanings of bit ranges: (lowest bit, number of bits, name)
        source   the clause that defines it, where it differs from the record's
    """

    at: int
    name: str
    kind: str
    count: int = 1
    unit: str = ""
    meaning: str = ""
    codes: Mapping[int, str] | None = None
    bits: tuple[tuple[int, int, str], ...] | None = None
    source: str = ""

    @property
    def nbytes(self) -> int:
        return SIZES[self.kind] * self.count

    @property
    def type_name(self) -> str:
        return TYPE_NAMES[self.kind] + (f"[{self.count}]" if self.count > 1 else "")

    @property
    def format(self) -> str:
        """The field in `struct`'s notation."""
        if self.kind in "sx":
            return f"{self.count}s"
        return f"{self.count}{self.kind}" if self.count > 1 else self.kind

    def spelled(self, value: Any) -> str:
        """`value` as a person reads it, with the meaning of a code beside it."""
        if self.kind == "x":
            return "zeros" if not any(value) else value[:16].hex(" ") + (" …" if len(value) > 16 else "")
        if self.kind == "s":
            return repr(value)
        if isinstance(value, tuple):
            return "(" + ", ".join(number(v) for v in value) + ")"
        text = number(value)
        if self.codes is not None:
            text += f" = {self.codes[value]}" if value in self.codes else " (not a known code)"
        for low, width, name in self.bits or ():
            text += f"; {name} {value >> low & (1 << width) - 1}"
        return text


def number(value: float) -> str:
    """The shortest usual spelling of an int or float; floats to nine significant digits."""
    return str(value) if isinstance(value, int) else f"{value:.9g}"


def text_of(raw: bytes) -> str:
    """Text up to its first NUL; latin-1 maps each byte to one character, so nothing is lost or refused."""
    return raw.partition(b"\0")[0].decode("latin-1")


@dataclass(frozen=True, slots=True)
class Record:
    """A fixed layout of `size` bytes; see the module's docstring."""

    name: str
    size: int
    fields: tuple[Field, ...]
    source: str = ""
    index: dict[str, Field] = field(init=False, repr=False, compare=False)
    codecs: dict[str, struct.Struct] = field(init=False, repr=False, compare=False)
    cuts: dict[str, int | slice] = field(init=False, repr=False, compare=False)
    gather: Callable[[Sequence[Any]], Sequence[Any]] = field(init=False, repr=False, compare=False)
    texts: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        at = 0
        for row in self.fields:
            if row.at != at:
                raise MalformedError(
                    f"{self.name}.{row.name}", offset=row.at, expected=f"the running offset {at}", found=row.at
                )
            at += row.nbytes
        if at != self.size:
            raise MalformedError(self.name, offset=at, expected=f"{self.size} bytes of fields", found=at)
        layout = "".join(row.format for row in self.fields)
        object.__setattr__(self, "index", {row.name: row for row in self.fields})
        object.__setattr__(self, "codecs", {order: struct.Struct(order + layout) for order in "<>"})
        object.__setattr__(self, "cuts", _cuts(self.fields))
        object.__setattr__(self, "gather", self.picker(*self.cuts))
        object.__setattr__(self, "texts", frozenset(row.name for row in self.fields if row.kind == "s"))

    def flat(self, raw: bytes | memoryview, byte_order: str = "<", offset: int = 0) -> tuple[Any, ...]:
        """What stands in the fields as `struct` gives it, one number after the other; `cuts` tells which are whose.

        Raises
            TruncatedError  fewer than `size` bytes from `offset` on
        """
        try:
            return self.codecs[byte_order].unpack_from(raw, offset)
        except struct.error:
            raise TruncatedError(
                self.name,
                offset=len(raw),
                expected=f"{self.size} bytes from byte {offset} on",
                found=f"{max(0, len(raw) - offset)} bytes",
                source=self.source,
            ) from None

    def picker(self, *names: str) -> Callable[[Sequence[Any]], Sequence[Any]]:
        """The function that cuts the values of these fields out of `flat`: several numbers as a tuple, text as bytes."""
        cuts: list[Any] = [self.cuts[name] for name in names]
        return itemgetter(*cuts) if len(cuts) > 1 else lambda flat: [flat[cut] for cut in cuts]

    def value(self, flat: Sequence[Any], name: str) -> Any:
        """One field of `flat`, as `unpack` has it. KeyError for a name that is no field's."""
        found: Any = flat[self.cuts[name]]
        return text_of(found) if name in self.texts else found

    def unpack(self, raw: bytes | memoryview, byte_order: str = "<", offset: int = 0) -> dict[str, Any]:
        """Every field's value by name: int, float, tuple of them, `str`, or `bytes` for kind "x".

        Raises
            TruncatedError  fewer than `size` bytes from `offset` on
        """
        flat = self.flat(raw, byte_order, offset)
        # SPEED: the fields are cut out and named in one call each, not one by one (benchmark 3).
        values: dict[str, Any] = dict(zip(self.index, self.gather(flat)))  # noqa: B905  as many by construction
        for name in self.texts:
            values[name] = values[name].partition(b"\0")[0].decode("latin-1")  # `text_of`, without six calls
        return values

    def pack(self, values: Mapping[str, Any], byte_order: str = "<") -> bytes:
        """The record's bytes; fields that `values` does not name are zero.

        Raises
            NotRepresentableError  a value does not fit its field, or a name is not a field's
        """
        return self.edit(bytes(self.size), values, byte_order)

    def edit(self, raw: bytes, changes: Mapping[str, Any], byte_order: str = "<") -> bytes:
        """`raw` with the named fields' bytes replaced and every other byte as it was."""
        out = bytearray(raw)
        for name, value in changes.items():
            row = self.index.get(name)
            if row is None:
                raise NotRepresentableError(name, expected=f"a field of {self.name}", found="an unknown name")
            out[row.at : row.at + row.nbytes] = _packed(row, value, byte_order)
        return bytes(out)

    def rows(self, raw: bytes, byte_order: str = "<", offset: int = 0, depth: int = 0) -> list[Row]:
        """One Row a field, for a record whose first byte is `raw[0]` and lies at `offset` of its layer."""
        values = self.unpack(raw, byte_order)
        return [
            Row(
                offset=offset + f.at,
                nbytes=f.nbytes,
                raw=bytes(raw[f.at : f.at + min(f.nbytes, PREVIEW)]),
                field=f.name,
                type=f.type_name,
                value=f.spelled(values[f.name]),
                unit=f.unit,
                meaning=f.meaning,
                rule=f.source or self.source,
                depth=depth,
            )
            for f in self.fields
        ]

    def markdown(self) -> str:
        """The layout as a Markdown table."""
        lines = ["| offset | bytes | field | type | unit | meaning |", "|---:|---:|---|---|---|---|"]
        lines += [f"| {f.at} | {f.nbytes} | `{f.name}` | {f.type_name} | {f.unit} | {f.meaning} |" for f in self.fields]
        return "\n".join(lines) + "\n"


def taker(spans: Iterable[tuple[int, int]]) -> struct.Struct:
    """What takes these spans (begin, end), in ascending order, out of bytes and leaves the others aside.

    SPEED: `taker(spans).unpack_from(a) == taker(spans).unpack_from(b)` compares hundreds of them in some microseconds (benchmark 16).
    """
    joined: list[tuple[int, int]] = []
    for begin, end in spans:
        if joined and joined[-1][1] == begin:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((begin, end))
    before = [0, *(end for _, end in joined)]
    return struct.Struct(
        "<" + "".join(f"{begin - at}x{end - begin}s" for at, (begin, end) in zip(before, joined, strict=False))
    )


def _cuts(rows: Sequence[Field]) -> dict[str, int | slice]:
    """Where the value of each field is in what `struct` unpacked; a field of several numbers is a slice."""
    cuts: dict[str, int | slice] = {}
    at = 0
    for row in rows:
        many = row.count if row.kind not in "sx" else 1
        cuts[row.name] = slice(at, at + many) if many > 1 else at
        at += many
    return cuts


def _packed(row: Field, value: Any, byte_order: str) -> bytes:
    """The bytes of one field."""
    try:
        if row.kind in "sx":
            raw = value.encode("latin-1") if isinstance(value, str) else bytes(value)
            if len(raw) > row.count:
                raise NotRepresentableError(
                    row.name, offset=row.at, expected=f"at most {row.count} bytes", found=f"{len(raw)} bytes"
                )
            return raw.ljust(row.count, b"\0")
        parts = tuple(value) if row.count > 1 else (value,)
        return struct.pack(byte_order + row.format, *parts)
    except (struct.error, OverflowError, UnicodeError, TypeError):
        # Numbers may be told, texts may not: they can be about a patient.
        found = "text that is not latin-1" if row.kind in "sx" else repr(value)
        raise NotRepresentableError(row.name, offset=row.at, expected=row.type_name, found=found) from None
