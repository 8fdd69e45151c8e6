"""What a reader asks of a goal: its printed numbers, or others in the place of some."""

from __future__ import annotations

from zzplan.finding import ZzplanError
from zzplan.plan.model.kinds import KINDS
from zzplan.plan.model.plan_file import Goal
from zzplan.plan.numbers.quantity import Quantity


class QuestionError(ZzplanError, ValueError):
    """A goal cannot be asked so: ``rate-points`` of a goal that is no share, ``no-baseline``."""

    def __init__(self, code: str, goal: Goal) -> None:
        super().__init__(f"{goal.name}: {code}")
        self.code = code
        self.goal = goal


def ask(
    goal: Goal,
    *,
    rate: Quantity | None = None,
    baseline: Quantity | None = None,
    years: int | None = None,
    inflation: float | None = None,
) -> Goal:
    """Put other figures in the place of printed ones; the goal remembers what the plan prints.

    Parameters
    ----------
    goal : Goal
    rate : Quantity, optional
        Another rate; one that reads as the printed one changes nothing, and a goal that is itself
        a rate has none.
    baseline : Quantity, optional
        Another value of the base year.
    years : int, optional
        Other years from the base year to the goal year.
    inflation : float, optional
        A yearly rise of prices, for a goal at current prices whose rate is not nominal.

    Returns
    -------
    Goal
        With the plan's own goal as its ``printed``, if anything is another.

    Raises
    ------
    QuestionError
        For points a year to a goal that is no share, and for a baseline that its kind has not.

    Examples
    --------
    >>> from zzplan.plan.file.load import parse
    >>> from zzplan.plan.numbers.quantity import read_rate
    >>> goal, = parse('''zzplan: 1
    ... base_year: 2021
    ... goal_year: 2026
    ... goals: {gdp: {unit: 亿元, baseline: 3000, rate: 8%以上, goal: 5000以上}}''').goals
    >>> tried = ask(goal, rate=read_rate("12%"))
    >>> tried.rate.text, tried.printed.rate.text, sorted(tried.tried)
    ('12%', '8%以上', ['rate'])
    >>> ask(goal, rate=read_rate("8%以上")).tried
    frozenset()
    """
    asked = goal
    if rate is not None and not KINDS[goal.kind].chained:
        rate = goal.indicator.in_its_points(rate)
    if rate is not None and goal.kind != "rate" and not _reads_as(goal.rate, rate):
        if rate.measure == "points" and not goal.indicator.is_share:
            raise QuestionError("rate-points", goal)
        asked = asked.replace(rate=rate)
    if years is not None and goal.base_year is not None:
        asked = asked.replace(goal_year=goal.base_year + years)
    if baseline is not None:
        if not KINDS[goal.kind].measured:
            raise QuestionError("no-baseline", goal)
        asked = asked.replace(baseline=baseline, baseline_printed=True)
    nominal = goal.rate is not None and goal.rate.basis == "nominal"
    if inflation is not None and goal.price == "current" and not nominal:
        asked = asked.replace(inflation=inflation)
    return goal if asked == goal else asked.replace(printed=goal)


def _reads_as(printed: Quantity | None, rate: Quantity) -> bool:
    """Tell whether a rate is the printed one: 0.08 and 8% are one, 8%以上 is another."""
    return printed is not None and printed.replace(text=rate.text) == rate
