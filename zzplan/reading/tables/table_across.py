"""Totals beside their parts: the columns that 合计, or 累计 behind single years, is the sum of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from zzplan.plan.inputs.blocks import Cell
from zzplan.reading.claims.parts import ALL
from zzplan.reading.items import At, Claim
from zzplan.reading.tables.grid import ASIDE, NO_SUM, OF_ALL, Grid, Head, item_of
from zzplan.reading.tables.labels import AMONG
from zzplan.reading.tables.periods import is_more
from zzplan.reading.tables.spans import RUNNING, is_period, is_total, years_of
from zzplan.reading.text.nearness import is_near

_NAMED = re.compile(
    r"(?:估算)?总(?:投资|经费|资金|预算|费用|金额|量|额|任务|规模)|投资(?:总额|规模)|"
    r"total (?:cost|budget|investment|funding|amount|allocation|requirement|estimate)s?",
    re.IGNORECASE,
)
"""A total of what a table is of, which may be of more years than stand beside it."""
_YEAR = re.compile(r"(?:FY\s?)?((?:19|20)[0-9]{2})\s?年?(?:度|目标|计划)?")


def table_across(grid: Grid, at: Callable[[Cell], At]) -> Iterator[Claim]:
    """Yield, of each row, that the total beside its parts is their sum."""
    for total, parts in _totals(grid):
        years = all(_year(grid.head(one)) for one in parts)
        for line in grid.lines:
            whole = grid.plain(line, total)
            values = [grid.plain(line, one) for one in parts if not grid.empty(line, one)]
            if whole is None or None in values or len(values) < 2 or _is_no_sum(grid, line.label):
                continue
            found = [one for one in values if one is not None]
            numbers = [one.figure.value for one in found]
            if len({one.figure.unit for one in (whole, *found)}) > 1:
                continue
            if any(
                grid.is_share(line, column, value)
                for column, value in ((total, whole), *zip(parts, found, strict=False))
            ):
                continue
            if is_period(grid.head(total).name) and not is_more(whole.figure.value, numbers):
                continue
            own = abs(whole.figure.value) > max(map(abs, numbers))
            if years and (not own or len(found) < len(parts)):
                continue  # the last value again, or a stock and what was added to it
            name = f"{line.label} {grid.head(total).text}".strip()
            head = grid.head(total)
            texts = (head.text, line.label)
            units = (grid.counted(one, [whole, *found], head.unit, line.unit) for one in texts)
            unit = next(filter(None, units), "")
            items = [item_of(one, at(one.cell), name, unit) for one in (whole, *found)]
            yield Claim("parts", tuple(items), items[0].at, whole=True)


def _is_no_sum(grid: Grid, label: str) -> bool:
    texts = (label, grid.caption)
    return any(NO_SUM.search(text) or OF_ALL.search(text) for text in texts)


def _totals(grid: Grid) -> Iterator[tuple[int, list[int]]]:
    """Yield each column of totals with those of its parts."""
    numbers = [
        one
        for one in grid.numbers
        if not NO_SUM.search(grid.head(one).text) and not OF_ALL.search(grid.head(one).text)
    ]
    for total in numbers:
        head = grid.head(total)
        told = is_total(head.name) or is_period(head.name)
        if not (told or _NAMED.fullmatch(head.name)):
            continue
        beside = _beside(grid, total, numbers)
        dated = years_of(head.name) is not None  # Total 2026-28, whatever the plan counts from
        parts = _within(grid, total, beside if dated else _to_come(grid, beside))
        units = {grid.head(one).unit for one in (total, *parts)}
        if len(parts) < 2 or len(units) > 1:
            continue
        if any(is_total(text) or AMONG.match(text) or ASIDE.search(text)
               for one in parts for text in grid.head(one).path):  # fmt: skip
            continue
        names = [grid.head(one).name for one in parts]
        if any(_only(every, names) for every in ALL):
            continue  # 男, 女, 城镇, 乡村
        years = [_year(grid.head(one)) is not None for one in parts]
        if any(years) != all(years) or (RUNNING.search(head.name) and not all(years)):
            continue
        if told or (all(years) and _adds_up(grid, total, parts)):
            yield total, parts


def _to_come(grid: Grid, parts: list[int]) -> list[int]:
    """Leave the year that a plan counts from out of what several others of it come to."""
    roles = [grid.columns[one].role if one < len(grid.columns) else "other" for one in parts]
    goals = [one for one, role in zip(parts, roles, strict=True) if role == "goal"]
    return goals if len(goals) > 1 and len(goals) + roles.count("base") == len(parts) else parts


def _adds_up(grid: Grid, total: int, parts: Sequence[int]) -> bool:
    """Tell whether at least half of several rows show that a total is of these years alone."""
    held = []
    for line in grid.lines:
        whole = grid.plain(line, total)
        values = [one for part in parts if (one := grid.plain(line, part))]
        if whole is not None and len(values) == len(parts):
            held.append(is_near(sum(one.figure.value for one in values), whole.figure.value))
    return sum(held) * 2 >= len(held) > 1


def _only(every: Sequence[str], names: Sequence[str]) -> bool:
    """Tell parts beside which there are no others, among more columns than these."""
    own = sum(any(one in name for one in every) for name in names)
    return own == len(every) < len(names)


def _beside(grid: Grid, total: int, numbers: Sequence[int]) -> list[int]:
    """Return the columns below the same header, or in a table of one header row all others."""
    path = grid.head(total).path
    others = [one for one in numbers if one != total]
    if len(path) > 1:
        return [one for one in others if grid.head(one).path[:-1] == path[:-1]]
    flat = all(len(grid.head(one).path) == 1 for one in others)
    if not flat:
        above = {grid.head(one).path[:-1] for one in others}
        return others if len(above) == 1 else []
    return others if others and not min(others) < total < max(others) else []


def _within(grid: Grid, total: int, parts: list[int]) -> list[int]:
    """Return the columns of the years that a total names: 2026-30合计 leaves 2025 out.

    2026-30 alone is a total where all its years stand beside it.
    """
    name = grid.head(total).name
    said = years_of(name)
    years = {one: _year(grid.head(one)) or grid.head(one).year for one in parts}
    if said is None or (None in years.values() and not is_period(name)):
        return parts
    within = [one for one, year in years.items() if year and said[0] <= year <= said[1]]
    every = len(within) == len({years[one] for one in within}) == said[1] - said[0] + 1
    return within if every or not is_period(name) else []


def _year(head: Head) -> int | None:
    found = _YEAR.fullmatch(head.name)
    return int(found[1]) if found else None
