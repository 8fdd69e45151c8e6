"""What begins and ends a record for machines: whose figures they are, and where they stand."""

from __future__ import annotations

from zzplan.plan.diagnostics import Span
from zzplan.plan.model import Goal, Indicator, PlanFile

DIRECTIONS = {1: "up", -1: "down", None: None}
"""As the plan file writes them."""


def goal_head(goal: Goal, unit: str) -> dict[str, object]:
    """Return the keys that begin every record of a goal.

    Parameters
    ----------
    goal : Goal
    unit : str
        Of the record's values: a multiple without a baseline has none of its indicator's.

    Examples
    --------
    >>> from zzplan.plan.load import parse
    >>> goal, = parse("{zzplan: 1, goals: {gdp: {unit: 亿元, goal: 5000}}}").goals
    >>> list(goal_head(goal, "亿元"))
    ['goal', 'plan', 'indicator', 'name', 'name_zh', 'unit', 'kind', 'direction', 'direction_by']
    """
    return {
        "goal": goal.name,
        "plan": goal.plan or None,
        **indicator_head(goal.indicator, unit),
        "kind": goal.kind,
        "direction": DIRECTIONS[goal.wanted],
        "direction_by": goal.direction_by,
    }


def indicator_head(indicator: Indicator, unit: str | None = None) -> dict[str, object]:
    """Return the keys that begin every record of an indicator; the unit is its own by default."""
    return {
        "indicator": indicator.key,
        "name": indicator.name.en,
        "name_zh": indicator.name.zh,
        "unit": indicator.named(indicator.unit if unit is None else unit),
    }


def location(plan_file: PlanFile, span: Span) -> dict[str, object]:
    """Return where something stands in the plan file."""
    return {"file": plan_file.file, "line": span.line, "column": span.column}
