"""The nearest consistent edits; each value is what the other two numbers come to, by hand."""

from __future__ import annotations

from random import Random

import pytest

from zzplan.engine.assessment import Assessment
from zzplan.engine.check import assess
from zzplan.engine.edits import nearest_edits
from zzplan.plan.file.load import parse
from zzplan.plan.model.plan_file import Goal


def edits(
    entry: str, unit: str = "亿元", years: int = 2, more: str = ""
) -> list[tuple[str, str, int]]:
    text = (
        f"zzplan: 1\nbase_year: 2020\ngoal_year: {2020 + years}\n"
        f'indicators: {{x: {{unit: "{unit}"{more}}}}}\ngoals: {{x: {{{entry}}}}}'
    )
    goal = parse(text).goals[0]
    found = nearest_edits(goal, assess(goal))
    assert all(one.reads.low.zeros == 0 for one in found)  # each digit of it is meant
    return [(one.figure, one.reads.low.plain(), one.units) for one in found]


@pytest.mark.parametrize(
    ("entry", "unit", "found"),
    [
        # 100 to 144 in two years is 20%; 100 at 10% is 121; 144 less 10% twice is 119.008,
        # and what suffices is meant: 119.0 would only do within rounding.
        ("baseline: 100.0, rate: 10%, goal: 144.0", "亿元",
         [("rate", "0.20", 10), ("baseline", "119.1", 191)]),
        ("baseline: 100.0, rate: 10.0%, goal: 144.0", "亿元",
         [("rate", "0.200", 100), ("baseline", "119.1", 191)]),
        ("baseline: 100, rate: 10.0%, goal: 144", "亿元",
         [("baseline", "120", 20), ("goal", "121", 23)]),
        # In points: 60 at 1 is 62 in two years; 66 takes 3, or 64.
        ("baseline: 60.0%, rate: 1个百分点, goal: 66.0%", "%",
         [("rate", "3", 2), ("goal", "62.0", 40)]),
        # A falling goal mirrors it: 100 at -10% is 81; 64 takes -20%.
        ("baseline: 100.0, rate: -10%, goal: 64.0", "吨",
         [("rate", "-0.20", 10), ("goal", "81.0", 170)]),
        # What adds up, and a rate that nobody printed, have none.
        ("baseline: 100.0, rate: 20%, goal: 144.0", "亿元", []),
        ("baseline: 100.0, goal: 144.0", "亿元", []),
        # A range has no one number.
        ("baseline: 100.0, rate: 5%-10%, goal: 144.0", "亿元",
         [("baseline", "130.7", 307), ("goal", "110.2", 338)]),
    ],
)  # fmt: skip
def test_what_the_other_two_numbers_come_to(
    entry: str, unit: str, found: list[tuple[str, str, int]]
) -> None:
    assert edits(entry, unit) == found


@pytest.mark.parametrize(
    ("rate", "goal", "reads"),
    [
        # 15.4% is needed: 15% falls short, so that what ends at its digits reads one more.
        ("10%", "133.2", "0.15"), ("10%以内", "133.2", "0.16"), ("10%以上", "133.2", "0.15"),
        ("10%以内", "132.25", "0.15"),
    ],
)  # fmt: skip
def test_a_rate_that_ends_at_its_digits_is_rounded_up(rate: str, goal: str, reads: str) -> None:
    found = edits(f"baseline: 100.00, rate: {rate}, goal: {goal}")
    assert ("rate", reads) in [(figure, value) for figure, value, _ in found]


@pytest.mark.parametrize(
    ("entry", "goal"),
    [
        # 91 at 5% is 100.33 in two years, 90 is 99.225; 1.2 at -20% is 0.768.
        ("baseline: 91.0%, rate: 5.00%, goal: 95.0%", None),
        ("baseline: 90.0%, rate: 5.00%, goal: 95.0%", ("goal", "99.2", 42)),
        ("baseline: 1.2%, rate: -20.0%, goal: 1.0%", ("goal", "0.8", 2)),
    ],
)
def test_no_share_is_above_100(entry: str, goal: tuple[str, str, int] | None) -> None:
    assert [one for one in edits(entry, "%") if one[0] == "goal"] == ([goal] if goal else [])


