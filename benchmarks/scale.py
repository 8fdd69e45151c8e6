"""``python -m benchmarks.scale``: what ``check`` takes beyond loading the same file."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

from benchmarks.timing import Pair, interleave, rounds_wanted, zzplan

_SHAPES = ((4, 2500), (20, 500))
"""Plans, and indicators with a goal in each: names and actuals for many goals or for few."""
_LIMIT = 1.5
_LOAD = "import yaml; yaml.load(open({!r}, encoding='utf-8'), Loader=yaml.CSafeLoader)"
_MEBIBYTE = 2**20

_BASELINES = ("{:.0f}", "{:.1f}", "{:.2f}", "突破{:.0f}", "约{:.0f}", "{:.0f}多", "'{:,.1f}'")
_RATES = ("{:.0f}%", "{:.1f}%", "{:.2f}%", "{:.0f}%以上", "{:.1f}%左右", "年均增长{:.1f}%")
_GOALS = ("{:.0f}", "{:.1f}", "{:.0f}以上", "达到{:.0f}", "突破{:.0f}", "力争{:.0f}", "'{:,.0f}'")


def plan(plans: int, indicators: int) -> str:
    """Return a plan file of ``plans * indicators`` goals, the same one each time."""
    return "\n".join(_lines(Random(2026), plans, indicators)) + "\n"


def _lines(dice: Random, plans: int, indicators: int) -> Iterator[str]:
    yield "zzplan: 1"
    yield "title: {en: Many goals, zh: 许多目标}"
    yield "sources:"
    for plan in range(plans):
        yield f"  report-{plan}: {{title: 第{plan}号报告, date: {2001 + plan}-03-05}}"
    yield "indicators:"
    for number in range(indicators):
        yield (
            f"  i{number}: {{name: {{en: Indicator {number}, zh: 指标{number}}}, unit: 亿元,"
            f" source: report-0, actuals: {{2000: {dice.uniform(10, 9999):.1f}}}}}"
        )
    yield "plans:"
    for plan in range(plans):
        yield f"  p{plan}:"
        yield f"    title: {{en: Plan {plan}, zh: 第{plan}号规划}}"
        yield f"    source: report-{plan}"
        yield f"    base_year: {2000 + plan}"
        yield f"    goal_year: {2005 + plan}"
        yield "    goals:"
        for number in range(indicators):
            yield from _goal(dice, number)


def _goal(dice: Random, number: int) -> Iterator[str]:
    """Yield one goal, in braces or in a block of lines."""
    size, rate = 10 ** dice.uniform(1, 4), dice.uniform(3, 15)
    reached = size * (1 + rate / 100) ** 5 * dice.uniform(0.85, 1.15)
    baseline = dice.choice(_BASELINES).format(size)
    stated = dice.choice(_RATES).format(rate)
    goal = dice.choice(_GOALS).format(reached)
    if dice.random() < 0.5:
        yield (
            f"      i{number}: {{baseline: {baseline}, rate: {stated}, goal: {goal},"
            f" section: 第{number % 9 + 1}节}}"
        )
    else:
        yield f"      # 第{number}项"
        yield f"      i{number}:"
        yield f"        baseline: {baseline}"
        if dice.random() < 0.9:
            yield f"        rate: {stated}"
        yield f"        goal: {goal}"
        yield f"        section: 第{number % 9 + 1}节 主要目标"


def main() -> int:
    """Print one row for each format; return 1 if one takes too long."""
    rounds = rounds_wanted("Compare the check of a large plan with loading its YAML.", 7)
    program = zzplan()
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for plans, indicators in _SHAPES:
            file = Path(folder, f"{plans}-plans.yaml")
            file.write_text(plan(plans, indicators), encoding="utf-8")
            files.append(file)
        pairs = [
            Pair(
                name=" ".join(("check", *arguments, file.stem)),
                command=(*program, "check", "-f", str(file), *arguments),
                reference_name="yaml.CSafeLoader",
                reference=(sys.executable, "-c", _LOAD.format(str(file))),
                limit=_LIMIT,
            )
            for file in files
            for arguments in ((), ("--format", "json"))
        ]
        costs = interleave(pairs, rounds, folder)
    print(f"zzplan is run as: {' '.join(program)}")
    print("Plan files of 10,000 goals each: 4 plans of 2,500 indicators, 20 plans of 500.")
    print(f"Medians of {rounds} interleaved rounds; whole processes.\n")
    times = f"{'seconds':>9}{'ref.':>7}{'ratio':>7}{'limit':>7}{'':<6}"
    print(f"{'command':<29}{'reference':<18}{times}{'peak MiB':>9}{'ref.':>7}{'ratio':>7}")
    over = 0
    for pair, (cost, reference) in zip(pairs, costs, strict=True):
        ratio = cost.seconds / reference.seconds
        over += ratio > pair.limit
        print(
            f"{pair.name:<29}{pair.reference_name:<18}"
            f"{cost.seconds:>9.2f}{reference.seconds:>7.2f}{ratio:>7.2f}{pair.limit:>7.2f}"
            f"  {'over' if ratio > pair.limit else 'ok':<4}"
            f"{cost.peak / _MEBIBYTE:>9.0f}{reference.peak / _MEBIBYTE:>7.0f}"
            f"{cost.peak / reference.peak:>7.2f}"
        )
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
