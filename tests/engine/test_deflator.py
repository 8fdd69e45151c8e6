"""How far prices have to rise, against how they rose (methods.md 2.8)."""

from __future__ import annotations

import pytest

from zzplan.engine.check import assess
from zzplan.engine.deflator import (
    LONGER,
    RECENT,
    PriceReference,
    is_a_matter_of_prices,
    place,
    reference,
)
from zzplan.engine.disagreement import goal_disagreement
from zzplan.engine.explain import explain
from zzplan.engine.sensitivity import deflators
from zzplan.engine.terms import Terms, terms_of
from zzplan.plan.file.diagnostics import PlanError
from zzplan.plan.file.load import parse
from zzplan.plan.numbers.quantity import QuantityError, read_level, read_rate


@pytest.mark.parametrize(
    ("rate", "expected"),
    [
        (-0.0106, "implausible"),
        (-0.0105, "stretched"),  # p10 less the distance of p95 and p90: -0.65 - 0.40
        (-0.0065, "plausible"),  # p10
        (0.0229, "plausible"),  # p90
        (0.0230, "stretched"),
        (0.0269, "stretched"),  # p95
        (0.0270, "implausible"),
    ],
)
def test_a_rise_is_placed_among_the_recent_ones(rate: float, expected: str) -> None:
    assert place(rate, RECENT) == expected


@pytest.mark.parametrize(
    ("rate", "expected"),
    [
        (-0.0040, "implausible"),
        (0.0031, "stretched"),
        (0.0032, "plausible"),  # p10
        (0.0552, "plausible"),  # p90
        (0.0553, "stretched"),
        (0.0624, "implausible"),
    ],
)
def test_before_2010_prices_rose_faster(rate: float, expected: str) -> None:
    assert place(rate, LONGER) == expected


def test_the_ends_that_nobody_published_lie_as_far_outside_in_proportion() -> None:
    _, p5, p10, p90, p95, _ = RECENT
    assert p10 - p5 == pytest.approx(p95 - p90)
    out = (p95 - p90) / (p90 - p10)
    _, p5, p10, p90, p95, _ = LONGER
    assert p95 == pytest.approx(p90 + out * (p90 - p10), abs=5e-5)
    assert p5 == pytest.approx(p10 - out * (p90 - p10), abs=5e-5)


def of(unit: str, *, base_year: int = 2018, indicator: str = "", file: str = ""):  # type: ignore[no-untyped-def]
    """Return the reference of a goal in a unit."""
    text = f"""\
zzplan: 1
{file}
indicators: {{x: {{unit: {unit}{indicator}}}}}
plans: {{p: {{base_year: {base_year}, goal_year: 2024, goals: {{x: {{goal: 5}}}}}}}}
"""
    return reference(parse(text).goals[0])


def test_before_2010_another_record_counts() -> None:
    assert (of("亿元", base_year=2009), of("亿元", base_year=2010)) == (LONGER, RECENT)


@pytest.mark.parametrize("unit", ["亿元", "万元/人", "元", "CNY billion", "RMB", "亿元人民币"])
def test_a_unit_in_yuan_makes_a_plan_of_china(unit: str) -> None:
    assert of(unit) == RECENT


@pytest.mark.parametrize("unit", ["USD trillion", "亿美元", "港元", "亿欧元", "Rs crore", "Mt"])
def test_the_record_of_china_judges_no_other_country(unit: str) -> None:  # en.md E7
    assert of(unit) is None
    assert place(0.0229, None) is None


def test_a_country_is_named_on_the_indicator_the_plan_or_the_file() -> None:
    assert of("USD trillion", file="country: CN") == RECENT
    assert of("USD trillion", indicator=", country: cn") == RECENT
    assert of("亿元", file="country: TW") is None
    assert of("亿元", file="country: TW", indicator=", country: CN") == RECENT


@pytest.mark.parametrize("written", ["[2%, 6%]", "2%-6%", "[0.02, 0.06]"])
def test_a_declared_range_comes_before_every_record(written: str) -> None:
    declared = PriceReference("declared", 0.02, 0.02, 0.06, 0.06, 0.04)
    assert of("亿元", file=f"deflator_range: {written}") == declared
    assert (place(0.019, declared), place(0.06, declared)) == ("implausible", "plausible")


@pytest.mark.parametrize(
    "written", ["5%", "[6%, 2%]", "[1%, 2%, 3%]", "[[1%, 2%]]", "[1个百分点, 2%]"]
)
def test_what_is_no_range_of_prices_is_refused(written: str) -> None:
    with pytest.raises(PlanError) as error:
        of("亿元", file=f"deflator_range: {written}")
    assert [one.code for one in error.value.diagnostics] == ["bad-deflator-range"]


@pytest.mark.parametrize("written", ["China", "中国", "C", "C1", "CHN"])
def test_a_country_has_two_letters(written: str) -> None:
    with pytest.raises(PlanError) as error:
        of("亿元", file=f"country: {written}")
    assert [one.code for one in error.value.diagnostics] == ["bad-country"]


@pytest.mark.parametrize(
    ("rise", "expected"), [(-0.031, False), (-0.03, True), (0.1, True), (0.101, False)]
)
def test_without_a_record_prices_may_move_from_minus_3_to_10_percent(
    rise: float, expected: bool
) -> None:
    assert is_a_matter_of_prices(rise, None) == expected


def india(goal: str, file: str = "") -> tuple[str, float | None, str | None]:
    """Return the verdict, the implied rise of prices and the class of a goal at current prices."""
    file = parse(
        f"""\
zzplan: 1
{file}
base_year: 2018
goal_year: 2024
indicators: {{gdp: {{name: GDP of India, unit: USD trillion, price: current}}}}
goals: {{gdp: {{{goal}}}}}
"""
    )
    answer = assess(file.goals[0])
    return answer.verdict, answer.implied_deflator, goal_disagreement(answer, explain(answer, file))


