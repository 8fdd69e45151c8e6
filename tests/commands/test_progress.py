"""``zzplan progress`` and ``zzplan project --needed``: whole outputs, formats, the gate."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from zzplan.engine.schemes import SCHEMES
from zzplan.report.records.progress import PART
from zzplan.report.width import cells

Run = Callable[..., Any]
PLAN = """\
zzplan: 1
sources:
  report: {title: 工作报告, publisher: 某报, date: 2021-11-04}
indicators:
  gdp:
    name: {en: GDP, zh: 地区生产总值}
    unit: 亿元
    price: current
    actuals: {
      2016: 2488.5, 2019: 3003.13, 2020: 3105.8,
      2021Q3: {value: 2487.1, growth: 9.9%, span: Q1-Q3},
      2021: [3420.26, {value: 3391.87, revised: true}], 2022: 3616.81, 2023: 3667.9}
    growth: {2022: 4.5%, 2023: 5.2%}
  rd: {name: {en: R&D in GDP, zh: 研发强度}, unit: "%", actuals: {2021: 2.10%, 2023: 2.36%}}
  energy: {unit: 吨, growth: {2022: 1.51%, 2023: -2.2%, 2024: -4.18%}}
  firms: {unit: 家, actuals: {2022: 120, 2023: 130}}
  town: {unit: 项}
  air: {unit: "%", direction: up, limit: 100, actuals: {2021: 90%, 2023: 93.2%}}
plans:
  congress:
    title: {en: Party congress, zh: 党代会}
    source: report
    base_year: 2021
    goal_year: 2026
    goals:
      gdp: {baseline: 突破3000, rate: 8%以上, goal: 5000以上, section: 第1节}
      rd: {goal: 3%, binding: true}
      energy: {kind: cumulative, goal: -17%}
      firms: {kind: added, goal: 500}
      town: {kind: milestone}
      air: {}
  action:
    base_year: 2016
    goal_year: 2021
    goals:
      gdp: {rate: 9%左右, goal: 3900}
"""
FORMATS = ("json", "csv")


@pytest.fixture(autouse=True)
def _plan_in_this_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "targets.yaml").write_text(PLAN, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


def printed(run: Run, *arguments: str, code: int = 0) -> str:
    outcome = run(*arguments)
    assert (outcome.code, outcome.err) == (code, "")
    text: str = outcome.out
    return text


def results(run: Run, *arguments: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(printed(run, *arguments, "--format", "json"))[
        "results"
    ]
    return found


def test_a_goal_on_its_way_shows_both_base_values_and_what_the_rest_takes(run: Run) -> None:
    assert (
        printed(run, "progress", "congress/gdp", "--as-of", "2023")
        == """\
GDP (亿元), Party congress, 2021 to 2026

  LAGGING  From 3420.26 in 2021 to 3667.9 in 2023 is 3.56% a year; to reach 5000 by 2026 takes 10.88% a year.

                               baseline  actual  progress  time  pace  rating
  from the actual of 2021       3420.26  3667.9     18.4%   40%  0.46  lagging
  from another figure of 2021   3391.87  3667.9     20.2%   40%  0.50  lagging
  from the printed baseline        3000  3667.9     39.3%   40%  0.98  on track

                    a year  years
  stated            8%以上  2021 to 2026
  so far             3.56%  2021 to 2023
  last year          1.41%  2022 to 2023
  needed from now   10.88%  2023 to 2026
  best run as long   6.47%  2016 to 2019

  Rated by the scheme zzplan, at 0.460.
  The actual of 2021 is 14.0% above the printed baseline of 突破3000.
  At the pace so far: 4073.4 by 2026, 926.6 (18.5%) below 5000.
  What is needed is unprecedented: no run as long in the record was as good.
  Levels are at current prices. Real growth as reported: 4.85% a year since 2021, 5.2% in 2023.
  Direction: up, by the words of the goal.
  Source: 某报 2021-11-04, section 第1节. Plan file: targets.yaml:26
