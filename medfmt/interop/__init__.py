# SPDX-License-Identifier: MIT
"""Volumes to and from the objects of other libraries: one module a library, which is imported when it is asked for.

`to_…(vol)` takes a Volume by its attributes; `from_…(image)` gives a Reading, of which `Volume` makes one of its own.
The world coordinates of every voxel are the same on both sides.
"""

from __future__ import annotations
