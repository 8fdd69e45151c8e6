"""The sides of a claim: what stands on each, what it comes to, and how finely that is printed."""

from __future__ import annotations

from zzplan.engine.interval import Interval, figure
from zzplan.plan.model.plan_file import Term
from zzplan.structs import Struct


class Side(Struct):
    """What stands on one side of the relation."""

    steps: tuple[Term | str, ...]
    """In postfix order."""
    value: float | None
    """From the printed numbers; None where a figure is missing or nothing can be computed."""
    box: Interval | None
    """What it can be, at the default reading of the printed digits."""

    @property
    def terms(self) -> tuple[Term, ...]:
        """Its figures and numbers, in their order."""
        return tuple(step for step in self.steps if isinstance(step, Term))

    @property
    def alone(self) -> Term | None:
        """The one figure that it is."""
        step = self.steps[0] if len(self.steps) == 1 else None
        return step if isinstance(step, Term) else None

    @property
    def additive(self) -> bool:
        """Tell whether it only adds and subtracts."""
        return all(isinstance(step, Term) or step in ("+", "-", "neg") for step in self.steps)

    @property
    def half_width(self) -> float:
        """Half the last printed digit; 0 for a product, which nobody printed.

        Of a sum it is that of its coarsest figure: 258.1 + 1441.5 is printed to one decimal. The
        zeros of 3800 are printed digits: that they may be rounded makes a claim hold by rounding,
        no more.
        """
        if not self.additive:
            return 0.0
        terms = ((one.quantity, one.measured) for one in self.terms)
        boxes = (figure(one, measured=how).tight for one, how in terms if one is not None)
        return max(((box.high - box.low) / 2 for box in boxes), default=0.0)
