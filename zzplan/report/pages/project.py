"""The report of ``project``: a sentence and a table of years for each goal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zzplan.engine.projection import ProjectedYear, Projection
from zzplan.plan.model.plan_file import PlanFile
from zzplan.plan.numbers.quantity import Quantity
from zzplan.report.language import Language
from zzplan.report.model import Block, Column, Line, Report, Table, apart
from zzplan.report.pages.drawing import path_chart
from zzplan.report.pages.goal import heading
from zzplan.report.records.years import NO_POINT, YEAR, YearRow
from zzplan.report.words.cells import end
from zzplan.report.words.decimals import decimals_of
from zzplan.report.words.goal import added_remark
from zzplan.report.words.grouping import Grouping
from zzplan.report.words.numbers import NOTHING, level
from zzplan.report.words.paths import path_remarks, price_remarks
from zzplan.report.words.phrases import needs_remark, plans_own_rate
from zzplan.report.words.projection import rate_titles, sentence
from zzplan.report.words.remarks import base_text
from zzplan.report.words.sources import source_line
from zzplan.report.words.values import printed_with_unit, start_text
from zzplan.report.words.years import fiscal_lines


def project_report(projections: Sequence[Projection], plan_file: PlanFile) -> Report:
    """Report the paths of goals.

    Parameters
    ----------
    projections : sequence of Projection
    plan_file : PlanFile
        Where the goals stand.
    """

    def blocks(language: Language) -> Iterator[Block]:
        yield from apart(_goal_blocks(one, plan_file, language) for one in projections)
        yield from fiscal_lines((one.goal for one in projections), plan_file, language)

    return Report(
        command="project",
        plan_file=plan_file.file,
        carried=plan_file.packaged,
        summary={
            "goals": len(projections),
            "projected": sum(one.answer.projected_value is not None for one in projections),
            "undefined": sum(not one.points for one in projections),
        },
        records=lambda: (
            YEAR.read(YearRow(one, point, plan_file), "year")
            for one in projections
            for point in one.points or (NO_POINT,)
        ),
        blocks=blocks,
        charts=lambda language: [path_chart(one, plan_file, language) for one in projections],
    )


def _difference(point: ProjectedYear) -> float | None:
    if point.projected is None or point.needed is None:
        return None
    return point.projected - point.needed


def _goal_blocks(
    projection: Projection, plan_file: PlanFile, language: Language
) -> Iterator[Block]:
    yield Line(
        heading(projection.goal, plan_file, projection.answer.unit, language), style="heading"
    )
    yield Line("")
    yield Line(sentence(projection, language), indent=2)
    yield Line("")
    if projection.points:
        yield _table(projection, language)
        yield Line("")
    for remark in _remarks(projection, language):
        yield Line(remark, style="remark", indent=2)
    yield Line(source_line(projection.goal, plan_file, language), style="remark", indent=2)


def _table(projection: Projection, language: Language) -> Table:
    """Each row is a year; what is always empty has no column."""
    _ = language.gettext
    stated = projection.answer.projected_value is not None
    titles = rate_titles(projection, language)
    reported = any(point.actual for point in projection.points)
    columns = [
        (Column(_("year")), True),
        (Column(titles[0], number=True), stated),
        (Column(titles[1], number=True), bool(titles[1])),
        (Column(_("needed"), number=True), True),
        (Column(_("difference"), number=True, priority=1), stated),
        (Column(_("actual"), number=True, priority=2), reported),
    ]
    shown = [position for position, (_column, wanted) in enumerate(columns) if wanted]
    rows = [_row(projection, number, language) for number in range(len(projection.points))]
    return Table(
        tuple(columns[i][0] for i in shown),
        tuple(tuple(row[i] for i in shown) for row in rows),
        indent=2,
    )


def _row(projection: Projection, number: int, language: Language) -> tuple[str, ...]:
    point, places = projection.points[number], decimals_of(projection.answer).column
    sign = "%" if projection.goal.kind == "cumulative" else ""
    projected, needed = level(point.projected, places, sign), level(point.needed, places, sign)
    other = level(point.other, places, sign)
    if number == 0:
        projected = other = start_text(projection.answer, language) + sign
        needed = needed if projection.needed_path == "constant" else projected
    grouped = Grouping.of(projection.goal, language)
    return (
        str(point.year),
        *((projected, other, needed) if number == 0 else map(grouped, (projected, other, needed))),
        grouped(level(_difference(point), places)),
        grouped.figure(point.actual.quantity) if point.actual else NOTHING,
    )


def _draws_alike(printed: Quantity | None, rate: Quantity | None) -> bool:
    """Tell whether two rates draw the same path: 8% and 8%以上 do."""
    return printed is not None and rate is not None and printed.low.exact == rate.low.exact


def _remarks(projection: Projection, language: Language) -> Iterator[str]:
    """Yield what was changed, and how the paths are to be read."""
    _ = language.gettext
    goal, answer = projection.goal, projection.answer
    printed = goal.printed or goal
    if "rate" in goal.tried and not _draws_alike(printed.rate, goal.rate):
        yield plans_own_rate(printed.rate, language)
    if goal.goal_year != printed.goal_year and printed.goal_year is not None:
        yield _("The plan itself ends in {year}.").format(year=printed.goal_year)
    if goal.baseline != printed.baseline and printed.baseline is not None:
        yield _("The plan itself starts from {base}.").format(
            base=printed_with_unit(printed.baseline, printed.indicator.unit, language)
        )
    ranges = any(quantity and quantity.high for quantity in (goal.rate, goal.baseline))
    if projection.points and ranges:
        yield _("Of a range, the end that promises least counts.")
    if answer.projected_value is not None and goal.adds_to_baseline:
        yield added_remark(answer, language)
    yield from path_remarks(
        answer.notes, base_text(answer, language), end(answer, language), language,
        printed="rate" not in goal.tried, count=goal.kind == "stock",
    )  # fmt: skip
    yield from price_remarks(answer.notes, goal.inflation, language)
    if answer.disagrees or answer.verdict == "no-rate":
        yield needs_remark(language, kept=answer.kept)
    if goal.note:
        yield _("Note: {note}").format(note=goal.note)
