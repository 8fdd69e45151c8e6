"""Goals against goals, and what their wording suggests: nothing of this is a verdict."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zzplan.engine.assessment import Assessment
from zzplan.engine.base_years import Audit, audits
from zzplan.engine.explain import Explanation, dated, explain, is_near
from zzplan.engine.interval import Figure, at_least, figure
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
        *_below_goals(plan_file, goals),
        *_below_actuals(goals),
        *_base_years(plans),
        *_labels(plan_file, plans),
        *_levels_or_added(goals),
    ]
    return tuple(sorted(found, key=lambda note: KINDS.index(note.kind)))


def _at(goal: Goal, printed: Quantity | None) -> Place:
    text, when = printed.text if printed else "", str(goal.goal_year or "")
    return Place(goal.name, text, when, goal.sources, goal.section, goal.span.line)


def _slips(plan_file: PlanFile, answers: Sequence[Assessment]) -> Iterator[Note]:
    """Yield rates and values that fit as soon as they are read in another unit."""
    kinds = {"unit": "unit-slip", "points": "points", "percent": "points"}
    for answer in answers:
        goal, share = answer.goal, answer.gap_share
        if share is None or not answer.disagrees:
            continue
        if answer.unit == "%" or not is_near(share):
            for one in explain(goal, answer, dated=dated(goal, plan_file)):
                if one.kind in kinds:
                    yield Note(kinds[one.kind], goal.name, (_at(goal, goal.rate),), one)
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


def _level(goal: Goal) -> Figure:
    """Return the value that a goal promises."""
    if goal.goal is None:
        raise ValueError("a goal without a value")
    return figure(goal.goal, measured=False).replace(point=_point(goal))


def _point(goal: Goal) -> float:
    """Return the printed number of a goal; of a range the one that promises least."""
    if goal.goal is None:
        raise ValueError("a goal without a value")
    high = goal.goal.high
    return (high if high is not None and goal.direction < 0 else goal.goal.low).value


def _worse(one: Figure, other: Figure, direction: int) -> bool:
    """Tell whether one value falls short of another by more than rounding."""
    if direction < 0:
        return not at_least(other.default.high, one.default.low)
    return not at_least(one.default.high, other.default.low)


def _below_goals(plan_file: PlanFile, goals: Sequence[Goal]) -> Iterator[Note]:
    """Yield goals of later plans that promise less than the plan before them did."""
    by_indicator: dict[str, list[tuple[tuple[str, int], Goal]]] = {}
    for goal in goals:
        if _has_level(goal):
            several = by_indicator.setdefault(goal.indicator.key, [])
            several.append((_set_in(goal, plan_file), goal))
    for several in by_indicator.values():
        several.sort(key=lambda one: one[0])
        for position, (when, later) in enumerate(several):
            earlier = next(
                (
                    goal
                    for before, goal in reversed(several[:position])
                    if goal.plan != later.plan and before < when and _is_as_late(later, goal)
                ),
                None,
            )
            if earlier is not None and _promises_less(later, earlier):
                places = (_at(later, later.goal), _at(earlier, earlier.goal))
                yield Note("below-goal", later.name, places, None, None)


def _is_as_late(goal: Goal, other: Goal) -> bool:
    """Tell whether a goal is for no earlier a year than another."""
    if goal.goal_year is None or other.goal_year is None:
        return False
    return goal.goal_year >= other.goal_year


def _promises_less(later: Goal, earlier: Goal) -> bool:
    """Tell whether one goal falls short of another by more than rounding."""
    if (_point(later) - _point(earlier)) * later.direction >= 0:
        return False
    return _worse(_level(later), _level(earlier), later.direction)


def _set_in(goal: Goal, plan_file: PlanFile) -> tuple[str, int]:
    dates = [plan_file.sources[key].date or "" for key in goal.sources]
    return min(dates, default=""), goal.goal_year or 0


def _below_actuals(goals: Sequence[Goal]) -> Iterator[Note]:
    """Yield goals that a reported value had already passed, years before the goal year."""
    for goal in goals:
        first, last = goal.base_year or 0, goal.goal_year or 0
        between = [one for one in goal.indicator.actuals if first < one.year < last]
        if not between or not _has_level(goal):
            continue
        level = _level(goal)
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
    by_indicator: dict[str, list[Goal]] = {}
    for goal in goals:
        if goal.goal is not None and goal.goal.high is None:
            by_indicator.setdefault(goal.indicator.key, []).append(goal)
    for added in goals:
        key = added.indicator.key
        if added.goal is None or not key.endswith(_ADDED):
            continue
        for level in by_indicator.get(key.removesuffix(_ADDED), ()):
            if level.goal and level.goal.value == added.goal.value:
                places = (_at(level, level.goal), _at(added, added.goal))
                yield Note("level-or-added", added.name, places)
