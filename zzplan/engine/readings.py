"""What the printed digits leave open: one projection for each reading of them (methods.md 2.3)."""

from __future__ import annotations

from zzplan.engine.interval import Figure, Interval
from zzplan.engine.paths import Path
from zzplan.engine.terms import Terms
from zzplan.plan.numbers.comparators import COMPARATORS
from zzplan.plan.numbers.quantity import Quantity
from zzplan.plan.words.keys import Loose, Says
from zzplan.structs import Struct

_INFINITY = float("inf")


class Reading(Struct):
    """The projection in one reading of the printed digits, and what it says of the goal."""

    box: Interval
    says: Says
    """``met``, ``short`` or ``open``."""


Readings = tuple[Reading, Reading, Reading]
"""The tight, the default and the loose one."""


def readings_of(terms: Terms, rate: Figure, path: Path) -> Readings:
    """Project the tight, default and loose reading; most numbers have but one."""
    start, end = terms.start, terms.end
    tight = _reading(terms, start.tight, rate.tight, end.tight, path)
    loose = default = tight
    if not (start.loose is start.tight and rate.loose is rate.tight and end.loose is end.tight):
        loose = _reading(terms, start.loose, rate.loose, end.loose, path)
        if _is_loose(start) and _is_loose(rate) and _is_loose(end):
            default = loose
        elif not (_is_tight(start) and _is_tight(rate) and _is_tight(end)):
            default = _reading(terms, start.default, rate.default, end.default, path)
    return tight, default, loose


def _is_tight(one: Figure) -> bool:
    return one.default is one.tight


def _is_loose(one: Figure) -> bool:
    return one.default is one.loose


def _reading(terms: Terms, base: Interval, rate: Interval, aim: Interval, path: Path) -> Reading:
    """Say what one reading makes of the projection.

    A rate of 以上 promises its printed number as the least: the worst case of ``met`` starts
    from there, not from the lower end of its rounding. A rate of 以内 promises no least, so it can
    always miss.
    """
    years = terms.years
    low, high = path.project(base.low, rate.low, years), path.project(base.high, rate.high, years)
    box = Interval.make((low, high))
    if terms.band is not None:
        says = (
            "met" if aim.holds(low) and aim.holds(high) else "open" if aim.meets(box) else "short"
        )
        return Reading.make((box, says))
    if terms.direction == 1:
        worst, best, easiest = low, high, aim.low
    else:
        worst, best, easiest = high, low, aim.high
    if not terms.is_met(best, easiest):
        return Reading.make((box, "short"))
    if "ceiling-rate" in terms.notes:
        return Reading.make((box, "open"))
    if terms.rate and "open-rate" in terms.notes:
        start = base.low if terms.direction == 1 else base.high
        worst = path.project(start, terms.rate.point, years)
    return Reading.make((box, "met" if terms.is_met(worst, easiest) else "open"))


def is_robust_start(terms: Terms) -> bool:
    """Tell whether the baseline is at the goal in every reading, at its least favourable end."""
    worst, easiest = (0, 0) if terms.direction == 1 else (1, 1)
    pairs = zip(terms.start.boxes(), terms.end.boxes(), strict=True)
    if terms.band is not None:
        return all(e.holds(b.low) and e.holds(b.high) for b, e in pairs)
    return all(terms.is_met(b[worst], e[easiest]) for b, e in pairs)


def loose_figures(terms: Terms, readings: Readings) -> Loose | None:
    """Name the figures whose zeros, none of them meant, would change a verdict."""
    _, default, loose = readings
    if default.says == loose.says or default.says == "open" or terms.band is not None:
        return None
    best, easiest = (1, 0) if terms.direction == 1 else (0, 1)
    aim, loose_aim = terms.end.default[easiest], terms.end.loose[easiest]
    if default.says == "met" or terms.is_met(loose.box[best], aim):
        return "start"
    return "goal" if terms.is_met(default.box[best], loose_aim) else "both"


def opened(box: Interval, printed: Quantity | None) -> Interval:
    """Return a box without the end that 以上 or 以内 leaves open."""
    side = COMPARATORS[printed.comparator].side if printed else 0
    if side == 1:
        return Interval.make((box.low, _INFINITY))
    return Interval.make((-_INFINITY, box.high)) if side == -1 else box
