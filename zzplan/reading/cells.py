"""The figure of a cell, which stands there by itself: >80, [18], 6.5左右, a dash for nothing."""

from __future__ import annotations

import re

from zzplan.plan.inputs.blocks import Cell
from zzplan.reading import grammar
from zzplan.reading.cues import Cues
from zzplan.reading.figures import Figure, figures_of
from zzplan.reading.fold import fold
from zzplan.reading.languages import cues_of
from zzplan.structs import Struct

_YEAR = re.compile(r"[0-9%]\s*\((?:FY\s?)?((?:19|20)[0-9]{2})年?\)$")
_NOTHING = re.compile(r"^(?:[-—–/.…]*|n/?a|无)$", re.IGNORECASE)


_CHINESE = re.compile("[一-鿿]")
_SENTENCE = re.compile("[\u4e00-\u9fff][^0-9]{2,}[\u4e00-\u9fff]$")
"""Words before the figure of a cell that say more than how it binds: 改造农村公路150公里."""


class Value(Struct):
    """A cell that holds a figure."""

    cell: Cell
    figure: Figure
    comparator: str
    bracketed: bool
    """[18]: over the whole plan."""


def value_of(cell: Cell, cues: Cues) -> Value | None:
    """Read the figure of a cell; None where it holds none."""
    text = fold(cell.text).text.strip()
    if not text or is_nothing(text) or not re.search("[0-9]", text):
        return None
    if cues.english and _CHINESE.search(text):
        cues = cues_of(english=False)
    bracketed = text.startswith(("[", "(")) and bool(re.match(r"[\[(]\s*[-<>≥≤]?\s*[0-9.]+", text))
    plain = text.strip("[]() ").replace("]", " ").replace("[", " ")
    negative = re.match(r"-\s?(?=[0-9])", plain)
    body = plain[negative.end() :] if negative else plain
    figure = next(figures_of(body, (), english=cues.english), None) or _bare(body)
    if figure is None or len(body) > figure.end - figure.start + 12:
        return None
    if _SENTENCE.search(body[: figure.start]):
        return None
    around = grammar.Around(figure, body[: figure.start], body[figure.end :])
    sign = grammar.comparator(around, cues)
    if negative:
        figure = figure.replace(value=-figure.value)
    return Value(cell, figure, sign, bracketed)


def year_of(value: Value) -> int | None:
    """Return the year that stands in brackets behind a figure: 61.5 (2023)."""
    found = _YEAR.search(fold(value.cell.text).text.strip())
    return int(found[1]) if found else None


def is_nothing(text: str) -> bool:
    """Tell a dash or n/a, which hold a place, from a figure."""
    return _NOTHING.match(text) is not None


def _bare(text: str) -> Figure | None:
    """Read 2086, which in a sentence would be a year."""
    found = re.fullmatch(r"[<>≥≤~]*\s?((?:19|20)[0-9]{2})", text.strip())
    if found is None:
        return None
    return Figure(found.start(1), found.end(1), float(found[1]), None, "", False)
