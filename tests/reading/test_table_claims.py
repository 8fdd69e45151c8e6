"""Claims that a table makes by its form: totals across, 其中, shares, changes; and what is none."""

from __future__ import annotations

import pytest

from zzplan.engine.review import review
from zzplan.plan.file.diagnostics import PlanError
from zzplan.plan.inputs.html import read_html
from zzplan.reading.document import draft_of
from zzplan.reading.draft.drafting import drafted
from zzplan.reading.load import ReadDocument, plan_file_of


def judged(header: str, *rows: str, title: str = "", caption: str = "") -> dict[str, str]:
    """Return the verdicts of a table's claims; headers of two rows have a slash between them."""
    return dict(verdicts(header, *rows, title=title, caption=caption))


def verdicts(header: str, *rows: str, title: str = "", caption: str = "") -> list[tuple[str, str]]:
    """Return them with the names, of which several claims may have one."""
    heads = [[cell.strip() for cell in line.split("|")] for line in header.split(" // ")]
    body = [[cell.strip() for cell in line.split("|")] for line in rows]
    lines = "".join(
        "<tr>" + "".join(_cell(one, tag) for one in line) + "</tr>"
        for tag, group in (("th", heads), ("td", body))
        for line in group
    )
    title = title or ("2024年统计公报" if any(map(_is_chinese, rows)) else "Bulletin 2026")
    text = f"<meta charset=utf-8><h1>{title}</h1><p>{caption}</p><table>{lines}</table>"
    document = read_html(text.encode(), "a.html")
    draft = draft_of(document)
    try:
        found = review(plan_file_of(ReadDocument("a.html", document, draft, drafted(draft), "")))
    except PlanError:
        return []
    return [(one.answer.identity.name.en, one.answer.verdict) for one in found.claims]


def _cell(text: str, tag: str) -> str:
    spans = ""
    while text[:1] in (">", "v"):  # over two columns, over two rows
        spans += " colspan=2" if text[0] == ">" else " rowspan=2"
        text = text[1:].strip()
    return f"<{tag}{spans}>{text}</{tag}>"


def _is_chinese(text: str) -> bool:
    return not text.isascii()


TOWNS = ("东乡 | 10.0 | 12.0 | 22.0", "西乡 | 5.0 | 4.0 | 10.0")


@pytest.mark.parametrize(
    ("header", "rows", "found"),
    [
        ("乡镇 | 2026年 | 2027年 | 合计", TOWNS, {"东乡 合计": "holds", "西乡 合计": "fails"}),
        ("乡镇 | 合计 | 小学 | 初中", ("东乡 | 22.0 | 10.0 | 12.0",), {"东乡 合计": "holds"}),
        (
            "Ward | Owned (homes) | Rented (homes) | Total (homes)",
            ("North | 1,200 | 800 | 2,000", "South | 900 | 500 | 1,500"),
            {"North Total (homes)": "holds", "South Total (homes)": "fails"},
        ),
        (
            "Programme | 2024 $m | 2025 $m | Total 2024-2025 $m",
            ("Health | 120 | 130 | 250", "Roads | 50 | 60 | 190"),
            {"Health Total 2024-2025 $m": "holds", "Roads Total 2024-2025 $m": "fails"},
        ),
        (
            "v领域 | v总投资 | >资金来源 | v备注 // 中央 | 地方",
            ("水利 | 12.0 | 6.0 | 3.0 | 无",),
            {},  # 总投资 may have other sources
        ),
        (
            "v领域 | v合计 | >资金来源 // 中央 | 地方",
            ("水利 | 12.0 | 6.0 | 3.0", "交通 | 9.0 | 6.0 | 3.0"),
            {"水利 合计": "fails", "交通 合计": "holds"},
        ),
        (
            "领域 | 2026年 | 2027年 | 累计",
            ("新增就业（万人） | 0.6 | 0.7 | 1.5",),
            {"新增就业 累计": "fails"},
        ),
    ],
)
def test_a_total_beside_its_parts_is_their_sum(header, rows, found) -> None:
    assert judged(header, *rows, title="青溪县规划") == found


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("乡镇 | 户数（户） | 人口（人） | 合计", "东乡 | 100 | 400 | 600"),
        ("乡镇 | 计划 | 完成 | 合计", "东乡 | 5 | 4 | 10"),
        ("乡镇 | 男 | 合计 | 女", "东乡 | 5 | 10 | 4"),  # nothing says which are the parts
        ("指标 | 2026年 | 2027年 | 累计", "高速公路里程（公里） | 100 | 150 | 150"),  # a stock
        ("指标 | 2026年 | 2027年 | 累计", "森林覆盖率（%） | 50 | 52 | 104"),
        ("指标 | 2026年 | 2027年 | 合计", "平均工资（元） | 500 | 520 | 1000"),
        ("乡镇 | 增速 | 比重 | 合计", "东乡 | 5 | 6 | 12"),
        ("乡镇 | 小学 | 初中 | 合计", "东乡 | 若干 | 6 | 12"),
        ("乡镇 | 小学 | 其中：公办 | 合计", "东乡 | 6 | 3 | 12"),
        ("线路 | 下行 | 速度 | 合计", "一号 | 5小时 | 60 | 9小时"),
    ],
)
def test_columns_that_may_be_no_parts_make_no_claim(header: str, row: str) -> None:
    assert [one for one in judged(header, row, title="青溪县规划") if "合计" in one] == []


