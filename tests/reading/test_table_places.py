"""Rows of places, which are named after what they are to reach."""

from __future__ import annotations

import pytest

from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of


def names(title: str, header: str, *rows: str) -> list[tuple[str, str, float | None]]:
    lines = [header, "|".join("-" * header.count("|") + "-"), *rows]
    text = "\n".join(f"| {line} |" for line in lines)
    draft = draft_of(read_text(f"# {title}\n\n单位：人\n\n{text}\n", "table.md"))
    return [(one.name, one.kind, one.base_value) for one in draft.items]


HEAD = "县（市、区） | 2025年完成 | 2026年目标"


@pytest.mark.parametrize(
    ("title", "header", "found"),
    [
        ("附件3 2026年新增城镇就业任务分解表", HEAD, ("河东县新增城镇就业", "added", None)),
        ("2026年在校学生分解计划", HEAD, ("河东县在校学生", "level", 310)),
        # what stands in a header is nearer, and what says nothing of a measure is none
        ("2026年任务分解表", "县区 | 2025年实际用工 | 2026年目标", ("河东县用工", "level", 310)),
        ("2026年重点工作任务分解表", HEAD, ("河东县", "level", 310)),
        ("2026年目标", HEAD, ("河东县", "level", 310)),
        # rows of indicators have their names
        ("2026年新增就业任务分解表", "指标 | 2025年完成 | 2026年目标", ("河东县", "level", 310)),
    ],
)  # fmt: skip
def test_a_place_is_named_after_what_it_is_to_reach(title, header, found) -> None:
    assert names(title, header, "河东县 | 310 | 350", "河西县 | 210 | 260")[0] == found


def test_a_district_has_the_measure_of_its_columns() -> None:
    found = names("Plan 2026", "District | 2024 jobs | 2030 target", "Ash | 310 | 350")
    assert found == [("Ash jobs", "level", 310)]
