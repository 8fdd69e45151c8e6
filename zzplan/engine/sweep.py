"""Where a goal ends up for every rate and every number of years of a grid, in one call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from zzplan.engine.interval import TOLERANCE
from zzplan.engine.terms import Undefined, declared_inflation, terms_of
from zzplan.structs import Result, Struct

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    from zzplan.engine.terms import Terms
    from zzplan.plan.model.plan_file import Goal
    from zzplan.plan.numbers.quantity import Quantity

Mark = Literal["short", "met-by-rounding", "met"]
MARKS: tuple[Mark, ...] = ("short", "met-by-rounding", "met")
"""What a cell says, by the number that stands for it."""


class Grid(Struct):
    """A grid of what-ifs: a row for each rate, a column for each number of years."""

    values: NDArray[np.float64]
    """In the unit of the terms, the offset taken off."""
    marks: NDArray[np.int8]
    """Places in `MARKS`."""


class Sweep(Result):
    """A goal and what its grid says."""

    goal: Goal
    """With the first rate of the grid: how it is read."""
    terms: Terms
    rates: tuple[Quantity, ...]
    years: tuple[int, ...]
    grid: Grid
    inflation: float | None
    """The declared rise of prices a year that was added to every rate."""


def sweep_goal(goal: Goal, rates: Sequence[Quantity], years: Sequence[int]) -> Sweep | Undefined:
    """Try rates and horizons on a goal, with the rise of prices that it declares.

    A rate in per cent leads along a compound path, one in points in a straight line, as
    `zzplan.engine.check.assess` reads it.

    Returns
    -------
    Sweep or Undefined
        Undefined for a goal that no rate leads to, with the reason.

    Raises
    ------
    ValueError
        As `sweep` does.
    """
    tried = goal.replace(rate=rates[0].replace(exact=True), printed=goal)
    tried = tried.replace(goal_year=None if goal.base_year is None else goal.base_year + years[0])
    terms = terms_of(tried)
    if isinstance(terms, Undefined):
        return terms
    rise = declared_inflation(tried) if terms.compound else None
    values = [rate.low.value for rate in rates]
    if rise is not None:
        values = [(1 + value) * (1 + rise) - 1 for value in values]
    return Sweep(tried, terms, tuple(rates), tuple(years), sweep(terms, values, years), rise)


def sweep(terms: Terms, rates: Sequence[float], years: Sequence[int]) -> Grid:
    """Project a goal at every rate and over every number of years.

    Parameters
    ----------
    terms : Terms
        The start, the end and the path; its own rate and years play no part.
    rates : sequence of float
        Fractions a year, on a straight line amounts a year; nobody rounded them.
    years : sequence of int
        From the base year.

    Returns
    -------
    Grid
        ``V0 (1 + r)**n``, on a straight line ``V0 + r n``, and whether it is at the goal: within
        rounding where only the rounding of baseline and goal lets it be there (methods.md 2.5).

    Raises
    ------
    ValueError
        For a rate of -100% or below, and where a value is too large.

    Examples
    --------
    >>> from zzplan.engine.terms import terms_of
    >>> from zzplan.plan.file.load import parse
    >>> text = '''zzplan: 1
    ... base_year: 2021
    ... goal_year: 2026
    ... goals: {gdp: {unit: 亿元, baseline: 3000, goal: 5000}}'''
    >>> grid = sweep(terms_of(parse(text).goals[0]), [0.08, 0.108], [5, 6])
    >>> grid.values.round().tolist(), [[MARKS[mark] for mark in row] for row in grid.marks]
    ([[4408.0, 4761.0], [5010.0, 5551.0]], [['short', 'short'], ['met', 'met']])
    """
    import numpy as np

    rate, ahead = np.asarray(rates, dtype=float)[:, None], np.asarray(years, dtype=float)[None, :]
    start, end = terms.start, terms.end
    with np.errstate(over="ignore"):
        if terms.compound:
            if not (rate > -1).all():
                raise ValueError("the rate must be above -100%")
            values = start.point * (1 + rate) ** ahead
        else:
            step = rate * start.point if terms.of_base else rate
            values = start.point + step * ahead
    if not np.isfinite(values).all():
        raise ValueError("the result is too large for a floating-point number")
    side = terms.direction
    best, easiest = (1, 0) if side == 1 else (0, 1)
    # What rounding lets the value be compares with the goal as the value itself with a nearer one.
    nearer = end.default[easiest]
    if (terms.compound or terms.of_base) and start.point > 0:
        nearer = nearer * start.point / start.default[best] if start.default[best] > 0 else np.inf
    else:
        nearer = nearer - (start.default[best] - start.point)
    marks = _reached(values, end.point, side, terms.strict).view(np.int8)
    marks += _reached(values, nearer, side, terms.strict).view(np.int8)
    if terms.offset:
        values = values - terms.offset
    return Grid(values, marks)


def _reached(
    values: NDArray[np.float64], goal: float, side: int, strict: bool
) -> NDArray[np.bool_]:
    """Tell which values are at a goal or past it, float noise aside."""
    noise = TOLERANCE * abs(goal) * (side if strict else -side)
    if side == 1:
        return values > goal + noise if strict else values >= goal + noise
    return values < goal + noise if strict else values <= goal + noise
