"""Cells of others' words: computed by no spreadsheet, and read as they stand in Markdown."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from io import StringIO

import pytest

from tests.conftest import Outcome
from zzplan.report.render.flat import guarded
from zzplan.report.render.markdown import _escape

Run = Callable[..., Outcome]

PLAN = """zzplan: 1
base_year: 2021
goal_year: 2026
goals:
  "=HYPERLINK(1)": {name: "@SUM(A1)", unit: 亿元, baseline: 3000, rate: -8%, goal: 5000}
  down: {name: "+cmd", unit: 亿元, baseline: 3000, goal: 2000, direction: down, rate: -8%}
identities:
  minus: {claim: -down <= 380}
"""


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("=1+1", "'=1+1"),
        ("  =1+1", "'  =1+1"),
        ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
        ("-rail.baseline <= 380", "'-rail.baseline <= 380"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\\tx", "\\tx"),
        ("\tx", "'\tx"),
        ("＝1+1", "'＝1+1"),
        (["=a", "b"], "'=a; b"),
        ("-20%", "-20%"),
        ("+5", "+5"),
        ("=", "="),
        ("-", "-"),
        ("-1,234.5", "-1,234.5"),
        (-592.02, "-592.02"),
        (-3, "-3"),
        ("gdp = 3", "gdp = 3"),
        (None, ""),
        ("", ""),
    ],
)
def test_a_text_that_a_spreadsheet_would_compute_is_guarded(value: object, text: str) -> None:
    assert guarded(value) == text


@pytest.mark.parametrize(("form", "delimiter"), [("csv", ","), ("tsv", "\t")])
@pytest.mark.parametrize("of", ["goals", "identities", "findings"])
def test_no_cell_of_a_table_is_computed(
    run: Run, plan: str, form: str, delimiter: str, of: str
) -> None:
    out = run("check", "-f", plan, "--format", form, "--of", of).out
    raw = run("check", "-f", plan, "--format", form, "--of", of, "--raw-cells").out
    rows, plain = (list(csv.reader(StringIO(o), delimiter=delimiter)) for o in (out, raw))
    assert len(rows) > 1
    for row, was in zip(rows, plain, strict=True):
        assert row == [guarded(one) for one in was]
    if of == "goals":
        assert rows[1][rows[0].index("goal")] == "'=HYPERLINK(1)"
        assert plain[1][plain[0].index("goal")] == "=HYPERLINK(1)"


def test_a_byte_order_mark_comes_only_where_it_is_asked_for(run: Run, plan: str) -> None:
    plain = run("check", "-f", plan, "--format", "csv").out
    assert run("check", "-f", plan, "--format", "csv", "--bom").out == "\ufeff" + plain
    for flag in ("--bom", "--raw-cells"):
        code, out, err = run("check", "-f", plan, "--format", "json", flag)
        assert (code, out) == (2, "")
        assert err.endswith("Error: --raw-cells and --bom are for csv and tsv\n")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("[x](javascript:1)", r"\[x\](javascript:1)"),
        ("![x](http://y)", r"!\[x\](http://y)"),
        ("`rm`", r"\`rm\`"),
        ("a|b", r"a\|b"),
        ("\\", r"\\"),
        ("<img src=x>", "&lt;img src=x>"),
        ("&lt; &#60; R&D", "&amp;lt; &amp;#60; R&D"),
        ("*a* _b_ park_*", r"\*a\* \_b\_ park\_\*"),
        ("trade_total", "trade_total"),
        ("~5", "~5"),
        ("~~5~~", r"\~~5\~~"),
        (">=5000", ">=5000"),
    ],
)
def test_markdown_shows_a_text_as_it_stands(text: str, shown: str) -> None:
    assert _escape(text) == shown


def test_json_keeps_every_text_as_it_is(run: Run, plan: str) -> None:
    found = json.loads(run("check", "-f", plan, "--format", "json").out)
    assert found["results"][0]["goal"] == "=HYPERLINK(1)"
