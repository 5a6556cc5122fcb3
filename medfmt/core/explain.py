# SPDX-License-Identifier: MIT
"""Annotated bytes: the rows of a file as aligned text and as Markdown; `explain_page` makes an HTML page of them.

A `Row` stands for a run of bytes that mean one thing. The rows of a file come in offset order and cover each
byte exactly once, so that a reader with a hex viewer open finds every byte explained.
"""

from __future__ import annotations

from .frozen import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

PREVIEW = 128  # bytes of a row that are kept for showing

DIM, BOLD, CYAN, RESET = "\x1b[2m", "\x1b[1m", "\x1b[36m", "\x1b[0m"


@dataclass(frozen=True, slots=True)
class Row:
    """A run of bytes that means one thing.

    Attributes
        offset, nbytes  where it lies in its layer
        raw             its first bytes, at most `PREVIEW` of them
        field           the standard's name for it
        type            how the bytes are read: "int16[8]", "DS", "item delimiter"
        value           what they say, coded values spelled out
        unit, meaning   as the standard has them
        rule            the clause
        depth           how deep inside sequences it lies
    """

    offset: int
    nbytes: int
    raw: bytes
    field: str
    type: str
    value: str
    unit: str = ""
    meaning: str = ""
    rule: str = ""
    depth: int = 0

    @property
    def hex(self) -> str:
        """The first eight bytes in hexadecimal, with an ellipsis where there are more."""
        shown = self.raw[:8].hex(" ")
        return shown + (" …" if self.nbytes > 8 else "")


def visible(text: str) -> str:
    """`text` with control characters escaped, so that no file can steer a terminal or break a table."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


def text(rows: Iterable[Row], *, colour: bool = False) -> str:
    """The rows as aligned columns: offset, bytes, hexadecimal, field, type, value, and behind them meaning and [rule]."""
    dim, bold, cyan, reset = (DIM, BOLD, CYAN, RESET) if colour else ("", "", "", "")
    lines = [f"{bold}{'offset':>8} {'bytes':>8}  {'hex':<25} {'field':<28} {'type':<12} value{reset}"]
    for row in rows:
        name = "  " * row.depth + visible(row.field)
        unit = f" {row.unit}" if row.unit else ""
        told = " ".join(part for part in (visible(row.meaning), f"[{visible(row.rule)}]" if row.rule else "") if part)
        note = f"  {dim}{told}{reset}" if told else ""
        lines.append(
            f"{row.offset:8d} {row.nbytes:8d}  {dim}{row.hex:<25}{reset} {cyan}{name:<28}{reset} "
            f"{row.type:<12} {visible(row.value)}{unit}{note}"
        )
    return "\n".join(lines) + "\n"


def markdown(rows: Iterable[Row]) -> str:
    """The rows as a Markdown table."""
    lines = ["| offset | bytes | hex | field | type | value | unit | meaning | rule |", "|---:|---:|" + "---|" * 7]
    for row in rows:
        cells = (row.hex, "&nbsp;" * 2 * row.depth + row.field, row.type, row.value, row.unit, row.meaning, row.rule)
        told = " | ".join(visible(cell).replace("|", "\\|") for cell in cells)
        lines.append(f"| {row.offset} | {row.nbytes} | {told} |")
    return "\n".join(lines) + "\n"


def dicts(rows: Sequence[Row]) -> list[dict[str, Any]]:
    """The rows as plain dictionaries, `raw` as hexadecimal text, ready for JSON."""
    from dataclasses import asdict  # costs more than showing what it gives

    return [{**asdict(row), "raw": row.raw.hex()} for row in rows]
