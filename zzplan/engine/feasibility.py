"""Goal → Assessment: whether the printed baseline, rate and goal add up (methods.md 2.5)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from zzplan.engine import growth
from zzplan.engine.interval import Figure, Interval, at_least
from zzplan.engine.paths import COMPOUND, LINEAR, Path
from zzplan.engine.terms import Terms, Undefined, terms_of
from zzplan.plan.model import Actual, Goal
from zzplan.plan.quantity import Quantity

_INFINITY = float("inf")


class Alternative(NamedTuple):
    """Another value of the base year, taken as the baseline."""

    actual: Actual
    base_value: float
    projected_value: float
    reaches: bool


class Assessment(NamedTuple):
    """The answer to one goal. Values are in ``unit``, rates are fractions, None is undefined."""

    goal: Goal
    verdict: str
    """``met``, ``met-by-rounding``, ``short``, ``already-met``, ``no-rate`` or ``undefined``."""
    reason: str | None
    """Why nothing could be computed: a key such as ``no-baseline``."""
    unit: str
    path: str
    """``compound`` or ``linear``."""
    base_value: float | None
    goal_value: float | None
    years: int | None
    stated_rate: float | None
    """A fraction a year, with the declared rise of prices if ``notes`` name it; on a linear path an
    amount of ``unit`` a year."""
    projected_value: float | None
    projected_box: Interval | None
    """What the projection can be, at the default reading of the printed digits."""
    goal_box: Interval | None
    gap: float | None
    """Projected value minus goal."""
    gap_share: float | None
    """The gap as a fraction of the goal."""
    required_rate: float | None
    """The rate a year that just reaches the goal; None where only a linear path leads there."""
    required_box: Interval | None
    """What the required rate (on a linear path: the step) can be within rounding; None where an
    end of it does not exist."""
    required_step: float | None
    """The amount a year that just reaches the goal in a straight line."""
    required_years: float | None
    required_baseline: float | None
    flip_baseline: float | None
    """The baseline, itself exact, at which the verdict becomes another one."""
    flip_rate: float | None
    flip_years: float | None
    robust: bool | None
    """No reading of the printed digits gives another verdict."""
    consistent: bool | None
    """Baseline, rate and goal can all be true at once."""
    readings: tuple[str, ...]
    """What the tight, default and loose readings say: ``met``, ``short`` or ``open``."""
    alternatives: tuple[Alternative, ...]
    implied_deflator: float | None
    """The yearly rise of prices between a real rate and a goal at current prices (2.8)."""
    deflator_box: Interval | None
    notes: tuple[str, ...]
    """Keys of remarks: ``open-rate``, ``about-decides``, ``share-compound``, ``no-compound``."""


def assess(goal: Goal) -> Assessment:
    """Check whether one goal's printed numbers add up.

    Parameters
    ----------
    goal : Goal
        With its baseline, rate and goal as printed; what is missing is what is solved for.

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
        return _undefined(goal, terms.reason)
    try:
        return _assess(goal, terms)
    except (ValueError, OverflowError):
        return _undefined(goal, "too-large")


def assess_all(goals: Iterable[Goal]) -> tuple[Assessment, ...]:
    """Check every goal, in order."""
    return tuple(assess(goal) for goal in goals)


def _undefined(goal: Goal, reason: str) -> Assessment:
    nothing = dict.fromkeys(Assessment._fields)
    values = nothing | {
        "goal": goal,
        "verdict": "undefined",
        "reason": reason,
        "unit": goal.indicator.unit,
        "path": "compound",
        "base_value": goal.baseline.value if goal.baseline else None,
        "goal_value": goal.goal.value if goal.goal and goal.goal.measure == "unit" else None,
        "years": goal.years,
        "stated_rate": goal.rate.low.value if goal.rate else None,
        "readings": (),
        "alternatives": (),
        "notes": (),
    }
    return Assessment(**values)  # type: ignore[arg-type]


