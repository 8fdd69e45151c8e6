"""``zzplan check``: what would explain a disagreement, base years and notes, as printed."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

import zzplan
from zzplan.engine.review import review
from zzplan.report.json_text import plain
from zzplan.report.language import Language
from zzplan.report.model import Target
from zzplan.report.pages.check import check_report
from zzplan.report.records.claim import IDENTITY
from zzplan.report.records.findings import FINDING
from zzplan.report.records.goal import GOAL
from zzplan.report.render.table import render
from zzplan.report.width import cells

ROOT = Path(__file__).resolve().parents[2]

Run = Callable[..., Any]


@pytest.fixture(autouse=True)
def _in_the_repository(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def printed(run: Run, *arguments: str, code: int = 1) -> str:
    """Return the output; the lines of the plan file are its own affair."""
    found, out, err = run("check", *arguments)
    assert (found, err) == (code, "")
    return re.sub(r"targets\.yaml:\d+", "targets.yaml:N", out)


def results(run: Run, *arguments: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run("check", "--format", "json", *arguments)[1])[
        "results"
    ]
    return found


def findings(run: Run, *arguments: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run("check", "--format", "json", *arguments)[1])[
        "findings"
    ]
    return found


def test_a_contradiction_that_nothing_explains(run: Run) -> None:
    assert (
        printed(run, "trade_total")
        == """\
Imports and exports (亿美元), Demonstration zone action plan 2017-2021, 2016 to 2021

  SHORT  17.6 at 10% a year gives 28.3 by 2021: 15.7 (35.6%) below 44.

                   baseline    rate  years  value
  as printed           17.6     10%      5  28.34  short by 15.66
  rate needed          17.6  20.12%      5  44.00
  years needed         17.6     10%   9.62  44.00
  baseline needed     27.33     10%      5  44.00

  No other reading of these numbers explains it.
  To add up, 10% would have to read 21%, or 44 would have to read 28.

  The printed rate and goal contradict each other: 10%, where 19.78% or more is needed within rounding.
  What is needed is rounded so that it suffices.
  Direction: up, by the words of the goal.
  Source: 株洲市人民政府 2019-02-15, section 表1 示范区建设主要指标. Plan file: targets.yaml:N
"""  # noqa: E501
    )


def test_a_goal_that_other_baselines_and_prices_explain(run: Run) -> None:
    assert (
        printed(run, "congress-13/gdp")
        == """\
GDP (亿元), 13th Party congress, 2021 to 2026

  SHORT  3000 at 8% a year gives 4408 by 2026: 592 (11.8%) below 5000.

                           baseline    rate  years    value
  as printed                   3000      8%      5  4407.98  short by 592.02
  rate needed                  3000  10.76%      5  5000.00
  years needed                 3000      8%   6.64  5000.00
  baseline needed           3402.92      8%      5  5000.00
  actual of 2021            3420.26      8%      5  5025.48  reaches it
  actual of 2021, revised   3391.87      8%      5  4983.77  falls short

  What would explain it:
    From the actual of 2021, 3420.26, it takes 7.90% a year.
    From the actual of 2021 as revised, 3391.87, it takes 8.08% a year.
    From the actual of 2020, 3105.8, it takes 8.26% a year for 6 years.
    If 5000 is at current prices, prices would have to rise 2.55% a year (stretched for China).
  To add up, 8% would have to read 11%, or 3000 would have to read 3403.

  The plan says "8%以上" (at least 8%): nothing here contradicts itself, but what it promises is not enough.
  Not robust: read as loosely as its zeros allow, 3000 at 8% can reach the goal.
  What is needed is rounded so that it suffices.
  Direction: up, by the words of the goal.
  Source: 株洲日报 2021-11-04; 湖南株洲市打造国家重要先进制造业高地 2021-11-09, section 1 经济总量迈上5000亿元台阶具备条件. Plan file: targets.yaml:N
"""  # noqa: E501
    )


def test_a_declared_rise_of_prices_is_in_the_sentence(run: Run) -> None:
    assert (
        printed(run, "congress-13/gdp", "--inflation", "2.55%", code=0)
        == """\
