"""The 247 published ratings of Statistics Canada come out of the scheme ``opensdg``.

Each row becomes an indicator with its two values and a goal in the text of a plan, which is read
like any other; the source prints plain decimals, so nothing is lost on the way.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from tests.conftest import SHARED
from zzplan.engine.progress import Progress, progress
from zzplan.engine.schemes import opensdg
from zzplan.plan.file.load import parse

PUBLISHED = SHARED / "data" / "published_ratings.csv"
SIZE = 247
EXCEPTIONS: dict[int, str] = {}
"""Rows that do not come out, each with its reason: there is none."""

Row = dict[str, str]


def rows() -> list[Row]:
    if not PUBLISHED.is_file():
        return []
    with PUBLISHED.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def number(text: str) -> str:
    """Write a float's shortest digits without an exponent."""
    return f"{Decimal(repr(float(text))):f}"


def plan_of(table: list[Row]) -> str:
    return "\n".join(["zzplan: 1", "indicators:", *indicators(table), "plans:", *plans(table)])


def indicators(table: list[Row]) -> Iterator[str]:
    for position, row in enumerate(table):
        years = [(row["base_year"], row["base_value"]), (row["current_year"], row["current_value"])]
        values = {int(float(year)): number(value) for year, value in years if year and value}
        actuals = ", ".join(f"{year}: {value}" for year, value in values.items())
        limit = f", limit: {number(row['limit'])}" if row["limit"] else ""
        yield f"  i{position}: {{unit: '', actuals: {{{actuals}}}{limit}}}"


def plans(table: list[Row]) -> Iterator[str]:
    yield "  sdg:"
    yield "    goals:"
    for position, row in enumerate(table):
        target = f"goal: {number(row['target'])}, " if row["target"] else ""
        direction = "up" if row["direction"] == "1" else "down"
        yield (
            f"      i{position}: {{{target}direction: {direction}, kind: level, "
            f"base_year: {int(float(row['base_year']))}, "
            f"goal_year: {int(float(row['target_year']))}}}"
        )


TABLE = rows()
FOUND: list[Progress] = []


def found(position: int) -> Progress:
    if not FOUND:
        FOUND.extend(progress(goal, scheme="opensdg") for goal in parse(plan_of(TABLE)).goals)
    return FOUND[position]


@pytest.mark.shared
def test_the_published_table_is_whole() -> None:
    assert len(TABLE) == SIZE
    assert Counter(row["published_status"] for row in TABLE) == {
        "deterioration": 63,
        "not_available": 63,
        "substantial_progress": 51,
        "limited_progress": 34,
        "target_achieved": 19,
        "moderate_progress": 17,
    }
    assert len(parse(plan_of(TABLE)).goals) == SIZE


def cases() -> list[Any]:
    return [
        pytest.param(
            position,
            id=f"row-{position + 2}-{row['case_kind']}",
            marks=[pytest.mark.xfail(reason=EXCEPTIONS[position])]
            if position in EXCEPTIONS
            else [],
        )
        for position, row in enumerate(TABLE)
    ]


@pytest.mark.shared
@pytest.mark.parametrize("position", cases())
def test_a_published_status_and_its_ratio_come_out(position: int) -> None:
    row, one = TABLE[position], found(position)
    assert one.judgement.rating_key == row["published_status"]
    if row["published_progress_value"]:
        assert one.judgement.ratio == pytest.approx(
            float(row["published_progress_value"]), rel=1e-9, abs=1e-9
        )
    else:
        assert one.judgement.ratio is None


@pytest.mark.shared
def test_nine_published_statuses_come_from_the_limit_factor_alone() -> None:
    missed = []
    for position, row in enumerate(TABLE):
        case = found(position).case
        if case is not None and case.limit is not None:
            without = opensdg(case.replace(limit=None))
            missed += [position] if without.rating_key != row["published_status"] else []
    assert len(missed) == 9
