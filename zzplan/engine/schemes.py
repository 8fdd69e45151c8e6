"""Ways to rate progress, named: published ones contradict each other on the same data."""

from __future__ import annotations

from collections.abc import Callable

from zzplan.engine import growth
from zzplan.engine.interval import at_least, reaches, same
from zzplan.engine.rating import (
    AWAY,
    ON,
    SLOW,
    Rated,
    RatingCase,
    Scheme,
    at_goal,
    compound_rate,
    first,
    kept,
    last_changes,
    past_goal,
    weighted_line,
)  # fmt: skip
from zzplan.plan.words.keys import Rating, SchemeKey

LIMIT_POWER = 4.44
"""How fast the thresholds of ``opensdg`` fall towards a limit, as its source sets it."""


_Steps = tuple[tuple[Rating, float], ...]
"""Ratings and from where on they are given, the best first."""


def zzplan(case: RatingCase) -> Rated:
    """Rate by pace, the progress made in parts of the time that has passed.

    Of a binding goal ``behind`` counts as ``lagging``.

    Examples
    --------
    >>> case = RatingCase(50, 80, 56, 5, 15, 1, None, False, 0.75, False, ())
    >>> zzplan(case).rating_key, zzplan(case.replace(binding=True)).rating_key
    ('behind', 'lagging')
    """
    if case.reached:
        return Rated(case.pace, "achieved")
    if case.pace is None:
        return Rated(None, None, "no-pace")
    steps: _Steps = (("ahead", 1.05), ("on-track", 0.95), ("behind", 0.60), ("lagging", 0.0))
    rating = first(steps, case.pace, "reversing")
    return Rated(case.pace, "lagging" if rating == "behind" and case.binding else rating)


def eurostat(case: RatingCase) -> Rated:
    """Rate by the actual growth in parts of the required; without a goal by the growth itself.

    References
    ----------
    Eurostat, Sustainable development in the European Union, annex on the assessment method.

    Examples
    --------
    >>> case = RatingCase(50, 80, 56, 5, 15, 1, None, False, 0.75, False, ())
    >>> eurostat(case).rating_key, round(eurostat(case).ratio, 6)
    ('moderate', 0.720227)
    """
    if case.end is not None:
        cuts: _Steps = (("significant", 0.95), ("moderate", 0.60), ("insufficient", 0.0))
        return _by_ratio(case, "significant", "away", lambda ratio: first(cuts, ratio, "away"))
    actual = compound_rate(case.start, case.value, case.elapsed)
    if actual is None:
        return Rated(None, None, "no-compound")
    ratio = actual * case.direction
    if not at_least(0.01, ratio):
        return Rated(ratio, "significant")
    steps: _Steps = (("moderate", 0.0), ("moderate_away", -0.01))
    return Rated(ratio, first(steps, ratio, "significant_away"))


def opensdg(case: RatingCase) -> Rated:
    """Rate as Open SDG and Statistics Canada do.

    With a goal, ``sign(V0) d CAGR_o / |CAGR_T|`` at 0.95, 0.60 and 0, unless it is reached;
    without, ``sign(V0) d CAGR_o`` at 1.5% C, 0.5% C and 0, where C is `limit_factor`.

    References
    ----------
    Open SDG, Progress Measurement Methodology; sdg-build, ``sdg/ProgressMeasure.py``.

    Examples
    --------
    >>> case = RatingCase(90, None, 93.2, 6, 15, 1, 100, False, None, False, ())
    >>> opensdg(case).rating_key
    'substantial_progress'
    """
    actual = compound_rate(case.start, case.value, case.elapsed)
    sign = case.direction * (-1 if case.start < 0 else 1)
    ratio, cut = None, (0.95, 0.60)
    if case.end is None:
        factor = 1.0 if case.limit is None else limit_factor(case.start, case.limit)
        cut = (0.015 * factor, 0.005 * factor)
        ratio = None if actual is None else sign * actual
    else:
        needed = compound_rate(case.start, case.end, case.years)
        if actual is not None and needed and needed > -1:
            ratio = sign * actual / abs(needed)
    if at_goal(case):
        return Rated(ratio, "target_achieved")
    if ratio is None:
        return Rated(None, "not_available", "no-compound" if case.elapsed else "no-actual")
    steps: _Steps = (("substantial_progress", cut[0]), ("moderate_progress", cut[1]),
             ("limited_progress", 0.0))  # fmt: skip
    return Rated(ratio, first(steps, ratio, "deterioration"))


