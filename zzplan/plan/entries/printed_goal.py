"""The figures of one goal, each read as what it is: baseline, rate, goal, and so its kind."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from zzplan.plan.entries import changes, falls
from zzplan.plan.entries.fields import Items, Reader
from zzplan.plan.entries.settings import Setting
from zzplan.plan.inputs.nodes import Node, Scalar
from zzplan.plan.model.kinds import KINDS, kind_of
from zzplan.plan.model.plan_file import Indicator
from zzplan.plan.numbers.bare_rates import is_misread, is_step, readings, readings_of_share
from zzplan.plan.numbers.quantity import (
    Quantity,
    QuantityError,
    read_change,
    read_level,
    read_value,
    read_yearly,
)
from zzplan.plan.words.keys import KindName
from zzplan.structs import Struct

_MOVES = ("百分点", "point", "pp", "[", "〔", "［", "累计", "cumulative", "total")


_Read = Callable[[str], Quantity]


class Figures(Struct):
    """What one goal prints."""

    kind: KindName
    baseline: Quantity | None
    """The printed one, else the reported value of the base year."""
    printed: bool
    """The baseline is the goal's own."""
    rate: Quantity | None
    goal: Quantity | None
    words: str | None
    """What is to be done, of a milestone; of a relative goal the comparison."""


def read_figures(
    reader: Reader,
    key: Scalar,
    entry: Items,
    indicator: Indicator,
    setting: Setting,
    *,
    unbounded: bool,
) -> Figures:
    """Read the figures of a goal; what can be read in two ways is a mistake.

    Along a declared straight line points a year are points of the base year's value.
    """
    years, stated, path = setting[:2], setting.kind, setting.path
    if "kind" not in entry and indicator.is_growth and not _moves(entry):
        stated = "rate"
    level, value, change = _readers(indicator.unit, indicator.counted)
    baseline = reader.quantity(entry, "baseline", change if stated == "rate" else value)
    rate = reader.quantity(entry, "rate", _yearly_of_added if stated == "added" else read_yearly)
    if rate is not None and not (stated and KINDS[stated].chained):
        rate = indicator.in_its_points(rate)
    if rate and rate.measure == "points" and path is not None:
        if path == "compound" and indicator.is_share:
            reader.error(entry["rate"][1], "points-compound", "points-compound", text=rate.text)
        elif path == "linear" and (not indicator.is_share or stated == "cumulative"):
            rate = changes.of_base_value(rate)
    if rate and rate.measure == "points" and not indicator.is_share:
        reader.error(
            entry["rate"][1], "rate-points", "rate-unit", text=rate.text, unit=indicator.unit
        )  # fmt: skip
    in_words = stated in ("milestone", "relative")
    words = reader.string(entry, "goal") if in_words else None
    if stated and KINDS[stated].chained:
        level = change if indicator.is_share or not indicator.unit else _in_percent(change)
    elif stated in (None, "level", "multiple") and baseline is not None:
        level = _of_baseline(indicator.unit, indicator.counted)
    goal = None if words else reader.quantity(entry, "goal", level)
    printed = baseline is not None
    if baseline is None and years[0] is not None and (not stated or KINDS[stated].measured):
        actual = indicator.actual(years[0])
        baseline = actual.quantity if actual else None
    if goal is not None:
        where = entry["goal"][1]
        if not changes.told(reader, where, goal, stated, indicator, baseline, unbounded=unbounded):
            goal = None
    goal = changes.in_change(goal, stated, indicator, baseline)
    kind = stated or kind_of(goal, indicator)
    if not printed and not KINDS[kind].measured:
        baseline = None
    if printed and not KINDS[kind].takes_baseline:
        reader.error(entry["baseline"][0], "not-for-kind", key=entry["baseline"][0].text, kind=kind)
    if kind == "rate" and goal is None:
        goal = rate
    found = Figures.make((kind, baseline, printed, rate, goal, words))
    found = _signed(
        reader, entry, indicator, _in_years(reader, entry, key, indicator, years, found)
    )
    if found.rate is not None and "rate" in entry:
        _refuse_bare(reader, entry["rate"][1], found.rate, indicator, years, found)
    return found


def _refuse_bare(
    reader: Reader,
    where: Node,
    rate: Quantity,
    indicator: Indicator,
    years: tuple[int | None, int | None],
    found: Figures,
) -> None:
    """Refuse a bare rate that fits its goal as per cent or in points, and not as a fraction."""
    span = years[1] - years[0] if years[0] is not None and years[1] is not None else None
    ends = found.baseline, found.goal, span
    if is_misread(rate, *ends):
        reader.error(where, "rate-ambiguous", "rate-ambiguous", **readings(rate))
    elif indicator.is_share and is_step(rate, *ends):
        said = readings_of_share(rate, indicator.unit)
        reader.error(where, "rate-ambiguous", "rate-or-step", **said)


