"""Numbers, files and names as Python gives them, and what is refused."""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import zzplan

PLAN = (
    "{zzplan: 1, base_year: 2021, goal_year: 2026, goals: "
    "{gdp: {unit: 亿元, baseline: 3000, rate: 8%, goal: 5000}, jobs: {unit: 万人, goal: 6}}}"
)


@pytest.fixture
def plan_file() -> zzplan.PlanFile:
    return zzplan.parse(PLAN)


@pytest.mark.parametrize("years", [5, 5.0, "5", "5年", "2021-2026", Decimal(5), Fraction(5)])
@pytest.mark.parametrize("baseline", [3000, 3000.0, "3000", "3,000", Decimal(3000), Fraction(3000)])
def test_a_number_is_a_number_however_it_is_given(baseline: Any, years: Any) -> None:
    found = zzplan.solve(baseline, 5000, years=years)
    assert found.solved_for == "rate"
    assert found.value == pytest.approx((5000 / 3000) ** 0.2 - 1)


@pytest.mark.parametrize("rate", ["8%", 0.08, "0.08", Decimal("0.08"), Fraction(2, 25)])
def test_a_rate_is_a_fraction_or_a_text(rate: Any) -> None:
    assert zzplan.solve(3000, years=5, rate=rate).value == pytest.approx(3000 * 1.08**5)
    assert zzplan.solve(3000, 5000, rate=rate).value == pytest.approx(
        math.log(5000 / 3000) / math.log(1.08)
    )


def test_a_problem_without_an_option_is_in_the_order_of_the_command_line() -> None:
    assert zzplan.solve(3000, 5000, 5, "8%").verdict == "short"
    assert zzplan.solve("3000亿", "0.5万亿元", 5).problem.unit == "亿元"


REFUSED: list[tuple[Callable[[zzplan.PlanFile], object], type[Exception], str]] = [
    (lambda p: zzplan.solve(math.nan, 5000, 5), ValueError, "baseline is a finite number, not nan"),
    (lambda p: zzplan.solve(3000, math.inf, 5), ValueError, "goal is a finite number, not inf"),
    (lambda p: zzplan.solve(3000, Decimal("NaN"), 5), ValueError, "goal is a finite number"),
    (lambda p: zzplan.solve(True, 5000, 5), TypeError, "baseline is a number or a printed text"),
    (lambda p: zzplan.solve([3000], 5000, 5), TypeError, "baseline is a number or a printed text"),
    (lambda p: zzplan.solve(3000, 5000, years=True), TypeError, "years is a number"),
    (lambda p: zzplan.solve(3000, 5000, 0), ValueError, "years is a number above 0, not 0"),
    (lambda p: zzplan.solve(3000, 5000, -5), ValueError, "years is a number above 0, not -5"),
    (lambda p: zzplan.solve(3000, 5000, "soon"), ValueError, "years is a number above 0, not soon"),
    (lambda p: zzplan.solve("lots", 5000, 5), ValueError, 'baseline: "lots" is not a printed'),
    (lambda p: zzplan.solve(3000, 5000, rate=8), ValueError, "a rate of 8 is 800% a year"),
    (lambda p: zzplan.solve(3000), ValueError, "missing: goal, years, rate"),
    (lambda p: zzplan.solve(), ValueError, "missing: baseline, goal, years, rate"),
    (lambda p: zzplan.solve(3000, 5000, rate=-0.02), ValueError, "moves away from 5000"),
    (lambda p: zzplan.solve("3000亿", 5000, 5), ValueError, '"5000" has no unit'),
    (lambda p: zzplan.review(p, rate="fast"), ValueError, '"fast" is not a printed number'),
    (lambda p: zzplan.review(p, rate=None, inflation="2-3%"), ValueError, '"2-3%" is not one'),
    (lambda p: zzplan.review(p, "gdp", rate="1pp"), ValueError, "moves a share; gdp is in 亿元"),
    (lambda p: zzplan.review(p, fail_on=["shrt"]), ValueError, "fail_on is one of short"),
    (lambda p: zzplan.check(p, "gpd"), LookupError, 'there is no goal "gpd"; did you mean gdp?'),
    (lambda p: zzplan.check(p, 3), TypeError, "a goal is its name"),  # type: ignore[arg-type]
    (lambda p: zzplan.check(p, plan="nope"), LookupError, 'there is no plan "nope"'),
    (lambda p: zzplan.project(p, "gdp", years=2.5), ValueError, "years is a number"),
    (lambda p: zzplan.progress(p, scheme="own"), ValueError, "scheme is one of zzplan, eurostat"),
    (lambda p: zzplan.progress(p, fail_on="bad"), ValueError, "fail_on is one of"),
    (lambda p: zzplan.progress(p, as_of="soon"), ValueError, "as_of is a year such as 2023"),
    (lambda p: zzplan.outlook(p, as_of=23), ValueError, "as_of is a year such as 2023"),
    (lambda p: zzplan.sweep(p, "gdp", rates=[]), ValueError, "rates is one of"),
    (lambda p: zzplan.sweep(p, "jobs", rates=["8%"]), ValueError, "jobs has no grid: no baseline"),
    (lambda p: zzplan.records(3), TypeError, "int is no result of zzplan"),  # type: ignore[arg-type]
    (lambda p: zzplan.render(zzplan.review(p), "docx"), ValueError, "format is one of table"),
    (lambda p: zzplan.review(p).sentence("fr"), ValueError, "lang is one of en, zh"),
    (lambda p: zzplan.load("/"), zzplan.PlanError, "this is a folder"),
    (lambda p: zzplan.parse("zzplan: 1"), zzplan.PlanError, "no-goals"),
]


@pytest.mark.parametrize(("call", "kind", "words"), REFUSED)
def test_what_cannot_be_used_is_refused_with_an_error_of_both_families(
    call: Callable[[zzplan.PlanFile], object],
    kind: type[Exception],
    words: str,
    plan_file: zzplan.PlanFile,
) -> None:
    with pytest.raises(kind) as caught:
        call(plan_file)
    assert isinstance(caught.value, zzplan.ZzplanError)
    assert words in str(caught.value)


def test_errors_speak_the_language_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZZPLAN_LANG", "zh")
    with pytest.raises(zzplan.PlanError, match="文件不存在"):
        zzplan.load("no-such-file.yaml")


def test_a_numpy_number_is_a_number() -> None:
    numpy = pytest.importorskip("numpy")
    found = zzplan.solve(numpy.int64(3000), numpy.float64(5000), numpy.int32(5))
    assert found.value == pytest.approx((5000 / 3000) ** 0.2 - 1)


def test_a_goal_stands_for_its_name(plan_file: zzplan.PlanFile) -> None:
    goal = plan_file.goals[0]
    assert zzplan.check(plan_file, goal) == zzplan.check(plan_file, "gdp")
    assert zzplan.project(goal) == zzplan.project(plan_file, goal)[0]
    assert zzplan.assess(goal) == zzplan.check(plan_file, goal)[0]


def test_a_table_and_a_document_load_as_on_the_command_line(tmp_path: Path) -> None:
    table = tmp_path / "plan.csv"
    table.write_text("指标,单位,基年,基数,增速,目标年,目标\n生产总值,亿元,2021,3000,8%,2026,5000\n")
    text = tmp_path / "纲要.txt"
    text.write_text("“十四五”时期，地区生产总值从3000亿元增加到5000亿元，年均增长8%。")
    for path in (table, str(text)):
        (answer,) = zzplan.check(zzplan.load(path))
        assert answer.goal_value == 5000.0
        assert answer.to_dict()["location"]["file"] == str(path)  # type: ignore[index]
