"""``zzplan list``: whole outputs."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
PLAN = """\
zzplan: 1
title: {en: Town targets, zh: 某镇目标}
sources:
  report: {title: 工作报告, publisher: 某报, date: 2021-11-04}
indicators:
  gdp:
    name: {en: GDP, zh: 地区生产总值}
    unit: 亿元
    price: current
    source: report
    actuals: {2019: 突破2800, 2020: 3105.8, 2020Q3: {value: 2487.1, span: Q1-Q3}}
    growth: {2020: 4.1%}
  rd: {name: {en: R&D in GDP, zh: 研发强度}, unit: "%", actuals: {2020: 1.91%}}
  park_a: {name: {en: Park A, zh: 甲园区}, unit: 亿元, direction: up}
  energy: {name: {en: Energy per GDP, zh: 能耗}, unit: 吨/万元, direction: down}
  town: {name: {en: New town, zh: 新城}, unit: 项}
plans:
  congress:
    source: report
    base_year: 2020
    goal_year: 2025
    goals:
      gdp: {baseline: 突破3000, rate: 8%以上, goal: 5000以上, binding: false, section: 第1节}
      rd: {goal: 力争3%以上}
      park_a: {baseline: 100, goal: 200, goal_year: 2024, note: a draft}
  energy-plan:
    base_year: 2015
    goals:
      gdp: {goal: 6000, rate: 7%, goal_year: 2030}
      energy: {kind: cumulative, rate: -4.5%, goal: -18%, goal_year: 2020, binding: true}
      town: {kind: milestone}
"""


@pytest.fixture(autouse=True)
def _plan_in_this_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "targets.yaml").write_text(PLAN, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


def printed(run: Run, *arguments: str) -> str:
    code, out, err = run("list", *arguments)
    assert (code, err) == (0, "")
    text: str = out
    return text


def test_every_goal_stands_in_the_order_of_the_file_as_printed(run: Run) -> None:
    assert (
        printed(run)
        == """\
Town targets
targets.yaml: 6 goals in 2 plans, 5 indicators.

indicator         unit  baseline    rate        goal         by  kind        direction  key
congress, 2020 to 2025
  GDP             亿元  突破3000  8%以上    5000以上       2025  level       -          congress/gdp
  R&D in GDP      %        1.91%       -  力争3%以上       2025  share       -          rd
  Park A          亿元       100       -         200       2024  level       up         park_a
energy-plan
  GDP             亿元         -      7%        6000  2015-2030  level       -          energy-plan/gdp
  Energy per GDP  %            -   -4.5%        -18%  2015-2020  cumulative  down       energy
  New town        项           -       -           -          -  milestone   -          town
"""  # noqa: E501
    )


def test_goals_of_a_name_a_plan_and_a_kind_are_counted_first(run: Run) -> None:
    assert (
        printed(run, "energy-plan/gdp", "地区生产总值", "--kind", "level")
        == """\
Town targets
targets.yaml: 6 goals in 2 plans, 5 indicators.
2 of the goals are listed.

indicator  unit  baseline    rate      goal         by  kind   key
congress, 2020 to 2025
  GDP      亿元  突破3000  8%以上  5000以上       2025  level  congress/gdp
energy-plan
  GDP      亿元         -      7%      6000  2015-2030  level  energy-plan/gdp
"""
    )
    assert (
        printed(run, "--plan", "Congress", "--kind", "share")
        == """\
Town targets
targets.yaml: 6 goals in 2 plans, 5 indicators.
1 of the goals is listed.

indicator     unit  baseline  rate        goal    by  kind   key
congress, 2020 to 2025
  R&D in GDP  %        1.91%     -  力争3%以上  2025  share  rd
"""
    )


def test_no_goal_of_a_kind_is_no_error(run: Run) -> None:
    assert (
        printed(run, "--kind", "index")
        == """\
Town targets
targets.yaml: 6 goals in 2 plans, 5 indicators.
0 of the goals are listed.
"""
    )


def test_goals_without_a_rate_end_with_what_they_need(run: Run) -> None:
    # (200/100)**(1/4) - 1 = 18.9207%; (3 - 1.91)/5 = 0.218 points; rounded so that it suffices
    assert (
        printed(run, "--no-rate")
        == """\
Town targets
targets.yaml: 6 goals in 2 plans, 5 indicators.
2 goals print no rate; each row ends with what it takes a year, a rate or an amount.

indicator     unit  baseline        goal    by  kind   direction  needs a year  key
congress, 2020 to 2025
  R&D in GDP  %        1.91%  力争3%以上  2025  share  -          0.218 points  rd
  Park A      亿元       100         200  2024  level  up               18.93%  park_a
"""
    )


def test_indicators_with_the_years_of_their_values(run: Run) -> None:
    assert (
        printed(run, "--indicators")
        == """\
Town targets
targets.yaml: 6 goals in 2 plans, 5 indicators.

