"""Columns of change beside two years: claims of a bulletin's tables."""

from __future__ import annotations

import pytest

from tests.reading.test_cells import draft_of_rows
from zzplan.engine.review import review
from zzplan.plan.inputs.csv_table import read_csv
from zzplan.reading.document import draft_of
from zzplan.reading.draft.drafting import drafted
from zzplan.reading.items import Draft
from zzplan.reading.load import ReadDocument, plan_file_of

HEADER = "Indicator | 2022 | 2023 | Change (%)"


def verdicts(draft: Draft) -> dict[str, str]:
    blocks = read_csv("a,b\nc,d\n", "plan.csv")
    read = ReadDocument("plan.html", blocks, draft, drafted(draft), "")
    return {
        one.answer.identity.name.en: one.answer.verdict for one in review(plan_file_of(read)).claims
    }


def test_a_change_is_held_against_the_two_years_and_its_sign_is_part_of_it() -> None:
    """4020 / 4180 - 1 is -3.8%, 184.6 / 180.3 - 1 is 2.4%."""
    draft = draft_of_rows(
        HEADER, "Births | 4,210 | 3,988 | -5.3", "Deaths | 4,180 | 4,020 | +3.8",
        "Jobs (000) | 180.3 | 184.6 | 4.2", title="Statistical bulletin 2023",
    )  # fmt: skip
    assert verdicts(draft) == {"Births 2023": "holds", "Deaths 2023": "fails", "Jobs 2023": "fails"}


def test_a_header_may_say_of_which_years_a_change_is() -> None:
    draft = draft_of_rows(
        "指标 | 2021年 | 2022年 | 2023年 | 2022-2023年增减（%）",
        "出生人数（人） | 4300 | 4210 | 3988 | -5.3", "在校学生（人） | 900 | 1000 | 1100 | 22.2",
        title="统计公报",
    )  # fmt: skip
    assert verdicts(draft) == {"出生人数 2023": "holds", "在校学生 2023": "fails"}


@pytest.mark.parametrize("span", ["2021-2023", "2021-23"])
def test_a_change_over_two_years_is_not_that_of_one_of_them(span: str) -> None:
    draft = draft_of_rows(
        f"Indicator | 2021 | 2022 | 2023 | Change {span} (%)", "Births | 400 | 420 | 450 | 12.5",
        "Wards | 200 | 220 | 230 | 15", title="Statistical bulletin 2023",
    )  # fmt: skip
    assert "fails" not in verdicts(draft).values()


@pytest.mark.parametrize(
    ("header", "row"),
    [
        (HEADER, "GDP (£bn) | 100 | 104 | 1.2"),  # at constant prices
        (HEADER, "Employment rate (%) | 73.8 | 75.0 | 1.2"),  # in points, perhaps
        (HEADER, "Deaths | 4,180 | 4,020 | 9.8"),  # a fall in a column without signs
        ("Indicator | 2013 | 2023 | Change (%)", "Births | 4,210 | 3,988 | -1"),  # a year, perhaps
        ("Indicator | 2022 | 2023 | Growth (%)", "Sales (£m) | 100 | 104 | 1"),
        ("Indicator | 2022 | 2023 | Share (%)", "Sales (£m) | 100 | 104 | 1"),
        (HEADER, "Births | 4,210 | n/a | -5.3"),
    ],
)
def test_what_may_be_another_change_is_no_claim(header: str, row: str) -> None:
    draft = draft_of_rows(header, row, title="Statistical bulletin 2023")
    assert not drafted(draft).pairs or verdicts(draft) == {}
    assert all(one.figures[0].rate_pct is not None for one in draft.claims)


def test_a_table_of_what_was_is_checked_as_csv_too() -> None:
    text = "Indicator,2021,2022,Change 2021-22 (%)\nBirths,4050,3988,-1.5\nDeaths,4180,4020,-4.8\n"
    draft = draft_of(read_csv(text, "plan.csv"))
    assert verdicts(draft) == {"Births 2022": "holds", "Deaths 2022": "fails"}


HEADS = "科目 | 2025年预算数 | 2025年执行数 | 2026年预算数"
SPENT = "教育支出（万元） | 36,000 | 36,600 | 38,430 | 5.0"


def test_a_change_names_which_figure_of_the_year_before_it_is_of() -> None:
    """38430 / 36600 - 1 is 5%, of the budget it is 6.75%."""
    title = "2026年财政预算草案"
    done = draft_of_rows(f"{HEADS} | 比上年执行数增长%", SPENT, title=title)
    assert verdicts(done) == {"教育支出 2026": "holds"}
    planned = draft_of_rows(f"{HEADS} | 比上年预算数增长%", SPENT, title=title)
    assert verdicts(planned) == {"教育支出 2026": "fails"}
    assert draft_of_rows(f"{HEADS} | 增长%", SPENT, title=title).claims == ()
