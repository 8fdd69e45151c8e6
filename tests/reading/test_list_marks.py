"""Marks of lists, bold and labels before a colon are no part of what a line names."""

from __future__ import annotations

import pytest

from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of

PLAN = "某县“十五五”规划（2026—2030年）\n\n二、目标\n\n{}\n"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("2. 利润总额达到32亿元；", "利润总额"),
        ("2．利润总额达到32亿元；", "利润总额"),
        ("2）利润总额达到32亿元；", "利润总额"),
        ("* 利润总额达到32亿元", "利润总额"),
        ("- **利润总额**达到32亿元", "利润总额"),
        ("**利润总额**：达到32亿元", "利润总额"),
        ("利润总额：到2030年，达到32亿元", "利润总额"),
        ("重点任务：利润总额达到32亿元", "利润总额"),
        ("五年投资60亿元，其中商贸板块20亿元、数字化板块32亿元。", "数字化板块"),
    ],
)
def test_marks_of_lists_and_labels_are_no_names(line: str, name: str) -> None:
    draft = draft_of(read_text(PLAN.format(line), "plan.md"))
    assert [one.name for one in draft.items if one.value == 32] == [name]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("2. Profit will grow to £32m by 2030", "Profit"),
        ("* **Profit** will grow to £32m by 2030", "Profit"),
        ("ii. profit will grow to £32m by 2030", "profit"),
        ("Raise **profit** to **£32m** by 2030", "profit"),
        ("**Solar** power will reach 32 MW by 2030", "Solar power"),
        ("A share ** of power ** will reach 32% by 2030", "share of power"),
    ],
)
def test_marks_of_english_lists_are_no_names(line: str, name: str) -> None:
    draft = draft_of(read_text(f"# Plan 2025-2030\n\n{line}\n", "plan.md"))
    assert [(one.name, one.value) for one in draft.items] == [(name, 32)]


def test_a_chinese_line_that_begins_with_its_figure_is_no_goal_by_that() -> None:
    draft = draft_of(read_text(PLAN.format("30家企业获评小巨人。"), "plan.txt"))
    assert not draft.items
    assert [one.reason for one in draft.left_out] == ["unclear"]
