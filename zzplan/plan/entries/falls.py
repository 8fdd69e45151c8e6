"""Falls that are printed as positive figures, by a name or as declared (methods.md 2.13)."""

from __future__ import annotations

from zzplan.plan.entries.changes import times, unsigned
from zzplan.plan.entries.direction import falls_by_name
from zzplan.plan.model.kinds import KINDS
from zzplan.plan.model.plan_file import Indicator
from zzplan.plan.numbers.comparators import mirrored
from zzplan.plan.numbers.quantity import Quantity
from zzplan.plan.words.keys import KindName
from zzplan.plan.words.stems import Stems

_FALL = Stems(
    "降低 下降 减少 削减 压减 缩减 减排 减量 减幅 降幅",
    "reduced|reduction|reductions; decrease|decreased|decreases; decline|declined|declines;"
    " cut|cuts; fall|falls; drop|drops",
)


def as_fall(quantity: Quantity) -> Quantity:
    """Return a fall that is printed as a positive figure with the sign that it has.

    Examples
    --------
    >>> from zzplan.plan.numbers.quantity import read_rate
    >>> found = as_fall(read_rate("18%以上"))
    >>> found.value, found.comparator
    (-0.18, '<=')
    """
    low, high = times(quantity.low, -1), quantity.high and times(quantity.high, -1)
    comparator = mirrored(quantity.comparator)
    return quantity.replace(low=high or low, high=high and low, comparator=comparator)


def falls(indicator: Indicator, kind: KindName, declared: int | None) -> bool:
    """Tell whether positive figures of a goal are falls: by its name, or as the file declares it.

    An indicator that is the fall itself has falls in percent as its values, and as a yearly rate
    keeps its sign; over several years falls compound as falls, not as growth.
    """
    if not KINDS[kind].chained or declared == 1:
        return False
    if kind == "cumulative" and is_fall(indicator):
        return True
    if not (is_fall(indicator) or (declared == -1 and kind == "cumulative")):
        return False
    values = [one.quantity.low.digits for one in indicator.actuals] if indicator.is_share else []
    return not values or min(values) < 0


def with_falls(indicator: Indicator) -> Indicator | None:
    """Return an indicator of falls with its values and growth as the falls that they are.

    A series of minus signs keeps them; one with both has two readings, and there is no answer.
    """
    series = []
    for one in (indicator.actuals if indicator.is_share else (), indicator.growth):
        signs = {actual.quantity.low.digits > 0 for actual in one if actual.quantity.low.digits}
        if len(signs) > 1:
            return None
        series.append(signs == {True})
    if not any(series):
        return indicator
    actuals, growth = (
        tuple(one.replace(quantity=as_fall(one.quantity)) for one in kept) if turned else kept
        for turned, kept in zip(series, (indicator.actuals, indicator.growth), strict=True)
    )
    return indicator.replace(actuals=actuals, growth=growth)


def is_fall(indicator: Indicator) -> bool:
    """Tell whether a name says that what it counts is a fall: 单位GDP能耗降低."""
    return any(map(_FALL.within, indicator.name))


def may_fall(indicator: Indicator, kind: KindName, goal: Quantity) -> bool:
    """Tell a positive figure of what is meant to become less, which may be its fall or its rise.

    单位GDP能耗 of 13.5% over five years is one; 能源消费总量 growing at most 2% a year is none.
    """
    names = indicator.name.en, indicator.name.zh
    asked = kind == "cumulative" or (kind == "rate" and goal.comparator in (None, ">="))
    return asked and unsigned(goal) and not has_values(indicator) and any(map(falls_by_name, names))


def has_values(indicator: Indicator) -> bool:
    """Tell whether an indicator in percent has values of its own, whose signs then count."""
    return indicator.is_share and bool(indicator.actuals)
