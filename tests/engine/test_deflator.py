"""How far prices have to rise, against how they rose (methods.md 2.8)."""

from __future__ import annotations

import pytest

from zzplan.engine.check import assess
from zzplan.engine.deflator import LONGER, RECENT, REFERENCES, place, reference
from zzplan.plan.load import parse
from zzplan.plan.quantity import QuantityError, read_level, read_rate


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
    assert place(rate, 2016) == place(rate, None) == place(rate, 2010) == expected


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
    assert place(rate, 2009) == expected


def test_the_ends_that_nobody_published_lie_as_far_outside_in_proportion() -> None:
    p5, p10, p90, p95 = REFERENCES[RECENT]
    assert p10 - p5 == pytest.approx(p95 - p90)
    out = (p95 - p90) / (p90 - p10)
    p5, p10, p90, p95 = REFERENCES[LONGER]
    assert p95 == pytest.approx(p90 + out * (p90 - p10), abs=5e-5)
    assert p5 == pytest.approx(p10 - out * (p90 - p10), abs=5e-5)


def test_the_reference_is_named() -> None:
    assert (reference(2009), reference(2010), reference(None)) == (LONGER, RECENT, RECENT)


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
