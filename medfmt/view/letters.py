# SPDX-License-Identifier: MIT
"""Letters and digits as dots, so that a picture can say which side is left without a plotting library.

Drawn for medfmt on a grid of five by seven; a row of a glyph is five bits.
"""

from __future__ import annotations

import numpy as np

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from numpy.typing import NDArray

WIDTH, HEIGHT = 5, 7

GLYPHS = {
    "R": "####. #...# #...# ####. #.#.. #..#. #...#",
    "L": "#.... #.... #.... #.... #.... #.... #####",
    "A": ".###. #...# #...# ##### #...# #...# #...#",
    "P": "####. #...# #...# ####. #.... #.... #....",
    "S": ".#### #.... #.... .###. ....# ....# ####.",
    "I": ".###. ..#.. ..#.. ..#.. ..#.. ..#.. .###.",
    "0": ".###. #...# #..## #.#.# ##..# #...# .###.",
    "1": "..#.. .##.. ..#.. ..#.. ..#.. ..#.. .###.",
    "2": ".###. #...# ....# ..##. .#... #.... #####",
    "3": ".###. #...# ....# ..##. ....# #...# .###.",
    "4": "...#. ..##. .#.#. #..#. ##### ...#. ...#.",
    "5": "##### #.... ####. ....# ....# #...# .###.",
    "6": ".###. #.... #.... ####. #...# #...# .###.",
    "7": "##### ....# ...#. ..#.. ..#.. .#... .#...",
    "8": ".###. #...# #...# .###. #...# #...# .###.",
    "9": ".###. #...# #...# .#### ....# ....# .###.",
}


def dots(text: str, scale: int = 1) -> NDArray[np.bool_]:
    """`text` as (rows, columns) of dots, each `scale` pixels wide."""
    rows = [".".join(glyph) for glyph in zip(*(GLYPHS[letter].split() for letter in text), strict=True)]
    line = np.array([[c == "#" for c in row] for row in rows])
    return line.repeat(scale, axis=0).repeat(scale, axis=1)


def draw(image: NDArray[Any], text: str, *, row: int, column: int, scale: int = 1) -> None:
    """Write `text` into `image` (rows, columns[, 3]), white in a black rim on a darkened ground, so that it is read on noise too.

    Negative places count from the far edge.
    """
    mark = dots(text, scale)
    height, width = mark.shape
    rim = scale
    if height + 2 * rim > image.shape[0] or width + 2 * rim > image.shape[1]:
        return  # no room: a letter cut in half tells nothing
    top, left = (
        min(max(at if at >= 0 else room + at + 1 - size, rim), room - size - rim)
        for at, room, size in zip((row, column), image.shape, mark.shape, strict=False)  # colours are a third axis
    )
    image[top - rim : top + height + rim, left - rim : left + width + rim] //= 4
    for y in range(-rim, rim + 1):
        for x in range(-rim, rim + 1):
            image[top + y : top + y + height, left + x : left + x + width][mark] = 0
    image[top : top + height, left : left + width][mark] = 255
