# SPDX-License-Identifier: MIT
"""A data set as people read it: the well-known dump with offsets, and the same as an HTML table.

offset   tag          VR   length   keyword                  value
   812   (0028,0010)  US        2   Rows                     512
"""

from __future__ import annotations

from .syntax import uid_name
from .tags import PIXEL_TAGS, keyword_of, written
from .vr import VRS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from .dataset import Dataset
    from .stream import Raw

WIDTH = 64  # characters of a value that are shown
MOST_SHOWN = 4096  # bytes of a value that are read for it


def shown(ds: Dataset, raw: Raw) -> str:
    """A value in at most `WIDTH` characters; of a long one its beginning."""
    tag, _, length, _, value_at = raw
    vr = ds.value_vr(raw)
    if tag in PIXEL_TAGS and length < 0:
        parts = ds.fragments(tag) or []
        return f"{max(0, len(parts) - 1)} fragments, {sum(n for _, n in parts)} bytes"
    if vr == "SQ":
        count = len(ds.value_of(raw))
        return f"{count} item{'s' * (count != 1)}"
    if length > MOST_SHOWN or VRS[vr].kind == "bytes":
        if VRS[vr].kind == "bytes":
            return _hex(ds.stream.read(value_at, min(length, WIDTH // 3)), length)
        return _short(ds.stream.read(value_at, WIDTH).decode("latin-1"), more=True)
    return _short(plain(ds.value_of(raw), vr))


def plain(value: Any, vr: str) -> str:
    """A value as the standard writes it: several with backslashes between."""
    if value is None:
        return ""
    if isinstance(value, list):
        return "\\".join(plain(v, vr) for v in value)
    if isinstance(value, bytes):
        return _hex(value, len(value))
    if vr == "AT" and isinstance(value, int):
        return written(value)
    return str(getattr(value, "text", value))


def meaning(ds: Dataset, raw: Raw) -> str:
    """What a value stands for: the name of a UID."""
    if ds.value_vr(raw) != "UI" or raw[2] > MOST_SHOWN:
        return ""
    value = ds.value_of(raw)
    return uid_name(value) if isinstance(value, str) else ""


def _hex(data: bytes, length: int) -> str:
    return data.hex(" ") + (" …" if length > len(data) else "")


def _short(text: str, *, more: bool = False) -> str:
    return text[: WIDTH - 1] + "…" if len(text) > WIDTH or more else text


def _lines(ds: Dataset) -> Iterator[tuple[int, tuple[int, str, str, str, str, str]]]:
    """(depth, (offset, tag, VR, length, keyword or name, value)) of each element, group 0002 first."""
    for top in (ds.meta, ds) if ds.depth == 0 else (ds,):
        for holder, element in top.walk():
            tag = element.tag
            raw = holder.raw_elements[tag]
            name = keyword_of(tag) or holder.name_of(tag)
            length = "undefined" if element.length < 0 else str(element.length)
            yield holder.depth - top.depth, (element.at, written(tag), element.vr, length, name, shown(holder, raw))


def text(ds: Dataset) -> str:
    """The dump: one line an element, items by indent."""
    from ...core.explain import visible

    rows = [f"{'offset':>9}  {'tag':<13} VR {'length':>9}  {'keyword':<34} value"]
    for depth, (at, tag, vr, length, name, value) in _lines(ds):
        rows.append(f"{at:9d}  {'  ' * depth}{tag:<13} {vr} {length:>9}  {visible(name):<34} {visible(value)}")
    return "\n".join(rows)


def html(ds: Dataset) -> str:
    """The dump as an HTML table, for notebooks."""
    from html import escape

    from ...core.explain import visible

    cells = "".join(
        f'<tr><td style="text-align:right">{at}</td><td style="padding-left:{depth + 0.5}em"><code>{tag}</code></td>'
        f"<td>{vr}</td><td>{length}</td><td>{escape(visible(name))}</td><td>{escape(visible(value))}</td></tr>"
        for depth, (at, tag, vr, length, name, value) in _lines(ds)
    )
    head = "".join(f'<th scope="col">{name}</th>' for name in ("offset", "tag", "VR", "length", "keyword", "value"))
    return f"<table><thead><tr>{head}</tr></thead><tbody>{cells}</tbody></table>"
