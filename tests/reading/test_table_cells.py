"""Cells with a level and its growth, cells that name a change behind its figure, progress."""

from __future__ import annotations

from zzplan.plan.inputs.blocks import Cell, Document, SheetPlace, Table
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


def test_a_period_beside_its_last_year_is_what_is_done_in_all_of_it() -> None:
    draft = drafted(
        "青岭县交通规划（2026-2030年）\n\n项目,单位,2025年现状,2026-2030年,2030年\n"
        "公路里程,公里,148,62,210\n投资,亿元,18.6,125,-\n"
    )
    found = {(one.value, one.kind, one.base_value) for one in draft.items}
    assert found == {(210.0, "level", 148.0), (62.0, "added", None), (125.0, "added", None)}


def test_a_rate_is_of_the_goal_whose_measure_it_names() -> None:
    draft = drafted(
        "青岭县粮食生产计划（2026年）\n\n乡镇,2025年面积（万亩）,2025年产量（万吨）,"
        "2026年计划面积（万亩）,2026年计划产量（万吨）,产量增幅（%）\n东河镇,12.4,5.21,12.6,5.36,2.9\n"
    )
    found = {(one.value, one.base_value, one.rate_pct) for one in draft.items if not one.attached}
    assert found == {(12.6, 12.4, None), (5.36, 5.21, 2.9)}


def test_so_much_more_below_per_cent_is_no_growth_of_each_year() -> None:
    draft = drafted(
        "青岭县“十五五”规划\n\n指标,2025年,2030年,年均增长（%）\n"
        "公路里程（公里）,80,120,40\n产值（亿元）,420,562,6\n"
    )
    found = {(one.value, one.rate_pct) for one in draft.items if not one.attached}
    assert found == {(120.0, None), (562.0, 6.0)}


def test_an_annual_plan_counts_from_the_year_before() -> None:
    draft = drafted(
        "Annual Business Plan 2026\n\nIndicator,2024 actual,2025 forecast,2026 target\n"
        "Journeys (million),142,149,155\n"
    )
    assert [(one.base_value, one.base_year) for one in draft.items] == [(149.0, 2025)]


def test_a_cell_that_lost_its_format_is_in_per_cent_where_all_are() -> None:
    place = [
        Cell(text, SheetPlace("S", f"{'ABC'[column]}{row + 1}"), row, column)
        for row, line in enumerate(
            (
                ("指标（%）", "2025年", "2030年目标"), ("森林覆盖率（%）", "0.332", "0.35"),
                ("城镇化率（%）", "0.615", "0.66"), ("失业率（%）", "0.034", "0.032"),
            )
        )
        for column, text in enumerate(line)
    ]  # fmt: skip
    draft = draft_of(Document("plan.xlsx", (Table(tuple(place), place[0].place),)))
    found = [(one.value, one.base_value, one.unit, one.at.quote) for one in draft.items]
    assert found == [
        (35.0, 33.2, "%", "0.35"), (66.0, 61.5, "%", "0.66"), (3.2, 3.4, "%", "0.032"),
    ]  # fmt: skip
    fewer = tuple(one for one in place if one.row < 3)
    draft = draft_of(Document("plan.xlsx", (Table(fewer, place[0].place),)))
    assert [one.value for one in draft.items] == [0.35, 0.66]


def test_a_goal_without_a_measure_starts_from_what_stands_before_it() -> None:
    draft = drafted(
        "青岭市2026年计划\n\n县区,2025年产值（亿元）,2026年预期目标（亿元）,增长（%）,"
        "2025年投资（亿元）,2026年投资目标（亿元）,投资增长（%）\n城关区,412,437,6.1,136,147,8.1\n"
    )
    found = {(one.value, one.base_value, one.rate_pct) for one in draft.items if not one.attached}
    assert found == {(437.0, 412.0, 6.1), (147.0, 136.0, 8.1)}


