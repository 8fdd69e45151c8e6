"""A draft as a plan file: everything that was read is in it or on the list, and it loads."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zzplan.plan.file.load import parse
from zzplan.plan.file.locate import Located
from zzplan.plan.inputs.text import read_text
from zzplan.plan.numbers.quantity import Quantity
from zzplan.reading.document import draft_of
from zzplan.reading.draft.drafting import drafted
from zzplan.reading.load import ReadDocument, plan_file_of, read_file
from zzplan.reading.prose.entries import Years
from zzplan.report.language import Language
from zzplan.report.pages.reading import draft_text

HERE = Path(__file__).parent
TEXTS = sorted(
    path
    for path in HERE.glob("*/*.txt")
    if path.parent.name not in ("read", "small")  # what was read of them
)


def read(text: str, years: Years | None = None) -> ReadDocument:
    document = read_text(text, "plan.txt")
    draft = draft_of(document)
    return ReadDocument("plan.txt", document, draft, drafted(draft, years), "0" * 64)


def loads(one: ReadDocument, language: str) -> None:
    """Check that the draft loads as it is, with every goal that was read or is on the list."""
    items = [item for item, _ in one.plan.pairs] + [refused.item for refused in one.plan.refused]
    places = [at for item in items for at in (item.at, *item.others)]
    own = [item for item in one.draft.items if not item.attached]
    assert {at for item in own for at in (item.at, *item.others)} <= set(places)
    found = parse(draft_text([one], Language(language)))
    assert [goal.key for goal in found.goals] == [entry.key for _, entry in one.plan.pairs]
    for goal, (item, _) in zip(found.goals, one.plan.pairs, strict=True):
        assert isinstance(goal.goal, Quantity)
        assert goal.drawn is not None
        assert goal.drawn.reading == item.group


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_draft_of_a_text_loads_as_it_is(path: Path, language: str) -> None:
    one = read_file(Located(str(path), path.name, False))
    assert one.plan.pairs or "bulletin" in path.stem or path.parent.name == "small"
    loads(one, language)


@pytest.mark.parametrize("name", ["plan.docx", "plan.pdf", "indicators.xlsx"])
def test_the_draft_of_an_office_file_loads_as_it_is(name: str, shared: Path) -> None:
    path = shared / "data/prose/fixtures" / name
    one = read_file(Located(str(path), name, False))
    assert one.plan.pairs
    loads(one, "zh")


_PIECES = st.sampled_from(
    ("到2025年", "，", "。", "\n", "达到", "年均增长", "5%", "500家", "以上", "高新技术企业", "“",
     "#", ":", "- ", "从3000亿元增加到5000亿元", "力争", "下降", "3-5个", "翻一番", "个百分点", "'",
     "\t", "by 2030", " reach ", "$3.4 billion", "{", "\x07", "一、", "2020年", "100%以上", "0")
)  # fmt: skip


@given(st.lists(_PIECES, max_size=30).map("".join))
def test_the_draft_of_any_text_loads_as_it_is(text: str) -> None:
    loads(read(text), "en")


def test_a_goal_is_written_as_it_is_printed() -> None:
    one = read("到2025年，研发投入强度达到2.50%以上，GDP从3000亿元增加到5000亿元，年均增长8%以上。")
    goals = {entry.key: dict(entry.pairs) for _, entry in one.plan.pairs}
    assert goals["研发投入强度"]["goal"] == "2.50%以上"
    assert goals["gdp"]["baseline"] == "3000"
    assert goals["gdp"]["rate"] == "8%以上"
    assert goals["gdp"]["goal"] == "5000"


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("到2025年，城镇化率从2020年的67.7%提高到72%左右，年均提高0.9个百分点。", "0.9个百分点"),
        ("到2025年，森林覆盖率达到35%，每年提高0.5个百分点。", "0.5个百分点"),
        ("| 指标 | 单位 | 2020年 | 2025年 | 年均增长 |\n| --- | --- | --- | --- | --- |\n"
         "| 城镇化率 | % | 67.7 | 72 | 0.9个百分点 |\n", "0.9个百分点"),
    ],
)  # fmt: skip
def test_points_a_year_are_the_rate_of_a_share_and_no_goal_of_their_own(
    text: str, rate: str
) -> None:
    (goal,) = parse(draft_text([read(text)], Language("zh"))).goals
    assert goal.kind == "share"
    assert goal.rate is not None
    assert (goal.rate.text, goal.rate.measure) == (rate, "points")


def test_a_value_per_thousand_is_written_as_one() -> None:
    one = read("青山县“十五五”规划\n\n到2030年，婴儿死亡率由4.6‰下降到4.2‰。")
    ((_, entry),) = one.plan.pairs
    pairs = dict(entry.pairs)
    assert (pairs["unit"], pairs["baseline"], pairs["goal"]) == ("‰", "4.6‰", "4.2‰")


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("新增养老床位5000张，其中城市3000张、农村2500张。",
         ["新增养老床位", "新增养老床位城市", "新增养老床位农村"]),
        ("新增就业10万人，其中城镇6万人、农村2万人、其他3万人。",
         ["新增就业", "新增就业城镇", "新增就业农村", "新增就业其他"]),
        ("总投资达到500亿元，其中工业投资200亿元、其他投资100亿元。",
         ["总投资", "工业投资", "其他投资"]),
    ],
)  # fmt: skip
def test_a_member_of_a_whole_is_named_after_the_whole_alone(
    sentence: str, names: list[str]
) -> None:
    one = read(f"青山县“十五五”规划\n\n到2030年，{sentence}")
    assert sorted(item.name for item, _ in one.plan.pairs) == sorted(names)


def test_a_fall_is_written_as_one() -> None:
    one = read("到2025年，单位地区生产总值能耗累计下降14.5%。")
    assert dict(one.plan.pairs[0][1].pairs)["goal"] == "下降14.5%"
    assert plan_file_of(one).goals[0].direction == -1


def test_a_fall_is_one_however_far_before_the_figure_its_word_stands() -> None:
    one = read("Plan 2024-2029\n\nWe will cut our emissions by a further 40% by 2030.")
    assert plan_file_of(one).goals[0].direction == -1


def test_goals_of_one_name_have_keys_of_their_own() -> None:
    one = read("到2025年，高新技术企业达到500家。到2030年，高新技术企业达到800家。")
    keys = [entry.key for _, entry in one.plan.pairs]
    assert keys == ["高新技术企业-2025", "高新技术企业"]


def test_years_that_are_given_hold_for_goals_without() -> None:
    one = read("到2025年，高新技术企业达到500家。", Years(2020, 2025))
    goal = plan_file_of(one).goals[0]
    assert (goal.base_year, goal.goal_year) == (2020, 2025)


def test_a_goal_of_text_and_table_is_one_with_both_places() -> None:
    table = (
        "| 指标 | 单位 | 2020年 | 2025年 |\n|---|---|---|---|\n| 高新技术企业 | 家 | 300 | 500 |"
    )
    one = read(f"到2025年，高新技术企业达到500家。\n\n{table}\n")
    ((item, entry),) = one.plan.pairs
    assert dict(entry.pairs)["baseline"] == "300"
    assert len(item.others) == 1


@pytest.mark.parametrize(
    ("text", "goal", "in_all"),
    [
        ("青山县“十五五”规划\n\n到2030年，每年新增城镇就业5万人以上。", "每年5以上", 25),
        ("青山县“十五五”规划\n\n到2030年，年均造林2万亩。", "每年2", 10),
        ("青山县“十五五”规划\n\n到2030年，五年累计引进人才1万名。", "1", 1),
        (
            "Northfield Housing Strategy 2025-2030\n\n"
            "Each year we will deliver around 1,250 new homes.",
            "about 1250 a year",
            7500,  # the years 2025 to 2030
        ),
    ],
)
def test_what_is_added_in_each_year_is_not_the_sum_of_all_years(
    text: str, goal: str, in_all: float
) -> None:
    one = read(text)
    ((_, entry),) = one.plan.pairs
    assert dict(entry.pairs)["goal"] == goal
    (found,) = plan_file_of(one).goals
    assert isinstance(found.goal, Quantity)
    assert found.goal.value == pytest.approx(in_all)


def test_a_chinese_draft_has_chinese_keys_and_says_the_same() -> None:
    one = read(
        "2020年GDP为3000亿元，占全省的10%。到2025年，GDP达到5000亿元，年均增长8%以上，占全省的12%。"
    )
    chinese = draft_text([one], Language("zh"))
    keys = {line.split(":")[0].strip() for line in chinese.splitlines() if "#" not in line}
    assert {"目标", "单位", "增速", "类型", "原文", "把握", "资料来源"} <= keys
    assert not keys & {"goals", "unit", "kind", "rate", "goal", "quote", "reading", "title"}
    told, other = (parse(draft_text([one], Language(code))) for code in ("en", "zh"))
    for mine, theirs in zip(told.goals, other.goals, strict=True):
        assert (mine.goal, mine.baseline, mine.rate) == (
            theirs.goal, theirs.baseline, theirs.rate,
        )  # fmt: skip


def test_what_a_sentence_holds_and_a_table_prints_is_one_goal() -> None:
    text = """# 青溪县“十五五”规划

到2030年，粮食产量稳定在26万吨以上，森林覆盖率保持在61.5%以上，公路总里程达到900公里。

| 指标 | 单位 | 2025年 | 2030年 |
| --- | --- | --- | --- |
| 粮食产量 | 万吨 | 26 | 26 |
| 森林覆盖率 | % | 61.5 | 61.5以上 |
| 公路总里程 | 公里 | 850 | 900 |
"""
    document = read_text(text, "plan.md")
    pairs = drafted(draft_of(document)).pairs
    found = [(item.name, item.kind, item.comparator, len(item.others)) for item, _ in pairs]
    assert found == [
        ("粮食产量", "hold", ">=", 1),
        ("森林覆盖率", "hold", ">=", 1),
        ("公路总里程", "level", "=", 1),
    ]