GDP (亿元), 13th Party congress, 2021 to 2026

  MET BY ROUNDING  3000 at 8% a year, with prices rising 2.55% a year, gives 4999 by 2026: 1 (0.01%) below 5000. Within the rounding of the printed digits it agrees.

                   baseline    rate  years    value
  prices included      3000  10.75%      5  4999.41  short by 0.595
  rate needed          3000  10.76%      5  5000.00

  Within the rounding of the printed digits the projection is 4803.33 to 5201.48.
  Prices are taken to rise 2.55% a year, since the goal is at current prices.
  Direction: up, by the words of the goal.
  Source: 株洲日报 2021-11-04; 湖南株洲市打造国家重要先进制造业高地 2021-11-09, section 1 经济总量迈上5000亿元台阶具备条件. Plan file: targets.yaml:N
"""  # noqa: E501
    )


def test_the_check_of_one_plan_has_the_base_years_of_its_rates(run: Run) -> None:
    out = printed(run, "--plan", "action-plan")
    start = out.index("Base years")
    assert (
        out[start : out.index("\n\n", start) + 1]
        == """\
Base years: Demonstration zone action plan 2017-2021
goal                                                 rate  from 2016  from 2017  fits
GDP                                                9%左右      9.41%     10.88%  2016
Industrial value added above reporting size            9%     10.66%     15.69%  neither
Fixed-asset investment                            16%左右     19.44%     21.42%  neither
Retail sales                                          12%     11.95%     12.28%  both
Imports and exports                                   10%     20.12%     19.06%  neither
High-tech firms                                     18.6%     18.61%     14.69%  2016
Provincial innovation platforms                      8.3%      8.40%      4.86%  neither
High-tech value added in industrial output           5.7%      5.69%      2.87%  2016
GDP of the demonstration park                       15.5%     15.57%     14.95%  2016
Industrial value added of the demonstration park    15.5%     17.01%     16.87%  neither
Energy per unit of GDP                              -4.5%     -3.90%     -4.50%  2017 as a plain sum
Water per unit of GDP                              -6.38%     -6.05%     -5.43%  neither
"""
    )


def test_a_whole_file_ends_with_what_was_found_the_gravest_last(run: Run) -> None:
    out = printed(run)
    assert (
        out[out.index("3 goals are met") :]
        == """\
3 goals are met only by rounding. 17 identities hold; --all shows them. 4 identities cannot be judged.
101 goals cannot be judged: no baseline (87); to be kept in every year (5); no goal year (5); a milestone, done or not done (4).   zzplan list --no-verdict lists them.

Notes
  targets.yaml:N  New high-tech firms: one figure is given as a level, 超过500, and as an increase, 500以上.
      超过500 in High-tech firms for 2021: 株洲市人民政府 2019-02-15; section 表1 示范区建设主要指标; targets.yaml:N
      500以上 in New high-tech firms for 2026: 株洲日报 2021-11-04; section 4 打造具有核心竞争力的科技创新高地; targets.yaml:N
  targets.yaml:N  Provincial innovation platforms (13th Party congress): 达300 for 2026 asks for less than the 349以上 reported for 2022-09.
      达300 in Provincial innovation platforms (13th Party congress) for 2026: 株洲日报 2021-11-04; section 4 打造具有核心竞争力的科技创新高地; targets.yaml:N
      349以上 in Provincial innovation platforms for 2022-09: 株洲市发展和改革委员会 2022-09-29; targets.yaml:N
  targets.yaml:N  Demonstration zone action plan 2017-2021: The rates of one plan start from different base years: 4 fit only 2016, 1 fits only 2017, 1 fits both, 6 fit neither.
      Demonstration zone action plan 2017-2021: 株洲市人民政府 2019-02-15; targets.yaml:N

Met, but rate and goal do not fit each other
  targets.yaml:N  Energy per unit of GDP: -4.5% a year for 5 years makes -20.56% in all: 2.56 percentage points below -18%. It takes -3.90% a year; the rate fits as a sum over 4 years.
  targets.yaml:N  Water per unit of GDP: 87.42 at -6.38% a year gives 62.87 by 2021: 1.13 (1.8%) below 64. It takes -6.05% a year.

