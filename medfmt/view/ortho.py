# SPDX-License-Identifier: MIT
"""An orthogonal viewer with a linked crosshair, in matplotlib (extra `view`).

# Strategy: one slice is read and one image is set per move; nothing is redrawn that has not changed, and of a 4D volume only
# the 3D volume at the shown time is held. Planes, flips and letters come from `planes`, as in the montage.

Click or drag: crosshair. Scroll: slices. Right drag: window and level. Slider, left and right keys: time. Key c: the time
course of the voxel. An overlay lies on the same grid; where it is zero or not a number the volume below is seen.
"""

from __future__ import annotations

import io
import os

import numpy as np

from ..core.sink import save_files
from ..core.space import corner_distance
from .grey import is_colour, shown
from .planes import PLANES, block, on_screen, plane
from .window import default_window

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ..core.arrays import Array
    from .planes import Plane

SAME_GRID_MM = 0.05
CROSS = {"color": "#50dc78", "linewidth": 0.8}
BACKED = {"facecolor": "black", "edgecolor": "none", "alpha": 0.6, "pad": 1.5}  # a letter is read on white too
LETTER = {"color": "#ffd54a", "fontweight": "bold", "zorder": 5, "bbox": BACKED}


class Pane:
    """One plane on the screen: matplotlib's artists, which slice they show, and that picture without its crosshair."""

    __slots__ = ("ax", "horizontal", "image", "letters", "region", "state", "veil", "vertical", "view")

    def __init__(self, ax: Any, view: Plane, *artists: Any) -> None:
        self.ax = ax
        self.view = view
        self.image, self.veil, self.vertical, self.horizontal, self.letters = artists
        self.state: Any = None
        self.region: Any = None

    def artists(self) -> list[Any]:
        """What the kept picture is made of, the image first."""
        return [artist for artist in (self.image, self.veil, *self.letters) if artist is not None]


