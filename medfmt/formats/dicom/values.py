# SPDX-License-Identifier: MIT
"""Element bytes ↔ Python values, one pair of functions a kind of VR (PS3.5 §6.2).

    US SS UL SL UV SV FL FD   int, float                 DS         Decimal (a float that keeps its text)
    IS                        Integer (likewise, an int) AT         int, the group in the upper 16 bits
    PN                        PersonName (a str)         DA TM DT   Date, Time, DateTime (a str that tells its moments)
    AE AS CS LO LT SH ST UC UI UR UT   str               OB OW OF OD OL OV UN   bytes, as stored

Several values are a list, no value is None, an empty one among several is None or "". Text that is no number where a number
belongs stays a str: `Dataset.numbers` is for those who need numbers. What decodes here encodes to the same text again.
"""

from __future__ import annotations

import re
from functools import lru_cache
from struct import Struct
from struct import error as struct_error

from ...core.errors import NotRepresentableError
from .charset import decode
from .charset import encode as encode_text
from .moments import Date, DateTime, Time, text_of
from .vr import VRS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any, TypeAlias

    Decoder: TypeAlias = Callable[[bytes, Sequence[str], str], Any]

_DECIMAL = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", re.ASCII)
_INTEGER = re.compile(r"[+-]?\d+(\.0*)?", re.ASCII)
LONGEST_NUMBER = 64  # characters; the standard allows 16
PADDING = " \0"


class Decimal(float):
    """A DS value: a float that remembers how it was written."""

    __slots__ = ("text",)
    text: str

    def __new__(cls, text: str) -> Decimal:  # noqa: PYI034  typing.Self is of 3.11
        self = super().__new__(cls, text)
        self.text = text
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        return (Decimal, (self.text,))


class Integer(int):
    """An IS value: an int that remembers how it was written."""

    text: str

    def __new__(cls, text: str) -> Integer:  # noqa: PYI034
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
        """(alphabetic, ideographic, phonetic)."""
        parts = [*self.split("=", 2), "", ""]
        return parts[0], parts[1], parts[2]

    def components(self, group: int = 0) -> tuple[str, str, str, str, str]:
        """(family, given, middle, prefix, suffix) of one group."""
        parts = [*self.groups[group].split("^", 4), "", "", "", ""]
        return parts[0], parts[1], parts[2], parts[3], parts[4]

    @property
    def family_name(self) -> str:
        return self.components()[0]

    @property
    def given_name(self) -> str:
        return self.components()[1]


# ---- bytes → values ---------------------------------------------------------------------------------------


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


def _one_or_list(parts: list[Any]) -> Any:
    """One value as it is, several as a list, none as None."""
    return parts[0] if len(parts) == 1 else parts or None


def _ascii(of: Callable[[str], Any], padding: str) -> Decoder:
    """Values outside the influence of the character set, split at backslashes."""

    def decoder(data: bytes, _codecs: Sequence[str], _byte_order: str) -> Any:
        text = data.decode("latin-1").rstrip(PADDING)
        if "\\" not in text:
            return of(text.strip(padding)) if text else None
        return [of(part.strip(padding)) for part in text.split("\\")]

    return decoder


def _in_charset(of: Callable[[str], Any], *, many: bool, name: bool = False) -> Decoder:
    """Text in the data set's character set; several values are split after decoding, for 0x5C can be half a character."""

    def decoder(data: bytes, codecs: Sequence[str], _byte_order: str) -> Any:
        text = decode(data, codecs, many=many, name=name).rstrip(PADDING)
        if many and "\\" in text:
            return [of(part.rstrip(PADDING)) for part in text.split("\\")]
        return of(text) if text else None

    return decoder


def _uri(data: bytes, _codecs: Sequence[str], _byte_order: str) -> Any:
    return data.decode("latin-1").rstrip(PADDING) or None


def _as_stored(data: bytes, _codecs: Sequence[str], _byte_order: str) -> Any:
    return data


def _tags(data: bytes, _codecs: Sequence[str], byte_order: str) -> Any:
    count = len(data) // 4
    halves = Struct(f"{byte_order}{2 * count}H").unpack_from(data)
    return _one_or_list([halves[i] << 16 | halves[i + 1] for i in range(0, 2 * count, 2)])


def _binary(letter: str, size: int) -> Decoder:
    """Numbers; bytes that do not fill a last one are left out."""
    one = {order: Struct(order + letter).unpack for order in "<>"}

    def decoder(data: bytes, _codecs: Sequence[str], byte_order: str) -> Any:
        if len(data) == size:
            return one[byte_order](data)[0]
        count = len(data) // size
        return _one_or_list(list(Struct(f"{byte_order}{count}{letter}").unpack_from(data)))

    return decoder


_BY_KIND: dict[str, Decoder] = {
    "bytes": _as_stored,
    "date": _ascii(Date, " "),
    "datetime": _ascii(DateTime, " "),
    "decimal": _ascii(decimal, PADDING),
    "integer": _ascii(integer, PADDING),
    "name": _in_charset(PersonName, many=True, name=True),
    "sequence": _as_stored,
    "tag": _tags,
    "time": _ascii(Time, " "),
    "uid": _ascii(str, PADDING),
    "words": _ascii(str, " "),
}