def _assess(goal: Goal, terms: Terms) -> Assessment:
    start, end, rate, years = terms.start, terms.end, terms.rate, terms.years
    path = COMPOUND if terms.compound else LINEAR
    required_box = Interval(
        path.required(start.default.high, end.default.low, years),
        path.required(start.default.low, end.default.high, years),
    )
    reached = goal.kind not in ("added", "cumulative") and _met(goal, terms, start.point, end.point)
    answer = _undefined(goal, "")._replace(
        verdict="already-met" if reached else "no-rate",
        reason=None,
        unit=terms.unit,
        path=path.name,
        base_value=_shown(start.point, terms),
        goal_value=_shown(end.point, terms),
        goal_box=_shown_box(end.default, terms),
        required_rate=_possible(COMPOUND.required(start.point, end.point, years), COMPOUND),
        required_box=required_box
        if all(_possible(r, path) is not None for r in required_box)
        else None,
        required_step=growth.linear_step(start.point, end.point, years),
        robust=_robust_start(goal, terms) if reached else None,
        notes=terms.notes,
    )
    if rate is None:
        return answer
    projected = path.project(start.point, rate.point, years)
    boxes = [
        Interval(path.project(b.low, r.low, years), path.project(b.high, r.high, years))
        for b, r in zip(start.boxes(), rate.boxes(), strict=True)
    ]
    readings = tuple(
        _reading(goal, terms, box, aim, path, base)
        for box, aim, base in zip(boxes, end.boxes(), start.boxes(), strict=True)
    )
    verdict = answer.verdict
    if not reached:
        if _met(goal, terms, projected, end.point):
            verdict = "met"
        else:
            verdict = "short" if readings[1] == "short" else "met-by-rounding"
    gap = projected - end.point
    shown_goal = _shown(end.point, terms)
    flips = (end.point, None, None) if reached else _flips(terms, path, short=verdict == "short")
    answer = answer._replace(
        verdict=verdict,
        stated_rate=rate.point,
        projected_value=_shown(projected, terms),
        projected_box=_shown_box(boxes[1], terms),
        gap=gap,
        gap_share=gap / abs(shown_goal) if shown_goal else None,
        required_years=path.periods(rate.point, start.point, end.point),
        required_baseline=path.baseline(end.point, rate.point, years) if terms.free_start else None,
        flip_baseline=flips[0] if terms.free_start else None,
        flip_rate=flips[1],
        flip_years=flips[2],
        robust=answer.robust if reached else all(r == verdict for r in readings),
        consistent=_opened(rate.default, goal.rate).meets(_opened(required_box, goal.goal)),
        readings=readings,
        alternatives=tuple(_alternatives(goal, terms, rate, path)),
    )
    if verdict == "met-by-rounding" and _about_decides(goal, terms):
        answer = answer._replace(notes=(*answer.notes, "about-decides"))
    return _with_deflator(goal, terms, answer)


def _about_decides(goal: Goal, terms: Terms) -> bool:
    """Tell whether the goal would be short if 左右 and 接近 were only rounding."""
    plain = goal._replace(
        baseline=_without_about(goal.baseline),
        rate=_without_about(goal.rate),
        goal=_without_about(goal.goal),
    )
    if plain == goal:
        return False
    found = terms_of(plain)
    return not isinstance(found, Undefined) and _assess(plain, found).verdict == "short"


def _without_about(quantity: Quantity | None) -> Quantity | None:
    if quantity is None or quantity.comparator not in ("about", "near"):
        return quantity
    return quantity._replace(comparator=None)


def _shown(value: float, terms: Terms) -> float:
    """Take the offset off; 112.7 - 100 is 12.7, not 12.700000000000003."""
    return round(value - terms.offset, 12) if terms.offset else value


def _shown_box(box: Interval, terms: Terms) -> Interval:
    return Interval(_shown(box.low, terms), _shown(box.high, terms)) if terms.offset else box


def _possible(rate: float, path: Path) -> float | None:
    """Return a required rate; None for the limits of growth, -100% and infinity."""
    return rate if path is LINEAR or -1.0 < rate < _INFINITY else None