class Ortho:
    """The three planes through one voxel.

    Attributes
        at      voxel [i, j, k] under the crosshair
        t       which volume
        window  (centre, width)
        figure  matplotlib's
    """

    def __init__(
        self,
        vol: Any,
        *,
        window: tuple[float, float] | None = None,
        convention: str = "radiological",
        overlay: Any = None,
        cmap: str = "autumn",
        alpha: float = 0.6,
    ) -> None:
        import matplotlib.pyplot as plt

        self.vol = vol
        self.over = None if overlay is None else _on_the_grid_of(vol, overlay)
        self.paint = {"cmap": cmap, "alpha": alpha}
        self.shape = (*vol.shape, 1, 1)[:3]
        self.times = vol.shape[3] if len(vol.shape) > 3 else 1
        self.at = [n // 2 for n in self.shape]
        self.t = 0
        self.block = block(vol)
        self.window = window or default_window(vol, self.block)
        self.figure, axes = plt.subplots(1, 3, figsize=(12, 4.6), facecolor="black")
        self.figure.subplots_adjust(left=0.01, right=0.99, bottom=0.08, top=0.94, wspace=0.02)
        views = [plane(vol.affine, name, convention=convention) for name in PLANES]
        self.panes = [self._pane(ax, view) for ax, view in zip(axes, views, strict=True)]
        self.text = self.figure.text(0.01, 0.02, "", color="white", family="monospace", animated=True)
        self.slider = self._slider() if self.times > 1 else None
        self.empty: Any = None  # the figure without what moves; taken at each full drawing
        for event, react in (
            ("draw_event", self._drawn),
            ("button_press_event", self._pressed),
            ("motion_notify_event", self._moved),
            ("button_release_event", self._released),
            ("scroll_event", self._scrolled),
            ("key_press_event", self._typed),
        ):
            self.figure.canvas.mpl_connect(event, react)
        self.start: tuple[float, float, tuple[float, float]] | None = None
        self.draw()

    def show(self) -> Ortho:
        """Open the window."""
        import matplotlib.pyplot as plt

        plt.show()
        return self

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write what is seen as a picture; the suffix says which kind (.png, .pdf, .svg)."""
        held = io.BytesIO()
        kind = os.path.splitext(os.fspath(path))[1][1:].lower() or "png"
        for moving in (False, True):
            for pane in self.panes:
                for artist in (*pane.artists(), pane.vertical, pane.horizontal):
                    artist.set_animated(moving)
            self.text.set_animated(moving)
            if not moving:
                self.figure.savefig(held, format=kind, facecolor="black")
        save_files({os.fspath(path): [held.getvalue()]})

    def move_to(self, i: int, j: int, k: int) -> None:
        """Put the crosshair on a voxel."""
        self.at = [min(max(at, 0), n - 1) for at, n in zip((i, j, k), self.shape, strict=True)]
        self.draw()

    def set_time(self, t: int) -> None:
        """Show another volume."""
        self.t = min(max(t, 0), self.times - 1)
        if self.slider is not None and self.slider.val != self.t:
            self.slider.set_val(self.t)  # comes back here
            return
        self.block = block(self.vol, t=self.t)
        self.draw()

    def draw(self) -> None:
        """Bring images, crosshair and text up to date; an image is only made anew where its slice changed."""
        for pane in self.panes:
            state = (self.at[pane.view.fixed], self.t, self.window)
            if pane.state != state:
                pane.image.set_data(shown(self._slice(self.block, pane.view), self.window))
                if pane.veil is not None:
                    pane.veil.set_data(self._slice(self.over, pane.view))
                pane.state, pane.region = state, None
            x, y = self._turned(pane.view, self.at[pane.view.across], self.at[pane.view.up])
            pane.vertical.set_xdata([x, x])
            pane.horizontal.set_ydata([y, y])
        world = self.vol.affine[:3, :3] @ self.at + self.vol.affine[:3, 3]
        value = self.block[tuple(self.at)]
        time = f"  t = {self.t}" if self.times > 1 else ""
        self.text.set_text(f"value {value}  voxel {self.at}{time}  RAS " + " ".join(f"{x:.1f}" for x in world) + " mm")
        if self.empty is None:
            self.figure.canvas.draw_idle()
        else:
            self._blit()

    def _drawn(self, _: Any) -> None:
        """After a full drawing (first, resized, saved): keep what does not move, and put the rest on it."""
        canvas = self.figure.canvas
        if not getattr(canvas, "supports_blit", False):
            return
        self.empty = canvas.copy_from_bbox(self.figure.bbox)
        for pane in self.panes:
            pane.region = None
        self._blit()

    def _blit(self) -> None:
        # SPEED: of the three planes usually one has a new slice; under the crosshair of the others lies a kept picture.
        canvas = self.figure.canvas
        canvas.restore_region(self.empty)
        for pane in self.panes:
            if pane.region is None:
                for artist in pane.artists():
                    pane.ax.draw_artist(artist)
                pane.region = canvas.copy_from_bbox(pane.ax.bbox)
            else:
                canvas.restore_region(pane.region)
            pane.ax.draw_artist(pane.vertical)
            pane.ax.draw_artist(pane.horizontal)
        self.figure.draw_artist(self.text)
        canvas.blit(self.figure.bbox)

    def _slice(self, values: Any, view: Plane) -> Array:
        index: list[Any] = [slice(None)] * 3
        index[view.fixed] = slice(self.at[view.fixed], self.at[view.fixed] + 1)
        shown: Array = on_screen(values[tuple(index)], view)[0]
        return shown

    def _pane(self, ax: Any, view: Plane) -> Pane:
        columns, rows = self.shape[view.across], self.shape[view.up]
        shape = {"aspect": view.pixel[1] / view.pixel[0], "interpolation": "nearest", "animated": True}
        greys = {} if is_colour(self.block.dtype) else {"cmap": "gray", "vmin": 0, "vmax": 255}
        image = ax.imshow(shown(self._slice(self.block, view), self.window), **shape, **greys)
        veil = None
        if self.over is not None:
            ends = {"vmin": float(self.over.min()), "vmax": float(self.over.max())}
            veil = ax.imshow(self._slice(self.over, view), **shape, **ends, **self.paint)
        vertical, horizontal = ax.axvline(0, animated=True, **CROSS), ax.axhline(0, animated=True, **CROSS)
        spots = ((0, rows / 2), (columns - 1, rows / 2), (columns / 2, 0), (columns / 2, rows - 1))
        sides = (("left", "center"), ("right", "center"), ("center", "top"), ("center", "bottom"))
        letters = tuple(
            ax.text(x, y, letter, ha=across, va=up, animated=True, **LETTER)
            for letter, (x, y), (across, up) in zip(view.letters, spots, sides, strict=True)
        )
        ax.set_title(view.name, color="white")
        ax.set_axis_off()
        return Pane(ax, view, image, veil, vertical, horizontal, letters)

    def _slider(self) -> Any:
        from matplotlib.widgets import Slider

        place = self.figure.add_axes((0.66, 0.02, 0.27, 0.04))
        slider = Slider(place, "time", 0, self.times - 1, valinit=0, valstep=1)
        slider.label.set_color("white")
        slider.label.set_x(-0.05)  # clear of the knob at 0
        slider.valtext.set_color("white")
        slider.on_changed(lambda t: self.set_time(int(t)))
        return slider

    def _turned(self, view: Plane, x: int, y: int) -> tuple[int, int]:
        """Column and row of a voxel, given its indices across and up; or those indices, given column and row."""
        _, across, up = view.flips
        columns, rows = self.shape[view.across], self.shape[view.up]
        return (columns - 1 - x if across else x), (y if up else rows - 1 - y)

    def _view_under(self, event: Any) -> Plane | None:
        return next((pane.view for pane in self.panes if pane.ax is event.inaxes), None)

    def _pressed(self, event: Any) -> None:
        if self._view_under(event):
            self.start = (event.x, event.y, self.window)
            self._moved(event)

    def _moved(self, event: Any) -> None:
        view = self._view_under(event)
        if self.start is None or view is None:
            return
        if event.button == 3:
            x, y, (centre, width) = self.start
            self.window = (centre - (event.y - y) * width / 200, max(width * (1 + (event.x - x) / 200), 1e-9))
            self.draw()
            return
        place = list(self.at)
        place[view.across], place[view.up] = self._turned(view, round(event.xdata), round(event.ydata))
        self.move_to(*place)

    def _released(self, _: Any) -> None:
        self.start = None

    def _scrolled(self, event: Any) -> None:
        if view := self._view_under(event):
            place = list(self.at)
            place[view.fixed] += (1 if event.button == "up" else -1) * (-1 if view.flips[0] else 1)
            self.move_to(*place)

    def course(self) -> Any:
        """A figure of the voxel under the crosshair over time; only its values are read."""
        import matplotlib.pyplot as plt

        if self.times < 2:
            raise ValueError("this volume has no time axis")
        values = np.asarray(self.vol.data[tuple(self.at + [slice(None)] + [0] * (self.vol.ndim - 4))])
        step = (self.vol.meta or {}).get("RepetitionTime")
        figure, ax = plt.subplots(figsize=(7, 3))
        ax.plot(np.arange(self.times) * (step or 1), values, ".-", linewidth=0.8)
        ax.axvline(self.t * (step or 1), **CROSS)
        ax.set_xlabel("time (s)" if step else "volume")
        ax.set_title(f"voxel {self.at}")
        figure.tight_layout()
        return figure

    def _typed(self, event: Any) -> None:
        if event.key == "c" and self.times > 1:
            self.course().show(warn=False)
        step = {"right": 1, "left": -1}.get(event.key, 0)
        if step:
            self.set_time(self.t + step)


def _on_the_grid_of(vol: Any, overlay: Any) -> Array:
    """The first 3D volume of an overlay, turned as `vol` is, masked where it is zero or not a number."""
    turned = overlay.reorient(vol.axcodes)
    shape = (*vol.shape, 1, 1)[:3]
    if (*turned.shape, 1, 1)[:3] != shape or corner_distance(turned.affine, vol.affine, shape) > SAME_GRID_MM:
        raise ValueError("an overlay lies on the same grid as its volume; resample it first")
    values = np.asarray(block(turned), np.float64)
    return np.ma.masked_where((values == 0) | ~np.isfinite(values), values)
