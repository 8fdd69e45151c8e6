"""Baselines behind their goals, and what a document says of a year that is over."""

from __future__ import annotations

import pytest

from tests.reading.small import check, small
from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of
from zzplan.reading.draft.drafting import drafted
from zzplan.reading.items import Item
from zzplan.reading.load import ReadDocument, plan_file_of
from zzplan.reading.prose.bases import with_base
from zzplan.reading.prose.clauses import Found
from zzplan.reading.text.figures import Figure

HEAD = "发展目标\n\n"
TARGETS = "Regional Development Plan 2026-2030\n\nTargets\n\n"


def items(text: str) -> tuple[Item, ...]:
    return draft_of(read_text(text, "text.txt")).items


@pytest.mark.parametrize(
    ("text", "base"),
    [
        (HEAD + "到2030年,地区生产总值达到5200亿元左右(2025年为3900亿元)。", (3900, 2025)),
        (HEAD + "到2030年,绿化覆盖率达到45%(2024年:41.2%)。", (41.2, 2024)),
        (HEAD + "到2030年,中小学在校生达到12万人(现有9万人)。", (9, None)),
        (HEAD + "到2030年,绿化覆盖率达到45%(2035年达到50%)。", (None, None)),
        (HEAD + "入境游客由2025年的1.8万人次恢复到2030年的3万人次。", (1.8, 2025)),
        (HEAD + "绿化覆盖率从2025年的38%恢复至2030年的41%。", (38, 2025)),
        (HEAD + "办理时间由2025年的38分钟压缩到2030年的25分钟。", (38, 2025)),
        (HEAD + "到2030年,财政赤字率由2025年的3.6%控制到3%。", (3.6, 2025)),
        (HEAD + "到2030年,绿化覆盖率达到45%(其中建成区50%)。", (None, None)),
        (TARGETS + "We will raise the share of renewables to 55% by 2030, from 34% in 2024.",
         (34, 2024)),
        (TARGETS + "By 2030 recycling will rise to at least 60%, from 41% in 2023.", (41, 2023)),
        (TARGETS + "Employment rate to reach 72% by 2030 (2024: 66.5%).", (66.5, 2024)),
        (TARGETS + "Broadband coverage will rise to 98% by 2030 (81% in 2024).", (81, 2024)),
        (TARGETS + "Visits should grow to 4.5 million by 2030 (currently 3.1 million).",
         (3.1, None)),
        (TARGETS + "Visits should grow to 4.5 million by 2030 (up 12% on 2024).", (None, None)),
    ],
)  # fmt: skip
def test_a_baseline_may_stand_behind_its_goal(
    text: str, base: tuple[float | None, int | None]
) -> None:
    goal = items(text)[0]
    assert (goal.base_value, goal.base_year) == base
    assert goal.year == 2030


def test_what_a_past_year_is_said_to_have_been_is_no_goal_even_among_goals() -> None:
    text = HEAD + (
        "到2030年,城镇化率由2025年的66%提高到72%。\n\n"
        "2025年,一般公共预算收入210.5亿元,其中税收收入142.3亿元,非税收入68.2亿元。"
    )
    assert [(one.name, one.value) for one in items(text)] == [("城镇化率", 72.0)]


def test_a_sum_over_the_years_is_an_addition_in_its_own_unit() -> None:
    (pair,) = drafted(
        draft_of(read_text(HEAD + "到2030年,城镇新增就业累计25万人。", "a.txt"))
    ).pairs
    written = dict(pair[1].pairs)
    assert (written["kind"], written["unit"], written["goal"]) == ("added", "万人", "25")


def test_a_share_starts_from_what_an_earlier_clause_names() -> None:
    rate, goal = items("城镇化率从67.7%起,年均提高0.9个百分点,五年达到72%")
    assert (goal.name, goal.base_value, goal.rate_pct) == ("城镇化率", 67.7, 0.9)
    assert (rate.name, rate.attached) == ("城镇化率", True)


