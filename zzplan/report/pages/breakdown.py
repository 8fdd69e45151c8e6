"""The report of ``project --needed``: what each year left must bring."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zzplan.engine.breakdown import Breakdown
from zzplan.plan.model.plan_file import PlanFile
from zzplan.report.language import Language
from zzplan.report.model import Block, Column, Line, Report, Table, apart
from zzplan.report.pages.goal import heading
from zzplan.report.records.years import NEEDED_YEAR, NeededYearRow
from zzplan.report.words.grouping import Grouping
from zzplan.report.words.numbers import NOTHING, amount, level, percent
from zzplan.report.words.phrases import needed_step, years_words
from zzplan.report.words.progress_values import (
    actual_text,
    base_text,
    end_printed,
    progress_decimals,
)
from zzplan.report.words.sources import source_line
from zzplan.report.words.values import with_unit
from zzplan.report.words.vocabulary import reason_words


def breakdown_report(found: Sequence[Breakdown], plan_file: PlanFile) -> Report:
    """Report the yearly values that goals need from the latest actual values on."""

    def blocks(language: Language) -> Iterator[Block]:
        yield from apart(_blocks(one, plan_file, language) for one in found)

    return Report(
        command="project",
        plan_file=plan_file.file,
        carried=plan_file.packaged,
        summary={
            "goals": len(found),
            "needed": sum(bool(one.years) for one in found),
            "undefined": sum(not one.years for one in found),
        },
        records=lambda: (
            NEEDED_YEAR.read(NeededYearRow(one, year, plan_file), "needed-year")
            for one in found
            for year in one.years or (None,)
        ),
        blocks=blocks,
    )


def _blocks(one: Breakdown, plan_file: PlanFile, language: Language) -> Iterator[Block]:
    _ = language.gettext
    goal, standing = one.progress.goal, one.progress
    yield Line(heading(goal, plan_file, standing.unit, language), style="heading")
    yield Line("")
    if one.start is None or not one.years:
        reason = reason_words(one.reason, language)
        yield Line(_("Nothing to divide: {reason}.").format(reason=reason), indent=2)
        yield Line("")
    else:
        start = (
            actual_text(standing, language)
            if standing.latest is not None
            else base_text(standing, language)
        )
        end = end_printed(standing, language)
        if goal.kind == "rate":  # an index from 100
            start, end = amount(one.start.value), amount(standing.goal_value)
        yield Line(
            _("From {start} in {year} to {goal} by {goal_year}, divided over {left}.").format(
                start=with_unit(start, standing.unit, language),
                year=one.start.year,
                goal=with_unit(end, standing.unit, language),
                goal_year=goal.goal_year,
                left=years_words(len(one.years), language),
            ),
            indent=2,
        )
        yield Line("")
        yield _table(one, language)
        yield Line("")
        if goal.kind == "rate":
            words = _("The plan prints growth and no values: these are an index, {year} is 100.")
            yield Line(words.format(year=goal.base_year), style="remark", indent=2)
    yield Line(source_line(goal, plan_file, language), style="remark", indent=2)


def _table(one: Breakdown, language: Language) -> Table:
    _ = language.gettext
    goal, compound = one.progress.goal, one.progress.path == "compound"
    number = Grouping.of(goal, language)
    sign = "%" if goal.kind == "cumulative" else ""
    columns = (
        Column(_("year")),
        Column(_("needed"), number=True),
        Column(_("growth") if compound else _("in the year"), number=True),
    )
    places = progress_decimals(one.progress).column
    rows = [
        (
            str(year.year),
            number(level(year.value, places, sign)),
            (percent(year.rate, 2, goal.direction) if year.rate is not None else NOTHING)
            if compound
            else number(needed_step(year.step, goal.direction)),
        )
        for year in one.years
    ]
    return Table(columns, tuple(rows), indent=2)
