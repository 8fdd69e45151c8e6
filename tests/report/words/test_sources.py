"""Where a figure stands, in as many words as the screen above leaves open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome

Run = Callable[..., Outcome]
PLAN = """# Harbour plan

In 2030 the port is to have 24,000 berths, of which 15,000 for yachts and 12,500 for boats.
"""
REPORT = """# Harbour report

By 2030 the port is to have 23,000 berths.
"""


@pytest.fixture(autouse=True)
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "plan.md").write_text(PLAN, encoding="utf-8")
    (tmp_path / "report.md").write_text(REPORT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


def test_of_one_document_neither_its_title_nor_a_section_of_that_name_is_said(run: Run) -> None:
    said = run("check", "plan.md", "--lang", "en").out.splitlines()
    figures = [line.strip() for line in said if line.startswith("      ")]
    assert [line.rpartition(": ")[2] for line in figures] == ["plan.md:3"] * 3
    assert [line.split()[0] for line in figures] == ["15,000", "12,500", "24,000"]
    goal = run("check", "plan.md", "berths", "--lang", "en").out
    assert "Source: Harbour plan. Document: plan.md:3" in goal


def test_of_two_documents_a_title_that_the_name_has_is_not_repeated(run: Run) -> None:
    said = run("check", "plan.md", "report.md", "--lang", "en").out
    (line,) = (one for one in said.splitlines() if one.strip().startswith("23,000"))
    assert line.count("Harbour report") == 1
    assert line.endswith(": report.md:3")


def test_a_figure_of_the_claim_alone_has_its_place(run: Run) -> None:
    Path("cut.md").write_text(
        "# Harbour plan\n\nThe port will cut its emissions from 48,300 tonnes in 2025 to 20,000 "
        "tonnes by 2030, a reduction of 62%.\n",
        encoding="utf-8",
    )
    assert "\n      62%: cut.md:3\n" in run("check", "cut.md", "--lang", "en").out
    assert "\n      62%：cut.md:3\n" in run("check", "cut.md", "--lang", "zh").out
