"""Texts of made-up plans with their figures marked: what a reader should find in them.

A figure is marked where it stands: ``达到⟦500家|g 2025 >= level|added 高新技术企业⟧以上``. The
letter is ``g`` for a goal, ``a`` for a rate printed with a goal, ``o`` for what may be taken or
left, ``p`` for the past. A goal has its year, the printed comparator, its kinds (``|`` between
readings that are all right) and its name (``;`` between two indicators that share the figure).
``v``, ``h`` and ``u`` give value, upper end and unit where they are not the marked text itself;
``b``, ``by`` and ``r`` are base value, base year and rate.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
_MARK = re.compile(r"⟦([^|⟧]+)\|([^⟧]*)⟧")
_STATUS = {"g": "goal", "a": "attached", "o": "optional", "p": "observation"}
_FIGURE = re.compile(r"(?:US\$|KSh|[£$€])?\s*([0-9][0-9,]*(?:\.[0-9]+)?)\s*(.*)")
_NUMBERS = {"v": "value", "h": "value_high", "b": "base_value", "r": "rate_pct"}


def texts(folder: str) -> dict[str, tuple[str, list[dict[str, Any]]]]:
    """Return each text of a folder, without its marks, and what is marked in it."""
    paths = sorted((FOLDER / folder).glob("*.txt"))
    return {path.stem: _unmarked(path.stem, path.read_text(encoding="utf-8")) for path in paths}


def _unmarked(doc: str, marked: str) -> tuple[str, list[dict[str, Any]]]:
    plain, items, last = "", [], 0
    for found in _MARK.finditer(marked):
        plain += marked[last : found.start()]
        start = len(plain)
        plain += found[1]
        items.append(_item(doc, found[1], found[2], start))
        last = found.end()
    return plain + marked[last:], items


def _item(doc: str, figure: str, marks: str, start: int) -> dict[str, Any]:
    item: dict[str, Any] = {"doc": doc, "start": start, "end": start + len(figure), "quote": figure}
    named = dict(re.findall(r"(?:^|\s)(v|h|u|b|by|r)=((?:(?!\s(?:v|h|u|b|by|r)=).)*)", marks))
    words = re.sub(r"(?:^|\s)(?:v|h|u|b|by|r)=.*", "", marks).split(maxsplit=4)
    item["status"] = _STATUS[words[0]]
    if item["status"] == "goal":
        item |= dict(zip(("year", "comparator", "kind", "name"), words[1:], strict=True))
    found = _FIGURE.match(unicodedata.normalize("NFKC", figure))
    if found:
        item["value"] = float(found[1].replace(",", ""))
        item["unit"] = found[2].replace("多", "")
    for key, name in _NUMBERS.items():
        if key in named:
            item[name] = float(named[key])
    if "u" in named:
        item["unit"] = named["u"]
    return item
