# SPDX-License-Identifier: MIT
"""Storing values as another dtype, on request: which slope and intercept, which integers, and how far off.

# Strategy: one pass finds the range, and whether all values lie on a grid (integers, or a power of two times
# integers, perhaps with a common factor). If the grid fits into the dtype, every value survives exactly.
# Else the range is spread over all integers of the dtype, values are rounded to the nearest, and the largest
# error is measured while they are written. Nothing ever wraps or is clipped.

Formats that hold a slope share this; the slope and the intercept are rounded to the header's own type first, and
the values are computed with what the header will say.
"""

from __future__ import annotations

import math

import numpy as np

from .arrays import STORED, Cast, chunks, little_endian_bytes
from .errors import Note, NotRepresentableError
from .frozen import dataclass, field, replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from .arrays import Array, Stored

FINEST = 30  # binary places that a grid of floats may have
EXACT = 2.0**53  # integers up to here are exact in float64
PROBE = 4096  # values that are looked at before all of a piece


@dataclass(slots=True, frozen=True)
class Narrowing:
    """How values become stored ones.

    Attributes
        dtype        to store
        slope, inter for the header: value = slope · stored + inter
        how          what is read from the source: its stored values, or scaled ones as float64
        scale        2**places: read values times this are integers, where `step` is not 0
        low, step    stored = (read · scale - low) / step + base, exactly; step 0: rounded to the nearest instead
        base         see `low`
        worst        one number: the largest error so far, filled while chunks are taken
    """

    dtype: np.dtype[Any]
    slope: float
    inter: float
    how: Cast = STORED
    scale: float = 1.0
    low: int = 0
    step: int = 1
    base: int = 0
    direct: bool = False
    worst: list[float] = field(default_factory=lambda: [0.0])

    def notes(self) -> list[Note]:
        """What was lost, once the chunks have been taken."""
        if self.worst[0] == 0:
            return []
        text = f"stored as {self.dtype}: the largest error is {self.worst[0]:.6g}"
        return [Note("narrowed", "info", text, field="dtype", source="dtype=")]


def narrowed(stored: Stored, slope: Any, inter: Any, dtype: np.dtype[Any], number: type[np.floating[Any]]) -> Narrowing:
    """Choose slope and intercept for storing slope · stored + inter as `dtype`.

    Parameters
        slope, inter  numbers, or arrays that broadcast over the trailing axes
        number        the header's type for slope and intercept (np.float32 or np.float64)
    Raises
        NotRepresentableError  values that the dtype cannot hold: infinite, not a number, complex, colours
    """
    source = stored.dtype
    plain = np.ndim(slope) == 0 and np.ndim(inter) == 0
    if plain and dtype == source:
        return Narrowing(dtype, float(slope), float(inter), direct=True)
    if source.fields is not None or dtype.fields is not None or (source.kind == "c" and dtype.kind != "c"):
        raise NotRepresentableError("dtype", expected=f"a dtype that holds {source}", found=str(dtype))
    if dtype.kind in "fc":
        return _to_float(stored, slope, inter, dtype)
    if dtype.kind not in "iu":
        raise NotRepresentableError("dtype", expected="an integer or floating dtype", found=str(dtype))
    if plain and source.kind in "biu":
        if np.can_cast(source, dtype):
            return Narrowing(dtype, float(slope), float(inter), Cast(dtype=dtype), direct=True)
        whole = _pieces(stored, Cast(dtype=np.uint8) if source.kind == "b" else STORED)
        exact = _on_grid(whole, 0, dtype, (float(slope), float(inter)), number)
        if exact is not None:
            return exact
    how = Cast(slope, inter, np.float64)
    low, high, places = _range(stored, how)
    if places is not None:
        whole = (np.rint(values * 2.0**places).astype(np.int64) for values in _pieces(stored, how))
        grid = _on_grid(whole, places, dtype, (1.0, 0.0), number)
        if grid is not None:
            return replace(grid, how=how)
    new_slope, new_inter, base = _spread(low, high, dtype, number)
    plan = Narrowing(dtype, new_slope, new_inter, how, step=0, base=base)
    if source.kind in "iu" and max(abs(low), abs(high)) > EXACT:
        plan.worst[0] = float(np.spacing(max(abs(low), abs(high)))) / 2  # what float64 lost on the way
    return plan


