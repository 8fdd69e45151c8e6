"""``zzplan check --accept FILE``: what is known of a document, kept beside it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome

Run = Callable[..., Outcome]
TEXT = """青溪县国民经济和社会发展第十四个五年规划纲要

第一章 发展基础

2020年，研发经费投入67亿元，占地区生产总值比重2%。2020年，地区生产总值2580亿元。

第二章 主要目标

到2025年，地区生产总值由2580亿元提高到5000亿元，年均增长8%。
"""
KNOWN = """\
- {finding: fails, quote: 占地区生产总值比重2%, reason: 口径不同}
- {finding: short, quote: 地区生产总值由2580亿元提高到 5000亿元, reason: 按现价计}
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def known(plan: Path, text: str) -> str:
    path = plan.with_name("known.yaml")
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_what_is_known_of_a_document_no_longer_fails_its_check(plan: Path, run: Run) -> None:
    assert run("check", str(plan)).code == 1
    found = run("check", str(plan), "--accept", known(plan, KNOWN), "--format", "json")
    assert found.code == 0
    reasons = {one["code"]: one["accepted"] for one in json.loads(found.out)["findings"]}
    assert (reasons["fails"], reasons["short"]) == ("口径不同", "按现价计")


def test_the_check_shows_an_entry_to_copy(plan: Path, run: Run) -> None:
    lines = run("check", str(plan)).out.splitlines()
    (line,) = (one for one in lines if "--accept FILE: " in one)
    entry = line.partition("--accept FILE: ")[2].replace("…", "known")
    found = run("check", str(plan), "--accept", known(plan, f"{entry}\n"), "--format", "json")
    assert sum(bool(one["accepted"]) for one in json.loads(found.out)["findings"]) == 1


def test_a_cell_is_named_beside_its_number(tmp_path: Path, run: Run) -> None:
    """30 and 50 of 100 both print 40%: an entry accepts one of them."""
    plan = tmp_path / "plan.md"
    head = "# Energy plan 2025-2035\n\n| Source | 2024 actual | 2035 target | Share 2035 (%) |\n"
    rows = "| --- | --- | --- | --- |\n| All (MW) | 65 | 100 | 100 |\n"
    rows += "| Hydro (MW) | 25 | 30 | 40 |\n| Solar (MW) | 30 | 50 | 40 |\n"
    rows += "| Wind (MW) | 10 | 20 | 20 |\n"
    plan.write_text(head + rows, encoding="utf-8")
    (line,) = (one for one in run("check", str(plan)).out.splitlines() if "--accept FILE: " in one)
    entry = line.partition("--accept FILE: ")[2].replace("…", "known")
    assert "name: 'Hydro Share 2035 (%)', quote: '40'" in entry
    found = run("check", str(plan), "--accept", known(plan, f"{entry}\n"), "--format", "json")
    accepted = {one["subject"]: one["accepted"] for one in json.loads(found.out)["findings"]}
    (subject,) = (one for one, reason in accepted.items() if reason)
    assert subject is not None
    assert subject.startswith("hydro-share-2035")
    assert len(accepted) == 2


@pytest.mark.parametrize(
    "entry",
    [
        "- {finding: short, quote: 占地区生产总值比重2%, reason: 已知}\n",
        "- {finding: fails, quote: 不在文中, reason: 已知}\n",
    ],
)
def test_what_fits_nothing_is_a_finding_at_its_own_place(plan: Path, entry: str, run: Run) -> None:
    file = known(plan, KNOWN + entry)
    found = run("check", str(plan), "--accept", file, "--format", "json")
    (stale,) = (f for f in json.loads(found.out)["findings"] if f["code"] == "stale-acceptance")
    assert (found.code, stale["level"]) == (1, "finding")
    assert stale["location"] == {"file": file, "line": 3, "column": 3}
    assert stale["message"].startswith('Nothing at "')
    table = run("check", str(plan), "--accept", file).out
    assert f"\n  {file}:3  Nothing at" in table


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("finding: short\n", "1:1", "the file of known findings must be a list of known findings"),
        ("- {finding: shrt, quote: a, reason: b}\n", "1:13", 'did you mean "short"?'),
        ("- {finding: short, reason: b}\n", "1:3", '"quote" is missing in accept'),
        ("- {finding: short, quote: a, reason: ''}\n", "1:30", "reason"),
        ("- {finding: short, quote: a, because: b}\n", "1:3", "because"),
        ("- [\n", "1:3", "is never closed"),
    ],
)
def test_a_file_of_known_findings_with_a_mistake_is_refused_at_its_place(
    plan: Path, text: str, place: str, words: str, run: Run
) -> None:
    file = known(plan, text)
    found = run("check", str(plan), "--accept", file)
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith(f"{file}:{place}: error[")
    assert words in found.err


def test_a_file_without_known_findings_accepts_nothing(plan: Path, run: Run) -> None:
    assert run("check", str(plan), "--accept", known(plan, "")).code == 1


def test_a_file_that_is_not_there_is_named(plan: Path, run: Run) -> None:
    found = run("check", str(plan), "--accept", "nothing.yaml")
    assert found.code == 2
    assert "nothing.yaml: error[no-such-file]" in found.err
