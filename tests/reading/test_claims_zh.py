"""Claims of Chinese bulletins and budgets: steps, shares, parts, and what is none of them."""

from __future__ import annotations

import pytest

from zzplan.engine.review import review
from zzplan.plan.inputs.blocks import Document
from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of
from zzplan.reading.draft.agreement import disagreements
from zzplan.reading.draft.drafting import drafted
from zzplan.reading.load import ReadDocument, plan_file_of

TITLE = "青溪县2023年国民经济和社会发展统计公报\n\n"


def claims(text: str) -> list[tuple[str, tuple[float, ...]]]:
    found = draft_of(read_text(TITLE + text, "bulletin.txt")).claims
    return [(one.kind, tuple(figure.value for figure in one.figures)) for one in found]


def verdicts(text: str) -> dict[str, str]:
    return judged(read_text(TITLE + text, "bulletin.txt"))


def judged(document: Document) -> dict[str, str]:
    draft = draft_of(document)
    file = plan_file_of(ReadDocument("bulletin.txt", document, draft, drafted(draft), "0"))
    return {one.answer.identity.claim: one.answer.verdict for one in review(file).claims}


def disagreed(text: str) -> list[tuple[float, float]]:
    pairs = disagreements([draft_of(read_text(TITLE + text, "bulletin.txt"))])
    return [(one.item.value, other.item.value) for one, other in pairs]


