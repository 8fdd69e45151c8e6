"""What the sentence of one goal says is true of its numbers, in both languages."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from zzplan.engine.check import assess
from zzplan.engine.results import GoalResult
from zzplan.plan.file.load import parse
from zzplan.report.language import Language
from zzplan.report.model import Table
from zzplan.report.pages.goal import goal_blocks

Run = Callable[..., Any]

PLAN = """\
zzplan: 1
base_year: 2020
goal_year: 2025
goals:
  points: {unit: "%", baseline: 55.3, goal: 提高5个百分点, rate: 1个百分点}
  points_grow: {unit: "%", baseline: 55.3, goal: 提高5个百分点, rate: 1.9%}
  points_fall: {unit: "%", baseline: 60.1, goal: 下降5个百分点, rate: 下降1个百分点}
  few: {unit: 项, baseline: 1, goal: 2, rate: 14%, goal_year: 2021}
  times: {unit: 亿元, baseline: 67.7, goal: 1.5倍, rate: 8%}
  ceiling: {unit: 处, baseline: 120, rate: -20%, goal: 35以内}
  floor: {unit: 亿元, kind: cumulative, goal: 40%以上, rate: 6.5%左右}
  exact: {unit: 亿元, baseline: 1200, rate: 14.86%, goal: 翻一番}
  share: {unit: "%", baseline: 40.0%, rate: 0.5个百分点, goal: 50.0%以上}
  loose_goal: {unit: 亿元, baseline: 2500.0, rate: 6.0%, goal: 3400}
  loose_start: {unit: 亿元, baseline: 3000, rate: 8.0%, goal: 5000.0}
  loose_both: {unit: 亿元, baseline: 300, rate: 8.0%, goal: 520}
  loose_miss: {unit: 亿元, baseline: 3000, rate: 10.0%, goal: 4600.0}
  about: {unit: 亿元, baseline: 100.0, goal: 145左右, rate: 7.5%}
  near: {unit: 亿元, baseline: 100.0, goal: 接近145, rate: 7.5%}
  about_rate: {unit: "%", kind: rate, goal: 8%左右, rate: 7.8%}
  added: {unit: 家, baseline: 100, rate: 20%, goal: 新增500家}
  rates: {unit: "%", kind: rate, rate: 6%, goal: 7%以上}
  rates_met: {unit: "%", kind: rate, rate: 8.5%, goal: 7-8%}
  points_short: {unit: "%", baseline: 60.1, goal: 下降5个百分点, rate: 下降0.8个百分点}
  same: {unit: 亿元, baseline: 100, rate: 7%, goal: 100}
  tiny: {unit: 元, baseline: 12345.678, goal: 12345.679, rate: 0.000001%}
  kept: {unit: "%", baseline: 4.1, goal: 稳定在4.5%以内, rate: 0.2个百分点}
  held: {unit: 处, baseline: 30, goal: 保持35处以内}
  priced: {unit: 亿元, price: current, baseline: 2500.0, rate: 6%, goal: 4000, inflation: -1%}
  outpaced: {unit: 亿元, price: current, baseline: 100.0, rate: 5%, goal: 200以上, inflation: 2%}
  capped: {unit: 亿元, price: current, baseline: 100.0, rate: 8%以内, goal: 150.0, inflation: 2%}
  cheaper: {unit: 亿元, price: current, kind: level, baseline: 100.0, rate: -2.0%, goal: 降至85.0}
  in_points: {unit: "%", baseline: 40.0, rate: 1%, goal: 45.0}
  two_times: {unit: 亿元, baseline: 1200, rate: 9%, goal: 2倍}
