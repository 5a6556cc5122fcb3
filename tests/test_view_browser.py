# SPDX-License-Identifier: MIT
"""The HTML viewer in a real browser: the pixels that it paints, and what a click tells."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess

import numpy as np
import pytest

from tests import medfmt, room

planes = room("view.planes")
grey = room("view.grey")

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(BROWSER is None, reason="no Chromium here")

# Runs beside the page's own script: waits for the voxels, paints, clicks, and leaves what it saw in the document.
DRIVER = """<script>(async()=>{
const pause=ms=>new Promise(r=>setTimeout(r,ms));
const frame=()=>new Promise(r=>requestAnimationFrame(()=>requestAnimationFrame(r)));
while(!V||!views[2].box)await pause(10);
await frame();
const seen={};
const painted=()=>Object.fromEntries(views.map(v=>[v.name,
  [...v.back.getContext("2d").getImageData(0,0,v.back.width,v.back.height).data].filter((_,i)=>i%4===0)]));
seen.first=painted();seen.told=$("told").textContent;
const course=()=>{const c=$("course");if(c.hasAttribute("hidden"))return null;
  const [low,high,,end]=[...c.querySelectorAll("text")].map(e=>e.textContent),now=c.querySelector(".now").getAttribute("x1");
  return {points:c.querySelector("path").getAttribute("d").split(/[ML]/).slice(1).map(p=>p.split(" ").map(Number)),now:+now,
    texts:[low,high,end],label:c.ariaLabel,dot:+c.querySelector("circle").getAttribute("cx")}};
const v=views[0],r=v.canvas.getBoundingClientRect(),b=v.box,k=v.canvas.width/r.width;
const click=(column,row)=>{const spot={clientX:r.left+(b.x+(column+.5)/v.back.width*b.w)/k,
  clientY:r.top+(b.y+(row+.5)/v.back.height*b.h)/k,bubbles:true,pointerId:1,isPrimary:true};
  v.canvas.setPointerCapture=()=>{};
  v.canvas.dispatchEvent(new PointerEvent("pointerdown",spot));v.canvas.dispatchEvent(new PointerEvent("pointerup",spot))};
click(CLICK);await frame();seen.clicked=$("told").textContent;seen.course=course();
seen.slider=getComputedStyle($("timeLabel")).display;
v.canvas.dispatchEvent(new WheelEvent("wheel",{deltaY:-1,bubbles:true,cancelable:true}));await frame();
seen.scrolled=$("told").textContent;
v.canvas.dispatchEvent(new KeyboardEvent("keydown",{key:"]",bubbles:true}));await frame();
seen.later=$("told").textContent;seen.then=painted();seen.label=v.canvas.getAttribute("aria-label");
seen.courseLater=course();
if(seen.course){const c=$("course"),s=c.getBoundingClientRect();c.setPointerCapture=()=>{};
  c.dispatchEvent(new PointerEvent("pointerdown",{clientX:s.left+seen.course.points.at(-2)[0],clientY:s.top+9,bubbles:true}));
  await frame();seen.jumped=state.t;seen.shown=$("timeOut").value}
const e=document.createElement("pre");e.id="seen";e.textContent=JSON.stringify(seen);document.body.append(e);
})()</script></body>"""

# Without a screen no frame is ever due: frames come from the clock.
TICK = "<script>window.requestAnimationFrame=f=>setTimeout(f,0)</script>"

ANGLE = np.radians(20)
TURN = np.array([[np.cos(ANGLE), -np.sin(ANGLE), 0], [np.sin(ANGLE), np.cos(ANGLE), 0], [0, 0, 1]])


def drive(vol, tmp_path, click):
    path = tmp_path / "page.html"
    vol.to_html(path, window=(500, 1000))
    text = path.read_text(encoding="utf-8")
    text = text.replace('<script id="data"', TICK + '<script id="data"')
    path.write_text(text.replace("</body>", DRIVER.replace("CLICK", f"{click[0]},{click[1]}")), encoding="utf-8")
    command = [BROWSER, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"]
    command += [
        "--disable-background-networking",
        f"--user-data-dir={tmp_path / 'profile'}",
        "--virtual-time-budget=8000",
        "--dump-dom",
    ]
    run = subprocess.run([*command, path.as_uri()], capture_output=True, text=True, timeout=120, check=True)
    found = re.search(r'<pre id="seen">(.*?)</pre>', run.stdout, re.DOTALL)
    assert found, run.stdout[-400:]
    return json.loads(html.unescape(found.group(1)))


@pytest.fixture
def oblique():
    """9 × 8 × 7 × 2, stored L P S and oblique, with slope; every voxel another value."""
    array = np.arange(9 * 8 * 7 * 2, dtype="i2").reshape(9, 8, 7, 2)
    affine = np.eye(4)
    affine[:3, :3] = TURN @ np.diag([-2.0, -3.0, 2.5])
    affine[:3, 3] = (10, 12, -8)
    arrays = room("core.arrays")
    return medfmt.Volume(arrays.LazyArray(arrays.MemoryArray(array), 2.0, -100.0), affine)


def test_the_curve_is_the_voxel_under_the_crosshair_over_time(tmp_path):
    array = np.random.default_rng(9).integers(-500, 500, (6, 5, 4, 12)).astype("i2")
    affine = np.diag([-2.0, 2.0, 3.0, 1.0])
    arrays = room("core.arrays")
    data = arrays.LazyArray(arrays.MemoryArray(array), 0.5, 3.0)
    vol = medfmt.Volume(data, affine, meta={"RepetitionTime": 1.5})
    seen = drive(vol, tmp_path, click=(1, 2))
    # column 1, row 2 of a radiological axial slice: x second from the right of RAS, which is i = 1 here; y third from the front
    values = np.asarray(vol)[1, 2, 2]
    points = np.array(seen["course"]["points"])
    assert points.shape == (12, 2)
    assert np.allclose(np.diff(points[:, 0]), np.diff(points[:2, 0]), atol=0.02), "times are evenly spaced"
    height = (points[:, 1].max() - points[:, 1]) / np.ptp(points[:, 1])
    assert np.allclose(height, (values - values.min()) / np.ptp(values), atol=0.001)
    assert seen["course"]["texts"] == [f"{values.max():g}", f"{values.min():g}", "16.5 s"]
    assert seen["course"]["now"] == pytest.approx(points[0, 0], abs=0.01)
    assert seen["courseLater"]["now"] == seen["courseLater"]["dot"] == pytest.approx(points[1, 0], abs=0.01)
    assert seen["course"]["label"].endswith(f"{values.min():g} to {values.max():g}, {values[0]:g} at time 0")
    assert (seen["jumped"], seen["shown"]) == (10, "10 (15 s)")
    assert seen["slider"] == "flex"


def test_a_volume_without_time_has_no_curve_and_no_slider(tmp_path):
    seen = drive(medfmt.Volume(np.zeros((4, 4, 4), "i2"), np.eye(4)), tmp_path, click=(1, 1))
    assert (seen["course"], seen["slider"]) == (None, "none")


def expected(vol, name, at, t):
    view = planes.plane(vol.affine, name)
    stack = np.asarray(vol)[..., t]
    index = [slice(None)] * 3
    index[view.fixed] = slice(at[view.fixed], at[view.fixed] + 1)
    return grey.shown(planes.on_screen(stack[tuple(index)], view)[0], (500, 1000))


def close(found, wanted):
    return np.abs(np.array(found, int).reshape(wanted.shape) - wanted).max() <= 1


def test_the_browser_paints_what_the_array_holds_and_a_click_tells_the_voxel(oblique, tmp_path):
    turned = oblique.reorient("RAS")
    middle = [n // 2 for n in turned.shape[:3]]
    seen = drive(oblique, tmp_path, click=(1, 2))
    for name, painted in seen["first"].items():
        assert close(painted, expected(turned, name, middle, 0)), name
    # Radiological axial: column 1 is the second voxel from the right, row 2 the third from the front.
    at = [turned.shape[0] - 2, turned.shape[1] - 3, middle[2]]
    assert seen["clicked"] == told(oblique, turned, at, 0)
    at[2] += 1
    assert seen["scrolled"] == told(oblique, turned, at, 0)
    assert seen["later"] == told(oblique, turned, at, 1)
    for name, painted in seen["then"].items():
        assert close(painted, expected(turned, name, at, 1)), name
    assert seen["label"] == f"axial, slice {at[2] + 1} of 7; left edge R, right edge L"


def told(vol, turned, at, t):
    world = turned.affine @ [*at, 1]
    own = np.rint(np.linalg.inv(vol.affine) @ world)[:3].astype(int)
    value = np.asarray(vol)[(*own, t)]
    place = ", ".join(f"{x:.1f}" for x in world[:3])
    return f"value {value:g} · voxel [{', '.join(map(str, own))}, {t}] · RAS {place} mm"
