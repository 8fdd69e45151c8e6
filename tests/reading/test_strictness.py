"""A draft keeps whether a document says 超过200 or 200以上, "fewer than" or "at most"."""

from __future__ import annotations

import pytest

from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of
from zzplan.reading.text.strictness import strict


@pytest.mark.parametrize(
    ("sentence", "sign"),
    [
        ("高新技术企业超过500家。", ">"),
        ("高新技术企业突破500家。", ">"),
        ("高新技术企业达到500家以上。", ">="),
        ("高新技术企业不低于500家。", ">="),
        ("城镇调查失业率低于5.5%。", "<"),
        ("城镇调查失业率不高于5.5%。", "<="),
        ("城镇调查失业率控制在5.5%以内。", "<="),
        ("高新技术企业达到500家。", "="),
    ],
)
def test_a_strict_word_leaves_the_figure_itself_out(sentence: str, sign: str) -> None:
    (item,) = draft_of(read_text(f"某市十四五规划\n\n到2025年，{sentence}", "plan.txt")).items
    assert strict(item) == sign


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        ("rise to more than 1,200", ">"),
        ("rise to at least 1,200", ">="),
        ("rise to no less than 1,200", ">="),
        ("fall to fewer than 1,200", "<"),
        ("fall to no more than 1,200", "<="),
    ],
)
def test_in_english_too(words: str, sign: str) -> None:
    text = f"Council plan 2024 to 2029\n\nBy 2029 the number of vacant homes will {words} homes."
    (item,) = draft_of(read_text(text, "plan.txt")).items
    assert (item.value, strict(item)) == (1200.0, sign)
