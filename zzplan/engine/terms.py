"""Goal → Terms: every kind of goal as a start, an end and a number of years (methods.md 2.1)."""

from __future__ import annotations

from functools import lru_cache

from zzplan.engine.band import band_of, planned_start
from zzplan.engine.interval import Figure, Interval, at_least, exact, figure, nested, tidy
from zzplan.engine.paths import SIMPLE, Path, path_of
from zzplan.plan.model.kinds import KINDS, START_INDEX
from zzplan.plan.model.plan_file import Goal
from zzplan.plan.numbers.comparators import COMPARATORS
from zzplan.plan.numbers.quantity import Quantity
from zzplan.plan.words.keys import KindName, Reason, Remark
from zzplan.structs import Struct, known


class Terms(Struct):
    """What a projection needs."""

    unit: str
    start: Figure
    end: Figure
    years: int
    direction: int
    rate: Figure | None
    """The stated rate: a fraction a year if ``compound``, else an amount a year."""
    compound: bool
    offset: float
    """What is taken off every value when it is shown: 100 for a cumulative change."""
    free_start: bool
    """The baseline is a printed figure, so another one can be asked for."""
    strict: bool
    """超过 and 低于: the goal itself is not enough."""
    notes: tuple[Remark, ...]
    far: float | None = None
    """Of a goal that is a range: the end that ``end`` does not stand for."""

    far_rate: float | None = None
    """Of a stated rate that is a range: the end that ``rate`` does not stand for."""

    band: Interval | None = None
    """What is to be kept between two ends, and is left on either side."""

    of_base: bool = False
    """On a straight line: the rate is a fraction of the start, and no amount."""

    @property
    def path(self) -> Path:
        """The way from the start to the end."""
        return SIMPLE if self.of_base else path_of(self.compound)

    def is_met(self, value: float, aim: float) -> bool:
        """Tell whether a value is at an aim or past it, as the words of the goal ask for."""
        if self.band is not None:
            return self.band.holds(value)
        if self.direction == -1:
            value, aim = aim, value
        if self.strict:
            return not at_least(aim, value)
        return at_least(value, aim)

    def aim(self, value: float) -> float:
        """Return what a value is measured against: the end, of a range its nearer end.

        Within a range it is the value itself: there is no gap.
        """
        if self.far is None:
            return self.end.point
        ends = sorted((self.end.point, self.far))
        return Interval(*ends).nearest(value)


class Undefined(Struct):
    """Why a goal cannot be computed."""

    reason: Reason


def terms_of(goal: Goal) -> Terms | Undefined:
    """Put a goal of any kind into the terms of a projection.

    A cumulative change runs from 100 to 100 + C; a multiple from the baseline (or 1) to so many
    times it; points from the baseline (or 0) to so many more; an index from 100. These starts
    are exact: no rounding of theirs enters. What is added runs from 0; with a stated rate of growth
    from the baseline, exact too, to so many more. Of a range that end counts which promises least.

    Returns
    -------
    Terms or Undefined
    """
    target = goal.goal
    if goal.kind in ("milestone", "relative"):
        return Undefined(goal.kind)
    if goal.kind == "rate":
        return Undefined("rate-only")
    if target is None:
        return Undefined("no-goal")
    if goal.base_year is None:
        return Undefined("no-base-year")
    years, printed = goal.years, goal.rate
    if years is None:
        return Undefined("no-horizon")
    kind = target.measure if target.measure in ("multiple", "points", "change") else goal.kind
    kind = "points" if kind == "change" else kind  # so many years, or people, more
    ends = _ends(goal, kind, target)
    if isinstance(ends, Undefined):
        return ends
    unit, start, end = ends
    compound, rate, far_rate = not KINDS[kind].linear, None, None
    if goal.path is not None and (start.point > 0 or goal.path == "linear"):
        compound = goal.path == "compound"
    amounts = printed is not None and printed.measure == "points"
    of_base = goal.path == "linear" and start.point > 0 and not amounts
    if KINDS[kind].linear and printed is None:
        of_base = False
    notes: list[Remark] = ["of-base"] if of_base else []
    if printed is not None:
        if amounts:
            compound = False
        elif not compound and not of_base:
            compound = True
            if target.measure != "change":
                notes.append("share-compound" if kind == "share" else "stock-compound")
        if not amounts and start.point <= 0:
            return Undefined("base-not-positive")
        rate, words = _bound(printed, goal.direction)
        if printed.high is not None:
            far_rate = printed.least(-goal.direction).value
        inflation = declared_inflation(goal)
        if compound and inflation is not None:
            rise = 1 + inflation
            rate = rate.map(lambda r: (1 + r) * rise - 1)
            if far_rate is not None:
                far_rate = (1 + far_rate) * rise - 1
            notes.append("inflation")
        elif of_base and inflation is not None:
            notes.append("inflation-unused")
        notes += words
    elif compound and (start.point <= 0 or end.point <= 0):
        compound = False
        notes.append("no-compound")
    return Terms.make(
        (
            unit, start, end, years, goal.direction, rate, compound,
            START_INDEX if kind == "cumulative" else 0.0,
            goal.baseline is not None and not KINDS[kind].relative,
            COMPARATORS[target.comparator].strict,
            tuple(notes),
            None if target.high is None else _far(goal, kind, target),
            far_rate,
            band_of(goal, start.point),
            of_base,
        )
    )  # fmt: skip


