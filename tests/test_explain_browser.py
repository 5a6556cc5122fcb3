# SPDX-License-Identifier: MIT
"""The page of `explain` in a real browser: bytes and rows light each other up, the search hides, sequences fold."""

from __future__ import annotations

import html
import json
import re
import subprocess

import pytest

from tests import medfmt
from tests.test_view_browser import BROWSER

pytestmark = pytest.mark.skipif(BROWSER is None, reason="no Chromium here")

# Leaves what it saw in the document. A window without focus sends no focus events: `to` and `press` send them.
DRIVER = """<script>(()=>{
const lit=()=>[...document.querySelectorAll(".lit")].map(e=>e.tagName+e.dataset.n);
const shown=()=>rows.filter(r=>!r.hidden).map(r=>r.dataset.n),row=text=>rows.find(r=>r.textContent.includes(text));
const here=()=>document.activeElement.tagName+(document.activeElement.dataset.n??""),seen={};
const to=e=>{e.focus();e.dispatchEvent(new FocusEvent("focusin",{bubbles:true}))};
const press=key=>{document.activeElement.dispatchEvent(new KeyboardEvent("keydown",{key,bubbles:true,cancelable:true}));
  document.activeElement.dispatchEvent(new FocusEvent("focusin",{bubbles:true}));return here()};
seen.all=shown();seen.stops=[...document.querySelectorAll("main *")].filter(e=>e.tabIndex===0).map(e=>e.tagName);
seen.roles=[...document.querySelectorAll("main [role]")].map(e=>e.getAttribute("role")+" "+(e.ariaLabel??"")).slice(0,2);
seen.roles.push(document.querySelector('table[role=treegrid]').ariaLabel);
document.querySelector('span[data-n="1"]').dispatchEvent(new PointerEvent("pointerover",{bubbles:true}));seen.pointed=lit();
to(rows[0]);seen.focused=lit();seen.down=press("ArrowDown");seen.across=press("Enter");
seen.label=document.activeElement.ariaLabel;seen.selected=document.activeElement.ariaSelected;seen.now=get("now").textContent;
seen.next=press("ArrowRight");seen.nextLit=lit();seen.below=press("ArrowDown");seen.above=press("ArrowUp");
seen.last=press("End");seen.first=press("Home");seen.back=press("Enter");
const sequence=row("Referenced Image Sequence");seen.sequence=sequence.dataset.n;seen.level=sequence.ariaLevel;
seen.before=sequence.ariaExpanded;go(sequence);press("ArrowLeft");seen.folded=shown();seen.expanded=sequence.ariaExpanded;
document.querySelector(`span[data-n="${+sequence.dataset.n+2}"]`).dispatchEvent(new PointerEvent("pointerover",{bubbles:true}));
seen.inside=lit();
press("ArrowRight");seen.unfolded=shown();seen.child=press("ArrowRight");seen.parent=press("ArrowLeft"),seen.parent=here();
sequence.querySelector("button").click();seen.clicked=shown();sequence.querySelector("button").click();
get("all").click();seen.allFolded=shown();get("all").click();seen.allOpen=shown();
to(rows[0]);seen.slash=press("/");q.value="ROWS";q.dispatchEvent(new Event("input"));
seen.found=shown();seen.rows=row("Rows").dataset.n;seen.count=get("count").textContent;
seen.result=press("Enter");q.focus();seen.escaped=press("Escape");seen.cleared=shown();
seen.requests=performance.getEntriesByType("resource").length;
const e=document.createElement("pre");e.id="seen";e.textContent=JSON.stringify(seen);document.body.append(e);
})()</script></body>"""


@pytest.fixture(scope="module")
def walked(tmp_path_factory):
    """(the explanation, what was seen on its page)."""
    folder = tmp_path_factory.mktemp("page")
    inner = {"ReferencedSOPClassUID": "1.2", "ReferencedSOPInstanceUID": "1.2.3"}
    ds = medfmt.dicom.build({"Rows": 512, "ReferencedImageSequence": [inner, inner], "Modality": "MR"})
    medfmt.dicom.write(ds, folder / "x.dcm")
    told = medfmt.explain(folder / "x.dcm")
    page = folder / "page.html"
    page.write_text(told.html().replace("</body>", DRIVER), encoding="utf-8")
    command = [BROWSER, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}"]
    command += ["--disable-background-networking", "--virtual-time-budget=4000", "--dump-dom", page.as_uri()]
    run = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    found = re.search(r'<pre id="seen">(.*?)</pre>', run.stdout, re.DOTALL)
    assert found, run.stdout[-400:]
    return told, json.loads(html.unescape(found.group(1)))


def numbers(lit):
    return {one.lstrip("SPANTR") for one in lit}


def test_bytes_and_rows_light_each_other_up(walked):
    told, seen = walked
    assert seen["all"] == [str(n) for n in range(len(told))]
    assert {one.rstrip("0123456789") for one in seen["pointed"]} == {"SPAN", "TR"}
    assert numbers(seen["pointed"]) == {"1"}
    assert numbers(seen["focused"]) == {"0"}
    assert seen["requests"] == 0


def test_rows_and_bytes_are_one_tab_stop_each_and_walked_with_the_arrows(walked):
    told, seen = walked
    assert seen["stops"] == ["SPAN", "TR"]
    assert (seen["down"], seen["across"]) == ("TR1", "SPAN1")
    assert seen["next"] == "SPAN2"
    assert numbers(seen["nextLit"]) == {"2"}
    below = next(row for row in told if row.offset <= told.rows[2].offset + 16 < row.offset + row.nbytes)
    assert abs(int(seen["below"].lstrip("SPAN")) - told.rows.index(below)) <= 1
    assert seen["above"] in ("SPAN1", "SPAN2")
    assert (seen["last"], seen["first"], seen["back"]) == (f"SPAN{len(told) - 1}", "SPAN0", "TR0")


def test_a_screen_reader_hears_what_the_focus_is_on(walked):
    told, seen = walked
    assert seen["roles"] == ["listbox bytes", "option ", "fields"]
    row = told.rows[1]
    assert seen["label"].startswith(f"bytes {row.offset} to {row.offset + row.nbytes - 1}: {row.field}, {row.type}")
    assert seen["selected"] == "true"
    assert seen["now"] == seen["label"]


def test_sequences_fold_by_key_by_mouse_and_all_at_once(walked):
    told, seen = walked
    first = int(seen["sequence"])
    assert (seen["level"], seen["before"], seen["expanded"]) == ("1", "true", "false")
    inside = {str(n) for n in range(first + 1, len(told)) if told.rows[n].depth > told.rows[first].depth}
    assert set(seen["all"]) - set(seen["folded"]) == inside
    assert f"TR{first}" in seen["inside"], "bytes inside a folded sequence light the sequence"
    assert (seen["unfolded"], seen["clicked"], seen["allOpen"]) == (seen["all"], seen["folded"], seen["all"])
    assert (seen["child"], seen["parent"]) == (f"TR{first + 1}", f"TR{first + 1}"), "left folds the item first"
    assert seen["allFolded"] == [str(n) for n, row in enumerate(told) if not row.depth]


def test_a_slash_searches(walked):
    _, seen = walked
    assert seen["slash"] == "INPUT"
    assert seen["found"] == [seen["rows"]]
    assert seen["count"] == f"1 of {len(seen['all'])} rows"
    assert seen["result"] == f"TR{seen['rows']}"
    assert seen["cleared"] == seen["all"]
    assert seen["escaped"] == f"TR{seen['rows']}"
