"""The report of ``progress``: each goal named gets its own block, a whole file one table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from zzplan.engine.progress import UNRATED
from zzplan.engine.progress_review import ProgressResult, ProgressReview
from zzplan.engine.rating import ON
from zzplan.engine.schemes import SCHEMES
from zzplan.plan.words.keys import Rating
from zzplan.report.chart import Chart
from zzplan.report.language import Language
from zzplan.report.model import MOST_BLOCKS, Block, Line, Report, apart
from zzplan.report.pages.check import file_heading
from zzplan.report.pages.check_findings import MOST, how_many_more
from zzplan.report.pages.progress_schemes import voices
from zzplan.report.pages.progress_table import rating_table, scheme_table
from zzplan.report.records.findings import finding_records
from zzplan.report.records.progress import PROGRESS, ProgressRow
from zzplan.report.words.counts import command_for
from zzplan.report.words.labels import goal_names
from zzplan.report.words.phrases import sentence_gap
from zzplan.report.words.progress import sentence
from zzplan.report.words.ratings import rating_words
from zzplan.report.words.sources import item_place
from zzplan.report.words.vocabulary import because
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
            return _goal_blocks(review, options, language)
        return _file_blocks(review, options, language)

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
        records=lambda: (PROGRESS.read(ProgressRow(one, plan_file), "goal") for one in found),
        findings=lambda language: finding_records(review.findings, plan_file.file, language),
        blocks=blocks,
        charts=charts,
        exit_code=review.exit_code,
    )


def _goal_blocks(review: ProgressReview, options: Options, language: Language) -> Iterator[Block]:
    """Yield everything about each goal; of one alone its rating again below a whole screen."""
    from zzplan.report.pages.progress_goal import goal_blocks, rating_line

    yield from apart(
        goal_blocks(
            one,
            review.plan_file,
            language,
            compared=options.compare,
            chart=options.chart,
            plain=options.plain,
        )
        for one in review.results
    )
    yield from _fiscal(review, language)
    if len(review.results) == 1:
        yield Line("", again=True)
        yield rating_line(review.results[0].standing, language).replace(again=True)


def _file_blocks(review: ProgressReview, options: Options, language: Language) -> Iterator[Block]:
    """Yield the table, what has no rating, what is late, the gravest last, and the counts."""
    plan_file = review.plan_file
    if not options.named:
        yield Line(file_heading(plan_file, language), style="heading")
        yield Line("")
    if review.rated:
        yield (scheme_table if options.compare else rating_table)(review.rated, plan_file, language)
        yield Line("")
    remarks = [*_unrated(review.results, language), *_fiscal(review, language)]
    if remarks:
        yield from remarks
        yield Line("")
    yield from (_disagreeing if options.compare else _late)(review, language)
    command = command_for("progress", plan_file, language) if review.rated else ""
    result = counts_line(review, language)
    if options.compare and review.rated:
        result = result.replace(text=result.text + _disagreement(review, language))
    yield result.replace(style="result", command=command)


def _late(review: ProgressReview, language: Language) -> Iterator[Line]:
    """Yield a heading for each rating that says too slow or receding, and its goals beneath."""
    rated: dict[Rating | None, list[ProgressResult]] = {
        key: [] for key, says in SCHEMES[review.scheme].ratings.items() if not says & ON
    }
    for one in review.rated:
        key = one.standing.judgement.rating_key
        if key in rated:
            rated[key].append(one)
    names = goal_names(review.plan_file, language) if any(rated.values()) else {}
    for key, results in rated.items():
        word = rating_words(key, language)
        title = word[:1].upper() + word[1:]
        yield from _group(
            title, results, lambda x: sentence(x.standing, language), names, review, language
        )


def _disagreeing(review: ProgressReview, language: Language) -> Iterator[Line]:
    """Yield the goals on which the schemes disagree, and which of them says what."""
    results = [one for one in review.rated if one.disagree]
    names = goal_names(review.plan_file, language) if results else {}
    title = language.gettext("The schemes disagree")
    yield from _group(title, results, lambda x: voices(x, language), names, review, language)


def _disagreement(review: ProgressReview, language: Language) -> str:
    n, total = sum(one.disagree for one in review.rated), len(review.rated)
    words = language.ngettext(
        "The schemes disagree on {n} of {total} goal.",
        "The schemes disagree on {n} of {total} goals.",
        total,
    )
    return sentence_gap(language) + words.format(n=n, total=total)


def _group(
    title: str,
    results: Sequence[ProgressResult],
    say: Callable[[ProgressResult], str],
    names: Mapping[str, str],
    review: ProgressReview,
    language: Language,
) -> Iterator[Line]:
    """Yield a heading and an item for each goal with its place; nothing where there is none."""
    if not results:
        return
    yield Line(title, style="heading")
    plan_file, said = review.plan_file, language.gettext("{name}: {sentence}")
    for one in results[:MOST]:
        goal = one.standing.goal
        place = item_place(plan_file, goal.span, language)
        words = said.format(name=names[goal.name], sentence=say(one))
        yield Line(words, place=place, indent=2)
    yield from how_many_more(len(results) - MOST, language)
    yield Line("")


def _fiscal(review: ProgressReview, language: Language) -> Iterator[Line]:
    goals = (one.standing.goal for one in review.results)
    return fiscal_lines(goals, review.plan_file, language)


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


def _unrated(results: Sequence[ProgressResult], language: Language) -> Iterator[Line]:
    """Count the goals without a rating, in one line that says why."""
    ngettext = language.ngettext
    found = [one.standing for one in results]
    reasons = Counter(one.reason for one in found if one.judgement.rating_key in UNRATED)
    if not reasons:
        return
    total = reasons.total()
    yield Line(
        ngettext(
            "{n} goal has no rating: {why}.", "{n} goals have no rating: {why}.", total
        ).format(n=total, why=because(reasons, language)),
        style="remark",
    )
