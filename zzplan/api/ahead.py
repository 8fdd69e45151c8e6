"""Where goals lead, how far they have come, and how likely they are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

from zzplan.api.asking import Number, asked, placed, year_given
from zzplan.api.plans import find
from zzplan.api.telling import told
from zzplan.plan.model.plan_file import Goal, PlanFile
from zzplan.plan.numbers.given import GivenError, one_value, printed
from zzplan.plan.numbers.quantity import read_yearly

if TYPE_CHECKING:
    from zzplan.engine.outlook import Outlook
    from zzplan.engine.progress_review import ProgressReview
    from zzplan.engine.projection import Projection
    from zzplan.engine.sweep import Sweep


@overload
def project(plan_file: Goal) -> Projection: ...
@overload
def project(
    plan_file: PlanFile,
    *names: str | Goal,
    rate: str | Number | None = None,
    years: str | Number | None = None,
    baseline: str | Number | None = None,
    inflation: str | Number | None = None,
) -> tuple[Projection, ...]: ...
def project(
    plan_file: PlanFile | Goal,
    *names: str | Goal,
    rate: str | Number | None = None,
    years: str | Number | None = None,
    baseline: str | Number | None = None,
    inflation: str | Number | None = None,
) -> Projection | tuple[Projection, ...]:
    """Follow goals year by year, at the stated rate and on the path that they need.

    Parameters
    ----------
    plan_file : PlanFile
        A single `Goal` gives its one projection.
    *names : str or Goal
        The file's headline where none is named.
    rate, years, baseline, inflation : str or number, optional
        To try in the place of what the plan prints.

    Examples
    --------
    >>> import zzplan
    >>> path, = project(zzplan.parse("{zzplan: 1, base_year: 2021, goal_year: 2023, goals: "
    ...                              "{gdp: {unit: 亿元, baseline: 3000, rate: 8%, goal: 3630}}}"))
    >>> [(one.year, round(one.projected), round(one.needed)) for one in path.points]
    [(2021, 3000, 3000), (2022, 3240, 3300), (2023, 3499, 3630)]
    """
    from zzplan.engine.projection import headline
    from zzplan.engine.projection import project as follow

    if isinstance(plan_file, Goal):
        return follow(plan_file)
    first = None if names else headline(plan_file)
    goals = find(plan_file, *names) if names else (first,) if first else ()
    tried = asked(goals, rate=rate, years=years, baseline=baseline, inflation=inflation)
    return placed(map(follow, tried), plan_file)


def progress(
    plan_file: PlanFile,
    *names: str | Goal,
    plan: str | None = None,
    as_of: str | int | None = None,
    scheme: str = "zzplan",
    fail_on: str | None = None,
) -> ProgressReview:
    """Rate how far the actual values have come, and what the rest of the years must bring.

    Parameters
    ----------
    plan_file : PlanFile
    *names : str or Goal
        Every goal where none is named.
    plan : str, optional
        Only the goals of this plan.
    as_of : str or int, optional
        The year, or part of one, from which to look: ``2023``, ``"2023Q3"``.
    scheme : str
        ``zzplan``, ``eurostat``, ``opensdg``, ``unsd2022``, ``unsd2023``, ``destatis``, ``escap``.
    fail_on : str, optional
        The best rating that fails.

    Examples
    --------
    >>> import zzplan
    >>> found = progress(zzplan.parse('''zzplan: 1
    ... indicators: {gdp: {unit: 亿元, actuals: {2021: 3420.26, 2023: 3667.9}}}
    ... plans: {p: {base_year: 2021, goal_year: 2026, goals: {gdp: {goal: 5000}}}}'''))
    >>> print(found)
    By the scheme zzplan: 1 lagging.
    >>> print(found.results[0])
    p/gdp: lagging. ...
    """
    from zzplan.engine.part_year import as_of as read_as_of
    from zzplan.engine.progress_review import review_progress
    from zzplan.engine.schemes import SCHEMES

    with told():
        if scheme not in SCHEMES:
            raise GivenError("no-choice", "scheme", text=repr(scheme), choices=", ".join(SCHEMES))
        ratings = SCHEMES[scheme].ratings
        if fail_on is not None and fail_on not in ratings:
            raise GivenError("no-choice", "fail_on", text=repr(fail_on), choices=", ".join(ratings))
        seen = None if as_of is None else read_as_of(str(as_of))
        if as_of is not None and seen is None:
            raise GivenError("no-year", "as_of", text=repr(as_of))
    seen_from = seen and seen.within(plan_file.fiscal_years)
    goals = find(plan_file, *names, plan=plan)
    found = review_progress(plan_file, goals, as_of=seen_from, scheme=scheme, fail_on=fail_on)
    placed((*found.results, *found.findings), plan_file)
    return found


def outlook(
    plan_file: PlanFile,
    *names: str | Goal,
    plan: str | None = None,
    as_of: int | None = None,
    inflation: str | Number | None = None,
) -> tuple[Outlook, ...]:
    """Say how likely goals are, with what that is made of and the base rate beside it.

    Parameters
    ----------
    plan_file : PlanFile
    *names : str or Goal
        Every goal where none is named.
    plan : str, optional
        Only the goals of this plan.
    as_of : int, optional
        What was reported after the end of this year does not count.
    inflation : str or number, optional
        A yearly rise of prices to take off.

    Examples
    --------
    >>> import zzplan
    >>> found, = outlook(zzplan.parse("{zzplan: 1, base_year: 2021, goal_year: 2026, goals: "
    ...                               "{gdp: {unit: 亿元, baseline: 3000, goal: 5000}}}"))
    >>> found.probability is None, round(found.required_rate, 4)
    (True, 0.1076)
    """
    from zzplan.data import world_growth
    from zzplan.engine.outlook import outlook as foresee

    with told():
        year = None if as_of is None else year_given(as_of)
    tried = asked(find(plan_file, *names, plan=plan), inflation=inflation)
    table = world_growth()
    return placed((foresee(goal, table, year) for goal in tried), plan_file)


def sweep(
    plan_file: PlanFile,
    *names: str | Goal,
    rates: Sequence[str | Number],
    years: Sequence[int] | None = None,
    baseline: str | Number | None = None,
    inflation: str | Number | None = None,
) -> tuple[Sweep, ...]:
    """Try many rates and horizons on goals at once.

    Parameters
    ----------
    plan_file : PlanFile
    *names : str or Goal
    rates : sequence of str or number
        The yearly rates to try.
    years : sequence of int, optional
        The years from the base year; by default the plan's own.
    baseline, inflation : str or number, optional
        To try in the place of what the plan prints.

    Returns
    -------
    tuple of Sweep
        ``grid.values`` and ``grid.marks`` are arrays with a row for each rate and a column for
        each number of years.

    Raises
    ------
    ValueError
        For a goal that no rate leads to.

    Examples
    --------
    >>> import zzplan
    >>> grid, = sweep(zzplan.parse("{zzplan: 1, base_year: 2021, goal_year: 2026, goals: "
    ...                            "{gdp: {unit: 亿元, baseline: 3000, goal: 5000}}}"),
    ...               "gdp", rates=["8%", "11%"], years=range(5, 7))
    >>> print(grid)
    gdp: 2 of 4 combinations of rate and years reach the goal.
    """
    from zzplan.engine.sweep import Sweep, sweep_goal

    found = []
    for goal in find(plan_file, *names):
        (one,) = asked([goal], baseline=baseline, inflation=inflation)
        with told():
            tried = [one_value(read_yearly(printed(rate, "rate")), "rate") for rate in rates]
            length = [goal.years] if years is None and goal.years else list(years or ())
            if not tried or not length:
                raise GivenError("no-choice", "rates" if not tried else "years", text="[]",
                                 choices="8%, 9% ..." if not tried else "4, 5, 6 ...")  # fmt: skip
            swept = sweep_goal(one.replace(rate=tried[0]), tried, length)
            if not isinstance(swept, Sweep):
                raise GivenError("no-grid", goal.name, reason=swept.reason)
        found.append(swept)
    return placed(found, plan_file)
