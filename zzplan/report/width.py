"""Cell widths: a Chinese character takes two cells of a terminal."""

from __future__ import annotations

import re
from collections.abc import Sequence
from unicodedata import category, east_asian_width

GAP = 2
"""The cells between two columns."""
_NONE = ("Mn", "Me", "Cf")


def cells(text: str) -> int:
    """Return how many cells a text takes.

    Examples
    --------
    >>> cells("GDP"), cells("地区生产总值")
    (3, 12)
    """
    return len(text) if text.isascii() else sum(map(_CELLS.__getitem__, text))


class _Cells(dict[str, int]):
    """The cells of each character, looked up once for all texts that have it."""

    def __missing__(self, c: str) -> int:
        self[c] = taken = 0 if category(c) in _NONE else 2 if east_asian_width(c) in "WF" else 1
        return taken


_CELLS = _Cells()


def pad(text: str, width: int, *, right: bool = False) -> str:
    """Fill a text with blanks to ``width`` cells; ``right`` puts them before it."""
    if text.isascii():
        return text.rjust(width) if right else text.ljust(width)
    blanks = " " * max(0, width - cells(text))
    return blanks + text if right else text + blanks


def widest(texts: Sequence[str]) -> int:
    """Return the cells of the widest text."""
    if all(map(str.isascii, texts)):  # a column of numbers, most often
        return max(map(len, texts))
    return max(map(cells, texts))


def padded(texts: Sequence[str], right: bool) -> list[str]:
    """Fill the texts of a column to the widest of them."""
    taken = {text: cells(text) for text in set(texts)}  # names and units come again and again
    width = max(taken.values())
    filled = {
        text: " " * (width - one) + text if right else text + " " * (width - one)
        for text, one in taken.items()
    }
    return [filled[text] for text in texts]


def wrap(text: str, width: int) -> list[str]:
    """Break a text into lines of at most ``width`` cells, at blanks or beside wide characters.

    Examples
    --------
    >>> wrap("a plan of numbers", 8), wrap("规划的数字", 6)
    (['a plan', 'of', 'numbers'], ['规划的', '数字'])
    >>> wrap("运行 zzplan ，再看", 13)
    ['运行', 'zzplan ，再看']
    """
    lines: list[str] = []
    line = ""
    for token in _tokens(text):
        if line and cells(line + token.rstrip()) > width:
            lines.append(line.rstrip())
            line = token.lstrip()
        else:
            line += token
    return [*lines, line.rstrip()] if line.strip() or not lines else lines


_OPENING, _WIDE_CLOSING = "(（《〈「『【〔“‘", tuple("，。；：、！？）》〉」』】〕”’")
_CLOSING = (*_WIDE_CLOSING, *",.;:!?)")
"""What does not end a line, and what does not begin one."""


def _tokens(text: str) -> list[str]:
    """Split into words with the blanks behind them; each wide character is a token.

    Brackets and quotation marks stay with what they hold, a comma and a full stop with what they
    follow, also across a blank.
    """
    tokens: list[str] = []
    word = ""
    wide = False
    for place, c in enumerate(text, 1):
        was_wide, wide = wide, not c.isascii() and east_asian_width(c) in "WF"
        apart = (wide or was_wide) and c not in _CLOSING
        if word and apart and word[-1] not in _OPENING:
            tokens.append(word)
            word = ""
        word += c
        if c == " " and text[place : place + 1] not in _WIDE_CLOSING:
            tokens.append(word)
            word = ""
    return [*tokens, word] if word else tokens


def fold(text: str, width: int) -> list[str]:
    """Break a text as `wrap` does, and a long key behind ``/``, ``_`` and ``-`` as well.

    Examples
    --------
    >>> fold("action-plan/trade_total", 12), fold("short, contradicts its rate", 16)
    (['action-plan/', 'trade_total'], ['short,', 'contradicts its', 'rate'])
    """
    lines: list[str] = []
    for line in wrap(text, width):
        rest = line
        while cells(rest) > width:
            end = next(n for n in range(len(rest), 0, -1) if cells(rest[:n]) <= max(width, 2))
            at = max(rest.rfind(sign, 0, end) for sign in "/_-") + 1
            lines.append(rest[: at or end])
            rest = rest[at or end :]
        lines.append(rest)
    return lines


_WHICH = re.compile(r" ?[(（][^()（）]+[)）]$")
_LEAST = 6
"""Cells that a name keeps before the brackets at its end."""


def cut(text: str, width: int, *, middle: bool = False) -> str:
    """Cut a text to ``width`` cells at its end or in its middle, where a ``…`` stands then.

    Brackets at its end stay: there stands which of several it is.

    Examples
    --------
    >>> cut("Value added of industry", 12), cut("规模以上工业增加值", 12)
    ('Value added…', '规模以上工…')
    >>> cut("R&D staff, national", 12, middle=True), cut("Output of industry (2025)", 16)
    ('R&D st…ional', 'Output o… (2025)')
    """
    if cells(text) <= width:
        return text
    which = _WHICH.search(text)
    tail = which[0] if which and cells(which[0]) <= width - _LEAST else ""
    if middle and not tail:
        while cells(tail) < (width - 1) // 2:
            tail = text[-len(tail) - 1 :]
    head = next(n for n in range(len(text), -1, -1) if cells(text[:n] + tail) < width or not n)
    return text[:head].rstrip() + "…" + (tail if which else tail.lstrip())


def cut_apart(texts: Sequence[str], width: int) -> list[str]:
    """Cut the texts of a column; in their middle where their ends alone tell them apart.

    Examples
    --------
    >>> cut_apart(["Skilled workers, national", "Skilled workers, provincial", "GDP"], 14)
    ['Skilled…tional', 'Skilled…incial', 'GDP']
    """
    meant: dict[str, set[str]] = {}
    for text in texts:
        meant.setdefault(cut(text, width), set()).add(text)
    return [cut(text, width, middle=len(meant[cut(text, width)]) > 1) for text in texts]
