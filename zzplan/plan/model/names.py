"""Finding goals and indicators by what people type: keys, names in two languages, patterns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from zzplan.finding import ZzplanError
from zzplan.plan.model.plan_file import Goal, Identity, Indicator, PlanFile
from zzplan.plan.words.suggestions import MOST_SUGGESTIONS, fold, suggest


class UnknownNameError(ZzplanError, LookupError):
    """A name that the plan file does not have; holds what may have been meant."""

    def __init__(self, name: str, what: str, suggestions: Sequence[str]) -> None:
        super().__init__(name)
        self.name = name
        self.what = what
        """``goal``, ``indicator``, ``plan``, or ``goal-of-indicator``."""
        self.suggestions = tuple(suggestions)


def find_goals(plan_file: PlanFile, names: Sequence[str], plan: str | None = None) -> list[Goal]:
    """Return the goals that names stand for, in the order of the names, each once.

    Parameters
    ----------
    plan_file : PlanFile
    names : sequence of str
        An indicator (its goals in every plan), ``plan/goal``, or a pattern with ``*`` and ``?``.
        None named means every goal.
    plan : str, optional
        Only goals of this plan.

    Raises
    ------
    UnknownNameError
        For a name or a plan that nothing has.
    """
    goals = list(plan_file.goals)
    if plan is not None:
        keys = [one.key for one in plan_file.plans]
        chosen = plan if plan in keys else next((k for k in keys if fold(k) == fold(plan)), None)
        if chosen is None:
            raise UnknownNameError(plan, "plan", _plans_like(plan, plan_file))
        goals = [goal for goal in goals if goal.plan == chosen]
    if not names:
        return goals
    found: dict[str, Goal] = {}
    for name in names:
        exact = [g for g in goals if name in (g.key, g.indicator.key, g.name)]
        matching = exact or [goal for goal in goals if _matches(name, goal, plan_file)]
        if not matching:
            raise _unknown_goal(name, plan_file, goals)
        found.update((goal.name, goal) for goal in matching)
    return list(found.values())


def typed_keys(plan_file: PlanFile) -> dict[str, str]:
    """Return what finds each goal alone, by its name in the file: its key, else ``plan/key``."""
    counts = Counter(key for goal in plan_file.goals for key in {goal.key, goal.indicator.key})
    return {one.name: one.key if counts[one.key] == 1 else one.name for one in plan_file.goals}


def find_checked(
    plan_file: PlanFile, names: Sequence[str], plan: str | None = None
) -> tuple[list[Goal], list[Identity]]:
    """Return the goals and the identities that names stand for.

    Parameters
    ----------
    plan_file : PlanFile
    names : sequence of str
        As for `find_goals`; an identity by its key, by a name of its, or by a pattern.
        None named means all.
    plan : str, optional
        Only goals of this plan; identities belong to the file, so there are none then.

    Raises
    ------
    UnknownNameError
        For a name or a plan that nothing has.
    """
    if plan is not None or not plan_file.identities:
        return find_goals(plan_file, names, plan), []
    if not names:
        return list(plan_file.goals), list(plan_file.identities)
    goals: dict[str, Goal] = {}
    identities: dict[str, Identity] = {}
    for name in names:
        claims = [one for one in plan_file.identities if _means(name, one)]
        identities.update((one.key, one) for one in claims)
        try:
            goals.update((goal.name, goal) for goal in find_goals(plan_file, [name]))
        except UnknownNameError as error:
            if not claims:
                raise _with_claims(error, plan_file) from None
    return list(goals.values()), list(identities.values())


def _means(name: str, identity: Identity) -> bool:
    own = {fold(identity.key), fold(identity.name.en), fold(identity.name.zh)}
    return _fits(fold(name), own) if _is_pattern(name) else fold(name) in own


def _is_pattern(name: str) -> bool:
    return "*" in name or "?" in name


def _fits(pattern: str, names: Iterable[str]) -> bool:
    """Tell whether a pattern stands for any of these names; ``[`` is a sign of a key."""
    from fnmatch import fnmatchcase

    pattern = pattern.replace("[", "[[]")
    return any(fnmatchcase(one, pattern) for one in names)


def _with_claims(error: UnknownNameError, plan_file: PlanFile) -> UnknownNameError:
    """Suggest identities beside the goals."""
    if error.what != "goal":
        return error
    names = [((one.key, one.name.zh, one.name.en), one.key) for one in plan_file.identities]
    near = dict.fromkeys((*error.suggestions[:2], *suggest(error.name, names), *error.suggestions))
    return UnknownNameError(error.name, "goal", list(near)[:MOST_SUGGESTIONS])


def find_indicator(plan_file: PlanFile, name: str) -> Indicator:
    """Return the indicator of a name.

    Raises
    ------
    UnknownNameError
        For a name that no indicator has.
    """
    if name in plan_file.indicators:
        return plan_file.indicators[name]
    for wanted in (fold(name), fold(name.rpartition("/")[2])):
        for indicator in plan_file.indicators.values():
            if wanted in _folded(indicator):
                return indicator
    raise UnknownNameError(name, "indicator", _suggest(name, plan_file.indicators.values()))


def find_indicators(plan_file: PlanFile, names: Sequence[str]) -> list[Indicator]:
    """Return the indicators that names and patterns stand for, in the file's order.

    Raises
    ------
    UnknownNameError
        For a name that no indicator has.
    """
    found: set[str] = set()
    for name in names:
        every = plan_file.indicators.values() if _is_pattern(name) else ()
        matching = {one.key for one in every if _fits(fold(name), _folded(one))}
        found |= matching or {find_indicator(plan_file, name).key}
    return [one for one in plan_file.indicators.values() if not names or one.key in found]


def _matches(name: str, goal: Goal, plan_file: PlanFile) -> bool:
    own = {fold(goal.key), *_folded(goal.indicator)}
    wanted, prefix = fold(name), fold(goal.plan) + "/"
    if _is_pattern(wanted):
        return _fits(wanted, (*own, *(prefix + one for one in own)))
    forms = {wanted, wanted.removeprefix(prefix)}
    if wanted.endswith(")") and own.isdisjoint(forms):  # as outputs tell goals of one name apart
        called, _, which = wanted[:-1].rpartition("(")
        forms = {called, called.removeprefix(prefix)} if _apart(which, goal, plan_file) else set()
        own = set(_folded(goal.indicator)[1:])
    return not own.isdisjoint(forms)


def _apart(which: str, goal: Goal, plan_file: PlanFile) -> bool:
    """Tell whether it is the goal that words in brackets mean: its key, its year, its plan.

    And what outputs put beside its name, its unit or its number.
    """
    from zzplan.plan.model.namesakes import namesakes

    titles = (plan.title for plan in plan_file.plans if plan.key == goal.plan)
    means = {fold(goal.key), str(goal.goal_year), fold(namesakes(plan_file).get(goal.name, ""))}
    means |= {fold(words) for title in titles for words in (title.en, title.zh)}
    return which in means or all(one in means for one in re.split("[,、]", which))


def _folded(indicator: Indicator) -> tuple[str, str, str]:
    return fold(indicator.key), fold(indicator.name.en), fold(indicator.name.zh)


def _unknown_goal(name: str, plan_file: PlanFile, goals: Sequence[Goal]) -> UnknownNameError:
    of_plan, near = _suggest_within(name, plan_file, goals)
    try:
        indicator = find_indicator(plan_file, name)
    except UnknownNameError:
        indicators = {goal.indicator.key: goal.indicator for goal in goals}
        near = near or _suggest(name, indicators.values())
    else:
        wanted = any(one.indicator.key == indicator.key for one in goals)
        if wanted and not of_plan and not near:  # no plan is like it, but some want the indicator
            near = [indicator.key]
        if of_plan or not near:
            return UnknownNameError(name, "goal-of-indicator", [indicator.key])
    return UnknownNameError(name, "goal", near)


def _suggest_within(
    name: str, plan_file: PlanFile, goals: Sequence[Goal]
) -> tuple[bool, list[str]]:
    """Tell whether ``plan/goal`` begins with a plan, and suggest from it or from plans like it."""
    head, slash, rest = name.partition("/")
    if not slash:
        return False, []
    own = [one.key for one in plan_file.plans if one.key and fold(one.key) == fold(head)]
    near: list[str] = []
    for key in own or _plans_like(head, plan_file):
        within = [goal for goal in goals if goal.plan == key]
        if any(_matches(rest, goal, plan_file) for goal in within):
            near.append(f"{key}/{rest}")
        else:
            near += suggest(
                rest,
                [((one.key, one.indicator.name.zh, one.indicator.name.en), _shown(name, one.name,
                  one.indicator)) for one in within],
            )  # fmt: skip
    return bool(own), near[:MOST_SUGGESTIONS]


def _plans_like(name: str, plan_file: PlanFile) -> list[str]:
    return suggest(
        name,
        [((one.key, one.title.en, one.title.zh), one.key) for one in plan_file.plans if one.key],
    )


def _suggest(name: str, indicators: Iterable[Indicator]) -> list[str]:
    candidates = [
        ((one.key, one.name.zh, one.name.en), _shown(name, one.key, one)) for one in indicators
    ]
    return suggest(name, candidates) or suggest(name.rpartition("/")[2], candidates)


def _shown(typed: str, key: str, indicator: Indicator) -> str:
    """Write a suggestion: whoever typed Chinese is shown the name that was found."""
    plain = typed.isascii() or key == indicator.name.zh
    return key if plain else f"{key} ({indicator.name.zh})"