@lru_cache(maxsize=1024)  # few units have many goals
def _readers(unit: str, counted: bool) -> tuple[_Read, _Read, _Read]:
    """Return what reads a level, a value that stands by itself, and a change."""
    return (
        lambda text: read_level(text, unit, counted),
        lambda text: read_value(text, unit, counted),
        lambda text: read_change(text, unit),
    )


@lru_cache(maxsize=1024)
def _of_baseline(unit: str, counted: bool) -> _Read:
    """Return what reads a level, and -40% of one that has a baseline as so much less than it."""

    def read(text: str) -> Quantity:
        try:
            return read_level(text, unit, counted)
        except QuantityError as error:
            if error.hint != "kind-cumulative":
                raise
            return read_level(text, unit, counted, of_base=True)

    return read


def _yearly_of_added(text: str) -> Quantity:
    """Read the rate of what is added, which grows; what each year adds is no rate."""
    try:
        return read_yearly(text)
    except QuantityError as error:
        if error.code != "rate-ambiguous":
            raise
        amount = str(error.params["percent"]).removesuffix("%")
        raise QuantityError(error.code, "rate-of-added", amount=amount, **error.params) from None


def _in_percent(change: _Read) -> _Read:
    """Return what reads a change; a bare number in another unit may be so many of that."""

    def read(text: str) -> Quantity:
        try:
            return change(text)
        except QuantityError as error:
            if error.code != "rate-ambiguous":
                raise
            params = {"text": text, "percent": error.params["percent"]}
            raise QuantityError("signed-level", "percent-or-added", **params) from None

    return read


def _moves(entry: Items) -> bool:
    """Tell whether a goal says by how many points its indicator moves, or a total of all years."""
    node = entry["goal"][1] if "goal" in entry else None
    text = node.text.casefold() if type(node) is Scalar else ""
    return any(word in text for word in _MOVES)


def _in_years(
    reader: Reader,
    entry: Items,
    key: Scalar,
    indicator: Indicator,
    years: tuple[int | None, int | None],
    found: Figures,
) -> Figures:
    """Read what a goal says of its years: so much in each of them, from one, until one."""
    goal = found.goal
    if goal is None or "goal" not in entry:
        return found
    where, (base_year, goal_year) = entry["goal"][1], years
    if base_year and goal.base not in (None, base_year):
        reader.error(where, "other-base", "other-base", text=goal.text, year=goal.base)
    if goal_year and goal.until not in (None, goal_year):
        reader.error(where, "other-year", "other-year", text=goal.text, year=goal.until)
    if not goal.yearly or found.kind == "rate":
        return found
    if goal.measure in ("rate", "multiple"):
        reader.error(where, "yearly-goal", "kind-rate", text=goal.text, kind=found.kind)
    elif goal.sign or goal.measure == "points" or KINDS[found.kind].added:
        if base_year is None or goal_year is None:
            missing = "goal_year" if goal_year is None else "base_year"
            reader.error(where, "missing-key", "year-or-none", key=missing, what=key.text)
        elif goal_year > base_year:
            return found.replace(goal=changes.over_the_years(goal, goal_year - base_year))
    elif found.kind == "level" and found.baseline and not changes.is_mean(indicator):
        change = changes.plain_digits(goal.low.exact)
        reader.error(where, "yearly-goal", "yearly-level", text=goal.text, change=change)
    return found


def _signed(reader: Reader, entry: Items, indicator: Indicator, found: Figures) -> Figures:
    """Give falls that are printed as positive figures their sign."""
    down = _declared(entry, indicator)
    if down is None and not KINDS[found.kind].chained:
        return found  # so it is for most
    goal, rate, baseline = found.goal, found.rate, found.baseline
    if falls.falls(indicator, found.kind, down):
        if rate is not None and changes.unsigned(rate):
            rate = falls.as_fall(rate)
        if goal is not None and changes.unsigned(goal):
            goal = falls.as_fall(goal)
        if found.kind == "rate" and baseline is not None and changes.unsigned(baseline):
            baseline = falls.as_fall(baseline)
    elif goal is not None and down is None and falls.may_fall(indicator, found.kind, goal):
        low = changes.plain_digits((goal.high or goal.low).exact * 100)
        reader.error(entry["goal"][1], "unsigned", "unsigned", text=goal.text, number=low)
    elif down == -1 and rate is not None and changes.unsigned(rate) and _is_lower(goal, baseline):
        rate = falls.as_fall(rate)
    else:
        return found
    return found.replace(goal=goal, rate=rate, baseline=baseline)


def _declared(entry: Items, indicator: Indicator) -> int | None:
    """Return the direction that the file declares; a mistyped one is noted where it is read."""
    node = entry["direction"][1] if "direction" in entry else None
    if type(node) is not Scalar:
        return indicator.direction
    return {"up": 1, "down": -1}.get(node.text)


def _is_lower(goal: Quantity | None, baseline: Quantity | None) -> bool:
    """Tell whether a goal lies below its baseline, both of them levels."""
    if goal is None or baseline is None or goal.measure != "unit":
        return False
    return goal.low.value < baseline.low.value
