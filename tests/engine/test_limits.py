"""Where a constant, a sign or the end of an interval decides, each side of it."""

from __future__ import annotations

import pytest

from zzplan.data import world_growth
from zzplan.engine.assessment import Assessment
from zzplan.engine.band import margins_of
from zzplan.engine.base_years import fit_of
from zzplan.engine.check import assess
from zzplan.engine.edits import nearest_edits
from zzplan.engine.identities import judge
from zzplan.engine.interval import figure
from zzplan.engine.outlook import outlook
from zzplan.engine.part_year import as_of
from zzplan.engine.points import growth_box, yearly_growth
from zzplan.engine.progress import progress
from zzplan.engine.record import record_of
from zzplan.engine.review import review
from zzplan.engine.yearly import chain_of
from zzplan.plan.file.load import parse
from zzplan.plan.model.plan_file import Goal, Indicator
from zzplan.plan.numbers.quantity import QuantityError, read_level


def goal(entry: str, indicator: str = "unit: 亿元", years: int = 5) -> Goal:
    return parse(
        f"zzplan: 1\nindicators: {{x: {{{indicator}}}}}\nplans: {{p: {{base_year: 2020, "
        f"goal_year: {2020 + years}, goals: {{x: {{{entry}}}}}}}}}"
    ).goals[0]


def indicator(entry: str) -> Indicator:
    return parse(f"zzplan: 1\nindicators: {{x: {{{entry}}}}}").indicators["x"]


def edited(entry: str, of: str = "unit: '%'") -> dict[str, float]:
    asked = goal(entry, of)
    return {one.figure: one.reads.low.value for one in nearest_edits(asked, assess(asked))}


def test_progress_below_one_is_measured_on_logarithms_as_above_it() -> None:
    """ln(0.45 / 0.5) / ln(0.4 / 0.5), methods.md 2.1."""
    found = progress(goal("goal: 0.4", "unit: 吨/万元, actuals: {2020: 0.5, 2022: 0.45}"))
    assert found.progress == pytest.approx(0.4722, abs=1e-4)


def test_the_rounding_of_the_latest_value_leaves_the_years_before_as_they_were() -> None:
    kept = "unit: 处, actuals: {2021: 40, 2022: 30, 2023: 31}"
    found = progress(goal("kind: hold, goal: 35以内", kept))
    assert (found.kept, found.judgement.rating_key, found.boundary) == ((2, 3), "behind", False)


def test_no_edit_of_a_share_leaves_the_whole_unless_it_may() -> None:
    """98% and 3 points a year lead to 113%, where 99% is printed."""
    entry = "baseline: 98.0%, rate: 3.0个百分点, goal: 99.0%"
    assert "goal" not in edited(entry)
    assert edited(entry, "unit: '%', unbounded: true")["goal"] == 113.0


def test_a_plain_sum_fits_within_the_rounding_of_its_digits_and_no_farther() -> None:
    """-20% in five years is 4% a year added up; -3.96% is not."""
    fits = {}
    for rate in ("-4.00%", "-3.96%", "-4.04%"):
        asked = goal(f"kind: cumulative, goal: -20.0%, rate: {rate}", "unit: 吨")
        (trial,) = fit_of(asked, (2020,)).trials
        fits[rate] = trial.summed
    assert fits["-4.00%"]
    assert not fits["-3.96%"]
    assert not fits["-4.04%"]


def test_an_actual_value_of_zero_is_no_other_baseline() -> None:
    asked = goal("baseline: 100, rate: 8%, goal: 200", "unit: 亿元, actuals: {2020: 0}")
    assert assess(asked).alternatives == ()


def test_a_level_of_zero_has_no_growth_to_it_nor_from_it() -> None:
    record = record_of(indicator("unit: 亿元, actuals: {2020: 5, 2021: 0, 2022: 3, 2023: 6}"))
    assert record.real == pytest.approx({2023: 1.0})


def test_growth_of_a_level_below_one_is_growth() -> None:
    asked = goal("baseline: 0.5, goal: 0.6, yearly: {2021: 5%}", "unit: 件, actuals: "
                 "{2020: 0.5, 2021: 0.55}")  # fmt: skip
    chain = chain_of(asked)
    assert chain is not None
    assert chain.links[0].actual == pytest.approx(0.1)


REAL = "{2014: 7%, 2015: 6.5%, 2016: 7.2%, 2017: 6.8%, 2018: 7.1%, 2019: 6%, 2020: 6.5%}"
GDP = f"name: GDP, unit: 亿元, price: constant:2020, growth: {REAL}"


@pytest.mark.parametrize(("years", "reason"), [(1, None), (10, None), (11, "too-far")])
def test_an_outlook_looks_one_to_ten_years_ahead(years: int, reason: str | None) -> None:
    asked = goal(f"baseline: 1000, goal: {1000 * 1.05**years:.0f}", GDP, years)
    assert outlook(asked, world_growth()).reason == reason


def test_the_interval_of_a_cumulative_change_lies_about_what_is_expected() -> None:
    found = outlook(goal("kind: cumulative, goal: 30%", GDP), world_growth())
    assert found.interval is not None
    assert 0 < found.interval.low < 30 < found.interval.high < 60


