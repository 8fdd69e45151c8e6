"""What would explain numbers that disagree (methods.md 2.5).

A reading is listed only if it is no false lead:

- the rate that it needs, from the printed numbers themselves, lies within the rounding of the
  stated rate (左右 widens that; 以上 counts at its printed digits);
- what it changes moves the required rate by more than the widths of the stated rate's interval and
  of the required rate's together: what moves it by less explains nothing, it only finds room
  between two loose numbers, as another goal year does on a flat path;
- a value of a year after the document's own is not tried: nobody could have started from it.

A rate that was cut moves no required rate: the second rule has nothing to ask there.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from zzplan.engine import growth
from zzplan.engine.deflator import IMPLAUSIBLE, place
from zzplan.engine.interval import Interval, at_least
from zzplan.engine.paths import COMPOUND, LINEAR, Path
from zzplan.engine.terms import Terms
from zzplan.plan.model import Actual, Goal, PlanFile
from zzplan.structs import Struct

if TYPE_CHECKING:
    from zzplan.engine.assessment import Assessment

SLIPS = (1e1, 1e2, 1e4, 1e8)
"""十, 百, 万, 亿: the magnitudes that a unit is lost by."""
_FAR = (-0.8, 4.0)
"""A tenth of the goal misses it by 0.9, ten times the goal by 9; rounding moves that a little."""
_DIGITS = 12
"""What a float has left after some powers: 0.1 + 0.2 is 0.3 to so many digits."""


class Explanation(Struct):
    """One reading of a goal's numbers by which they agree; None is what it does not change."""

    kind: str
    """``years``, ``actual``, ``average``, ``points``, ``percent``, ``total``, ``prices``,
    ``per-head``, ``unit``, ``sum`` or ``cut``."""
    rate: float
    """What the goal needs a year, read this way: a fraction, on a linear path an amount."""
    years: int
    base_value: float | None = None
    """Another baseline."""
    actual: Actual | None = None
    """The value that is this baseline."""
    factor: float | None = None
    """What the baseline is multiplied by, or the goal divided by."""
    inflation: float | None = None
    """The yearly rise of prices."""
    place: str | None = None
    """Where that lies in its reference distribution."""
    population: float | None = None
    """The yearly growth of the population between a total and a figure per head."""


class _Case:
    """A goal whose numbers disagree, and what every attempt asks of it."""

    def __init__(
        self, answer: Assessment, terms: Terms, stated: Interval, required: float, box: Interval
    ) -> None:
        self.goal: Goal = answer.goal
        self.answer = answer
        self.terms = terms
        self.stated = stated
        self.dated: int | None = None
        self.population: float | None = None
        self.path: Path = COMPOUND if terms.compound else LINEAR
        self.required = required
        self.room = stated.high - stated.low + box.high - box.low  # what both roundings leave open

    def fits(self, rate: float) -> bool:
        """Tell whether a needed rate is the stated one, and was not so before."""
        if not at_least(rate, self.stated.low) or not at_least(self.stated.high, rate):
            return False
        return abs(rate - self.required) > self.room

    def spread(self, years: int) -> float:
        """Return the rate that reaches the goal in other years."""
        share = self.terms.years / years
        if not self.terms.compound:
            return self.required * share
        growing = math.log1p(self.required) * share
        return math.expm1(growing) if growing < 700 else math.inf  # a float ends at e^709

    def needed(self, start: float, years: int) -> float | None:
        """Return the rate that reaches the goal from another start or in other years."""
        try:
            return self.path.required(start, self.terms.end.point, years)
        except ValueError:  # out of the range of floats
            return None


