"""Numbers that somebody gives: which units go together, and what a change of a baseline is."""

from __future__ import annotations

import pytest

from zzplan.plan.numbers.digits import QuantityError
from zzplan.plan.numbers.given import GivenError, one_value, read_alike
from zzplan.plan.numbers.of_baseline import read_of_baseline, value_from
from zzplan.plan.numbers.quantity import read_level, read_rate
from zzplan.plan.numbers.wording import without_years


def test_a_rise_of_prices_is_one_number_without_a_bound() -> None:
    assert one_value(read_rate("2%"), "inflation").value == 0.02
    for text in ("2%以上", "2-3%"):
        with pytest.raises(GivenError, match="not-one-value"):
            one_value(read_rate(text), "inflation")
    assert one_value(read_rate("2%以上"), "rate").value == 0.02


@pytest.mark.parametrize(
    ("one", "other", "unit"),
    [
        ("3000亿", "5000亿元", "亿元"),
        ("3000亿", "1亿元", "亿元"),
        ("10000亿", "1亿元", "亿元"),  # 100 × 100 times the other: no more
        ("10001亿", "1亿元", None),
        ("3000亿", "5000家", None),
        ("0亿", "5000亿元", "亿元"),
        ("350 m", "3.5 million", "million"),  # just 100 times
        ("350 m", "3.4 million", None),
        ("350 m", "0 million", "million"),
        ("45%", "3 kt", None),
        ("45%", "0", "%"),
        ("7", "9", ""),
    ],
)
def test_units_that_go_together(one: str, other: str, unit: str | None) -> None:
    if unit is not None:
        assert read_alike({"baseline": one, "goal": other})[0] == unit
    else:
        with pytest.raises(GivenError):
            read_alike({"baseline": one, "goal": other})


@pytest.mark.parametrize(
    ("text", "unit", "hint"),
    [
        ("-40%", "kt", "kind-cumulative"),
        ("+40%", "kt", "kind-cumulative"),
        ("下降40%", "kt", "kind-cumulative"),
        ("增长40%", "kt", "kind-of-change"),
        ("年均40%", "kt", "kind-rate"),
        ("40%", "kt", "unit-mismatch"),
        ("40 kt", "", None),
        ("600人次", "人", "unit-name"),
        ("600人", "人次", "unit-name"),
        ("20公顷", "公里", "unit-mismatch"),
        ("20家", "亩", "unit-mismatch"),
    ],
)
def test_what_to_write_for_another_unit(text: str, unit: str, hint: str | None) -> None:
    with pytest.raises(QuantityError) as raised:
        read_level(text, unit)
    assert (raised.value.code, raised.value.hint) == ("unit-mismatch", hint)


@pytest.mark.parametrize(
    ("text", "unit", "found"),
    [
        ("提高4个百分点", "%", ("points", 4.0)),
        ("4个百分点", "%", None),
        ("+4个百分点", "%", ("points", 4.0)),
        ("－4个百分点", "%", ("points", -4.0)),
        ("增加20", "亿元", ("change", 20.0)),
        ("20", "亿元", None),
        ("年均增加20", "亿元", None),
        ("5000亿", "亿元", None),
        ("1.5倍", "亿元", ("multiple", 1.5)),
    ],
)
def test_changes_of_a_baseline(text: str, unit: str, found: tuple[str, float] | None) -> None:
    read = read_of_baseline(text, unit)
    assert (read and (read.measure, read.value)) == found


@pytest.mark.parametrize(
    ("start", "change", "digits", "place"),
    [
        ("400", "0.5倍", 200, 0),  # 200.0 says no more than 200
        ("12.5", "2倍", 250, -1),  # as many decimals as the start has
        ("3", "1.5倍", 45, -1),
        ("40", "增长25%", 50, 0),
        ("1.20", "增长50%", 180, -2),
        ("2.5", "增加2.5", 50, -1),
        ("5", "减少5", 0, 0),
        ("5", "减少7", -2, 0),
    ],
)
def test_the_value_that_a_change_leads_to(start: str, change: str, digits: int, place: int) -> None:
    moved = read_of_baseline(change, "家")
    assert moved is not None
    assert value_from(read_level(start, "家"), moved).low[:2] == (digits, place)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("5 MPa", None), ("ampa", None), ("0.5 points pa", "0.5 points"), ("8%pa", "8%"),
        ("8% p.a.", "8%"), ("8/a", "8"), ("8每年", "8"), ("8 annually", "8"), ("eight pa", "eight"),
    ],
)  # fmt: skip
def test_a_year_behind_a_number(text: str, left: str | None) -> None:
    assert without_years(text) == left
