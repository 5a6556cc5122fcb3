# SPDX-License-Identifier: MIT
"""The package under test, bound in one line: a vendored copy is tested by changing that line."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

import medfmt

# Real scans live beside the checkout on some machines; a test that wants them skips with a reason elsewhere.
SHARED_DATA = Path(__file__).resolve().parent.parent.parent / "shared" / "data"


def room(name: str) -> Any:
    """The inner module `name` ("core.gz") of the package under test, whatever the package is called."""
    return importlib.import_module(f"{medfmt.__name__}.{name}")


def hexbytes(*lines: str) -> bytes:
    """Bytes written as readable hex: spaces do not count, and each line may carry its own comment."""
    return bytes.fromhex("".join(lines))
