"""Goals start from what the document reports, in another chapter, for the year it counts from."""

from __future__ import annotations

import pytest

from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of

PLAN = "某县“十五五”规划（2026—2030年）\n\n一、现状\n\n{}\n\n二、目标\n\n{}\n"


@pytest.mark.parametrize(
    ("reported", "wanted", "base"),
    [
        ("2025年，利润总额达到18.90亿元。", "到2030年，利润总额达到32亿元。", (18.9, "18.90")),
        ("2025年，城镇化率为58.2%。", "到2030年，城镇化率达到63%。", (58.2, "58.2")),
        ("2024年，利润总额达到18.9亿元。", "到2030年，利润总额达到32亿元。", None),
        ("2025年，利润总额达到18.9万元。", "到2030年，利润总额达到32亿元。", None),
        ("2025年，利润总额增长12%。", "到2030年，利润总额达到32亿元。", None),
        ("2025年，新增就业5万人。", "到2030年，新增就业30万人。", None),
        ("2025年，营业收入12亿元。", "到2030年，营业收入达到20亿元。", None),
        ("2025年，投入12亿元。", "到2030年，投入20亿元。", None),
        (
            "2025年，利润总额达到18.9亿元。2025年，利润总额达到19.2亿元。",
            "到2030年，利润总额达到32亿元。",
            None,
        ),
        (
            "2025年，利润总额达到18.9亿元。",
            "到2030年，利润总额由19亿元提高到32亿元。",
            (19.0, ""),
        ),
    ],
)
def test_a_goal_starts_from_what_is_reported_of_its_name(
    reported: str, wanted: str, base: tuple[float, str] | None
) -> None:
    (goal,) = draft_of(read_text(PLAN.format(reported, wanted), "plan.txt")).items
    assert (goal.base_value is not None and (goal.base_value, goal.base_digits)) == (base or False)
    if base and base[1]:
        assert goal.base_year == 2025
        assert goal.base_at is not None
        assert goal.base_at.figure.startswith(base[1])


def test_a_baseline_that_a_claim_joins_with_its_goal_is_checked_once() -> None:
    text = PLAN.format("2025年，工业总产值1142.6亿元。", "2026年，工业总产值突破1250亿元，增长9%。")
    draft = draft_of(read_text(text, "plan.txt"))
    joined = {one.at.first for claim in draft.claims for one in claim.figures}
    for goal in draft.items:
        assert goal.base_value is None or goal.at.first not in joined


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
    draft = draft_of(read_text(PLAN.format("", line), "plan.md"))
    assert [one.name for one in draft.items if one.value == 32] == [name]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("2. Profit will grow to £32m by 2030", "Profit"),
        ("* **Profit** will grow to £32m by 2030", "Profit"),
        ("ii. profit will grow to £32m by 2030", "profit"),
        ("Raise **profit** to **£32m** by 2030", "profit"),
    ],
)
def test_marks_of_english_lists_are_no_names(line: str, name: str) -> None:
    draft = draft_of(read_text(f"# Plan 2025-2030\n\n{line}\n", "plan.md"))
    assert [(one.name, one.value) for one in draft.items] == [(name, 32)]
