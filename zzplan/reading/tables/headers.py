"""The rows of a table, how many of them are its header, and the columns that these make."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from zzplan.plan.inputs.blocks import Cell, Table
from zzplan.reading.tables.cells import is_nothing
from zzplan.reading.tables.columns import Column, column_of, name_rank
from zzplan.reading.tables.labels import binds, is_unit, unit_of_all
from zzplan.reading.tables.periods import with_periods
from zzplan.reading.tables.settled import settled
from zzplan.reading.words.fold import fold
from zzplan.reading.years.calendar import Calendar
from zzplan.structs import Struct

_FIGURE = re.compile(
    r"(?:(?:at least|at most|about|around|over|under|up to|(?:more|less|fewer) than|approx\.?)"
    r"\s|约|超过?|不低于|不少于|不超过|大于|小于|高于|低于|[\[(<>≥≤~+-]*)"
    r"\s*(?:[A-Z]{0,3}[£$€¥₦₹])?\s*[0-9]",
    re.IGNORECASE,
)
_YEAR = re.compile(r"[\[(]?(?:19|20)[0-9]{2}")
_SHORT_YEARS = re.compile("(?<![0-9./])([0-9]{2})/([0-9]{2})(?![0-9./])")
"""25/26, which is 2026; 3/4 is no year."""
_SHORT = 12
"""Characters of a header that is a year: 2025年目标值."""
_CAPTION = re.compile(r"单\s?位\s?:|units?\s?:", re.IGNORECASE)
_FIRST = re.compile(
    r"序\s*号|(?:主要|核心)?指\s*标(?:名\s*称)?|(?:指标|项目|品种)名\s*称|类\s*别|(?:计[量算])?单\s*位|"
    r"(?:牵头|责任|实施|建设)单位|"
    r"(?:key\s|performance\s)*indicators?|kpis?|unit(?:\sof\smeasure)?",
    re.IGNORECASE,
)
"""Cells that only a header has."""
_PROJECT = re.compile(r"项\s*目|工程|projects?\b", re.IGNORECASE)
_MERGED = re.compile(r"单\s*位|属\s*性|\bunits?\b|\btype\b", re.IGNORECASE)
"""Headers of what rows below each other share."""
_COST = re.compile(
    r"投资|建设(?:内容|地点|规模|性质|单位|年限)|业主|\bcosts?\b|budget", re.IGNORECASE
)
_SPENDER = re.compile(
    r"(?:预算)?部门(?:名称)?|(?:预算)?单位(?:名称)?|科目(?:名称)?|departments?|directorates?|ministry|"
    r"ministries|services?|service area|votes?|cost cent(?:re|er)s?|funds?|portfolio|"
    r"program(?:me)?s?|output class(?:es)?|expenditure (?:items?|heads?|category)",
    re.IGNORECASE,
)
_SPENT = re.compile(
    r"预算|经费|支出|资金|拨款|\bcosts?\b|budget|expenditure|spending|estimates|appropriation|funding",
    re.IGNORECASE,
)
UNIT_BEHIND = re.compile(r"\(([^()]*)\)\s*$|\s([£$€]\s?(?:m|bn|k)?|%)\s*$")
"""The unit of a header, behind its words."""
_AIMS = re.compile(r"(?:主要|发展|规划)?目标|(?:key\s)?(?:goals?|targets?)", re.IGNORECASE)
_AIM = re.compile("目标|指标|target|goal|indicator", re.IGNORECASE)


class Group(Struct):
    """Columns that belong together: all of a table, or one of two tables side by side."""

    first: int
    columns: tuple[Column, ...]


def rows_of(table: Table) -> list[list[Cell]]:
    """Return the cells of a table by its rows."""
    rows: dict[int, list[Cell]] = {}
    for cell in table.cells:
        rows.setdefault(cell.row, []).append(cell)
    return [rows[number] for number in sorted(rows)]


def body_of(table: Table, rows: Sequence[Sequence[Cell]], count: int) -> list[Sequence[Cell]]:
    """Return the rows below the header; a unit that is merged over several stands in each."""
    heads = enumerate(header_paths(rows[:count]))
    columns = {at for at, path in heads if any(map(_MERGED.search, path))}
    merged = [one for one in table.cells if one.rows > 1 and one.column in columns]
    body = []
    for row in rows[count:]:
        held = {one.column for one in row}
        over = [
            one
            for one in merged
            if row[0].row - one.rows < one.row < row[0].row and one.column not in held
        ]
        body.append(sorted((*row, *over), key=lambda one: one.column) if over else row)
    return body


def parts_of(table: Table) -> Iterator[Table]:
    """Yield the tables that stand one below the other: each begins with a header of its own.

    A header that is printed again, on the next page, begins a part as well.
    """
    rows = rows_of(table)
    starts = [0]
    for at, row in enumerate(rows) if table.aligned and table.headers != 0 else ():
        if _opens(row) and any(map(_is_data, rows[starts[-1] : at])):
            start = at
            while _full(rows[start - 1]) == 1 and not _is_data(rows[start - 1]):
                start -= 1  # its title and its unit
            starts.append(start)
    if len(starts) == 1:
        yield table
        return
    for start, end in pairwise([*starts, len(rows)]):
        cells = tuple(cell for row in rows[start:end] for cell in row)
        headers = None if start else table.headers
        yield table.replace(cells=cells, place=cells[0].place, headers=headers)


def top_of(table: Table) -> Iterator[str]:
    """Yield the texts of a table above its data: titles that stand in it, and headers."""
    rows = rows_of(table)
    for row in rows[: headers_of(table, rows)]:
        yield from (fold(cell.text).text for cell in row)


def is_of_projects(table: Table, caption: str = "") -> bool:
    """Tell a list of what projects or departments cost, whose figures are no goals.

    Its header asks for a project and for costs; or for a department, where header or caption
    speak of spending and nothing of goals.
    """
    rows = rows_of(table)
    at = next((at for at, row in enumerate(rows) if _full(row) > 1), 0)
    texts = [fold(cell.text).text for cell in rows[at]]
    if any(_PROJECT.search(text) for text in texts) and any(map(_COST.search, texts)):
        return True
    titles = (cell.text for row in rows[:at] for cell in row)
    around = [*(fold(text).text for text in (caption, *titles)), *texts]
    spent = any(map(_SPENT.search, around)) and not any(map(_AIM.search, around))
    return spent and any(_SPENDER.fullmatch(text.strip()) for text in texts[:2])


def _opens(row: Sequence[Cell]) -> bool:
    """Tell a row that only a header can be: words of one, and figures in no cell but years."""
    texts = [fold(cell.text).text.strip() for cell in row if cell.text.strip()]
    return (
        len(texts) > 2
        and (
            any(_FIRST.fullmatch(text) for text in texts)
            or (any(map(_PROJECT.fullmatch, texts)) and any(map(_COST.search, texts)))
        )
        and not any(_is_figure(text) or binds(text) is not None for text in texts)
    )


def _full(row: Sequence[Cell]) -> int:
    return len({cell.text.strip() for cell in row if cell.text.strip()})


def _is_figure(text: str) -> bool:
    return _FIGURE.match(text) is not None and _YEAR.match(text) is None


def _is_data(row: Sequence[Cell]) -> bool:
    """Tell a row with a figure, a dash or an attribute behind its label."""
    texts = [fold(cell.text).text.strip() for cell in row[1:] if cell.text.strip()]
    return any(_is_figure(one) or is_nothing(one) or binds(one) is not None for one in texts)


def header_count(rows: Sequence[Sequence[Cell]]) -> int:
    """Return how many rows come before the first of data and the section that it stands in."""
    count = max(next((at for at, row in enumerate(rows) if _is_data(row)), 1), 1)
    while count > 1 and _full(rows[count - 1]) == 1:
        count -= 1
    return count


def headers_of(table: Table, rows: Sequence[Sequence[Cell]]) -> int:
    """Return how many rows of a table are its header; one below what the file marks goes on it."""
    if not table.headers or not table.aligned:
        return header_count(rows) if table.headers is None else table.headers
    count = table.headers
    while count < len(rows) and _goes_on(rows[count]):
        count += 1
    return count


def _goes_on(row: Sequence[Cell]) -> bool:
    texts = {cell.column: fold(cell.text).text.strip() for cell in row if cell.text.strip()}
    if len(texts) < 2 or _is_data(row):
        return False
    years = [at for at, text in texts.items() if at and _YEAR.match(text) and len(text) < _SHORT]
    return 0 not in texts or bool(years)


def groups_of(
    table: Table, rows: Sequence[Sequence[Cell]], count: int, calendar: Calendar, *, aims: bool
) -> tuple[Group, ...]:
    """Return the columns of a table by its ``count`` header rows, two side by side apart."""
    texts = header_texts(table, rows[:count])
    columns = with_periods([column_of(text, calendar) for text in texts])
    for at in range(1, len(columns)):
        if not texts[at] and columns[at - 1].role == "name" and _is_words(rows[count:], at):
            columns[at] = columns[at - 1]  # of names in two columns below one header
    named = [at for at, one in enumerate(columns) if one.role == "name"]
    if not named and columns and _AIMS.fullmatch(texts[0]) and _is_words(rows[count:], 0):
        columns[0], named = columns[0].replace(role="name", year=None), [0]
    same = [at for at in named if columns[at].header == columns[named[0]].header]
    starts = [at - same[0] for at in same]
    parts = [columns[start:end] for start, end in pairwise([*starts, len(columns)])]
    if len(parts) < 2 or not all(any(one.year for one in part) for part in parts):
        return (Group(0, tuple(_one_name(settled(columns, calendar, aims=aims)))),)
    return tuple(
        Group(start, tuple(_one_name(settled(part, calendar, aims=aims))))
        for start, part in zip(starts, parts, strict=True)
    )


def _is_words(rows: Sequence[Sequence[Cell]], column: int) -> bool:
    """Tell a column that holds words in most rows, and no figures."""
    found = [fold(cell.text).text.strip() for row in rows for cell in row if cell.column == column]
    full = [text for text in found if text]
    return len(full) * 2 > len(rows) and not any(_FIGURE.match(text) for text in full)


def _one_name(columns: Sequence[Column]) -> list[Column]:
    """Keep, of the columns of names, those that are as likely as any to hold the indicator."""
    ranks = [name_rank(one.header) if one.role == "name" else None for one in columns]
    best = max((rank for rank in ranks if rank is not None), default=None)
    return [
        one if rank in (None, best) else one.replace(role="other")
        for one, rank in zip(columns, ranks, strict=True)
    ]


def header_texts(table: Table, rows: Sequence[Sequence[Cell]]) -> list[str]:
    """Return the header of each column; one over several of them holds for each."""
    if not table.aligned:
        return [fold(cell.text).text for cell in rows[0]]
    return [_joined(path) for path in header_paths(rows)]


def _joined(path: Sequence[str]) -> str:
    """Put the unit that stands above the last header behind it: 产值(亿元) over 2030年."""
    unit, at = unit_in(path)
    if not unit or at == len(path) - 1:
        return " ".join(path)
    own = UNIT_BEHIND.sub("", path[at]) if UNIT_BEHIND.search(path[at]) else ""
    return " ".join(one for one in (*path[:at], own.strip(), *path[at + 1 :], f"({unit})") if one)


def unit_in(path: Sequence[str]) -> tuple[str, int]:
    """Return the unit that the headers of a column print, the lowest one, and where.

    Examples
    --------
    >>> unit_in(("产值(亿元)", "2030年")), unit_in(("$ million", "2030")), unit_in(("2030",))
    (('亿元', 0), ('$ million', 0), ('', -1))
    """
    for at in range(len(path) - 1, -1, -1):
        found = UNIT_BEHIND.search(path[at])
        words = (found[1] or found[2] or "").strip() if found else ""
        unit = words if words and is_unit(words) else unit_of_all(path[at])
        if unit:
            return unit, at
    return "", -1


def header_paths(rows: Sequence[Sequence[Cell]]) -> list[tuple[str, ...]]:
    """Return what stands above each column, from the top down and each text once."""
    width = max((cell.column + cell.columns for row in rows for cell in row), default=0)
    lines: list[list[str]] = []
    for row in rows:
        if _is_title(row):
            continue
        texts = [""] * width
        for cell in row:
            for at in range(cell.column, cell.column + cell.columns):
                texts[at] = _SHORT_YEARS.sub(_whole_year, fold(cell.text).text)
        lines.append(texts)
    for at, texts in enumerate(lines):
        _spread(texts, lines[at + 1 :])
    return [tuple(dict.fromkeys(texts[at] for texts in lines if texts[at])) for at in range(width)]


def _whole_year(found: re.Match[str]) -> str:
    return f"20{found[2]}" if int(found[2]) == int(found[1]) + 1 else found[0]


def _is_title(row: Sequence[Cell]) -> bool:
    full = [cell for cell in row if cell.text.strip()]
    if len(full) != 1:
        return False
    return full[0].column == 0 or _CAPTION.search(fold(full[0].text).text) is not None


def _spread(texts: list[str], below: Sequence[list[str]]) -> None:
    """Let a header hold for the empty cells behind it that have headers of their own below."""
    own = [any(line[at] for line in below) for at in range(len(texts))]
    for at in range(1, len(texts)):
        if not texts[at] and own[at] and own[at - 1]:
            texts[at] = texts[at - 1]
