"""How one goal stands, in full: the sentence, where it is measured from, and what is needed."""

from __future__ import annotations

from collections.abc import Iterator

from zzplan.engine.progress import UNRATED, Progress
from zzplan.engine.progress_review import ProgressResult
from zzplan.plan.model import PlanFile
from zzplan.report.language import Language
from zzplan.report.model import Block, Column, Line, Table
from zzplan.report.pages.goal import heading
from zzplan.report.pages.progress_schemes import agreement, schemes_table
from zzplan.report.pages.yearly import annual_blocks, yearly_blocks
from zzplan.report.words.direction import direction_remarks
from zzplan.report.words.numbers import NOTHING, amount, bare, fixed, gap_share, percent
from zzplan.report.words.part_year import within_year
from zzplan.report.words.paths import path_remarks
from zzplan.report.words.phrases import about_remark
from zzplan.report.words.progress import end_words, sentence
from zzplan.report.words.progress_values import (
    actual_text,
    base_text,
    done,
    end_printed,
    in_rates,
    needed,
    pace_text,
    stated,
)
from zzplan.report.words.ratings import rating_words, tone_of
from zzplan.report.words.sources import source_line
from zzplan.report.words.values import printed_with_unit, with_unit
from zzplan.report.words.vocabulary import PROGRESS_REMARKS, REASONS


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
    for remark in _remarks(one, language):
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
    if found.catch_up.step is not None and progress.pace is not None and not _reached(progress):
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


def _reached(progress: Progress) -> bool:
    return progress.case is not None and progress.case.reached


def _remarks(progress: Progress, language: Language) -> Iterator[str]:
    """Yield what the numbers alone do not say."""
    _ = language.gettext
    goal, notes = progress.goal, progress.notes
    if progress.latest is None:
        if goal.note:
            yield _("Note: {note}").format(note=goal.note)
        return
    if progress.judgement.rating_key in UNRATED and progress.reason is not None:
        yield _("No rating by the scheme {scheme}: {reason}.").format(
            scheme=progress.scheme, reason=_(REASONS[progress.reason])
        )
    elif progress.compared is not None and progress.kept is not None:
        yield language.ngettext(
            "Kept in {kept} of {known} year.", "Kept in {kept} of {known} years.", progress.kept[1]
        ).format(kept=progress.kept[0], known=progress.kept[1])
    elif progress.judgement.ratio is not None:
        yield _("Rated by the scheme {scheme}, at {ratio}.").format(
            scheme=progress.scheme, ratio=amount(progress.judgement.ratio, 3)
        )
    else:
        yield _("Rated by the scheme {scheme}.").format(scheme=progress.scheme)
    printed = next((basis.quantity for basis in progress.bases if basis.origin == "printed"), None)
    if printed is not None and progress.base_value is not None and printed.low.digits:
        apart = progress.base_value / printed.low.value - 1
        above = _("The actual of {year} is {share} above the printed baseline of {base}.")
        below = _("The actual of {year} is {share} below the printed baseline of {base}.")
        yield (above if apart > 0 else below).format(
            year=goal.base_year,
            share=gap_share(apart),
            base=printed_with_unit(printed, goal.indicator.unit, language),
        )
    if progress.projected_end_value is not None and not progress.final and goal.kind != "rate":
        yield _end(progress, language)
    if progress.speeds.unprecedented and not _reached(progress):
        yield _("What is needed is unprecedented: no run as long in the record was as good.")
    if progress.boundary:
        yield _("On the boundary: the rounding of the latest value spans two ratings.")
    if progress.later is not None:
        yield _("The goal year itself is not reported; after it: {value} in {period}.").format(
            value=with_unit(bare(progress.later.quantity), progress.unit, language),
            period=progress.later.period,
        )
    if "about-decides" in notes:
        yield about_remark(progress.margins, progress.unit, language)
    if "met-and-lost" in notes:
        yield _("The goal was met in {year} and lost again.").format(year=progress.first_met)
    yield from (_(PROGRESS_REMARKS[note]) for note in notes if note in PROGRESS_REMARKS)
    if progress.real_average is not None:
        yield _(
            "Levels are at current prices. Real growth as reported: {average} a year since "
            "{base_year}, {latest} in {year}."
        ).format(
            average=percent(progress.real_average, 2),
            base_year=goal.base_year,
            latest=percent(progress.real_latest, 1),
            year=progress.latest.year,
        )
    others = [
        a for a in goal.indicator.vintages(progress.latest.year) if a is not progress.latest.actual
    ]
    if others and progress.latest.actual in goal.indicator.actuals:
        yield _("Other figures of {year}: {values}.").format(
            year=progress.latest.year,
            values=language.pgettext("list", ", ").join(
                printed_with_unit(a.quantity, goal.indicator.unit, language) for a in others
            ),
        )
    yield from path_remarks(
        notes, base_text(progress, language), end_printed(progress, language), language,
        printed=True, count=goal.kind == "stock",
    )  # fmt: skip
    yield from direction_remarks(
        goal, language, band=progress.banded, asked=progress.reason == "direction"
    )
    if goal.note:
        yield _("Note: {note}").format(note=goal.note)


def _end(progress: Progress, language: Language) -> str:
    """Say where the pace so far leads."""
    _ = language.gettext
    words = end_words(progress, language)
    gap = (progress.projected_end_value or 0.0) - (progress.projected_aim or 0.0)
    if progress.goal.kind == "cumulative":
        return _("At the pace so far: {value}% by {year}.").format(**words)
    if gap == 0 and progress.position is not None:
        return _("At the pace so far: {value} by {year}, inside {goal}.").format(**words)
    if "gap" not in words:
        return _("At the pace so far: {value} by {year}, just the goal of {goal}.").format(**words)
    below = _("At the pace so far: {value} by {year}, {gap} ({share}) below {goal}.")
    if gap < 0:
        return below.format(**words)
    return _("At the pace so far: {value} by {year}, {gap} ({share}) above {goal}.").format(**words)