Does not add up, but documents or definitions differ
  targets.yaml:N  Relocated firms in three documents: The sides are 153, 261, 26. They are not one number, but 235 apart. The figures are from different documents, which may count differently.
  targets.yaml:N  GDP of 2017 in two sources: Both 2580.4 and 2530.01 are printed for it. They are 50.39 apart, and no rounding explains it. Some of the figures were revised later, others were not. The figures are from different documents, which may count differently.
  targets.yaml:N  Industry inside parks in two documents: Both 74.4% and 71% are printed for it. They are 3.4 percentage points apart, and no rounding explains it. The figures are from different documents, which may count differently.

Short, but another reading fits
  targets.yaml:N  GDP (13th Party congress): 3000 at 8% a year gives 4408 by 2026: 592 (11.8%) below 5000. It takes 10.76% a year; the rate fits from other actuals or if prices rise.
  targets.yaml:N  Industrial value added above reporting size: 1084.9 at 9% a year gives 1669.3 by 2021: 130.7 (7.3%) below 1800. It takes 10.66% a year; the rate fits over 6 years or if prices rise.
  targets.yaml:N  Fixed-asset investment: 2345.8 at 16% a year gives 4927.0 by 2021: 773.0 (13.6%) below 5700. It takes 19.44% a year; the rate fits over 6 years.
  targets.yaml:N  Provincial innovation platforms (Demonstration zone action plan 2017-2021): 147 at 8.3% a year gives 219 by 2021: 1 (0.5%) below 220. It takes 8.40% a year; the rate fits if truncated instead of rounded.
  targets.yaml:N  Industrial value added of the demonstration park: 291.9 at 15.5% a year gives 600.0 by 2021: 40.0 (6.3%) below 640. It takes 17.01% a year; the rate fits if prices rise.

Contradicts itself
  targets.yaml:N  Imports and exports: 17.6 at 10% a year gives 28.3 by 2021: 15.7 (35.6%) below 44. It takes 20.12% a year.
  targets.yaml:N  R&D spending in the GDP of 2017: The figures give 2.596%; 2% is stated. They are 0.596 percentage points apart, and no rounding explains it.
  targets.yaml:N  Yearly and cumulative fall of energy per unit of GDP: The figures give -20.564%; -18% is stated. They are 2.564 percentage points apart, and no rounding explains it.
  targets.yaml:N  Industry in the GDP of the demonstration park: The figures give 0.69189; 0.65040 is stated. They are 0.04149 apart, and no rounding explains it.
  targets.yaml:N  Converting firms among those relocated: The figures give 61, which should be at most 26. They are 35 apart, and no rounding explains it.

13 findings: 6 goals short, 7 identities fail.   zzplan check GOAL shows one.
"""  # noqa: E501
    )


def rows_of(out: str) -> dict[str, str]:
    """Return what stands in the last column of each row, by what stands in the first."""
    table = out.split("\n\n")[1].splitlines()
    cells = (re.split(r" {2,}", line.strip()) for line in table if line.startswith("  "))
    return {name: rest[-1] for name, *rest in cells}


def test_each_row_ends_with_the_verdict_or_with_why_there_is_none(run: Run) -> None:
    rows = rows_of(printed(run))
    assert [rows[name] for name in ("Imports and exports", "Retail sales", "Highly skilled workers",
                                    "Partner parks", "Coal mines", "Services without a visit")] == [
        "short", "met", "no rate printed", "no baseline", "to be kept", "milestone",
    ]  # fmt: skip
    rows = rows_of(printed(run, "--lang", "zh"))
    assert [rows[name] for name in ("进出口总额", "单位地区生产总值水耗水平", "高技能人才")] == [
        "不足以实现", "足以实现，与增速矛盾", "未给增速",
    ]  # fmt: skip


def test_every_goal_of_the_file_has_a_row_under_the_title_of_its_plan(run: Run) -> None:
    _, table, *_ = printed(run).split("\n\n")
    rows = table.splitlines()
    titles = [row for row in rows if not row.startswith(" ")]
    assert titles[1:] == [
        "13th Party congress, 2021 to 2026",
        "Demonstration zone action plan 2017-2021, 2016 to 2021",
        "Programmes by sector, 2016 to 2021",
    ]
    assert len(rows) - len(titles) == len(zzplan.load("targets.yaml").goals)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("width", [80, 120])
def test_no_number_and_no_verdict_is_cut_on_a_terminal(language: str, width: int) -> None:
    plan_file = zzplan.load(str(ROOT / "targets.yaml"))
    whole = check_report(review(plan_file), named=False)
    wide, narrow = (
        "".join(render(whole, Target(Language(language), cut, False, []))) for cut in (None, width)
    )
    assert max(map(cells, narrow.splitlines())) <= width < max(map(cells, wide.splitlines()))

    def verdicts(text: str) -> str:
        """Return the letters of the table's last column, across the lines that a row takes."""
        lines = text.split("\n\n")[1].splitlines()
        left = cells(lines[0]) - cells(lines[0].split()[-1])
        tails = (c for line in lines for n, c in enumerate(line) if cells(line[:n]) >= left)
        return "".join("".join(tails).split())

    assert verdicts(narrow) == verdicts(wide)


