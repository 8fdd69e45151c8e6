"""The nearest consistent edit: one printed number, changed so that the others agree with it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from zzplan.engine.check import assess
from zzplan.engine.interval import Interval
from zzplan.plan.model.kinds import KINDS
from zzplan.plan.model.plan_file import Goal
from zzplan.plan.numbers.quantity import Number, Quantity
from zzplan.plan.words.keys import ComparatorKey, Figure, Verdict
from zzplan.structs import Struct, known

if TYPE_CHECKING:
    from zzplan.engine.assessment import Assessment

MOST = 2
"""How many of the three possible edits are worth reading."""
_ENOUGH = ("met", "met-by-rounding")
_NONE = 1e-6
"""So small a part of the last digit is none of rounding, but of floats."""
_BOUNDS: dict[int | None, tuple[ComparatorKey | None, ...]] = {
    1: (None, ">=", ">"),
    -1: (None, "<=", "<"),
}
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
    wanted: tuple[tuple[Figure, Quantity | None, float | None], ...] = (
        ("rate", goal.rate, _rate(goal, answer)),
        ("goal", goal.goal, _goal(answer, answer.projected_value)),
        ("baseline", goal.baseline, answer.required_baseline),
    )
    found = [
        edit
        for figure, printed, value in wanted
        if printed is not None and value is not None and math.isfinite(value)
        for edit in [_edit(answer, figure, printed, value)]
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


def _goal(answer: Assessment, value: float | None) -> float | None:
    """Return a value that the other numbers lead to as the goal is printed, where it is one."""
    goal = answer.goal
    if value is None or goal.goal is None:
        return None
    if goal.goal.measure == "rate":
        return value / 100
    if goal.goal.measure != "unit" and not goal.adds_to_baseline:
        return None
    return value - known(answer.base_value) if KINDS[goal.kind].added else value


def _edit(answer: Assessment, figure: Figure, printed: Quantity, value: float) -> Edit | None:
    """Return the edit of one number; None where no number of these decimals would do."""
    if printed.high is not None:
        return None
    goal, broken = answer.goal, "rate-breaks-goal" in answer.notes
    place = printed.low.place
    unit = 10.0**place
    units = value / unit
    ends = None if broken else _ends(answer, figure, printed)
    low, high = (ends.low / unit, ends.high / unit) if ends else (math.inf, -math.inf)
    nearest = round(units)
    chosen: Number | None = None
    for digits in (nearest, nearest + (1 if units > nearest else -1)):
        number = Number.make((digits, place, 0, 1))
        if digits == printed.low.digits or not _is_possible(goal, figure, number, broken):
            continue
        more = digits - units
        least = digits if printed.more else digits - 0.5
        if abs(more) > _NONE and least + _NONE < high and low < least + 1 - _NONE:
            enough = more * goal.direction * (-1 if figure == "goal" else 1) > 0
            verdict: Verdict | None = "met" if enough else "met-by-rounding"
        else:
            verdict = _adds_up(goal, figure, printed.replace(low=number), broken)
        if verdict is not None and verdict != "met-by-rounding":
            chosen = number
            break
        chosen = chosen or (number if verdict else None)
    if chosen is None:
        return None
    reads = printed.replace(low=chosen)
    return Edit.make((figure, printed, reads, abs(chosen.digits - printed.low.digits)))


def _ends(answer: Assessment, figure: Figure, printed: Quantity) -> Interval | None:
    """Return what a number can be for what the other two are rounded from, where that tells.

    A number that is rounded from one of these adds up. Exact numbers, declared steps and other
    words need a closer look.
    """
    goal, terms = answer.goal, answer.terms
    words, aim = _BOUNDS.get(goal.wanted, ()), goal.goal
    if aim is None or aim.high is not None or aim.comparator not in words:
        return None
    if known(goal.rate).measure != "rate":
        return None
    if printed.exact or printed.precision is not None or printed.comparator == "near":
        return None
    if terms is None or terms.rate is None or terms.start.default.low <= 0:
        return None
    if figure == "rate":
        told = printed.comparator in (*words, "about") and "inflation" not in answer.notes
        return answer.required_box if told else None
    if figure == "goal":
        low, high = (_goal(answer, end) for end in known(answer.projected_box))
    else:
        end, speed, back = terms.end.default, terms.rate.default, terms.path.baseline
        low = back(end.low, speed.high, terms.years)
        high = back(end.high, speed.low, terms.years)
    return None if low is None or high is None else Interval.make((low, high))


def _is_possible(goal: Goal, figure: Figure, number: Number, broken: bool) -> bool:
    """Tell whether a number can stand there at all.

    What the rate broke, a floor or a ceiling, is kept by the baseline, and may be so again; no
    rate makes a goal that the baseline is at a goal to be reached.
    """
    if figure == "rate":
        return True
    if number.digits == 0:  # nothing grows from zero, or to it
        return False
    bounded = goal.kind == "share" and not goal.indicator.unbounded
    if bounded and not 0 <= number.value <= 100:
        return False
    return broken or _is_ahead(goal, figure, number)  # else no other start or end mends that


def _adds_up(goal: Goal, figure: Figure, reads: Quantity, broken: bool) -> Verdict | None:
    """Return the verdict on a goal with this number if it is met and consistent, else None."""
    answer = assess(goal.replace(**{figure: reads}), brief=True)
    kept = answer.verdict == "already-met" and (broken or figure == "rate")
    enough = kept or answer.verdict in _ENOUGH
    return answer.verdict if enough and answer.consistent is not False else None


def _is_ahead(goal: Goal, figure: Figure, number: Number) -> bool:
    """Tell whether a goal with this start or end is still to be reached from its baseline."""
    if goal.baseline is None or goal.goal is None or goal.goal.measure != "unit":
        return True
    start = number if figure == "baseline" else goal.baseline.low
    end = number if figure == "goal" else goal.goal.low
    before = 0.0 if KINDS[goal.kind].added else start.value
    return (end.value - before) * goal.direction > 0
