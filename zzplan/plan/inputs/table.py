"""A table with one goal a row → the located nodes of a plan file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice, starmap
from typing import cast

from zzplan.finding import START, Finding, Params
from zzplan.plan.inputs.exported import COLUMNS, Exported, acceptance, by_year, is_own_header
from zzplan.plan.inputs.nodes import LineColumn, Mapping, Mark, Node, Scalar
from zzplan.plan.inputs.own_claims import claims_of
from zzplan.plan.inputs.refusal import DocumentError
from zzplan.plan.inputs.table_lines import TableLines
from zzplan.plan.words.chinese import in_chinese, key_meant, written
from zzplan.structs import Struct

Items = dict[str, tuple[Scalar, Node]]


class Composed(Struct):
    """The nodes of a table, and its mistakes."""

    root: Mapping | None
    mistakes: list[Finding]
    exported: Exported | None = None
    """Of a table that zzplan wrote."""


HEADINGS = (
    "plan", "indicator", "name", "unit", "kind", "base_year", "baseline", "rate", "goal_year",
    "goal", "actual_year", "actual", "direction", "path", "price", "binding", "section", "note",
)  # fmt: skip
"""The columns; each may have any of its Chinese names (`zzplan.plan.words.chinese`)."""
MOST_ROWS = 300_000
"""Below the header; forty indicators of all counties are 113,760."""
_OF_INDICATOR = ("name", "unit", "direction", "price")
_BESIDE = ("plan", "indicator", "of", "finding", "reason", "actual_year", "actual", "")
"""Columns that say where a figure belongs and are no key of a goal."""
_BY_YEAR = ("yearly", "actuals", "growth")
"""Columns of zzplan's own tables whose cells say something of several years."""
_SERIES = ("actuals", "growth")
_NOTHING = frozenset({"", "-", "—", "–", "/", "——"})


def _key(heading: str) -> str:
    """Return the key of a heading, or the heading itself."""
    plain = heading.strip().lstrip("\ufeff").strip()
    return key_meant(plain, HEADINGS, many=False) or plain.lower().replace(" ", "_")


def compose_table(text: str) -> Composed:
    r"""Return the nodes of a plan file that says what a table of goals says.

    Parameters
    ----------
    text : str
        A table whose first row names its columns (`HEADINGS`): ``indicator`` and ``goal`` at
        least. Rows of one plan and one indicator are one goal with several actual values.

    Examples
    --------
    >>> root, mistakes, _ = compose_table("indicator,unit,baseline,goal\ngdp,亿元,3000,5000\n")
    >>> goals = root.items["goals"][1]
    >>> goals.items["gdp"][1].items["baseline"][1].text, mistakes
    ('3000', [])
    """
    try:
        return _compose(TableLines(text))
    except DocumentError as refusal:
        return Composed(None, [Finding(START, refusal.code, refusal.params, refusal.code)])


def compose_goals(rows: Iterable[tuple[int, Params]]) -> Composed:
    """Return the nodes of goals of zzplan's own: lines, from 0, and texts by `COLUMNS`."""
    exported = Exported(COLUMNS, guarded=False)
    listed = [*rows]
    claims = [one for one in listed if one[1].get("type") == "identity"]
    corner = _at(LineColumn(0, 0), 0, "")
    goals = _Goals([_at(corner, 0, key) for key in exported.keys], corner, exported)

    def cells() -> Iterator[list[Scalar]]:
        for line, held in listed:
            row = [_at(LineColumn(line, 0), 0, str(held.get(column, ""))) for column in COLUMNS]
            if exported.row(row):
                yield row

    found = _filled(goals, cells(), [], 0)
    if claims and found.root is not None:
        found.root.items["identities"] = _at(corner, 0, "identities"), claims_of(claims)
    return found