def test_how_serious_it_is_stands_in_every_machine_format(run: Run) -> None:
    found = {one.get("goal") or one["identity"]: one for one in results(run)}
    expected = {
        "action-plan/trade_total": "contradiction",
        "congress-13/gdp": "definition",
        "action-plan/innovation_platforms_provincial": "rounding",
        "action-plan/retail_sales": None,
        "action-plan/rd_intensity": None,
        "rd-intensity-2017": "contradiction",
        "gdp-2017": "definition",
        "high-tech-share-2020": None,
    }
    assert {name: found[name].get("disagreement") for name in expected} == expected
    documents = [(one["kind"], one["sources"]) for one in found["gdp-2017"]["explanations"]]
    assert documents == [
        ("vintage", ["action-plan", "statistics-office"]),
        ("documents", ["action-plan", "statistics-office"]),
    ]
    kinds = {
        row[key]: row["disagreement"]
        for of, key in (("goals", "goal"), ("identities", "identity"))
        for row in csv.DictReader(StringIO(run("check", "--format", "csv", "--of", of)[1]))
    }
    assert {name: kinds[name] or None for name in expected} == expected


def test_a_claim_across_vintages_says_so_in_its_block(run: Run) -> None:
    assert (
        printed(run, "gdp-2017")
        == """\
GDP of 2017 in two sources
  gdp[2017@action-plan] = gdp[2017@statistics-office]

  FAILS  Both 2580.4 and 2530.01 are printed for it. They are 50.39 apart, and no rounding explains it.

                                 value       within rounding  source
  gdp[2017@action-plan]         2580.4    2580.35 to 2580.45  action-plan
  gdp[2017@statistics-office]  2530.01  2530.005 to 2530.015  statistics-office

  Some of the figures were revised later, others were not.
  The figures are from different documents, which may count differently.
  Source: 株洲市人民政府 2019-02-15; 株洲市统计局. Plan file: targets.yaml:N
"""  # noqa: E501
    )


def test_records_stay_in_the_order_of_the_file(run: Run) -> None:
    lines = [one["location"]["line"] for one in results(run) if one["type"] == "goal"]
    assert lines == sorted(lines)


def test_a_result_lacks_only_keys_that_would_say_nothing(run: Run) -> None:
    declared = {"goal": GOAL, "identity": IDENTITY, "finding": FINDING}
    for one in (*results(run), *findings(run)):
        fields = declared[one["type"]]
        assert {field.name for field in fields if not field.rare} <= one.keys()
        assert [*one][1:] == [field.name for field in fields if field.name in one]
        nothing = {field.name: plain(field.nothing) for field in fields if field.rare}
        assert not [key for key in nothing if one.get(key, one) == nothing[key]]


def test_the_json_of_the_packaged_plan_is_half_as_large_as_with_every_null(run: Run) -> None:
    assert len(run("check", "--format", "json")[1].encode()) <= 362_000 // 2


def test_the_audit_of_a_goal_for_machines(run: Run) -> None:
    (one,) = results(run, "fixed_asset_investment")
    (explanation,) = one["explanations"]
    assert explanation.pop("rate") == pytest.approx(0.159482, abs=1e-6)
    assert explanation == dict.fromkeys(explanation) | {"kind": "years", "years": 6}
    assert one["nearest_edits"] == [
        {"figure": "rate", "printed": "16%左右", "value": 0.2, "reads": "20%", "units": 4},
        {"figure": "goal", "printed": "达到5700", "value": 4926.0, "reads": "4926", "units": 774},
    ]
    assert one["fits_base_years"] == []


