# SPDX-License-Identifier: MIT
"""One table, five uses: reader, writer, editor, annotated bytes and documentation agree."""

from __future__ import annotations

import pytest

from tests import hexbytes, medfmt, room

record = room("core.record")
Field, Record = record.Field, record.Record

SMALL = Record(
    "small",
    20,
    (
        Field(0, "count", "h", meaning="how many"),
        Field(2, "kind", "h", codes={1: "one kind", 2: "another"}),
        Field(4, "sizes", "f", 2, unit="mm"),
        Field(12, "label", "s", 6),
        Field(18, "dim_info", "B", bits=((0, 2, "freq"), (2, 2, "phase"))),
        Field(19, "unused", "x", 1),
    ),
    source="a standard of our own",
)
BYTES = hexbytes(
    "0300",  # count 3
    "0200",  # kind 2
    "0000803f 00000040",  # sizes 1.0, 2.0
    "4142 00 5a5a5a",  # label "AB", and bytes behind its NUL that no value shows
    "09",  # dim_info: freq 1, phase 2
    "7f",
)


def test_unpack_gives_plain_numbers_tuples_and_text_up_to_the_first_nul() -> None:
    assert SMALL.unpack(BYTES) == {
        "count": 3, "kind": 2, "sizes": (1.0, 2.0), "label": "AB", "dim_info": 9, "unused": b"\x7f",
    }  # fmt: skip


def test_one_field_is_what_it_is_among_all() -> None:
    flat = SMALL.flat(b"??" + BYTES, offset=2)
    assert {name: SMALL.value(flat, name) for name in SMALL.index} == SMALL.unpack(BYTES)
    with pytest.raises(KeyError):
        SMALL.value(flat, "nothing")


def test_a_picker_cuts_out_some_fields_text_as_bytes() -> None:
    pick, one = SMALL.picker("sizes", "label", "count"), SMALL.picker("sizes")
    for order in "<>":
        flat = SMALL.flat(SMALL.edit(BYTES, {"sizes": (1, 2), "count": 3}), "<")
        assert tuple(pick(flat)) == ((1.0, 2.0), BYTES[12:18], 3)
        assert list(one(SMALL.flat(SMALL.pack({"sizes": (4, 5)}, order), order))) == [(4.0, 5.0)]


def test_pack_is_the_inverse_in_both_byte_orders() -> None:
    values = SMALL.unpack(BYTES)
    for order in "<>":
        assert SMALL.unpack(SMALL.pack(values, order), order) == values
    assert SMALL.pack(values, ">")[:4] == hexbytes("0003 0002")


def test_edit_changes_only_the_bytes_of_the_named_field() -> None:
    edited = SMALL.edit(BYTES, {"count": 4})
    assert edited == hexbytes("0400") + BYTES[2:]


def test_rows_cover_each_byte_once_and_spell_codes_and_bits() -> None:
    rows = SMALL.rows(BYTES, offset=100)
    assert [(r.offset, r.nbytes) for r in rows] == [(100, 2), (102, 2), (104, 8), (112, 6), (118, 1), (119, 1)]
    told = {r.field: r.value for r in rows}
    assert told["kind"] == "2 = another"
    assert told["dim_info"] == "9; freq 1; phase 2"
    assert told["sizes"] == "(1, 2)"


def test_markdown_has_a_line_for_each_field() -> None:
    assert "| 4 | 8 | `sizes` | float32[2] | mm |  |" in SMALL.markdown().splitlines()


def test_a_record_whose_offsets_do_not_run_on_is_refused_when_it_is_made() -> None:
    with pytest.raises(medfmt.FormatError) as caught:
        Record("bad", 4, (Field(0, "a", "h"), Field(3, "b", "h")))
    assert (caught.value.field, caught.value.offset) == ("bad.b", 3)
    with pytest.raises(medfmt.FormatError):
        Record("short", 8, (Field(0, "a", "h"),))


def test_too_few_bytes_are_a_truncated_error_that_counts_them() -> None:
    with pytest.raises(medfmt.TruncatedError) as caught:
        SMALL.unpack(BYTES[:7])
    assert (caught.value.offset, caught.value.found) == (7, "7 bytes")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("count", 40_000),
        ("count", 1.5),
        ("label", "seven characters"),
        ("sizes", (1.0,)),
        ("label", "\u4e2d"),
        ("nobody", 1),
    ],
)
def test_a_value_that_does_not_fit_is_not_representable(name: str, value: object) -> None:
    with pytest.raises(medfmt.NotRepresentableError) as caught:
        SMALL.pack({name: value})
    assert caught.value.field == name
    assert "seven" not in str(caught.value)  # texts can be about a patient
