"""A table of goals that zzplan wrote itself: its columns as those of a plan."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zzplan.codes import CODES
from zzplan.plan.inputs.nodes import Mapping, Scalar
from zzplan.plan.numbers.years import read_year

_KEYS = {
    "plan": "plan", "goal": "indicator", "indicator": "of", "name_zh": "name", "unit": "unit",
    "kind": "kind",
    "base_year": "base_year", "base_printed": "baseline", "rate_printed": "rate",
    "goal_year": "goal_year", "goal_printed": "goal", "price": "price", "section": "section",
    "note": "note", "direction": "direction", "path_declared": "path",
    "yearly_printed": "yearly", "actuals_printed": "actuals", "growth_printed": "growth",
    "accepted": "reason", "accepted_code": "finding",
}  # fmt: skip
"""Columns that a plan prints; all others follow from them."""
COLUMNS = ("type", *_KEYS, "direction_by", "base_year_label", "goal_year_label")
"""Those of goals that come from a form with no header of its own."""
_MARK = frozenset({"type", "goal", "kind", "goal_printed", "base_printed", "rate_printed"})
_OWN = re.compile(r"[a-z][a-z0-9_.]*")
_FEWEST = 8
"""Columns that every table of zzplan's own has."""
_LABELS = {"base_year_label": "base_year", "goal_year_label": "goal_year"}
_UNSAID = frozenset({"relative"})
"""Kinds that no table can say: what such a goal is set by has no column."""
_GUARDED = tuple("'" + sign for sign in "=+-@")
"""How a cell begins that a spreadsheet would have computed."""


def is_own_header(header: Sequence[str]) -> bool:
    """Tell the columns of a table that zzplan wrote, whatever is in it.

    Examples
    --------
    >>> is_own_header("type,unit,path,base_value,base_printed,goal_value,years,value".split(","))
    True
    >>> is_own_header(["type", "goal", "unit"])
    False
    """
    first, *others = (one.lstrip("\ufeff") for one in header or ("",))
    return first == "type" and len(others) >= _FEWEST - 1 and all(map(_OWN.fullmatch, others))


class Exported:
    """What the columns of such a table are for.

    Examples
    --------
    >>> columns = "type,goal,name_zh,kind,base_printed,rate_printed,gap,goal_printed".split(",")
    >>> Exported.of(columns).keys
    ['', 'indicator', 'name', 'kind', 'baseline', 'rate', '', 'goal']
    >>> Exported.of(["indicator", "goal"]) is None
    True
    """

    def __init__(self, header: Sequence[str], *, guarded: bool = True) -> None:
        self.guarded = _GUARDED if guarded else ()
        self.header = [one.strip().lstrip("\ufeff") for one in header]
        self.keys = [_KEYS.get(one, "") for one in self.header]
        self.begun: set[str] = set()
        """The plans whose fiscal years count as those that they begin in."""
        self.unsaid = 0
        """Goals that are left out."""

    @staticmethod
    def of(header: Sequence[str]) -> Exported | None:
        """Return how to read a table with this header; None for one that a person wrote."""
        found = Exported(header)
        return found if set(found.header) >= _MARK else None

    def row(self, cells: Sequence[Scalar]) -> bool:
        """Make the cells of a row say what a plan would; tell whether it is of a goal."""
        named = dict(zip(self.header, cells, strict=False))
        if named["type"].text != "goal":
            return False
        if named["kind"].text in _UNSAID:
            self.unsaid += 1
            return False
        for cell in cells:
            if cell.text.startswith(self.guarded):
                cell.text = cell.text[1:]
        plan = named["plan"].text if "plan" in named else ""
        named["goal"].text = named["goal"].text.removeprefix(f"{plan}/" if plan else "")
        if "direction" in named and (
            "direction_by" not in named or named["direction_by"].text != "declared"
        ):
            named["direction"].text = ""  # it follows from the words
        for label, year in _LABELS.items():
            if label in named and year in named and named[label].text:
                if begins(named[label].text, named[year].text):
                    self.begun.add(plan)
                named[year].text = named[label].text
        return True


def acceptance(code: Scalar, reason: Scalar) -> Mapping | None:
    """Return what accepts a finding, or as it was once a verdict; None where nothing does."""
    if not (code.text and reason.text):
        return None
    found = Mapping(code.line, code.column, flow=True)
    kind = "finding" if code.text in CODES else "verdict"
    for key, node in ((kind, code), ("reason", reason)):
        named = Scalar()
        named.text, named.plain, named.breaks = key, False, 0
        named.line, named.column, named.end_column = node.line, node.column, node.end_column
        found.items[key] = named, node
    return found


def begins(label: str, year: str) -> bool:
    """Tell a fiscal year that is reckoned as the one that it begins in.

    Examples
    --------
    >>> begins("2023/24", "2023"), begins("2023/24", "2024"), begins("FY24", "2024")
    (True, False, False)
    """
    return year.isdigit() and read_year(label, "start") == int(year) != read_year(label)


def by_year(cell: Scalar) -> Mapping:
    """Return what one cell says of several years: ``2026: 120; 2027: 130``."""
    found = Mapping(cell.line, cell.column, flow=True)
    for part in cell.text.split("; "):
        nodes = []
        for text in part.split(": ", 1):
            node = Scalar()
            node.text, node.plain, node.breaks = text.strip(), False, 0
            node.line, node.column, node.end_column = cell.line, cell.column, cell.end_column
            nodes.append(node)
        found.items[nodes[0].text] = nodes[0], nodes[-1]
    return found