def test_where_rate_and_goal_lead_apart_only_the_rate_is_mended() -> None:
    assert edits("baseline: 100.0, rate: -5%, goal: 121.0") == [("rate", "0.10", 15)]


def test_declared_prices_are_taken_off_the_rate() -> None:
    """100 to 144 is 20% at current prices; of it 3% are prices: 1.2 / 1.03 - 1 = 16.505%."""
    found = edits(
        "baseline: 100.0, rate: 10.0%, goal: 144.0, inflation: 3%", more=", price: current"
    )
    assert found[0] == ("rate", "0.166", 66)


@pytest.mark.parametrize("kind", ["added", "points"])
def test_an_addition_is_what_the_rate_adds(kind: str) -> None:
    """100 at 10% adds 21 in two years; 22 takes 10.45%."""
    found = edits(f"kind: {kind}, baseline: 100.0, rate: 10.00%, goal: 22.0")
    assert found[0] == ("goal", "21.0", 10)


@pytest.mark.parametrize(
    ("entry", "checks"),
    [
        # Rounding tells all: the nearest number, and where it falls short the next.
        ("baseline: 101.0, rate: 10%, goal: 145.0", 0),
        ("baseline: 突破101, rate: 10.0%左右, goal: 145以上", 0),
        ("baseline: 101多, rate: 10.0%以上, goal: 超过145", 0),
        # No rounding tells an exact number, nor a declared step: the goal alone is told here.
        ("baseline: {value: 101, exact: true}, rate: {value: 10%, precision: 1%}, goal: 145", 2),
        # 左右 around the goal is a closer look for each of the three.
        ("baseline: 101.0, rate: 10.0%, goal: 145.0左右", 5),
    ],
)
def test_a_goal_is_checked_again_only_where_rounding_does_not_tell(
    entry: str, checks: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = []

    def counted(goal: Goal, *, brief: bool) -> Assessment:
        calls.append(goal)
        return assess(goal, brief=brief)

    monkeypatch.setattr("zzplan.engine.edits.assess", counted)
    assert edits(entry, more=", direction: up")
    assert len(calls) == checks


_WORDS = ("{}", "{}", "{}以上", "超过{}", "约{}", "{}左右", "接近{}", "{}多", "不超过{}", "低于{}")
_RATES = ("{:.0f}%", "{:.1f}%", "{:.2f}%", "{:.1f}%以上", "{:.1f}%以内", "{:.1f}%左右")


@pytest.mark.parametrize("seed", range(4))
def test_rounding_tells_what_a_check_would(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    dice = Random(seed)
    lines = ["zzplan: 1", "indicators: {x: {unit: 吨}}", "plans:"]
    for number in range(100):
        size, rate = 10 ** dice.uniform(0, 4), dice.uniform(-9, 15)
        end = size * (1 + rate / 100) ** 5 * dice.uniform(0.8, 1.2)
        start, aim = (f"{one:.{dice.randrange(3)}f}" for one in (size, end))
        start, aim = (dice.choice(_WORDS).format(one) for one in (start, aim))
        lines += [
            f"  p{number}: {{base_year: 2020, goal_year: 2025, goals: {{x: {{"
            f"baseline: {start}, goal: {aim},"
            f" rate: {dice.choice(_RATES).format(rate)},"
            f" direction: {'down' if rate < 0 else 'up'},"
            f" path: {dice.choice(('compound', 'linear'))}}}}}}}"
        ]
    goals = parse("\n".join(lines)).goals
    answers = [(goal, assess(goal)) for goal in goals]
    found = [nearest_edits(goal, answer) for goal, answer in answers]
    assert sum(map(bool, found)) > 40
    monkeypatch.setattr("zzplan.engine.edits._ends", lambda *_: None)
    assert found == [nearest_edits(goal, answer) for goal, answer in answers]
