"""The glossary is what the outputs say: each pair of words stands in the catalogue or in a file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.catalogue import written
from zzplan.plan.words.chinese import KEYS, VALUES

ROOT = Path(__file__).resolve().parents[1]
ROW = re.compile(r"^\| (?!English|---)(.+?) \| (.+?) \| (.+?) \|(?: (.+?))? \|$", re.MULTILINE)
PAGES = {name: ROW.findall((ROOT / "docs" / name).read_text(encoding="utf-8"))
         for name in ("glossary.md", "zh/glossary.md")}  # fmt: skip
ROWS = PAGES["glossary.md"]
FULL_WIDTH = re.compile(r"[\u4e00-\u9fff][,;:?!](?=[\u4e00-\u9fff])|[\u4e00-\u9fff]\.(?:$|\s)")


def translations() -> list[tuple[str, str]]:
    """Return every message with its Chinese words."""
    found = []
    for message in written():
        one, other = message.id, message.string
        if one and isinstance(one, str) and isinstance(other, str):
            found.append((one, other))
        elif one and isinstance(other, tuple):
            found += [(text, other[0]) for text in one]
    return found


MESSAGES = translations()


def test_both_pages_have_the_same_words() -> None:
    english, chinese = ([(row[0], row[1], row[3]) for row in rows] for rows in PAGES.values())
    assert english == chinese
    assert len(english) >= 45
    for column in (0, 1):
        words = [row[column] for row in english]
        assert len(set(words)) == len(words)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_pair_of_words_is_one_of_the_outputs(row: tuple[str, ...]) -> None:
    english, chinese = row[:2]
    whole = re.compile(rf"\b{english}", re.IGNORECASE)
    said = any(whole.search(one) and chinese in other for one, other in MESSAGES)
    kept = chinese in KEYS.get(english, ()) or any(
        chinese in words.get(english, ()) for words in VALUES.values()
    )
    assert said or kept


@pytest.mark.parametrize("row", [row for row in ROWS if row[3]], ids=lambda row: row[3])
def test_no_output_says_it_otherwise(row: tuple[str, ...]) -> None:
    assert [other for _one, other in MESSAGES if row[3] in other] == []


def test_a_message_that_is_one_word_of_the_glossary_is_that_word() -> None:
    glossary = {row[0]: row[1] for row in ROWS}
    other_words = {
        one: other for one, other in MESSAGES if one in glossary and glossary[one] not in other
    }
    assert other_words == {}


def test_chinese_has_full_width_punctuation() -> None:
    assert [other for _one, other in MESSAGES if FULL_WIDTH.search(other)] == []
