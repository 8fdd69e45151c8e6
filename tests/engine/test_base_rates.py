"""How often such growth was seen before."""

from __future__ import annotations

import math

import pytest

from zzplan.data import known_by, world_growth
from zzplan.engine.base_rates import BaseRate, Known, Past, Windows, base_rate, class_of, windows
from zzplan.engine.forecast import FARTHEST, ClassReference, Lesson

# Zhuzhou's real growth (株洲市统计局, ../shared/facts/zhuzhou_gdp.csv).
ZHUZHOU = {2016: 0.079, 2017: 0.080, 2018: 0.078, 2019: 0.079, 2020: 0.041, 2021: 0.083}


def test_windows_are_counted_with_the_last_year_of_the_latest() -> None:
    # By hand: 2016-17 7.95%, 2017-18 7.9%, 2018-19 7.85%, 2019-20 5.98%, 2020-21 6.18%.
    assert windows(ZHUZHOU, 2, 0.0785) == Windows(met=2, total=5, last=2018)
    assert windows(ZHUZHOU, 2, 0.10) == Windows(met=0, total=5, last=None)


def test_a_window_has_no_gap_and_growth_that_is_just_enough_is_enough() -> None:
    assert windows({2001: 0.08, 2002: 0.08, 2004: 0.08}, 2, 0.08) == Windows(1, 1, 2002)


def test_the_base_rate_is_that_of_the_class_and_the_years_ahead() -> None:
    def past(rate: float) -> Past:
        return Past(cases=10, rates=(rate - 0.02, rate, rate + 0.02))

    lessons = (Lesson(0.0, 0.8, (-1.0, 1.0)),) * FARTHEST
    classes = tuple(
        tuple(past(0.01 * place + 0.001 * ahead) for ahead in range(1, FARTHEST + 1))
        for place in range(6)
    )
    known = Known(ClassReference(2010, 0.03, 0.03, lessons), classes)
    found = base_rate(known, math.log1p(0.05), 5, 0.035)
    assert found == BaseRate(pytest.approx(0.5), 10, 0.04, 0.06, 2010)


def test_classes_are_by_starting_growth_alone() -> None:
    assert [class_of(g / 100) for g in (-3, 0, 1.9, 2, 4, 6, 8, 20)] == [0, 1, 1, 2, 3, 4, 5, 5]


def test_the_table_that_the_package_carries_has_every_horizon_and_class_of_each_date() -> None:
    table = world_growth()
    assert [one.reference.year for one in table] == [*range(1985, 2021, 5), 2024]
    for known in table:
        assert len(known.reference.lessons) == FARTHEST
        assert [len(ahead) for ahead in known.classes] == [FARTHEST] * 6
        assert all(past.cases > 30 for ahead in known.classes for past in ahead)


def test_what_is_known_by_a_year_is_of_no_later_one() -> None:
    table = world_growth()
    years = [known_by(table, year) for year in (1984, 1985, 2013, 2030)]
    assert [one.reference.year if one else None for one in years] == [None, 1985, 2010, 2024]
