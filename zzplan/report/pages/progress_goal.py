"""How one goal stands, in full: the sentence, where it is measured from, and what is needed."""

from __future__ import annotations

from collections.abc import Iterator

from zzplan.engine.progress import UNRATED, Progress
from zzplan.engine.progress_review import ProgressResult
from zzplan.plan.model.plan_file import PlanFile
from zzplan.report.language import Language
from zzplan.report.model import Block, Column, Line, Table
from zzplan.report.pages.goal import heading
from zzplan.report.pages.progress_schemes import agreement, schemes_table
from zzplan.report.pages.yearly import annual_blocks, yearly_blocks
from zzplan.report.words.numbers import NOTHING, bare, fixed, percent
from zzplan.report.words.part_year import within_year
from zzplan.report.words.progress import sentence
from zzplan.report.words.progress_remarks import remarks
from zzplan.report.words.progress_values import (
    actual_text,
    base_text,
    done,
    in_rates,
    is_reached,
    needed,
    pace_text,
    stated,
)
from zzplan.report.words.ratings import rating_words, tone_of
from zzplan.report.words.sources import source_line


def goal_blocks(
    result: ProgressResult,
    plan_file: PlanFile,
    language: Language,
    *,
    compared: bool = False,
    chart: bool = False,
    plain: bool = False,
) -> Iterator[Block]:
    """Yield everything that ``progress`` says of a goal; the chart with ASCII only if plain."""
    one = result.standing
    yield Line(heading(one.goal, plan_file, one.unit, language), style="heading")
    yield Line("")
    yield rating_line(one, language).replace(indent=2)
    yield Line("")
    if one.latest is not None and (one.progress is not None or one.position is not None):
        yield _standing(one, language)
        yield Line("")
    rows = list(_speed_rows(one, language))
    if rows:
        yield Table(
            (Column(""), Column(_a_year(one, language), number=True), Column(_years(language))),
            tuple(rows),
            indent=2,
        )
        yield Line("")
    yield from yearly_blocks(one.chain, one.goal, language)
    yield from annual_blocks(result.annual, language)
    if chart and one.course is not None:
        from zzplan.report.pages.chart import chart_lines

        lines = chart_lines(result, language, plain=plain)
        if lines:
            yield from (Line(line, style="drawing", indent=2) for line in lines)
            yield Line("")
    if compared and one.latest is not None:
        yield schemes_table(result, language)
        yield Line("")
        yield Line(agreement(result, language), indent=2)
        yield Line("")
    if one.part is not None:
        yield from (Line(text, indent=2) for text in within_year(one, one.part, language))
    for remark in remarks(one, language):
        yield Line(remark, style="remark", indent=2)
    yield Line(source_line(one.goal, plan_file, language), style="remark", indent=2)


def rating_line(progress: Progress, language: Language) -> Line:
    """Return the rating with its sentence."""
    key = progress.judgement.rating_key
    mark = rating_words(key, language) if key not in UNRATED else ""
    return Line(sentence(progress, language), mark=mark, tone=tone_of(key))


def _a_year(progress: Progress, language: Language) -> str:
    _ = language.gettext
    if in_rates(progress):
        return _("a year")
    return _("points a year") if progress.unit == "%" else _("steps a year")


def _years(language: Language) -> str:
    return language.pgettext("from year to year", "years")


def _standing(progress: Progress, language: Language) -> Table:
    """Each row is a value of the base year, and what progress from it comes to."""
    _ = language.gettext
    columns = (
        Column(""),
        Column(_("baseline"), number=True),
        Column(_("actual"), number=True, priority=3),
        Column(_("progress"), number=True),
        Column(_("time"), number=True, priority=2),
        Column(_("pace"), number=True, priority=1),
        Column(_("rating")),
    )
    origins = {
        "actual": _("from the actual of {year}"),
        "printed": _("from the printed baseline"),
        "vintage": _("from another figure of {year}"),
        "definition": _("from the base year {year}"),
        None: _("years kept"),
    }
    year = progress.goal.base_year
    time = percent(progress.time_share, 0)
    actual = actual_text(progress, language)
    rows = [
        (
            origins[progress.base_origin].format(year=year),
            base_text(progress, language) if progress.base is not None else NOTHING,
            actual,
            done(progress),
            time,
            NOTHING if progress.pace is None else fixed(progress.pace, 2),
            rating_words(progress.judgement.rating_key, language),
        )
    ]
    rows += [
        (
            origins[basis.origin].format(year=year),
            bare(basis.quantity.least(progress.goal.direction)),
            actual,
            percent(basis.progress, 1),
            time,
            NOTHING if basis.pace is None else fixed(basis.pace, 2),
            rating_words(basis.judgement.rating_key, language),
        )
        for basis in progress.bases
    ]
    return Table(columns, tuple(rows), indent=2)


def _speed_rows(progress: Progress, language: Language) -> Iterator[tuple[str, ...]]:
    """Yield the stated rate, what was, and what is needed."""
    _ = language.gettext
    goal, latest, found = progress.goal, progress.latest, progress.speeds
    if latest is None or found.average.step is None:
        return
    span = _("{first} to {last}")
    if goal.rate is not None and goal.kind != "rate":
        yield _("stated"), stated(progress), span.format(first=goal.base_year, last=goal.goal_year)
    average = pace_text(progress, found.average, language)
    yield _("so far"), average, span.format(first=goal.base_year, last=latest.year)
    if found.latest.step is not None and progress.elapsed != 1:
        last_year = span.format(first=latest.year - 1, last=latest.year)
        yield _("last year"), pace_text(progress, found.latest, language), last_year
    if found.catch_up.step is not None and progress.pace is not None and not is_reached(progress):
        yield (
            _("needed from now"),
            needed(progress, language),
            span.format(first=latest.year, last=goal.goal_year),
        )
        if found.best is not None:
            yield (
                _("best run as long"),
                pace_text(progress, found.best.speed, language),
                span.format(first=found.best.first, last=found.best.last),
            )
