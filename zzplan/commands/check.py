"""``zzplan check``: whether the printed numbers add up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from zzplan.commands.click_words import Command, option
from zzplan.commands.inflation import inflation_option
from zzplan.commands.options import LateChoice
from zzplan.commands.plan_argument import complete_goal
from zzplan.commands.rates import RATE, asked
from zzplan.commands.session import Session, shared_options
from zzplan.report.language import N_
from zzplan.report.render.formats import FORMATS, SUFFIXES, WORKBOOK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zzplan.plan.model import Goal, Identity
    from zzplan.plan.quantity import Quantity
    from zzplan.report.model import Report


def _codes() -> tuple[str, ...]:
    from zzplan.codes import CODES

    return tuple(CODES)


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
@option("--all", "every", is_flag=True, help=N_("Show also the claims that hold."))
@option(
    "--strict",
    is_flag=True,
    help=N_("Also fail what holds only by rounding and rates that contradict their goals."),
)
@option(
    "--fail-on",
    type=LateChoice("code", _codes),
    multiple=True,
    metavar="CODE",
    help=N_("Fail also what has this code, such as contradiction or below-goal; repeatable."),
)
@option(
    "--accept",
    metavar="FILE",
    help=N_(
        "Findings that are known, kept beside a document: a list in YAML, each with finding (its "
        "code), quote and reason. They no longer fail the check; one that fits nothing does."
    ),
)
@option(
    "--text",
    metavar="SENTENCE",
    help=N_("Check a sentence in place of a file, such as 从3000亿起,年均增长8%,五年达到5000亿."),
)
@shared_options(formats=(*FORMATS, WORKBOOK), suffixes={**SUFFIXES, ".xlsx": WORKBOOK})
def check(
    session: Session,
    goals: tuple[str, ...],
    rate: Quantity | None,
    inflation: Quantity | None,
    plan: str | None,
    every: bool,
    strict: bool,
    fail_on: tuple[str, ...],
    accept: str | None,
    text: str | None,
) -> int:
    """Check goals and report the answers."""
    if text is not None:
        from zzplan.commands.sentence import check_sentence

        if goals or session.file:
            message = session.language.gettext("--text takes the place of a file and of goals.")
            raise click.UsageError(message)
        if session.format == WORKBOOK:
            raise click.UsageError(session.language.gettext("--text makes no workbook."))
        return check_sentence(session, text)
    from zzplan.commands.isolate import answer
    from zzplan.engine.review import review
    from zzplan.plan.load import checkable
    from zzplan.plan.names import find_checked
    from zzplan.report.pages.check import MOST_BLOCKS, check_report

    plan_file = checkable(session.plan_file())
    if any(source.file for source in plan_file.sources.values()) and not plan_file.reading:
        from zzplan.reading.quotes import check_quotes

        check_quotes(plan_file)
    if accept is not None:
        from zzplan.engine.known import with_known
        from zzplan.plan.acceptances import load_acceptances
        from zzplan.plan.locate import Located

        known = load_acceptances(Located(accept, accept, False))
        plan_file = with_known(review(plan_file), known)
    chosen, claims = find_checked(plan_file, goals, plan)
    if not chosen and not claims:
        message = session.language.gettext("The plan {plan} has no goals to check.")
        raise click.ClickException(message.format(plan=plan))
    from zzplan.plan.model import Goal, Identity

    def build(items: Sequence[Goal | Identity]) -> Report:
        found = review(
            plan_file,
            [one for one in items if isinstance(one, Goal)],
            [one for one in items if isinstance(one, Identity)],
            brief=session.format == "table" and len(chosen) > MOST_BLOCKS,
            strict=strict,
            fail_on=fail_on,
        )
        return check_report(found, named=bool(goals), every=every)

    items: list[Goal | Identity] = [*asked(chosen, rate=rate, inflation=inflation), *claims]
    return answer(session, items, build)
