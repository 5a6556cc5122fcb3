# SPDX-License-Identifier: MIT
"""The rows by number, as in the table of goals. Each is a function of a `Bench` that yields `Result`s."""

from __future__ import annotations

from . import arrays, gz, tiles

ROWS = dict(sorted({**arrays.ROWS, **gz.ROWS, **tiles.ROWS}.items()))