def test_current_prices_beside_a_real_rate_are_a_matter_of_definition() -> None:
    # en.md E7: (5 / (2.75 × 1.08^6))^(1/6) - 1 = 2.294%
    verdict, rise, found = india("baseline: 2.75, rate: 8%, goal: 5")
    assert (verdict, found, rise) == ("short", "definition", pytest.approx(0.02294, abs=5e-6))


@pytest.mark.parametrize(
    ("goal", "file", "expected"),
    [
        ("baseline: 2.75, rate: 8%, goal: 7.7", "", "definition"),  # 9.93% a year
        ("baseline: 2.75, rate: 8%, goal: 7.8", "", "contradiction"),  # 10.16%
        ("baseline: 2.75, rate: 8.0%, goal: 3.64", "", "definition"),  # -2.98%
        ("baseline: 2.75, rate: 8.0%, goal: 3.60", "", "contradiction"),  # -3.16%
        ("baseline: 2.75, rate: 8%, goal: 5", "deflator_range: [3%, 6%]", "contradiction"),
        ("baseline: 2.75, rate: 8%, goal: 5", "deflator_range: [2%, 6%]", "definition"),
        ("baseline: 2.75, rate: 8%, goal: 6", "country: CN", "contradiction"),  # 5.45%
        ("baseline: 2.75, rate: nominal 8%, goal: 5", "", "contradiction"),
    ],
)
def test_how_far_prices_may_explain_a_goal(goal: str, file: str, expected: str) -> None:
    assert india(goal, file)[2] == expected


GOAL = "{{unit: 亿元, price: {price}, baseline: 3000, rate: {rate}, goal: 5000{more}}}"


def answer(rate: str, price: str = "current", more: str = ""):  # type: ignore[no-untyped-def]
    text = GOAL.format(rate=rate, price=price, more=more)
    return assess(
        parse(f"{{zzplan: 1, base_year: 2021, goal_year: 2026, goals: {{x: {text}}}}}").goals[0]
    )


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("8%", None),
        ("名义8%", "nominal"),
        ("年均名义增长8%以上", "nominal"),
        ("实际8%左右", "real"),
        ("年均实际增长8%", "real"),
        ("nominal 8%", "nominal"),
        ("real growth of 8%", "real"),
    ],
)
def test_a_rate_says_whether_prices_are_in_it(text: str, basis: str | None) -> None:
    quantity = read_rate(text)
    assert (quantity.basis, quantity.value) == (basis, 0.08)


def test_a_rate_is_not_both_and_a_value_is_neither() -> None:
    with pytest.raises(QuantityError) as error:
        read_rate("名义实际8%")
    assert error.value.code == "contradictory-words"
    with pytest.raises(QuantityError) as error:
        read_level("实际3000", "亿元")
    assert error.value.code == "bad-number"


def test_only_a_real_rate_to_a_goal_at_current_prices_has_an_implied_rise_of_prices() -> None:
    # (5000 / (3000 × 1.08^5))^(1/5) - 1 = 2.55%, 2.08 to 3.03% (methods.md 2.8)
    real = answer("实际8%")
    assert real.implied_deflator == pytest.approx(0.025524, abs=5e-7)
    assert real.deflator_box == pytest.approx((0.0208, 0.0303), abs=5e-5)
    assert answer("8%").implied_deflator == real.implied_deflator
    assert answer("名义8%").implied_deflator is None
    assert answer("8%", price="constant:2021").implied_deflator is None


def test_declared_prices_move_a_real_rate_and_leave_a_nominal_one_alone() -> None:
    # 3000 × (1.08 × 1.026)^5 = 5011.61; as rates they multiply: 1.08 × 1.026 - 1 = 10.808%
    inflation = ", inflation: 2.6%"
    real, nominal = answer("8%", more=inflation), answer("名义8%", more=inflation)
    assert real.projected_value == pytest.approx(5011.61, abs=0.005)
    assert real.stated_rate == pytest.approx(0.10808)
    assert (real.verdict, real.notes, real.implied_deflator) == ("met", ("inflation",), None)
    assert nominal.projected_value == pytest.approx(4407.98, abs=0.005)
    assert (nominal.verdict, nominal.notes) == ("short", ())


def test_a_short_goal_that_prices_explain_is_no_contradiction() -> None:
    # en.md E7: the class is definition; the verdict stays that of the numbers
    from zzplan.engine.codes import goal_codes

    short = assess(parse(INDIA).goals[0])
    assert (short.verdict, list(goal_codes(short))) == ("short", ["short"])
    nominal = assess(parse(INDIA.replace("8%", "nominal 8%")).goals[0])
    assert list(goal_codes(nominal)) == ["short", "contradiction"]


INDIA = """\
zzplan: 1
base_year: 2018
goal_year: 2024
indicators: {gdp: {name: GDP of India, unit: USD trillion, price: current}}
goals: {gdp: {baseline: 2.75, rate: 8%, goal: 5}}
"""


@pytest.mark.parametrize(("goal", "explained"), [("5000", True), ("0", False)])
def test_no_prices_explain_a_goal_of_nothing(goal: str, explained: bool) -> None:
    entry = f"{{unit: 亿元, price: current, baseline: 3000, rate: 8%, goal: {goal}, direction: up}}"
    (one,) = parse(f"zzplan: 1\nbase_year: 2021\ngoal_year: 2026\ngoals: {{x: {entry}}}").goals
    terms = terms_of(one)
    assert isinstance(terms, Terms)
    assert (deflators(one, terms) is not None) is explained
