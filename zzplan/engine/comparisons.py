"""Goals that ask for less than an earlier plan did, or than was reported already."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from zzplan.engine.assessment import Assessment
from zzplan.engine.band import planned_start
from zzplan.engine.codes import note, place_of
from zzplan.engine.interval import Figure, at_least, figure
from zzplan.engine.terms import of_range
from zzplan.finding import Finding, Place
from zzplan.plan.model.kinds import KINDS
from zzplan.plan.model.plan_file import Actual, Goal, PlanFile
from zzplan.structs import Struct, known


class _Promise(Struct):
    """A goal as later plans keep or lower it."""

    when: tuple[str, int]
    """The date of its document and its goal year: the order in which goals were set."""
    goal: Goal
    level: Figure


def below_goals(plan_file: PlanFile, answers: Sequence[Assessment]) -> Iterator[Finding]:
    """Yield goals of later plans that promise less than the plan before them did."""
    by_indicator: dict[str, list[Assessment]] = {}
    dates = _Dates(plan_file)
    for answer in answers:
        by_indicator.setdefault(answer.goal.indicator.key, []).append(answer)
    for several in by_indicator.values():
        for later, earlier in _replaced(several, dates) if len(several) > 1 else ():
            if _worse(later.level, earlier.level, later.goal.direction):
                goal, old = later.goal, earlier.goal
                places = place_of(goal, goal.goal), place_of(old, old.goal)
                yield note("below-goal", goal.name, places)


def below_actuals(answers: Sequence[Assessment]) -> Iterator[Finding]:
    """Yield goals that reported values had already passed, the last of them, too.

    What was passed years ago and fell back since is a way to go again.
    """
    for answer in answers:
        goal = answer.goal
        first, last = goal.base_year or 0, goal.goal_year or 0
        between = [one for one in goal.indicator.actuals if first < one.year < last]
        if not between or not _has_level(goal) or goal.wanted is None:
            continue
        level = _level(answer)
        passed = [one for one in between if _passes(one, goal, level)]
        latest = max(one.year for one in between)
        if any(one.year == latest for one in passed):
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
    if direction == -1:
        return not at_least(other.default.high, one.default.low)
    return not at_least(one.default.high, other.default.low)


class _Dates(dict[tuple[str, ...], str]):
    """The date of the first of several documents; looked up once for all goals that they print."""

    def __init__(self, plan_file: PlanFile) -> None:
        self._sources = plan_file.sources

    def __missing__(self, keys: tuple[str, ...]) -> str:
        self[keys] = first = min((self._sources[key].date or "" for key in keys), default="")
        return first


def _replaced(answers: Sequence[Assessment], dates: _Dates) -> Iterator[tuple[_Promise, _Promise]]:
    """Yield each goal with the last one before it that stands in another plan, for no later a year.

    Of each goal year only the last goal is kept, and the last one of another plan than that: the
    goals of many plans are gone through once.
    """
    latest: dict[int, tuple[tuple[int, _Promise], ...]] = {}  # the year set last comes last
    several = [
        _Promise.make(((dates[one.goal.sources], known(one.goal.goal_year)), one.goal, _level(one)))
        for one in answers
        if _has_level(one.goal) and one.goal.goal_year is not None
    ]
    several.sort(key=lambda one: one.when)
    for (_, year), group in groupby(enumerate(several), key=lambda one: one[1].when):
        together = list(group)
        for _, later in together:
            plan = later.goal.plan
            before: tuple[int, _Promise] | None = None
            for before_year, kept in reversed(latest.items()):
                if before and kept[0][0] < before[0]:
                    break
                for one in kept if before_year <= year else ():
                    if one[1].goal.plan != plan and not (before and one[0] < before[0]):
                        before = one
            if before:
                yield later, before[1]
        for one in together:
            others = [k for k in latest.pop(year, ()) if k[1].goal.plan != one[1].goal.plan]
            latest[year] = (one, *others[:1])


def _passes(actual: Actual, goal: Goal, level: Figure) -> bool:
    """Tell whether a reported value is beyond the goal."""
    whole = actual.period == str(actual.year)
    if actual.coverage is not None or actual.quantity.measure != "unit":
        return False
    if not (whole or goal.direction == 1):  # a part of a year is less than the year
        return False
    return _worse(level, figure(actual.quantity, measured=True), goal.direction)
