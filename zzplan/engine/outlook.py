"""Goal → Outlook: how likely it is, with what that is made of and what it leaves out (2.10)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Literal

from zzplan.engine import growth as formulas
from zzplan.engine.base_rates import BaseRate, Known, Windows, base_rate, overall, windows
from zzplan.engine.course import Course, course_of
from zzplan.engine.deflator import reference
from zzplan.engine.economies import is_economy
from zzplan.engine.forecast import (
    FARTHEST,
    FEWEST,
    Forecast,
    forecast,
    memory,
    printed,
    probability,
    quantile,
)
from zzplan.engine.interval import Interval
from zzplan.engine.points import whole_years
from zzplan.engine.record import Record, deflated, price_rise, record_of
from zzplan.engine.terms import Undefined
from zzplan.plan.model.kinds import KINDS, START_INDEX
from zzplan.plan.model.plan_file import Goal
from zzplan.plan.words.keys import Reason
from zzplan.structs import Result, known

Prices = Literal["real", "unstated", "declared", "implied", "reference"]
"""How a goal is compared with real growth: it is real itself; its price basis is not stated, so it
is taken as it stands; or a rise of prices is taken off that the plan declares, that the indicator's
own record implies, or that is usual in the country."""


class Outlook(Result):
    """How likely one goal is. Values are in ``unit``, rates are fractions, None is undefined."""

    goal: Goal
    unit: str
    reason: Reason | None
    """Why there is no probability: a key such as ``no-reference``."""
    known_to: int | None = None
    """The year of the latest value: an actual, or the baseline."""
    value: float | None = None
    end_value: float | None = None
    years_left: int | None = None
    required_rate: float | None = None
    """The growth a year that the rest of the years need, in the prices of the goal."""
    required_step: float | None = None
    """The same as an amount a year, on a straight line."""
    probability: float | None = None
    """As it is printed: to 5 points, from 5 to 95%."""
    interval: Interval | None = None
    """Where the end value lies in 80 of 100 such cases."""
    windows: Windows | None = None
    """How often the indicator's own record had growth so high over as many years."""
    base_rate: BaseRate | None = None
    """How many economies that had grown like this went on to grow so fast."""
    prices: Prices | None = None
    inflation: float | None = None
    """The rise of prices a year that was taken off the required rate."""
    real_rate: float | None = None
    """The required rate without it."""
    recent_rate: float | None = None
    """The growth that the forecast starts from, the latest years counting most."""
    expected_rate: float | None = None
    """The growth that is as likely to be missed as passed, in real terms."""
    centre_rate: float | None = None
    """The growth that economies tend to."""
    reference_year: int | None = None
    """The year by which the reference was known."""
    figures: int = 0
    """The yearly growth figures in a row that the forecast reads."""


def outlook(goal: Goal, table: Sequence[Known], known_to: int | None = None) -> Outlook:
    """Say how likely a goal is.

    Parameters
    ----------
    goal : Goal
    table : sequence of Known
        What was known of economies at some dates, the earliest first (`zzplan.data`).
    known_to : int, optional
        What was reported for later years does not count.

    Returns
    -------
    Outlook
        Never raises for a goal that `zzplan.load` accepted: where there is no probability there is
        a reason, and whatever else is known.

    References
    ----------
    methods.md 2.10.
    """
    last = min((y for y in (known_to, goal.goal_year) if y is not None), default=None)
    course = course_of(goal, last)
    if isinstance(course, Undefined) and course.reason in ("no-baseline", "no-base-year"):
        goal = _from_latest(goal, last)
        course = course_of(goal, last)
    if isinstance(course, Undefined):
        return Outlook(goal, goal.indicator.unit, course.reason)
    try:
        return _outlook(goal, course, table)
    except (ValueError, OverflowError):
        return Outlook(goal, course.unit, "too-large")


def _from_latest(goal: Goal, last: int | None) -> Goal:
    """Let a goal without a baseline start from the latest actual value, if there is one."""
    reported = [one for one in whole_years(goal.indicator) if last is None or one.year <= last]
    if not reported or not KINDS[goal.kind].value:
        return goal
    return goal.replace(base_year=reported[-1].year, baseline=reported[-1].quantity)


