"""What tells goals of one plan apart that are called alike: years, units, numbers, else keys."""

from __future__ import annotations

from collections.abc import Sequence

from zzplan.plan.model.plan_file import Goal, PlanFile
from zzplan.plan.words.suggestions import fold

_KEPT = "_namesakes"


def namesakes(plan_file: PlanFile) -> dict[str, str]:
    """Return what tells a goal from those of its plan with its name, by `Goal.name`.

    A name that two goals share in one language is shared: each is called alike in both. Of goals
    that nobody has to tell apart there is nothing.

    Examples
    --------
    >>> from zzplan.plan.file.load import parse
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
        apart = _apart(goals)
        for goal, said in zip(goals, apart or (goal.key for goal in goals), strict=True):
            if apart is None or goal.name not in found:
                found[goal.name] = said
    return found


def _apart(goals: Sequence[Goal]) -> list[str] | None:
    """Return what each goal says that no other does; None where only the keys do.

    Keys that a person wrote tell more than numbers; those of a draft repeat the name, so that
    there two things may tell what none does alone, and else the section.
    """
    ways: list[list[str | None]] = [
        [str(goal.goal_year) if goal.goal_year else None for goal in goals],
        [goal.indicator.unit or None for goal in goals],
    ]
    if any(goal.drawn or goal.key in goal.indicator.name for goal in goals):
        ways.append([goal.goal_text for goal in goals])
        years, units, texts = ways
        ways += [_both(years, texts), _both(units, texts), [goal.section for goal in goals]]
    for way in ways:
        said = [one for one in way if one is not None]
        if len({fold(one) for one in said}) == len(goals):
            return said
    return None


def _both(first: Sequence[str | None], second: Sequence[str | None]) -> list[str | None]:
    """Put two ways together, of each goal what it has."""
    pairs = zip(first, second, strict=True)
    return [" ".join(filter(None, pair)) or None for pair in pairs]
