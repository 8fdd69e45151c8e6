"""The direction of a goal that only the goals of the same indicator for other years tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from zzplan.plan.model.kinds import KINDS
from zzplan.plan.model.plan_file import Goal
from zzplan.plan.words.keys import DirectionOrigin

_SAID: frozenset[DirectionOrigin] = frozenset(("declared", "words"))
_OPEN: frozenset[DirectionOrigin] = frozenset(("unknown", "yearly"))


def with_siblings(goals: Iterable[Goal]) -> Iterator[Goal]:
    """Yield goals, with the direction that the others of their indicator agree on.

    Of 63.5% in 2023, 63% in 2024 and 60%以内 in 2025 the last one says that all are to fall.

    Examples
    --------
    >>> from zzplan.plan.file.load import parse
    >>> head = "{zzplan: 1, base_year: 2022, goal_year: 2025, goals: "
    >>> goal = "a: {name: 空置率, unit: '%', baseline: 9%, goal: 7%, goal_year: 2024}"
    >>> [one.direction_by for one in parse(head + "{" + goal + "}}").goals]
    ['unknown']
    >>> last = ", b: {name: 空置率, unit: '%', goal: 5%以内}"
    >>> [one.direction_by for one in parse(head + "{" + goal + last + "}}").goals]
    ['siblings', 'words']
    """
    listed = list(goals)
    ways: dict[tuple[str, ...], set[int]] = {
        _of(goal): set() for goal in listed if goal.direction_by in _OPEN
    }
    for goal in listed if ways else ():
        if goal.direction_by in _SAID and (said := ways.get(_of(goal))) is not None:
            said.add(goal.direction)
    for goal in listed:
        yield _directed(goal, ways[_of(goal)]) if goal.direction_by in _OPEN else goal


def _directed(goal: Goal, ways: set[int]) -> Goal:
    """Return a goal with the one way that its siblings go."""
    plain = goal.goal is not None and goal.goal.comparator is None and goal.goal.high is None
    if len(ways) != 1 or not plain or not KINDS[goal.kind].value:
        return goal
    return goal.replace(direction=next(iter(ways)), direction_by="siblings")


def _of(goal: Goal) -> tuple[str, ...]:
    """Return what goals of one indicator share."""
    return (*goal.indicator.name, goal.indicator.unit, goal.kind)