@pytest.mark.parametrize(
    ("sentence", "kind", "figures"),
    [
        ("全县共有幼儿园216所，比上年增加9所，增长4.3%。", "step", (9, 216, 4.3)),
        ("在园幼儿1.32万人，比上年减少528人，下降3.85%。", "step", (528, 1.32, 3.85)),
        ("预算收入完成8.6亿元，同比增长7.5%，增收0.6亿元。", "step", (0.6, 8.6, 7.5)),
        ("预算支出21亿元，完成预算的95%，比上年减支1亿元，下降4.5%。", "step", (1, 21, 4.5)),
        ("预算收入8.6亿元，其中税收收入5.9亿元，税收占比68.6%。", "share", (5.9, 8.6, 68.6)),
        ("预算收入8.6亿元、税收收入5.9亿元，税收占比达到68.6%。", "share", (5.9, 8.6, 68.6)),
        ("出口56亿元，其中机电产品38亿元，机电产品占比67.9%。", "share", (38, 56, 67.9)),
        ("投资28亿元实施三大工程：医院12亿元、学校6亿元、公园9亿元。", "parts", (28, 12, 6, 9)),
        ("安排资金28亿元建设3个项目：医院12亿元、学校6亿元、公园9亿元。", "parts", (28, 12, 6, 9)),
        ("建成养老院12个：甲区5个、乙区7个。", "parts", (12, 5, 7)),
        ("基金收入9.9亿元，比上年增长0.9亿元，增长率为10%。", "step", (0.9, 9.9, 10)),
        (
            "幼儿园216所。其中，普惠性幼儿园180所，比上年增加8所，增长4.7%，占幼儿园的比例83.3%。",
            "share", (180, 216, 83.3),
        ),
        (
            "税务部门完成5.2亿元，占调整预算101.3%，占预算收入的60.5%；"
            "预算收入8.6亿元，增长7.5%。",
            "share", (5.2, 8.6, 60.5),
        ),
        ("预算收入累计完成4.2亿元，完成年初预算9.5亿元的44.2%。", "share", (4.2, 9.5, 44.2)),
        ("收费公路130公里，占公路总里程1860公里的7%。", "share", (130, 1860, 7)),
        (
            "公路总里程1860公里。其中，高速公路68公里，农村公路1640公里，占比分别为3.7%、88.2%。",
            "share", (68, 1860, 3.7),
        ),
        (
            "地区生产总值达到146.9亿元，较2020年的100亿元增加46.9亿元，增长33.6%。",
            "growth", (100, 146.9, 33.6),
        ),
        (
            "地区生产总值达到146.9亿元，较2020年的100亿元增加46.9亿元，增长33.6%。",
            "points", (100, 146.9, 46.9),
        ),
        ("水库由86座减少到82座，净减4座，下降4.7%。", "change", (82, 4)),
        ("水库由86座减少到82座，净减4座，下降4.7%。", "change", (82, 4.7)),
        (
            "预算收入8.6亿元。从收入分类来看，税收收入5.5亿元；非税收入3.1亿元。",
            "parts", (8.6, 5.5, 3.1),
        ),
        (
            "收入完成8.6亿元，比上年减收0.3亿元，下降3.4%。其中：税收收入5.5亿元；非税收入3.1亿元。",
            "parts", (8.6, 5.5, 3.1),
        ),
        (
            "收入5.6亿元。其中：国税部门2.3亿元，完成年初预算的51%；地税部门3.3亿元。",
            "parts", (5.6, 2.3, 3.3),
        ),
        (
            "用水总量6亿立方米。其中，工业用水1亿立方米（其中冷却水0.5亿立方米），"
            "占用水总量的16.7%；农业用水4.2亿立方米，占用水总量的70%；生态补水0.3亿立方米，"
            "占用水总量的5%。",
            "share", (0.3, 6, 5),
        ),
        (
            "地区生产总值506亿元，第二产业增加值210亿元。第一产业增加值占地区生产总值比重为8%，"
            "第二产业增加值比重为41.5%。",
            "share", (210, 506, 41.5),
        ),
        (
            "就业人员中，第一产业就业人员占22.9%；第二产业就业人员占29.1%；第三产业就业人员占48%。",
            "shares", (22.9, 29.1, 48),
        ),
        ("游客收入比2018年增长65.5%，年均增长10.6%。", "total", (10.6, 65.5)),
        ("出口额是2018年的2.4倍，年均增长19%。", "total", (19, 2.4)),
        ("五年累计新增就业3.5万人，年均新增0.7万人。", "yearly", (3.5, 0.7)),
        ("年均增长5%，五年累计增长25%。", "total", (5, 25)),
    ],
)  # fmt: skip
def test_words_of_a_bulletin_make_a_claim(
    sentence: str, kind: str, figures: tuple[float, ...]
) -> None:
    assert (kind, figures) in claims(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "幼儿园216所，比上年增加9所，在园幼儿增长4.3%。",  # of something else
        "幼儿园216所，比上年增加9所，比2015年增长34%。",  # since another year
        "幼儿园216所，比上年增加9所，下降4.3%。",  # the words do not agree
        "幼儿园216所，比上年增加9所，年均增长4.3%。",
        "企业在全国500强排名由369位上升到235位。",  # a rank that rises is a smaller number
        "建成高速公路320公里，其中跨县公路70公里，加固堤防170公里。",
        "营造林148万亩，其中南部山区43万亩，退化草原517万亩。",
        "累计新增就业3.5万人，年均新增0.7万人。",  # over how many years?
        "地区生产总值是2018年的2.4倍，年均增长9%。",  # with prices, and without
        "三年累计增长16%，年均下降5%。",
        "第一产业增加值增长3%；第二产业增加值占比增长5%；第三产业占比增长6%。",
        "打造16条省级产业链。2024年，省级产业链营收达到8400亿元，增长7%。",
    ],
)
def test_what_is_of_something_else_is_no_claim(sentence: str) -> None:
    found = [one for one in claims(sentence) if one[0] not in ("parts", "share")]
    found += [one for one in claims(sentence) if one[0] == "parts" and len(one[1]) > 2]
    assert found == []


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("五年累计新增就业3.5万人，年均新增0.6万人", "fails"),
        ("五年累计新增就业3.5万人，年均新增0.7万人", "holds"),
        ("能耗五年累计下降14%，年均下降2.5%", "fails"),  # 1 - 0.975^5: 11.9%
        ("能耗五年累计下降14%，年均下降3%", "holds"),
        ("企业由2025年的96家增加到150家，年均增加15家", "fails"),
        (
            "服务业增加值占生产总值比重达到48%，服务业增加值达到300亿元，生产总值达到700亿元",
            "fails",
        ),
    ],
)
def test_what_each_year_brings_comes_to_what_is_printed(sentence: str, verdict: str) -> None:
    text = read_text(f"青溪县“十五五”规划纲要\n\n到2030年，{sentence}。", "plan.txt")
    assert verdict in judged(text).values()


def test_of_a_total_in_words_no_part_is_the_whole() -> None:
    text = "地表水供水量5亿方，占供水总量的83%；地下水供水量0.8亿方，占供水总量的13%。"
    assert all(figures[1:2] != (5,) for _, figures in claims(text))


