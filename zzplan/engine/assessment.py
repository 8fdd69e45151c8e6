"""The answer to one goal, as data."""

from __future__ import annotations

from typing import NamedTuple

from zzplan.engine.interval import Interval
from zzplan.plan.model import Actual, Goal


class Alternative(NamedTuple):
    """Another value of the base year, taken as the baseline."""

    actual: Actual
    base_value: float
    projected_value: float
    reaches: bool


class Assessment(NamedTuple):
    """The answer to one goal. Values are in ``unit``, rates are fractions, None is undefined."""

    goal: Goal
    verdict: str
    """``met``, ``met-by-rounding``, ``short``, ``already-met``, ``no-rate`` or ``undefined``."""
    reason: str | None
    """Why nothing could be computed: a key such as ``no-baseline``."""
    unit: str
    path: str
    """``compound`` or ``linear``."""
    base_value: float | None
    goal_value: float | None
    years: int | None
    stated_rate: float | None
    """A fraction a year, with the declared rise of prices if ``notes`` name it; on a linear path an
    amount of ``unit`` a year."""
    projected_value: float | None
    projected_box: Interval | None
    """What the projection can be, at the default reading of the printed digits."""
    goal_box: Interval | None
    gap: float | None
    """Projected value minus goal."""
    gap_share: float | None
    """The gap as a fraction of the goal."""
    required_rate: float | None
    """The rate a year that just reaches the goal; None where only a linear path leads there."""
    required_box: Interval | None
    """What the required rate (on a linear path: the step) can be within rounding; None where an
    end of it does not exist."""
    required_step: float | None
    """The amount a year that just reaches the goal in a straight line."""
    required_years: float | None
    required_baseline: float | None
    flip_baseline: float | None
    """The baseline, itself exact, at which the verdict becomes another one."""
    flip_rate: float | None
    flip_years: float | None
    robust: bool | None
    """No reading of the printed digits gives another verdict."""
    consistent: bool | None
    """Baseline, rate and goal can all be true at once."""
    readings: tuple[str, ...]
    """What the tight, default and loose readings say: ``met``, ``short`` or ``open``."""
    alternatives: tuple[Alternative, ...]
    implied_deflator: float | None
    """The yearly rise of prices between a real rate and a goal at current prices (2.8)."""
    deflator_box: Interval | None
    notes: tuple[str, ...]
    """Keys of remarks: ``open-rate``, ``about-decides``, ``share-compound``, ``no-compound``."""


def undefined(goal: Goal, reason: str) -> Assessment:
    """Return the answer to a goal that cannot be computed, for a reason such as ``no-baseline``."""
    nothing = dict.fromkeys(Assessment._fields)
    values = nothing | {
        "goal": goal,
        "verdict": "undefined",
        "reason": reason,
        "unit": goal.indicator.unit,
        "path": "compound",
        "base_value": goal.baseline.value if goal.baseline else None,
        "goal_value": goal.goal.value if goal.goal and goal.goal.measure == "unit" else None,
        "years": goal.years,
        "stated_rate": goal.rate.low.value if goal.rate else None,
        "readings": (),
        "alternatives": (),
        "notes": (),
    }
    return Assessment(**values)  # type: ignore[arg-type]
