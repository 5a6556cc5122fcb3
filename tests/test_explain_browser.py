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

DRIVER = """<script>(()=>{
const lit=()=>[...document.querySelectorAll(".lit")].map(e=>e.tagName+e.dataset.n);
const shown=()=>rows.filter(r=>!r.hidden).map(r=>r.dataset.n);
const row=text=>rows.find(r=>r.textContent.includes(text)),seen={};
seen.all=shown();
document.querySelector('span[data-n="1"]').dispatchEvent(new PointerEvent("pointerover",{bubbles:true}));seen.pointed=lit();
rows[0].focus();rows[0].dispatchEvent(new FocusEvent("focusin",{bubbles:true}));  // a window without focus sends none
seen.focused=lit();
rows[0].dispatchEvent(new KeyboardEvent("keydown",{key:"ArrowDown",bubbles:true}));seen.down=document.activeElement.dataset.n;
seen.sequence=row("Referenced Image Sequence").dataset.n;
const button=row("Referenced Image Sequence").querySelector("button");
button.click();seen.folded=shown();seen.expanded=button.getAttribute("aria-expanded");
button.click();seen.unfolded=shown();
q.value="ROWS";q.dispatchEvent(new Event("input"));seen.found=shown();seen.rows=row("Rows").dataset.n;
seen.requests=performance.getEntriesByType("resource").length;
const e=document.createElement("pre");e.id="seen";e.textContent=JSON.stringify(seen);document.body.append(e);
})()</script></body>"""


def test_the_page_lights_folds_and_searches(tmp_path):
    inner = {"ReferencedSOPClassUID": "1.2", "ReferencedSOPInstanceUID": "1.2.3"}
    ds = medfmt.dicom.build({"Rows": 512, "ReferencedImageSequence": [inner, inner], "Modality": "MR"})
    medfmt.dicom.write(ds, tmp_path / "x.dcm")
    told = medfmt.explain(tmp_path / "x.dcm")
    page = tmp_path / "page.html"
    page.write_text(told.html().replace("</body>", DRIVER), encoding="utf-8")
    command = [BROWSER, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}"]
    command += ["--disable-background-networking", "--virtual-time-budget=4000", "--dump-dom", page.as_uri()]
    run = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    found = re.search(r'<pre id="seen">(.*?)</pre>', run.stdout, re.DOTALL)
    assert found, run.stdout[-400:]
    seen = json.loads(html.unescape(found.group(1)))
    assert seen["all"] == [str(n) for n in range(len(told))]
    assert {one.rstrip("0123456789") for one in seen["pointed"]} == {"SPAN", "TR"}
    assert {one.lstrip("SPANTR") for one in seen["pointed"]} == {"1"}
    assert {one.lstrip("SPANTR") for one in seen["focused"]} == {"0"}
    assert seen["down"] == "1"
    first = int(seen["sequence"])
    inside = {str(n) for n in range(first + 1, len(told)) if told.rows[n].depth > told.rows[first].depth}
    assert set(seen["all"]) - set(seen["folded"]) == inside
    assert (seen["expanded"], seen["unfolded"], seen["requests"]) == ("false", seen["all"], 0)
    assert seen["found"] == [seen["rows"]]
