"""The reports of ``list``: the goals of a plan file as printed, or its indicators."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from zzplan.engine.assessment import Assessment
from zzplan.plan.model.names import typed_keys
from zzplan.plan.model.plan_file import Indicator, PlanFile
from zzplan.plan.numbers.quantity import Quantity
from zzplan.report.language import Language
from zzplan.report.model import Block, Column, Line, Report, Table
from zzplan.report.records.listing import (
    INDICATOR,
    LISTED_GOAL,
    WITHOUT_RATE,
    WITHOUT_VERDICT,
    IndicatorRow,
    ListedGoalRow,
    span,
)
from zzplan.report.words.cells import needed
from zzplan.report.words.direction import declared_direction, declared_path
from zzplan.report.words.labels import names_by_key, under_plans
from zzplan.report.words.numbers import NOTHING
from zzplan.report.words.phrases import sentence_gap
from zzplan.report.words.vocabulary import KINDS, reason_words
from zzplan.report.words.years import fiscal_lines

_LEAST_KEY = 24
"""Who has to type a key reads it in one line, but for few."""


def goals_report(
    answers: Sequence[Assessment], plan_file: PlanFile, *, no_rate: bool, no_verdict: bool
) -> Report:
    """Report goals, one row each.

    Parameters
    ----------
    answers : sequence of Assessment
        The goals to list, in the file's order.
    plan_file : PlanFile
        Where they stand.
    no_rate : bool
        They were chosen for printing no rate: what they need stands in its place.
    no_verdict : bool
        They were chosen for having no verdict: the reason stands beside them.
    """

    def blocks(language: Language) -> Iterator[Block]:
        grouped = answers and not plan_file.plans[0].key  # then the title stands above the goals
        yield from _holding(plan_file, language, titled=not grouped)
        n = len(answers)
        if no_rate:
            words = language.ngettext(
                "{n} goal prints no rate; its row ends with what it takes a year, a rate or an "
                "amount.",
                "{n} goals print no rate; each row ends with what it takes a year, a rate or an "
                "amount.",
                n,
            )
            yield Line(words.format(n=n))
        elif no_verdict:
            words = language.ngettext(
                "{n} goal has no verdict; its row ends with the reason.",
                "{n} goals have no verdict; each row ends with the reason.",
                n,
            )
            yield Line(words.format(n=n))
        elif n < len(plan_file.goals):
            words = language.ngettext(
                "{n} of the goals is listed.", "{n} of the goals are listed.", n
            )
            yield Line(words.format(n=n))
        if answers:
            yield Line("")
            yield _goal_table(answers, plan_file, language, no_rate=no_rate, no_verdict=no_verdict)
        yield from fiscal_lines((answer.goal for answer in answers), plan_file, language)

    fields = WITHOUT_RATE if no_rate else WITHOUT_VERDICT if no_verdict else LISTED_GOAL
    return Report(
        command="list",
        plan_file=plan_file.file,
        carried=plan_file.packaged,
        summary=_summary(plan_file, len(answers)),
        records=lambda: (fields.read(ListedGoalRow(one, plan_file), "goal") for one in answers),
        blocks=blocks,
    )


def indicators_report(indicators: Sequence[Indicator], plan_file: PlanFile) -> Report:
    """Report indicators, one row each.

    Parameters
    ----------
    indicators : sequence of Indicator
        In the file's order.
    plan_file : PlanFile
        Where they stand.
    """
    goals = Counter(goal.indicator.key for goal in plan_file.goals)

    def blocks(language: Language) -> Iterator[Block]:
        yield from _holding(plan_file, language, titled=True)
        n = len(indicators)
        if n < len(plan_file.indicators):
            words = language.ngettext(
                "{n} of the indicators is listed.", "{n} of the indicators are listed.", n
            )
            yield Line(words.format(n=n))
        if indicators:
            yield Line("")
            yield _indicator_table(indicators, goals, language)

    return Report(
        command="list",
        plan_file=plan_file.file,
        carried=plan_file.packaged,
        summary=_summary(plan_file, len(indicators)),
        records=lambda: (
            INDICATOR.read(IndicatorRow(one, goals[one.key], plan_file), "indicator")
            for one in indicators
        ),
        blocks=blocks,
    )


def place(plan_file: PlanFile, language: Language) -> str:
    """Write where the plan file was found."""
    if plan_file.packaged:
        return language.gettext("{place} (carried by zzplan)").format(place=plan_file.file)
    return plan_file.file


def _holding(plan_file: PlanFile, language: Language, *, titled: bool) -> Iterator[Line]:
    """Yield the file's title, and what it holds: "targets.yaml: 152 goals in 3 plans, ..."."""
    _, ngettext = language.gettext, language.ngettext
    title = plan_file.title if titled else None
    if title is not None:
        yield Line(title.within(language.code), style="heading")
    goals, plans = len(plan_file.goals), len(plan_file.plans)
    indicators = len(plan_file.indicators)
    held = ngettext("{n} goal", "{n} goals", goals).format(n=goals)
    if plan_file.plans and plan_file.plans[0].key:
        gap = sentence_gap(language)
        held += gap + ngettext("in {n} plan", "in {n} plans", plans).format(n=plans)
    measured = ngettext("{n} indicator", "{n} indicators", indicators).format(n=indicators)
    yield Line(
        _("{place}: {goals}, {indicators}.").format(
            place=place(plan_file, language), goals=held, indicators=measured
        ),
        style="heading" if title is None else "",
    )


