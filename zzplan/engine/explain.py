"""What would explain numbers that disagree: every attempt of methods.md 2.5.

What lets a reading in, and keeps false leads out, stands in `zzplan.engine.explanation`. A value
of a year after the document's own is not tried: nobody could have started from it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable

from zzplan.engine import growth
from zzplan.engine.assessment import Assessment
from zzplan.engine.deflator import place, reference
from zzplan.engine.explanation import Case, Explanation
from zzplan.engine.interval import Interval
from zzplan.plan.model.plan_file import Goal, PlanFile
from zzplan.plan.numbers.comparators import COMPARATORS
from zzplan.structs import known

SLIPS = {True: (1e1, 1e2, 1e4, 1e8), False: (1e1, 1e2, 1e3, 1e6)}
"""The magnitudes that a unit is lost by: in Chinese (true) 十, 百, 万 and 亿, else between
thousand, million and billion."""
_CHINESE = "[\u4e00-\u9fff]"
_INDIAN = (1e1, 1e2, 1e5, 1e7)
"""Those of lakh and crore."""
_FAR = (-0.8, 4.0)
"""A tenth of the goal misses it by 0.9, ten times the goal by 9; rounding moves that a little."""
_DIGITS = 12
"""What a float has left after some powers: 0.1 + 0.2 is 0.3 to so many digits."""

Found = Iterable[Explanation]


def explain(answer: Assessment, plan_file: PlanFile | None = None) -> tuple[Explanation, ...]:
    """Find every reading by which the numbers of a goal agree; none changes its verdict.

    Parameters
    ----------
    answer : Assessment
    plan_file : PlanFile or None
        The file that the goal is of: it knows the dates of documents and the population.

    Returns
    -------
    tuple of Explanation
        In the order of methods.md 2.5; empty for a goal that neither falls short nor contradicts
        itself, and where nothing explains it.

    Examples
    --------
    >>> from zzplan.engine.check import assess
    >>> from zzplan.plan.file.load import parse
    >>> text = '''zzplan: 1
    ... base_year: 2016
    ... goal_year: 2021
    ... goals: {investment: {unit: 亿元, baseline: 2345.8, rate: 16%左右, goal: 5700}}'''
    >>> for one in explain(assess(parse(text).goals[0])):
    ...     print(one.kind, one.years, round(one.rate, 4))
    years 6 0.1595
    """
    if answer.goal.rate is None or not answer.disagrees:
        return ()
    terms, box = answer.terms, answer.required_box
    if terms is None or terms.rate is None:
        return ()
    required = answer.required_step if answer.in_steps else answer.required_rate
    if required is None and terms.end.point == 0 < terms.start.default.low:
        required, box = -1.0, Interval(-1.0, -1.0)  # no growth leads to nothing, a sum does
    if required is None or box is None:
        return ()
    case = Case(answer, plan_file, terms, terms.rate.default, required, box)
    found: list[Explanation] = []
    for attempt in _attempts(case):
        found += attempt(case)
    return tuple(found)


def _attempts(case: Case) -> tuple[Callable[[Case], Found], ...]:
    """Return what can explain a goal: of most in a large file its own numbers alone."""
    answer, required = case.answer, case.required
    more = (
        case.goal.indicator.actuals
        or answer.unit in ("%", "‰")
        or answer.implied_deflator is not None
        or (case.file is not None and case.file.population is not None)
        or answer.gap_share is None
        or not is_near(answer.gap_share)
    )
    if more:
        return _ATTEMPTS
    one_way = required > 0 < case.low or required < 0 > case.high
    return _ONE_WAY if one_way else _OF_NUMBERS


def is_near(gap_share: float) -> bool:
    """Tell that a projection misses its goal by less than a whole magnitude makes it miss."""
    return _FAR[0] < gap_share < _FAR[1]


def dated(goal: Goal, plan_file: PlanFile) -> int | None:
    """Return the year of the first document that prints a goal, as far as its date is known."""
    dates = (plan_file.sources[key].date or "" for key in goal.sources)
    return min((int(date[:4]) for date in dates if date[:4].isdecimal()), default=None)


def _years(case: Case) -> Found:
    """Try another base year with the same baseline, or another goal year: one arithmetic."""
    # a year more needs a slower rate, a year less a faster one: only one of them can fit
    slower = abs(known(case.answer.stated_rate)) < abs(case.required)
    years = case.terms.years + (1 if slower else -1)
    if years and case.fits(rate := case.spread(years)):
        return (Explanation("years", rate, years),)
    return ()


def _actual(case: Case) -> Found:
    """Try another value of the base year as the baseline, and those of the years beside it."""
    goal = case.goal
    base_year, goal_year = goal.base_year, goal.goal_year
    if not case.terms.free_start or base_year is None or goal_year is None:
        return ()
    if not [one for one in goal.indicator.actuals if -2 < one.year - base_year < 2]:
        return ()  # so it is for most goals of a large file
    vintages = goal.indicator.vintages(base_year)
    beside = (goal.indicator.actual(base_year + step) for step in (-1, 1))
    printed = dated(goal, case.file) if case.file else None
    found = []
    for actual in (*vintages, *beside):
        if actual is None or actual.coverage is not None or actual.quantity.measure != "unit":
            continue
        late = printed is not None and actual.year > max(printed, base_year)
        years = goal_year - actual.year
        value = actual.quantity.low.value
        if late or years < 1 or value == case.terms.start.point:
            continue
        rate = case.needed(value, years)
        if rate is not None and case.fits(rate):
            found.append(Explanation("actual", rate, years, base_value=value, actual=actual))
    return found


def _average(case: Case) -> Found:
    """Try the whole change over the years, not compounded; of a cumulative goal other years too."""
    whole = case.whole_change()
    if whole is None or not case.terms.compound:
        return ()
    n = case.terms.years
    if case.goal.kind != "cumulative":
        return (Explanation("average", whole / n, n),) if case.fits(whole / n) else ()
    spans = [years for years in (n, n + 1, n - 1) if years and case.fits(whole / years)]
    return [Explanation("average", whole / years, years) for years in spans]


def _points(case: Case) -> Found:
    """Read percent as points, and points as percent."""
    terms = case.terms
    if terms.unit not in ("%", "‰") or terms.offset or terms.of_base:
        return ()
    start, end, years = terms.start.point, terms.end.point, terms.years
    if terms.compound:
        step = growth.linear_step(start, end, years) / 100
        if case.fits(step):
            return (Explanation("points", step, years),)
    elif start > 0 and end > 0:
        percent = growth.required_rate(start, end, years) * 100
        if case.fits(percent):
            return (Explanation("percent", percent, years),)
    return ()


def _total(case: Case) -> Found:
    """Read the rate as the change over all years together."""
    whole = case.whole_change()
    if whole is None or not case.fits(whole):
        return ()
    return (Explanation("total", whole, case.terms.years),)


def _prices(case: Case) -> Found:
    """Let prices rise between a real rate and a goal at current prices."""
    rise, rate = case.answer.implied_deflator, case.terms.rate
    if rise is None or rate is None or not case.answer.is_priced:
        return ()
    where = place(rise, reference(case.goal))
    return (Explanation("prices", rate.point, case.terms.years, inflation=rise, place=where),)


def _per_head(case: Case) -> Found:
    """Take the rate as one per head and the figures as totals, or the reverse."""
    terms = case.terms
    if case.file is None or case.file.population is None or not terms.compound or terms.unit == "%":
        return ()
    from zzplan.engine.population import population_growth

    growing = population_growth(case.goal, case.file)
    if growing is None:
        return ()
    needed = 1 + case.required
    return [
        Explanation("per-head", rate, terms.years, population=growing)
        for rate in (needed / (1 + growing) - 1, needed * (1 + growing) - 1)
        if case.fits(rate)
    ]


def _unit(case: Case) -> Found:
    """Give one of the two numbers a magnitude that it lost."""
    terms, share = case.terms, case.answer.gap_share
    if not (terms.free_start and terms.compound) or share is None or is_near(share):
        return ()
    found = []
    for slip in _slips(case.goal):
        for factor in (slip, 1 / slip):
            rate = case.needed(terms.start.point * factor, terms.years)
            if rate is not None and case.fits(rate):
                found.append(Explanation("unit", rate, terms.years, factor=factor))
    return found


def _slips(goal: Goal) -> tuple[float, ...]:
    """Return the magnitudes that the figures of a goal may have lost, by what they are called."""
    unit = goal.indicator.unit.casefold()
    if "lakh" in unit or "crore" in unit:
        return _INDIAN
    # not every sign beyond ASCII is Chinese: £, €, é
    return SLIPS[re.search(_CHINESE, unit + goal.indicator.name.zh) is not None]


def _swapped(case: Case) -> Found:
    """Take the baseline for the goal and the goal for the baseline."""
    terms = case.terms
    if not terms.free_start or terms.end.point == 0:
        return ()
    rate = case.path.required(terms.end.point, terms.start.point, terms.years)
    return (Explanation("swapped", rate, terms.years),) if case.fits(rate) else ()


def _sign(case: Case) -> Found:
    """Turn the sign of the rate: a fall that was printed without its minus, or the reverse."""
    if "rate" in case.goal.tried or not case.fits(-case.required):
        return ()
    return (Explanation("sign", case.required, case.terms.years),)


def _sum(case: Case) -> Found:
    """Try the sum-based average (累计法) of reported values, where every year has one."""
    goal, terms = case.goal, case.terms
    known = len(goal.indicator.actuals) >= terms.years
    if not (known and terms.free_start and terms.compound) or goal.base_year is None:
        return ()
    total = 0.0
    for year in range(goal.base_year + 1, goal.base_year + terms.years + 1):
        actual = goal.indicator.actual(year)
        if actual is None or actual.coverage is not None or actual.quantity.low.digits <= 0:
            return ()
        total += actual.quantity.low.value
    try:
        rate = growth.sum_based_rate(total / terms.start.point, terms.years)
    except ValueError:  # tenfold in a year
        return ()
    return (Explanation("sum", rate, terms.years),) if case.fits(rate) else ()


def _cut(case: Case) -> Found:
    """Read the rate as cut instead of rounded: 8.398 printed as 8.3."""
    rate = case.goal.rate
    if rate is None or not math.isfinite(case.required):
        return ()
    digits, units = rate.low.digits, case.required / 10.0**rate.low.place
    if abs(units - digits) > 1.5:  # most are far from it
        return ()
    if rate.high is not None or COMPARATORS[rate.comparator].around:
        return ()
    if "rate" in case.goal.tried or "inflation" in case.terms.notes:  # nobody printed this rate
        return ()
    units = float(f"{units:.{_DIGITS}g}")
    if math.trunc(units) != digits or units * digits <= 0:
        return ()
    return (Explanation("cut", case.required, case.terms.years),)


_ATTEMPTS: tuple[Callable[[Case], Found], ...] = (
    _years, _actual, _average, _points, _total, _prices, _per_head, _unit, _swapped, _sign, _sum,
    _cut,
)  # fmt: skip
"""In the order of methods.md 2.5 and 2.13; the goal year before or after is the arithmetic of
`_years`."""
_OF_NUMBERS = (_years, _average, _total, _swapped, _sign, _cut)
"""Those that need nothing but the numbers of the goal itself."""
_ONE_WAY = (_years, _average, _total, _cut)
"""Those by which growth stays growth, and a fall a fall: as the stated rate, so the needed one."""
