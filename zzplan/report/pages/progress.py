"""The report of ``progress``: each goal named gets its own block, a whole file one table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from zzplan.engine.progress import UNRATED, Progress, compare
from zzplan.engine.schemes import SCHEMES, disagree
from zzplan.plan.model import PlanFile
from zzplan.report.language import Language
from zzplan.report.model import Block, Column, Line, Report, Table
from zzplan.report.pages.check import MOST_BLOCKS, file_heading
from zzplan.report.records.progress import record
from zzplan.report.words.labels import labels
from zzplan.report.words.numbers import NOTHING, amount, fixed, percent
from zzplan.report.words.progress import actual_text, base_text, end_printed, needed, stated
from zzplan.report.words.ratings import RATINGS, rating_words
from zzplan.report.words.vocabulary import REASONS
from zzplan.structs import Struct

_COLUMNS = (
    "goal", "unit", "base_year", "base_value", "actual_year", "actual_value", "goal_year",
    "goal_value", "progress", "time_share", "pace", "scheme", "ratio", "rating_key", "boundary",
    "catch_up_rate", "stated_rate", "average_rate", "projected_end_value",
)  # fmt: skip


class Options(Struct):
    """What was asked for."""

    named: bool
    """The goals were asked for by name."""
    scheme: str
    compare: bool
    """Every scheme side by side."""
    fail_on: str | None
    """The best rating that is a finding."""
    chart: bool
    plain: bool
    """Draw with ASCII characters only."""


def progress_report(found: Sequence[Progress], plan_file: PlanFile, options: Options) -> Report:
    """Report how goals stand."""
    order = list(SCHEMES[options.scheme].ratings)
    failing = order[order.index(options.fail_on) :] if options.fail_on else []
    findings = [one.judgement.rating_key in failing for one in found]
    counts = Counter(one.judgement.rating_key for one in found)
    rated = [one for one in found if one.judgement.rating_key not in UNRATED]
    summary: dict[str, object] = {
        "goals": len(found),
        "scheme": options.scheme,
        **{key: counts[key] for key in order},
        "unrated": len(found) - len(rated),
        "boundary": sum(bool(one.boundary) for one in found),
        "disagree": sum(disagree(compare(one)) for one in found),
        "findings": sum(findings),
    }

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
            return
        if not options.named:
            yield Line(file_heading(plan_file, language), style="heading")
            yield Line("")
        yield _counts(counts, order, options, any(findings), language)
        if rated:
            yield Line("")
            yield (_compared if options.compare else _table)(rated, language)
            yield Line("")
        yield from _unrated(found, language)

    return Report(
        command="progress",
        plan_file=plan_file.file,
        summary=summary,
        records=lambda: (
            record(one, plan_file, finding=finding)
            for one, finding in zip(found, findings, strict=True)
        ),
        blocks=blocks,
        columns=_COLUMNS,
        findings=sum(findings),
    )


def _counts(
    counts: Counter[str | None], order: list[str], options: Options, bad: bool, language: Language
) -> Line:
    """Count each rating, the best first: "By the scheme zzplan: 2 achieved, 9 ahead"."""
    _ = language.gettext
    said = _(", ").join(
        _("{n} {rating}").format(n=counts[key], rating=rating_words(key, language))
        for key in order
        if counts[key]
    )
    if not said:
        text = _("By the scheme {scheme}: nothing to rate.").format(scheme=options.scheme)
    else:
        text = _("By the scheme {scheme}: {ratings}.").format(scheme=options.scheme, ratings=said)
    return Line(text, tone="bad" if bad else "")


def _table(rated: Sequence[Progress], language: Language) -> Table:
    _ = language.gettext
    columns = (
        Column(_("goal")),
        Column(_("baseline"), number=True, priority=5),
        Column(_("year"), priority=2),
        Column(_("actual"), number=True, priority=3),
        Column(_("by"), priority=4),
        Column(_("goal value"), number=True, priority=3),
        Column(_("progress"), number=True, priority=1),
        Column(_("time"), number=True, priority=2),
        Column(_("pace"), number=True, priority=5),
        Column(_("stated"), number=True, priority=6),
        Column(_("needed now"), number=True, priority=4),
        Column(_("leads to"), number=True, priority=7),
        Column(_("remark"), priority=5),
        Column(_("rating")),
    )
    names = labels((one.goal for one in rated), language)
    rows = [
        (
            names.get(one.goal.name, one.goal.name),
            base_text(one),
            str(one.latest.year) if one.latest else NOTHING,
            actual_text(one),
            str(one.goal.goal_year) if one.goal.goal_year else NOTHING,
            end_printed(one),
            percent(one.progress, 1),
            percent(one.time_share, 0),
            NOTHING if one.pace is None else fixed(one.pace, 2),
            stated(one),
            needed(one) if _still(one) else NOTHING,
            NOTHING if one.final or one.goal.kind == "rate" else amount(one.projected_end_value),
            _remark(one, language),
            rating_words(one.judgement.rating_key, language),
        )
        for one in rated
    ]
    tones = tuple(RATINGS[str(one.judgement.rating_key)][1] for one in rated)
    shown = [i for i in range(len(columns)) if i != len(columns) - 2 or any(r[i] for r in rows)]
    return Table(
        tuple(columns[i] for i in shown), tuple(tuple(r[i] for i in shown) for r in rows), tones
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


def _compared(rated: Sequence[Progress], language: Language) -> Table:
    """Each row is a goal, each column a scheme; the last says whether they disagree."""
    _ = language.gettext
    columns = (
        Column(_("goal")),
        *(Column(name, priority=number) for number, name in enumerate(SCHEMES)),
        Column(_("schemes")),
    )
    names = labels((one.goal for one in rated), language)
    rows, tones = [], []
    for one in rated:
        judgements = compare(one)
        apart = disagree(judgements)
        rows.append(
            (
                names.get(one.goal.name, one.goal.name),
                *(rating_words(j.rating_key, language) for j in judgements.values()),
                _("disagree") if apart else _("agree"),
            )
        )
        tones.append("fair" if apart else "")
    return Table(columns, tuple(rows), tuple(tones))


def _unrated(found: Sequence[Progress], language: Language) -> Iterator[Line]:
    """Count the goals without a rating, in one line that says why."""
    _, ngettext = language.gettext, language.ngettext
    reasons = Counter(one.reason for one in found if one.judgement.rating_key in UNRATED)
    if not reasons:
        return
    total = sum(reasons.values())
    why = _(", ").join(
        _("{reason} {n}").format(reason=_(REASONS[str(key)]), n=n)
        for key, n in reasons.most_common()
    )
    yield Line(
        ngettext(
            "{n} goal has no rating: {why}.", "{n} goals have no rating: {why}.", total
        ).format(n=total, why=why),
        style="remark",
    )
