# SPDX-License-Identifier: MIT
"""One `.npy`: its header matched by a grammar, its array described but not yet read.

The dtypes are a list: plain numbers, text, and bytes that are red, green and blue. Offsets in errors count the bytes of
the member.
"""

from __future__ import annotations

import math
import re

import numpy as np

from ...core.arrays import FileArray
from ...core.errors import MalformedError, Note, NotRepresentableError, TruncatedError, UnsupportedError
from ...core.frozen import dataclass
from ...core.limits import DEFAULT
from .archive import Member, directory

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Literal

    from numpy.typing import NDArray

    from ...core.limits import Limits
    from ...core.source import Layer

NPY = "numpy.lib.format"
MAX_TEXT = 1 << 16  # of a .npy header; numpy itself stops at 10 000
MAX_DIMS = 32
MAX_CODE_POINT = 0x10FFFF

# Image dtypes: everything numpy can hold in plain numbers. Words may be text as well.
NUMBERS = frozenset({"b1", *(f"{k}{n}" for k in "iu" for n in (1, 2, 4, 8)), "f2", "f4", "f8", "c8", "c16"})
LONG = frozenset({f"{kind}{n}" for kind, n in (("f", 12), ("f", 16), ("c", 24), ("c", 32))})
COLOURS = {names: np.dtype([(name, "u1") for name in names]) for names in (("R", "G", "B"), ("R", "G", "B", "A"))}


@dataclass(frozen=True, slots=True)
class NpyHeader:
    """What one `.npy` says about its array; `nbytes` is its own length, values start there."""

    name: str
    version: tuple[int, int]
    nbytes: int
    descr: str
    fortran_order: bool
    shape: tuple[int, ...]
    dtype: Any
    byte_order: Literal["<", ">"]


# Every piece is matched in one way only, so matching takes linear time whatever the text is.
_ENTRY = re.compile(
    r"""\s*(?P<q>['"])(?P<key>\w{1,16})(?P=q)\s*:\s*(?:
        (?P<text>'[^'\\]{0,32}'|"[^"\\]{0,32}")
      | (?P<flag>True|False)
      | (?P<fields>\[(?:\s*\(\s*'\w{0,8}'\s*,\s*'[^'\\]{0,8}'\s*\)\s*,?){1,8}\s*\])
      | \((?P<shape>\s*(?:\d{1,19}L?\s*(?:,\s*|(?=\))))*)\)
    )\s*(?:,|(?=\}))""",
    re.VERBOSE,
)
_FIELD = re.compile(r"\(\s*'(\w*)'\s*,\s*'([^']*)'\s*\)")


def npy_header(raw: bytes, name: str) -> NpyHeader:
    """The header of a `.npy` whose first bytes are `raw` (all of it, or at least its header).

    Raises
        TruncatedError, MalformedError  not the grammar of numpy.lib.format
        UnsupportedError                a dtype outside the whitelist: objects, void, dates, nested records
    """
    if raw[:6] != b"\x93NUMPY":
        raise wrong(f"{name} magic", 0, "93 4e 55 4d 50 59", raw[:6].hex(" ") or "the end")
    version = (raw[6], raw[7]) if len(raw) > 7 else (0, 0)
    if version not in ((1, 0), (2, 0), (3, 0)):
        raise wrong(f"{name} version", 6, "1.0, 2.0 or 3.0", version)
    start = 10 if version[0] == 1 else 12
    nbytes = int.from_bytes(raw[8:start], "little")
    if nbytes > MAX_TEXT:
        raise wrong(f"{name} header length", 8, f"≤ {MAX_TEXT}", nbytes)
    if len(raw) < start + nbytes:
        raise TruncatedError(f"{name} header", offset=len(raw), expected=f"{start + nbytes} bytes", found=len(raw))
    values = _literal(raw[start : start + nbytes].decode("latin-1"), name, start)
    shape = tuple(int(part.strip().rstrip("L")) for part in values["shape"].split(",") if part.strip())
    if len(shape) > MAX_DIMS:
        raise UnsupportedError(
            f"{name} shape", offset=start, expected=f"≤ {MAX_DIMS} axes", found=len(shape), source=NPY
        )
    dtype, byte_order = _dtype(values["descr"], name, start)
    if math.prod(n or 1 for n in shape) * dtype.itemsize >= 1 << 62:
        raise wrong(f"{name} shape", start, "less than 2⁶² bytes", shape)
    fortran = values["fortran_order"] == "True"
    return NpyHeader(name, version, start + nbytes, values["descr"], fortran, shape, dtype, byte_order)


def wrong(what: str, offset: int, expected: str, found: object) -> MalformedError:
    return MalformedError(what, offset=offset, expected=expected, found=found, source=NPY)


