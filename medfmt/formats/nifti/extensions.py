# SPDX-License-Identifier: MIT
"""Header extensions: what lies between the header and the voxels. No numpy.

    01 00 00 00 | esize ecode content | esize ecode content | …

The first byte tells whether extensions follow. `esize` counts its own 8 bytes too and is a multiple of 16. The
content is kept byte for byte; `decoded` understands comments, AFNI's XML and JSON, and leaves the rest as bytes.
Source: nifti1.h, "HEADER EXTENSIONS".
"""

from __future__ import annotations

from ...core.errors import Note, NotRepresentableError
from ...core.frozen import dataclass
from .codes import ECODES
from .records import EXTENSION

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

TEXT_CODES = (4, 6)  # AFNI, comment
JSON_CODES = (44,)  # MRS; others are looked at for an opening brace


@dataclass(frozen=True, slots=True)
class Extension:
    """One extension: its code and its content, padding included."""

    ecode: int
    content: bytes

    @property
    def name(self) -> str:
        return ECODES.get(self.ecode, f"code {self.ecode}")

    @property
    def decoded(self) -> Any:
        """Text of a comment or AFNI extension, the value of a JSON one, else the bytes as they are."""
        if self.ecode in TEXT_CODES:
            return self.content.rstrip(b"\0").decode("utf-8", "replace")
        if self.ecode in JSON_CODES or self.content[:1] == b"{":
            return _json(self.content)
        return self.content


def _json(content: bytes) -> Any:
    import json

    try:
        return json.loads(content.rstrip(b"\0").decode("utf-8"))
    except (ValueError, RecursionError):
        return content


def chain(tail: bytes, byte_order: str, size: int) -> tuple[tuple[Extension, ...], int, tuple[Note, ...]]:
    """The extensions in `tail`, which begins right behind the header.

    Parameters
        size  of the header: where `tail` lies
    Returns
        (extensions, how many bytes of `tail` they and the four bytes before them take, notes)
    """
    if len(tail) < 4:
        return (), len(tail), ()
    if tail[0] == 0:
        return (), 4, ()
    found: list[Extension] = []
    notes: list[Note] = []
    at = 4
    unpack = EXTENSION.codecs[byte_order].unpack_from
    odd = 0
    while len(tail) - at >= EXTENSION.size:
        esize, ecode = unpack(tail, at)
        if esize == 0 and not any(tail[at:]):
            break  # WILD: zero padding up to vox_offset
        if esize < EXTENSION.size or at + esize > len(tail):
            text = f"an extension claims {esize} of the {len(tail) - at} bytes there are; all extensions are ignored"
            notes.append(_note("extension-size", text, size + at))
            return (), 4, tuple(notes)
        if esize % 16 and not odd:
            odd = size + at
        found.append(Extension(ecode, tail[at + EXTENSION.size : at + esize]))
        at += esize
    if odd:
        notes.append(_note("extension-multiple", "the size of an extension is not a multiple of 16", odd))
    if not found:
        notes.append(Note("extension-none", "info", "extensions are announced, and there are none", size, "extension"))
    return tuple(found), at, tuple(notes)


def _note(code: str, text: str, offset: int) -> Note:
    return Note(code, "departure", text, offset, "esize", "nifti1.h esize")


def packed(extensions: Iterable[Extension], byte_order: str = "<") -> bytes:
    """The bytes between header and voxels that hold these extensions; contents are padded with zeros to 16 bytes.

    Raises
        NotRepresentableError  an extension of 2 GiB or more
    """
    parts = []
    for extension in extensions:
        esize = -(-(EXTENSION.size + len(extension.content)) // 16) * 16
        if esize >= 1 << 31:
            raise NotRepresentableError("esize", offset=0, expected="below 2 GiB", found=esize, source="nifti1.h esize")
        parts.append(EXTENSION.pack({"esize": esize, "ecode": extension.ecode}, byte_order))
        parts.append(extension.content.ljust(esize - EXTENSION.size, b"\0"))
    return (b"\1\0\0\0" if parts else bytes(4)) + b"".join(parts)
