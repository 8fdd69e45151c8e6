"""``zzplan project``: whole outputs, the options, and what is refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

PLAN = """\
zzplan: 1
headline: congress/gdp
sources:
  report: {title: 报告, publisher: 株洲日报, date: 2021-11-04}
indicators:
  gdp:
    name: {en: GDP, zh: 地区生产总值}
    unit: 亿元
    actuals: {2021: [{value: 3420.26}, {value: 3391.87, revised: true}], 2016: 2488.5}
  rd: {name: {en: R&D, zh: 研发强度}, unit: "%", actuals: {2016: 1.91%}}
  energy: {name: {en: Energy, zh: 能耗}, unit: 吨}
  firms: {name: {en: Firms, zh: 企业}, unit: 家, actuals: {2016: 213}}
  square: {name: {en: Square, zh: 广场}, unit: 个}
plans:
  congress:
    title: {en: Congress, zh: 大会}
    base_year: 2021
    goal_year: 2026
    goals:
      gdp: {baseline: 突破3000, rate: 8%以上, goal: 5000以上, source: report, section: "1"}
  action:
    base_year: 2016
    goal_year: 2021
    goals:
      gdp: {rate: 9%左右, goal: 达到3900}
      rd: {goal: 3%以上}
      energy: {kind: cumulative, goal: -18%, rate: -4.5%}
      firms: {kind: added, goal: 50}
      square: {kind: milestone}
"""

# The example of the issue: 3000 x 1.08^k beside 3000 x (5/3)^(k/5).
HEADLINE = """\
GDP (亿元), Congress, 2021 to 2026

  3000 at 8% a year: 4407.98 in 2026; the goal of 5000 needs 10.76% a year.

  year  at the rate   needed  difference   actual
  2021         3000     3000        0.00  3420.26
  2022      3240.00  3322.70      -82.70        -
  2023      3499.20  3680.11     -180.91        -
  2024      3779.14  4075.97     -296.83        -
  2025      4081.47  4514.40     -432.94        -
  2026      4407.98  5000.00     -592.02        -

  What is needed is rounded so that it suffices.
  Source: 株洲日报 2021-11-04, section 1. Plan file: targets.yaml:20
