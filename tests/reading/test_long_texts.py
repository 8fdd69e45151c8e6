"""A text twice as long takes twice the work, whatever it says again and again (issue 12)."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from zzplan.plan.inputs.text import read_text
from zzplan.reading.claims.claims import claims_of
from zzplan.reading.claims.heard import Heard
from zzplan.reading.claims.structures import structured
from zzplan.reading.document import draft_of
from zzplan.reading.draft.agreement import disagreements
from zzplan.reading.reader import Reader

SENTENCES = {
    "growth": "2024年地区生产总值达到500亿元，比上年增长8%。",
    "growth of many": "2024年指标@项值达到500亿元，比上年增长8%。",
    "growth over years": "~年地区生产总值达到500亿元，比上年增长8%。",
    "points": "~年城镇化率达到54%，提高2个百分点。",
    "steps": "~年高新技术企业达到1260家，比上年净增120家。",
    "shares": "2024年甲业产值达到500亿元，占地区生产总值比重8%。2024年地区生产总值达到600亿元。",
    "shares in a row": "旅游收入占比5%；",
    "sectors": "~年三次产业增加值占比分别为5%、40%、55%。三次产业结构为5:40:55。",
    "per head": "~年人均地区生产总值5万元，地区生产总值500亿元，常住人口100万人。",
    "made": "~年营业收入利润率达到5%，营业收入500亿元，利润总额25亿元。",
    "rests": "Of the budget of £412m £148m (36%) is for schools and the remaining £264m is spent.",
    "English": "In 2024 exports reached $120 million, or 24% of GDP. GDP was $500 million.",
}


@pytest.mark.parametrize("sentence", SENTENCES.values(), ids=SENTENCES)
def test_the_claims_of_a_long_text_are_found_in_one_go(sentence: str) -> None:
    few, many = (_lines(_claims(sentence, n)) for n in (400, 800))
    assert many < 2.2 * few


def _claims(sentence: str, count: int) -> Callable[[], object]:
    sentences = (
        sentence.replace("@", str(number)).replace("~", str(2000 + number % 25))
        for number in range(count)
    )
    between = "" if sentence.endswith("；") else "\n\n"
    reader = Reader(read_text(f"统计公报\n\n{between.join(sentences)}", "a.txt"))
    reader.draft()
    assert len(reader.said) >= count

    def find() -> object:
        said = Heard(reader.said)
        return claims_of(said, english=reader.english), list(structured(said, reader.structures))

    return find


def _lines(find: Callable[[], object]) -> int:
    """Count the lines of the reader that are run: a measure that no other work disturbs."""
    find()  # what is known of each name is known from here on
    count = 0

    def trace(frame: FrameType, event: str, _: object) -> object:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)  # type: ignore[arg-type]
    try:
        find()
    finally:
        sys.settrace(before)
    return count


def test_a_figure_printed_a_thousand_times_is_compared_with_its_first_places() -> None:
    sentence = "2024年地区生产总值达到500亿元，比上年增长8%。\n\n"
    drafts = [
        draft_of(read_text("统计公报\n\n" + sentence * count, "a.txt")) for count in (400, 800)
    ]
    few, many = (_lines(lambda draft=draft: list(disagreements([draft]))) for draft in drafts)  # type: ignore[misc]
    assert many < 2.4 * few
