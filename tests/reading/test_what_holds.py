"""Right figures that look like wrong ones: nothing is found in them, and their like is found."""

from __future__ import annotations

import pytest

from tests.reading.test_table_claims import judged as judged_table
from zzplan.engine.review import review
from zzplan.plan.file.diagnostics import PlanError
from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of
from zzplan.reading.draft.drafting import drafted
from zzplan.reading.load import ReadDocument, plan_file_of
from zzplan.reading.prose.entries import is_priced
from zzplan.reading.tables.cells import is_compound


def verdicts(text: str) -> list[str]:
    document = read_text(text, "a")
    draft = draft_of(document)
    try:
        found = review(plan_file_of(ReadDocument("a.txt", document, draft, drafted(draft), "")))
    except PlanError:
        return []
    return [one.answer.verdict for one in found.claims]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        # what comes to so much a year is no whole of the parts
        (
            "“十四五”期间，累计完成治沙150万亩，年均30万亩，其中人工种草66万亩、封沙50万亩。",
            "“十四五”期间，累计完成治沙150万亩，年均30万亩，其中人工种草166万亩、封沙50万亩。",
        ),
        (
            "五年累计引进资金240亿元，年均48亿元，其中2025年55亿元。",
            "五年累计引进资金240亿元，年均48亿元，其中2025年255亿元。",
        ),
        # what a comma sets off from a list is counted anew
        (
            "2025年末，剧场40个，其中甲级4个、乙级6个、丙级9个，周末演出剧场33个。",
            "2025年末，剧场40个，其中甲级4个、乙级16个、丙级29个，周末演出剧场33个。",
        ),
        # what is added in each year, beside where a value begins and ends, and before its sum
        (
            "云州市“十五五”规划\n\n到2030年，园区企业由96家增加到146家，年均增加10家。",
            "云州市“十五五”规划\n\n到2030年，园区企业由96家增加到146家，年均增加15家。",
        ),
        (
            "云州市“十五五”规划\n\n“十五五”期间，每年造林200亩，共1000亩。",
            "云州市“十五五”规划\n\n“十五五”期间，每年造林200亩，共1400亩。",
        ),
        # what a plan adds to the year that it counts from
        (
            "云州市“十五五”规划\n\n2025年，森林覆盖率52.3%，蓄积量5.8亿立方米。\n\n"
            "到2030年，森林覆盖率达到53.5%，提高1.2个百分点；蓄积量达到6.5亿立方米，净增7000万立方米。",
            "云州市“十五五”规划\n\n2025年，森林覆盖率52.3%，蓄积量5.8亿立方米。\n\n"
            "到2030年，森林覆盖率达到53.5%，年均提高1.2个百分点；蓄积量达到6.5亿立方米，净增9000万立方米。",
        ),
        # what a semicolon sets off is named as the total is, and no part of it
        (
            "2025年，公路总里程1.2万公里，其中高速公路620公里；铁路营业里程13000公里。",
            "2025年，公路总里程1.2万公里，其中高速公路620公里、县乡公路11990公里。",
        ),
        # since the first of January, and since a year before
        (
            "2026年6月末，存款余额2100亿元，比年初增加84亿元，同比增长7.5%。",
            "2026年6月末，存款余额2100亿元，同比增加84亿元，同比增长7.5%。",
        ),
        # of these: of what there is, not of what there was
        (
            "In 2025 there were 51,300 members, up from 49,700 a year earlier. "
            "Of these, 11,280 (22.0%) were under 30.",
            "In 2025 there were 51,300 members, up from 49,700 a year earlier. "
            "Of these, 11,280 (26.0%) were under 30.",
        ),
    ],
)
def test_claims_of_sentences(right: str, wrong: str) -> None:
    assert "fails" not in verdicts(right)
    assert "fails" in verdicts(wrong)


def test_a_share_in_a_part_that_has_its_own_may_be_of_either_whole() -> None:
    text = (
        "2025年末，户籍人口260万人，其中老年人{}万人，占户籍人口的20%，其中高龄老人13万人，占5%。"
    )
    assert "fails" not in verdicts(text.format(52))
    assert "fails" in verdicts(text.format(62))


def test_a_total_of_years_that_it_names_is_of_these() -> None:
    header = "Works | 2025 | 2026 | 2027 | 2028 | Total 2026-28"
    right = "Pipes laid (km) | 40 | 50 | 60 | 70 | 180"
    assert "fails" not in judged_table(header, right).values()
    assert "fails" in judged_table(header, right.replace("180", "220")).values()


def goals_of(*rows: str) -> list[tuple[str, float, str, float | None]]:
    """Return the goals of a table: name, value, unit, and the rate that leads there."""
    rule = "|".join("---" for _ in rows[0].split("|"))
    lines = "\n".join(f"| {row} |" for row in (rows[0], rule, *rows[1:]))
    items = draft_of(read_text(f"# 规划\n\n{lines}\n", "a.md")).items
    return [(one.name, one.value, one.unit, one.rate_pct) for one in items]


def test_so_many_more_in_a_column_of_growth_is_no_rate() -> None:
    header = "指标 | 单位 | 2025年 | 2030年目标 | 增幅"
    for more in ("12座", "新增12座", "0.3座以上", "60%"):  # 60% over all years
        assert goals_of(header, f"剧场 | 座 | 20 | 32 | {more}") == [("剧场", 32, "座", None)]


def test_growth_of_a_share_that_is_its_step_is_in_points() -> None:
    header = "指标 | 单位 | 2025年 | 2026年目标 | 增长（%）"
    assert goals_of(header, "绿化率 | % | 41.5 | 42.2 | 0.7") == [
        ("绿化率", 42.2, "%", 0.7),
        ("绿化率", 0.7, "个百分点", 0.7),
    ]
    for grown in ("1.7", "0.8"):
        found = goals_of(header, f"绿化率 | % | 41.5 | 42.2 | {grown}")
        assert ("绿化率", float(grown), "%", float(grown)) in found


def test_changes_beside_goals_are_none() -> None:
    header = "指标 | 2025年 | 2030年 | 变化"
    rows = (
        "剧场（座） | 20 | 32 | 增加12座",
        "演出（场） | 200 | 280 | 40%",
        "场均（人） | 90 | 96 | +6人",
    )
    assert [one[1] for one in goals_of(header, *rows)] == [32, 280, 96]


@pytest.mark.parametrize("time", ["3m 30s", "1 hr 20 mins", "2 hours and 5 minutes", "1小时20分钟"])
def test_a_time_in_two_units_is_no_single_number(time: str) -> None:
    assert is_compound(time)
    assert not is_compound(time.split(" ")[0].split("时")[0])
    assert not is_compound("5 days in 2 places")


def test_sectors_grow_without_prices_under_their_bare_names() -> None:
    assert is_priced("第三产业", "亿元")
    assert is_priced("二产", "亿元") is is_priced("第三产业从业人员", "万人") is False


def test_since_new_year_is_no_name() -> None:
    text = "到2030年，存款余额达到2100亿元，比年初增加84亿元。"
    assert [one.name for one in draft_of(read_text(text, "a")).items] == ["存款余额"] * 2
