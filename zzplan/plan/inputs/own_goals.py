"""The goals of what zzplan wrote itself, where it keeps their printed words: row by row."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import TYPE_CHECKING

from zzplan.plan.inputs.archive import opened, part
from zzplan.plan.inputs.exported import begins
from zzplan.plan.inputs.nodes import EMPTY, Scalar, Sequence
from zzplan.plan.inputs.nodes import Mapping as Node
from zzplan.plan.inputs.own_claims import TITLES
from zzplan.plan.numbers.years import read_year
from zzplan.plan.words.chinese import value_meant
from zzplan.plan.words.keys import YEARS

if TYPE_CHECKING:
    from zzplan.plan.inputs.blocks import Table

Row = tuple[int, dict[str, str]]
"""A line, from 0, and what stands in it by the columns of a table that is read again."""

_COMMENT = b"<dc:description>zzplan</dc:description>"
_TITLES = {
    "plan": ("plan", "规划"), "name": ("goal", "目标"), "kind": ("kind", "类型"),
    "unit": ("unit", "单位"), "base_year": ("base year", "基年"),
    "goal_year": ("goal year", "目标年"), "key": ("key", "键"), "direction": ("direction", "方向"),
    "path_declared": ("path", "路径"), "yearly_printed": ("yearly goals", "年度目标"),
    "price": ("price basis", "价格口径"),
    "actuals_printed": ("actual values as printed", "原文实际值"),
    "growth_printed": ("growth as printed", "原文增长"),
    "section": ("section", "章节"), "note": ("note of the plan file", "规划文件的备注"),
    "base_printed": ("baseline as printed", "原文基数"),
    "rate_printed": ("rate as printed", "原文增速"),
    "goal_printed": ("goal as printed", "原文目标"), "by": ("years as printed", "原文年份"),
    "accepted": TITLES["accepted"], "accepted_code": TITLES["accepted_code"],
}  # fmt: skip
"""The columns of a workbook's sheet of goals, in both languages."""
_LISTED = {
    "name": ("indicator", "指标"), "unit": ("unit", "单位"), "base_printed": ("baseline", "基数"),
    "rate_printed": ("rate", "增速"), "goal_printed": ("goal", "目标"), "by": ("by", "目标年"),
    "kind": ("kind", "类型"), "direction": ("direction", "方向"), "key": ("key", "键"),
    "path_declared": ("path", "路径"), "yearly_printed": ("yearly goals", "年度目标"),
}  # fmt: skip
"""The columns of the table of `zzplan list` in Markdown."""
_NEEDED = frozenset({"name", "unit", "kind", "base_printed", "goal_printed"})
"""Without one of them a table was changed, and says too little."""
_HEAD = re.compile(r"\*\*(.+)\*\*")
_YEARS = re.compile(r"(?:, |，)(\S+)(?: to |—)(\S+?)年?$")
_SPAN = re.compile(r"(.*\d)-((?:FY)?\d{4}.*|FY\d\d.*)")
_CELLS = re.compile(r"(?<!\\)\|")
_ESCAPED = re.compile(r"\\(.)")
_COUNTED = re.compile(r"(\S+) counts as (\d{4}),|(\S+?)财年按规划文件所定的起始年(\d{4})年计")
"""The line that says which year a fiscal year is."""
_HELD = ('{"type":"goal"', '{"type":"identity"')
"""How the lines begin that are read again."""
_MOST_LINES = 4
"""Beside its table and empty lines a list has no more."""
_DRAWN = re.compile(
    r"<svg |<\?xml[^>]*>\s*<testsuites|"
    r"\{\s*\"\$schema\": \"https://json\.schemastore\.org/sarif"
)


def _keys(
    header: list[str], titles: Mapping[str, tuple[str, ...]], needed: frozenset[str] = _NEEDED
) -> list[str] | None:
    """Return what each column holds; None where those that are needed are not all there."""
    meant = {word: key for key, words in titles.items() for word in words}
    keys = [meant.get(one, "") for one in header]
    return keys if set(keys) >= needed else None


def is_own_workbook(data: bytes) -> bool:
    """Tell the workbook of a check or a report."""
    return _COMMENT in (part(opened(data), "docProps/core.xml") or b"")


def is_drawn(text: str) -> bool:
    """Tell a chart, a list of tests and a list of findings, which hold no goals."""
    return _DRAWN.match(text) is not None


def rows_of_workbook(data: bytes) -> list[Row] | None:
    """Return the goals of the workbook of a check; None for any other file."""
    if not is_own_workbook(data):
        return None
    from zzplan.plan.inputs.blocks import Table
    from zzplan.plan.inputs.workbook import read_workbook

    tables = [one for one in read_workbook(data, "").blocks if isinstance(one, Table)]
    goals = next((found for one in tables if (found := _rows(one, _TITLES, _NEEDED))), None)
    claims = next((found for one in tables if (found := _rows(one, TITLES, frozenset(TITLES)))), [])
    if goals is None and not claims:
        return None
    return [*_named(goals or []), *((row, held | {"type": "identity"}) for row, held in claims)]


def _rows(
    table: Table, titles: Mapping[str, tuple[str, ...]], needed: frozenset[str]
) -> list[Row] | None:
    """Return the rows of a sheet by its columns; None for a sheet of anything else."""
    keys: list[str] | None = None
    found: list[Row] = []
    rows: dict[int, dict[int, str]] = {}
    for cell in table.cells:
        rows.setdefault(cell.row, {})[cell.column] = cell.text
    for row, held in rows.items():
        cells = [held.get(column, "") for column in range(max(held) + 1)]
        if keys is not None:
            cells += [""] * (len(keys) - len(cells))
            found.append((row, dict(zip(keys, cells, strict=False))))
        else:
            keys = _keys(cells, titles, needed)
    return found if keys is not None else None


