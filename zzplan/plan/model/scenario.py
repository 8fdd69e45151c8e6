"""What a plan file tries beside its own rates."""

from __future__ import annotations

from zzplan.finding import Span
from zzplan.plan.numbers.quantity import Quantity
from zzplan.structs import Struct


class Scenario(Struct):
    """Other rates than the plan prints, under one name."""

    name: str
    shift: Quantity | None
    """The points by which every stated rate is another; None where goals are named."""
    rates: dict[str, Quantity]
    """By the goal's name: a rate, or points that shift its own."""
    span: Span
