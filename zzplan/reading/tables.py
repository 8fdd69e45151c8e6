"""Tables of indicators: each row is a goal, its columns are read by their headers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zzplan.plan.inputs.blocks import Cell, SheetPlace, Table
from zzplan.plan.keys import KindName
from zzplan.plan.units import is_share
from zzplan.reading import grammar, units
from zzplan.reading.calendar import Calendar
from zzplan.reading.cells import Value, is_nothing, value_of, year_of
from zzplan.reading.columns import Column, column_of, settled
from zzplan.reading.cues import Cues
from zzplan.reading.fold import fold
from zzplan.structs import Struct


class RowGoal(Struct):
    """What one row says."""

    value: Value
    name: Cell
    """The cell that names it."""
    label: str
    """Its text without unit and number."""
    unit: str
    year: int | None
    kind: KindName
    base: Value | None = None
    base_year: int | None = None
    rate: Value | None = None
    attached: bool = False
    section: str = ""


class Read(Struct):
    """What was made of a table."""

    goals: tuple[RowGoal, ...]
    reported: tuple[RowGoal, ...]
    """The figures of years that are over."""
    unread: tuple[Value, ...]
    """Figures of rows that could not be aligned."""
    understood: bool


_CELL_YEAR = re.compile("((?:19|20)[0-9]{2})")
_UNIT = re.compile(r"\(([^()]*)\)?\s*[*#①-⑩0-9]{0,2}$")
_MARK = re.compile(r"^\s*(?:[0-9]{1,2}(?:\.[0-9]{1,2})*[.、)]?\s*(?=[^0-9%]))|^[①-⑳]|[①-⑳*]+$")
_FALLS = re.compile("降低|下降|减少|降幅|削减|reduction|decrease|decline", re.IGNORECASE)
_GROWS = re.compile("(?:增长|增速|增长率|增幅|growth)(?:率|速度)?$", re.IGNORECASE)
_PERCENT = re.compile("率|比重|占比|比例|强度|share|rate|ratio|percent|coverage", re.IGNORECASE)
_FRACTION = 0.3
"""Below it a bare rate is a fraction, as everywhere."""
_ATTRIBUTE = re.compile("^(?:预期性?|约束性?|指导性|binding|expected)$", re.IGNORECASE)


def read_table(table: Table, calendar: Calendar, cues: Cues) -> Read:
    """Return the goals of a table, or what it holds where its header says nothing."""
    rows = rows_of(table)
    headers = table.headers if table.headers is not None else header_count(rows)
    columns = _columns(table, rows[:headers], calendar)
    if not any(column.role in ("goal", "rate", "cumulative") for column in columns):
        return Read((), (), (), False)
    goals: list[RowGoal] = []
    reported: list[RowGoal] = []
    unread: list[Value] = []
    section = ""
    for row in rows[headers:]:
        cells = _placed(row, columns, aligned=table.aligned, cues=cues)
        if cells is None:
            values = [value for cell in row[1:] if (value := value_of(cell, cues))]
            unread += values
            section = next((cell.text.strip() for cell in row if cell.text.strip()), section)
            section = section if not values else ""
            continue
        found, others = _row(cells, columns, calendar, cues)
        goals += [goal.replace(section=section) for goal in found]
        reported += others
        if not table.aligned and (ending := _ending(row)):
            section = ending
    return Read(tuple(goals), tuple(reported), tuple(unread), True)


def rows_of(table: Table) -> list[list[Cell]]:
    """Return the cells of a table by its rows."""
    rows: dict[int, list[Cell]] = {}
    for cell in table.cells:
        rows.setdefault(cell.row, []).append(cell)
    return [rows[number] for number in sorted(rows)]


def header_count(rows: Sequence[Sequence[Cell]]) -> int:
    """Return how many rows come before the first that has a figure behind its label."""
    for count, row in enumerate(rows):
        figures = [
            c for c in row[1:] if re.match(r"[\[〔<>≥≤＜＞~]*\s*[0-9]", fold(c.text).text.strip())
        ]
        years = [c for c in figures if re.match("(?:19|20)[0-9]{2}", fold(c.text).text.strip())]
        if len(figures) > len(years):
            return max(count, 1)
    return 1


def _columns(table: Table, rows: Sequence[Sequence[Cell]], calendar: Calendar) -> list[Column]:
    """Return the columns; a header over several of them holds for each."""
    if not table.aligned:
        return settled([column_of(fold(cell.text).text, calendar) for cell in rows[0]], calendar)
    width = max((cell.column + cell.columns for row in rows for cell in row), default=0)
    texts: list[list[str]] = [[] for _ in range(width)]
    for row in rows:
        if sum(bool(cell.text.strip()) for cell in row) == 1 < len(texts):
            continue  # the title of the table
        for cell in row:
            words = fold(cell.text).text
            for column in range(cell.column, min(cell.column + cell.columns, width)):
                if words and words not in texts[column]:
                    texts[column].append(words)
    return settled([column_of(" ".join(words), calendar) for words in texts], calendar)


def _placed(
    row: Sequence[Cell], columns: Sequence[Column], *, aligned: bool, cues: Cues
) -> dict[int, Cell] | None:
    """Return the cells of a row by their column; None for a row that only opens a section."""
    full = [cell for cell in row if cell.text.strip()]
    if aligned:
        if len(full) <= 1 or len({cell.text.strip() for cell in full}) == 1:
            return None
        return {cell.column: cell for cell in full}
    return _by_kind(full, columns, cues)


def _by_kind(row: Sequence[Cell], columns: Sequence[Column], cues: Cues) -> dict[int, Cell] | None:
    """Align the cells of a row whose empty ones are lost: the years in order, then what is left.

    A row with fewer figures than years cannot be aligned, save one with a single goal.
    """
    dated = [at for at, column in enumerate(columns) if column.role in ("base", "goal")]
    rates = [at for at, column in enumerate(columns) if column.role in ("rate", "cumulative")]
    name = next((at for at, column in enumerate(columns) if column.role == "name"), None)
    label = next(
        (
            cell
            for cell in row
            if value_of(cell, cues) is None
            or not re.match(r"[\[<>≥≤~-]?\s?[0-9]", fold(cell.text).text)
        ),
        None,
    )
    if name is None or label is None:
        return None
    rest = row[row.index(label) + 1 :]
    placed = {name: label}
    unit = next((at for at, column in enumerate(columns) if column.role == "unit"), None)
    if unit is not None and rest and value_of(rest[0], cues) is None:
        placed[unit] = rest[0]
    values = [cell for cell in rest if value_of(cell, cues)]
    held = [cell for cell in rest if cell in values or is_nothing(fold(cell.text).text)]
    if len(held) == len(dated) + len(rates) > len(values):  # dashes hold the empty places
        placed |= dict(zip(sorted([*dated, *rates]), held, strict=True))
        return placed
    special = [c for c in values if re.search(r"[%\[]", fold(c.text).text)]
    if len(values) == len(dated) + len(rates) or len(values) == len(dated):
        placed |= dict(zip([*dated, *rates], values, strict=False))
    elif len(values) - len(special) == len(dated) and special:
        placed |= dict(zip(dated, [c for c in values if c not in special], strict=True))
        placed |= dict(zip(rates, special, strict=False))
    else:
        return None
    return placed


def _ending(row: Sequence[Cell]) -> str:
    """Return the section that the text behind a row's attribute opens."""
    texts = [cell.text.strip() for cell in row]
    if len(texts) > 2 and _ATTRIBUTE.match(texts[-2]):
        return texts[-1]
    return ""


