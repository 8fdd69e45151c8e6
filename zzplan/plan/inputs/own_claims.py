"""The claims between figures of what zzplan wrote itself, as nodes of a plan file."""

from __future__ import annotations

from collections.abc import Iterable

from zzplan.finding import Params
from zzplan.plan.inputs.exported import acceptance
from zzplan.plan.inputs.nodes import Mapping, Node, Scalar

TITLES = {
    "identity": ("key", "键"), "name": ("identity", "勾稽关系"), "claim": ("claim", "关系式"),
    "section": ("section", "章节"), "accepted": ("accepted because", "备案理由"),
    "accepted_code": ("accepted finding", "备案结论"),
}  # fmt: skip
"""The columns of a workbook's sheet of claims, in both languages."""


def claims_of(rows: Iterable[tuple[int, Params]]) -> Mapping:
    """Return the node of `identities:` that says what rows of claims say.

    Examples
    --------
    >>> found = claims_of([(4, {"identity": "sum", "claim": "a + b = c", "name": "Sum"})])
    >>> [key for key in found.items["sum"][1].items]
    ['claim', 'name']
    """
    found = Mapping(0, 0, flow=True)
    for line, held in rows:
        texts = {key: str(value) for key, value in held.items() if value}
        entry = Mapping(line, 0, flow=True)
        for key in ("claim", "section"):
            if key in texts:
                entry.items[key] = _pair(line, key, _node(line, texts[key]))
        name = _name(line, texts)
        if name is not None:
            entry.items["name"] = _pair(line, "name", name)
        accept = acceptance(_node(line, texts.get("accepted_code", "")),
                            _node(line, texts.get("accepted", "")))  # fmt: skip
        if accept is not None:
            entry.items["accept"] = _pair(line, "accept", accept)
        key = texts.get("identity") or texts.get("name", "")
        found.items[key] = _node(line, key), entry
    return found


def _name(line: int, texts: dict[str, str]) -> Node | None:
    one, other = texts.get("name", ""), texts.get("name_zh", "")
    if not other or one == other:
        return _node(line, one) if one and one != texts.get("identity") else None
    both = Mapping(line, 0, flow=True)
    for key, text in (("en", one), ("zh", other)):
        both.items[key] = _pair(line, key, _node(line, text))
    return both


def _pair(line: int, key: str, node: Node) -> tuple[Scalar, Node]:
    return _node(line, key), node


def _node(line: int, text: str) -> Scalar:
    node = Scalar()
    node.text, node.plain, node.breaks = text, False, 0
    node.line, node.column, node.end_column = line, 0, 0
    return node
