"""Which goals of two versions of a plan are the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from zzplan.plan.model.plan_file import Goal, PlanFile
from zzplan.plan.words.suggestions import fold


def pairs_of(old: PlanFile, new: PlanFile) -> list[tuple[Goal, Goal]]:
    """Match the goals of two versions: by key first, what is left by name."""
    plans = _plan_names(old, new)
    ways: list[Callable[[Goal], tuple[str, ...]]] = [
        lambda goal: (plans.get(goal.plan, goal.plan), goal.key),
        lambda goal: (plans.get(goal.plan, goal.plan), fold(goal.indicator.name.zh), goal.kind),
        lambda goal: (plans.get(goal.plan, goal.plan), fold(goal.indicator.name.en), goal.kind),
        lambda goal: (plans.get(goal.plan, goal.plan), fold(goal.indicator.name.zh)),
    ]
    left, right = list(old.goals), list(new.goals)
    pairs: list[tuple[Goal, Goal]] = []
    for way in ways:
        waiting = _unique(left, way)
        for name, goal in _unique(right, way).items():
            if name in waiting:
                pairs.append((waiting[name], goal))
        done = {id(goal) for pair in pairs for goal in pair}
        left = [goal for goal in left if id(goal) not in done]
        right = [goal for goal in right if id(goal) not in done]
    return pairs


def _unique(
    goals: Iterable[Goal], way: Callable[[Goal], tuple[str, ...]]
) -> dict[tuple[str, ...], Goal]:
    """Return the goals by a name, of those that share one none: nobody knows which is meant."""
    found: dict[tuple[str, ...], Goal] = {}
    twice = set()
    for goal in goals:
        name = way(goal)
        if name in found:
            twice.add(name)
        found[name] = goal
    return {name: goal for name, goal in found.items() if name not in twice}


def _plan_names(old: PlanFile, new: PlanFile) -> dict[str, str]:
    """Return what plans of the new version are called in the old one."""
    titles = {fold(plan.title.zh): plan.key for plan in old.plans}
    keys = {plan.key for plan in old.plans}
    names = {}
    for plan in new.plans:
        if plan.key not in keys:
            names[plan.key] = titles.get(fold(plan.title.zh), plan.key)
    if len(old.plans) == len(new.plans) == 1:
        names[new.plans[0].key] = old.plans[0].key
    return names
