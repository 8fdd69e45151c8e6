"""Which rows of a table are its header, what they say of each column, and where parts begin."""

from __future__ import annotations

import pytest

from zzplan.plan.inputs.blocks import Cell, LinePlace, Table
from zzplan.reading.tables.headers import header_count, header_texts, headers_of, parts_of, rows_of
from zzplan.reading.tables.turned import turned

PLACE = LinePlace(1, 1)


def table(*rows: str, headers: int | None = None) -> Table:
    """Return a table of rows whose cells are parted by bars."""
    cells = tuple(
        Cell(text, PLACE, at, column)
        for at, row in enumerate(rows)
        for column, text in enumerate(row.split("|"))
    )
    return Table(cells, PLACE, headers)


@pytest.mark.parametrize(
    ("rows", "count"),
    [
        (("指标|2020年|2025年", "产值|1|2"), 1),
        (("指标|现状|目标", "|2020年|2025年", "产值|1|2"), 2),
        (("指标|2020年|2025年", "经济||", "产值|1|2"), 1),  # a section belongs to the data
        (("指标|2020年|2025年", "产值|-|约束性"), 1),
        (("产值|1|2", "税收|3|4"), 1),
        (("指标|说明", "产值|好"), 1),
        (("甲|乙", "丙|丁", "产值|1"), 2),
        (("指标|目标", "产值|≥5"), 1),
        (("指标|目标", "产值|[5]"), 1),
    ],
)
def test_the_rows_before_the_first_of_data_are_the_header(
    rows: tuple[str, ...], count: int
) -> None:
    made = table(*rows)
    assert header_count(rows_of(made)) == count
    assert headers_of(made, rows_of(made)) == count


@pytest.mark.parametrize(
    ("below", "count"),
    [
        ("|2020年|2025年", 2),
        ("年份|2020年|2025年", 2),
        ("产值|甲|乙", 1),
        ("||2025年", 1),
        ("产值|1|2", 1),
        ("|甲|乙", 2),
        ("产值|2020年底以前完成大部分|乙", 1),
    ],
)
def test_a_header_that_the_file_marks_goes_on_below_it(below: str, count: int) -> None:
    made = table("指标|现状|目标", below, "产值|1|2", headers=1)
    assert headers_of(made, rows_of(made)) == count
    assert headers_of(made.replace(headers=0), rows_of(made)) == 0


@pytest.mark.parametrize(
    ("rows", "texts"),
    [
        (("指标|现状|目标", "|2020年|2025年"), ["指标", "现状 2020年", "目标 2025年"]),
        (("指标|目标|", "|2025年|2030年"), ["指标", "目标 2025年", "目标 2030年"]),
        (("指标|目标|", "||"), ["指标", "目标", ""]),
        (("|目标|", "指标|2025年|"), ["指标", "目标 2025年", ""]),
        (("指标|现状|", "指标|2020年|2025年"), ["指标", "现状 2020年", "现状 2025年"]),
        (("表1 主要指标||", "指标|2020年|2025年"), ["指标", "2020年", "2025年"]),
        (("|单位：亿元|", "指标|2020年|2025年"), ["指标", "2020年", "2025年"]),
        (("|各项|", "指标|2020年|2025年"), ["指标", "各项 2020年", "各项 2025年"]),
    ],
)
def test_a_header_holds_for_the_empty_cells_behind_it(
    rows: tuple[str, ...], texts: list[str]
) -> None:
    made = table(*rows)
    assert header_texts(made, rows_of(made)) == texts


@pytest.mark.parametrize(
    ("rows", "parts"),
    [
        (("指标|2020年|2025年", "产值|1|2", "指标|2020年|2023年", "税收|3|4"), [2, 2]),
        (("指标|2020年|2025年", "产值|1|2", "表2||", "指标|2020年|2023年", "税收|3|4"), [2, 3]),
        (("指标|2020年|2025年", "产值|1|2", "税收|3|4"), [3]),
        (("指标|2020年|2025年", "产值|1|2", "项目|甲|乙", "税收|3|4"), [4]),
        (("指标|2020年|2025年", "指标|2020年|2025年", "产值|1|2"), [3]),
        (("指标|2025年", "产值|1", "指标|2025年", "税收|3"), [4]),  # of two cells it may be a row
    ],
)
def test_a_header_in_the_middle_opens_a_part(rows: tuple[str, ...], parts: list[int]) -> None:
    assert [len(rows_of(part)) for part in parts_of(table(*rows))] == parts
    assert list(parts_of(table(*rows, headers=0))) == [table(*rows, headers=0)]


@pytest.mark.parametrize(
    ("rows", "turns"),
    [
        (("年份|产值|税收", "2020年|1|2", "2025年|3|4"), True),
        (("年份|产值|税收", "2025年|3|4"), False),
        (("年份|产值|税收", "单位|亿元|亿元", "2020年|1|2", "2025年|3|4"), True),
        (("年份|产值|税收", "2020年|1|2", "合计|3|4"), False),
        (("年份|产值|税收", "2020年（基期）|1|2", "2025年目标|3|4", "2023/24|3|4"), True),
        (("年份|产值|税收", "2020年|1|2", "2025年|3|4", "注||"), True),
        (("年份|产值", "单位|亿元", "2020年|1"), False),
    ],
)
def test_a_table_with_years_down_its_side_is_turned(rows: tuple[str, ...], turns: bool) -> None:
    found = turned(table(*rows))
    assert (found is not None) is turns
    if found is not None:
        sides = [row.split("|")[0] for row in rows if "||" not in row]
        assert [cell.text for cell in rows_of(found)[0]] == sides
        assert found.headers == 1
