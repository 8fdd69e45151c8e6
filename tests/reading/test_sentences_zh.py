"""Single sentences of Chinese plans: what is read of them, and what stands in their draft."""

from __future__ import annotations

import pytest

from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of
from zzplan.reading.draft.assembly import Sheet, assembled
from zzplan.reading.draft.drafting import drafted, head_of
from zzplan.reading.items import Draft
from zzplan.reading.text.figures import figures_of
from zzplan.reading.words.fold import fold

TITLE = "云州市“十五五”规划\n\n"


def draft(sentence: str) -> Draft:
    return draft_of(read_text(TITLE + sentence, "plan.txt"))


@pytest.mark.parametrize(
    ("sentence", "value", "unit", "kind", "goal"),
    [
        ("第三产业占比达到六成。", 60, "%", "share", "60%"),
        ("森林覆盖率达到六成二。", 62, "%", "share", "62%"),
        ("民营经济税收占比提高到三分之二。", 66.67, "%", "share", "66.67%"),
        ("PM2.5浓度比2025年下降三分之一。", 33.33, "%", "cumulative", "下降33.33%"),
        ("用水量减少一半。", 50, "%", "cumulative", "下降50%"),
        ("婴儿死亡率控制在万分之三十以内。", 3, "‰", "share", "3‰以内"),
        ("城镇化率提高半个百分点。", 0.5, "个百分点", "points", "0.5个百分点"),
        ("快递业务量增长1.5倍。", 1.5, "倍", "multiple", "增长1.5倍"),
        ("电商交易额增长两倍以上。", 2, "倍", "multiple", "增长2倍以上"),
        ("旅游收入达到2025年的1.5倍。", 1.5, "倍", "multiple", "1.5倍"),
        ("用水量下降不超过5%。", 5, "%", "cumulative", "下降5%以内"),
        ("茶叶种植面积发展到12万亩。", 12, "万亩", "level", "12"),
        ("规上企业培育到约200家。", 200, "家", "level", "200左右"),
        ("合作社壮大为300家。", 300, "家", "level", "300"),
        ("茶园面积发展到2030年的12万亩。", 12, "万亩", "level", "12"),
        ("新发展会员单位12家。", 12, "家", "added", "12"),
        ("新增就业发展到25万人。", 25, "万人", "added", "25"),
        ("新增就业不少于25万人。", 25, "万人", "added", "25以上"),
        ("建成区面积控制在180平方公里以内。", 180, "平方公里", "level", "180以内"),
        ("建设用地规模控制在300平方公里以内。", 300, "平方公里", "level", "300以内"),
        ("粮食播种面积稳定在450万亩（30万公顷）以上。", 450, "万亩", "hold", "450以上"),
        ("粮食产量力争达到300万吨。", 300, "万吨", "level", "力争300"),
        ("争取上级资金12亿元以上。", 12, "亿元", "level", "12以上"),
        ("第三产业占比提高到百分之五十五。", 55, "%", "share", "55%"),
        ("为未成年人提供公益托管服务12万人次以上。", 12, "万人次", "added", "12以上"),
        ("开展补贴性职业技能培训10万人次以上。", 10, "万人次", "added", "10以上"),
        ("新上线32个服务事项。", 32, "个", "added", "32"),
        ("算力规模突破10万P。", 10, "万P", "level", "超过10"),
        ("人均公共卫生服务经费不低于15元。", 15, "元", "level", "15以上"),
        ("货物周转量达到500亿吨公里。", 500, "亿吨公里", "level", "500"),
        ("农产品加工业产值与农业总产值之比达到3.2:1。", 3.2, "", "level", "3.2"),
        ("食品抽检达到5万批次以上。", 5, "万批次", "level", "5以上"),
        ("天然气产能达到22亿方。", 22, "亿方", "level", "22"),
        ("半数以上的村达到和美乡村标准。", 50, "%", "share", "50%以上"),
    ],
)
def test_a_goal_is_read_as_its_words_say(
    sentence: str, value: float, unit: str, kind: str, goal: str
) -> None:
    found = draft("到2030年，" + sentence)
    (item,) = found.items
    assert (item.value, item.unit, item.kind, item.year) == (value, unit, kind, 2030)
    ((_, entry),) = drafted(found).pairs
    assert dict(entry.pairs)["goal"] == goal


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("建成区绿化覆盖率达到45%。", "建成区绿化覆盖率"),
        ("公共图书馆藏书量达到每百人120册。", "公共图书馆藏书量"),
        ("研发人员由每万人45人年提高到60人年。", "研发人员"),
        ("研发经费投入年均增长10%，占地区生产总值比重达到3%。", "研发经费投入占地区生产总值比重"),
        ("文化产业增加值占GDP比重达到5%，年均增长10%。", "文化产业增加值"),
        ("投资3000亿元，其中工业投资占40%以上。", "工业投资占比"),
        ("办理时限压缩50%。", "办理时限"),
        ("公路里程延伸到3000公里。", "公路里程"),
        ("湿地面积恢复至12万亩。", "湿地面积"),
        ("①补充配置学校电脑30万台。", "配置学校电脑"),
        ("每个领域遴选10个项目、共80个项目。", "项目"),
        ("谋划重大项目180个，总投资520亿元，其中新开工65个。", "新开工重大项目"),
        ("新增规上工业企业12家，总数达到150家。", "规上工业企业总数"),
        ("继续提高企业退休人员基本养老金，人均每年增长10%。", "企业退休人员基本养老金"),
        ("小学、初中学生人均公用经费分别提高到300元和500元。", "初中学生人均公用经费"),
        ("肉牛存栏达到50万头，是2025年的2倍。", "肉牛存栏"),
        ("居民收入增长与经济增长同步，高于经济增速1个百分点。", "居民收入"),
    ],
)
def test_a_name_is_whole(sentence: str, name: str) -> None:
    assert draft("到2030年，" + sentence).items[-1].name == name


