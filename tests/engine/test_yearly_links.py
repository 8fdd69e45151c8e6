"""Each yearly goal: where it leads, what the way needs, whether it was met; values by hand."""

from __future__ import annotations

import pytest

from tests.engine.test_yearly import chain
from zzplan.engine.yearly import Link, chain_of
from zzplan.plan.file.load import parse

LEVEL = "baseline: 1000, goal: 1464.1, yearly"


def links(entry: str, unit: str = "亿元", figures: str = "", end: int = 2024) -> list[Link]:
    return list(chain(entry, unit=unit, figures=figures, end=end).links)


@pytest.mark.parametrize(
    ("entry", "unit", "values", "needed"),
    [
        # 1000 to 1464.1 in four years is 10% a year.
        (f"{LEVEL}: {{2021: 1090, 2022: 5%}}", "亿元", [1090, 1144.5], [1100, 1210]),
        (f"{LEVEL}: {{2021: 5%, 2023: 5%}}", "亿元", [1050, None], [1100, 1331]),
        (f"{LEVEL}: {{2022: 5%}}", "亿元", [None], [1210]),
        (f"{LEVEL}: {{2021: 5%-6%, 2022: 1100-1200}}", "亿元", [1050, 1100], [1100, 1210]),
        ("baseline: 60, goal: 68, yearly: {2021: +1个百分点, 2022: 63, 2024: 68}", "%",
         [61, 63, 68], [62, 64, 68]),
        ("kind: added, goal: 400, yearly: {2021: 90, 2022: 120}", "家", [90, 210], [100, 200]),
        ("kind: cumulative, goal: 46.41%, yearly: {2021: 10%, 2022: 0%}", "吨",
         [10, 10], [10, 21]),
        ("kind: rate, goal: 10%, yearly: {2021: 10%, 2022: 20%}", "吨", [10, 32], [10, 21]),
        # On a straight line each rate is of the base year's value.
        ("baseline: 1000, goal: 1400, path: linear, yearly: {2021: 10%, 2022: 10%}", "亿元",
         [1100, 1200], [1100, 1200]),
    ],
)  # fmt: skip
def test_where_yearly_goals_lead_and_what_the_way_needs(
    entry: str, unit: str, values: list[float | None], needed: list[float]
) -> None:
    found = links(entry, unit)
    assert [one.value for one in found] == [
        None if value is None else pytest.approx(value) for value in values
    ]
    assert [one.needed for one in found] == pytest.approx(needed)


@pytest.mark.parametrize(
    ("yearly", "figures", "actual", "met"),
    [
        ("2022: 1210", "actuals: {2022: 1210}", 1210, True),
        ("2022: 1210", "actuals: {2022: 1209}", 1209, False),
        ("2022: 超过1210", "actuals: {2022: 1210}", 1210, False),
        ("2022: 超过1210", "actuals: {2022: 1211}", 1211, True),
        ("2022: 1210以内", "actuals: {2022: 1210}", 1210, True),
        ("2022: 1210以内", "actuals: {2022: 1211}", 1211, False),
        ("2022: 低于1210", "actuals: {2022: 1210}", 1210, False),
        ("2022: 1200-1300", "actuals: {2022: 1199}", 1199, False),
        ("2022: 1200-1300", "actuals: {2022: 1200}", 1200, True),
        # 5% of the change from the year before: 100, so 1195; without it 5% of the value: 1140.
        ("2022: 1200左右", "actuals: {2021: 1100, 2022: 1195}", 1195, True),
        ("2022: 1200左右", "actuals: {2021: 1100, 2022: 1194}", 1194, False),
        ("2022: 1200左右", "actuals: {2022: 1140}", 1140, True),
        ("2022: 1200左右", "actuals: {2022: 1139}", 1139, False),
        ("2022: 10%", "actuals: {2021: 1000, 2022: 1100}", 0.1, True),
        ("2022: 10%", "actuals: {2021: 1000, 2022: 1099}", 0.099, False),
        ("2022: 10%", "actuals: {2021: 0, 2022: 1100}", None, None),
        ("2022: 10%", "actuals: {2020: 1000, 2022: 1100}", None, None),
        ("2022: 10%", "actuals: {2021: 1, 2022: 1.1}", 0.1, True),
        ("2022: 10%", "actuals: {2021: 1000, 2022: 1000}, growth: {2022: 10%}", 0.1, True),
        ("2022: 10%", "growth: {2021: 11%}", None, None),
    ],
)
def test_what_was_reported_of_a_yearly_goal(
    yearly: str, figures: str, actual: float | None, met: bool | None
) -> None:
    (found,) = links(f"{LEVEL}: {{{yearly}}}", figures=f", {figures}")
    assert found.actual == (None if actual is None else pytest.approx(actual))
    assert found.met is met


@pytest.mark.parametrize(
    ("point", "figures", "actual", "met"),
    [
        ("+1.5个百分点", "2021: 61, 2022: 62.5", 1.5, True),
        ("+1.5个百分点", "2021: 61, 2022: 62.4", 1.4, False),
        ("+1.5个百分点", "2020: 60, 2022: 62.5", None, None),
        ("+1.5个百分点", "2021: 0, 2022: 1.5", 1.5, True),
    ],
)
def test_points_are_counted_from_the_year_before(
    point: str, figures: str, actual: float | None, met: bool | None
) -> None:
    entry = f"baseline: 60, goal: 68, yearly: {{2022: {point}}}"
    (found,) = links(entry, "%", f", actuals: {{{figures}}}")
    assert (found.actual, found.met) == (None if actual is None else pytest.approx(actual), met)


