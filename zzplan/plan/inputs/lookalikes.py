"""Characters that pass for others, and keys and values that became one text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from zzplan.codes import Mistake
from zzplan.finding import Finding, Params, Span
from zzplan.plan.inputs.nodes import Mapping, Node, Scalar, Sequence, mistake_of

CONTROL = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]"
"""What YAML allows nowhere, not even in quotes."""

WIDE_SPACES = "\u3000\xa0\u200b\ufeff"
"""Spaces that look like a space, or like nothing, and are letters to YAML."""
BLANK = " " + WIDE_SPACES
_ANYWHERE = 10**6
"""Deeper than any line is set in."""

_FULL_WIDTH_KEY = """：[ {\\["']"""
_TIGHT_KEY = f""":[{{\\["'{WIDE_SPACES}]"""
"""Where a key and the beginning of its value may have been read as a key."""


def may_slip(text: str) -> bool:
    """Tell whether a whole file may hold what `slips_within` finds."""
    # Most files hold none of it; to count colons takes less than to compile a pattern.
    tight = text.count(":") > text.count(": ") + text.count(":\n")
    return bool(
        any(space in text for space in WIDE_SPACES)
        or ("：" in text and re.search(_FULL_WIDTH_KEY, text))
        or (tight and re.search(_TIGHT_KEY, text))
    )


def slips_within(root: Node) -> Iterator[Finding]:
    """Yield full-width spaces and colons that leave YAML readable, with another meaning."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Sequence):
            waiting += node.items
        elif isinstance(node, Mapping):
            for key, value in node.items.values():
                waiting += key, value
                # ``note： "one: two"`` is the key ``note： "one`` to YAML.
                colon = key.plain and (":" in key.text or "：" in key.text)
                if colon and re.search(f"{_FULL_WIDTH_KEY}|{_TIGHT_KEY}", key.text):
                    mistake = slip(key)
                    if mistake:
                        yield mistake
        elif node.plain and node.text and node.text[0] in WIDE_SPACES:
            params = {"character": code_point(node.text[0])}
            yield mistake_of(node, "full-width-space", params, 1)


def slip(scalar: Scalar) -> Finding | None:
    r"""Return how a text that stands where it should not came to be one text.

    ``gdp：3000`` and ``gdp:3000`` are keys with values to the eye and one text to YAML. Nothing is
    wrong with such a text in a note, so `compose` lets it pass; ask where a mapping was expected
    or a key is unknown.

    Parameters
    ----------
    scalar
        A key or a value.

    Returns
    -------
    Finding or None
        ``full-width-colon``, ``full-width-space`` or ``missing-space`` at the character.

    Examples
    --------
    >>> from zzplan.plan.inputs.compose import compose
    >>> goals, _ = compose("goals:\n  gdp：3000")
    >>> slip(goals.items["goals"][1])[:2]
    (Span(line=2, column=6, end=7), 'full-width-colon')
    """
    if not scalar.plain:
        return None
    start, text = scalar.start, scalar.text
    if start.line != scalar.end.line:  # the lines are joined with spaces, so its first word ...
        text = re.split("[ \n\x85\u2028\u2029]", text, maxsplit=1)[0]  # ... is on the first of them
    return slip_in(text, start.line, start.column)


def slip_in(text: str, line: int, column: int) -> Finding | None:
    """Return how the key and the value at the beginning of ``text`` came to be one text."""
    if text[:1] in tuple(WIDE_SPACES):
        return wide_space_at(line, column, text[0])
    colon = re.search("[:：]", text)
    if colon is None:
        return None
    key, after = text[: colon.start()], text[colon.end() : colon.end() + 1]
    column += colon.start()
    if colon.group() == "：":
        return mistake_at("full-width-colon", line, column)
    if after in tuple(WIDE_SPACES):
        return wide_space_at(line, column + 1, after)
    # An address holds ``:/``, and words before a colon are prose.
    if not key or re.search(r"\s", key) or not after or after.isspace() or after == "/":
        return None
    return mistake_at("missing-space", line, column)


def wide_colons(lines: Iterable[str]) -> Iterator[Finding]:
    """Yield the full-width colons that stand where the keys of lines end.

    Whoever types one types more of them. What is set in from a line with a value goes on with
    that value, and is no key.

    Examples
    --------
    >>> text = "基年：2025,目标:,  a：,    单位：亿元,说明: 一：二,  三：四,b: |,  c：d"
    >>> [one.span.line for one in wide_colons(text.split(","))]
    [1, 3, 4]
    """
    deepest = 0
    for number, line in enumerate(lines):
        start = re.match(" *(?:- +)*", line)
        text = line.rstrip()
        if start is None or not text or text[start.end() :][:1] in ("", "#"):
            continue
        if start.end() > deepest:
            continue
        colon = re.search("[:：]", text)
        if colon is None:
            deepest = start.end()
            continue
        key = text[start.end() : colon.start()]
        if colon[0] == "：" and key and not re.search(r"[\s'\"\[{]", key):
            yield mistake_at("full-width-colon", number, colon.start())
        deepest = _ANYWHERE if colon.end() == len(text) else start.end()


def wide_space_at(line: int, column: int, character: str) -> Finding:
    """Return the mistake of a space that is none."""
    params = {"character": code_point(character)}
    return mistake_at("full-width-space", line, column, params=params)


def place_behind(before: str) -> tuple[int, int]:
    """Return the line and the column behind a text, counted from 0."""
    lines = (before + "|").splitlines()
    return len(lines) - 1, len(lines[-1]) - 1


def code_point(character: str) -> str:
    """Return the name of a character that cannot be shown: ``U+3000``."""
    return f"U+{ord(character):04X}"


def mistake_at(
    code: Mistake, line: int, column: int, end: int | None = None, params: Params | None = None
) -> Finding:
    """Return a diagnostic at a line and a column that count from 0; its advice has its name."""
    end = column + 1 if end is None else end
    return Finding(Span(line + 1, column + 1, end + 1), code, params or {}, code)
