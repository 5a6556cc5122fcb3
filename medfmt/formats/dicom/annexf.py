# SPDX-License-Identifier: MIT
"""The DICOM JSON model (PS3.18 Annex F): `to_json` and `from_json`.

    {"00100010": {"vr": "PN", "Value": [{"Alphabetic": "Doe^Jane"}]}, "00280010": {"vr": "US", "Value": [512]}}

Group 0002 and group lengths are not part of the model. DS and IS become JSON numbers where that keeps their value, text that
is no number stays text; numbers written as text are read as well. Floats that are not finite, for which JSON has no numbers,
are the texts "NaN", "Infinity" and "-Infinity", as other tools have them. Bytes are inline (base64, little endian); `bulk` can
give a URI for a value instead. JSON is UTF-8 whatever SpecificCharacterSet says: where that cannot hold a text, the data set
that is made says ISO_IR 192.
"""

from __future__ import annotations

import json
import re
from base64 import b64decode, b64encode
from math import isnan

from ...core.errors import MalformedError, NotRepresentableError, UnsupportedError
from .charset import RULE as CHARSET_RULE
from .dataset import SPECIFIC_CHARACTER_SET, Dataset
from .encoding import Fragments, Typed, build
from .tags import PIXEL_TAGS, label
from .values import decimal_text
from .vr import VRS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, Final

    from .stream import Raw
    from .tags import Key

SOURCE: Final = "PS3.18 §F.2"
GROUPS: Final = ("Alphabetic", "Ideographic", "Phonetic")
NOT_FINITE: Final = {"NaN": float("nan"), "Infinity": float("inf"), "-Infinity": float("-inf")}


def _malformed(expected: str, found: str, field: str = "JSON") -> MalformedError:
    return MalformedError(field, expected=expected, found=found, source=SOURCE)


def to_json(ds: Dataset, *, bulk: Callable[[Dataset, int], str | None] | None = None) -> dict[str, Any]:
    """The data set as the JSON model: plain dicts and lists that `json.dumps` takes.

    Parameters
        bulk  (data set, tag) → URI of a value kept elsewhere, or None to put it in line
    Raises
        UnsupportedError  encapsulated pixels and no URI for them
    """
    model: dict[str, Any] = {}
    for tag, raw in sorted(ds.raw_elements.items()):
        if tag & 0xFFFF == 0 or tag >> 16 == 2:
            continue
        vr = ds.value_vr(raw)
        entry: dict[str, Any] = {"vr": vr}
        model[f"{tag:08X}"] = entry
        uri = None if bulk is None else bulk(ds, tag)
        if uri is not None:
            entry["BulkDataURI"] = uri
        elif VRS[vr].kind == "bytes" and raw[2]:
            entry["InlineBinary"] = _inline(ds, raw)
        else:
            found = ds.value_of(raw)
            if found is not None and found != []:
                entry["Value"] = [_value(one, vr, bulk) for one in (found if isinstance(found, list) else [found])]
    return model


def _inline(ds: Dataset, raw: Raw) -> str:
    if raw[0] in PIXEL_TAGS and raw[2] < 0:
        raise UnsupportedError(
            label(raw[0]), offset=raw[3], expected="native pixels", found="encapsulated ones", source=SOURCE, path=ds.path,
            hint="Give `bulk` a URI for them.",
        )  # fmt: skip
    data = ds.raw(raw[0]) or b""
    unit = VRS[ds.vr_of(raw)].unit
    if ds.byte_order == ">" and unit > 1:
        data = b"".join(data[i : i + unit][::-1] for i in range(0, len(data), unit))
    return b64encode(data).decode("ascii")


def _value(one: Any, vr: str, bulk: Any) -> Any:
    if isinstance(one, Dataset):
        return to_json(one, bulk=bulk)
    if one is None or one == "":
        return None
    if vr == "PN":
        return {name: part for name, part in zip(GROUPS, one.groups, strict=True) if part}
    if vr == "AT":
        return f"{one:08X}"
    if isinstance(one, float):
        # WILD: decimal strings of more than 16 characters, which no number would be written as again.
        too_long = vr == "DS" and float(decimal_text(float(one))) != one
        return str(getattr(one, "text", one)) if too_long else _number(one)
    return int(one) if isinstance(one, int) else str(one)