def test_a_share_is_of_what_its_paragraph_says_before() -> None:
    text = "预算收入8.6亿元，税收收入5.5亿元，占预算收入的64%。预算收入（同口径）9.1亿元。"
    assert ("share", (5.5, 8.6, 64)) in claims(text)


@pytest.mark.parametrize(
    ("sentence", "claim", "verdict"),
    [
        (
            "全县幼儿园216所，比上年增加9所，增长4.3%。",
            "printed(9所) / (全县幼儿园[2023] - printed(9所)) = 全县幼儿园.growth[2023]", "holds",
        ),
        (
            "全县幼儿园216所，比上年增加9所，增长5.3%。",
            "printed(9所) / (全县幼儿园[2023] - printed(9所)) = 全县幼儿园.growth[2023]", "fails",
        ),
        (
            "在园幼儿1.32万人，比上年减少528人，下降3.85%。",
            "-printed(528万人) / 10000 / (在园幼儿[2023] + printed(528万人) / 10000)"
            " = 在园幼儿.growth[2023]",
            "holds",
        ),
    ],
)  # fmt: skip
def test_a_step_is_judged_by_what_there_was_before(sentence: str, claim: str, verdict: str) -> None:
    assert verdicts(sentence) == {claim: verdict}


@pytest.mark.parametrize(
    ("goal", "verdict"),
    [
        ("投资由400亿元增加到500亿元以上，增长40%", "fails"),
        ("投资由40亿元增加到50亿元以上，增长27%", "holds-by-rounding"),  # 50.9 is 50以上, too
        ("能耗由500万吨下降到400万吨以内，下降30%", "fails"),
        ("企业由118家增加到240家左右，增长100%", "holds"),  # 5% of the way are 6
        ("企业由118家增加到240家左右，增长80%", "fails"),
        ("企业由118家增加到240家以上，净增122家", "holds"),
        ("企业由118家增加到240家以上，净增150家", "fails"),
    ],
)  # fmt: skip
def test_no_bound_excuses_another_change(goal: str, verdict: str) -> None:
    text = read_text(f"青溪县“十五五”规划纲要\n\n到2030年，{goal}。", "plan.txt")
    assert list(judged(text).values()) == [verdict]


GROWTH = "2025年，全县{}，比2024年的300亿元增长{}%。\n\n到2030年，学校达到320所。"


@pytest.mark.parametrize(
    ("level", "growth", "verdict"),
    [
        ("工业总产值达到315亿元", 5, "holds"),
        ("工业总产值达到315亿元", 8.5, "fails"),
        ("地区生产总值达到315亿元", 2, "holds-by-prices"),  # 1.05 / 1.02: 2.9%
        ("地区生产总值达到315亿元", 40, "fails"),
    ],
)
def test_a_value_behind_its_year_is_of_that_year(level: str, growth: float, verdict: str) -> None:
    said = GROWTH.format(level, growth)
    again = GROWTH.format(level, growth)
    text = f"青溪县“十五五”规划纲要\n\n第一章 发展基础\n\n{said}\n\n{again}"
    assert verdict in judged(read_text(text, "plan.txt")).values()
    assert [*disagreements([draft_of(read_text(text, "plan.txt"))])] == []


def test_a_baseline_without_a_year_is_the_number_that_is_printed() -> None:
    assert verdicts("工业总产值由100亿元增加到150亿元，增长20%。") == {
        "工业总产值[2023] / printed(100亿元) - 1 = printed(20%)": "fails"
    }


@pytest.mark.parametrize(
    "text",
    [
        # each of its own school
        "各级学校88所；专任教师1672人。\n\n幼儿园26所；专任教师1258人。",
        # three values of one name are of three things
        "专任教师1672人。\n\n幼儿园专任教师情况。\n\n专任教师1258人。\n\n专任教师973人。",
        # what is over three years
        "单位产值能耗比上年下降4.59%。\n\n近三年累计，单位产值能耗下降10.08%。",
    ],
)
def test_a_name_that_several_things_share_is_no_contradiction(text: str) -> None:
    assert disagreed(text) == []


def test_what_is_printed_twice_of_one_thing_still_is_compared() -> None:
    text = "地区生产总值506亿元，固定资产投资212亿元。\n\n全年固定资产投资221亿元，增长6%。"
    assert disagreed(text) == [(212, 221)]


