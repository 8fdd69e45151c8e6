"""``zzplan explain``: one code, or every one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.conftest import Outcome
from zzplan.codes import CODES
from zzplan.report.words.messages import MESSAGES

Run = Callable[..., Outcome]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_list_has_every_code_with_its_meaning(run: Run, language: str) -> None:
    outcome = run("explain", "--list", "--lang", language)
    lines = outcome.out.splitlines()
    assert outcome.code == 0
    assert [line.partition(" ")[0] for line in lines] == [*CODES, *MESSAGES]
    for line, code in zip(lines, (*CODES, *MESSAGES), strict=True):
        meaning = run("explain", code, "--lang", language).out.splitlines()[1].strip()
        assert line.endswith(f": {meaning}")


def test_no_code_at_all_is_asked_for(run: Run) -> None:
    outcome = run("explain")
    assert (outcome.code, outcome.out) == (2, "")
    assert "Missing argument 'CODE'" in outcome.err


@pytest.mark.parametrize(
    ("word", "says"),
    [
        ("no rate printed", "The plan prints no rate"),
        ("基数已达标", "The baseline is at the goal already"),
        ("不足以实现", "short (finding: exit code 1)"),
        ("no baseline", "Nothing can be computed: no baseline."),
        ("lagging", "A rating of progress"),
    ],
)
def test_a_word_of_a_column_is_explained(run: Run, word: str, says: str) -> None:
    outcome = run("explain", word)
    assert outcome.code == 0
    assert says in outcome.out
