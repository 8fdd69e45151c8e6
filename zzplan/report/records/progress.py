"""How goals stand, as records for machines."""

from __future__ import annotations

from zzplan.engine.part_year import PartYear
from zzplan.engine.progress import Progress, compare
from zzplan.engine.schemes import disagree
from zzplan.engine.terms import counted
from zzplan.plan.model import PlanFile
from zzplan.report.model import Record
from zzplan.report.records.heads import goal_head, location
from zzplan.report.words.ratings import RATINGS


def record(one: Progress, plan_file: PlanFile, *, finding: bool) -> Record:
    """Return one result of ``progress``; every record has the same keys."""
    goal, speeds, best = one.goal, one.speeds, one.speeds.best
    key = one.judgement.rating_key
    judgements = compare(one)
    latest = one.latest.actual if one.latest else None
    final = one.final and goal.kind == "cumulative" and one.gap_share is not None
    stated = counted(goal.rate, goal.direction).value if goal.rate else None
    points = goal.rate is not None and goal.rate.measure == "points"
    return {
        **goal_head(goal, one.unit),
        "path": one.path,
        "scheme": one.scheme,
        "base_year": goal.base_year,
        "base_value": one.base_value,
        "base_origin": one.base_origin,
        "base_printed": goal.baseline.text if goal.baseline and goal.baseline_printed else None,
        "actual_year": one.latest.year if one.latest else None,
        "actual_value": one.actual_value,
        "actual_printed": latest.quantity.text if latest else None,
        "goal_year": goal.goal_year,
        "goal_value": one.goal_value,
        "goal_printed": goal.goal.text if goal.goal else None,
        "progress": one.progress,
        "time_share": one.time_share,
        "pace": one.pace,
        "ratio": one.judgement.ratio,
        "rating": RATINGS[key][0] if key else None,
        "rating_key": key,
        "boundary": one.boundary,
        "reason": one.reason,
        "binding": goal.binding,
        "final": one.final,
        "gap": one.gap,
        "gap_share": one.gap_share,
        "over_fulfilment": (one.gap_share or 0.0) * goal.direction if final else None,
        "stated_rate": None if points else stated,
        "stated_step": stated if points else None,
        "catch_up_rate": speeds.catch_up.rate,
        "catch_up_step": speeds.catch_up.step,
        "catch_up_change": one.rest_change,
        "average_rate": speeds.average.rate,
        "average_step": speeds.average.step,
        "last_rate": speeds.latest.rate,
        "last_step": speeds.latest.step,
        "best_rate": best.speed.rate if best else None,
        "best_step": best.speed.step if best else None,
        "best_from": best.first if best else None,
        "best_to": best.last if best else None,
        "unprecedented": speeds.unprecedented,
        "projected_end_value": one.projected_end_value,
        "real_average_rate": one.real_average,
        "real_last_rate": one.real_latest,
        "kept_years": one.kept[0] if one.kept else None,
        "known_years": one.kept[1] if one.kept else None,
        "position": one.position,
        "first_met": one.first_met,
        "bases": [
            {
                "origin": basis.origin,
                "base_value": basis.quantity.low.value,
                "progress": basis.progress,
                "pace": basis.pace,
                "ratio": basis.judgement.ratio,
                "rating_key": basis.judgement.rating_key,
                "average_rate": basis.average.rate,
            }
            for basis in one.bases
        ],
        "part_year": _part(one.part),
        "later_period": one.later.period if one.later else None,
        "later_value": one.later.quantity.value if one.later else None,
        "schemes": {name: judgement.rating_key for name, judgement in judgements.items()},
        "disagree": disagree(judgements),
        "notes": list(one.notes),
        "finding": finding,
        "sources": list(goal.sources),
        "section": goal.section,
        "location": location(plan_file, goal.span),
    }


def _part(part: PartYear | None) -> dict[str, object]:
    """Return the figures of part of a year; the same keys where there are none."""
    growth = part.actual.growth if part else None
    return {
        "period": part.actual.period if part else None,
        "coverage": part.actual.coverage if part else None,
        "value": part.value if part else None,
        "growth": growth.value if growth else None,
        "needed": part.needed if part else None,
        "rest": part.rest if part else None,
        "share": part.share if part else None,
        "earlier_shares": [
            {"year": year, "share": share} for year, share in (part.earlier if part else ())
        ],
        "rest_rate": part.rest_rate if part else None,
    }
