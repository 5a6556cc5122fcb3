# SPDX-License-Identifier: MIT
"""Draw the picture of a mosaic for spec_notes/: `python -m tests.tools.make_spec_pictures`."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from tests import medfmt, room

FOLDER = Path(__file__).resolve().parents[2] / "spec_notes" / "pictures"
WHITE = 1500  # what the phantom's ventricles have


def mosaic():
    """36 slices of the demonstration's phantom in 6 × 6 tiles, each with its number, grey lines between them."""
    demo = room("demo")
    grid = demo.oblique((64, 64, 36), 3.5, 4.0, (-12.0, 6.0))
    slices = np.clip(demo.phantom(grid, 2), 0, WHITE)
    picture = medfmt.tile((slices * (255 / WHITE)).astype(np.uint8))
    for n in range(36):
        row, column = (n // 6) * 64, (n % 6) * 64
        room("view.letters").draw(picture[row : row + 64, column : column + 64], str(n), row=3, column=3)
    picture[64::64] = picture[:, 64::64] = 90
    return picture


def main() -> None:
    (FOLDER / "mosaic.png").write_bytes(room("view.png").encode(mosaic()))


if __name__ == "__main__":
    main()
