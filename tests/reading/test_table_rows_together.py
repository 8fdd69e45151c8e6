"""Rows of a table that speak of each other: growth, what is left, all parts; and what does not."""

from __future__ import annotations

import pytest

from tests.reading.test_cells import draft_of_rows
from tests.reading.test_table_claims import judged
from zzplan.reading.tables.growth_labels import is_growth

PLAN = "湖光市2026年计划"
YEARS = "指标 | 单位 | 2024年实际 | 2025年预计完成 | 2026年计划"
BUDGET = "Item | 2025 | 2026"


def fails(found: dict[str, str]) -> set[str]:
    return {name for name, verdict in found.items() if verdict == "fails"}


@pytest.mark.parametrize(
    ("rows", "wrong"),
    [
        # 318 / 300 - 1 is 6%, 51.5 / 50 - 1 is 3%
        (("税收收入 | 亿元 | 290 | 300 | 318", "增长 | % | 3.2 | 3.4 | 6.0"), set()),
        (("税收收入 | 亿元 | 290 | 300 | 318", "增长 | % | 3.2 | 3.4 | 9.0"), {"税收收入 2026"}),
        (("用电量 | 万度 | 48.5 | 50 | 51.5", "比上年增长 | % | 2.0 | 8.1 | 3"), {"用电量 2025"}),
        # at constant prices, or on another basis; a share; growth of something else
        (("居民人均可支配收入 | 元 | 300 | 310 | 318", "增长 | % | 3.2 | 3.4 | 9.0"), set()),
        (("固定资产投资 | 亿元 | 300 | 310 | 318", "增长 | % | 3.2 | 3.4 | 9.0"), set()),
        (("城镇化率 | % | 50 | 52 | 53", "增长 | % | 3.2 | 3.4 | 9.0"), set()),
        (("用电量 | 亿千瓦时 | 48.5 | 50 | 51.5", "用水量增长 | % | 2.0 | 8.1 | 3"), set()),
        (("用电量 | 亿千瓦时 | 48.5 | 50 | 51.5", "增长 | 亿千瓦时 | 2.0 | 8.1 | 3"), set()),
        (("用电量 | 亿千瓦时 | 48.5 | - | 51.5", "增长 | % | 2.0 | 8.1 | 3"), set()),
        (("出口 | 亿元 | 0 | 0 | 51.5", "增长 | % | 2.0 | 8.1 | 3"), set()),
    ],
)  # fmt: skip
def test_growth_is_of_the_row_above(rows: tuple[str, ...], wrong: set[str]) -> None:
    assert fails(judged(YEARS, *rows, title=PLAN)) == wrong


def test_growth_below_a_part_may_be_of_the_whole() -> None:
    rows = ("预算收入 | 亿元 | 98 | 100 | 110", "其中：税收收入 | 亿元 | 68 | 70 | 75")
    found = judged(YEARS, *rows, "比上年增长 | % | 3.2 | 2.0 | 10", title=PLAN)
    assert fails(found) == set()


def test_what_there_is_at_the_end_of_each_year_is_no_sum() -> None:
    rows = ("2024年 | 100 | 90", "2025年 | 110 | 100")
    header = "年份 | 存栏(头) | 出栏(头)"
    assert fails(judged(header, *rows, "合计 | 110 | 190", title=PLAN)) == set()
    assert len(fails(judged(header, *rows, "合计 | 110 | 180", title=PLAN))) == 1


def test_growth_of_years_that_do_not_follow_is_of_neither() -> None:
    rows = ("Passengers (thousand) | 400 | 500", "Growth (%) | 3 | 5")
    assert judged("Item | 2025 | 2030", *rows, title="Port plan 2026-2030") == {}
    twice = ("Passengers (thousand) | 400 | 500 | 600", "Growth (%) | 3 | 5 | 6")
    assert judged("Item | 2025 budget | 2025 outturn | 2026", *twice, title="Port plan 2026") == {}


def test_a_row_of_growth_is_named_after_the_row_above() -> None:
    rows = ("Passengers (thousand) | 400 | 500", "growth, % | 3 | 5")
    items = draft_of_rows("Item | 2025 | Target 2026", *rows).items
    assert [(one.name, one.kind) for one in items] == [
        ("Passengers", "level"), ("Passengers growth", "rate"),
    ]  # fmt: skip
    assert not is_growth("年均增长")


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (
            ("Revenue | 90 | 98", "Expenditure | 100 | 106", "Balance | -10 | -5"),
            {"Balance 2025": "holds", "Balance 2026": "fails"},
        ),
        (
            ("收入合计 | 90.0 | 98.0", "支出合计 | 100.2 | 106.0", "收支差额 | -10.2 | -8.0"),
            {"收支差额 2025": "holds", "收支差额 2026": "holds"},
        ),
        (  # without a sign: how much is missing
            ("Total income | 90 | 98", "Total spending | 100 | 106", "Funding gap | 10 | 18"),
            {"Funding gap 2025": "holds", "Funding gap 2026": "fails"},
        ),
        (
            ("Exports | 90 | 98", "Imports | 80 | 81", "Trade surplus | 10 | 17"),
            {"Trade surplus 2025": "holds", "Trade surplus 2026": "holds"},
        ),
        (
            ("Total revenue | 90 | 98", "Total expenditure | 100 | 106",
             "of which: wages | 40 | 41", "Surplus/(deficit) | (10) | (12)"),
            {"Surplus/(deficit) 2025": "holds", "Surplus/(deficit) 2026": "fails"},
        ),
    ],
)  # fmt: skip
def test_a_balance_lies_between_the_two_rows_above_it(
    rows: tuple[str, ...], found: dict[str, str]
) -> None:
    verdicts = judged(BUDGET, *rows, title="Budget 2026", caption="£ million")
    assert {name: verdicts[name] for name in found} == found