def test_a_goal_of_the_plan_before_is_no_value_of_its_year() -> None:
    draft = drafted(
        "青岭县第十五个五年规划纲要\n\n"
        "指标,2020年,规划目标（2025年）,2025年实际,2030年\n产值（亿元）,186,260,252,338\n"
    )
    assert [(one.value, one.base_value) for one in draft.items] == [(338.0, 252.0)]
    assert all(claim.kind != "same" for claim in draft.claims)


def test_the_years_of_a_plan_are_no_start_and_its_total_goal_is_of_all() -> None:
    draft = drafted(
        "青岭县三年行动方案（2026-2028年）\n\n任务,单位,三年总目标,2026年,2027年,2028年\n"
        "改造泵站,座,45,12,18,15\n"
    )
    found = [(one.value, one.year, one.base_value) for one in draft.items]
    assert found == [(12, 2026, None), (18, 2027, None), (15, 2028, None), (45, 2028, None)]
    assert [[one.value for one in claim.figures] for claim in draft.claims] == [[45, 12, 18, 15]]


def test_years_down_the_side_may_end_with_their_total() -> None:
    draft = drafted(
        "Harbour housing plan 2025-2027\n\nYear,Homes,Rents\n2025 (actual),820,310\n2026,1050,320\n"
        "2027,1150,330\nTotal 2026-2027,2200,\n"
    )
    found = {(one.name, one.value, one.kind) for one in draft.items}
    assert {("Homes", 1050.0, "level"), ("Homes", 2200.0, "added")} <= found


def test_a_reduction_between_two_years_is_no_goal_of_the_second() -> None:
    draft = drafted(
        "Climate plan 2025-2035\n\nSector,2019 baseline,2030 target,2035 target,"
        "Reduction 2019-2030\nBuildings (kt),412,247,124,40%\nWaste (kt),96,58,38,40%\n"
    )
    assert [one.value for one in draft.items] == [247.0, 124.0, 58.0, 38.0]


def test_what_another_goal_starts_from_is_no_start() -> None:
    draft = drafted(
        "街道,2025年常住人口（人）,2025年社区数（个）,2030年规划人口（人）,人口增长（%）,"
        "2030年规划社区数（个）\n和平街道,62400,14,66100,5.9,15\n胜利街道,48700,11,53600,10.1,12\n"
    )
    found = {(one.value, one.base_value, one.rate_pct) for one in draft.items}
    assert {(66100.0, 62400.0, None), (15.0, 14.0, None)} <= found


def test_a_column_of_money_beside_one_of_units_starts_from_none_of_them() -> None:
    draft = drafted(
        "Forest work plan 2026\n\nOutput,Unit,2025 achieved,2026 planned,2026 budget ($000)\n"
        "Seedlings raised,thousand,1240,1500,310\n"
    )
    found = {(one.value, one.unit, one.base_value) for one in draft.items}
    assert found == {(1500.0, "thousand", 1240.0), (310.0, "$000", None)}


def test_goals_may_head_the_column_of_names() -> None:
    draft = drafted(
        "青岭县农业“十五五”规划\n\n目标,2025年基期值,2027年目标值,2030年目标值,"
        "2030年比2025年增长（%）\n产值（亿元）,126,152,200,58.7\n粮食（万吨）,48.5,49.2,50.5,4.1\n"
    )
    assert [one.name for one in draft.items] == ["产值", "产值", "粮食", "粮食"]
    assert [one.kind for one in draft.claims] == ["growth", "growth"]


def test_a_plan_whose_first_year_is_fiscal_starts_from_the_year_before_it() -> None:
    draft = drafted(
        "Housing business plan 2026-2031\n\n"
        "Measure,2024/25 actual,2025/26 forecast,2026/27,2027/28\n"
        "Turnover (£m),48.2,50.6,53.1,55.8\n"
    )
    assert [one.base_value for one in draft.items] == [50.6, 50.6]
