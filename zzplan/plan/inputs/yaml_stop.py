"""Where the YAML parser stopped, and the mistakes that several causes of a stop end in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zzplan.finding import Finding
from zzplan.plan.inputs.lookalikes import mistake_at
from zzplan.structs import Struct

if TYPE_CHECKING:
    from zzplan.plan.inputs.nodes import Mapping, Scalar, Sequence


class Stop(Struct):
    """Where and why the parser stopped."""

    lines: list[str]
    problem: str
    context: str
    line: int
    column: int
    start: tuple[int, int] | None
    """Where the construct begins that the parser was in."""
    last: Scalar | None
    """The last key or value that was read."""
    within: Mapping | Sequence | None
    """The innermost collection that was open."""

    @property
    def text(self) -> str:
        """The line."""
        return self.lines[self.line]


def unclosed(stop: Stop, line: int, column: int) -> Finding:
    """Return that the bracket or the quote at a place is never closed."""
    return mistake_at("unclosed", line, column, params={"opened": stop.lines[line][column]})


def wide_bracket(line: int, column: int, character: str) -> Finding:
    """Return that a bracket is of full width, and which one is meant."""
    meant = {"｛": "{", "｝": "}", "［": "[", "］": "]"}[character]
    params = {"character": character, "meant": meant}
    return mistake_at("full-width-bracket", line, column, params=params)


def text_after_value(stop: Stop) -> Finding:
    """Return that something stands behind a value that is closed."""
    end = _value_end(stop, stop.line, stop.column)
    params = {"text": stop.text[stop.column : end]}
    return mistake_at("text-after-value", stop.line, stop.column, end, params)


def needs_quotes(stop: Stop, line: int, column: int) -> Finding:
    """Return that the value which begins at a place is a text in quotes only."""
    end = _value_end(stop, line, column)
    return mistake_at("needs-quotes", line, column, end, {"text": stop.lines[line][column:end]})


def _value_end(stop: Stop, line: int, column: int) -> int:
    """Return where the value ends that begins at a column."""
    text = stop.lines[line]
    flow = stop.within is not None and stop.within.flow
    depth = 0
    for end in range(column, len(text)):
        character = text[end]
        if character == "#" and text[end - 1 : end].isspace():
            break
        if flow and character in "[{":
            depth += 1
        elif flow and character in ",]}":
            if depth == 0:
                break
            depth -= character != ","
    else:
        end = len(text)
    return max(column + len(text[column:end].rstrip()), column + 1)


def start_of(line: str) -> int:
    """Return the column of the first character that is neither a space nor a tab."""
    return len(line) - len(line.lstrip(" \t"))


def end_of(line: str) -> int:
    """Return the column behind the last character that is neither space nor comment."""
    return len(re.sub(r"(?:^|\s)#.*", "", line).rstrip())
