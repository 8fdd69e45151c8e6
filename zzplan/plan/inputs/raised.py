"""Raised text leads to a footnote or is an exponent, and is no digit of what it stands behind."""

from __future__ import annotations

_RAISED = str.maketrans("0123456789+-()abcdefghi", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱ")
_LETTERS = 2
"""More of them are a word: st, nd, th."""


def raised(text: str) -> str:
    """Return raised text in signs that are raised by themselves.

    Examples
    --------
    >>> raised("1"), raised("[2]"), raised("a"), raised("th"), raised("2,3")
    ('¹', '²', 'ᵃ', 'th', '²,³')
    """
    plain = text.strip()
    if plain.isalpha() and len(plain) >= _LETTERS:
        return text
    shown = text.translate(_RAISED)
    return shown.strip("[]") if plain.startswith("[") else shown