@pytest.mark.parametrize(
    ("sentence", "rates"),
    [
        ("地区生产总值突破5000亿元，年均增长6%左右，力争达到5500亿元。", [6, None]),
        ("贷款余额由2025年的4000亿元提高到6000亿元，翻一番，年均增长8.5%。", [8.5]),
        ("城镇居民、农村居民收入分别达到9万元、3.6万元，年均分别增长3%、7.5%。", [3, 7.5]),
        ("工业产值年均增长9%左右，达到3900亿元。", [9]),
        ("合作社从50家发展至80家，年均增长9.86%。", [9.86]),
    ],
)
def test_a_rate_is_of_the_goal_that_it_is_said_of(sentence: str, rates: list[float]) -> None:
    items = draft("到2030年，" + sentence).items
    assert [item.rate_pct for item in items if item.kind == "level"] == rates


def test_what_is_hoped_for_starts_where_the_goal_does() -> None:
    sentence = "地区生产总值由2025年的3800亿元增加到5000亿元以上，力争达到5500亿元。"
    assert [(item.value, item.base_value) for item in draft(sentence).items] == [
        (5000, 3800),
        (5500, 3800),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "全省到2030年城镇化率达到75%。",
        "全国“十五五”期间经济预期增长5%左右。",
        "邻近的海州市2030年地区生产总值目标为1万亿元，年均增长7%。",
    ],
)
def test_goals_of_other_places_are_none(sentence: str) -> None:
    assert draft(sentence).items == ()


def test_a_province_speaks_of_all_of_it() -> None:
    text = "临江省“十五五”规划\n\n到2030年，全省城镇化率达到75%。"
    assert [item.value for item in draft_of(read_text(text, "plan.txt")).items] == [75]


def test_what_is_added_in_a_year_is_added_since_the_one_before() -> None:
    sentence = "新建农田50万亩，其中2026年10万亩，2027年12万亩。"
    items = draft("到2030年，" + sentence).items
    assert [(item.year, item.base_year) for item in items] == [
        (2030, None),
        (2026, 2025),
        (2027, 2026),
    ]


