"""A result of ``check`` without values, for results that are no goals: all have the same keys."""

from __future__ import annotations

from zzplan.engine.check import assess
from zzplan.plan.load import parse
from zzplan.plan.model import PlanFile
from zzplan.report.records.goal import record

_SOME_GOAL = "{zzplan: 1, goals: {x: {unit: x, goal: 1}}}"


def blank(plan_file: PlanFile) -> dict[str, object]:
    """Return the keys of a goal's result: null, an empty list, or a mapping of nulls under each."""
    some = record(assess(parse(_SOME_GOAL).goals[0]), plan_file)
    return {
        key: dict.fromkeys(value) if isinstance(value, dict) else [] if value == [] else None
        for key, value in some.items()
    }
