"""``zzplan show``: whole outputs."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

PLAN = """\
zzplan: 1
sources:
  report: {title: 工作报告, publisher: 某报, date: 2021-11-04, url: "https://example.org/report"}
  plan: {title: {en: Action plan, zh: 行动方案}, date: 2019-02, note: draft}
  yearbook: {title: {en: Yearbook, zh: 统计年鉴}}
  unused: {title: 无关}
indicators:
  gdp:
    name: {en: GDP, zh: 地区生产总值}
    unit: 亿元
    price: current
    direction: up
    source: yearbook
    note: jumps with the census
    actuals:
      2019: {value: 突破3000, source: [report, plan], section: 前言, note: no year printed}
      2020: [{value: 3105.8}, {value: 3100.25, revised: true}]
      2021Q3: {value: 2487.1, growth: 9.9%, span: Q1-Q3}
    growth:
      2020: [{value: 4.1%}, {value: 7.1%, span: 2016-2020, note: five years}]
  rd: {name: {en: R&D in GDP, zh: 研发强度}, unit: "%", actuals: {2020: 2%}}
  cars: {name: {en: Cars, zh: 汽车}, unit: 万辆, limit: 60, actuals: {2020H1: 12}}
  firms: {unit: 家, direction: down, actuals: {2020: 213}}
  ratio: {name: {en: Task done, zh: 完成率}, unit: "%", unbounded: true, price: constant:2015}
  heat: {unit: 度}
plans:
  congress:
    title: {en: Congress, zh: 党代会}
    source: report
    base_year: 2020
    goal_year: 2025
    goals:
      gdp:
        baseline: 突破3000
        rate: 8%以上
        goal: 力争5000以上
        binding: false
        section: 第1节
        price: constant:2020
        accept: {verdict: short, reason: known}
      gdp_high: {indicator: gdp, goal: 6000, note: the high variant, goal_year: none, inflation: 2%}
      rd: {goal: 3%以上, binding: true}
      cars: {kind: cumulative, goal: 20%左右, base_year: 2021}
  later:
    goals:
      firms: {kind: range, goal: 100-150家, goal_year: 2030}
      ratio: {kind: rate, rate: 5%}
"""


@pytest.fixture(autouse=True)
def _plan_in_this_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "targets.yaml").write_text(PLAN, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


Run = Callable[..., Any]


def printed(run: Run, *arguments: str) -> str:
    code, out, err = run("show", *arguments)
    assert (code, err) == (0, "")
    text: str = out
    return text


def test_an_indicator_with_values_growth_goals_and_sources(run: Run) -> None:
    assert (
        printed(run, "gdp")
        == """\
GDP 地区生产总值 (亿元)

  4 actual values, the latest 3100.25 in 2020. 2 rates of observed growth. 2 goals.
  Key: gdp. At current prices. More is better.
  Note: jumps with the census

Actual values
  period  as printed       within rounding  growth  covers  vintage  source
  2019      突破3000          2950 to 3050                           report 2021-11-04; plan 2019-02
  2020        3105.8    3105.75 to 3105.85                           yearbook
  2020       3100.25  3100.245 to 3100.255                  revised  yearbook
  2021Q3      2487.1    2487.05 to 2487.15    9.9%  Q1-Q3            yearbook
  2019, 突破3000: section 前言; no year printed

Observed growth
  period  as printed  within rounding  covers     source
  2020          4.1%   4.05% to 4.15%             yearbook
  2020          7.1%   7.05% to 7.15%  2016-2020  yearbook
  2020, 7.1%: five years

Goals
  GDP (congress/gdp), Congress, 2020 to 2025, level, expected, aspirational
                as printed   within rounding
    baseline      突破3000      2950 to 3050
    rate            8%以上      7.5% to 8.5%
    goal      力争5000以上  4999.5 to 5000.5
                     computed
    projected value  3000 × (1 + 0.08)^5 = 4407.98
    gap              4407.98 - 5000 = -592.02
    rate needed      (5000 / 3000)^(1/5) - 1 ≈ 10.76%
    years needed     ln(5000 / 3000) / ln(1 + 0.08) ≈ 6.64
    baseline needed  5000 × (1 + 0.08)^-5 ≈ 3402.92
    What is needed is rounded so that it suffices.
    At constant prices of 2020.
    Accepted as short: known
    Source: 某报 2021-11-04, section 第1节. Plan file: targets.yaml:33

  GDP (congress/gdp_high), Congress, from 2020, level
              as printed     within rounding
    baseline      3105.8  3105.75 to 3105.85
    goal            6000    5999.5 to 6000.5
    The baseline is the actual value of 2020.
    The plan takes prices to rise 2% a year.
    Note: the high variant
    Source: 某报 2021-11-04. Plan file: targets.yaml:41

