"""The workbook of a check: its formulas give what the engine gives, in every cell."""

from __future__ import annotations

import json
import re
import shutil
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT, Outcome
from tests.report.sheets.office import OFFICE, recalculated

pytest.importorskip("xlsxwriter", reason="the extra xlsx is not installed")
calamine = pytest.importorskip("python_calamine", reason="the extra xlsx is not installed")

Run = Callable[..., Outcome]
GOLDEN = ROOT / "tests" / "golden"

# What no golden plan has: every path with every start, words that bound, ranges, prices, falls.
PATHS = """\
zzplan: 1
base_year: 2020
goal_year: 2025
goals:
  steps: {unit: 家, kind: stock, baseline: 100, rate: 8%, goal: 150}
  line: {unit: 万吨, baseline: 1000, path: linear, rate: -4.2%, goal: 700, direction: down}
  line_up: {unit: 万吨, baseline: 1000, path: linear, rate: 4.2%, goal: 1300}
  line_total: {kind: cumulative, path: linear, rate: -2.7%, goal: -13.5%}
  line_free: {unit: 万吨, baseline: 1000, path: linear, goal: 1300}
  share: {unit: "%", baseline: 45.5, rate: 提高1.2个百分点, goal: 51.5左右}
  share_grows: {unit: "%", baseline: 45.5, rate: 5.7%, goal: 60.0}
  priced: {unit: 亿元, price: current, inflation: 2%, baseline: 3000, rate: 8%, goal: 5000}
  range: {unit: 亿元, baseline: 3000, rate: 8-10%, goal: 4500-4700}
  range_low: {unit: 亿元, baseline: 3000, rate: 3%, goal: 4500-4700}
  fall: {unit: 万人, baseline: 320, rate: -6%以上, goal: 低于230, direction: down}
  cap: {unit: 万人, baseline: 320, rate: 2%以内, goal: 360以内}
  strict: {unit: 亿元, baseline: 100, rate: 10%, goal: 超过161.051}
  just: {unit: 亿元, baseline: 100, rate: 10%, goal: 161.051}
  rounded: {unit: 亿元, baseline: 67.7, rate: 6.5%, goal: 92.8}
  past: {unit: 亿元, baseline: 530, rate: 1%, goal: 500}
  past_breaks: {unit: 亿元, baseline: 530, rate: -3%, goal: 500以上, direction: up}
  past_alone: {unit: 亿元, baseline: 530, goal: 500以上}
  still: {unit: 亿元, baseline: 530, rate: 0%, goal: 600}
  twice: {unit: 亿元, baseline: 120.5, rate: 12%, goal: 翻一番}
  twice_alone: {kind: multiple, unit: 亿元, rate: 15%, goal: 翻一番}
  more: {unit: 岁, baseline: 77.3, goal: 提高1岁}
  new: {unit: 家, kind: added, baseline: 412, rate: 8%, goal: 新增200家}
  new_alone: {unit: 家, kind: added, goal: 新增200家}
  index: {unit: "", kind: index, rate: 3%以内, goal: 115, direction: down}
  kept: {unit: 万吨, baseline: 252, rate: 0.5%, goal: 稳定在250以上}
  band: {unit: "%", baseline: 3.1, goal: 保持在3%左右}
  unknown: {unit: 张, baseline: 30, rate: -2%, goal: 27}
  no_base: {unit: 亿元, rate: 10.3%, goal: 250.3}
  rates: {kind: rate, rate: 7%, goal: 6.5%以上}
  relative: {kind: relative, to: steps, goal: 高于}
  done: {kind: milestone, goal: 建成国家级园区}
  total: {kind: cumulative, rate: -2.7%, goal: 累计下降13%}
"""


def sheets_of(path: Path) -> dict[str, list[list[Any]]]:
    """Read a workbook."""
    book = calamine.CalamineWorkbook.from_path(str(path))
    return {
        name: book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        for name in book.sheet_names
    }


def table(rows: list[list[Any]]) -> list[dict[str, Any]]:
    """Return the rows below the titles, by these."""
    top = next(n for n, row in enumerate(rows) if sum(bool(one) for one in row) > 3)
    return [dict(zip(rows[top], row, strict=True)) for row in rows[top + 1 :]]


@pytest.mark.slow
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("name", ["paths", "kinds", "contradictions", "claims", "targets"])
def test_an_office_program_computes_what_the_engine_computes(
    run: Run, tmp_path: Path, name: str
) -> None:
    plan = tmp_path / f"{name}.yaml"
    if name == "paths":
        plan.write_text(PATHS, encoding="utf-8")
    else:
        home = ROOT if name == "targets" else GOLDEN
        shutil.copy(home / f"{name}.yaml", plan)
    written = tmp_path / "plan.xlsx"
    assert run("check", str(plan), "-o", str(written)).code in (0, 1)
    stored, computed = sheets_of(written), sheets_of(recalculated(written, tmp_path))
    assert list(stored) == list(computed)
    count = 0
    for sheet, rows in stored.items():
        for row, (ours, theirs) in enumerate(zip(rows, computed[sheet], strict=True)):
            for column, one in enumerate(ours):
                other = theirs[column] if column < len(theirs) else ""
                where = f"{sheet}, row {row + 1}, column {column + 1}"
                if isinstance(one, float):
                    assert other == pytest.approx(one, rel=1e-9, abs=1e-9), where
                    count += 1
                elif sheet == "Goals":
                    assert str(other).strip() == str(one).strip(), where
    assert count > 10


