"""The name that was meant is found, and as fast among many as among few."""

from __future__ import annotations

from difflib import SequenceMatcher

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zzplan.plan.words import near as module
from zzplan.plan.words.near import Near, likeness


@pytest.mark.parametrize("others", [0, 5000])
@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("basline", "baseline"),
        ("Goal_Year", "goal_year"),
        ("indicatr_4711", "indicator_4711"),
        ("indicator_47111", "indicator_4711"),
        ("高新技术企", "高新技术企业"),
        ("xyz", None),
        ("", None),
        ("b" * 1_000_000, None),
    ],
)
def test_a_mistyped_name_is_found_among_few_and_many(
    typed: str, meant: str | None, others: int
) -> None:
    names = ["baseline", "goal_year", "indicator_4711", "高新技术企业"]
    assert Near([*names, *(f"other{n}" for n in range(others))]).nearest(typed) == meant


@given(st.text("abc_1", max_size=12), st.text("abc_1", max_size=12))
def test_likeness_is_that_of_difflib_or_none(one: str, other: str) -> None:
    ratio = SequenceMatcher(None, one, other).ratio()
    if ratio >= module.LIKE:
        assert likeness(one, other) == ratio
    else:
        assert likeness(one, other) < module.LIKE


def test_a_question_looks_at_a_bounded_number_of_names(monkeypatch: pytest.MonkeyPatch) -> None:
    # Names that differ in their numbers alone share nearly every pair of letters.
    near = Near(f"indicator_{n:05}" for n in range(20_000))
    seen: list[int] = []

    class Counting(module.Counter):  # type: ignore[type-arg, name-defined, misc]
        def update(self, *names: list[str]) -> None:  # type: ignore[override]
            seen.append(len(names[0] or ()))
            super().update(*names)

    monkeypatch.setattr(module, "Counter", Counting)
    assert near.nearest("indicatr_12345") is not None
    assert sum(seen) <= 600


def test_of_very_many_mistakes_the_first_get_an_answer() -> None:
    near = Near(f"name{n}" for n in range(1000))
    answers = [near.nearest(f"nmae{n}") for n in range(1000)]
    assert all(answers[:200])
    assert not any(answers[200:])
