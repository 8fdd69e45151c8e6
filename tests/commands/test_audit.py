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


def test_a_contradiction_that_nothing_explains(run: Run) -> None:
    assert (
        printed(run, "trade_total")
        == """\
Imports and exports (亿美元), Demonstration zone action plan 2017-2021, 2016 to 2021

  SHORT  17.6 at 10% a year gives 28.3 by 2021: 15.7 (35.6%) below 44.

                   baseline     rate  years  value
  as printed           17.6      10%      5  28.34  short by 15.66
  rate needed          17.6  20.113%      5  44.00
  years needed         17.6      10%   9.62  44.00
  baseline needed     27.33      10%      5  44.00

  No other reading of these numbers explains it.
  To add up, 10% would have to read 20%, or 44 would have to read 28.

  The printed rate and goal contradict each other: 10%, where 19.77% or more is needed within rounding.
  Source: 株洲市人民政府 2019-02-15, section 表1 示范区建设主要指标. Plan file: targets.yaml:N
"""  # noqa: E501
    )


def test_a_goal_that_other_baselines_and_prices_explain(run: Run) -> None:
    assert (
        printed(run, "congress-13/gdp")
        == """\
GDP (亿元), 13th Party congress, 2021 to 2026

  SHORT  3000 at 8% a year gives 4408 by 2026: 592 (11.8%) below 5000.

                           baseline     rate  years    value
  as printed                   3000       8%      5  4407.98  short by 592.02
  rate needed                  3000  10.757%      5  5000.00
  years needed                 3000       8%   6.64  5000.00
  baseline needed           3402.92       8%      5  5000.00
  actual of 2021            3420.26       8%      5  5025.48  would do
  actual of 2021, revised   3391.87       8%      5  4983.77  would not do

  What would explain it:
    From the actual of 2021, 3420.26, it takes 7.90% a year.
    From the actual of 2021 as revised, 3391.87, it takes 8.08% a year.
    From the actual of 2020, 3105.8, it takes 8.26% a year for 6 years.
    If 5000 is at current prices, prices would have to rise 2.55% a year (stretched).
  To add up, 8% would have to read 11%, or 3000 would have to read 3403.

  The plan says "8%以上": nothing here contradicts itself, but what it promises does not suffice.
  Not robust: read as loosely as its zeros allow, 3000 at 8% can reach the goal.
  Source: 株洲日报 2021-11-04; 湖南株洲市打造国家重要先进制造业高地 2021-11-09, section 1 经济总量迈上5000亿元台阶具备条件. Plan file: targets.yaml:N
"""  # noqa: E501
    )


def test_a_declared_rise_of_prices_is_in_the_sentence(run: Run) -> None:
    assert (
        printed(run, "congress-13/gdp", "--inflation", "2.55%", code=0)
        == """\
GDP (亿元), 13th Party congress, 2021 to 2026

  MET BY ROUNDING  3000 at 8% a year, with prices rising 2.55% a year, gives 4999 by 2026: 1 (0.0%) below 5000. Within the rounding of the printed digits it agrees.

                   baseline     rate  years    value
  prices included      3000  10.754%      5  4999.41  short by 0.595
  rate needed          3000  10.757%      5  5000.00

  Within the rounding of the printed digits the projection is 4803.33 to 5201.48.
  Prices are taken to rise 2.55% a year, since the goal is at current prices.
  Source: 株洲日报 2021-11-04; 湖南株洲市打造国家重要先进制造业高地 2021-11-09, section 1 经济总量迈上5000亿元台阶具备条件. Plan file: targets.yaml:N
"""  # noqa: E501
    )


def test_a_plan_ends_with_the_base_years_of_its_rates(run: Run) -> None:
    out = printed(run, "--plan", "action-plan")
    assert (
        out[out.index("Base years") :]
        == """\
Base years: Demonstration zone action plan 2017-2021
The rates of one plan start from different base years: 4 fit only 2016, 1 fits only 2017, 1 fits both, 6 fit neither.

goal                                                  rate  from 2016  from 2017  fits
action-plan/gdp                                     9%左右     9.403%    10.878%  2016
action-plan/industrial_value_added                      9%    10.657%    15.685%  neither
action-plan/fixed_asset_investment                 16%左右    19.431%    21.418%  neither
action-plan/retail_sales                               12%    11.947%    12.272%  both
action-plan/trade_total                                10%    20.113%    19.057%  neither
action-plan/hightech_firms                           18.6%    18.610%    14.689%  2016
action-plan/innovation_platforms_provincial           8.3%     8.398%     4.855%  neither
action-plan/hightech_va_share_industrial_output       5.7%     5.689%     2.861%  2016
action-plan/demo_park_gdp                            15.5%    15.563%    14.950%  2016
action-plan/demo_park_industrial_value_added         15.5%    17.001%    16.867%  neither
action-plan/energy_intensity_reduction_cumulative    -4.5%    -3.892%    -4.500%  2017 as a plain sum
action-plan/water_intensity                         -6.38%    -6.047%    -5.426%  neither
"""  # noqa: E501
    )


