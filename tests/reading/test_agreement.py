"""Two documents of one plan print the same goal: what differs is found, in any unit."""

from __future__ import annotations

import pytest

from zzplan.plan.inputs.text import read_text
from zzplan.reading.agreement import disagreements
from zzplan.reading.document import draft_of
from zzplan.reading.items import Item


def items(text: str) -> tuple[Item, ...]:
    return draft_of(read_text(f"到2025年，{text}。", "plan.txt")).items


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("地区生产总值达到5000亿元", "地区生产总值达到4800亿元", 1),
        ("地区生产总值达到5000亿元", "地区生产总值达到0.5万亿元", 0),
        ("地区生产总值达到5000亿元", "财政收入达到4800亿元", 0),
        ("新增创新平台3-5个", "新增创新平台3-6个", 1),
    ],
)
def test_a_goal_that_two_documents_print_differently_is_found(
    one: str, other: str, found: int
) -> None:
    assert len(list(disagreements([items(one), items(other)]))) == found


def test_one_document_is_not_compared_with_itself() -> None:
    both = items("地区生产总值达到5000亿元，地区生产总值达到4800亿元")
    assert list(disagreements([both])) == []