@pytest.mark.parametrize(
    ("entry", "unit", "back"),
    [
        (f"{LEVEL}: {{2021: 1000, 2022: 999, 2023: 1100}}", "亿元", [False, True, False]),
        (f"{LEVEL}: {{2021: 999}}", "亿元", [True]),
        (f"{LEVEL}: {{2021: 0%, 2022: -0.1%}}", "亿元", [False, True]),
        (
            "baseline: 40, goal: 30, direction: down, yearly: {2021: 40, 2022: 41, 2023: 35}",
            "吨",
            [False, True, False],
        ),
        (
            "baseline: 60, goal: 68, yearly: {2021: -1个百分点, 2022: +1个百分点}",
            "%",
            [True, False],
        ),
        (
            "kind: hold, baseline: 40, goal: 保持在35以内, yearly: {2021: 38, 2022: 39}",
            "家",
            [False, False],
        ),
    ],
)
def test_a_yearly_goal_that_turns_back(entry: str, unit: str, back: list[bool]) -> None:
    entry, _, down = entry.partition("direction: down, ")
    more = ", direction: down" if down else ""
    found = chain(entry + down, unit=unit, end=2024, more=more)
    assert [one.turns_back for one in found.links] == back


@pytest.mark.parametrize(
    ("yearly", "leads", "breaks", "behind"),
    [
        # The way: 1100, 1210, 1331, 1464.1; a level without decimals is half a unit either way.
        ("2021: 1100, 2024: 1464", True, None, None),
        ("2021: 1099.9, 2024: 1464", True, None, None),
        ("2021: 1099.9, 2024: 1463.0", False, 2021, 2024),
        ("2021: 1100, 2022: 1200, 2024: 1450", False, 2022, 2024),
        ("2021: 1100, 2022: 1200, 2023: 1331", None, None, None),
        ("2021: 1100, 2022: 1210, 2023: 1300", None, None, 2023),
        ("2021: 1100, 2022: 1090, 2023: 1300", None, 2022, 2023),
        ("2021: 1200, 2022: 1190, 2024: 1450", False, 2022, 2024),
    ],
)
def test_where_the_yearly_goals_break(
    yearly: str, leads: bool | None, breaks: int | None, behind: int | None
) -> None:
    found = chain(f"{LEVEL}: {{{yearly}}}", end=2024)
    assert (found.leads, found.breaks, found.behind) == (leads, breaks, behind)


@pytest.mark.parametrize(("until", "met"), [(2020, None), (2021, True), (2022, True), (None, True)])
def test_later_reports_do_not_count(until: int | None, met: bool | None) -> None:
    text = (
        "zzplan: 1\nbase_year: 2020\ngoal_year: 2024\n"
        "indicators: {x: {unit: 亿元, actuals: {2021: 1100}}}\n"
        f"goals: {{x: {{{LEVEL}: {{2021: 1100}}}}}}"
    )
    found = chain_of(parse(text).goals[0], until)
    assert found is not None
    assert found.links[0].met is met


@pytest.mark.parametrize(
    ("yearly", "beyond"),
    [
        # 1464.1 plus what its own digit leaves is 1464.15.
        ("2022: 1464.1", False), ("2022: 1464.2", False), ("2022: 1464.5", True),
        ("2022: 1465", True), ("2022: 1464", False), ("2024: 1500", False),
    ],
)  # fmt: skip
def test_past_the_goal_is_more_than_rounding(yearly: str, beyond: bool) -> None:
    found = chain(f"{LEVEL}: {{{yearly}}}", end=2024).beyond
    assert (found is not None) is beyond


def test_without_a_base_year_only_levels_lead_anywhere() -> None:
    text = (
        "zzplan: 1\ngoal_year: 2024\n"
        "goals: {x: {unit: 亿元, goal: 1464, yearly: {2022: 1210, 2023: 10%, 2024: 1464}}}"
    )
    found = chain_of(parse(text).goals[0])
    assert found is not None
    assert [one.value for one in found.links] == [1210, pytest.approx(1331), 1464]
    assert [one.needed for one in found.links] == [None, None, None]
    assert (found.leads, found.behind) == (True, None)


@pytest.mark.parametrize(
    ("rate", "goal", "leads"),
    [
        # Four years of 10% of 1000 are 400, of 9.9% 396 (394 to 398), of 9% 340 to 380.
        ("10%", "1400", True),
        ("9.9%", "1397", True),
        ("9.9%", "1399", False),
        ("9.0%", "1400", False),
        ("9.9%", "1395", True),
    ],
)
def test_rates_of_the_base_year_add_their_rounding(rate: str, goal: str, leads: bool) -> None:
    yearly = ", ".join(f"{year}: {rate}" for year in range(2021, 2025))
    found = chain(f"baseline: 1000.0, goal: {goal}, path: linear, yearly: {{{yearly}}}", end=2024)
    assert found.leads is leads
