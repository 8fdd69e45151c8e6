"""A draft whose goals, values and claims stand where the document has them."""

from __future__ import annotations

from zzplan.finding import Span, Spot
from zzplan.plan.inputs.blocks import LinePlace
from zzplan.plan.inputs.places import read_place
from zzplan.plan.model import Drawn, Goal, Identity, Indicator, PlanFile, Term


def in_document(plan_file: PlanFile) -> PlanFile:
    """Return a plan file whose places are those of the document that it was read from."""
    known: dict[Span, Span] = {}

    def place(span: Span, drawn: Drawn | None) -> Span:
        known[span] = _place(span, drawn) if drawn else span
        return known[span]

    def goal(one: Goal) -> Goal:
        return one.replace(indicator=indicator(one.indicator), span=place(one.span, one.drawn))

    def indicator(one: Indicator) -> Indicator:
        if not (one.actuals or one.growth):
            return one
        actuals = tuple(a.replace(span=place(a.span, a.drawn)) for a in one.actuals)
        growth = tuple(a.replace(span=place(a.span, a.drawn)) for a in one.growth)
        return one.replace(actuals=actuals, growth=growth)

    def step(one: Term | str) -> Term | str:
        if isinstance(one, str) or one.place is None:
            return one
        span = one.place.span
        return one.replace(place=one.place.replace(span=known.get(span, span)))

    def identity(one: Identity) -> Identity:
        sides = tuple(tuple(step(each) for each in side) for side in one.sides)
        return one.replace(sides=sides, span=place(one.span, one.drawn))

    plans = tuple(
        plan.replace(goals=tuple(goal(one) for one in plan.goals)) for plan in plan_file.plans
    )
    indicators = {key: indicator(one) for key, one in plan_file.indicators.items()}
    identities = tuple(identity(one) for one in plan_file.identities)
    return plan_file.replace(plans=plans, indicators=indicators, identities=identities)


def _place(span: Span, drawn: Drawn) -> Span:
    place = read_place(drawn.place)
    if isinstance(place, LinePlace):
        return Span(place.line, place.column, place.column + 1)
    return Spot(span.line, span.column, span.end, drawn.place)