def test_what_follows_a_baseline_behind_a_semicolon_is_to_come() -> None:
    goals = "预算收入增长4%，达到270亿元，2025年为250亿元；零售总额增长8%。"
    text = "2026年云州市政府工作报告\n\n2026年目标：" + goals
    assert [item.value for item in draft_of(read_text(text, "plan.txt")).items] == [4, 270, 8]


def test_the_years_below_a_heading_of_what_there_was_are_over() -> None:
    text = (
        "第一章 发展基础\n\n原定目标为到2025年生产总值达到4000亿元，实际达到3800亿元。\n\n"
        "第二章 主要目标\n\n到2030年，生产总值突破5000亿元。展望2035年，人均生产总值达到9万元。"
    )
    assert [item.value for item in draft_of(read_text(text, "plan.txt")).items] == [5000, 9]


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "汽车产量由2025年的10万辆提高到30万辆，翻一番。",
            "汽车产量 = 汽车产量.baseline * 2",
        ),
        (
            "汽车产量由2025年的10万辆提高到21万辆，增长1倍。",
            "汽车产量 = 汽车产量.baseline * 2",
        ),
        (
            "汽车产量由2025年的10万辆提高到29万辆，是2025年的三倍。",
            "汽车产量 = 汽车产量.baseline * 3",
        ),
        (
            "汽车产量由2025年的10万辆提高到29万辆，是2025年的3倍。",
            "汽车产量 / 汽车产量.baseline = printed(3)",
        ),
        (
            "汽车产量由2025年的10万辆提高到21万辆，增长一倍以上。",
            "汽车产量 / 汽车产量.baseline - 1 >= printed(1)",
        ),
        (
            "汽车产量由2025年的10万辆提高到19万辆，增长近1倍。",
            "汽车产量 ≈ 汽车产量.baseline * 2",
        ),
        (
            "研发经费达到180亿元，是2025年100亿元的1.7倍。",
            "研发经费 / 研发经费.baseline = printed(1.7)",
        ),
        (
            "旅游收入较2025年增长50%，达到300亿元，2025年为220亿元。",
            "旅游收入 / 旅游收入[2025] - 1 = printed(50%)",
        ),
        (
            "旅游人数比2025年增加1.5倍，达到5000万人次，2025年为2000万人次。",
            "旅游人数 / 旅游人数[2025] - 1 = printed(1.5)",
        ),
        (
            "2025年，货物进出口总额560亿元。其中，出口400亿元；进口180亿元。",
            "出口[2025] + 进口[2025] = 货物进出口总额[2025]",
        ),
        (
            "2025年，第一产业增加值450亿元；第二产业增加值1900亿元；第三产业增加值2250亿元；"
            "地区生产总值4500亿元。",
            "第一产业增加值[2025] + 第二产业增加值[2025] + 第三产业增加值[2025]"
            " = 地区生产总值[2025]",
        ),
    ],
)
def test_a_claim_is_made_of_the_figures_that_its_words_join(sentence: str, claim: str) -> None:
    found = draft(sentence if sentence.startswith("2025") else "到2030年，" + sentence)
    plan = drafted(found)
    sources = (("sources", (("plan", (("title", "Plan"),)),)),)
    one = assembled([Sheet("plan", "", plan, found, head_of(plan.years))], sources)
    assert [dict(written.entry.pairs)["claim"] for written in one.identities] == [claim]


def test_what_the_last_five_years_did_began_with_them() -> None:
    text = (
        "政府工作报告\n\n2022年1月8日\n\n一、过去五年的工作\n\n"
        "过去五年，地区生产总值从290亿元增长到480亿元、年均增长10.5%。"
    )
    (claim,) = draft_of(read_text(text, "report.txt")).claims
    level, rate = claim.figures
    assert (level.base_value, level.base_year, level.value, level.year) == (290, 2016, 480, 2021)
    assert rate.value == 10.5


