"""Several documents of one plan at once, and a document through the standard input."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from tests.conftest import Outcome
from tests.plan.inputs.office import docx, p, pdf

Run = Callable[..., Outcome]

TEXT = "某市“十五五”规划纲要\n\n到2030年，全市高新技术企业达到500家，森林覆盖率达到43.5%。\n"
TABLE = (
    "# 某市“十五五”规划纲要主要指标\n\n| 指标 | 单位 | 2025年 | 2030年 |\n|---|---|---|---|\n"
    "| 高新技术企业 | 家 | 320 | 520 |\n| 森林覆盖率 | % | 42 | 43.5 |\n"
)
PLAN = "zzplan: 1\nbase_year: 2020\ngoal_year: 2025\ngoals: {gdp: {unit: 亿元, goal: 5000}}\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.md").write_text(TABLE, encoding="utf-8")
    (tmp_path / "own.yaml").write_text(PLAN, encoding="utf-8")
    return tmp_path


def given(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(data)))


def test_one_figure_that_two_documents_print_differently_is_a_finding_at_both(run: Run) -> None:
    outcome = run("check", "a.txt", "b.md", "--format", "json")
    assert outcome.code == 1
    (found,) = json.loads(outcome.out)["findings"]
    places = [(one["printed"], one["location"]) for one in found["related"]]
    assert places == [
        ("500", {"file": "a.txt", "line": 3, "column": 18}),
        ("520", {"file": "b.md", "line": 5, "column": 22}),
    ]
    assert "a.txt:3" in run("check", "a.txt", "b.md").out
    assert "zzplan check a.txt b.md GOAL" in run("check", "a.txt", "b.md").out


def test_list_show_and_progress_take_several_documents_and_others_say_that_they_do_not(run: Run):
    assert "a/森林覆盖率" in run("list", "a.txt", "b.md").out
    assert "b.md:5" in run("show", "a.txt", "b.md", "高新技术企业").out
    assert run("progress", "a.txt", "b.md").code == 0
    for arguments in (("project", "a.txt", "b.md"), ("check", "a.txt", "own.yaml")):
        outcome = run(*arguments)
        assert outcome.code == 2
        assert outcome.err.startswith("Usage: ")
        assert "Error: One plan file at a time, not " in outcome.err


def test_two_documents_of_one_name_are_told_apart_by_their_folders(run: Run, folder: Path) -> None:
    for name, goal in (("old", "500"), ("new", "520")):
        (folder / name).mkdir()
        text = TEXT.replace("500", goal)
        (folder / name / "a.txt").write_text(text, encoding="utf-8")
    outcome = run("check", "old/a.txt", "new/a.txt", "new/a.txt", "--format", "json")
    (found,) = json.loads(outcome.out)["findings"]
    files = [one["location"]["file"] for one in found["related"]]
    assert files == ["old/a.txt", "new/a.txt"]
    assert run("read", "old/a.txt", "new/a.txt", "-o", "plan.yaml").code == 1
    assert run("check", "plan.yaml").code == 1


def test_a_document_without_a_figure_among_several_is_no_pass(run: Run, folder: Path) -> None:
    (folder / "c.txt").write_text("没有数字。", encoding="utf-8")
    outcome = run("check", "a.txt", "c.txt")
    assert outcome.code == 2
    assert outcome.err.startswith("c.txt: error[nothing-read]")


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(), TEXT.encode("gb18030"), TEXT.encode("utf-16"),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TABLE.encode(), f"<html><p>{TEXT}".encode(), docx("".join(map(p, TEXT.split("\n\n")))),
    ],
)  # fmt: skip
def test_a_document_comes_through_the_standard_input(
    run: Run, monkeypatch: pytest.MonkeyPatch, data: bytes
) -> None:
    for arguments in (("check", "-f", "-"), ("check", "-"), ("list", "-")):
        given(monkeypatch, data)
        outcome = run(*arguments, "--format", "json")
        goals = {one["goal"] for one in json.loads(outcome.out)["results"] if one["type"] == "goal"}
        assert "森林覆盖率" in goals
    given(monkeypatch, data)
    assert "森林覆盖率" in run("read", "-").out


def test_a_table_and_a_plan_file_come_through_the_standard_input_too(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    given(monkeypatch, "指标,单位,基数,目标,基年,目标年\nGDP,亿元,5,8,2020,2025\n".encode("gbk"))
    assert "GDP" in run("check", "-").out
    given(monkeypatch, PLAN.encode())
    assert "gdp" in run("check", "-").out
    given(monkeypatch, PLAN.encode())
    assert "- is a plan file already: zzplan check -" in run("read", "-").err


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"gdp: 5", "missing-version"),
        (b"", "empty-file"),
        (pdf([(9, 9, "x")])[:40], "document-broken"),
        (b"PK\x03\x04 and no more", "document-broken"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "document-format"),
        (b"\x81\x00\x00\xff\x00", "document-encoding"),
    ],
)
def test_what_is_none_of_them_is_refused(
    run: Run, monkeypatch: pytest.MonkeyPatch, data: bytes, code: str
) -> None:
    given(monkeypatch, data)
    outcome = run("check", "-f", "-")
    assert (outcome.code, outcome.out) == (2, "")
    assert f"error[{code}]" in outcome.err


@pytest.mark.parametrize("suffix", ["html", "xlsx"])
def test_a_page_and_a_workbook_of_several_documents(
    suffix: str, run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each document stands beside its findings, and no folder in the page."""
    made = folder / f"page.{suffix}"
    monkeypatch.chdir(folder.parent)
    files = [f"{folder.name}/a.txt", f"{folder.name}/b.md"]
    code, _, err = run("report", *files, "-o", str(made))
    assert (code, err.splitlines()[-1]) == (1, f"{made}: 1 finding: 1 identity fails.")
    if suffix == "html":
        page = made.read_text(encoding="utf-8")
        assert "<title>某市“十五五”规划纲要</title>" in page
        assert f"{folder.name}/" not in page
        document = page[page.index('id="document"') :]
        for name, figures in (("a.txt", ("500家", "43.5%")), ("b.md", ("520", "43.5"))):
            own = document[document.index(f">{name}<") :]
            for figure in figures:
                assert re.search(rf"<a [^>]*>{figure}</a>", own), (name, figure)
