"""The YAML that most plans are written in, read without the library.

The library for all of YAML is a third of what the check of one goal costs: to import it, and its
objects for each key and value. Most files need little of it: keys with a value on their line or
indented below, dashes, braces, brackets, quotes without escapes, comments. That is read here, into
the same nodes at the same places. Whatever else a text has, and whatever could be a mistake, makes
it none of these, and the library reads it from its beginning.
"""

from __future__ import annotations

import re
from typing import Any

from zzplan.plan.inputs.nodes import Mapping, Node, Scalar, Sequence

_DEEPEST = 8
"""How many brackets, and how many indented collections, may stand within each other here."""

_LONGEST = 1000
"""Characters of a line; where one has more, its key may have too many for YAML."""

# Patterns of one line, in which blanks are the only white space.
_FIRST = r"""-?[^- ?:,[\]{}#&*!|>'"%@`.]"""
"""What begins a text without quotes: no sign of YAML, but for a minus."""
_IN_BRACKETS = r"?,[\]{}"
"""What ends such a text in brackets, besides what ends it everywhere."""
_QUOTED = r""""[^"\\]*+"|'[^']*+'(?!')"""
_KEY = rf"((?!<){_FIRST}[^:#{_IN_BRACKETS}]*+(?<! )|{_QUOTED})"
_COMMENT = "(?<![^ ])#.*"


def _words(ends: str) -> str:
    return rf"{_FIRST}[^ :#{ends}]*+(?:(?: +|:)[^ :#{ends}]++)*+|{_QUOTED}"


_LINE = re.compile(
    rf"( *)(?:(- +)|{_KEY}:(?: +|$))?(?:([{{\[])|({_words('')}|>-)? *(?:{_COMMENT})?$)"
)
"""A line outside of brackets: its indent; a dash or a key; a bracket, or a value."""
_ITEM = re.compile(
    rf"(?:{_KEY}: |)(?:([{{\[] *)|({_words(_IN_BRACKETS)})|(?=[}}\]]))([}}\], ]*)"
    rf"| *{_COMMENT}| +$|(.)"
)
"""What is next in brackets: a key; a bracket or a value, if any; the signs behind it."""


def read_subset(text: str) -> Node | None:
    """Return the nodes of a text, as `zzplan.plan.inputs.compose.compose`; None if it needs that.

    Examples
    --------
    >>> root = read_subset("gdp: {baseline: 010, rate: 8%以上}  # to 2026")
    >>> key, gdp = root.items["gdp"]
    >>> gdp.items["baseline"][1].text, gdp.items["rate"][1].span
    ('010', Span(line=1, column=28, end=32))
    >>> read_subset("gdp: &one {baseline: 3000}"), read_subset("gdp: {baseline: >=3000}")
    (None, None)
    """
    rows = text.replace("\r\n", "\n").split("\n")
    if not all(map(str.isprintable, rows)):  # tabs, wide spaces, what YAML forbids
        return None
    top: list[Node] = []
    # The open collection with its indent, and the key that the next value belongs to.
    items: Any = top
    indent = -1
    key: Scalar | None = None
    waiting = True  # the value begins on a line below
    outer: list[tuple[Any, int]] = []
    child: Node
    if len(max(rows, key=len)) > _LONGEST:
        return None
    line = -1
    while (line := line + 1) < len(rows):
        found = _LINE.match(rows[line])
        if found is None:
            return None
        blanks, dash, name, bracket, words = found.groups()
        column = len(blanks)
        if dash or name:
            if column > indent:
                if not waiting or len(outer) == _DEEPEST:
                    return None
                child = (Sequence if dash else Mapping)(line, column, False)
                _put(child, key, items)
                outer.append((items, indent))
                items, indent = child.items, column
            elif waiting:
                return None
            while column < indent:
                items, indent = outer.pop()
            if column != indent or (type(items) is dict) is (name is None):
                return None
            key = _scalar(name, line, column) if name else None
            if key is not None and (key.text in items or not key.text):
                return None
        elif words or (bracket and (not waiting or column <= indent)):
            return None
        elif not bracket:
            continue
        waiting = not (bracket or words)
        if waiting:
            if dash:
                return None
            continue
        if bracket or words == ">-":
            start = found.start(4 if bracket else 5)
            more = (_read_brackets if bracket else _read_folded)(rows, line, start, indent)
            if more is None:
                return None
            child, line = more
        else:
            child = _scalar(words, line, found.start(5))
        _put(child, key, items)
    return None if waiting else top[0]


