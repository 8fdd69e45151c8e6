"""Markdown is for people: what a screen says, in the reader's language, as a document has it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT, Outcome

Run = Callable[..., Outcome]

PLAN = """\
zzplan: 1
title: {en: Town plan, zh: 小城规划}
sources: {report: {title: 工作报告, publisher: 日报, date: 2021-03-01}}
plans:
  five:
    title: {en: Five-year plan, zh: 五年规划}
    source: report
    base_year: 2020
    goal_year: 2025
    goals:
      gdp: {name: {en: GDP, zh: 地区生产总值}, unit: 亿元, baseline: 3000, rate: 8%, goal: 5000}
      labs: {name: {en: Labs, zh: 实验室}, unit: 家, baseline: 10, goal: 15}
      hall: {name: {en: Town hall, zh: 会堂}, kind: milestone, goal_year: 2024}
identities:
  sum: {name: {en: A sum, zh: 合计}, claim: 2 + 3 = 6}
"""


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "targets.yaml").write_text(PLAN, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


ENGLISH = """\
## targets.yaml: 3 goals in 1 plan, 1 identity

**2 findings: 1 goal short, 1 identity fails.**

| indicator | unit | baseline | rate | goal | by | leads to | needs a year | verdict |
| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |
| **Five-year plan, 2020 to 2025** |  |  |  |  |  |  |  |  |
| GDP | 亿元 | 3000 | 8% | 5000 | 2025 | 4407.98 | 10.76% | short |
| Labs | 家 | 10 | - | 15 | 2025 | - | 8.45% | no rate printed |
| Town hall |  | - | - | - | 2024 | - | - | milestone |

1 goal cannot be judged: a milestone, done or not done (1).

### Contradicts itself

- GDP: 3000 at 8% a year gives 4408 by 2025: 592 (11.8%) below 5000. It takes 10.76% a year. (日报 2021-03-01; targets.yaml:11)
- A sum: The figures give 5; 6 is stated. They are 1 apart, and no rounding explains it. (targets.yaml:15)
"""  # noqa: E501

CHINESE = """\
## 地区生产总值（亿元），五年规划，2020—2025年

**不足以实现**：3000亿元按年均8%推算，2025年为4408亿元，比5000亿元少592亿元（11.8%）。
"""


@pytest.mark.usefixtures("plan")
def test_a_check_begins_with_its_title_and_result_and_names_its_sources(run: Run) -> None:
    assert run("check", "--format", "markdown").out == ENGLISH


@pytest.mark.usefixtures("plan")
def test_it_is_in_the_language_of_the_reader(run: Run) -> None:
    out = run("check", "gdp", "--format", "markdown", "--lang", "zh").out
    assert out.startswith(CHINESE)
    assert "\n| 所需增速 | 3000 | 10.76% | 5 | 5000.00 |  |\n" in out


def words(text: str) -> set[str]:
    """Return the words of an output, without the signs of either format."""
    text = re.sub(r"\\([\\`*\[\]|_~#>+-])", r"\1", text.replace("&lt;", "<"))
    return set(re.findall(r"[^\s|*#\[\]()（）：:;；]+", text.casefold())) - {"-", "---"}


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(
    "command",
    ["check congress-13/gdp", "check --plan action-plan", "project congress-13/gdp",
     "progress congress-13/gdp --chart", "progress --compare", "list --no-rate", "show gdp",
     "solve 3000 5000 5", "outlook congress-13/gdp", "sweep congress-13/gdp --rate 7%..9%"],
)  # fmt: skip
def test_it_says_what_the_screen_of_a_command_says(
    run: Run, monkeypatch: pytest.MonkeyPatch, command: str, language: str
) -> None:
    monkeypatch.chdir(ROOT)
    table, markdown = (
        words(run(*command.split(), "--lang", language, "--format", form).out)
        for form in ("table", "markdown")
    )
    hints = words(
        "zzplan check progress GOAL shows one. list --no-verdict lists them. 详见zzplan 目标。"
    )
    hints |= words("详见zzplan list --no-verdict。")
    assert table - markdown <= hints
