# SPDX-License-Identifier: MIT
"""What a VR may hold (PS3.5 Table 6.2-1), for values that come from elsewhere: other files, sidecars.

`values.encode` writes what it is given, for an edit must be able to write what it read. A new file is to be without fault:
`mended` gives a value that its VR allows, the same or the same in another spelling, or None where there is none.
"""

from __future__ import annotations

import re

from .moments import Date, Time
from .tags import vr_of
from .values import decimal, decimal_text, integer
from .vr import VRS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final

    from .dataset import Dataset

UID: Final = r"(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*))+"  # PS3.5 §9.1
CODE: Final = r"[A-Z0-9_ ]*"
AGE: Final = r"[0-9]{3}[DWMY]"
CLOCK: Final = r"[0-9]{2}([0-9]{2}([0-9]{2}(\.[0-9]{1,6})?)?)?"
MOST_IN_GROUP: Final = 64  # characters of one group of a name
TEXT_VRS: Final = frozenset(("LO", "LT", "PN", "SH", "ST", "UC", "UT"))
WORD_VRS: Final = TEXT_VRS | {"AE", "AS", "CS", "UR"}
LINES: Final = frozenset(("LT", "ST", "UT"))  # texts that may have several


def mended(value: Any, vr: str) -> Any:
    """A value, or several, as `vr` allows; None where it holds nothing, or what the VR cannot say."""
    if isinstance(value, (list, tuple)):
        several = [mended(one, vr) for one in value]
        return None if None in several or not several else several
    if value is None or vr not in VRS:
        return None
    row = VRS[vr]
    if row.kind in {"decimal", "integer"}:
        return _number(value, vr)
    text = str(value).strip(" \0")
    found = RULES[vr](text) if vr in RULES else text
    if not found or (row.most and len(found) > row.most) or not _is_text(found, several_lines=vr in LINES):
        return None
    return type(value)(found) if isinstance(value, str) else found


def could_say_anything(ds: Dataset, tag: int, vr: str) -> bool:
    """Whether an element, written as `vr`, is none of the dictionary's, or a text or no UID where that has something else."""
    known = vr_of(tag)
    if known == "UI":
        found = ds.get(tag)
        return vr not in ("UI", "UN") or (found is not None and mended(found, "UI") is None)
    return known == "UN" or tag & 0xFFFF == 0 or (vr in TEXT_VRS and known not in WORD_VRS)


def _number(value: Any, vr: str) -> Any:
    """A DS or IS whose text is short enough; a longer one rounded."""
    found = (decimal if vr == "DS" else integer)(str(getattr(value, "text", value)))
    if found is None or isinstance(found, str) or found - found != 0:
        return None
    if len(found.text) <= VRS[vr].most:
        return found
    return decimal(decimal_text(float(found))) if vr == "DS" else None


def _is_text(text: str, *, several_lines: bool) -> bool:
    """Whether there is nothing but characters: no controls, no bytes that no character set could read."""
    allowed = "\t\n\f\r" if several_lines else ""
    if any(c not in allowed for c in text if c < " " or "\x7f" <= c <= "\x9f" or "\ud800" <= c <= "\udfff"):
        return False
    return several_lines or "\\" not in text


def _date(text: str) -> str:
    at = Date(text)
    return "" if at.first is None or at.first != at.last else f"{at.first.year:04}{at.first:%m%d}"


def _time(text: str) -> str:
    plain = text.replace(":", "")
    return plain if re.fullmatch(CLOCK, plain) and Time(plain).first is not None else ""


def _name(text: str) -> str:
    groups = text.split("=")
    fits = len(groups) <= 3 and all(len(group) <= MOST_IN_GROUP and group.count("^") <= 4 for group in groups)
    return text if fits else ""


def _matching(pattern: str) -> Callable[[str], str]:
    """The rule that a text, in capitals, is what a pattern says."""

    def rule(text: str) -> str:
        return text.upper() if re.fullmatch(pattern, text.upper()) else ""

    return rule


def _ascii(text: str) -> str:
    return text if text.isascii() else ""


RULES: Final[dict[str, Callable[[str], str]]] = {
    "AE": _ascii,
    "AS": _matching(AGE),
    "CS": _matching(CODE),
    "DA": _date,
    "PN": _name,
    "TM": _time,
    "UI": _matching(UID),
    "UR": _ascii,
}
