"""Printed numbers as arguments: ``--rate 8%``, ``--baseline 3000亿``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, NoReturn

import click

if TYPE_CHECKING:
    from zzplan.plan.model.plan_file import Goal
    from zzplan.plan.numbers.given import GivenError
    from zzplan.plan.numbers.quantity import Quantity, QuantityError

_OF_ONE = ("not-one-value", "no-quantity")
"""What is wrong with one number, be the others what they may."""


class Rate(click.ParamType):  # type: ignore[type-arg]
    """A yearly rate, ``8%`` or ``0.08``; a bare number of 1 or more is refused."""

    name = "rate"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return a Quantity."""
        from zzplan.plan.numbers.quantity import QuantityError, read_yearly

        if not isinstance(value, str):
            return value
        try:
            return read_yearly(value)
        except QuantityError as error:
            return self.fail(_reason(error, ctx), param, ctx)


def asked(
    goals: Iterable[Goal],
    *,
    rate: Quantity | None = None,
    inflation: Quantity | None = None,
    years: int | None = None,
    baseline: str | None = None,
) -> list[Goal]:
    """Put what the options say in the place of what the plan prints."""
    if all(one is None for one in (rate, inflation, years, baseline)):
        return list(goals)
    from zzplan.engine.question import QuestionError, ask

    goals = list(goals)
    if rate is not None:
        judged = [one for one in goals if one.goal and one.kind != "rate"]
        refuse_misread([(one.baseline, one.goal, one.years) for one in judged], rate)
        _refuse_step(judged, rate)
    rise = one_value(inflation, "--inflation").low.value if inflation is not None else None
    try:
        return [
            ask(
                goal,
                rate=rate,
                baseline=_baseline(goal, baseline),
                years=years,
                inflation=rise,
            )
            for goal in goals
        ]
    except QuestionError as error:
        context, goal = click.get_current_context(), error.goal
        _ = context.obj.gettext
        if error.code == "no-baseline":
            message = _("{name} is a goal of the kind {kind}, which has no baseline to change.")
            raise click.UsageError(message.format(name=goal.name, kind=goal.kind)) from None
        message = _('"{text}" moves a share; {name} is in {unit}')
        unit = goal.indicator.named(goal.indicator.unit)
        raise click.BadParameter(
            message.format(text=rate.text if rate else "", name=goal.name, unit=unit),
            context,
            param_hint="'--rate'",
        ) from None


def refuse_misread(
    figures: Sequence[tuple[Quantity | None, Quantity | None, float | None]], rate: Quantity
) -> None:
    """Refuse a bare rate that fits what is asked for as per cent, and nothing as a fraction.

    Parameters
    ----------
    figures : sequence of (baseline, goal, years)
    """
    from zzplan.plan.numbers.bare_rates import is_misread, readings
    from zzplan.plan.numbers.quantity import QuantityError

    if figures and all(is_misread(rate, *one) for one in figures):
        refuse(QuantityError("rate-ambiguous", "rate-ambiguous", **readings(rate)), "--rate")


def _refuse_step(goals: Sequence[Goal], rate: Quantity) -> None:
    """Refuse a bare rate that only as points a year fits all goals that it is tried on."""
    from zzplan.plan.numbers.bare_rates import is_step, readings_of_share
    from zzplan.plan.numbers.quantity import QuantityError

    fits = (
        one.indicator.is_share and is_step(rate, one.baseline, one.goal, one.years) for one in goals
    )
    if goals and all(fits):
        said = readings_of_share(rate, goals[0].indicator.unit)
        refuse(QuantityError("rate-ambiguous", "rate-or-step", **said), "--rate")


def _baseline(goal: Goal, text: str | None) -> Quantity | None:
    """Read another baseline in the unit of a goal; its kind may have none."""
    from zzplan.engine.question import QuestionError
    from zzplan.plan.model.kinds import KINDS
    from zzplan.plan.numbers.quantity import QuantityError, read_level

    if text is None:
        return None
    if not KINDS[goal.kind].measured:
        raise QuestionError("no-baseline", goal)
    try:
        return one_value(read_level(text, goal.indicator.unit), "--baseline")
    except QuantityError as error:
        refuse(error, "--baseline")


def refuse(error: QuantityError, option: str) -> NoReturn:
    """Refuse the value of an option that can only be read later, as a parameter type would."""
    context = click.get_current_context()
    raise click.BadParameter(_reason(error, context), context, param_hint=f"'{option}'")


def refuse_given(error: GivenError, option: str = "") -> NoReturn:
    """Refuse a number that was given by itself, with the option that it stands behind."""
    from zzplan.report.words.given import given_words

    context = click.get_current_context()
    message = given_words(error, context.obj)
    if error.code in _OF_ONE:
        raise click.BadParameter(message, context, param_hint=f"'{option or '--' + error.name}'")
    raise click.UsageError(message)


def one_value(quantity: Quantity, option: str) -> Quantity:
    """Return the quantity of an option; refuse a range, a multiple, and points where values are."""
    from zzplan.plan.numbers import given

    try:
        return given.one_value(quantity, option.removeprefix("--"))
    except given.GivenError as error:
        refuse_given(error, option)


def _reason(error: QuantityError, context: click.Context | None) -> str:
    from zzplan.report.language import Language
    from zzplan.report.words.given import quantity_words

    language = context.obj if context and context.obj else Language("en")
    return quantity_words(error, language)


RATE = Rate()
