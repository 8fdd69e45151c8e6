"""``zzplan check``: the examples of a real plan, whole outputs compared."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome

Run = Callable[..., Outcome]

KEYS = {
    "goal", "plan", "indicator", "name", "unit", "kind", "base_year", "base_value", "goal_year",
    "goal_value", "comparator", "years", "stated_rate", "projected_value", "gap", "required_rate",
    "required_years", "required_baseline", "verdict", "robust", "consistent", "location",
}  # fmt: skip
"""What product.md promises of every result."""

ACCEPTED = """zzplan: 1
base_year: 2021
goal_year: 2026
goals:
  known: {unit: 元, baseline: 3000, rate: 8%, goal: 5000, accept: {verdict: short, reason: so}}
  stale: {unit: 元, baseline: 3000, rate: 12%, goal: 5000, accept: {verdict: short, reason: so}}
"""


def results(outcome: Outcome) -> dict[str, dict[str, object]]:
    return {one["goal"]: one for one in json.loads(outcome.out)["results"]}


def test_the_headline_is_short_and_says_what_it_would_take(run: Run) -> None:
    code, out, _ = run("check", "congress-13/gdp")
    assert code == 1
    for part in (
        "SHORT  3000 at 8% a year gives 4408 by 2026: 592 (11.8%) below 5000.",
        "as printed                   3000      8%      5  4407.98  short by 592.02",
        "rate needed                  3000  10.76%      5  5000.00",
        "years needed                 3000      8%   6.64  5000.00",
        "baseline needed           3402.92      8%      5  5000.00",
        "actual of 2021            3420.26      8%      5  5025.48  reaches it",
        "actual of 2021, revised   3391.87      8%      5  4983.77  falls short",
    ):
        assert part in out


def test_both_goals_of_an_indicator_are_checked_the_later_plan_first(run: Run) -> None:
    code, out, _ = run("check", "gdp", "--format", "json")
    found = results(Outcome(code, out, ""))
    assert list(found) == ["congress-13/gdp", "action-plan/gdp"]
    assert [one["verdict"] for one in found.values()] == ["short", "met-by-rounding"]
    assert code == 1


@pytest.mark.parametrize(
    ("name", "verdict", "robust", "consistent", "projected"),
    [
        ("trade_total", "short", True, False, 28.34),
        ("retail_sales", "met", False, True, 1653.96),
        ("water_intensity", "met", True, False, 62.87),
        ("hightech_firms", "met-by-rounding", False, True, 499.81),
        ("高新技术企业数量", "met-by-rounding", False, True, 499.81),
    ],
)
def test_goals_of_the_action_plan(
    name: str, verdict: str, robust: bool, consistent: bool, projected: float, run: Run
) -> None:
    one = next(iter(results(run("check", name, "--format", "json")).values()))
    assert (one["verdict"], one["robust"], one["consistent"]) == (verdict, robust, consistent)
    assert round(float(str(one["projected_value"])), 2) == projected


def test_json_has_the_promised_keys_whatever_the_language(run: Run) -> None:
    english = run("check", "gdp", "--format", "json")
    chinese = run("check", "gdp", "--format", "json", "--lang", "zh", "-v")
    whole, other = json.loads(english.out), json.loads(chinese.out)
    assert whole["results"] == other["results"]
    assert whole["findings"][0]["message"] != other["findings"][0]["message"]
    assert [*whole] == [
        "format_version", "command", "plan_file", "carried", "summary", "results", "findings",
    ]  # fmt: skip
    assert whole["format_version"] == "2.0"
    assert set(whole["results"][0]) >= KEYS
    assert whole["summary"]["short"] == 1
    assert set(whole["results"][0]["location"]) == {"file", "line", "column"}


def test_csv_has_a_row_for_every_goal(run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(run("check", "--format", "csv").out)))
    goals = [row for row in rows if row["goal"]]
    assert len({row["goal"] for row in goals}) == 152


def test_another_rate_can_be_tried(run: Run) -> None:
    assert run("check", "congress-13/gdp", "--rate", "12%").code == 0
    refused = run("check", "congress-13/gdp", "--rate", "8")
    assert refused.code == 2
    assert "a rate of 8 is 800% a year; write 8% or 0.08" in refused.err


def test_the_strict_check_fails_what_holds_only_by_rounding(run: Run) -> None:
    assert run("check", "hightech_firms").code == 0
    assert run("check", "hightech_firms", "--strict").code == 1
    assert run("check", "water_intensity").code == 0
    assert run("check", "water_intensity", "--strict").code == 1


def test_an_acceptance_holds_until_it_no_longer_matches(run: Run, tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(ACCEPTED, encoding="utf-8")
    assert run("check", "known", "-f", str(plan)).code == 0
    stale = run("check", "stale", "-f", str(plan), "--format", "json")
    assert stale.code == 1
    codes = {one["code"]: one["level"] for one in json.loads(stale.out)["findings"]}
    assert codes == {"stale-acceptance": "finding", "contradiction": "strict"}


MANY_ACCEPTED = """zzplan: 1
base_year: 2020
goal_year: 2025
goals:
  short: {unit: 亿元, baseline: 3000, rate: 8%, goal: 5000, accept: {verdict: short, reason: r}}
  open: {unit: 亿元, baseline: 3000, rate: 8%, goal: 5000}
  close: {unit: 亿元, baseline: 3000, rate: 8%, goal: 4420,
    accept: {verdict: met-by-rounding, reason: r}}
  stale: {unit: 亿元, baseline: 3000, rate: 8%, goal: 5000, accept: {verdict: met, reason: r}}
  blank: {unit: 亿元, baseline: 3000, goal: 5000, accept: {verdict: short, reason: r}}
