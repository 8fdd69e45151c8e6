"""``zzplan show``: everything known about one indicator."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import click

from zzplan.commands.click_words import Command
from zzplan.commands.options import goals_argument
from zzplan.commands.session import Session, shared_options
from zzplan.report.language import N_

if TYPE_CHECKING:
    from zzplan.plan.model.plan_file import Indicator, PlanFile


@click.command(
    "show",
    cls=Command,
    examples=(
        ("zzplan show gdp", N_("by its key")),
        ("zzplan show 地区生产总值", N_("by its name")),
    ),
    help=N_(
        "INDICATOR is its key or its name in either language; a goal stands for its indicator."
    ),
)
@goals_argument("[FILE]... INDICATOR")
@shared_options(several=True)
def show(session: Session, goals: tuple[str, ...]) -> int:
    """Report one indicator."""
    if len(goals) != 1:
        raise click.UsageError(session.language.gettext("Name one indicator."))
    from zzplan.commands.isolate import answer
    from zzplan.engine.facts import facts
    from zzplan.report.pages.show import show_report

    plan_file = session.plan_file()
    found = _find(plan_file, *goals)
    goals_of = [one for one in plan_file.goals if one.indicator.key == found.key]
    return answer(session, goals_of, lambda some: show_report(facts(found, some), plan_file))


def _find(plan_file: PlanFile, name: str) -> Indicator:
    """Return the indicator of a name, or the one that the goals of the name measure."""
    from zzplan.plan.model.names import UnknownNameError, find_goals, find_indicator

    try:
        return find_indicator(plan_file, name)
    except UnknownNameError:
        with suppress(UnknownNameError):
            goals = find_goals(plan_file, (name,))
            if len({goal.indicator.key for goal in goals}) == 1:
                return goals[0].indicator
        raise
