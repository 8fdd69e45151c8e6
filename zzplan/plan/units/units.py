"""Units: a power of ten and what is measured; 2.5万亿 for an indicator in 亿元, £m, % of GDP."""

from __future__ import annotations

import re
from functools import lru_cache

from zzplan.plan.units import magnitudes
from zzplan.plan.units.counts import THINGS, is_mean
from zzplan.plan.units.currencies import may_be
from zzplan.plan.units.unit_parts import COUNT, MONEY, NONE, OTHER, plain_unit, read_part
from zzplan.plan.words.keys import UnitKind
from zzplan.structs import Struct

SHARE: UnitKind = "share"
POINTS: UnitKind = "points"
PERCENT = "%"
"""The base of parts of a hundred or a thousand, and of percentage points."""
_PARTS = {"%": -2, "‰": -3, "‱": -4, "成": -1}

# Patterns are kept as texts: `re` compiles them where the first unit needs them.
_SIGNS = ("%", "‰", "百分", "千分", "cent", "pct", "pp", "p.p", "mil")
"""One of them stands in whatever is a share."""
_PERCENT = r"%|\bper\s?cent(?:s|age|ages)?\b|\bpct\b|百分比|百分率"
_POINTS = (
    r"百分点|%点|\bp\.?p(?:\.|s|ts?)?(?![a-z])"
    r"|(?:%|\bpct|\bper\s?cent(?:age)?)[\s-]?(?:points?|pts?)\b"
)
_PERMILLE = r"‰|\bper\s?mill?e?\b"
_PERMILLE_POINTS = r"千分点|(?:‰|\bper\s?mill?e?)[\s-]?points?\b"
_FORMS = (
    (_POINTS, -2, POINTS), (_PERCENT, -2, SHARE), (_PERMILLE_POINTS, -3, POINTS),
    (_PERMILLE, -3, SHARE),
)  # fmt: skip
_PRINTED_SHARE = (
    r"(?:%|per\s?cent(?:age)?|pct)(?:[\s-]?(?:points?|pts?))?(?: of [A-Za-z ]+)?"
    r"|个?百分点|pp|p\.p\.|ppts?|个?千分点|(?:‰|per\s?mill?e?)\s?points?"
)
_PER = r"\s*/\s*|(?:^|\s+)per\s+(?!cent)|(?<=[^\s])每(?=\S)"
_METRES = r"[米里]|miles?|inch|feet|[A-Za-zµμ]{1,3}[23]?(?:/.*)?"
"""Units beside which m behind digits can be a metre, or a slip: km, m2, Mt, MW."""


class Unit(Struct):
    """What stands behind a number, or above a column of them."""

    text: str
    """As printed."""
    exponent: int
    """The power of ten: 8 of 亿元, 6 of £m, -2 of per cent."""
    base: str
    """What is measured, in one spelling: a currency's code, ``%``, ``people``, ``吨``."""
    kind: UnitKind
    """``share``, ``points``, ``money``, ``count``, ``other``; empty for a magnitude alone."""
    over: int = 0
    """The power of ten below the line: 4 of 元/万人."""
    per: tuple[str, ...] = ()
    """What stands below the line, each as a base."""
    letter: int = 0
    """The power of ten that a unit may be instead of itself: 6 of m, which may be million."""
    prefix: int = 0
    """The power of ten that is part of the measure: 6 of Mt, 4 of 公顷, -9 of kg/km2."""

    @property
    def scale(self) -> int:
        """The power of ten of the whole: 4 of 亿元/万人, 6 of Mt."""
        return self.exponent - self.over + self.prefix

    @property
    def is_share(self) -> bool:
        """A share, or a number in percentage points: on a straight line."""
        return self.kind in (SHARE, POINTS)


@lru_cache(maxsize=2048)
def read_unit(text: str, *, behind: bool = False) -> Unit:
    """Read a unit.

    Parameters
    ----------
    text : str
        ``亿元``, ``USD (million)``, ``£m``, ``% of GDP``, ``占GDP比重(%)``, ``件/万人``.
    behind : bool
        It stands behind digits, where single letters are magnitudes: 620m.

    Examples
    --------
    >>> tuple(read_unit("万亿元"))[1:4], tuple(read_unit("US$ m"))[1:4]
    ((12, 'CNY', 'money'), (6, 'USD', 'money'))
    >>> read_unit("% of GDP").kind, read_unit("MW").exponent, read_unit("m", behind=True).exponent
    ('share', 0, 6)
    >>> read_unit("亿元/万人").scale, read_unit("件/万人").per
    (4, ('people',))
    """
    string = plain_unit(text).strip()
    if not string:
        return Unit(text, 0, "", NONE)
    above, *below = _split(string)
    if share := _share(string, above, behind=behind):
        return share.replace(text=text)
    exponent, base, kind, letter, prefix = read_part(above, behind=behind)
    if not below:
        return Unit.make((text, exponent, base, kind, 0, (), letter, prefix))
    parts = [read_part(one, behind=False) for one in below if one]
    per = tuple(sorted(one[1] for one in parts if one[1]))
    kind = OTHER if kind in (NONE, COUNT) else kind
    over, prefix = sum(one[0] for one in parts), prefix - sum(one[4] for one in parts)
    return Unit.make((text, exponent, base, kind, over, per, 0, prefix))