def _number(one: float) -> float | str:
    """A JSON number; JSON has none for what is not finite."""
    if one - one != 0:
        return "NaN" if isnan(one) else "Infinity" if one > 0 else "-Infinity"
    return float(one)


def from_json(model: str | bytes | Mapping[str, Any], *, fetch: Callable[[str], Any] | None = None) -> Dataset:
    """The data set that a JSON model describes, in memory, as explicit little endian.

    Parameters
        fetch  URI → the value that is kept there: bytes, or `Fragments` of encapsulated pixels
    Raises
        MalformedError    it is not the model of Annex F
        UnsupportedError  a value is kept elsewhere (BulkDataURI), and there is no `fetch`
    """
    if isinstance(model, (str, bytes)):
        try:
            model = json.loads(model)
        except (ValueError, RecursionError):
            raise _malformed("JSON text", "something else") from None
    mapping = _mapping(model, 0, fetch)
    try:
        return build(mapping)
    except NotRepresentableError as e:
        if e.source != CHARSET_RULE:
            raise
        _in_utf8(mapping)
    return build(mapping)


def _in_utf8(mapping: dict[Key, Any]) -> None:
    """Declare UTF-8 for all texts, those in items too."""
    waiting = [mapping]
    while waiting:
        inner = waiting.pop()
        inner.pop(SPECIFIC_CHARACTER_SET, None)
        for entry in inner.values():
            if getattr(entry, "vr", "") == "SQ":
                waiting += entry.value or []
    mapping[SPECIFIC_CHARACTER_SET] = "ISO_IR 192"


def _mapping(model: Any, depth: int, fetch: Any) -> dict[Key, Any]:
    if not isinstance(model, dict) or depth > 64:
        raise _malformed("an object of at most 64 levels", type(model).__name__)
    tags = {_tag(key): entry for key, entry in model.items()}
    return {tag: _typed(entry, depth, fetch) for tag, entry in tags.items() if tag >> 16 != 2 and tag & 0xFFFF}


def _tag(text: str) -> int:
    if re.fullmatch(r"[0-9a-fA-F]{8}", text):
        return int(text, 16)
    raise _malformed("eight hexadecimal digits", "another key")


def _typed(entry: Any, depth: int, fetch: Any) -> Typed | Fragments:
    vr = entry.get("vr") if isinstance(entry, dict) else None
    if not isinstance(vr, str) or vr not in VRS:
        raise _malformed("a VR of PS3.5 §6.2", "none", "JSON vr")
    if len({"Value", "InlineBinary", "BulkDataURI"} & entry.keys()) > 1:
        raise _malformed("at most one of Value, InlineBinary, BulkDataURI", "more")
    if "BulkDataURI" in entry:
        if fetch is not None:
            value = fetch(str(entry["BulkDataURI"]))
            return value if isinstance(value, Fragments) else Typed(vr, value)
        raise UnsupportedError("JSON", expected="values in line", found="a BulkDataURI", source=SOURCE)
    if "InlineBinary" in entry:
        try:
            return Typed(vr, b64decode(entry["InlineBinary"], validate=True))
        except (ValueError, TypeError):
            raise _malformed("base64", "something else", "JSON InlineBinary") from None
    values = entry.get("Value") or []
    if not isinstance(values, list):
        raise _malformed("a list", type(values).__name__, "JSON Value")
    return Typed(vr, [_read(one, vr, depth, fetch) for one in values] or None)


def _read(one: Any, vr: str, depth: int, fetch: Any) -> Any:
    if vr == "SQ":
        return _mapping({} if one is None else one, depth + 1, fetch)
    if one is None:
        return None
    if vr == "PN" and isinstance(one, dict):
        return "=".join(str(one.get(name, "")) for name in GROUPS).rstrip("=")
    if vr == "AT":
        return _tag(one) if isinstance(one, str) else one
    if vr in {"FL", "FD"} and isinstance(one, str):
        return NOT_FINITE.get(one, one)
    if VRS[vr].struct and isinstance(one, str) and re.fullmatch(r"[+-]?[0-9]{1,20}", one):
        return int(one)
    if VRS[vr].kind in {"number", "integer"} and VRS[vr].struct not in ("f", "d") and isinstance(one, float):
        return int(one) if one.is_integer() else one
    return one
