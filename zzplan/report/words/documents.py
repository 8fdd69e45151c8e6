"""The documents that figures come from, in full."""

from __future__ import annotations

from collections.abc import Sequence

from zzplan.plan.model.plan_file import Goal, Indicator, PlanFile, Source
from zzplan.report.language import Language
from zzplan.report.words.phrases import sentence_gap


def cited(indicator: Indicator, goals: Sequence[Goal], plan_file: PlanFile) -> list[Source]:
    """Return the documents that anything about an indicator comes from, in the file's order."""
    values = (*indicator.actuals, *indicator.growth)
    cited = {
        *indicator.sources,
        *(key for one in values for key in one.sources),
        *(key for goal in goals for key in goal.sources),
    }
    return [source for key, source in plan_file.sources.items() if key in cited]


def in_full(source: Source, language: Language) -> str:
    """Write a document: its key, title, publisher and date, its address, the note on it."""
    _ = language.gettext
    facts = (source.title.within(language.code), source.publisher, source.date)
    sentences = [
        _("{key}: {facts}.").format(
            key=source.key, facts=_(", ").join(fact for fact in facts if fact)
        )
    ]
    if source.url:
        sentences.append(source.url)
    if source.note:
        sentences.append(_("Note: {note}").format(note=source.note))
    return sentence_gap(language).join(sentences)
