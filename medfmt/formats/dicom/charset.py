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

from ...core.errors import NotRepresentableError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

# Defined term → Python codec. ISO 2022 terms name what may be designated besides the first set.
_TERMS: Final[dict[str, str]] = {
    "": "ascii",
    "ISO_IR 6": "ascii",
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
    "ISO 2022 IR 87": "jisx0208",
    "ISO 2022 IR 159": "jisx0212",
    "ISO 2022 IR 149": "euc_kr",
    "ISO 2022 IR 58": "gb2312",
}
# The one-byte sets have a term of each kind.
TERMS: Final[dict[str, str]] = _TERMS | {
    term.replace("ISO_IR", "ISO 2022 IR"): codec for term, codec in _TERMS.items() if codec != "utf-8"
}
RULE: Final = "PS3.3 §C.12.1.1.2"
TWO_BYTES: Final = frozenset({"jisx0208", "jisx0212"})  # sets of two bytes in G0
ENDS_LINE: Final = frozenset(b"\r\n\f\t")
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
# Patterns are compiled when first used (`re` keeps them): few files need them.
_PIECES = rb"(?s)\x1b\$?[()\-]?.|[^\x1b]+|\x1b"
_RUNS = rb"[\x00-\x20]+|\\|[\x21-\x5b\x5d-\x7f]+|[\x80-\xff]+"  # backslashes and controls on their own
_NAME_RUNS = rb"[\x00-\x20]+|[\\^=]|[^\x00-\x20\\^=\x80-\xff]+|[\x80-\xff]+"  # the delimiters of names as well
_WIDE_RUNS = rb"[\x00-\x20]+|[\x21-\x7f]+|[\x80-\xff]+"  # where 0x5C can be half a character
_HIGH = bytes(b | 0x80 for b in range(256))
_LOW = bytes(b & 0x7F for b in range(256))


# Set → the escape sequence that designates it, for writing.
_DESIGNATE: Final[dict[str, bytes]] = {codec: escape for escape, (_, codec) in reversed(ESCAPES.items())}
_DESIGNATE["shift_jis"] = b"\x1b)I"  # its katakana; its other half is ASCII but for two signs
del _DESIGNATE["ascii"]  # every G0 set is ASCII where no set of two bytes is in force


def known_terms(terms: Sequence[str]) -> tuple[list[str], list[str]]:
    """(codecs of the terms that are known, the terms that are not). A term written with slips is still known."""
    codecs: list[str] = []
    unknown: list[str] = []
    for term in terms[:MOST_TERMS]:
        spelled = term.strip(" \0").upper()
        codec = TERMS.get(spelled) or TERMS.get(re.sub(_SLIPS, _respelled, spelled))
        if codec is not None:
            codecs.append(codec)
        else:
            unknown.append(term)
            if not codecs:
                codecs.append("ascii")  # the first set stays the first
    return codecs, unknown


MOST_TERMS: Final = 32
_SLIPS = r"^ISO[ _-]*(2022|8859)?[ _-]*(IR)?[ _-]*"


def _respelled(found: re.Match[str]) -> str:
    """WILD: "ISO IR 100", "ISO-IR 192", "ISO 2022_IR_87" and kin, as one spells them."""
    if found.group(1) == "8859":  # WILD: "ISO 8859-1" for ISO_IR 100
        return "ISO 8859-"
    return "ISO 2022 IR " if found.group(1) else "ISO_IR "


def decode(data: bytes, codecs: Sequence[str], *, many: bool = True, name: bool = False) -> str:
    """Text of `data` in the character sets that the data set declares (`known_terms`).

    With `many` a backslash ends a value, and with it the sets that escapes brought in (PS3.5 §6.1.2.5.3); in a `name` (VR PN)
    so do the delimiters of its components and groups.
    """
    first = codecs[0] if codecs else "ascii"
    if data.isascii() and b"\x1b" not in data and first != "shift_jis":
        return data.decode("ascii")
    if first in WHOLE:
        return data.decode(first, "surrogateescape")
    if b"\x1b" in data:
        return _decode_escapes(data, first, many=many, name=name)
    if first == "ascii":
        return _undeclared(data, codecs)
    return _decode_set(data, first)


def _undeclared(data: bytes, codecs: Sequence[str]) -> str:
    """WILD: text above ASCII without a declaration: UTF-8 where it is valid UTF-8, else its bytes kept as surrogates.

    A declared set of two bytes that the text uses without its escape is used: its bytes are above ASCII on their own.
    """
    for codec in ("utf-8", *codecs):
        if codec in {"utf-8", "euc_kr", "gb2312"}:
            try:
                return data.decode(codec)
            except UnicodeDecodeError:
                continue
    return data.decode("ascii", "surrogateescape")


