"""The exit code never depends on the format: 70 before 2 before 1 (product.md)."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from zzplan.report.render.formats import FORMATS

Run = Callable[..., Any]
XLSX = find_spec("xlsxwriter") is not None
PAGES = ("html", "xlsx") if XLSX else ("html",)

PLAN = """\
zzplan: 1
indicators:
  gdp: {{unit: 亿元, actuals: {{2020: 5.0万亿, 2021: 5.1万亿}}}}
  bank: {{unit: USD billion, actuals: {{2020: 3 trillion}}}}
  rail: {{unit: 公里, actuals: {{2020: 380}}}}
  share: {{unit: "%", actuals: {{2020: 30%}}}}
base_year: 2020
goal_year: 2025
goals:
  gdp: {{baseline: 5万亿, goal: 8万亿}}
  bank: {{baseline: 3 trillion, goal: 4 trillion}}
  rail: {{baseline: 380, goal: 4百}}
identities:
  one: {{claim: {claim}}}
"""

CLAIMS = {
    "3万亿 + 2万亿 = gdp[2020]": 0,
    "3万亿 + 1万亿 = gdp": 1,
    "3万亿 - 2万亿 >= gdp": 1,
    "3万亿 + 5万亿 = gdp": 0,
    "gdp + 2万亿 = 10万亿": 0,
    "gdp[2020] + gdp[2020] = 10万亿": 0,
    "gdp.baseline + 5万亿 < gdp": 1,
    "-rail.baseline <= 380": 0,
    "-gdp.baseline >= 380亿": 1,
    "2 trillion + 1 trillion = bank[2020]": 0,
    "bank - 1 trillion = 9 trillion": 1,
    "share[2020] + 70% = 100%": 0,
    "share[2020] + 7成 = 1": 0,
    "gdp[2020] / gdp[2021] = 90%": 1,
    "gdp[2020] + bank[2020] = 8万亿": 2,
    "gdp[2020] / 0 = 1": 0,
}


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("named", [True, False], ids=["one", "all"])
@pytest.mark.parametrize("claim", CLAIMS)
def test_a_claim_ends_alike_in_every_format(
    claim: str, named: bool, language: str, run: Run, tmp_path: Path
) -> None:
    """Figures printed in 万亿 have no decimals to show, and fewer than none by their place."""
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN.format(claim=json.dumps(claim, ensure_ascii=False)), encoding="utf-8")
    asked = ["one"] if named else []
    codes = {
        name: run("check", *asked, "-f", str(path), "--format", name, "--lang", language).code
        for name in FORMATS
    }
    written = [("check", *asked, "-o", str(tmp_path / "plan.xlsx"))] if XLSX else []
    written += [("report", "-o", str(tmp_path / f"plan.{suffix}")) for suffix in PAGES if not named]
    for arguments in written:
        code = run(*arguments, "-f", str(path), "--lang", language).code
        codes[Path(arguments[-1]).suffix] = code
    assert set(codes.values()) == {CLAIMS[claim]}, codes
