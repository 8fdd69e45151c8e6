"""What ``read`` shows: the draft as a plan file, the figures left out, the words that decided."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from zzplan.plan.file.locate import SCHEMA_LINE
from zzplan.plan.file.write import Entry, Part, PlanPart, plan_text
from zzplan.reading.draft.agreement import disagreements
from zzplan.reading.draft.assembly import Assembled
from zzplan.reading.items import Item
from zzplan.reading.load import ReadDocument, assembled_of, plan_head, plan_keys, sources_of
from zzplan.report.language import Language
from zzplan.report.model import Block, Column, Line, Report, Table
from zzplan.report.words.counts import behind
from zzplan.report.words.reading import (
    LEFT_OUT,
    UNEVALUATED,
    UNSURE,
    VAGUE,
    figure_of,
    refusal_words,
    spoken_place,
    what_was_read,
)


def draft_text(reads: Sequence[ReadDocument], language: Language) -> str:
    """Write the draft as a plan file that a person confirms.

    Several documents become a plan each, so that what two of them print for one indicator is
    compared by a check.
    """
    whole = assembled_of(reads)
    plans = [
        PlanPart(key, plan_head(read), list(_parts(pairs, language)))
        for key, read, pairs in zip(plan_keys(reads), reads, whole.plans, strict=True)
    ]
    comments = (
        list(_top(reads, language)),
        [*_end(reads, language), *_unevaluated(whole, language)],
    )
    chinese = language.code == "zh"
    return plan_text(sources_of(reads), plans, comments, whole.tail, chinese=chinese)


def _top(reads: Sequence[ReadDocument], language: Language) -> Iterator[str]:
    _ = language.gettext
    names = language.pgettext("list", ", ").join(read.document.name for read in reads)
    yield SCHEMA_LINE
    yield _("A draft, read from {files}. Compare every goal with its quote.").format(files=names)
    for read in reads:
        yield what_was_read(read.counts, behind(read.document.name), language)
    yield from disagreement_lines(reads, language)


def disagreement_lines(reads: Sequence[ReadDocument], language: Language) -> Iterator[str]:
    """Yield, of each goal that two documents print differently, both figures with their places."""
    words = language.gettext("{name}: {one} is not {other}.")
    for pair in disagreements([read.draft for read in reads]):
        one, other = (
            language.gettext("{figure} ({file}: {place})").format(
                figure=figure_of(each.item),
                file=reads[each.document].document.name,
                place=spoken_place(each.item.at.place, language),
            )
            for each in pair
        )
        yield words.format(name=pair[1].item.name, one=one, other=other)


def _parts(pairs: Sequence[tuple[Item, Entry]], language: Language) -> Iterator[Part]:
    """Yield the goals by section; those to be looked at come first."""
    _ = language.gettext

    def head(pair: tuple[Item, Entry]) -> tuple[bool, str]:
        item = pair[0]
        return item.group == "check-this", item.section

    first = True
    for (unsure, section), group in groupby(pairs, head):
        heading = section
        if unsure:
            heading = _("Check this: {section}").format(section=section) if section else _(
                "Check this"
            )  # fmt: skip
        elif not heading and not first:
            heading = _("Without a heading")
        first = False
        yield Part(heading, tuple(_commented(item, entry, language) for item, entry in group))


def _commented(item: Item, entry: Entry, language: Language) -> Entry:
    """Say of an unsure goal why it is unsure, and where else a goal is printed."""
    _ = language.gettext
    comma = language.pgettext("list", ", ")
    said = []
    if item.group == "check-this":
        said.append(comma.join(_(UNSURE[one]) for one in item.reasons if one in UNSURE))
    if item.others:
        places = comma.join(spoken_place(one.place, language) for one in item.others)
        said.append(_("also: {places}").format(places=places))
    return entry.replace(comment=_("; ").join(filter(None, said)))


def _end(reads: Sequence[ReadDocument], language: Language) -> Iterator[str]:
    """Yield what is no goal of the plan file, with the reason."""
    _ = language.gettext
    rows = [row for read in reads for row in _left_out(read, language)]
    if not rows:
        return
    yield _("Left out:")
    for row in rows:
        yield f"  {row[1]}  {row[0]}: {row[2]} | {row[3]}"


def _unevaluated(whole: Assembled, language: Language) -> Iterator[str]:
    """Yield the claims that the plan file cannot evaluate, with the reason."""
    if whole.unwritten:
        yield language.gettext("Claims that are not evaluated:")
    for _number, claim in whole.unwritten:
        place = spoken_place(claim.at.place, language)
        figures = ", ".join(f"{one.name} {figure_of(one)}".strip() for one in claim.figures)
        reason = language.gettext(UNEVALUATED.get(claim.kind, VAGUE))
        yield f"  {place}  {figures}: {reason} | {' '.join(claim.at.quote.split())}"


def _left_out(read: ReadDocument, language: Language) -> Iterator[tuple[str, str, str, str]]:
    """Yield the figure, its place, the reason and the words around it."""
    for refused in read.plan.refused:
        item = refused.item
        figure = f"{item.name} {figure_of(item)}".strip()
        place = spoken_place(item.at.place, language)
        yield figure, place, refusal_words(refused.why, language), " ".join(item.at.quote.split())
    for one in read.left_out:
        place = spoken_place(one.at.place, language)
        reason = language.gettext(LEFT_OUT[one.reason])
        yield " ".join(one.text.split()), place, reason, " ".join(one.at.quote.split())


def left_out_report(reads: Sequence[ReadDocument]) -> Report:
    """Report the figures that are no goals of the draft, each with the reason."""

    def blocks(language: Language) -> Iterator[Block]:
        _ = language.gettext
        columns = (
            Column(_("figure")), Column(_("place")), Column(_("reason")),
            Column(_("words"), priority=1),
        )  # fmt: skip
        yield from _per_document(
            reads, lambda read: Table(columns, tuple(_left_out(read, language))), language
        )

    return _report(reads, blocks)


def explain_report(reads: Sequence[ReadDocument]) -> Report:
    """Report what was made of each clause, and by which words."""

    def blocks(language: Language) -> Iterator[Block]:
        _ = language.gettext
        comma = language.pgettext("list", ", ")
        columns = (
            Column(_("place")), Column(_("tense")), Column(_("year")), Column(_("by these words")),
            Column(_("clause"), priority=1),
        )  # fmt: skip

        def table(read: ReadDocument) -> Table:
            rows = tuple(
                (
                    spoken_place(read.document.at(one.piece, one.start), language),
                    _("to come") if one.tense > 0 else _("past") if one.tense < 0 else "-",
                    str(one.year or "-"),
                    comma.join(one.words) or "-",
                    " ".join(one.text.split()),
                )
                for one in read.draft.explained
            )
            return Table(columns, rows)

        yield from _per_document(reads, table, language)

    return _report(reads, blocks)


def _per_document(
    reads: Sequence[ReadDocument], table: Callable[[ReadDocument], Table], language: Language
) -> Iterator[Block]:
    for number, read in enumerate(reads):
        if number:
            yield Line("")
        if len(reads) > 1:
            yield Line(read.name, style="heading")
        if (made := table(read)).rows:
            yield made
        yield Line(what_was_read(read.counts, behind(read.name), language), style="remark")


def _report(
    reads: Sequence[ReadDocument],
    blocks: Callable[[Language], Iterable[Block]],
) -> Report:
    return Report(
        command="read",
        plan_file=reads[0].name,
        summary={"documents": len(reads), "goals": sum(read.counts.goals for read in reads)},
        records=tuple,
        blocks=blocks,
    )
