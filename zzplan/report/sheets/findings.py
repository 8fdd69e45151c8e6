"""The sheet of findings: one a row, the gravest first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from zzplan.codes import CODES, Level
from zzplan.engine.review import Review
from zzplan.finding import Finding
from zzplan.plan.model.plan_file import PlanFile
from zzplan.report.language import N_, Language
from zzplan.report.model import Cell, Sheet, SheetColumn
from zzplan.report.sheets.cells import word
from zzplan.report.words.acceptances import code_words
from zzplan.report.words.findings import explained, message, named_by, subject_name
from zzplan.report.words.sources import documents, where

if TYPE_CHECKING:
    from zzplan.report.tones import Tone

WEIGHTS: dict[Level, tuple[str, Tone]] = {
    "error": (N_("mistake"), "bad"),
    "finding": (N_("fails the check"), "bad"),
    "strict": (N_("fails a strict check"), "fair"),
    "note": (N_("to be looked at"), ""),
}
"""How grave a finding is, in words, and the tone of these."""
_ACCEPTED = N_("accepted")


def finding_sheet(review: Review, language: Language) -> Sheet:
    """Return the sheet of what a review found."""
    _ = language.gettext
    columns = (
        SheetColumn("weight", _("weight")),
        SheetColumn("code", _("finding")),
        SheetColumn("subject", _("about")),
        SheetColumn("message", _("what was found")),
        SheetColumn("explanations", _("what would explain it")),
        SheetColumn("accepted", _("accepted because")),
        SheetColumn("source", _("source")),
        SheetColumn("section", _("section")),
        SheetColumn("place", _("place")),
    )
    names = named_by(review, language)
    order = list(CODES)
    found = sorted(
        review.findings, key=lambda one: (one.accepted is not None, order.index(one.code))
    )
    about = {goal.name: goal for goal in review.plan_file.goals}
    claims = {claim.key: claim for claim in review.plan_file.identities}

    def row(one: Finding) -> Iterator[Cell]:
        weight = _ACCEPTED if one.accepted is not None else WEIGHTS[one.level][0]
        subject = about.get(one.subject) or claims.get(one.subject)
        name = subject_name(one, names)
        sentence = message(one.replace(subject=""), language)
        sources = subject.sources if subject is not None else ()
        yield word(_(weight))
        yield word(code_words(one.code, language))
        yield word(name)
        yield word(sentence)
        yield word("\n".join(said for _kind, said in explained(one, language)))
        yield word(one.accepted)
        yield word(_listed(sources, review.plan_file, language))
        yield word(subject.section if subject is not None else None)
        yield word(where(review.plan_file.file, one.span, language))

    rows = tuple(tuple(row(one)) for one in found)
    return Sheet(
        name=_("Findings"),
        lines=() if rows else (_("Nothing was found."),),
        columns=columns,
        rows=rows,
        tones={_(said): tone for said, tone in WEIGHTS.values() if tone},
        held=3,
    )


def _listed(sources: tuple[str, ...], plan_file: PlanFile, language: Language) -> str:
    return language.gettext("; ").join(documents(sources, plan_file, language))
