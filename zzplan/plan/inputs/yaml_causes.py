"""From the place where the YAML parser stopped to the mistake that made it stop.

Lines and columns count from 0 here, as the parser's marks do.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zzplan.finding import Finding, Span
from zzplan.plan.inputs.lookalikes import (
    CONTROL,
    WIDE_SPACES,
    code_point,
    mistake_at,
    place_behind,
    slip_in,
    wide_space_at,
)
from zzplan.structs import Struct

if TYPE_CHECKING:
    from zzplan.plan.inputs.nodes import Mapping, Scalar, Sequence

_LONGEST_KEY = 1024
"""Characters of a key on one line, as YAML has it."""
_WIDE_COMMAS = ("，", "、", "；")
"""What stands for a comma between brackets in Chinese typing."""


class _Stop(Struct):
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


def explained(
    error: Exception,
    text: str,
    last: Scalar | None,
    within: Mapping | Sequence | None,
    found: list[Finding],
) -> list[Finding]:
    """Return what was found before the parser stopped, with the cause of the stop."""
    bad = re.search(CONTROL, text)
    problem = getattr(error, "problem", None)
    if bad and problem is None:
        line, column = place_behind(text[: bad.start()])
        params = {"character": code_point(bad.group())}
        return [*found, mistake_at("control-character", line, column, params=params)]
    lines = [*text.splitlines(), ""]  # the parser may point behind the last one
    mark = getattr(error, "problem_mark", None) or (last.end if last else None)
    line, column = (mark.line, mark.column) if mark else (0, 0)
    if line >= len(lines) - 1 > 0:  # the end of the text: point behind its last character
        line, column = len(lines) - 2, len(lines[-2])
    opened = getattr(error, "context_mark", None)
    stop = _Stop(
        lines,
        problem or str(error),
        getattr(error, "context", None) or "",
        line,
        column,
        (opened.line, opened.column) if opened else None,
        last,
        within,
    )
    earlier = [one for one in found if one.span.line == line + 1]
    if any(one.code in _SLIPS for one in earlier):
        return found  # the stop is only what follows from it
    cause = next((one for look in _CAUSES if (one := look(stop))), None)
    if cause is None:
        span = Span(line + 1, column + 1, column + 2)
        return [*found, Finding(span, "yaml-syntax", {"problem": stop.problem})]
    return final(cause, found)


def final(cause: Finding, found: list[Finding]) -> list[Finding]:
    """Return what was found, with the mistake that ended the reading as the only one of its line.

    ``rate: *8%`` looked like an alias until the parser came to the percent sign.
    """
    return [one for one in found if one.span.line != cause.span.line] + [cause]


def _tab(stop: _Stop) -> Finding | None:
    """Recognize a tab in the indentation."""
    indentation = stop.text[: _first(stop.text)]
    column = indentation.find("\t")
    return mistake_at("tab-indent", stop.line, column) if 0 <= stop.column <= column else None


def _long_key(stop: _Stop) -> Finding | None:
    """Recognize a key that is longer than YAML looks for its colon."""
    if stop.text[stop.column : stop.column + 1] != ":":
        return None
    start = _first(stop.text)
    if stop.within is not None and stop.within.flow:
        start = 1 + max(stop.text.rfind(sign, 0, stop.column) for sign in "{[,")
        start += _first(stop.text[start:])
    if stop.column - start <= _LONGEST_KEY:
        return None
    params = {"key": stop.text[start : stop.column], "limit": _LONGEST_KEY}
    return mistake_at("long-key", stop.line, start, stop.column, params)


def _wide_space(stop: _Stop) -> Finding | None:
    """Recognize a full-width or no-break space in the indentation."""
    for number in (stop.start[0] if stop.start else stop.line, stop.line):
        line = stop.lines[number]
        column = _first(line)
        if line[column : column + 1] in tuple(WIDE_SPACES):
            return wide_space_at(number, column, line[column])
    return None


def _quote(stop: _Stop) -> Finding | None:
    """Recognize a quote that is never closed, or closed too early."""
    if "quoted scalar" in stop.context and "unexpected" in stop.problem and stop.start:
        return _unclosed(stop, *stop.start)
    last = stop.last
    if last is None or last.plain:
        return None
    start, end = last.start, last.end
    character = stop.lines[start.line][start.column : start.column + 1]
    between = stop.text[end.column : stop.column]
    if character not in ("'", '"') or end.line != stop.line or between.strip():
        return None
    if start.line != end.line:  # it ended at the opening quote of a later text
        return _unclosed(stop, start.line, start.column)
    if stop.text[stop.column : stop.column + 1] in ("", "'", '"', "[", "{", "]", "}"):
        return None
    return _text_after_value(stop)


def _indicator(stop: _Stop) -> Finding | None:
    """Recognize a value that begins with a character that has a meaning in YAML."""
    line, column = stop.line, stop.column
    known = stop.context.endswith(("block scalar", "an alias", "an anchor", "a tag"))
    if known and stop.start:
        line, column = stop.start
    elif "cannot start any token" in stop.problem and stop.text[column] != "\t":
        # In ``rate: *8%`` the parser stops behind what it took for an alias.
        for match in re.finditer(r"[:,] +|[\[{] *|^ *(?:- +)*", stop.text[:column]):
            column = match.end()
    elif not ("are not allowed" in stop.problem and stop.text[column] in "-?") or (
        not stop.text[:column].strip()
    ):
        return None
    return _needs_quotes(stop, line, column)


def _bracket(stop: _Stop) -> Finding | None:
    """Recognize a bracket that is never closed, or something wrong between brackets."""
    if stop.within is None or not stop.within.flow:
        return None
    start, last = stop.within.start, stop.last
    if stop.lines[start.line][start.column] not in "[{":
        return None  # an anchor or a tag stands before it
    opening = stop.lines[start.line]
    outdented = start.line < stop.line and _first(stop.text) <= _first(opening)
    if outdented or not _closes(stop.lines, start.line, start.column):
        return _wide_bracket_after(stop, start.line, start.column) or _unclosed(
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
            return _needs_quotes(stop, begin.line, begin.column)
        if begin.line == stop.line:
            # The value and the next key were read as one: ``3000，goal`` or ``3000 goal``.
            comma = max(value.rfind(one) for one in _WIDE_COMMAS)
            words = value.rstrip().rsplit(None, 1)
            before = len(words[0]) if len(words) == 2 else 0
            if comma >= 0 and comma >= before - 1:
                return _wide_comma(stop.line, begin.column + comma, value[comma])
            if not before:
                return _needs_quotes(stop, begin.line, begin.column)
            return mistake_at("missing-comma", stop.line, begin.column + before)
        return mistake_at("missing-comma", begin.line, _length(stop.lines[begin.line]))
    line, column = stop.line, len(stop.text[: stop.column].rstrip())
    if character in _WIDE_COMMAS:
        return _wide_comma(stop.line, stop.column, character)
    while line > start.line and not stop.lines[line][:column].strip():
        line -= 1
        column = _length(stop.lines[line])
    return mistake_at("missing-comma", line, column)


def _no_colon(stop: _Stop) -> Finding | None:
    """Recognize a line without the colon of its key, joined by YAML with the next."""
    if "could not find expected ':'" in stop.problem and stop.start:
        line, column = stop.start
    elif "mapping values are not allowed" in stop.problem and stop.last:
        line, column = stop.last.start.line, stop.last.start.column
        if line == stop.line or not stop.last.plain:
            return None
        if stop.lines[line][:column].strip(" -"):  # a value: the line below is too far right
            return _indentation(stop)
    else:
        return None
    text = stop.lines[line][column:]
    if text[0] in "'\"" and text.count(text[0]) == 1:
        return _unclosed(stop, line, column)
    return slip_in(text, line, column) or mistake_at(
        "missing-colon", line, _length(stop.lines[line])
    )


def _second_colon(stop: _Stop) -> Finding | None:
    """Recognize a colon in a value, or before it a full-width one that was to end the key."""
    if "mapping values are not allowed" not in stop.problem:
        return None
    match = re.match(r"([ \t]*+(?:- +)*+)(.*?):[ \t]+", stop.text)
    if match is None or match.end(2) >= stop.column:
        return _indentation(stop)
    mistake = slip_in(match[2], stop.line, match.start(2))
    if mistake:
        return mistake
    bracket = re.search(r"\s[\[{]", match[2])
    if bracket:  # the colon within the braces was taken for the one that is missing before them
        name = match[2][: bracket.start()].rstrip()
        return mistake_at("missing-colon", stop.line, match.start(2) + len(name))
    column = match.end()
    if stop.text[column] in "｛［":
        return _wide_bracket(stop.line, column, stop.text[column])
    return _needs_quotes(stop, stop.line, column)


def _misplaced(stop: _Stop) -> Finding | None:
    """Recognize what follows a closed value, or lines up with nothing."""
    if not re.search(
        "expected (key|<block end>|node content|the node content|'?<doc)", stop.problem
    ):
        return None
    character = stop.text[stop.column : stop.column + 1]
    if character in ("}", "]"):
        return mistake_at(
            "unexpected-bracket", stop.line, stop.column, params={"character": character}
        )
    before = stop.text[: stop.column].rstrip()
    if before.endswith(("'", '"', "}", "]")):
        return _text_after_value(stop)
    if before or not stop.start or stop.column <= stop.start[1]:
        return None
    return _indentation(stop)


_CAUSES = (
    _tab,
    _long_key,
    _wide_space,
    _quote,
    _indicator,
    _bracket,
    _no_colon,
    _second_colon,
    _misplaced,
)
"""What the cause may be; the first that is recognized counts."""

_SLIPS = ("full-width-colon", "full-width-space", "missing-space", "comma-in-number")


def _indentation(stop: _Stop) -> Finding | None:
    """Return that the line does not line up, or why a line above it does not."""
    for number in range(stop.line):
        if stop.lines[number].startswith(tuple(WIDE_SPACES)):
            return _wide_space(stop.replace(line=number, start=None))
    return mistake_at("indentation", stop.line, _first(stop.text))


def _unclosed(stop: _Stop, line: int, column: int) -> Finding:
    return mistake_at("unclosed", line, column, params={"opened": stop.lines[line][column]})


def _wide_comma(line: int, column: int, character: str) -> Finding:
    return mistake_at("full-width-comma", line, column, params={"character": character})


def _wide_bracket_after(stop: _Stop, line: int, column: int) -> Finding | None:
    """Return the full-width bracket that left the bracket at a place unclosed."""
    text, pairs = stop.lines[line], 0
    for match in re.finditer("[｛｝［］]", text[column:]):
        place, character = column + match.start(), match.group()
        if character in "｛［":
            pairs += 1
            if text[:place].rstrip()[-1] in "[{,:":
                return _wide_bracket(line, place, character)
        elif pairs:
            pairs -= 1
        else:
            return _wide_bracket(line, place, character)
    return None


def _wide_bracket(line: int, column: int, character: str) -> Finding:
    meant = {"｛": "{", "｝": "}", "［": "[", "］": "]"}[character]
    params = {"character": character, "meant": meant}
    return mistake_at("full-width-bracket", line, column, params=params)


def _text_after_value(stop: _Stop) -> Finding:
    end = _value_end(stop, stop.line, stop.column)
    params = {"text": stop.text[stop.column : end]}
    return mistake_at("text-after-value", stop.line, stop.column, end, params)


def _needs_quotes(stop: _Stop, line: int, column: int) -> Finding:
    end = _value_end(stop, line, column)
    return mistake_at("needs-quotes", line, column, end, {"text": stop.lines[line][column:end]})


def _value_end(stop: _Stop, line: int, column: int) -> int:
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


def _first(line: str) -> int:
    """Return the column of the first character that is neither a space nor a tab."""
    return len(line) - len(line.lstrip(" \t"))


def _length(line: str) -> int:
    """Return the column behind the last character that is neither space nor comment."""
    return len(re.sub(r"(?:^|\s)#.*", "", line).rstrip())