def rate_terms(goal: Goal) -> Terms | None:
    """Put a stated rate beside the rate that is the goal, both in percent a year.

    Both were set and nobody rounded them: they are compared as printed.

    Returns
    -------
    Terms or None
        One step from 0; None for a goal that is a single rate, with nothing to compare it with.
    """
    rate, target = goal.rate, goal.goal
    if goal.kind != "rate" or rate is None or rate == target:
        return None
    target = known(target)
    if rate.measure != "rate" or target.measure != "rate":
        return None
    rate, target = _as_set(rate), _as_set(target)
    stated, notes = _bound(rate, goal.direction)
    aim = of_range(target, goal.direction, measured=False)
    far = rate.least(-goal.direction).low.value if rate.high else None
    return Terms(
        unit="%",
        start=exact(0.0),
        end=aim.map(_in_percent),
        years=1,
        direction=goal.direction,
        rate=stated.map(_in_percent),
        compound=False,
        offset=0.0,
        free_start=False,
        strict=COMPARATORS[target.comparator].strict,
        notes=notes,
        far=_in_percent(target.least(-goal.direction).low.value) if target.high else None,
        far_rate=None if far is None else _in_percent(far),
    )


def _as_set(rate: Quantity) -> Quantity:
    """Return a rate without rounding; 左右 leaves what its digits do."""
    return rate if COMPARATORS[rate.comparator].around else rate.replace(exact=True)


def _in_percent(rate: float) -> float:
    return tidy(100 * rate)  # 7 and not 7.000000000000001


def declared_inflation(goal: Goal) -> float | None:
    """Return the rise of prices to add to a goal's rate: real growth to a goal at current prices.

    A nominal rate has it already (methods.md 2.8).
    """
    nominal = goal.rate is not None and goal.rate.basis == "nominal"
    return goal.inflation if goal.price == "current" and not nominal else None


def _ends(goal: Goal, kind: KindName, target: Quantity) -> tuple[str, Figure, Figure] | Undefined:
    """Return the unit, the start and the end."""
    unit = goal.indicator.unit
    around = COMPARATORS[target.comparator].around
    planned = planned_start(goal) if around else None  # else nothing asks for it
    end = of_range(target, goal.direction, measured=False, start=planned)
    if kind == "cumulative":
        return "%", exact(START_INDEX), end.map(lambda change: START_INDEX * (1.0 + change))
    if kind == "added" and not goal.adds_to_baseline:
        return unit, exact(0.0), end
    start = of_range(goal.baseline, goal.direction, measured=True) if goal.baseline else None
    if kind == "multiple":
        known = start.point if start else 1.0
        if known <= 0:
            return Undefined("base-not-positive")
        return unit if start else "×", exact(known), end.map(lambda times: times * known)
    if target.measure == "change" and start is None:
        return Undefined("no-baseline")
    if KINDS[kind].added:
        known = start.point if start else 0.0
        return unit, exact(known), end.map(lambda points: known + points)
    if kind == "index" and (start is None or start.point == START_INDEX):
        return unit, exact(START_INDEX), end
    if start is None:
        return Undefined("hold" if kind == "hold" else "no-baseline")
    return unit, start, end


@lru_cache(maxsize=1024)  # plans print the same few rates again and again
def _bound(printed: Quantity, direction: int) -> tuple[Figure, tuple[Remark, ...]]:
    """Return a rate as its word bounds it, and a note on that."""
    rate = of_range(printed, direction, measured=False)
    side = COMPARATORS[printed.comparator].side
    if not side:
        return rate, ()
    if side == direction:
        return rate, ("open-rate",)
    return _closed(rate, printed, direction), ("ceiling-rate",)


def _closed(rate: Figure, printed: Quantity, direction: int) -> Figure:
    """Return a rate of 以内 without the numbers past its print: 8%以内 excludes 8.4%."""
    most = printed.least(-direction).low.value
    boxes = (
        Interval(b.low, min(b.high, most)) if direction == 1 else Interval(max(b.low, most), b.high)
        for b in rate.boxes()
    )
    return nested(rate.point, *boxes)


def _far(goal: Goal, kind: KindName, target: Quantity) -> float | None:
    """Return the end of a range that promises most."""
    ends = _ends(goal.replace(direction=-goal.direction), kind, target)
    return None if isinstance(ends, Undefined) else ends[2].point


def of_range(
    quantity: Quantity, direction: int, *, measured: bool, start: float | None = None
) -> Figure:
    """Return a figure as `figure` does; of a range the point is the end that promises least."""
    one = figure(quantity, measured=measured, start=start)
    if quantity.high is not None and direction == -1:
        return one.replace(point=quantity.high.value)
    return one
