"""What list and check write as a table is a plan file again, with the same goals."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import Outcome
from zzplan.plan.load import load
from zzplan.plan.model import Goal

Run = Callable[..., Outcome]

KINDS = {
    "level": (
        "亿元",
        ("5000", "5000以上", "约5,200", ">=310", "3.5万"),
        ("3000", "突破3000", "67.70"),
    ),
    "share": ("%", ("43.50%", "80%以上", "5%以内", "35%左右"), ("42.1%", "0.5%")),
    "rate": ("%", ("7%", "8%以上", "3%左右"), ()),
    "points": ("%", ("2个百分点", "1.5个百分点以上"), ()),
    "cumulative": ("%", ("-13.5%", "18%"), ()),
    "added": ("万人", ("30", "30以上", "2.5"), ()),
    "range": ("%", ("2-4%",), ()),
    "hold": ("%", ("3%左右", "98%以上"), ()),
}
NAMES = ("地区生产总值", "R&D, share", 'a "quoted" name', "-rail", "=SUM(1)", "gdp|x")


@st.composite
def goals(draw: st.DrawFn) -> str:
    kind = draw(st.sampled_from(sorted(KINDS)))
    unit, values, bases = KINDS[kind]
    lines = [f"unit: '{unit}'", f"kind: {kind}", f"goal: '{draw(st.sampled_from(values))}'"]
    if draw(st.booleans()):
        name = draw(st.sampled_from(NAMES)).replace("'", "''")
        lines.append(f"name: '{name}'")
    if bases and draw(st.booleans()):
        lines.append(f"baseline: '{draw(st.sampled_from(bases))}'")
        if draw(st.booleans()):
            lines.append("rate: 8%以上" if kind == "level" else "rate: 0.5个百分点")
    if draw(st.booleans()):
        lines.append("goal_year: 2030")
    return "{" + ", ".join(lines) + "}"


def told(goal: Goal) -> tuple[object, ...]:
    printed = goal.goal, goal.baseline, goal.rate
    return (
        goal.name, goal.kind, goal.base_year, goal.goal_year, goal.indicator.unit,
        goal.indicator.name, goal.section,
        *((one.value, one.comparator, one.text) if one else None for one in printed),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("command", "form"), [("list", "csv"), ("list", "tsv"), ("check", "csv"), ("check", "tsv")]
)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(goals(), min_size=1, max_size=6), plans=st.booleans())
def test_an_exported_table_has_the_same_goals(
    run: Run, tmp_path: Path, command: str, form: str, rows: list[str], plans: bool
) -> None:
    head = "zzplan: 1\n" + ("plans:\n  city:\n    " if plans else "")
    gap = "    " if plans else ""
    entries = "".join(f"{gap}  g{number}: {row}\n" for number, row in enumerate(rows))
    source, table = tmp_path / "plan.yaml", tmp_path / f"table.{form}"
    years = f"base_year: 2020\n{gap}goal_year: 2025\n{gap}"
    source.write_text(f"{head}{years}goals:\n{entries}", encoding="utf-8")
    table.unlink(missing_ok=True)
    assert run(command, str(source), "-o", str(table)).code in (0, 1)
    again = load(str(table))
    assert [told(one) for one in again.goals] == [told(one) for one in load(str(source)).goals]


def test_a_fiscal_year_a_ratio_and_findings_beside_goals_come_back(
    run: Run, tmp_path: Path
) -> None:
    source, table = tmp_path / "plan.yaml", tmp_path / "table.csv"
    source.write_text(
        "zzplan: 1\nbase_year: 2023/24\ngoal_year: 2028/29\n"
        "goals:\n  ratio: {unit: '', baseline: 1.9, goal: 1.75以内}\n",
        encoding="utf-8",
    )
    assert run("check", str(source), "-o", str(table)).code == 0
    (old,), (new,) = load(str(source)).goals, load(str(table)).goals
    assert told(new) == told(old)
    assert "2023/24" in run("list", str(table)).out


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(
    ("command", "suffix"),
    [("list", "md"), ("check", "md"), ("check", "xlsx"), ("report", "html"), ("report", "xlsx")],
)
def test_what_is_written_to_be_looked_at_is_no_document(
    command: str, suffix: str, language: str, run: Run, tmp_path: Path
) -> None:
    """Its tables lack what a plan prints (以上, the base year): their goals would be others."""
    plan, made = tmp_path / "p.yaml", tmp_path / f"made.{suffix}"
    goals = "goals:\n  gdp: {name: 产值, unit: 亿元, baseline: 12, rate: 8%, goal: 18以上}\n"
    plan.write_text(f"zzplan: 1\nbase_year: 2020\ngoal_year: 2025\n{goals}", encoding="utf-8")
    run(command, "-f", str(plan), "-o", str(made), "--lang", language)
    found = run("check", str(made))
    assert (found.code, found.out) == (2, "")
    assert "error[own-output]" in found.err
