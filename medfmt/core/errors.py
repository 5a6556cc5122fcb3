# SPDX-License-Identifier: MIT
"""Errors that name the byte, and notes about what was assumed.

Every refusal is a `FormatError`; everything that was accepted although it is unusual is a `Note`. The text of both is put
together here and nowhere else, so that all of them read alike:

    {path}: {field} at byte {offset}: expected {expected}, found {found} [{source}]. {hint}

Offsets count the bytes of the layer that `field` names: of the file for gzip's own fields, of the inflated
stream otherwise. The value of a text element never goes into `found`: texts can be about a patient.
"""

from __future__ import annotations

from .frozen import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any, Literal, TypeVar

    E = TypeVar("E", bound="FormatError")

MAX_PATH = 80
PARTS = ("field", "offset", "expected", "found", "source", "hint", "path")


def shortened(text: str, limit: int) -> str:
    """`text`, with its middle replaced by an ellipsis where it is longer than `limit` characters."""
    if len(text) <= limit:
        return text
    half = (limit - 1) // 2
    return text[:half] + "…" + text[-half:]


class FormatError(ValueError):
    """The bytes cannot be read as the format asks, or a volume cannot be written as asked.

    Attributes
        field     what was being read, naming its layer: "dim[1]", "gzip ISIZE", "(0028,0010) Rows"
        offset    byte offset of that field in its layer; 0 where the file as a whole is meant
        expected  what the standard asks for
        found     what was there instead
        source    the clause that asks for it
        hint      what to do about it
        path      the file, or "<bytes>"
    """

    def __init__(
        self,
        field: str,
        *,
        offset: int = 0,
        expected: str,
        found: object,
        source: str = "",
        hint: str = "",
        path: str = "<bytes>",
    ) -> None:
        self.field = field
        self.offset = offset
        self.expected = expected
        self.found = str(found)
        self.source = source
        self.hint = hint
        self.path = path
        super().__init__(field)

    def __str__(self) -> str:
        clause = f" [{shortened(self.source, 60)}]" if self.source else ""
        hint = f" {shortened(self.hint, 100)}" if self.hint else ""
        return (
            f"{shortened(self.path, MAX_PATH)}: {shortened(self.field, 60)} at byte {self.offset}: "
            f"expected {shortened(self.expected, 80)}, found {shortened(self.found, 80)}{clause}.{hint}"
        )

    def moved(self: E, *, path: str | None = None, by: int = 0) -> E:
        """The same error, of the same kind, at another path or `by` bytes further on."""
        place = {"offset": self.offset + by, "path": self.path if path is None else path}
        return _rebuilt(type(self), self._parts() | place)

    def _parts(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in PARTS}

    def __reduce__(self) -> tuple[Any, ...]:
        return (_rebuilt, (type(self), self._parts()))


def _rebuilt(kind: type[E], parts: dict[str, Any]) -> E:
    return kind(**parts)


class UnknownFormatError(FormatError):
    """No format recognises the file, or nothing in the folder is an image."""


class TruncatedError(FormatError):
    """Bytes that the format promises are not there; also: the other half of a pair is missing."""


class MalformedError(FormatError):
    """The bytes break the standard in a way that could change a voxel, a dimension or the geometry."""


class UnsupportedError(FormatError):
    """Legal by the standard, and not done here."""


class NotRepresentableError(FormatError):
    """The target format cannot hold this volume; nothing was written."""


class AmbiguousError(FormatError):
    """Several volumes where one was asked for; `hint` says how to choose."""


class LimitError(FormatError):
    """A bound of `Limits` was reached."""


@dataclass(frozen=True, slots=True)
class Note:
    """One thing that was assumed or tolerated.

    `code` is stable and meant for programs; `severity` is "info" (a fact) or "departure" (the file breaks the
    standard and a choice was made); `offset` and `field` are as in `FormatError`, None where no byte is meant.
    """

    code: str
    severity: Literal["info", "departure"]
    text: str
    offset: int | None = None
    field: str = ""
    source: str = ""

    def __str__(self) -> str:
        place = f" ({self.field} at byte {self.offset})" if self.offset is not None else ""
        return f"{self.severity}: {self.text}{place}"


def raise_departures(notes: tuple[Note, ...], path: str) -> None:
    """Raise the first departure of `notes` as a MalformedError: what `strict=True` means."""
    for note in notes:
        if note.severity == "departure":
            raise MalformedError(
                note.field or note.code,
                offset=note.offset or 0,
                expected="a file that keeps to the standard (strict=True)",
                found=note.text,
                source=note.source,
                path=path,
            )


def gathered(found: Iterable[Note]) -> list[Note]:
    """Notes in the order of their bytes, each once. A file that cannot be read while they are found gives its error as one."""
    notes: list[Note] = []
    try:
        for note in found:
            notes.append(note)  # noqa: PERF402  those before an error count
    except FormatError as e:
        text = f"not readable: expected {e.expected}, found {e.found}"
        notes.append(Note("unreadable", "departure", text, e.offset, e.field, e.source))
    return sorted(dict.fromkeys(notes), key=lambda note: note.offset or 0)
