"""What is shown of a document is its own text: quotes, units and names verbatim."""

from __future__ import annotations

import re

from zzplan.reading.text.figures import Figure
from zzplan.reading.words.fold import Folded, unwrapped

_LONGEST = 60
_STARTS = "。；;！？\n\r"
_ENDS = re.compile("[。；;！？，,\n\r]")
_IN_BRACKETS = re.compile(r"\([^()]*\)")


def printed(unit: str, figure: Figure, text: str, folded: Folded) -> str:
    """Return a unit as the document writes it, where it stands there in one piece."""
    at = folded.text.find(unit, figure.start, figure.end) if unit else -1
    if at < 0:
        return unit
    start, end = folded.span(at, at + len(unit))
    return unwrapped(text[start:end])


def named(name: str, figure: Figure, text: str, folded: Folded) -> str:
    """Return a name as the document writes it; what stands in brackets within it comes back."""
    if not name:
        return name
    at = folded.text.rfind(name, 0, figure.start)
    if at < 0:
        at = folded.text.find(name, figure.end)
    if at >= 0:
        start, end = folded.span(at, at + len(name))
        return unwrapped(text[start:end])
    before = folded.text[: figure.start]
    for bracket in reversed(list(_IN_BRACKETS.finditer(before))):
        for cut in range(1, len(name)):
            first, last = bracket.start() - cut, bracket.end() + len(name) - cut
            if before[first : bracket.start()] + before[bracket.end() : last] == name:
                start, end = folded.span(first, last)
                return unwrapped(text[start:end])
    return _pieced(name, text, folded)


def _pieced(name: str, text: str, folded: Folded) -> str:
    """Return a name whose words stand apart, each piece as the document writes it."""
    shown, first = "", 0
    while first < len(name):
        last = len(name)
        while last > first + 1 and name[first:last] not in folded.text:
            last -= 1
        at = folded.text.find(name[first:last])
        start, end = folded.span(at, at + last - first) if at >= 0 else (0, 0)
        shown += text[start:end] or name[first:last]
        first = last
    return unwrapped(shown)


def quoted(text: str, start: int, end: int) -> str:
    """Return up to sixty characters around a figure, cut where a sentence or a clause begins."""
    first = max(0, end - _LONGEST)
    cut = max(text.rfind(mark, first, start) for mark in _STARTS)
    first = max(first, cut + 1, text.rfind(". ", first, start) + 1)
    last = min(len(text), first + _LONGEST)
    found = _ENDS.search(text, end, last)
    return text[first : found.start() if found else end].strip()
