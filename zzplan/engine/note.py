"""Something that a reader of a plan should look at, as data: no verdict."""

from __future__ import annotations

from zzplan.engine.assessment import Assessment
from zzplan.engine.base_years import Audit
from zzplan.engine.explanation import Explanation
from zzplan.plan.model import Goal
from zzplan.plan.quantity import Quantity
from zzplan.structs import Struct

KINDS = (
    "unit-slip", "fraction", "points", "below-goal", "below-actual", "base-years",
    "label-counts-base", "level-or-added",
)  # fmt: skip
"""The serious first."""


class Place(Struct):
    """Where one figure of a note stands."""

    name: str
    """The goal's or the plan's name; the indicator's key for an actual."""
    printed: str
    """Empty for a plan as a whole."""
    when: str
    """The year or period that the figure is of."""
    sources: tuple[str, ...]
    section: str | None
    line: int
    """Of the plan file."""


class Note(Struct):
    """Something that a reader of the plan should look at."""

    kind: str
    """One of `KINDS`."""
    name: str
    """The goal, plan or indicator that it is about."""
    places: tuple[Place, ...]
    answer: Assessment | None = None
    """Of a slip: the answer that it explains."""
    explanation: Explanation | None = None
    """Of a slip: the reading that fits."""
    audit: Audit | None = None
    """Of ``base-years``."""


def place_of(goal: Goal, printed: Quantity | None) -> Place:
    """Return where a figure of a goal stands."""
    text, when = printed.text if printed else "", str(goal.goal_year or "")
    return Place.make((goal.name, text, when, goal.sources, goal.section, goal.span.line))
