# SPDX-License-Identifier: MIT
"""How long the viewers take: scrolling beside nibabel's viewer, and a page of 256³ voxels in a browser.

python -m tests.tools.time_viewers
"""

from __future__ import annotations

import gzip
import http.server
import shutil
import statistics
import subprocess
import tempfile
import threading
import time
from pathlib import Path

import numpy as np

from tests import medfmt, room
from tests.test_view_browser import BROWSER

# Clicks as soon as the voxels are shown, and reports the milliseconds since the page was asked for.
CLICKER = """<script>(async()=>{
const pause=()=>new Promise(r=>setTimeout(r,1));
while(!V||!views[2].box)await pause();
const opened=performance.now(),before=$("told").textContent,v=views[0],r=v.canvas.getBoundingClientRect();
v.canvas.setPointerCapture=()=>{};
v.canvas.dispatchEvent(new PointerEvent("pointerdown",{clientX:r.left+r.width/3,clientY:r.top+r.height/3,
  bubbles:true,pointerId:1,isPrimary:true}));
while($("told").textContent===before)await pause();
fetch("http://127.0.0.1:PORT/",{method:"POST",mode:"no-cors",body:[opened,performance.now()].join(" ")});
})()</script></body>"""


def head(shape):
    """An ellipsoid with noise, as a head is: int16, half of it background."""
    axes = [np.linspace(-1, 1, n, dtype="f4") ** 2 for n in shape]
    inside = axes[0][:, None, None] + axes[1][:, None] + axes[2] < 0.8
    values = np.random.default_rng(1).normal(700, 30, shape).astype("i2")
    return np.asfortranarray(np.where(inside, values, values // 50))


def reported(page, folder):
    """(milliseconds to open, to the answer of a click) as the page itself sends them."""
    sent: list[str] = []
    came = threading.Event()

    class Listener(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            sent.append(self.rfile.read(int(self.headers["Content-Length"])).decode("ascii"))
            self.send_response(204)
            self.end_headers()
            came.set()

        def log_message(self, *_):
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Listener)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    text = page.read_text(encoding="utf-8").replace("</body>", CLICKER.replace("PORT", str(server.server_port)))
    page.write_text(text, encoding="utf-8")
    quiet = "--headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update"
    words = f"{quiet} --disable-sync --no-first-run --remote-debugging-port=0".split()
    browser = subprocess.Popen(
        [BROWSER, *words, f"--user-data-dir={folder}", page.as_uri()],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        assert came.wait(60), "the page never answered"
    finally:
        browser.terminate()
        browser.wait()
        server.shutdown()
        server.server_close()
    opened, answered = map(float, sent[0].split())
    return opened, answered


def page_of_256_cubed(tmp_path):
    """When the page shows its voxels and answers a click, ms: the least of three."""
    array = head((256, 256, 256))
    medfmt.Volume(array, np.eye(4)).to_html(tmp_path / "page.html")
    size = (tmp_path / "page.html").stat().st_size
    ratio = size / len(gzip.compress(array.tobytes("F"), 6))
    times = []
    for n in range(3):
        shutil.copy(tmp_path / "page.html", tmp_path / f"{n}.html")
        times.append(reported(tmp_path / f"{n}.html", tmp_path / f"profile{n}"))
    opened, answered = min(times, key=lambda t: t[1])
    print(f"opened {opened:.0f} ms, click answered {answered:.0f} ms, {size} bytes, {ratio:.2f} of the gzip")


def scrolling():
    """The median of 50 steps through 512 × 512 × 400 voxels, ms, each viewer in turn."""
    import matplotlib as mpl
    from nibabel import viewers

    mpl.use("Agg")
    array = head((512, 512, 400))
    theirs = viewers.OrthoSlicer3D(array, np.eye(4))
    ours = room("view.ortho").Ortho(medfmt.Volume(array, np.eye(4)), window=(700, 300))
    for viewer in (ours.figure, theirs.figs[0]):
        viewer.canvas.draw()
    times: dict[str, list[float]] = {"medfmt": [], "nibabel": []}
    for n in range(50):
        for name, move in (("medfmt", ours.move_to), ("nibabel", theirs.set_position)):
            start = time.perf_counter()
            move(256, 256, 150 + n)
            times[name].append(time.perf_counter() - start)
    found = {name: 1e3 * statistics.median(all_) for name, all_ in times.items()}
    print(found)


if __name__ == "__main__":
    scrolling()
    if BROWSER is not None:
        with tempfile.TemporaryDirectory() as folder:
            page_of_256_cubed(Path(folder))
