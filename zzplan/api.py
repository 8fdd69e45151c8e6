"""What the command line does, from Python."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager

from zzplan.engine.assessment import Assessment
from zzplan.engine.check import assess_all
from zzplan.engine.explain import explain as explain_answer
from zzplan.engine.explanation import Explanation
from zzplan.engine.question import ask
from zzplan.engine.review import Review
from zzplan.engine.review import review as review_file
from zzplan.engine.solve import Problem, Solution
from zzplan.engine.solve import solve as solve_problem
from zzplan.engine.terms import Undefined
from zzplan.plan import load as read
from zzplan.plan.diagnostics import PlanError
from zzplan.plan.model import Goal, PlanFile
from zzplan.plan.names import UnknownNameError, find_checked, find_goals
from zzplan.plan.quantity import read_level, read_rate, read_yearly


def load(path: str | None = None) -> PlanFile:
    """Read a plan file.

    Parameters
    ----------
    path : str, optional
        The file; ``-`` for standard input. Without it the file is looked for as the command line
        does: ``ZZPLAN_FILE``, ``targets.yaml`` here or above, the plan that the package carries.

    Raises
    ------
    PlanError
        With every mistake of the file; its text is what the command line prints.

    Examples
    --------
    >>> load("no-such-file.yaml")
    Traceback (most recent call last):
    zzplan.plan.diagnostics.PlanError: no-such-file.yaml: error[no-such-file]: there is no such file
    1 error; nothing was checked.
    """
    with _told():
        return read.load(path)


def parse(text: str, file: str = "<text>") -> PlanFile:
    """Read a plan from a text.

    Raises
    ------
    PlanError
        As `load`.

    Examples
    --------
    >>> plan_file = parse("{zzplan: 1, base_year: 2021, goal_year: 2026, "
    ...                   "goals: {gdp: {unit: 亿元, baseline: 3000, rate: 8%, goal: 5000}}}")
    >>> [goal.name for goal in plan_file.goals]
    ['gdp']
    """
    with _told():
        return read.parse(text, file)


@contextmanager
def _told() -> Iterator[None]:
    """Put a sentence into the errors of ``plan/``, which makes none."""
    try:
        yield
    except (PlanError, UnknownNameError) as error:
        from zzplan.report.language import Language
        from zzplan.report.pages.errors import unknown_name, write_errors

        english = Language("en")
        if isinstance(error, PlanError):
            text = write_errors(error, english)
        else:
            text = unknown_name(error, english).removeprefix("error: ")
        error.args = (text.rstrip("\n"),)
        raise


def find(plan_file: PlanFile, *names: str, plan: str | None = None) -> tuple[Goal, ...]:
    """Return goals by name, pattern or plan; all of them where nothing is named.

    Raises
    ------
    LookupError
        For a name that the file does not have; its text says what may have been meant.

    Examples
    --------
    >>> import zzplan
    >>> plan_file = zzplan.parse("{zzplan: 1, goals: {gdp: {unit: 亿元, goal: 5000}}}")
    >>> find(plan_file, "gpd")
    Traceback (most recent call last):
    zzplan.plan.names.UnknownNameError: there is no goal "gpd"; did you mean gdp?
    """
    with _told():
        return tuple(find_goals(plan_file, names, plan))


def check(plan_file: PlanFile, *names: str, plan: str | None = None) -> tuple[Assessment, ...]:
    """Check whether goals add up; see `zzplan.assess` for one goal.

    Examples
    --------
    >>> import zzplan
    >>> answer, = check(zzplan.parse("{zzplan: 1, base_year: 2021, goal_year: 2026, goals: "
    ...                              "{gdp: {unit: 亿元, baseline: 3000, rate: 8%, goal: 5000}}}"))
    >>> answer.verdict
    'short'
    """
    return assess_all(find(plan_file, *names, plan=plan))


def review(
    plan_file: PlanFile,
    *names: str,
    plan: str | None = None,
    rate: str | None = None,
    inflation: float | None = None,
    strict: bool = False,
    fail_on: Collection[str] = (),
) -> Review:
    """Check goals and claims between figures, as the command line does.

    Parameters
    ----------
    plan_file : PlanFile
    *names : str
        Goals and identities; everything where none is named.
    plan : str, optional
        Only the goals of this plan.
    rate : str, optional
        Another rate to try, such as ``8%``.
    inflation : float, optional
        A yearly rise of prices to try, a fraction.
    strict : bool
        Fail also what holds only by rounding, and a rate that contradicts its goal.
    fail_on : collection of str
        Fail also what has one of these codes.

    Returns
    -------
    Review
        With the answers, every finding once, and the exit code.

    Raises
    ------
    LookupError
        For a name that the file does not have.
    ValueError
        For a text that is no rate, and a rate that no goal can have.

    Examples
    --------
    >>> import zzplan
    >>> plan_file = zzplan.parse("{zzplan: 1, base_year: 2021, goal_year: 2026, goals: "
    ...                          "{gdp: {unit: 亿元, baseline: 3000, rate: 8%, goal: 5000}}}")
    >>> found = zzplan.review(plan_file)
    >>> [(one.code, one.subject) for one in found.findings], found.exit_code
    ([('short', 'gdp'), ('contradiction', 'gdp')], 1)
    >>> tried = zzplan.review(plan_file, rate="10.8%").goals[0]
    >>> tried.answer.verdict, tried.goal.printed.rate.text
    ('met', '8%')
    """
    with _told():
        goals, claims = find_checked(plan_file, names, plan)
    other = read_yearly(rate) if rate is not None else None
    asked = [ask(goal, rate=other, inflation=inflation) for goal in goals]
    return review_file(plan_file, asked, claims, strict=strict, fail_on=fail_on)


def explain(plan_file: PlanFile, answer: Assessment) -> tuple[Explanation, ...]:
    """Find every reading by which the numbers of a goal would agree; none changes its verdict.

    Parameters
    ----------
    plan_file : PlanFile
        The file that the goal is of: the dates of its sources tell which values were known.
    answer : Assessment
        To one of its goals, from `check`.

    Returns
    -------
    tuple of Explanation
        In the order in which they are tried (methods.md 2.5); empty for a goal that neither falls
        short nor contradicts itself, and where nothing explains it.

    Examples
    --------
    >>> import zzplan
    >>> plan_file = zzplan.parse("{zzplan: 1, base_year: 2016, goal_year: 2021, goals: "
    ...     "{investment: {unit: 亿元, baseline: 2345.8, rate: 16%左右, goal: 5700}}}")
    >>> answer, = check(plan_file)
    >>> [(one.kind, one.years, round(one.rate, 4)) for one in explain(plan_file, answer)]
    [('years', 6, 0.1595)]
    """
    return explain_answer(answer, plan_file)


def solve(
    *,
    baseline: str | None = None,
    goal: str | None = None,
    rate: str | None = None,
    years: float | None = None,
    unit: str = "",
) -> Solution | Undefined:
    """Solve for the one of the four that is missing.

    Parameters
    ----------
    baseline, goal : str, optional
        Printed numbers, in one unit.
    rate : str, optional
        A yearly rate such as ``8%``.
    years : float, optional
        Above 0.
    unit : str
        The unit of the answer; magnitudes are converted to it.

    Raises
    ------
    ValueError
        For a text that is no number.

    Examples
    --------
    >>> round(solve(baseline="3000亿", goal="5000亿", years=5).value, 6)
    0.107566
    """
    return solve_problem(
        Problem(
            read_level(baseline, unit) if baseline is not None else None,
            read_level(goal, unit) if goal is not None else None,
            read_rate(rate) if rate is not None else None,
            years,
            unit,
        )
    )
