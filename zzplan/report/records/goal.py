"""Assessments as records for machines."""

from __future__ import annotations

from collections.abc import Sequence

from zzplan.engine.assessment import Assessment
from zzplan.engine.findings import finding
from zzplan.engine.interval import READINGS
from zzplan.plan.model import Goal, PlanFile
from zzplan.report.model import Record
from zzplan.report.records.heads import goal_head, location

CLAIM_KEYS = (
    "identity", "claim", "relation", "left_value", "left_low", "left_high", "right_value",
    "right_low", "right_high", "difference", "distance", "common_low", "common_high", "sides",
    "missing",
)  # fmt: skip
"""What only an identity has; every result has every key."""
NOTE_KEYS = ("note", "places")
"""What only a note has."""


def record(
    answer: Assessment,
    plan_file: PlanFile,
    *,
    strict: bool = False,
    fits: Sequence[int] | None = None,
    printed: Goal | None = None,
) -> Record:
    """Return one result of ``check`` with the keys of product.md.

    ``fits`` are the base years that the stated rate fits; None where nothing tells. ``printed`` is
    the goal with the plan's own rate, where another one is tried. A rate is a fraction; on a
    straight line the amounts a year stand under ``step``.
    """
    from zzplan.report.records.explanations import explanation_record

    goal, far = answer.goal, answer.far_end
    printed_rate = (printed or goal).rate
    projected, required, deflator = answer.projected_box, answer.required_box, answer.deflator_box
    points = goal.rate is not None and goal.rate.measure == "points"
    linear = points or answer.path == "linear"
    ends = (_finite(required.low), _finite(required.high)) if required else (None, None)
    return {
        "type": "goal",
        **goal_head(goal, answer.unit),
        "base_year": goal.base_year,
        "base_value": answer.base_value,
        "base_printed": goal.baseline.text if goal.baseline else None,
        "goal_year": goal.goal_year,
        "goal_value": answer.goal_value,
        "goal_printed": goal.goal.text if goal.goal else None,
        "comparator": comparator(answer),
        "years": answer.years,
        "path": answer.path,
        "stated_rate": None if linear else answer.stated_rate,
        "rate_printed": printed_rate.text if printed_rate else None,
        "projected_value": answer.projected_value,
        "projected_low": projected.low if projected else None,
        "projected_high": projected.high if projected else None,
        "gap": answer.gap,
        "gap_share": answer.gap_share,
        "required_rate": answer.required_rate,
        "required_low": None if linear else ends[0],
        "required_high": None if linear else ends[1],
        "required_step": answer.required_step,
        "required_years": answer.required_years,
        "required_baseline": answer.required_baseline,
        "flip_baseline": answer.flip_baseline,
        "flip_rate": None if linear else answer.flip_rate,
        "flip_years": answer.flip_years,
        "verdict": answer.verdict,
        "reason": answer.reason,
        "robust": answer.robust,
        "consistent": answer.consistent,
        "readings": dict(zip(READINGS, answer.readings or (None,) * 3, strict=True)),
        "implied_deflator": answer.implied_deflator,
        "deflator_low": deflator.low if deflator else None,
        "deflator_high": deflator.high if deflator else None,
        "alternatives": [
            {
                "base_value": one.base_value,
                "year": one.actual.year,
                "revised": one.actual.revised,
                "sources": list(one.actual.sources),
                "projected_value": one.projected_value,
                "reaches": one.reaches,
            }
            for one in answer.alternatives
        ],
        "stated_step": answer.stated_rate if linear else None,
        "required_step_low": ends[0] if linear else None,
        "required_step_high": ends[1] if linear else None,
        "flip_step": answer.flip_rate if linear else None,
        "other_rate": far.rate if far and not linear else None,
        "other_step": far.rate if far and linear else None,
        "other_projected_value": far.value if far else None,
        "notes": list(answer.notes),
        "finding": finding(answer, strict=strict),
        "accepted": goal.accept.reason if goal.accept else None,
        "binding": goal.binding,
        "aspirational": goal.aspirational,
        "sources": list(goal.sources),
        "section": goal.section,
        "location": location(plan_file, goal.span),
        **dict.fromkeys(CLAIM_KEYS),
        "inflation": goal.inflation if "inflation" in answer.notes else None,
        **explanation_record(answer, plan_file),
        "fits_base_years": None if fits is None else list(fits),
        **dict.fromkeys(NOTE_KEYS),
    }


def comparator(answer: Assessment) -> str | None:
    """Return how the goal binds: by its words, else by its direction, if that is known."""
    goal = answer.goal
    if goal.goal is None:
        return None
    if goal.goal.comparator is None and goal.wanted is not None:
        return ">=" if goal.wanted > 0 else "<="
    return goal.goal.comparator


def _finite(value: float) -> float | None:
    return value if abs(value) != float("inf") else None