identities:
  wrong: {claim: 2 + 3 = 6, accept: {verdict: fails, reason: r}}
"""


def test_accepted_findings_are_counted_alike_for_people_and_machines(
    run: Run, tmp_path: Path
) -> None:
    """3000 at 8% is 4408: short of 5000, and within rounding of 4420."""
    plan = tmp_path / "plan.yaml"
    plan.write_text(MANY_ACCEPTED, encoding="utf-8")
    lines = run("check", "-f", str(plan)).out.splitlines()
    assert (
        "1 goal is met only by rounding. "
        "3 findings are accepted: 1 short, 1 met by rounding, 1 fails."
    ) in lines
    result, _, command = lines[-1].partition("   ")
    assert result == "3 findings: 2 goals short, 1 acceptance no longer matches."
    assert command == f"zzplan check {plan} GOAL shows one."
    stale = {line.split()[0] for line in lines if line.endswith("acceptance is stale")}
    assert stale == {"stale", "blank"}
    summary = json.loads(run("check", "-f", str(plan), "--format", "json").out)["summary"]
    assert {key: summary[key] for key in ("short", "fails", "met-by-rounding", "accepted")} == {
        "short": 3, "fails": 1, "met-by-rounding": 1, "accepted": 3,
    }  # fmt: skip
    assert summary["findings"] == 3  # open, stale and blank


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "The acceptance no longer matches, and that fails the check: accepted as met (r), "
               "found as short. Delete or correct it."),
        ("zh", "备案与判定不符，检查因此不通过：备案的是“足以实现”（r），现判定为“不足以实现”。"
               "请删除或更正该备案。"),
    ],
)  # fmt: skip
def test_a_goal_says_that_its_acceptance_no_longer_matches(
    language: str, words: str, run: Run, tmp_path: Path
) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(MANY_ACCEPTED, encoding="utf-8")
    done = run("check", "stale", "-f", str(plan), "--lang", language)
    assert done.code == 1
    assert f"  {words}" in done.out.splitlines()


def test_an_unknown_name_gets_suggestions(run: Run) -> None:
    code, out, err = run("check", "高企")
    assert (code, out) == (2, "")
    assert err.startswith('error: there is no goal "高企"; did you mean hightech_firms')


def test_a_whole_file_counts_the_goals_without_a_verdict(run: Run) -> None:
    out = run("check").out
    assert out.startswith("targets.yaml: 152 goals in 3 plans")
    assert "goals cannot be judged: no baseline" in out


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_line_of_a_goal_is_cut_in_a_pipe(language: str, run: Run) -> None:
    out = run("check", "--lang", language).out
    assert "…" not in out
    assert "..." not in out


def test_a_ceiling_that_the_rate_breaks_is_short_and_says_how_long_it_is_kept(
    run: Run, tmp_path: Path
) -> None:
    # 4.3 × 1.04^5 = 5.2316; ln(5 / 4.3) / ln(1.04) = 3.8455, which four years would not keep
    file = tmp_path / "energy.yaml"
    file.write_text(
        "zzplan: 1\nbase_year: 2015\ngoal_year: 2020\n"
        "goals: {energy: {unit: 亿吨, baseline: 4.3, rate: 4.0%, goal: 5.0以内}}\n",
        encoding="utf-8",
    )
    assert run("check", "energy", "-f", str(file)) == (
        1,
        f"""\
