# SPDX-License-Identifier: MIT
"""The rows by number, as in the table of goals. Each is a function of a `Bench` that yields `Result`s."""

from __future__ import annotations

from . import arrays, codecs, dicom, growth, gz, start, tiles

ROWS = dict(
    sorted({**codecs.ROWS, **growth.ROWS, **start.ROWS, **arrays.ROWS, **gz.ROWS, **dicom.ROWS, **tiles.ROWS}.items())
)
