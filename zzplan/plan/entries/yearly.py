"""The yearly goals of a goal: what it wants in each of its years."""

from __future__ import annotations

from functools import partial

from zzplan.plan.entries.changes import unsigned
from zzplan.plan.entries.falls import as_fall, falls
from zzplan.plan.entries.fields import Items, Reader
from zzplan.plan.inputs.nodes import Scalar
from zzplan.plan.model.kinds import KINDS
from zzplan.plan.model.plan_file import Indicator, YearGoal
from zzplan.plan.numbers.digits import QuantityError
from zzplan.plan.numbers.quantity import Quantity, read_change, read_level, read_rate
from zzplan.plan.words.keys import KindName


def read_yearly_goals(
    reader: Reader,
    entry: Items,
    indicator: Indicator,
    kind: KindName,
    years: tuple[int | None, int | None],
) -> tuple[YearGoal, ...]:
    """Read ``yearly: {2021: 7%, 2022: 6-6.5%}``, in the order of the years.

    A percentage is a growth in the year where the goal is no share; of a cumulative change and of
    growth it is the change of the year. Anything else is the value of the year; of what is added
    up, what the year adds.
    """
    read = partial(_read, indicator=indicator, changes=KINDS[kind].chained)
    falling = falls(indicator, kind, indicator.direction)
    found: dict[int, YearGoal] = {}
    for key, node in (reader.mapping(entry["yearly"][1], entry["yearly"][0].text) or {}).values():
        period = reader.period(key, several=False)
        quantity = reader.number(key, node, read) if type(node) is Scalar else None
        if type(node) is not Scalar:
            reader.error(node, "wrong-type", what=key.text, expected="text")
        if period is None or quantity is None:
            continue
        if period.text != str(period.year):
            reader.error(key, "bad-year", "bad-year", text=key.text)
        elif not _within(period.year, years):
            first, last = (one if one is not None else "" for one in years)
            reader.error(key, "yearly-outside", text=key.text, base_year=first, goal_year=last)
        else:
            fall = falling and quantity.measure == "rate" and unsigned(quantity)
            quantity = as_fall(quantity) if fall else quantity
            found[period.year] = YearGoal(period.year, quantity, key.span)
    return tuple(found[year] for year in sorted(found))


def _read(text: str, indicator: Indicator, *, changes: bool) -> Quantity:
    """Read one of them."""
    if changes:
        return read_change(text, unit=indicator.unit)
    try:
        return read_level(text, indicator.unit, indicator.counted)
    except QuantityError as error:
        if indicator.is_share or not any(sign in text for sign in "%％‰"):
            raise
        try:
            return read_rate(text)
        except QuantityError:
            raise error from None


def _within(year: int, years: tuple[int | None, int | None]) -> bool:
    first, last = years
    return (first is None or year > first) and (last is None or year <= last)
