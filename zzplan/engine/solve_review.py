"""Problem → Solved: the number that was missing, or the check of a complete problem."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from zzplan.codes import CODES
from zzplan.engine import growth
from zzplan.engine.assessment import Assessment
from zzplan.engine.check import assess
from zzplan.engine.codes import claim_codes, failing_codes, goal_codes
from zzplan.engine.interval import at_least
from zzplan.engine.solve import Problem, Solution, direction, obstacle, solve
from zzplan.engine.stated_change import StatedChange, judge_change, with_prices
from zzplan.engine.terms import Undefined
from zzplan.finding import START, Finding
from zzplan.plan.model.plan_file import Goal, Indicator, Text
from zzplan.plan.numbers.quantity import coming
from zzplan.plan.words.keys import Unknown, Verdict
from zzplan.structs import Result, known


class Solved(Result):
    """What became of a problem. The command and every format read this same value."""

    problem: Problem
    solution: Solution | None
    """The number that was missing."""
    answer: Assessment | None
    """Of a complete problem: whether its numbers add up."""
    projection: Solution | None
    """Of a complete problem: where its rate leads; without an end where a word leaves it open."""
    remedies: tuple[Solution, ...]
    """Each number that would do in the place of the given one."""
    as_growth: float | None
    """The growth a year of a share that moves in points."""
    failing: frozenset[str] = frozenset()
    """The codes that fail the check of a complete problem."""

    @property
    def change(self) -> StatedChange | None:
        """What became of the change that is printed beside both values."""
        one = self.problem
        if one.change is None or one.relative or one.baseline is None or one.goal is None:
            return None
        found = judge_change(one.change, one.baseline, one.goal)
        return with_prices(found, one.years or 1) if one.priced else found

    @property
    def solved_for(self) -> Unknown | None:
        """``baseline``, ``goal``, ``rate`` or ``years``; None where all four were given."""
        return self.solution.solved_for if self.solution else None

    @property
    def value(self) -> float | None:
        """What was solved for, in the problem's unit; a rate is a fraction, or points a year."""
        return self.solution.value if self.solution else None

    @property
    def verdict(self) -> Verdict | None:
        """Of a complete problem, as of a goal."""
        return self.answer.verdict if self.answer else None

    @property
    def leaves_bounds(self) -> bool:
        """A share is led out of 0% to 100% by the rate."""
        reached = self.projection or self.solution
        if self.problem.unit != "%" or reached is None or reached.solved_for != "goal":
            return False
        return not (at_least(reached.value, 0.0) and at_least(100.0, reached.value))

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with a complete problem, and with a change beside both values."""
        codes = [] if self.answer is None else [*goal_codes(self.answer)]
        found = [Finding(START, code, {"solved": self}, level=CODES[code]) for code in codes]
        if self.change is not None:
            found += [
                Finding(START, code, {"change": self}, level=CODES[code])
                for code in claim_codes(self.change.verdict)
            ]
        return tuple(found)

    @property
    def exit_code(self) -> int:
        """1 where something fails, else 0."""
        return int(any(one.code in self.failing for one in self.findings))


def review_problem(
    problem: Problem, *, strict: bool = False, fail_on: Collection[str] = ()
) -> Solved | Undefined:
    """Solve a problem, or check a complete one.

    Parameters
    ----------
    problem : Problem
    strict : bool
        Fail also what has the level ``strict``.
    fail_on : collection of str
        Fail also what has one of these codes.

    Examples
    --------
    >>> from zzplan.plan.numbers.quantity import read_level, read_rate
    >>> baseline, goal = read_level("3000亿", "亿"), read_level("5000亿", "亿")
    >>> found = review_problem(Problem(baseline, goal, read_rate("8%"), 5, "亿"))
    >>> found.answer.verdict, [one.solved_for for one in found.remedies], found.exit_code
    ('short', ['rate', 'years', 'baseline'], 1)
    """
    failing = failing_codes(strict, fail_on)
    given = (problem.baseline, problem.goal, problem.rate, problem.years)
    if given.count(None) > 1:  # two values, and a change between them
        return Solved(problem, None, None, None, (), None, failing)
    if None in given or obstacle(problem):
        found = solve(problem)
        if isinstance(found, Undefined):
            return found
        return Solved(problem, found, None, None, (), _as_growth(problem), failing)
    answer = assess(_as_goal(problem))
    if answer.reason is not None:
        return Undefined(answer.reason)
    there = solve(problem.replace(goal=None))
    box = there.box if isinstance(there, Solution) else answer.projected_box
    projection = Solution("goal", known(answer.projected_value), box)
    remedies = tuple(_remedies(problem, answer))
    return Solved(problem, None, answer, projection, remedies, _as_growth(problem), failing)


def _remedies(problem: Problem, answer: Assessment) -> Iterator[Solution]:
    """Yield each number that would do in place of the one that is printed."""
    incomplete = []
    if answer.verdict in ("short", "met-by-rounding"):
        incomplete = [problem.replace(rate=None)]
    if answer.verdict == "short":
        incomplete.append(problem.replace(years=None))
    if answer.verdict == "short" and not problem.relative:
        incomplete.append(problem.replace(baseline=None))
    for one in incomplete:
        found = solve(one)
        if isinstance(found, Solution):
            yield found


def _as_growth(problem: Problem) -> float | None:
    """Return the growth of a share that moves in points, where nobody gave its speed."""
    if problem.unit != "%" or problem.compound or problem.rate is not None:
        return None
    if problem.baseline is None or problem.goal is None or not problem.years:
        return None
    start, end = problem.baseline.low.value, problem.goal.low.value
    if start <= 0 or end <= 0:
        return None
    return growth.required_rate(start, end, problem.years)


def _as_goal(problem: Problem) -> Goal:
    """Make a plan's goal of a complete problem, for the check that every goal gets."""
    baseline, goal, unit = problem.baseline, problem.goal, problem.unit
    up = direction(problem)
    indicator = Indicator(
        key="", name=Text("", ""), unit=unit, price=None, direction=None, unbounded=True,
        limit=None, actuals=(), growth=(), sources=(), note=None, span=START,
    )  # fmt: skip
    return Goal(
        key="", plan="", indicator=indicator, kind="share" if unit == "%" else "level",
        base_year=0, goal_year=int(known(problem.years)), baseline=baseline, baseline_printed=True,
        rate=problem.rate, goal=coming(goal, up) if goal else None, direction=up, binding=None,
        aspirational=False, price=None, inflation=None, sources=(), section=None, note=None,
        accept=None, span=START, path="linear" if problem.straight else None,
    )  # fmt: skip
