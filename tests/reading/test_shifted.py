"""Rows whose cells stand below the headers of others are listed, and no goals."""

from __future__ import annotations

import pytest

from zzplan.plan.inputs.documents import read_document
from zzplan.reading.document import draft_of
from zzplan.reading.items import Draft

HEADER = ("类别", "指标", "单位", "2025年", "2030年", "属性")
FULL = ("经济发展", "地区生产总值", "亿元", "486.3", "720", "预期性")
SHORT = ("工业增加值", "亿元", "142", "230", "预期性")


def draft(name: str, *rows: tuple[str, ...]) -> Draft:
    if name.endswith(".csv"):
        text = "\n".join(",".join(row) for row in rows)
    elif name.endswith(".md"):
        lines = [f"| {' | '.join(row)} |" for row in rows]
        lines.insert(1, "|" + " --- |" * len(rows[0]))
        text = "# 青溪县“十五五”规划\n\n" + "\n".join(lines)
    else:
        text = "青溪县“十五五”规划\n\n" + "\n".join("\t".join(row) for row in rows)
    return draft_of(read_document(text.encode(), name))


@pytest.mark.parametrize("name", ["a.md", "a.csv", "a.txt"])
def test_a_row_that_lost_its_first_cell_is_listed(name: str) -> None:
    found = draft(name, HEADER, FULL, SHORT, FULL)
    assert {one.name for one in found.items} == {"地区生产总值"}
    assert [(one.text, one.reason) for one in found.left_out if one.said is None] == [
        ("142", "unclear"), ("230", "unclear"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "row",
    [
        ("", *SHORT),  # the cell is there, and empty
        ("工业", *SHORT[:-1]),  # what is missing is the last one
    ],
)
def test_a_row_that_is_not_shifted_is_read(row: tuple[str, ...]) -> None:
    found = draft("a.md", HEADER, FULL, row)
    assert [one.name for one in found.items] == ["地区生产总值", "工业增加值"]


def test_a_shifted_row_makes_no_claims() -> None:
    """22.0 would be the sum of 5.0 and 17.0, and not of 12.0 and 10.0."""
    header = ("序号", "乡镇", "2026年", "2027年", "合计")
    rows = (("一", "东乡", "5.0", "7.0", "12.0"), ("二", "西乡", "4.0", "6.0", "10.0"))
    assert draft("a.md", header, *rows, ("合计", "9.0", "17.0", "22.0")).claims == ()
    whole = ("", "合计", "9.0", "13.0", "22.0")
    assert len(draft("a.md", header, *rows, whole).claims) == 6


@pytest.mark.parametrize(
    ("unit", "printed", "value"),
    [
        ("亿元", "1.2千", None),  # 1.2千元, or 1.2千亿元
        ("亿元", "2.5万", None),
        ("万元", "98.8万", None),
        ("亿元", "0.12万亿", 0.12),
        ("万吨", "5亿", 5.0),
        ("人", "5万", 5.0),
    ],
)
def test_a_magnitude_that_may_stand_before_the_whole_unit_is_listed(
    unit: str, printed: str, value: float | None
) -> None:
    header = ("指标", "单位", "2025年", "2030年")
    found = draft("a.md", header, ("产值", unit, "-", printed))
    assert [one.value for one in found.items] == ([] if value is None else [value])
    assert [one.text for one in found.left_out] == ([printed] if value is None else [])


def test_a_figure_below_figures_with_words_is_in_its_place() -> None:
    rows = (
        ("收入", "元", "24560", "35000左右", "每年公布"),
        ("农场", "家", "1260", "2000家以上", "含合作社"),
    )
    found = draft("a.md", ("指标", "单位", "2025年", "2030年目标", "备注"), *rows,
                  ("高标准农田", "万亩", "82.5", "≥100", ""))  # fmt: skip
    assert [one.value for one in found.items] == [35000, 2000, 100]
