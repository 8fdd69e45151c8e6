"""What a scheme of rating looks at and what it says, and the steps that several have in common."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from zzplan.engine import growth
from zzplan.engine.interval import at_least, reaches
from zzplan.plan.words.keys import Rating, Reason
from zzplan.structs import Struct

_Name = TypeVar("_Name", bound=str)

ON, SLOW, AWAY = frozenset({"on"}), frozenset({"slow"}), frozenset({"away"})
"""What a rating comes to: the goal comes in time, too late, or recedes."""


class RatingCase(Struct):
    """What a scheme looks at, in the unit of the goal's path."""

    start: float
    end: float | None
    """None where the plan wants a direction and names no value."""
    value: float
    """The latest actual value."""
    elapsed: int
    """The years from the base year to the latest actual value."""
    years: int | None
    """The years from the base year to the goal year."""
    direction: int
    limit: float | None
    """The natural limit of the indicator."""
    reached: bool
    """The goal is met at full value."""
    pace: float | None
    """The progress in parts of the share of time that has passed."""
    binding: bool
    series: tuple[tuple[int, float], ...]
    """The yearly values as far as they are known, the latest last; not only since the base year."""


class Rated(Struct):
    """What a scheme says."""

    ratio: float | None
    """The number that its thresholds cut; None where it is undefined."""
    rating_key: Rating | None
    """The scheme's own name of the rating."""
    reason: Reason | None = None
    """Why there is no rating: a key such as ``no-compound``."""


class Scheme(Struct):
    """A way to rate progress."""

    judge: Callable[[RatingCase], Rated]
    ratings: dict[Rating, frozenset[str]]
    """Its ratings, the best first, and what each can come to."""


def compound_rate(start: float, end: float, years: int | None) -> float | None:
    """Return the compound rate between two values; None where there is none."""
    try:
        return growth.required_rate(start, end, years) if years else None
    except (ValueError, OverflowError):
        return None


def at_goal(case: RatingCase) -> bool:
    """Tell whether the value is at the goal or past it, whatever the words around the goal."""
    return case.end is not None and reaches(case.value, case.end, case.direction)


def past_goal(case: RatingCase) -> bool:
    """Tell whether the start was at the goal or past it, so that no growth is required."""
    return at_goal(case.replace(value=case.start))


def kept(case: RatingCase, best: Rating, worst: Rating) -> Rated:
    """Rate the keeping of a goal that the start had met; no ratio is defined."""
    return Rated(None, best if at_goal(case) else worst)


def first(steps: Sequence[tuple[_Name, float]], value: float, otherwise: _Name) -> _Name:
    """Return the first rating whose threshold a value reaches.

    Examples
    --------
    >>> first((("fast", 2.0), ("slow", 1.0)), 1.5, "back")
    'slow'
    """
    return next((name for name, cut in steps if at_least(value, cut)), otherwise)


def weighted_line(series: Sequence[tuple[int, float]], year: int) -> float:
    """Return where a straight line through values passes in a year; later values weigh more.

    The weights are 1 for the earliest year and one more for each year after it.

    Examples
    --------
    >>> weighted_line(((2015, 50.0), (2016, 52.0), (2018, 56.0)), 2030)
    80.0
    """
    start = series[0][0]
    weights = [float(one - start + 1) for one, _ in series]
    total = sum(weights)
    middle = sum(w * one for w, (one, _) in zip(weights, series, strict=True)) / total
    mean = sum(w * value for w, (_, value) in zip(weights, series, strict=True)) / total
    slope = sum(
        w * (one - middle) * (value - mean) for w, (one, value) in zip(weights, series, strict=True)
    ) / sum(w * (one - middle) ** 2 for w, (one, _) in zip(weights, series, strict=True))
    return mean + slope * (year - middle)


def last_changes(series: Sequence[tuple[int, float]], most: int) -> list[float]:
    """Return the latest yearly changes, back to the first gap.

    Examples
    --------
    >>> last_changes(((2010, 1.0), (2018, 2.0), (2019, 4.0), (2020, 7.0)), 5)
    [3.0, 2.0]
    """
    changes: list[float] = []
    for (before, old), (after, new) in zip(series[-2::-1], series[:0:-1], strict=True):
        if after - before != 1 or len(changes) == most:
            break
        changes.append(new - old)
    return changes
