"""A draft whose goals, values and claims stand where the document has them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from zzplan.finding import Span, Spot
from zzplan.plan.inputs.blocks import LinePlace
from zzplan.plan.inputs.places import read_place
from zzplan.plan.model.plan_file import Drawn, Goal, Identity, Indicator, Plan, PlanFile, Term


def in_documents(plan_file: PlanFile, files: Mapping[str, str]) -> PlanFile:
    """Return a plan file whose places are those of the documents that it was read from.

    Parameters
    ----------
    plan_file : PlanFile
    files : mapping
        Of several documents the files by their source's key; empty for one.
    """
    known: dict[Span, Span] = {}

    def place(span: Span, drawn: Drawn | None, sources: Sequence[str]) -> Span:
        file = files.get(sources[0], "") if sources else ""
        known[span] = _place(span, drawn, file) if drawn else span
        return known[span]

    def goal(one: Goal) -> Goal:
        return one.replace(
            indicator=indicator(one.indicator), span=place(one.span, one.drawn, one.sources)
        )

    def indicator(one: Indicator) -> Indicator:
        if not (one.actuals or one.growth):
            return one
        actuals = tuple(a.replace(span=place(a.span, a.drawn, a.sources)) for a in one.actuals)
        growth = tuple(a.replace(span=place(a.span, a.drawn, a.sources)) for a in one.growth)
        return one.replace(actuals=actuals, growth=growth)

    def step(one: Term | str) -> Term | str:
        if isinstance(one, str) or one.place is None:
            return one
        span = one.place.span
        return one.replace(place=one.place.replace(span=known.get(span, span)))

    def identity(one: Identity) -> Identity:
        sides = tuple(tuple(step(each) for each in side) for side in one.sides)
        return one.replace(sides=sides, span=place(one.span, one.drawn, one.sources))

    def plan(one: Plan) -> Plan:
        goals = tuple(goal(each) for each in one.goals)
        # a document has no line for a plan: it begins with its first goal
        return one.replace(goals=goals, span=goals[0].span if goals else one.span)

    plans = tuple(plan(one) for one in plan_file.plans)
    indicators = {key: indicator(one) for key, one in plan_file.indicators.items()}
    identities = tuple(identity(one) for one in plan_file.identities)
    return plan_file.replace(plans=plans, indicators=indicators, identities=identities)


def _place(span: Span, drawn: Drawn, file: str) -> Span:
    place = read_place(drawn.place)
    if isinstance(place, LinePlace):
        own = Span(place.line, place.column, place.column + 1)
        return Spot(own.line, own.column, own.end, "", file) if file else own
    return Spot(span.line, span.column, span.end, drawn.place, file)