"""


@pytest.mark.parametrize(
    ("goal", "english", "chinese"),
    [
        # 55.3 + 5 × 1 = 55.3 + 5
        ("points", "gives 60.3% by 2025: just the goal of 60.3%.",
         "2025年为60.3%，恰为目标60.3%。"),
        # 55.3 × 1.019^5 = 60.76
        ("points_grow", "gives 60.8% by 2025: 0.5 percentage points (0.8%) above 60.3%.",
         "2025年为60.8%，比60.3%多0.5个百分点（0.8%）。"),
        # 60.1 - 5 × 1 = 60.1 - 5
        ("points_fall", "gives 55.1% by 2025: just the goal of 55.1%.",
         "2025年为55.1%，恰为目标55.1%。"),
        # 1 × 1.14, 0.86 below 2
        ("few", "gives 1.14 by 2021: 0.86 (43.0%) below 2.",
         "2021年为1.14项，比2项少0.86项（43.0%）。"),
        # 67.7 × 1.08^5 = 99.47, 67.7 × 1.5 = 101.55
        ("times", "gives 99.5 by 2025: 2.1 (2.0%) below 101.55.",
         "2025年为99.5亿元，比101.55亿元少2.1亿元（2.0%）。"),
    ],
)  # fmt: skip
def test_points_multiples_and_small_numbers_keep_the_digits_that_tell_them(
    run: Run, plan: str, goal: str, english: str, chinese: str
) -> None:
    assert english in run("check", "-f", plan, goal).out
    assert chinese in run("check", "-f", plan, goal, "--lang", "zh").out


def says(run: Run, plan: str, goal: str, english: str, chinese: str) -> None:
    assert english in run("check", "-f", plan, goal).out
    assert chinese in run("check", "-f", plan, goal, "--lang", "zh").out


@pytest.mark.parametrize(
    ("goal", "english", "chinese"),
    [
        # (35 / 120)^(1/5) - 1 = -21.8415%, and any steeper fall
        ("ceiling", "-20%, where -21.85% or less is needed.",
         "增速为-20%，而需要-21.85%及以下。"),
        # 39.5 / 100: 1.395^(1/5) - 1 = 6.8845%, and whatever is faster
        ("floor", "6.5%左右 (about 6.5%), where 6.89% or more is needed within rounding.",
         "增速为6.5%左右，而四舍五入范围内需要6.89%及以上。"),
        # 2^(1/5) - 1 = 14.8698%: neither number was rounded
        ("exact", "14.86%, where 14.87% is needed.", "增速为14.86%，而需要14.87%。"),
        # (49.95 - 40.05) / 5
        ("share", "0.5个百分点 (0.5 percentage points), where 1.98 percentage points or more is "
         "needed within rounding.",
         "增速为0.5个百分点，而四舍五入范围内需要1.98个百分点及以上。"),
        # (3399.5 / 2500.05)^(1/5) - 1 = 6.339%, (3400.5 / 2499.95)^(1/5) - 1 = 6.346%
        ("loose_goal", "6.0%, where 6.33% to 6.35% is needed within rounding.",
         "增速为6.0%，而四舍五入范围内需要6.33%至6.35%。"),
    ],
)  # fmt: skip
def test_a_contradiction_names_the_rates_that_would_do_and_their_open_end(
    run: Run, plan: str, goal: str, english: str, chinese: str
) -> None:
    says(run, plan, goal, english, chinese)


@pytest.mark.parametrize(
    ("goal", "english", "chinese"),
    [
        # (3999.5 / 2500.05)^(1/5) / 0.99 - 1 = 10.9625%, to the other ends 10.9689%
        ("priced", "6%, where real growth of 10.96% to 10.97% is needed within rounding.",
         "增速为6%，而四舍五入范围内需要实际增长10.96%至10.97%。"),
        # (199.5 / 100.05)^(1/5) / 1.02 - 1 = 12.5499%, and whatever is faster
        ("outpaced", "5%, where real growth of 12.55% or more is needed within rounding.",
         "增速为5%，而四舍五入范围内需要实际增长12.55%及以上。"),
        # 1.5^(1/5) / 1.02 - 1 = 6.3208%
        ("capped", "which promises no minimum; the goal takes real growth of 6.33% a year.",
         "并未承诺下限；达到目标需年均实际增长6.33%。"),
    ],
)  # fmt: skip
def test_beside_a_real_rate_stands_the_real_growth_that_is_needed_without_the_rise_of_prices(
    run: Run, plan: str, goal: str, english: str, chinese: str
) -> None:
    says(run, plan, goal, english, chinese)


@pytest.mark.parametrize(
    ("goal", "english", "chinese"),
    [
        # 2500.05 × 1.0605^5 = 3353.5 at the most: only 3400 as 3350 is reached
        ("loose_goal", "read as loosely as its zeros allow, the goal of 3400 is in reach.",
         "若目标“3400”末尾的零都不算有效数字，可能实现目标。"),
        # 3050 × 1.0805^5 = 4491.9, 3500 × 1.0805^5 = 5154.6
        ("loose_start", "read as loosely as its zeros allow, 3000 at 8.0% can reach the goal.",
         "若末尾的零都不算有效数字，3000按8.0%推算可能实现目标。"),
        # 305 × 1.0805^5 = 449.2, 350 × 1.0805^5 = 515.5: only 520 as 515 is reached
        ("loose_both", "as their zeros allow, 300 at 8.0% can reach the goal of 520.",
         "若末尾的零都不算有效数字，300按8.0%推算可能实现目标“520”。"),
        # 2950 × 1.0995^5 = 4740.2, 2500 × 1.0995^5 = 4017.1
        ("loose_miss", "read as loosely as its zeros allow, 3000 at 10.0% can miss the goal.",
         "若末尾的零都不算有效数字，3000按10.0%推算可能达不到目标。"),
    ],
)  # fmt: skip
def test_only_figures_with_zeros_are_said_to_be_read_loosely(
    run: Run, plan: str, goal: str, english: str, chinese: str
) -> None:
    says(run, plan, goal, english, chinese)


@pytest.mark.parametrize(
    ("goal", "english", "chinese"),
    [
        # 100.05 × 1.0755^5 = 143.97 is above 142.75, 5% of the change, and below 144.5
        ("about", 'Within what "145左右" leaves it agrees.', "在“145左右”的余地之内相符。"),
        ("about", '"145左右" (about 145) leaves 2.25 亿元, 5% of the planned change; that '
         "decides here.",
         "“145左右”留有2.25亿元的余地（计划变动量的5%），本判定取决于此。"),
        ("near", 'Within what "接近145" leaves it agrees.', "在“接近145”的余地之内相符。"),
        # cn.md C17: of a rate it is what its digits leave, 7.5% here
        ("about_rate",
         '"8%左右" (about 8%) leaves 0.5 percentage points, as its digits do; that decides here.',
         "“8%左右”留有0.5个百分点的余地（末位数字的一半），本判定取决于此。"),
    ],
)  # fmt: skip
def test_what_a_word_decides_is_not_called_rounding(
    run: Run, plan: str, goal: str, english: str, chinese: str
) -> None:
    says(run, plan, goal, english, chinese)
    out = run("check", "-f", plan, goal).out
    assert "Within the rounding of the printed digits it agrees" not in out
    assert "左右 is taken" not in out


def test_the_interval_of_a_multiple_that_decides_is_shown(run: Run, plan: str) -> None:
    says(run, plan, "two_times", 'By its digits "2倍" is read as 1.5 to 2.5 times.',
         "“2倍”按其数字精度读作1.5至2.5倍。")  # fmt: skip


def test_check_and_solve_write_one_interval_with_the_same_ends(run: Run, plan: str) -> None:
    """2950 × 1.075^5 = 4235.1056 and 3050 × 1.085^5 = 4586.1541: outward, so that both are in."""
    entry = "{unit: 亿元, baseline: 3000, rate: 8%, goal: 4500}"
    path = Path(plan).with_name("one.yaml")
    path.write_text(
        f"zzplan: 1\nbase_year: 2020\ngoal_year: 2025\ngoals: {{x: {entry}}}\n", encoding="utf-8"
    )
    given = ("--baseline", "3000", "--rate", "8%", "--years", "5", "--goal", "4500")
    for out in (run("check", "-f", str(path), "x").out, run("solve", *given).out):
        assert "the projection is 4235.10 to 4586.16." in out


def test_an_addition_is_shown_with_the_baseline_that_it_counts_on(run: Run, plan: str) -> None:
    """100 × 1.2^5 = 248.83, 351.17 below 100 + 500."""
    says(run, plan, "added", "100 at 20% a year gives 249 by 2025: 351 (58.5%) below 600.",
         "100家按年均20%推算，2025年为249家，比600家少351家（58.5%）。")  # fmt: skip
    says(run, plan, "added", "counts on top of the baseline: 100 and 500 make 600.",
         "新增数在基数之上计算：100加500为600。")  # fmt: skip
    assert (
        "20% would have to read 43%, or 500 would have to read 148."
        in run("check", "-f", plan, "added").out
    )
    out = run("project", "-f", plan, "added").out
    assert "100 at 20% a year: 248.83 in 2025; the goal of 600 needs 43.10% a year." in out


def test_two_rates_are_compared_in_points(run: Run, plan: str) -> None:
    says(run, plan, "rates", "6% a year is stated and the goal is 7%: 1 percentage point below it.",
         "预期增速为年均6%，目标为7%，低1个百分点。")  # fmt: skip
    says(run, plan, "rates", "contradict each other: 6%, where 7.00% or more is needed.",
         "增速为6%，而需要7.00%及以上。")  # fmt: skip
    says(run, plan, "rates_met",
         "8.5% a year is stated and the goal is 7% to 8%: 0.5 percentage points above it.",
         "预期增速为年均8.5%，目标为7%至8%，高0.5个百分点。")  # fmt: skip
    found = json.loads(run("check", "-f", plan, "rates", "--format", "json").out)["results"][0]
    assert (found["stated_rate"], found["required_rate"], found["verdict"]) == (0.06, 0.07, "short")
    assert run("check", "-f", plan, "rates").code == 1


def test_rates_are_fractions_and_amounts_a_year_are_steps(run: Run, plan: str) -> None:
    """(50 - 40) / 5 = 2 points a year, as growth (50 / 40)^(1/5) - 1 = 4.56%."""
    found = json.loads(run("check", "-f", plan, "share", "--format", "json").out)["results"][0]
    rates = [
        found.get(key) for key in ("stated_rate", "required_low", "required_high", "flip_rate")
    ]
    assert rates == [None] * 4
    assert round(found["required_rate"], 4) == 0.0456
    assert (found["stated_step"], found["required_step"]) == (0.5, 2.0)
    # (49.95 - 40.05) / 5, (50.05 - 39.95) / 5; the verdict changes at the first of them
    ends = [found[key] for key in ("required_step_low", "required_step_high", "flip_step")]
    assert ends == pytest.approx([1.98, 2.02, 1.98])
    grown = json.loads(run("check", "-f", plan, "few", "--format", "json").out)["results"][0]
    assert (grown["stated_rate"], grown.get("stated_step")) == (0.14, None)
    path = json.loads(run("project", "-f", plan, "share", "--format", "json").out)["results"][0]
    assert (path["stated_rate"], path["stated_step"]) == (None, 0.5)


@pytest.mark.parametrize(
    ("goal", "english", "chinese"),
    [
        # 55.3 + 5 × 1; 60.1 - 5 × 0.8 = 56.1
        ("points", "55.3% at 1 percentage point a year gives", "55.3%按年均1个百分点推算"),
        ("points_short", "60.1% at -0.8 percentage points a year gives",
         "60.1%按年均-0.8个百分点推算"),
        # -5 / 5, within (-5 ± 0.5) / 5
        ("points_short", "-0.8 percentage points would have to read -1.0 percentage points.",
         "-0.8个百分点应为-1.0个百分点。"),
        ("points_short", "where -1.10 to -0.900 percentage points is needed within rounding.",
         "而四舍五入范围内需要-1.10至-0.900个百分点。"),
        ("points_short", "baseline  points  years", "基数  百分点  年数"),
        # (45 - 40) / 5
        ("in_points", "In points it takes 1 percentage point a year, not in percent.",
         "若按百分点而非百分比，需每年1个百分点。"),
        # 100 / 1.07^5 = 71.3
        ("same", "7% would have to read 0%, or the baseline of 100 would have to read 72.",
         "7%应为0%，或基数100亿元应为72亿元。"),
        # 0.001 / 12345.678 / 5 = 1.62000e-8, so 0.00000162000% and a little more
        ("tiny", "rate needed  12,345.678  0.00000163%", "所需增速  12345.678  0.00000163%"),
        # (4.5 - 4.1) / 5: no more than that keeps it
        ("kept", "rate allowed           4.1  0.0800", "允许增速   4.1  0.0800"),
        # 1.06 × 0.99 = 1.0494
        ("priced", "with prices falling 1% a year, gives 3181.6 by 2025", "价格年均下降1%推算"),
        ("priced", "prices included    2500.0  4.94%", "计入价格   2500.0  4.94%"),
        ("priced", "Prices are taken to fall 1% a year", "推算时计入价格年均下降1%。"),
        # 0.85^(1/5) / 0.98 - 1 = 0.96802 / 0.98 - 1 = -1.22%
        ("cheaper", "prices would have to fall 1.22% a year", "隐含平减指数年均下降1.22%"),
    ],
)  # fmt: skip
def test_points_prices_and_limits_are_called_what_they_are(
    run: Run, plan: str, goal: str, english: str, chinese: str
) -> None:
    says(run, plan, goal, english, chinese)


def test_what_is_to_be_held_needs_no_rate(run: Run, plan: str) -> None:
    row = next(
        line for line in run("check", "-f", plan).out.splitlines() if line.startswith("held")
    )
    assert row.split() == ["held", "处", "30", "-", "≤35", "2020-2025", "-", "-", "already", "met"]


def test_what_loses_a_goal_that_the_baseline_has_is_told_its_limits() -> None:
    """410 / 402.85: (…)^(1/5) - 1 = 0.3525%, ln(…) / ln 1.006 = 2.94; 410 / 1.006^5 = 397.918."""
    plan_file = parse(
        "zzplan: 1\nbase_year: 2020\ngoal_year: 2025\n"
        "goals: {x: {unit: 万人, baseline: 402.85, rate: 0.6%, goal: 控制在410以内}}"
    )
    result = GoalResult(assess(plan_file.goals[0]), plan_file)
    (table,) = (
        one for one in goal_blocks(result, plan_file, Language("en")) if isinstance(one, Table)
    )
    assert [row[:4] for row in table.rows[1:]] == [
        ("rate allowed", "402.85", "0.35%", "5"),
        ("years kept", "402.85", "0.6%", "2.94"),
        ("baseline allowed", "397.91", "0.6%", "5"),
    ]


def test_one_year_is_no_years_and_a_multiple_has_its_sign(run: Run, tmp_path: Path) -> None:
    # issue 9: "over 1 years", a multiple without its unit; 1.1^5 = 1.61, (1 - 2%)^1 = -2%
    plan = tmp_path / "plan.yaml"
    plan.write_text(
        "zzplan: 1\nbase_year: 2020\ngoals:\n"
        '  energy: {unit: "%", kind: cumulative, goal_year: 2021, rate: -2%, goal: -3%}\n'
        "  firms: {unit: firms, goal_year: 2025, rate: 10%, goal: doubled}\n"
        "  jobs: {unit: jobs, kind: added, goal_year: 2021, goal: 150}\n",
        encoding="utf-8",
    )
    out = run("check", "-f", str(plan), "energy", "firms", "jobs").out
    assert "-2% a year for 1 year makes -2.00% in all" in out
    assert "10% a year for 5 years makes 1.61× the baseline: 0.39× (19.5%) below 2×." in out
    assert "150 by 2021 takes 150 a year." in out
    assert "short by 1.00" in out  # a fall that is too small is short, and not over
    assert "1 years" not in out
    chinese = run("check", "-f", str(plan), "firms", "--lang", "zh").out
    assert "5年后为基数的1.61倍，比2倍少0.39倍（19.5%）。" in chinese
    table = run("check", "-f", str(plan)).out
    assert "2×  2020-2025     1.61×" in table


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "It takes 10.76% a year; the rate fits if prices rise."),
        ("zh", "年均需增长10.76%；若计入价格上涨则与所给增速相符。"),
    ],
)
def test_where_prices_explain_a_rate_its_finding_says_prices(
    run: Run, tmp_path: Path, language: str, said: str
) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(
        "zzplan: 1\nbase_year: 2020\ngoal_year: 2025\ngoals:\n"
        "  a: {unit: 亿元, price: current, baseline: 3000, rate: 8%, goal: 5000}\n"
        "  b: {unit: 亿元, price: current, baseline: 1000, rate: 8%, goal: 1600}\n",
        encoding="utf-8",
    )
    assert said in run("check", "-f", str(plan), "--lang", language).out


def test_an_implied_baseline_has_its_box_in_the_record(run: Run, tmp_path: Path) -> None:
    """cn.md C11: 250.3 / 1.103^5."""
    plan = tmp_path / "plan.yaml"
    plan.write_text(
        "zzplan: 1\nbase_year: 2020\ngoal_year: 2025\n"
        "goals: {fai: {unit: 亿元, rate: 10.3%, goal: 250.3亿元}}\n",
        encoding="utf-8",
    )
    (one,) = json.loads(run("check", "-f", str(plan), "--format", "json").out)["results"]
    assert one["required_baseline_low"] == pytest.approx(250.25 / 1.1035**5)
    assert one["required_baseline_high"] == pytest.approx(250.35 / 1.1025**5)


def test_a_cumulative_goal_is_in_per_cent_in_every_command(run: Run, tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(
        "zzplan: 1\nbase_year: 2020\ngoal_year: 2025\n"
        "goals: {x: {name: 能耗, unit: 吨标准煤/万元, kind: cumulative, goal: 下降13.5%}}\n",
        encoding="utf-8",
    )
    assert "能耗 (%)" in run("check", "x", "-f", str(plan)).out
    assert "cumulative (%)" in run("show", "x", "-f", str(plan)).out


@pytest.mark.parametrize(
    ("goal", "heading"),
    [
        ("baseline: 5600, rate: 6%, goal: 4200", "Rate and goal do not fit each other, whether"),
        ("baseline: 4200, rate: 9%, goal: 5600", "Met, but rate and goal do not fit each other"),
    ],
)
def test_what_contradicts_itself_is_called_met_only_where_it_is(
    run: Run, tmp_path: Path, goal: str, heading: str
) -> None:
    plan = tmp_path / "plan.yaml"
    years = "base_year: 2020\ngoal_year: 2025"
    plan.write_text(f"zzplan: 1\n{years}\ngoals: {{x: {{unit: 亿元, {goal}}}}}\n", encoding="utf-8")
    out = run("check", str(plan)).out
    assert heading in out
    assert out.lower().count("met,") == heading.startswith("Met,") * 2  # the row and the heading


def test_points_without_a_share_are_said_as_points(run: Run, tmp_path: Path) -> None:
    """提高6.2个百分点 of a share that nothing prints: no "from 0% to 6.2%" (a city's outline)."""
    file = tmp_path / "plan.yaml"
    file.write_text(
        "zzplan: 1\nbase_year: 2020\ngoal_year: 2025\ngoals:\n"
        '  city: {unit: "%", goal: 累计提高6.2个百分点}\n'
        '  more: {unit: "%", goal: 提高6个百分点, rate: 1个百分点}\n',
        encoding="utf-8",
    )
    table = run("check", str(file)).out
    assert "6.2 points" in table
    assert "5.00 points" in table
    city, more = (run("check", str(file), name).out for name in ("city", "more"))
    assert "to move by 6.2 percentage points by 2025 takes 1.24 percentage points a year" in city
    assert "1 percentage point a year for 5 years makes 5 percentage points in all" in more
    assert "%" not in city.partition("NO RATE")[2]


def test_a_goal_that_is_met_already_needs_nothing_a_year(run: Run, tmp_path: Path) -> None:
    # from a city's draft: 城镇调查失业率 of 5.2% to be kept within 5.5%, grain to be kept at 36
    file = tmp_path / "plan.yaml"
    file.write_text(
        "zzplan: 1\nbase_year: 2025\ngoal_year: 2030\ngoals:\n"
        '  jobless: {unit: "%", baseline: 5.2%, goal: 5.5%以内}\n'
        "  grain: {unit: 万吨, baseline: 36, goal: 36以上}\n"
        '  trees: {unit: "%", baseline: 45%, rate: 1个百分点, goal: 44%以上}\n'
        "  gdp: {unit: 亿元, baseline: 100, goal: 120}\n",
        encoding="utf-8",
    )
    rows = [line.split() for line in run("check", str(file)).out.splitlines()]
    cells = {row[0]: row[7] for row in rows if row and row[0] in ("jobless", "grain", "trees")}
    assert cells == {"jobless": "-", "grain": "-", "trees": "-"}
    assert "3.72%" in next(row for row in rows if row and row[0] == "gdp")


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("地区生产总值从136.7亿元增加到146.9亿元，增长5.2%", 0),  # 1.0746 / 1.052: 2.15%
        ("地区生产总值从136.7亿元增加到146.9亿元，增长55%", 1),  # prices would fall by a third
        ("粮食产量从136.7万吨增加到146.9万吨，增长5.2%", 1),
        ("GDP rises from $136.7bn to $146.9bn, an increase of 5.2%", 0),
        ("GDP rises from 136.7 billion yuan to 146.9 billion yuan, an increase of 5.2%", 0),
        # growth that is said to have prices in it, or none, is what it says
        ("地区生产总值从136.7亿元增加到146.9亿元，名义增长5.2%", 1),
        ("GDP rises from $136.7bn to $146.9bn, a nominal increase of 5.2%", 1),
        ("GDP rises from $136.7bn to $146.9bn, an increase of 5.2% in cash terms", 1),
        ("Pay rises from $136.7bn to $146.9bn, an increase of 5.2% in real terms", 0),
        ("Pay rises from $136.7bn to $146.9bn, an increase of 5.2%", 1),
    ],
)
def test_in_one_sentence_prices_explain_as_much(sentence: str, code: int, run: Run) -> None:
    assert run("check", "--text", sentence).code == code


def test_the_end_of_a_word_is_no_currency(run: Run) -> None:
    said = run("check", "--text", "Debt falls from 68% in 2024 and makes 60% in 2029")
    assert said.out.startswith("From 68% to 60% in 5 years takes -1.60 percentage points a year.")


def test_how_much_a_wide_rounding_forgives_is_said(run: Run, tmp_path: Path) -> None:
    # 3000 × 1.1^6 = 5314.68, which is 3.4% below 5500; 2,900 to 3,100 are about 3000
    plan = tmp_path / "plan.yaml"
    head = "zzplan: 1\nbase_year: 2024\ngoal_year: 2030\ngoals:\n"
    plan.write_text(f"{head}  w: {{unit: homes, baseline: about 3000, rate: 10%, goal: 5500}}\n")
    said = run("check", str(plan)).out
    assert "1 goal is met only by rounding. As printed, w misses by 3.4%.\n" in said
    plan.write_text(f"{head}  w: {{unit: homes, baseline: about 3000, rate: 10%, goal: 5400}}\n")
    assert "1 goal is met only by rounding.\n" in run("check", str(plan)).out
