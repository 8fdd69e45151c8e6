"""What a document says of its figures together is judged, at the places of these."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome
from tests.plan.inputs.office import docx, p, tbl, tc
from tests.reading.marked import texts
from tests.reading.small import check, small
from zzplan.engine.review import review
from zzplan.plan.file.load import parse
from zzplan.plan.inputs.text import read_text
from zzplan.plan.model.plan_file import PlanFile
from zzplan.reading.document import draft_of
from zzplan.reading.draft.drafting import drafted
from zzplan.reading.load import ReadDocument, plan_file_of
from zzplan.report.language import Language
from zzplan.report.pages.reading import draft_text

Run = Callable[..., Outcome]
TITLE = "青溪县国民经济和社会发展第十四个五年规划纲要\n\n"
PAST = f"{TITLE}第一章 发展基础\n\n"


def read(text: str) -> ReadDocument:
    document = read_text(text, "plan.txt")
    draft = draft_of(document)
    return ReadDocument("plan.txt", document, draft, drafted(draft), "0")


def verdicts(plan_file: PlanFile) -> dict[str, str]:
    return {one.answer.identity.claim: one.answer.verdict for one in review(plan_file).claims}


@pytest.mark.parametrize(
    ("sentence", "claim", "verdict"),
    [
        (
            "2020年，全县生产总值500亿元，工业增加值200亿元，占全县生产总值比重40%。",
            "工业增加值[2020] / 全县生产总值[2020] = 工业增加值占全县生产总值比重[2020]", "holds",
        ),
        (
            "2020年，全县生产总值500亿元，工业增加值200亿元，占全县生产总值比重45%。",
            "工业增加值[2020] / 全县生产总值[2020] = 工业增加值占全县生产总值比重[2020]", "fails",
        ),
        (
            "2020年完成投资120亿元，占年度计划的80%。",
            "投资[2020] / 计划[2020] = 投资占年度计划[2020]", "undefined",
        ),
        (
            "全县用水总量由2015年的300万吨增加到2020年的450万吨，年均增长9.4%。",
            "(全县用水总量[2020] / 全县用水总量[2015])^(1 / 5) - 1 = "
            "全县用水总量.growth[2016-2020]",
            "fails",
        ),
        (
            "2020年全县学校300所，其中小学200所、中学80所。",
            "小学[2020] + 中学[2020] <= 学校[2020]", "holds",
        ),
        (
            "2020年，全县公路里程1.86万公里，其中高速公路682公里、农村公路16398公里。",
            "(高速公路[2020] + 农村公路[2020]) / 10000 <= 全县公路里程[2020]", "holds",
        ),
        (
            "2020年末全县常住人口50万人，医疗机构床位3000张，每千人口床位6张。",
            "医疗机构床位[2020] / 全县常住人口[2020] / 10000 * 1000 ≈ 每千人口床位[2020]", "holds",
        ),
        (
            "2020年新建学校10所，其中小学6所、中学5所。",
            "小学[2020] + 中学[2020] <= 学校[2020]", "fails",
        ),
        (
            "2020年，全县常住人口80万人，其中城镇人口45万人、农村人口30万人。",
            "城镇人口[2020] + 农村人口[2020] = 全县常住人口[2020]", "fails",
        ),
        (
            "2020年，全县生产总值500亿元，常住人口80万人，人均生产总值62510元。",
            "全县生产总值[2020] / 常住人口[2020] ≈ 人均生产总值[2020]", "holds",
        ),
        (
            "2019年城镇化率52.1%。2020年，城镇化率达到54.5%，提高3.4个百分点。",
            "城镇化率[2020] - 城镇化率[2019] = 3.4个百分点", "fails",
        ),
        (
            "2019年粮食产量32万吨。2020年粮食产量30.4万吨，下降5%。",
            "粮食产量[2020] / 粮食产量[2019] - 1 = 粮食产量.growth[2020]", "holds",
        ),
    ],
)  # fmt: skip
def test_a_claim_is_evaluated_as_a_written_one(sentence: str, claim: str, verdict: str) -> None:
    assert verdicts(plan_file_of(read(f"{PAST}{sentence}\n\n到2025年，学校达到320所。"))) == {
        claim: verdict
    }


@pytest.mark.parametrize(
    ("sentence", "claim", "verdict"),
    [
        (
            "In 2020 exports reached $412 billion, up 6.2% from $388 billion in 2019.",
            "exports[2020] / printed($388 billion) - 1 = exports.growth[2020]", "holds",
        ),
        (
            "In 2020 GDP was $500 billion. In 2020 output was $120 billion, or 30% of GDP.",
            "output[2020] / gdp[2020] = output-share-of-gdp[2020]", "fails",
        ),
        (
            "In 2020 we spent $50 million, of which $30 million on roads and $25 million on rail.",
            "roads[2020] + rail[2020] <= spent[2020]", "fails",
        ),
    ],
)  # fmt: skip
def test_claims_in_english_are_found_by_their_words(
    sentence: str, claim: str, verdict: str
) -> None:
    title = "Northland Development Strategy 2021-2025\n\nReview\n\n"
    ends = "\n\nBy 2025, exports will reach $500 billion."
    assert verdicts(plan_file_of(read(f"{title}{sentence}{ends}"))) == {claim: verdict}


def test_growth_without_prices_beside_values_with_them_is_another_definition() -> None:
    text = (
        f"{PAST}全县生产总值由2015年的300亿元增加到2020年的450亿元，年均增长6.5%。\n\n"
        "到2025年，学校达到320所。"
    )
    (claim,) = review(plan_file_of(read(text))).claims
    assert claim.answer.verdict == "holds-by-prices"
    assert claim.disagreement == "definition"


def test_a_failing_claim_stands_at_its_words_and_shows_where_its_figures_stand(
    tmp_path: Path, run: Run
) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(
        docx(
            p(TITLE.strip())
            + p("第一章 发展基础")
            + p("2020年，研发经费投入67亿元，占地区生产总值比重2%。")
            + tbl(
                [tc("指标"), tc("单位"), tc("2020年"), tc("2025年目标")],
                [tc("地区生产总值"), tc("亿元"), tc("2580.4"), tc("3900")],
            ),
        )
    )
    found = run("check", str(path), "--format", "json")
    assert found.code == 1
    (failure,) = (one for one in json.loads(found.out)["findings"] if one["code"] == "fails")
    assert failure["location"]["place"] == "paragraph 3"
    assert [(one["printed"], one["location"]["place"]) for one in failure["related"]] == [
        ("67", "paragraph 3"), ("2580.4", "table 1, row 2, column 3"), ("2%", "paragraph 3"),
    ]  # fmt: skip


def test_the_draft_judges_its_claims_as_the_document_does(tmp_path: Path, run: Run) -> None:
    path, draft = tmp_path / "plan.txt", tmp_path / "draft.yaml"
    sentence = "2020年，全县生产总值500亿元，工业增加值200亿元，占全县生产总值比重45%。"
    path.write_text(f"{PAST}{sentence}\n\n到2025年，学校达到320所。", encoding="utf-8")
    assert run("read", str(path), "-o", str(draft)).code == 0
    both = [json.loads(run("check", str(one), "--format", "json").out) for one in (path, draft)]
    document, written = (
        [(one["type"], one.get("claim"), one["verdict"]) for one in each["results"]]
        for each in both
    )
    assert document == written
    assert [one["code"] for each in both for one in each["findings"]] == ["fails", "fails"]


ALL = {name: text for folder in ("texts", "kept") for name, (text, _) in texts(folder).items()}


@pytest.mark.parametrize("name", ALL)
def test_a_draft_and_its_document_have_the_same_goals_and_claims(name: str) -> None:
    one = read(ALL[name])
    document, draft = plan_file_of(one), parse(draft_text([one], Language("en")))
    assert verdicts(document) == verdicts(draft)
    assert [goal.name for goal in document.goals] == [goal.name for goal in draft.goals]


@pytest.mark.parametrize(
    ("row", "verdict"),
    [
        ("| 城镇化率(%) | 68.4 | 72 | [3.6] |", "holds"),
        ("| 城镇化率(%) | 68.4 | 72 | [4.6] |", "fails"),
        ("| 人均预期寿命(岁) | 79.6 | 80.5 | 〔0.9〕 |", "holds"),
        ("| 失业率(%) | 5.4 | 5.0 | [0.4] |", "holds"),  # a fall, printed without its sign
        ("| 失业率(%) | 5.4 | 5.0 | [-0.9] |", "fails"),
    ],
)
def test_the_change_over_all_years_leads_from_the_baseline_to_the_goal(
    row: str, verdict: str
) -> None:
    table = f"| 指标 | 2020年 | 2025年 | 年均[累计] |\n|-|-|-|-|\n{row}\n"
    found = plan_file_of(read(TITLE + table))
    assert list(verdicts(found).values()) == [verdict]


@pytest.mark.parametrize(
    ("name", "unit", "base", "goal", "change"),
    [
        ("每千人口拥有3岁以下婴幼儿托位数", "个", "4.6", "5.0", "0.4"),
        ("每万人口高价值发明专利拥有量", "件", "9.2", "15", "5.8"),
        ("每百户家庭汽车拥有量", "辆", "46.6", "57.2", "10.6"),
        ("每十万人口高等教育在校生数", "人", "4600", "5200", "600"),
        ("每千人口医疗卫生机构床位数", "张/千人", "6.6", "7.2", "0.6"),
        ("每万名就业人员中研发人力投入", "人", "60", "75", "15"),
        ("婴儿死亡率", "‰", "4.6", "4.2", "-0.4"),
        ("孕产妇死亡率", "1/10万", "14.6", "12.2", "-2.4"),
    ],
)
def test_a_change_per_heads_is_in_the_unit_of_its_indicator(
    name: str, unit: str, base: str, goal: str, change: str
) -> None:
    """Rows as the tables of five-year plans have them; with another change each is refuted."""
    table = "| 指标 | 单位 | 2020年 | 2025年 | 年均[累计] |\n|-|-|-|-|-|\n"
    for said, verdict in ((change, "holds"), ("7.7", "fails")):
        row = f"| {name} | {unit} | {base} | {goal} | [{said}] |\n"
        found = plan_file_of(read(TITLE + table + row))
        assert list(verdicts(found).values()) == [verdict]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        # 其中 leaves room, 以上 and 不超过 too; only what cannot all be true fails
        ("工业总产值达到3000亿元以上，其中装备制造1200亿元、电子信息1000亿元、新材料900亿元。", []),
        ("工业总产值达到3000亿元，其中装备1200亿元、电子1000亿元、新材料900亿元。", ["fails"]),
        ("工业总产值达到3000亿元，其中装备制造1200亿元、电子信息2000亿元以上。", ["fails"]),
        ("工业总产值达到3000亿元，其中装备制造不超过1200亿元、电子信息2000亿元。", []),
        ("学校总数达到300所以上，其中城镇学校100所、农村学校150所。", ["fails"]),
        ("学校总数达到300所以上，其中城镇学校200所、农村学校150所。", ["holds"]),
        ("学校总数达到400所，其中城镇学校100所以上、农村学校150所。", ["holds"]),
        ("服务业产值达到3000亿元以上，物流产值1200亿元，占服务业产值比重35%。", ["holds"]),
        ("服务业产值达到3000亿元以上，物流产值1200亿元，占服务业产值比重45%。", ["fails"]),
        ("服务业产值达到3000亿元，物流产值达到1200亿元以上，占服务业产值比重45%。", ["holds"]),
        ("服务业产值达到3000亿元，物流产值达到1200亿元以上，占服务业产值比重35%。", ["fails"]),
        ("服务业产值达到3000亿元以上，物流产值达到1200亿元以上，占服务业产值比重35%。", []),
    ],
)  # fmt: skip
def test_a_floor_or_a_ceiling_leaves_room(sentence: str, found: list[str]) -> None:
    assert list(verdicts(plan_file_of(read(f"{TITLE}到2025年，{sentence}"))).values()) == found


@pytest.mark.parametrize(
    ("sentence", "claim", "verdict"),
    [
        ("高新技术企业由1200家增加到2400家，增长80%。",
         "高新技术企业 / 高新技术企业.baseline - 1 = printed(80%)", "fails"),
        ("高新技术企业由1200家增加到2400家，增长100%。",
         "高新技术企业 / 高新技术企业.baseline - 1 = printed(100%)", "holds"),
        ("高新技术企业由1200家增加到2400家，增长80%以上。",
         "高新技术企业 / 高新技术企业.baseline - 1 >= printed(80%)", "holds"),
        ("高新技术企业由1200家增加到2400家以上，增长80%。",
         "高新技术企业 / 高新技术企业.baseline - 1 ≈ printed(80%)", "fails"),
        ("PM10浓度由34微克/立方米下降到30微克/立方米，累计下降20%。",
         "1 - PM10浓度 / PM10浓度.baseline = printed(20%)", "fails"),
        ("PM10浓度由34微克/立方米下降到30微克/立方米，下降11.8%。",
         "1 - PM10浓度 / PM10浓度.baseline = printed(11.8%)", "holds"),
        ("服务业占比由50%提高到55%，提高6个百分点。",
         "服务业占比 - 服务业占比.baseline = printed(6个百分点)", "holds-by-rounding"),
        ("服务业占比由50.2%提高到55.4%，提高7个百分点。",
         "服务业占比 - 服务业占比.baseline = printed(7个百分点)", "fails"),
        ("失业率由5.4%下降到5.0%，下降0.4个百分点。",
         "失业率.baseline - 失业率 = printed(0.4个百分点)", "holds"),
        ("婴儿死亡率由4.6‰下降到4.2‰，下降0.4‰。",
         "婴儿死亡率.baseline - 婴儿死亡率 = printed(0.4个千分点)", "holds"),
        ("每千人口床位数由6.6张提高到7.2张，增加0.6张。",
         "每千人口床位数 - 每千人口床位数.baseline = printed(0.6)", "holds"),
    ],
)  # fmt: skip
def test_what_stands_beside_two_values_is_what_lies_between(
    sentence: str, claim: str, verdict: str
) -> None:
    """The first, the fifth and the seventh are of plans that say so; no year of the start is."""
    found = plan_file_of(read(f"{TITLE}到2025年，{sentence}"))
    assert verdicts(found) == {claim: verdict}
    assert not any(goal.rate for goal in found.goals)


@pytest.mark.parametrize(
    "change",
    ["比2015年增长160%", "比2015年增加60万吨", "较“十二五”末增加60万吨", "较上年增加60万吨",
     "较上年增长6%", "较2015年累计增长160%", "比“十二五”时期增加60万吨", "同比增长6%"],
)  # fmt: skip
def test_what_is_compared_with_another_year_is_not_what_lies_between(change: str) -> None:
    found = plan_file_of(read(f"{TITLE}到2025年，茶叶产量由100万吨提高到150万吨，{change}。"))
    assert verdicts(found) == {}


@pytest.mark.parametrize(
    "change", ["新增800家规上企业", "其中规上企业增长80%", "工业产值增长80%", "新增规上企业800家"]
)
def test_a_change_of_something_else_is_not_what_lies_between(change: str) -> None:
    found = plan_file_of(read(f"{TITLE}到2025年，企业由1200家增加到2400家，{change}。"))
    assert verdicts(found) == {}


def test_points_since_another_year_are_not_what_lies_between() -> None:
    goal = "By 2030, the share of services will rise from 50% to 55%, an increase of 9 points"
    plan = "Northfield Strategy 2025-2030\n\n{}.\n"
    said = goal.replace("points", "percentage points")
    assert list(verdicts(plan_file_of(read(plan.format(said)))).values()) == ["fails"]
    assert verdicts(plan_file_of(read(plan.format(f"{said} compared with 2015")))) == {}
    assert verdicts(plan_file_of(read(plan.format(f"{said} since 2015")))) == {}


@pytest.mark.parametrize(
    "growth", ["年均增长8%", "每年增长8%", "年增长8%", "年增速8%", "增速8%", "年均递增8%"]
)
def test_a_growth_that_is_said_to_be_yearly_leads_to_its_goal(growth: str) -> None:
    text = f"{TITLE}到2025年，工业产值由3000亿元增加到4500亿元，{growth}。"
    (goal,) = (one for one in plan_file_of(read(text)).goals if one.goal and one.rate)
    assert (goal.rate and goal.rate.text, goal.kind) == ("8%", "level")


def test_over_one_year_a_growth_is_a_rate() -> None:
    text = "2025年政府工作报告\n\n2025年主要目标\n\n高新技术企业由1200家增加到1300家，增长8%。"
    (goal,) = (one for one in plan_file_of(read(text)).goals if one.goal and one.kind == "level")
    assert (goal.rate and goal.rate.text) == "8%"


REPORT = "2026年政府工作报告\n\n2025年工作回顾\n\n{past}\n\n2026年主要目标\n\n{goal}\n"


@pytest.mark.parametrize(
    ("past", "goal", "expected"),
    [
        ("社会消费品零售总额102.7亿元，增长6.8%。", "社会消费品零售总额增长6.5%，突破110亿元。",
         (102.7, "short")),
        ("社会消费品零售总额102.7亿元，增长6.8%。", "社会消费品零售总额增长8%，突破110亿元。",
         (102.7, "met")),
        ("地方一般公共预算收入15.8亿元。", "一般公共预算收入增长4%，达到16.5亿元。",
         (None, "undefined")),  # another name
        ("常住人口城镇化率63%。", "常住人口城镇化率达到64%。", (63.0, "no-rate")),
        ("外贸进出口总额9亿美元。", "外贸进出口总额增长10%，达到9.5亿元。",
         (None, "undefined")),  # another unit
    ],
)  # fmt: skip
def test_a_goal_starts_from_what_its_document_reports_under_the_same_name(
    past: str, goal: str, expected: tuple[float | None, str]
) -> None:
    found = review(plan_file_of(read(REPORT.format(past=past, goal=goal))))
    (one,) = (one.answer for one in found.goals if one.answer.goal.kind != "rate")
    assert (one.base_value, one.verdict) == expected


@pytest.mark.parametrize(
    ("earlier", "verdict"), [("30000万元", "holds"), ("3亿元", "holds"), ("3000万元", "fails")]
)
@pytest.mark.parametrize(
    "said",
    [
        "2019年，全县出口{}。2020年，全县出口4.5亿元，同比增长50%。",
        "全县出口由2019年的{}增长到2020年的4.5亿元，年均增长50%。",
    ],
)
def test_levels_of_other_magnitudes_are_compared_as_they_are(
    said: str, earlier: str, verdict: str
) -> None:
    ends = "第二章 主要目标\n\n到2025年，全县学校达到320所。"
    plan_file = plan_file_of(read(f"{PAST}{said.format(earlier)}\n\n{ends}"))
    assert [*verdicts(plan_file).values()] == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "到2025年，每万人口高价值发明专利拥有量不低于8件，常住人口达到63万人左右。\n\n"
        "# 专栏1\n\n每万人口高价值发明专利拥有量达到8件。",
        "到2025年，每千人口床位达到7张，养老机构床位达到1200张，常住人口达到63万人。",
        "到2025年，人均生产总值达到9万元，常住人口达到63万人。到2025年，人均生产总值突破9万元。",
    ],
)
def test_a_figure_per_head_is_held_against_no_total_of_itself_or_of_some(text: str) -> None:
    assert plan_file_of(read(TITLE + text)).identities == ()


def test_a_claim_that_holds_a_figure_against_itself_is_none() -> None:
    text = "到2025年，全县学校达到300所。\n\n到2025年，全县学校达到300所，其中全县学校300所。"
    assert plan_file_of(read(TITLE + text)).identities == ()


@pytest.mark.parametrize(
    ("sentence", "claim", "verdict"),
    [
        (
            "2020年，水稻50万亩、小麦20万亩、玉米10万亩，合计80万亩。",
            "水稻[2020] + 小麦[2020] + 玉米[2020] = printed(80万亩)", "holds",
        ),
        (
            "2020年，风电装机达到120万千瓦，光伏装机达到200万千瓦，两项合计330万千瓦。",
            "风电装机[2020] + 光伏装机[2020] = printed(330万千瓦)", "fails",
        ),
        (
            "2020年，小学12所、比上年增加2所，初中6所，共计19所。",
            "小学[2020] + 初中[2020] = printed(19所)", "fails",
        ),
        (
            "2020年，茶园12万亩；果园5万亩；蔬菜8万亩；合计超过28万亩。",
            "茶园[2020] + 果园[2020] + 蔬菜[2020] >= printed(28万亩)", "fails",
        ),
        (
            "2020年，水稻5000亩、小麦8000亩，合计1.5万亩。",
            "printed(1.5万亩) = printed(5000亩) + printed(8000亩)", "fails",
        ),
        (
            "2020年，水稻5000亩、小麦8000亩，合计超过1.2万亩。",
            "printed(1.2万亩) <= printed(5000亩) + printed(8000亩)", "holds",
        ),
    ],
)  # fmt: skip
def test_a_sum_is_held_against_the_figures_before_it(
    sentence: str, claim: str, verdict: str
) -> None:
    assert verdicts(plan_file_of(read(PAST + sentence))) == {claim: verdict}


def test_a_sum_of_parts_is_no_further_part() -> None:
    text = "2020年，全县财政支出62.5亿元，其中教育15.2亿元、卫生8.1亿元，合计25.3亿元。"
    assert verdicts(plan_file_of(read(PAST + text))) == {
        "教育[2020] + 卫生[2020] <= 全县财政支出[2020]": "holds",
        "教育[2020] + 卫生[2020] = printed(25.3亿元)": "fails",
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "学校达到20所，小学12所、初中6所，合计18所",  # the first is their whole
        "小学12所、初中6所、高中3所，两项合计18所",  # which two?
        "投资10亿元、外资2亿元，五年合计100亿元",  # of years that are not printed
        "茶园12万亩、果园5万亩，总计划投资20亿元",
        "甲项目投资3亿元、乙项目投资2亿元等，合计4.2亿元",
        "小区30个、道路20条，共计60处",
        "水稻50万亩以上、小麦20万亩，合计80万亩",
        "小学12所、初中6所，合计占全县的60%",
        "每个领域遴选10个项目、共12个项目",
    ],
)
def test_what_is_no_sum_of_the_figures_before_it_is_none(sentence: str) -> None:
    claims = draft_of(read_text(f"{TITLE}到2025年，{sentence}。", "plan.txt")).claims
    assert [one for one in claims if one.kind == "sum"] == []


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("build 120 homes in the north, 80 homes in the south, a total of 250 homes.", "fails"),
        ("plant 500 trees in parks and 300 trees in streets, 800 trees in all.", "holds"),
    ],
)
def test_a_total_behind_its_parts_is_their_sum(sentence: str, verdict: str) -> None:
    found = read(f"Riverton plan 2025 to 2030\n\nBy 2030 we will {sentence}")
    assert list(verdicts(plan_file_of(found)).values()) == [verdict]
    assert [one.value for one in found.draft.items] == [120, 80] or verdict == "holds"


def test_a_total_of_another_list_in_english_is_no_sum() -> None:
    text = "Riverton plan 2025 to 2030\n\nBy 2030 we will "
    for sentence in (
        "have 300 homes, 120 homes in the north and 80 homes in the south, a total of 200 homes.",
        "open 3 libraries and 5 clinics, 8 sites in total.",
        "build 300 homes a year and 200 homes a year of other kinds, a total of 550 homes a year.",
        "build 100 homes and 1,000 homes in total.",
    ):
        claims = draft_of(read_text(text + sentence, "plan.txt")).claims
        assert [one for one in claims if one.kind == "sum"] == [], sentence


@pytest.mark.parametrize(("module", "case"), small("identities"))
def test_small_texts(module: str, case: int) -> None:
    check(module, case)