def test_a_part_is_not_above_its_whole_and_need_not_be_all_of_it() -> None:
    found = judged("指标 | 2024年（亿元）", "进出口总额 | 23.4", "其中：出口 | 25.1", "进口 | 1.0")
    assert found == {"进出口总额 2024年(亿元)": "fails"}
    found = judged(
        "Item | 2024 (£m)", "Revenue | 300", "of which: grants | 120", "of which: fees | 90"
    )
    assert set(found.values()) == {"holds"}
    found = judged("乡镇 | 人口 | 其中：女", "东乡 | 500 | 510", "西乡 | 400 | 190")
    assert found == {"东乡 其中:女": "fails", "西乡 其中:女": "holds"}
    found = judged("乡镇 | 人口（人） | 其中：女（万人）", "东乡 | 500 | 510", "西乡 | 400 | 190")
    assert found == {}


@pytest.mark.parametrize(
    "rows",
    [
        # the second 其中 may be of the first row; a rate and a share are no amounts
        ("人口 | 62.4", "其中：城镇 | 35.6", "乡村 | 26.8", "其中：男 | 31.8"),
        ("失业率 | 5.1", "其中：青年 | 12.0"),
        ("占比（%） | 5.1", "其中：青年 | 12.0"),
        ("余额 | -5.1", "其中：县级 | 2.0"),
    ],
)
def test_of_what_a_part_is_must_be_told(rows) -> None:
    assert "fails" not in judged("指标 | 2024年", *rows).values()


def test_a_share_is_of_the_row_that_is_100_percent() -> None:
    found = judged(
        "指标 | 年末数（万人） | 比重（%）", "常住人口 | 62.4 | 100.0", "其中：城镇 | 35.6 | 57.1",
        "乡村 | 26.8 | 42.9", "其中：0-15岁 | 11.4 | 19.3", "60岁及以上 | 12.7 | 20.4",
    )  # fmt: skip
    assert {name for name, verdict in found.items() if verdict == "fails"} == {"0-15岁 比重(%)"}
    found = judged(
        "Age | Persons | Share (%)", "0-14 | 40,000 | 18.5", "15-64 | 140,000 | 64.8",
        "65+ | 36,140 | 17.7", "Total | 216,140 | 100.0",
    )  # fmt: skip
    assert {name for name, verdict in found.items() if verdict == "fails"} == {
        "65+ Share (%)", "Total Share (%)",
    }  # fmt: skip


@pytest.mark.parametrize(
    "rows",
    [
        ("东乡 | 10 | 12.0", "西乡 | 20 | 30.0"),  # of a whole that is not there
        ("东乡 | 10 | 100", "西乡 | 20 | 100", "南乡 | 30 | 50"),  # of two wholes, one has no parts
        ("人口（人） | 100 | 100", "面积（公顷） | 30 | 20", "户数（户） | 10 | 20"),
    ],
)
def test_a_share_without_its_whole_makes_no_claim(rows) -> None:
    assert judged("乡镇 | 数额 | 占比（%）", *rows) == {}


@pytest.mark.parametrize(
    ("header", "rows", "found"),
    [
        # (8.4 / 8.0 - 1) is 5.0%; money may grow at constant prices
        (
            "产品 | 单位 | 2023年 | 2024年 | 增长%",
            (
                "肉类 | 万吨 | 8.0 | 8.4 | 8.0", "粮食 | 万吨 | 38.2 | 38.9 | 1.8",
                "产值 | 亿元 | 40 | 44 | 6.0",
            ),
            {"肉类 2024": "fails", "粮食 2024": "holds"},
        ),
        (
            "指标 | 单位 | 2023年 | 2024年 | 增减额 | 增减（百分点）",
            ("在校学生 | 人 | 52340 | 51310 | -1030 | -", "城镇化率 | % | 56.2 | 57.1 | - | 1.2"),
            {"在校学生 2024": "holds", "城镇化率 2024": "fails"},
        ),
        (
            "Service | 2024/25 £m | 2025/26 £m | Change",
            (
                "Care | 210.0 | 226.8 | 8.0%", "Roads | 60.0 | 63.0 | 6.0%",
                "Total | 270.0 | 289.8 | 7.3%",
            ),
            {
                "Care 2026": "holds", "Roads 2026": "fails", "Total 2026": "holds",
                "Total 2025 £m": "holds", "Total 2026 £m": "holds",
            },
        ),
    ],
)  # fmt: skip
def test_a_change_is_that_of_the_two_years_beside_it(header, rows, found) -> None:
    assert judged(header, *rows) == found


