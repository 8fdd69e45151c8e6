"""The report of ``project --scenario``: the paths of a goal side by side, and which reach it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zzplan.engine.projection import Projection
from zzplan.plan.model.plan_file import PlanFile
from zzplan.report.chart import Chart
from zzplan.report.language import Language
from zzplan.report.model import Block, Column, Line, Report, Table, apart
from zzplan.report.pages.drawing import path_chart
from zzplan.report.pages.goal import heading
from zzplan.report.records.years import NO_POINT, YEAR, YearRow
from zzplan.report.words.decimals import decimals_of
from zzplan.report.words.grouping import Grouping
from zzplan.report.words.numbers import NOTHING, level
from zzplan.report.words.phrases import verdict_words
from zzplan.report.words.projection import sentence
from zzplan.report.words.sources import source_line
from zzplan.report.words.values import start_text
from zzplan.report.words.vocabulary import VERDICTS

_REACHING = ("good", "fair")
"""The tones of verdicts by which a goal is reached."""


def scenarios_report(
    paths: Sequence[Sequence[Projection]], names: Sequence[str], plan_file: PlanFile
) -> Report:
    """Report goals in scenarios: of each goal one projection for each name."""

    def blocks(language: Language) -> Iterator[Block]:
        yield from apart(
            _goal_blocks(projections, names, plan_file, language) for projections in paths
        )

    def charts(language: Language) -> Iterator[Chart]:
        """Draw each scenario, by its name."""
        words = language.gettext("{scenario}: {sentence}")
        for projections in paths:
            for name, one in zip(names, projections, strict=True):
                chart = path_chart(one, plan_file, language)
                yield chart.replace(title=words.format(scenario=name, sentence=chart.title))

    return Report(
        command="project",
        plan_file=plan_file.file,
        carried=plan_file.packaged,
        summary={
            "goals": len(paths),
            "scenarios": len(names),
            "reaching": sum(
                VERDICTS[one.answer.verdict][1] in _REACHING for goal in paths for one in goal
            ),
        },
        records=lambda: (
            YEAR.read(YearRow(one, point, plan_file, name), "year")
            for projections in paths
            for name, one in zip(names, projections, strict=True)
            for point in one.points or (NO_POINT,)
        ),
        blocks=blocks,
        charts=charts,
    )


def _goal_blocks(
    projections: Sequence[Projection],
    names: Sequence[str],
    plan_file: PlanFile,
    language: Language,
) -> Iterator[Block]:
    first = projections[0]
    yield Line(heading(first.goal, plan_file, first.answer.unit, language), style="heading")
    yield Line("")
    for name, one in zip(names, projections, strict=True):
        words, tone = verdict_words(one.answer)
        text = language.gettext("{scenario}: {sentence}").format(
            scenario=name, sentence=sentence(one, language)
        )
        yield Line(text, mark=language.gettext(words), tone=tone, indent=2)
    yield Line("")
    if first.points:
        yield _table(projections, names, language)
        yield Line("")
    yield Line(source_line(first.goal, plan_file, language), style="remark", indent=2)


def _table(projections: Sequence[Projection], names: Sequence[str], language: Language) -> Table:
    """Put a row for each year and a column for each scenario."""
    _, grouped = language.gettext, Grouping.of(projections[0].goal, language)
    first = projections[0]
    places = max(decimals_of(one.answer).column for one in projections)
    reported = any(point.actual for point in first.points)
    columns = [Column(_("year")), *(Column(name, number=True) for name in names)]
    columns.append(Column(_("needed"), number=True))
    if reported:
        columns.append(Column(_("actual"), number=True, priority=1))
    rows = []
    for number, point in enumerate(first.points):
        values = [*(one.points[number].projected for one in projections), point.needed]
        cells = [grouped(level(value, places)) for value in values]
        if not number:
            cells = [start_text(first.answer, language)] * len(values)
        if reported:
            cells.append(grouped.figure(point.actual.quantity) if point.actual else NOTHING)
        rows.append((str(point.year), *cells))
    return Table(tuple(columns), tuple(rows), indent=2)
