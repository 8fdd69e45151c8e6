"""The nearest consistent edit: one printed number, changed so that the others agree with it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from zzplan.engine.check import assess
from zzplan.plan.model.plan_file import Goal
from zzplan.plan.numbers.quantity import Number, Quantity
from zzplan.plan.words.keys import Figure, Verdict
from zzplan.structs import Struct, known

if TYPE_CHECKING:
    from zzplan.engine.assessment import Assessment

MOST = 2
"""How many of the three possible edits are worth reading."""
_ENOUGH = ("met", "met-by-rounding")
_NONE = 1e-6
"""So small a part of the last digit is none of rounding, but of floats."""
_BOUNDS = {1: (None, ">=", ">"), -1: (None, "<=", "<")}
"""Words that leave it to the numbers, of a goal from below and of one from above."""


class Edit(Struct):
    """One number of a goal, as it would have to read."""

    figure: Figure
    """``rate``, ``goal`` or ``baseline``."""
    printed: Quantity
    reads: Quantity
    """The number with the same printed decimals; its text is still the printed one."""
    units: int
    """By how many units of the last printed digit it changes."""


def nearest_edits(goal: Goal, answer: Assessment) -> tuple[Edit, ...]:
    """Return the least changes of one printed number that make a goal add up.

    Each has the printed decimals, and is the nearest that suffices for the other two numbers as
    they are printed; where none does, the nearest that does within rounding.

    Parameters
    ----------
    goal : Goal
    answer : Assessment
        Of that goal.

    Returns
    -------
    tuple of Edit
        At most `MOST`, the one that changes the fewest units of a last printed digit first; empty
        for a goal that neither falls short nor contradicts itself, and for a rate that nobody
        printed.

    Examples
    --------
    >>> from zzplan.plan.file.load import parse
    >>> text = '''zzplan: 1
    ... base_year: 2016
    ... goal_year: 2021
    ... goals: {trade: {unit: 亿美元, baseline: 17.6, rate: 10%, goal: 44}}'''
    >>> goal = parse(text).goals[0]
    >>> for one in nearest_edits(goal, assess(goal)):
    ...     print(one.figure, one.printed.value, one.reads.value, one.units)
    rate 0.1 0.2 10
    goal 44.0 28.0 16
    """
    if goal.rate is None or "rate" in goal.tried or not answer.disagrees:
        return ()
    broken = "rate-breaks-goal" in answer.notes
    wanted: tuple[tuple[Figure, Quantity | None, float | None], ...] = (
        ("rate", goal.rate, _rate(goal, answer)),
        ("goal", goal.goal, _goal(goal, answer)),
        ("baseline", goal.baseline, answer.required_baseline),
    )
    found = [
        edit
        for figure, printed, value in wanted
        if printed is not None and value is not None and math.isfinite(value)
        for edit in [_edit(goal, figure, printed, value, broken)]
        if edit is not None
    ]
    return tuple(sorted(found, key=lambda edit: edit.units)[:MOST])


def _rate(goal: Goal, answer: Assessment) -> float | None:
    """Return the rate that the other numbers need, in the terms of the printed one."""
    if answer.in_steps:
        return answer.required_step
    if "inflation" in answer.notes and goal.inflation is not None and answer.required_rate:
        return (1 + answer.required_rate) / (1 + goal.inflation) - 1
    return answer.required_rate


def _goal(goal: Goal, answer: Assessment) -> float | None:
    """Return the goal that the other numbers lead to, where it is printed as a value."""
    if answer.projected_value is None or goal.goal is None:
        return None
    if goal.goal.measure == "rate":
        return answer.projected_value / 100
    if goal.adds_to_baseline:
        return answer.projected_value - known(answer.base_value)
    return answer.projected_value if goal.goal.measure == "unit" else None


def _edit(goal: Goal, figure: Figure, printed: Quantity, value: float, broken: bool) -> Edit | None:
    """Return the edit of one number; None where no number of these decimals would do."""
    if printed.high is not None:
        return None
    place = printed.low.place
    units = value / 10.0**place
    nearest = round(units)
    within: Edit | None = None
    for digits in (nearest, nearest + (1 if units > nearest else -1)):
        reads = printed.replace(low=Number.make((digits, place, 0, 1)))
        verdict = None
        if digits != printed.low.digits:
            tells = digits == nearest and not broken
            rounded = _rounded(goal, figure, reads, digits - units) if tells else None
            verdict = _adds_up(goal, figure, reads, broken=broken, rounded=rounded)
        edit = Edit.make((figure, printed, reads, abs(digits - printed.low.digits)))
        if verdict is not None and verdict != "met-by-rounding":
            return edit
        within = within or (edit if verdict else None)
    return within


def _rounded(goal: Goal, figure: Figure, reads: Quantity, more: float) -> Verdict | None:
    """Return the verdict on a number that is rounded by so much; None where only a check tells it.

    What was rounded to these decimals lies within the interval of the rounded number; exact
    numbers, declared steps and other words need a closer look.
    """
    words = _BOUNDS.get(goal.direction, ())
    growth = goal.rate is not None and goal.rate.measure == "rate"
    plain = growth and not reads.exact and reads.precision is None
    said = (goal.goal, reads) if figure == "rate" else (goal.goal,)
    towards = more * goal.direction * (-1 if figure == "goal" else 1)
    vague = figure == "baseline" and reads.comparator not in (None, "~")
    told = plain and not vague and all(one and one.comparator in words for one in said)
    if not told or abs(more) < _NONE:
        return None
    return "met" if towards > 0 else "met-by-rounding"


def _adds_up(
    goal: Goal, figure: Figure, reads: Quantity, *, broken: bool, rounded: Verdict | None
) -> Verdict | None:
    """Return the verdict on a goal with this number if it is met and consistent, else None.

    What the rate broke, a floor or a ceiling, is kept by the baseline, and may be so again; no
    rate makes a goal that the baseline is at a goal to be reached.
    """
    if figure != "rate" and reads.low.digits == 0:  # nothing grows from zero, or to it
        return None
    bounded = goal.kind == "share" and not goal.indicator.unbounded
    if bounded and figure != "rate" and not 0 <= reads.low.value <= 100:
        return None
    if not (figure == "rate" or broken or _is_ahead(goal, figure, reads)):
        return None  # rate and goal lead in opposite directions: no other start or end mends that
    if rounded is not None:
        return rounded
    answer = assess(goal.replace(**{figure: reads}), brief=True)
    kept = answer.verdict == "already-met" and (broken or figure == "rate")
    enough = kept or answer.verdict in _ENOUGH
    return answer.verdict if enough and answer.consistent is not False else None


def _is_ahead(goal: Goal, figure: Figure, reads: Quantity) -> bool:
    """Tell whether a goal with this start or end is still to be reached from its baseline."""
    start = reads if figure == "baseline" else goal.baseline
    end = reads if figure == "goal" else goal.goal
    if start is None or end is None or end.measure != "unit":
        return True
    before = 0.0 if goal.adds_to_baseline else start.low.value
    return (end.low.value - before) * goal.direction > 0
