"""Structs: what may be left out, what is refused, and that they are copied whole."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

from zzplan.structs import Struct


class Growth(Struct):
    rate: float
    years: int
    unit: str = "%"
    note: str | None = None


WHOLE = Growth(0.08, 5, "%", None)


def test_values_may_stand_in_order_or_by_name_in_any_order() -> None:
    assert Growth(0.08, 5) == WHOLE
    assert Growth(0.08, years=5) == WHOLE
    assert Growth(note=None, unit="%", years=5, rate=0.08) == WHOLE
    assert Growth.make((0.08, 5, "%", None)) == WHOLE
    assert (WHOLE.rate, WHOLE.years, WHOLE.unit, WHOLE.note) == (0.08, 5, "%", None)


@pytest.mark.parametrize(
    ("values", "named"),
    [
        ((), {}),
        ((0.08,), {}),
        ((), {"rate": 0.08}),
        ((0.08, 5), {"speed": 1}),
        ((0.08, 5, "%", None, 1), {}),
        ((0.08, 5, "%", None, 1), {"note": "x"}),
    ],
)
def test_a_missing_an_unknown_and_a_further_value_are_refused(
    values: tuple[Any, ...], named: dict[str, Any]
) -> None:
    with pytest.raises(TypeError, match="Growth takes"):
        Growth(*values, **named)


def test_a_change_of_no_field_is_refused() -> None:
    assert WHOLE.replace(years=10) == (0.08, 10, "%", None)
    with pytest.raises(TypeError, match="speed"):
        WHOLE.replace(speed=1)


class Planned(Growth):
    goal: float = 0.0
    met: bool = False


def test_a_struct_made_from_another_has_its_fields_first() -> None:
    assert Planned.fields == ("rate", "years", "unit", "note", "goal", "met")
    planned = Planned(0.08, 5, "%", None, 4408.0)
    assert (planned.years, planned.note, planned.goal, planned.met) == (5, None, 4408.0, False)
    assert planned.replace(rate=0.09, met=True) == (0.09, 5, "%", None, 4408.0, True)
    assert Growth.fields == ("rate", "years", "unit", "note")


def test_no_field_can_be_set() -> None:
    with pytest.raises(AttributeError):
        WHOLE.years = 10  # type: ignore[misc]


@pytest.mark.parametrize("copied", [copy.copy(WHOLE), copy.deepcopy(WHOLE)])
def test_a_copy_is_the_same_struct(copied: Growth) -> None:
    assert (type(copied), copied) == (Growth, WHOLE)


def test_a_struct_can_be_pickled() -> None:
    assert repr(pickle.loads(pickle.dumps(WHOLE))) == (
        "Growth(rate=0.08, years=5, unit='%', note=None)"
    )
