"""Rows and columns of tables that others make: what holds, and what a mistake is found as."""

from __future__ import annotations

import pytest

from zzplan.engine.review import review
from zzplan.plan.inputs.documents import read_document
from zzplan.reading.document import draft_of
from zzplan.reading.draft.drafting import drafted
from zzplan.reading.load import ReadDocument, plan_file_of

OUTLOOK = (
    "Medium-term outlook 2026-2029\n\nItem ($ million),2025 (est.),2026,2027\n"
    "Nominal GDP,8400,9072,9798\nExports,2100,2310,2541\nExports (% of GDP),25.0,25.5,{}\n"
)
BUDGET = (
    "Medium-term budget 2026-2028\n\nItem (KES million),2025 Budget,2026,2027,2028\n"
    "Total revenue,453,498,541,589\nof which: taxes,374,412,{},490\nof which: fees,63,69,74,80\n"
    "of which: grants,16,17,18,19\nTotal spending,528,564,599,638\nRecurrent,376,399,421,446\n"
    "Capital,152,165,{},192\n"
)
WORKS = (
    "临江镇2025年任务\n\n任务,年度计划,实际完成,完成率（%）\n造林（亩）,1200,1104,92\n"
    "抚育（亩）,3600,3420,95\n管护（公里）,85,68,{}\n"
)
HOMES = (
    "临江镇设施投入\n\n社区,户数（户）,人口（人）,投入（万元）,户均人口（人）,人均投入（元）\n"
    "河东,1860,5208,420,2.8,806\n河西,1540,4312,350,2.8,{}\n柳湾,620,1984,180,3.2,907\n"
)
MONEY = (
    "Capital programme 2026/27 to 2028/29\n\n"
    "Service,2025/26 Budget,2026/27,2027/28,2028/29,Total 2026/27-2028/29\n"
    "Housing,82,94,101,98,293\nSchools,43,49,37,29,{}\n"
)
GAP = (
    "Finance plan 2026/27 - 2028/29 (£ million)\n\n"
    "Line,2025/26 Outturn,2026/27 Budget,2027/28 Budget,Change 25/26 to 26/27\nCare,84,89,93,5\n"
    "Parks,33,34,35,{}\nNet expenditure,117,123,128,6\nCouncil tax,90,94,97,4\n"
    "Business rates,27,28,28,1\nTotal funding,117,122,125,5\nBudget gap,0,1,3,1\n"
)

CLIMATE = (
    "Climate plan 2025-2035 (kt)\n\nSector,2019 baseline,2030 target,2035 target,"
    "Reduction 2019-2030,Reduction 2019-2035\nBuildings,412,247,124,40%,70%\n"
    "Waste,96,58,38,40%,60%\nIndustry,207,145,93,{},55%\n"
)


def judged(text: str) -> tuple[int, list[float]]:
    """Return how many claims of a table hold, and what those that fail are about."""
    document = read_document(text.encode(), "table.csv")
    draft = draft_of(document)
    read = ReadDocument("table.csv", document, draft, drafted(draft), "")
    found = [one.answer.verdict for one in review(plan_file_of(read)).claims]
    about = [
        (one.figures[0] if one.kind == "parts" else one.figures[-1]).value for one in draft.claims
    ]
    failed = [value for value, verdict in zip(about, found, strict=True) if verdict == "fails"]
    return found.count("holds"), failed


@pytest.mark.parametrize(
    ("table", "right", "wrong", "held"),
    [
        (OUTLOOK, ("25.9",), ("27.9",), 3),
        (BUDGET, ("449", "178"), ("449", "188"), 8),
        (BUDGET, ("449", "178"), ("494", "178"), 8),
        (WORKS, ("80",), ("88",), 3),
        (HOMES, ("812",), ("821",), 6),
        (MONEY, ("115",), ("125",), 2),
        (CLIMATE, ("30%",), ("35%",), 6),
        (GAP, ("1",), ("4",), 15),
    ],
)
def test_what_others_make_is_held_against_them(
    table: str, right: tuple[str, ...], wrong: tuple[str, ...], held: int
) -> None:
    assert judged(table.format(*right)) == (held, [])
    holds, failed = judged(table.format(*wrong))
    assert (holds, len(failed)) == (held - 1, 1)


def test_columns_that_few_rows_show_to_be_a_quotient_are_none() -> None:
    rows = "甲,50,40,80\n乙,60,30,75\n丙,70,20,90\n"
    assert judged(f"任务表\n\n项目,计划,完成,完成率（%）\n{rows}") == (0, [])


def test_shares_of_a_misprinted_total_are_left_to_their_sum() -> None:
    rows = "甲,30,40%\n乙,45,60%\n"
    assert judged(f"支出表\n\n项目,金额（万元）,占比\n{rows}合计,75,100%\n") == (4, [])
    assert judged(f"支出表\n\n项目,金额（万元）,占比\n{rows}合计,57,100%\n") == (1, [57.0])