def test_a_list_of_parts_ends_where_something_else_begins() -> None:
    sentence = "2025年，新增农业面积3000亩，其中设施面积800亩；新增造林面积600亩。"
    (claim,) = draft(sentence).claims
    assert [item.value for item in claim.figures] == [3000, 800]


@pytest.mark.parametrize(
    ("sentence", "total", "pace"),
    [
        ("五年累计新增就业30万人以上，年均6万人以上。", 30, 6),
        ("新增城镇就业累计1.5万人，年均新增4000人。", 1.5, 4000),
        ("年均新增城镇就业4000人，五年累计新增城镇就业1.5万人。", 1.5, 4000),
    ],
)
def test_so_much_a_year_beside_its_sum_is_no_second_goal(
    sentence: str, total: float, pace: float
) -> None:
    found = draft("到2030年，" + sentence)
    assert [(item.value, item.yearly) for item in found.items] == [(total, False)]
    (left,) = found.left_out
    assert left.said is not None
    assert (left.said.value, left.said.kind, left.said.yearly) == (pace, "added", True)


def test_so_much_a_year_without_its_sum_is_a_goal() -> None:
    sentence = "到2030年，新增城镇就业1.5万人，年均新增高校毕业生4000人。"
    assert [(item.value, item.yearly) for item in draft(sentence).items] == [
        (1.5, False),
        (4000, True),
    ]


def test_a_share_of_the_nation_has_a_whole_that_is_not_printed() -> None:
    sentence = "2025年，全市产煤12.9亿吨，完成保供任务8.3亿吨、占全国34.5%。"
    (claim,) = draft(sentence).claims
    assert [item.value for item in claim.figures] == [8.3, 34.5]
    assert claim.missing == "全国保供任务"


def test_what_brackets_say_is_part_of_what_stands_before_them() -> None:
    sentence = "2025年，工程师2000人（含重点产业1000人），科技人才300人（其中科技专家200人）。"
    found = [[item.value for item in claim.figures] for claim in draft(sentence).claims]
    assert found == [[300, 200]]


def test_a_sum_of_years_has_no_share_of_one_year() -> None:
    text = (
        "政府工作报告\n\n2013年3月5日\n\n一、过去五年工作回顾\n\n"
        "教育经费支出五年累计7.79万亿元，2012年占国内生产总值比例达到4%。"
        "新增公路60.9万公里，其中高速公路4.2万公里，高速公路总里程达9.56万公里。"
    )
    found = draft_of(read_text(text, "report.txt"))
    assert [[item.value for item in claim.figures] for claim in found.claims] == [[60.9, 4.2]]
    assert {one.said.year for one in found.left_out if one.said} == {2012}


def test_what_climbed_is_what_its_figures_are_of() -> None:
    text = (
        "政府工作报告\n\n2026年1月8日\n\n一、2025年和“十四五”工作回顾\n\n"
        "“十四五”时期，全县经济总量连跨两个台阶，由2020年的205亿元增加到286.5亿元，年均增长6.1%。"
    )
    (claim,) = draft_of(read_text(text, "report.txt")).claims
    assert [(item.name, item.value) for item in claim.figures] == [
        ("全县经济总量", 286.5),
        ("全县经济总量", 6.1),
    ]


def test_what_words_mean_is_no_goal() -> None:
    text = (
        TITLE + "到2030年，粮食产量达到300万吨。\n\n名词解释\n\n1.“334”模式：农户占30%、企业占40%。"
    )
    found = draft_of(read_text(text, "plan.txt"))
    assert [item.value for item in found.items] == [300]
    assert [(one.text, one.reason) for one in found.left_out] == [
        ("30%", "unclear"),
        ("40%", "unclear"),
    ]


def test_what_a_report_looks_back_on_is_of_the_year_before() -> None:
    text = "青坪县2025年政府工作报告\n\n一、过去一年工作回顾\n\n初步预计，生产总值增长4.2%。"
    (one,) = draft_of(read_text(text, "report.txt")).left_out
    assert one.said is not None
    assert (one.reason, one.said.year) == ("past", 2024)


