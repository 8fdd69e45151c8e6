"""``zzplan explain``: one code, or every one."""

from __future__ import annotations

import re
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
    assert [re.split(r" \(|（", line)[0] for line in lines] == [*CODES, *MESSAGES]
    for line, code in zip(lines, (*CODES, *MESSAGES), strict=True):
        meaning = run("explain", code, "--lang", language).out.splitlines()[1].strip()
        assert line.endswith((f": {meaning}", f"：{meaning}"))


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
        ("lagging", "A rating of progress: `zzplan progress GOAL` shows"),
        ("与增速矛盾", "the printed rate, baseline and goal cannot all be true"),
        ("Contradicts itself", "`zzplan check GOAL`"),
        ("自相矛盾", "no other reading of them explains it"),
        ("said more weakly", "The words bind less"),
        ("放宽", "`zzplan diff OLD NEW`"),
        ("需核对", "compare the goal with its document"),
        ("on the boundary", "either of two ratings"),
        ("过去的数字", "`zzplan read FILE --left-out`"),
        ("累计", "A kind of goal: a change in per cent"),
        ("占比", "A kind of goal: a percentage to reach"),
        ("存量", "A kind of goal: how many there are"),
        ("年均", "The yearly growth"),
        ("rate", "The yearly growth"),
    ],
)
def test_a_word_of_a_column_is_explained(run: Run, word: str, says: str) -> None:
    outcome = run("explain", word)
    assert outcome.code == 0
    assert says in outcome.out


@pytest.mark.parametrize("word", ["年度目标倒退", "yearly goals turn back", "turns-back"])
def test_a_finding_may_be_called_by_its_words(run: Run, word: str) -> None:
    assert run("explain", word).out.startswith("turns-back (note")
    assert run("check", "gdp", "--fail-on", word).code == 1
    assert run("progress", "--fail-on", "滞后").code == 1


def test_what_is_missing_in_chinese_ends_as_chinese_does(run: Run) -> None:
    assert run("diff", "one.yaml", "--lang", "zh").err.endswith("缺少参数“新版”。\n")
    assert run("diff", "one.yaml").err.endswith("Missing argument 'NEW'.\n")


def test_what_is_explained_in_chinese_names_commands_in_chinese(run: Run) -> None:
    words = ("偏慢", "自相矛盾", "放宽", "过去的数字")
    said = "".join(run("explain", word, "--lang", "zh").out for word in words)
    assert not any(word in said for word in ("GOAL", "OLD", "FILE"))
    assert "`zzplan progress 目标`" in said
