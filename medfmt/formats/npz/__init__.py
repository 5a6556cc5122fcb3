# SPDX-License-Identifier: MIT
"""numpy's `.npz`: a zip whose members are `.npy` arrays (numpy.lib.format 1.0 to 3.0; PKWARE APPNOTE 6.3.10).

    member:   30 bytes + name + extra | .npy bytes, as they are (method 0) or deflated (8) | …
    …         directory: 46 bytes + name + extra + comment per member | 22 bytes: where the directory lies
    .npy:     93 4e 55 4d 50 59 major minor | length of the text, 2 or 4 bytes | a Python dict as text | values

What medfmt writes: `data` (stored values), `affine` (4 × 4), `slope` and `inter` where they scale, one array for each
number of the source's header (`header.dim`, …) and `meta`, BIDS words as JSON text. `numpy.load` reads all of it.

The text of a `.npy` is matched by a grammar and never run; objects are refused, so nothing is ever unpickled. A
member's size must be shape × item size before anything is allocated, and its CRC is checked before its first value
is used: a partial read of a large stored member therefore costs one pass over it.
"""

from __future__ import annotations

from ...core.reading import Format
from .archive import LOCAL, RECORDS
from .explain import rows_of
from .reading import NpzHeader, read, read_stack
from .writing import build, write

__all__ = ["NPZ", "RECORDS", "NpzHeader", "read", "sniff", "write"]


def sniff(head: bytes) -> bool:
    """A zip whose first member is called *.npy."""
    if head[:4] != b"PK\3\4" or len(head) < LOCAL.size:
        return False
    nbytes = int.from_bytes(head[26:28], "little")
    return head[LOCAL.size : LOCAL.size + nbytes].endswith(b".npy")


NPZ = Format("npz", (".npz",), sniff, read_stack, build, rows_of)
