"""The unit of figures that print none: from the caption of their table, or from their name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zzplan.plan.inputs.blocks import Table
from zzplan.reading.prose import grammar
from zzplan.reading.tables.cell_units import is_asked
from zzplan.reading.tables.headers import headers_of, rows_of
from zzplan.reading.tables.labels import unit_of_all
from zzplan.reading.tables.rows import RowGoal
from zzplan.reading.tables.spans import is_total
from zzplan.reading.tables.tables import Read
from zzplan.reading.words.fold import fold

_CAPTION = re.compile(r"(?:单\s?位|units?)\s?:\s?([^)。;]{1,40})", re.IGNORECASE)
_SHARE = re.compile(
    "(?<!生产)(?<!效)(?<!容积)(?<!汇)(?<!倍)率$|比重$|占比$|比例$|\\b(?:rate|share|coverage)\\b",
    re.IGNORECASE,
)
"""Names of what is printed in per cent."""
_OF_ITSELF = re.compile(
    rf"{_SHARE.pattern}|(?:增长|增速|增幅)(?:率|%)?$|^(?:number|no\.)\sof\b|\bgrowth\b",
    re.IGNORECASE,
)
"""Names of what is not counted in the unit of the others."""
_MONEY = re.compile(
    "^(?!.*(?:人均|户均|率$|比重|占比)).*(?:生产总值|GDP|增加值|产值|收入|支出|投资|总额|零售额|"
    "出口额?)$|^(?:GDP|revenue|exports|investment)$"
)
"""Names of what is counted in money."""
_AMOUNT, _WHOLE = re.compile(r"\bshares?$", re.IGNORECASE), 100
"""What may be an amount, and is one above all of it: an equitable share of 4,210."""
_FIRST = 2
"""Rows of a table among which its caption stands, at least."""


def with_units(read: Read, table: Table, before: str) -> Read:
    """Give the figures of a table that have no unit the one that its caption says.

    Of several units in a caption (单位:亿元、%、人) % is of rates and shares, the only one of money
    of what is counted in money, and the only other one of all else. Without a caption a name such
    as 森林覆盖率 says per cent.

    Parameters
    ----------
    before : str
        The text above the table.
    """
    units = units_above(table, before)

    def given(goal: RowGoal) -> RowGoal:
        if goal.unit or goal.value.figure.unit:
            return goal
        if _SHARE.search(goal.label) and (not units or "%" in units):
            kind = "share" if goal.kind == "level" else goal.kind
            return goal.replace(unit="%", kind=kind)
        others = [unit for unit in units if unit not in grammar.PERCENT]
        amount = _AMOUNT.search(goal.label) and goal.value.figure.value > _WHOLE
        if _OF_ITSELF.search(goal.label) and not amount:
            return goal
        if len(others) > 1:
            money = _MONEY.search(goal.label) is not None
            others = [unit for unit in others if unit.endswith("元") is money]
        return goal.replace(unit=others[0]) if len(others) == 1 else goal

    asked = [
        one for one in (*read.goals, *read.reported) if len(units) == 1 and _asks(one, units[0])
    ]
    goals, reported = (
        [given(goal) for goal in found if goal not in asked]
        for found in (read.goals, read.reported)
    )
    return read.replace(
        goals=tuple(_as_parts(goals)),
        reported=tuple(_as_parts(reported)),
        unread=(*read.unread, *(goal.value.cell for goal in asked)),
    )


def _as_parts(goals: Sequence[RowGoal]) -> Iterator[RowGoal]:
    """Give a total without a unit the one that all other rows have."""
    units = {one.unit for one in goals if not is_total(one.label)}
    for goal in goals:
        bare = not (goal.unit or goal.value.figure.unit) and is_total(goal.label)
        yield goal.replace(unit=next(iter(units))) if bare and len(units) == 1 else goal


def _asks(goal: RowGoal, unit: str) -> bool:
    return goal.unit == goal.value.figure.unit and is_asked(goal.value, unit)


def units_above(table: Table, before: str) -> Sequence[str]:
    """Return the units that stand above a table, or in its first rows."""
    rows = rows_of(table)
    top = rows[: max(_FIRST, headers_of(table, rows))]
    texts = [before, *(cell.text for row in top for cell in row)]
    for text in texts:
        if found := _CAPTION.search(fold(text).text):
            return [one.strip() for one in re.split("[、,/和]", found[1]) if one.strip()]
    firsts = (row[0].text for row in rows[: headers_of(table, rows)] if row[0].column == 0)
    units = map(unit_of_all, (before, *firsts))
    return [unit for unit in units if unit][:1]
