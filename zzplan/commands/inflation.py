"""``--inflation``: the rise of prices between real rates and goals at current prices."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

import click

from zzplan.commands.click_words import option
from zzplan.commands.rates import RATE
from zzplan.report.language import N_

if TYPE_CHECKING:
    from zzplan.plan.model import Goal
    from zzplan.plan.quantity import Quantity


def inflation_option() -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Return the option, as both commands have it."""
    return option(
        "--inflation",
        type=RATE,
        metavar="RATE",
        help=N_("Let prices rise so much a year, for goals at current prices with real rates."),
    )


def with_inflation(goals: Iterable[Goal], given: Quantity | None) -> list[Goal]:
    """Put the rise of prices into the goals at current prices whose rate is not nominal."""
    if given is None:
        return list(goals)
    if given.high is not None or given.measure != "rate" or given.comparator is not None:
        context = click.get_current_context()
        message = context.obj.gettext('"{text}" is not one value').format(text=given.text)
        raise click.BadParameter(message, context, param_hint="'--inflation'")
    return [
        goal.replace(inflation=given.low.value)
        if goal.price == "current" and (goal.rate is None or goal.rate.basis != "nominal")
        else goal
        for goal in goals
    ]