Sources
  report: 工作报告, 某报, 2021-11-04. https://example.org/report
  plan: Action plan, 2019-02. Note: draft
  yearbook: Yearbook.
"""
    )


def test_percentages_keep_their_sign(run: Run) -> None:
    assert (
        printed(run, "rd")
        == """\
R&D in GDP 研发强度 (%)

  1 actual value: 2% in 2020. 1 goal.
  Key: rd.

Actual values
  period  as printed  within rounding
  2020            2%     1.5% to 2.5%

Goals
  R&D in GDP (congress/rd), Congress, 2020 to 2025, share, binding
              as printed  within rounding
    baseline          2%     1.5% to 2.5%
    goal          3%以上     2.5% to 3.5%
                 computed
    step needed  (3 - 2) / 5 = 0.200
    The baseline is the actual value of 2020.
    Source: 某报 2021-11-04. Plan file: targets.yaml:42

Sources
  report: 工作报告, 某报, 2021-11-04. https://example.org/report
"""
    )


def test_a_part_of_a_year_where_no_whole_one_is_known(run: Run) -> None:
    assert (
        printed(run, "cars")
        == """\
Cars 汽车 (万辆)

  1 actual value: 12 in 2020H1. 1 goal.
  Key: cars. Its limit is 60.

Actual values
  period  as printed  within rounding
  2020H1          12     11.5 to 12.5

Goals
  Cars (congress/cars), Congress, 2021 to 2025, cumulative (%)
          as printed  within rounding
    goal     20%左右       19% to 21%
                 computed
    rate needed  (1 + 0.2)^(1/4) - 1 ≈ 4.67%
    What is needed is rounded so that it suffices.
    Source: 某报 2021-11-04. Plan file: targets.yaml:43

Sources
  report: 工作报告, 某报, 2021-11-04. https://example.org/report
"""
    )


def test_small_counts_are_exact_and_a_plan_without_a_title_shows_its_key(run: Run) -> None:
    assert (
        printed(run, "firms")
        == """\
firms (家)

  1 actual value: 213 in 2020. 1 goal.
  Key: firms. Less is better.

Actual values
  period  as printed  within rounding
  2020           213            exact

Goals
  firms (later/firms), later, to 2030, range
          as printed  within rounding
    goal   100-150家       100 to 150
    Plan file: targets.yaml:46
"""
    )


def test_a_rate_alone(run: Run) -> None:
    assert (
        printed(run, "ratio")
        == """\
Task done 完成率 (%)

  No actual value. 1 goal.
  Key: ratio. At constant prices of 2015. It may leave 0 to 100%.

Goals
  Task done (later/ratio), later, rate
          as printed  within rounding
    rate          5%     4.5% to 5.5%
    Plan file: targets.yaml:47
"""
    )


def test_an_indicator_with_nothing(run: Run) -> None:
    assert (
        printed(run, "heat")
        == """\
heat (度)

  No actual value. No goal.
  Key: heat.
