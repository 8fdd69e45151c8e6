"""Columns that their headers, or the columns beside them, say more of than a year."""

from __future__ import annotations

import pytest

from tests.reading.test_cells import draft_of_rows
from tests.reading.test_table_claims import judged
from zzplan.engine.review import review
from zzplan.plan.inputs.blocks import LinePlace
from zzplan.plan.inputs.html import read_html
from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of
from zzplan.reading.draft.agreement import disagreements
from zzplan.reading.draft.drafting import drafted
from zzplan.reading.load import ReadDocument, plan_file_of

YEARS, YEARS_ZH = "Measure | 2023 | 2028 target", "指标 | 2025年 | 2030年目标"


def bases(header: str, row: str) -> list[tuple[float, float | None, int | None]]:
    found = draft_of_rows(header, row, title="County plan").items
    return [(one.value, one.base_value, one.base_year) for one in found if not one.attached]


@pytest.mark.parametrize(
    ("header", "row", "found"),
    [
        # a year alone before the goals is where they start from
        ("Measure | 2024 | 2030 target", "Jobs | 21,000 | 26,632", [(26632, 21000, 2024)]),
        ("指标 | 2024年 | 2030年目标", "学校（所） | 21 | 26", [(26, 21, 2024)]),
        ("Measure | 2031 | 2030 target", "Jobs | 21,000 | 26,632", [(26632, None, None)]),
        # the one that is called baseline, and not the latest
        (
            "Measure | Baseline 2022 | 2023 | 2024 | Target 2028",
            "Homes | 1,050 | 1,100 | 1,200 | 1,400",
            [(1400, 1050, 2022)],
        ),
    ],
)  # fmt: skip
def test_the_column_that_a_goal_starts_from(header, row, found) -> None:
    assert bases(header, row) == found


@pytest.mark.parametrize(
    ("header", "row", "verdict"),
    [
        # 5400 / 4200 - 1 is 28.6%, 40 / 38.9 - 1 is 2.8%, 0.46 / 0.50 - 1 is -8%
        (f"{YEARS} | Cumulative growth", "Output (£m) | 4,200 | 5,400 | 20%", "fails"),
        (f"{YEARS} | Growth over 5 years", "Output (£m) | 4,200 | 5,400 | 28.6%", "holds"),
        (f"{YEARS} | 5-year growth (%)", "Output (£m) | 4,200 | 5,400 | 28.6", "holds"),
        (f"{YEARS_ZH} | 累计增长", "粮食产量（万吨） | 38.9 | 40 | 5%", "fails"),
        (f"{YEARS_ZH} | 年均增速〔累计〕", "能耗（吨） | 0.50 | 0.46 | 〔-8%〕", "holds"),
        (f"{YEARS_ZH} | 年均增速〔累计〕", "能耗（吨） | 0.50 | 0.46 | 〔-14%〕", "fails"),
    ],
)  # fmt: skip
def test_growth_over_all_years_is_held_against_the_first_and_the_last(header, row, verdict) -> None:
    title = "County plan" if row.isascii() or "£" in row else "青溪县“十五五”规划"
    assert [*judged(header, row, title=title).values()] == [verdict]


def test_growth_a_year_stays_a_rate() -> None:
    header = "Measure | 2023 | 2028 target | Average growth over 5 years"
    (goal, rate) = draft_of_rows(header, "Output (£m) | 4,200 | 5,400 | 5.2%", title="Plan").items
    assert (goal.rate_pct, rate.kind) == (5.2, "rate")


