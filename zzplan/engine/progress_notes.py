"""What the rating of a goal does not say by itself, as keys of remarks."""

from __future__ import annotations

from collections.abc import Iterator

from zzplan.engine.band import band_of
from zzplan.engine.interval import at_least
from zzplan.engine.standing import Standing
from zzplan.plan.words.keys import Rating, Remark
from zzplan.structs import known


def progress_notes(
    standing: Standing, rating: Rating | None, pace: float | None
) -> Iterator[Remark]:
    """Yield ``already-met``, ``met-and-lost``, ``met-on-rounding``, ``about-decides`` and others.

    Parameters
    ----------
    standing : Standing
    rating : str or None
        The key of the scheme's rating.
    pace : float or None
    """
    goal, latest, met = standing.goal, standing.latest, standing.met
    if goal.kind == "hold":
        return
    if standing.keeps:
        yield "already-met"
    if met and latest not in met:
        yield "met-and-lost"
    best = latest.high if goal.direction == 1 else latest.low
    if latest not in met and goal.kind != "range" and standing.with_latest(best).reached:
        yield "met-on-rounding"
    course = standing.course
    band = course.band and band_of(goal, course.start)
    exact = standing.replace(course=course.replace(aim=course.end, band=band))
    if latest in met and not exact.meets(latest):
        yield "about-decides"
    if rating == "lagging" and at_least(known(pace), 0.60):
        yield "binding-stricter"
