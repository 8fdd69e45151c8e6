"""What a stranger sees of the package: its names, its help, and how results print."""

from __future__ import annotations

import doctest
import inspect
import json
import pickle
import pydoc
from collections.abc import Callable
from pathlib import Path

import pytest

import zzplan
from tests.conftest import Outcome
from zzplan.structs import Result

TARGETS = str(Path(__file__).resolve().parents[2] / "targets.yaml")
FUNCTIONS = [name for name in zzplan.__all__ if inspect.isfunction(getattr(zzplan, name))]
ONE = """zzplan: 1
base_year: 2021
goal_year: 2026
goals:
  gdp: {name: {en: GDP, zh: 地区生产总值}, unit: 亿元, baseline: 3000, rate: 8%, goal: 5000}
"""
PROGRESS = """zzplan: 1
indicators: {gdp: {unit: 亿元, actuals: {2021: 3420.26, 2023: 3667.9}}}
plans: {p: {base_year: 2021, goal_year: 2026, goals: {gdp: {goal: 5000}}}}
"""


@pytest.fixture(scope="module")
def targets() -> zzplan.PlanFile:
    return zzplan.load(TARGETS)


def test_dir_lists_the_public_names_and_no_others() -> None:
    assert dir(zzplan) == sorted(zzplan.__all__)
    assert {"load", "check", "review", "solve", "progress", "outlook", "records"} <= set(FUNCTIONS)


def test_a_name_that_is_none_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'chekc'"):
        zzplan.chekc  # noqa: B018


def test_help_shows_every_function_with_its_parameters() -> None:
    text = pydoc.render_doc(zzplan, renderer=pydoc.plaintext)
    assert "\nFUNCTIONS\n" in text
    assert [name for name in FUNCTIONS if f"\n    {name}(" not in text] == []


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_function_says_what_it_does_with_an_example_that_runs(name: str) -> None:
    function = getattr(zzplan, name)
    doc = inspect.getdoc(function) or ""
    assert "Examples\n--------\n>>> " in doc
    examples = doctest.DocTestFinder(recurse=False).find(function, name, globs={name: function})
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS, verbose=False)
    assert sum(runner.run(one).failed for one in examples) == 0


def test_the_docstring_of_the_package_names_every_function() -> None:
    assert [name for name in FUNCTIONS if f"``{name}(" not in (zzplan.__doc__ or "")] == []


def results() -> dict[str, tuple[Result, str, str]]:
    """Return one result of every function, with what it prints in both languages."""
    plan_file, growing = zzplan.parse(ONE), zzplan.parse(PROGRESS)
    (answer,) = zzplan.check(plan_file)
    rated = zzplan.progress(growing)
    lower = zzplan.parse(ONE.replace("5000", "4500"))
    return {
        "check": (
            answer,
            "gdp: short. 3000 at 8% a year gives 4408 by 2026: 592 (11.8%) below 5000.",
            "gdp：",
        ),
        "review": (zzplan.review(plan_file), "1 finding: 1 goal short.", "发现1个问题"),
        "finding": (
            zzplan.review(plan_file).findings[0],
            "gdp: 3000 at 8% a year gives 4408 by 2026: 592 (11.8%) below 5000.",
            "gdp：",
        ),
        "project": (
            zzplan.project(plan_file)[0],
            "gdp: 3000 at 8% a year: 4407.98 in 2026; the goal of 5000 needs 10.76% a year.",
            "gdp：",
        ),
        "progress": (rated, "By the scheme zzplan: 1 lagging.", "按zzplan"),
        "standing": (
            rated.results[0],
            "p/gdp: lagging. From 3420.26 in 2021 to 3667.9 in 2023 is 3.56% a year; to reach "
            "5000 by 2026 takes 10.88% a year.",
            "p/gdp：",
        ),
        "outlook": (zzplan.outlook(growing)[0], "p/gdp: 10.88% a year is needed", "p/gdp："),
        "sweep": (
            zzplan.sweep(plan_file, "gdp", rates=["8%", "11%"])[0],
            "gdp: 1 of 2 combinations of rate and years reaches the goal.",
            "gdp：",
        ),
        "diff": (zzplan.diff(plan_file, lower)[0], "gdp: lowered (5000 → 4500)", "gdp：下调"),
        "solve": (
            zzplan.solve(3000, 5000, years=5),
            "From 3000 to 5000 in 5 years takes 10.76% a year.",
            "由3000到5000",
        ),
        "solved": (
            zzplan.solve("3000亿", "5000亿", 5, "8%"),
            "short. 3000亿 at 8% a year for 5 years gives 4407.98亿",
            "",
        ),
    }


RESULTS = results()