def _decoder(code: str) -> Decoder:
    vr = VRS[code]
    if vr.kind == "number":
        return _binary(vr.struct, vr.unit)
    if vr.kind == "text":
        return _in_charset(str, many=vr.many)
    return _uri if code == "UR" else _BY_KIND[vr.kind]


_DECODERS: dict[str, Decoder] = {code: _decoder(code) for code in VRS}


# Numbers and code words, which tell nothing about a person: the files of a series repeat them.
KEPT = frozenset(code for code, vr in VRS.items() if vr.kind in {"decimal", "integer", "number", "words"})
KEPT_LENGTH = 64


@lru_cache(maxsize=4096)
def _kept(data: bytes, vr: str, byte_order: str) -> Any:
    """As `value`. SPEED: most of what a thousand files of one series say is the same (benchmark 16)."""
    return _DECODERS[vr](data, (), byte_order)


def value(data: bytes, vr: str, codecs: Sequence[str] = (), byte_order: str = "<") -> Any:
    """The Python value of an element's bytes; None where there are none."""
    if not data:
        return None
    if len(data) > KEPT_LENGTH or vr not in KEPT:
        return _DECODERS[vr](data, codecs, byte_order)
    found = _kept(data, vr, byte_order)
    return found.copy() if type(found) is list else found


# ---- values → bytes ---------------------------------------------------------------------------------------


def encode(found: Any, vr: str, codecs: Sequence[str] = (), byte_order: str = "<") -> bytes:
    """The bytes of a value, padded to even length (PS3.5 §6.2). Bytes are taken as they are, for every VR; numpy's numbers and
    arrays as Python's.

    Raises
        NotRepresentableError  the VR cannot hold it
    """
    row = VRS[vr]
    if found is None:
        return b""
    if isinstance(found, (bytes, bytearray, memoryview)):
        data = bytes(found)
    else:
        found = (
            found.tolist() if hasattr(found, "tolist") and row.kind != "bytes" else found
        )  # numpy's numbers and arrays
        several = list(found) if isinstance(found, (list, tuple)) else [found]
        try:
            data = _encoded(several, vr, codecs, byte_order)
        except (struct_error, AttributeError, OverflowError, TypeError, ValueError) as e:
            if isinstance(e, NotRepresentableError):
                raise
            raise _refused(vr, f"{type(several[0]).__name__} that does not fit") from None
    return data + row.pad if len(data) % 2 else data


def _encoded(several: list[Any], vr: str, codecs: Sequence[str], byte_order: str) -> bytes:
    row = VRS[vr]
    if row.kind == "number":
        numbers = [float(v) if row.struct in "fd" else v.__index__() for v in several]
        return Struct(f"{byte_order}{len(numbers)}{row.struct}").pack(*numbers)
    if row.kind == "tag":
        halves = [half for v in several for half in (v >> 16, v & 0xFFFF)]
        return Struct(f"{byte_order}{len(halves)}H").pack(*halves)
    if row.kind in {"bytes", "sequence"}:
        raise _refused(vr, f"a {type(several[0]).__name__} where bytes belong")
    texts = ["" if v is None else _text(v, row.kind) for v in several]
    if len(texts) > 1 and not row.many:
        raise _refused(vr, f"{len(texts)} values of a VR that has one")
    if row.kind in {"text", "name"}:
        return encode_text("\\".join(texts), codecs)
    return "\\".join(texts).encode("latin-1")


def _text(found: Any, kind: str) -> str:
    """One value of a VR that is text."""
    if kind in {"date", "time", "datetime"}:
        return text_of(found, kind)
    return decimal_text(found) if kind == "decimal" else integer_text(found) if kind == "integer" else str(found)


def decimal_text(number: Any) -> str:
    """A number as DS: its own text where it has one, else the shortest of at most 16 characters (PS3.5 §6.2)."""
    if isinstance(number, (Decimal, Integer)):
        return number.text
    if isinstance(number, str):
        return number
    number = float(number)
    if number - number != 0:
        raise _refused("DS", "a number that is not finite")
    text = repr(number).removesuffix(".0")
    for digits in range(16, 0, -1):
        if len(text) <= VRS["DS"].most:
            break
        text = f"{number:.{digits}g}"
    if abs(float(text)) == float("inf"):  # the rounding went beyond what a float can be
        return decimal_text(number * (1 - 1e-9))
    return text


def integer_text(number: Any) -> str:
    """A number as IS: its own text where it has one."""
    if isinstance(number, (Decimal, Integer)):
        return number.text
    return number if isinstance(number, str) else str(number.__index__())


def _refused(vr: str, found: str) -> NotRepresentableError:
    return NotRepresentableError("value", expected=f"a value that VR {vr} can hold", found=found, source="PS3.5 §6.2")
