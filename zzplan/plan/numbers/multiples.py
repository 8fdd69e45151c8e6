"""Multiples and parts that stand in words: 翻番, 减半, 三分之二, doubled, threefold, a third."""

from __future__ import annotations

import re

from zzplan.plan.numbers import numerals
from zzplan.plan.numbers.digits import Number, QuantityError

_MOST_DOUBLINGS = 20
_TIMES = {
    "double": 2, "doubled": 2, "doubling": 2, "twice": 2, "twofold": 2, "triple": 3, "tripled": 3,
    "tripling": 3, "threefold": 3, "quadruple": 4, "quadrupled": 4, "fourfold": 4, "quintuple": 5,
    "quintupled": 5, "fivefold": 5, "tenfold": 10, "two times": 2, "three times": 3,
    "four times": 4, "five times": 5, "ten times": 10,
}  # fmt: skip
_PARTS = {
    "减半": (1, 2), "一半": (1, 2), "半": (1, 2), "半数": (1, 2), "half": (1, 2), "a half": (1, 2),
    "one half": (1, 2), "one-half": (1, 2), "halve": (1, 2), "halved": (1, 2), "halving": (1, 2),
    "a third": (1, 3), "one third": (1, 3), "one-third": (1, 3), "two thirds": (2, 3),
    "two-thirds": (2, 3), "a quarter": (1, 4), "one quarter": (1, 4), "one-quarter": (1, 4),
    "three quarters": (3, 4), "three-quarters": (3, 4), "a fifth": (1, 5), "one fifth": (1, 5),
    "one-fifth": (1, 5), "two fifths": (2, 5), "a tenth": (1, 10),
}  # fmt: skip
_AS_MANY = "(?: as (?:many|much|high|large|big)| the size)$"
_FOLD = "(?<=[0-9])[ -]?fold$"
_DECIMALS = 6


def times_of(text: str, core: str) -> Number | None:
    """Return how many times as much a text says; None where its core is no such word.

    Examples
    --------
    >>> [times_of(text, text).value for text in ("翻两番", "减半", "twice as many")]
    [4.0, 0.5, 2.0]
    """
    if core.startswith("翻") and core.endswith("番"):
        return _doublings(text, core[1:-1])
    core = core.casefold()
    known = _TIMES.get(re.sub(_AS_MANY, "", core) if " " in core else core)
    if known is not None:
        return Number(known, 0, 0)
    part = _PARTS.get(core) if core in ("减半", "halve", "halved", "halving") else None
    return _number(*part) if part else None


def part_of(core: str) -> tuple[int, int] | None:
    """Return the part of a whole that a core says: 三分之二 and "two thirds".

    Examples
    --------
    >>> part_of("三分之二"), part_of("a quarter"), part_of("百分之四十")
    ((2, 3), (1, 4), None)
    """
    known = _PARTS.get(core.casefold())
    if known is not None:
        return known
    below, found, above = core.partition("分之")
    if not found or below in ("百", "千", "万"):
        return None
    pair = [_whole(one) for one in (above, below)]
    if pair[0] is None or pair[1] is None or not 0 < pair[0] < pair[1]:
        return None
    return pair[0], pair[1]


def share_of(part: tuple[int, int], sign: int) -> Number:
    """Return what is left, or there, of a whole after a part more or less: 减少三分之一 is 2/3.

    Examples
    --------
    >>> share_of((1, 4), -1).value, share_of((1, 2), 1).value, share_of((3, 4), 0).value
    (0.75, 1.5, 0.75)
    """
    above, below = part
    return _number(below + sign * above if sign else above, below)


def without_fold(core: str) -> str:
    """Write 3-fold as 3x."""
    return re.sub(_FOLD, "x", core) if core.endswith("fold") else core


def _number(above: int, below: int) -> Number:
    """Return a fraction with as few decimals as it takes; as a fraction where it has no end."""
    for decimals in range(_DECIMALS):
        if above * 10**decimals % below == 0:
            return Number(above * 10**decimals // below, -decimals, 0)
    return Number(above, 0, 0, below)


def _whole(text: str) -> int | None:
    if text.isdigit() and text.isascii():
        return int(text)
    numeral = numerals.read(text) if text and all(c in numerals.CHARACTERS for c in text) else None
    return int(numeral.digits) if numeral and not numeral.decimals else None


def _doublings(text: str, count: str) -> Number:
    """翻一番 is twice, 翻两番 four times."""
    times = _whole(count or "1")
    if times is None or not 1 <= times <= _MOST_DOUBLINGS:
        raise QuantityError("bad-number", text=text)
    return Number(2**times, 0, 0)