def _met(goal: Goal, terms: Terms, value: float, aim: float) -> bool:
    """Tell whether a value is at the goal or past it; 超过 and 低于 exclude the goal itself."""
    strict = goal.goal is not None and goal.goal.comparator in (">", "<")
    if terms.direction < 0:
        value, aim = aim, value
    return not at_least(aim, value) if strict else at_least(value, aim)


def _robust_start(goal: Goal, terms: Terms) -> bool:
    """Tell whether the baseline is at the goal in every reading, at its least favourable end."""
    worst, easiest = (0, 0) if terms.direction > 0 else (1, 1)
    return all(
        _met(goal, terms, b[worst], e[easiest])
        for b, e in zip(terms.start.boxes(), terms.end.boxes(), strict=True)
    )


def _reading(
    goal: Goal, terms: Terms, box: Interval, aim: Interval, path: Path, base: Interval
) -> str:
    """Say what one reading of the digits makes of the projection.

    A rate of 以上 promises its printed number as the least: the worst case of ``met`` starts
    from there, not from the lower end of its rounding.
    """
    up = terms.direction > 0
    worst, best = box if up else (box.high, box.low)
    easiest = aim.low if up else aim.high
    if terms.rate and "open-rate" in terms.notes:
        worst = path.project(base.low if up else base.high, terms.rate.point, terms.years)
    if not _met(goal, terms, best, easiest):
        return "short"
    return "met" if _met(goal, terms, worst, easiest) else "open"


def _opened(box: Interval, printed: Quantity | None) -> Interval:
    """Return a box without the end that 以上 or 以内 leaves open."""
    comparator = printed.comparator if printed else None
    if comparator in (">=", ">"):
        return Interval(box.low, _INFINITY)
    return Interval(-_INFINITY, box.high) if comparator in ("<=", "<") else box


def _flips(
    terms: Terms, path: Path, *, short: bool
) -> tuple[float | None, float | None, float | None]:
    """Return the baseline, rate and years at which the verdict changes.

    Each stands for an exact number in place of the printed one. What is short stops being so where
    the favourable ends of the boxes meet; what is met stops being so at the point values. Where the
    rate leads away, only a baseline that is at the goal already changes the verdict.
    """
    start, end, rate = terms.start.point, terms.end.point, terms.rate
    speed = rate.point if rate else 0.0
    up = terms.direction > 0
    if short and rate:
        start = terms.start.default.high if up else terms.start.default.low
        end = terms.end.default.low if up else terms.end.default.high
        speed = rate.default.high if up else rate.default.low
    baseline = path.baseline(end, speed, terms.years)
    if baseline is not None:
        baseline = min(baseline, terms.end.point) if up else max(baseline, terms.end.point)
    flip_rate = _possible(path.required(start, end, terms.years), path)
    return baseline, flip_rate, path.periods(speed, start, end)


def _alternatives(goal: Goal, terms: Terms, rate: Figure, path: Path) -> Iterator[Alternative]:
    """Yield what the rate makes of the base year's actual values, where they are others."""
    if not terms.free_start or goal.base_year is None:
        return
    for actual in goal.indicator.vintages(goal.base_year):
        base = actual.quantity.low.value
        if base > 0 and base != terms.start.point and actual.quantity.measure == "unit":
            projected = path.project(base, rate.point, terms.years)
            reaches = _met(goal, terms, projected, terms.end.point)
            yield Alternative(actual, base, projected, reaches)


def _with_deflator(goal: Goal, terms: Terms, answer: Assessment) -> Assessment:
    """Add the rise of prices that would reconcile a real rate with a goal at current prices.

    Its box is what the rounding of the rate leaves open, with baseline and goal as printed: 2.08
    to 3.03% for 3000, 8% and 5000.
    """
    rate = terms.rate
    if goal.price != "current" or rate is None or not terms.compound or "inflation" in terms.notes:
        return answer
    start, end, years = terms.start, terms.end, terms.years
    if end.point <= 0 or rate.default.low <= -1:
        return answer

    def deflator(real_rate: float) -> float:
        return growth.implied_deflator(start.point, end.point, real_rate, years)

    return answer._replace(
        implied_deflator=deflator(rate.point),
        deflator_box=Interval(deflator(rate.default.high), deflator(rate.default.low)),
    )
