"""Arithmetic on intervals; expected ends by hand."""

from __future__ import annotations

import pytest

from zzplan.engine.arithmetic import NoValueError, compute, plus
from zzplan.engine.interval import Interval
from zzplan.plan.file.load import parse

Box = tuple[float, float]


def result(postfix: str, *boxes: Box) -> Interval:
    """Compute an expression in postfix order, whose terms are letters."""
    text = "zzplan: 1\nindicators: {x: {unit: 亿元, actuals: {2020: 5}}}\n"
    ((one, *_), *_) = parse(text + "identities: {c: {claim: 'x[2020] = 5'}}").identities[0].sides
    steps = [one if step.isalpha() and step != "neg" else step for step in postfix.split()]
    return compute(steps, iter(Interval(*box) for box in boxes))


@pytest.mark.parametrize(
    ("postfix", "boxes", "low", "high"),
    [
        ("a b +", [(1, 2), (10, 30)], 11, 32),
        ("a b -", [(1, 2), (10, 30)], -29, -8),
        ("a b *", [(1, 2), (10, 30)], 10, 60),
        ("a b *", [(-1, 2), (10, 30)], -30, 60),
        ("a b *", [(-2, -1), (-30, 10)], -20, 60),
        ("a b /", [(10, 30), (1, 2)], 5, 30),
        ("a b /", [(-10, 30), (2, 5)], -5, 15),
        ("a b /", [(10, 30), (-5, -2)], -15, -2),
        ("a b /", [(10, 30), (0.5, 1)], 10, 60),
        ("a neg", [(1, 2)], -2, -1),
        ("a neg b +", [(1, 2), (5, 6)], 3, 5),
        ("a b ^", [(2, 3), (2, 2)], 4, 9),
        ("a b ^", [(2, 3), (-1, 2)], 1 / 3, 9),
        ("a b ^", [(0.5, 2), (2, 3)], 0.125, 8),
        ("a b ^", [(-2, 3), (2, 2)], 0, 9),
        ("a b ^", [(-3, 2), (2, 2)], 0, 9),
        ("a b ^", [(-3, -2), (2, 2)], 4, 9),
        ("a b ^", [(-2, 3), (3, 3)], -8, 27),
        ("a b ^", [(0, 3), (2, 2)], 0, 9),
        ("a b ^", [(-2, 3), (0, 0)], 1, 1),
        ("a b ^", [(-2, 3), (1, 1)], -2, 3),
        ("a b ^", [(-4, -2), (-1, -1)], -0.5, -0.25),
        ("a b ^", [(-4, -2), (-2, -2)], 1 / 16, 0.25),
        ("a b c * +", [(1, 2), (10, 30), (2, 3)], 21, 92),
    ],
)
def test_every_end_of_the_operands_counts(
    postfix: str, boxes: list[Box], low: float, high: float
) -> None:
    assert result(postfix, *boxes) == pytest.approx((low, high))


@pytest.mark.parametrize(
    ("postfix", "boxes", "reason"),
    [
        ("a b /", [(1, 2), (0, 3)], "division-by-zero"),
        ("a b /", [(1, 2), (-3, 0)], "division-by-zero"),
        ("a b /", [(1, 2), (-1, 1)], "division-by-zero"),
        ("a b ^", [(-1, 2), (0.5, 0.5)], "power"),
        ("a b ^", [(0, 2), (0.5, 0.5)], "power"),
        ("a b ^", [(-1, 2), (1, 2)], "power"),
        ("a b ^", [(-1, 2), (-1, -1)], "division-by-zero"),
        ("a b *", [(1e300, 1e301), (1e9, 1e10)], "too-large"),
        ("a b ^", [(1e300, 1e301), (9, 9)], "too-large"),
        ("a b +", [(1e308, 1e308), (1e308, 1e308)], "too-large"),
        ("a b -", [(-1e308, -1e308), (1e308, 1e308)], "too-large"),
    ],
)
def test_what_has_no_value(postfix: str, boxes: list[Box], reason: str) -> None:
    with pytest.raises(NoValueError, match=reason) as raised:
        result(postfix, *boxes)
    assert raised.value.reason == reason


@pytest.mark.parametrize(
    ("one", "other", "total"),
    [
        (1.12, -1, 0.12), (12345.679, -12345.678, 0.001), (0.1 + 0.2, -0.3, 0.0),
        (-1.12, 1, -0.12), (1, -1.12, -0.12), (0.0, 0.0, 0.0), (5.0, -5.0, 0.0),
        (2.0, 3.0, 5.0), (1e-9, 1.0, 1.000000001), (1234567.891, -1234567.89, 0.001),
        # a quarter of the larger and more is no cancellation: it keeps every bit
        (0.4, -0.3, 0.4 - 0.3), (1e308, 1e308, float("inf")),
    ],
)  # fmt: skip
def test_what_nearly_cancels_keeps_the_digits_it_had(
    one: float, other: float, total: float
) -> None:
    assert plus(one, other) == total