def test_what_is_paid_and_who_lives_there_are_no_goals() -> None:
    assert draft("到2030年，所得税减按15%征收，凝聚2600多万各族儿女的力量。").items == ()


def test_a_factor_takes_no_baseline_of_another_indicator() -> None:
    sentence = (
        "高新技术企业总数突破60家，较2025年实现翻番，研发投入强度由2.1%提高到2.6%；"
        "汽车产量翻一番，由2025年的10万辆起步。"
    )
    found = [(item.name, item.value, item.unit, item.base_value) for item in draft(sentence).items]
    assert found == [
        ("高新技术企业总数", 60, "家", None),
        ("高新技术企业总数", 2, "", None),
        ("研发投入强度", 2.6, "%", 2.1),
        ("汽车产量", 2, "万辆", 10),
    ]


@pytest.mark.parametrize(
    "words", ["由去年的32.6万吨", "从上年末的32.6万吨", "在去年32.6万吨的基础上"]
)
def test_last_year_dates_only_the_value_that_it_stands_before(words: str) -> None:
    (one,) = draft(f"到2030年，粮食产量力争{words}提高到33.5万吨。").items
    assert (one.base_value, one.value, one.year) == (32.6, 33.5, 2030)
    (one,) = draft(f"粮食产量力争{words}提高到33.5万吨。").items
    assert (one.base_value, one.value) == (32.6, 33.5)


@pytest.mark.parametrize(
    ("sentence", "rate"),
    [
        ("过去五年投入12亿元，今后五年计划投入20亿元，增长66.7%。", None),
        ("“十四五”时期投入12亿元，“十五五”时期计划投入20亿元，增长66.7%。", None),
        ("过去五年投入12亿元，今后五年计划投入20亿元，年均增长10.8%。", 10.8),
        ("2025年产值300亿元，2030年达到450亿元，增长8%。", 8),
    ],
)
def test_a_growth_between_amounts_of_some_years_is_no_yearly_one(
    sentence: str, rate: float | None
) -> None:
    goals = [item for item in draft(sentence).items if item.kind == "level"]
    assert [item.rate_pct for item in goals] == [rate]


Goal = tuple[str, float, str, int | None, str, float | None]


def goals_of(text: str) -> list[Goal]:
    found = draft_of(read_text(text, "plan.txt")).items
    return [
        (one.name, one.value, one.unit, one.year, one.kind, one.base_value)
        for one in found
        if not one.attached
    ]


