"""The schemes of rating: thresholds, edge cases, and what a change of unit leaves alone."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zzplan.commands.progress import SCHEMES as OFFERED
from zzplan.engine.rating import Rated, RatingCase
from zzplan.engine.schemes import SCHEMES, disagree, limit_factor
from zzplan.report.words.ratings import RATINGS

CASE = RatingCase(50, 80, 56, 5, 15, 1, None, False, 0.75, False, ((2015, 50), (2020, 56)))


def key(scheme: str, case: RatingCase) -> str | None:
    return SCHEMES[scheme].judge(case).rating_key


def at_ratio(scheme: str, ratio: float) -> str | None:
    """Rate a case whose actual growth is so many parts of the required 10% a year."""
    goal, value = 100 * 1.1**10, 100 * (1 + 0.1 * ratio) ** 5
    return key(scheme, RatingCase(100, goal, value, 5, 10, 1, None, False, None, False, ()))


def test_the_command_offers_every_scheme() -> None:
    assert tuple(SCHEMES) == OFFERED


def test_every_rating_has_words() -> None:
    assert {rating for scheme in SCHEMES.values() for rating in scheme.ratings} | {
        "not_available"
    } == RATINGS.keys()


@pytest.mark.parametrize(
    ("pace", "rating"),
    [
        (1.05, "ahead"),
        (math.nextafter(1.05, 0), "ahead"),  # float noise is no difference
        (1.0499999, "on-track"),
        (0.95, "on-track"),
        (0.9499999, "behind"),
        (0.60, "behind"),
        (0.5999999, "lagging"),
        (0.0, "lagging"),
        (-1e-9, "reversing"),
    ],
)
def test_the_thresholds_of_the_project_belong_to_the_better_rating(
    pace: float, rating: str
) -> None:
    assert key("zzplan", CASE.replace(pace=pace)) == rating


def test_a_goal_that_is_met_is_achieved_at_any_pace() -> None:
    assert key("zzplan", CASE.replace(pace=0.1, reached=True)) == "achieved"


def test_of_a_binding_goal_behind_counts_as_lagging() -> None:
    binding = CASE.replace(binding=True)
    assert key("zzplan", binding.replace(pace=0.94)) == "lagging"
    assert key("zzplan", binding.replace(pace=0.95)) == "on-track"


@pytest.mark.parametrize(
    ("ratio", "ratings"),
    [
        (0.95, ("significant", "substantial_progress", "fair")),
        (0.9501, ("significant", "substantial_progress", "substantial")),
        (0.9499, ("moderate", "moderate_progress", "fair")),
        (0.60, ("moderate", "moderate_progress", "fair")),
        (0.5999, ("insufficient", "limited_progress", "fair")),
        (0.50, ("insufficient", "limited_progress", "limited")),
        (0.0, ("insufficient", "limited_progress", "limited")),
        (-0.05, ("away", "deterioration", "limited")),
        (-0.11, ("away", "deterioration", "deterioration")),
    ],
)
def test_one_ratio_is_rated_in_three_ways(ratio: float, ratings: tuple[str, ...]) -> None:
    assert tuple(at_ratio(name, ratio) for name in ("eurostat", "opensdg", "unsd2022")) == ratings


@pytest.mark.parametrize(
    ("rate", "eurostat", "opensdg"),
    [
        (0.016, "significant", "substantial_progress"),
        (0.011, "significant", "moderate_progress"),
        (0.01, "moderate", "moderate_progress"),
        (0.004, "moderate", "limited_progress"),
        (0.0, "moderate", "limited_progress"),
        (-0.01, "moderate_away", "deterioration"),
        (-0.011, "significant_away", "deterioration"),
    ],
)
@pytest.mark.parametrize("direction", [1, -1])
def test_without_a_goal_the_growth_itself_is_rated(
    rate: float, eurostat: str, opensdg: str, direction: int
) -> None:
    value = 100 * (1 + rate * direction)
    case = RatingCase(100, None, value, 1, None, direction, None, False, None, False, ())
    assert (key("eurostat", case), key("opensdg", case)) == (eurostat, opensdg)
    assert key("zzplan", case) is None


def test_a_base_at_its_limit_that_is_kept_is_substantial_progress() -> None:
    case = RatingCase(100, None, 100, 5, None, 1, 100, False, None, False, ())
    assert key("opensdg", case) == "substantial_progress"


def test_the_limit_factor_mirrors_between_the_limit_and_its_double() -> None:
    assert limit_factor(105, 100) == pytest.approx(limit_factor(95, 100), rel=1e-12)
    assert limit_factor(200, 100) == 1.0
    assert limit_factor(0, 100) == 1.0
    assert limit_factor(-95, -100) == limit_factor(95, 100)


def test_a_negative_base_turns_the_sign_of_growth() -> None:
    shrinking_debt = RatingCase(-100, None, -90, 1, None, 1, None, False, None, False, ())
    assert SCHEMES["opensdg"].judge(shrinking_debt) == Rated(
        pytest.approx(0.1), "substantial_progress"
    )


def test_opensdg_has_no_rating_from_one_year_or_across_zero() -> None:
    one_year = CASE.replace(value=50, elapsed=0)
    assert SCHEMES["opensdg"].judge(one_year) == Rated(None, "not_available", "no-actual")
    across = CASE.replace(start=-5)
    assert SCHEMES["opensdg"].judge(across) == Rated(None, "not_available", "no-compound")


@pytest.mark.parametrize(
    ("scheme", "rating"),
    [
        ("eurostat", None),
        ("unsd2022", None),
        ("opensdg", "not_available"),
        ("unsd2023", "fair"),  # it extrapolates the actual growth and needs no required one
    ],
)
def test_a_goal_of_zero_has_no_growth_ratio_and_is_not_replaced_by_a_thousandth(
    scheme: str, rating: str | None
) -> None:
    assert key(scheme, CASE.replace(end=0, direction=-1, value=40)) == rating


@pytest.mark.parametrize(
    ("scheme", "kept", "lost"),
    [
        ("eurostat", "significant", "away"),
        ("unsd2022", "substantial", "deterioration"),
        ("unsd2023", "on_track", "stagnation_or_regression"),
        ("escap", "maintain", "reverse"),
    ],
)
def test_a_goal_that_the_base_had_met_is_rated_by_whether_it_is_kept(
    scheme: str, kept: str, lost: str
) -> None:
    past = CASE.replace(start=90, value=81, series=((2015, 90), (2020, 81)))
    assert key(scheme, past) == kept
    assert key(scheme, past.replace(value=79)) == lost


@pytest.mark.parametrize(
    ("value", "mean", "rating"),
    [
        (60, 2.0, "sun"),  # just reaches 80 in ten years
        (60, 1.85, "sun_and_cloud"),  # misses by 1.5 of 20: 7.5%
        (60, 1.55, "cloud"),
        (60, 0.0, "thunderstorm"),
        (60, -1.0, "thunderstorm"),
        (85, -0.4, "sun"),  # past the goal, and still at 81
        (85, -1.0, "thunderstorm"),
    ],
)
def test_destatis_extends_the_mean_of_the_last_five_changes(
    value: float, mean: float, rating: str
) -> None:
    series = tuple((2015 + k, value - mean * (5 - k)) for k in range(6))
    case = CASE.replace(value=value, series=series)
    assert key("destatis", case) == rating


@pytest.mark.parametrize(
    ("missed", "rating"), [(0.0499, "sun"), (0.05, "sun_and_cloud"), (0.2, "sun_and_cloud"),
                           (0.2001, "cloud")]
)  # fmt: skip
def test_destatis_cuts_at_5_and_20_percent_of_what_is_left(missed: float, rating: str) -> None:
    mean = 2.0 * (1 - missed)
    series = tuple((2015 + k, 60 - mean * (5 - k)) for k in range(6))
    assert key("destatis", CASE.replace(value=60, series=series)) == rating


def test_destatis_needs_four_values_in_a_row() -> None:
    short = CASE.replace(series=((2010, 40.0), (2018, 52.0), (2019, 54.0), (2020, 56.0)))
    assert SCHEMES["destatis"].judge(short) == Rated(None, None, "too-few-values")
    enough = CASE.replace(series=((2017, 50.0), (2018, 52.0), (2019, 54.0), (2020, 56.0)))
    assert SCHEMES["destatis"].judge(enough).rating_key == "sun_and_cloud"  # 76 where 80 is wanted


def test_escap_follows_a_straight_line_exactly() -> None:
    on_path = tuple((2015 + k, 50.0 + 2 * k) for k in range(6))
    case = CASE.replace(value=60, series=on_path)
    assert SCHEMES["escap"].judge(case) == Rated(pytest.approx(0.0), "maintain")
    slow = tuple((2015 + k, 50.0 + k) for k in range(6))
    assert SCHEMES["escap"].judge(case.replace(value=55, series=slow)) == Rated(
        pytest.approx(0.5), "accelerate"
    )
    back = tuple((2015 + k, 50.0 - k) for k in range(6))
    assert key("escap", case.replace(value=45, series=back)) == "reverse"


def test_escap_weighs_each_year_one_more_than_the_year_before() -> None:
    years, found = np.array([2010, 2013, 2016, 2017]), np.array([11, 12.5, 17.6, 21.9])
    weights = years - 2009
    slope, level = np.polyfit(years, found, 1, w=np.sqrt(weights))  # numpy squares its weights
    series = tuple(zip(years.tolist(), found.tolist(), strict=True))
    case = RatingCase(17.6, 44, 21.9, 1, 5, 1, None, False, None, False, series)
    expected = (44 - (slope * 2021 + level)) / (44 - 17.6)
    assert SCHEMES["escap"].judge(case).ratio == pytest.approx(expected, rel=1e-9)


def test_schemes_disagree_where_no_one_reading_is_in_all_ratings() -> None:
    judgements = {name: Rated(None, None) for name in SCHEMES}
    assert not disagree(judgements)
    judgements["unsd2022"] = Rated(0.0, "limited")  # limited or no progress: slow or away
    judgements["eurostat"] = Rated(0.1, "insufficient")
    assert not disagree(judgements)
    judgements["zzplan"] = Rated(-0.1, "reversing")
    assert disagree(judgements)


def test_destatis_has_no_ratio_where_only_float_noise_is_left() -> None:
    series = tuple((2015 + k, 1 - k / 10) for k in range(6))
    case = RatingCase(1.0, 0.5, 0.5 + 1e-16, 5, 12, -1, None, True, 1.0, False, series)
    assert SCHEMES["destatis"].judge(case) == Rated(None, "sun")


values = st.integers(2, 4 * 10**6).map(lambda quarters: quarters / 4)
"""Few digits, as in print: a gap of a few last bits has a ratio of noise."""


@given(
    start=values, end=values, value=values, factor=st.floats(1e-4, 1e4), up=st.booleans(),
    limit=st.none() | values,
)  # fmt: skip
def test_a_common_factor_changes_no_rating(
    start: float, end: float, value: float, factor: float, up: bool, limit: float | None
) -> None:
    changes = [start + (value - start) * k / 5 for k in range(6)]
    case = RatingCase(start, end, value, 5, 12, 1 if up else -1, limit, False, None, False,
                tuple(zip(range(2015, 2021), changes, strict=True)))  # fmt: skip
    scaled = case.replace(
        start=start * factor,
        end=end * factor,
        value=value * factor,
        limit=None if limit is None else limit * factor,
        series=tuple((year, one * factor) for year, one in case.series),
    )
    for name, scheme in SCHEMES.items():
        one, other = scheme.judge(case), scheme.judge(scaled)
        if one.ratio is not None and other.ratio is not None:
            assert other.ratio == pytest.approx(one.ratio, rel=1e-6, abs=1e-9), name
            near = any(
                abs(one.ratio - cut) < 1e-6
                for cut in (0, 0.05, 0.1, 0.2, 0.5, 0.6, 0.95, 1, 0.01, -0.01, -0.1)
            )
            assert near or one.rating_key == other.rating_key, name


@pytest.mark.parametrize(("trend", "rating"), [(0.0, "sun"), (0.2, "sun"), (-0.02, "thunderstorm")])
def test_where_the_goal_is_the_value_the_trend_decides(trend: float, rating: str) -> None:
    """Ten years of -0.02 from 80 miss the goal of 80 by 0.2; no ratio can be made of it."""
    series = tuple((2015 + k, 80 + trend * (k - 5)) for k in range(6))
    case = RatingCase(50, 80, 80, 5, 15, 1, None, False, None, False, series)
    assert key("destatis", case) == rating
