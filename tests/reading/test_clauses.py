"""What one figure takes from those beside it in its clause, and which year is its own."""

from __future__ import annotations

import pytest

from tests.reading.small import check, small
from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of
from zzplan.reading.prose.clauses import Found, in_one_unit, reasons_of, whole_unit
from zzplan.reading.prose.following import hoped, with_unit
from zzplan.reading.prose.grammar import Around
from zzplan.reading.text.figures import Figure
from zzplan.reading.words.cues_zh import CUES
from zzplan.reading.years.scope import Scope


def figure(start: int, end: int, unit: str) -> Figure:
    return Figure(start, end, 3.0, None, unit, False)


@pytest.mark.parametrize(
    ("text", "unit", "first"),
    [
        ("3个和4个百分点", "个百分点", "个百分点"),
        ("3个和4家", "家", "个"),
        ("3个项目,4个百分点", "个百分点", "个"),
    ],
)
def test_a_first_number_of_points_takes_the_unit_of_the_second(
    text: str, unit: str, first: str
) -> None:
    second = text.index("4")
    found = in_one_unit([figure(0, 2, "个"), figure(second, len(text), unit)], text)
    assert [one.unit for one in found] == [first, unit]


@pytest.mark.parametrize(
    ("unit", "last_unit", "kind", "taken"),
    [
        ("%", "%", "cumulative", True),
        ("个", "%", "cumulative", False),  # of something else
        ("%", "%", "level", True),
        ("个", "%", "level", False),
    ],
)
def test_a_hope_speaks_of_what_stands_before_it(
    unit: str, last_unit: str, kind: str, taken: bool
) -> None:
    last = Found(figure(0, 3, last_unit), None, name="能耗", kind=kind)  # type: ignore[arg-type]
    one = hoped(Found(figure(6, 9, unit), None), "、力争", last)
    assert one.name == ("能耗" if taken else "")


@pytest.mark.parametrize(
    ("sentence", "years"),
    [
        ("Coverage will rise from 40% in 2025 to 60% in 2030.", {60.0: 2030}),
        ("Coverage will reach 40% by 2025 and 60% by 2030.", {40.0: 2025, 60.0: 2030}),
    ],
)
def test_in_english_the_year_of_a_figure_stands_behind_it(
    sentence: str, years: dict[float, int]
) -> None:
    title = "Northland Development Strategy 2021-2030\n\nTargets\n\n"
    found = draft_of(read_text(f"{title}{sentence}\n", "plan.txt")).items
    assert {one.value: one.year for one in found} == years


def test_a_figure_with_a_unit_takes_none_from_its_baseline() -> None:
    base = Figure(0, 6, 12600.0, None, "boardings", False)
    assert with_unit(figure(0, 6, "km"), (" to ", ""), None, base).unit == "km"
    times = Figure(0, 6, 2.0, None, "", False, multiple=True)
    assert with_unit(times, (" to ", ""), None, base).unit == ""
    assert with_unit(figure(0, 6, ""), (" to ", ""), None, base).unit == "boardings"


@pytest.mark.parametrize(("tense", "weak"), [(0.9, True), (1.0, True), (1.1, False)])
def test_a_tense_of_one_cue_alone_is_weak(tense: float, weak: bool) -> None:
    scope = Scope(tense, (), 2025, None, True, None, False)
    assert ("tense-weak" in reasons_of(scope, 2025, "达到", CUES, "=", figure(0, 6, ""))) is weak


@pytest.mark.parametrize(
    ("unit", "behind", "words", "name", "whole"),
    [
        ("万", "职工参加培训", "", "", "万人"),
        ("万", "", "", "常住人口", "万人"),
        ("亿", "", "产值达到", "", "亿元"),
        ("亿", "", "", "财政收入", "亿元"),
        ("亿", "", "达到", "图书", "亿"),
        ("万", "", "产值达到", "", "万"),
        ("亿元", "", "产值达到", "", "亿元"),
        ("家", "职工", "", "", "家"),
        ("", "职工", "", "", ""),
    ],
)
def test_a_magnitude_is_completed_by_what_it_counts(
    unit: str, behind: str, words: str, name: str, whole: str
) -> None:
    around = Around(Figure(0, 1, 3.0, None, unit, False), "", behind)
    assert whole_unit(around, words, name) == whole


@pytest.mark.parametrize(("module", "case"), small("clauses"))
def test_small_texts(module: str, case: int) -> None:
    check(module, case)