indicator       unit     actual values  first  last  goals  key
GDP             亿元                 3   2019  2020      2  gdp
R&D in GDP      %                    1   2020  2020      1  rd
Park A          亿元                 0      -     -      1  park_a
Energy per GDP  吨/万元              0      -     -      1  energy
New town        项                   0      -     -      1  town
"""
    )


@pytest.mark.parametrize(
    ("arguments", "keys"),
    [
        (["park_*", "研发强度"], ["rd", "park_a"]),
        (["--plan", "energy-plan"], ["gdp", "energy", "town"]),
        (["--no-rate"], ["rd", "park_a"]),
        (["--no-verdict"], ["gdp", "rd", "park_a", "town"]),
        (["--kind", "milestone"], ["town"]),
        (["gdp", "--kind", "milestone"], []),
    ],
)
def test_indicators_are_chosen_by_pattern_and_by_their_goals(
    run: Run, arguments: list[str], keys: list[str]
) -> None:
    text = printed(run, "--indicators", *arguments, "--format", "json")
    assert [one["indicator"] for one in json.loads(text)["results"]] == keys


def test_a_choice_of_indicators_is_counted(run: Run) -> None:
    assert (
        printed(run, "--indicators", "gdp")
        == """\
Town targets
targets.yaml: 6 goals in 2 plans, 5 indicators.
1 of the indicators is listed.

indicator  unit  actual values  first  last  goals  key
GDP        亿元              3   2019  2020      2  gdp
"""
    )
    assert (
        printed(run, "--indicators", "gdp", "--kind", "share")
        == """\
Town targets
targets.yaml: 6 goals in 2 plans, 5 indicators.
0 of the indicators are listed.
"""
    )


def test_the_record_of_a_goal(run: Run) -> None:
    whole = json.loads(printed(run, "congress/gdp", "--format", "json"))
    assert whole == {
        "format_version": "2.0",
        "command": "list",
        "plan_file": "targets.yaml",
        "carried": False,
        "summary": {"goals": 6, "plans": 2, "indicators": 5, "listed": 1},
        "results": [
            {
                "type": "goal",
                "goal": "congress/gdp",
                "plan": "congress",
                "indicator": "gdp",
                "name": "GDP",
                "name_zh": "地区生产总值",
                "unit": "亿元",
                "kind": "level",
                "direction": "up",
                "direction_by": "words",
                "base_year_label": None,
                "goal_year_label": None,
                "base_year": 2020,
                "goal_year": 2025,
                "years": 5,
                "base_value": 3000.0,
                "base_printed": "突破3000",
                "baseline_from": "goal",
                "stated_rate": 0.08,
                "stated_step": None,
                "rate_printed": "8%以上",
                "path_declared": None,
                "yearly_printed": None,
                "actuals_printed": "2019: 突破2800; 2020: 3105.8",
                "growth_printed": "2020: 4.1%",
                "goal_value": 5000.0,
                "goal_printed": "5000以上",
                "comparator": ">=",
                "price": "current",
                "binding": False,
                "aspirational": False,
                "sources": ["report"],
                "section": "第1节",
                "note": None,
                "accepted": None,
                "accepted_code": None,
                "location": {"file": "targets.yaml", "line": 23, "column": 7},
            }
        ],
        "findings": [],
    }


def test_the_record_of_an_indicator(run: Run) -> None:
    whole = json.loads(printed(run, "--indicators", "gdp", "--format", "json"))
    assert whole["results"] == [
        {
            "type": "indicator",
            "indicator": "gdp",
            "name": "GDP",
            "name_zh": "地区生产总值",
            "unit": "亿元",
            "price": "current",
            "direction": None,
            "actuals": 3,
            "first_year": 2019,
            "last_year": 2020,
            "growth": 1,
            "goals": 2,
            "sources": ["report"],
            "note": None,
            "location": {"file": "targets.yaml", "line": 6, "column": 3},
        }
    ]


def test_what_goals_need_is_in_their_records(run: Run) -> None:
    text = printed(run, "--no-rate", "--format", "json")
    share, level = json.loads(text)["results"]
    assert (share["baseline_from"], share["required_step"]) == ("actual", 0.218)
    assert level["required_rate"] == pytest.approx(2**0.25 - 1, rel=1e-11)
    assert share.keys() == level.keys()


def test_goals_without_a_verdict_are_listed_with_the_reason(run: Run) -> None:
    """All but the ones that check has a verdict on: congress/gdp and energy."""
    assert (
        printed(run, "--no-verdict")
        == """\
Town targets
targets.yaml: 6 goals in 2 plans, 5 indicators.
4 goals have no verdict; each row ends with the reason.

indicator     unit  baseline  rate        goal         by  kind       direction  no verdict because             key
congress, 2020 to 2025
  R&D in GDP  %        1.91%     -  力争3%以上       2025  share      -          no rate printed                rd
  Park A      亿元       100     -         200       2024  level      up         no rate printed                park_a
energy-plan
  GDP         亿元         -    7%        6000  2015-2030  level      -          no baseline                    energy-plan/gdp
  New town    项           -     -           -          -  milestone  -          a milestone, done or not done  town
