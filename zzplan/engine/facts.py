"""Indicator → Facts: everything that a file says of it, with what each figure can have been."""

from __future__ import annotations

from collections.abc import Iterable

from zzplan.engine.assessment import Assessment
from zzplan.engine.check import assess_all
from zzplan.engine.interval import Interval, figure
from zzplan.plan.model.plan_file import Actual, Goal, Indicator
from zzplan.structs import Struct


class Reported(Struct):
    """A reported figure."""

    actual: Actual
    box: Interval
    """What it can have been, at the default reading of its digits."""
    growth_box: Interval | None
    """The same of the growth that is printed beside it."""


class Facts(Struct):
    """What is known of one indicator."""

    indicator: Indicator
    actuals: tuple[Reported, ...]
    growth: tuple[Reported, ...]
    """Observed growth a year, which somebody computed and nobody measured."""
    answers: tuple[Assessment, ...]
    """To its goals."""


def facts(indicator: Indicator, goals: Iterable[Goal]) -> Facts:
    """Bring together what a file says of an indicator.

    Examples
    --------
    >>> from zzplan.plan.file.load import parse
    >>> plan_file = parse('''zzplan: 1
    ... indicators:
    ...   gdp: {unit: 亿元, actuals: {2021: 突破3000}}''')
    >>> facts(plan_file.indicators["gdp"], plan_file.goals).actuals[0].box
    Interval(low=2950.0, high=3050.0)
    """
    return Facts(
        indicator,
        tuple(_reported(one, measured=True) for one in indicator.actuals),
        tuple(_reported(one, measured=False) for one in indicator.growth),
        assess_all(goals),
    )


def _reported(one: Actual, *, measured: bool) -> Reported:
    beside = figure(one.growth, measured=False).default if one.growth else None
    return Reported(one, figure(one.quantity, measured=measured).default, beside)
