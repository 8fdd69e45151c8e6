"""``zzplan outlook``: a probability with its parts, or the reason why there is none."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT, Outcome

Run = Callable[..., Outcome]
GROWTH = ROOT / "tests" / "golden" / "growth.yaml"
REAL = "{2015: 6.5%, 2016: 7.2%, 2017: 6.8%, 2018: 7.1%, 2019: 6%, 2020: 6.5%}"


def plan(folder: Path, indicator: str, more: str = "") -> str:
    file = folder / "plan.yaml"
    file.write_text(
        f"zzplan: 1\nindicators:\n  gdp: {{{indicator}}}\nplans:\n  p:\n    base_year: 2020\n"
        f"    goal_year: 2025\n{more}    goals: {{gdp: {{baseline: 1000, goal: 1300}}}}\n",
        encoding="utf-8",
    )
    return str(file)


def results(done: Outcome) -> list[dict[str, Any]]:
    assert done.code == 0, done.err
    found: list[dict[str, Any]] = json.loads(done.out)["results"]
    return found


def test_a_record_has_the_probability_and_everything_that_it_is_made_of(
    run: Run, tmp_path: Path
) -> None:
    file = plan(tmp_path, f"unit: 亿元, price: constant:2020, growth: {REAL}")
    (one,) = results(run("outlook", "-f", file, "--format", "json"))
    assert one["goal"] == "p/gdp"
    assert one["years_left"] == 5
    assert one["required_rate"] == pytest.approx(1.3**0.2 - 1)
    assert one["probability"] * 20 == pytest.approx(round(one["probability"] * 20))
    assert 0.05 <= one["probability"] <= 0.95
    assert one["probability_word"] in ("likely", "as-likely-as-not", "unlikely")
    assert one["interval_80"]["low"] < one["interval_80"]["high"]
    assert one["own_windows"] == {"met": 2, "total": 2, "last": 2020}
    assert set(one["base_rate"]) == {"share", "cases", "class", "low", "high", "year"}
    assert one["base_rate"]["class"] == "6% to below 8%"
    assert one["model"] == "pooled-growth-2020"
    assert one["reason"] is None


def test_current_prices_beside_real_growth_have_no_probability_until_inflation_is_given(
    run: Run, tmp_path: Path
) -> None:
    indicator = f"unit: million USD, price: current, growth: {REAL}"
    (one,) = results(run("outlook", "-f", plan(tmp_path, indicator), "--format", "json"))
    assert (one["probability"], one["base_rate"]["share"], one["reason"]) == (None, None, "prices")
    declared = plan(tmp_path, indicator, "    inflation: 2%\n")
    (two,) = results(run("outlook", "-f", declared, "--format", "json"))
    assert (two["prices"], two["inflation"], two["reason"]) == ("declared", 0.02, None)
    (tried,) = results(
        run("outlook", "-f", plan(tmp_path, indicator), "--inflation", "2%", "--format", "json")
    )
    assert tried["probability"] == two["probability"]


def test_a_short_record_has_base_rates_only_and_says_so(run: Run, tmp_path: Path) -> None:
    short = REAL.replace("2015: 6.5%, ", "")
    file = plan(tmp_path, f"unit: 亿元, price: constant:2020, growth: {short}")
    (one,) = results(run("outlook", "-f", file, "--format", "json"))
    assert (one["probability"], one["interval_80"]["low"], one["model"]) == (None, None, None)
    assert one["reason"] == "short-record"
    assert one["base_rate"]["cases"] > 500
    text = run("outlook", "gdp", "-f", file, "--lang", "en").out
    assert "no probability: fewer than six yearly growth figures in a row." in text
    assert "cases of economies that had grown 6% to below 8% a year" in text


def test_the_year_to_look_from_leaves_out_what_was_reported_later(run: Run) -> None:
    (early, _) = results(run("outlook", "gdp", "--as-of", "2021", "--format", "json"))
    (late, _) = results(run("outlook", "gdp", "--format", "json"))
    assert (early["actual_year"], late["actual_year"]) == (2021, 2023)
    assert early["probability"] > late["probability"]


def test_it_is_no_gate(run: Run, tmp_path: Path) -> None:
    file = plan(tmp_path, f"unit: 亿元, price: constant:2020, growth: {REAL}")
    assert run("outlook", "-f", file).code == 0


def test_an_unknown_goal_and_a_broken_file_end_with_2(run: Run, tmp_path: Path) -> None:
    assert run("outlook", "gpd").code == 2
    (tmp_path / "broken.yaml").write_text("zzplan: [", encoding="utf-8")
    assert run("outlook", "-f", str(tmp_path / "broken.yaml")).code == 2


@pytest.mark.parametrize("form", ["csv", "markdown", "json", "table"])
def test_every_format_takes_it(run: Run, form: str) -> None:
    done = run("outlook", "--format", form)
    assert (done.code, done.err) == (0, "")
    assert (
        "GDP  " if form == "table" else "| GDP |" if form == "markdown" else "congress-13/gdp"
    ) in done.out


def test_a_share_needs_points_and_no_per_cent(run: Run) -> None:
    text = run("outlook", "urban", "-f", str(GROWTH), "--lang", "en").out
    assert "0.900 points a year is needed in the 5 years left to 2025" in text


def test_that_nothing_is_likely_is_said_once(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    text = "{zzplan: 1, goal_year: 2030, goals: {a: {unit: 家, goal: 5}}}"
    path.write_text(text, encoding="utf-8")
    found = run("outlook", "-f", str(path)).out
    assert found.count("probability") == 1
    assert "1 goal has no probability: " in found
