"""What methods.md 2.3 and 2.5 say of a goal, in fractions and without a line of the engine."""

from __future__ import annotations

from fractions import Fraction

from tests.fuzz.grammar import Goal

ORDER = ("short", "met-by-rounding", "met", "already-met")
"""From worse to better."""


def half_widths(digits: str, *, measured: bool) -> Fraction:
    """Return half of the place that printed digits stand for, in the default reading."""
    whole, _, decimals = digits.lstrip("-").partition(".")
    place = Fraction(1, 10 ** len(decimals))
    if decimals or not measured:
        return place / 2
    zeros = len(whole) - len(whole.rstrip("0"))
    for power in range(zeros, 0, -1):  # the largest whose half is at most 2.5% of the value
        if Fraction(10**power, 2) <= Fraction(whole) * Fraction(25, 1000):
            return Fraction(10**power, 2)
    return place / 2


def verdict(one: Goal) -> str | None:
    """Return the verdict; None at a limit, or so near that floating point decides."""
    start, end = Fraction(one.baseline), Fraction(one.goal)
    rate = Fraction(one.rate) / 100
    widths = half_widths(one.rate, measured=False) / 100
    sign = 1 if one.rising else -1
    if start == end:
        return None  # a matter of words: 超过70 is not met by 70
    if (start - end) * sign > 0:
        return "already-met"
    projected = start * (1 + rate) ** one.years
    most = (start + sign * half_widths(one.baseline, measured=True)) * (
        1 + rate + sign * widths
    ) ** one.years
    least = end - sign * half_widths(one.goal, measured=False)
    for reached, limit in ((projected, end), (most, least)):
        if abs(reached - limit) < abs(limit) * Fraction(1, 10**9):
            return None
    if (projected - end) * sign > 0:
        return "met"
    return "met-by-rounding" if (most - least) * sign > 0 else "short"
