"""The words and signs of a claim, each with its place."""

from __future__ import annotations

import re

from zzplan.plan.units.currencies import currency, in_front
from zzplan.plan.units.measures import measure
from zzplan.plan.units.unit_parts import OTHER
from zzplan.plan.units.units import read_unit
from zzplan.plan.words.signs import DIGITS

_ALIKE = dict(
    zip(
        "（）［］＋－−–＊×·／÷＾＝＞＜≥≧⩾≤≦⩽≈≃～~＠％，．",
        "()[]+---***//^=><≥≥≥≤≤≤≈≈≈≈@%,.",
        strict=True,
    )
)
"""One character each, so that places stay what they are."""
_APART = str.maketrans(
    {one: f" {one} " for one in "()+*/^=<>"}
    | {one: like if like in "[]@%,." else f" {like} " for one, like in _ALIKE.items()}
)
"""A hyphen is not among them: it may belong to a name."""
_OF_YEARS = "\N{FRACTION SLASH}"
"""Stands for the slash of a fiscal year until the claim has been taken apart."""


def split(text: str) -> list[str]:
    """Split a claim into figures, numbers, words and signs.

    Examples
    --------
    >>> split("action-plan.gdp[2021-09]-3 ≥ $2.2 billion")
    ['action-plan.gdp[2021-09]', '-', '3', '≥', '$2.2', 'billion']
    """
    whole = str.maketrans({"/": _OF_YEARS, " ": None})  # gdp[2023/24] divides nothing
    text = re.sub(r"\[[^]]*\]", lambda one: one[0].translate(whole), text)
    words = [one.replace(_OF_YEARS, "/") for one in text.translate(_APART).split()]
    if "-" not in text:
        return words
    tokens: list[str] = []
    for word in words:
        if "-" in word and not _is_name(word):
            tokens += _split_minus(word)
        else:
            tokens.append(word)
    return tokens


def _is_name(word: str) -> bool:
    """Tell whether every hyphen of a word is its own: ``action-plan.gdp``, ``gdp[2021-09]``."""
    base, bracket, period = word.partition("[")
    return not base.startswith((*DIGITS, "-")) and (
        not bracket or period.find("]") == len(period) - 1
    )


def _split_minus(word: str) -> list[str]:
    """Split at the hyphens that are a minus: behind a digit or a bracket, before a number."""
    tokens, start, inside = [], 0, False
    for end, one in enumerate(word):
        if one in "[]":
            inside = one == "["
        elif one == "-" and not inside:
            before = word[start:end]
            if before and not before.startswith(DIGITS) and "[" not in before:
                continue  # within a name
            tokens += [before, "-"] if before else ["-"]
            start = end + 1
    return [*tokens, word[start:]] if start < len(word) else tokens


def place(text: str, tokens: list[str], position: int) -> tuple[int, int]:
    """Return the characters of a token: together the tokens are the text without its blanks."""
    before = sum(map(len, tokens[:position]))
    length = len(tokens[position]) if position < len(tokens) else 0
    inked = [offset for offset, one in enumerate(text) if not one.isspace()]
    if not length:
        end = inked[-1] + 1 if inked else 0
        return end, end + 1
    return inked[before], inked[before + length - 1] + 1


def currency_before(token: str, following: str) -> str:
    """Return the currency that a number of a claim begins with: $2.2bn, USD 2.2 billion."""
    if following.startswith(DIGITS) and currency(token):
        return token
    money = in_front(token)
    return money if token[len(money) :].startswith(DIGITS) else ""


def is_unit(words: str) -> bool:
    """Tell whether words behind a number are a magnitude, a share, or a unit that is known.

    Examples
    --------
    >>> is_unit("billion"), is_unit("percentage points"), is_unit("% of GDP"), is_unit("gdp")
    (True, True, True, False)
    """
    unit = read_unit(words.strip(), behind=True)
    return unit.kind != OTHER or unit.exponent != 0 or measure(unit.base) is not None
