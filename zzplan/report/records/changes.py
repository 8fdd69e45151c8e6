"""What a script gets of a change between two versions of a plan."""

from __future__ import annotations

from collections.abc import Callable

from zzplan.engine.diff import WORSE, Change, Difference
from zzplan.plan.model.plan_file import Goal, PlanFile
from zzplan.report.records.fields import LOCATION, Field, Fields, goal_head, located
from zzplan.structs import Struct


class ChangeRow(Struct):
    """One change of one goal, and the versions."""

    difference: Difference
    change: Change
    old: PlanFile
    new: PlanFile


def _place(
    goal: Callable[[ChangeRow], Goal | None], plan_file: Callable[[ChangeRow], PlanFile]
) -> Callable[[ChangeRow], object]:
    def read(x: ChangeRow) -> object:
        found = goal(x)
        return None if found is None else located(plan_file(x).file, found.span)

    return read


CHANGE = Fields(
    *goal_head("difference.goal", "difference.goal.indicator.unit"),
    Field("change", "string", "What changed: added, dropped, raised, lowered (of a limit "
          "tightened, loosened), weakened, ...", "change.code"),
    Field("worse", "boolean", "Less is promised than before, or something else.",
          lambda x: x.change.code in WORSE),
    Field("old", "string?", "As the old version prints it.", "change.old"),
    Field("new", "string?", "As the new version prints it.", "change.new"),
    Field("old_location", "object?", "Where the goal stands in the old version.",
          _place(lambda x: x.difference.old, lambda x: x.old), LOCATION),
    Field("location", "object?", "Where the goal stands in the new version.",
          _place(lambda x: x.difference.new, lambda x: x.new), LOCATION),
)  # fmt: skip
