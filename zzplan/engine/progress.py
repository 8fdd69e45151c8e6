"""Goal → Progress: how far the actual values have come, and how a named scheme rates it (2.6)."""

from __future__ import annotations

from zzplan.engine.catch_up import speeds
from zzplan.engine.course import Course, course_of
from zzplan.engine.other_bases import other_bases
from zzplan.engine.part_year import AsOf, first_after, on_course
from zzplan.engine.paths import path_of
from zzplan.engine.points import Point, reported_average, skips_a_year
from zzplan.engine.progress_notes import progress_notes
from zzplan.engine.progress_result import UNRATED, Progress, unrated
from zzplan.engine.rating import Rated
from zzplan.engine.schemes import SCHEMES
from zzplan.engine.standing import Standing
from zzplan.engine.terms import Undefined
from zzplan.engine.yearly import chain_of
from zzplan.plan.model.plan_file import Goal
from zzplan.plan.words.keys import Origin, Reason, SchemeKey
from zzplan.structs import known

__all__ = ["UNRATED", "Progress", "compare", "progress"]


def progress(goal: Goal, *, as_of: AsOf | None = None, scheme: SchemeKey = "zzplan") -> Progress:
    """Rate how far a goal has come.

    Parameters
    ----------
    goal : Goal
    as_of : AsOf, optional
        What was reported later does not count; without it the latest value decides. What comes
        after the goal year never counts.
    scheme : str
        A key of `zzplan.engine.schemes.SCHEMES`.

    Returns
    -------
    Progress
        Never raises for a goal that `zzplan.load` accepted: what cannot be rated has a reason.

    References
    ----------
    methods.md 2.6: log progress ``ln(Vt/V0) / ln(G/V0)``, linear ``(Vt - V0) / (G - V0)``; pace is
    progress in parts of the share of time that has passed.

    Examples
    --------
    >>> from zzplan.plan.file.load import parse
    >>> text = '''zzplan: 1
    ... indicators: {gdp: {unit: 亿元, actuals: {2021: 3420.26, 2023: 3667.9}}}
    ... plans: {p: {base_year: 2021, goal_year: 2026, goals: {gdp: {rate: 8%, goal: 5000}}}}'''
    >>> found = progress(parse(text).goals[0])
    >>> round(found.progress, 3), found.time_share, found.judgement.rating_key
    (0.184, 0.4, 'lagging')
    >>> round(found.speeds.catch_up.rate, 4)
    0.1088
    """
    if goal.yearly:
        found = progress(goal.replace(yearly=()), as_of=as_of, scheme=scheme)
        return found.replace(goal=goal, chain=chain_of(goal, _last(goal, as_of)))
    course = course_of(goal, _last(goal, as_of))
    if isinstance(course, Undefined):
        nothing = unrated(goal, scheme, course.reason)
        if course.reason != "relative-known":
            return nothing
        from zzplan.engine.relative_progress import compared

        return compared(nothing, _last(goal, as_of))
    try:
        return _progress(goal, course, as_of, scheme)
    except (ValueError, OverflowError, ZeroDivisionError):
        return unrated(goal, scheme, "too-large")


def compare(found: Progress) -> dict[SchemeKey, Rated]:
    """Return what every scheme says of the same goal."""
    if found.case is None:
        said = dict.fromkeys(SCHEMES, Rated(None, None, found.reason))
        return said | {"zzplan": found.compared[1]} if found.compared else said
    return {name: scheme.judge(found.case) for name, scheme in SCHEMES.items()}


def _last(goal: Goal, as_of: AsOf | None) -> int | None:
    years = [goal.goal_year] if goal.goal_year is not None else []
    if as_of is not None:
        years.append(as_of.year - bool(as_of.part))
    return min(years, default=None)


