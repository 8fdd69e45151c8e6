"""Cells with a level and its growth, cells that name a change behind its figure, progress."""

from __future__ import annotations

from zzplan.plan.inputs.documents import read_document
from zzplan.reading.document import draft_of
from zzplan.reading.items import Draft

YEAR = "荷塘区2026年国民经济和社会发展计划\n\n"
HEAD = "指标,2025年实际,2026年计划\n"


def drafted(text: str) -> Draft:
    return draft_of(read_document(text.encode(), "plan.csv"))


def test_a_level_and_its_growth_in_one_cell_are_a_goal_with_its_rate() -> None:
    draft = drafted(
        f"{YEAR}{HEAD}税收收入,“21.4亿元，增长3.9%”,“22.5亿元，增长5%”\n"
        "规上工业总产值,“318亿元，下降1.2%”,“331亿元（+4%）”\n零售额,80亿元,增长6%\n".replace(
            "“", '"'
        ).replace("”", '"')
    )
    found = [
        (one.name, one.value, one.unit, one.kind, one.base_value, one.rate_pct, one.at.quote)
        for one in draft.items
    ]
    assert found == [
        ("税收收入", 22.5, "亿元", "level", 21.4, 5.0, "22.5亿元"),
        ("税收收入", 5.0, "%", "rate", None, 5.0, "增长5%"),
        ("规上工业总产值", 331.0, "亿元", "level", 318.0, 4.0, "331亿元"),
        ("规上工业总产值", 4.0, "%", "rate", None, 4.0, "+4%"),
        ("零售额", 6.0, "%", "rate", None, 6.0, "增长6%"),
    ]


def test_growth_over_several_years_that_no_word_calls_yearly_is_not_parted() -> None:
    head = "临溪县“十五五”规划纲要\n\n指标,2025年,2030年目标\n"
    rows = '甲,"5亿元，增长4%","9亿元，增长80%"\n乙,"6亿元，增长4%","9亿元，增长50%"\n'
    assert drafted(head + rows).items == ()
    yearly = rows.replace("增长80", "年均增长12.5").replace("增长50", "年均增长8.4")
    assert [one.rate_pct for one in drafted(head + yearly).items] == [12.5, 12.5, 8.4, 8.4]


def test_a_change_that_is_named_behind_its_figure_is_one_of_its_row() -> None:
    draft = drafted(
        "Parks strategy 2026-2031\n\nIndicator,2025,2031 target\n"
        "Pesticides used (litres),640,at least 30% reduction\n"
        "Emissions of the fleet (t CO2e),810,45% reduction on 2019 levels\n"
        "Visits (thousand),120,20% increase by 2030\nReduce average time to repair (days),9,5\n"
    )
    found = [
        (one.name, one.value, one.kind, one.comparator, one.year, one.base_year, one.way)
        for one in draft.items
    ]
    assert found == [
        ("Pesticides used", 30.0, "cumulative", ">=", 2031, None, "down"),
        ("Emissions of the fleet", 45.0, "cumulative", "=", 2031, 2019, "down"),
        ("Visits", 20.0, "cumulative", "=", 2030, None, ""),
        ("Reduce average time to repair", 5.0, "level", "=", 2031, 2025, "down"),
    ]


def test_a_column_of_progress_in_a_year_is_what_was_reached_then() -> None:
    draft = drafted(
        "Housing plan 2023-2026\n\nObjective,Target,2023 progress,2024 progress\n"
        "Homes let,900,210,480\n"
    )
    found = [(one.value, one.year, one.base_value, one.base_year) for one in draft.items]
    assert found == [(900.0, 2026, 480.0, 2024)]
