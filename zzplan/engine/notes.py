"""Goals against goals, and what their wording suggests: nothing of this is a verdict."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zzplan.engine.assessment import Assessment
from zzplan.engine.base_years import Audit, audits
from zzplan.engine.explain import explain, is_near
from zzplan.engine.explanation import Explanation
from zzplan.engine.interval import Figure, at_least, figure
from zzplan.engine.terms import of_range
from zzplan.plan.model import Actual, Goal, Plan, PlanFile
from zzplan.plan.quantity import Quantity
from zzplan.structs import Struct

KINDS = (
    "unit-slip", "fraction", "points", "below-goal", "below-actual", "base-years",
    "label-counts-base", "level-or-added",
)  # fmt: skip
"""The serious first."""

_COMPARED = frozenset({"level", "share", "stock", "index", "range"})
"""Kinds whose goal is a value that an indicator can have."""
_ADDED = "_new"
"""What ends the key of the increments of an indicator."""
_LEAST = 0.01
"""Rates below 1% may be fractions that somebody wrote as percent."""
_PERIOD = re.compile(r"(?<!\d)(\d{4})\s*年?\s*(?:[-–—~～至]|\bto\b)\s*(\d{4})(?!\d)")


class Place(Struct):
    """Where one figure of a note stands."""

    name: str
    """The goal's or the plan's name; the indicator's key for an actual."""
    printed: str
    """Empty for a plan as a whole."""
    when: str
    """The year or period that the figure is of."""
    sources: tuple[str, ...]
    section: str | None
    line: int
    """Of the plan file."""


class Note(Struct):
    """Something that a reader of the plan should look at."""

    kind: str
    """One of `KINDS`."""
    name: str
    """The goal, plan or indicator that it is about."""
    places: tuple[Place, ...]
    answer: Assessment | None = None
    """Of a slip: the answer that it explains."""
    explanation: Explanation | None = None
    """Of a slip: the reading that fits."""
    audit: Audit | None = None
    """Of ``base-years``."""


def notes(
    plan_file: PlanFile, answers: Sequence[Assessment], plans: Sequence[Plan]
) -> tuple[Note, ...]:
    """Look through a whole file.

    Parameters
    ----------
    plan_file : PlanFile
    answers : sequence of Assessment
        Of its goals.
    plans : sequence of Plan
        Its plans, with the goals as they were checked.

    Returns
    -------
    tuple of Note
        The serious kinds first, each in the file's order.

    Examples
    --------
    >>> from zzplan.engine.feasibility import assess_all
    >>> from zzplan.plan.load import parse
    >>> file = parse('''zzplan: 1
    ... sources: {old: {title: 规划, date: 2018-05-01}, new: {title: 报告, date: 2021-11-04}}
    ... indicators: {labs: {unit: 家, direction: up}}
    ... plans:
    ...   first: {source: old, goal_year: 2021, goals: {labs: {goal: 220}}}
    ...   later: {source: new, goal_year: 2026, goals: {labs: {goal: 200}}}''')
    >>> for note in notes(file, assess_all(file.goals), file.plans):
    ...     print(note.kind, [(place.name, place.printed) for place in note.places])
    below-goal [('later/labs', '200'), ('first/labs', '220')]
    """
    goals = [answer.goal for answer in answers]
    found = [
        *_slips(plan_file, answers),
        *_below_goals(plan_file, answers),
        *_below_actuals(answers),
        *_base_years(plans),
        *_labels(plan_file, plans),
        *_levels_or_added(goals),
    ]
    return tuple(sorted(found, key=lambda note: KINDS.index(note.kind)))


def _at(goal: Goal, printed: Quantity | None) -> Place:
    text, when = printed.text if printed else "", str(goal.goal_year or "")
    return Place.make((goal.name, text, when, goal.sources, goal.section, goal.span.line))


def _slips(plan_file: PlanFile, answers: Sequence[Assessment]) -> Iterator[Note]:
    """Yield rates and values that fit as soon as they are read in another unit."""
    kinds = {"unit": "unit-slip", "points": "points", "percent": "points"}
    for answer in answers:
        goal, share = answer.goal, answer.gap_share
        if share is None or not answer.disagrees:
            continue
        if answer.unit == "%" or not is_near(share):
            for one in explain(answer, plan_file):
                if one.kind in kinds:
                    yield Note(kinds[one.kind], goal.name, (_at(goal, goal.rate),), answer, one)
        if _is_fraction(answer):
            yield Note("fraction", goal.name, (_at(goal, goal.rate),))