"""  # noqa: E501 -- off a terminal rows keep their natural width
    )


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        # 3420.26 / 3000 = 1.140087
        ("突破3000", "2021年实际值比原文基数“突破3000亿元”高14.0%。"),
        ("3000余", "2021年实际值比原文基数“3000余亿元”高14.0%。"),
        ("'3,000以上'", "2021年实际值比原文基数“3,000亿元以上”高14.0%。"),
        ("0.30万亿元", "2021年实际值比原文基数“0.30万亿元”高14.0%。"),
        # 3420.26 / 3600 = 0.950072
        ("3600", "2021年实际值比原文基数“3600亿元”低5.0%。"),
    ],
)
def test_in_chinese_a_printed_figure_has_its_unit_once(
    run: Run, tmp_path: Path, text: str, sentence: str
) -> None:
    plan = PLAN.replace("baseline: 突破3000", f"baseline: {text}")
    (tmp_path / "targets.yaml").write_text(plan, encoding="utf-8")
    assert sentence in printed(run, "progress", "congress/gdp", "--lang", "zh")


def test_in_chinese_other_figures_of_a_year_and_what_is_to_be_kept_have_their_unit(
    run: Run, tmp_path: Path
) -> None:
    assert "2021年的其他数值：3391.87亿元。" in printed(
        run, "progress", "action/gdp", "--lang", "zh"
    )
    kept = PLAN.replace("firms: {kind: added, goal: 500}", "firms: {kind: hold, goal: 保持100以上}")
    (tmp_path / "targets.yaml").write_text(kept, encoding="utf-8")
    assert "要求为保持100家以上，2年中有2年做到；2023年为130家。" in printed(
        run, "progress", "congress/firms", "--lang", "zh"
    )


def test_a_goal_at_its_end_says_by_how_much_it_was_missed(run: Run) -> None:
    assert (
        printed(run, "progress", "action/gdp")
        == """\
GDP (亿元), action, 2016 to 2021

  BEHIND  3420.26 in 2021, the goal of 3900 is missed by 479.74 (12.3%).

                           baseline   actual  progress  time  pace  rating
  from the actual of 2016    2488.5  3420.26     70.8%  100%  0.71  behind

             a year  years
  stated     9%左右  2016 to 2021
  so far      6.57%  2016 to 2021
  last year  10.12%  2020 to 2021

  Rated by the scheme zzplan, at 0.708.
  Other figures of 2021: 3391.87.
  Direction: up, its goal is not below its start.
  Plan file: targets.yaml:36
"""
    )


def test_within_the_year_the_rest_is_named(run: Run) -> None:
    text = printed(run, "progress", "action/gdp", "--as-of", "2021Q3")
    assert "From 2488.5 in 2016 to 3105.8 in 2020" in text
    assert (
        "  Q1-Q3 of 2021: 2487.1, 63.8% of the 3900.00 that the year needs on the path; the rest "
        "of the year must bring 1412.90.\n"
        "  Growth of these months as reported: 9.9%.\n"
    ) in text


@pytest.mark.parametrize(
    ("goal", "sentence"),
    [
        ("rd", "  LAGGING  From 2.10% in 2021 to 2.36% in 2023 is 0.130 percentage points a year; "
               "to reach 3% by 2026 takes 0.214 a year.\n"),
        ("energy", "  LAGGING  -4.87% of -17% in 3 years: 26.8% of the task; the rest, -12.75%, "
                   "takes -6.60% a year.\n"),
        ("firms", "  AHEAD  250 of 500 in 2 years: 50.0% of the task; the rest takes 83.34 a "
                  "year.\n"),
        ("town", "  Nothing to rate: a milestone, done or not done.\n"),
        ("air", "  From 90% in 2021 to 93.2% in 2023 is 1.76% a year; the plan names a direction "
                "and no value.\n"),
    ],
)  # fmt: skip
def test_each_kind_has_its_sentence(run: Run, goal: str, sentence: str) -> None:
    assert sentence in printed(run, "progress", goal)


# From 100 to 110 and on by 10% is 121; 0.01 of 121.01 are 0.0083%.
@pytest.mark.parametrize(
    ("actuals", "goal", "sentence"),
    [
        ("{2020: 100, 2021: 110}", "121",
         "  At the pace so far: 121 by 2022, just the goal of 121.\n"),
        ("{2020: 100, 2021: 110}", "121.01",
         "  At the pace so far: 121.00 by 2022, 0.01 (0.008%) below 121.01.\n"),
        ("{2020: 100, 2021: 110, 2022: 121.00}", "121.01",
         "  121.00 in 2022, the goal of 121.01 is missed by 0.0100 (0.008%).\n"),
    ],
)  # fmt: skip
def test_a_small_gap_never_has_a_share_of_nothing(
    run: Run, tmp_path: Path, actuals: str, goal: str, sentence: str
) -> None:
    file = tmp_path / "small.yaml"
    file.write_text(
        f"zzplan: 1\nindicators:\n  steel: {{unit: 吨, actuals: {actuals}}}\nplans:\n"
        f"  p: {{base_year: 2020, goal_year: 2022, goals: {{steel: {{goal: {goal}}}}}}}\n",
        encoding="utf-8",
    )
    assert sentence.lstrip() in printed(run, "progress", "steel", "-f", str(file))


def test_a_whole_file_is_one_table_with_the_name_of_the_scheme(run: Run) -> None:
    assert (
        printed(run, "progress")
        == """\
