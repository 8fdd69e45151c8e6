"""The table of many goals."""

from __future__ import annotations

from collections.abc import Sequence

from zzplan.engine.assessment import Assessment
from zzplan.engine.terms import adds_to_baseline
from zzplan.report.language import Language
from zzplan.report.model import Column, Table
from zzplan.report.numbers import NOTHING, amount, bare, decimals, percent
from zzplan.report.phrases import verdict_words
from zzplan.report.words import VERDICTS


def goal_table(judged: Sequence[Assessment], language: Language) -> Table:
    """Return a row for each answer, the serious first, each kind in the file's order."""
    judged = sorted(judged, key=_rank)
    _ = language.gettext
    columns = (
        Column(_("goal")),
        Column(_("baseline"), number=True, priority=1),
        Column(_("rate"), number=True, priority=1),
        Column(_("years"), number=True, priority=3),
        Column(_("goal value"), number=True),
        Column(_("projected"), number=True),
        Column(_("required"), number=True, priority=2),
        Column(_("verdict")),
    )
    rows = [
        (
            answer.goal.name,
            _start(answer),
            answer.goal.rate.text if answer.goal.rate else NOTHING,
            NOTHING if answer.years is None else str(answer.years),
            _end(answer),
            amount(answer.projected_value, max(2, decimals(answer.goal.goal))),
            required(answer),
            _verdict(answer, language),
        )
        for answer in judged
    ]
    return Table(columns, tuple(rows), tuple(VERDICTS[a.verdict][1] for a in judged))


def _rank(answer: Assessment) -> int:
    """Order the answers: short and contradicting, short, contradicting, by rounding, the rest.

    A known finding comes last; an acceptance that no longer matches is a finding itself.
    """
    accepted = answer.goal.accept
    if accepted is not None:
        return 5 if accepted.verdict == answer.verdict else 1
    if answer.verdict == "short":
        return 0 if answer.consistent is False else 1
    if answer.consistent is False:
        return 2
    return 3 if answer.verdict == "met-by-rounding" else 4


def _start(answer: Assessment) -> str:
    return bare(answer.goal.baseline) if answer.goal.baseline else NOTHING


def _end(answer: Assessment) -> str:
    goal = answer.goal.goal
    if adds_to_baseline(answer.goal):
        return amount(answer.goal_value)
    return bare(goal) if goal and goal.measure in ("unit", "rate") else amount(answer.goal_value)


def required(answer: Assessment) -> str:
    """Write the rate that just reaches the goal, rounded so that it does."""
    if answer.goal.kind == "hold" and answer.goal.rate is None:
        return NOTHING
    if answer.path == "linear":
        step = answer.required_step
        return amount(step, 3, 0 if not step else 1 if step > 0 else -1)
    return percent(answer.required_rate, 3, answer.goal.direction)


def _verdict(answer: Assessment, language: Language) -> str:
    """Write the verdict and what else is wrong: "short, contradicts its rate"."""
    _ = language.gettext
    words = [_(verdict_words(answer)[0])]
    if answer.consistent is False:
        words.append(_("contradicts its rate"))
    if answer.goal.accept is not None:
        stale = answer.goal.accept.verdict != answer.verdict
        words.append(_("acceptance is stale") if stale else _("accepted"))
    return _(", ").join(words)