def _split(string: str) -> list[str]:
    """Split at the line: 元/人, USD per capita."""
    if "每" not in string and " " not in string:
        return [one.strip() for one in string.split("/")]
    return re.split(_PER, string, flags=re.IGNORECASE)


def _share(string: str, above: str, *, behind: bool) -> Unit | None:
    """Return a share or points; None for whatever is neither, as 5% more is not behind digits."""
    if string in _PARTS:
        return Unit(string, _PARTS[string], PERCENT, SHARE)
    if string in ("百分点", "个百分点", "pp"):
        return Unit(string, -2, PERCENT, POINTS)
    low = string.casefold()
    if not any(sign in low for sign in _SIGNS):
        return None
    if behind and not re.fullmatch(_PRINTED_SHARE, low):
        return None
    for pattern, exponent, kind in _FORMS:
        if re.search(pattern, above.casefold() if exponent == -2 else low):
            return Unit(string, exponent, PERCENT, kind)
    return None


@lru_cache(maxsize=2048)
def shift(printed: str, unit: str) -> int | None:
    """Return the power of ten that turns a number printed in one unit into another.

    Parameters
    ----------
    printed : str
        What stands behind (or, of a currency, before) the number: a unit, a magnitude alone, or
        nothing.
    unit : str
        The unit of the indicator.

    Returns
    -------
    int or None
        None where the two do not measure the same, or where it cannot be told: 3m beside km.

    Examples
    --------
    >>> shift("万亿", "亿元"), shift("", "亿元"), shift("万元", "亿元"), shift("亿美元", "亿元")
    (4, 0, -4, None)
    >>> shift("bn", "£m"), shift("m", "Mt"), shift("5‰", "%"), shift("% of GDP", "%")
    (3, None, None, 0)
    """
    if not printed or printed == unit or plain_unit(printed) == plain_unit(unit):
        return 0
    one, other = read_unit(printed, behind=True), read_unit(unit)
    if one.kind == NONE and not one.per:
        return _magnitude(one, other)
    same = (one.base == other.base and one.is_share == other.is_share) or (
        one.kind == other.kind == COUNT and THINGS in (one.base, other.base)
    )
    if not same and one.kind == other.kind == MONEY:
        same = may_be(printed, other.base)
    if same and one.per == other.per:
        return one.scale - other.scale
    return None


def _magnitude(one: Unit, other: Unit) -> int | None:
    """Return the shift of a magnitude alone, which is one of the indicator's own unit."""
    if other.is_share or (not one.exponent and one.text):
        return None
    letter = one.exponent == 6 and one.text.strip() in magnitudes.LETTERS and not other.letter
    if letter and other.kind == OTHER and re.fullmatch(_METRES, plain_unit(other.text).strip()):
        return None  # 3m beside km: metres or million
    if other.letter:  # a column headed m that also prints 1.1 bn counts millions
        return one.exponent - other.letter if one.exponent > other.letter else None
    return one.exponent - other.exponent


@lru_cache(maxsize=1024)
def is_share(unit: str) -> bool:
    """Tell whether figures of a unit move on a straight line, in points.

    Examples
    --------
    >>> [is_share(unit) for unit in ("%", "‰", "pp", "亿元", "share (%)")]
    [True, True, True, False, True]
    """
    return unit == PERCENT or read_unit(unit).is_share


@lru_cache(maxsize=1024)
def canonical(unit: str) -> str:
    """Return the unit that figures are kept in: every per cent of something is ``%``.

    Examples
    --------
    >>> [canonical(unit) for unit in ("% of GDP", "per cent", "‰", "百分点", "USD (million)")]
    ['%', '%', '‰', '百分点', 'USD (million)']
    """
    one = read_unit(unit)
    return PERCENT if one.kind == SHARE and one.exponent == _PARTS[PERCENT] else unit


@lru_cache(maxsize=4096)
def counts(unit: str, *names: str) -> bool:
    """Tell whether figures count things one by one, and are no mean per head.

    Examples
    --------
    >>> counts("件", "专利授权量"), counts("件", "每万人口专利拥有量"), counts("schools", "Schools")
    (True, False, True)
    """
    one = read_unit(unit)
    counted = one.kind == COUNT and not one.exponent
    return counted and not is_mean("|".join((unit, *names)))
