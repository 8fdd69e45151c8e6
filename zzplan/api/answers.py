"""Whether goals add up."""

from __future__ import annotations

from collections.abc import Collection

from zzplan.api.asking import Number, asked, placed
from zzplan.api.plans import find, names_of
from zzplan.api.telling import told
from zzplan.engine.assessment import Assessment
from zzplan.engine.check import assess as assess_goal
from zzplan.engine.explanation import Explanation
from zzplan.engine.review import Review
from zzplan.engine.review import review as review_file
from zzplan.plan.model.names import find_checked
from zzplan.plan.model.plan_file import Goal, PlanFile
from zzplan.plan.numbers.given import GivenError


def assess(goal: Goal) -> Assessment:
    """Check whether one goal adds up; `check` finds goals by name and knows their file.

    Examples
    --------
    >>> import zzplan
    >>> plan_file = zzplan.parse("{zzplan: 1, base_year: 2021, goal_year: 2026, goals: "
    ...                          "{gdp: {unit: 亿元, baseline: 3000, rate: 8%, goal: 5000}}}")
    >>> assess(plan_file.goals[0]).verdict
    'short'
    """
    return assess_goal(goal)


def check(
    plan_file: PlanFile,
    *names: str | Goal,
    plan: str | None = None,
    rate: str | Number | None = None,
    inflation: str | Number | None = None,
) -> tuple[Assessment, ...]:
    """Check whether goals add up; see `review` for what else a whole file shows.

    Parameters
    ----------
    plan_file : PlanFile
    *names : str or Goal
        Goals, indicators or patterns; every goal where none is named.
    plan : str, optional
        Only the goals of this plan.
    rate : str or number, optional
        Another rate to try, ``"8%"`` or ``0.08``.
    inflation : str or number, optional
        A yearly rise of prices to try.

    Returns
    -------
    tuple of Assessment
        Each prints as its sentence and has `to_dict`.

    Examples
    --------
    >>> import zzplan
    >>> answer, = check(zzplan.parse("{zzplan: 1, base_year: 2021, goal_year: 2026, goals: "
    ...                              "{gdp: {unit: 亿元, baseline: 3000, rate: 8%, goal: 5000}}}"))
    >>> print(answer)
    gdp: short. 3000 at 8% a year gives 4408 by 2026: 592 (11.8%) below 5000.
    >>> answer.verdict, answer.to_dict()["gap"]
    ('short', -592.0157696)
    """
    goals = asked(find(plan_file, *names, plan=plan), rate=rate, inflation=inflation)
    return placed(map(assess_goal, goals), plan_file)


def review(
    plan_file: PlanFile,
    *names: str | Goal,
    plan: str | None = None,
    rate: str | Number | None = None,
    inflation: str | Number | None = None,
    strict: bool = False,
    fail_on: Collection[str] = (),
) -> Review:
    """Check goals and claims between figures, as ``zzplan check`` does.

    Parameters
    ----------
    plan_file : PlanFile
    *names : str or Goal
        Goals and identities; everything where none is named.
    plan : str, optional
        Only the goals of this plan.
    rate : str or number, optional
        Another rate to try, ``"8%"`` or ``0.08``.
    inflation : str or number, optional
        A yearly rise of prices to try.
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
        For a text that is no rate, a rate that no goal can have, and a code that is none.

    Examples
    --------
    >>> import zzplan
    >>> plan_file = zzplan.parse("{zzplan: 1, base_year: 2021, goal_year: 2026, goals: "
    ...                          "{gdp: {unit: 亿元, baseline: 3000, rate: 8%, goal: 5000}}}")
    >>> found = zzplan.review(plan_file)
    >>> for one in found.findings:
    ...     print(one.code, "-", one)
    short - gdp: 3000 at 8% a year gives 4408 by 2026: 592 (11.8%) below 5000.
    contradiction - gdp: ...
    >>> found.exit_code, zzplan.review(plan_file, rate=0.108).goals[0].answer.verdict
    (1, 'met')
    """
    from zzplan.codes import CHECKED

    codes = (fail_on,) if isinstance(fail_on, str) else tuple(fail_on)
    with told():
        for code in codes:
            if code not in CHECKED:
                choices = ", ".join(CHECKED)
                raise GivenError("no-choice", "fail_on", text=repr(code), choices=choices)
        goals, claims = find_checked(plan_file, names_of(names), plan)
    tried = asked(goals, rate=rate, inflation=inflation)
    found = review_file(plan_file, tried, claims, strict=strict, fail_on=codes)
    placed((*found.findings, *(one.answer for one in found.goals), *found.claims), plan_file)
    return found


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
    >>> answer, = zzplan.check(plan_file)
    >>> for one in explain(plan_file, answer):
    ...     print(one.kind, one.years, round(one.rate, 4), one)
    years 6 0.1595 ...
    """
    from zzplan.engine.explain import explain as explain_answer

    return tuple(one.within(answer) for one in explain_answer(answer, plan_file))