def rows_of_list(text: str) -> list[Row] | None:
    """Return the goals of what `zzplan list` wrote in Markdown; None for any other text."""
    lines = text.split("\n")
    first = next((at for at, line in enumerate(lines) if line.startswith("|")), len(lines))
    keys = _keys(_split(lines[first]), _LISTED) if first < len(lines) else None
    others = sum(bool(line.strip()) for line in lines if not line.startswith("|"))
    if keys is None or others > _MOST_LINES or not text.startswith("## "):
        return None
    firsts = [_split(line)[:1] for line in lines if line.startswith("| **")]
    titles = [_HEAD.fullmatch(first[0]) for first in firsts if first]
    several = len([one for one in titles if one]) > 1
    counted = _COUNTED.search(text)
    begun = counted is not None and begins(*[one for one in counted.groups() if one])
    rows: list[Row] = []
    plan, base = "", ""
    for at, line in enumerate(lines[first + 2 :], first + 2):
        if not line.startswith("|"):
            continue
        cells = _split(line) or [""]
        head = _HEAD.fullmatch(cells[0])
        if head and line.startswith("| **"):
            years = _YEARS.search(head[1])
            plan = _plain(head[1][: years.start()] if years else head[1]) if several else ""
            base = years[1] if years else ""
            continue
        held = dict(zip(keys, map(_plain, cells), strict=False))
        key = held.get("key") or held["name"]
        key = key.rpartition("/")[2] if several else key
        rows.append((at, {"base_year": base, **held, "plan": plan, "key": key}))
    rows = _named(rows)
    for _, row in rows if begun else ():
        for year in YEARS:
            if counted_as := read_year(row.get(year, ""), "start"):
                row[f"{year}_label"], row[year] = row[year], str(int(counted_as))
    return rows


def _split(line: str) -> list[str]:
    return [cell.strip() for cell in _CELLS.split(line.strip())[1:-1]]


def _plain(text: str) -> str:
    """Undo what Markdown needs."""
    return unescape(_ESCAPED.sub(r"\1", text))


def _named(rows: list[Row]) -> list[Row]:
    """Give each row the columns of a table: its years, its kind, and its name alone.

    Names that several goals of a plan share stand with what tells them apart in brackets.
    """
    stems: dict[tuple[str, str], int] = {}
    read = []
    for line, row in rows:
        span = _SPAN.fullmatch(row.get("by", ""))
        if span:
            for at, year in enumerate(YEARS, 1):
                row[f"{year}_label"] = span[at]
                if not begins(span[at], row.get(year, "")):
                    row[year] = span[at]
        elif row.get("by"):
            row["goal_year"] = row["by"]
        plan, _, key = row["key"].partition("/")
        if not row.get("plan") or not key:  # the sheet names a plan by its title
            plan, key = row.get("plan", ""), row["key"]
        row["plan"] = plan
        stem = row["name"]
        for apart in (key, *_told_apart_by(row)):
            for sign in (f" ({apart})", f"（{apart}）"):
                stem = stem.removesuffix(sign) if apart and stem == row["name"] else stem
        stems[plan, stem] = stems.get((plan, stem), 0) + 1
        read.append((line, row, key, stem))
    found = []
    for line, row, key, stem in read:
        name = stem if stems[row["plan"], stem] > 1 else row["name"]
        said = {key: row.get(key, "") for key in ("kind", "direction", "path_declared")}
        meant = {
            key: value_meant(key.partition("_")[0], text) or text for key, text in said.items()
        }
        same = {"type": "goal", "goal": key, "name_zh": name, "direction_by": "declared"}
        found.append((line, row | meant | same))
    return found


def _told_apart_by(row: Mapping[str, str]) -> Iterator[str]:
    """Yield what may stand beside the name of a goal (`zzplan.plan.model.namesakes`)."""
    year, unit, goal = (row.get(key, "") for key in ("goal_year", "unit", "goal_printed"))
    yield from (year, unit, goal, f"{year} {goal}", f"{unit} {goal}", row.get("section", ""))


def rows_of_lines(text: str) -> list[Row] | None:
    """Return the goals of JSON lines of a check or a list; None for any other text."""
    if not text.startswith('{"type":"'):
        return None
    rows = []
    for at, line in enumerate(text.split("\n")):
        if line.startswith(_HELD):
            try:
                record = json.loads(line)
            except ValueError:
                return None
            rows.append((at, {key: _text(value) for key, value in record.items()}))
    return rows if _is_plan(rows) else None


def _is_plan(rows: list[Row]) -> bool:
    """Tell rows of goals that say what is printed of them, or of claims."""
    return any("rate_printed" in held or "claim" in held for _, held in rows)


def _text(value: object) -> str:
    return str(value) if isinstance(value, str | int) else ""


def rows_of_results(root: Node) -> list[Row] | None:
    """Return the goals of the JSON of a check or a list; None where it has none."""
    results = root.items["results"][1] if "results" in root.items else None
    rows = list(_results(results)) if isinstance(results, Sequence) else []
    return rows if _is_plan(rows) else None


def _results(results: Sequence) -> Iterator[Row]:
    for one in results.items:
        if not isinstance(one, Node):
            continue
        held = {
            key: "" if value.plain and value.text in EMPTY else value.text
            for key, (_, value) in one.items.items()
            if isinstance(value, Scalar)
        }
        if held.get("type") in ("goal", "identity"):
            yield one.line, held