def _outlook(goal: Goal, course: Course, table: Sequence[Known]) -> Outlook:
    answer = Outlook(goal, course.unit, "no-goal")
    since = [p for p in course.points if goal.base_year is None or p.year >= goal.base_year]
    if course.end is None:
        return answer
    if not since:
        return answer.replace(reason="no-actual")
    latest, end = since[-1], course.end
    left = None if goal.goal_year is None else goal.goal_year - latest.year
    answer = answer.replace(
        known_to=latest.year,
        value=course.shown(latest.value),
        end_value=course.shown(end),
        years_left=left,
    )
    if left is None or left <= 0:
        return answer.replace(reason="no-horizon" if left is None else "over")
    grows = course.compound and min(latest.value, end) > 0 and goal.kind != "hold"
    if not grows:
        step = formulas.linear_step(latest.value, end, left)
        return answer.replace(required_step=step, reason="no-reference")
    needed = formulas.required_rate(latest.value, end, left)
    answer = answer.replace(required_rate=needed)
    record = record_of(goal.indicator).through(latest.year)
    series, prices, rise = _in_real_terms(goal, record)
    real = needed if rise is None else (1 + needed) / (1 + rise) - 1
    if not goal.indicator.is_share:
        answer = answer.replace(windows=windows(series, left, real))
    if not is_economy(goal.indicator) or goal.direction == -1:
        return answer.replace(reason="no-reference")
    if goal.wanted is None:
        return answer.replace(reason="direction")
    if prices is None:
        return answer.replace(reason="prices")
    answer = answer.replace(prices=prices, inflation=rise, real_rate=real)
    if left > FARTHEST:
        return answer.replace(reason="too-far")
    past = next((one for one in reversed(table) if one.reference.year <= latest.year), None)
    if past is None:
        return answer.replace(reason="no-reference")
    return _likely(answer, past, _tail(series, latest.year), course)


def _likely(answer: Outlook, past: Known, tail: list[float], course: Course) -> Outlook:
    """Add the base rate, and the probability where the record is long enough."""
    left, real = known(answer.years_left), known(answer.real_rate)
    answer = answer.replace(reference_year=past.reference.year, figures=len(tail))
    if not tail:
        return answer.replace(reason="short-record", base_rate=overall(past, left, real))
    remembered, surprises = memory(tail)
    recent, noise = float(remembered[-1]), float(surprises[-1])
    answer = answer.replace(
        base_rate=base_rate(past, recent, left, real),
        recent_rate=math.expm1(recent),
        centre_rate=math.expm1(past.reference.centre),
    )
    if len(tail) < FEWEST:
        return answer.replace(reason="short-record")
    made = forecast(recent, noise, past.reference, left)
    return answer.replace(
        reason=None,
        probability=printed(probability(made, real)),
        interval=_interval(answer, made, course),
        expected_rate=quantile(made, 0.5),
    )


def _interval(answer: Outlook, made: Forecast, course: Course) -> Interval:
    """Return the 80% interval of the end value, of an average rate that of the average."""
    rise, left = answer.inflation or 0.0, known(answer.years_left)
    value = known(answer.value) + course.offset
    low, high = (
        formulas.future_value(value, (1 + quantile(made, share)) * (1 + rise) - 1, left)
        for share in (0.1, 0.9)
    )
    if answer.goal.kind == "rate":
        years = known(answer.goal.years)
        low, high = (formulas.required_rate(START_INDEX, end, years) for end in (low, high))
    return Interval(course.shown(low), course.shown(high))


def _in_real_terms(
    goal: Goal, record: Record
) -> tuple[dict[int, float], Prices | None, float | None]:
    """Return the record that a goal is compared with, how it was made real, and the rise of prices.

    A goal at current prices is compared with its own record at current prices, both without the
    same rise of prices; without such a record with real growth. A declared rise goes before all.
    """
    if not _is_nominal(goal):
        unstated = goal.price is None and KINDS[goal.kind].measured and bool(record.levels)
        return record.real, "unstated" if unstated else "real", None
    prices: Prices = "declared"
    rise = goal.inflation
    if rise is None:
        prices, rise = "implied", price_rise(record)
    if rise is None and (usual := reference(goal)) is not None:
        prices, rise = "reference", usual.typical
    if rise is None:
        return record.nominal, None, None
    real_first = prices == "declared" and len(record.real) >= FEWEST
    if real_first or len(record.nominal) < FEWEST <= len(record.real):
        return record.real, prices, rise
    return deflated(record.nominal or record.real, rise), prices, rise


def _is_nominal(goal: Goal) -> bool:
    """Tell whether a goal is at current prices; growth is real unless it says otherwise."""
    if KINDS[goal.kind].chained:
        return goal.goal is not None and goal.goal.basis == "nominal"
    return goal.price == "current"


def _tail(series: dict[int, float], year: int) -> list[float]:
    """Return the figures in a row that end with a year, or with the one before it."""
    last = year if year in series else year - 1
    tail: list[float] = []
    while last in series:
        tail.append(series[last])
        last -= 1
    return tail[::-1]
