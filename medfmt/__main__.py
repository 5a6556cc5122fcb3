# SPDX-License-Identifier: MIT
"""`python -m medfmt` is the command `medfmt`."""

from __future__ import annotations

from .cli import run

run()
