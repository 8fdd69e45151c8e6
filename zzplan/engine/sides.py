"""The sides of a claim: what stands on each, what it comes to, and how finely that is printed."""

from __future__ import annotations

from collections.abc import Sequence

from zzplan.engine.interval import Interval, figure
from zzplan.plan.model.plan_file import Term
from zzplan.plan.numbers.comparators import COMPARATORS
from zzplan.structs import Struct

_PARTS = 5
"""Steps of a / b - 1 and of 1 - a / b."""
Steps = tuple[Term | str, ...]


class Side(Struct):
    """What stands on one side of the relation."""

    steps: Steps
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


def fits_points(sides: Sequence[Side]) -> bool:
    """Tell a change of a share in per cent of it that is its change in points: 3% from 8% to 5%."""
    stated = next((side for side in sides if side.alone is not None), None)
    changed = next((side for side in sides if len(side.steps) == _PARTS), None)
    if len(sides) > 2 or stated is None or stated.value is None or changed is None:
        return False
    signs = "".join(step for step in changed.steps if isinstance(step, str))
    shares = [one.quantity for one in changed.terms if one.text != "1" and one.quantity]
    if signs != "/-" or len(shares) != 2 or any(one.measure != "rate" for one in shares):
        return False
    points = abs(shares[0].low.value - shares[1].low.value)
    printed, half = abs(stated.value), stated.half_width
    return Interval(printed - half, printed + half).holds(points)


def is_set_by_several(sides: Sequence[Steps]) -> bool:
    """Tell one goal as several documents set it: none of them rounds the number of another.

    Within one document 62.4 may round 62.35, and a goal of 左右 or a range leaves its margin.
    """
    seen: set[str] = set()
    for steps in sides:
        one = steps[0]
        if len(steps) > 1 or isinstance(one, str) or not one.is_set or one.quantity is None:
            return False
        printed = one.quantity
        if printed.high is not None or printed.more or COMPARATORS[printed.comparator].around:
            return False
        if not one.sources or seen.intersection(one.sources):
            return False
        seen.update(one.sources)
    return True


def as_set(sides: tuple[Steps, ...]) -> tuple[Steps, ...]:
    """Return the sides of a claim; of one goal of several documents the numbers are exact."""
    if not is_set_by_several(sides):
        return sides
    return tuple((_as_set(steps[0]),) for steps in sides)


def _as_set(step: Term | str) -> Term | str:
    if isinstance(step, str) or step.quantity is None:
        return step
    return step.replace(quantity=step.quantity.replace(exact=True))
