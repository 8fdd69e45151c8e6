"""``zzplan check``: whether the printed numbers add up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from zzplan.commands.checking import chosen, compared_with_document, with_accepted
from zzplan.commands.click_words import OUTPUT, Command, option
from zzplan.commands.options import (
    accept_option,
    fail_on_option,
    goals_argument,
    inflation_option,
    plan_option,
    rate_option,
    strict_option,
)
from zzplan.commands.rates import asked
from zzplan.commands.session import Session, shared_options
from zzplan.plan.file.locate import PLANS
from zzplan.report.language import N_
from zzplan.report.render.formats import FORMATS, SUFFIXES, WORKBOOK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zzplan.plan.model.plan_file import Goal, Identity
    from zzplan.plan.numbers.quantity import Quantity
    from zzplan.report.model import Report


@click.command(
    "check",
    cls=Command,
    examples=(
        ("zzplan check", N_("every goal and every claim of the plan file")),
        ("zzplan check gdp --rate 11%", N_("one goal, at another rate")),
        ("zzplan check plan.docx", N_("a document itself")),
        ("zzplan check --format json -o found.json", N_("for a script; 1 if something is found")),
    ),
    help=N_(
        "GOAL is an indicator (its goals in every plan), plan/goal, an identity, or a "
        "pattern such as park_*; without any, everything is checked. Several documents of "
        "one plan are checked against each other, several plan files each by itself. Ends "
        "with 1 if something is found."
    ),
)
@goals_argument("[FILE]... [GOAL]...")
@plan_option()
@option(
    "--text",
    metavar="SENTENCE",
    help=N_("Check a sentence in place of a file, such as 从3000亿起,年均增长8%,五年达到5000亿."),
)
@rate_option()
@inflation_option()
@strict_option()
@fail_on_option()
@accept_option()
@option("--all", "every", is_flag=True, group=OUTPUT,
        help=N_("Show also the claims that hold."))  # fmt: skip
@shared_options(
    told=True,
    several=True,
    each=True,
    formats=(*FORMATS, WORKBOOK),
    suffixes={**SUFFIXES, ".xlsx": WORKBOOK},
)
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
        return check_sentence(session, text, strict=strict, fail_on=fail_on)

    def checked(session: Session) -> int:
        from zzplan.commands.isolate import answer
        from zzplan.engine.review import review
        from zzplan.plan.file.load import checkable
        from zzplan.report.pages.check import check_report, is_a_table

        plan_file = compared_with_document(checkable(session.plan_file()))
        plan_file = with_accepted(plan_file, accept)
        found_goals, claims = chosen(plan_file, goals, plan, session)
        from zzplan.plan.model.plan_file import Goal, Identity

        def build(items: Sequence[Goal | Identity]) -> Report:
            found = review(
                plan_file,
                [one for one in items if isinstance(one, Goal)],
                [one for one in items if isinstance(one, Identity)],
                brief=session.format == "table" and is_a_table(len(found_goals)),
                strict=strict,
                fail_on=fail_on,
            )
            return check_report(found, named=bool(goals), every=every)

        tried = asked(found_goals, rate=rate, inflation=inflation)
        items: list[Goal | Identity] = [*tried, *claims]
        return answer(session, items, build)

    if session.also and (session.file or "").lower().endswith(PLANS):
        from zzplan.commands.each import each_plan

        return each_plan(session, checked)
    return checked(session)