def limit_factor(base: float, limit: float) -> float:
    """Return by how much a base value near its natural limit lowers what can be asked of it.

    ``1 - (V0/L)**4.44`` up to the limit, its mirror ``1 - ((2L - V0)/L)**4.44`` between L and 2L, 1
    beyond.

    Examples
    --------
    >>> round(limit_factor(95, 100), 6), limit_factor(100, 100), limit_factor(250, 100)
    (0.20367, 0.0, 1.0)
    """
    base, limit = abs(base), abs(limit)
    if base >= 2 * limit:
        return 1.0
    near = min(base, 2 * limit - base)
    return float(1 - (near / limit) ** LIMIT_POWER)


def unsd2022(case: RatingCase) -> Rated:
    """Rate by the actual growth in parts of the required, in wider steps than ``eurostat``.

    References
    ----------
    United Nations Statistics Division, Sustainable Development Goals Progress Chart 2022, technical
    note.
    """

    def rating(ratio: float) -> Rating:
        steps: _Steps = (("substantial", 0.95), ("fair", 0.5), ("limited", -0.1))
        return next((name for name, cut in steps if not at_least(cut, ratio)), "deterioration")

    return _by_ratio(case, "substantial", "deterioration", rating)


def unsd2023(case: RatingCase) -> Rated:
    """Rate by what part of the way is done in the goal year, at the average growth so far.

    References
    ----------
    United Nations Statistics Division, Sustainable Development Goals Progress Chart 2023, technical
    note: ``V_T = Vt (1 + CAGR)**(T - t)``, ``q = (V_T - V0) / (G - V0)``.

    Examples
    --------
    >>> case = RatingCase(50, 80, 56, 5, 15, 1, None, False, 0.75, False, ())
    >>> unsd2023(case).rating_key, round(unsd2023(case).ratio, 5)
    ('fair', 0.67488)
    """
    if case.end is None:
        return Rated(None, None, "no-goal")
    actual = compound_rate(case.start, case.value, case.elapsed)
    if case.years is None or actual is None or actual <= -1:
        return Rated(None, None, "no-compound")
    if past_goal(case):
        return kept(case, "on_track", "stagnation_or_regression")
    at_end = growth.future_value(case.value, actual, case.years - case.elapsed)
    ratio = (at_end - case.start) / (case.end - case.start)
    steps: _Steps = (("on_track", 0.95), ("fair", 0.10))
    return Rated(ratio, first(steps, ratio, "stagnation_or_regression"))


def destatis(case: RatingCase) -> Rated:
    """Rate by how far the mean of the last five yearly changes would miss the goal.

    The ratio is that distance in parts of what is left, ``|G - Vt|``; negative beyond the goal.
    Where the record is short the mean of the last three or four changes is taken, as the source
    does.

    References
    ----------
    Statistisches Bundesamt, German Sustainable Development Strategy, status of indicators.

    Examples
    --------
    >>> series = tuple((2015 + k, 50.0 + 2 * k) for k in range(6))
    >>> destatis(RatingCase(50, 80, 60, 5, 15, 1, None, False, 1.0, False, series))
    Rated(ratio=0.0, rating_key='sun', reason=None)
    """
    if case.end is None or case.years is None:
        return Rated(None, None, "no-goal")
    changes = last_changes(case.series, 5)
    if len(changes) < 3:
        return Rated(None, None, "too-few-values")
    mean = sum(changes) / len(changes)
    at_end = case.value + mean * (case.years - case.elapsed)
    missed = (case.end - at_end) * case.direction
    if same(case.end, case.value):  # nothing is left
        return Rated(None, "sun" if at_least(0.0, missed) else "thunderstorm")
    ratio = missed / abs(case.end - case.value)
    if at_least(0.0, ratio):
        return Rated(ratio, "sun")
    if reaches(0.0, mean, case.direction):
        return Rated(ratio, "thunderstorm")
    if not at_least(ratio, 0.05):
        return Rated(ratio, "sun")
    return Rated(ratio, "sun_and_cloud" if at_least(0.20, ratio) else "cloud")