energy (亿吨), 2015 to 2020

  SHORT  4.3 at 4.0% a year gives 5.23 by 2020: 0.23 (4.6%) above 5.0.

                    baseline   rate  years  value
  as printed             4.3   4.0%      5   5.23  over by 0.232
  rate allowed           4.3  3.06%      5   5.00
  years kept             4.3   4.0%   3.84   5.00
  baseline allowed      4.10   4.0%      5   5.00

  No other reading of these numbers explains it.
  To add up, 4.3 would have to read 4.1, or 5.0 would have to read 5.3.

  The baseline keeps the goal; the stated rate breaks it.
  The printed rate and goal contradict each other: 4.0%, where 3.50% or less is needed \
within rounding.
  What is allowed is rounded so that the goal is kept.
  Direction: down, by the words of the goal.
  Plan file: {file}:4
""",
        "",
    )
    numbers = ("--baseline", "4.3", "--rate", "4.0%", "--years", "5", "--goal", "5.0以内")
    assert "\nyears kept            4.3   4.0%   3.84   5.00\n" in run("solve", *numbers).out
    assert (
        "保持年数   4.3   4.0%  3.84  5.00"
        in run("check", "energy", "-f", str(file), "--lang", "zh").out
    )
    kept = run("show", "energy", "-f", str(file)).out
    assert "years kept       ln(5 / 4.3) / ln(1 + 0.04) ≈ 3.84\n" in kept


def test_a_plan_without_goals_passes_no_gate(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(
        "{zzplan: 1, indicators: {x: {unit: 家}}, plans: {a: {goals: {}}, b: {goals: {x: "
        "{base_year: 2021, goal_year: 2026, baseline: 3, rate: 5%, goal: 4}}}}}",
        encoding="utf-8",
    )
    found = run("check", "--plan", "a", "-f", str(file))
    assert (found.code, found.err) == (2, "Error: The plan a has no goals to check.\n")


NO_RATES = """\
zzplan: 1
base_year: 2020
goal_year: 2025
goals:
  rd: {unit: "%", baseline: 9.89, goal: 12}
  jobs: {unit: jobs, kind: stock, baseline: 250000, goal: 1500000}
  beds: {unit: 张, kind: stock, baseline: 640, goal: 713}
  gdp: {unit: USD, baseline: 3.5 billion, goal: 7.3 billion}
  town: {unit: 项, kind: milestone}
