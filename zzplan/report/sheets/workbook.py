"""Review → the sheets of its workbook."""

from __future__ import annotations

from collections.abc import Iterator

from zzplan.engine.review import Review
from zzplan.plan.model.plan_file import Indicator, Source
from zzplan.report.language import Language
from zzplan.report.model import Sheet
from zzplan.report.sheets.findings import finding_sheet
from zzplan.report.sheets.goals import goal_sheet
from zzplan.report.sheets.records import actual_sheet, claim_sheet, source_sheet


def sheets(review: Review, language: Language) -> Iterator[Sheet]:
    """Yield the sheets that have something to show; what was found always has."""
    plan_file = review.plan_file
    indicators = _indicators(review)
    if review.goals:
        yield goal_sheet(review, language)
    yield finding_sheet(review, language)
    if any(one.actuals or one.growth for one in indicators):
        yield actual_sheet(indicators, plan_file, language)
    if review.claims:
        yield claim_sheet(review.claims, plan_file, language)
    sources = _sources(review, indicators)
    if sources:
        yield source_sheet(sources, plan_file, language)


def _indicators(review: Review) -> list[Indicator]:
    """Return the indicators of the file, or of the goals that were asked for."""
    if review.whole:
        return list(review.plan_file.indicators.values())
    return list({one.goal.indicator.key: one.goal.indicator for one in review.goals}.values())


def _sources(review: Review, indicators: list[Indicator]) -> list[Source]:
    """Return the documents of the file, or of what stands in the other sheets."""
    every = review.plan_file.sources
    if review.whole:
        return list(every.values())
    named = {key for one in review.goals for key in one.goal.sources}
    named.update(key for one in review.claims for key in one.answer.identity.documents)
    for indicator in indicators:
        named.update(key for one in (*indicator.actuals, *indicator.growth) for key in one.sources)
    return [source for key, source in every.items() if key in named]
