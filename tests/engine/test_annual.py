"""Plans of one year are set against the plan of several years (cn.md C20)."""

from __future__ import annotations

import pytest

from zzplan.engine.annual import Annual, annual
from zzplan.engine.review import review
from zzplan.plan.file.load import parse
from zzplan.plan.model.plan_file import PlanFile


def plan(outline: str, *years: str, unit: str = "亿元") -> PlanFile:
    single = "".join(
        f"  y{2021 + n}: {{base_year: {2020 + n}, goal_year: {2021 + n}, goals: {{x: {one}}}}}\n"
        for n, one in enumerate(years)
    )
    return parse(
        f'zzplan: 1\nindicators: {{x: {{unit: "{unit}", actuals: {{2020: 1070, 2021: 1145, '
        f"2022: 1201}}}}}}\nplans:\n  p: {{base_year: 2020, goal_year: 2023, "
        f"goals: {{x: {outline}}}}}\n{single}"
    )


def found(outline: str, *years: str) -> Annual | None:
    file = plan(outline, *years)
    return annual(file.goals[0], file.goals)


RATES = ("{kind: rate, goal: 7%左右}", "{kind: rate, goal: 6-6.5%}", "{kind: rate, goal: 5%}")


def test_the_growth_of_single_years_makes_a_chain_beside_the_path() -> None:
    """1070 x 1.07 x 1.06 x 1.05; each year against what was reported of it."""
    one = found("{goal: 1310}", *RATES)
    assert one is not None
    assert [link.value for link in one.chain.links] == pytest.approx(
        [1144.9, 1213.594, 1274.274], abs=1e-3
    )
    assert [link.needed for link in one.chain.links][-1] == pytest.approx(1310)
    assert [link.met for link in one.chain.links] == [True, False, None]
    assert (one.chain.leads, one.chain.behind) == (False, 2023)


def test_the_growth_of_single_years_is_judged_by_the_stated_growth_of_all() -> None:
    """1.07 x 1.06 x 1.05 = 1.19091 against 1.08^3 = 1.2597, whatever prices make of the level."""
    one = found("{rate: 8%, goal: 1500}", *RATES)
    assert one is not None
    assert (one.goal.kind, one.chain.leads) == ("rate", False)
    assert one.chain.value == pytest.approx(100 * (1.07 * 1.06 * 1.05) - 100)
    kept = found("{kind: rate, goal: 5.5%}", *RATES)
    assert kept is not None
    assert kept.chain.leads is True


def test_values_of_single_years_and_growth_may_be_mixed() -> None:
    one = found("{goal: 1310}", "{goal: 1150}", "{kind: rate, goal: 7%}", "{rate: 6%, goal: 1310}")
    assert one is not None
    assert [link.value for link in one.chain.links] == pytest.approx([1150, 1230.5, 1310])
    assert (one.chain.leads, one.chain.behind) == (True, None)


@pytest.mark.parametrize(
    ("outline", "years"),
    [
        ("{goal: 1310}", RATES[:1]),
        ("{goal: 1310, yearly: {2021: 7%}}", RATES),
        ("{goal: 1310, goal_year: 2021}", RATES),
        ("{goal: 1310, base_year: 2022}", RATES),
        ("{kind: milestone}", RATES),
    ],
)
def test_one_year_alone_or_goals_of_other_years_make_no_chain(
    outline: str, years: tuple[str, ...]
) -> None:
    assert found(outline, *years) is None


def test_a_file_whose_years_fall_behind_gets_a_note_with_every_figure() -> None:
    (one,) = (f for f in review(plan("{goal: 1310}", *RATES)).findings if f.level == "note")
    assert (one.code, one.subject) == ("yearly-plans", "p/x")
    assert [p.printed for p in one.related] == ["1310", "7%左右", "6-6.5%", "5%"]
    on_the_way = plan("{goal: 1270}", *RATES)
    assert not [f for f in review(on_the_way).findings if f.code == "yearly-plans"]


def test_a_value_of_another_kind_is_no_link_of_the_chain() -> None:
    one = found("{goal: 1310}", "{kind: stock, goal: 1150}", *RATES[1:])
    assert one is not None
    assert [link.year for link in one.chain.links] == [2022, 2023]


@pytest.mark.parametrize(
    ("first", "count"), [(2018, None), (2019, 2), (2020, 3), (2021, 2), (2022, None)]
)
def test_only_goals_of_single_years_within_the_plan_are_its_parts(
    first: int, count: int | None
) -> None:
    """A plan of 2020 to 2023 has the years 2021, 2022 and 2023, in each of which one plan ends."""
    rows = "".join(
        f"  y{year}: {{base_year: {year - 1}, goal_year: {year}, "
        f"goals: {{x: {{kind: rate, goal: 5%}}}}}}\n"
        for year in range(first + 1, first + 4)
    )
    text = (
        "zzplan: 1\nindicators: {x: {unit: 亿元, actuals: {2020: 1070}}}\nplans:\n"
        f"  p: {{base_year: 2020, goal_year: 2023, goals: {{x: {{goal: 1310}}}}}}\n{rows}"
    )
    file = parse(text)
    one = annual(file.goals[0], file.goals)
    assert (one and len(one.parts)) == count
