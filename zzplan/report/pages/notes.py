"""What else a reader of the plan should look at, with where each figure stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zzplan.engine.review import Review
from zzplan.finding import Finding
from zzplan.report.language import Language
from zzplan.report.model import Block, Line
from zzplan.report.pages.base_years import base_year_blocks
from zzplan.report.words.findings import message, named_by
from zzplan.report.words.sources import place_words

MOST = 50
"""How many notes are printed; the rest is counted."""


def audit_blocks(review: Review, language: Language) -> Iterator[Block]:
    """Yield what the goals say together: the base years of one plan, the notes on a whole file."""
    alone = review.audits[0] if len(review.plans) == 1 and review.audits else None
    if alone is not None:
        yield Line("")
        yield from base_year_blocks(alone, language)
    notes = [one for one in review.notes if not (alone and one.code == "base-years")]
    if notes:
        yield Line("")
        yield from _blocks(notes, review, language)


def _blocks(notes: Sequence[Finding], review: Review, language: Language) -> Iterator[Block]:
    """Yield a sentence for each note, and under it its figures with their documents."""
    names = named_by(review, language)
    yield Line(language.gettext("Notes"), style="heading")
    for found in notes[:MOST]:
        yield Line(message(found, language, names), indent=2)
        for place in found.related:
            words = place_words(place, review.plan_file, language, names)
            yield Line(words, style="remark", indent=4)
    if len(notes) > MOST:
        more = language.ngettext(
            "{n} more note stands in --format json.", "{n} more notes stand in --format json.",
            len(notes) - MOST,
        )  # fmt: skip
        yield Line(more.format(n=len(notes) - MOST), style="remark", indent=2)