"""
    )


@pytest.mark.parametrize(
    "name", ["GDP", "地区生产总值", "congress/gdp", "gdp_high", "congress/gdp_high", "gdp*"]
)
def test_names_and_goals_stand_for_their_indicator(run: Run, name: str) -> None:
    assert printed(run, name).startswith("GDP 地区生产总值 (亿元)\n")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("gdp2", 'error: there is no indicator "gdp2"; did you mean gdp?\n'),
        ("研发", 'error: there is no indicator "研发"; did you mean rd (研发强度)?\n'),
        (
            "congress/*",
            'error: there is no indicator "congress/*"; `zzplan list --indicators` shows all\n',
        ),
    ],
)
def test_an_unknown_indicator_is_unusable_and_gets_suggestions(
    run: Run, name: str, message: str
) -> None:
    assert run("show", name) == (2, "", message)


FIGURE = ("value", "low", "high", "measure", "printed")


def test_a_record_for_each_figure_with_the_keys_of_its_type(run: Run) -> None:
    whole = json.loads(printed(run, "rd", "--format", "json"))
    rd = {"indicator": "rd", "name": "R&D in GDP", "name_zh": "研发强度", "unit": "%"}
    assert whole == {
        "format_version": "2.0",
        "command": "show",
        "plan_file": "targets.yaml",
        "carried": False,
        "summary": {
            **rd,
            "price": None,
            "direction": None,
            "limit": None,
            "note": None,
            "actuals": 1,
            "growth": 0,
            "goals": 1,
            "sources": [
                {
                    "key": "report",
                    "title": "工作报告",
                    "title_zh": "工作报告",
                    "publisher": "某报",
                    "date": "2021-11-04",
                    "url": "https://example.org/report",
                    "note": None,
                }
            ],
        },
        "results": [
            {
                "type": "actual",
                **rd,
                "period": "2020",
                "year": 2020,
                "coverage": None,
                "revised": False,
                "value": 2.0,
                "low": 1.5,
                "high": 2.5,
                "measure": "unit",
                "printed": "2%",
                **{f"growth_{key}": None for key in FIGURE},
                "sources": [],
                "section": None,
                "note": None,
                "location": {"file": "targets.yaml", "line": 21, "column": 63},
            },
            {
                "type": "goal",
                "goal": "congress/rd",
                "plan": "congress",
                **rd,
                "kind": "share",
                "direction": "up",
                "direction_by": "words",
                "base_year_label": None,
                "goal_year_label": None,
                "base_year": 2020,
                "base_value": 2.0,
                "base_low": 1.5,
                "base_high": 2.5,
                "base_measure": "unit",
                "base_printed": "2%",
                "baseline_from": "actual",
                "stated_rate": None,
                "stated_step": None,
                **{f"rate_{key}": None for key in FIGURE[1:]},
                "goal_year": 2025,
                "goal_value": 3.0,
                "goal_low": 2.5,
                "goal_high": 3.5,
                "goal_measure": "unit",
                "goal_printed": "3%以上",
                "comparator": ">=",
                "price": None,
                "binding": True,
                "aspirational": False,
                "accepted": None,
                "sources": ["report"],
                "section": None,
                "note": None,
                "derivations": [{"name": "step needed", "derivation": "(3 - 2) / 5 = 0.200"}],
                "location": {"file": "targets.yaml", "line": 42, "column": 7},
            },
        ],
        "findings": [],
    }


def test_growth_is_a_fraction_and_stands_beside_a_value_or_alone(run: Run) -> None:
    records = json.loads(printed(run, "gdp", "--format", "json"))["results"]
    assert [one["type"] for one in records] == ["actual"] * 4 + ["growth"] * 2 + ["goal"] * 2
    assert {tuple(one) for one in records[:6]} == {tuple(records[0])}
    beside, alone = records[3], records[5]
    assert (beside["growth_value"], beside["growth_printed"]) == (0.099, "9.9%")
    assert (alone["value"], alone["measure"], alone["coverage"]) == (0.071, "rate", "2016-2020")
    assert records[6]["accepted"] == "known"
    assert records[7]["goal_year"] is None


def test_a_range_has_ends_and_no_value(run: Run) -> None:
    goal = json.loads(printed(run, "firms", "--format", "json"))["results"][1]
    assert (goal["goal_value"], goal["goal_low"], goal["goal_high"]) == (None, 100.0, 150.0)


def test_csv_holds_one_type_with_a_column_for_each_key(run: Run) -> None:
    head, actual = printed(run, "rd", "--format", "csv").splitlines()
    assert head.count(",") == actual.count(",") == 24
    assert head.endswith(",sources,section,note,location.file,location.line,location.column")
    head, goal = printed(run, "rd", "--format", "csv", "--of", "goals").splitlines()
    assert head.count(",") == goal.count(",")
    assert goal.startswith("goal,congress/rd,")


def test_the_shortest_file_has_no_plan_to_name(run: Run, tmp_path: Path) -> None:
    (tmp_path / "short.yaml").write_text(
        'zzplan: 1\ngoals: {town: {unit: "", kind: milestone}}\n', encoding="utf-8"
    )
    assert (
        printed(run, "town", "-f", "short.yaml")
        == """\
town

  No actual value. 1 goal.
  Key: town.

Goals
  town, milestone
    Plan file: short.yaml:2
"""
    )


def test_in_chinese_the_latest_value_has_its_unit(run: Run) -> None:
    assert "实际值4个，最近为3100.25亿元（2020）。" in printed(run, "gdp", "--lang", "zh")
    assert "实际值1个，最近为213家（2020）。" in printed(run, "firms", "--lang", "zh")
    assert "实际值1个，最近为2%（2020）。" in printed(run, "rd", "--lang", "zh")


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "The acceptance no longer matches, and that fails the check: accepted as met "
         "(known), found as short. Delete or correct it."),
        ("zh", "备案与判定不符，检查因此不通过：备案的是“足以实现”（known），现判定为“不足以实现”。"
         "请删除或更正该备案。"),
    ],
)  # fmt: skip
def test_an_acceptance_that_no_longer_matches_is_called_so_as_in_check(
    run: Run, tmp_path: Path, language: str, line: str
) -> None:
    # 3000 × 1.08^5 = 4407.98 is short of 5000
    stale = PLAN.replace("accept: {verdict: short", "accept: {verdict: met")
    (tmp_path / "targets.yaml").write_text(stale, encoding="utf-8")
    assert f"\n    {line}\n" in printed(run, "gdp", "--lang", language)
    checked = run("check", "congress/gdp", "--lang", language)
    assert checked.code == 1
    assert f"\n  {line}\n" in checked.out
