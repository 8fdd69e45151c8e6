"""Other values of the base year: a printed baseline, another vintage, and what they would make."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from zzplan.engine.catch_up import Speed, speed
from zzplan.engine.interval import figure
from zzplan.engine.points import is_whole
from zzplan.engine.rating import Rated, RatingCase
from zzplan.engine.standing import Standing
from zzplan.engine.terms import Undefined, of_range, terms_of
from zzplan.plan.model.kinds import KINDS
from zzplan.plan.numbers.quantity import Quantity
from zzplan.plan.words.keys import Origin
from zzplan.structs import Struct


class Basis(Struct):
    """Another value of the base year, and what it would make of the progress."""

    origin: Origin
    """``printed`` by the plan, or another ``vintage`` of the actual value."""
    quantity: Quantity
    progress: float | None
    pace: float | None
    judgement: Rated
    average: Speed


def other_bases(
    standing: Standing, case: RatingCase, judge: Callable[[RatingCase], Rated]
) -> Iterator[Basis]:
    """Yield the progress from other values of the base year that differ beyond rounding."""
    goal, base = standing.goal, standing.base
    if base is None or base.actual is None or not KINDS[goal.kind].measured or goal.kind == "hold":
        return
    others: list[tuple[Origin, Quantity]] = [
        ("vintage", actual.quantity)
        for actual in goal.indicator.vintages(base.year)
        if actual is not base.actual and is_whole(actual) and actual.quantity.measure == "unit"
    ]
    if goal.baseline_printed and goal.baseline is not None:
        others.append(("printed", goal.baseline))
    own = figure(base.actual.quantity, measured=True).default
    for origin, quantity in others:
        box = of_range(quantity, goal.direction, measured=True)
        if box.default.meets(own):
            continue
        start, end = box.point, standing.course.end
        terms = terms_of(goal.replace(baseline=quantity, rate=None))
        if end is not None and not isinstance(terms, Undefined):
            end = terms.end.point
        moved = standing.replace(course=standing.course.replace(start=start, end=end))
        series = tuple((year, start if year == base.year else v) for year, v in case.series)
        other = moved.case().replace(series=series)
        average = speed(start, case.value, case.elapsed)
        yield Basis(origin, quantity, moved.progress, moved.pace, judge(other), average)
