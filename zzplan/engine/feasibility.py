"""Goal → Assessment: whether the printed baseline, rate and goal add up (methods.md 2.5)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from zzplan.engine.assessment import Assessment, FarEnd, undefined
from zzplan.engine.interval import Figure, Interval
from zzplan.engine.paths import COMPOUND, LINEAR, Path
from zzplan.engine.sensitivity import alternatives, bounded, deflators, flips_of_short
from zzplan.engine.terms import Terms, Undefined, is_met, rate_terms, terms_of
from zzplan.plan.model import Goal
from zzplan.plan.quantity import Quantity
from zzplan.structs import Struct

_INFINITY = float("inf")


def assess(goal: Goal, *, brief: bool = False) -> Assessment:
    """Check whether one goal's printed numbers add up.

    Parameters
    ----------
    goal : Goal
        With its baseline, rate and goal as printed; what is missing is what is solved for.
    brief : bool
        Leave out what a table of many goals does not show: the years and the baseline that it
        would take, the flips, the alternatives, and whose zeros decide.

    Returns
    -------
    Assessment
        Never raises for a goal that `zzplan.load` accepted: what cannot be computed has the
        verdict ``undefined`` and a reason.

    References
    ----------
    methods.md 2.5: ``P = V0 (1 + r)**n`` against ``G``, each as an interval of printed digits.

    Examples
    --------
    >>> from zzplan.plan.load import parse
    >>> text = '''zzplan: 1
    ... base_year: 2021
    ... goal_year: 2026
    ... goals: {gdp: {unit: 亿元, baseline: 3000, rate: 8%以上, goal: 5000以上}}'''
    >>> answer = assess(parse(text).goals[0])
    >>> answer.verdict, round(answer.projected_value, 2), round(answer.required_rate, 4)
    ('short', 4407.98, 0.1076)
    >>> answer.robust, answer.consistent
    (False, True)
    """
    terms = terms_of(goal)
    if isinstance(terms, Undefined):
        rates = rate_terms(goal)
        return undefined(goal, terms.reason) if rates is None else _assess_rates(goal, rates)
    try:
        return _assess(goal, terms, brief)
    except (ValueError, OverflowError):
        return undefined(goal, "too-large")


def _assess_rates(goal: Goal, terms: Terms) -> Assessment:
    """Compare the stated rate with the rate that is the goal; nothing is projected."""
    answer = _assess(goal, terms, True)
    box = answer.required_box
    return Assessment(
        goal=goal,
        verdict=answer.verdict,
        unit=goal.indicator.unit,
        years=goal.years,
        stated_rate=(answer.stated_rate or 0.0) / 100,
        required_rate=terms.end.point / 100,
        required_box=Interval(box.low / 100, box.high / 100) if box else None,
        robust=answer.robust,
        consistent=answer.consistent,
        notes=answer.notes,
    )


def assess_all(goals: Iterable[Goal]) -> tuple[Assessment, ...]:
    """Check every goal, in order."""
    return tuple(assess(goal) for goal in goals)


def _assess(goal: Goal, terms: Terms, brief: bool) -> Assessment:
    start, end, rate, years = terms.start, terms.end, terms.rate, terms.years
    path = COMPOUND if terms.compound else LINEAR
    required_box = Interval(
        path.required(start.default.high, end.default.low, years),
        path.required(start.default.low, end.default.high, years),
    )
    required = COMPOUND.required(start.point, end.point, years)
    step = LINEAR.required(start.point, end.point, years)
    reached = goal.kind not in ("added", "cumulative", "rate") and is_met(
        goal, terms, start.point, end.point
    )
    low, high = required_box
    known = path.possible(low) is not None and path.possible(high) is not None
    verdict = "already-met" if reached else "no-rate"
    robust = _robust_start(goal, terms) if reached else None
    found: dict[str, Any] = {
        "goal": goal,
        "unit": terms.unit,
        "path": path.name,
        "base_value": _shown(start.point, terms),
        "goal_value": _shown(end.point, terms),
        "goal_box": _shown_box(end.default, terms),
        "years": years,
        "required_rate": COMPOUND.possible(required),
        "required_box": required_box if known else None,
        "required_step": step,
    }
    if rate is None:
        return Assessment(**found, verdict=verdict, robust=robust, notes=terms.notes, terms=terms)
    projected = path.project(start.point, rate.point, years)
    readings = _readings(goal, terms, rate, path)
    said = tuple(one.says for one in readings)
    verdict = "short" if said[1] == "short" else "met-by-rounding"
    if is_met(goal, terms, projected, end.point):
        verdict = "already-met" if reached else "met"
    kept = verdict == "already-met"
    if not kept:
        robust = all(one == verdict for one in said)
    elif robust:
        robust = all(one == "met" for one in said)
    aim = terms.aim(projected)
    gap, shown_aim = projected - aim, _shown(aim, terms)
    required_years = required_baseline = None
    flips: tuple[float | None, ...] = (None, None, None)
    if not brief:
        required_years = path.periods(rate.point, start.point, end.point)
        required_baseline = path.baseline(end.point, rate.point, years)
        needed = path.possible(required if terms.compound else step)
        if verdict == "short":
            flips = flips_of_short(terms, rate, path)
        elif kept:
            flips = (bounded(required_baseline, terms), needed, required_years or None)
        else:
            flips = (required_baseline, needed, required_years)
    prices = deflators(goal, terms)
    notes = terms.notes if kept or not reached else (*terms.notes, "rate-breaks-goal")
    far_end = _far_end(goal, terms, path)
    if verdict == "met-by-rounding" and far_end is not None and far_end.reaches:
        notes = (*notes, "range-decides")
    elif verdict == "met-by-rounding" and _about_decides(goal):
        notes = (*notes, "about-decides")
    return Assessment(
        **found,
        verdict=verdict,
        stated_rate=rate.point,
        projected_value=_shown(projected, terms),
        projected_box=_shown_box(readings[1].box, terms),
        aim=shown_aim,
        gap=gap,
        gap_share=gap / abs(shown_aim) if shown_aim else None,
        required_years=required_years,
        required_baseline=required_baseline if terms.free_start else None,
        flip_baseline=flips[0] if terms.free_start else None,
        flip_rate=flips[1],
        flip_years=flips[2],
        robust=robust,
        consistent=_opened(rate.default, goal.rate).meets(_opened(required_box, goal.goal)),
        readings=said,
        alternatives=() if brief else tuple(alternatives(goal, terms, rate, path)),
        implied_deflator=prices[0] if prices else None,
        deflator_box=prices[1] if prices else None,
        notes=notes,
        terms=terms,
        loose=None if brief or kept else _loose(goal, terms, readings),
        far_end=far_end,
    )


def _loose(goal: Goal, terms: Terms, readings: list[_Reading]) -> str | None:
    """Name the figures whose zeros, none of them meant, would change a verdict."""
    _, default, loose = readings
    if default.says == loose.says or default.says == "open":
        return None
    best, easiest = (1, 0) if terms.direction > 0 else (0, 1)
    aim, loose_aim = terms.end.default[easiest], terms.end.loose[easiest]
    if default.says == "met" or is_met(goal, terms, loose.box[best], aim):
        return "start"
    return "goal" if is_met(goal, terms, default.box[best], loose_aim) else "both"


def _far_end(goal: Goal, terms: Terms, path: Path) -> FarEnd | None:
    """Follow the end of a range of rates that promises most."""
    if terms.far_rate is None:
        return None
    value = path.project(terms.start.point, terms.far_rate, terms.years)
    aim = terms.aim(value)
    shown = _shown(aim, terms)
    return FarEnd(
        rate=terms.far_rate,
        value=_shown(value, terms),
        aim=shown,
        gap_share=(value - aim) / abs(shown) if shown else None,
        reaches=is_met(goal, terms, value, terms.end.point),
    )


def _about_decides(goal: Goal) -> bool:
    """Tell whether the goal would be short if 左右 and 接近 were only rounding."""
    plain = goal.replace(
        baseline=_without_about(goal.baseline),
        rate=_without_about(goal.rate),
        goal=_without_about(goal.goal),
    )
    if plain == goal:
        return False
    found = terms_of(plain)
    return not isinstance(found, Undefined) and _assess(plain, found, True).verdict == "short"


def _without_about(quantity: Quantity | None) -> Quantity | None:
    if quantity is None or quantity.comparator not in ("about", "near"):
        return quantity
    return quantity.replace(comparator=None)


def _shown(value: float, terms: Terms) -> float:
    """Take the offset off; 112.7 - 100 is 12.7, not 12.700000000000003."""
    return round(value - terms.offset, 12) if terms.offset else value


def _shown_box(box: Interval, terms: Terms) -> Interval:
    return Interval(_shown(box.low, terms), _shown(box.high, terms)) if terms.offset else box


def _robust_start(goal: Goal, terms: Terms) -> bool:
    """Tell whether the baseline is at the goal in every reading, at its least favourable end."""
    worst, easiest = (0, 0) if terms.direction > 0 else (1, 1)
    return all(
        is_met(goal, terms, b[worst], e[easiest])
        for b, e in zip(terms.start.boxes(), terms.end.boxes(), strict=True)
    )


class _Reading(Struct):
    """The projection in one reading of the printed digits, and what it says of the goal."""

    box: Interval
    says: str
    """``met``, ``short`` or ``open``."""


def _readings(goal: Goal, terms: Terms, rate: Figure, path: Path) -> list[_Reading]:
    """Project the tight, default and loose reading; most numbers have but one."""
    start, end = terms.start, terms.end
    first = _reading(goal, terms, start.tight, rate.tight, end.tight, path)
    if all(one.tight is one.loose for one in (start, rate, end)):
        return [first, first, first]
    figures = list(zip(start.boxes(), rate.boxes(), end.boxes(), strict=True))
    return [first if one == figures[0] else _reading(goal, terms, *one, path) for one in figures]


def _reading(
    goal: Goal, terms: Terms, base: Interval, rate: Interval, aim: Interval, path: Path
) -> _Reading:
    """Say what one reading makes of the projection.

    A rate of 以上 promises its printed number as the least: the worst case of ``met`` starts
    from there, not from the lower end of its rounding. A rate of 以内 promises no least, so it can
    always miss.
    """
    up, years = terms.direction > 0, terms.years
    box = Interval.make(
        (path.project(base.low, rate.low, years), path.project(base.high, rate.high, years))
    )
    worst, best = box if up else (box.high, box.low)
    easiest = aim.low if up else aim.high
    if not is_met(goal, terms, best, easiest):
        return _Reading(box, "short")
    if "ceiling-rate" in terms.notes:
        return _Reading(box, "open")
    if terms.rate and "open-rate" in terms.notes:
        worst = path.project(base.low if up else base.high, terms.rate.point, years)
    return _Reading(box, "met" if is_met(goal, terms, worst, easiest) else "open")


def _opened(box: Interval, printed: Quantity | None) -> Interval:
    """Return a box without the end that 以上 or 以内 leaves open."""
    comparator = printed.comparator if printed else None
    if comparator in (">=", ">"):
        return Interval.make((box.low, _INFINITY))
    return Interval.make((-_INFINITY, box.high)) if comparator in ("<=", "<") else box
