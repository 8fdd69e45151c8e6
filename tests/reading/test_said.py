"""Figures that are said of one thing: the same in another year, another size, or of another."""

from __future__ import annotations

import pytest

from zzplan.plan.inputs.text import read_text
from zzplan.reading.claims import growth_zh, kin_en
from zzplan.reading.claims.heard import Heard
from zzplan.reading.document import draft_of
from zzplan.reading.draft.observed import _speaks_of_change
from zzplan.reading.items import Item, Said

ITEM = draft_of(read_text("云泽市规划\n\n到2025年，学校达到12所。\n", "plan.txt")).items[0]


def said(sentence: int, **item: object) -> Said:
    return Said(ITEM.replace(**item), sentence, "")


@pytest.mark.parametrize(("sentence", "found"), [(-1, True), (0, False), (1, False)])
def test_a_figure_without_its_name_is_that_of_its_row_alone(sentence: int, found: bool) -> None:
    """Rows have numbers below 0; in a sentence the figure beside it is of something else."""
    level = said(7, name="学校", value=12.0, year=2021)
    row = [
        said(sentence, name="", value=10.0, year=2020, comparator="="),
        said(sentence, name="学校", value=12.0, year=2021),
    ]
    assert (growth_zh._of_year(Heard([*row, level]), level, 2020) is row[0]) is found


@pytest.mark.parametrize(("other", "comparable"), [(11.0, True), (50.0, True), (70.0, False)])
def test_figures_of_very_different_sizes_are_not_compared(other: float, comparable: bool) -> None:
    one = said(0, name="exports", unit="million", value=12.0)
    assert kin_en.comparable(one, said(0, name="exports", unit="million", value=other)) is (
        comparable
    )


@pytest.mark.parametrize(
    ("kind", "unit", "of_change"),
    [
        ("rate", "%", True), ("multiple", "倍", True), ("cumulative", "%", True),
        ("cumulative", "万吨", False), ("level", "%", False),
    ],
)  # fmt: skip
def test_a_change_in_per_cent_says_nothing_of_its_unit(
    kind: str, unit: str, of_change: bool
) -> None:
    item: Item = ITEM.replace(kind=kind, unit=unit)
    assert _speaks_of_change(item) is of_change