@pytest.mark.parametrize(
    ("text", "base"),
    [
        (HEAD + "到2030年,全县出口由2025年的30000万元增长到4.5亿元。", 3),
        (HEAD + "到2030年,全县出口由2025年的3亿元增长到45000万元。", 30000),
        (HEAD + "到2030年,全县出口由2025年的3增长到4.5亿元。", 3),
        (HEAD + "到2030年,常住人口由2025年的30万增长到45万人。", 30),
        (HEAD + "到2030年,企业由2025年的9000家增长到1.2万家。", 0.9),
        (HEAD + "到2030年,企业由2025年的9000增长到1.2万家。", 0.9),
        (HEAD + "到2030年,企业由2025年的9000增长到12000家。", 9000),
        (TARGETS + "By 2030, jobs will rise from 950,000 to 1.2 million.", 0.95),
        (TARGETS + "By 2030, exports will rise from $950 million to $1.2 billion.", 0.95),
    ],
)
def test_a_baseline_is_in_the_unit_of_its_goal(text: str, base: float) -> None:
    (item,) = items(text)
    assert item.base_value == base


@pytest.mark.parametrize(
    ("reported", "goal", "baseline"),
    [
        ("2025年,全县接待游客612.4万人次", "到2030年,接待游客达到900万人次", 612.4),
        ("2025年,粮食总产量32万吨", "到2030年,粮食产量达到35万吨", 32),
        (
            "2025年,旅游业增加值占地区生产总值的比重为6.4%",
            "到2030年,旅游业增加值占GDP比重达到8%",
            6.4,
        ),
        ("2025年,城镇居民人均可支配收入4.2万元", "到2030年,城镇居民可支配收入达到6万元", 4.2),
        (
            "2025年末,全县有医疗机构86个。\n\n居民平均预期寿命79.2岁,比2020年提高1.4岁",
            "到2030年,居民平均预期寿命达到80.5岁",
            79.2,
        ),
        (
            "2024年末,全县有医疗机构86个。\n\n居民平均预期寿命79.2岁",
            "到2030年,居民平均预期寿命达到80.5岁",
            None,
        ),
        ("2025年,新增接待床位500张", "到2030年,接待床位达到5000张", None),
        ("2025年,粮食播种面积32万亩", "到2030年,粮食产量达到35万吨", None),
    ],
)
def test_what_a_year_was_said_to_reach_is_where_a_goal_starts(
    reported: str, goal: str, baseline: float | None
) -> None:
    document = read_text(
        f"规划(2026-2030年)\n\n发展基础\n\n{reported}。\n\n{HEAD}{goal}。", "a.txt"
    )
    draft = draft_of(document)
    file = plan_file_of(ReadDocument("a.txt", document, draft, drafted(draft), "0"))
    (one,) = file.goals
    assert (one.baseline.low.value if one.baseline else None) == baseline


def test_a_line_without_a_name_is_of_nothing_above_its_heading() -> None:
    text = (
        "# 青溪县规划（2026—2030年）\n\n## 旅游\n\n- 到2030年，旅游收入达到50亿元。\n\n"
        "- 2028年达到45亿元。\n\n## 文化\n\n- 2030年达到30亿元。"
    )
    names = [(one.name, one.value) for one in draft_of(read_text(text, "a.md")).items]
    assert names == [("旅游收入", 50), ("旅游收入", 45), ("", 30)]


def test_a_number_of_years_is_no_year_of_the_republic() -> None:
    text = (
        "县城始建于民国25年。\n\n2025年，人口12万人。\n\n"
        "到2030年，城区防洪标准达到100年一遇，人口达到15万人。"
    )
    assert ("人口", 15, 2030) in [(one.name, one.value, one.year) for one in items(text)]


@pytest.mark.parametrize(("year", "base"), [(2024, 3.0), (2025, None), (2026, None), (None, 3.0)])
def test_a_baseline_is_of_a_year_before_its_goal(year: int | None, base: float | None) -> None:
    goal = Found(Figure(0, 2, 5.0, None, "家", False), None, year=2025)
    (kept,) = with_base([goal], Figure(3, 5, 3.0, None, "家", False), year)
    assert kept.base_value == base


@pytest.mark.parametrize(("module", "case"), small("bases"))
def test_small_texts(module: str, case: int) -> None:
    check(module, case)
