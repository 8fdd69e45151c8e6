"""Bare rates below 0.3: a fraction, unless only as per cent it fits its goal (methods.md 2.13)."""

from __future__ import annotations

from zzplan.plan.numbers.printed_number import Quantity, half_widths

Box = tuple[float, float]
_SIGNS = frozenset("%％成‰分p")
"""What tells a rate in per cent from a bare number."""


def is_misread(
    rate: Quantity, baseline: Quantity | None, goal: Quantity | None, years: float | None
) -> bool:
    """Tell a bare rate that meets what the goal needs as per cent, and as a fraction does not.

    Parameters
    ----------
    rate : Quantity
        As `read_rate` reads it: 0.2 is a fraction.
    baseline, goal : Quantity or None
        Levels; of a change over all years there is no baseline.

    Examples
    --------
    From 100 to 101 in five years takes 0.2% a year, to 250 20%:

    >>> from zzplan.plan.numbers.quantity import read_level, read_rate
    >>> rate, base = read_rate("0.2"), read_level("100", "million")
    >>> [is_misread(rate, base, read_level(text, "million"), 5) for text in ("101", "250", "180")]
    [True, False, False]
    """
    if rate.measure != "rate" or not _is_bare(rate.text) or goal is None or not years:
        return False
    needed = _needed(baseline, goal, years)
    if needed is None:
        return False
    low, high = _box(rate, measured=False)
    return _meet((low / 100, high / 100), needed) and not _meet((low, high), needed)


def is_step(
    rate: Quantity, baseline: Quantity | None, goal: Quantity | None, years: float | None
) -> bool:
    """Tell a bare rate of a share that leads to its goal in points, and as a fraction does not.

    Examples
    --------
    From 3.2‰ to 2.8‰ in five years takes 0.08 less a year, and no 8%:

    >>> from zzplan.plan.numbers.quantity import read_level, read_rate
    >>> base, goal = read_level("3.2", "‰"), read_level("2.8", "‰")
    >>> [is_step(read_rate(text), base, goal, 5) for text in ("-0.08", "-0.026", "-8%")]
    [True, False, False]
    """
    if rate.measure != "rate" or not _is_bare(rate.text) or goal is None or not years:
        return False
    needed = _needed(baseline, goal, years)
    if baseline is None or needed is None or goal.measure != "unit":
        return False
    start, end = _box(baseline, measured=True), _box(goal, measured=False)
    steps = (end[0] - start[1]) / years, (end[1] - start[0]) / years
    box = _box(rate, measured=False)
    return _meet(box, steps) and not _meet(box, needed)


def readings(rate: Quantity) -> dict[str, str]:
    """Return both readings of a bare rate, as a message says them: 0.8 is 80% or 0.8%."""
    bare, literal = rate.low.plain(), rate.low.plain(2)
    return {
        "text": rate.text,
        "percent": f"{bare}%",
        "fraction": rate.low.plain(-2),
        "literal": f"{literal}%",
    }


def readings_of_share(rate: Quantity, unit: str) -> dict[str, str]:
    """Return the readings of a bare rate of a share, in points of its unit too."""
    sign = "‰" if "‰" in unit else "pp"
    return {**readings(rate), "points": f"{rate.low.plain()}{sign}"}


def _is_bare(text: str) -> bool:
    return _SIGNS.isdisjoint(text)


def _needed(baseline: Quantity | None, goal: Quantity, years: float) -> Box | None:
    """Return the compound rates that lead from the one to the other within rounding."""
    if goal.measure == "rate":
        start, end = (1.0, 1.0), tuple(1 + one for one in _box(goal, measured=False))
    elif baseline is not None and goal.measure == "unit" and baseline.measure == "unit":
        start, end = _box(baseline, measured=True), _box(goal, measured=False)
    else:
        return None
    if min(*start, *end) <= 0:
        return None
    return (end[0] / start[1]) ** (1 / years) - 1, (end[1] / start[0]) ** (1 / years) - 1


def _box(quantity: Quantity, *, measured: bool) -> Box:
    low, high = quantity.low, quantity.high or quantity.low
    if quantity.exact:
        return low.value, high.value
    return (
        low.value - half_widths(quantity, low, measured=measured)[1],
        high.value + half_widths(quantity, high, measured=measured)[1],
    )


def _meet(one: Box, other: Box) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]
