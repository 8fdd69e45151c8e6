"""``zzplan report``: what a check finds, as a page to hand on."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from zzplan.commands.checking import chosen, compared_with_document, with_accepted
from zzplan.commands.click_words import TRYING, Command, option
from zzplan.commands.options import (
    accept_option,
    as_of_option,
    fail_on_option,
    goals_argument,
    inflation_option,
    plan_option,
    step_option,
    strict_option,
)
from zzplan.commands.rates import asked
from zzplan.commands.session import Session, shared_options
from zzplan.commands.spans import RATES, YEARS, steps
from zzplan.report.language import N_
from zzplan.report.render.formats import WORKBOOK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zzplan.engine.outlook import Outlook
    from zzplan.engine.part_year import AsOf
    from zzplan.engine.review import Review
    from zzplan.engine.sweep import Sweep
    from zzplan.plan.inputs.blocks import Document
    from zzplan.plan.model.plan_file import Goal, Identity, PlanFile
    from zzplan.plan.numbers.quantity import Quantity
    from zzplan.reading.marks import Marked
    from zzplan.report.model import Report

    Shown = tuple[Document, tuple[Marked, ...]]

FORMATS = ("html", WORKBOOK)
SUFFIXES = {".html": "html", ".htm": "html", ".xlsx": WORKBOOK}
MOST_CELLS = 400
"""Of one grid: a page shows one for each goal."""


@click.command(
    "report",
    cls=Command,
    examples=(
        ("zzplan report -o plan.html", N_("a page of everything that is found")),
        ("zzplan report plan.docx -o plan.html", N_("beside the document, figures marked")),
        ("zzplan report plan.docx tables.md -o plan.html", N_("of several documents of one plan")),
        ("zzplan report gdp --sweep 6%..12% -o gdp.html", N_("one goal, with a grid of what-ifs")),
    ),
    help=N_(
        "FILE is a plan file, the document itself, or several of one plan, which are then "
        "shown beside the findings with every figure marked. GOAL is as for check. Ends with "
        "1 if something is found."
    ),
)
@goals_argument("[FILE]... [GOAL]...")
@plan_option()
@as_of_option()
@option("--sweep", "rates", type=RATES, metavar="FROM..TO", group=TRYING,
        help=N_(
            "Add a grid of these yearly rates, such as 6%..12%, to each goal."
        ))  # fmt: skip
@step_option()
@option("--years", type=YEARS, metavar="FROM..TO", group=TRYING,
        help=N_("The years of the grid, such as 4..8; the plan's own by default."))  # fmt: skip
@inflation_option()
@strict_option()
@fail_on_option()
@accept_option()
@shared_options(told=True, several=True, formats=FORMATS, suffixes=SUFFIXES)
def report(
    session: Session,
    goals: tuple[str, ...],
    plan: str | None,
    as_of: AsOf | None,
    inflation: Quantity | None,
    rates: tuple[Quantity, Quantity] | None,
    step: Quantity | None,
    years: range | None,
    strict: bool,
    fail_on: tuple[str, ...],
    accept: str | None,
) -> int:
    """Check goals and write the page."""
    from zzplan.commands.isolate import answer
    from zzplan.commands.output_file import is_standard_output
    from zzplan.engine.progress_review import review_progress
    from zzplan.engine.projection import project
    from zzplan.engine.review import review
    from zzplan.plan.model.plan_file import Goal, Identity
    from zzplan.report.pages.handout import Handout
    from zzplan.report.pages.report import page_report
    from zzplan.report.words.counts import result

    _ = session.language.gettext
    if session.output is None:
        raise click.UsageError(
            _("Name the page to write, such as -o plan.html; -o - is the standard output.")
        )
    plan_file, documents = _loaded(session, accept)
    found_goals, claims = chosen(plan_file, goals, plan, session)
    tried = _rates(rates, step, years, session)
    reviews: list[Review] = []

    def build(items: Sequence[Goal | Identity]) -> Report:
        some = [one for one in items if isinstance(one, Goal)]
        found = review(
            plan_file,
            some,
            [one for one in items if isinstance(one, Identity)],
            strict=strict,
            fail_on=fail_on,
        )
        reviews[:] = [found]
        seen_from = as_of and as_of.within(plan_file.fiscal_years)
        known_to = seen_from.year if seen_from else None
        progress = review_progress(plan_file, some, as_of=seen_from)
        made = Handout(
            review=found,
            projections={one.name: path for one in some if (path := project(one)).points},
            progress=progress.replace(results=progress.rated),
            outlooks=_outlooks(some, known_to),
            sweeps=_sweeps(some, tried, years),
            documents=documents,
        )
        return page_report(made)

    items: list[Goal | Identity] = [*asked(found_goals, inflation=inflation), *claims]
    code = answer(session, items, build)
    if session.output is not None and not is_standard_output(session.output):
        said = _("{file}: {said}")
        session.say(said.format(file=session.output, said=result(reviews[-1], session.language)))
    return code


def _loaded(session: Session, accept: str | None) -> tuple[PlanFile, tuple[Shown, ...]]:
    """Return the plan file as a page shows it, and the documents that it was read out of."""
    from zzplan.plan.file.load import checkable
    from zzplan.reading.marks import marked_together

    loaded, read = session.plan_and_documents()
    if read is not None:
        plan_file = compared_with_document(checkable(read.elsewhere))  # as a page goes
        return with_accepted(plan_file, accept), tuple(marked_together(read))
    plan_file = compared_with_document(checkable(loaded))
    documents: tuple[Shown, ...] = ()
    if any(source.file for source in plan_file.sources.values()):
        from zzplan.reading.at_hand import documents_at_hand

        documents = tuple(documents_at_hand(plan_file))
    plan_file = with_accepted(plan_file, accept)
    return plan_file.replace(file=os.path.basename(plan_file.file)), documents


def _rates(
    rates: tuple[Quantity, Quantity] | None,
    step: Quantity | None,
    years: range | None,
    session: Session,
) -> tuple[Quantity, ...]:
    """Return the rates of the grid; none where no grid is asked for."""
    _ = session.language.gettext
    if rates is None:
        if step is not None or years is not None:
            raise click.UsageError(_("--step and --years are of the grid: give --sweep, too."))
        return ()
    tried = steps(rates, step)
    if tried is None or len(tried) * len(years or (1,)) > MOST_CELLS:
        message = _("a grid of a page has at most {most} cells, and its step is above zero")
        raise click.BadParameter(message.format(most=MOST_CELLS), param_hint="'--sweep'")
    return tried


def _sweeps(
    goals: Sequence[Goal], rates: tuple[Quantity, ...], years: range | None
) -> dict[str, Sweep]:
    """Try the rates on each goal that one of them leads to."""
    if not rates:
        return {}
    from zzplan.engine.sweep import Sweep, sweep_goal

    found = {}
    for goal in goals:
        horizons = years or (range(goal.years, goal.years + 1) if goal.years else None)
        if horizons is None:
            continue
        try:
            swept = sweep_goal(goal, rates, horizons)
        except ValueError:  # a value that no number holds
            continue
        if isinstance(swept, Sweep):
            found[goal.name] = swept
    return found


def _outlooks(goals: Sequence[Goal], known_to: int | None) -> tuple[Outlook, ...]:
    """Look ahead for the goals of which something is known; else nothing is loaded for it."""
    recorded = [one for one in goals if one.indicator.actuals or one.indicator.growth]
    if not recorded:
        return ()
    from zzplan.data import world_growth
    from zzplan.engine.outlook import outlook

    table = world_growth()
    found = (outlook(goal, table, known_to) for goal in recorded)
    return tuple(one for one in found if one.probability is not None or one.base_rate is not None)