"""  # noqa: E501
    )
    said = run("check", "-f", "targets.yaml").out.splitlines()
    assert (
        "2 goals cannot be judged: no baseline (1); a milestone, done or not done (1).   "
        "zzplan list --no-verdict lists them."
    ) in said
    text = printed(run, "--no-verdict", "--format", "json")
    reasons = [one["reason"] for one in json.loads(text)["results"]]
    assert reasons == ["no-rate", "no-rate", "no-baseline", "milestone"]
    text = printed(run, "--no-verdict", "--format", "markdown")
    assert " | kind | direction | no verdict because | key |\n" in text


def test_csv_has_a_line_for_each_goal(run: Run) -> None:
    assert printed(run, "energy-plan/*", "--format", "csv") == (
        "type,goal,plan,indicator,name,name_zh,unit,kind,direction,direction_by,"
        "base_year_label,goal_year_label,base_year,goal_year,years,"
        "base_value,base_printed,baseline_from,stated_rate,stated_step,rate_printed,path_declared,"
        "yearly_printed,actuals_printed,growth_printed,"
        "goal_value,"
        "goal_printed,comparator,"
        "price,binding,aspirational,sources,section,note,accepted,accepted_code,"
        "location.file,location.line,"
        "location.column\n"
        "goal,energy-plan/gdp,energy-plan,gdp,GDP,地区生产总值,亿元,level,up,numbers,,,"
        "2015,2030,15,,,,"
        "0.07,,7%,,,2019: 突破2800; 2020: 3105.8,2020: 4.1%,"
        "6000.0,6000,>=,current,,false,,,,,,targets.yaml,29,7\n"
        "goal,energy-plan/energy,energy-plan,energy,Energy per GDP,能耗,%,cumulative,down,declared,"
        ",,2015,2020,5,,,,-0.045,,-4.5%,,,,,-18.0,-18%,<=,,true,false,,,,,,targets.yaml,30,7\n"
        "goal,energy-plan/town,energy-plan,town,New town,新城,项,milestone,,unknown,,,2015,"
        ",,,,,,,,,,,,,,,,,false,,,,,,targets.yaml,31,7\n"
    )


def test_markdown_shows_the_table_of_the_screen(run: Run) -> None:
    lines = printed(run, "rd", "--format", "markdown", "--lang", "zh").splitlines()
    assert lines[-4:] == [
        "| 指标 | 单位 | 基数 | 增速 | 目标 | 目标年 | 类型 | 键 |",
        "| --- | --- | ---: | ---: | ---: | ---: | --- | --- |",
        "| **congress，2020—2025年** |  |  |  |  |  |  |  |",
        "| 研发强度 | % | 1.91% | - | 力争3%以上 | 2025 | 比重 | rd |",
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["gdp2"], 'error: there is no goal "gdp2"; did you mean gdp?\n'),
        (
            ["研发"],
            'error: there is no goal "研发"; did you mean rd (研发强度)?\n',
        ),
        (["--plan", "congres"], 'error: there is no plan "congres"; did you mean congress?\n'),
        (["--indicators", "gdp2"], 'error: there is no indicator "gdp2"; did you mean gdp?\n'),
        (
            ["--indicators", "zz_*"],
            'error: there is no indicator "zz_*"; `zzplan list --indicators` shows all\n',
        ),
    ],
)
def test_an_unknown_name_is_unusable_and_gets_suggestions(
    run: Run, arguments: list[str], message: str
) -> None:
    assert run("list", *arguments) == (2, "", message)


def test_an_unknown_kind_is_answered_with_the_kinds(run: Run) -> None:
    code, out, err = run("list", "--kind", "growth")
    assert (code, out) == (2, "")
    assert err.endswith(
        "Error: Invalid value for '--kind': 'growth' is not one of 'level', 'rate', 'multiple', "
        "'cumulative', 'share', 'points', 'added', 'stock', 'index', 'range', 'hold', 'relative', "
        "'milestone'.\n"
    )


def test_the_shortest_file_has_no_title_no_plan_and_its_goals_are_its_indicators(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "short.yaml").write_text(
        "zzplan: 1\ngoals:\n"
        "  gdp: {unit: 亿元, baseline: 3000, goal: 5000, base_year: none, goal_year: 2026}\n"
        "  area: {unit: 亩, goal: 8}\n",
        encoding="utf-8",
    )
    assert (
        printed(run, "-f", "short.yaml")
        == """\
short.yaml: 2 goals, 2 indicators.

indicator  unit  baseline  rate  goal    by  kind
gdp        亿元      3000     -  5000  2026  level
area       亩           -     -     8     -  level
"""
    )


def test_the_carried_plan_is_said_to_be_carried(run: Run, tmp_path: Path) -> None:
    (tmp_path / "targets.yaml").unlink()
    code, out, err = run("list", "congress-13/gdp")
    assert code == 0
    assert out.splitlines()[1].startswith("targets.yaml (carried by zzplan): ")
    assert err == "No plan file here: the plan of Zhuzhou that zzplan carries answers.\n"