def _row(
    cells: dict[int, Cell], columns: Sequence[Column], calendar: Calendar, cues: Cues
) -> tuple[list[RowGoal], list[RowGoal]]:
    by_role: dict[str, list[tuple[Column, Value]]] = {}
    label = unit_cell = None
    years: dict[str, int] = {}
    for at, cell in cells.items():
        column = columns[at] if at < len(columns) else Column("other", None, "")
        if column.role == "name" and not re.fullmatch("[0-9.]+", cell.text.strip()):
            label = cell
        elif column.role == "unit":
            unit_cell = cell
        elif column.role in ("base-year", "goal-year"):
            if found := _CELL_YEAR.search(fold(cell.text).text):
                years[column.role] = int(found[1])
        elif column.role in ("base", "goal", "rate", "cumulative") and (
            value := value_of(cell, cues)
        ):
            by_role.setdefault(column.role, []).append((column, _in_percent(column, value)))
    if label is None:
        return [], []
    name, unit = _named(fold(label.text).text)
    if unit_cell is not None:
        unit = unit_cell.text.strip()
    bases = by_role.get("base", [])
    base = next(
        (pair for pair in bases if pair[0].year == calendar.base), bases[-1] if bases else None
    )
    rates = by_role.get("rate", []) + by_role.get("cumulative", [])
    yearly = next(
        (value for column, value in rates if column.role == "rate" and not value.bracketed), None
    )
    goals = []
    last = max((column.year or 0 for column, _ in by_role.get("goal", [])), default=0)
    for column, value in by_role.get("goal", []):
        pace = yearly if (column.year or 0) == last else None  # it leads to the last year
        goals.append(
            RowGoal(
                value, label, name, value.figure.unit or unit,
                year_of(value) or years.get("goal-year") or column.year or calendar.end,
                _kind(value, unit, name), base[1] if base else None,
                base and (year_of(base[1]) or years.get("base-year") or base[0].year), pace,
            )
        )  # fmt: skip
    for column, value in rates:
        total = value.bracketed or column.role == "cumulative"
        own = value.figure.unit or ("%" if not total else unit)
        kind: KindName = (
            "rate" if not total else "cumulative" if own in grammar.PERCENT else "added"
        )
        goals.append(
            RowGoal(
                value, label, name, own, calendar.end, kind,
                attached=bool(by_role.get("goal")),
            )
        )  # fmt: skip
    reported = [
        RowGoal(
            value,
            label,
            name,
            value.figure.unit or unit,
            year_of(value) or years.get("base-year") or column.year,
            _kind(value, unit, name),
        )
        for column, value in bases
    ]
    return goals, reported


