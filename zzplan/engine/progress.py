"""Goal → Progress: how far the actual values have come, and how a named scheme rates it (2.6)."""

from __future__ import annotations

from zzplan.engine.catch_up import NO_SPEED, Speeds, speeds
from zzplan.engine.course import Course, course_of
from zzplan.engine.other_bases import Basis, other_bases
from zzplan.engine.part_year import AsOf, PartYear, first_after, latest_part, part_year
from zzplan.engine.paths import path_of
from zzplan.engine.points import Point, reported_average, skips_a_year
from zzplan.engine.progress_notes import progress_notes
from zzplan.engine.rating import Case, Judgement
from zzplan.engine.schemes import SCHEMES
from zzplan.engine.standing import Standing
from zzplan.engine.terms import Undefined
from zzplan.engine.yearly import Chain, chain_of
from zzplan.plan.keys import PathName, Reason, Remark, SchemeKey
from zzplan.plan.kinds import KINDS
from zzplan.plan.model import Actual, Goal
from zzplan.structs import Struct

UNRATED = (None, "not_available")
"""What stands where a scheme has no rating."""
NO_SPEEDS = Speeds(NO_SPEED, NO_SPEED, NO_SPEED, None, None)


class Progress(Struct):
    """How one goal stands. Values are in ``unit``, rates are fractions, None is undefined."""

    goal: Goal
    scheme: SchemeKey
    reason: Reason | None
    """Why there is no rating: a key such as ``no-actual``."""
    unit: str
    path: PathName
    """``compound`` or ``linear``."""
    course: Course | None
    base: Point | None
    """The state in the base year, in the terms of the course."""
    latest: Point | None
    """The latest value that counts."""
    base_value: float | None
    base_origin: str | None
    """``actual`` where the base year's reported value is taken, ``printed``, or ``definition``."""
    actual_value: float | None
    goal_value: float | None
    elapsed: int | None
    """The whole years from the base year to the latest value."""
    progress: float | None
    """The part of the way that is done; of what is to be kept, the share of the years kept."""
    time_share: float | None
    pace: float | None
    """Progress in parts of the time share."""
    judgement: Judgement
    boundary: bool | None
    """The rounding of the latest value spans two ratings."""
    final: bool
    """The latest value is the one of the goal year."""
    gap: float | None
    """The latest value minus the goal; of a range 0 inside, outside from its nearer end."""
    gap_share: float | None
    """The gap as a fraction of the goal: of a cumulative goal its over-fulfilment."""
    projected_end_value: float | None
    """Where the pace so far leads in the goal year."""
    projected_aim: float | None
    """What that is measured against: the goal; of a range its nearer end, inside it the value."""
    speeds: Speeds
    rest_change: float | None
    """The change that all the years left must bring together, a fraction."""
    real_average: float | None
    """The reported real growth a year since the base year, beside levels at current prices."""
    real_latest: float | None
    kept: tuple[int, int] | None
    """Of what is to be kept: the years that did, and the years that are known."""
    position: str | None
    """Of a range: ``below``, ``inside`` or ``above``."""
    first_met: int | None
    """The first year in which the goal was met."""
    bases: tuple[Basis, ...]
    part: PartYear | None
    later: Actual | None
    """The first figure after the goal year, where none of the goal year itself is known."""
    chain: Chain | None
    """The yearly goals, where there are some, with what was reported of them."""
    notes: tuple[Remark, ...]
    """Keys of remarks: ``already-met``, ``met-on-rounding``, ``binding-stricter`` ..."""
    case: Case | None
    """What every scheme looks at."""

    @property
    def banded(self) -> bool:
        """Tell whether the goal is to be kept between two ends."""
        return self.course is not None and self.course.band is not None


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
    >>> from zzplan.plan.load import parse
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
        return _undefined(goal, scheme, course.reason)
    try:
        return _progress(goal, course, as_of, scheme)
    except (ValueError, OverflowError, ZeroDivisionError):
        return _undefined(goal, scheme, "too-large")


def compare(found: Progress) -> dict[SchemeKey, Judgement]:
    """Return what every scheme says of the same goal."""
    if found.case is None:
        return dict.fromkeys(SCHEMES, Judgement(None, None, found.reason))
    return {name: scheme.judge(found.case) for name, scheme in SCHEMES.items()}


def _last(goal: Goal, as_of: AsOf | None) -> int | None:
    years = [goal.goal_year] if goal.goal_year is not None else []
    if as_of is not None:
        years.append(as_of.year - bool(as_of.part))
    return min(years, default=None)


def _undefined(goal: Goal, scheme: SchemeKey, reason: Reason) -> Progress:
    values = dict.fromkeys(Progress.fields) | {
        "goal": goal,
        "scheme": scheme,
        "reason": reason,
        "unit": goal.indicator.unit,
        "path": "compound",
        "judgement": Judgement(None, "not_available" if scheme == "opensdg" else None, reason),
        "final": False,
        "speeds": NO_SPEEDS,
        "bases": (),
        "notes": (),
    }
    return Progress(**values)  # type: ignore[arg-type]


def _progress(goal: Goal, course: Course, as_of: AsOf | None, scheme: SchemeKey) -> Progress:
    base = course.at(goal.base_year) if goal.base_year is not None else None
    since = tuple(p for p in course.points if goal.base_year is None or p.year > goal.base_year)
    answer = _undefined(goal, scheme, "no-actual").replace(
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
        answer = answer.replace(part=_part(goal, course, base, last, as_of))
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
    if goal.wanted is None and course.band is None and course.end is not None:
        return _unrated(answer)
    notes = progress_notes(standing, judgement.rating_key, answer.pace)
    return answer.replace(notes=(*answer.notes, *notes))


def _unrated(answer: Progress) -> Progress:
    """Keep the numbers, and leave out whatever depends on which way the goal is wanted."""
    judgement = Judgement(
        None, "not_available" if answer.scheme == "opensdg" else None, "direction"
    )
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


def _reason(standing: Standing, judgement: Judgement) -> Reason | None:
    """Return why there is no rating, the goal's own reason before the scheme's."""
    if standing.course.end is None:
        return "no-goal"
    return "past-range" if standing.position and standing.pace is None else judgement.reason


def _origin(goal: Goal, base: Point | None) -> str | None:
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
    if course.end is None or left is None:
        return answer
    average = found.average.along(compound=course.compound)
    follow = path_of(course.compound).project
    aim = standing.aim(latest.value)
    gap, shown = latest.value - (aim or 0.0), course.shown(aim or 0.0)
    projected = None if average is None else follow(latest.value, average, left)
    projected_aim = None if projected is None else standing.aim(projected)
    return answer.replace(
        gap=gap,
        gap_share=gap / abs(shown) if shown else None,
        projected_end_value=None if projected is None else course.shown(projected),
        projected_aim=None if projected_aim is None else course.shown(projected_aim),
        rest_change=course.end / latest.value - 1 if left and course.compound else None,
    )


def _part(
    goal: Goal, course: Course, base: Point, latest: Point, as_of: AsOf | None
) -> PartYear | None:
    actual = latest_part(goal, latest.year, as_of)
    if actual is None or course.end is None or not goal.years or KINDS[goal.kind].chained:
        return None
    done = (actual.year - base.year) / goal.years
    needed = course.end
    if goal.kind != "hold":
        needed = path_of(course.compound).between(course.start, course.end, done)
    return part_year(goal, course, latest, actual, needed)
