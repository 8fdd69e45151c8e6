"""``zzplan project``: year by year, where the stated rate leads and what the goal needs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from zzplan.commands.click_words import TRYING, Command, option
from zzplan.commands.options import (
    baseline_option,
    completing,
    goals_argument,
    inflation_option,
    plan_option,
    rate_option,
)
from zzplan.commands.rates import asked
from zzplan.commands.session import Session, shared_options
from zzplan.commands.years import Years
from zzplan.report.language import N_
from zzplan.report.render.formats import DRAWING, FORMATS, SUFFIXES

if TYPE_CHECKING:
    from zzplan.plan.model.plan_file import Goal, PlanFile
    from zzplan.plan.model.scenario import Scenario
    from zzplan.plan.numbers.quantity import Quantity
    from zzplan.report.model import Report

LONGEST = 200
"""Years; no plan looks further ahead."""


@click.command(
    "project",
    cls=Command,
    examples=(
        ("zzplan project gdp", N_("year by year, as printed and as needed")),
        ("zzplan project --rate 10% --years 7", N_("at another rate, for longer")),
        ("zzplan project gdp --needed", N_("what each year left must bring")),
    ),
    help=N_(
        "GOAL is an indicator (its goals in every plan), plan/goal, or a pattern such as "
        "park_*; without any, the goals of --plan are shown, else the plan file's headline."
    ),
)
@goals_argument()
@plan_option()
@option("--scenario", metavar="A,B", shell_complete=completing("scenarios"),
        help=N_("Put scenarios of the plan file side by side, such as low,base,high."))  # fmt: skip
@option("--needed", is_flag=True,
        help=N_("The yearly values that goals need from the latest actual on."))  # fmt: skip
@rate_option()
@option("--years", type=Years(LONGEST, whole=True), metavar="N", group=TRYING,
        help=N_("End N years after the base year, instead of in the goal year."))  # fmt: skip
@baseline_option()
@inflation_option()
@shared_options(formats=(*FORMATS, DRAWING), suffixes={**SUFFIXES, ".svg": DRAWING})
def project(
    session: Session,
    goals: tuple[str, ...],
    plan: str | None,
    rate: Quantity | None,
    years: int | None,
    baseline: str | None,
    inflation: Quantity | None,
    scenario: str | None,
    needed: bool,
) -> int:
    """Project goals and report their paths."""
    from zzplan.commands.isolate import answer
    from zzplan.plan.model.names import find_goals

    if len(goals) > 1 and all(one.lstrip("£€$¥￥约")[:1].isdigit() for one in goals):
        message = session.language.gettext(
            "{numbers} are numbers, and no names of goals; zzplan solve computes with numbers: "
            "{command}"
        )
        numbers = " ".join(goals)
        raise click.UsageError(message.format(numbers=numbers, command=_solved_by(goals)))
    plan_file = session.plan_file()
    if goals or plan is not None:
        printed = list(find_goals(plan_file, goals, plan))
    else:
        printed = [_headline(plan_file, session)]
    if scenario is not None:
        if rate is not None or needed:
            raise click.UsageError(
                session.language.gettext("--scenario brings rates of its own: leave out {other}.")
                .format(other="--rate" if rate is not None else "--needed")
            )  # fmt: skip
        chosen = _scenarios(scenario, plan_file, session)
        goals_asked = asked(printed, years=years, baseline=baseline, inflation=inflation)
        return answer(session, goals_asked, lambda some: _compared(some, chosen, plan_file))
    goals_asked = asked(printed, rate=rate, years=years, baseline=baseline, inflation=inflation)
    if needed:
        if session.format == DRAWING:
            raise click.UsageError(session.language.gettext("--needed is a table, and no chart."))
        from zzplan.engine.breakdown import break_down
        from zzplan.report.pages.breakdown import breakdown_report

        return answer(
            session, goals_asked, lambda some: breakdown_report([*map(break_down, some)], plan_file)
        )
    from zzplan.engine.projection import project as follow
    from zzplan.report.pages.project import project_report

    return answer(
        session,
        goals_asked,
        lambda some: project_report([*map(follow, some)], plan_file),
    )


def _headline(plan_file: PlanFile, session: Session) -> Goal:
    from zzplan.engine.projection import headline

    goal = headline(plan_file)
    if goal is None:
        message = session.language.gettext(
            "{file} has no goal with a baseline and a goal year. Name a goal to see what it lacks."
        )
        raise click.ClickException(message.format(file=plan_file.file))
    if len(plan_file.goals) > 1:
        message = session.language.gettext(
            "One of {n} goals: name others, or '*' for all (zzplan list shows their names)."
        )
        session.say(message.format(n=len(plan_file.goals)))
    return goal


def _scenarios(text: str, plan_file: PlanFile, session: Session) -> list[Scenario]:
    """Return the scenarios that are named, in that order."""
    known = {one.name: one for one in plan_file.scenarios}
    names = [name.strip() for name in text.replace("，", ",").split(",")]
    _ = session.language.gettext
    if not known:
        message = _("{file} has no scenarios. Write some under the key scenarios.")
        raise click.UsageError(message.format(file=plan_file.file))
    missing = [name for name in names if name not in known]
    if missing:
        comma = session.language.pgettext("list", ", ")
        message = _('there is no scenario "{name}"; these are: {names}')
        raise click.BadParameter(
            message.format(name=missing[0], names=comma.join(known)), param_hint="'--scenario'"
        )
    return [known[name] for name in dict.fromkeys(names)]


def _compared(goals: Sequence[Goal], scenarios: Sequence[Scenario], plan_file: PlanFile) -> Report:
    """Project every goal in every scenario."""
    from zzplan.engine.projection import project as follow
    from zzplan.engine.scenarios import in_scenario
    from zzplan.report.pages.scenarios import scenarios_report

    paths = [[follow(in_scenario(goal, one)) for one in scenarios] for goal in goals]
    return scenarios_report(paths, [one.name for one in scenarios], plan_file)


def _solved_by(numbers: Sequence[str]) -> str:
    """Return the command that computes with numbers: 3200亿 6.5% 5 has no goal."""
    rates = [one for one in numbers if one.endswith(("%", "％"))]
    others = [one for one in numbers if one not in rates]
    if len(others) == 2 and rates:
        return f"zzplan solve {others[0]} --rate {rates[0]} --years {others[1]}"
    return " ".join(("zzplan solve", *others, *rates))
