# SPDX-License-Identifier: MIT
"""Tags: what the dictionary of PS3.6 says about them, and how people write them.

The dictionary is one text (`_dictionary.py`, generated), split on first use. Repeating groups (50xx, 60xx and the
like) are found by their masks. What private elements are is known in `vendors/`.

A tag is an int, group in the upper 16 bits: 0x00280010. A key is a tag, a pair (0x0028, 0x0010) or a keyword "Rows".
"""

from __future__ import annotations

import re
from functools import cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final, TypeAlias

    Key: TypeAlias = str | int | tuple[int, int]

ITEM: Final = 0xFFFEE000
ITEM_END: Final = 0xFFFEE00D
SEQUENCE_END: Final = 0xFFFEE0DD
PIXEL_DATA: Final = 0x7FE00010
PIXEL_TAGS: Final = frozenset({0x7FE00008, 0x7FE00009, PIXEL_DATA})  # float, double float and integer pixel data

# Two of one of these in a data set could mean two different images (PS3.3 §C.7.6.3).
DESCRIBES_PIXELS: Final = frozenset(
    {
        *PIXEL_TAGS,
        0x00280002,  # SamplesPerPixel
        0x00280004,  # PhotometricInterpretation
        0x00280006,  # PlanarConfiguration
        0x00280008,  # NumberOfFrames
        0x00280010,  # Rows
        0x00280011,  # Columns
        0x00280030,  # PixelSpacing
        0x00280100,  # BitsAllocated
        0x00280101,  # BitsStored
        0x00280102,  # HighBit
        0x00280103,  # PixelRepresentation
        0x00281052,  # RescaleIntercept
        0x00281053,  # RescaleSlope
        0x00200032,  # ImagePositionPatient
        0x00200037,  # ImageOrientationPatient
    }
)


@cache
def _lines() -> dict[int, str]:
    from ._dictionary import ELEMENTS

    lines, tag = {}, 0
    for line in ELEMENTS.strip().split("\n"):
        if not line:
            tag += 1
        elif line[0] == "+":
            tag += int(line, 16) - 1
        elif line[0] == "@":
            tag = int(line[1:], 16)
        else:
            lines[tag] = line + " SQ" if line[-1].islower() and line[-2:].isalpha() else line
            tag += 1
    return lines


@cache
def _masks() -> tuple[tuple[int, int, str], ...]:
    """The repeating groups: (mask, value, line)."""
    from ._dictionary import REPEATING

    found = []
    for row in REPEATING.strip().split("\n"):
        place, line = row.split(" ", 1)
        mask = int("".join("0" if c == "x" else "F" for c in place), 16)
        found.append((mask, int(place.replace("x", "0"), 16), line))
    return tuple(found)


@cache
def _by_keyword() -> dict[str, int]:
    lines = _lines()
    return dict(zip(keywords("\n".join(map(_called, lines.values()))).split("\n"), lines, strict=True))


def _line(tag: int) -> str | None:
    line = _lines().get(tag)
    if line is None and not tag & 0x00010000:
        for mask, value, candidate in _masks():
            if tag & mask == value:
                return candidate
    return line


def _called(line: str) -> str:
    """What a line says of name and keyword: "Patient's Sex", or "dB/dt=dBdt" where the rule does not give the keyword."""
    name, _, vr = line.rpartition(" ")
    return name + " Sequence" if vr.endswith("SQ") and "=" not in name else name


def vr_of(tag: int) -> str:
    """VR by the dictionary; of two possible ones "US/SS", as PS3.6 has it; "UN" where the tag is not known."""
    number = tag & 0xFFFF
    if number == 0:
        return "UL"  # group length, PS3.5 §7.2
    if tag & 0x00010000:
        return "LO" if 0x10 <= number <= 0xFF else "UN"  # private creator, PS3.5 §7.8.1
    line = _line(tag)
    return "UN" if line is None else line.rpartition(" ")[2].partition(":")[0].lstrip("R")


def vm_of(tag: int) -> str:
    """Value multiplicity by the dictionary: "1", "3", "1-n"; "" where the tag is not known."""
    line = _line(tag)
    return "" if line is None else line.rpartition(" ")[2].partition(":")[2] or "1"


def is_retired(tag: int) -> bool:
    """Whether the dictionary marks the element as retired."""
    line = _line(tag)
    return line is not None and line.rpartition(" ")[2].startswith("R")


def keyword_of(tag: int) -> str:
    """Keyword by the dictionary ("Rows"); "" where there is none."""
    line = _line(tag)
    return "" if line is None else _keyword(line)


@cache
def _keyword(line: str) -> str:
    return keywords(_called(line))


def name_of(tag: int) -> str:
    """Name by the dictionary; what the position says for private and group-length elements; else ""."""
    if tag & 0xFFFF == 0:
        return "Group Length"
    if tag & 0x00010000:
        return "Private Creator" if 0x10 <= tag & 0xFFFF <= 0xFF else ""
    line = _line(tag)
    return "" if line is None else _called(line).partition("=")[0]


def keywords(names: str) -> str:
    """The keywords of names, one a line: "X-Ray Tube Current" gives "XRayTubeCurrent", "dB/dt=dBdt" what it says.

    The standard states no rule how a keyword comes from a name; this one gives what PS3.6 has, but for about a hundred.
    """
    if "=" in names:
        names = re.sub(r"(?m)^.*=", "", names)
    names = names.replace("'s ", " ").replace("(s)", "s").replace("2D ", "TwoD ").replace("3D ", "ThreeD ")
    return re.sub(r"[ -/]+([a-z])", _capital, names).translate(_DROPPED)


def _capital(found: re.Match[str]) -> str:
    return found[1].upper()


_DROPPED: Final = dict.fromkeys(map(ord, " !\"#$%&'()*+,-./:;[]"))


@cache
def tag_of(text: str) -> int | None:
    """Tag of a keyword, of "(0028,0010)" or of eight hexadecimal digits; None where the dictionary does not have it."""
    tag = _by_keyword().get(text)
    if tag is None:
        found = re.fullmatch(_WRITTEN, text)
        return None if found is None else int("".join(part for part in found.groups() if part), 16)
    return tag if text else None


_WRITTEN: Final = r"\(([0-9a-fA-F]{4}),\s?([0-9a-fA-F]{4})\)|([0-9a-fA-F]{8})"


def tag_of_key(key: Key) -> int | None:
    """Tag of a keyword, of an int, or of a pair (group, element); None for an unknown keyword."""
    if isinstance(key, str):
        return tag_of(key)
    if isinstance(key, int):
        return key
    group, number = key
    return group << 16 | number


def written(tag: int) -> str:
    """How the standard writes a tag: "(0028,0010)"."""
    return f"({tag >> 16:04X},{tag & 0xFFFF:04X})"


def label(tag: int) -> str:
    """How a tag is written in messages: "(0028,0010) Rows"."""
    return f"{written(tag)} {name_of(tag)}".rstrip()
