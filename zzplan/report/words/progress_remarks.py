"""What the numbers of a goal under way do not say: a sentence each."""

from __future__ import annotations

from collections.abc import Iterator

from zzplan.engine.points import Point
from zzplan.engine.progress import UNRATED, Progress
from zzplan.report.language import Language
from zzplan.report.words.direction import direction_remarks
from zzplan.report.words.numbers import amount, bare, gap_share, percent
from zzplan.report.words.paths import path_remarks
from zzplan.report.words.phrases import about_remark
from zzplan.report.words.progress import end_words
from zzplan.report.words.progress_values import (
    base_text,
    end_printed,
    is_reached,
)
from zzplan.report.words.values import printed_with_unit, with_unit
from zzplan.report.words.vocabulary import PROGRESS_REMARKS, REASONS


def remarks(progress: Progress, language: Language) -> Iterator[str]:
    """Yield what the numbers alone do not say."""
    goal = progress.goal
    if progress.latest is not None:
        yield _rated(progress, language)
        yield from _of_baseline(progress, language)
        yield from _of_pace(progress, language)
        yield from _of_record(progress, progress.latest, language)
        yield from path_remarks(
            progress.notes, base_text(progress, language), end_printed(progress, language),
            language, printed=True, count=goal.kind == "stock",
        )  # fmt: skip
        yield from direction_remarks(
            goal, language, band=progress.banded, asked=progress.reason == "direction"
        )
    if goal.note:
        yield language.gettext("Note: {note}").format(note=goal.note)


def _rated(progress: Progress, language: Language) -> str:
    """Say by which scheme it is rated, at which number; or why it is not."""
    _, judgement = language.gettext, progress.judgement
    if judgement.rating_key in UNRATED and progress.reason is not None:
        return _("No rating by the scheme {scheme}: {reason}.").format(
            scheme=progress.scheme, reason=_(REASONS[progress.reason])
        )
    if progress.compared is not None and progress.kept is not None:
        kept, known = progress.kept
        words = language.ngettext(
            "Kept in {kept} of {known} year.", "Kept in {kept} of {known} years.", known
        )
        return words.format(kept=kept, known=known)
    if judgement.ratio is not None:
        return _("Rated by the scheme {scheme}, at {ratio}.").format(
            scheme=progress.scheme, ratio=amount(judgement.ratio, 3)
        )
    return _("Rated by the scheme {scheme}.").format(scheme=progress.scheme)


def _of_baseline(progress: Progress, language: Language) -> Iterator[str]:
    """Say how far the reported value of the base year is from the one that the plan prints."""
    _, goal = language.gettext, progress.goal
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


def _of_pace(progress: Progress, language: Language) -> Iterator[str]:
    """Say where the pace leads, and what makes its rating less sure."""
    _, notes = language.gettext, progress.notes
    ends = progress.goal.kind != "rate" and not progress.final
    if ends and progress.projected_end_value is not None:
        yield _end(progress, language)
    if progress.speeds.unprecedented and not is_reached(progress):
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


def _of_record(progress: Progress, latest: Point, language: Language) -> Iterator[str]:
    """Say what else is reported: real growth, and other figures of the latest year."""
    _, goal = language.gettext, progress.goal
    if progress.real_average is not None:
        yield _(
            "Levels are at current prices. Real growth as reported: {average} a year since "
            "{base_year}, {latest} in {year}."
        ).format(
            average=percent(progress.real_average, 2),
            base_year=goal.base_year,
            latest=percent(progress.real_latest, 1),
            year=latest.year,
        )
    others = [a for a in goal.indicator.vintages(latest.year) if a is not latest.actual]
    if others and latest.actual in goal.indicator.actuals:
        yield _("Other figures of {year}: {values}.").format(
            year=latest.year,
            values=language.pgettext("list", ", ").join(
                printed_with_unit(a.quantity, goal.indicator.unit, language) for a in others
            ),
        )


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
