"""``zzplan list``: what the plan file holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import click

from zzplan.commands.click_words import Command, option
from zzplan.commands.options import LateChoice, goals_argument, plan_option
from zzplan.commands.session import Session, shared_options
from zzplan.report.language import N_

if TYPE_CHECKING:
    from zzplan.engine.assessment import Assessment
    from zzplan.plan.model.plan_file import Goal
    from zzplan.report.model import Report


def _kinds() -> tuple[str, ...]:
    from zzplan.plan.model.kinds import KINDS

    return tuple(KINDS)


@click.command(
    "list",
    cls=Command,
    examples=(
        ("zzplan list", N_("every goal as printed")),
        ("zzplan list 'park_*' --no-rate", N_("what a pattern's goals without a rate need")),
        ("zzplan list --indicators", N_("the indicators, with their years")),
    ),
    help=N_(
        "PATTERN is an indicator (its goals in every plan), plan/goal, or a pattern such as "
        "park_*; without any, everything is listed."
    ),
)
@goals_argument("[FILE]... [PATTERN]...", "patterns")
@plan_option()
@option("--kind", type=LateChoice("kind", _kinds), metavar="KIND",
        help=N_("Only goals of one kind, such as level or share."))  # fmt: skip
@option("--no-rate", is_flag=True,
        help=N_("Only goals without a stated rate, with the rate that they need."))  # fmt: skip
@option("--no-verdict", is_flag=True,
        help=N_("Only goals that check cannot judge, with the reason."))  # fmt: skip
@option("--indicators", is_flag=True,
        help=N_("The indicators instead of the goals."))  # fmt: skip
@shared_options(several=True)
def list_(
    session: Session,
    patterns: tuple[str, ...],
    plan: str | None,
    no_rate: bool,
    no_verdict: bool,
    kind: str | None,
    indicators: bool,
) -> int:
    """List goals, or indicators: then the options choose those that have such a goal."""
    from zzplan.commands.isolate import answer
    from zzplan.engine.check import assess_all
    from zzplan.plan.model.names import find_goals, find_indicators
    from zzplan.report.pages.list import goals_report, indicators_report

    plan_file = session.plan_file()
    names = {goal.name for goal in find_goals(plan_file, () if indicators else patterns, plan)}
    goals = (goal for goal in plan_file.goals if goal.name in names and kind in (None, goal.kind))

    def answered(some: Iterable[Goal]) -> tuple[Assessment, ...]:
        answers = assess_all(some)
        if no_rate:
            answers = tuple(answer for answer in answers if answer.verdict == "no-rate")
        if no_verdict:
            answers = tuple(one for one in answers if one.verdict in ("no-rate", "undefined"))
        return answers

    def build(some: Sequence[Goal]) -> Report:
        return goals_report(answered(some), plan_file, no_rate=no_rate, no_verdict=no_verdict)

    if not indicators:
        return answer(session, list(goals), build)
    chosen = find_indicators(plan_file, patterns)
    if plan is not None or kind is not None or no_rate or no_verdict:
        keys = {answer.goal.indicator.key for answer in answered(goals)}
        chosen = [one for one in chosen if one.key in keys]
    return session.emit(indicators_report(chosen, plan_file))