"""


def test_a_plan_without_rates_gets_what_each_goal_needs(run: Run, tmp_path: Path) -> None:
    # cn.md C10, en.md E20, E30: (7.3 / 3.5)^(1/5) - 1 = 15.84%; (12 - 9.89) / 5 = 0.422
    plan = tmp_path / "plan.yaml"
    plan.write_text(NO_RATES, encoding="utf-8")
    code, out, _ = run("check", "-f", str(plan))
    lines = [re.split(r" {2,}", line) for line in out.splitlines()]
    assert code == 0
    needs = {line[0]: line[-2] for line in lines[2:7]}
    assert needs == {
        "indicator": "needs a year",
        "rd": "0.422 points",
        "jobs": "250,000 jobs",
        "beds": "14.60 张",
        "gdp": "15.84%",
    }
    assert lines[-3:] == [
        [
            "1 goal cannot be judged: a milestone, done or not done (1).",
            f"zzplan list {plan} --no-verdict lists them.",
        ],
        [""],
        [
            "Nothing could be judged. 4 print no rate: the table has what they need a year, "
            "rounded so that it suffices."
        ],
    ]
    listed = run("list", "--no-rate", "-f", str(plan)).out
    assert {re.split(r" {2,}", line)[-1] for line in listed.splitlines()[4:]} < set(needs.values())


def test_in_chinese_too_and_nothing_is_called_a_project(run: Run, tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(NO_RATES, encoding="utf-8")
    out = run("check", "-f", str(plan), "--lang", "zh").out
    assert out.endswith("无可判定的内容。4个未给增速，表中列出其年均所需，按足以实现的方向取整。\n")
    assert "项目标" not in out  # cn.md C18
    for need in ("0.422个百分点", "250000 jobs", "14.60张", "15.84%"):
        assert f" {need} " in out


@pytest.mark.parametrize(
    ("goals", "said"),
    [
        ("{a: {unit: 元, baseline: 100, rate: 8%, goal: 140}}", "No findings. Judged: 1 goal."),
        (
            "{a: {unit: 元, baseline: 100, rate: 8%, goal: 140}, b: {unit: 元, baseline: 1, "
            "goal: 2}}",
            "No findings. Judged: 1 of 2 goals. 1 prints no rate: the table has what it needs a "
            "year, rounded so that it suffices.",
        ),
        (
            "{a: {unit: 元, baseline: 100, rate: 8%, goal: 190}, b: {unit: 元, goal: 2}}",
            "1 finding: 1 goal short.",
        ),
    ],
)
def test_what_is_not_short_is_never_more_than_what_could_be_judged(
    run: Run, tmp_path: Path, goals: str, said: str
) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(
        f"{{zzplan: 1, base_year: 2020, goal_year: 2025, goals: {goals}}}", encoding="utf-8"
    )
    assert run("check", "-f", str(plan)).out.splitlines()[-1].startswith(said)


def test_a_ceiling_is_exceeded_and_not_fallen_short_of(run: Run, tmp_path: Path) -> None:
    # cn.md C16: 4500 × 1.022^5 = 5017.26
    plan = tmp_path / "plan.yaml"
    plan.write_text(
        "zzplan: 1\nbase_year: 2020\ngoal_year: 2025\ngoals:\n"
        "  use: {unit: 万吨标准煤, baseline: 4500, rate: 2.2%左右, goal: 控制在5000以内}\n",
        encoding="utf-8",
    )
    out = run("check", "-f", str(plan), "use").out
    assert "over by 17.26" in out
    assert "short by" not in out
    assert "超17.26" in run("check", "-f", str(plan), "use", "--lang", "zh").out


def test_a_unit_that_slipped_is_said_in_the_sentence(run: Run, tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(
        "zzplan: 1\nbase_year: 2024\ngoal_year: 2030\ngoals:\n"
        "  visits: {unit: million, baseline: 850000, goal: 1.1 million, rate: 4%}\n",
        encoding="utf-8",
    )
    # 1.1 million visits are 1.1 × 1,000,000 where the baseline counts single ones
    found = run("check", "--file", str(plan))
    assert "the rate fits with the goal times 1,000,000: a unit slipped." in found.out
