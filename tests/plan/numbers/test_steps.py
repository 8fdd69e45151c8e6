"""Yearly rates of shares in ‰: a step of the share's own points, whichever way it is printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome
from tests.reading.test_identities import plan_file_of, read
from zzplan.engine.check import assess
from zzplan.engine.explain import explain
from zzplan.engine.question import ask
from zzplan.engine.scenarios import in_scenario
from zzplan.plan.file.load import parse
from zzplan.plan.numbers.quantity import read_rate

Run = Callable[..., Outcome]
FILE = """zzplan: 1
base_year: 2025
goal_year: 2030
goals:
  deaths: {{unit: '{unit}', baseline: {base}, goal: {goal}{rate}}}
scenarios: {{slower: 0.02pp}}
"""
STEPS = ("-0.08个千分点", "-0.08‰", "下降0.08‰", "每年下降0.08个千分点", "-0.008个百分点",
         "-0.08‰ points", "down 0.08 per mille points")  # fmt: skip


def file_of(rate: str, unit: str = "‰", base: str = "3.2", goal: str = "2.8以内") -> str:
    return FILE.format(unit=unit, base=base, goal=goal, rate=f", rate: {rate}" if rate else "")


@pytest.mark.parametrize("rate", STEPS)
def test_a_step_of_a_share_in_permille_is_in_its_points(rate: str) -> None:
    (goal,) = parse(file_of(rate)).goals
    answer = assess(goal)
    # 3.2 - 5 × 0.08 = 2.8
    assert goal.rate
    assert goal.rate.measure == "points"
    assert (answer.verdict, answer.projected_value) == ("met", pytest.approx(2.8))


@pytest.mark.parametrize("rate", STEPS)
def test_a_rate_that_is_tried_is_read_as_the_printed_one(rate: str) -> None:
    (goal,) = parse(file_of("")).goals
    assert assess(ask(goal, rate=read_rate(rate))).projected_value == pytest.approx(2.8)


@pytest.mark.parametrize(
    ("rate", "unit", "base", "goal", "value"),
    [
        ("-2.6%", "‰", "3.2", "2.8以内", 3.2 * 0.974**5),  # growth of its own value
        ("5个千分点", "%", "50.0", "52.5", 52.5),
        ("5‰", "%", "50.0", "51.2", 50 * 1.005**5),
        ("0.5个百分点", "%", "50.0", "52.5", 52.5),
    ],
)
def test_growth_stays_growth_and_points_stay_points(
    rate: str, unit: str, base: str, goal: str, value: float
) -> None:
    (one,) = parse(file_of(rate, unit, base, goal)).goals
    assert assess(one).projected_value == pytest.approx(value)


def test_what_is_printed_as_needed_is_read_back_as_it_was_meant(run: Run, tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(file_of(""), "utf-8")
    needed = "-0.0800‰"
    assert needed in run("check", str(plan)).out
    assert "just the goal" in run("check", str(plan), "deaths", "--rate", f" {needed}").out
    assert run("check", str(plan), "--rate", " -0.08").err.endswith(
        "write -0.08‰, which fits the goal, or else -0.08% or -8%\n"
    )


def test_a_scenario_moves_a_step_in_its_own_points() -> None:
    file = parse(file_of("-0.08‰"))
    rate = in_scenario(file.goals[0], file.scenarios[0]).rate
    # 0.02 percentage points are 0.2‰
    assert rate is not None
    assert rate.value == pytest.approx(0.12)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("婴儿死亡率由2025年的3.2‰下降到2030年的2.8‰，年均下降0.08‰", "MET  0.32% at -0.008 perc"),
        ("婴儿死亡率由3.2‰下降到2.8‰，下降0.4‰", "HOLDS  From 0.32% to 0.28%"),
        ("婴儿死亡率由3.2‰下降到2.8‰，下降0.6个千分点", "FAILS  From 0.32% to 0.28%"),
    ],
)
def test_a_sentence_moves_a_share_in_its_points(sentence: str, words: str, run: Run) -> None:
    assert run("check", "--text", sentence).out.startswith(words)


@pytest.mark.parametrize("step", ["0.08‰", "0.08个千分点"])
def test_a_document_moves_a_share_in_its_points(step: str) -> None:
    text = "云州市“十五五”规划\n\n到2030年，婴儿死亡率由2025年的3.2‰下降到2.8‰，年均下降"
    (goal,) = plan_file_of(read(f"{text}{step}。")).goals
    assert goal.rate is not None
    assert (goal.rate.text, assess(goal).verdict) == ("下降0.08个千分点", "met")


def test_growth_in_permille_of_what_is_no_share_is_growth() -> None:
    text = "云州市“十五五”规划\n\n到2030年，常住人口由2025年的60万人增加到63万人，年均增长9‰。"
    (goal,) = plan_file_of(read(text)).goals
    assert goal.rate is not None
    assert goal.rate.value == pytest.approx(0.009)


def test_a_rate_in_per_cent_that_fits_as_a_step_is_explained_so() -> None:
    # (3.8 - 4.2) / 5 = -0.08: no -0.08% of 4.2‰
    (goal,) = parse(file_of("-0.08%", "‰", "4.2", "3.8以内")).goals
    (found,) = explain(assess(goal))
    assert (found.kind, found.rate) == ("points", pytest.approx(-0.0008))
