# SPDX-License-Identifier: MIT
"""Element bytes ↔ Python values, one pair of functions a kind of VR (PS3.5 §6.2).

    US SS UL SL UV SV FL FD   int, float                 DS   Decimal (float that keeps its text)
    IS                        Integer (int with text)    AT   int, group in the upper 16 bits
    PN                        PersonName (str)           DA TM DT   Date, Time, DateTime (str that can tell the moment)
    AE AS CS LO LT SH ST UC UI UR UT   str               OB OW OF OD OL OV UN   bytes

Several values are a list, no value is None, an empty one among several is None. Text that is no number stays a str.
"""

from __future__ import annotations

import re
from struct import Struct

from .charset import decode
from .vr import VRS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

_DECIMAL = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", re.ASCII)
_INTEGER = re.compile(r"[+-]?\d+(\.0*)?", re.ASCII)
LONGEST_NUMBER = 64  # characters; the standard allows 16
PADDING = " \0"


class Decimal(float):
    """A DS value: a float that remembers how it was written."""

    __slots__ = ("text",)
    text: str

    def __new__(cls, text: str) -> Decimal:
        self = super().__new__(cls, text)
        self.text = text
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        return (Decimal, (self.text,))


class Integer(int):
    """An IS value: an int that remembers how it was written."""

    text: str

    def __new__(cls, text: str) -> Integer:
        self = super().__new__(cls, text.partition(".")[0])
        self.text = text
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        return (Integer, (self.text,))


class PersonName(str):
    """A PN value: up to three groups (alphabetic=ideographic=phonetic) of up to five components (PS3.5 §6.2.1)."""

    __slots__ = ()

    @property
    def groups(self) -> tuple[str, str, str]:
        parts = self.split("=", 2) + ["", ""]
        return parts[0], parts[1], parts[2]

    @property
    def alphabetic(self) -> str:
        return self.groups[0]

    @property
    def ideographic(self) -> str:
        return self.groups[1]

    @property
    def phonetic(self) -> str:
        return self.groups[2]

    def components(self, group: int = 0) -> tuple[str, str, str, str, str]:
        """(family, given, middle, prefix, suffix) of one group."""
        parts = self.groups[group].split("^", 4) + [""] * 4
        return parts[0], parts[1], parts[2], parts[3], parts[4]

    @property
    def family_name(self) -> str:
        return self.components()[0]

    @property
    def given_name(self) -> str:
        return self.components()[1]


def decimal(text: str) -> Decimal | str | None:
    """One DS value; text that is no decimal number stays as it is."""
    text = text.strip(PADDING)
    if not text:
        return None
    return Decimal(text) if len(text) <= LONGEST_NUMBER and _DECIMAL.fullmatch(text) else text


def integer(text: str) -> Integer | str | None:
    """One IS value; text that is no integer stays as it is. WILD: "1.0" counts as 1."""
    text = text.strip(PADDING)
    if not text:
        return None
    return Integer(text) if len(text) <= LONGEST_NUMBER and _INTEGER.fullmatch(text) else text


def _several(parts: list[Any]) -> Any:
    return parts[0] if len(parts) == 1 else parts


def _words(data: bytes, _codecs: Sequence[str], _order: str) -> Any:
    text = data.decode("latin-1").rstrip(PADDING)
    return _several([part.strip(" ") for part in text.split("\\")]) if text else None


def _uri(data: bytes, _codecs: Sequence[str], _order: str) -> Any:
    return data.decode("latin-1").rstrip(PADDING) or None


def _uid(data: bytes, _codecs: Sequence[str], _order: str) -> Any:
    text = data.decode("latin-1").rstrip(PADDING)
    return _several([part.strip(PADDING) for part in text.split("\\")]) if text else None


def _decimals(data: bytes, _codecs: Sequence[str], _order: str) -> Any:
    return _several([decimal(part) for part in data.decode("latin-1").split("\\")])


def _integers(data: bytes, _codecs: Sequence[str], _order: str) -> Any:
    return _several([integer(part) for part in data.decode("latin-1").split("\\")])


def _texts(data: bytes, codecs: Sequence[str], _order: str) -> Any:
    text = decode(data, codecs).rstrip(PADDING)
    return _several([part.rstrip(PADDING) for part in text.split("\\")]) if text else None


def _text(data: bytes, codecs: Sequence[str], _order: str) -> Any:
    return decode(data, codecs).rstrip(PADDING) or None


def _names(data: bytes, codecs: Sequence[str], _order: str) -> Any:
    text = decode(data, codecs).rstrip(PADDING)
    return _several([PersonName(part.rstrip(PADDING)) for part in text.split("\\")]) if text else None


def _bytes(data: bytes, _codecs: Sequence[str], _order: str) -> Any:
    return data


def _tags(data: bytes, _codecs: Sequence[str], order: str) -> Any:
    pair = Struct(order + "HH").unpack_from
    return _several([g << 16 | e for g, e in (pair(data, i) for i in range(0, len(data) - 3, 4))] or [None])


def _numbers(letter: str, size: int) -> Callable[[bytes, Sequence[str], str], Any]:
    def decode_numbers(data: bytes, _codecs: Sequence[str], order: str) -> Any:
        count = len(data) // size
        values = Struct(f"{order}{count}{letter}").unpack_from(data)
        return values[0] if count == 1 else list(values) or None

    return decode_numbers


_BY_KIND: dict[str, Callable[[bytes, Sequence[str], str], Any]] = {
    "bytes": _bytes, "tag": _tags, "uid": _uid, "words": _words, "text": _texts, "name": _names, "decimal": _decimals,
    "integer": _integers, "date": _words, "time": _words, "datetime": _words, "sequence": _bytes,
}  # fmt: skip
_DECODERS: dict[str, Callable[[bytes, Sequence[str], str], Any]] = {
    code: _numbers(vr.struct, vr.unit) if vr.kind == "number" else _BY_KIND[vr.kind] for code, vr in VRS.items()
}
_DECODERS.update({"LT": _text, "ST": _text, "UT": _text, "UR": _uri})


def value(data: bytes, vr: str, codecs: Sequence[str] = (), byte_order: str = "<") -> Any:
    """The Python value of an element's bytes; None where there are none."""
    if not data:
        return None
    return _DECODERS.get(vr, _bytes)(data, codecs, byte_order)