def test_the_cells_hold_what_the_json_has(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("plan.yaml").write_text(PATHS, encoding="utf-8")
    results = json.loads(run("check", "plan.yaml", "--format", "json").out)["results"]
    assert run("check", "plan.yaml", "-o", "plan.xlsx").code == 1
    rows = table(sheets_of(Path("plan.xlsx"))["Goals"])
    assert [row["key"] for row in rows] == [one["goal"] for one in results]
    columns = {
        "projected": "projected_value", "gap": "gap", "gap, share": "gap_share",
        "years needed": "required_years", "baseline needed": "required_baseline",
        "base year": "base_year", "goal year": "goal_year", "years": "years",
    }  # fmt: skip
    for row, one in zip(rows, results, strict=True):
        for column, key in columns.items():
            expected = one.get(key)
            value = row[column] if row[column] != "" else None
            assert value == (None if expected is None else pytest.approx(expected)), (
                row["key"], column,
            )  # fmt: skip
        assert row["verdict"].replace(" ", "-") in (one["verdict"], "no-rate-printed",
                                                    "met-within-the-range")  # fmt: skip


def test_printed_figures_read_as_they_were_printed(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("plan.yaml").write_text(PATHS, encoding="utf-8")
    run("check", "plan.yaml", "-o", "plan.xlsx")
    with zipfile.ZipFile("plan.xlsx") as book:
        styles = book.read("xl/styles.xml").decode()
    for shown in ('0%"以内"', '"提高"0.0"个百分点"', '0.0"左右"', '"超过"0.000', "0.0%"):
        assert shown.replace('"', "&quot;") in styles, shown


HOSTILE = """\
zzplan: 1
title: "=1+1"
base_year: 2020
goal_year: 2025
goals:
  gdp: {name: "=HYPERLINK(\\"http://x\\")", unit: "@亿元", baseline: 3000, rate: 8%, goal: 5000,
        section: "+1", note: "-1", accept: {finding: short, reason: "=cmd|' /C calc'!A0"}}
"""


@pytest.mark.parametrize("language", ["en", "zh"])
def test_names_that_look_like_formulas_stay_texts(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("plan.yaml").write_text(HOSTILE, encoding="utf-8")
    assert run("--lang", language, "check", "plan.yaml", "-o", "plan.xlsx").code == 0
    with zipfile.ZipFile("plan.xlsx") as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        strings = book.read("xl/sharedStrings.xml").decode()
    assert "=HYPERLINK" in strings
    assert "=cmd|" in strings
    formulas = re.findall(r"<f>(.*?)</f>", sheet)
    assert formulas
    assert not [one for one in formulas if "HYPERLINK" in one or "cmd" in one]


def test_a_document_becomes_a_workbook(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    text = "到2025年,地区生产总值从2020年的3000亿元增长到5000亿元,年均增长8%以上。"
    Path("plan.txt").write_text(text, encoding="utf-8")
    assert run("--lang", "zh", "check", "plan.txt", "-o", "plan.xlsx").code == 1
    rows = table(sheets_of(Path("plan.xlsx"))["目标"])
    assert [(row["基数"], row["目标值"], row["判定"]) for row in rows] == [
        (3000, 5000, "不足以实现")
    ]


def test_columns_that_formulas_compute_with_stand_there_even_empty(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Counts are exact: rounding leaves nothing to a baseline of 320 家."""
    monkeypatch.chdir(tmp_path)
    goals = "goals: {firms: {unit: 家, baseline: 320, rate: 5%, goal: 520}}"
    Path("plan.yaml").write_text(
        f"zzplan: 1\nbase_year: 2025\ngoal_year: 2030\n{goals}\n", encoding="utf-8"
    )
    assert run("check", "plan.yaml", "-o", "plan.xlsx").code == 1
    (row,) = table(sheets_of(Path("plan.xlsx"))["Goals"])
    assert (row["verdict"], row["rounding of the baseline"]) == ("short", "")


def test_only_the_goals_that_were_asked_for(run: Run, tmp_path: Path) -> None:
    written = tmp_path / "gdp.xlsx"
    run("check", "gdp", "-f", str(ROOT / "targets.yaml"), "-o", str(written))
    sheets = sheets_of(written)
    assert {row["goal"] for row in table(sheets["Goals"])} == {"GDP"}
    assert {row["indicator"] for row in table(sheets["Actuals"])} == {"GDP"}
    run("check", "-f", str(ROOT / "targets.yaml"), "-o", str(written))
    assert len(sheets["Sources"]) < len(sheets_of(written)["Sources"])


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--format", "xlsx"], "-o plan.xlsx"),
        (["--text", "从3000亿起,年均增长8%,五年达到5000亿", "-o", "a.xlsx"], "--text"),
    ],
)
def test_a_workbook_needs_a_file_and_goals(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copy(GOLDEN / "short.yaml", "targets.yaml")
    outcome = run("check", *words)
    assert outcome.code == 2
    assert outcome.out == ""
    assert said in outcome.err
    assert not Path("a.xlsx").exists()


def test_what_is_not_installed_is_named(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copy(GOLDEN / "short.yaml", "targets.yaml")
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    outcome = run("check", "-o", "a.xlsx")
    assert outcome.code == 2
    assert "python -m pip install 'zzplan[xlsx]'" in outcome.err
    assert not Path("a.xlsx").exists()
