"""``zzplan outlook``: how likely goals are, with the base rate beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from zzplan.commands.click_words import Command
from zzplan.commands.options import as_of_option, goals_argument, inflation_option, plan_option
from zzplan.commands.rates import asked
from zzplan.commands.session import Session, shared_options
from zzplan.report.language import N_

if TYPE_CHECKING:
    from zzplan.engine.part_year import AsOf
    from zzplan.plan.model.plan_file import Goal
    from zzplan.plan.numbers.quantity import Quantity
    from zzplan.report.model import Report


@click.command(
    "outlook",
    cls=Command,
    examples=(
        ("zzplan outlook", N_("every goal that can be compared")),
        ("zzplan outlook gdp --as-of 2021", N_("one goal, as it stood at the end of 2021")),
    ),
    help=N_(
        "GOAL is an indicator (its goals in every plan), plan/goal, or a pattern such as "
        "park_*; without any, all goals are covered. Each probability comes with what it is "
        "made of, how often the indicator itself grew so fast, and how many economies like "
        "it went on to."
    ),
)
@goals_argument()
@plan_option()
@as_of_option(whole=True)
@inflation_option()
@shared_options()
def outlook(
    session: Session,
    goals: tuple[str, ...],
    as_of: AsOf | None,
    inflation: Quantity | None,
    plan: str | None,
) -> int:
    """Report how likely goals are."""
    from zzplan.commands.isolate import answer
    from zzplan.data import world_growth
    from zzplan.engine.outlook import outlook as foresee
    from zzplan.plan.file.load import checkable
    from zzplan.plan.model.names import find_goals
    from zzplan.report.pages.outlook import outlook_report

    plan_file = checkable(session.plan_file())
    table = world_growth()
    year = as_of.within(plan_file.fiscal_years).year if as_of else None
    chosen = asked(find_goals(plan_file, goals, plan), inflation=inflation)

    def build(some: Sequence[Goal]) -> Report:
        found = [foresee(goal, table, year) for goal in some]
        return outlook_report(found, plan_file, named=bool(goals))

    return answer(session, chosen, build)