def _progress(goal: Goal, course: Course, as_of: AsOf | None, scheme: SchemeKey) -> Progress:
    base = course.at(goal.base_year) if goal.base_year is not None else None
    since = tuple(p for p in course.points if goal.base_year is None or p.year > goal.base_year)
    answer = unrated(goal, scheme, "no-actual").replace(
        unit=course.unit,
        path="compound" if course.compound else "linear",
        base=base,
        course=course,
        base_value=course.shown(base.value) if base else None,
        base_origin=_origin(goal, base),
        goal_value=None if course.end is None else course.shown(course.end),
        notes=course.notes,
    )
    if base is not None:
        last = since[-1] if since else base
        answer = answer.replace(part=on_course(goal, course, base, last, as_of))
    if not since or since[-1].year != goal.goal_year:
        answer = answer.replace(later=first_after(goal, as_of))
    if base and skips_a_year(goal, (since or (base,))[-1].year, _last(goal, as_of)):
        answer = answer.replace(reason="gap", notes=(*answer.notes, "gap"))
    if not since:
        return answer
    return _rated(answer, Standing(goal, course, base, since))


def _rated(answer: Progress, standing: Standing) -> Progress:
    """Add what follows from the latest actual value."""
    goal, course, latest = standing.goal, standing.course, standing.latest
    case = standing.case()
    judge = SCHEMES[answer.scheme].judge
    judgement = judge(case)
    rated = judgement.rating_key not in UNRATED
    left = None if goal.goal_year is None else goal.goal_year - latest.year
    moved = (standing.with_latest(latest.low), standing.with_latest(latest.high))
    answer = answer.replace(
        reason=None if rated else _reason(standing, judgement),
        latest=latest,
        actual_value=course.shown(latest.value),
        elapsed=standing.elapsed if standing.base else None,
        progress=standing.progress,
        time_share=case.elapsed / case.years if standing.base and case.years else None,
        pace=case.pace,
        judgement=judgement,
        boundary=any(judge(one.case()).rating_key != judgement.rating_key for one in moved)
        if rated
        else None,
        final=left == 0,
        kept=(len(standing.met), len(standing.since)) if standing.keeps else None,
        position=standing.position,
        first_met=standing.met[0].year if standing.met else None,
        bases=tuple(other_bases(standing, case, judge)),
        real_average=reported_average(goal, goal.base_year, latest.year),
        real_latest=reported_average(goal, latest.year - 1, latest.year),
        case=case,
    )
    if standing.base is not None and goal.kind != "hold":
        answer = _with_speeds(answer, standing, standing.base, left)
    if goal.wanted is None and course.band is None:
        return _unrated(answer)
    notes = progress_notes(standing, judgement.rating_key, answer.pace)
    return answer.replace(notes=(*answer.notes, *notes))


def _unrated(answer: Progress) -> Progress:
    """Keep the numbers, and leave out whatever depends on which way the goal is wanted."""
    judgement = Rated(None, "not_available" if answer.scheme == "opensdg" else None, "direction")
    return answer.replace(
        reason="direction",
        judgement=judgement,
        boundary=None,
        kept=None,
        first_met=None,
        bases=(),
        speeds=answer.speeds.replace(best=None, unprecedented=None),
        case=None,
    )


def _reason(standing: Standing, judgement: Rated) -> Reason | None:
    """Return why there is no rating, the goal's own reason before the scheme's."""
    if standing.course.end is None:
        return "no-goal"
    return "past-range" if standing.position and standing.progress is None else judgement.reason


def _origin(goal: Goal, base: Point | None) -> Origin | None:
    if base is None:
        return None
    if base.actual is not None:
        return "actual"
    return "printed" if goal.baseline_printed and goal.kind != "added" else "definition"


def _with_speeds(answer: Progress, standing: Standing, base: Point, left: int | None) -> Progress:
    """Add what is needed, what has been, and where the pace so far leads."""
    course, latest = standing.course, standing.latest
    found = speeds(course, base, latest, left, standing.goal.direction)
    answer = answer.replace(speeds=found)
    if course.end is None:
        return answer
    left, average = known(left), known(found.average.along(compound=course.compound))
    aim = known(standing.aim(latest.value))
    gap, shown = latest.value - aim, course.shown(aim)
    projected = path_of(course.compound).project(latest.value, average, left)
    return answer.replace(
        gap=gap,
        gap_share=gap / abs(shown) if shown else None,
        projected_end_value=course.shown(projected),
        projected_aim=course.shown(known(standing.aim(projected))),
        rest_change=course.rest(latest.value) if left else None,
    )
