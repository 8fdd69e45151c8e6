"""product.md, "one number, one spelling": in tables, sentences, pages, pictures and workbooks."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome
from tests.report.sheets.shown import shown

pytest.importorskip("xlsxwriter", reason="the extra xlsx is not installed")

Run = Callable[..., Outcome]

GOALS = {
    "gdp": (
        "{unit: 亿元, baseline: 3000, rate: 8%以上, goal: 5000以上}", "3779", "3779.14", "18.57",
    ),
    "fine": (
        "{unit: 亿元, baseline: 3000.125, rate: 8%, goal: 4000}", "3779.293", "3779.293", "10.07",
    ),
    "kept": (
        "{unit: '%', direction: up, baseline: 60.0, rate: 下降1.0个百分点, goal: 57.8以上}",
        "57.0", "57.00", "-0.733",
    ),
    "urban": (
        "{unit: '%', baseline: 67.2, rate: 提高1.0个百分点, goal: 73.0以上}",
        "70.2", "70.20", "1.94",
    ),
    "energy": (
        "{unit: 吨, direction: down, baseline: 50.0, rate: -2%, goal: 45.0}",
        "47.1", "47.06", "-3.46",
    ),
    "small": ("{unit: 吨, baseline: 0.9, rate: 3%, goal: 1.1}", "0.98", "0.98", "6.92"),
    "least": (
        "{unit: 吨, direction: down, baseline: 0.052, rate: -9%, goal: 0.031}",
        "0.0392", "0.0392", "-15.84",
    ),
    "large": (
        '{unit: 亿元, baseline: "30,000", rate: 8%, goal: "50,000"}',
        "37,791", "37,791.36", "18.57",
    ),
    "steps": (
        "{unit: 家, kind: stock, baseline: 100, goal: 136, rate: 8%}", "126", "125.97", "10.80",
    ),
    "line": (
        "{unit: 吨, baseline: 100, rate: 3%, path: linear, goal: 120}", "109", "109.00", "6.67",
    ),
    "twice": ("{unit: 亿元, baseline: 120.5, rate: 12%, goal: 翻一番}", "169.3", "169.29", "26.00"),
    "total": ("{kind: cumulative, rate: 年均下降3%, goal: 下降13.5%}", "-8.73", "-8.73", "-4.72"),
}  # fmt: skip
"""With what three years at the stated rate come to, in a sentence and in a column, and what it
takes a year, rounded so that it suffices: 3000 × 1.08³ = 3779.136, (5/3)^(1/3) - 1 = 18.5631%."""
PLAN = "zzplan: 1\nbase_year: 2020\ngoal_year: 2023\ngoals:\n" + "".join(
    f"  {name}: {line}\n" for name, (line, *_) in GOALS.items()
)
NUMBER = re.compile(r"(?<![\d.,A-Za-z])-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\d.]*[\dA-Za-z])")


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("plan") / "plan.yaml"
    file.write_text(PLAN, encoding="utf-8")
    return file


def spellings(text: str, exact: float, least: str) -> set[str]:
    """Return the numbers that are this one, rounded to any side, with decimals as the least has."""
    found = set()
    for one in NUMBER.findall(text.replace("−", "-").replace("下降", "-")):
        places = len(one.partition(".")[2])
        near = abs(float(one.replace(",", "")) - exact) < 10.0**-places
        if near and places >= len(least.partition(".")[2]):
            found.add(one)
    return found


def outputs(run: Run, plan: Path, name: str, language: str) -> dict[str, str]:
    """Return what each output says of a goal."""
    folder, tail = plan.parent, ("-f", str(plan), "--lang", language)
    said = {
        "project": run("project", name, *tail).out,
        "markdown": run("project", name, *tail, "--format", "markdown").out,
    }
    lines = run("check", *tail).out.splitlines()
    said["table"] = "\n".join(line for line in lines if re.match(rf"{name}\b", line))
    run("project", name, *tail, "-o", str(folder / f"{name}.svg"))
    drawn = (folder / f"{name}.svg").read_text("utf-8")
    said["svg"] = "\n".join(re.findall(r"<text[^>]*>([^<]*)</text>", drawn)[1:])
    run("report", *tail, "-o", str(folder / "page.html"))
    page = (folder / "page.html").read_text("utf-8")
    cards = re.findall(rf'<article[^>]*data-name="{name}\b.*?</article>', page, re.DOTALL)
    said["html"] = html.unescape(re.sub(r"<[^>]*>", " ", " ".join(cards)))
    run("check", *tail, "-o", str(folder / "plan.xlsx"))
    (row,) = (row for row in shown(folder / "plan.xlsx") if row and name in row[:2])
    said["xlsx"] = "\n".join(row)
    return said


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", GOALS)
def test_what_is_computed_of_a_goal_is_written_alike_in_every_output(
    run: Run, plan: Path, name: str, language: str
) -> None:
    _, sentence, column, needed = GOALS[name]
    asked = ("check", name, "-f", str(plan), "--lang", language)
    record = json.loads(run(*asked, "--format", "json").out)["results"][0]
    exact = record["projected_value"]
    rate, step = 100 * (record["required_rate"] or 0.0), record["required_step"] or 0.0
    takes = min((rate, step), key=lambda one: abs(one - float(needed)))
    said = outputs(run, plan, name, language) | {"check": run(*asked).out}
    for output, text in said.items():
        projected = spellings(text, exact, sentence)
        assert projected <= {sentence, column, column.replace(",", "")}, output
        assert output == "svg" or column in projected, output
        if output != "xlsx":
            assert spellings(text, takes, needed) - {column} <= {needed}, output
    assert sentence in spellings(said["check"], exact, sentence)
    assert sentence in said["html"]
    assert {sentence, sentence.rstrip("0").rstrip(".")} & {
        label.rstrip("%") for label in said["svg"].splitlines()
    }
    for output in ("check", "table", "project", "html"):
        assert needed in spellings(said[output], takes, needed), output
    up = 1 if record["direction"] == "up" else -1
    (cell,) = spellings(said["xlsx"], takes, needed)
    assert (float(needed) - float(cell)) * up >= 0
    assert (float(cell) - takes) * up > -1e-4  # a cell rounds to the nearest, so it shows more
