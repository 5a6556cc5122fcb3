# SPDX-License-Identifier: MIT
"""What the vendors' files share: typed looks into a Dataset, and small vectors in plain Python.

Files in the wild hold texts where numbers belong, lists where one value belongs, and private elements whose
creator an anonymiser took away. These functions give numbers, texts and vectors or nothing; they never raise
for what a value says, since no voxel depends on it. What does depend on it is checked where it is used.
"""

from __future__ import annotations

import re

from ..geometry import dot
from ..values import value as decode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    Vector = tuple[float, float, float]

DAY = 86_400.0  # s
TM = re.compile(r"(\d\d)(?:(\d\d)(\d\d)?)?(?:\.(\d*))?", re.ASCII).fullmatch  # hours, minutes, seconds, fraction


def numbers(value: Any) -> tuple[float, ...]:
    """The finite numbers of an element's value, as floats, ints kept as ints; () where there is none."""
    if value is None or isinstance(value, bytes):
        return ()
    parts = value if isinstance(value, (list, tuple)) else [value]
    found: list[float] = []
    for part in parts:
        if isinstance(part, str):
            try:
                part = float(part)
            except ValueError:
                return ()
        if not isinstance(part, (int, float)) or part - part != 0:
            return ()
        found.append(part)
    return tuple(found)


def number(value: Any) -> float | None:
    """The first number of an element's value."""
    if isinstance(value, (int, float)):  # SPEED: nearly always
        return value if value - value == 0 else None
    found = numbers(value)
    return found[0] if found else None


def vector(parts: Sequence[float | None]) -> Vector | None:
    """Three numbers as a vector; None where they are not three, or one is not told."""
    known = [float(part) for part in parts if part is not None]
    return (known[0], known[1], known[2]) if len(known) == len(parts) == 3 else None


def phase_axis(plane: Any) -> str:
    """Axis of the picture along which the phase was encoded: "i", "j", or "" where not told."""
    return {"R": "i", "C": "j"}.get(text(plane.get("InPlanePhaseEncodingDirection")).upper()[:1], "")


def phase_lines(plane: Any, rows: int, columns: int, otherwise: int) -> int:
    """Lines of a picture along the phase encoding; `otherwise` where its axis is not told and the sizes differ."""
    axis = phase_axis(plane)
    return rows if rows == columns or axis == "j" else columns if axis == "i" else otherwise


def texts(value: Any) -> tuple[str, ...]:
    """The parts of an element's value as text without outer blanks."""
    if value is None or isinstance(value, bytes):
        return ()
    parts = value if isinstance(value, (list, tuple)) else [value]
    return tuple(str(part).strip() for part in parts if part is not None)


def text(value: Any) -> str:
    """The first part of an element's value as text; empty where there is none."""
    if isinstance(value, str):  # SPEED: nearly always
        return value.strip()
    found = texts(value)
    return found[0] if found else ""


def blanks(raw: bytes | None) -> str:
    """The blanks of a text that is nothing else, without the last one: so dcm2niix writes it; else ""."""
    return " " * (len(raw) - 1) if raw and not raw.strip(b" ") else ""


def private(ds: Any, creator: str, group: int, element: int, vr: str = "") -> Any:
    """The value of a private element: by its block's creator, or where the creator is gone, at the usual place.

    `element` counts inside the block: 0x0A is (gggg,xx0A). Blocks usually are the first of their group, so that
    a file that was stripped of creators still has the element at (gggg,100A). `vr` says how to read the bytes where
    the file does not (implicit VR, UN).
    """
    tag = ds.private(creator, group).tag(element)
    if tag is None and (group, 0x0010) not in ds:
        tag = group << 16 | 0x1000 | element
    return read_as(ds, tag, vr)


def place(ds: Any, creator: str, group: int, element: int) -> int:
    """Where the value of a private element begins that `private` finds; 0 where there is none."""
    tag = ds.private(creator, group).tag(element)
    found = ds.element(tag if tag is not None and tag in ds else (group, 0x1000 | element))
    return 0 if found is None else int(found.value_at)


def read_as(ds: Any, tag: int | None, vr: str) -> Any:
    """The value of an element, read as `vr` where it still is bytes; None where it is absent."""
    value = None if tag is None else ds.get(tag)
    if vr in ("", "SQ") or not isinstance(value, bytes):
        return value
    return decode(value, vr, (), ds.order_of(ds.raw_elements[tag]))


def items(value: Any) -> tuple[Any, ...]:
    """The items of a sequence; () where the element is none."""
    return tuple(value) if isinstance(value, (list, tuple)) and all(hasattr(type(v), "elements") for v in value) else ()


def inner(ds: Any, *path: Any) -> Any:
    """A value inside the first items of nested sequences: `inner(ds, "MRDiffusionSequence", "DiffusionBValue")`."""
    for key in path[:-1]:
        inside = items(ds.get(key))
        if not inside:
            return None
        ds = inside[0]
    return ds.get(path[-1])


def unit(v: Sequence[float]) -> Vector:
    """`v` with length 1; the zero vector stays zero."""
    length = dot(v, v) ** 0.5
    return (v[0] / length, v[1] / length, v[2] / length) if length > 0 else (0.0, 0.0, 0.0)


def is_zero(v: Iterable[float]) -> bool:
    return all(x == 0 for x in v)


def seconds(time: Any) -> float | None:
    """Seconds since midnight of a TM value, exact to the microsecond that it holds; None where it is none."""
    raw = getattr(time, "text", None) or (time if isinstance(time, str) else None)
    if not isinstance(raw, str):
        return None
    found = TM(raw.strip().replace(":", ""))
    if found is None:
        return None
    hours, minutes, whole, fraction = found.groups(default="0")
    value: float = int(hours) * 3600 + int(minutes) * 60 + int(whole) + int(fraction or 0) / 10 ** len(fraction)
    return value


def since_first(times: Sequence[float | None]) -> tuple[float, ...]:
    """Seconds since the earliest of some times of day, over midnight too; () where one is not known."""
    known = [t for t in times if t is not None]
    if not known or len(known) < len(times):
        return ()
    if max(known) - min(known) > DAY / 2:
        known = [t + DAY if t < DAY / 2 else t for t in known]
    first = min(known)
    return tuple(t - first for t in known)
