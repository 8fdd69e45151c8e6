"""What would explain a goal's numbers, as records for machines."""

from __future__ import annotations

from zzplan.engine.assessment import Assessment
from zzplan.engine.deflator import place, reference
from zzplan.engine.disagreement import goal_disagreement
from zzplan.engine.edits import nearest_edits
from zzplan.engine.explain import explain
from zzplan.engine.explanation import Explanation
from zzplan.plan.model import PlanFile
from zzplan.report.words.numbers import bare

EXPLANATION_KEYS = (
    "kind", "rate", "years", "base_value", "base_year", "revised", "sources", "factor",
    "inflation", "place", "population",
)  # fmt: skip
"""What every explanation has, null where it has none."""


def explanation_record(answer: Assessment, plan_file: PlanFile) -> dict[str, object]:
    """Return what machines get of all this."""
    rise = answer.implied_deflator
    known = reference(answer.goal)
    explanations = explain(answer, plan_file)
    return {
        "disagreement": goal_disagreement(answer, explanations),
        "explanations": [explained(one) for one in explanations],
        "nearest_edits": [
            {
                "figure": edit.figure,
                "printed": edit.printed.text,
                "value": edit.reads.low.value,
                "reads": bare(edit.reads),
                "units": edit.units,
            }
            for edit in nearest_edits(answer.goal, answer)
        ],
        "deflator_place": place(rise, known) if rise is not None else None,
        "deflator_reference": known.name if known and rise is not None else None,
    }


def explained(one: Explanation) -> dict[str, object]:
    """Return one explanation with its numbers, null where it has none."""
    actual = one.actual
    return {
        "kind": one.kind,
        "rate": one.rate,
        "years": one.years,
        "base_value": one.base_value,
        "base_year": actual.year if actual else None,
        "revised": actual.revised if actual else None,
        "sources": list(actual.sources) if actual else None,
        "factor": one.factor,
        "inflation": one.inflation,
        "place": one.place,
        "population": one.population,
    }
