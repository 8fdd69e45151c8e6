"""Numbers without a plan file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zzplan.api.asking import Number
from zzplan.api.telling import told
from zzplan.plan.numbers.given import GivenError, printed, years_given
from zzplan.plan.numbers.quantity import read_yearly

if TYPE_CHECKING:
    from zzplan.engine.solve_review import Solved


def solve(
    baseline: str | Number | None = None,
    goal: str | Number | None = None,
    years: str | Number | None = None,
    rate: str | Number | None = None,
    *,
    unit: str | None = None,
    linear: bool = False,
) -> Solved:
    """Solve for the one of the four that is missing; with all four, check whether they add up.

    Parameters
    ----------
    baseline, goal : str or number, optional
        Printed numbers, such as ``"3000亿"``, or numbers.
    years : str or number, optional
        Above 0; ``"2021-2026"`` is 5.
    rate : str or number, optional
        A yearly rate, ``"8%"`` or ``0.08``.
    unit : str, optional
        The unit of the answer; by default the one that is printed.
    linear : bool
        The rate is of the value at the start in every year.

    Returns
    -------
    Solved
        With ``solved_for`` and ``value``; of a complete problem with ``verdict``.

    Raises
    ------
    ValueError
        For what is no number, and for a problem without a solution.
    TypeError
        For what is neither a number nor a text.

    Examples
    --------
    >>> found = solve(3000, 5000, years=5)
    >>> print(found)
    From 3000 to 5000 in 5 years takes 10.76% a year.
    >>> found.solved_for, round(found.value, 6)
    ('rate', 0.107566)
    >>> solve("3000亿", "5000亿", 5, "8%").verdict
    'short'
    """
    from zzplan.engine.problem import problem_of
    from zzplan.engine.solve_review import Solved, review_problem

    with told():
        texts = {
            name: None if value is None else printed(value, name)
            for name, value in (("baseline", baseline), ("goal", goal), ("rate", rate))
        }
        problem = problem_of(
            texts["baseline"],
            texts["goal"],
            None if years is None else years_given(years),
            None if texts["rate"] is None else read_yearly(texts["rate"]),
            straight=linear,
            unit=unit,
        )
        found = review_problem(problem)
        if not isinstance(found, Solved):
            from zzplan.api.telling import language_of
            from zzplan.report.words.solution import refusal

            said = refusal(found.reason, problem, language_of())
            raise GivenError("no-solution", said=said, reason=found.reason)
    return found
