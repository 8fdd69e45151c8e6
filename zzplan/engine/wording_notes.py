"""Goals against goals, and what their wording suggests: nothing of this is a verdict."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from zzplan.codes import FindingCode
from zzplan.engine.annual import annual_notes
from zzplan.engine.assessment import Assessment
from zzplan.engine.base_years import Audit
from zzplan.engine.codes import note, place_of
from zzplan.engine.comparisons import below_actuals, below_goals
from zzplan.engine.explain import is_near
from zzplan.engine.explanation import Explanation
from zzplan.engine.interval import at_least, figure
from zzplan.finding import Finding, Place
from zzplan.plan.model.plan_file import Goal, Plan, PlanFile
from zzplan.plan.words.keys import ReadingKey

_ADDED = "_new"
"""What ends the key of the increments of an indicator."""
_LEAST = 0.01
"""Rates below 1% may be fractions that somebody wrote as percent."""
_LIKED = 5
"""Plans end in years that are so many apart."""
_FAR = 20
"""Years; few plans look further."""
_PERIOD = re.compile(r"(?<!\d)(\d{4})\s*年?\s*(?:[-–—~～至]|\bto\b)\s*(\d{4})(?!\d)")


def notes(
    plan_file: PlanFile,
    answers: Sequence[Assessment],
    plans: Sequence[Plan],
    audited: Sequence[Audit],
    explained: Callable[[Assessment], Sequence[Explanation]],
) -> Iterator[Finding]:
    """Look through a whole file.

    Parameters
    ----------
    plan_file : PlanFile
    answers : sequence of Assessment
        Of its goals.
    plans : sequence of Plan
        Its plans, with the goals as they were checked.
    audited : sequence of Audit
        Of these plans.
    explained : callable
        Returns the explanations of an answer.

    Yields
    ------
    Finding
        Of the level ``note``.

    Examples
    --------
    >>> from zzplan.engine.check import assess_all
    >>> from zzplan.plan.file.load import parse
    >>> file = parse('''zzplan: 1
    ... sources: {old: {title: 规划, date: 2018-05-01}, new: {title: 报告, date: 2021-11-04}}
    ... indicators: {labs: {unit: 家, direction: up}}
    ... plans:
    ...   first: {source: old, goal_year: 2021, goals: {labs: {goal: 220}}}
    ...   later: {source: new, goal_year: 2026, goals: {labs: {goal: 200}}}''')
    >>> for found in notes(file, assess_all(file.goals), file.plans, (), lambda answer: ()):
    ...     print(found.code, [(place.name, place.printed) for place in found.related])
    below-goal [('later/labs', '200'), ('first/labs', '220')]
    """
    goals = [answer.goal for answer in answers]
    yield from _slips(answers, explained)
    yield from _year_slips(goals)
    yield from _unused(answers)
    yield from below_goals(plan_file, answers)
    yield from below_actuals(answers)
    yield from _base_years(audited)
    yield from _labels(plan_file, plans)
    yield from annual_notes(goals)
    yield from _levels_or_added(goals)


def _slips(
    answers: Sequence[Assessment], explained: Callable[[Assessment], Sequence[Explanation]]
) -> Iterator[Finding]:
    """Yield rates and values that fit as soon as they are read in another unit."""
    kinds: dict[ReadingKey, FindingCode] = {
        "unit": "unit-slip",
        "points": "points",
        "percent": "points",
    }
    for answer in answers:
        goal, share = answer.goal, answer.gap_share
        if share is None or not answer.disagrees:
            continue
        if answer.unit == "%" or not is_near(share):
            for one in explained(answer):
                if one.kind in kinds:
                    places = (place_of(goal, goal.rate),)
                    yield note(kinds[one.kind], goal.name, places, answer=answer, explanation=one)
        if _is_fraction(answer):
            yield note("fraction", goal.name, (place_of(goal, goal.rate),))


def _year_slips(goals: Sequence[Goal]) -> Iterator[Finding]:
    """Yield far goal years that are near with their last digits swapped: 2052 for 2025.

    A year that plans like, 2030 or 2045, is none, however far its base year 1990 is.
    """
    seen = set()
    for goal in goals:
        base, end = goal.base_year, goal.goal_year
        when = (goal.plan, base, end)
        if base is None or end is None or end - base <= _FAR or when in seen:
            continue
        century, rest = divmod(int(end), 100)
        meant = 100 * century + rest % 10 * 10 + rest // 10
        if end % _LIKED and 0 < meant - base <= _FAR:
            seen.add(when)
            place = Place(goal.name, str(end), "", goal.sources, goal.section, goal.span)
            years = int(end) - int(base)
            yield note("year-slip", goal.name, (place,), base=base, years=years, meant=meant)


def _unused(answers: Sequence[Assessment]) -> Iterator[Finding]:
    """Yield rises of prices beside a straight line, and baselines beside what is to be added."""
    for answer in answers:
        if "inflation-unused" in answer.notes:
            goal = answer.goal
            places = (place_of(goal, goal.rate),)
            yield note("inflation-unused", goal.name, places, inflation=goal.inflation)
        # a table of a document has its column of baselines for every goal
        if answer.goal.leaves_baseline and answer.goal.drawn is None:
            goal = answer.goal
            place = place_of(goal, goal.baseline).replace(when=str(goal.base_year or ""))
            yield note("baseline-unused", goal.name, (place,), goal=goal)


def _is_fraction(answer: Assessment) -> bool:
    """Tell whether a rate such as 0.08% would fit as 8%."""
    rate, required = answer.goal.rate, answer.required_rate
    if rate is None or required is None or rate.measure != "rate" or answer.path != "compound":
        return False
    if not 0 < abs(rate.low.value) < _LEAST:
        return False
    box = figure(rate, measured=False).default
    return at_least(required, 100 * box.low) and at_least(100 * box.high, required)


def _base_years(audited: Sequence[Audit]) -> Iterator[Finding]:
    """Yield plans whose rates start from different years."""
    for one in audited:
        if one.differ:
            plan = one.plan
            when = f"{plan.base_year}-{plan.goal_year}"
            place = Place(plan.key, "", when, plan.sources, None, plan.span)
            yield note("base-years", plan.key, (place,), audit=one)


def _labels(plan_file: PlanFile, plans: Sequence[Plan]) -> Iterator[Finding]:
    """Yield plans whose first labelled year is taken as the base year: n is a year too short."""
    for plan in plans:
        titles = [plan_file.sources[key].title for key in plan.sources]
        texts = [plan.title.en, plan.title.zh, plan.note or "", *(t.zh for t in titles)]
        for found in filter(None, map(_PERIOD.search, texts)):
            if (plan.base_year, plan.goal_year) == (int(found[1]), int(found[2])):
                when = f"{plan.base_year}-{plan.goal_year}"
                place = Place(plan.key, found[0], when, plan.sources, None, plan.span)
                yield note("label-counts-base", plan.key, (place,))
                break


def _levels_or_added(goals: Sequence[Goal]) -> Iterator[Finding]:
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
            places = (place_of(level, level.goal), place_of(added, added.goal))
            found = note("level-or-added", added.name, places)
            yield found.replace(span=added.span)
