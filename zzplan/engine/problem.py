"""Numbers as somebody gives them → the problem that `zzplan.engine.solve` solves."""

from __future__ import annotations

from zzplan.engine.solve import Problem
from zzplan.plan.numbers.bare_rates import is_misread, readings
from zzplan.plan.numbers.given import (
    GivenError,
    in_percentage_points,
    one_value,
    printed_unit,
    read_alike,
)
from zzplan.plan.numbers.of_baseline import INDEX, read_of_baseline, value_from
from zzplan.plan.numbers.quantity import Quantity, QuantityError, read_level


def problem_of(
    baseline: str | None,
    goal: str | None,
    years: float | None,
    rate: Quantity | None,
    *,
    straight: bool = False,
    unit: str | None = None,
    change: str | None = None,
    said: str | None = None,
    priced: bool = False,
) -> Problem:
    """Put printed numbers into one unit, and tell growth from points.

    Parameters
    ----------
    baseline, goal : str or None
        As printed, with or without a unit; a goal may be a change of its baseline, 翻一番.
    years : float or None
        Above 0.
    rate : Quantity or None
        Growth, or points a year where the values are in percent.
    straight : bool
        The rate is of the value at the start in every year.
    unit : str, optional
        The unit of the values; by default the one that they print.
    change : str, optional
        A change that is printed beside both values.
    said : str, optional
        The words of the change, where they are other ones.
    priced : bool
        The values are at current prices, and growth is printed without them.

    Raises
    ------
    GivenError
        For what is missing or cannot be used together.

    Examples
    --------
    >>> problem = problem_of("3000亿", "0.5万亿元", 5, None)
    >>> problem.unit, problem.baseline.value, problem.goal.value, problem.compound
    ('亿元', 3000.0, 5000.0, True)
    >>> problem_of("90 kt", "down a third", 10, None).goal.value
    60.0
    """
    if "‰" in f"{baseline}{goal}{unit}":  # of a share in ‰ so many ‰ more are a step
        rate = None if rate is None else in_percentage_points(rate)
        change = None if change is None else change.replace("‰", "个千分点")
    moved = None
    if goal is not None:
        moved = read_of_baseline(goal, unit or (printed_unit(baseline) if baseline else ""))
    start = "" if baseline is None else baseline
    if moved is not None and moved.measure == "multiple" and baseline is None:
        baseline, unit = str(INDEX), ""
    given = {"baseline": baseline, "goal": goal, "years": years, "rate": rate}
    missing = [name for name, value in given.items() if value is None]
    if len(missing) > (2 if change is not None and baseline and goal else 1):
        raise GivenError("too-few", missing=missing)
    unit, values = read_alike({"baseline": baseline, "goal": None if moved else goal}, unit)
    if moved is not None and values["baseline"] is not None:
        values["goal"] = value_from(values["baseline"], moved)
        values["baseline"] = values["baseline"].replace(exact=True, text=start)
    elif goal is not None and goal.lstrip().startswith(("+", "＋")) and baseline is not None:
        raise GivenError("plus-or-level", "goal", text=goal, change=goal.lstrip("+＋ "))
    if change is not None:
        moved = _change(change, unit)
    complete = not missing and (rate is None or rate.measure in ("rate", "points"))
    points = (
        unit == "%" and not straight
        if rate is None
        else (rate if complete else one_value(rate, "rate")).measure == "points"
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
        moved.replace(text=said) if moved and said else moved,
        moved is not None and change is None,
        priced,
    )


def _change(text: str, unit: str) -> Quantity:
    """Read a change that stands beside both values; 5% of a share is 5% of its value."""
    points = read_of_baseline(text, unit)
    if points is not None and (points.measure != "change" or unit != "%"):
        return points
    return read_of_baseline(text, "") or read_level(text, unit)
