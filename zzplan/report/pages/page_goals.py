"""The part of a page with a card for each goal, and the list of those that have no answer."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from zzplan.engine.assessment import Assessment
from zzplan.engine.results import GoalResult
from zzplan.report.hypertext import Article, Fold, Link, Links, Listing, Part
from zzplan.report.language import Language
from zzplan.report.model import Column, Line, Table
from zzplan.report.pages.drawing import path_chart
from zzplan.report.pages.goal import goal_blocks
from zzplan.report.pages.handout import Handout
from zzplan.report.pages.sweep import grid_table
from zzplan.report.words.decimals import decimals_of
from zzplan.report.words.derivations import derivation_table
from zzplan.report.words.disagreements import goal_tone
from zzplan.report.words.labels import under_plans
from zzplan.report.words.numbers import NOTHING
from zzplan.report.words.phrases import verdict_words
from zzplan.report.words.sources import source_line
from zzplan.report.words.vocabulary import VERDICTS, reason_words

if TYPE_CHECKING:
    from zzplan.report.tones import Tone


def has_answer(answer: Assessment) -> bool:
    """Tell whether a goal has numbers, of whatever way is wanted."""
    return answer.verdict != "undefined" or answer.reason == "direction"


def goals_part(made: Handout, language: Language) -> Part | None:
    """Make a card for each goal with an answer, plan by plan as in the file."""
    answered = [one for one in made.review.goals if has_answer(one.answer)]
    if not answered:
        return None
    cards = tuple(_card(made, one, language) for one in answered)
    legend = Line(
        language.gettext(
            "In the charts: dashed what the goal needs, blue where the stated rate leads, dots "
            "what was reported, bars what the printed digits leave open."
        ),
        style="remark",
    )
    return Part("goals", language.gettext("Goals"), (legend, *cards))


def _card(made: Handout, one: GoalResult, language: Language) -> Article:
    _, answer, plan_file = language.gettext, one.answer, made.review.plan_file
    goal = answer.goal
    blocks: list[Any] = []
    projection = made.projections.get(goal.name)
    chart = path_chart(projection, plan_file, language) if projection else None
    if chart is not None and chart.lines:
        blocks.append(chart)
    inner = list(goal_blocks(one, plan_file, language))[1:]
    sentence = next(x for x in inner if isinstance(x, Line) and x.text)
    blocks.append(sentence.replace(mark="", tone="", indent=0))
    numbers = made.finding_keys.get(goal.name, [])
    links = [Link(_("finding {n}").format(n=n), f"finding-{n}") for n in numbers]
    if key := made.figure_keys.get(goal.name):
        links.append(Link(_("in the document"), key))
    if not links or numbers == []:
        rest = [
            x.replace(indent=0) if isinstance(x, Line) else x
            for x in inner
            if x is not sentence and not (isinstance(x, Line) and not x.text)
        ]
        derived = derivation_table(answer, language)
        rest += [derived] if derived else []
        blocks.append(Fold(_("Numbers and source"), tuple(rest)))
    else:
        blocks.append(Line(source_line(goal, plan_file, language), style="remark"))
    if goal.name in made.sweeps:
        swept = made.sweeps[goal.name]
        blocks.append(Fold(_("Other rates and horizons"), tuple(grid_table(swept, language))))
    if links:
        blocks.append(Links(tuple(links)))
    word, tone = verdict_words(answer)
    facts = {"name": goal.name}
    if tried := _terms(answer):
        facts["terms"] = tried
    title = made.title(goal, answer.unit, language)
    tone = goal_tone(one) or tone
    return Article(made.goal_keys[goal.name], title, _(word), tone, tuple(blocks), facts)


def _terms(answer: Assessment) -> str:
    """Write what the script computes a goal from: the same numbers as the engine's."""
    terms = answer.terms
    if terms is None or answer.goal.kind == "rate" or terms.band is not None or answer.kept:
        return ""
    goal = answer.goal
    rate: float | None
    if terms.rate is not None:
        rate = goal.rate.low.value if goal.rate and goal.rate.high is None else terms.rate.point
    elif terms.compound:
        rate = answer.required_rate
    else:
        rate = answer.required_step
    if rate is None:
        return ""
    return json.dumps(
        {
            "start": [terms.start.point, *terms.start.default],
            "end": [terms.end.point, *terms.end.default],
            "far": terms.far,
            "years": terms.years,
            "from": goal.base_year,
            "rate": rate,
            "inflation": goal.inflation if "inflation" in terms.notes else None,
            "path": "compound" if terms.compound else "base" if terms.of_base else "linear",
            "offset": terms.offset,
            "up": terms.direction,
            "strict": terms.strict,
            "places": decimals_of(answer).column,
            "sign": "%" if goal.kind == "cumulative" else "×" if answer.unit == "×" else "",
            "printed": goal.goal_text,
        },
        ensure_ascii=False,
    )


def not_judged_part(made: Handout, language: Language) -> Part | None:
    """List the goals without an answer, each with the reason."""
    _ = language.gettext
    without = [one.answer for one in made.review.goals if not has_answer(one.answer)]
    if not without:
        return None
    listed = under_plans(without, lambda one: one.goal, made.review.plan_file, language)
    without = [row.of for row in listed]
    rows = tuple(
        (
            row.name,
            row.of.goal.goal_text or NOTHING,
            row.by,
            reason_words(row.of.reason, language),
        )
        for row in listed
    )
    columns = (
        Column(_("indicator")), Column(_("goal"), number=True), Column(_("by"), number=True),
        Column(_("reason")),
    )  # fmt: skip
    title = _("Not judged")
    keys = tuple(made.goal_keys[one.goal.name] for one in without)
    targets = tuple(made.figure_keys.get(one.goal.name, "") for one in without)
    listing = Listing(
        Table(columns, rows, heads=tuple(row.head for row in listed)), title, keys, targets
    )
    return Part("not-judged", title, (*_why(made, language), listing))


def _why(made: Handout, language: Language) -> Iterator[Line]:
    from zzplan.report.words.counts import not_judged

    yield Line(not_judged(made.review, language), style="remark")


def tone_of(one: GoalResult) -> Tone:
    """Return the tone of a goal, as its card has it."""
    return goal_tone(one) or VERDICTS[one.answer.verdict][1]
