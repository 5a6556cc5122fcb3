# SPDX-License-Identifier: MIT
"""core/frozen.py: classes that cannot be told from the standard library's frozen, slotted dataclasses."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
from typing import Any

import pytest

from tests import medfmt, room

frozen = room("core.frozen")
WORDS = {"frozen": True, "slots": True}


def definition(made_by: Any) -> Any:
    """One class, by either decorator."""

    @made_by.dataclass(**WORDS)
    class Plane:
        """A plane."""

        rows: int
        columns: int = 3
        marks: list[int] = made_by.field(default_factory=list)
        hidden: int = made_by.field(default=7, repr=False, compare=False)
        area: int = made_by.field(init=False)

        def __post_init__(self) -> None:
            object.__setattr__(self, "area", self.rows * self.columns)

        @property
        def double(self) -> int:
            return 2 * self.area

    return Plane


OURS, THEIRS = definition(frozen), definition(dataclasses)
ARGUMENTS: list[tuple[tuple[Any, ...], dict[str, Any]]] = [
    ((1,), {}),
    ((1, 2), {}),
    ((1, 2, [5]), {}),
    ((1, 2, [5]), {"hidden": 8}),
    ((1, 2, [5], 8), {}),
    ((), {"hidden": 1, "rows": 4}),
    ((), {"rows": 4, "columns": 5, "marks": [1], "hidden": 0}),
]
WRONG: list[tuple[tuple[Any, ...], dict[str, Any]]] = [
    ((), {}),
    ((), {"columns": 1}),
    ((1,), {"rows": 1}),
    ((1,), {"other": 1}),
    ((1, 2, [3], 4), {"other": 1}),
    ((1, 2, [3], 4, 5), {}),
    ((), {"columns": 1, "marks": [], "hidden": 1, "other": 1}),
    ((1,), {"area": 5}),
]


@pytest.mark.parametrize(("args", "words"), ARGUMENTS)
def test_an_instance_is_what_the_standard_library_makes(args: Any, words: Any) -> None:
    ours, theirs = OURS(*args, **words), THEIRS(*args, **words)
    assert dataclasses.asdict(ours) == dataclasses.asdict(theirs)
    assert repr(ours) == repr(theirs)
    assert ours.double == theirs.double
    assert not hasattr(ours, "__dict__")


@pytest.mark.parametrize(("args", "words"), WRONG)
def test_arguments_that_do_not_fit_are_a_type_error(args: Any, words: Any) -> None:
    for kind in (OURS, THEIRS):
        with pytest.raises(TypeError):
            kind(*args, **words)


def test_the_error_names_what_is_lacking_and_what_is_unknown() -> None:
    with pytest.raises(TypeError, match=r"Plane\(\) lacks \['rows'\], does not know \['other'\]"):
        OURS(other=1)


def test_a_default_that_is_made_is_made_anew() -> None:
    assert OURS(1).marks is not OURS(1).marks


def test_nothing_can_be_set_or_deleted() -> None:
    for kind in (OURS, THEIRS):
        one = kind(1)
        with pytest.raises(dataclasses.FrozenInstanceError, match="cannot assign to field 'rows'"):
            one.rows = 2
        with pytest.raises(dataclasses.FrozenInstanceError, match="cannot delete field 'rows'"):
            del one.rows
        with pytest.raises((dataclasses.FrozenInstanceError, TypeError)):
            one.other = 2


def test_equality_compares_what_is_compared_within_one_class() -> None:
    assert OURS(1, hidden=1).area == OURS(1, hidden=2).area
    note = medfmt.Note("code", "info", "text")
    assert note == medfmt.Note("code", "info", "text")
    assert hash(note) == hash(medfmt.Note("code", "info", "text"))
    assert note != medfmt.Note("code", "info", "other")
    assert note != ("code", "info", "text", None, "", "")
    with pytest.raises(TypeError):
        hash(OURS(1))  # a list among its values


def test_replace_changes_the_named_ones() -> None:
    one = OURS(2, marks=[1])
    for replace in (frozen.replace, dataclasses.replace):
        other = replace(one, columns=9)
        assert (other.rows, other.columns, other.marks, other.area) == (2, 9, [1], 18)


def test_instances_pickle_and_copy() -> None:
    note = medfmt.Note("code", "info", "text", 5)
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(note, protocol)) == note
    assert copy.copy(note) == copy.deepcopy(note) == note


def test_the_standard_library_finds_what_it_asks_for() -> None:
    assert dataclasses.is_dataclass(OURS)
    assert [f.name for f in dataclasses.fields(OURS)] == [f.name for f in dataclasses.fields(THEIRS)]
    assert [f.init for f in dataclasses.fields(OURS(1))] == [True, True, True, True, False]
    assert OURS.__dataclass_params__.frozen
    assert OURS.__match_args__ == THEIRS.__match_args__
    assert inspect.signature(OURS) == inspect.signature(THEIRS)
    assert inspect.getdoc(OURS) == "A plane."


def test_a_function_that_is_a_class_can_be_asked_how_it_is_called() -> None:
    @frozen.dataclass(**WORDS)
    class Adder:
        n: int

        def __call__(self, other: int) -> int:
            return self.n + other

    assert Adder(2)(3) == 5
    assert list(inspect.signature(Adder(2)).parameters) == ["other"]


def test_equality_and_text_can_be_left_to_the_class() -> None:
    @frozen.dataclass(eq=False, repr=False, **WORDS)
    class Thing:
        n: int

        def __repr__(self) -> str:
            return "a thing"

    assert repr(Thing(1)) == "a thing"
    assert Thing(1) != Thing(1)
    assert len({Thing(1), Thing(1)}) == 2


def test_another_kind_of_class_is_refused() -> None:
    with pytest.raises(TypeError, match="nothing else"):
        frozen.dataclass(frozen=False, slots=True)
