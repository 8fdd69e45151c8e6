"""The report of ``progress``: each goal named gets its own block, a whole file one table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from zzplan.engine.progress import UNRATED, Progress
from zzplan.engine.progress_review import ProgressResult, ProgressReview
from zzplan.engine.schemes import SCHEMES
from zzplan.plan.model import PlanFile
from zzplan.report.chart import Chart
from zzplan.report.language import Language
from zzplan.report.model import Block, Column, Line, Report, Table
from zzplan.report.pages.check import MOST_BLOCKS, file_heading
from zzplan.report.records.findings import finding_records
from zzplan.report.records.progress import PROGRESS, Row
from zzplan.report.words.labels import under_plans
from zzplan.report.words.numbers import NOTHING, fixed, percent
from zzplan.report.words.progress_values import (
    actual_text,
    base_text,
    done,
    end_printed,
    leads_to,
    needed,
    stated,
)
from zzplan.report.words.ratings import rating_words, tone_of
from zzplan.report.words.vocabulary import reason_words
from zzplan.report.words.years import fiscal_lines
from zzplan.structs import Struct


class Options(Struct):
    """What is shown."""

    named: bool
    """The goals were asked for by name."""
    compare: bool
    """Every scheme side by side."""
    chart: bool
    plain: bool
    """Draw with ASCII characters only."""


def progress_report(review: ProgressReview, options: Options) -> Report:
    """Report how goals stand."""
    plan_file, found = review.plan_file, review.results

    def blocks(language: Language) -> Iterator[Block]:
        if options.named and len(found) <= MOST_BLOCKS:
            from zzplan.report.pages.progress_goal import goal_blocks

            for position, one in enumerate(found):
                if position:
                    yield Line("")
                yield from goal_blocks(
                    one,
                    plan_file,
                    language,
                    compared=options.compare,
                    chart=options.chart,
                    plain=options.plain,
                )
            yield from fiscal_lines((one.standing.goal for one in found), plan_file, language)
            return
        if not options.named:
            yield Line(file_heading(plan_file, language), style="heading")
            yield Line("")
        yield counts_line(review, language)
        if review.rated:
            yield Line("")
            yield (_compared if options.compare else rating_table)(
                review.rated, plan_file, language
            )
            yield Line("")
        yield from _unrated(found, language)
        yield from fiscal_lines((one.standing.goal for one in found), plan_file, language)

    def charts(language: Language) -> list[Chart]:
        from zzplan.report.pages.drawing import course_chart

        return [course_chart(one, plan_file, language) for one in found]

    return Report(
        command="progress",
        plan_file=plan_file.file,
        carried=plan_file.packaged,
        summary={
            "goals": len(found),
            "scheme": review.scheme,
            **{key: review.counts[key] for key in review.ratings},
            "unrated": len(found) - len(review.rated),
            "boundary": sum(bool(one.standing.boundary) for one in found),
            "disagree": sum(one.disagree for one in found),
            "findings": len(review.findings),
        },
        records=lambda: (PROGRESS.read(Row(one, plan_file), "goal") for one in found),
        findings=lambda language: finding_records(review.findings, plan_file.file, language),
        blocks=blocks,
        charts=charts,
        exit_code=review.exit_code,
    )


def counts_line(review: ProgressReview, language: Language) -> Line:
    """Count each rating, the best first: "By the scheme zzplan: 2 achieved, 9 ahead"."""
    _, counts = language.gettext, review.counts
    said = _(", ").join(
        _("{n} {rating}").format(n=counts[key], rating=rating_words(key, language))
        for key in review.ratings
        if counts[key]
    )
    if not said:
        text = _("By the scheme {scheme}: nothing to rate.").format(scheme=review.scheme)
    else:
        text = _("By the scheme {scheme}: {ratings}.").format(scheme=review.scheme, ratings=said)
    return Line(text, tone="bad" if review.findings else "")


def rating_table(
    results: Sequence[ProgressResult], plan_file: PlanFile, language: Language
) -> Table:
    """Make the table of rated goals."""
    _ = language.gettext
    listed = under_plans(results, lambda one: one.standing.goal, plan_file, language)
    rated = [one.of.standing for one in listed]
    columns = (
        Column(_("indicator"), cut=True),
        Column(_("baseline"), number=True, priority=5),
        Column(_("year"), priority=2),
        Column(_("actual"), number=True, priority=3),
        Column(_("by"), number=True, priority=4),
        Column(_("goal"), number=True, priority=3),
        Column(_("progress"), number=True, priority=1),
        Column(_("time"), number=True, priority=2),
        Column(_("pace"), number=True, priority=5),
        Column(_("stated"), number=True, priority=6),
        Column(_("needed now"), number=True, priority=4),
        Column(_("leads to"), number=True, priority=7),
        Column(_("remark"), priority=5),
        Column(_("rating")),
    )
    rows = [
        (
            row.name,
            base_text(one, language),
            str(one.latest.year) if one.latest else NOTHING,
            actual_text(one, language),
            row.by,
            end_printed(one, language),
            done(one),
            percent(one.time_share, 0),
            NOTHING if one.pace is None else fixed(one.pace, 2),
            stated(one),
            needed(one, language) if _still(one) else NOTHING,
            leads_to(one, language),
            _remark(one, language),
            rating_words(one.judgement.rating_key, language),
        )
        for row, one in zip(listed, rated, strict=True)
    ]
    tones = tuple(tone_of(one.judgement.rating_key) for one in rated)
    shown = [i for i in range(len(columns)) if i != len(columns) - 2 or any(r[i] for r in rows)]
    return Table(
        tuple(columns[i] for i in shown),
        tuple(tuple(r[i] for i in shown) for r in rows),
        tones,
        heads=tuple(one.head for one in listed),
    )


def _still(one: Progress) -> bool:
    """Tell whether something is left to do."""
    return one.judgement.rating_key not in ("achieved", "target_achieved")


def _remark(one: Progress, language: Language) -> str:
    _ = language.gettext
    words = []
    if one.boundary:
        words.append(_("on the boundary"))
    if "met-on-rounding" in one.notes:
        words.append(_("met on rounding"))
    return _(", ").join(words)


def _compared(rated: Sequence[ProgressResult], plan_file: PlanFile, language: Language) -> Table:
    """Each row is a goal, each column a scheme; the last says whether they disagree."""
    _ = language.gettext
    columns = (
        Column(_("indicator"), cut=True),
        *(Column(name, priority=number) for number, name in enumerate(SCHEMES)),
        Column(_("schemes")),
    )
    listed = under_plans(rated, lambda one: one.standing.goal, plan_file, language)
    rows = tuple(
        (
            one.name,
            *(rating_words(j.rating_key, language) for j in one.of.schemes.values()),
            _("disagree") if one.of.disagree else _("agree"),
        )
        for one in listed
    )
    tones = tuple("fair" if one.of.disagree else "" for one in listed)
    return Table(columns, rows, tones, heads=tuple(one.head for one in listed))


def _unrated(results: Sequence[ProgressResult], language: Language) -> Iterator[Line]:
    """Count the goals without a rating, in one line that says why."""
    _, ngettext = language.gettext, language.ngettext
    found = [one.standing for one in results]
    reasons = Counter(one.reason for one in found if one.judgement.rating_key in UNRATED)
    if not reasons:
        return
    total = sum(reasons.values())
    why = _(", ").join(
        _("{reason} {n}").format(reason=reason_words(key, language), n=n)
        for key, n in reasons.most_common()
    )
    yield Line(
        ngettext(
            "{n} goal has no rating: {why}.", "{n} goals have no rating: {why}.", total
        ).format(n=total, why=why),
        style="remark",
    )
