"""Numbers too large to compute with are said to be so, and take no other goal with them."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from tests.conftest import Outcome

Run = Callable[..., Outcome]

_YEARS = ", ".join(f"{year}: 200000%" for year in range(2021, 2121))
PLAN = f"""zzplan: 1
indicators:
  big: {{unit: 元, actuals: {{2021: "100000000000000000", 2022: 5}}}}
  fast: {{unit: 元, growth: {{2021: 200000%}}}}
  faster: {{unit: 元, growth: {{{_YEARS}}}}}
  fine: {{unit: 亿元, actuals: {{2021: 100, 2022: 108}}}}
plans:
  p:
    base_year: 2021
    goal_year: 2022
    goals:
      big: {{baseline: "100000000000000000", goal: 5, direction: down, rate: -99%}}
      fine: {{baseline: 100, goal: 108, rate: 8%}}
  long:
    base_year: 2020
    goal_year: 2120
    goals:
      fast: {{kind: rate, goal: 200000%}}
      cum: {{indicator: faster, kind: cumulative, goal: 200000%}}
      slow: {{indicator: faster, kind: rate, goal: 5%, yearly: {{{_YEARS}}}}}
      level: {{indicator: faster, baseline: 100, goal: 1000, yearly: {{{_YEARS}}}}}
      both: {{indicator: faster, kind: rate, goal: 200000%, yearly: {{{_YEARS}}}}}
      grow: {{indicator: fine, baseline: 100, rate: 200000%, goal: 1000000}}
"""
GOALS = ("big", "fine", "fast", "cum", "slow", "level", "both", "grow")


@pytest.mark.parametrize("form", ["table", "json"])
@pytest.mark.parametrize(
    "command",
    [("check",), ("check", *GOALS[:4]), ("check", *GOALS[4:]), ("check", "--rate", "200000%"),
     ("project", *GOALS), ("project", "fine", "--rate", "200000%", "--years", "100"),
     ("progress",), ("progress", *GOALS[:4]), ("progress", *GOALS[4:]), ("progress", "--compare"),
     ("progress", "--chart", "big"), ("list",), ("show", "faster"), ("outlook",),
     ("sweep", "big", "--rate", "-99%..-98%")],
)  # fmt: skip
def test_no_command_breaks_on_them(
    run: Run, plan: str, command: tuple[str, ...], form: str
) -> None:
    code, out, err = run(*command, "-f", plan, "--format", form)
    assert code in (0, 1), (out, err)
    assert "bug in zzplan" not in out
    if form == "json":
        json.loads(out, parse_constant=pytest.fail)


def test_a_rate_of_200000_per_cent_over_a_hundred_years_is_too_large(run: Run, plan: str) -> None:
    results = json.loads(run("progress", "-f", plan, "--format", "json").out)["results"]
    found = {one["goal"]: (one["rating_key"], one["reason"]) for one in results}
    assert found["long/fast"] == (None, "too-large")
    assert found["p/fine"] == ("achieved", None)
    results = json.loads(run("check", "-f", plan, "--format", "json").out)["results"]
    reasons = {one["goal"]: (one["verdict"], one["reason"]) for one in results}
    assert reasons["long/grow"] == ("undefined", "too-large")
    assert reasons["p/fine"] == ("met", None)


def test_from_10_to_the_17_to_5_in_a_year_needs_a_fall_of_nearly_everything(
    run: Run, plan: str
) -> None:
    out = run("project", "big", "-f", plan, "--format", "json").out
    first, last = json.loads(out)["results"]
    assert (first["needed_value"], last["needed_value"]) == (1e17, 5.0)
    assert last["projected_value"] == pytest.approx(1e15)
