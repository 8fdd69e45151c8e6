"""What a goal, an indicator or an identity is called among many: its key, in Chinese its name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from zzplan.plan.model import Goal, Identity, Indicator, Plan
from zzplan.report.language import Language


def labels(goals: Iterable[Goal], language: Language) -> dict[str, str]:
    """Return the labels of goals by their names in the file, where they are others.

    Either can be typed: every command finds a goal by its key and by its names. Where goals share
    a name, the key stands behind it, so that a table calls its goals in one way (cn.md C19). A
    name without Chinese tells no more than the key.

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
    keys = {goal.name: goal.key for goal in goals}
    shared = {key: f"{name}（{keys[key]}）" for key, name in named if name and key not in found}
    return found | shared


def names_in_plans(goals: Iterable[Goal], language: Language) -> dict[str, str]:
    """Return what goals are called beneath the title of their plan, by their names in the file.

    Goals of one plan with one name have their keys beside it.

    Examples
    --------
    >>> from zzplan.plan.load import parse
    >>> file = parse('''{zzplan: 1, goals: {soon: {name: GDP, unit: £bn, goal: 2},
    ...     late: {name: GDP, unit: £bn, goal: 3}, jobs: {name: Jobs, unit: k, goal: 5}}}''')
    >>> names_in_plans(file.goals, Language("en"))
    {'soon': 'GDP (soon)', 'late': 'GDP (late)', 'jobs': 'Jobs'}
    """
    named = [(goal, goal.indicator.name.within(language.code)) for goal in goals]
    counts = Counter((goal.plan, name) for goal, name in named)
    return {
        goal.name: _beside(name, goal.key, language) if counts[goal.plan, name] > 1 else name
        for goal, name in named
    }


def names_in_file(
    goals: Iterable[Goal], plans: Iterable[Plan], language: Language
) -> dict[str, str]:
    """Return what goals are called where no plan stands above them, by their names in the file.

    Goals of several plans with one name have the titles of their plans beside it.
    """
    goals = tuple(goals)
    names = names_in_plans(goals, language)
    counts = Counter(names.values())
    titles = {plan.key: plan.title.within(language.code) for plan in plans}
    return {
        goal.name: _beside(name, titles[goal.plan], language) if counts[name] > 1 else name
        for goal in goals
        for name in (names[goal.name],)
    }


def names_by_key(things: Iterable[Indicator | Identity], language: Language) -> dict[str, str]:
    """Return what indicators or identities are called, by their keys.

    Where two are called alike their keys stand beside it.
    """
    named = [(one.key, one.name.within(language.code)) for one in things]
    counts = Counter(name for _, name in named)
    return {key: _beside(name, key, language) if counts[name] > 1 else name for key, name in named}


def _beside(name: str, which: str, language: Language) -> str:
    return language.gettext("{name} ({which})").format(name=name, which=which)


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