def test_a_whole_file_ends_with_its_notes(run: Run) -> None:
    out = printed(run)
    assert (
        out[out.index("Notes\n") :]
        == """\
Notes
  congress-13/innovation_platforms_provincial: 达300 for 2026 asks for less than the 349以上 reported for 2022-09.
    达300 in congress-13/innovation_platforms_provincial for 2026: 株洲日报 2021-11-04; section 4 打造具有核心竞争力的科技创新高地; targets.yaml:N
    349以上 in innovation_platforms_provincial for 2022-09: 株洲市发展和改革委员会 2022-09-29; targets.yaml:N
  action-plan: The rates of one plan start from different base years: 4 fit only 2016, 1 fits only 2017, 1 fits both, 6 fit neither.
    action-plan: 株洲市人民政府 2019-02-15; targets.yaml:N
  congress-13/hightech_firms_new: one figure stands as a level, 超过500, and as an increase, 500以上.
    超过500 in action-plan/hightech_firms for 2021: 株洲市人民政府 2019-02-15; section 表1 示范区建设主要指标; targets.yaml:N
    500以上 in congress-13/hightech_firms_new for 2026: 株洲日报 2021-11-04; section 4 打造具有核心竞争力的科技创新高地; targets.yaml:N
"""  # noqa: E501
    )


def test_the_serious_rows_come_first(run: Run) -> None:
    rows = [line for line in printed(run).splitlines() if re.match(r"[\w-]+/\w+ ", line)]
    verdicts = [re.split(r" {2,}", row)[-1] for row in rows]
    ranks = {
        "short, contradicts its rate": 0,
        "short": 1,
        "met, contradicts its rate": 2,
        "met by rounding": 3,
        "met": 4,
        "already met": 4,
    }
    order = [ranks[verdict] for verdict in verdicts]
    assert order == sorted(order)
    assert set(order) == {0, 1, 2, 3, 4}


def test_records_stay_in_the_order_of_the_file(run: Run) -> None:
    lines = [one["location"]["line"] for one in results(run) if one["type"] == "goal"]
    assert lines == sorted(lines)


def test_every_result_has_every_key(run: Run) -> None:
    several = results(run)
    assert {one["type"] for one in several} >= {"goal", "note"}
    assert len({frozenset(one) for one in several}) == 1


def test_the_audit_of_a_goal_for_machines(run: Run) -> None:
    (one,) = results(run, "fixed_asset_investment")
    (explanation,) = one["explanations"]
    assert explanation.pop("rate") == pytest.approx(0.159482, abs=1e-6)
    assert explanation == dict.fromkeys(explanation) | {"kind": "years", "years": 6}
    assert one["nearest_edits"] == [
        {"figure": "rate", "printed": "16%左右", "value": 0.19, "reads": "19%", "units": 3},
        {"figure": "goal", "printed": "达到5700", "value": 4927.0, "reads": "4927", "units": 773},
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
    assert one["explanations"][3]["inflation"] == one["implied_deflator"]
    assert (one["fits_base_years"], one["inflation"]) == (None, None)
    (declared,) = results(run, "congress-13/gdp", "--inflation", "2%")
    assert (declared["inflation"], declared["implied_deflator"]) == (0.02, None)


def test_the_base_years_of_each_goal_for_machines(run: Run) -> None:
    fits = {one["goal"]: one["fits_base_years"] for one in results(run, "--plan", "action-plan")}
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
    several = [one for one in results(run) if one["type"] == "note"]
    assert [one["note"] for one in several] == ["below-actual", "base-years", "level-or-added"]
    (platforms, _) = several[0]["places"]
    assert platforms["name"] == "congress-13/innovation_platforms_provincial"
    assert several[0]["location"]["line"] == platforms["line"]
    assert [one for one in results(run, "--plan", "congress-13") if one["type"] == "note"] == []


def test_every_format_takes_the_notes(run: Run) -> None:
    rows = list(csv.DictReader(StringIO(run("check", "--format", "csv")[1])))
    assert [row["note"] for row in rows if row["type"] == "note"] == [
        "below-actual", "base-years", "level-or-added"
    ]  # fmt: skip
    assert "| level-or-added |" in run("check", "--format", "markdown")[1]


def test_prices_for_goals_at_current_prices_alone(run: Run) -> None:
    several = results(run, "--plan", "action-plan", "--inflation", "1%")
    inflated = {one["goal"] for one in several if one["inflation"] is not None}
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
