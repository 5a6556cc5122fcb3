# SPDX-License-Identifier: MIT
"""Fill the tables of spec_notes/ from the records they show: `python -m tests.tools.fill_spec_notes`.

A table stands between two marks, the first of which says the module below the package and the record's name there:

    <!-- record formats.npz LOCAL -->
    <!-- /record -->
"""

from __future__ import annotations

import re
from pathlib import Path

from tests import room

FOLDER = Path(__file__).resolve().parents[2] / "spec_notes"
MARK = re.compile(r"(<!-- record (\S+) (\w+) -->\n)(.*?)(<!-- /record -->)", re.DOTALL)


def filled(text: str) -> str:
    """The page with each table as its record gives it."""
    return MARK.sub(lambda m: m[1] + getattr(room(m[2]), m[3]).markdown().strip() + "\n" + m[5], text)


def main() -> None:
    for path in sorted(FOLDER.glob("*.md")):
        text = path.read_text(encoding="utf-8")
        if filled(text) != text:
            path.write_text(filled(text), encoding="utf-8")
            print(f"filled {path.name}")


if __name__ == "__main__":
    main()