@pytest.mark.parametrize(
    ("sentence", "goals"),
    [
        # what is added in each year and in all of them is one goal
        (
            "到2030年，每年造林2万亩，共10万亩。",
            [("造林", 10, "万亩", 2030, "added", None)],
        ),
        (
            "到2030年，园区企业由96家增加到146家，年均增加10家。",
            [("园区企业", 146, "家", 2030, "level", 96)],
        ),
        ("“十五五”期间年均投资20亿元。", [("投资", 20, "亿元", 2030, "added", None)]),
        # an arrow leads from a value to its goal, and what lies between is no other goal
        (
            "到2030年，茶叶产量3.5万吨→4.2万吨，增加7000吨。",
            [("茶叶产量", 4.2, "万吨", 2030, "level", 3.5)],
        ),
        # what something starts from is not what the goal before it starts from
        (
            "到2030年，企业由118家增加到240家，新增122家，其中民营企业由20家增加到60家。",
            [
                ("企业", 240, "家", 2030, "level", 118),
                ("企业", 122, "家", 2030, "added", None),
                ("民营企业", 60, "家", 2030, "level", 20),
            ],
        ),
        # a growth beside a year that is not the last one is no yearly one
        (
            "到2030年，公路达到150公里，比2025年增加30公里，增长25%。",
            [
                ("公路", 150, "公里", 2030, "level", None),
                ("公路", 30, "公里", 2030, "added", None),
            ],
        ),
        # an area that is worked on is no area that there is
        (
            "到2030年，治理水土流失面积150平方公里，绿地面积达到20公顷。",
            [
                ("治理水土流失面积", 150, "平方公里", 2030, "added", None),
                ("绿地面积", 20, "公顷", 2030, "level", None),
            ],
        ),
        # a line that names only a year goes on with what was named
        (
            "到2030年，工业产值达到800亿元。\n2027年达到600亿元。",
            [
                ("工业产值", 800, "亿元", 2030, "level", None),
                ("工业产值", 600, "亿元", 2027, "level", None),
            ],
        ),
        (
            "到2030年，新增高标准农田12万亩，其中新建8万亩、改造4万亩。",
            [
                ("新增高标准农田", 12, "万亩", 2030, "added", None),
                ("新建高标准农田", 8, "万亩", 2030, "added", None),
                ("新增高标准农田", 4, "万亩", 2030, "added", None),
            ],
        ),
        # each of two values has its own rate, and no growth of each year is vast
        (
            "到2030年，城镇、农村居民人均收入分别达到5万元、3万元，年均增长5%、7%。",
            [
                ("城镇居民人均收入", 5, "万元", 2030, "level", None),
                ("农村居民人均收入", 3, "万元", 2030, "level", None),
            ],
        ),
        (
            "到2030年，快递业务收入达8亿元，增长150%。",
            [
                ("快递业务收入", 8, "亿元", 2030, "level", None),
                ("快递业务收入", 150, "%", 2030, "cumulative", None),
            ],
        ),
        # 2027年2.5万 is no day of February
        (
            "五年内培训农民10万人次，其中2026年2万人次，2027年2.5万人次。",
            [
                ("农民", 10, "万人次", 2030, "added", None),
                ("农民", 2, "万人次", 2026, "added", None),
                ("农民", 2.5, "万人次", 2027, "added", None),
            ],
        ),
        (
            "2026—2030年，每年安排资金不少于5000万元，五年投入2.5亿元以上。",
            [("资金", 2.5, "亿元", 2030, "added", None)],
        ),
        (
            "到2030年，再生水量达到2000万立方米，利用率由15%提高到25%。",
            [
                ("再生水量", 2000, "万立方米", 2030, "level", None),
                ("利用率", 25, "%", 2030, "share", 15),
            ],
        ),
        (
            "到2030年，旅游人次1500万，高中阶段毛入学率：99%。",
            [
                ("旅游人次", 1500, "万人次", 2030, "level", None),
                ("高中阶段毛入学率", 99, "%", 2030, "share", None),
            ],
        ),
        (
            "到2030年，海上风电开工500万千瓦，新开航线15条。",
            [
                ("海上风电开工", 500, "万千瓦", 2030, "added", None),
                ("新开航线", 15, "条", 2030, "added", None),
            ],
        ),
        (
            "到2030年，改善居住条件。低保标准提高到每人每月780元，人均培训不少于每年40学时。",
            [
                ("低保标准", 780, "元", 2030, "level", None),
                ("人均培训", 40, "学时", 2030, "level", None),
            ],
        ),
        (
            "规划实施以来，高新技术企业由60家增加到100家。下一步，到2030年达到180家。",
            [("高新技术企业", 180, "家", 2030, "level", None)],
        ),
        (
            "到2030年，数字经济增加值年均增速10%以上、占GDP比重12%，存贷比75%。",
            [
                ("数字经济增加值年均增速", 10, "%", 2030, "rate", None),
                ("数字经济增加值占GDP比重", 12, "%", 2030, "share", None),
                ("存贷比", 75, "%", 2030, "share", None),
            ],
        ),
        (
            "到2030年，引进亿元以上项目300个，其中10亿元以上30个，50亿元以上5个。",
            [
                ("亿元以上项目", 300, "个", 2030, "added", None),
                ("10亿元以上项目", 30, "个", 2030, "added", None),
                ("50亿元以上项目", 5, "个", 2030, "level", None),
            ],
        ),
        (
            "到2030年，每万人拥有公交车12标台，千人汽车保有量250辆，工农业产值比达3:1。",
            [
                ("每万人拥有公交车", 12, "标台", 2030, "level", None),
                ("千人汽车保有量", 250, "辆", 2030, "level", None),
                ("工农业产值比", 3, "", 2030, "level", None),
            ],
        ),
        (
            "五年完成投资130亿元，其中2026年40亿元。2027年，接待游客4600万人次。",
            [
                ("投资", 130, "亿元", 2030, "level", None),
                ("投资", 40, "亿元", 2026, "level", None),
                ("接待游客", 4600, "万人次", 2027, "level", None),
            ],
        ),
        # held at a value, and reaching it, is one goal
        (
            "到2030年，粮食产量稳定在20万吨以上。\n\n到2030年，粮食产量达到20万吨以上。",
            [("粮食产量", 20, "万吨", 2030, "hold", None)],
        ),
    ],
)
def test_what_is_read_of_figures_together(sentence: str, goals: list[Goal]) -> None:
    assert goals_of(TITLE + sentence) == goals


