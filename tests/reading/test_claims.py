"""Claims are found where words say them, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading.marked import texts
from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of
from zzplan.reading.items import Claim, Item

ZHUZHOU = Path(__file__).resolve().parents[3] / "shared" / "data" / "prose" / "docs"
Found = tuple[str, tuple[float, ...], str]

# Every claim that is proposed for the documents of Zhuzhou, with the words that make it one;
# parts of 突破2000家 and 已超412778家 are none.
PROPOSED: dict[str, tuple[Found, ...]] = {
    "action-plan": (
        ("share", (2207.0, 3167.0, 69.7), "占规模工业比重"),
        ("share", (67.0, 2580.4, 2.0), "占地区生产总值比重"),
        ("growth", (213.0, 289.0, 35.7), "同比增长, beside the row of the table"),
        ("parts", (25.0, 7.0, 13.0), "国家级, 省级 of 众创空间"),
        ("growth", (87.42, 80.0, 8.5), "下降, beside the row of the table"),
        ("share", (272.0, 74.5), "优良天数比例"),
        ("parts", (308.0, 182.0), "其中"),
        ("parts", (182.0, 33.0), "国家级, in brackets"),
        ("total", (4.5, 18.0), "a yearly fall and [18] in one row"),
    ),
    "alliance-article": (
        ("share", (873.85, 28.1), "占GDP比重"),
        ("average", (9.9, 6.3), "两年平均增长"),
    ),
    "congress-report": (),
    "ndrc-reply": (
        ("share", (1143.1, 120.0), "占年度计划的"),
        ("share", (25686.0, 55.6), "分别完成全年目标任务"),
        ("share", (1561.0, 86.82), "分别完成全年目标任务"),
        ("parts", (282.0, 31.0, 24.0, 28.0), "其中"),
        ("parts", (436.59, 26.71, 46.64, 42.02), "其中"),
    ),
    "two-sessions-report": (),
}


def claims(text: str) -> list[Claim]:
    return list(draft_of(read_text(text, "report.txt")).claims)


def figures(text: str) -> list[Item]:
    draft = draft_of(read_text(text, "report.txt"))
    return [*draft.items, *(one.said for one in draft.left_out if one.said)]


def values(found: Claim) -> tuple[float, ...]:
    return tuple(figure.value for figure in found.figures)


@pytest.mark.parametrize("doc", PROPOSED)
def test_each_claim_in_the_documents_is_one_that_they_make(doc: str) -> None:
    path = ZHUZHOU / f"{doc}.txt"
    if not path.exists():
        pytest.skip("the documents are not at hand")
    found = {(claim.kind, values(claim)) for claim in claims(path.read_bytes().decode())}
    assert found == {(kind, figures) for kind, figures, _ in PROPOSED[doc]}


@pytest.mark.parametrize(
    ("sentence", "kind", "figures", "missing"),
    [
        (
            "2022年，全市生产总值500亿元，工业增加值200亿元，占全市生产总值比重40%。",
            "share", (200.0, 500.0, 40.0), "",
        ),
        ("2022年完成投资120亿元，占年度计划的80%。", "share", (120.0, 80.0), "计划"),
        (
            "生产总值由2017年的300亿元增加到2022年的450亿元，年均增长8.4%。",
            "growth", (450.0, 8.4), "",
        ),
        ("2022年共有学校300所，其中小学200所、中学80所。", "parts", (300.0, 200.0, 80.0), ""),
        ("增长5%，两年平均增长4%。", "average", (5.0, 4.0), "上年增速"),
        (
            "2021年末城镇化率62.8%。2022年城镇化率64%，比上年末提高1.2个百分点。",
            "points", (62.8, 64.0, 1.2), "",
        ),
        (
            "2021年规上工业企业1140家。2022年规上工业企业1260家，比上年净增120家。",
            "points", (1140.0, 1260.0, 120.0), "",
        ),
        (
            "高速公路里程由2021年的682公里增加到2022年的850公里，新增168公里。",
            "change", (850.0, 168.0), "",
        ),
        (
            "三次产业增加值占地区生产总值的比重分别为14.3%、41.5%和44.2%。",
            "shares", (14.3, 41.5, 44.2), "",
        ),
        (
            "三次产业结构为14.3:41.5:44.2。",
            "shares", (14.3, 41.5, 44.2), "",
        ),
        (
            "能源消费中煤炭、石油、天然气分别占总量的58.4%、19.2%、8.1%。",
            "shares", (58.4, 19.2, 8.1), "",
        ),
        (
            "支出42亿元，其中：教育支出11亿元、卫生支出5亿元。",
            "parts", (42.0, 11.0, 5.0), "",
        ),
        (
            "支出52.46亿元，完成调整预算的96.8%。",
            "share", (52.46, 96.8), "计划",
        ),
        (
            "重点项目156个，总投资1280亿元，其中续建项目82个、新开工项目74个。",
            "parts", (156.0, 82.0, 74.0), "",
        ),
        (
            "甲、乙两大产业产值分别达到26亿元、12亿元，合计占规上工业产值的66%。",
            "joint", (26.0, 12.0, 66.0), "规上工业产值",
        ),
        (
            "2022年城镇居民人均可支配收入42315元，农村居民人均可支配收入24108元，"
            "城乡居民收入比为1.76。",
            "ratio", (42315.0, 24108.0, 1.76), "",
        ),
        (
            "2022年末常住人口60.2万人，医疗机构床位3980张，每千人口床位6.61张。",
            "heads", (3980.0, 60.2, 6.61), "千",
        ),
        (
            "公路总里程1.86万公里，其中高速公路682公里、农村公路16398公里。",
            "parts", (1.86, 682.0, 16398.0), "",
        ),
        (
            "零售额168.9亿元。按经营地统计，城镇零售额126.3亿元；乡村零售额42.6亿元。",
            "parts", (168.9, 126.3, 42.6), "",
        ),
    ],
)  # fmt: skip
def test_words_make_a_claim(
    sentence: str, kind: str, figures: tuple[float, ...], missing: str
) -> None:
    title = "政府工作报告\n\n2023年1月5日在县人民代表大会上\n\n一、2022年工作回顾\n\n"
    (found,) = claims(title + sentence)
    assert (found.kind, values(found), found.missing) == (kind, figures, missing)
    assert found.at.quote in title + sentence


def test_each_part_has_its_share_of_the_total() -> None:
    title = "政府工作报告\n\n2023年1月5日在县人民代表大会上\n\n一、2022年工作回顾\n\n"
    found = claims(f"{title}装机612万千瓦，其中火电360万千瓦，占58.8%；水电92万千瓦，占15.0%。")
    shares = [values(one) for one in found if one.kind == "share"]
    assert shares == [(360.0, 612.0, 58.8), (92.0, 612.0, 15.0)]


def test_a_share_that_names_the_total_in_other_words_is_of_it() -> None:
    title = "政府工作报告\n\n2023年1月5日在县人民代表大会上\n\n一、2022年工作回顾\n\n"
    share, _ = claims(f"{title}水产品产量86.4万吨，其中海水产品71.2万吨，占水产品总产量的82.4%。")
    assert (share.kind, values(share)) == ("share", (71.2, 86.4, 82.4))


def test_a_change_over_all_years_is_from_the_last_level_that_is_printed() -> None:
    past = "一、发展基础\n\n2020年常住人口城镇化率达到53.8%。"
    goal = "二、主要目标\n\n到2025年，城镇化率提高到60%，累计提高6.2个百分点。"
    (found,) = claims(f"全县第十四个五年规划纲要\n\n{past}\n\n{goal}")
    assert (found.kind, values(found)) == ("points", (53.8, 60.0, 6.2))


def test_what_it_changed_by_is_no_total() -> None:
    title = "政府工作报告\n\n2023年1月5日在县人民代表大会上\n\n一、2022年工作回顾\n\n"
    (found,) = claims(
        f"{title}年末常住人口60.2万人，比上年末减少0.3万人。其中，城镇32.8万人，乡村27.4万人。"
    )
    assert values(found) == (60.2, 32.8, 27.4)


def test_numbers_that_only_fit_are_no_claim() -> None:
    title = "政府工作报告\n\n2023年1月5日在县人民代表大会上\n\n一、2022年工作回顾\n\n"
    assert claims(f"{title}甲产业产值40亿元。乙产业产值60亿元。全县工业产值100亿元。") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "完成重大项目投资1.1万亿元，制造业投资增长6%、占固定资产投资比重达到25%。",
        "空气质量优良率91.2%，较“十二五”末提升4.6个百分点。",
    ],
)
def test_a_share_or_a_change_of_something_else_is_no_claim(sentence: str) -> None:
    title = "政府工作报告\n\n2023年1月5日在县人民代表大会上\n\n一、2022年工作回顾\n\n"
    assert claims(title + sentence) == []


def test_what_stands_behind_a_semicolon_is_no_part_where_it_has_no_room() -> None:
    title = "政府工作报告\n\n2023年1月5日在县人民代表大会上\n\n一、2022年工作回顾\n\n"
    (found,) = claims(f"{title}现有A级景区9家，其中4A级2家、3A级7家；民宿126家。")
    assert values(found) == (9.0, 2.0, 7.0)


@pytest.mark.parametrize(
    ("sentence", "kind", "figures"),
    [
        (
            "Output rose from $9.1 billion in 2021 to $9.6 billion in 2022, an increase of 5.5%.",
            "growth", (9.6, 5.5),
        ),
        (
            "The paved share of the 48,200 km road network was 41%, i.e. 19,800 km.",
            "share", (19800.0, 48200.0, 41.0),
        ),
        (
            "Of the 164 projects, 97 were finished, 41 are under way and 26 were dropped.",
            "parts", (164.0, 97.0, 41.0, 26.0),
        ),
        (
            "We spent £84.3 million. Of this, £31.6 million (37%) went on waste and £19.8 million "
            "(23%) on housing.",
            "share", (31.6, 84.3, 37.0),
        ),
        (
            "The district built 486 classrooms out of the 520 planned, 93.5%.",
            "share", (486.0, 520.0, 93.5),
        ),
        (
            "Median income was $64,300 in 2022, 8.4% below the national figure of $70,200.",
            "growth", (70200.0, 64300.0, 8.4),
        ),
        (
            "General fund revenue grew 5.1% to $486 million in 2022 from $462.4 million.",
            "growth", (462.4, 486.0, 5.1),
        ),
        (
            "The plan has a gap of £31.5 million to 2028/29, of which £12.2 million is due now.",
            "parts", (31.5, 12.2),
        ),
        (
            "A total of 642 km of roads was graded against a target of 900 km, an achievement of "
            "71 percent.",
            "share", (642.0, 900.0, 71.0),
        ),
        (
            "Revenue was KSh 1.24 billion, but only 82% of the target of KSh 1.51 billion.",
            "share", (1.24, 1.51, 82.0),
        ),
        (
            "Spending was $486 million. Water took $212 million, or 44% of the total.",
            "share", (212.0, 486.0, 44.0),
        ),
        (
            "The programme totals £245 million over five years: £110 million for housing, "
            "£75 million for transport, £40 million for schools and £25 million for digital.",
            "parts", (245.0, 110.0, 75.0, 40.0, 25.0),
        ),
        (
            "Council tax made up 42% of our £310 million net budget, or £130 million.",
            "share", (130.0, 310.0, 42.0),
        ),
        (
            "We built 6,300 new homes, or 1,050 a year, of which 35% (2,205) were affordable.",
            "share", (2205.0, 6300.0, 35.0),
        ),
        (
            "Tax revenue grew by 12.6 percent, from Rs. 68,400 crore to Rs. 77,000 crore.",
            "growth", (68400.0, 77000.0, 12.6),
        ),
        (
            "Of 1,146 enterprises that were supported, 402 employ more than five people.",
            "parts", (1146.0, 402.0),
        ),
        (
            "The town grew from 61,386 to 65,928 people. Of these, 10,680 (16.2%) are over 65.",
            "share", (10680.0, 65928.0, 16.2),
        ),
        (
            "Literacy improved from 74.0 percent in 2011 to 82.6 percent in 2022, a rise of "
            "8.6 percentage points.",
            "change", (82.6, 8.6),
        ),
        (
            "The budget is Rs. 3,84,500 crore, 9.6 percent more than the 3,50,800 crore of 2021.",
            "growth", (350800.0, 384500.0, 9.6),
        ),
        (
            "There were 96,412 people in 2022, an increase of 8,120 persons or 9.2% on 2016.",
            "step", (8120.0, 96412.0, 9.2),
        ),
        (
            "Of the 82,100 jobs in the region, 13,300 (16%) were in health care.",
            "share", (13300.0, 82100.0, 16.0),
        ),
        (
            "Work was reported on 212 of the 248 objectives (85%) of the plan.",
            "share", (212.0, 248.0, 85.0),
        ),
        (
            "Irrigation reached 48.6 lakh hectares out of 112 lakh hectares, that is 43.4 percent.",
            "share", (48.6, 112.0, 43.4),
        ),
        (
            "The programme totals £186 million: £94 million for housing and £92 million for roads.",
            "parts", (186.0, 94.0, 92.0),
        ),
        (
            "The deficit was Rs. 58,900 crore, or 3.5 percent of GSDP.",
            "share", (58900.0, 3.5),
        ),
        (
            "Road spending of $410 million was 82% of the planned $500 million.",
            "share", (410.0, 500.0, 82.0),
        ),
        (
            "The city has 640 schools, including 410 primary and 230 secondary schools.",
            "parts", (640.0, 410.0, 230.0),
        ),
    ],
)  # fmt: skip
def test_words_make_a_claim_in_english(
    sentence: str, kind: str, figures: tuple[float, ...]
) -> None:
    found, *_ = claims(f"Annual Report 2022 of Port Ellery\n\n{sentence}")
    assert (found.kind, values(found)) == (kind, figures)


def test_a_number_with_other_digits_takes_no_magnitude_of_the_one_before() -> None:
    text = "Annual Report 2022\n\nThere were 1.21 million people, of whom 820,000 live in towns."
    assert not any(one.unit == "million" and one.value > 1000 for one in figures(text))


def test_every_claim_joins_at_least_two_figures_of_the_document() -> None:
    for text, _ in texts("texts").values():
        for claim in claims(text):
            assert len(claim.figures) > 1 or claim.figures[0].base_value is not None
            assert all(figure.at.quote in text for figure in claim.figures)
