"""The unit of figures that print none: from the caption of their table, or from their name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zzplan.plan.inputs.blocks import Table
from zzplan.reading.prose import grammar
from zzplan.reading.tables.cell_units import is_asked
from zzplan.reading.tables.headers import headers_of, rows_of
from zzplan.reading.tables.rows import RowGoal
from zzplan.reading.tables.tables import Read
from zzplan.reading.words.fold import fold

_CAPTION = re.compile(r"(?:单\s?位|units?)\s?:\s?([^)。;]{1,40})", re.IGNORECASE)
_SHARE = re.compile(
    "(?<!生产)(?<!效)(?<!容积)(?<!汇)(?<!倍)率$|比重$|占比$|比例$|\\b(?:rate|share|coverage)\\b",
    re.IGNORECASE,
)
"""Names of what is printed in per cent."""
_MONEY = re.compile(
    "^(?!.*(?:人均|户均|率$|比重|占比)).*(?:生产总值|GDP|增加值|产值|收入|支出|投资|总额|零售额|"
    "出口额?)$|^(?:GDP|revenue|exports|investment)$"
)
"""Names of what is counted in money."""
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
        if len(others) > 1:
            money = _MONEY.search(goal.label) is not None
            others = [unit for unit in others if unit.endswith("元") is money]
        return goal.replace(unit=others[0]) if len(others) == 1 else goal

    asked = [
        one for one in (*read.goals, *read.reported) if len(units) == 1 and _asks(one, units[0])
    ]
    return read.replace(
        goals=tuple(given(goal) for goal in read.goals if goal not in asked),
        reported=tuple(given(goal) for goal in read.reported if goal not in asked),
        unread=(*read.unread, *(goal.value.cell for goal in asked)),
    )


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
    return ()