def test_numbers_in_front_of_rows_tell_parts_from_parts_of_parts() -> None:
    rows = (
        "一、税收收入 | 105.0", "增值税 | 43.0", "企业所得税 | 21.0", "二、非税收入 | 52.0",
        "合计 | 158.0",
    )  # fmt: skip
    header, caption = "项目 | 执行数", "单位：万元"
    assert judged(header, *rows, caption=caption) == {"合计 执行数": "fails"}
    named = (*(f"{row} | 61.0" for row in rows[:-1]), "收入合计 | 157.0 | 123.0")
    found = judged("项目 | 执行数 | 决算数", *named, caption=caption)
    assert found == {"收入合计 执行数": "holds", "收入合计 决算数": "fails"}
    other = ("一、税收收入 | 105.0", "二、非税收入 | 52.0", "上级补助 | 1.0", "合计 | 158.0")
    assert judged(header, *other, caption=caption) == {}  # nobody can tell what 上级补助 is part of


def test_places_add_up_to_the_whole_unless_some_lie_within_others() -> None:
    header, caption = "县区 | 任务（万亩）", "高标准农田建设任务"
    rows = ("全市 | 10.0", "东山区 | 2.0", "西水县 | 5.0", "南田县 | 4.0")
    assert judged(header, *rows, caption=caption) == {"全市 任务(万亩)": "fails"}
    assert judged(header, *rows, "高新区 | 1.0", caption=caption) == {}
    assert judged("县区 | 生产总值（亿元）", *rows) == {}  # each office estimates its own


def test_a_bulletin_of_one_year_has_no_goals() -> None:
    title = "青溪县2024年国民经济和社会发展统计公报"
    rows = ("零售总额 | 亿元 | 120.5 | 5.6", "进出口总额 | 亿元 | 23.4 | 8.0")
    assert judged("指标 | 单位 | 绝对数 | 比上年增长（%）", *rows, title=title) == {}


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        # two ways to divide one whole, side by side
        ("乡镇 | 合计 | 男 | 女 | 城镇 | 乡村", ("东乡 | 100 | 52 | 48 | 60 | 40",)),
        # how much of each plan is done, and no share of the row that is done
        ("项目 | 计划数（万元） | 完成比例（%）",
         ("甲 | 100 | 50", "乙 | 200 | 100", "丙 | 300 | 20")),
        ("科目 | 预算（万元） | 占预算的比例（%）", ("甲 | 100 | 50", "乙 | 200 | 100")),
        # of each year a plan and an outturn
        ("v项目 | >2023年 | >2024年 | v2024年增减（%） // 预算数 | 决算数 | 预算数 | 决算数",
         ("教育 | 100 | 110 | 120 | 121 | 10.0",)),
    ],
)  # fmt: skip
def test_columns_that_are_of_something_else_are_no_claim(
    header: str, rows: tuple[str, ...]
) -> None:
    assert judged(header, *rows) == {}


@pytest.mark.parametrize(
    ("header", "rows", "name"),
    [
        ("类别 | 单位 | 数量", ("企业 | 万户 | 12", "个体 | 万户 | 13", "合计 | 万户 | 26"),
         "合计 数量"),
        ("指标 | 一季度（万个） | 二季度（万个） | 合计（万个）", ("企业数量 | 12 | 13 | 26",),
         "企业数量 合计(万个)"),
    ],
)  # fmt: skip
def test_ten_thousands_of_things_are_rounded(header: str, rows: tuple[str, ...], name: str) -> None:
    assert judged(header, *rows) == {name: "holds-by-rounding"}
    assert judged(header, *(row.replace("26", "36") for row in rows)) == {name: "fails"}


def test_words_within_other_words_do_not_keep_a_table_from_adding_up() -> None:
    rows = ("North | 10 | 12 | 22", "South | 5 | 4 | 12")
    found = judged("Ward | 2026 | 2027 | Total", *rows, caption="Strategy for shareholders")
    assert found == {"North Total": "holds", "South Total": "fails"}
    assert judged("Ward | 2026 | 2027 | Total", *rows, caption="Rates of pay") == {}
