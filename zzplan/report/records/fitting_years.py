"""The base years that stated rates fit, as records for machines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from zzplan.engine.assessment import Assessment
from zzplan.engine.base_years import candidate_years, fit_of
from zzplan.plan.model import Plan, PlanFile


def as_checked(plan_file: PlanFile, answers: Sequence[Assessment]) -> tuple[Plan, ...]:
    """Return the plans with the goals as they were checked, with another rate perhaps."""
    goals = [answer.goal for answer in answers]
    if goals == [*plan_file.goals]:  # none has another rate
        return tuple(plan for plan in plan_file.plans if plan.goals)
    checked = {(answer.goal.plan, answer.goal.key): answer.goal for answer in answers}
    plans = {plan for plan, _ in checked}
    return tuple(
        plan.replace(goals=tuple(checked.get((plan.key, goal.key), goal) for goal in plan.goals))
        for plan in plan_file.plans
        if plan.key in plans
    )


def fitting_years(
    plan_file: PlanFile, answers: Sequence[Assessment]
) -> Mapping[str, tuple[int, ...]]:
    """Return the base years that fit, by the name of the goal, of every goal that can be told."""
    asked = {answer.goal.name for answer in answers}
    return {
        goal.name: fit_of(goal, candidates).years
        for plan in as_checked(plan_file, answers)
        for rated, candidates in [candidate_years(plan)]
        if candidates
        for goal in rated
        if goal.name in asked
    }