def _is_fraction(answer: Assessment) -> bool:
    """Tell whether a rate such as 0.08% would fit as 8%."""
    rate, required = answer.goal.rate, answer.required_rate
    if rate is None or required is None or rate.measure != "rate" or answer.path != "compound":
        return False
    if not 0 < abs(rate.low.value) < _LEAST:
        return False
    box = figure(rate, measured=False).default
    return at_least(required, 100 * box.low) and at_least(100 * box.high, required)


def _has_level(goal: Goal) -> bool:
    """Tell whether a goal promises a value that its indicator can be compared with."""
    return goal.kind in _COMPARED and goal.goal is not None and goal.goal.measure == "unit"


def _level(answer: Assessment) -> Figure:
    """Return the value that a goal promises; of a range the point is its end that promises least.

    Where something was computed, that was computed with.
    """
    if answer.terms is not None:
        return answer.terms.end
    goal = answer.goal
    if goal.goal is None:
        raise ValueError("a goal without a value")
    return of_range(goal.goal, goal.direction, measured=False)


def _worse(one: Figure, other: Figure, direction: int) -> bool:
    """Tell whether one value falls short of another by more than rounding."""
    if direction < 0:
        return not at_least(other.default.high, one.default.low)
    return not at_least(one.default.high, other.default.low)


class _Promise(Struct):
    """A goal as later plans keep or lower it."""

    when: tuple[str, int]
    """The date of its document and its goal year: the order in which goals were set."""
    goal: Goal
    level: Figure


def _below_goals(plan_file: PlanFile, answers: Sequence[Assessment]) -> Iterator[Note]:
    """Yield goals of later plans that promise less than the plan before them did."""
    by_indicator: dict[str, list[_Promise]] = {}
    for answer in answers:
        goal = answer.goal
        if _has_level(goal):
            several = by_indicator.setdefault(goal.indicator.key, [])
            several.append(_Promise.make((_set_in(goal, plan_file), goal, _level(answer))))
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
                places = _at(goal, goal.goal), _at(old, old.goal)
                yield Note.make(("below-goal", goal.name, places, None, None, None))


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


def _set_in(goal: Goal, plan_file: PlanFile) -> tuple[str, int]:
    dates = [plan_file.sources[key].date or "" for key in goal.sources]
    return min(dates, default=""), goal.goal_year or 0


def _below_actuals(answers: Sequence[Assessment]) -> Iterator[Note]:
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
                line=best.span.line,
            )
            yield Note("below-actual", goal.name, (_at(goal, goal.goal), place))


def _passes(actual: Actual, goal: Goal, level: Figure) -> bool:
    """Tell whether a reported value is beyond the goal."""
    whole = actual.period == str(actual.year)
    if actual.coverage is not None or actual.quantity.measure != "unit":
        return False
    if not (whole or goal.direction > 0):  # a part of a year is less than the year
        return False
    return _worse(level, figure(actual.quantity, measured=True), goal.direction)


def _base_years(plans: Sequence[Plan]) -> Iterator[Note]:
    """Yield plans whose rates start from different years."""
    for one in audits(plans):
        if one.differ:
            plan = one.plan
            when = f"{plan.base_year}-{plan.goal_year}"
            place = Place(plan.key, "", when, plan.sources, None, plan.span.line)
            yield Note("base-years", plan.key, (place,), audit=one)


def _labels(plan_file: PlanFile, plans: Sequence[Plan]) -> Iterator[Note]:
    """Yield plans whose first labelled year is taken as the base year: n is a year too short."""
    for plan in plans:
        titles = [plan_file.sources[key].title for key in plan.sources]
        texts = [plan.title.en, plan.title.zh, plan.note or "", *(t.zh for t in titles)]
        for found in filter(None, map(_PERIOD.search, texts)):
            if (plan.base_year, plan.goal_year) == (int(found[1]), int(found[2])):
                when = f"{plan.base_year}-{plan.goal_year}"
                place = Place(plan.key, found[0], when, plan.sources, None, plan.span.line)
                yield Note("label-counts-base", plan.key, (place,))
                break


def _levels_or_added(goals: Sequence[Goal]) -> Iterator[Note]:
    """Yield one figure that stands as a level and as an increment."""
    increments = [goal for goal in goals if goal.indicator.key.endswith(_ADDED)]
    keys = {goal.indicator.key.removesuffix(_ADDED) for goal in increments}
    levels: dict[tuple[str, float | None], Goal] = {}
    for goal in goals:
        if goal.goal is not None and goal.goal.high is None and goal.indicator.key in keys:
            levels.setdefault((goal.indicator.key, goal.goal.value), goal)
    for added in increments:
        key = added.indicator.key.removesuffix(_ADDED)
        level = levels.get((key, added.goal.value)) if added.goal else None
        if level is not None:
            places = (_at(level, level.goal), _at(added, added.goal))
            yield Note("level-or-added", added.name, places)
