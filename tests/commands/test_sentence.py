"""``zzplan check --text``: one sentence, at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.conftest import Outcome

Run = Callable[..., Outcome]

# product.md, "What it is", question 1: 3000 × 1.08⁵ = 4407.98, 592 short.
SHORT = "3000亿 at 8% a year for 5 years gives 4407.98亿: 592.02亿 (11.8%) below 5000亿."


@pytest.mark.parametrize(
    ("sentence", "code", "words"),
    [
        ("从3000亿起,年均增长8%以上,五年达到5000亿", 1, SHORT),
        ("从3000亿起，年均增长8%，5年达到5000亿", 1, SHORT),
        ("从3000亿元起，五年达到5000亿元", 0, "10.76%"),
        ("GDP grows 8% a year from 3000 to 5000 billion in five years", 1, "592.02"),
        ("到2026年，地区生产总值从2021年的3000亿元增加到5000亿元，年均增长8%以上", 1, "592.02"),
        ("从3000亿起,年均增长11%,五年达到5000亿", 0, "5055.17"),
    ],
)
def test_the_numbers_of_a_sentence_are_checked(
    sentence: str, code: int, words: str, run: Run
) -> None:
    found = run("check", "--text", sentence)
    assert found.code == code
    assert words in found.out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--text", "你好"], "does not print one goal"),
        (["--text", "到2025年，高新技术企业达到500家"], "not found: --baseline, --years, --rate"),
        (["--text", "从3000亿起,五年达到5000亿", "gdp"], "--text takes the place of a file"),
    ],
)
def test_a_sentence_that_says_too_little_is_refused(
    arguments: list[str], words: str, run: Run
) -> None:
    found = run("check", *arguments)
    assert found.code == 2
    assert words in found.err