def test_the_prices_of_a_goal_for_machines(run: Run) -> None:
    (one,) = results(run, "congress-13/gdp")
    assert one["deflator_place"] == "stretched"
    assert one["deflator_reference"] == "Chinese provinces, five-year averages ending 2017-2019"
    kinds = [each["kind"] for each in one["explanations"]]
    assert kinds == ["actual", "actual", "actual", "prices"]
    assert one["explanations"][0]["base_value"] == 3420.26
    assert one["explanations"][0]["sources"] == ["statistics-office"]
    assert one["explanations"][3]["inflation"] == pytest.approx(one["implied_deflator"])
    assert not {"fits_base_years", "inflation"} & one.keys()
    (declared,) = results(run, "congress-13/gdp", "--inflation", "2%")
    assert (declared["inflation"], declared.get("implied_deflator")) == (0.02, None)


def test_the_base_years_of_each_goal_for_machines(run: Run) -> None:
    fits = {
        one["goal"]: one.get("fits_base_years") for one in results(run, "--plan", "action-plan")
    }
    assert fits["action-plan/gdp"] == [2016]
    assert fits["action-plan/retail_sales"] == [2016, 2017]
    assert fits["action-plan/trade_total"] == []
    assert fits["action-plan/rd_intensity"] is None
    (alone,) = results(run, "action-plan/gdp")
    assert alone["fits_base_years"] == [2016]


def test_another_rate_fits_other_base_years(run: Run) -> None:
    (one,) = results(run, "action-plan/trade_total", "--rate", "20%")
    assert one["fits_base_years"] == [2016]


def test_the_notes_for_machines(run: Run) -> None:
    several = {one["code"]: one for one in findings(run) if one["level"] == "note"}
    assert set(several) == {"below-actual", "base-years", "level-or-added"}
    (platforms, _) = several["below-actual"]["related"]
    assert platforms["name"] == "congress-13/innovation_platforms_provincial"
    assert several["below-actual"]["location"] == platforms["location"]
    assert [one for one in findings(run, "--plan", "congress-13") if one["level"] == "note"] == []


def test_a_note_stands_where_the_goal_stands_that_it_is_about(run: Run) -> None:
    """house.md 9.4: level-or-added stood at the line of another goal."""
    lines = (ROOT / "targets.yaml").read_text(encoding="utf-8").splitlines()
    (added,) = (one for one in findings(run) if one["code"] == "level-or-added")
    assert added["subject"] == "congress-13/hightech_firms_new"
    assert lines[added["location"]["line"] - 1].strip().startswith("hightech_firms_new:")


def test_every_format_takes_the_notes(run: Run) -> None:
    rows = csv.DictReader(StringIO(run("check", "--format", "csv", "--of", "findings")[1]))
    assert {row["code"] for row in rows if row["level"] == "note"} == {
        "below-actual", "base-years", "level-or-added"
    }  # fmt: skip


def test_prices_for_goals_at_current_prices_alone(run: Run) -> None:
    several = results(run, "--plan", "action-plan", "--inflation", "1%")
    inflated = {one["goal"] for one in several if "inflation" in one}
    assert inflated == {
        f"action-plan/{name}"
        for name in ("gdp", "industrial_value_added", "demo_park_gdp",
                     "demo_park_industrial_value_added")
    }  # fmt: skip


def test_a_path_with_rising_prices(run: Run) -> None:
    # 3000 × (1.08 × 1.0255)^5 = 4999.41
    code, out, err = run("project", "congress-13/gdp", "--inflation", "2.55%")
    assert (code, err) == (0, "")
    assert "4999.41" in out
    assert "Prices are taken to rise 2.55% a year" in out


@pytest.mark.parametrize("given", ["2%-3%", "2%左右", "0.5pp"])
def test_a_rise_of_prices_is_one_rate(run: Run, given: str) -> None:
    code, out, err = run("check", "gdp", "--inflation", given)
    assert (code, out) == (2, "")
    assert "--inflation" in err


SHANGHAI = """\
zzplan: 1
population: people
base_year: 2007
goal_year: 2012
indicators:
  people: {unit: 万人, actuals: {2007: 2000, 2012: 2165}}
goals:
  total: {unit: 亿元, baseline: 12000.0, rate: 9.0%, goal: 20000}
  per_head: {unit: 万元, baseline: 6.500, rate: 10.7%, goal: 10.000}
"""
FALLING = SHANGHAI.replace("2012: 2165", "2012: 1900").replace("9.0%", "11.9%")


