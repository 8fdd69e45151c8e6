"""``zzplan sweep``: where a goal ends up for every rate and every horizon of a grid."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

import click

from zzplan.commands.click_words import TRYING, Command, option
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
    from zzplan.plan.model.plan_file import Goal
    from zzplan.plan.numbers.quantity import Quantity

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

    def swept(goal: Goal) -> Sweep:
        try:
            grid = sweep_goal(goal, tried, horizons[goal.name])
        except ValueError:
            message = session.language.gettext("{name}: a value of the grid cannot be computed")
            raise click.UsageError(message.format(name=goal.name)) from None
        return grid if isinstance(grid, Sweep) else _refuse(goal, grid.reason, session)

    goals_asked = asked(chosen, rate=tried[0], baseline=baseline, inflation=inflation)
    return answer(session, goals_asked, lambda some: sweep_report([*map(swept, some)], plan_file))


def _refuse(goal: Goal, reason: Reason, session: Session) -> NoReturn:
    """Say why no rate leads to a goal."""
    from zzplan.report.words.vocabulary import reason_words

    message = session.language.gettext("{name} has no grid: {reason}").format(
        name=goal.name, reason=reason_words(reason, session.language)
    )
    raise click.UsageError(message)


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
