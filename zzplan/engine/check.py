"""Goal → Assessment: whether the printed baseline, rate and goal add up (methods.md 2.5)."""

from __future__ import annotations

from collections.abc import Iterable

from zzplan.engine.assessment import Assessment, FarEnd, is_missing, undefined
from zzplan.engine.interval import Interval, at_least, tidy
from zzplan.engine.paths import COMPOUND, LINEAR, SIMPLE
from zzplan.engine.readings import is_robust_start, loose_figures, opened, readings_of
from zzplan.engine.sensitivity import BRIEF, deflators, sensitivity
from zzplan.engine.terms import Terms, Undefined, rate_terms, terms_of
from zzplan.plan.model.kinds import KINDS
from zzplan.plan.model.plan_file import Goal
from zzplan.plan.numbers.comparators import COMPARATORS
from zzplan.plan.numbers.quantity import Quantity
from zzplan.plan.words.keys import Remark, Says, Verdict
from zzplan.structs import known


def assess(goal: Goal, *, brief: bool = False) -> Assessment:
    """Check whether one goal's printed numbers add up.

    Parameters
    ----------
    goal : Goal
        With its baseline, rate and goal as printed; what is missing is what is solved for.
    brief : bool
        Leave out what a table of many goals does not show: the years and the baseline that it
        would take, the flips, the alternatives, whose zeros decide, and the step of a compound
        path.

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
    >>> from zzplan.plan.file.load import parse
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
    if goal.kind == "relative":
        from zzplan.engine.relative import assess_relative

        return assess_relative(goal)
    if goal.yearly:
        from zzplan.engine.yearly import chain_of

        plain = assess(goal.replace(yearly=()), brief=brief)
        return plain.replace(goal=goal, chain=chain_of(goal))
    terms = terms_of(goal)
    if isinstance(terms, Undefined):
        rates = rate_terms(goal)
        if rates is not None:
            return _assess_rates(goal, rates)
        answer = undefined(goal, terms.reason).replace(required_step=_straight(goal))
        if terms.reason == "rate-only" and goal.goal is not None and goal.goal.measure == "rate":
            return answer.replace(required_rate=goal.goal.least(goal.direction).value)
        if terms.reason != "no-baseline":
            return answer
        from zzplan.engine.implied_base import implied_base

        implied = implied_base(goal)
        if implied is None:
            return answer
        return answer.replace(required_baseline=implied[0], required_baseline_box=implied[1])
    try:
        answer = _assess(goal, terms, brief)
        one_way = goal.wanted is not None or terms.band is not None
        return answer if one_way else _either_way(answer, brief)
    except (ValueError, OverflowError):
        return undefined(goal, "too-large")


def _either_way(answer: Assessment, brief: bool) -> Assessment:
    """Leave a goal of unknown direction the verdict that it has in both, if there is one.

    The numbers stay as they stand. Where they agree, they agree either way, within rounding.
    """
    goal = answer.goal
    turned = goal.replace(direction=-goal.direction)
    terms = terms_of(turned)
    if isinstance(terms, Undefined):
        return answer
    other = _assess(turned, terms, brief)
    if other.verdict == answer.verdict:
        return answer
    if "met-by-rounding" in (answer.verdict, other.verdict) and "short" not in (
        answer.verdict, other.verdict
    ):  # fmt: skip
        return answer.replace(verdict="met-by-rounding", robust=False)
    if {answer.verdict, other.verdict} == {"met", "already-met"}:
        return answer.replace(verdict="met")
    return answer.replace(verdict="undefined", reason="direction", robust=None)


def _straight(goal: Goal) -> float | None:
    """Return the step of a straight line, where only the stated rate leads nowhere."""
    terms = terms_of(goal.replace(rate=None)) if goal.rate is not None else None
    if terms is None or isinstance(terms, Undefined) or terms.compound:
        return None
    return LINEAR.required(terms.start.point, terms.end.point, terms.years)


def _assess_rates(goal: Goal, terms: Terms) -> Assessment:
    """Compare the stated rate with the rate that is the goal; nothing is projected."""
    answer = _assess(goal, terms, True)
    box = answer.required_box
    return Assessment(
        goal=goal,
        verdict=answer.verdict,
        unit=goal.indicator.unit,
        years=goal.years,
        stated_rate=known(answer.stated_rate) / 100,
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
    start, end, rate, years, path = terms.start, terms.end, terms.rate, terms.years, terms.path
    base, last, base_box, end_box = start.point, end.point, start.default, end.default
    low = path.required(base_box.high, end_box.low, years)
    high = path.required(base_box.low, end_box.high, years)
    box = Interval.make((low, high))
    growing = SIMPLE if terms.of_base else COMPOUND
    required = growing.required(base, last, years)
    step = None if brief and terms.compound else LINEAR.required(base, last, years)
    reached = KINDS[goal.kind].measured and terms.is_met(base, last)
    robust = is_robust_start(terms) if reached else None
    verdict: Verdict = "already-met" if reached else "no-rate"
    stated = projected = reach = aim = gap = share = consistent = prices = far_end = loose = None
    said: tuple[Says, ...] = ()
    notes, offset, found = terms.notes, terms.offset, BRIEF
    if rate is not None:
        stated = rate.point
        projected = path.project(base, stated, years)
        nearest = terms.aim(projected)
        gap, aim = projected - nearest, _shown(nearest, offset)
        share = gap / abs(aim) if aim else None
        readings = readings_of(terms, rate, path)
        tight, default, loosest = readings
        reach, said = default.box, (tight.says, default.says, loosest.says)
        verdict = "short" if default.says == "short" else "met-by-rounding"
        if terms.is_met(projected, last):
            verdict = "already-met" if reached else "met"
        elif reached:
            notes = (*notes, "rate-breaks-goal")
        if verdict != "already-met":
            robust = said.count(verdict) == len(said)
        elif robust:
            robust = said.count("met") == len(said)
        consistent = opened(rate.default, goal.rate).meets(opened(box, goal.goal))
        prices = deflators(goal, terms) if goal.price else None
        far_end = _far_end(terms, terms.far_rate) if terms.far_rate is not None else None
        if verdict == "met-by-rounding":
            notes += _deciding(goal, far_end)
        if goal.kind == "share" and not (goal.indicator.unbounded or _is_share(projected)):
            notes = (*notes, "share-bounds")
        if not brief:
            found = sensitivity(
                goal, terms, path, verdict, required if path is growing else known(step), box
            )
            loose = None if verdict == "already-met" else loose_figures(terms, readings)
    possible = path.possible(low) is not None and path.possible(high) is not None
    if offset:
        base, last = _shown(base, offset), _shown(last, offset)
        end_box = _shown_box(end_box, offset)
        if reach is not None:
            projected, reach = _shown(known(projected), offset), _shown_box(reach, offset)
    # In the order of the fields: with so many names ten thousand calls would be felt.
    return Assessment.make(
        (
            goal, verdict, terms.unit, None, path.name, base, last, years, stated,
            projected, reach, end_box, aim, gap, share,
            growing.possible(required), box if possible else None, step,
            found.years, found.baseline, found.flip_baseline, found.flip_rate, found.flip_years,
            robust, consistent, said, found.alternatives,
            prices[0] if prices else None, prices[1] if prices else None,
            notes, terms, loose, far_end, None, None,
        )
    )  # fmt: skip


def _far_end(terms: Terms, rate: float) -> FarEnd:
    """Follow the end of a range of rates that promises most."""
    value = terms.path.project(terms.start.point, rate, terms.years)
    aim = terms.aim(value)
    shown = _shown(aim, terms.offset)
    return FarEnd(
        rate=rate,
        value=_shown(value, terms.offset),
        aim=shown,
        gap_share=(value - aim) / abs(shown) if shown else None,
        reaches=terms.is_met(value, terms.end.point),
        missing=is_missing(value, aim, terms.direction),
    )


def _deciding(goal: Goal, far_end: FarEnd | None) -> tuple[Remark, ...]:
    """Note what else than rounding a goal is met by."""
    if far_end is not None and far_end.reaches:
        return ("range-decides",)
    return ("about-decides",) if _about_decides(goal) else ()


def _about_decides(goal: Goal) -> bool:
    """Tell whether the goal would be short if 左右 and 接近 were only rounding."""
    printed = (goal.baseline, goal.rate, goal.goal)
    if not any(one is not None and COMPARATORS[one.comparator].around for one in printed):
        return False
    baseline, rate, aim = map(_without_about, printed)
    plain = goal.replace(baseline=baseline, rate=rate, goal=aim)
    found = rate_terms(plain) if goal.kind == "rate" else terms_of(plain)
    if found is None or isinstance(found, Undefined):
        return False
    return _assess(plain, found, True).verdict == "short"


def _without_about(quantity: Quantity | None) -> Quantity | None:
    if quantity is None or not COMPARATORS[quantity.comparator].around:
        return quantity
    return quantity.replace(comparator=None)


def _is_share(percent: float) -> bool:
    return at_least(percent, 0.0) and at_least(100.0, percent)


def _shown(value: float, offset: float) -> float:
    """Take the offset off; 112.7 - 100 is 12.7, not 12.700000000000003."""
    return tidy(value - offset) if offset else value


def _shown_box(box: Interval, offset: float) -> Interval:
    return Interval(_shown(box.low, offset), _shown(box.high, offset))
