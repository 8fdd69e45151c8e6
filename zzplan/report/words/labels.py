"""What a goal, an indicator or an identity is called among many: its key, in Chinese its name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from zzplan.plan.model import Goal, Identity, Indicator
from zzplan.report.language import Language


def labels(goals: Iterable[Goal], language: Language) -> dict[str, str]:
    """Return the labels of goals by their names in the file, where they are others.

    Either can be typed: every command finds a goal by its key and by its names. A name that two
    of the goals share, or that has no Chinese, tells no more than the key; then all goals of that
    indicator keep theirs, so that one indicator is called in one way.

    Examples
    --------
    >>> from zzplan.plan.load import parse
    >>> goals = parse('''{zzplan: 1, goals: {rail: {unit: 亿元, goal: 2000},
    ...     gdp: {name: {zh: 地区生产总值}, unit: 亿元, goal: 5000}}}''').goals
    >>> labels(goals, Language("zh"))
    {'gdp': '地区生产总值'}
    >>> labels(goals, Language("en"))
    {}
    """
    if language.code != "zh":
        return {}
    goals = tuple(goals)
    named = [(goal.name, _in_plan(goal, _chinese(goal.indicator))) for goal in goals]
    found = _distinct(named)
    keyed = {goal.indicator.key for goal in goals if goal.name not in found}
    return {goal.name: found[goal.name] for goal in goals if goal.indicator.key not in keyed}


def labels_by_key(things: Iterable[Indicator | Identity], language: Language) -> dict[str, str]:
    """Return the labels of indicators or of identities by their keys, where they are others."""
    if language.code != "zh":
        return {}
    return _distinct((one.key, _chinese(one)) for one in things)


def _chinese(thing: Indicator | Identity) -> str | None:
    name = thing.name.zh
    return None if name.isascii() else name


def _in_plan(goal: Goal, name: str | None) -> str | None:
    return f"{goal.plan}/{name}" if name and goal.plan else name


def _distinct(named: Iterable[tuple[str, str | None]]) -> dict[str, str]:
    """Return the names by key, but for those that another has too."""
    named = tuple(named)
    counts = Counter(name for _, name in named)
    return {key: name for key, name in named if name and counts[name] == 1}