def explain(
    goal: Goal, answer: Assessment, *, dated: int | None = None, population: float | None = None
) -> tuple[Explanation, ...]:
    """Find every reading by which the numbers of a goal agree; none changes its verdict.

    Parameters
    ----------
    goal : Goal
    answer : Assessment
        Of that goal.
    dated : int or None
        The year of the document that prints the goal.
    population : float or None
        The yearly growth of the population over the goal's years, as a fraction
        (`zzplan.engine.population`).

    Returns
    -------
    tuple of Explanation
        In the order of methods.md 2.5; empty for a goal that neither falls short nor contradicts
        itself, and where nothing explains it.

    Examples
    --------
    >>> from zzplan.engine.feasibility import assess
    >>> from zzplan.plan.load import parse
    >>> text = '''zzplan: 1
    ... base_year: 2016
    ... goal_year: 2021
    ... goals: {investment: {unit: 亿元, baseline: 2345.8, rate: 16%左右, goal: 5700}}'''
    >>> goal = parse(text).goals[0]
    >>> for one in explain(goal, assess(goal)):
    ...     print(one.kind, one.years, round(one.rate, 4))
    years 6 0.1595
    """
    if goal.rate is None or not answer.disagrees:
        return ()
    terms, box = answer.terms, answer.required_box
    required = answer.required_step if answer.path == "linear" else answer.required_rate
    if terms is None or terms.rate is None or required is None or box is None:
        return ()
    case = _Case(answer, terms, terms.rate.default, required, box)
    case.dated, case.population = dated, population
    return tuple(one for attempt in _ATTEMPTS for one in attempt(case))


def is_near(gap_share: float) -> bool:
    """Tell that a projection misses its goal by less than a whole magnitude makes it miss."""
    return _FAR[0] < gap_share < _FAR[1]


def dated(goal: Goal, plan_file: PlanFile) -> int | None:
    """Return the year of the first document that prints a goal, as far as its date is known."""
    dates = (plan_file.sources[key].date or "" for key in goal.sources)
    return min((int(date[:4]) for date in dates if date[:4].isdecimal()), default=None)


def _years(case: _Case) -> Iterator[Explanation]:
    """Try another base year with the same baseline, or another goal year: one arithmetic."""
    # a year more needs a slower rate, a year less a faster one: only one of them can fit
    slower = abs(case.answer.stated_rate or 0.0) < abs(case.required)
    years = case.terms.years + (1 if slower else -1)
    if years and case.fits(rate := case.spread(years)):
        yield Explanation("years", rate, years)


def _actual(case: _Case) -> Iterator[Explanation]:
    """Try another value of the base year as the baseline, and those of the years beside it."""
    goal = case.goal
    if not case.terms.free_start or goal.base_year is None or goal.goal_year is None:
        return
    if all(abs(one.year - goal.base_year) > 1 for one in goal.indicator.actuals):
        return  # so it is for most goals of a large file
    vintages = goal.indicator.vintages(goal.base_year)
    beside = (goal.indicator.actual(goal.base_year + step) for step in (-1, 1))
    for actual in (*vintages, *beside):
        if actual is None or actual.coverage is not None or actual.quantity.measure != "unit":
            continue
        late = case.dated is not None and actual.year > max(case.dated, goal.base_year)
        years = goal.goal_year - actual.year
        value = actual.quantity.low.value
        if late or years < 1 or value == case.terms.start.point:
            continue
        rate = case.needed(value, years)
        if rate is not None and case.fits(rate):
            yield Explanation("actual", rate, years, base_value=value, actual=actual)


def _average(case: _Case) -> Iterator[Explanation]:
    """Try the whole change over the years, not compounded; of a cumulative goal other years too."""
    whole = _whole_change(case)
    if whole is None or not case.terms.compound:
        return
    years = case.terms.years
    spans = (years, years + 1, years - 1) if case.goal.kind == "cumulative" else (years,)
    for n in spans:
        if n and case.fits(whole / n):
            yield Explanation("average", whole / n, n)


