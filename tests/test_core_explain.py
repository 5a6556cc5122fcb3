# SPDX-License-Identifier: MIT
"""Annotated bytes as text, Markdown and HTML; nothing in a file can steer a terminal or break a page."""

from __future__ import annotations

import re

from tests import room

explain = room("core.explain")
page_of = room("core.explain_page").page
ROWS = [
    explain.Row(0, 2, b"\x01\x00", "dim[0]", "int16", "1", meaning="how many"),
    explain.Row(2, 9, b"<b>\x1b[2J|x", "name", "char[9]", "<b>\x1b[2J|x", depth=1),
]


def test_text_aligns_columns_and_escapes_control_characters() -> None:
    told = explain.text(ROWS)
    assert "\x1b" not in told
    assert "       2        9  3c 62 3e 1b 5b 32 4a 7c …" in told
    assert "\x1b[" in explain.text(ROWS, colour=True)


def test_the_rule_stands_behind_the_meaning() -> None:
    row = explain.Row(40, 2, b"\x03\x00", "dim[0]", "int16", "3", meaning="how many", rule="nifti1.h")
    assert explain.text([row]).endswith("3  how many [nifti1.h]\n")
    assert explain.markdown([row]).endswith("| how many | nifti1.h |\n")


def test_markdown_escapes_the_bars_of_its_table() -> None:
    line = explain.markdown(ROWS).splitlines()[-1]
    assert line.count("|") - line.count("\\|") == 10


def test_html_escapes_markup_and_loads_nothing() -> None:
    page = page_of(ROWS, "a<b>.nii")
    assert "<b>" not in page
    assert "a&lt;b&gt;.nii" in page
    assert "http" not in page


def test_a_title_is_a_title_whatever_it_holds() -> None:
    page = page_of(ROWS, "{body}{hex}.nii")
    assert page.count("{body}{hex}.nii") == 2
    assert page.count('<tr data-n="0"') == 1


def test_the_hex_pane_shows_every_kept_byte_and_says_what_is_left_out() -> None:
    long = explain.Row(11, 5000, bytes(range(64)), "PixelData", "OW", "5000 bytes")
    page = page_of([*ROWS, long], "")
    pane = re.sub(r"<[^>]*>", "", page[page.index("<pre ") : page.index("</pre>")])
    shown = re.findall(r"\b[0-9a-f]{2}\b", re.sub(r"… \d+ more bytes", "", pane))
    assert bytes.fromhex("".join(shown)) == b"".join(row.raw for row in [*ROWS, long])
    assert "… 4936 more bytes" in pane
