"""``zzplan check``: whether the printed numbers add up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from zzplan.commands.click_words import Command, option
from zzplan.commands.inflation import inflation_option, with_inflation
from zzplan.commands.rates import RATE, with_rate
from zzplan.commands.session import Session, complete_goal, shared_options
from zzplan.report.language import N_

if TYPE_CHECKING:
    from zzplan.engine.identities import Judgement
    from zzplan.plan.quantity import Quantity


@click.command(
    "check",
    cls=Command,
    help=N_(
        "Check whether goals add up: baseline, stated rate and goal, as printed; and whether the "
        "claims between figures hold.\n\n"
        "GOAL is an indicator (its goals in every plan), plan/goal, an identity, or a pattern such "
        "as park_*; without any, everything is checked. Ends with 1 if something is found."
    ),
)
@click.argument("goals", nargs=-1, metavar="[FILE] [GOAL]...", shell_complete=complete_goal)
@option("--rate", type=RATE, metavar="RATE", help=N_("Try another rate, such as 8% or 0.08."))
@inflation_option()
@option("--plan", metavar="PLAN", help=N_("Only the goals of one plan."))
@option(
    "--strict",
    is_flag=True,
    help=N_("Fail also what holds only by rounding, and a rate that contradicts its goal."),
)
@shared_options()
def check(
    session: Session,
    goals: tuple[str, ...],
    rate: Quantity | None,
    inflation: Quantity | None,
    plan: str | None,
    strict: bool,
) -> int:
    """Check goals and report the answers."""
    from zzplan.engine.check import assess
    from zzplan.plan.load import checkable
    from zzplan.plan.names import find_checked
    from zzplan.report.pages.check import MOST_BLOCKS, check_report

    plan_file = checkable(session.plan_file())
    chosen, claims = find_checked(plan_file, goals, plan)
    if not chosen and not claims:
        message = session.language.gettext("The plan {plan} has no goals to check.")
        raise click.ClickException(message.format(plan=plan))
    chosen = with_rate(chosen, rate)
    brief = session.format == "table" and len(chosen) > MOST_BLOCKS
    answers = [assess(goal, brief=brief) for goal in with_inflation(chosen, inflation)]
    judgements: list[Judgement] = []
    if claims:
        from zzplan.engine.identities import judge

        judgements = [judge(claim) for claim in claims]
    return session.emit(
        check_report(answers, judgements, plan_file, named=bool(goals), strict=strict)
    )
