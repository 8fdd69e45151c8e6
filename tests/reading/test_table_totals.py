"""Rows and their totals: found by the table's own structure, judged with their rounding."""

from __future__ import annotations

import pytest

from zzplan.engine.review import review
from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of
from zzplan.reading.draft.drafting import drafted
from zzplan.reading.load import ReadDocument, plan_file_of

HEAD = "# 青溪县第十四个五年规划\n\n到2025年，学校达到320所。\n\n"


def verdicts(*rows: str) -> list[tuple[float, str]]:
    width = rows[0].count("|") - 1
    table = [rows[0], "|" + " --- |" * width, *rows[1:]]
    document = read_text(HEAD + "\n".join(table) + "\n", "plan.md")
    draft = draft_of(document)
    read = ReadDocument("plan.md", document, draft, drafted(draft), "")
    totals = {id(one): one.figures[0].value for one in draft.claims}
    judged = review(plan_file_of(read)).claims
    return list(zip(totals.values(), (one.answer.verdict for one in judged), strict=True))


HEADER = "| 乡镇 | 项目数 | 总投资（亿元） |"


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (
            (HEADER, "| 东乡 | 3 | 12.5 |", "| 西乡 | 4 | 10.2 |", "| 合 计 | 8 | 22.7 |"),
            [(8, "fails"), (22.7, "holds")],
        ),
        (
            (HEADER, "| 总计 | 7 | 22.6 |", "| 东乡 | 3 | 12.5 |", "| 西乡 | 4 | 10.2 |"),
            [(7, "holds"), (22.6, "holds-by-rounding")],
        ),
        (
            (
                HEADER, "| 东乡 | 3 | 12.5 |", "| 西乡 | 4 | 10.2 |", "| 小计 | 7 | 22.7 |",
                "| 北镇 | 1 | 2.0 |", "| 南镇 | 1 | 3.0 |", "| 小计 | 2 | 6.0 |",
                "| 合计 | 9 | 28.7 |",
            ),
            [
                (7, "holds"), (22.7, "holds"), (2, "holds"), (6, "fails"), (9, "holds"),
                (28.7, "holds"),
            ],
        ),
    ],
)  # fmt: skip
def test_rows_add_up_to_their_total(rows: tuple[str, ...], found: list[tuple[float, str]]) -> None:
    assert verdicts(*rows) == found


@pytest.mark.parametrize(
    "rows",
    [
        # rates do not add up; a text is no figure
        ("| 乡镇 | 平均增速 |", "| 东乡 | 5 |", "| 西乡 | 6 |", "| 合计 | 6 |"),
        ("| 乡镇 | 人数 |", "| 东乡 | 若干 |", "| 西乡 | 6 |", "| 合计 | 9 |"),
        ("| 乡镇 | 占比（%） |", "| 东乡 | 41 |", "| 西乡 | 30 |", "| 合计 | 35 |"),
        (HEADER, "| 东乡 | 3 | 12.5 |", "| 西乡 | 4 | 10.2 |"),
    ],
)
def test_what_the_structure_does_not_say_is_no_claim(rows: tuple[str, ...]) -> None:
    assert verdicts(*rows) == []


def test_shares_of_a_whole_add_up_to_100_percent() -> None:
    rows = ("| 产业 | 占比（%） |", "| 一产 | 9.8 |", "| 二产 | 44.1 |", "| 三产 | 47.1 |")
    assert verdicts(*rows, "| 合计 | 100 |") == [(100, "fails")]


@pytest.mark.parametrize("name", ["债务合计", "Total debt"])
def test_a_last_row_that_names_its_own_thing_is_a_sum_only_where_columns_show_it(name: str) -> None:
    header = "| 单位：亿元 | 2020年 | 2021年 |"
    rows = (header, "| 收入 | 30 | 34 |", "| 支出 | 40 | 45 |")
    assert verdicts(*rows, f"| {name} | 260 | 275 |") == []
    assert verdicts(*rows, f"| {name} | 70 | 75 |") == [(70, "holds"), (75, "fails")]
    assert verdicts(*rows, "| 合计 | 72 | 75 |") == [(72, "fails"), (75, "fails")]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        # all are called what they are a total of, or the header says so
        (
            ("税收收入 | 3200", "非税收入 | 800", "转移收入 | 1500", "收入合计 | 5600"),
            [(5600, "fails")],
        ),
        (("项目支出 | 1200", "基本支出 | 900", "支出总计 | 2100"), [(2100, "holds")]),
        # VAT is part of the taxes above it
        (("税收收入 | 3200", "增值税收入 | 1200", "非税收入 | 800", "收入合计 | 4000"), []),
        (("税收收入 | 3200", "增值税 | 1200", "非税收入 | 800", "收入合计 | 4100"), []),
    ],
)  # fmt: skip
def test_a_named_total_of_one_column(rows: tuple[str, ...], found: list[tuple[float, str]]) -> None:
    assert verdicts("| 项目 | 2025年预算（万元） |", *(f"| {one} |" for one in rows)) == found


def test_a_header_may_say_what_all_rows_are() -> None:
    rows = ("| 教育 | 1200 |", "| 卫生 | 900 |", "| 支出合计 | 2000 |")
    assert verdicts("| 支出项目 | 预算数（万元） |", *rows) == [(2000, "fails")]