targets.yaml: 7 goals in 2 plans

indicator     baseline  year   actual    by   goal  progress  time  pace  stated    needed now  leads to  rating
Party congress, 2021 to 2026
  GDP          3420.26  2023   3667.9  2026  5000+     18.4%   40%  0.46  8%以上        10.88%   4073.38  lagging
  R&D in GDP     2.10%  2023    2.36%  2026     3%     28.9%   40%  0.72       -  0.214 points     2.75%  lagging
  energy            0%  2024   -4.87%  2026   -17%     26.8%   60%  0.45       -        -6.60%    -7.99%  lagging
  firms              0  2023      250  2026    500     50.0%   40%  1.25       -      83.34 家    625.00  ahead
action, 2016 to 2021
  GDP           2488.5  2021  3420.26  2021   3900     70.8%  100%  0.71  9%左右             -         -  behind

2 goals have no rating: a milestone, done or not done (1); no value to reach, only a direction (1).

Behind
  targets.yaml:36  GDP (action): 3420.26 in 2021, the goal of 3900 is missed by 479.74 (12.3%).

Lagging
  targets.yaml:26  GDP (Party congress): From 3420.26 in 2021 to 3667.9 in 2023 is 3.56% a year; to reach 5000 by 2026 takes 10.88% a year.
  targets.yaml:27  R&D in GDP: From 2.10% in 2021 to 2.36% in 2023 is 0.130 percentage points a year; to reach 3% by 2026 takes 0.214 a year.
  targets.yaml:28  energy: -4.87% of -17% in 3 years: 26.8% of the task; the rest, -12.75%, takes -6.60% a year.

By the scheme zzplan: 1 ahead, 1 behind, 3 lagging.   zzplan progress GOAL shows one.
"""  # noqa: E501
    )


TRADE = """\
zzplan: 1
indicators: {trade: {unit: 亿美元, actuals: {2010: 11, 2013: 12.5, 2016: 17.6, 2017: 21.9}}}
plans: {p: {base_year: 2016, goal_year: 2021, goals: {trade: {goal: 44}}}}
"""


def test_the_schemes_stand_side_by_side_and_their_disagreement_is_named(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "targets.yaml").write_text(TRADE, encoding="utf-8")
    assert (
        printed(run, "progress", "trade", "--compare")
        == """\
trade (亿美元), p, 2016 to 2021

  AHEAD  From 17.6 in 2016 to 21.9 in 2017 is 24.43% a year; to reach 44 by 2021 takes 19.06% a year.

                           baseline  actual  progress  time  pace  rating
  from the actual of 2016      17.6    21.9     23.9%   20%  1.19  ahead

                    a year  years
  so far            24.43%  2016 to 2017
  needed from now   19.06%  2017 to 2021
  best run as long  15.05%  2013 to 2017

  scheme    ratio  rating                which says
  zzplan    1.193  ahead                 in time
  eurostat  1.215  significant progress  in time
  opensdg   1.215  substantial progress  in time
  unsd2022  1.215  substantial progress  in time
  unsd2023  1.322  on track              in time
  destatis      -  -                     -
  escap     0.600  accelerate progress   too slow

  The schemes disagree: in time by zzplan, eurostat, opensdg, unsd2022, unsd2023; too slow by escap.

  Rated by the scheme zzplan, at 1.193.
  At the pace so far: 52.5 by 2021, 8.5 (19.3%) above 44.
  What is needed is unprecedented: no run as long in the record was as good.
  Direction: up, its goal is not below its start.
  Plan file: targets.yaml:3

