"""``zzplan report``: one page that holds together, in both languages, whatever the plan holds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT, Outcome
from tests.report.render.webpage import Webpage

Run = Callable[..., Outcome]

PLAN = """zzplan: 1
base_year: 2021
goal_year: 2026
goals: {gdp: {name: {en: GDP, zh: 地区生产总值}, unit: 亿元, baseline: 突破3000, rate: 8%以上,
  goal: 5000}}
"""
TEXT = (
    "某市规划纲要(2021-2025年)\n\n主要目标\n\n"
    "到2025年,地区生产总值从2020年的3000亿元增长到5000亿元,年均增长8%以上;"
    "高新技术企业达到500家。\n"
)


def page(run: Run, folder: Path, *arguments: str, code: int = 1) -> Webpage:
    """Write the page of a command and read it; it says what the check says by its exit code."""
    output = folder / "page.html"
    outcome = run("report", *arguments, "-o", str(output))
    assert (outcome.code, outcome.out) == (code, "")
    return Webpage(output.read_text(encoding="utf-8"))


def holds_together(found: Webpage) -> None:
    assert found.faults == []
    assert sorted(found.ids) == sorted(set(found.ids))
    assert [link for link in found.links if link.removeprefix("#") not in found.ids] == []
    assert found.outside() == []


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_page_of_the_plan_that_is_carried_holds_together_and_is_small(
    run: Run, tmp_path: Path, language: str
) -> None:
    found = page(run, tmp_path, str(ROOT / "targets.yaml"), "--lang", language)
    holds_together(found)
    assert len(found.text.encode()) < 1_500_000


def test_the_page_says_what_the_check_says(run: Run, tmp_path: Path, plan: str) -> None:
    said = page(run, tmp_path, plan).said
    lines = [" ".join(one.split()) for one in run("check", plan, "gdp").out.splitlines()]
    # a page goes elsewhere: it names the file and not its folder
    shared = [one.removeprefix("SHORT ").replace(f"{tmp_path}/", "") for one in lines if one]
    assert len(shared) > 8
    assert [one for one in shared if one.replace(" ", "") not in said.replace(" ", "")] == []


def test_figure_and_finding_of_a_document_lead_to_each_other(run: Run, tmp_path: Path) -> None:
    text = tmp_path / "plan.txt"
    text.write_text(TEXT, encoding="utf-8")
    found = page(run, tmp_path, str(text), "--lang", "zh")
    holds_together(found)
    figures = [facts for tag, facts in found.elements if "figure" in str(facts.get("class"))]
    assert [one["href"] for one in figures[:3]] == ["#finding-1"] * 3
    assert figures[0]["title"] == "不足以实现"
    assert "#figure-1" in found.links
    assert "到2025年,地区生产总值从2020年的3000亿元增长到5000亿元" in found.said


def test_a_figure_that_no_plan_file_takes_says_why_in_words(run: Run, tmp_path: Path) -> None:
    """From euros to pounds: two currencies are no one indicator."""
    text = tmp_path / "plan.csv"
    rows = "Indicator,2020,2025\nTrade,€900m,£1.2bn\nWind (MW),1,2\n"
    text.write_text(f"Targets of the plan 2021-2025,,\n{rows}", encoding="utf-8")
    found = page(run, tmp_path, str(text), code=0)
    titles = [str(facts.get("title")) for tag, facts in found.elements
              if "figure" in str(facts.get("class"))]  # fmt: skip
    assert any(one.startswith("no plan file takes it: ") for one in titles), titles
    assert "unit-mismatch" not in titles


def test_a_grid_stands_beside_each_goal_where_it_is_asked_for(
    run: Run, tmp_path: Path, plan: str
) -> None:
    assert "Other rates" not in page(run, tmp_path, plan).said
    said = page(run, tmp_path, plan, "--sweep", "8%..11%", "--years", "4..6").said
    assert "Other rates and horizons" in said
    assert "5055 +" in said


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ((), "Name the page to write, such as -o plan.html; -o - is the standard output."),
        (("-o", "page.docx"), "Nothing is written as .docx"),
        (("-o", "page.html", "--years", "4..5"), "--step and --years are of the grid"),
        (("-o", "page.html", "--sweep", "1%..900%"), "a grid of a page has at most 400 cells"),
    ],
)
def test_what_makes_no_page_is_refused(
    run: Run, plan: str, arguments: tuple[str, ...], complaint: str
) -> None:
    outcome = run("report", plan, *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert complaint in outcome.err


def test_the_plan_itself_is_never_replaced(run: Run, tmp_path: Path) -> None:
    document = tmp_path / "plan.html"
    document.write_text(f"<html><body><p>{TEXT}</p></body></html>", encoding="utf-8")
    before = document.read_bytes()
    outcome = run("report", str(document), "-o", str(document))
    assert outcome.code == 2
    assert "the results would replace the plan file itself" in outcome.err
    assert document.read_bytes() == before


def test_names_that_would_be_markup_or_turn_the_text_stay_text(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    name = "<script>alert(1)</script>\\\" onload='x' & &lt;b&gt; \\u202Eabc"
    path.write_text(
        f'zzplan: 1\ntitle: "{name}"\nbase_year: 2021\ngoal_year: 2026\ngoals:\n'
        f'  gdp: {{name: "{name}", unit: "</td>", baseline: 3000, rate: 8%, goal: 5000, '
        f'section: "{name}", note: "{name}"}}\n',
        encoding="utf-8",
    )
    found = page(run, tmp_path, str(path), "--lang", "zh")
    holds_together(found)
    assert [tag for tag, _ in found.elements].count("script") == 2
    assert "\u202e" not in found.text
    assert "<script>alert(1)</script>\" onload='x' & &lt;b&gt; abc" in found.said


def test_a_finding_that_is_accepted_beside_the_document_fails_no_page(
    run: Run, tmp_path: Path
) -> None:
    text = tmp_path / "plan.txt"
    text.write_text(TEXT, encoding="utf-8")
    known = tmp_path / "known.yaml"
    known.write_text(
        "- {finding: short, quote: 增长到5000亿元, reason: 现价目标}\n",
        encoding="utf-8",
    )
    arguments = (str(text), "--accept", str(known))
    checked = run("check", *arguments)
    found = page(run, tmp_path, *arguments, "--lang", "zh", code=checked.code)
    assert checked.code == 0
    assert "现价目标" in found.said
    tones = {f["class"] for _, f in found.elements if str(f.get("id")) == "finding-1"}
    assert tones == {""}


def test_a_plan_file_shows_the_document_that_it_was_read_from(run: Run, tmp_path: Path) -> None:
    text, plan = tmp_path / "plan.txt", tmp_path / "plan.yaml"
    text.write_text(TEXT, encoding="utf-8")
    assert run("read", str(text), "-o", str(plan)).code == 0
    found = page(run, tmp_path, str(plan), "--lang", "zh")
    holds_together(found)
    figures = [f["href"] for _, f in found.elements if "figure bad" in str(f.get("class"))]
    assert figures == ["#finding-1"] * 3
    text.unlink()
    alone = page(run, tmp_path, str(plan), "--lang", "zh")
    holds_together(alone)
    assert not [f for _, f in alone.elements if "figure" in str(f.get("class"))]
