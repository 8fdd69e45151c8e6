"""``zzplan read``: a draft that a person confirms, records for a script, what was left out."""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from tests.conftest import Outcome

Run = Callable[..., Outcome]

TEXT = "# 全市规划\n\n## 一、目标\n\n2021年已建成5家企业。到2025年，高新技术企业达到500家以上。\n"
DRAFT = """\
# yaml-language-server: $schema=zzplan.schema.json
# A draft, read from plan.md. Compare every goal with its quote.
# 1 figure was read as a goal, 0 to be looked at. 1 other figure was left out \
(zzplan read plan.md --left-out).
zzplan: 1
sources:
  plan.md:
    title: 全市规划
    file: plan.md
    sha256: {digest}
title: 全市规划
source: plan.md
base_year: none
goal_year: 2025
goals:

  # 一、目标
  高新技术企业:
    unit: 家
    kind: level
    goal: 500以上
    section: '一、目标'
    place: 'line 5, column 29'
    quote: '到2025年，高新技术企业达到500家以上'
    reading: certain

# Left out:
#   line 5, column 9  5家: of the past | 2021年已建成5家企业
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_the_draft_is_a_plan_file_with_places_quotes_and_what_was_left_out(
    plan: Path, run: Run
) -> None:
    found = run("read", str(plan), "-q")
    digest = sha256(TEXT.encode()).hexdigest()
    assert (found.code, found.out, found.err) == (0, DRAFT.format(digest=digest), "")


def test_a_draft_is_checked_as_it_is(plan: Path, run: Run, tmp_path: Path) -> None:
    draft = tmp_path / "plan.yaml"
    assert run("read", str(plan), "-o", str(draft)).code == 0
    found = run("list", str(draft), "--format", "json")
    assert json.loads(found.out)["results"][0]["goal_printed"] == "500以上"


def test_a_record_has_one_line_and_the_place_in_the_text(plan: Path, run: Run) -> None:
    found = run("read", str(plan), "--format", "jsonl")
    (record,) = [json.loads(line) for line in found.out.splitlines()]
    assert TEXT[record["start"] : record["end"]] == "500家"
    assert (record["value"], record["comparator"], record["group"]) == (500.0, ">=", "certain")


def test_what_was_left_out_has_its_reason(plan: Path, run: Run) -> None:
    found = run("read", str(plan), "--left-out", "--format", "jsonl")
    (record,) = [json.loads(line) for line in found.out.splitlines()]
    assert (record["text"], record["reason"]) == ("5家", "past")
    assert run("read", str(plan), "--left-out").out == (
        "figure  place             reason       words\n"
        "5家     line 5, column 9  of the past  2021年已建成5家企业\n"
        "1 figure was read as a goal, 0 to be looked at. 1 other figure was left out (zzplan read "
        f"{plan} --left-out).\n"
    )


def test_each_clause_is_explained_by_its_words(plan: Path, run: Run) -> None:
    found = run("read", str(plan), "--explain", "--format", "jsonl")
    records = [json.loads(line) for line in found.out.splitlines()]
    assert [one["tense"] < 0 for one in records if "5家" in one["text"]] == [True]
    assert [one["year"] for one in records if "500家" in one["text"]] == [2025]
    assert "2025" in run("read", str(plan), "--explain").out


def test_two_documents_become_two_plans(plan: Path, run: Run, tmp_path: Path) -> None:
    other = tmp_path / "report.txt"
    other.write_text("到2025年，高新技术企业达到600家以上。", encoding="utf-8")
    draft = tmp_path / "both.yaml"
    found = run("read", str(plan), str(other), "-o", str(draft))
    assert found.code == 1
    said = (
        "高新技术企业: 500家 (plan.md: line 5, column 29) is not 600家 (report.txt: line 1, "
        "column 16).\n"
    )
    assert found.err.endswith(said)
    assert f"# {said}" in draft.read_text(encoding="utf-8")
    found = json.loads(run("list", str(draft), "--format", "json").out)
    assert [one["goal"] for one in found["results"]] == [
        "plan/高新技术企业", "report/高新技术企业",
    ]  # fmt: skip
    checked = run("check", str(draft), "--format", "json")
    (failure,) = json.loads(checked.out)["findings"]
    assert (checked.code, failure["code"]) == (1, "fails")
    assert [(one["printed"], one["sources"]) for one in failure["related"]] == [
        ("500以上", ["plan.md"]), ("600以上", ["report.txt"]),
    ]  # fmt: skip


def test_documents_that_print_the_same_agree(plan: Path, run: Run, tmp_path: Path) -> None:
    other = tmp_path / "report.txt"
    other.write_text("到2025年，高新技术企业达到0.05万家以上。", encoding="utf-8")
    assert run("read", str(plan), str(other)).code == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--left-out", "--explain"], "--left-out and --explain show two things"),
        (["--format", "table"], "A draft is written as yaml or jsonl"),
        (["-o", "plan.csv"], "Nothing is written as .csv"),
    ],
)
def test_what_contradicts_itself_is_refused(
    arguments: list[str], words: str, plan: Path, run: Run
) -> None:
    found = run("read", str(plan), *arguments)
    assert found.code == 2
    assert words in found.err


def test_a_plan_file_and_the_document_itself_are_refused(plan: Path, run: Run) -> None:
    assert "is a plan file already" in run("read", "plan.yaml").err
    found = run("read", str(plan), "-o", str(plan.with_suffix(".yaml")))
    assert found.code == 0
    found = run("read", str(plan.with_suffix(".txt")), "--left-out")
    assert (found.code, "no such file" in found.err) == (2, True)


def test_the_fixtures_give_each_goal_at_its_place(shared: Path, run: Run) -> None:
    folder = shared / "data/prose/fixtures"
    expected = [
        json.loads(line)
        for line in (folder / "expected.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    missing = []
    for name in ("plan.docx", "plan.pdf", "indicators.xlsx"):
        lines = run("read", str(folder / name), "--format", "jsonl").out.splitlines()
        found = [json.loads(line) for line in lines]
        for goal in expected:
            if goal["doc"] != name or goal["status"] == "observation":
                continue
            names = {"col": "column"}
            place = {names.get(key, key): value for key, value in goal["place"].items()}
            if name == "plan.pdf":  # which names rows and columns as they are printed
                place = {}
            if not any(
                one["value"] == goal["value"] and place.items() <= one["place"].items()
                for one in found
            ):
                missing.append((name, goal["place"], goal["text"], goal["status"]))
    assert missing == []


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", 'plan.md does not say "到2025年，高新技术企业达到500家以上" any more, which stood '
         "at line 5, column 29\n"),
        ("zh", "plan.md中已没有“到2025年，高新技术企业达到500家以上”，原在line 5, column 29\n"),
    ],
)  # fmt: skip
def test_a_quote_that_the_document_has_no_more_is_a_mistake_with_both_places(
    language: str, words: str, plan: Path, run: Run, tmp_path: Path
) -> None:
    draft = tmp_path / "plan.yaml"
    assert run("read", str(plan), "-o", str(draft)).code == 0
    assert run("check", str(draft)).code == 0
    plan.write_text(TEXT.replace("# 全市规划", "#  全市规划"), encoding="utf-8")
    assert run("check", str(draft)).code == 0
    plan.write_text(TEXT.replace("500", "600"), encoding="utf-8")
    found = run("check", str(draft), "--lang", language)
    assert found.code == 2
    assert found.err.startswith(f"{draft}:17:3: error[quote-gone]: {words}")


def test_a_draft_never_replaces_a_file(run: Run, tmp_path: Path) -> None:
    """What somebody wrote into a draft was lost when the document was read again."""
    text, draft = tmp_path / "plan.txt", tmp_path / "plan.yaml"
    text.write_text("某市十四五规划\n\n到2025年，高新技术企业达到500家。", encoding="utf-8")
    assert run("read", str(text), "-o", str(draft)).code == 0
    draft.write_text("# mine\n", encoding="utf-8")
    again = run("read", str(text), "-o", str(draft))
    assert again.code == 2
    assert "is there already; name another file" in again.err
    assert draft.read_text(encoding="utf-8") == "# mine\n"
