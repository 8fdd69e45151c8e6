"""Every kind of goal of methods.md 2.1, as a start, an end and a way between them."""

from __future__ import annotations

import pytest

from zzplan.engine.interval import Interval
from zzplan.engine.terms import Terms, Undefined, terms_of
from zzplan.plan.file.load import parse


def terms(
    entry: str, unit: str = "亿元", years: str = "base_year: 2020\ngoal_year: 2025"
) -> Terms | Undefined:
    text = f'zzplan: 1\n{years}\ngoals: {{x: {{unit: "{unit}", {entry}}}}}'
    return terms_of(parse(text).goals[0])


def found(entry: str, unit: str = "亿元") -> Terms:
    answer = terms(entry, unit)
    assert isinstance(answer, Terms)
    return answer


# kind, unit, fields, then: unit shown, start, end, compound, direction, another baseline possible
KINDS = [
    ("level", "亿元", "baseline: 100, goal: 150", "亿元", 100, 150, True, 1, True),
    ("level down", "亿元", "baseline: 150, goal: 100", "亿元", 150, 100, True, -1, True),
    ("multiple of one", "亿元", "goal: 翻一番", "×", 1, 2, True, 1, False),
    ("multiple", "亿元", "baseline: 300, goal: 增长1.5倍", "亿元", 300, 750, True, 1, False),
    ("cumulative", "吨", "kind: cumulative, goal: -18%", "%", 100, 82, True, -1, False),
    ("share", "%", "baseline: 2.1%, goal: 3%", "%", 2.1, 3, False, 1, True),
    ("points", "%", "baseline: 45.5%, goal: 提高5个百分点", "%", 45.5, 50.5, False, 1, False),
    ("points of nothing", "%", "goal: 降低5个百分点", "%", 0, -5, False, -1, False),
    ("added", "家", "kind: added, goal: 500", "家", 0, 500, False, 1, False),
    ("added to", "家", "kind: added, baseline: 80, goal: 500", "家", 0, 500, False, 1, False),
    ("stock", "家", "kind: stock, baseline: 147, goal: 220", "家", 147, 220, False, 1, True),
    ("index", "", "kind: index, goal: 135.2", "", 100, 135.2, True, 1, False),
    ("index from", "", "kind: index, baseline: 217.5, goal: 339.8", "", 217.5, 339.8, True, 1,
     True),
    ("range up", "家", "baseline: 1, goal: 3-5", "家", 1, 3, False, 1, True),
    ("range down", "家", "baseline: 9, goal: 3-5", "家", 9, 5, False, -1, True),
    ("hold", "家", "baseline: 40, goal: 保持在35以内", "家", 40, 35, False, -1, True),
    ("level, as a multiple", "亿元", "kind: level, direction: up, baseline: 100, goal: 2倍",
     "亿元", 100, 200, True, 1, False),
    ("level, in points", "%", "kind: level, direction: up, baseline: 40, goal: 提高5个百分点",
     "%", 40, 45, False, 1, False),
    ("range of a falling level", "吨", "kind: level, baseline: 90, goal: 60-64", "吨", 90, 64, True,
     -1, True),
]  # fmt: skip


@pytest.mark.parametrize(
    ("unit", "entry", "shown", "start", "end", "compound", "direction", "free"),
    [pytest.param(*case[1:], id=case[0]) for case in KINDS],
)
def test_a_kind_runs_from_its_start_to_its_end(
    unit: str, entry: str, shown: str, start: float, end: float, compound: bool,
    direction: int, free: bool,
) -> None:  # fmt: skip
    answer = found(entry, unit)
    assert (answer.unit, answer.start.point, answer.end.point) == (shown, start, end)
    assert (answer.compound, answer.direction, answer.free_start) == (compound, direction, free)
    assert answer.years == 5
    assert answer.rate is None
    assert answer.notes == ()


def test_the_starts_of_a_multiple_an_index_a_sum_and_a_cumulative_change_are_exact() -> None:
    exact = {
        "baseline: 3000, goal: 翻一番": 3000,
        "kind: index, goal: 135.2": 100,
        "kind: index, baseline: 100, goal: 135.2": 100,
        "kind: added, goal: 500": 0,
        "kind: cumulative, goal: 18%": 100,
    }
    boxes = {entry: found(entry).start.boxes() for entry in exact}
    assert boxes == {entry: (Interval(point, point),) * 3 for entry, point in exact.items()}