@pytest.mark.parametrize(
    ("title", "sentence", "goal"),
    [
        # a budget and a report of two years speak of the later one
        (
            "关于青溪县2025年预算执行情况和2026年预算草案的报告",
            "二、2026年预算草案\n\n2026年，政府性基金收入安排15亿元。",
            ("政府性基金收入", 15, "亿元", 2026, "level", None),
        ),
        # 2050年前 is still to come, whatever else is said
        (
            "二零二五年施政報告",
            "未來三年增加社區券4 000張。並於2050年前達致碳中和。",
            ("社區券", 4000, "張", 2028, "added", None),
        ),
        (
            "2026-27財政年度政府財政預算案演辭",
            "公務員編制在2027年4月1日前減至188 000個。2030年或之前興建6 000個單位。",
            ("興建單位", 6000, "個", 2030, "added", None),
        ),
        (
            "嘉明縣政府115年度施政計畫",
            "貳、年度施政目標\n\n預計民國118年，農產外銷值成長10%。",
            ("農產外銷值", 10, "%", 2029, "rate", None),
        ),
        # what stands before 每年 is of all years
        (
            "云州市“十五五”规划",
            "五年造林40万亩、每年8万亩。",
            ("造林", 40, "万亩", 2030, "added", None),
        ),
        # 降 alone is a fall, and 地面沉降 none; so many times the value of a year is of later
        (
            "云州市“十五五”规划",
            "单位GDP能耗比2025年降12%。",
            ("单位GDP能耗", 12, "%", 2030, "cumulative", None),
        ),
        (
            "云州市“十五五”规划",
            "地面沉降5毫米以内。",
            ("地面沉降", 5, "毫米", 2030, "level", None),
        ),
        (
            "云州市“十五五”规划",
            "收入增长到2025年的1.5倍，达到6万元。",
            ("收入", 6, "万元", 2030, "level", None),
        ),
        # by how much others are beaten is no goal of its own
        (
            "云州市“十五五”规划",
            "电能占终端能源消费比重不低于35%，比全国平均水平高2个百分点。",
            ("电能占终端能源消费比重", 35, "%", 2030, "share", None),
        ),
        (
            "云州市“十五五”规划",
            "到2030年，农产品加工、新能源、文旅康养产值分别达到120亿元、80亿元、60亿元。",
            ("文旅康养产值", 60, "亿元", 2030, "level", None),
        ),
        (
            "云州市“十五五”规划",
            "到2030年，补助困难学生3000人次。",
            ("困难学生", 3000, "人次", 2030, "level", None),
        ),
        (
            "云州市“十五五”规划",
            "到2030年，专利授权量三年翻一番。",
            ("专利授权量", 2, "", 2030, "multiple", None),
        ),
        (
            "云州市“十五五”规划",
            "到2030年，为1.2万名适龄妇女提供免费筛查。",
            ("适龄妇女", 1.2, "万名", 2030, "level", None),
        ),
        (
            "云州市“十五五”规划",
            "到2030年，前三年新增学位5000个，后两年新增3000个。",
            ("新增学位", 3000, "个", 2030, "added", None),
        ),
    ],
)
def test_when_and_of_what(title: str, sentence: str, goal: Goal) -> None:
    assert goals_of(f"{title}\n\n{sentence}")[-1] == goal


