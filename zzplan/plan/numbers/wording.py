"""The words around a printed number, and what they make of it (methods.md 2.2)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from zzplan.plan.numbers import asides, words
from zzplan.plan.numbers.digits import QuantityError
from zzplan.plan.numbers.words import ABOUT, ABOVE, BELOW, CEILING, FLOOR, NEAR, NOMINAL, REAL
from zzplan.plan.words.keys import Basis, ComparatorKey
from zzplan.plan.words.signs import DIGITS
from zzplan.structs import Struct

__all__ = [
    "ABOUT", "ABOVE", "BELOW", "CEILING", "FLOOR", "NEAR", "NOMINAL", "REAL",
    "Worded", "peel", "read",
]  # fmt: skip

_PUNCTUATION = str.maketrans({"−": "-", "–": "-", "—": "-", "〜": "~"})
_LONGEST = 40
_FOOTNOTE = "(?<=.)[①-⑳⓪❶-❿]+$"
_NOTHING_BESIDE = (False, None, None, 0, False, None)
_NUMBER = re.compile("[0-9][0-9.,]*")


def _by(position: int, known: Iterable[str]) -> dict[str, list[str]]:
    """Sort words under one of their characters, the longest first."""
    found: dict[str, list[str]] = {}
    for word in sorted(known, key=len, reverse=True):
        found.setdefault(word[position], []).append(word)
    return found


_BY_FIRST = _by(0, words.PREFIXES)
_BY_LAST = _by(-1, words.SUFFIXES)


class Worded(Struct):
    """A printed text without its words, and what the words said."""

    core: str
    """The number with its unit."""
    comparator: ComparatorKey | None
    """One of the constants of this module; None where no word says it."""
    aspirational: bool
    hold: bool
    """保持, 稳定在: to be kept in every year."""
    sign: int
    """-1 after 下降, +1 after 增长, else 0."""
    contradiction: bool
    """A floor and a ceiling at once, or 名义 and 实际."""
    more: bool
    """多, 余: more than the printed digits."""
    basis: Basis | None
    """Of growth: ``real`` after 实际, ``nominal`` after 名义."""
    yearly: bool
    """年均, 每年, "a year": so much in each year."""
    total: bool = False
    """[18], 〔18〕: so much in all the years together."""
    base: int | None = None
    """The year that a change or a multiple counts from: 比2020年提高, "below 2005 levels"."""
    until: int | None = None
    """The year in which the figure is to be reached: 到2025年达到."""
    times: bool = False
    """是2020年的: a part, or so many times, of what was in the base year."""


def read(text: str) -> Worded:
    """Normalize a text and take its words off; refuse what could be misread.

    Examples
    --------
    >>> read("突破 3,000亿元").core, read("突破 3,000亿元").comparator
    ('3,000亿元', '>')
    """
    number = _NUMBER.search(text)
    if number is None or len(text) > _LONGEST or asides.names_a_year(text):
        return _read(text)
    start, end = number.span()
    try:
        before, after, said = _around(text[:start], text[end:])
    except QuantityError:  # whose words name the whole text
        return _read(text)
    return Worded.make((before + text[start:end] + after, *said))


@lru_cache(maxsize=1024)  # plans use the same few words around all their numbers
def _around(prefix: str, suffix: str) -> tuple[str, str, tuple[Any, ...]]:
    """Return what the words around a number leave of its surroundings, and what they say.

    No word has a digit: whatever the number is, the words come off in the same way.
    """
    if any(map(str.isdigit, prefix)):  # of other scripts, such as ０: part of the number
        raise QuantityError("bad-number")
    core, *said = _read(f"{prefix}0{suffix}")
    before, _, after = core.partition("0")
    return before, after, tuple(said)


def _read(text: str) -> Worded:
    plain = text.strip()
    if not plain.isascii():
        if not unicodedata.is_normalized("NFKC", plain):
            plain = re.sub(_FOOTNOTE, "", plain)
            if _disguised(plain):
                raise QuantityError("bad-number", text=text[:_LONGEST])
            plain = unicodedata.normalize("NFKC", plain).strip()
        plain = plain.replace("——", "-").translate(_PUNCTUATION)
    if len(plain) > _LONGEST:
        raise QuantityError("bad-number", text=text[:_LONGEST] + "...")
    beside = asides.take_off(plain)
    said = peel(beside.rest)
    if said.contradiction:
        raise QuantityError("contradictory-words", text=text)
    if beside[1:] == _NOTHING_BESIDE:
        return said
    return said.replace(
        sign=said.sign or beside.sign,
        total=beside.total,
        base=beside.base,
        until=beside.until,
        times=beside.times,
        basis=said.basis or beside.basis,
    )


def peel(text: str) -> Worded:
    """Take the words off a printed number.

    Parameters
    ----------
    text : str
        A normalized text (NFKC, no outer blanks).

    Examples
    --------
    >>> peel("力争8%以上")
    Worded(core='8%', comparator='>=', aspirational=True, hold=False, sign=0, \
contradiction=False, more=False, basis=None, yearly=False, total=False, base=None, until=None, \
times=False)
    >>> peel("控制在35处以内").core, peel("控制在35处以内").comparator
    ('35处', '<=')
    >>> peel("下降8.5%").sign, peel("at least 40%").comparator
    (-1, '>=')
    """
    core, low = text, text.lower() if text.isascii() else text  # M is million where m is a metre
    found: list[str] = []
    while word := _first(low):
        found.append(words.PREFIXES[word])
        core, low = core[len(word) :].lstrip(), low[len(word) :].lstrip()
    while word := _last(low):
        found.append(words.SUFFIXES[word])
        core, low = core[: -len(word)].rstrip(), low[: -len(word)].rstrip()
    return Worded.make((core, *_said(tuple(found)), False, None, None, False))


@lru_cache(maxsize=256)  # plans use the same few words
def _said(
    found: tuple[str, ...],
) -> tuple[str | None, bool, bool, int, bool, bool, str | None, bool]:
    """Return what words say together: a reading without its core."""
    said = [meaning for meaning in found if meaning in words.COMPARATORS]
    comparator = ABOUT if ABOUT in said else said[-1] if said else None
    if comparator is None and words.CONTROL in found:
        comparator = CEILING
    if comparator is None and words.REACH in found:  # 达到35处以内 is a ceiling
        comparator = FLOOR
    contradiction = len(said) > 1 and bool(
        words.FLOORS.intersection(said) and words.CEILINGS.intersection(said)
    )
    signs = {words.SIGNS[meaning] for meaning in found if meaning in words.SIGNS}
    basis = REAL if REAL in found else NOMINAL if NOMINAL in found else None
    return (
        comparator,
        words.ASPIRE in found,
        words.HOLD in found,
        min(signs, default=0),
        contradiction or {REAL, NOMINAL} <= set(found) or len(signs) > 1,
        words.MORE in found,
        basis,
        not words.YEARS.isdisjoint(found),
    )


def _first(core: str) -> str:
    """Return the longest word that a text begins with; "up" does not begin "upper"."""
    for word in _BY_FIRST.get(core[:1], ()):
        if core.startswith(word):
            after = core[len(word) : len(word) + 1]
            if word in words.ARTICLES and not core[len(word) :].lstrip().startswith(DIGITS):
                continue  # a third
            if not (word[-1].isalpha() and word.isascii() and after.isalpha() and after.isascii()):
                return word
    return ""


def _last(core: str) -> str:
    """Return the longest word that a text ends with."""
    for word in _BY_LAST.get(core[-1:], ()):
        if core.endswith(word):
            before = core[: -len(word)][-1:]
            if not (word[0].isalpha() and word.isascii() and before.isalpha() and before.isascii()):
                return word
    return ""


def without_years(core: str) -> str | None:
    """Take "a year" off the end of a number; None where nothing of the kind stands there.

    Examples
    --------
    >>> without_years("0.5 points a year"), without_years("8%/年"), without_years("5 MPa")
    ('0.5 points', '8%', None)
    """
    folded = core.lower()
    if not folded.endswith(words.YEARLY_ENDS):
        return None
    for end in words.YEARLY_ENDS:
        before = core[: -len(end)].rstrip()
        if folded.endswith(end) and not (
            end[0].isalpha() and len(before) + len(end) == len(core) and before[-1:].isalpha()
        ):
            return before
    return None


def _disguised(plain: str) -> bool:
    """Tell whether a number would arise: 10² would become 102, and ⑤ 5; but m² is a unit."""
    return any(
        unicodedata.category(c) == "No" and not plain[max(0, i - 1) : i].isalpha()
        for i, c in enumerate(plain)
    )