def _compose(table: TableLines) -> Composed:
    mistakes: list[Finding] = []
    if len(table.lines) > MOST_ROWS and next(islice(table.rows(), MOST_ROWS + 1, None), None):
        raise DocumentError("too-many-rows", limit=f"{MOST_ROWS:,}")
    rows = table.rows()
    line, header = next(rows, (0, []))
    exported = Exported.of(header) if "goal_printed" in header else None
    if exported is not None:
        keys = table.cells(line, header)
        for node, key in zip(keys, exported.keys, strict=True):
            node.text = key
        corner = _at(LineColumn(0, 0), 0 if line else keys[0].end_column, "")
        goals = _Goals(keys, corner, exported)
        return _filled(
            goals, (row for row in starmap(table.cells, rows) if exported.row(row)), mistakes, line
        )
    if is_own_header(header):
        raise DocumentError("own-output")
    meant = [_key(heading) for heading in header]
    if "indicator" not in meant and set(meant) <= set(HEADINGS):  # the names tell the goals apart
        meant = ["indicator" if key == "name" else key for key in meant]
    missing = {"indicator", "goal"} - set(meant)
    if missing:
        columns = ", ".join(f"{key} ({written(key)})" for key in HEADINGS)
        params = {"missing": ", ".join(sorted(missing)), "columns": columns}
        return Composed(None, [Finding(START, "missing-column", params, "missing-column")])
    keys = []
    for heading, key, node in zip(header, meant, table.cells(line, header), strict=True):
        node.text = key
        if heading.strip() and node.text not in HEADINGS:
            mistakes.append(_unknown(node, heading))
        elif any(node.text == other.text for other in keys):
            twice: Params = {"key": heading, "line": line + 1}
            mistakes.append(Finding(node.span, "duplicate-key", twice, None))
        keys.append(node)
    goals = _Goals(keys, _at(LineColumn(0, 0), 0 if line else keys[0].end_column, ""), None)
    return _filled(goals, starmap(table.cells, rows), mistakes, line)


def _filled(
    goals: _Goals, rows: Iterable[list[Scalar]], mistakes: list[Finding], line: int
) -> Composed:
    """Take up all rows."""
    for row in rows:
        mistake = goals.add(row)
        if mistake is not None:
            mistakes.append(mistake)
    return Composed(goals.root(LineColumn(line, 0)), mistakes, goals.exported)


def _unknown(node: Scalar, heading: str) -> Finding:
    from zzplan.plan.words.near import Near

    near = Near([*HEADINGS, *in_chinese(HEADINGS)]).nearest(heading.strip())
    params = {"name": heading.strip(), "what": "table", "choices": ", ".join(HEADINGS)}
    if near:
        return Finding(node.span, "unknown-key", params | {"suggestion": near}, "did-you-mean")
    return Finding(node.span, "unknown-key", params, "one-of")