def test_the_digits_of_a_multiple_a_change_and_points_are_carried_to_the_end() -> None:
    assert found("baseline: 300, goal: 1.5倍").end.default == pytest.approx((435, 465))
    assert found("goal: 翻两番").end.default == (4, 4)
    assert found("kind: cumulative, goal: -18%").end.default == pytest.approx((81.5, 82.5))
    points = found("baseline: 45.5%, goal: 提高5个百分点", "%")
    assert points.end.default == pytest.approx((50, 51))


def test_only_a_cumulative_change_is_shown_without_its_hundred() -> None:
    assert found("kind: cumulative, goal: -18%").offset == 100
    assert found("kind: index, goal: 135.2").offset == 0


@pytest.mark.parametrize(
    ("entry", "unit", "compound", "notes"),
    [
        ("baseline: 45.5%, rate: 5.7%, goal: 60%", "%", True, ("share-compound",)),
        ("baseline: 45.5%, rate: 0.5个百分点, goal: 48%", "%", False, ()),
        ("kind: stock, baseline: 147, rate: 8.3%, goal: 220", "家", True, ("stock-compound",)),
        ("baseline: 100, rate: 8%以上, goal: 150", "亿元", True, ("open-rate",)),
        ("baseline: 100, rate: -8%以内, goal: 50", "亿元", True, ("open-rate",)),
        ("baseline: 100, rate: 8%以内, goal: 150", "亿元", True, ("ceiling-rate",)),
        ("baseline: 0, goal: 5", "亿元", False, ("no-compound",)),
        ("baseline: -5, goal: 5", "亿元", False, ("no-compound",)),
        ("baseline: -5, goal: -3", "亿元", False, ("no-compound",)),
        ("direction: down, baseline: 5, goal: 0", "亿元", False, ("no-compound",)),
    ],
)
def test_the_way_is_compound_or_straight_and_says_why(
    entry: str, unit: str, compound: bool, notes: tuple[str, ...]
) -> None:
    answer = found(entry, unit)
    assert (answer.compound, answer.notes) == (compound, notes)


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ("kind: milestone", "milestone"),
        ("kind: rate, rate: 8%", "rate-only"),
        ("goal: 150", "no-baseline"),
        ("goal: 保持在35以内", "hold"),
        ("baseline: 0, rate: 8%, goal: 5", "base-not-positive"),
        ("baseline: -5, rate: 8%, goal: 5", "base-not-positive"),
        ("kind: added, rate: 8%, goal: 500", "base-not-positive"),
        ("baseline: 0, goal: 翻一番", "base-not-positive"),  # twice nothing is nothing
        ("baseline: -5, goal: 翻一番", "base-not-positive"),
    ],
)
def test_what_cannot_be_computed_has_a_reason(entry: str, reason: str) -> None:
    assert terms(entry) == Undefined(reason)


def test_without_a_base_year_or_a_horizon_there_is_no_number_of_years() -> None:
    entry = "baseline: 100, goal: 150"
    assert terms(entry, years="base_year: none\ngoal_year: 2025") == Undefined("no-base-year")
    assert terms(entry, years="base_year: 2020\ngoal_year: none") == Undefined("no-horizon")


def test_a_declared_inflation_joins_a_real_rate_only_at_current_prices() -> None:
    current = found("price: current, inflation: 2%, baseline: 100, rate: 8%, goal: 150")
    assert current.rate is not None
    assert current.rate.point == pytest.approx(1.08 * 1.02 - 1)  # methods.md 2.8
    assert current.rate.default == pytest.approx((1.075 * 1.02 - 1, 1.085 * 1.02 - 1))
    assert current.notes == ("inflation",)
    constant = found("price: constant:2020, inflation: 2%, baseline: 100, rate: 8%, goal: 150")
    assert constant.rate is not None
    assert constant.rate.point == 0.08


def test_of_a_range_the_end_counts_that_promises_least_whichever_way_the_goal_lies() -> None:
    up = found("baseline: 90-100, rate: 6.5-7%, goal: 150-160")
    assert up.rate is not None
    assert (up.start.point, up.rate.point, up.end.point) == (90, 0.065, 150)
    down = found("baseline: 90-100, goal: 60-64")
    assert (down.start.point, down.end.point) == (100, 64)
    assert down.end.default == pytest.approx((59.5, 64.5))
