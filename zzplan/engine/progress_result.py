"""What is said of how a goal stands: one value that pages, records and reviews read."""

from __future__ import annotations

from zzplan.engine.assessment import Assessment
from zzplan.engine.band import Margin, margins_of
from zzplan.engine.catch_up import NO_SPEED, Speeds
from zzplan.engine.course import Course
from zzplan.engine.other_bases import Basis
from zzplan.engine.part_year import PartYear
from zzplan.engine.points import Point
from zzplan.engine.rating import Rated, RatingCase
from zzplan.engine.yearly import Chain
from zzplan.plan.model.plan_file import Actual, Goal
from zzplan.plan.words.keys import Origin, PathName, Position, Reason, Remark, SchemeKey
from zzplan.structs import Struct

UNRATED = (None, "not_available")
"""What stands where a scheme has no rating."""
NO_SPEEDS = Speeds(NO_SPEED, NO_SPEED, NO_SPEED, None, None)


class Progress(Struct):
    """How one goal stands. Values are in ``unit``, rates are fractions, None is undefined."""

    goal: Goal
    scheme: SchemeKey
    reason: Reason | None
    """Why there is no rating: a key such as ``no-actual``."""
    unit: str
    path: PathName
    """``compound`` or ``linear``."""
    course: Course | None
    base: Point | None
    """The state in the base year, in the terms of the course."""
    latest: Point | None
    """The latest value that counts."""
    base_value: float | None
    base_origin: Origin | None
    """``actual`` where the base year's reported value is taken, ``printed``, or ``definition``."""
    actual_value: float | None
    goal_value: float | None
    elapsed: int | None
    """The whole years from the base year to the latest value."""
    progress: float | None
    """The part of the way that is done; of what is to be kept, the share of the years kept."""
    time_share: float | None
    pace: float | None
    """Progress in parts of the time share."""
    judgement: Rated
    boundary: bool | None
    """The rounding of the latest value spans two ratings."""
    final: bool
    """The latest value is the one of the goal year."""
    gap: float | None
    """The latest value minus the goal; of a range 0 inside, outside from its nearer end."""
    gap_share: float | None
    """The gap as a fraction of the goal: of a cumulative goal its over-fulfilment."""
    projected_end_value: float | None
    """Where the pace so far leads in the goal year."""
    projected_aim: float | None
    """What that is measured against: the goal; of a range its nearer end, inside it the value."""
    speeds: Speeds
    rest_change: float | None
    """The change that all the years left must bring together, a fraction."""
    real_average: float | None
    """The reported real growth a year since the base year, beside levels at current prices."""
    real_latest: float | None
    kept: tuple[int, int] | None
    """Of what is to be kept: the years that did, and the years that are known."""
    position: Position | None
    """Of a range: ``below``, ``inside`` or ``above``."""
    first_met: int | None
    """The first year in which the goal was met."""
    bases: tuple[Basis, ...]
    part: PartYear | None
    later: Actual | None
    """The first figure after the goal year, where none of the goal year itself is known."""
    chain: Chain | None
    """The yearly goals, where there are some, with what was reported of them."""
    notes: tuple[Remark, ...]
    """Keys of remarks: ``already-met``, ``met-on-rounding``, ``binding-stricter`` ..."""
    case: RatingCase | None
    """What every scheme looks at."""
    compared: tuple[Assessment, Rated] | None
    """Of a relative goal: the latest comparison, and what the scheme ``zzplan`` says of it."""

    @property
    def margins(self) -> tuple[Margin, ...]:
        """What 左右 and 接近 leave around the printed figures."""
        return margins_of(self.goal)

    @property
    def banded(self) -> bool:
        """Tell whether the goal is to be kept between two ends."""
        return self.course is not None and self.course.band is not None


def unrated(goal: Goal, scheme: SchemeKey, reason: Reason) -> Progress:
    """Return a goal without a rating, and why."""
    values = dict.fromkeys(Progress.fields) | {
        "goal": goal,
        "scheme": scheme,
        "reason": reason,
        "unit": goal.indicator.unit,
        "path": "compound",
        "judgement": Rated(None, "not_available" if scheme == "opensdg" else None, reason),
        "final": False,
        "speeds": NO_SPEEDS,
        "bases": (),
        "notes": (),
    }
    return Progress(**values)  # type: ignore[arg-type]