class _Goals:
    """The goals of a table, row by row."""

    def __init__(self, keys: list[Scalar], corner: Scalar, exported: Exported | None) -> None:
        self.columns = [(key.text, key) for key in keys]
        """The columns, each by the key that its heading means."""
        self.corner = corner
        """The place of the keys that a table has no words for."""
        self.exported = exported
        self.kept = "unit" if exported else ""
        """The column in which an empty cell says something, too: a ratio has no unit."""
        self.has_actuals = any(key.text == "actual" for key in keys)
        self.plans: dict[str, Mapping] = {}
        """The goals of each plan."""
        self.indicators: Items = {}
        """Of a table with reported values: several rows may have those of one indicator."""

    def add(self, row: list[Scalar]) -> Finding | None:
        """Add the goal of a row, and the actual value that stands beside it."""
        own: Items = {
            name: (key, cell)
            for (name, key), cell in zip(self.columns, row, strict=False)
            if cell.text not in _NOTHING or name == self.kept
        }
        for name in _BY_YEAR:
            if name in own:
                own[name] = own[name][0], by_year(cast("Scalar", own[name][1]))
        beside = {name: own.pop(name) for name in _BESIDE if name in own}
        if "indicator" not in beside:
            params = {"key": "indicator", "what": "table"}
            return Finding(row[0].span, "missing-key", params)
        heading, named = cast("tuple[Scalar, Scalar]", beside["indicator"])
        if "finding" in beside and "reason" in beside:
            (key, code), (_, reason) = (
                cast("tuple[Scalar, Scalar]", beside[one]) for one in ("finding", "reason")
            )
            if (accept := acceptance(code, reason)) is not None:
                own["accept"] = _at(code, code.end_column, "accept"), accept
        plan = cast("Scalar", beside["plan"][1]).text if "plan" in beside else ""
        if plan not in self.plans:
            self.plans[plan] = Mapping(named.line, 0, flow=True)
        goals = self.plans[plan].items
        if self.has_actuals:
            key = _at(named, named.end_column, f"{plan}/{named.text}" if plan else named.text)
            self._add_actual(key, own, beside)
            for name in _OF_INDICATOR:
                own.pop(name, None)
            if plan:
                own["indicator"] = heading, key
        if not own.keys().isdisjoint(_SERIES):
            of = cast("Scalar", beside.get("of", (named, named))[1])
            self._add_series(of, own, f"{plan}/{named.text}" if plan else named.text)
        before = goals.get(named.text)
        if before is None:
            goals[named.text] = named, _entry(named, own)
        elif _texts(own) != _texts(cast("Mapping", before[1]).items):  # else one more actual of it
            said: Params = {"key": named.text, "line": before[0].span.line}
            return Finding(named.span, "duplicate-key", said, "duplicate-key")
        return None

    def _add_series(self, of: Scalar, own: Items, name: str) -> None:
        """Let the indicator of a goal have what stands in its row of the years that are over.

        Goals of one indicator share it, as long as their rows say the same of it.
        """
        about = {name: own.pop(name) for name in ("name", "unit", *_SERIES) if name in own}
        known = self.indicators.get(of.text)
        alike = known is None or _said(known[1]) == _said(_entry(of, about))
        key = _at(of, of.end_column, of.text if alike else name)
        self.indicators.setdefault(key.text, (key, _entry(key, about)))
        own["indicator"] = key, key

    def _add_actual(self, key: Scalar, own: Items, beside: Items) -> None:
        """Add what a row says of its indicator."""
        known = self.indicators.get(key.text)
        if known is None:
            about = {name: own[name] for name in _OF_INDICATOR if name in own}
            known = self.indicators[key.text] = key, _entry(key, about)
        if "actual" not in beside or "actual_year" not in beside:
            return
        entry = cast("Mapping", known[1])
        if "actuals" not in entry.items:
            self._put(entry, "actuals", Mapping(entry.line, entry.column, flow=True))
        year = cast("Scalar", beside["actual_year"][1])
        cast("Mapping", entry.items["actuals"][1]).items[year.text] = year, beside["actual"][1]

    def root(self, start: LineColumn) -> Mapping:
        """Return the plan file that the rows make."""
        root = Mapping(start.line, start.column, flow=True)
        self._put(root, "zzplan", _at(start, 0, "1"))
        begun = self.exported.begun if self.exported else ()
        if "" in begun:
            self._put(root, "fiscal_years", _at(start, 0, "start"))
        if self.indicators:
            self._put(root, "indicators", _entry(start, self.indicators))
        if self.plans.keys() <= {""}:
            self._put(
                root, "goals", self.plans.get("") or Mapping(start.line, start.column, flow=True)
            )
            return root
        plans = Mapping(start.line, start.column, flow=True)
        for name, goals in self.plans.items():
            entry = Mapping(goals.line, goals.column, flow=True)
            self._put(entry, "goals", goals)
            if name in begun:
                self._put(entry, "fiscal_years", _at(goals, 0, "start"))
            plans.items[name] = _at(goals, 0, name), entry
        self._put(root, "plans", plans)
        return root

    def _put(self, into: Mapping, key: str, node: Node) -> None:
        into.items[key] = _at(self.corner, self.corner.end_column, key), node


def _entry(start: Mark, items: Items) -> Mapping:
    entry = Mapping(start.line, start.column, flow=True)
    entry.items = items
    return entry


def _at(place: Mark, end: int, text: str) -> Scalar:
    """Make the node of a text that has no cell of its own."""
    node = Scalar()
    node.text, node.plain, node.breaks = text, False, 0
    node.line, node.column, node.end_column = place.line, place.column, end
    return node


def _said(node: Node) -> object:
    """Return what a node says, wherever it stands."""
    if isinstance(node, Mapping):
        return {key: _said(value) for key, (_, value) in node.items.items()}
    return node.text if isinstance(node, Scalar) else None


def _texts(items: Items) -> dict[str, str]:
    return {key: node.text if isinstance(node, Scalar) else "" for key, (_, node) in items.items()}
