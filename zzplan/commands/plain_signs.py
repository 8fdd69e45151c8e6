"""A text as bytes for a terminal that cannot show every sign of it."""

from __future__ import annotations

_PLAIN = {"…": "~", "×": "x", "≤": "<=", "≥": ">=", "≈": "~", "“": '"', "”": '"', "—": "-"}
"""What stands for a sign of zzplan's own where a terminal has not got it."""


def encoded(text: str, encoding: str) -> bytes:
    """Encode a text; a sign that the encoding lacks has another in its place, else a ``?``.

    Examples
    --------
    >>> encoded("Imports and ex… ≤ 2×, 亿元", "ascii")
    b'Imports and ex~ <= 2x, ??'
    """
    plain = "".join(c if c not in _PLAIN or _has(encoding, c) else _PLAIN[c] for c in text)
    return plain.encode(encoding, "replace")


def _has(encoding: str, sign: str) -> bool:
    return sign.encode(encoding, "ignore") != b""
