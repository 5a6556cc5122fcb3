# SPDX-License-Identifier: MIT
"""Character sets (PS3.5 §6.1, PS3.3 §C.12.1.1.2): bytes of text elements ↔ str, ISO 2022 escapes included.

The defined terms come from one fixed table: a term from a file is looked up here and never handed to Python's codec
registry. Bytes that a character set cannot decode become lone surrogates (PEP 383), which encode to the same bytes again.

# Strategy: ISO 2022 has two sets in force: G0 for bytes below 0x80, G1 for those above. An escape sequence puts a set
# into one of them. Every set here is a Python codec plus a way to hand it the bytes: as they are, with the high
# bit set (G0 sets of two bytes look like EUC then), or each pair behind 0x8F (JIS X 0212 in EUC-JP).
"""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

# Defined term → Python codec. ISO 2022 terms name what may be designated besides the first set.
TERMS: Final[dict[str, str]] = {
    "": "ascii",
    "ISO_IR 6": "ascii",
    "ISO 2022 IR 6": "ascii",
    "ISO_IR 13": "shift_jis",
    "ISO_IR 100": "iso8859-1",
    "ISO_IR 101": "iso8859-2",
    "ISO_IR 109": "iso8859-3",
    "ISO_IR 110": "iso8859-4",
    "ISO_IR 126": "iso8859-7",
    "ISO_IR 127": "iso8859-6",
    "ISO_IR 138": "iso8859-8",
    "ISO_IR 144": "iso8859-5",
    "ISO_IR 148": "iso8859-9",
    "ISO_IR 166": "tis-620",
    "ISO_IR 203": "iso8859-15",
    "ISO_IR 192": "utf-8",
    "GB18030": "gb18030",
    "GBK": "gbk",
    "ISO 2022 IR 13": "shift_jis",
    "ISO 2022 IR 100": "iso8859-1",
    "ISO 2022 IR 101": "iso8859-2",
    "ISO 2022 IR 109": "iso8859-3",
    "ISO 2022 IR 110": "iso8859-4",
    "ISO 2022 IR 126": "iso8859-7",
    "ISO 2022 IR 127": "iso8859-6",
    "ISO 2022 IR 138": "iso8859-8",
    "ISO 2022 IR 144": "iso8859-5",
    "ISO 2022 IR 148": "iso8859-9",
    "ISO 2022 IR 166": "tis-620",
    "ISO 2022 IR 203": "iso8859-15",
    "ISO 2022 IR 87": "jisx0208",
    "ISO 2022 IR 159": "jisx0212",
    "ISO 2022 IR 149": "euc_kr",
    "ISO 2022 IR 58": "gb2312",
}
WHOLE: Final = frozenset({"utf-8", "gb18030", "gbk"})  # sets that stand alone and know no escapes

# Escape sequence → (0 or 1: G0 or G1, set). PS3.3 Tables C.12-3 and C.12-4.
ESCAPES: Final[dict[bytes, tuple[int, str]]] = {
    b"\x1b(B": (0, "ascii"),
    b"\x1b(J": (0, "shift_jis"),
    b"\x1b)I": (1, "shift_jis"),
    b"\x1b-A": (1, "iso8859-1"),
    b"\x1b-B": (1, "iso8859-2"),
    b"\x1b-C": (1, "iso8859-3"),
    b"\x1b-D": (1, "iso8859-4"),
    b"\x1b-F": (1, "iso8859-7"),
    b"\x1b-G": (1, "iso8859-6"),
    b"\x1b-H": (1, "iso8859-8"),
    b"\x1b-L": (1, "iso8859-5"),
    b"\x1b-M": (1, "iso8859-9"),
    b"\x1b-T": (1, "tis-620"),
    b"\x1b-b": (1, "iso8859-15"),
    b"\x1b$B": (0, "jisx0208"),
    b"\x1b$@": (0, "jisx0208"),  # JIS C 6226-1978, its predecessor
    b"\x1b$(D": (0, "jisx0212"),
    b"\x1b$)C": (1, "euc_kr"),
    b"\x1b$)A": (1, "gb2312"),
}
_PIECES = re.compile(rb"\x1b\$?[()\-]?.|[^\x1b]+|\x1b", re.DOTALL)
_HALVES = re.compile(rb"[\x00-\x7f]+|[\x80-\xff]+")
_HIGH = bytes(b | 0x80 for b in range(256))


def known_terms(terms: Sequence[str]) -> tuple[list[str], list[str]]:
    """(codecs of the terms that are known, the terms that are not). A term written with slips is still known."""
    codecs, unknown = [], []
    for term in terms:
        spelled = term.strip().upper().replace("-", "_")
        codec = TERMS.get(spelled) or TERMS.get(re.sub(r"^ISO[ _]?(2022)?[ _]?IR[ _]?", _respelled, spelled))
        if codec is None:
            unknown.append(term)
        else:
            codecs.append(codec)
    return codecs, unknown


def _respelled(found: re.Match[str]) -> str:
    """WILD: "ISO IR 100", "ISO-IR 192", "ISO 2022_IR_87" and kin, as one spells them."""
    return "ISO 2022 IR " if found.group(1) else "ISO_IR "


def decode(data: bytes, codecs: Sequence[str]) -> str:
    """Text of `data` in the character sets that the data set declares (`known_terms`)."""
    first = codecs[0] if codecs else "ascii"
    if data.isascii() and b"\x1b" not in data and first != "shift_jis":
        return data.decode("ascii")
    if first in WHOLE:
        return data.decode(first, "surrogateescape")
    if b"\x1b" in data:
        return _decode_escapes(data, first)
    if first == "ascii":
        return _undeclared(data)
    return _decode_set(data, first)


def _undeclared(data: bytes) -> str:
    """WILD: text above ASCII without a declaration: UTF-8 where it is valid UTF-8, else its bytes kept as surrogates."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("ascii", "surrogateescape")


def _decode_set(data: bytes, codec: str) -> str:
    if codec == "jisx0208":
        return data.translate(_HIGH).decode("euc_jp", "surrogateescape")
    if codec == "jisx0212":
        pairs = (b"\x8f" + data[i : i + 2].translate(_HIGH) for i in range(0, len(data), 2))
        return b"".join(pairs).decode("euc_jp", "surrogateescape")
    if codec == "shift_jis":  # JIS X 0201: one byte a character, yen and overline where ASCII has \ and ~
        return "".join(chr(b + 0xFEC0) if 0xA1 <= b <= 0xDF else chr(b if b < 0x80 else 0xDC00 + b) for b in data)
    return data.decode(codec, "surrogateescape")


def _decode_escapes(data: bytes, first: str) -> str:
    sets = ["ascii" if first in {"jisx0208", "jisx0212"} else first, first]
    out = []
    for piece in _PIECES.findall(data):
        if piece in ESCAPES:
            half, codec = ESCAPES[piece]
            sets[half] = codec
        else:
            for run in _HALVES.findall(piece):
                g0, g1 = sets
                codec = g1 if run[0] & 0x80 else g0
                low = run[0] < 0x80 and codec not in {"jisx0208", "jisx0212", "shift_jis"}
                out.append(run.decode("ascii") if low else _decode_set(run, codec))
    return "".join(out)
