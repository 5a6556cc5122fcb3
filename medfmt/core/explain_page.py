# SPDX-License-Identifier: MIT
"""The page of `explain`: the bytes and what they mean, side by side, for eyes, keyboards and screen readers.

# Strategy: two widgets of one tab stop each, as the ARIA patterns have them. The table is a treegrid (its rows take the focus,
# right and left unfold and fold), the bytes are a listbox whose options are the runs of bytes of one row. Only the element
# in focus has a tabindex of 0; names for screen readers are made when the focus comes. A file may have 15 000 rows:
# what a row needs is written once, everything else is up to the script at the page's end.
"""

from __future__ import annotations

import re
from html import escape

from .explain import visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from .explain import Row


def page(rows: Sequence[Row], title: str) -> str:
    """The rows as one self-contained HTML page: the bytes on the left, what they mean on the right.

    Pointing at either, or walking there with the arrow keys, lights up the other; the table can be searched (`/`), and
    its sequences folded. No network; follows the reader's light or dark theme.
    """
    table = []
    for n, row in enumerate(rows):
        name = escape(visible(row.field))
        parent = n + 1 < len(rows) and rows[n + 1].depth > row.depth
        fold = f'<button type="button" tabindex="-1" aria-label="fold {name}">▾</button> ' if parent else ""
        opened = ' aria-expanded="true"' if parent else ""
        cells = "".join(
            f"<td>{escape(visible(cell))}</td>" for cell in (row.type, f"{row.value} {row.unit}".strip(), row.meaning)
        )
        table.append(
            f'<tr data-n="{n}" aria-level="{row.depth + 1}"{opened}><td>{row.offset}</td><td>{row.nbytes}</td>'
            f'<td style="padding-left:{0.5 + row.depth}em">{fold}{name}</td>{cells}'
            f"<td>{escape(visible(row.rule))}</td></tr>"
        )
    parts = {"title": escape(visible(title)), "hex": _hex_pane(rows), "body": "\n".join(table)}
    return re.sub(r"\{(title|hex|body)\}", lambda found: parts[found[1]], PAGE)


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
:root{color-scheme:light dark;--ring:#1a56c4;--line:color-mix(in srgb,CanvasText 15%,Canvas);
--lit:color-mix(in srgb,var(--ring) 30%,Canvas)}
@media(prefers-color-scheme:dark){:root{--ring:#7db4ff}}
*{box-sizing:border-box}
body{font:14px/1.45 system-ui,sans-serif;margin:0;height:100vh;height:100dvh;display:flex;flex-direction:column}
header,footer{padding:.5rem 1rem;border-bottom:1px solid var(--line);display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;align-items:center}
footer{border:0;border-top:1px solid var(--line);padding:.3rem 1rem;min-height:2rem;overflow-wrap:anywhere}
h1{font-size:1.05rem;margin:0;overflow-wrap:anywhere}
label{white-space:nowrap}
input{font:inherit;padding:.2rem .4rem;width:min(16rem,50vw)}
header button{font:inherit;padding:.1rem .5rem}
small{opacity:.8}
main{flex:1;min-height:0;display:grid;grid-template:minmax(0,1fr)/31rem minmax(0,1fr)}
section{overflow:auto;contain:strict}
pre{margin:0;padding:.5rem 1rem;font:13px/1.5 ui-monospace,monospace}
pre i{font-style:normal;opacity:.65}
table{border-spacing:0;width:100%;min-width:44rem;table-layout:fixed}
th{position:sticky;top:0;background:Canvas;text-align:left;z-index:1}
td,th{padding:.15rem .4rem;vertical-align:top;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
td:nth-child(-n+2),th:nth-child(-n+2){text-align:right;font-variant-numeric:tabular-nums;overflow-wrap:normal}
th:nth-child(-n+2){width:4.4rem}
th:nth-child(4){width:5.4rem}
th:nth-child(7){width:5.4rem}
section+section{font-size:13px}
td button{font:inherit;line-height:1;border:0;background:none;color:inherit;cursor:pointer;padding:0}
tr:focus,span:focus{outline:2px solid var(--ring);outline-offset:-2px}
.lit{background:var(--lit)}
@media(max-width:1100px){main{grid-template:35% minmax(0,1fr)/minmax(0,1fr)}pre{font-size:min(13px,2.6vw);padding:.5rem}
section+section{border-top:2px solid var(--line)}}
@media(max-width:600px){header,footer{padding:.4rem .6rem}header small{display:none}
table{min-width:0;table-layout:auto}thead{display:none}
tr{display:grid;grid-template-columns:4.2rem 3.6rem 1fr;border-bottom:1px solid var(--line)}
tr[hidden]{display:none}td{border:0;min-width:0}td:nth-child(n+4){grid-column:3;white-space:normal}
td:empty{display:none}td:nth-child(n+6){opacity:.75}}
</style></head><body><header><h1>{title}</h1>
<label>Search <input id="q" type="search" autocomplete="off" aria-keyshortcuts="/"></label>
<button type="button" id="all">Fold all</button><output id="count" aria-live="polite"></output>
<small>Point at bytes or rows. Keys: / searches, arrows walk, ← → fold and unfold, Enter goes across.</small></header>
<main><section><pre role="listbox" aria-label="bytes">{hex}</pre></section>
<section><table role="treegrid" aria-label="fields"><thead><tr><th scope="col">offset</th><th scope="col">bytes</th>
<th scope="col">field</th><th scope="col">type</th><th scope="col">value</th><th scope="col">meaning</th>
<th scope="col">rule</th></tr></thead><tbody>
{body}
</tbody></table></section></main><footer id="now"></footer><script>
"use strict";
const get=id=>document.getElementById(id),rows=[...document.querySelectorAll("tbody tr")],q=get("q"),folded=new Set();
const spans=[...document.querySelectorAll("pre span")],parents=rows.filter(r=>r.ariaExpanded),of={};
for(const e of [...spans,...rows])(of[e.dataset.n]??=[]).push(e);
for(const e of spans)e.setAttribute("role","option");
const parts=n=>of[n]||[],level=r=>+r.getAttribute("aria-level");
const bytes=n=>parts(n).find(e=>e.tagName==="SPAN");
function parent(r){let n=+r.dataset.n,d=level(r);while(n>0)if(level(rows[--n])<d)return rows[n];return null}
function seen(n){let r=rows[n];while(r&&r.hidden)r=parent(r);return r}
function named(n){const [at,size,name,type,value,meaning]=[...rows[n].cells].map(c=>c.textContent.replace(/^[▾▸] /,""));
return `bytes ${at} to ${+at+Math.max(+size,1)-1}: ${[name,type,value,meaning].filter(t=>t).join(", ")}`}
let lit=[];
function light(n,scroll){
lit.forEach(e=>{e.classList.remove("lit");e.removeAttribute("aria-selected")});
lit=[...parts(n)];
const row=seen(n);if(row&&!lit.includes(row))lit.push(row);
lit.forEach(e=>{e.classList.add("lit");e.setAttribute("aria-selected","true")});
get("now").textContent=named(n);
const to=scroll==="TR"?row:scroll&&bytes(n);if(to)to.scrollIntoView({block:"nearest"})}
const stop={TR:rows[0],SPAN:spans[0]};
for(const e of Object.values(stop))if(e)e.tabIndex=0;
function go(e){if(!e)return;stop[e.tagName].tabIndex=-1;stop[e.tagName]=e;e.tabIndex=0;
if(e.tagName==="SPAN")e.setAttribute("aria-label",named(e.dataset.n));
e.focus({preventScroll:true});e.scrollIntoView({block:"nearest"})}
document.addEventListener("pointerover",e=>{const t=e.target.closest("[data-n]");
if(t)light(t.dataset.n,t.tagName==="TR"?"SPAN":"TR")});
document.addEventListener("focusin",e=>{const t=e.target.closest("[data-n]");
if(t)light(t.dataset.n,t.tagName==="TR"?"SPAN":"TR")});
const walk=(list,from,step)=>{let n=from+step;while(list[n]&&list[n].hidden)n+=step;return list[n]};
const end=(list,step)=>walk(list,step>0?-1:list.length,step);
function fold(r,shut){shut?folded.add(r):folded.delete(r);r.setAttribute("aria-expanded",!shut);
r.querySelector("button").textContent=shut?"▸":"▾"}
function sideways(r,open){const tree=r.ariaExpanded!==null;
if(tree&&folded.has(r)===open){fold(r,!open);show()}else go(open?tree&&walk(rows,+r.dataset.n,1):parent(r))}
function line(s,step){let d=s.parentElement;const x=s.offsetLeft;
do d=step>0?d.nextElementSibling:d.previousElementSibling;while(d&&!d.querySelector("span"));
return d&&[...d.querySelectorAll("span")].reduce((a,b)=>Math.abs(b.offsetLeft-x)<Math.abs(a.offsetLeft-x)?b:a)}
function beside(s,step){let n=+s.dataset.n+step;while(rows[n]&&!bytes(n))n+=step;return bytes(n)}
const KEYS={TR:{ArrowDown:r=>go(walk(rows,+r.dataset.n,1)),ArrowUp:r=>go(walk(rows,+r.dataset.n,-1)),
ArrowRight:r=>sideways(r,true),ArrowLeft:r=>sideways(r,false),Home:()=>go(end(rows,1)),End:()=>go(end(rows,-1)),
Enter:r=>go(bytes(r.dataset.n))},
SPAN:{ArrowDown:s=>go(line(s,1)),ArrowUp:s=>go(line(s,-1)),ArrowRight:s=>go(beside(s,1)),ArrowLeft:s=>go(beside(s,-1)),
Home:()=>go(spans[0]),End:()=>go(spans[spans.length-1]),Enter:s=>go(seen(s.dataset.n))}};
document.addEventListener("keydown",e=>{if(e.ctrlKey||e.metaKey||e.altKey)return;
if(e.key==="/"&&e.target!==q){q.focus();q.select();e.preventDefault();return}
if(e.target===q){if(e.key==="Escape"){q.value="";show()}
if(["Escape","Enter","ArrowDown"].includes(e.key)){go(e.key==="Escape"?stop.TR:end(rows,1));e.preventDefault()}return}
const t=e.target.closest("[data-n]"),act=t&&KEYS[t.tagName][e.key];if(act){act(t);e.preventDefault()}});
function show(){const text=q.value.toLowerCase();let hide=Infinity,many=0;
for(const r of rows){const d=level(r);if(d<=hide)hide=Infinity;
r.hidden=text?!r.textContent.toLowerCase().includes(text):d>hide;many+=!r.hidden;
if(folded.has(r)&&d<hide)hide=d}
get("count").textContent=text?`${many} of ${rows.length} rows`:"";
if(stop.TR&&stop.TR.hidden){stop.TR.tabIndex=-1;stop.TR=end(rows,1)||stop.TR;stop.TR.tabIndex=0}
const shut=parents.length&&folded.size===parents.length;get("all").textContent=shut?"Unfold all":"Fold all"}
q.addEventListener("input",show);
get("all").hidden=!parents.length;
get("all").addEventListener("click",()=>{const shut=folded.size<parents.length;parents.forEach(r=>fold(r,shut));show()});
document.addEventListener("click",e=>{const b=e.target.closest("td button"),t=e.target.closest("[data-n]");
if(b){const r=b.closest("tr");fold(r,!folded.has(r));show()}if(t)go(t)});
</script></body></html>
"""