AHEAD  From 17.6 in 2016 to 21.9 in 2017 is 24.43% a year; to reach 44 by 2021 takes 19.06% a year.
"""  # noqa: E501
    )
    table = printed(run, "progress", "--compare").splitlines()
    assert table[2].split() == ["indicator", *SCHEMES, "schemes"]
    assert table[4].split()[-1] == "disagree"
    assert table[-4:] == [
        "The schemes disagree",
        "  targets.yaml:3  trade: in time by zzplan, eurostat, opensdg, unsd2022, unsd2023; "
        "too slow by escap.",
        "",
        "By the scheme zzplan: 1 ahead. The schemes disagree on 1 of 1 goal.   "
        "zzplan progress GOAL shows one.",
    ]
    (one,) = results(run, "progress")
    assert (one["disagree"], one["schemes"]["escap"]) == (True, "accelerate")


def test_opensdg_rates_a_trend_without_a_goal_value(run: Run) -> None:
    (one,) = results(run, "progress", "air", "--scheme", "opensdg")
    assert (one["rating_key"], one["rating"]) == ("substantial_progress", "substantial progress")
    assert one["ratio"] == pytest.approx((93.2 / 90) ** 0.5 - 1, rel=1e-11)
    assert (one["goal_value"], one["progress"], one["disagree"]) == (None, None, False)


def test_check_says_of_a_trend_that_there_is_no_value(run: Run) -> None:
    assert "Nothing to compute: no value to reach, only a direction." in printed(
        run, "check", "air"
    )
    (one,) = results(run, "check", "air")
    assert (one["verdict"], one["reason"]) == ("undefined", "no-goal")


def test_a_goal_without_value_and_direction_is_still_a_mistake(run: Run, tmp_path: Path) -> None:
    (tmp_path / "targets.yaml").write_text(PLAN.replace("direction: up, ", ""), encoding="utf-8")
    outcome = run("progress")
    assert outcome.code == 2
    assert 'targets.yaml:31:7: error[missing-key]: "goal" is missing in air' in outcome.err


@pytest.mark.parametrize(
    ("rating", "code"), [("achieved", 1), ("lagging", 1), ("reversing", 0), ("LAGGING", 1)]
)
def test_the_gate_fails_a_rating_and_what_is_worse(run: Run, rating: str, code: int) -> None:
    assert run("progress", "--fail-on", rating).code == code


def test_without_the_gate_nothing_fails(run: Run) -> None:
    outcome = run("progress", "--format", "json")
    assert outcome.code == 0
    assert json.loads(outcome.out)["summary"]["findings"] == 0


def test_the_gate_knows_the_ratings_of_its_scheme(run: Run) -> None:
    assert run("progress", "--scheme", "opensdg", "--fail-on", "limited progress").code == 1
    outcome = run("progress", "--scheme", "opensdg", "--fail-on", "lagging")
    assert outcome.code == 2
    assert outcome.err.splitlines()[-1] == (
        "Error: Invalid value for '--fail-on': \"lagging\" is not a rating of the scheme opensdg, "
        "which has: target_achieved, substantial_progress, moderate_progress, limited_progress, "
        "deterioration"
    )


@pytest.mark.parametrize("text", ["23", "2023Q5", "2023-13", "last"])
def test_what_is_no_year_is_refused(run: Run, text: str) -> None:
    outcome = run("progress", "--as-of", text)
    assert outcome.code == 2
    assert f'"{text}" is neither a year such as 2023' in outcome.err


def test_every_record_has_the_keys_of_the_issue_and_the_same_ones(run: Run) -> None:
    found = results(run, "progress")
    assert {tuple(one) for one in found} == {tuple(found[0])}
    parts = [one["part_year"] for one in found if one["part_year"]]
    assert {tuple(one) for one in parts} <= {tuple(field.name for field in PART)}
    wanted = {
        "goal", "kind", "scheme", "base_year", "base_value", "actual_year", "actual_value",
        "goal_year", "goal_value", "progress", "time_share", "pace", "ratio", "rating",
        "rating_key", "boundary", "catch_up_rate", "average_rate", "last_rate",
        "projected_end_value",
    }  # fmt: skip
    assert wanted <= found[0].keys()
    gdp = found[0]
    assert (gdp["actual_year"], gdp["actual_value"], gdp["rating_key"]) == (2023, 3667.9, "lagging")
    assert gdp["catch_up_rate"] == pytest.approx((5000 / 3667.9) ** (1 / 3) - 1, rel=1e-11)
    assert gdp["last_rate"] == pytest.approx(3667.9 / 3616.81 - 1, rel=1e-11)
    assert [basis["origin"] for basis in gdp["bases"]] == ["vintage", "printed"]


def test_no_language_translates_a_machine_format(run: Run) -> None:
    for name in FORMATS:
        english = printed(run, "progress", "--format", name)
        assert printed(run, "progress", "--format", name, "--lang", "zh") == english


def test_csv_has_a_row_for_every_goal(run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(printed(run, "progress", "--format", "csv"))))
    assert [row["goal"] for row in rows] == [one["goal"] for one in results(run, "progress")]
    assert rows[0]["schemes.opensdg"] == "limited_progress"


def test_the_chart_is_readable_at_60_cells_and_in_ascii(run: Run) -> None:
    text = printed(run, "progress", "congress/gdp", "--chart", "--ascii")
    chart = text[text.index("    goal 5000 |") : text.index("\n\n  Rated")]
    assert (
        chart
        == """\
    goal 5000 |                                    .
              |
              |                             .
              |                                    +
              |                      .
              |               .             +
              |                      +
              |        *      *
  base 3420.3 | *             +
              |        +
         3000 | +
              +-------------------------------------------
                2021   2022   2023   2024   2025   2026
                * actual   . needed   + at the stated rate"""
    )
    assert chart.isascii()
    assert max(map(cells, chart.splitlines())) <= 60
    assert "●" in printed(run, "progress", "congress/gdp", "--chart")


def test_a_long_plan_has_a_chart_within_60_cells_too(run: Run, tmp_path: Path) -> None:
    long = PLAN.replace(
        "base_year: 2016\n    goal_year: 2021", "base_year: 2016\n    goal_year: 2055"
    )
    (tmp_path / "targets.yaml").write_text(long, encoding="utf-8")
    text = printed(run, "progress", "action/gdp", "--chart")
    chart = text[text.index("  goal 3900 |") : text.index("\n\n  Rated")]
    assert max(map(cells, chart.splitlines())) <= 60
    assert "2016 2021 2026" in chart


# project --needed


def test_the_rest_of_the_way_is_divided_by_years(run: Run) -> None:
    assert (
        printed(run, "project", "congress/gdp", "--needed")
        == """\
