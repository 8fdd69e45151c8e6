"""What a panel teaches: only what had happened, and as much of it as it is worth."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

pytest.importorskip("benchmarks", reason="the benchmarks are not part of the package")

from benchmarks.derive import text
from benchmarks.learning import learn
from benchmarks.methods import METHODS, Cases, cases
from benchmarks.panel import read_panel
from zzplan.data import WORLD_GROWTH


def habits(seed: int, units: int, years: int) -> NDArray[np.float64]:
    """Return growth of units with slowly changing habits and yearly luck, as the model has it."""
    dice = np.random.default_rng(seed)
    habit = dice.normal(0, 0.02, units)
    growth = np.zeros((units, years))
    for year in range(years):
        habit = 0.8 * habit + dice.normal(0, 0.012, units)
        growth[:, year] = np.expm1(0.035 + habit + dice.normal(0, 0.02, units))
    return growth


def late(asked: Cases) -> NDArray[np.bool_]:
    """Return the cases after the guess has given way to what was learned."""
    return asked.origin >= 75


def coverage(method: str, asked: Cases, level: int) -> float:
    below = METHODS[method](asked).below[late(asked)]
    return float(np.mean(np.abs(below - 0.5) <= level / 200))


@pytest.mark.parametrize("years", [3, 5])
def test_intervals_cover_what_they_say_within_a_point_where_the_model_is_right(years: int) -> None:
    asked = cases(habits(2026, 200, 150), years)
    assert late(asked).sum() > 13_000
    for level in (50, 80, 90):
        assert coverage("model", asked, level) == pytest.approx(level / 100, abs=0.01)


@pytest.mark.parametrize("years", [3, 5])
def test_the_plug_in_normal_fails_the_same_test(years: int) -> None:
    asked = cases(habits(2026, 200, 150), years)
    for level in (50, 80, 90):
        assert coverage("naive_lognormal", asked, level) < level / 100 - 0.15


def test_nothing_is_learned_from_years_that_are_still_to_come() -> None:
    growth = habits(1, 20, 40)
    changed = growth.copy()
    changed[:, 30:] = 0.5
    known, other = learn(growth, 5), learn(changed, 5)
    assert known.references[:30] == other.references[:30]
    assert known.references[30] != other.references[30]
    assert np.array_equal(known.mean[:, :30], other.mean[:, :30], equal_nan=True)


def test_every_method_says_the_same_of_a_case_whatever_comes_after() -> None:
    growth = habits(1, 20, 40)
    changed = growth.copy()
    changed[:, 30:] = 0.5
    for name in set(METHODS) - {"base_rate"}:  # known only in hindsight, and called so
        one, other = (METHODS[name](cases(panel, 5)).above for panel in (growth, changed))
        same = cases(growth, 5).origin < 30
        assert np.array_equal(one[same], other[same]), name


def test_units_that_share_their_shocks_teach_less_than_independent_ones() -> None:
    dice = np.random.default_rng(3)
    luck = dice.normal(0, 0.01, (40, 40))
    shared = np.broadcast_to(dice.normal(0, 0.01, 40), (40, 40))
    spreads = []
    for shock in (luck, shared):
        errors = learn(np.expm1(0.04 + shock + dice.normal(0, 0.001, (40, 40))), 3).references[-1]
        spreads.append(errors.lessons[2].errors[89] - errors.lessons[2].errors[9])
    assert spreads[0] < spreads[1]


def test_the_table_that_the_package_carries_is_the_one_that_the_program_derives(
    shared: Path,
) -> None:
    panel = read_panel(shared / "data" / "world_gdp_growth.csv")
    assert Path(WORLD_GROWTH).read_text(encoding="utf-8") == text(panel)
