"""Years as plans print them (methods.md 2.13, "years"; en.md E15)."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zzplan.engine.check import assess
from zzplan.engine.progress import progress
from zzplan.plan.file.diagnostics import PlanError
from zzplan.plan.file.load import parse
from zzplan.plan.numbers.years import Year, read_period, read_span, read_year

LABELS = (
    "2023/24", "FY2023/24", "2023-24", "2023–24", "2023/2024", "FY 2023/24", "2023/24财年",
    "fy2023-24",
)  # fmt: skip


@pytest.mark.parametrize("label", LABELS)
def test_a_fiscal_year_of_two_is_the_one_it_ends_in_unless_the_file_says_otherwise(
    label: str,
) -> None:
    """en.md E15."""
    end, start = read_year(label), read_year(label, "start")
    assert (end, start, str(end), str(start)) == (2024, 2023, label, label)


@pytest.mark.parametrize(
    ("label", "year"),
    [("FY23", 2023), ("FY2023", 2023), ("FY99", 1999), ("FY 23", 2023), ("2023财年", 2023)],
)
def test_a_fiscal_year_of_one_is_the_one_it_ends_in(label: str, year: int) -> None:
    assert (read_year(label), read_year(label, "start")) == (year, year)


@pytest.mark.parametrize("text", ["2020年", "2020年底", "2020年末", "2020"])
def test_a_year_may_be_written_with_its_sign(text: str) -> None:
    """cn.md C12."""
    assert read_year(text) == 2020


@pytest.mark.parametrize(
    "text",
    ["2023/25", "2023-2024", "2021-09", "2023/4", "FY", "23/24", "２０２３/24", "2023//24", ""],
)
def test_anything_else_is_no_year(text: str) -> None:
    assert read_year(text) is None


def test_months_spans_and_fiscal_years_are_told_apart() -> None:
    assert read_period("2021-09") == ("2021-09", 2021, None)
    assert read_period("2008-09") == ("2008-09", 2009, None)  # two years in a row
    assert read_span("2016-2020") == (2016, 2020)
    assert read_span("2019/20-2023/24") == (2020, 2024)
    assert read_span("2023-24") is None


@given(st.integers(1950, 2080), st.integers(-40, 40), st.sampled_from(["{}/{:02}", "FY{}-{:02}"]))
def test_years_reckon_as_numbers_and_read_as_labels(first: int, years: int, form: str) -> None:
    year = read_year(form.format(first, (first + 1) % 100))
    assert isinstance(year, Year)
    moved = year + years
    assert moved == read_year(str(moved)) == first + 1 + years
    assert (moved - year, f"{moved}", json.loads(json.dumps(moved))) == (
        years, str(moved), first + 1 + years,
    )  # fmt: skip
    assert str(pickle.loads(pickle.dumps(moved))) == str(moved)


PLAN = """zzplan: 1
base_year: 2023/24
goal_year: 2028/29
indicators:
  gdp:
    name: GDP
    unit: £bn
    actuals: {FY2023/24: 100, 2024-25: 106, 2025/2026: 111}
    growth: {2019/20-2023/24: 3%, 2016-2020: 2.8%}
goals: {gdp: {rate: 5%, goal: 130}}
identities:
  a: {claim: "gdp[2024/25] / gdp[2023/24] - 1 = 6%"}
  b: {claim: "gdp[2024-25] = 106"}
  c: {claim: "gdp[FY 2024/25] = 106"}
  d: {claim: "gdp.growth[2016-2020] = 2.8%"}
  e: {claim: "gdp.growth[2019/20-2023/24] = 3%"}
"""


def test_a_plan_of_fiscal_years_counts_from_its_labels() -> None:
    file = parse(PLAN)
    goal = file.goals[0]
    assert (goal.years, str(goal.base_year), str(goal.goal_year)) == (5, "2023/24", "2028/29")
    assert goal.baseline is not None
    assert goal.baseline.value == 100
    assert assess(goal).projected_value == pytest.approx(100 * 1.05**5)
    found = progress(goal)
    assert found.latest is not None
    assert (str(found.latest.year), found.elapsed) == ("2025/2026", 2)


def test_a_plan_may_count_from_the_year_in_which_a_fiscal_year_begins() -> None:
    text = PLAN.replace("zzplan: 1\n", "zzplan: 1\nfiscal_years: start\n")
    goal = parse(text).goals[0]
    assert (goal.base_year, goal.goal_year, goal.years) == (2023, 2028, 5)
    mixed = parse(text.replace("2028/29", "2029")).goals[0]
    assert mixed.years == 6
    assert parse(PLAN.replace("2028/29", "2029")).goals[0].years == 5


def test_a_fiscal_year_is_refused_where_it_is_none() -> None:
    with pytest.raises(PlanError, match="bad-year"):
        parse(PLAN.replace("base_year: 2023/24", "base_year: 2023/25"))
    with pytest.raises(PlanError, match="years-order"):
        parse(PLAN.replace("2028/29", "2022/23"))


Run = Callable[..., Any]


def records(run: Run, *arguments: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run(*arguments, "--format", "json").out)["results"]
    return found


def test_every_claim_finds_its_fiscal_year(run: Run, plan: str) -> None:
    claims = records(run, "check", "-f", plan)[1:]
    assert [one["verdict"] for one in claims] == ["holds"] * 5


def test_records_have_the_label_beside_the_number(run: Run, plan: str) -> None:
    checked, *_ = records(run, "check", "gdp", "-f", plan)
    rated, *_ = records(run, "progress", "gdp", "--as-of", "2024/25", "-f", plan)
    followed = records(run, "project", "gdp", "-f", plan)
    for one in (checked, rated, followed[0]):
        assert (one["base_year"], one["base_year_label"]) == (2024, "2023/24")
        assert (one["goal_year"], one["goal_year_label"]) == (2029, "2028/29")
    assert (rated["actual_year"], rated["actual_year_label"]) == (2025, "2024-25")
    assert [(one["year"], one["year_label"]) for one in followed[:2]] == [
        (2024, "2023/24"), (2025, "2024/25"),
    ]  # fmt: skip
    assert ",2023/24,2028/29,2024," in run("check", "gdp", "-f", plan, "--format", "csv").out


@pytest.mark.parametrize(
    "command", [("check",), ("check", "gdp"), ("progress",), ("progress", "gdp"), ("project",),
                ("list",)]
)  # fmt: skip
def test_the_calendar_year_is_said_once(run: Run, plan: str, command: tuple[str, ...]) -> None:
    out = run(*command, "-f", plan).out
    assert out.count("2023/24 counts as 2024, the year it ends in") == 1
    assert "2028/29" in out or command[0] in ("check", "progress")
    assert "2024 to" not in out
