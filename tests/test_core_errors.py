# SPDX-License-Identifier: MIT
"""Errors name the byte, stay short, and travel between processes; notes say what was assumed."""

from __future__ import annotations

import pickle

import pytest

from tests import medfmt, room

errors = room("core.errors")


def test_the_text_follows_the_one_template() -> None:
    e = medfmt.TruncatedError(
        "voxel data",
        offset=352,
        expected="24 bytes",
        found="3 bytes",
        source="nifti1.h",
        hint="Cut short?",
        path="a.nii",
    )
    assert str(e) == "a.nii: voxel data at byte 352: expected 24 bytes, found 3 bytes [nifti1.h]. Cut short?"


def test_the_text_never_exceeds_500_characters() -> None:
    long = "x" * 10_000
    assert len(str(medfmt.MalformedError(long, expected=long, found=long, source=long, hint=long, path=long))) <= 500


def test_moved_keeps_the_kind_and_every_attribute() -> None:
    e = medfmt.LimitError("f", offset=3, expected="a", found=7, source="s", hint="h").moved(path="p.nii", by=10)
    assert isinstance(e, medfmt.LimitError)
    assert (e.field, e.offset, e.expected, e.found, e.source, e.hint, e.path) == ("f", 13, "a", "7", "s", "h", "p.nii")


def test_errors_pickle() -> None:
    e = medfmt.MalformedError("dim[1]", offset=42, expected="1 or more", found=-3, path="x.nii")
    copy = pickle.loads(pickle.dumps(e))
    assert type(copy) is type(e)
    assert str(copy) == str(e)


def test_strict_raises_the_first_departure_and_passes_over_facts() -> None:
    info = errors.Note("a", "info", "a fact")
    departure = errors.Note("b", "departure", "a breach", offset=7, field="dim[0]")
    errors.raise_departures((info,), "x")
    with pytest.raises(medfmt.MalformedError) as caught:
        errors.raise_departures((info, departure), "x")
    assert (caught.value.field, caught.value.offset, caught.value.path) == ("dim[0]", 7, "x")


def test_limits_name_the_bound_that_was_passed() -> None:
    limits = room("core.limits").Limits(max_bytes=10)
    limits.check("max_bytes", 10, "voxel data")
    with pytest.raises(medfmt.LimitError) as caught:
        limits.check("max_bytes", 11, "voxel data")
    assert "Limits.max_bytes" in caught.value.expected
