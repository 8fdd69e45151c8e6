"""Text of others as a reader may see it: nothing hidden, nothing that steers a terminal."""

from __future__ import annotations

from unicodedata import category

_BLANK_LETTERS = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0"
)
"""What Unicode calls letters, marks or signs, and what shows nothing: the fillers of Hangul, above
all; two names may differ by them alone."""
_REPLACEMENT = "\ufffd"
_LONGEST = 160


def is_hidden(character: str) -> bool:
    r"""Tell whether a character shows nothing or acts upon the text around it.

    Controls such as ESC, marks of direction, spaces without width, line breaks of every kind, and
    letters that are blank; a space of any width is none of them.

    Examples
    --------
    >>> [is_hidden(c) for c in ("\x1b", "\u202e", "\u3164", "\n", "\u3000", "亿")]
    [True, True, True, True, False, False]
    """
    if character.isprintable():
        return character in _BLANK_LETTERS
    return category(character) != "Zs"


def is_visible(text: str) -> bool:
    """Tell whether a text has nothing hidden and no space but the plain one."""
    return text.isprintable() and (text.isascii() or _BLANK_LETTERS.isdisjoint(text))


def printable(text: str) -> str:
    r"""Return a name or a value as the plan is to hold it: blanks in place of what is hidden.

    Examples
    --------
    >>> printable("gdp\u200b"), printable("a\u202eb"), printable("gdp\u3164")
    ('gdp', 'a b', 'gdp')
    """
    if is_visible(text):
        return text
    return "".join(" " if not c.isprintable() or is_hidden(c) else c for c in text).strip()


def visible(text: str) -> str:
    r"""Return a text with U+FFFD for each hidden character; a tab becomes a blank.

    Examples
    --------
    >>> visible("gdp\x1b[2J"), visible("a\tb"), visible("地区\u202e生产总值")
    ('gdp�[2J', 'a b', '地区�生产总值')
    """
    if is_visible(text):
        return text
    return "".join(" " if c == "\t" else _REPLACEMENT if is_hidden(c) else c for c in text)


def quoted(text: str) -> str:
    r"""Return a text as a message quotes it: visible, and cut where it is long.

    Examples
    --------
    >>> quoted("x" * 1_000_000)[155:], quoted("8%\x07")
    ('xx...', '8%�')
    """
    return visible(text if len(text) <= _LONGEST else text[: _LONGEST - 3] + "...")
