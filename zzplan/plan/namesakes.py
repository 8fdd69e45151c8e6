"""What tells goals of one plan apart that are called alike: their years, else their keys."""

from __future__ import annotations

from zzplan.plan.model import Goal, PlanFile

_KEPT = "_namesakes"


def namesakes(plan_file: PlanFile) -> dict[str, str]:
    """Return what tells a goal from those of its plan with its name, by `Goal.name`.

    A name that two goals share in one language is shared: each is called alike in both. Of goals
    that nobody has to tell apart there is nothing.

    Examples
    --------
    >>> from zzplan.plan.load import parse
    >>> namesakes(parse('''{zzplan: 1, goals: {
    ...     soon: {name: GDP, unit: £bn, goal: 2, goal_year: 2030},
    ...     late: {name: GDP, unit: £bn, goal: 3, goal_year: 2035}, jobs: {unit: k, goal: 5}}}'''))
    {'soon': '2030', 'late': '2035'}
    """
    kept = plan_file.__dict__  # it is asked for with every goal
    if _KEPT not in kept:
        kept[_KEPT] = _found(plan_file)
    found: dict[str, str] = kept[_KEPT]
    return found


def _found(plan_file: PlanFile) -> dict[str, str]:
    groups: dict[tuple[str, str], list[Goal]] = {}
    first: dict[tuple[str, str], Goal] = {}
    for goal in plan_file.goals:
        name = goal.indicator.name
        for said in (name.en,) if name.en == name.zh else name:
            one = first.setdefault((goal.plan, said), goal)
            if one is not goal:  # which few are
                groups.setdefault((goal.plan, said), [one]).append(goal)
    found: dict[str, str] = {}
    for goals in groups.values():
        years = {goal.goal_year for goal in goals}
        by_year = len(years) == len(goals) and None not in years
        for goal in goals:
            if not by_year:
                found[goal.name] = goal.key
            else:
                found.setdefault(goal.name, str(goal.goal_year))
    return found