def test_there_is_a_first_and_a_second_half_of_a_year_and_no_third() -> None:
    assert [as_of(text) is None for text in ("2021H2", "2021H3", "2021Q4", "2021Q5")] == [
        False, True, False, True,
    ]  # fmt: skip


def test_what_words_leave_around_a_baseline_is_a_part_of_its_value() -> None:
    (one,) = margins_of(goal("baseline: 约3000, rate: 8%, goal: 5000"))
    assert (one.of, one.amount) == ("value", 150.0)


def test_an_exact_range_has_exact_ends() -> None:
    assert {tuple(box) for box in figure(read_level("3-5家", "家"), measured=False).boxes()} == {
        (3.0, 5.0)
    }


def test_the_square_of_what_may_be_zero_may_be_zero() -> None:
    """(1.0 - 1.0)^2 lies between 0 and 0.01."""
    claim = "(a[2020] - b[2020]) ^ 2 <= 0.000001"
    file = parse(
        "zzplan: 1\nindicators: {a: {unit: 亿元, actuals: {2020: 1.0}}, b: {unit: 亿元, actuals: "
        f"{{2020: 1.1}}}}}}\nidentities: {{q: {{claim: '{claim}'}}}}"
    )
    assert judge(file.identities[0]).verdict == "holds-by-rounding"


def test_levels_of_a_relative_goal_differ_by_the_gap() -> None:
    of = "unit: '%', actuals: {2023: 70}}, n: {unit: '%', actuals: {2023: 66}"
    found: Assessment = assess(goal("kind: relative, to: n, goal: 高于", of))
    assert (found.projected_value, found.goal_value, found.gap) == (70, 66, 4)


def test_growth_in_per_cent_of_an_indicator_in_per_cent_is_the_same_growth() -> None:
    """8.0 in a column of %, and 8.0% as growth (a slip of x100 is none)."""
    column = yearly_growth(indicator("name: GDP增速, unit: '%', actuals: {2021: 8.0}"))[2021]
    growth = yearly_growth(indicator("unit: 亿元, growth: {2021: 8.0%}"))[2021]
    for one in (column, growth):
        value, box = growth_box(one)
        assert (value, box.low, box.high) == pytest.approx((0.08, 0.0795, 0.0805))


def test_a_date_is_no_number_and_1e3_is_written_out() -> None:
    hints = {}
    for text in ("2020-01-05", "1e3吨"):
        with pytest.raises(QuantityError) as caught:
            read_level(text, "吨")
        hints[text] = caught.value.hint, caught.value.params.get("plain")
    assert hints["2020-01-05"] == ("date", None)
    assert hints["1e3吨"][1] == "1000"


def test_an_outlook_of_a_level_below_one_is_one_of_growth() -> None:
    found = outlook(goal("baseline: 0.8, goal: 1", GDP.replace("亿元", "万亿元")), world_growth())
    assert (found.reason, found.required_rate) == (None, pytest.approx(1.25**0.2 - 1))


def test_a_goal_of_zero_that_is_missed_has_no_share_of_it_and_no_slip() -> None:
    file = parse(
        "zzplan: 1\nbase_year: 2020\ngoal_year: 2025\n"
        "goals: {x: {unit: 万吨, path: linear, direction: down, baseline: 10.0, rate: -15%, "
        "goal: 0}}"
    )
    found = review(file)
    assert found.goals[0].answer.gap_share is None
    assert [one.code for one in found.findings] == ["short", "contradiction"]


def test_whatever_it_is_its_power_of_zero_is_one() -> None:
    file = parse(
        "zzplan: 1\nindicators: {a: {unit: 亿元, actuals: {2020: 1.0}}}\n"
        "identities: {q: {claim: '(a[2020] - a[2020]) ^ 0 = 1'}}"
    )
    assert judge(file.identities[0]).verdict == "holds"


def test_a_rate_that_ends_at_its_digits_is_not_rounded_up_to_what_is_needed() -> None:
    """128 takes 5.06% a year; 5%以内 leaves 127.6."""
    assert edited("baseline: 100.0, rate: 4%以内, goal: 128.0", "unit: 亿元").get("rate") != 0.05


def test_of_two_earlier_plans_of_one_day_the_later_in_the_file_is_asked_for_less_than() -> None:
    plans = "".join(
        f"  {key}: {{source: {source}, goal_year: {year}, goals: {{x: {{goal: {value}}}}}}}\n"
        for key, source, year, value in (
            ("z", "old", 2025, 300), ("a", "old", 2025, 200), ("m", "new", 2026, 100),
        )
    )  # fmt: skip
    file = parse(
        "zzplan: 1\nsources: {old: {title: 规划, date: 2018-05-01}, new: {title: 报告, date: "
        f"2021-11-04}}}}\nindicators: {{x: {{unit: 家, direction: up}}}}\nplans:\n{plans}"
    )
    found = [one for one in review(file).findings if one.subject == "m/x"]
    assert [place.name for place in found[0].related] == ["m/x", "a/x"]
