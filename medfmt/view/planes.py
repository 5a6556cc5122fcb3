# SPDX-License-Identifier: MIT
"""Which way a volume lies on the screen: planes, sides and letters, for any affine.

# Strategy: nothing is resampled. Each world axis is shown by the voxel axis that lies nearest to it (an oblique volume
# is shown along its own axes, as scanners do), and it is flipped where its index counts the other way. What the
# letters say follows from the same table that flips, so a letter cannot disagree with the picture.

Convention "radiological": the patient seen from the feet, the patient's left on the right of the screen, the nose of a
sagittal view to the left. "neurological": as seen from behind, left on the left, the nose to the right.
"""

from __future__ import annotations

import numpy as np

from ..core.frozen import dataclass
from ..core.space import CODES, orientation, voxel_sizes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ..core.arrays import Array

# plane → world axes (0 x, 1 y, 2 z): the fixed one, the one across the screen, the one up the screen
PLANES = {"axial": (2, 0, 1), "coronal": (1, 0, 2), "sagittal": (0, 1, 2)}
THICK = 1.25  # times the other voxel sizes: slices
LONGEST, LARGEST = 1024, 8192  # pixels that repeating may lead to; that a picture has at most
CONVENTIONS = ("radiological", "neurological")


@dataclass(frozen=True, slots=True)
class Plane:
    """How slices of one plane are cut and turned for the screen.

    Attributes
        fixed, across, up  voxel axes
        flips              whether each of them runs against the screen: slices from −world to +world, left to right,
                           bottom to top
        letters            what lies at the left, right, top and bottom edge: "RLAP"
        pixel              mm of one voxel across and up
    """

    name: str
    fixed: int
    across: int
    up: int
    flips: tuple[bool, bool, bool]
    letters: str
    pixel: tuple[float, float]


def plane(affine: Array, name: str, *, convention: str = "radiological") -> Plane:
    """The Plane called `name` of a volume with this affine (4, 4), RAS+ mm."""
    if name not in PLANES or convention not in CONVENTIONS:
        raise ValueError(f"plane is one of {', '.join(PLANES)}; convention one of {', '.join(CONVENTIONS)}")
    sizes = voxel_sizes(affine)
    ways = {world: (axis, sign < 0) for axis, (world, sign) in enumerate(orientation(affine))}
    (fixed, backwards), (across, leftwards), (up, downwards) = (ways[world] for world in PLANES[name])
    mirrored = convention == "radiological"  # the screen's left is then the patient's right, or the nose
    left, right, top, bottom = (CODES[world][sign] for world in PLANES[name][1:] for sign in (1, 0))
    return Plane(
        name,
        fixed,
        across,
        up,
        (backwards, leftwards != mirrored, downwards),
        (left + right if mirrored else right + left) + top + bottom,
        (float(sizes[across]), float(sizes[up])),
    )


def best_plane(affine: Array, shape: tuple[int, ...]) -> str:
    """The plane in which a volume was taken: across its single slice, or its thickest voxels; axial if none stands out."""
    grid = (*shape, 1, 1)[:3]
    sizes = voxel_sizes(affine)
    across = {name: plane(affine, name).fixed for name in PLANES}
    single = [name for name, axis in across.items() if grid[axis] == 1]
    thick = [name for name, axis in across.items() if sizes[axis] > THICK * np.median(sizes)]
    telling = single or thick
    return telling[0] if len(telling) == 1 else "axial"


def middle(vol: Any, view: Plane) -> slice:
    """The middle slice of a plane, along its fixed axis."""
    n = (*vol.shape, 1, 1)[view.fixed]
    return slice(n // 2, n // 2 + 1)


def block(vol: Any, view: Plane | None = None, chosen: slice = slice(None), *, t: Any = 0) -> Array:
    """Scaled voxels [i, j, k] of a Volume, nothing else is read; `t` may be a slice, which adds the axis of time.

    Parameters
        chosen  which slices, along the fixed axis of `view`
        t       which volume; of further axes the first
    """
    index: list[Any] = [slice(None)] * min(3, len(vol.shape))
    if view is not None and view.fixed < len(index):
        index[view.fixed] = chosen
    later = [t, *[0] * len(vol.shape)][: len(vol.shape) - len(index)]
    values = np.asarray(vol.data[tuple(index + later)])
    return values.reshape(*values.shape, *[1] * (3 - values.ndim))


def on_screen(values: Array, view: Plane) -> Array:
    """A 3D block [i, j, k] (and colour behind) as (slices, rows, columns), first row on top."""
    turned = np.moveaxis(values, (view.fixed, view.up, view.across), (0, 1, 2))
    slices, across, up = view.flips
    flipped: Array = turned[:: -1 if slices else 1, :: 1 if up else -1, :: -1 if across else 1]
    return flipped


def squared(values: Array, view: Plane) -> Array:
    """A block `on_screen`, its rows and columns repeated (nearest neighbour) until a pixel is as wide as it is high.

    Where that would take more than `LONGEST` pixels (a single thick slice seen from the side), all become coarser.
    """
    pictures = on_screen(values, view)
    across, up = view.pixel
    rows, columns = pictures.shape[1:3]
    longest = min(max(LONGEST, rows, columns), LARGEST)
    unit = max(min(across, up), max(rows * up, columns * across) / longest)
    return np.asarray(pictures[:, _nearest(rows, up / unit)][:, :, _nearest(columns, across / unit)])


def _nearest(n: int, factor: float) -> Array:
    wanted = max(1, round(n * factor)) if np.isfinite(factor) else n
    return np.asarray(np.minimum(((np.arange(wanted) + 0.5) * n / wanted).astype(int), n - 1))