def escap(case: RatingCase) -> Rated:
    """Rate by the gap that a time-weighted regression leaves in the goal year.

    The ratio is ``|G - V_T| / |G - V0|``, 0 beyond the goal. Later values weigh more: 1 for the
    earliest year, one more for each year after it.

    References
    ----------
    UN ESCAP, Asia and the Pacific SDG Progress Report, technical notes: Anticipated Progress Index.
    The weights are this project's reading of its "time-related weighting".
    """
    if case.end is None or case.years is None:
        return Rated(None, None, "no-goal")
    if len(case.series) < 2:
        return Rated(None, None, "too-few-values")
    if past_goal(case):
        return kept(case, "maintain", "reverse")
    left = case.years - case.elapsed
    at_end = weighted_line(case.series, case.series[-1][0] + left) if left > 0 else case.value
    gap = (case.end - at_end) * case.direction
    ratio = max(0.0, gap) / abs(case.end - case.start)
    if at_least(0.10, ratio):
        return Rated(ratio, "maintain")
    return Rated(ratio, "accelerate" if at_least(1.0, ratio) else "reverse")


def _by_ratio(
    case: RatingCase, best: Rating, worst: Rating, rating: Callable[[float], Rating]
) -> Rated:
    """Rate the actual growth in parts of the required; of a goal met at the start, its keeping."""
    if case.end is None:
        return Rated(None, None, "no-goal")
    if past_goal(case):
        return kept(case, best, worst)
    actual = compound_rate(case.start, case.value, case.elapsed)
    needed = compound_rate(case.start, case.end, case.years)
    if actual is None or needed is None or needed <= -1:
        return Rated(None, None, "no-compound")
    ratio = actual / needed
    return Rated(ratio, rating(ratio))


SCHEMES: dict[SchemeKey, Scheme] = {
    "zzplan": Scheme(zzplan, {
        "achieved": ON, "ahead": ON, "on-track": ON, "behind": SLOW, "lagging": SLOW,
        "reversing": AWAY}),
    "eurostat": Scheme(eurostat, {
        "significant": ON, "moderate": SLOW, "insufficient": SLOW, "moderate_away": AWAY,
        "away": AWAY, "significant_away": AWAY}),
    "opensdg": Scheme(opensdg, {
        "target_achieved": ON, "substantial_progress": ON, "moderate_progress": SLOW,
        "limited_progress": SLOW, "deterioration": AWAY}),
    "unsd2022": Scheme(unsd2022, {
        "substantial": ON, "fair": SLOW, "limited": SLOW | AWAY, "deterioration": AWAY}),
    "unsd2023": Scheme(unsd2023, {
        "on_track": ON, "fair": SLOW, "stagnation_or_regression": SLOW | AWAY}),
    "destatis": Scheme(destatis, {
        "sun": ON, "sun_and_cloud": SLOW, "cloud": SLOW, "thunderstorm": AWAY}),
    "escap": Scheme(escap, {"maintain": ON, "accelerate": SLOW, "reverse": AWAY}),
}  # fmt: skip
"""Every scheme by its name."""


def disagree(judgements: dict[SchemeKey, Rated]) -> bool:
    """Tell whether no one reading of how a goal stands is in all the ratings.

    Examples
    --------
    >>> behind, fine = Rated(0.7, "behind"), Rated(None, "maintain")
    >>> disagree({"zzplan": behind, "escap": fine}), disagree({"zzplan": behind})
    (True, False)
    """
    possible = ON | SLOW | AWAY
    for name, judgement in judgements.items():
        if judgement.rating_key in SCHEMES[name].ratings:
            possible &= SCHEMES[name].ratings[judgement.rating_key]
    return not possible