"""

KEYS = [
    "type", "goal", "plan", "indicator", "name", "name_zh", "unit", "kind", "direction",
    "direction_by", "base_year_label", "goal_year_label", "base_year", "goal_year",
    "year", "year_label", "stated_rate", "stated_step", "required_rate", "required_step", "tried",
    "scenario", "verdict", "path",
    "needed_path",
    "projected_value", "other_projected_value", "needed_value", "difference", "actual_value",
    "reason", "location",
]  # fmt: skip


@pytest.fixture(autouse=True)
def _plan_in_this_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "targets.yaml").write_text(PLAN, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


def printed(run: Run, *arguments: str) -> str:
    code, out, err = run("project", *arguments)
    assert code == 0
    assert err == "" or err.startswith("One of ")
    text: str = out
    return text


def refused(run: Run, *arguments: str) -> str:
    code, out, err = run("project", *arguments)
    assert (code, out) == (2, "")
    text: str = err
    return text.splitlines()[-1]


def results(run: Run, *arguments: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(printed(run, *arguments, "--format", "json"))[
        "results"
    ]
    return found


def body(run: Run, *arguments: str) -> list[str]:
    """Return the sentence and the rows of one goal, without blanks at either end."""
    return [line.strip() for line in printed(run, *arguments).splitlines()[2:]]


def write(text: str) -> None:
    Path("targets.yaml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("arguments", [(), ("--rate", "0.08"), ("--rate", "8%")])
def test_the_headline_at_its_own_rate(run: Run, arguments: tuple[str, ...]) -> None:
    assert printed(run, *arguments) == HEADLINE


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_that_one_goal_stands_for_all_is_said_beside_the_results(run: Run, form: str) -> None:
    others = "One of 6 goals: name others, or '*' for all (zzplan list shows their names).\n"
    found = run("project", "--format", form)
    assert found.err == others
    assert "One of" not in found.out
    assert run("project", "gdp", "--format", form).err == ""


def test_a_rate_of_8_is_refused(run: Run) -> None:
    assert refused(run, "--rate", "8") == (
        "Error: Invalid value for '--rate': a rate of 8 is 800% a year; write 8% or 0.08"
    )


@pytest.mark.parametrize("command", ["check", "project"])
def test_points_a_year_are_refused_for_a_level(run: Run, command: str) -> None:
    found = run(command, "action/gdp", "--rate", "2pp")
    assert found.code == 2
    assert '"2pp" moves a share; action/gdp is in 亿元' in found.err
    assert run(command, "rd", "--rate", "0.2pp").code in (0, 1)


@pytest.mark.parametrize("command", [("check",), ("project",), ("solve", "--baseline", "1")])
def test_the_change_over_all_years_is_no_rate_to_try(run: Run, command: tuple[str, ...]) -> None:
    found = run(*command, "--rate", "累计增长40%")
    assert found.code == 2
    assert '"累计增长40%" is the change over all years' in found.err


def test_another_rate_says_what_the_plan_prints(run: Run) -> None:
    lines = body(run, "--rate", "10%")
    assert lines[0] == "3000 at 10% a year: 4831.53 in 2026; the goal of 5000 needs 10.76% a year."
    assert 'The plan itself prints a rate of "8%以上" (at least 8%).' in lines


def test_a_rate_for_a_goal_that_prints_none(run: Run) -> None:
    lines = body(run, "rd", "--rate", "0.2个百分点")
    assert lines[0] == (
        "1.91% at 0.2 percentage points a year: 2.91% in 2021; the goal of 3% needs 0.218 "
        "percentage points a year."
    )
    assert lines[2:9] == [
        "year  at the rate  needed  difference  actual",
        "2016         1.91    1.91        0.00    1.91",
        "2017         2.11    2.13       -0.02       -",
        "2018         2.31    2.35       -0.04       -",
        "2019         2.51    2.56       -0.05       -",
        "2020         2.71    2.78       -0.07       -",
        "2021         2.91    3.00       -0.09       -",
    ]
    assert lines[10] == "The plan prints no rate."


def test_a_growth_rate_for_a_share_is_compound_whoever_gives_it(run: Run) -> None:
    assert "The rate is one of growth, so the path is compound, not in points." in body(
        run, "rd", "--rate", "8%"
    )
    write(PLAN.replace("rd: {goal: 3%以上}", "rd: {goal: 3%以上, rate: 8%}"))
    assert "The plan prints a growth rate for a share, so the path is compound, not in points." in (
        body(run, "rd")
    )
    write(PLAN.replace("kind: added, goal: 50", "kind: stock, goal: 500, rate: 18.6%"))
    assert "The plan prints a growth rate for a count, so the path is compound." in (
        body(run, "firms")
    )


def test_other_years_move_the_goal(run: Run) -> None:
    lines = body(run, "--years", "3")
    assert lines[0] == "3000 at 8% a year: 3779.14 in 2024; the goal of 5000 needs 18.57% a year."
    assert lines[6] == "2024      3779.14  5000.00    -1220.86        -"
    assert "The plan itself ends in 2026." in lines


@pytest.mark.parametrize("years", ["0", "201", "-1", "2.5", "x"])
def test_years_are_whole_and_between_1_and_200(run: Run, years: str) -> None:
    assert refused(run, "--years", years).startswith("Error: Invalid value for '--years': ")


def test_another_baseline_is_read_in_the_indicator_s_unit(run: Run) -> None:
    lines = body(run, "--baseline", "0.342026万亿元")
    assert lines[0] == "3420.26 at 8% a year: 5025.48 in 2026; the goal of 5000 needs 7.90% a year."
    assert lines[3] == "2021      3420.26  3420.26        0.00  3420.26"
    assert "The plan itself starts from 突破3000." in lines
    chinese = run("project", "--baseline", "0.342026万亿元", "--lang", "zh").out
    assert "\n  规划原文的基数为突破3000亿元。\n" in chinese


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--baseline", "5%"), "Invalid value for '--baseline': \"%\" is not the unit of this "
         "indicator (亿元); convert it, or give the indicator this unit"),
        (("--baseline", "x"), "Invalid value for '--baseline': \"x\" is not a printed number"),
        (("--baseline", "翻一番"), "Invalid value for '--baseline': \"翻一番\" is not one value"),
        (("--baseline", "3-5"), "Invalid value for '--baseline': \"3-5\" is not one value"),
        (("energy", "--baseline", "5"),
         "action/energy is a goal of the kind cumulative, which has no baseline to change."),
    ],
)  # fmt: skip
def test_a_baseline_that_does_not_fit_is_refused(
    run: Run, arguments: tuple[str, ...], words: str
) -> None:
    assert refused(run, *arguments) == f"Error: {words}"


def test_a_baseline_past_the_goal(run: Run) -> None:
    assert body(run, "--baseline", "6000")[0] == (
        "6000 at 8% a year: 8815.97 in 2026; the baseline is already at the goal of 5000 or past "
        "it."
    )


def test_a_goal_without_a_rate_shows_the_needed_path_alone(run: Run) -> None:
    lines = body(run, "rd")
    assert lines[0].startswith("The plan prints no rate: from 1.91% to 3% by 2021 takes 0.218")
    assert lines[2:5] == ["year  needed  actual", "2016    1.91    1.91", "2017    2.13       -"]


def test_a_cumulative_goal_shows_the_cumulated_change(run: Run) -> None:
    # (1 - 4.5%)^k - 1 beside (1 - 18%)^(k/5) - 1
    assert body(run, "energy")[:9] == [
        "-4.5% a year: -20.56% in all by 2021; the goal of -18% needs -3.90% a year.",
        "",
        "year  at the rate   needed  difference",
        "2016           0%       0%        0.00",
        "2017       -4.50%   -3.89%       -0.61",
        "2018       -8.80%   -7.63%       -1.17",
        "2019      -12.90%  -11.23%       -1.68",
        "2020      -16.82%  -14.68%       -2.14",
        "2021      -20.56%  -18.00%       -2.56",
    ]


def test_an_added_total_grows_from_nothing(run: Run) -> None:
    assert body(run, "firms")[2:9] == [
        "year  needed",
        "2016       0",
        "2017   10.00",
        "2018   20.00",
        "2019   30.00",
        "2020   40.00",
        "2021   50.00",
    ]
    assert body(run, "firms", "--rate", "8%")[0] == (
        "Growth from zero or less is undefined, so 8% a year leads nowhere; the goal of 50 needs "
        "10 a year, in equal steps."
    )


def test_a_goal_without_a_path_says_why_and_is_no_failure(run: Run) -> None:
    assert body(run, "square")[0] == "Nothing to compute: a milestone, done or not done."


SHORTEST = """\
zzplan: 1
base_year: 2020
goal_year: 2022
goals:
  lost: {unit: 个, goal: 5}
  times: {unit: 亿元, goal: 翻一番, rate: 20%}
  gone: {unit: 亿元, baseline: 10, goal: 0, rate: -30%}
  kept: {kind: hold, unit: 家, baseline: 30, goal: 35以内}
  small: {unit: 吨, baseline: 0.05, goal: 0.04, rate: -5%}
  priced: {unit: 元, baseline: 100, goal: 130, rate: 5%, price: current, inflation: 2%, note: 注}
  ranged: {unit: 元, baseline: 100, goal: 130, rate: 5-8%}
  shrinking: {unit: 元, baseline: -10, goal: -5}
  half: {unit: 元, baseline: 3, goal: 1.5倍}