def _read_brackets(rows: list[str], line: int, column: int, _: int) -> tuple[Node, int] | None:
    """Read what begins at a bracket, up to its last line; nothing else may stand behind it."""
    top: list[Node] = []
    outer: list[Any] = [top]  # the open collections, the innermost one last
    begins = True
    while True:
        went = _read_row(rows[line], line, column, outer, begins)
        if went is None:
            return None
        begins = went
        if len(outer) == 1:
            return (top[0], line) if len(top) == 1 and not begins else None
        line += 1
        if line == len(rows):
            return None
        column = len(rows[line]) - len(rows[line].lstrip(" "))


def _read_row(row: str, line: int, column: int, outer: list[Any], begins: bool) -> bool | None:
    """Put what a line holds into the open collections.

    Tell whether what is next may begin, behind a comma or a bracket; None if it needs the library.
    """
    items = outer[-1]
    in_mapping = type(items) is dict
    quotes = '"' in row or "'" in row
    child: Any
    for name, bracket, words, signs, other in _ITEM.findall(row, column):
        if name:
            key = Scalar()  # by itself, and not by `_scalar`: a file has thousands
            key.text = name
            key.plain = True
            key.line = line
            key.column = column
            key.breaks = 0
            key.end_column = column = column + len(name)
            column += 2
            if quotes:
                _unquote(key)
                name = key.text
            if not (in_mapping and begins and name) or name in items:
                return None
        elif (words or bracket) and (in_mapping or not begins):
            return None
        if words:
            child = Scalar()
            child.text = words
            child.plain = True
            child.line = line
            child.column = column
            child.breaks = 0
            child.end_column = column = column + len(words)
            if quotes:
                _unquote(child)
        elif bracket:
            child = (Mapping if bracket[0] == "{" else Sequence)(line, column, True)
            column += len(bracket)
        elif name or other:
            return None
        if name:
            items[name] = key, child
        elif words or bracket:
            items.append(child)
        column += len(signs)
        if words:
            if signs == ", ":
                continue
            begins = False
        elif bracket:
            if len(outer) > _DEEPEST:
                return None
            items = child.items
            outer.append(items)
            in_mapping = type(items) is dict
            begins = True
        for sign in signs:
            if sign == ",":
                if begins:
                    return None
                begins = True
            elif sign != " ":
                if len(outer) == 1 or sign != ("}" if in_mapping else "]"):
                    return None
                outer.pop()
                items = outer[-1]
                in_mapping = type(items) is dict
                begins = False
    return begins


def _read_folded(rows: list[str], line: int, column: int, indent: int) -> tuple[Node, int] | None:
    """Read the text behind ``>-``: lines of one indent, and then one of less."""
    first, inner, words = line, 0, ""
    for row in rows[line + 1 :]:
        text = row.lstrip(" ")
        depth = len(row) - len(text)
        if not words:
            inner = depth
        if words and depth < inner and text:
            scalar = _scalar(f'"{words}"', first, column)
            scalar.breaks = line + 1 - first
            return scalar, line
        if depth != inner or depth <= indent or row[-1:] in ("", " "):
            return None
        words += f" {text}" if words else text
        line += 1
    return None


def _put(child: Node, key: Scalar | None, items: Any) -> None:
    if key is None:
        items.append(child)
    else:
        items[key.text] = (key, child)


def _scalar(words: str, line: int, column: int) -> Scalar:
    """Return a key or a value, which may have quotes."""
    scalar = Scalar()
    scalar.text = words
    scalar.plain = True
    scalar.line = line
    scalar.column = column
    scalar.breaks = 0
    scalar.end_column = column + len(words)
    _unquote(scalar)
    return scalar


def _unquote(scalar: Scalar) -> None:
    text = scalar.text
    if text[0] in "\"'":
        scalar.plain = False
        scalar.text = text[1:-1]