def narrow_chunks(stored: Stored, plan: Narrowing) -> Iterator[memoryview]:
    """The stored values that `plan` asks for, Fortran order, little-endian; `plan.worst` grows on the way."""
    if plan.direct:
        yield from chunks(stored, plan.how)
        return
    for values in _pieces(stored, plan.how):
        if plan.dtype.kind in "fc":
            out = values.astype(plan.dtype)
            _measure(plan, values, out)
        elif plan.step:
            out = _gridded(values, plan)
        else:
            turned = np.rint((values - plan.inter) / plan.slope)
            bounds = np.iinfo(plan.dtype)
            out = np.clip(turned, bounds.min, bounds.max).astype(plan.dtype)
            _measure(plan, values, out.astype(np.float64) * plan.slope + plan.inter)
        yield little_endian_bytes(out)


def _gridded(values: Array, plan: Narrowing) -> Array:
    integers = values if values.dtype.kind in "iu" else np.rint(values * plan.scale).astype(np.int64)
    # Unsigned differences are right though they wrap: low is the least of all values.
    above = integers.astype(np.uint64) - np.uint64(plan.low % (1 << 64))
    out: Array = ((above // np.uint64(plan.step)).astype(np.int64) + plan.base).astype(plan.dtype)
    return out


def _measure(plan: Narrowing, wanted: Array, got: Array) -> None:
    with np.errstate(invalid="ignore"):
        apart = np.abs(got.astype(wanted.dtype) - wanted)
    if apart.size:
        plan.worst[0] = max(plan.worst[0], float(np.nanmax(np.where(np.isnan(apart), 0, apart))))


def _pieces(stored: Stored, how: Cast) -> Iterator[Array]:
    """The values piece by piece, flat, native byte order."""
    dtype = how.result(stored.dtype)
    for view in chunks(stored, how):
        yield np.frombuffer(view, dtype.newbyteorder("<")).astype(dtype, copy=False)


def _to_float(stored: Stored, slope: Any, inter: Any, dtype: np.dtype[Any]) -> Narrowing:
    """Scaled values as floats: computed wide where they come from wider ones, and never made infinite."""
    wide = dtype if np.can_cast(stored.dtype, dtype) or stored.dtype.kind == "c" else np.dtype(np.float64)
    how = Cast(slope, inter, wide)
    if wide != dtype:
        most = float(np.finfo(dtype).max)
        for values in _pieces(stored, how):
            finite = values[np.isfinite(values)]
            if finite.size and np.abs(finite).max() > most:
                raise NotRepresentableError(
                    "dtype", expected=f"values of at most {most:.3g} for {dtype}", found=f"{np.abs(finite).max():.3g}"
                )
    return Narrowing(dtype, 1.0, 0.0, how, direct=wide == dtype)


def _range(stored: Stored, how: Cast) -> tuple[float, float, int | None]:
    """(least, greatest, binary places that hold every value exactly or None)."""
    low, high = math.inf, -math.inf
    places: int | None = 0
    for values in _pieces(stored, how):
        if not np.isfinite(values).all():
            raise NotRepresentableError(
                "dtype",
                expected="finite values for an integer dtype",
                found="NaN or infinity",
                hint="Ask for a floating dtype.",
            )
        low, high = min(low, float(values.min())), max(high, float(values.max()))
        for probe in (values[:PROBE], values):
            if places is not None:
                places = _places(probe, places)
    if places is not None and max(abs(low), abs(high)) * 2.0**places >= EXACT:
        places = None
    return low, high, places


def _places(values: Array, least: int) -> int | None:
    for places in range(least, FINEST + 1):
        grown = values * 2.0**places
        if np.array_equal(grown, np.rint(grown)):
            return places
    return None


def _on_grid(
    pieces: Iterator[Array], places: int, dtype: np.dtype[Any], scaling: tuple[float, float], number: type[Any]
) -> Narrowing | None:
    """A narrowing that keeps integers exactly: as they are, moved, or divided by their common factor. None if none does.

    Parameters
        places   the integers are 2**places times the values before scaling
        scaling  slope and intercept that belong to the values now
    """
    low, high, step = _extent(pieces)
    bounds = np.iinfo(dtype)
    least, most = int(bounds.min), int(bounds.max)
    # Stored values are (integer - moved) / divisor: as they are, counted from 0, moved by a round number, spread over all.
    moves = ((1, 0), (step, 0), (1, low), (step, low))
    tries = [*moves, (1, _roundest(high - most, low - least)), (step, low - least * step)]
    for divisor, moved in tries:
        first, last = (low - moved) // (divisor or 1), (high - moved) // (divisor or 1)
        if not divisor or (low - moved) % divisor or first < least or last > most or float(moved) != moved:
            continue
        slope = scaling[0] * 2.0**-places * divisor
        inter = scaling[1] + scaling[0] * 2.0**-places * moved
        held = float(number(slope)) == slope and float(number(inter)) == inter
        if held or scaling == (slope, inter):
            return Narrowing(dtype, slope, inter, STORED, 2.0**places, low, divisor, first)
    return None


def _roundest(least: int, most: int) -> int:
    """The integer in least..most that needs the fewest binary digits: a float32 intercept holds it best."""
    for shift in range(63, -1, -1):
        candidate = -(-least >> shift) << shift
        if candidate <= most:
            return candidate
    return least


def _extent(pieces: Iterator[Array]) -> tuple[int, int, int]:
    """(least, greatest, greatest common divisor of the differences, 0 if all are equal)."""
    low = high = 0
    step = -1
    for values in pieces:
        here, top = int(values.min()), int(values.max())
        if step < 0:
            low, high, step = here, top, 0
        step = math.gcd(step, abs(here - low))
        low, high = min(low, here), max(high, top)
        above = values.astype(np.uint64) - np.uint64(here % (1 << 64))
        for probe in (above[:PROBE], above):
            if step != 1:
                step = math.gcd(step, int(np.gcd.reduce(probe)))
    return low, high, max(step, 0)


def _spread(low: float, high: float, dtype: np.dtype[Any], number: type[Any]) -> tuple[float, float, int]:
    """(slope, inter, least integer): the range over all integers of the dtype, in the header's own precision."""
    bounds = np.iinfo(dtype)
    least, most = int(bounds.min), int(bounds.max)
    if high == low:
        return 1.0, float(number(low)), least
    if dtype.itemsize == 8:  # float64 holds no 64-bit integer's last digits: stay inside what it counts exactly
        least, most = max(least, -(1 << 53)), min(most, 1 << 53)
    slope = number((high - low) / (most - least)) if high > low else number(1.0)
    if not np.isfinite(slope) or slope == 0:
        raise NotRepresentableError(
            "scl_slope",
            expected=f"a range that {np.dtype(number)} holds",
            found=f"{low:.3g} to {high:.3g}",
            hint="Ask for a floating dtype.",
        )
    for _ in range(64):
        with np.errstate(over="ignore"):
            inter = number(low - float(slope) * least)
        if not np.isfinite(inter):
            break
        ends = [round((value - float(inter)) / float(slope)) for value in (low, high)]
        if least <= ends[0] and ends[1] <= most:
            return float(slope), float(inter), least
        slope = np.nextafter(slope, number(np.inf)) * number(1 + 2.0**-20)
    raise NotRepresentableError(
        "scl_slope",
        expected=f"a slope and intercept in {np.dtype(number)} that cover the range",
        found=f"{low:.9g} to {high:.9g}",
        hint="Ask for a floating dtype.",
    )
