"""``zzplan outlook``: how likely goals are, with the base rate beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from zzplan.commands.click_words import Command, option
from zzplan.commands.inflation import inflation_option
from zzplan.commands.plan_argument import complete_goal
from zzplan.commands.rates import asked
from zzplan.commands.session import Session, shared_options
from zzplan.report.language import N_

if TYPE_CHECKING:
    from zzplan.plan.quantity import Quantity


@click.command(
    "outlook",
    cls=Command,
    help=N_(
        "Say how likely goals are, from what was known when their latest value was.\n\n"
        "GOAL is an indicator (its goals in every plan), plan/goal, or a pattern such as park_*; "
        "without any, every goal is looked at. Beside a probability stand what it is made of, how "
        "often the indicator itself grew so fast, and how many economies like it went on to."
    ),
)
@click.argument("goals", nargs=-1, metavar="[FILE] [GOAL]...", shell_complete=complete_goal)
@option("--as-of", type=click.IntRange(1900, 2200), metavar="YEAR",
        help=N_("Look from the end of YEAR: what was reported later does not count."))  # fmt: skip
@inflation_option()
@option("--plan", metavar="PLAN", help=N_("Only the goals of one plan."))
@shared_options()
def outlook(
    session: Session,
    goals: tuple[str, ...],
    as_of: int | None,
    inflation: Quantity | None,
    plan: str | None,
) -> int:
    """Report how likely goals are."""
    from zzplan.data import world_growth
    from zzplan.engine.outlook import outlook as foresee
    from zzplan.plan.load import checkable
    from zzplan.plan.names import find_goals
    from zzplan.report.pages.outlook import outlook_report

    plan_file = checkable(session.plan_file())
    table = world_growth()
    chosen = asked(find_goals(plan_file, goals, plan), inflation=inflation)
    found = [foresee(goal, table, as_of) for goal in chosen]
    return session.emit(outlook_report(found, plan_file, named=bool(goals)))