def _literal(text: str, name: str, start: int) -> dict[str, str]:
    """The three entries of the dict, as text each; nothing is evaluated."""
    kinds = {"descr": ("text", "fields"), "fortran_order": ("flag",), "shape": ("shape",)}
    values: dict[str, str] = {}
    at = 1
    while text[:1] == "{" and (match := _ENTRY.match(text, at)) is not None:
        key = match["key"]
        kind = match.lastgroup or ""
        if key in values or kind not in kinds.get(key, ()):
            break
        values[key] = match[kind]
        at = match.end()
    if len(values) != len(kinds) or not re.fullmatch(r"\s*\}\s*", text[at:]):
        found = f"something else after {len(values)} entries"
        raise wrong(f"{name} header", start + at, "a dict of descr, fortran_order and shape", found)
    return values


def _dtype(descr: str, name: str, start: int) -> tuple[np.dtype[Any], Literal["<", ">"]]:
    """(native dtype, byte order) of a descr, if it is on the list."""
    if descr.startswith("["):
        fields = _FIELD.findall(descr)
        names = tuple(field for field, _ in fields)
        if names in COLOURS and all(kind in ("|u1", "u1") for _, kind in fields):
            return COLOURS[names], "<"
    else:
        match = re.fullmatch(r"([<>|=]?)([biufcSU])(\d{1,10})", descr[1:-1])
        code = match[2] + match[3] if match else ""
        if match and (code in NUMBERS or (match[2] in "SU" and 0 < int(match[3]) <= MAX_TEXT) or _has_long(code)):
            return np.dtype(code), ">" if match[1] == ">" else "<"
    raise UnsupportedError(
        f"{name} descr",
        offset=start,
        expected="plain numbers, text or RGB(A)",
        found="objects" if "O" in descr else f"{descr[:40]}",
        source=NPY,
        hint="Objects would have to be unpickled, which can run code." if "O" in descr else "",
    )


def _has_long(code: str) -> bool:
    """Whether this machine's long double has that many bytes."""
    return code in LONG and code in (f"f{np.dtype('g').itemsize}", f"c{np.dtype('G').itemsize}")


@dataclass(frozen=True, slots=True)
class Npy:
    """One array of the file, not yet read."""

    header: NpyHeader
    member: Member

    @property
    def stored(self) -> FileArray:
        h = self.header
        return FileArray(self.member, h.shape, h.dtype, h.nbytes, h.byte_order, "F" if h.fortran_order else "C")

    def array(self) -> NDArray[Any]:
        """All values, in native byte order and numpy's own memory order."""
        h = self.header
        raw = np.frombuffer(self.member.read(h.nbytes, self.member.size), h.dtype.newbyteorder(h.byte_order))
        if h.dtype.kind == "U" and raw.size and raw.view(f"{h.byte_order}u4").max() > MAX_CODE_POINT:
            raise MalformedError(
                f"{h.name} text", offset=h.nbytes, expected="Unicode code points", found="larger numbers"
            )
        order: Any = "F" if h.fortran_order else "C"
        return raw.reshape(h.shape, order=order).astype(h.dtype, order=order)


def arrays(layer: Layer, *, limits: Limits = DEFAULT) -> tuple[dict[str, Npy], tuple[Note, ...]]:
    """The arrays by name, each with its sizes checked, and a Note for each member that is none."""
    found: dict[str, Npy] = {}
    notes: list[Note] = []
    for entry in directory(layer, limits=limits):
        if not entry.name.endswith(".npy"):
            notes.append(Note("npz-stranger", "info", "A member that is not .npy was passed over.", entry.local))
            continue
        member = Member(layer, entry, limits)
        header = npy_header(member.head(12 + MAX_TEXT), entry.name)
        expected = header.nbytes + math.prod(header.shape) * header.dtype.itemsize
        if expected != member.size:
            kind = TruncatedError if expected > member.size else MalformedError
            raise kind(
                f"{entry.name} size",
                offset=min(header.nbytes, member.size),
                expected=f"{expected} bytes (shape × item size and header)",
                found=member.size,
                source=NPY,
            )
        limits.check("max_bytes", expected, f"{entry.name} size")
        found[entry.name.removesuffix(".npy")] = Npy(header, member)
    return found, tuple(notes)


def npy_bytes(dtype: np.dtype[Any], shape: tuple[int, ...], *, fortran_order: bool) -> bytes:
    """A `.npy` header 1.0, little-endian, padded so that values start at a multiple of 64 bytes."""
    little = dtype.newbyteorder("<")
    descr = repr(little.descr) if little.fields else repr(little.str)
    text = f"{{'descr': {descr}, 'fortran_order': {fortran_order}, 'shape': {shape}, }}".encode("latin-1")
    text += b" " * (-(10 + len(text) + 1) % 64) + b"\n"
    return b"\x93NUMPY\1\0" + len(text).to_bytes(2, "little") + text


def plain_array(array: Any, name: str) -> NDArray[Any]:
    """A small array as it is written: little-endian, of a dtype that reading accepts."""
    values = np.asarray(array)
    if values.dtype.kind not in "biufcSU" and values.dtype not in COLOURS.values():
        raise NotRepresentableError(name, expected="plain numbers, text or RGB(A)", found=values.dtype)
    return values
