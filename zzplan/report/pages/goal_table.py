"""The table of many goals."""

from __future__ import annotations

from collections.abc import Container, Sequence

from zzplan.engine.assessment import Assessment
from zzplan.engine.results import GoalResult
from zzplan.engine.terms import adds_to_baseline
from zzplan.report.language import Language
from zzplan.report.model import Column, Table
from zzplan.report.words.disagreements import acceptance_words, goal_tone, goal_words
from zzplan.report.words.grouping import Grouping
from zzplan.report.words.labels import labels
from zzplan.report.words.numbers import NOTHING, amount, decimals, span
from zzplan.report.words.phrases import needed_rate, step_words, verdict_words
from zzplan.report.words.vocabulary import VERDICTS


def goal_table(goals: Sequence[GoalResult], stale: Container[str], language: Language) -> Table:
    """Make the table of goals."""
    _ = language.gettext
    columns = (
        Column(_("goal")),
        Column(_("baseline"), number=True, priority=1),
        Column(_("rate"), number=True, priority=1),
        Column(_("years"), number=True, priority=3),
        Column(_("goal value"), number=True),
        Column(_("projected"), number=True),
        Column(_("needs a year"), number=True, priority=2),
        Column(_("verdict")),
    )
    names = labels((one.answer.goal for one in goals), language)
    rows = [
        (
            names.get(name := answer.goal.name, name),
            _start(answer, language),
            answer.goal.rate.text if answer.goal.rate else NOTHING,
            NOTHING if answer.years is None else str(answer.years),
            _end(answer, language),
            _projected(answer, language),
            required(answer, language),
            _verdict(one, stale, language),
        )
        for one in goals
        for answer in (one.answer,)
    ]
    tones = tuple(goal_tone(one) or VERDICTS[one.answer.verdict][1] for one in goals)
    return Table(columns, tuple(rows), tones)


def _start(answer: Assessment, language: Language) -> str:
    return Grouping.of(answer.goal, language).figure(answer.goal.baseline)


def _end(answer: Assessment, language: Language) -> str:
    goal = answer.goal.goal
    if goal and goal.measure in ("unit", "rate") and not adds_to_baseline(answer.goal):
        return Grouping.of(answer.goal, language).figure(goal)
    ends = span([amount(value) for value in answer.goal_ends], language)
    return Grouping.of(answer.goal, language)(ends) + _sign(answer, language)


def _projected(answer: Assessment, language: Language) -> str:
    if answer.projected_value is None:
        return NOTHING
    said = amount(answer.projected_value, max(2, decimals(answer.goal.goal)))
    return Grouping.of(answer.goal, language)(said) + _sign(answer, language)


def _sign(answer: Assessment, language: Language) -> str:
    """Return what tells a multiple and a change in per cent from values in the goal's unit."""
    if answer.unit == "×":
        return language.gettext("×")
    return "%" if answer.goal.kind == "cumulative" else ""


def required(answer: Assessment, language: Language) -> str:
    """Write the rate that just reaches the goal, or the step with its unit, so that it does."""
    if answer.goal.kind == "hold" and answer.goal.rate is None:
        return NOTHING
    if answer.in_steps:
        step = step_words(answer.required_step, answer.goal.direction, answer.unit, language)
        return Grouping.of(answer.goal, language)(step)
    return needed_rate(answer)


def _verdict(result: GoalResult, stale: Container[str], language: Language) -> str:
    """Write the verdict and what else is wrong: "short, rate fits over 6 years"."""
    _, goal = language.gettext, result.goal
    words = [
        _(verdict_words(result.answer)[0]),
        goal_words(result, language),
        acceptance_words(goal.accept, goal.name in stale, language),
    ]
    return _(", ").join(word for word in words if word)