@pytest.mark.parametrize(
    ("plan", "name", "language", "sentence"),
    [
        # 2000 to 2165 in five years are 1.598%; 1.10757 / 1.01598 - 1 = 9.0143%, rounded up
        (SHANGHAI, "total", "en",
         "Per head, with the population growing 1.60% a year, it takes 9.02% a year."),
        (SHANGHAI, "total", "zh", "按人均计，人口年均增长1.60%，需年均增长9.02%。"),
        # 1.08998 × 1.01598 - 1 = 10.7393%
        (SHANGHAI, "per_head", "en",
         "In total, with the population growing 1.60% a year, it takes 10.74% a year."),
        (SHANGHAI, "per_head", "zh", "按总量计，人口年均增长1.60%，需年均增长10.74%。"),
        # 2000 to 1900 in five years are -1.021%; 1.10757 / 0.98979 - 1 = 11.8986%
        (FALLING, "total", "en",
         "Per head, with the population falling 1.02% a year, it takes 11.90% a year."),
        (FALLING, "total", "zh", "按人均计，人口年均减少1.02%，需年均增长11.90%。"),
        # 1.08998 × 0.98979 - 1 = 7.8851%
        (FALLING.replace("10.7%", "7.9%"), "per_head", "en",
         "In total, with the population falling 1.02% a year, it takes 7.89% a year."),
        (FALLING.replace("10.7%", "7.9%"), "per_head", "zh",
         "按总量计，人口年均减少1.02%，需年均增长7.89%。"),
    ],
)  # fmt: skip
def test_a_rate_per_head_beside_totals_and_the_reverse(
    run: Run, tmp_path: Path, plan: str, name: str, language: str, sentence: str
) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(plan, encoding="utf-8")
    out = run("check", name, "-f", str(file), "--lang", language)[1]
    assert f"    {sentence}" in out.splitlines()


def test_the_rows_and_the_records_of_figures_per_head(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(SHANGHAI, encoding="utf-8")
    lines = run("check", "-f", str(file))[1].splitlines()
    assert [re.split(r"[;:] ", line)[-1] for line in lines if "the rate fits" in line] == [
        "the rate fits in total.",
        "the rate fits per head.",
    ]
    (one,) = results(run, "total", "-f", str(file))
    (explanation,) = one["explanations"]
    assert explanation.pop("rate") == pytest.approx(0.090143, abs=1e-5)
    assert explanation.pop("population") == pytest.approx(0.015981, abs=1e-6)
    assert explanation == dict.fromkeys(explanation) | {"kind": "per-head", "years": 5}
    assert one["disagreement"] == "definition"


SEVERAL_YEARS = """\
zzplan: 1
indicators:
  a: {unit: 亿元, actuals: {2019: 105.0, 2020: 110.0, 2021: 121.0}}
  b: {unit: 亿元, actuals: {2019: 100.0, 2020: 120.0, 2021: 150.0}}
plans:
  p:
    base_year: 2020
    goal_year: 2025
    goals:
      a: {rate: 10.0%, goal: 177.2}
      b: {rate: 10.0%, goal: 177.2}
"""


@pytest.mark.parametrize(
    ("language", "counts", "cells"),
    [
        ("en", "1 fits only 2019, 1 fits only 2020 and 2021.", ["2020, 2021", "2019"]),
        ("zh", "1项只与2019年相符，1项只与2020和2021年相符。", ["2020、2021", "2019"]),
    ],
)
def test_several_years_that_fit_are_told_from_the_counts_beside_them(
    language: str, counts: str, cells: list[str], run: Run, tmp_path: Path
) -> None:
    """At 10.0% 177.2 is 110 × 1.1^5, 121 × 1.1^4 and 100 × 1.1^6."""
    plan = tmp_path / "plan.yaml"
    plan.write_text(SEVERAL_YEARS, encoding="utf-8")
    lines = run("check", "-f", str(plan), "--lang", language).out.splitlines()
    assert any(line.endswith(counts) for line in lines)
    assert [
        line.split("%  ")[-1].strip() for line in lines if line.startswith(("a ", "b "))
    ] == cells