def _decode_set(data: bytes, codec: str) -> str:
    """One run of bytes in one set."""
    if codec == "jisx0208":
        return data.translate(_HIGH).decode("euc_jp", "surrogateescape")
    if codec == "jisx0212":
        pairs = (b"\x8f" + data[i : i + 2].translate(_HIGH) for i in range(0, len(data), 2))
        return b"".join(pairs).decode("euc_jp", "surrogateescape")
    if codec == "shift_jis":  # JIS X 0201: one byte a character; half-width katakana above
        return "".join(chr(b + 0xFEC0) if 0xA1 <= b <= 0xDF else chr(b if b < 0x80 else 0xDC00 + b) for b in data)
    return data.decode(codec, "surrogateescape")


def _decode_escapes(data: bytes, first: str, *, many: bool, name: bool) -> str:
    initial = "ascii" if first in TWO_BYTES else first
    # WILD: names whose components lack an escape of their own; where ASCII is first, no byte could mean something else.
    in_names = name and initial != "ascii"
    ends = (b"\\", b"^", b"=") if in_names else (b"\\",)
    sets = [initial, initial]
    out = []
    for piece in re.findall(_PIECES, data):
        if piece in ESCAPES:
            half, codec = ESCAPES[piece]
            sets[half] = codec
            continue
        runs = _WIDE_RUNS if sets[0] in TWO_BYTES else _NAME_RUNS if in_names else _RUNS
        for run in re.findall(runs, piece):
            codec = sets[run[0] >> 7]
            wide = codec in TWO_BYTES
            if wide and (run[0] < 0x21 or len(run) % 2):  # a control character, or bytes that make no pairs
                out.append(run.decode("ascii", "surrogateescape"))
            elif not wide and run[0] < 0x80:
                out.append(run.decode("ascii"))
            else:
                out.append(_decode_set(run, codec))
            if not wide and (run in ends if many else not ENDS_LINE.isdisjoint(run)):
                sets = [initial, initial]
    return "".join(out)


def encode(text: str, codecs: Sequence[str]) -> bytes:
    """Bytes of `text` in the declared sets: the first one, or escapes to the others. Surrogates become their bytes again.

    Raises
        NotRepresentableError  no declared set has one of the characters
    """
    first = codecs[0] if codecs else "ascii"
    first = "ascii" if first in TWO_BYTES else first  # WILD: such a set cannot be in force from the start
    if text.isascii():
        return text.encode("ascii")
    try:
        return _encode_set(text, first)
    except UnicodeEncodeError:
        pass
    others = [] if first in WHOLE else [codec for codec in codecs if codec in _DESIGNATE]
    back = b"\x1b(J" if first == "shift_jis" else b"\x1b(B"
    out: list[bytes] = []
    g0, g1, last = "ascii", first, first
    for c in text:
        delimits = c in "\\^=\r\n\f\t"  # the first set is in force again behind these (PS3.5 §6.1.2.5.3)
        codec = first if delimits else next((one for one in (last, first, *others, "ascii") if _fits(c, one)), "")
        if not codec:
            raise NotRepresentableError(
                "text",
                expected="characters of the data set's character sets",
                found=f"U+{ord(c):04X}",
                source=RULE,
                hint="SpecificCharacterSet ISO_IR 192 (UTF-8) holds every character.",
            )
        wide = codec in TWO_BYTES
        if (codec if wide else "ascii") != g0:
            out.append(_DESIGNATE[codec] if wide else back)
            g0 = codec if wide else "ascii"
        if not wide and codec != g1 and (delimits or not c.isascii()):
            out.append(_DESIGNATE.get(codec, b""))
            g1 = codec
        out.append(_encode_set(c, codec))
        last = codec
    return b"".join(out) + (back if g0 != "ascii" else b"")


def _fits(c: str, codec: str) -> bool:
    try:
        return bool(_encode_set(c, codec))
    except UnicodeEncodeError:
        return False


def _encode_set(text: str, codec: str) -> bytes:
    if codec == "jisx0208":
        data = text.encode("euc_jp")
        if any(b < 0xA1 for b in data):
            raise UnicodeEncodeError("euc_jp", text, 0, len(text), "not in JIS X 0208")
        return data.translate(_LOW)
    if codec == "jisx0212":
        data = text.encode("euc_jp")
        if len(data) != 3 * len(text):
            raise UnicodeEncodeError("euc_jp", text, 0, len(text), "not in JIS X 0212")
        return data.replace(b"\x8f", b"").translate(_LOW)
    if codec == "shift_jis":
        if any(not (c.isascii() or "\uff61" <= c <= "\uff9f" or "\udc80" <= c <= "\udcff") for c in text):
            raise UnicodeEncodeError("shift_jis", text, 0, len(text), "not in JIS X 0201")
        return b"".join(bytes([ord(c) - 0xFEC0 if c >= "\uff61" else ord(c) & 0xFF]) for c in text)
    return text.encode(codec, "surrogateescape")
