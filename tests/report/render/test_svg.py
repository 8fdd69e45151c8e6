"""A chart alone in a file: what it draws is what the command says."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.conftest import Outcome
from zzplan.report.chart import Chart, Mark, Scale
from zzplan.report.render.svg import drawn

Run = Callable[..., Outcome]
SVG = "{http://www.w3.org/2000/svg}"

PLAN = """zzplan: 1
indicators:
  gdp: {name: {en: "GDP <b> & \\"c\\"", zh: 地区生产总值}, unit: 亿元,
    actuals: {2021: 3420.26, 2022: 3616.8}}
  labs: {unit: 家, actuals: {2021: 5}}
plans:
  p:
    base_year: 2021
    goal_year: 2026
    goals: {gdp: {baseline: 3000, rate: 8%, goal: 5000}, labs: {kind: milestone}}
"""


def drawing(run: Run, folder: Path, *arguments: str) -> ElementTree.Element:
    output = folder / "gdp.svg"
    outcome = run(*arguments, "-o", str(output))
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "")
    return ElementTree.fromstring(output.read_text(encoding="utf-8"))


def texts(found: ElementTree.Element) -> list[str]:
    return [str(one.text) for one in found.iter(f"{SVG}text")]


def test_project_draws_both_paths_the_actual_values_and_the_numbers_at_the_ends(
    run: Run, tmp_path: Path, plan: str
) -> None:
    found = drawing(run, tmp_path, "project", plan, "gdp")
    assert texts(found) == [
        'GDP <b> & "c" (亿元), p, 2021 to 2026',
        *map(str, range(2021, 2027)),
        "3000", "5000", "4408", "actual", "needed", "at the stated rate",
    ]  # fmt: skip
    lines = {one.get("class"): one.get("points", "") for one in found.iter(f"{SVG}polyline")}
    assert set(lines) == {"needed", "stated"}
    assert [len(points.split()) for points in lines.values()] == [6, 6]
    assert lines["needed"].split()[0] == lines["stated"].split()[0]


def test_progress_draws_from_the_actual_value_of_the_base_year(
    run: Run, tmp_path: Path, plan: str
) -> None:
    found = drawing(run, tmp_path, "progress", plan, "gdp", "--lang", "zh")
    assert texts(found)[0] == "地区生产总值（亿元），p，2021—2026年"
    assert texts(found)[-6:] == ["3420.3", "5000", "4408", "实际值", "所需值", "按预期增速"]


def test_a_goal_without_a_path_says_why_in_its_place(run: Run, tmp_path: Path, plan: str) -> None:
    found = drawing(run, tmp_path, "project", plan, "labs")
    assert "milestone" in texts(found)[1]
    assert list(found.iter(f"{SVG}polyline")) == []


def test_goals_stand_below_each_other_and_none_over_another(
    run: Run, tmp_path: Path, plan: str
) -> None:
    found = drawing(run, tmp_path, "project", plan, "*")
    moved = [one.get("transform") for one in found if one.tag == f"{SVG}g"]
    assert moved == ["translate(0 0)", "translate(0 218)"]
    assert found.get("height") == "436"


def test_a_table_of_needed_values_is_no_chart_and_check_draws_none(run: Run, plan: str) -> None:
    outcome = run("project", plan, "gdp", "--needed", "-o", "gdp.svg")
    assert (outcome.code, "--needed is a table, and no chart." in outcome.err) == (2, True)
    assert run("check", plan, "-o", "gdp.svg").code == 2


def test_each_scenario_is_drawn_under_its_name(run: Run, tmp_path: Path, plan: str) -> None:
    path = Path(plan)
    path.write_text(PLAN + "scenarios: {low: -1pp, high: {p/gdp: 11%}}\n", encoding="utf-8")
    found = drawing(run, tmp_path, "project", plan, "gdp", "--scenario", "low,high")
    titles = [one for one in texts(found) if "GDP" in one]
    assert [one.partition(":")[0] for one in titles] == ["low", "high"]
    assert {"4208", "5055"} <= set(texts(found))


def heights(chart: Chart) -> dict[str, float]:
    found = ElementTree.fromstring(f"<g>{''.join(drawn(chart))}</g>")
    return {str(one.text): float(one.get("y", 0)) for one in found.iter("text")}


@pytest.mark.parametrize(("goal", "projected"), [(100.0, 100.0), (100.0, 99.0), (99.0, 100.0)])
def test_numbers_that_would_cover_each_other_move_apart(goal: float, projected: float) -> None:
    chart = Chart(
        "", "", 2021, 2026, {"needed": {2021: 0.0, 2026: goal}}, {},
        None, Mark(goal, "goal"), Mark(projected, "leads"),
    )  # fmt: skip
    found = heights(chart)
    assert abs(found["goal"] - found["leads"]) >= 14
    assert (found["goal"] < found["leads"]) == (goal >= projected)


def test_every_number_lies_within_the_picture_whatever_its_size() -> None:
    for value in (1e-9, 0.0, -5.0, 1e17, 1.7e308):
        chart = Chart("", "", 2021, 2021, {"needed": {2021: value}}, {}, None, Mark(value, "x"))
        places = [float(x) for x in re.findall(r'[xy]="([-\d.e]+)"', "".join(drawn(chart)))]
        assert all(0 <= one <= 360 for one in places)


def test_the_terminal_and_the_picture_have_one_scale() -> None:
    scale = Scale.over([3000.0, 4408.0, 5000.0])
    assert [scale.step(value, 11) for value in (5000.0, 4000.0, 3000.0)] == [0, 5, 10]
    assert [scale.share(value) for value in (5000.0, 4000.0, 3000.0)] == [1.0, 0.5, 0.0]
