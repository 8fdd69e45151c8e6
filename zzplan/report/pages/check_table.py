"""The table of a whole file: every goal by its name, under the title of its plan."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import TYPE_CHECKING

from zzplan.engine.results import GoalResult
from zzplan.plan.model.plan_file import PlanFile
from zzplan.report.language import Language
from zzplan.report.model import Column, Table
from zzplan.report.width import cut
from zzplan.report.words.cells import end, needed, projected, start, stated, tone, verdict
from zzplan.report.words.disagreements import acceptance_words, goal_tone
from zzplan.report.words.labels import Listed, under_plans

if TYPE_CHECKING:
    from zzplan.report.tones import Tone

_LONGEST_GOAL = 20
"""Columns that the words of a goal may take, where it is no number: 与经济增长同步, 建成通车."""


def goal_table(
    goals: Sequence[GoalResult], plan_file: PlanFile, stale: Container[str], language: Language
) -> Table:
    """Make the table of goals: a row each, in the order of the file."""
    _ = language.gettext
    columns = (
        Column(_("indicator"), cut=True),
        Column(_("unit"), priority=2),
        Column(_("baseline"), number=True, priority=-1),
        Column(_("rate"), number=True, priority=-2),
        Column(_("goal"), number=True),
        Column(_("by"), number=True, priority=3),
        Column(language.pgettext("projected", "leads to"), number=True, priority=1),
        Column(_("needs a year"), number=True),
        Column(_("verdict")),
    )
    listed = under_plans(goals, lambda one: one.answer.goal, plan_file, language)

    def toned(number: int) -> Tone:
        result = listed[number].of
        return goal_tone(result) or tone(result.answer)

    return Table(
        columns,
        tuple(_row(one, stale, language) for one in listed),
        toned,
        heads=tuple(one.head for one in listed),
    )


def _row(listed: Listed[GoalResult], stale: Container[str], language: Language) -> tuple[str, ...]:
    answer = listed.of.answer
    goal = answer.goal
    return (
        listed.name,
        goal.indicator.named(answer.unit),
        start(answer, language),
        stated(answer),
        end(answer, language) if goal.goal else cut(end(answer, language), _LONGEST_GOAL),
        listed.by,
        projected(answer, language),
        needed(answer, language),
        _verdict(listed.of, stale, language),
    )


def _verdict(result: GoalResult, stale: Container[str], language: Language) -> str:
    """Write the verdict and what goes beyond it: "short, accepted", "met, look at it"."""
    words = [verdict(result.answer, language)]
    if contradicting := _contradicting(result, language):
        words.append(contradicting)
    goal = result.answer.goal
    if accepted := goal.accept and acceptance_words(goal.accept, goal.name in stale, language):
        words.append(accepted)
    if goal.drawn is not None and goal.drawn.reading == "check-this":
        words.append(language.gettext("look at it"))
    return language.gettext(", ").join(words)


def _contradicting(result: GoalResult, language: Language) -> str:
    """Say of a goal that is met that its rate and goal do not fit each other all the same."""
    if result.answer.verdict == "short" or result.answer.consistent is not False:
        return ""
    if "rate" in result.goal.tried:
        return language.gettext("contradicts this rate")
    return language.gettext("contradicts its rate")