def _points(case: _Case) -> Iterator[Explanation]:
    """Read percent as points, and points as percent."""
    terms, rate = case.terms, case.goal.rate
    if terms.unit != "%" or terms.offset or rate is None:
        return
    start, end, years = terms.start.point, terms.end.point, terms.years
    if terms.compound:
        step = growth.linear_step(start, end, years) / 100
        if case.fits(step):
            yield Explanation("points", step, years)
    elif start > 0 and end > 0:
        percent = growth.required_rate(start, end, years) * 100
        if case.fits(percent):
            yield Explanation("percent", percent, years)


def _total(case: _Case) -> Iterator[Explanation]:
    """Read the rate as the change over all years together."""
    whole = _whole_change(case)
    if whole is not None and case.fits(whole):
        yield Explanation("total", whole, case.terms.years)


def _whole_change(case: _Case) -> float | None:
    """Return the change from the start to the end: a fraction, on a linear path an amount."""
    start, end = case.terms.start.point, case.terms.end.point
    if not case.terms.compound:
        return end - start
    return end / start - 1 if start > 0 else None


def _prices(case: _Case) -> Iterator[Explanation]:
    """Let prices rise between a real rate and a goal at current prices."""
    rise, rate = case.answer.implied_deflator, case.terms.rate
    if rise is None or rate is None or abs(rate.point - case.required) <= case.room:
        return
    where = place(rise, case.goal.base_year)
    if where != IMPLAUSIBLE:
        yield Explanation("prices", rate.point, case.terms.years, inflation=rise, place=where)


def _per_head(case: _Case) -> Iterator[Explanation]:
    """Take the rate as one per head and the figures as totals, or the reverse."""
    growing, terms = case.population, case.terms
    if growing is None or not terms.compound or terms.unit == "%":
        return
    for rate in ((1 + case.required) / (1 + growing) - 1, (1 + case.required) * (1 + growing) - 1):
        if case.fits(rate):
            yield Explanation("per-head", rate, terms.years, population=growing)


def _unit(case: _Case) -> Iterator[Explanation]:
    """Give one of the two numbers a magnitude that it lost."""
    terms, share = case.terms, case.answer.gap_share
    if not (terms.free_start and terms.compound) or share is None or is_near(share):
        return
    for slip in SLIPS:
        for factor in (slip, 1 / slip):
            rate = case.needed(terms.start.point * factor, terms.years)
            if rate is not None and case.fits(rate):
                yield Explanation("unit", rate, terms.years, factor=factor)


def _sum(case: _Case) -> Iterator[Explanation]:
    """Try the sum-based average (累计法) of reported values, where every year has one."""
    goal, terms = case.goal, case.terms
    known = len(goal.indicator.actuals) >= terms.years
    if not (known and terms.free_start and terms.compound) or goal.base_year is None:
        return
    total = 0.0
    for year in range(goal.base_year + 1, goal.base_year + terms.years + 1):
        actual = goal.indicator.actual(year)
        if actual is None or actual.coverage is not None or actual.quantity.low.digits <= 0:
            return
        total += actual.quantity.low.value
    try:
        rate = growth.sum_based_rate(total / terms.start.point, terms.years)
    except ValueError:  # tenfold in a year
        return
    if case.fits(rate):
        yield Explanation("sum", rate, terms.years)


def _cut(case: _Case) -> Iterator[Explanation]:
    """Read the rate as cut instead of rounded: 8.398 printed as 8.3."""
    rate = case.goal.rate
    if rate is None or rate.high is not None or rate.comparator in ("about", "near"):
        return
    if "inflation" in case.terms.notes or not math.isfinite(case.required):
        return
    units = float(f"{case.required / 10.0**rate.low.place:.{_DIGITS}g}")
    if math.trunc(units) == rate.low.digits and units * rate.low.digits > 0:
        yield Explanation("cut", case.required, case.terms.years)


_ATTEMPTS: tuple[Callable[[_Case], Iterator[Explanation]], ...] = (
    _years, _actual, _average, _points, _total, _prices, _per_head, _unit, _sum, _cut,
)  # fmt: skip
"""In the order of methods.md 2.5; the goal year before or after is the arithmetic of `_years`."""