def _in_percent(column: Column, value: Value) -> Value:
    """Read 0.065 of a workbook as 6.5%, where its header says a rate and no per cent."""
    figure = value.figure
    bare = not figure.unit and figure.high is None and 0 < abs(figure.value) < _FRACTION
    if column.role != "rate" or not bare or "%" in fold(column.header).text:
        return value
    if not isinstance(value.cell.place, SheetPlace):
        return value
    return value.replace(figure=figure.replace(value=round(figure.value * 100, 10), unit="%"))


def _named(label: str) -> tuple[str, str]:
    """Split a label into the indicator and its unit: 地区生产总值(亿元), 入学率(%."""
    text = _MARK.sub("", label.strip())
    found = _UNIT.search(text)
    if found and _is_unit(found[1]):
        return text[: found.start()].strip(), found[1].strip()
    return text, ""


def _is_unit(words: str) -> bool:
    plain = words.strip()
    if not plain or len(plain) > 24 or re.fullmatch("[0-9]+|年度|含.*|其中.*", plain):
        return False
    return bool(re.fullmatch(units.CHINESE, plain)) or bool(
        re.search(r"[%‰/$£€]|[吨元人件个家户]$|per\s|^[A-Za-z][A-Za-z0-9 ²³]*$", plain)
    )


def _kind(value: Value, unit: str, name: str) -> KindName:
    own = value.figure.unit or unit
    percent = own in grammar.PERCENT or is_share(own)
    if value.bracketed:
        return "cumulative" if percent else "added"
    if percent and _GROWS.search(name):
        return "rate"
    if percent and _FALLS.search(name):
        return "rate" if not _PERCENT.search(name) else "share"
    if own in grammar.POINTS:
        return "points"
    if re.match("新增|新建|净增", name):
        return "added"
    return "share" if percent else "level"
