# SPDX-License-Identifier: MIT
"""An orthogonal viewer with a linked crosshair, in matplotlib (extra `view`).

# Strategy: one slice is read and one image is set per move; nothing is redrawn that has not changed, and of a 4D volume only
# the 3D volume at the shown time is held. Planes, flips and letters come from `planes`, as in the montage.

Click or drag: crosshair. Scroll: slices. Right drag: window and level. Left and right keys: time.
"""

from __future__ import annotations

import numpy as np

from .grey import is_colour, robust_window, shown
from .montage import window_of
from .planes import PLANES, on_screen, plane

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from numpy.typing import NDArray

    from .planes import Plane

    Array = NDArray[Any]

CROSS = {"color": "#50dc78", "linewidth": 0.8}
LETTER = {"color": "#ffd54a", "fontweight": "bold"}


class Ortho:
    """The three planes through one voxel.

    Attributes
        at      voxel [i, j, k] under the crosshair
        t       which volume
        window  (centre, width)
        figure  matplotlib's
    """

    def __init__(
        self, vol: Any, *, window: tuple[float, float] | None = None, convention: str = "radiological"
    ) -> None:
        import matplotlib.pyplot as plt

        self.vol = vol
        self.shape = (*vol.shape, 1, 1)[:3]
        self.times = vol.shape[3] if len(vol.shape) > 3 else 1
        self.at = [n // 2 for n in self.shape]
        self.t = 0
        self.views = [plane(vol.affine, name, convention=convention) for name in PLANES]
        self._read()
        self.window = window or window_of(vol) or robust_window(self.block)
        self.figure, axes = plt.subplots(1, 3, figsize=(12, 4.6), facecolor="black")
        self.axes = list(axes)
        self.figure.subplots_adjust(left=0.01, right=0.99, bottom=0.08, top=0.94, wspace=0.02)
        self.images: list[Any] = []
        self.lines: list[tuple[Any, Any]] = []
        self.text = self.figure.text(0.01, 0.02, "", color="white", family="monospace")
        for ax, view in zip(self.axes, self.views, strict=True):
            self._furnish(ax, view)
        for event, react in (
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

    def move_to(self, i: int, j: int, k: int) -> None:
        """Put the crosshair on a voxel."""
        self.at = [min(max(at, 0), n - 1) for at, n in zip((i, j, k), self.shape, strict=True)]
        self.draw()

    def set_time(self, t: int) -> None:
        """Show another volume."""
        self.t = min(max(t, 0), self.times - 1)
        self._read()
        self.draw()

    def draw(self) -> None:
        """Bring images, crosshair and text up to date."""
        for view, image, (vertical, horizontal) in zip(self.views, self.images, self.lines, strict=True):
            image.set_data(shown(self._slice(view), self.window))
            x, y = self._on_screen(view)
            vertical.set_xdata([x, x])
            horizontal.set_ydata([y, y])
        world = self.vol.affine[:3, :3] @ self.at + self.vol.affine[:3, 3]
        value = self.block[tuple(self.at)]
        time = f"  t = {self.t}" if self.times > 1 else ""
        self.text.set_text(f"value {value}  voxel {self.at}{time}  RAS " + " ".join(f"{x:.1f}" for x in world) + " mm")
        self.figure.canvas.draw_idle()

    def _read(self) -> None:
        index: list[Any] = [slice(None)] * min(3, len(self.vol.shape))
        later: list[Any] = [self.t if axis == 3 else 0 for axis in range(3, len(self.vol.shape))]
        block = np.asarray(self.vol.data[tuple(index + later)])
        self.block = block.reshape(self.shape)

    def _slice(self, view: Plane) -> Array:
        index: list[Any] = [slice(None)] * 3
        index[view.fixed] = slice(self.at[view.fixed], self.at[view.fixed] + 1)
        return np.asarray(on_screen(self.block[tuple(index)], view)[0])

    def _furnish(self, ax: Any, view: Plane) -> None:
        columns, rows = self.shape[view.across], self.shape[view.up]
        first = shown(self._slice(view), self.window)
        colours = {} if is_colour(self.block.dtype) else {"cmap": "gray", "vmin": 0, "vmax": 255}
        image = ax.imshow(first, aspect=view.pixel[1] / view.pixel[0], interpolation="nearest", **colours)
        self.images.append(image)
        self.lines.append((ax.axvline(0, **CROSS), ax.axhline(0, **CROSS)))
        spots = ((0, rows / 2), (columns - 1, rows / 2), (columns / 2, 0), (columns / 2, rows - 1))
        sides = (("left", "center"), ("right", "center"), ("center", "top"), ("center", "bottom"))
        for letter, (x, y), (across, up) in zip(view.letters, spots, sides, strict=True):
            ax.text(x, y, letter, ha=across, va=up, **LETTER)
        ax.set_title(view.name, color="white")
        ax.set_axis_off()

    def _on_screen(self, view: Plane) -> tuple[int, int]:
        """Column and row of the crosshair."""
        _, across, up = view.flips
        x, y = self.at[view.across], self.at[view.up]
        columns, rows = self.shape[view.across], self.shape[view.up]
        return (columns - 1 - x if across else x), (y if up else rows - 1 - y)

    def _pressed(self, event: Any) -> None:
        if event.inaxes in self.axes:
            self.start = (event.x, event.y, self.window)
            self._moved(event)

    def _moved(self, event: Any) -> None:
        if self.start is None or event.inaxes not in self.axes:
            return
        if event.button == 3:
            x, y, (centre, width) = self.start
            self.window = (centre - (event.y - y) * width / 200, max(width * (1 + (event.x - x) / 200), 1e-9))
            self.draw()
            return
        view = self.views[self.axes.index(event.inaxes)]
        columns, rows = self.shape[view.across], self.shape[view.up]
        x, y = round(event.xdata), round(event.ydata)
        _, across, up = view.flips
        place = list(self.at)
        place[view.across] = columns - 1 - x if across else x
        place[view.up] = y if up else rows - 1 - y
        self.move_to(*place)

    def _released(self, _: Any) -> None:
        self.start = None

    def _scrolled(self, event: Any) -> None:
        if event.inaxes in self.axes:
            view = self.views[self.axes.index(event.inaxes)]
            place = list(self.at)
            place[view.fixed] += (1 if event.button == "up" else -1) * (-1 if view.flips[0] else 1)
            self.move_to(*place)

    def _typed(self, event: Any) -> None:
        step = {"right": 1, "left": -1}.get(event.key, 0)
        if step:
            self.set_time(self.t + step)
