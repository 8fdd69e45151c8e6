"""Goals that ask for less than an earlier plan did, or than was reported already."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zzplan.engine.assessment import Assessment
from zzplan.engine.band import planned_start
from zzplan.engine.codes import note, place_of
from zzplan.engine.interval import Figure, at_least, figure
from zzplan.engine.terms import of_range
from zzplan.finding import Finding, Place
from zzplan.plan.kinds import KINDS
from zzplan.plan.model import Actual, Goal, PlanFile
from zzplan.structs import Struct


class _Promise(Struct):
    """A goal as later plans keep or lower it."""

    when: tuple[str, int]
    """The date of its document and its goal year: the order in which goals were set."""
    goal: Goal
    level: Figure


def below_goals(plan_file: PlanFile, answers: Sequence[Assessment]) -> Iterator[Finding]:
    """Yield goals of later plans that promise less than the plan before them did."""
    by_indicator: dict[str, list[_Promise]] = {}
    dates = _Dates(plan_file)
    for answer in answers:
        goal = answer.goal
        if _has_level(goal):
            several = by_indicator.setdefault(goal.indicator.key, [])
            when = dates[goal.sources], goal.goal_year or 0
            several.append(_Promise.make((when, goal, _level(answer))))
    for several in by_indicator.values():
        if len(several) == 1:
            continue
        several.sort(key=lambda one: one.when)
        others = _other_plans(several)
        for position, later in enumerate(several):
            before = others[position]
            while before >= 0 and not _replaces(later, several[before]):
                before -= 1
                if before >= 0 and several[before].goal.plan == later.goal.plan:
                    before = others[before]
            if before >= 0 and _promises_less(later, several[before]):
                goal, old = later.goal, several[before].goal
                places = place_of(goal, goal.goal), place_of(old, old.goal)
                yield note("below-goal", goal.name, places)


def below_actuals(answers: Sequence[Assessment]) -> Iterator[Finding]:
    """Yield goals that a reported value had already passed, years before the goal year."""
    for answer in answers:
        goal = answer.goal
        first, last = goal.base_year or 0, goal.goal_year or 0
        between = [one for one in goal.indicator.actuals if first < one.year < last]
        if not between or not _has_level(goal):
            continue
        level = _level(answer)
        passed = [one for one in between if _passes(one, goal, level)]
        if passed:
            best = max(passed, key=lambda one: goal.direction * one.quantity.low.value)
            place = Place(
                name=goal.indicator.key,
                printed=best.quantity.text,
                when=best.period,
                sources=best.sources,
                section=best.section,
                span=best.span,
            )
            yield note("below-actual", goal.name, (place_of(goal, goal.goal), place))


def _has_level(goal: Goal) -> bool:
    """Tell whether a goal promises a value that its indicator can be compared with."""
    return KINDS[goal.kind].value and goal.goal is not None and goal.goal.measure == "unit"


def _level(answer: Assessment) -> Figure:
    """Return the value that a goal promises; of a range the point is its end that promises least.

    An answer that was computed has it already.
    """
    if answer.terms is not None:
        return answer.terms.end
    goal = answer.goal
    if goal.goal is None:
        raise ValueError("a goal without a value")
    return of_range(goal.goal, goal.direction, measured=False, start=planned_start(goal))


def _worse(one: Figure, other: Figure, direction: int) -> bool:
    """Tell whether one value falls short of another by more than rounding."""
    if direction < 0:
        return not at_least(other.default.high, one.default.low)
    return not at_least(one.default.high, other.default.low)


class _Dates(dict[tuple[str, ...], str]):
    """The date of the first of several documents; looked up once for all goals that they print."""

    def __init__(self, plan_file: PlanFile) -> None:
        self._sources = plan_file.sources

    def __missing__(self, keys: tuple[str, ...]) -> str:
        self[keys] = first = min((self._sources[key].date or "" for key in keys), default="")
        return first


def _other_plans(several: Sequence[_Promise]) -> list[int]:
    """Return for each goal the place of the last one before it in another plan; -1 for none."""
    places: list[int] = []
    for position, one in enumerate(several):
        again = position > 0 and several[position - 1].goal.plan == one.goal.plan
        places.append(places[-1] if again else position - 1)
    return places


def _replaces(later: _Promise, earlier: _Promise) -> bool:
    """Tell whether a goal stands in a later plan than another, for no earlier a year."""
    year, before = later.goal.goal_year, earlier.goal.goal_year
    if year is None or before is None or year < before:
        return False
    return later.goal.plan != earlier.goal.plan and earlier.when < later.when


def _promises_less(later: _Promise, earlier: _Promise) -> bool:
    """Tell whether one goal falls short of another by more than rounding."""
    direction = later.goal.direction
    if (later.level.point - earlier.level.point) * direction >= 0:
        return False
    return _worse(later.level, earlier.level, direction)


def _passes(actual: Actual, goal: Goal, level: Figure) -> bool:
    """Tell whether a reported value is beyond the goal."""
    whole = actual.period == str(actual.year)
    if actual.coverage is not None or actual.quantity.measure != "unit":
        return False
    if not (whole or goal.direction > 0):  # a part of a year is less than the year
        return False
    return _worse(level, figure(actual.quantity, measured=True), goal.direction)
