"""The gallery: one bad plan for each diagnostic code, with its exact message in both languages.

``ZZPLAN_UPDATE_ERRORS=1`` rewrites the messages; read the difference before you keep it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from zzplan.plan.file.diagnostics import PlanError
from zzplan.plan.file.load import checkable, load, parse
from zzplan.report.language import Language
from zzplan.report.pages.errors import write_errors
from zzplan.report.words.hints import HINTS
from zzplan.report.words.messages import MESSAGES
from zzplan.report.words.mistakes import mistake

HERE = Path(__file__).parent
PLANS = sorted(path for path in HERE.iterdir() if path.suffix in (".yaml", ".csv"))
UPDATE = bool(os.environ.get("ZZPLAN_UPDATE_ERRORS"))

WITHOUT_A_PLAN = {
    "no-such-file": "there is no file to keep here",
    "is-a-folder": "a folder is no plan",
    "unreadable-file": "permissions do not survive a checkout",
    "silent-pipe": "a pipe is no file to keep",
    "file-too-large": "64 MB",
    "too-many-rows": "hundreds of thousands of rows",
    "internal": "a bug that nobody knows of yet",
    "too-many-figures": "hundreds of sums over hundreds of goals",
    "document-encoding": "bytes that no editor shows",
    **dict.fromkeys(
        (
            "document-broken", "document-encrypted", "document-scanned", "document-too-large",
            "document-too-many-cells", "document-too-many-pages", "document-too-long",
            "document-entities", "document-format", "extra-missing", "no-such-sheet",
            "nothing-read", "quote-gone",
        ),
        "a document is no plan file",
    ),
}  # fmt: skip
"""Tested in tests/plan/file/test_load.py, test_identities.py, inputs/test_table.py and
commands/test_documents.py."""


OF_OTHER_FILES = {"acceptances"}
"""Advice on files that are no plan files, tested in tests/commands/test_accept.py."""


def errors(plan: Path) -> PlanError:
    with pytest.raises(PlanError) as caught:
        checkable(load(str(plan)))
    caught.value.file = plan.name
    return caught.value


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_a_bad_plan_gets_exactly_this_message(plan: Path, language: str) -> None:
    written = write_errors(errors(plan), Language(language))
    golden = plan.with_suffix(f".{language}.txt")
    if UPDATE:
        golden.write_text(written, encoding="utf-8")
    assert written == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("plan", [p for p in PLANS if p.stem in MESSAGES], ids=lambda p: p.stem)
def test_a_plan_of_the_gallery_has_the_mistake_that_it_is_named_after(plan: Path) -> None:
    assert plan.stem in {one.code for one in errors(plan).diagnostics}


def test_every_code_has_a_bad_plan() -> None:
    assert set(MESSAGES) - {plan.stem for plan in PLANS} == set(WITHOUT_A_PLAN)


def test_no_message_is_left_over() -> None:
    golden = {path.name.split(".")[0] for path in HERE.glob("*.txt")}
    assert golden == {plan.stem for plan in PLANS}


def test_every_advice_is_given_somewhere() -> None:
    given = {one.hint for plan in PLANS for one in errors(plan).diagnostics}
    assert set(HINTS) - given - {"encoding-guess", *OF_OTHER_FILES} - set(WITHOUT_A_PLAN) == set()


def test_a_list_in_chinese_has_the_comma_of_lists() -> None:
    text = "zzplan: 1\nbase_year: 2020\ngoal_year: 2025\ngoals: {x: {unit: 亿元, goal: 5, q: 1}}\n"
    with pytest.raises(PlanError) as found:
        parse(text)
    (one,) = found.value.diagnostics
    said = {code: mistake(one, Language(code))[1] or "" for code in ("en", "zh")}
    assert said["en"].startswith("one of: accept, aspirational, base_year")
    assert said["zh"].startswith("可选：accept、aspirational、base_year")
    assert "," not in said["zh"]