@pytest.mark.parametrize(
    "rows",
    [
        # what else goes into it; nothing that says what it is of; rates
        ("Revenue | 90 | 98", "Grants | 5 | 5", "Expenditure | 100 | 106", "Balance | -5 | -3"),
        ("Total revenue | 90 | 98", "Total expenditure | 100 | 106", "Net lending | 2 | 2",
         "Overall balance | -12 | -10"),
        ("Revenue | 90 | 98", "Balance | -10 | -9"),
        ("Revenue | 90 | 98", "Expenditure | 100 | 106", "Opening balance | 20 | 10"),
        ("Revenue (%) | 90 | 98", "Expenditure (%) | 100 | 106", "Balance (%) | -1 | -3"),
        ("Revenue | 90 | 98", "Expenditure | 100 | 106", "Balance | n/a | about 9"),
        ("上年结余 | 3 | 4", "总收入 | 90 | 98", "总支出 | 100 | 106", "调入资金 | 6 | 6",
         "收支差额 | -4 | -2"),
    ],
)  # fmt: skip
def test_what_may_go_into_a_balance_besides_makes_no_claim(rows: tuple[str, ...]) -> None:
    found = judged(BUDGET, *rows, title="Budget 2026", caption="£ million")
    assert not [name for name in found if "alance" in name or "差额" in name]


@pytest.mark.parametrize(
    ("rows", "wrong"),
    [
        (("财政收入 | 9.0", "其中：税收收入 | 5.0", "非税收入 | 4.6"), {"财政收入 2026年(亿元)"}),
        (("财政收入 | 9.0", "其中：税收收入 | 5.0", "其中：非税收入 | 4.0"), set()),
        (("财政收入 | 9.0", "其中：税收收入 | 5.0", "基金收入 | 4.6"), set()),
        (("财政收入 | 9.0", "其中：税收收入 | 5.0", "非税收入 | -"), set()),
        (("财政收入 | 9.0", "其中：税收收入 | 5.0", "非税收入（万元） | 40600"), set()),
        (("人均收入 | 9.0", "其中：城镇 | 11.0", "农村 | 4.0"), set()),
    ],
)
def test_all_parts_that_there_are_make_their_whole(rows: tuple[str, ...], wrong: set[str]) -> None:
    assert fails(judged("指标 | 2026年（亿元）", *rows, title=PLAN)) == wrong


@pytest.mark.parametrize(
    ("rows", "wrong"),
    [
        # a further part, which is some years nothing
        (("Members | 420 | 455", "of which: Male | 230 | 240", "Female | 180 | 200",
          "Not stated | 10 | 15"), set()),
        (("企业 | 420 | 455", "其中：公办 | 230 | 240", "民办 | 190 | 200",
          "合办 | 0 | 15"), set()),
        (("收入 | 420 | 455", "其中：税收 | 230 | 240", "非税 | 190 | 200", "返还 | 0 | 9",
          "调入 | 0 | 6"), set()),
        (("收入 | 420 | -", "其中：税收 | 230 | 240", "非税 | 180 | 200", "支出 | 90 | 15"), set()),
        # of what follows nothing makes up for it
        (("收入 | 420 | 455", "其中：税收 | 230 | 240", "非税 | 190 | 200", "支出 | 390 | 420"),
         {"收入 2025"}),
    ],
)  # fmt: skip
def test_two_parts_are_not_all_where_a_third_may_follow(
    rows: tuple[str, ...], wrong: set[str]
) -> None:
    found = judged("Item | 2024 | 2025", *rows, title="Review 2025", caption="Unit: million")
    assert fails(found) == wrong


def test_columns_tell_whether_a_total_has_the_parts_of_its_parts() -> None:
    rows = ("Roads | 40 | 45 | 52", "Rail | 30 | 38 | 46", "of which: metro | 18 | 24 | 30",
            "Buses | 9 | 11 | 14", "Total | 79 | 94 | 121")  # fmt: skip
    found = judged("Area | 2024 | 2025 | 2026", *rows, title="Plan 2026", caption="£ million")
    assert fails(found) == {"Total 2026"}
    odd = (*rows[:-1], "Total | 97 | 118 | 142")  # with the metro in each
    assert judged("Area | 2024 | 2025 | 2026", *odd, title="Plan 2026")["Rail 2024"] == "holds"


def test_totals_that_say_of_what_are_of_the_rows_above_them() -> None:
    rows = ["Taxes | 84 | 88", "Fees | 31 | 30", "Total income | 115 | 118", "Staff | 70 | 72",
            "Other | 50 | 52", "Total spending | 120 | 130"]  # fmt: skip
    found = judged(BUDGET, *rows, title="Budget 2026", caption="£ million")
    assert found == {
        "Total income 2025": "holds", "Total income 2026": "holds", "Total spending 2025": "holds",
        "Total spending 2026": "fails",
    }  # fmt: skip
    rows[2] = "Total income | 200 | 210"  # with what does not stand there
    found = judged(BUDGET, *rows, title="Budget 2026", caption="£ million")
    assert found == {}


def test_rows_between_two_totals_that_make_the_second_are_not_besides() -> None:
    rows = ("Total receipts | 96 | 102", "Staff | 60 | 64", "Transfers | 35 | 36",
            "Total payments | 95 | 100", "Surplus | 1 | 7")  # fmt: skip
    found = judged(BUDGET, *rows, title="Budget 2026", caption="£ million")
    assert fails(found) == {"Surplus 2026"}
