"""Numbers as somebody gives them → the problem that `zzplan.engine.solve` solves."""

from __future__ import annotations

from zzplan.engine.solve import Problem
from zzplan.plan.bare_rates import is_misread, readings
from zzplan.plan.given import GivenError, one_value, read_alike
from zzplan.plan.quantity import Quantity, QuantityError


def problem_of(
    baseline: str | None,
    goal: str | None,
    years: float | None,
    rate: Quantity | None,
    *,
    straight: bool = False,
    unit: str | None = None,
) -> Problem:
    """Put printed numbers into one unit, and tell growth from points.

    Parameters
    ----------
    baseline, goal : str or None
        As printed, with or without a unit.
    years : float or None
        Above 0.
    rate : Quantity or None
        Growth, or points a year where the values are in percent.
    straight : bool
        The rate is of the value at the start in every year.
    unit : str, optional
        The unit of the values; by default the one that they print.

    Raises
    ------
    GivenError
        For what is missing or cannot be used together.

    Examples
    --------
    >>> problem = problem_of("3000亿", "0.5万亿元", 5, None)
    >>> problem.unit, problem.baseline.value, problem.goal.value, problem.compound
    ('亿元', 3000.0, 5000.0, True)
    """
    given = {"baseline": baseline, "goal": goal, "years": years, "rate": rate}
    missing = [name for name, value in given.items() if value is None]
    if len(missing) > 1:
        raise GivenError("too-few", missing=missing)
    unit, values = read_alike({"baseline": baseline, "goal": goal}, unit)
    points = (
        unit == "%" and not straight
        if rate is None
        else one_value(rate, "rate").measure == "points"
    )
    if points and unit != "%":
        raise GivenError("points-of-levels", "rate")
    if not missing and years is not None and not float(years).is_integer():
        raise GivenError("whole-years", "years")
    if rate is not None and is_misread(rate, values["baseline"], values["goal"], years):
        error = QuantityError("rate-ambiguous", "rate-ambiguous", **readings(rate))
        raise GivenError("no-quantity", "rate", error=error)
    return Problem(
        values["baseline"],
        values["goal"],
        rate,
        years,
        unit,
        not points,
        straight and not points,
    )
