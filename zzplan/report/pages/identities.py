"""The claims between figures: records for machines, the table of all and the block of one."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence

from zzplan.engine.identities import Judgement
from zzplan.engine.interval import Interval
from zzplan.engine.results import ClaimResult
from zzplan.engine.review import Review
from zzplan.plan.model.plan_file import PlanFile, Term
from zzplan.report.language import Language
from zzplan.report.model import Block, Column, Line, Table
from zzplan.report.words.claim_style import Style, style_of
from zzplan.report.words.differences import difference
from zzplan.report.words.disagreements import acceptance_words, claim_words
from zzplan.report.words.grouping import Grouping
from zzplan.report.words.identities import (
    REASONS,
    claim_text,
    priced_sentence,
    says_and_is,
    sentence,
)
from zzplan.report.words.labels import names_by_key
from zzplan.report.words.numbers import NOTHING, between
from zzplan.report.words.sources import item_place, source_line
from zzplan.report.words.vocabulary import CLAIM_VERDICTS

MOST_PRICED = 5
"""How many claims that hold by prices are printed; the rest is counted."""
_ORDER = ("fails", "holds-by-prices", "holds-by-rounding", "undefined", "holds")


def serious_first(claims: Sequence[ClaimResult]) -> list[ClaimResult]:
    """Return claims with those first that a reader has to look at."""
    return sorted(claims, key=lambda one: _ORDER.index(one.answer.verdict))


def table(claims: Sequence[ClaimResult], stale: Container[str], language: Language) -> Table:
    """Make the table of claims."""
    _ = language.gettext
    columns = (
        Column(_("identity")),
        Column(_("says"), number=True),
        Column(_("is"), number=True),
        Column(_("verdict")),
    )
    names = names_by_key((one.answer.identity for one in claims), language)
    rows = tuple(
        (names[one.answer.identity.key], *says_and_is(one.answer, language),
         _verdict(one, stale, language))
        for one in claims
    )  # fmt: skip
    return Table(columns, rows, lambda number: CLAIM_VERDICTS[claims[number].answer.verdict][1])


def priced_blocks(review: Review, language: Language) -> Iterator[Block]:
    """Yield a line for each claim that holds only if prices rose, since that may not be so."""
    priced = [one for one in review.claims if one.answer.verdict == "holds-by-prices"]
    names = names_by_key((one.answer.identity for one in priced), language)
    yield Line("")
    yield Line(language.gettext("Holds only by prices"), style="heading")
    for one in priced[:MOST_PRICED]:
        identity = one.answer.identity
        said = language.gettext("{name}: {sentence}")
        yield Line(
            said.format(name=names[identity.key], sentence=priced_sentence(one, language)),
            place=item_place(review.plan_file, identity.span, language),
            indent=2,
        )
    if (more := len(priced) - MOST_PRICED) > 0:
        words = language.ngettext("{n} more; --all shows it.", "{n} more; --all shows them.", more)
        yield Line(words.format(n=more), style="remark", indent=2)


def _verdict(result: ClaimResult, stale: Container[str], language: Language) -> str:
    """Write the verdict and where it comes from: "fails, across documents"."""
    _, answer = language.gettext, result.answer
    words = [_(CLAIM_VERDICTS[answer.verdict][0]), claim_words(result, language)]
    if answer.reason is not None:
        words.append(_(REASONS[answer.reason]))
    accept = answer.identity.accept
    words.append(acceptance_words(accept, answer.identity.key in stale, language))
    return _(", ").join(word for word in words if word)


def identity_blocks(
    result: ClaimResult, plan_file: PlanFile, language: Language
) -> Iterator[Block]:
    """Yield everything that ``check`` says of one claim."""
    _, answer = language.gettext, result.answer
    identity = answer.identity
    yield Line(identity.name.within(language.code), style="heading")
    yield Line(claim_text(identity.claim, plan_file, language), indent=2)
    yield Line("")
    yield claim_line(answer, language).replace(indent=2)
    yield Line("")
    yield _figures(result, plan_file, language)
    yield Line("")
    for remark in _remarks(result, language):
        yield Line(remark, style="remark", indent=2)
    found = identity.replace(sources=identity.documents)
    yield Line(source_line(found, plan_file, language), style="remark", indent=2)


def claim_line(answer: Judgement, language: Language) -> Line:
    """Return what is found of a claim with its sentence."""
    word, tone = CLAIM_VERDICTS[answer.verdict]
    return Line(sentence(answer, language), mark=language.gettext(word), tone=tone)


def _figures(result: ClaimResult, plan_file: PlanFile, language: Language) -> Table:
    """Show each side with its box, and under a side of several figures each of these.

    Where the figures are in several units, each is named with its own.
    """
    _, answer, boxes = language.gettext, result.answer, result.boxes
    units = {term.unit for side in answer.sides for term in side.terms if term.unit}

    def named(name: str, term: Term) -> str:
        name = claim_text(name, plan_file, language)
        if len(units) < 2 or not term.unit:
            return name
        return _("{name} ({unit})").format(name=name, unit=term.unit)

    columns = (
        Column(""),
        Column(_("value"), number=True),
        Column(_("within rounding"), number=True),
        Column(_("source"), priority=1),
    )
    style = style_of(answer, language)
    rows: list[tuple[str, ...]] = []
    for text, side in zip(answer.identity.written, answer.sides, strict=True):
        if side.alone is not None:
            rows.append((named(text, side.alone), *_figure(side.alone, boxes, style, language)))
            continue
        value = style.side(side)
        said = claim_text(text, plan_file, language)
        rows.append((said, value, _box(side.box, style, language, additive=side.additive), ""))
        shown = dict.fromkeys(term for term in side.terms if not _is_constant(term))
        rows.extend(
            (named(f"  {one.text}", one), *_figure(one, boxes, style, language)) for one in shown
        )
    return Table(columns, tuple(rows), indent=2)


def _is_constant(term: Term) -> bool:
    return not term.sources and term.quantity is not None and term.quantity.exact


def _figure(
    term: Term, boxes: Mapping[Term, Interval | None], among: Style, language: Language
) -> tuple[str, str, str]:
    """Write one figure: as printed, its box, its documents."""
    documents = ", ".join(term.sources)
    if term.quantity is None:
        return NOTHING, NOTHING, documents
    points = among.points if term.is_number else None
    style = Style(term.quantity.measure == "rate", 0, Grouping(language, term.quantity), points)
    return (
        style.figure(term),
        _box(boxes[term], style, language, additive=True),
        documents,
    )


def _box(box: Interval | None, style: Style, language: Language, *, additive: bool) -> str:
    _ = language.gettext
    if box is None:
        return NOTHING
    if box.low == box.high:
        return _("exact")
    low, high = style.box(box, additive=additive)
    return between(low, high, language)


def _remarks(result: ClaimResult, language: Language) -> Iterator[str]:
    """Yield what the numbers alone do not say."""
    _ = language.gettext
    answer = result.answer
    identity, common = answer.identity, answer.common
    if common is not None and len(answer.sides) > 2 and answer.verdict != "fails":
        printed = {end for side in answer.sides if side.additive for end in side.box or ()}
        low, high = style_of(answer, language).box(common, additive=printed.issuperset(common))
        yield _("All sides can be one number from {low} to {high}.").format(low=low, high=high)
    if answer.verdict == "fails" and answer.robust is False:
        yield _("Not robust: read as loosely as their zeros allow, the figures can agree.")
    if answer.verdict == "holds" and answer.robust is False:
        yield _("Not robust: within the rounding of the printed digits the claim can fail.")
    for kind in result.explanations:
        yield difference(kind, result.rise, language)
    if answer.repeated:
        yield _(
            "A figure that occurs twice is taken as two numbers: the ranges are wider than they "
            "have to be."
        )
    if identity.accept is not None:
        from zzplan.report.words.acceptances import acceptance_line

        yield acceptance_line(result, language)
    if identity.note:
        yield _("Note: {note}").format(note=identity.note)
