"""Yearly goals against their years and against the goal (methods.md 2.13, cn.md C20)."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from zzplan.engine.annual import annual
from zzplan.engine.yearly import Chain, chain_of
from zzplan.plan.file.diagnostics import PlanError
from zzplan.plan.file.load import parse


def chain(
    entry: str, *, unit: str = "亿元", figures: str = "", end: int = 2025, more: str = ""
) -> Chain:
    found = chain_of(
        parse(
            f"zzplan: 1\nbase_year: 2020\ngoal_year: {end}\n"
            f'indicators: {{x: {{unit: "{unit}"{more}{figures}}}}}\n'
            f"goals: {{x: {{{entry}}}}}"
        ).goals[0]
    )
    assert found is not None
    return found


def test_yearly_growth_makes_a_chain_that_must_lead_to_the_goal() -> None:
    """1000 × 1.07 × 1.06 × 1.05^3 = 1312.98; 1403 is 7% a year."""
    rates = "2021: 7%, 2022: 6.0%, 2023: 5%, 2024: 5%, 2025: 5%"
    found = chain(f"baseline: 1000, goal: 1403, yearly: {{{rates}}}")
    assert (found.leads, found.breaks) == (False, 2023)
    assert found.value == pytest.approx(1000 * 1.07 * 1.06 * 1.05**3)
    assert found.links[0].needed == pytest.approx(1000 * 1.403 ** (1 / 5))


def test_rounding_of_the_yearly_rates_is_left_to_them() -> None:
    """1.07^5 = 1.40255: 1403 is within what 7% leaves."""
    rates = ", ".join(f"{year}: 7%" for year in range(2021, 2026))
    assert chain(f"baseline: 1000, goal: 1403, yearly: {{{rates}}}").leads is True
    exact = rates.replace("7%", "6.0%")
    assert chain(f"baseline: 1000, goal: 1403, yearly: {{{exact}}}").leads is False


@pytest.mark.parametrize(
    ("yearly", "leads", "breaks"),
    [
        ("2021: 1070, 2022: 1145, 2025: 1403", True, None),
        ("2021: 1070, 2022: 1060, 2025: 1403", True, 2022),  # turns back
        ("2021: 1070, 2022: 1145", None, None),  # says nothing of 2025
        ("2021: 990, 2022: 1145", None, 2021),  # below the base year
        ("2021: 1070, 2025: 1390", False, 2025),
        ("2024: 1200, 2025: 1390", False, 2024),
    ],
)
def test_levels_are_set_against_the_way_and_the_goal(
    yearly: str, leads: bool | None, breaks: int | None
) -> None:
    found = chain(f"baseline: 1000, goal: 1403, yearly: {{{yearly}}}")
    assert (found.leads, found.breaks) == (leads, breaks)


def test_growth_rates_of_a_plan_are_set_against_its_average() -> None:
    """cn.md C20: 7%, 6-6.5%, 6%, 5.5% and 5% against 7% a year."""
    entry = (
        "kind: rate, goal: 7.0%, yearly: {2021: 7%, 2022: 6-6.5%, 2023: 6%, 2024: 5.5%, 2025: 5%}"
    )
    found = chain(entry)
    assert (found.leads, found.breaks) == (False, 2023)
    assert found.value == pytest.approx(100 * (1.07 * 1.06 * 1.06 * 1.055 * 1.05 - 1))


def test_a_fall_is_mirrored() -> None:
    entry = "kind: cumulative, goal: -13.5%, yearly: {2021: -3%, 2022: -3%, 2023: -2.8%, 2024: 1%}"
    found = chain(entry, end=2024)
    assert (found.leads, found.breaks) == (False, 2024)
    assert [one.turns_back for one in found.links] == [False, False, False, True]


def test_what_is_added_is_summed() -> None:
    entry = "kind: added, goal: 500, yearly: {2021: 100, 2022: 120, 2023: 130, 2024: 100, 2025: 90}"
    found = chain(entry, unit="家", figures=", actuals: {2021: 110, 2022: 110}")
    assert (found.leads, found.value) == (True, 540)
    assert [one.met for one in found.links[:3]] == [True, False, None]


@pytest.mark.parametrize(
    ("yearly", "figures", "more", "met"),
    [
        ("2021: 7%", "growth: {2021: 7.2%}", "", True),
        ("2021: 7%以上", "growth: {2021: 6.9%}", "", False),
        ("2021: 超过7%", "growth: {2021: 7%}", "", False),
        ("2021: 7%左右", "growth: {2021: 6.6%}", "", True),  # by its digits
        ("2021: 7%左右", "growth: {2021: 6.4%}", "", False),
        ("2021: 6-6.5%", "growth: {2021: 6.1%}", "", True),
        ("2021: 7%", "actuals: {2020: 1000, 2021: 1080}", "", True),
        ("2021: 7%", "actuals: {2020: 1000, 2021: 1080}", ", price: current", None),
        ("2021: 1070", "actuals: {2021: 1080}", "", True),
        ("2021: 1070", "actuals: {2022: 1080}", "", None),
        ("2021: 1070以内", "actuals: {2021: 1080}", "", False),
    ],
)
def test_each_is_judged_in_its_year(yearly: str, figures: str, more: str, met: bool | None) -> None:
    entry = f"baseline: 1000, goal: 1403, yearly: {{{yearly}}}"
    assert chain(entry, figures=f", {figures}", more=more).links[0].met is met


def test_a_share_has_yearly_shares() -> None:
    entry = "baseline: 60%, goal: 65%, yearly: {2021: 61%, 2022: 62.5%, 2023: 62%, 2025: 65%}"
    found = chain(entry, unit="%", figures=", actuals: {2021: 61.2%}")
    assert (found.leads, found.breaks, found.links[0].met) == (True, 2023, True)


@pytest.mark.parametrize("key", ["2020", "2026", "2021Q3"])
def test_a_year_outside_the_plan_is_refused(key: str) -> None:
    with pytest.raises(PlanError, match=r"yearly-outside|bad-year"):
        chain(f"baseline: 1000, goal: 1403, yearly: {{{key}: 1000}}")


def test_check_and_progress_carry_them(run: Callable[..., Any], tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(
        "zzplan: 1\nbase_year: 2020\ngoal_year: 2022\n"
        "indicators: {gdp: {unit: 亿元, actuals: {2020: 1000, 2021: 1050}}}\n"
        "goals: {gdp: {goal: 1150, yearly: {2021: 1070, 2022: 1100}}}\n",
        encoding="utf-8",
    )
    code, out, _ = run("check", "-f", str(file))
    assert code == 1
    assert "gdp: The yearly goals lead to 1100 by 2022 and not to 1150;" in " ".join(out.split())
    for command in ("check", "progress"):
        one = json.loads(run(command, "gdp", "-f", str(file), "--format", "json").out)["results"][0]
        assert [(y["year"], y["printed"], y["met"]) for y in one["yearly"]] == [
            (2021, "1070", False), (2022, "1100", None),
        ]  # fmt: skip
        assert (one["yearly_leads"], one["yearly_breaks"]) == (False, 2021)
        assert "missed" in run(command, "gdp", "-f", str(file)).out
    early = run("progress", "gdp", "--as-of", "2020", "-f", str(file), "--format", "json").out
    assert [y["met"] for y in json.loads(early)["results"][0]["yearly"]] == [None, None]


@pytest.mark.parametrize(
    ("entry", "more", "year"),
    [  # from a city's firms: 1600 by the end, 2000 two years before it
        ("baseline: 1200, goal: 1600, yearly: {2023: 2000}", "", 2023),
        ("baseline: 1200, goal: 1600, yearly: {2023: 1500}", "", None),
        ("baseline: 1200, goal: 1600, yearly: {2025: 2000}", "", None),
        ("baseline: 1200, goal: 1600-1800, yearly: {2023: 1750}", "", None),
        ("baseline: 1200, goal: 1600-1800, yearly: {2023: 1900}", "", 2023),
        ("baseline: 1200, goal: 1600, yearly: {2021: 40%}", "", 2021),
        ("baseline: 40, goal: 30, yearly: {2023: 20}", ", direction: down", 2023),
        ("baseline: 40, goal: 30, yearly: {2023: 20}", "", None),  # nothing tells the way
        ("kind: added, goal: 750, yearly: {2021: 900}", "", 2021),
        ("kind: rate, goal: 5%, yearly: {2021: 40%}", "", 2021),
    ],
)
def test_a_yearly_goal_past_the_goal_is_told(entry: str, more: str, year: int | None) -> None:
    beyond = chain(entry, more=more).beyond
    assert (beyond and beyond.year) == year


def test_a_milestone_past_the_goal_is_a_note(run: Callable[..., Any], tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(
        "zzplan: 1\nbase_year: 2025\ngoal_year: 2030\n"
        "goals: {firms: {unit: 家, baseline: 1200, goal: 1600, yearly: {2028: 2000}}}\n",
        encoding="utf-8",
    )
    said = run("check", str(file))
    sentence = "The yearly goals lead to 2000 by 2028, beyond the goal of 1600 by 2030."
    assert (said.code, sentence in said.out) == (0, True)
    found = json.loads(run("check", str(file), "--format", "json").out)
    assert "turns-back" in json.dumps(found)


def test_plans_of_single_years_may_be_ahead_of_the_plan_of_several() -> None:
    parts = "".join(
        f"  p{year}: {{base_year: {year - 1}, goal_year: {year}, goals: {{x: {{goal: {goal}}}}}}}\n"
        for year, goal in ((2021, 1500), (2022, 1900))
    )
    file = parse(
        "zzplan: 1\nindicators: {x: {unit: 家}}\nplans:\n"
        "  all: {base_year: 2020, goal_year: 2025, goals: {x: {baseline: 1200, goal: 1600}}}\n"
        + parts
    )
    found = annual(file.goals[0], file.goals)
    assert found is not None
    assert (found.chain.beyond, found.chain.links[-1].value) == (None, 1900)
