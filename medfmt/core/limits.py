# SPDX-License-Identifier: MIT
"""The bounds that reading keeps to, as one value that is passed along.

A limit is checked after the bytes present and before anything is allocated. The defaults let every honest
file through that a machine of 2026 can hold, and stop a small file from costing gigabytes.
"""

from __future__ import annotations

from .errors import LimitError
from .frozen import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Upper bounds; `UNLIMITED` has none.

    Attributes
        max_bytes      of one array in memory; 64 GiB is beyond the largest series met in practice
        max_pixels     of one frame; 2³⁰ leaves room for whole-slide tiles
        max_inflated   of one inflated header, data set or archive member that has to be held whole
        max_depth      of nested sequences
        max_elements   of one data set, items included
        max_fragments  of one encapsulated pixel element
        max_scans      of one progressive JPEG
    """

    max_bytes: int = 64 << 30
    max_pixels: int = 1 << 30
    max_inflated: int = 4 << 30
    max_depth: int = 64
    max_elements: int = 10_000_000
    max_fragments: int = 10_000_000
    max_scans: int = 1_000

    def check(self, name: str, value: int, field: str, *, offset: int = 0) -> None:
        """Raise LimitError where `value` exceeds the bound called `name`."""
        bound: int = getattr(self, name)
        if value > bound:
            raise LimitError(
                field,
                offset=offset,
                expected=f"at most {bound} (Limits.{name})",
                found=value,
                hint=f"Pass limits=Limits({name}=…) if the file is trusted.",
            )


DEFAULT = Limits()
UNLIMITED = Limits(*[1 << 62 for _ in Limits.__slots__])


def bounds(limits: Limits | None) -> Limits:
    """What a caller's `limits=` means: None, which has to be said, is no bound at all."""
    return UNLIMITED if limits is None else limits