"""


@pytest.mark.parametrize(
    ("goal", "lines"),
    [
        ("times", ["20% a year: 1.44× the baseline in 2022; the goal of 2× needs 41.43% a "
                   "year.",
                   "2020            1       1        0.00"]),
        ("gone", ["10 at -30% a year: 4.90 in 2022; no growth rate leads to the goal of 0, only "
                  "-5 a year, in equal steps.",
                  "2021         7.00    5.00        2.00"]),
        ("kept", ["35 is to be kept in every year.", "2020   35.00", "2022   35.00"]),
        ("small", ["0.05 at -5% a year: 0.0451 in 2022; the goal of 0.04 needs -10.56% a year.",
                   "2021       0.0475  0.0447      0.0028"]),
        ("priced", ["100 at 7.10% a year: 114.70 in 2022; the goal of 130 needs 14.02% a year.",
                    "Prices are taken to rise 2% a year, since the goal is at current prices.",
                    "Note: 注"]),
        ("ranged", ["100 at 5% to 8% a year: 110.25 to 116.64 in 2022; the goal of 130 needs "
                    "14.02% a year.", "Of a range, the end that promises least counts."]),
        ("shrinking", ["2021   -7.50", "No growth rate leads from -10 to -5: the path is a "
                       "straight line."]),
        ("half", ["2022    4.50"]),
    ],
)  # fmt: skip
def test_each_kind_reads_well(run: Run, goal: str, lines: list[str]) -> None:
    write(SHORTEST)
    shown = body(run, goal)
    assert [line for line in lines if line not in shown] == []


def test_without_a_headline_the_first_goal_with_a_path_is_shown(run: Run) -> None:
    write(SHORTEST)
    assert printed(run).startswith("times (×), 2020 to 2022\n")


def test_a_file_without_any_path_says_so(run: Run) -> None:
    write("zzplan: 1\nbase_year: 2020\ngoals: {g: {unit: 个, goal: 5}}\n")
    assert refused(run) == (
        "Error: targets.yaml has no goal with a baseline and a goal year. Name a goal to see what "
        "it lacks."
    )


def test_an_unknown_name_is_refused(run: Run) -> None:
    assert refused(run, "nosuch") == 'error: there is no goal "nosuch"; `zzplan list` shows all'


def test_each_goal_of_a_name_has_its_block(run: Run) -> None:
    heads = [line for line in printed(run, "gdp").splitlines() if line.startswith("GDP")]
    assert heads == ["GDP (亿元), Congress, 2021 to 2026", "GDP (亿元), action, 2016 to 2021"]


def test_a_record_for_each_goal_and_year(run: Run) -> None:
    found = results(run, "gdp")
    assert [one["year"] for one in found] == [*range(2021, 2027), *range(2016, 2022)]
    assert all(list(one) == KEYS for one in found)
    last = found[5]
    assert last["goal"] == "congress/gdp"
    assert last["stated_rate"] == 0.08
    assert last["required_rate"] == pytest.approx((5 / 3) ** 0.2 - 1, rel=1e-11)
    assert last["projected_value"] == pytest.approx(3000 * 1.08**5, rel=1e-11)
    assert last["needed_value"] == 5000.0
    assert last["difference"] == pytest.approx(3000 * 1.08**5 - 5000, rel=1e-11)
    assert last["actual_value"] is None
    assert found[0]["actual_value"] == 3420.26
    assert last["location"] == {"file": "targets.yaml", "line": 20, "column": 7}


def test_a_goal_without_a_path_is_one_record_with_its_reason(run: Run) -> None:
    (one,) = results(run, "square")
    assert list(one) == KEYS
    assert (one["year"], one["path"], one["needed_value"]) == (None, None, None)
    assert one["reason"] == "milestone"


def test_a_rate_that_leads_nowhere_still_stands_in_the_records(run: Run) -> None:
    found = results(run, "firms", "--rate", "8%")
    assert {(one["stated_rate"], one["projected_value"], one["reason"]) for one in found} == {
        (0.08, None, "base-not-positive")
    }


def test_csv_and_markdown_hold_the_path(run: Run) -> None:
    rows = printed(run, "energy", "--format", "csv").splitlines()
    assert rows[0].startswith("type,goal,plan,indicator,name,")
    assert rows[-1].startswith(
        "year,action/energy,action,energy,Energy,能耗,%,cumulative,down,kind,,,2016,2021,"
    )
    lines = printed(run, "energy", "--format", "markdown").splitlines()
    assert lines[0] == "## Energy (%), action, 2016 to 2021"
    assert "| year | at the rate | needed | difference |" in lines


@pytest.mark.parametrize(
    ("numbers", "command"),
    [
        ("3200亿 6.5% 5", "zzplan solve 3200亿 --rate 6.5% --years 5"),
        ("£4.2bn 8 3%", "zzplan solve £4.2bn --rate 3% --years 8"),
        ("3000 5000 5", "zzplan solve 3000 5000 5"),
    ],
)
def test_numbers_in_the_place_of_goals_are_answered_with_the_command_for_them(
    run: Run, numbers: str, command: str
) -> None:
    done = run("project", *numbers.split(), "--lang", "en")
    assert (done.code, done.out) == (2, "")
    assert done.err.endswith(f"zzplan solve computes with numbers: {command}\n")
    assert run(*command.split()[1:], "--lang", "en").code == 0
