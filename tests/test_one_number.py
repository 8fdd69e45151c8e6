"""people.md N6: one number has one spelling in every command, table, sentence and message."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome

Run = Callable[..., Outcome]

PLAN = """\
zzplan: 1
base_year: 2021
goal_year: 2026
goals:
  gdp: {unit: 亿元, baseline: 3000, rate: 8%, goal: 5000}
  urban: {unit: "%", baseline: 52.3%, goal: 56%}
"""
COMMANDS = (
    "check", "check gdp", "check --format markdown", "check --format github", "check --all",
    "project gdp", "project gdp --format markdown", "show gdp", "solve 3000 5000 5",
    "solve 3000 5000 5 8%", "sweep gdp --rate 8%..9% --years 5..7", "list --no-rate",
)  # fmt: skip
SPELLINGS = {
    r"10\.7\d*%": {"10.76%"},  # the rate: (5/3)^(1/5) - 1 = 10.7566%
    r"6\.6\d*": {"6.64"},  # the years: ln(5/3) / ln 1.08 = 6.637
    r"340[23](?:\.\d+)?": {"3402.92", "3403"},  # the baseline; 3403 is what it would have to read
    r"440[78](?:\.\d+)?": {"4407.98", "4408"},  # 3000 × 1.08^5; as the plan prints, in a sentence
    r"59[12](?:\.\d+)?(?!\d)": {"592.02", "592"},
    r"0\.74\d*": {"0.740"},  # (56 - 52.3) / 5 points
}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_number_is_spelt_alike_in_every_command(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    (tmp_path / "targets.yaml").write_text(PLAN, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    outputs = [run(*command.split(), "--lang", language).out for command in COMMANDS]
    assert all(outputs)
    for number, spellings in SPELLINGS.items():
        found = set(re.findall(rf"(?<![\d.,]){number}", "\n".join(outputs)))
        assert found == spellings, number
