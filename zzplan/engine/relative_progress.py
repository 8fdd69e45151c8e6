"""Relative goal → Progress: in which years it kept what the other figure asks of it."""

from __future__ import annotations

from zzplan.engine.assessment import Assessment
from zzplan.engine.catch_up import Speed
from zzplan.engine.points import Point
from zzplan.engine.progress_result import Progress
from zzplan.engine.rating import RatingCase
from zzplan.engine.relative import LEVELS, reported
from zzplan.engine.schemes import SCHEMES


def compared(nothing: Progress, last: int | None) -> Progress:
    """Rate a goal that another figure sets, where both are reported.

    Parameters
    ----------
    nothing : Progress
        Without a rating; what comes back where the two are not reported together.
    last : int or None
        The last year that counts.

    Returns
    -------
    Progress
        Only the scheme ``zzplan`` has a rating, as there is no path: ``achieved`` where the goal
        year is reported and keeps it, else ``on-track`` where the latest year does, else by the
        share of the known years that did.
    """
    goal, years = nothing.goal, compared_years(nothing, last)
    if not years:
        return nothing
    year, answer = years[-1]
    keeping = [one for _, one in years if one.verdict == "met"]
    share, holds, final = len(keeping) / len(years), answer.verdict == "met", year == goal.goal_year
    pace = 1.0 if holds else share
    own = answer.projected_value if LEVELS in answer.notes else None
    start = goal.base_year or year
    judgement = SCHEMES["zzplan"].judge(
        RatingCase(
            start=0.0, end=None, value=0.0, elapsed=year - start, years=goal.years,
            direction=goal.direction, limit=None, reached=holds and final, pace=pace,
            binding=bool(goal.binding), series=(),
        )
    )  # fmt: skip
    average = nothing.speeds.average if own is not None else Speed(answer.stated_rate, None)
    found = nothing.replace(
        compared=(answer, judgement),
        latest=Point.make((year, *3 * (own or 0.0,), goal.indicator.actual(year))),
        elapsed=year - start,
        actual_value=own,
        goal_value=answer.goal_value if own is not None else None,
        gap=answer.gap,
        progress=share,
        time_share=(year - start) / goal.years if goal.years else None,
        pace=pace,
        kept=(len(keeping), len(years)),
        final=final,
        speeds=nothing.speeds.replace(average=average),
    )
    if nothing.scheme != "zzplan":
        return found.replace(reason="no-pace")
    return found.replace(judgement=judgement, reason=None)


def compared_years(nothing: Progress, last: int | None) -> list[tuple[int, Assessment]]:
    """Return each year in which both figures are known, with what comes of them."""
    goal = nothing.goal
    to = goal.relative
    assert to is not None
    start = to.year if to.year is not None else goal.base_year
    if start is None:
        return []
    reached = max((one.year for one in goal.indicator.actuals), default=start)
    reached = max((one.year for one in goal.indicator.growth), default=reached)
    found: dict[int, Assessment] = {}
    for year in range(start + 1, min(reached, last or reached) + 1):
        answer = reported(goal.replace(goal_year=year))
        if answer.verdict != "undefined" and answer.years is not None:
            found[start + answer.years] = answer
    return sorted(found.items())
