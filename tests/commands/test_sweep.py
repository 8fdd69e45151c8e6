"""``zzplan sweep``: a grid of what-ifs, readable without colour."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT, Outcome

Run = Callable[..., Outcome]
GDP = "congress-13/gdp"
GROWTH = ROOT / "tests" / "golden" / "growth.yaml"


def results(done: Outcome) -> list[dict[str, Any]]:
    assert done.code == 0, done.err
    found: list[dict[str, Any]] = json.loads(done.out)["results"]
    return found


def test_each_cell_is_a_record(run: Run) -> None:
    cells = results(
        run(
            "sweep", GDP, "--rate", "8%..12%", "--step", "2%", "--years", "5..6", "--format", "json"
        )
    )
    assert [(one["stated_rate"], one["years"], one["year"]) for one in cells] == [
        (0.08, 5, 2026), (0.08, 6, 2027), (0.10, 5, 2026), (0.10, 6, 2027), (0.12, 5, 2026),
        (0.12, 6, 2027),
    ]  # fmt: skip
    assert [one["verdict"] for one in cells] == ["short", "short", "short", "met", "met", "met"]
    assert cells[0]["projected_value"] == pytest.approx(3000 * 1.08**5)
    assert cells[0]["gap"] == pytest.approx(3000 * 1.08**5 - 5000)


def test_the_first_rate_takes_the_sign_of_the_last_and_the_horizon_is_the_plans(run: Run) -> None:
    cells = results(run("sweep", GDP, "--rate", "6..8%", "--format", "json"))
    assert [(one["stated_rate"], one["years"]) for one in cells] == [
        (0.06, 5), (0.07, 5), (0.08, 5),
    ]  # fmt: skip


def test_another_baseline_and_a_rise_of_prices_are_tried(run: Run) -> None:
    (one,) = results(
        run("sweep", GDP, "--rate", "8%", "--baseline", "3420", "--inflation", "1%",
            "--format", "json")
    )  # fmt: skip
    assert one["projected_value"] == pytest.approx(3420 * (1.08 * 1.01) ** 5)
    assert one["inflation"] == 0.01


def test_a_share_moves_in_points(run: Run) -> None:
    cells = results(
        run("sweep", "urban", "--rate", "0.5pp..0.7pp", "-f", str(GROWTH), "--format", "json")
    )  # fmt: skip
    assert [one["stated_step"] for one in cells] == [0.5, 0.6, 0.7]
    assert all(one["stated_rate"] is None for one in cells)


def test_the_table_marks_each_cell_by_a_sign_and_by_colour(run: Run) -> None:
    plain = run("sweep", GDP, "--rate", "10%..11%", "--years", "5..6", "--lang", "en").out
    assert "   10%    4832 -    5315 +\n   11%    5055 +    5611 +\n" in plain
    assert "+ met, ~ met within rounding, - short" in plain
    coloured = run("sweep", GDP, "--rate", "10%", "--years", "5..6", "--color", "always").out
    assert "\x1b[1;31m4832 -\x1b[0m" in coloured
    assert "\x1b[32m5315 +\x1b[0m" in coloured


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--rate", "12%..6%"], '"12%..6%" runs downwards; write the lower rate first'),
        (["--rate", "6..12"], "a rate of 6 is 600% a year; write 6% or 0.06"),
        (["--rate", "8%以上..9%"], "is no rate such as 8%, and no span such as 6%..12%"),
        (["--rate", "6%..7pp"], "is no rate such as 8%, and no span such as 6%..12%"),
        (["--rate", "6%", "--years", "8..4"], '"8..4" is no number of years such as 5, and no'),
        (["--rate", "6%", "--years", "0..4"], '"0..4" is no number of years such as 5, and no'),
        (["--rate", "6%", "--years", "1..2..3"], "is no number of years such as 5, and no span"),
        (["--rate", "6%..8%", "--step", "0%"], "a step is above zero"),
        (["--rate", "6%..8%", "--step", "0.0001%"], "makes at most 1000 of them"),
        (["--rate", "1%..20%", "--step", "0.02%", "--years", "1..100"], "95100 cells are more"),
        (["--rate", "0.1pp"], '"0.1pp" moves a share; congress-13/gdp is in 亿元'),
    ],
)
def test_what_makes_no_grid_is_refused(run: Run, arguments: list[str], message: str) -> None:
    done = run("sweep", GDP, *arguments, "--lang", "en")
    assert (done.code, done.out) == (2, "")
    assert message in done.err


def test_a_goal_that_no_rate_leads_to_is_named_with_the_reason(run: Run) -> None:
    done = run("sweep", "gdp_changzhutan", "--rate", "8%", "--years", "5", "--lang", "en")
    assert done.code == 2
    assert "congress-13/gdp_changzhutan has no grid: no baseline" in done.err


def test_a_file_alone_names_no_goal(run: Run) -> None:
    done = run("sweep", str(GROWTH), "--rate", "8%", "--lang", "en")
    assert done.code == 2
    assert "Name a goal to try rates on." in done.err
    assert run("sweep", str(GROWTH), "gdp", "--rate", "8%").code == 0


def test_goals_that_have_a_grid_do_not_wait_for_those_that_have_none(
    run: Run, tmp_path: Path
) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(
        "zzplan: 1\nbase_year: 2025\ngoal_year: 2030\n"
        "indicators: {trade: {unit: 亿元}}\n"
        "goals:\n  trade: {baseline: 40, goal: 60}\n"
        "  pace: {indicator: trade, kind: rate, goal: 8%}\n",
        encoding="utf-8",
    )
    done = run("sweep", str(plan), "trade", "--rate", "8%..9%", "--lang", "en")
    assert done.code == 0
    assert "From 40 to 60" in done.out
    assert done.err == "pace has no grid: a rate alone, with nothing to compare it with\n"