def test_digits_with_a_magnitude_between_them_are_one_figure() -> None:
    assert claims("高速铁路里程从9000公里增加到2万5千公里，增长178%。") == [("change", (25, 178))]


def test_parts_of_one_name_under_two_wholes_are_no_contradiction() -> None:
    text = (
        "财政总收入4.3亿元。其中：税收收入3.5亿元；非税收入8000万元。\n\n"
        "地方收入1.7亿元。其中：税收收入2.9亿元；非税收入6800万元。"
    )
    assert disagreed(text) == []


def test_a_step_may_have_its_size_in_brackets_and_no_parts() -> None:
    step = "卫生人员1398.3人，比上年增加50.8人（增长3.8%）。"
    assert ("step", (50.8, 1398.3, 3.8)) in claims(step)
    assert claims("播种面积199万亩，比上年减少30万亩（其中休耕24万亩），下降13.1%。") == [
        ("step", (30, 199, 13.1))
    ]


def test_a_multiple_is_no_part_of_a_share() -> None:
    text = "投入民生资金6.7亿元，是2018年的1.7倍，占一般公共预算支出的80%。"
    assert all(figures != (1.7, 80) for _, figures in claims(text))


@pytest.mark.parametrize(
    "sentence",
    [
        "财政收入由2022年的30亿元增加到2023年的31.5亿元，{}。",
        "财政收入由2022年的30亿元增加到31.5亿元，同比{}。",
        "2023年，财政收入31.5亿元，比2022年的30亿元{}。",
        "2023年固定资产投资额31.5亿元，比2022年的30亿元{}。",  # 投资 is of its name, and no verb
    ],
)
def test_growth_over_one_year_is_held_against_its_two_values(sentence: str) -> None:
    for growth, verdict in (("增长5%", "holds"), ("增长8.5%", "fails")):
        assert [*verdicts(sentence.format(growth)).values()] == [verdict]


@pytest.mark.parametrize("name", ["地区生产总值", "工业增加值"])
def test_the_name_of_a_product_has_no_verb(name: str) -> None:
    found = verdicts(f"2023年{name}312.4亿元，比2022年的300.2亿元增长2.0%。")
    assert [*found.values()] == ["holds-by-prices"]


@pytest.mark.parametrize("sentence", [
    "2023年，地区生产总值312.4亿元，比2022年的300.2亿元{}增长2.0%。",
    "2023年，地区生产总值由300.2亿元增加到312.4亿元，{}增长2.0%。",
])  # fmt: skip
def test_growth_that_has_prices_in_it_is_not_explained_by_them(sentence: str) -> None:
    found = {said: [*verdicts(sentence.format(said)).values()] for said in ("", "实际", "名义")}
    by_prices = ["holds-by-prices"]
    assert found == {"": by_prices, "实际": by_prices, "名义": ["fails"]}


@pytest.mark.parametrize(
    ("sentence", "base", "goal"),
    [
        ("人口自然增长率由2025年的3.2‰下降到2030年的2.8‰。", "3.2‰", "2.8‰"),
        ("到2030年，人口自然增长率降至2.8‰。", None, "2.8‰"),
        ("地区生产总值增速由2025年的6%回落到2030年的5%左右。", "6%", "5%左右"),
        ("到2030年，碳排放强度年均下降5%。", None, "下降5%"),
    ],
)
def test_a_rate_that_falls_to_so_much_is_that_and_no_fall(
    sentence: str, base: str | None, goal: str
) -> None:
    text = f"某县“十五五”规划\n\n{sentence}\n"
    ((_, entry),) = drafted(draft_of(read_text(text, "plan.txt"))).pairs
    found = dict(entry.pairs)
    assert (found.get("baseline"), found["goal"], found["kind"]) == (base, goal, "rate")


@pytest.mark.parametrize(("second", "verdict"), [("5000万元", "holds"), ("6500万元", "fails")])
def test_parts_in_several_units_of_money_are_added_in_one(second: str, verdict: str) -> None:
    text = f"全县财政赤字1.8亿元，其中县本级财政赤字1.3亿元，乡镇财政赤字{second}。"
    assert list(verdicts(text).values()) == [verdict]


def test_what_is_left_of_both_sides_ends_a_list_of_parts() -> None:
    text = "全县财政收入20亿元，其中税收12亿元，非税8亿元，年末结余5亿元。"
    assert [figures for kind, figures in claims(text) if kind == "parts"] == [(20, 12, 8)]
