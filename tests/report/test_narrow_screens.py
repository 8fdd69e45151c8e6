"""What lists goals fits a terminal of 80 columns (../shared/design/screens.md, people.md N32)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import zzplan
from zzplan.data import world_growth
from zzplan.engine.check import assess_all
from zzplan.engine.outlook import outlook
from zzplan.engine.progress_review import review_progress
from zzplan.engine.review import review
from zzplan.plan.model.plan_file import PlanFile
from zzplan.report.language import Language
from zzplan.report.model import Report, Table, Target
from zzplan.report.pages.check import check_report
from zzplan.report.pages.list import goals_report
from zzplan.report.pages.outlook import outlook_report
from zzplan.report.pages.progress import Options, progress_report
from zzplan.report.render.table import render
from zzplan.report.width import cells

ROOT = Path(__file__).parents[2]


def progress(plan_file: PlanFile, *, compare: bool) -> Report:
    options = Options(named=False, compare=compare, chart=False, plain=False)
    return progress_report(review_progress(plan_file), options)


def listing(plan_file: PlanFile, *, no_rate: bool = False, no_verdict: bool = False) -> Report:
    answers = [
        one for one in assess_all(plan_file.goals) if one.verdict == "no-rate" or not no_rate
    ]
    return goals_report(answers, plan_file, no_rate=no_rate, no_verdict=no_verdict)


REPORTS: dict[str, Callable[[PlanFile], Report]] = {
    "check": lambda plan_file: check_report(review(plan_file), named=False),
    "progress": lambda plan_file: progress(plan_file, compare=False),
    "progress --compare": lambda plan_file: progress(plan_file, compare=True),
    "outlook": lambda plan_file: outlook_report(
        [outlook(goal, world_growth()) for goal in plan_file.goals], plan_file, named=False
    ),
    "list": listing,
    "list --no-rate": lambda plan_file: listing(plan_file, no_rate=True),
    "list --no-verdict": lambda plan_file: listing(plan_file, no_verdict=True),
}
KEPT = {
    "check": ("baseline", "rate", "goal", "needs a year", "verdict"),
    "progress": ("actual", "goal", "progress", "needed now", "rating"),
    "progress --compare": ("zzplan", "schemes"),
    "outlook": ("needed", "probability", "in words"),
    "list": ("baseline", "rate", "goal", "key"),
    "list --no-rate": ("goal", "needs a year", "key"),
    "list --no-verdict": ("goal", "no verdict because", "key"),
}
"""The columns that a narrow terminal keeps (product.md, "Outputs")."""


@pytest.mark.parametrize("code", ["en", "zh"])
@pytest.mark.parametrize("command", REPORTS)
def test_the_carried_plan_is_a_table_on_80_columns(command: str, code: str) -> None:
    language = Language(code)
    report = REPORTS[command](zzplan.load(str(ROOT / "targets.yaml")))
    (table,) = (one for one in report.blocks(language) if isinstance(one, Table))
    lines = "".join(render(report, Target(language, 80, False, []))).splitlines()
    assert max(map(cells, lines)) <= 80
    first = next(at for at, line in enumerate(lines) if line.startswith(table.columns[0].title))
    for title in KEPT[command]:
        assert language.gettext(title) in lines[first]
    beneath = lines[first + 1 : lines.index("", first) if "" in lines[first:] else None]
    heads = [line for line in beneath if not line.startswith(" ")]
    assert heads == [head for head in table.heads if head]
    rows = [line for line in beneath if line.startswith("  ") and line[2] != " "]
    assert len(rows) == len(table.rows)


def test_what_tells_goals_apart_is_not_cut() -> None:
    text = "zzplan: 1\ntitle: A town\nbase_year: 2020\ngoals:\n" + "".join(
        f"  share_{year}: {{name: Contribution of science and technology to growth, unit: '%',"
        f" baseline: 40%, goal: {year - 1980}%, goal_year: {year}}}\n"
        for year in (2024, 2025)
    )
    report = check_report(review(zzplan.parse(text)), named=False)
    lines = "".join(render(report, Target(Language("en"), 80, False, []))).splitlines()
    assert [line.strip().partition(")")[0] for line in lines if "…" in line] == [
        "Contribution of s… (2024", "Contribution of s… (2025",
    ]  # fmt: skip
