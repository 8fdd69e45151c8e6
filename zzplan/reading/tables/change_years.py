"""The two years that a column of change is of, by its header and those beside it."""

from __future__ import annotations

import re
from itertools import pairwise

from zzplan.reading.tables.change_forms import OF
from zzplan.reading.tables.columns import COMPARED, year_in
from zzplan.reading.tables.grid import Grid
from zzplan.reading.tables.spans import years_of
from zzplan.reading.words.fiscal import ended

_SPAN = re.compile(
    r"((?:19|20)[0-9]{2})(\s?(?:[-–/~]|to|vs\.?|至)\s?(?:(?:19|20)?[0-9]{2}))?(?![0-9])\s?年?\s?"
)
"""The two years that a change is of, or the last of them."""
_COMPARES = re.compile(f"[比较为](?:上年|去年)({OF})")
_OF_YEAR = re.compile(
    rf"{COMPARED.pattern}\s(budget|actuals?|forecast|revised|estimates?|outturn)\b", re.IGNORECASE
)
"""Which figure of a year a change is counted from."""
_UNIT = re.compile(r"\(([^()]*)\)$")
Pair = tuple[int, int]
DATED = ("base", "goal", "over")


def change_in(header: str) -> str:
    """Return what a header of change says beside its years: Change of Change on 2025/26.

    Examples
    --------
    >>> [change_in(one) for one in ("Change on 2025/26", "2026 v 2025 (%)", "2025年比2024年增长")]
    ['Change', 'change (%)', '增长']
    """
    text = ended(header)[0]
    said = " ".join(_SPAN.sub("", COMPARED.sub("", _OF_YEAR.sub("", text))).split())
    if (unit := _UNIT.fullmatch(said)) is not None and COMPARED.search(text):
        return f"change {said}" if unit[1] in ("%", "pp") else "net change"
    return said


def years_beside(
    grid: Grid, column: int, years: dict[int, int], *, apart: bool
) -> tuple[dict[int, int], Pair | None]:
    """Return the columns of years that a change may be of, each year once, and its own two."""
    near = _told_apart(grid, column, _before(column, years))
    return near, _pair_of(grid, column, near, apart=apart)


def _before(column: int, years: dict[int, int]) -> dict[int, int]:
    """Return, of a change with years on both sides, those before it; the last column of its year.

    2024年决算 | 2025年预算 | 2025年执行 | 比上年增长% | 2026年预算 is of 决算 and 执行.
    """
    left = {one: year for one, year in years.items() if one < column}
    if not left or len(left) == len(years):
        return years
    last = max(left)
    own = {one: year for one, year in left.items() if one == last or year != left[last]}
    return own if len(own) == 2 else years


def _told_apart(grid: Grid, column: int, years: dict[int, int]) -> dict[int, int]:
    """Return the columns of years; of 预算 and 决算 of one year that which a change names."""
    twice = {year for year in years.values() if list(years.values()).count(year) > 1}
    text = ended(grid.head(column).text)[0]
    found = _COMPARES.search(text) or _OF_YEAR.search(text)
    named = (found[found.lastindex or 0]).casefold() if found else ""
    kept = {
        one: year
        for one, year in years.items()
        if year not in twice or (named and named in grid.head(one).text.casefold())
    }
    told = {*kept.values()} == {*years.values()} and len({*kept.values()}) == len(kept)
    return kept if told else {}


def ends_of(grid: Grid, at: int) -> Pair | None:
    """Return the columns of the years that a header names, or the only base and the only goal.

    Behind two years and before another it says nothing of this one.
    """
    header = grid.head(at).text
    known = [(one, of.role, of.year) for one, of in enumerate(grid.columns) if of.role in DATED]
    base = [one for one, role, _ in known if role == "base"]
    goal = [one for one, role, _ in known if role == "goal"]
    before = [one for one, _, _ in known if one < at]
    if named := years_of(header):
        base, goal = ([one for one, _, year in known if year == of] for of in named)
    elif len(before) > 1 and before[-1] != known[-1][0]:
        base, goal = before[:-1], before[-1:]
    if compared := COMPARED.search(header):
        base = [one for one in base if grid.columns[one].year == int(compared[1])]
        until = year_in(COMPARED.sub("", header))  # 2030年比2025年增长
        goal = [one for one in goal if until in (None, grid.columns[one].year)]
    if not base or len(goal) != 1:
        return None
    return base[-1], goal[0]


def _pair_of(grid: Grid, column: int, years: dict[int, int], *, apart: bool) -> Pair | None:
    """Return the columns of the two years in a row that a change is of, or of two years apart.

    One that is compared with a year, and names no other, is of the last that stands before it.
    """
    header = ended(grid.head(column).text)[0]
    rest = COMPARED.sub("", header)
    compared, said = COMPARED.search(header), _SPAN.search(rest)
    span = years_of(rest)
    ordered = sorted(years, key=lambda one: years[one])
    if apart:
        own = [one for one in ordered if span is None or years[one] in span]
        told = span is not None or not said
        if told and len(own) == 2 and years[own[1]] - years[own[0]] > 1:
            return own[0], own[1]
        return None
    left = [one for one in ordered if one < column] or ordered
    for first, last in pairwise(ordered):
        fits = len(ordered) == 2
        if compared:
            till = int(said[1]) if said else years[left[-1]]
            fits = (years[first], years[last]) == (int(compared[1]), till)
        elif span:
            fits = (years[first], years[last]) == span
        elif said:
            fits = years[last] == int(said[1])
        if fits and years[last] - years[first] == 1:
            return first, last
    return None
