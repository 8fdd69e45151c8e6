"""Quotes that look like those of YAML, and are letters to it."""

from __future__ import annotations

QUOTES = frozenset("“”„‟‘’‚‛「」『』＂＇«»")


def unquoted(text: str) -> str:
    """Return a text without the quotes that mean nothing to YAML.

    Examples
    --------
    >>> unquoted("“亿元”"), unquoted("「3000」亿元")
    ('亿元', '3000亿元')
    """
    return "".join(c for c in text if c not in QUOTES).strip()
