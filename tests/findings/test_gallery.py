"""The gallery: one plan for each code of a review, with its sentence and advice in both languages.

``ZZPLAN_UPDATE_ERRORS=1`` rewrites the sentences; read the difference before you keep it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from zzplan.codes import CODES
from zzplan.engine.diff import diff
from zzplan.engine.progress_review import review_progress
from zzplan.engine.review import review
from zzplan.finding import Finding
from zzplan.plan.file.load import load, parse
from zzplan.report.language import Language
from zzplan.report.words.codes import ADVICE, MEANINGS, code_lines
from zzplan.report.words.findings import message
from zzplan.report.words.vocabulary import FINDINGS

HERE = Path(__file__).parent
UPDATE = bool(os.environ.get("ZZPLAN_UPDATE_ERRORS"))


def found(code: str) -> Finding:
    plan_file = load(str(HERE / f"{code}.yaml"))
    if code == "low-rating":
        (one,) = review_progress(plan_file, fail_on="lagging").findings
        return one
    if code == "promises-less":
        text = (HERE / f"{code}.yaml").read_text(encoding="utf-8")
        (changed,) = diff(parse(text.replace("goal: 4800左右", "goal: 5000以上")), plan_file)
        return changed.finding
    (one,) = (one for one in review(plan_file).findings if one.code == code)
    return one


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_finding_has_exactly_this_sentence_and_advice(code: str, language: str) -> None:
    words, one = Language(language), found(code)
    assert one.level == CODES[code]
    head = f"{code}.yaml:{one.span.line}:{one.span.column}: {one.level}[{code}]: "
    lines = [head + message(one, words), *code_lines(code, words)]
    golden = HERE / f"{code}.{language}.txt"
    if UPDATE:
        golden.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert "\n".join(lines) + "\n" == golden.read_text(encoding="utf-8")


def test_every_code_has_a_plan_a_name_a_meaning_and_an_advice() -> None:
    assert {path.stem for path in HERE.glob("*.yaml")} == set(CODES)
    assert {path.name.split(".")[0] for path in HERE.glob("*.txt")} == set(CODES)
    assert set(FINDINGS) == set(MEANINGS) == set(ADVICE) == set(CODES)
