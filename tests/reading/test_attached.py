"""Rates that are alike, each beside its own goal."""

from __future__ import annotations

from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of
from zzplan.reading.draft.drafting import drafted
from zzplan.reading.load import ReadDocument, plan_file_of
from zzplan.reading.marks import marked


def read(text: str) -> ReadDocument:
    document = read_text(text, "plan.md")
    draft = draft_of(document)
    return ReadDocument(document.name, document, draft, drafted(draft), "")


def rates(one: ReadDocument) -> dict[str, str | None]:
    return {g.indicator.name.zh: g.rate and g.rate.text for g in plan_file_of(one).goals}


TABLE = """# 某市规划纲要(2021-2025年)

| 指标 | 2020年 | 2025年 | 年均增长 |
| --- | --- | --- | --- |
| 社会消费品零售总额（亿元） | 938.5 | 1654 | 12% |
| 进出口总额（亿美元） | 17.6 | 31 | 12%左右 |
"""


def test_two_rows_with_one_number_keep_each_its_own_words() -> None:
    assert rates(read(TABLE)) == {"社会消费品零售总额": "12%", "进出口总额": "12%左右"}


def test_two_sentences_with_one_number_keep_each_its_own_words() -> None:
    text = (
        "某市规划纲要(2021-2025年)\n\n主要目标\n\n"
        "到2025年,地区生产总值达到5000亿元,年均增长8%;社会消费品零售总额达到1650亿元,年均增长8%以上。\n"
    )
    assert rates(read(text)) == {"地区生产总值": "8%", "社会消费品零售总额": "8%以上"}


def test_each_of_them_is_marked_as_its_goal() -> None:
    marks = [
        (piece.piece.text[one.start : one.end], one.key)
        for piece in marked(read(TABLE))
        for one in piece.marks
    ]
    assert marks == [
        ("938.5", "社会消费品零售总额"),
        ("1654", "社会消费品零售总额"),
        ("12%", "社会消费品零售总额"),
        ("17.6", "进出口总额"),
        ("31", "进出口总额"),
        ("12%左右", "进出口总额"),
    ]
