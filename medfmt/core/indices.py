# SPDX-License-Identifier: MIT
"""Any index of a numpy array → which positions of each axis have to be read, and what numpy does with the block then."""

from __future__ import annotations

import operator

import numpy as np

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from numpy.typing import NDArray

    Array = NDArray[Any]


def selection(index: Any, shape: tuple[int, ...]) -> tuple[list[Sequence[int]], tuple[Any, ...]] | None:
    """Take an index apart: ascending positions on each axis, and the index that numpy applies to that block.

    Returns
        (axes, rest), or None where only numpy itself can do it (several arrays, masks of several dimensions)
    Raises
        IndexError  as numpy does
    """
    parts = index if isinstance(index, tuple) else (index,)
    used = sum(1 for part in parts if part is not None and part is not Ellipsis)
    if used > len(shape):
        raise IndexError(f"too many indices: the array has {len(shape)} dimensions, {used} were indexed")
    if sum(1 for part in parts if part is Ellipsis) > 1:
        raise IndexError("an index can only have a single ellipsis ('...')")
    if not any(part is Ellipsis for part in parts):
        parts = (*parts, Ellipsis)
    axes: list[Sequence[int]] = []
    rest: list[Any] = []
    arrays = 0
    for part in parts:
        if part is None:
            rest.append(None)
        elif part is Ellipsis:
            missing = len(shape) - used
            axes.extend(range(n) for n in shape[len(axes) : len(axes) + missing])
            rest.extend([slice(None)] * missing)
        elif isinstance(part, slice):
            axis, flip = _sliced(part, shape[len(axes)])
            axes.append(axis)
            rest.append(flip)
        elif isinstance(part, (bool, np.bool_)):
            return None
        elif hasattr(part, "__index__") and not np.ndim(part):
            at = _checked(operator.index(part), len(axes), shape)
            axes.append(range(at, at + 1))
            rest.append(0)
        else:
            found = _listed(part, len(axes), shape)
            arrays += 1
            if found is None or arrays > 1:
                return None
            axes.append(found[0])
            rest.append(found[1])
    return axes, tuple(rest)


def _sliced(part: slice, n: int) -> tuple[range, slice]:
    chosen = range(*part.indices(n))
    if chosen.step > 0:
        return chosen, slice(None)
    return chosen[::-1], slice(None, None, -1)


def _checked(at: int, axis: int, shape: tuple[int, ...]) -> int:
    n = shape[axis]
    if not -n <= at < n:
        raise IndexError(f"index {at} is out of bounds for axis {axis} with size {n}")
    return at % n


def _listed(part: Any, axis: int, shape: tuple[int, ...]) -> tuple[list[int], Array] | None:
    array = np.asarray(part)
    if array.ndim != 1 or array.dtype.kind not in "iub" or (array.dtype.kind == "b" and len(array) != shape[axis]):
        return None
    wanted = np.flatnonzero(array) if array.dtype.kind == "b" else array
    positions, back = np.unique([_checked(int(at), axis, shape) for at in wanted], return_inverse=True)
    return [int(at) for at in positions], back.reshape(-1)
