"""What is wrong with a bracket: never closed, of full width, or no comma between its values."""

from __future__ import annotations

import re

from zzplan.finding import Finding
from zzplan.plan.inputs.lookalikes import mistake_at
from zzplan.plan.inputs.yaml_stop import (
    Stop,
    end_of,
    needs_quotes,
    start_of,
    unclosed,
    wide_bracket,
)

_WIDE_COMMAS = ("，", "、", "；")
"""What stands for a comma between brackets in Chinese typing."""


def bracket(stop: Stop) -> Finding | None:
    """Recognize a bracket that is never closed, or something wrong between brackets."""
    if stop.within is None or not stop.within.flow:
        return None
    start, last = stop.within.start, stop.last
    if stop.lines[start.line][start.column] not in "[{":
        return None  # an anchor or a tag stands before it
    opening = stop.lines[start.line]
    outdented = start.line < stop.line and start_of(stop.text) <= start_of(opening)
    if outdented or not _closes(stop.lines, start.line, start.column):
        return _wide_bracket_after(stop, start.line, start.column) or unclosed(
            stop, start.line, start.column
        )
    if "expected ','" not in stop.problem:
        return None
    character = stop.text[stop.column : stop.column + 1]
    end = last.end if last and last.plain and last.text else None
    if last and end and end.line == stop.line and not stop.text[end.column : stop.column].strip():
        begin = last.start
        value = stop.text[begin.column : stop.column]
        if character in ("[", "{"):
            return needs_quotes(stop, begin.line, begin.column)
        if begin.line == stop.line:
            # The value and the next key were read as one: ``3000，goal`` or ``3000 goal``.
            comma = max(value.rfind(one) for one in _WIDE_COMMAS)
            words = value.rstrip().rsplit(None, 1)
            before = len(words[0]) if len(words) == 2 else 0
            if comma >= 0 and comma >= before - 1:
                return _wide_comma(stop.line, begin.column + comma, value[comma])
            if not before:
                return needs_quotes(stop, begin.line, begin.column)
            return mistake_at("missing-comma", stop.line, begin.column + before)
        return mistake_at("missing-comma", begin.line, end_of(stop.lines[begin.line]))
    line, column = stop.line, len(stop.text[: stop.column].rstrip())
    if character in _WIDE_COMMAS:
        return _wide_comma(stop.line, stop.column, character)
    while line > start.line and not stop.lines[line][:column].strip():
        line -= 1
        column = end_of(stop.lines[line])
    return mistake_at("missing-comma", line, column)


def _wide_comma(line: int, column: int, character: str) -> Finding:
    return mistake_at("full-width-comma", line, column, params={"character": character})


def _wide_bracket_after(stop: Stop, line: int, column: int) -> Finding | None:
    """Return the full-width bracket that left the bracket at a place unclosed."""
    text, pairs = stop.lines[line], 0
    for match in re.finditer("[｛｝［］]", text[column:]):
        place, character = column + match.start(), match.group()
        if character in "｛［":
            pairs += 1
            if text[:place].rstrip()[-1] in "[{,:":
                return wide_bracket(line, place, character)
        elif pairs:
            pairs -= 1
        else:
            return wide_bracket(line, place, character)
    return None


def _closes(lines: list[str], line: int, column: int) -> bool:
    """Return whether the bracket at a place is closed, by one of its kind."""
    text = "\n".join([lines[line][column:], *lines[line + 1 :]])
    tokens = r"""(?<=[\[{,:\s])(?:"(?:\\.|[^"\\])*+"|'(?:''|[^'])*+')|(?<!\S)#[^\n]*|[\[\]{}]"""
    opened = ""
    for match in re.finditer(tokens, text, re.DOTALL):
        token = match.group()
        if token in "[{":
            opened += token
        elif token in "]}":
            if opened[-1] + token not in ("[]", "{}"):
                return False
            opened = opened[:-1]
            if not opened:
                return True
    return False