GDP (亿元), Party congress, 2021 to 2026

  From 3667.9 in 2023 to 5000 by 2026, divided over 3 years.

  year   needed  growth
  2024  4066.95  10.88%
  2025  4509.40  10.88%
  2026  5000.00  10.88%

  Source: 某报 2021-11-04, section 第1节. Plan file: targets.yaml:26
"""
    )


def test_the_division_is_there_for_annual_plans_in_csv_and_markdown(run: Run) -> None:
    text = printed(run, "project", "firms", "--needed", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [(row["year"], float(row["needed_value"])) for row in rows] == [
        ("2024", pytest.approx(250 + 250 / 3)),
        ("2025", pytest.approx(250 + 500 / 3)),
        ("2026", 500.0),
    ]
    markdown = printed(run, "project", "firms", "--needed", "--format", "markdown")
    assert markdown.startswith("## firms (家), Party congress, 2021 to 2026\n\n")
    assert [line for line in markdown.splitlines() if line.startswith("| 20")] == [
        "| 2024 | 333.33 | 83.34 |",
        "| 2025 | 416.67 | 83.34 |",
        "| 2026 | 500.00 | 83.34 |",
    ]


def test_a_goal_whose_last_year_is_reported_has_nothing_left_to_divide(run: Run) -> None:
    text = printed(run, "project", "action/gdp", "--needed")
    assert "  Nothing to divide: its last year is reported.\n" in text
    (one,) = results(run, "project", "action/gdp", "--needed")
    assert (one["year"], one["needed_value"], one["reason"]) == (None, None, "over")


@pytest.mark.parametrize("command", [("progress",), ("project", "--needed")])
def test_every_goal_of_the_file_has_an_answer(run: Run, command: tuple[str, ...]) -> None:
    for goal in ("congress/*", "action/*"):
        assert run(*command, goal).code == 0
