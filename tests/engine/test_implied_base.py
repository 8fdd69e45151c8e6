"""A value with its rate and no baseline implies one (cn.md C11)."""

from __future__ import annotations

import pytest

from zzplan.engine.assessment import Assessment
from zzplan.engine.check import assess
from zzplan.plan.file.load import parse


def answer(entry: str) -> Assessment:
    head = "zzplan: 1\nbase_year: 2020\ngoal_year: 2025\ngoals:\n"
    return assess(parse(f"{head}  x: {{{entry}}}").goals[0])


def test_the_implied_base_is_the_answer() -> None:
    """250.3 / 1.103^5 = 153.31; `solve` says the same."""
    found = answer("unit: 亿元, rate: 10.3%, goal: 250.3亿元")
    assert (found.verdict, found.reason) == ("undefined", "no-baseline")
    assert found.required_baseline == pytest.approx(153.313, abs=0.01)
    box = found.required_baseline_box
    assert box is not None
    assert (box.low, box.high) == pytest.approx((250.25 / 1.1035**5, 250.35 / 1.1025**5))


def test_on_a_straight_line_the_steps_are_taken_off() -> None:
    assert answer('unit: "%", rate: 1个百分点, goal: 65%').required_baseline == pytest.approx(60)


@pytest.mark.parametrize(
    "entry",
    ["unit: 家, goal: 500", "unit: '%', kind: rate, rate: 8%", "unit: 家, rate: 8%, goal: 翻一番"],
)
def test_where_no_value_or_no_rate_is_printed_none_is_implied(entry: str) -> None:
    assert answer(entry).required_baseline_box is None
