"""The sheets of what a file holds beside its goals: reported values, claims, documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from zzplan.engine.results import ClaimResult
from zzplan.plan.model.plan_file import Actual, Indicator, PlanFile, Source
from zzplan.report.language import Language
from zzplan.report.model import Cell, Sheet, SheetColumn
from zzplan.report.sheets.cells import EMPTY, computed, printed, word
from zzplan.report.words.claim_style import style_of
from zzplan.report.words.grouping import Grouping
from zzplan.report.words.identities import sentence
from zzplan.report.words.sources import documents, where
from zzplan.report.words.vocabulary import CLAIM_VERDICTS


def actual_sheet(indicators: Iterable[Indicator], plan_file: PlanFile, language: Language) -> Sheet:
    """Return the sheet of reported values and growth."""
    _ = language.gettext
    columns = (
        SheetColumn("name", _("indicator")),
        SheetColumn("unit", _("unit")),
        SheetColumn("period", _("period")),
        SheetColumn("value", _("value")),
        SheetColumn("growth", _("growth")),
        SheetColumn("coverage", _("covers")),
        SheetColumn("revised", _("revised")),
        SheetColumn("source", _("source")),
        SheetColumn("section", _("section")),
        SheetColumn("note", _("note")),
        SheetColumn("place", _("place")),
    )

    def row(one: Actual, indicator: Indicator, *, growth: bool) -> Iterator[Cell]:
        number = Grouping(language, one.quantity)
        own = printed(one.quantity, number)
        yield word(indicator.name.within(language.code))
        yield word(indicator.named(indicator.unit))
        yield _period(one)
        yield EMPTY if growth else own
        yield own if growth else printed(one.growth, number)
        yield word(one.coverage)
        yield word(_("yes") if one.revised else None)
        yield word(_("; ").join(documents(one.sources, plan_file, language)))
        yield word(one.section)
        yield word(one.note)
        yield word(where(plan_file.file, one.span, language))

    rows = tuple(
        tuple(row(one, indicator, growth=growth))
        for indicator in indicators
        for growth, series in ((False, indicator.actuals), (True, indicator.growth))
        for one in series
    )
    return Sheet(_("Actuals"), (), columns, rows, held=1)


def _period(one: Actual) -> Cell:
    if one.period == str(int(one.year)):
        return Cell(int(one.year), one.period, "0")
    return word(one.period)


def claim_sheet(claims: Iterable[ClaimResult], plan_file: PlanFile, language: Language) -> Sheet:
    """Return the sheet of the claims between figures."""
    _ = language.gettext
    columns = (
        SheetColumn("name", _("identity")),
        SheetColumn("claim", _("claim")),
        SheetColumn("left", _("left side")),
        SheetColumn("relation", _("relation")),
        SheetColumn("right", _("right side")),
        SheetColumn("difference", _("difference")),
        SheetColumn("verdict", _("verdict")),
        SheetColumn("says", _("what was found")),
        SheetColumn("accepted", _("accepted because")),
        SheetColumn("accepted_code", _("accepted finding")),
        SheetColumn("source", _("source")),
        SheetColumn("section", _("section")),
        SheetColumn("key", _("key")),
        SheetColumn("place", _("place")),
    )

    def row(one: ClaimResult) -> Iterator[Cell]:
        answer, identity = one.answer, one.answer.identity
        style = style_of(answer, language)
        left, right = answer.sides[0], answer.sides[-1]
        pair = len(answer.sides) == 2
        yield word(identity.name.within(language.code))
        yield word(identity.claim)
        texts = style.side(left), style.side(right)
        yield computed(left.value, texts[0])
        yield word(answer.relation)
        yield computed(right.value, texts[1])
        difference = answer.difference
        places = max(len(one.rstrip("%").partition(".")[2]) for one in texts)
        text = "" if difference is None else style.number(difference, places)
        yield computed(difference, text, "{left}-{right}" if pair else "")
        yield word(_(CLAIM_VERDICTS[answer.verdict][0]))
        yield word(sentence(answer, language))
        yield word(identity.accept.reason if identity.accept else None)
        yield word(identity.accept.code if identity.accept else None)
        yield word(_("; ").join(documents(identity.documents, plan_file, language)))
        yield word(identity.section)
        yield word(identity.key)
        yield word(where(plan_file.file, identity.span, language))

    return Sheet(
        name=_("Identities"),
        lines=(),
        columns=columns,
        rows=tuple(tuple(row(one)) for one in claims),
        tones={_(said): tone for said, tone in CLAIM_VERDICTS.values() if tone},
    )


def source_sheet(sources: Iterable[Source], plan_file: PlanFile, language: Language) -> Sheet:
    """Return the sheet of documents."""
    _ = language.gettext
    columns = (
        SheetColumn("title", _("title")),
        SheetColumn("publisher", _("publisher")),
        SheetColumn("date", _("date")),
        SheetColumn("url", _("address")),
        SheetColumn("file", _("file")),
        SheetColumn("note", _("note")),
        SheetColumn("key", _("key")),
        SheetColumn("place", _("place")),
    )
    rows = tuple(
        (
            word(one.title.within(language.code)), word(one.publisher), word(one.date),
            word(one.url), word(one.file), word(one.note), word(one.key),
            word(where(plan_file.file, one.span, language)),
        )
        for one in sources
    )  # fmt: skip
    return Sheet(_("Sources"), (), columns, rows)
