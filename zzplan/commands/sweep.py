"""``zzplan sweep``: where a goal ends up for every rate and every horizon of a grid."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from zzplan.commands.click_words import TRYING, Command, option
from zzplan.commands.complaints import complain
from zzplan.commands.options import (
    baseline_option,
    goals_argument,
    inflation_option,
    plan_option,
    step_option,
)
from zzplan.commands.rates import asked
from zzplan.commands.session import Session, shared_options
from zzplan.commands.spans import RATES, YEARS, steps
from zzplan.plan.words.keys import Reason
from zzplan.report.language import N_

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zzplan.engine.terms import Undefined
    from zzplan.plan.model.plan_file import Goal
    from zzplan.plan.numbers.quantity import Quantity
    from zzplan.report.model import Report

MOST_CELLS = 20_000
"""What one output can hold and somebody can use."""


@click.command(
    "sweep",
    cls=Command,
    examples=(
        ("zzplan sweep gdp --rate 6%..12% --years 4..8", N_("a grid of what-ifs")),
        ("zzplan sweep gdp --rate 10%..11% --step 0.2%", N_("a closer look")),
    ),
    help=N_(
        "Each cell is the projected value, with the mark of its verdict: + met, ~ met only "
        "within rounding, - short."
    ),
)
@goals_argument("[FILE] GOAL...", required=True)
@plan_option()
@option("--rate", "rates", type=RATES, required=True, metavar="FROM..TO", group=TRYING,
        help=N_("The yearly rates to try, such as 6%..12%."))  # fmt: skip
@step_option()
@option("--years", type=YEARS, metavar="FROM..TO", group=TRYING,
        help=N_(
            "The years from the base year, such as 4..8; the plan's own by default."
        ))  # fmt: skip
@baseline_option()
@inflation_option()
@shared_options()
def sweep(
    session: Session,
    goals: tuple[str, ...],
    plan: str | None,
    rates: tuple[Quantity, Quantity],
    step: Quantity | None,
    years: range | None,
    baseline: str | None,
    inflation: Quantity | None,
) -> int:
    """Report a grid for each goal."""
    from zzplan.commands.isolate import answer
    from zzplan.engine.sweep import Sweep, sweep_goal
    from zzplan.plan.model.names import find_goals
    from zzplan.report.pages.sweep import sweep_report

    if not goals:  # a file alone was named
        raise click.UsageError(session.language.gettext("Name a goal to try rates on."))
    plan_file = session.plan_file()
    tried = steps(rates, step)
    if tried is None:
        message = session.language.gettext(
            "a step is above zero, in the measure of the rates, and makes at most 1000 of them"
        )
        raise click.BadParameter(message, param_hint="'--step'")
    chosen = find_goals(plan_file, goals, plan)
    horizons = {goal.name: _horizons(goal, years, session) for goal in chosen}
    for one in horizons.values():
        _bound(len(tried) * len(one), session)

    def swept(goal: Goal) -> Sweep | Undefined:
        try:
            return sweep_goal(goal, tried, horizons[goal.name])
        except ValueError:
            message = session.language.gettext("{name}: a value of the grid cannot be computed")
            raise click.UsageError(message.format(name=goal.name)) from None

    def report(some: Sequence[Goal]) -> Report:
        found = [(goal, swept(goal)) for goal in some]
        grids = [grid for _, grid in found if isinstance(grid, Sweep)]
        for goal, grid in found:
            if not isinstance(grid, Sweep):
                refused[goal.name] = _refusal(goal, grid.reason, session)
        if refused and not grids:
            raise click.UsageError(session.language.gettext("; ").join(refused.values()))
        return sweep_report(grids, plan_file)

    refused: dict[str, str] = {}
    goals_asked = asked(chosen, rate=tried[0], baseline=baseline, inflation=inflation)
    code = answer(session, goals_asked, report)
    for said in refused.values():
        complain(said + "\n")
    return code


def _refusal(goal: Goal, reason: Reason, session: Session) -> str:
    """Say why no rate leads to a goal, which others that were asked for need not wait for."""
    from zzplan.report.words.vocabulary import reason_words

    message = session.language.gettext("{name} has no grid: {reason}")
    return message.format(name=goal.name, reason=reason_words(reason, session.language))


def _horizons(goal: Goal, years: range | None, session: Session) -> range:
    """Return the years to try: those asked for, else the plan's own."""
    if years is not None:
        return years
    if goal.years is None:
        message = session.language.gettext("{name} has no horizon of its own. Give --years.")
        raise click.UsageError(message.format(name=goal.name))
    return range(goal.years, goal.years + 1)


def _bound(cells: int, session: Session) -> None:
    if cells > MOST_CELLS:
        message = session.language.gettext(
            "{n} cells are more than anybody reads; at most {most} are tried at once"
        )
        raise click.UsageError(message.format(n=cells, most=MOST_CELLS))