def _summary(plan_file: PlanFile, listed: int) -> dict[str, object]:
    return {
        "goals": len(plan_file.goals),
        "plans": len(plan_file.plans),
        "indicators": len(plan_file.indicators),
        "listed": listed,
    }


def _goal_table(
    answers: Sequence[Assessment],
    plan_file: PlanFile,
    language: Language,
    *,
    no_rate: bool,
    no_verdict: bool,
) -> Table:
    """Make the table of goals; last comes what a command takes for each, if not its name."""
    _ = language.gettext
    listed = under_plans(answers, lambda one: one.goal, plan_file, language)
    chosen = int(no_rate or no_verdict)  # then the baseline is none, or not what was asked for
    titles = [
        Column(_("indicator"), cut=True),
        Column(_("unit"), priority=2),
        Column(_("baseline"), number=True, priority=chosen),
        Column(_("rate"), number=True, priority=chosen),
        Column(_("goal"), number=True),
        Column(_("by"), number=True, priority=3),
        Column(_("kind"), priority=4),
    ]
    rows = [
        [
            row.name,
            answer.goal.indicator.named(answer.unit),
            _printed(answer.goal.baseline),
            _printed(answer.goal.rate),
            answer.goal.goal_text or NOTHING,
            row.by,
            _(KINDS[answer.goal.kind]),
        ]
        for row in listed
        for answer in (row.of,)
    ]
    declarations = (
        (_("direction"), declared_direction),
        (_("path"), declared_path),
        (_("yearly goals"), lambda goal, _: goal.yearly_text),
    )
    for title, declared in declarations:
        ways = [declared(row.of.goal, language) for row in listed]
        if any(ways):
            titles.append(Column(title, priority=5))
            for cells, way in zip(rows, ways, strict=True):
                cells.append(way or NOTHING)
    if no_rate:
        titles[3:4] = []
        titles.append(Column(_("needs a year"), number=True))
        for row, cells in zip(listed, rows, strict=True):
            cells[3:4] = []
            cells.append(needed(row.of, language))
    if no_verdict:
        titles.append(Column(_("no verdict because")))
        for row, cells in zip(listed, rows, strict=True):
            cells.append(reason_words(row.of.reason or "no-rate", language))
    keys = typed_keys(plan_file)
    typed = ["" if row.name == keys[row.of.goal.name] else keys[row.of.goal.name] for row in listed]
    if any(typed):
        titles.append(Column(_("key"), least=_LEAST_KEY))
        for cells, key in zip(rows, typed, strict=True):
            cells.append(key)
    return Table(tuple(titles), tuple(map(tuple, rows)), heads=tuple(row.head for row in listed))


def _printed(quantity: Quantity | None) -> str:
    return quantity.text if quantity else NOTHING


def _indicator_table(
    indicators: Sequence[Indicator], goals: Counter[str], language: Language
) -> Table:
    _ = language.gettext
    columns = [
        Column(_("indicator"), cut=True),
        Column(_("unit"), priority=1),
        Column(_("actual values"), number=True),
        Column(_("first"), number=True, priority=1),
        Column(_("last"), number=True, priority=1),
        Column(_("goals"), number=True),
        Column(_("key"), least=_LEAST_KEY),
    ]
    names = names_by_key(indicators, language)
    rows: list[tuple[str, ...]] = []
    for one in indicators:
        first, last = span(one)
        rows.append(
            (
                names[one.key],
                one.named(one.unit),
                str(len(one.actuals)),
                str(first or NOTHING),
                str(last or NOTHING),
                str(goals[one.key]),
                "" if one.key == names[one.key] else one.key,
            )
        )
    if not any(row[-1] for row in rows):
        columns, rows = columns[:-1], [row[:-1] for row in rows]
    return Table(tuple(columns), tuple(rows))
