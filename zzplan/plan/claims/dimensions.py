"""The dimensions of a claim: 亿元 / 万人 is 万元; 亿元 and 万元, or 亿元 and 亿美元, are not added.

What figures of several units make together (亿元 / 万亿元, 亿元 / 万人) is converted exactly where
it is compared. A figure keeps its magnitude: 亿元 beside 万元 is refused with the factor between
them, unless the claim has it; a power of ten may be such a factor, or a number like any other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from zzplan.plan.claims.conversions import Measured, Powers, Steps, settled, together
from zzplan.plan.model.plan_file import Term
from zzplan.plan.numbers.digits import Number
from zzplan.plan.units.counts import counted
from zzplan.plan.units.unit_parts import NONE
from zzplan.plan.units.units import PERCENT, read_unit

_ANY = frozenset(range(-99, 100))
"""The powers of ten of what is not known: it matches whatever it is compared with."""


def reconciled(sides: Iterable[Sequence[Term | str]]) -> tuple[Steps, ...]:
    """Return the sides of a claim with the conversions that their units ask for.

    Parameters
    ----------
    sides : iterable of sequences
        What the relation stands between, in postfix order.

    Raises
    ------
    ClashError
        For two units that are added or compared and are not one.

    Examples
    --------
    >>> gdp = Term("a[2020]", None, "亿元", True, ())
    >>> debt, share = gdp.replace(text="b[2020]", unit="万亿元"), gdp.replace(unit="")
    >>> ratio, _ = reconciled([[debt, gdp, "/"], [share]])
    >>> [step if isinstance(step, str) else step.text for step in ratio]
    ['b[2020]', 'a[2020]', '/', '10000', '*']
    >>> reconciled([[gdp], [debt]])
    Traceback (most recent call last):
    zzplan.plan.claims.conversions.ClashError: claim-magnitudes
    """
    parts = [_run(side) for side in sides]
    united = [part for part in parts if part.exponents]
    if not united:
        return tuple(part.steps for part in parts)
    anchor = parts.index(next((part for part in united if part.rigid), united[0]))
    whole = settled(parts[anchor])
    found: list[Steps] = []
    for place, part in enumerate(parts):
        if place == anchor or not part.exponents:
            one = whole if place == anchor else part
        elif place < anchor:
            one, _ = together(part, whole)
        else:
            _, one = together(whole, part)
        found.append(one.steps)
    return tuple(found)


def _run(side: Sequence[Term | str]) -> Measured:
    """Find what a side is in, with a stack as `zzplan.engine.arithmetic` computes it."""
    stack: list[Measured] = []
    for step in side:
        if isinstance(step, Term):
            stack.append(_of(step))
        elif step == "neg":
            one = stack.pop()
            stack.append(one.replace(steps=(*one.steps, step), number=None))
        else:
            right, left = stack.pop(), stack.pop()
            join = _sum if step in "+-" else _power if step == "^" else _product
            stack.append(join(step, left, right))
    return stack[0]


def _of(term: Term) -> Measured:
    steps: Steps = (term,)
    quantity = term.quantity
    if term.unit:
        label, powers, heads, exponent = _unit(term.unit)
        rigid = not term.is_number
        return Measured(steps, label, powers, heads, frozenset((exponent,)), exponent, rigid, False)
    if term.is_number and quantity and quantity.measure != "rate":
        number = None if quantity.high else quantity.low
        return Measured(steps, "", (), (), frozenset(), 0, False, False, number)
    return Measured(steps, PERCENT, (), (), frozenset((0,)), 0, True, False)


@lru_cache(maxsize=512)
def _unit(text: str) -> tuple[str, Powers | None, Powers, int]:
    """Return a unit's label, what it measures, what it counts, and its power of ten."""
    unit = read_unit(text)
    if unit.kind == NONE:
        return text, None, (), unit.scale
    bases = [(unit.base, 1), *((base, -1) for base in unit.per)]
    heads = tuple(one for one in bases if counted(one[0]))
    return text, _merged([one for one in bases if one not in heads and one[0]]), heads, unit.scale


def _merged(powers: Iterable[tuple[str, int]]) -> Powers:
    total: dict[str, int] = {}
    for base, power in powers:
        total[base] = total.get(base, 0) + power
    return tuple(sorted((base, power) for base, power in total.items() if power))


def _sum(operator: str, left: Measured, right: Measured) -> Measured:
    """Add or subtract; a bare number is in the unit of what it is added to."""
    if not left.exponents or not right.exponents:
        one = left if left.exponents else right
        if one.exponents:
            one = settled(one)
            left, right = (one, right) if left.exponents else (left, one)
        return one.replace(steps=(*left.steps, *right.steps, operator), number=None)
    left, right = together(left, right)
    measured = right if left.powers is None else left  # 亿 and 亿元 are 亿元
    return measured.replace(
        steps=(*left.steps, *right.steps, operator),
        exponents=left.exponents & right.exponents,
        rigid=left.rigid or right.rigid,
        scaled=left.scaled or right.scaled,
    )


def _product(operator: str, left: Measured, right: Measured) -> Measured:
    """Multiply or divide; a power of ten may convert, or may be a number like any other."""
    steps = (*left.steps, *right.steps, operator)
    sign = 1 if operator == "*" else -1
    if not left.exponents and not right.exponents:
        return left.replace(steps=steps, number=None)
    if not right.exponents or (not left.exponents and sign == 1):
        one, number = (left, right.number) if left.exponents else (right, left.number)
        ten = sign * _ten(number)
        both = one.exponents | {exponent - ten for exponent in one.exponents}
        return one.replace(steps=steps, exponents=both, scaled=True)
    powers = _combined(left.powers, right.powers, sign)
    keeps = (left.rigid and right.is_ratio and right.rigid) or (
        sign == 1 and left.is_ratio and left.rigid and right.rigid
    )
    return Measured(
        steps=steps,
        label=_label(operator, left, right),
        powers=powers,
        heads=_combined(left.heads, right.heads, sign) or (),
        exponents=frozenset(
            {a + sign * b for a in left.exponents or {0} for b in right.exponents or {0}} & _ANY
        )
        or _ANY,
        own=left.own + sign * right.own,
        rigid=keeps,
        scaled=left.scaled or right.scaled or not left.exponents,
    )


def _combined(left: Powers | None, right: Powers | None, sign: int) -> Powers | None:
    if left is None or right is None:
        return None
    return _merged([*left, *((base, sign * power) for base, power in right)])


def _label(operator: str, left: Measured, right: Measured) -> str:
    if right.label in ("", PERCENT):
        return left.label
    if operator == "*" and left.label in ("", PERCENT):
        return right.label
    return f"{left.label or 1} {operator} {right.label}"


def _power(operator: str, left: Measured, right: Measured) -> Measured:
    """Raise to a power: ratios stay ratios, of units only whole powers are known."""
    one = settled(left) if left.exponents and left.is_ratio else left
    steps = (*one.steps, *right.steps, operator)
    if not left.exponents or (left.is_ratio and left.powers == ()):
        return one.replace(steps=steps, number=None)
    return one.replace(steps=steps, powers=None, heads=(), exponents=_ANY, rigid=False, scaled=True)


def _ten(number: Number | None) -> int:
    """Return the power of ten that a number is, 0 for any other."""
    if number is None or str(abs(number.digits)).rstrip("0") != "1":
        return 0
    return len(str(abs(number.digits))) - 1 + number.place
