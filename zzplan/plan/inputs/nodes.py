"""The located nodes of a plan file: keys and values with their places."""

from __future__ import annotations

from typing import Protocol

from zzplan.codes import Mistake
from zzplan.finding import Finding, Params, Span
from zzplan.structs import Struct

EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
"""What a plain value is written as that is none."""


class Mark(Protocol):
    """A place in a file: whatever has a line and a column."""

    @property
    def line(self) -> int:
        """From 0."""

    @property
    def column(self) -> int:
        """From 0, in characters."""


class LineColumn(Struct):
    """A place by itself. Nodes hold its two numbers: a large file has millions of them."""

    line: int
    column: int


class Scalar:
    """A key or a value: its text as the file has it, not yet a number, a date or a truth value."""

    __slots__ = ("breaks", "column", "end_column", "line", "plain", "text")

    # No __init__: half of a file's events are scalars, and its call is the dearest part of one.
    text: str
    """What it says, without its quotes; empty where the file has nothing."""
    plain: bool
    """Written without quotes."""
    line: int
    column: int
    """Where it starts, from 0."""
    breaks: int
    """The ends of lines within it; a small number takes no memory, another line's does."""
    end_column: int
    """Behind its last character."""

    @property
    def start(self) -> LineColumn:
        """Its first character."""
        return LineColumn(self.line, self.column)

    @property
    def end(self) -> LineColumn:
        """The place behind its last character."""
        return LineColumn(self.line + self.breaks, self.end_column)

    @property
    def span(self) -> Span:
        """Its characters; of a text of several lines the first character."""
        first, behind = self.column + 1, self.end_column + 1
        whole = not self.breaks and behind > first
        return Span.make((self.line + 1, first, behind if whole else first + 1))


class _Collection:
    """What holds values: where it begins, and how it is written."""

    __slots__ = ("column", "flow", "items", "line")

    line: int
    column: int
    """Where it starts, from 0."""
    flow: bool
    """Written in braces or brackets."""

    @property
    def start(self) -> LineColumn:
        """Its first character."""
        return LineColumn(self.line, self.column)

    @property
    def span(self) -> Span:
        """Its first character."""
        return span_of(self.start, self.start)


class Mapping(_Collection):
    """Keys and their values, in the file's order."""

    __slots__ = ()

    def __init__(self, line: int, column: int, flow: bool) -> None:
        self.line = line
        self.column = column
        self.flow = flow
        self.items: dict[str, tuple[Scalar, Node]] = {}
        """From the key's text to the key and its value."""


class Sequence(_Collection):
    """Values in the file's order."""

    __slots__ = ()

    def __init__(self, line: int, column: int, flow: bool) -> None:
        self.line = line
        self.column = column
        self.flow = flow
        self.items: list[Node] = []
        """The values."""


Node = Scalar | Mapping | Sequence


def span_of(start: Mark, end: Mark) -> Span:
    """Return the characters between two marks; where these are on two lines, the first one."""
    column = start.column + 1
    one_line = end.line == start.line and end.column > start.column
    return Span.make((start.line + 1, column, end.column + 1 if one_line else column + 1))


def mistake_of(node: Node, code: Mistake, params: Params | None = None, width: int = 0) -> Finding:
    """Return a diagnostic at a node; its advice has its name."""
    span = node.span
    if width:
        span = span.replace(end=span.column + width)
    return Finding(span, code, params or {}, code)