@pytest.mark.parametrize(
    ("said", "printed", "differ"),
    [
        ("年均增长7%", "6%", True),
        ("年均增长7%", "7%", False),
        ("年均增长7%以上", "7.5%", False),
        ("年均增长7%", "-", False),
        ("比上年增长7%", "6%", False),  # of one year
    ],
)
def test_text_and_table_print_one_rate_a_year(said: str, printed: str, *, differ: bool) -> None:
    text = (
        "# 桐江县“十五五”规划纲要\n\n到2030年，一般公共预算收入从2025年的28.64亿元增加到40亿元，"
        f"{said}。\n\n| 指标 | 单位 | 2025年 | 2030年 | 年均增速 |\n"
        "| --- | --- | --- | --- | --- |\n"
        f"| 一般公共预算收入 | 亿元 | 28.64 | 40 | {printed} |\n"
    )
    found = list(disagreements([draft_of(read_text(text, "plan.md"))]))
    assert [(one.item.value, other.item.value) for one, other in found] == (
        [(7.0, 6.0)] if differ else []
    )


def test_two_rates_of_as_many_digits_do_not_agree_by_rounding() -> None:
    text = (
        "# 桐江县“十五五”规划纲要\n\n到2030年，粮食产量从2025年的40万吨增加到50万吨，年均增长{}%。"
        "\n\n| 指标 | 单位 | 2025年 | 2030年 | 年均增速 |\n| --- | --- | --- | --- | --- |\n"
        "| 粮食产量 | 万吨 | 40 | 50 | 4% |\n"
    )
    found = []
    for rate in ("5", "4.4"):
        document = read_text(text.format(rate), "plan.md")
        draft = draft_of(document)
        read = ReadDocument("plan.md", document, draft, drafted(draft), "")
        found += [one.answer.verdict for one in review(plan_file_of(read)).claims]
    assert found == ["fails", "holds"]


@pytest.mark.parametrize(
    "rows",
    [
        ("Year | Homes | Affordable share", "2022/23 | 1,000 | 25%", "2023/24 | 1,100 | 30%"),
        ("School | Pupils | Pass rate | % change", "A | 500 | 65% | -4.3%", "B | 600 | 70% | 2.1%"),
    ],
)  # fmt: skip
def test_figures_alone_in_a_table_without_goals_are_listed_and_no_goals(rows) -> None:
    body = "".join(
        f"<tr><td>{'<td>'.join(cell.strip() for cell in row.split('|'))}" for row in rows
    )
    page = f"<h1>Housing plan</h1><p>By 2030 we will build 9,000 homes.</p><table>{body}</table>"
    draft = draft_of(read_html(page.encode(), "a.html"))
    assert [one.value for one in draft.items] == [9000]
    assert {one.reason for one in draft.left_out} == {"unclear"}
    assert draft.unread == ("tables",)


@pytest.mark.parametrize(
    ("header", "row", "found"),
    [
        # the first year of a plan is a start where nothing else is one
        ("Measure | 2024 | 2030 target", "Jobs | 21,000 | 26,632", [(26632, 2024)]),
        ("Measure | 2023 | 2024 | 2030 target", "Jobs | 20,000 | 21,000 | 26,632",
         [(21000, 2023), (26632, 2023)]),
    ],
)  # fmt: skip
def test_the_first_year_of_a_plan_may_be_its_start(header, row, found) -> None:
    items = draft_of_rows(header, row, title="Plan 2024-2030").items
    assert [(one.value, one.base_year) for one in items] == found


def test_a_figure_alone_beside_goals_is_listed() -> None:
    draft = draft_of_rows("Measure | 2024 | 2030 target | Gap", "Jobs (m) | 21 | 26 | 20%")
    assert [one.value for one in draft.items] == [26]
    assert [(one.text, one.reason) for one in draft.left_out] == [
        ("21", "past"),
        ("20%", "unclear"),
    ]


def test_a_base_has_the_place_of_its_own_cell() -> None:
    text = (
        "# 青溪县“十五五”规划\n\n到2030年，森林覆盖率达到55%。\n\n"
        "| 指标 | 单位 | 2025年 | 2030年 |\n| --- | --- | --- | --- |\n"
        "| 森林覆盖率 | % | 50.0 | 55 |\n"
    )
    items = draft_of(read_text(text, "plan.md")).items
    assert [one.at.place.line for one in items] == [3]  # type: ignore[union-attr]
    assert [(one.base_at.place, one.base_at.figure) for one in items if one.base_at] == [
        (LinePlace(7, 15), "50.0")
    ]
