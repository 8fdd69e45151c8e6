"""What a script gets of ``solve``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from zzplan.engine.solve import Solution
from zzplan.engine.solve_review import Solved
from zzplan.report.records.fields import Field, Fields


def _given(name: str, solved_for: str) -> Callable[[Any], object]:
    """Read a number that was given, or that was solved for."""

    def read(x: Solved) -> object:
        if x.solution is not None and x.solution.solved_for == solved_for:
            return x.solution.value
        quantity = getattr(x.problem, name)
        return quantity.value if quantity else None

    return read


def _stated(points: bool) -> Callable[[Any], object]:
    def read(x: Solved) -> object:
        rate = x.problem.rate
        return rate.value if rate is not None and x.problem.compound != points else None

    return read


def _needed(points: bool, name: str) -> Callable[[Any], object]:
    def read(x: Solved) -> object:
        if x.answer is not None:
            return getattr(x.answer, name)
        found = x.solution
        wanted = found is not None and found.solved_for == "rate" and x.problem.compound != points
        return found.value if found and wanted else None

    return read


def _solved(solved_for: str, name: str) -> Callable[[Any], object]:
    """Read what solves for one number, under the name that it has in every command."""

    def read(x: Solved) -> object:
        if x.answer is not None:
            return getattr(x.answer, name)
        found = x.solution
        return found.value if found is not None and found.solved_for == solved_for else None

    return read


def _years(x: Solved) -> float | None:
    years = x.problem.years
    if years is None:
        return x.solution.value if x.solution else None
    return int(years) if years.is_integer() else years


def _box(of: Callable[[Solved], Solution | None], at: int) -> Callable[[Any], object]:
    def read(x: Solved) -> object:
        found = of(x)
        return found.box[at] if found and found.box else None

    return read


def _printed(name: str) -> Callable[[Any], object]:
    def read(x: Solved) -> object:
        quantity = getattr(x.problem, name)
        return quantity.text or None if quantity else None

    return read


def _answer(name: str) -> Callable[[Any], object]:
    return lambda x: getattr(x.answer, name) if x.answer else None


SOLUTION = Fields(
    Field("unit", "string?", "The unit of the values.", lambda x: x.problem.unit or None),
    Field("path", "string", "compound or linear.",
          lambda x: "linear" if x.problem.straight or not x.problem.compound else "compound"),
    Field("base_value", "number?", "The value at the start.", _given("baseline", "baseline")),
    Field("base_printed", "string?", "The same as given.", _printed("baseline")),
    Field("goal_value", "number?", "The value at the end.", _given("goal", "goal")),
    Field("goal_printed", "string?", "The same as given.", _printed("goal")),
    Field("stated_rate", "number?", "The given growth a year, a fraction.", _stated(False)),
    Field("stated_step", "number?", "The given points a year.", _stated(True)),
    Field("rate_printed", "string?", "The same as given.", _printed("rate")),
    Field("years", "number?", "The years from the start to the end.", _years),
    Field("solved_for", "string?", "baseline, goal, rate or years; null where all were given.",
          lambda x: x.solution.solved_for if x.solution else None),
    Field("value", "number?", "What was solved for.",
          lambda x: x.solution.value if x.solution else None),
    Field("low", "number?", "The same at the low end of rounding.", _box(lambda x: x.solution, 0)),
    Field("high", "number?", "The same at the high end of rounding.",
          _box(lambda x: x.solution, 1)),
    Field("verdict", "string?", "Where all were given: met, met-by-rounding, short, already-met.",
          _answer("verdict")),
    Field("robust", "boolean?", "No reading of the digits gives another verdict.",
          _answer("robust")),
    Field("consistent", "boolean?", "All four can be true at once.", _answer("consistent")),
    Field("projected_value", "number?", "Where the rate leads.",
          _solved("goal", "projected_value")),
    Field("projected_low", "number?", "The same at the low end of rounding.",
          _box(lambda x: x.projection, 0)),
    Field("projected_high", "number?", "The same at the high end of rounding.",
          _box(lambda x: x.projection, 1)),
    Field("gap", "number?", "Projected value minus goal.", _answer("gap")),
    Field("gap_share", "number?", "The gap as a fraction of the goal.", _answer("gap_share")),
    Field("required_rate", "number?", "The growth a year that just reaches the goal.",
          _needed(False, "required_rate")),
    Field("required_step", "number?", "The amount a year that just reaches the goal.",
          _needed(True, "required_step")),
    Field("required_years", "number?", "The years that the rate takes to the goal.",
          _solved("years", "required_years")),
    Field("required_baseline", "number?", "The baseline from which the rate reaches the goal.",
          lambda x: None if x.problem.relative
          else _solved("baseline", "required_baseline")(x)),
    Field("change_printed", "string?", "A change of the baseline, as given.",
          lambda x: x.problem.change.text if x.problem.change else None),
    Field("change_verdict", "string?",
          "Whether it agrees with both values: holds, holds-by-rounding, holds-by-prices or fails.",
          lambda x: x.change.verdict if x.change else None),
)  # fmt: skip
"""Of ``solve``."""
