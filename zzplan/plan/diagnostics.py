"""A user's mistake, as data: what is wrong and where; the sentence is made when it is printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from zzplan.structs import Struct

Params = Mapping[str, object]


class Span(Struct):
    """A place in the plan file: one line, from a column up to (not including) another."""

    line: int
    """The line, counted from 1."""
    column: int
    """The first character, counted from 1 in characters (not cells, not bytes)."""
    end: int
    """The column after the last character; at least ``column + 1``."""


START = Span(1, 1, 2)
"""The place of a mistake that concerns the file as a whole."""


class Diagnostic(Struct):
    """One mistake. It holds no sentence: ``report.diagnostics`` makes it, in any language."""

    span: Span
    """Where; first, so that diagnostics sort by position."""
    code: str
    """A stable name in kebab-case, such as ``unknown-key``."""
    params: Params = MappingProxyType({})
    """What the sentence is filled with."""
    hint: str | None = None
    """The name of the advice printed after the caret."""


class PlanError(Exception):
    """The plan file cannot be used; holds every mistake that was found, sorted by position."""

    def __init__(
        self, diagnostics: Sequence[Diagnostic], *, file: str = "", text: str = ""
    ) -> None:
        self.diagnostics = tuple(sorted(diagnostics, key=lambda one: (one.span, one.code)))
        """The mistakes."""
        self.file = file
        """The name of the file, as messages print it."""
        self.text = text
        """What the file holds; messages quote its lines."""
        first = self.diagnostics[0]
        super().__init__(f"{file}:{first.span.line}:{first.span.column}: error[{first.code}]")
