"""When a document speaks and what it plans for, by its title, its number and its dates."""

from __future__ import annotations

import pytest

from zzplan.reading.calendar import Calendar, calendar_of

FILL = "。".join(["全面推进各项工作"] * 30)


@pytest.mark.parametrize(
    ("pieces", "base", "now", "end"),
    [
        (["临江省国民经济和社会发展第十二个五年规划纲要"], 2010, 2011, 2015),
        (["白河市国民经济和社会发展“十五五”规划纲要(草案)"], 2025, 2026, 2030),
        (["港灣市施政纲要(二〇二四至二〇二八年)"], 2023, 2024, 2028),
        (["五年行动方案(2017-2021年)", "政发[2018]19号"], 2016, 2018, 2021),
        (["政府工作报告", "2023年1月5日在人民代表大会上"], 2022, 2023, 2023),
        (["桐山县政府工作报告", "2015年工作安排", FILL], 2014, 2015, 2015),
        (["Strategic Plan 2021/22 - 2025/26"], 2020, 2021, 2026),
        (["National Development Plan 2021-2030"], 2020, 2021, 2030),
        (["关于答复", FILL + "到2025年达到", "2022年9月29日"], 2022, 2022, 2025),
    ],
)
def test_a_document_says_when_it_speaks(
    pieces: list[str], base: int | None, now: int | None, end: int | None
) -> None:
    assert calendar_of(pieces)[:3] == (base, now, end)


def test_a_plan_that_a_letter_only_mentions_is_not_its_own() -> None:
    letter = ["答复", "编制了《实施方案(2021-2025年)》等" + FILL, "2022年9月29日"]
    assert calendar_of(letter).end is None
    assert not calendar_of(letter).plans


def test_a_document_without_any_year_says_nothing() -> None:
    assert calendar_of(["全面推进"]) == Calendar(None, None, None, False)
