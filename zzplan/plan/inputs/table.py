"""A table with one goal a row → the located nodes of a plan file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from zzplan.plan.chinese import in_chinese, key_meant, written
from zzplan.plan.diagnostics import START, Diagnostic
from zzplan.plan.inputs.csv_table import delimiter, rows_of
from zzplan.plan.inputs.nodes import Mapping, Node, Scalar
from zzplan.plan.inputs.refusal import DocumentError
from zzplan.structs import Struct

HEADINGS = (
    "plan", "indicator", "name", "unit", "kind", "base_year", "baseline", "rate", "goal_year",
    "goal", "actual_year", "actual", "direction", "price", "binding", "section", "note",
)  # fmt: skip
"""The columns; each may have any of its Chinese names (`zzplan.plan.chinese`)."""
_OF_INDICATOR = ("name", "unit", "direction", "price")
_OWN = frozenset({"plan", "indicator", "actual_year", "actual"})
"""Columns that say where a figure belongs and are no key of a goal."""
_NOTHING = frozenset({"", "-", "—", "–", "/", "——"})
_QUOTED = re.compile(r'"(?:[^"]|"")*"|[^"]')


class CellMark(Struct):
    """Where a cell begins or ends; its column is looked for when somebody asks."""

    __slots__ = ()

    line: int
    """From 0, as YAML counts."""
    table: _Table
    cell: int
    end: bool

    @property
    def column(self) -> int:
        """The character, from 0."""
        return self.table.bounds(self.line, self.cell)[self.end]


class _Table:
    """The text of a table, for the places of its cells."""

    def __init__(self, text: str) -> None:
        self.lines = text.splitlines()
        self.mark = delimiter(text)

    def bounds(self, line: int, cell: int) -> tuple[int, int]:
        """Return the first character of a cell, and the one after its last."""
        text = self.lines[line] if line < len(self.lines) else ""
        start = 0
        if '"' not in text:
            for _ in range(cell):
                start = text.find(self.mark, start) + 1
            end = text.find(self.mark, start)
            return start, len(text) if end < 0 else end
        for piece in _QUOTED.finditer(text):
            if piece[0] == self.mark:
                if not cell:
                    return start, piece.start()
                cell -= 1
                start = piece.end()
        return start, len(text)

    def scalar(self, text: str, line: int, cell: int) -> Scalar:
        """Make the node of a cell: as quoted text, which means nothing but itself."""
        node = Scalar()
        node.text, node.plain = text, False
        node.start = CellMark.make((line, self, cell, False))
        node.end = CellMark.make((line, self, cell, True))
        return node

    def mapping(self, line: int, cell: int) -> Mapping:
        """Make a mapping that stands at a cell."""
        return Mapping(CellMark(line, self, cell, False), flow=True)


def _key(heading: str) -> str:
    """Return the key of a heading, or the heading itself."""
    plain = heading.strip().lstrip("\ufeff").strip()
    return key_meant(plain, HEADINGS, many=False) or plain.lower().replace(" ", "_")


def compose_table(text: str) -> tuple[Mapping | None, list[Diagnostic]]:
    r"""Return the nodes of a plan file that says what a table of goals says.

    Parameters
    ----------
    text : str
        A table whose first row names its columns (`HEADINGS`): ``indicator`` and ``goal`` at
        least. Rows of one plan and one indicator are one goal with several actual values.

    Returns
    -------
    (Mapping or None, list of Diagnostic)
        As `compose` of YAML.

    Examples
    --------
    >>> root, mistakes = compose_table("indicator,unit,baseline,goal\ngdp,亿元,3000,5000\n")
    >>> goals = root.items["goals"][1]
    >>> goals.items["gdp"][1].items["baseline"][1].text, mistakes
    ('3000', [])
    """
    table = _Table(text)
    mistakes: list[Diagnostic] = []
    try:
        return _compose(table, rows_of(text), mistakes), mistakes
    except DocumentError as refusal:
        return None, [Diagnostic(START, refusal.code, refusal.params, refusal.code)]


def _compose(
    table: _Table, rows: Iterator[tuple[int, list[str]]], mistakes: list[Diagnostic]
) -> Mapping | None:
    line, header = next(rows, (1, []))
    missing = {"indicator", "goal"} - set(map(_key, header))
    if missing:
        columns = ", ".join(f"{key} ({written(key)})" for key in HEADINGS)
        params = {"name": ", ".join(sorted(missing)), "columns": columns}
        mistakes.append(Diagnostic(START, "missing-column", params, "missing-column"))
        return None
    keys: list[tuple[str, Scalar]] = []
    for cell, heading in enumerate(header):
        key = _key(heading)
        node = table.scalar(key, line - 1, cell)
        if heading.strip() and key not in HEADINGS:
            mistakes.append(_unknown(node, heading))
        elif any(key == other for other, _ in keys):
            mistakes.append(
                Diagnostic(node.span, "duplicate-key", {"key": heading, "line": line}, None)
            )
        keys.append((key, node))
    root = table.mapping(line - 1, 0)
    _put(table, root, "zzplan", table.scalar("1", line - 1, 0))
    has_actuals = any(key == "actual" for key, _ in keys)
    indicators = table.mapping(line - 1, 0)
    plans: dict[str, Mapping] = {}
    for number, row in rows:
        _row(table, number - 1, row, keys, indicators if has_actuals else None, plans, mistakes)
    if has_actuals:
        _put(table, root, "indicators", indicators)
    if set(plans) <= {""}:
        goals = plans.get("", table.mapping(line - 1, 0))
        _put(table, root, "goals", goals)
        return root
    entries = table.mapping(line - 1, 0)
    for name, goals in plans.items():
        entry = Mapping(goals.start, flow=True)
        _put(table, entry, "goals", goals)
        entries.items[name] = _named(table, goals, name), entry
    _put(table, root, "plans", entries)
    return root


def _put(table: _Table, into: Mapping, key: str, node: Node) -> None:
    into.items[key] = table.scalar(key, 0, 0), node


def _named(table: _Table, goals: Mapping, name: str) -> Scalar:
    node = table.scalar(name, 0, 0)
    node.start = node.end = goals.start
    return node


def _unknown(node: Scalar, heading: str) -> Diagnostic:
    from zzplan.plan.near import Near

    near = Near([*HEADINGS, *in_chinese(HEADINGS)]).nearest(heading.strip())
    params = {"name": heading.strip(), "what": "table", "choices": ", ".join(HEADINGS)}
    if near:
        return Diagnostic(node.span, "unknown-key", params | {"suggestion": near}, "did-you-mean")
    return Diagnostic(node.span, "unknown-key", params, "one-of")


def _row(
    table: _Table,
    line: int,
    row: list[str],
    keys: list[tuple[str, Scalar]],
    indicators: Mapping | None,
    plans: dict[str, Mapping],
    mistakes: list[Diagnostic],
) -> None:
    """Add the goal of a row, and the actual value that stands beside it."""
    cells: dict[str, tuple[Scalar, Node]] = {}
    for cell, ((key, heading), text) in enumerate(zip(keys, row, strict=False)):
        stripped = text.strip()
        if stripped not in _NOTHING:
            cells[key] = heading, table.scalar(stripped, line, cell)
    if "indicator" not in cells:
        span = table.scalar("", line, 0).span
        mistakes.append(Diagnostic(span, "missing-key", {"key": "indicator", "what": "table"}))
        return
    named = cast("Scalar", cells["indicator"][1])
    plan = cast("Scalar", cells["plan"][1]).text if "plan" in cells else ""
    if plan not in plans:
        plans[plan] = table.mapping(line, 0)
    goals = plans[plan].items
    entry = Mapping(named.start, flow=True)
    own = {key: pair for key, pair in cells.items() if key not in _OWN}
    if indicators is not None:
        key = f"{plan}/{named.text}" if plan else named.text
        known = indicators.items.get(key)
        if known is None:
            node = Mapping(named.start, flow=True)
            node.items = {name: own[name] for name in _OF_INDICATOR if name in own}
            indicators.items[key] = table_key(table, named, key), node
            known = indicators.items[key]
        _add_actual(table, cast("Mapping", known[1]), cells)
        for name in _OF_INDICATOR:
            own.pop(name, None)
        if plan:
            own["indicator"] = cells["indicator"][0], table_key(table, named, key)
    entry.items = own
    before = goals.get(named.text)
    if before is None:
        goals[named.text] = named, entry
    elif _texts(own) != _texts(cast("Mapping", before[1]).items):  # else one more actual of it
        params = {"key": named.text, "line": before[0].span.line}
        mistakes.append(Diagnostic(named.span, "duplicate-key", params, "duplicate-key"))


def _texts(items: dict[str, tuple[Scalar, Node]]) -> dict[str, str]:
    return {key: cast("Scalar", node).text for key, (_, node) in items.items()}


def table_key(table: _Table, named: Scalar, key: str) -> Scalar:
    """Make the key of an indicator, which is at the place of its name."""
    node = table.scalar(key, 0, 0)
    node.start, node.end = named.start, named.end
    return node


def _add_actual(table: _Table, entry: Mapping, cells: dict[str, tuple[Scalar, Node]]) -> None:
    if "actual" not in cells or "actual_year" not in cells:
        return
    if "actuals" not in entry.items:
        _put(table, entry, "actuals", Mapping(entry.start, flow=True))
    actuals = cast("Mapping", entry.items["actuals"][1])
    year = cast("Scalar", cells["actual_year"][1])
    actuals.items[year.text] = year, cells["actual"][1]
