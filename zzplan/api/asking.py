"""What somebody tries in the place of what a plan prints, and of which goals."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import TypeVar

from zzplan.api.telling import told
from zzplan.engine.question import QuestionError, ask
from zzplan.plan.model.plan_file import Goal, PlanFile
from zzplan.plan.numbers.given import GivenError, one_value, printed, years_given
from zzplan.plan.numbers.quantity import Quantity, read_level, read_yearly
from zzplan.structs import Result

Number = int | float | Decimal | Fraction
"""Taken as the number that it is; a text is read as a document prints it."""
R = TypeVar("R", bound=Result)


def asked(
    goals: Iterable[Goal],
    *,
    rate: str | Number | None = None,
    inflation: str | Number | None = None,
    years: str | Number | None = None,
    baseline: str | Number | None = None,
) -> list[Goal]:
    """Put what somebody tries in the place of what the plan prints."""
    with told():
        other = None if rate is None else read_yearly(printed(rate, "rate"))
        rise = None
        if inflation is not None:
            rise = one_value(read_yearly(printed(inflation, "inflation")), "inflation").value
        length = None if years is None else years_given(years)
        if length is not None and not length.is_integer():
            raise GivenError("no-years", "years", text=str(years))
        text = None if baseline is None else printed(baseline, "baseline")
        return [_ask(goal, other, text, length, rise) for goal in goals]


def _ask(
    goal: Goal,
    rate: Quantity | None,
    baseline: str | None,
    years: float | None,
    inflation: float | None,
) -> Goal:
    start = None
    if baseline is not None:
        start = one_value(read_level(baseline, goal.indicator.unit), "baseline")
    try:
        return ask(
            goal,
            rate=rate,
            baseline=start,
            years=None if years is None else int(years),
            inflation=inflation,
        )
    except QuestionError as error:
        name, kind = goal.name, goal.kind
        unit = goal.indicator.named(goal.indicator.unit)
        text = rate.text if rate else ""
        raise GivenError(error.code, name, kind=kind, unit=unit, text=text) from None


def placed(found: Iterable[R], plan_file: PlanFile) -> tuple[R, ...]:
    """Let results know their plan file."""
    return tuple(one.within(plan_file) for one in found)


def year_given(value: object) -> int:
    """Return a calendar year."""
    text = printed(value, "as_of")
    if len(text) != 4 or not text.isdigit():
        raise GivenError("no-year", "as_of", text=repr(value))
    return int(text)
