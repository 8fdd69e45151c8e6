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
    wide_colons,
    wide_space_at,
)
from zzplan.plan.inputs.yaml_brackets import bracket
from zzplan.plan.inputs.yaml_stop import (
    Stop,
    end_of,
    needs_quotes,
    start_of,
    text_after_value,
    unclosed,
    wide_bracket,
)

if TYPE_CHECKING:
    from zzplan.plan.inputs.nodes import Mapping, Scalar, Sequence
_LONGEST_KEY = 1024
"""Characters of a key on one line, as YAML has it."""


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
    stop = Stop(
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
    if cause.code == "full-width-colon":
        again = [one for one in wide_colons(lines) if one.span.line != cause.span.line]
        return sorted([*final(cause, found), *again], key=lambda one: one.span)
    return final(cause, found)


def final(cause: Finding, found: list[Finding]) -> list[Finding]:
    """Return what was found, with the mistake that ended the reading as the only one of its line.

    ``rate: *8%`` looked like an alias until the parser came to the percent sign.
    """
    return [one for one in found if one.span.line != cause.span.line] + [cause]


def _tab(stop: Stop) -> Finding | None:
    """Recognize a tab in the indentation."""
    indentation = stop.text[: start_of(stop.text)]
    column = indentation.find("\t")
    return mistake_at("tab-indent", stop.line, column) if 0 <= stop.column <= column else None


def _long_key(stop: Stop) -> Finding | None:
    """Recognize a key that is longer than YAML looks for its colon."""
    if stop.text[stop.column : stop.column + 1] != ":":
        return None
    start = start_of(stop.text)
    if stop.within is not None and stop.within.flow:
        start = 1 + max(stop.text.rfind(sign, 0, stop.column) for sign in "{[,")
        start += start_of(stop.text[start:])
    if stop.column - start <= _LONGEST_KEY:
        return None
    params = {"key": stop.text[start : stop.column], "limit": _LONGEST_KEY}
    return mistake_at("long-key", stop.line, start, stop.column, params)


def _wide_space(stop: Stop) -> Finding | None:
    """Recognize a full-width or no-break space in the indentation."""
    for number in (stop.start[0] if stop.start else stop.line, stop.line):
        line = stop.lines[number]
        column = start_of(line)
        if line[column : column + 1] in tuple(WIDE_SPACES):
            return wide_space_at(number, column, line[column])
    return None


def _quote(stop: Stop) -> Finding | None:
    """Recognize a quote that is never closed, or closed too early."""
    if "quoted scalar" in stop.context and "unexpected" in stop.problem and stop.start:
        return unclosed(stop, *stop.start)
    last = stop.last
    if last is None or last.plain:
        return None
    start, end = last.start, last.end
    character = stop.lines[start.line][start.column : start.column + 1]
    between = stop.text[end.column : stop.column]
    if character not in ("'", '"') or end.line != stop.line or between.strip():
        return None
    if start.line != end.line:  # it ended at the opening quote of a later text
        return unclosed(stop, start.line, start.column)
    if stop.text[stop.column : stop.column + 1] in ("", "'", '"', "[", "{", "]", "}"):
        return None
    return text_after_value(stop)


def _indicator(stop: Stop) -> Finding | None:
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
    return needs_quotes(stop, line, column)


def _no_colon(stop: Stop) -> Finding | None:
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
        return unclosed(stop, line, column)
    return slip_in(text, line, column) or mistake_at(
        "missing-colon", line, end_of(stop.lines[line])
    )


def _second_colon(stop: Stop) -> Finding | None:
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
        return wide_bracket(stop.line, column, stop.text[column])
    return needs_quotes(stop, stop.line, column)


def _misplaced(stop: Stop) -> Finding | None:
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
        return text_after_value(stop)
    if before or not stop.start or stop.column <= stop.start[1]:
        return None
    return _indentation(stop)


_CAUSES = (
    _tab,
    _long_key,
    _wide_space,
    _quote,
    _indicator,
    bracket,
    _no_colon,
    _second_colon,
    _misplaced,
)
"""What the cause may be; the first that is recognized counts."""
_SLIPS = ("full-width-colon", "full-width-space", "missing-space", "comma-in-number")


def _indentation(stop: Stop) -> Finding | None:
    """Return that the line does not line up, or why a line above it does not."""
    for number in range(stop.line):
        if stop.lines[number].startswith(tuple(WIDE_SPACES)):
            return _wide_space(stop.replace(line=number, start=None))
    return mistake_at("indentation", stop.line, start_of(stop.text))
