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
    return [{**asdict(row), "raw": row.raw.hex()} for row in rows]


def html(rows: Sequence[Row], *, title: str = "") -> str:
    """The rows as one self-contained HTML page: the bytes on the left, what they mean on the right.

    Pointing at either lights up the other; the table can be searched, walked with the arrow keys, and its
    sequences folded. No network, no script but the few lines at its end; follows the reader's light or dark theme.
    """
    from html import escape  # only this page needs it

    table = []
    for n, row in enumerate(rows):
        parent = n + 1 < len(rows) and rows[n + 1].depth > row.depth
        fold = '<button type="button" aria-label="fold" aria-expanded="true">▾</button> ' if parent else ""
        cells = "".join(
            f"<td>{escape(visible(cell))}</td>" for cell in (row.type, f"{row.value} {row.unit}".strip(), row.meaning)
        )
        table.append(
            f'<tr tabindex="0" data-n="{n}" data-depth="{row.depth}"><td>{row.offset}</td><td>{row.nbytes}</td>'
            f'<td style="padding-left:{0.5 + row.depth}em">{fold}{escape(visible(row.field))}</td>{cells}'
            f"<td>{escape(visible(row.rule))}</td></tr>"
        )
    page = PAGE.replace("{title}", escape(visible(title)))
    return page.replace("{hex}", _hex_pane(rows)).replace("{body}", "\n".join(table))


def _hex_pane(rows: Sequence[Row]) -> str:
    """The bytes that the rows keep, sixteen a line at their offsets; what is left out is said."""
    lines: list[str] = []
    parts: list[str] = []  # of the line being made
    line, end = -1, 0  # its number, and where the last shown byte ended
    for n, row in enumerate(rows):
        at = row.offset
        raw = row.raw[: row.nbytes]
        while raw:
            number, column = divmod(at, 16)
            if number != line or at != end:
                if parts:
                    lines.append("".join(parts))
                parts, line = [f"<i>{number * 16:08x}</i> " + "   " * column], number
            step = raw[: 16 - column]
            parts.append(f'<span data-n="{n}">{step.hex(" ")}</span> ')
            at += len(step)
            end = at
            raw = raw[len(step) :]
        if at < row.offset + row.nbytes:
            lines.append("".join(parts))
            parts, line = [f'{" " * 9}<span data-n="{n}">… {row.offset + row.nbytes - at} more bytes</span>'], -1
    # SPEED: a block a line in a pane of fixed size, else lighting one byte lays out all lines (1 s for 15 000 rows)
    return "".join(f"<div>{told}</div>" for told in [*lines, "".join(parts)])


PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>{title}</title><style>
:root{color-scheme:light dark;--line:color-mix(in srgb,CanvasText 15%,Canvas);--lit:color-mix(in srgb,Highlight 35%,Canvas)}
*{box-sizing:border-box}
body{font:14px/1.45 system-ui,sans-serif;margin:0;height:100vh;display:flex;flex-direction:column}
header{padding:.5rem 1rem;border-bottom:1px solid var(--line);display:flex;flex-wrap:wrap;gap:.3rem 1.5rem;align-items:center}
h1{font-size:1.05rem;margin:0;overflow-wrap:anywhere}
input{font:inherit;padding:.2rem .4rem;width:min(20rem,80vw)}
main{flex:1;min-height:0;display:grid;grid-template:minmax(0,1fr)/31rem minmax(0,1fr)}
section{overflow:auto;contain:strict}
pre{margin:0;padding:.5rem 1rem;font:13px/1.5 ui-monospace,monospace}
pre i{font-style:normal;opacity:.6}
table{border-spacing:0;width:100%;min-width:44rem;table-layout:fixed}
th{position:sticky;top:0;background:Canvas;text-align:left}
td,th{padding:.15rem .4rem;vertical-align:top;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
td:nth-child(-n+2),th:nth-child(-n+2){text-align:right;font-variant-numeric:tabular-nums;overflow-wrap:normal}
th:nth-child(-n+2){width:3.7rem}
th:nth-child(3){width:26%}
th:nth-child(4){width:5.5rem}
th:nth-child(5){width:22%}
th:nth-child(7){width:4.6rem}
section+section{font-size:13px}
td button{font:inherit;line-height:1;border:0;background:none;color:inherit;cursor:pointer;padding:0}
tr:focus{outline:2px solid Highlight;outline-offset:-2px}
.lit{background:var(--lit)}
@media(max-width:900px){main{grid-template:35% minmax(0,1fr)/minmax(0,1fr)}pre{font-size:min(13px,2.6vw);padding:.5rem}}
@media(max-width:600px){table{min-width:0;table-layout:auto}thead{display:none}tr{display:grid;grid-template-columns:4rem 3.5rem 1fr;border-bottom:1px solid var(--line)}
tr[hidden]{display:none}td{border:0;min-width:0}td:nth-child(n+4){grid-column:3;white-space:normal}td:empty{display:none}td:nth-child(n+6){opacity:.75}}
</style></head><body><header><h1>{title}</h1>
<label>Search <input id="q" type="search" autocomplete="off"></label>
<span>Point at bytes or rows; arrow keys walk the table.</span></header>
<main><section aria-label="bytes" tabindex="0"><pre>{hex}</pre></section>
<section aria-label="fields"><table><thead><tr><th scope="col">offset</th><th scope="col">bytes</th>
<th scope="col">field</th><th scope="col">type</th><th scope="col">value</th><th scope="col">meaning</th>
<th scope="col">rule</th></tr></thead><tbody>
{body}
</tbody></table></section></main><script>
const rows=[...document.querySelectorAll("tbody tr")],folded=new Set(),q=document.getElementById("q");
const of={};for(const e of document.querySelectorAll("[data-n]"))(of[e.dataset.n]??=[]).push(e);
const parts=n=>of[n]||[];
let lit=null;
function light(n,scroll){if(lit!==null)parts(lit).forEach(e=>e.classList.remove("lit"));lit=n;
if(n===null)return;parts(n).forEach(e=>e.classList.add("lit"));
if(scroll)parts(n).forEach(e=>e.tagName===scroll&&e.scrollIntoView({block:"nearest"}))}
document.addEventListener("pointerover",e=>{const t=e.target.closest("[data-n]");
if(t)light(t.dataset.n,t.tagName==="TR"?"SPAN":"TR")});
document.addEventListener("focusin",e=>{const t=e.target.closest("tr[data-n]");if(t)light(t.dataset.n,"SPAN")});
document.addEventListener("keydown",e=>{const t=e.target.closest("tr[data-n]");if(!t)return;
const step={ArrowDown:1,ArrowUp:-1}[e.key];if(!step)return;e.preventDefault();
let n=+t.dataset.n+step;while(rows[n]&&rows[n].hidden)n+=step;rows[n]&&rows[n].focus()});
function show(){const text=q.value.toLowerCase();let hide=Infinity;
for(const r of rows){const d=+r.dataset.depth;if(d<=hide)hide=Infinity;
r.hidden=d>hide||!r.textContent.toLowerCase().includes(text);
if(folded.has(r)&&d<hide)hide=d}}
q.addEventListener("input",show);
document.addEventListener("click",e=>{const b=e.target.closest("td button");if(!b)return;const r=b.closest("tr");
const shut=!folded.delete(r)&&folded.add(r);b.textContent=shut?"▸":"▾";b.setAttribute("aria-expanded",!shut);show()});
</script></body></html>
"""