@pytest.mark.parametrize("name", RESULTS)
def test_a_result_prints_as_its_sentence(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    found, english, chinese = RESULTS[name]
    assert str(found).startswith(english)
    assert found.sentence("zh").startswith(chinese)
    assert found.sentence("zh") != str(found)
    assert repr(found) == f"<{type(found).__name__} {found}>"
    monkeypatch.setenv("ZZPLAN_LANG", "zh")
    assert str(found) == found.sentence("zh")


@pytest.mark.parametrize("name", RESULTS)
def test_a_result_has_a_record_in_plain_json(name: str) -> None:
    record = RESULTS[name][0].to_dict()
    assert json.loads(json.dumps(record, allow_nan=False)) == record
    assert "type" in record or "results" in record


@pytest.mark.parametrize("name", RESULTS)
def test_a_result_makes_flat_rows_of_one_shape(name: str) -> None:
    rows = zzplan.records(RESULTS[name][0])
    assert rows
    assert len({tuple(row) for row in rows}) == 1
    cells = [cell for row in rows for cell in row.values()]
    assert all(cell is None or isinstance(cell, str | int | float) for cell in cells)


def test_the_records_are_those_of_the_command_line(
    run: Callable[..., Outcome], targets: zzplan.PlanFile
) -> None:
    said = json.loads(run("check", "-f", TARGETS, "--format", "json").out)
    assert zzplan.review(targets).to_dict() == said
    goals = [one for one in said["results"] if one["type"] == "goal"]
    assert [one.to_dict() for one in zzplan.check(targets)] == goals


def test_records_choose_what_a_review_found(targets: zzplan.PlanFile) -> None:
    found = zzplan.review(targets)
    assert [row["goal"] for row in zzplan.records(found)] == [g.name for g in targets.goals]
    claims = zzplan.records(found, of="identities")
    assert [row["identity"] for row in claims] == [one.key for one in targets.identities]
    assert len(zzplan.records(found, of="findings")) == len(found.findings)
    with pytest.raises(zzplan.ZzplanError, match="of is one of goals, identities, findings"):
        zzplan.records(found, of="plans")
    assert zzplan.records(()) == []


def test_records_go_into_a_table_as_they_are(targets: zzplan.PlanFile) -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    table = pandas.DataFrame(zzplan.records(zzplan.review(targets)))
    assert table.set_index("goal").loc["congress-13/gdp", "verdict"] == "short"
    assert table["gap"].dtype == float


def test_rows_have_one_type_a_column(targets: zzplan.PlanFile) -> None:
    rows = zzplan.records(zzplan.review(targets))
    mixed = {
        key: types
        for key in rows[0]
        for types in [{type(row[key]) for row in rows} - {type(None)}]
        if len(types) > 1
    }
    assert mixed == {}


def test_a_result_can_be_kept_and_read_again() -> None:
    answer = RESULTS["check"][0]
    again = pickle.loads(pickle.dumps(answer))
    assert (again, str(again), again.to_dict()) == (answer, str(answer), answer.to_dict())


def test_a_plan_and_a_goal_are_short_to_look_at(targets: zzplan.PlanFile) -> None:
    assert repr(targets) == f"<PlanFile {TARGETS}: 152 goals in 3 plans>"
    assert repr(zzplan.find(targets, "congress-13/gdp")[0]) == (
        "<Goal congress-13/gdp: baseline 突破3000, rate 8%以上, goal 5000以上, 2021-2026>"
    )
    assert repr(zzplan.parse(ONE)) == "<PlanFile <text>: 1 goal>"
    assert (
        repr(zzplan.parse(ONE).indicators["gdp"]) == "<Indicator gdp: GDP (亿元), 0 actual values>"
    )
    measured = zzplan.parse("zzplan: 1\nindicators: {gdp: {unit: 亿元, actuals: {2021: 3420.26}}}")
    assert repr(measured.indicators["gdp"]) == "<Indicator gdp: gdp (亿元), 1 actual value>"


def test_an_explanation_prints_as_its_sentence() -> None:
    plan_file = zzplan.parse(
        "{zzplan: 1, base_year: 2016, goal_year: 2021, goals: {investment: "
        "{unit: 亿元, baseline: 2345.8, rate: 16%左右, goal: 5700}}}"
    )
    (answer,) = zzplan.check(plan_file)
    (reading,) = zzplan.explain(plan_file, answer)
    assert str(reading).startswith("Over 6 years")


def test_a_report_is_rendered_as_the_command_line_writes_it(run: Callable[..., Outcome]) -> None:
    found = zzplan.review(zzplan.load(TARGETS))
    for name in ("markdown", "csv", "json"):
        assert zzplan.render(found, name) == run("check", "-f", TARGETS, "--format", name).out
    chinese = run("check", "-f", TARGETS, "--lang", "zh").out
    assert zzplan.render(found, lang="zh") == chinese
