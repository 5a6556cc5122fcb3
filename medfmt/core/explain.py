# SPDX-License-Identifier: MIT
"""Annotated bytes: the rows of a file as aligned text, as Markdown and as one HTML page.

A `Row` stands for a run of bytes that mean one thing. The rows of a file come in offset order and cover each
byte exactly once, so that a reader with a hex viewer open finds every byte explained.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

PREVIEW = 64  # bytes of a row that are kept for showing

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
    """The rows as aligned columns: offset, bytes, hexadecimal, field, value, meaning."""
    dim, bold, cyan, reset = (DIM, BOLD, CYAN, RESET) if colour else ("", "", "", "")
    lines = [f"{bold}{'offset':>8} {'bytes':>8}  {'hex':<25} {'field':<28} {'type':<12} value{reset}"]
    for row in rows:
        name = "  " * row.depth + visible(row.field)
        unit = f" {row.unit}" if row.unit else ""
        note = f"  {dim}{visible(row.meaning)}{reset}" if row.meaning else ""
        lines.append(
            f"{row.offset:8d} {row.nbytes:8d}  {dim}{row.hex:<25}{reset} {cyan}{name:<28}{reset} "
            f"{row.type:<12} {visible(row.value)}{unit}{note}"
        )
    return "\n".join(lines) + "\n"


def markdown(rows: Iterable[Row]) -> str:
    """The rows as a Markdown table."""
    lines = ["| offset | bytes | hex | field | type | value | unit | meaning |", "|---:|---:|---|---|---|---|---|---|"]
    for row in rows:
        cells = (row.hex, "&nbsp;" * 2 * row.depth + row.field, row.type, row.value, row.unit, row.meaning)
        told = " | ".join(visible(cell).replace("|", "\\|") for cell in cells)
        lines.append(f"| {row.offset} | {row.nbytes} | {told} |")
    return "\n".join(lines) + "\n"


def dicts(rows: Sequence[Row]) -> list[dict[str, Any]]:
    """The rows as plain dictionaries, `raw` as hexadecimal text, ready for JSON."""
    return [{**asdict(row), "raw": row.raw.hex()} for row in rows]


def html(rows: Iterable[Row], *, title: str = "") -> str:
    """The rows as one self-contained HTML page: no network, light and dark, searchable."""
    from html import escape

    body = "\n".join(
        f'<tr tabindex="0"><td>{r.offset}</td><td>{r.nbytes}</td><td><code>{r.hex}</code></td>'
        f'<td style="padding-left:{0.5 + r.depth}em">{escape(visible(r.field))}</td><td>{escape(r.type)}</td>'
        f"<td>{escape(visible(r.value))} {escape(r.unit)}</td><td>{escape(visible(r.meaning))}</td>"
        f"<td>{escape(r.rule)}</td></tr>"
        for r in rows
    )
    return PAGE.replace("{title}", escape(visible(title))).replace("{body}", body)


PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title><style>
:root{color-scheme:light dark}
body{font:14px/1.45 system-ui,sans-serif;margin:1rem}
table{border-collapse:collapse;width:100%}
th{position:sticky;top:0;background:Canvas;text-align:left}
td,th{padding:.15rem .5rem;vertical-align:top;border-bottom:1px solid color-mix(in srgb,CanvasText 15%,Canvas)}
td:nth-child(-n+2){text-align:right;font-variant-numeric:tabular-nums}
code{white-space:nowrap}
tr:hover,tr:focus{background:color-mix(in srgb,Highlight 25%,Canvas);outline:0}
input{font:inherit;padding:.3rem;width:min(30rem,90%)}
.scroll{overflow-x:auto}
</style></head><body><h1>{title}</h1>
<p><label>Search <input id="q" type="search" autocomplete="off"></label></p>
<div class="scroll"><table><thead><tr><th scope="col">offset</th><th scope="col">bytes</th><th scope="col">hex</th>
<th scope="col">field</th><th scope="col">type</th><th scope="col">value</th><th scope="col">meaning</th>
<th scope="col">rule</th></tr></thead><tbody>
{body}
</tbody></table></div><script>
const rows=[...document.querySelectorAll("tbody tr")];
document.getElementById("q").addEventListener("input",e=>{const q=e.target.value.toLowerCase();
for(const r of rows)r.hidden=!r.textContent.toLowerCase().includes(q)});
</script></body></html>
"""
