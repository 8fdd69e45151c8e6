"""What is wrong or odd, as data; the sentence is made when it is printed, in any language."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from zzplan.codes import Code, Level
from zzplan.structs import Result, Struct

Params = Mapping[str, object]


class ZzplanError(Exception):
    """The base of every error that zzplan raises for what it was given."""


class Span(Struct):
    """A place in the plan file: one line, from a column up to (not including) another."""

    line: int
    """The line, counted from 1."""
    column: int
    """The first character, counted from 1 in characters (not cells, not bytes)."""
    end: int
    """The column after the last character; at least ``column + 1``."""

    place = ""  # of a plan file, which has lines
    file = ""  # where the results are of one file


class Spot(Span):
    """A place in a document without lines, such as ``table 1, row 8, column 5``.

    Of several documents also a place in one with lines. Its line is that of the draft, which keeps
    the order.
    """

    place: str
    file: str = ""
    """Of several documents the one that it is in."""


START = Span(1, 1, 2)
"""The place of what concerns the file as a whole."""


class Place(Struct):
    """Where one figure stands that a finding is about."""

    name: str
    """The goal's or the plan's name; the indicator's key for an actual."""
    printed: str
    """Empty for a plan as a whole."""
    when: str
    """The year or period that the figure is of."""
    sources: tuple[str, ...]
    section: str | None
    span: Span


class Finding(Result):
    """The one unit of what is said to be wrong: in the text, in a goal, between figures or plans.

    It holds no sentence: `zzplan.report.words.findings` makes it.
    """

    span: Span
    """Where; first, so that findings sort by position."""
    code: Code
    """A stable name in kebab-case, such as ``unknown-key`` or ``short``."""
    params: Params = MappingProxyType({})
    """What the sentence is filled with."""
    hint: str | None = None
    """The name of the advice printed after the caret."""
    level: Level = "error"
    subject: str = ""
    """The goal, identity or plan that it is about; empty for the file."""
    related: tuple[Place, ...] = ()
    """The figures that it compares."""
    accepted: str | None = None
    """Why the plan file accepts it; None where it does not."""

    @property
    def explanations(self) -> tuple[Any, ...]:
        """The readings by which the numbers would agree, or what the figures of a claim differ in.

        As the changes below they are found when they are asked for: few findings show them.
        """
        return self._of_result("explanations")

    @property
    def fixes(self) -> tuple[Any, ...]:
        """The least changes of one number that would mend it (`zzplan.engine.edits`)."""
        return self._of_result("edits")

    def _of_result(self, name: str) -> tuple[Any, ...]:
        result = self.params.get("result") if self.code != "stale-acceptance" else None
        found: tuple[Any, ...] = getattr(result, name, ())
        return found
