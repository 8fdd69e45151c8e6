"""A table that zzplan wrote itself (``--format csv`` of goals): its columns as those of a plan."""

from __future__ import annotations

from collections.abc import Sequence

from zzplan.plan.inputs.nodes import Scalar

_KEYS = {
    "plan": "plan", "goal": "indicator", "name_zh": "name", "unit": "unit", "kind": "kind",
    "base_year": "base_year", "base_printed": "baseline", "rate_printed": "rate",
    "goal_year": "goal_year", "goal_printed": "goal", "price": "price", "section": "section",
    "note": "note",
}  # fmt: skip
"""Columns that a plan prints; all others follow from them."""
_MARK = frozenset({"type", "goal", "goal_printed", "base_printed"})
_LABELS = {"base_year_label": "base_year", "goal_year_label": "goal_year"}
_GUARDED = tuple("'" + sign for sign in "=+-@")
"""How a cell begins that a spreadsheet would have computed."""


class Exported:
    """What the columns of such a table are for.

    Examples
    --------
    >>> columns = "type,goal,plan,name_zh,base_printed,goal_value,goal_printed".split(",")
    >>> Exported.of(columns).keys
    ['', 'indicator', 'plan', 'name', 'baseline', '', 'goal']
    >>> Exported.of(["indicator", "goal"]) is None
    True
    """

    def __init__(self, header: Sequence[str]) -> None:
        self.header = [one.strip().lstrip("\ufeff") for one in header]
        self.keys = [_KEYS.get(one, "") for one in self.header]

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
        for cell in cells:
            if cell.text.startswith(_GUARDED):
                cell.text = cell.text[1:]
        plan = named["plan"].text if "plan" in named else ""
        named["goal"].text = named["goal"].text.removeprefix(f"{plan}/" if plan else "")
        for label, year in _LABELS.items():
            if label in named and year in named and named[label].text:
                named[year].text = named[label].text
        return True
