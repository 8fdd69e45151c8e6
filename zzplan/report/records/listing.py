"""What a plan file holds, as records for machines: goals, indicators, and their figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zzplan.engine.assessment import Assessment
from zzplan.engine.band import planned_start
from zzplan.engine.interval import figure
from zzplan.plan.diagnostics import Span
from zzplan.plan.model import Goal, Indicator, PlanFile, Source
from zzplan.plan.quantity import Quantity
from zzplan.report.language import Language
from zzplan.report.model import Record
from zzplan.report.records.goal import comparator
from zzplan.report.records.heads import DIRECTIONS, goal_head, indicator_head, location


def printed(quantity: Quantity | None) -> str | None:
    """Return the printed text of a figure, None where there is none."""
    return quantity.text if quantity else None


def baseline_from(goal: Goal) -> str | None:
    """Tell where a goal's baseline comes from: ``goal``, or the ``actual`` of its base year."""
    if goal.baseline is None:
        return None
    return "goal" if goal.baseline_printed else "actual"


def goal_record(
    answer: Assessment, plan_file: PlanFile, *, no_rate: bool, no_verdict: bool
) -> Record:
    """Return a goal as ``list`` prints it; with ``no_rate`` also what it needs.

    With ``no_verdict`` also why it has none.
    """
    goal = answer.goal
    return {
        **goal_head(goal, answer.unit),
        "base_year": goal.base_year,
        "goal_year": goal.goal_year,
        "years": goal.years,
        "baseline": goal.baseline.value if goal.baseline else None,
        "baseline_printed": printed(goal.baseline),
        "baseline_from": baseline_from(goal),
        "rate": goal.rate.value if goal.rate else None,
        "rate_printed": printed(goal.rate),
        "goal_value": answer.goal_value,
        "goal_printed": printed(goal.goal),
        "comparator": comparator(answer),
        **(
            {"required_rate": answer.required_rate, "required_step": answer.required_step}
            if no_rate
            else {}
        ),
        **({"reason": answer.reason or answer.verdict} if no_verdict else {}),
        "price": goal.price,
        "binding": goal.binding,
        "aspirational": goal.aspirational,
        "sources": list(goal.sources),
        "section": goal.section,
        "note": goal.note,
        "location": location(plan_file, goal.span),
    }


def indicator_record(indicator: Indicator, goals: int, plan_file: PlanFile) -> Record:
    """Return an indicator that so many goals measure."""
    first, last = span(indicator)
    return {
        **indicator_head(indicator),
        "price": indicator.price,
        "direction": DIRECTIONS[indicator.direction],
        "actuals": len(indicator.actuals),
        "first_year": first,
        "last_year": last,
        "growth": len(indicator.growth),
        "goals": goals,
        "sources": list(indicator.sources),
        "note": indicator.note,
        "location": location(plan_file, indicator.span),
    }


def span(indicator: Indicator) -> tuple[int | None, int | None]:
    """Return the first and the last year of an indicator's actual values."""
    years = [actual.year for actual in indicator.actuals]
    return (min(years), max(years)) if years else (None, None)


def source_record(source: Source) -> dict[str, object]:
    """Return a document."""
    return {
        "key": source.key,
        "title": source.title.en,
        "title_zh": source.title.zh,
        "publisher": source.publisher,
        "date": source.date,
        "url": source.url,
        "note": source.note,
    }


def figure_records(
    indicator: Indicator, goals: Sequence[Goal], plan_file: PlanFile
) -> Iterator[Record]:
    """Yield a record of the same keys for each actual value, growth rate and goal."""
    from zzplan.engine.check import assess
    from zzplan.report.words.derivations import derivations

    for of_type, series in (("actual", indicator.actuals), ("growth", indicator.growth)):
        for one in series:
            yield _record(
                of_type, indicator, plan_file, one.span,
                _figure("", one.quantity, measured=of_type == "actual"),
                _figure("growth_", one.growth, measured=False),
                period=one.period,
                year=one.year,
                coverage=one.coverage,
                revised=one.revised,
                sources=list(one.sources),
                section=one.section,
                note=one.note,
            )  # fmt: skip
    for goal in goals:
        yield _record(
            "goal", indicator, plan_file, goal.span,
            _figure("", goal.goal, measured=False, start=planned_start(goal)),
            _figure("baseline_", goal.baseline, measured=True),
            _figure("rate_", goal.rate, measured=False),
            goal=goal.name,
            plan=goal.plan or None,
            kind=goal.kind,
            base_year=goal.base_year,
            goal_year=goal.goal_year,
            baseline_from=baseline_from(goal),
            direction=DIRECTIONS[goal.wanted],
            price=goal.price,
            binding=goal.binding,
            aspirational=goal.aspirational,
            accepted=goal.accept.reason if goal.accept else None,
            sources=list(goal.sources),
            section=goal.section,
            note=goal.note,
            derivations=[
                {"name": name, "derivation": how}
                for name, how in derivations(assess(goal), Language("en"))
            ],
        )  # fmt: skip


_KEYS = (
    "type", "indicator", "name", "name_zh", "unit", "period", "year", "coverage", "revised",
    "goal", "plan", "kind", "base_year", "goal_year",
    *(
        prefix + key
        for prefix in ("", "growth_", "baseline_", "rate_")
        for key in ("value", "low", "high", "measure", "printed")
    ),
    "baseline_from", "direction", "price", "binding", "aspirational", "accepted", "sources",
    "section", "note", "derivations", "location",
)  # fmt: skip
"""The keys of every record; None where a type has no such thing."""


def _figure(
    prefix: str, quantity: Quantity | None, *, measured: bool, start: float | None = None
) -> dict[str, object]:
    """Return a printed number's value in its measure, its interval and its text."""
    if quantity is None:
        return {}
    box = figure(quantity, measured=measured, start=start).default
    return {
        prefix + "value": quantity.value,
        prefix + "low": box.low,
        prefix + "high": box.high,
        prefix + "measure": quantity.measure,
        prefix + "printed": quantity.text,
    }


def _record(
    of_type: str,
    indicator: Indicator,
    plan_file: PlanFile,
    span: Span,
    *figures: dict[str, object],
    **facts: object,
) -> Record:
    record: dict[str, object] = dict.fromkeys(_KEYS)
    record.update(
        type=of_type,
        **indicator_head(indicator),
        location=location(plan_file, span),
        **facts,
    )
    for one in figures:
        record.update(one)
    return record