def test_what_stands_before_a_yearly_amount_is_of_all_years() -> None:
    text = "五年造林40万亩、每年8万亩。未来五年，供应目标30.8万个单位、平均每年6万个单位。"
    found = draft(f"云州市“十五五”规划\n\n{text}").items
    assert [(one.value, one.yearly) for one in found] == [
        (40, False), (30.8, False), (6, True),
    ]  # fmt: skip


def test_a_rate_in_brackets_is_that_of_its_value() -> None:
    text = "到2030年，居民收入达到4万元（年均增长6.5%），恩格尔系数降至28%。"
    found = draft(text).items
    assert [(one.name, one.rate_pct, one.attached) for one in found] == [
        ("居民收入", 6.5, False),
        ("恩格尔系数", None, False),
        ("居民收入", 6.5, True),
    ]


def test_years_of_the_republic_are_those_of_our_era() -> None:
    text = (
        "民國115年度施政計畫\n\n民國119年，風力發電裝置容量達到20百萬瓩，較民國114年增加"
        "8百萬瓩。預計118年底前，興建住宅3萬戶，建縣120年以來未有。"
    )
    assert goals_of(text) == [
        ("風力發電裝置容量", 20, "百萬瓩", 2030, "level", None),
        ("風力發電裝置容量", 8, "百萬瓩", 2030, "added", None),
        ("興建住宅", 3, "萬戶", 2029, "added", None),
    ]


def test_years_of_the_republic_need_not_be_called_so() -> None:
    text = (
        "東原縣施政總報告（115年5月）\n\n118年溫室氣體排放較94年減量30%，租金補貼每年受益1萬8,000戶。"
        "115年度歲入編列412億元。"
    )
    assert [goal[1:5] for goal in goals_of(text)] == [
        (30, "%", 2029, "cumulative"),
        (18000, "戶", 2029, "level"),
        (412, "億元", 2026, "level"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "重点抓好9个方面的工作。",
        "细化提出22项主要指标。",
        "抓好工业等17个领域碳达峰工作。",
        "完善15分钟便民生活圈功能。",
        "办好青年50人论坛。",
        "推出服务业开放3.0方案。",
    ],
)
def test_what_a_plan_is_made_of_and_what_a_name_has_is_no_goal(sentence: str) -> None:
    assert goals_of("某市发展规划（2026—2030年）\n\n到2030年，" + sentence) == []


def test_the_count_of_a_list_is_no_part_of_a_name() -> None:
    text = "某市2026年工作要点\n\n十一是新建口袋公园20个。十二是改造老旧小区35个。"
    assert [name for name, *_ in goals_of(text)] == ["口袋公园", "老旧小区"]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("力争数字经济核心产业增加值增长10%。", "数字经济核心产业增加值"),
        ("统筹安排市级财政资金35亿元。", "市级财政资金"),
        ("市财政拟安排补助资金12亿元。", "市财政补助资金"),
        ("社会融资规模预期增长12%左右。", "社会融资规模"),
        ("坚决守住180万亩耕地红线。", "耕地红线"),
        ("城镇调查失业率全年控制在5.5%以内。", "城镇调查失业率"),
    ],
)
def test_what_leads_to_an_indicator_or_sets_its_figure_is_no_part_of_its_name(
    sentence: str, name: str
) -> None:
    found = goals_of("某市2026年政府工作报告\n\n二、2026年工作\n\n" + sentence)
    assert [one for one, *_ in found] == [name]


def test_what_has_doubled_may_say_that_it_is_done() -> None:
    text = fold("五年来，产值翻了一番。").text
    assert [(one.value, one.multiple) for one in figures_of(text, [], english=False)] == [(2, True)]
