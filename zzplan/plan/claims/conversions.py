"""Parts of a claim, and how two of them come into one unit: converted exactly, or refused."""

from __future__ import annotations

from zzplan.codes import Mistake
from zzplan.plan.model.plan_file import Term
from zzplan.plan.numbers.digits import Number
from zzplan.plan.numbers.quantity import read_level
from zzplan.plan.units.counts import counted_alike
from zzplan.plan.units.currencies import currency
from zzplan.structs import Struct

Steps = tuple[Term | str, ...]
Powers = tuple[tuple[str, int], ...]


class ClashError(ValueError):
    """Two units that are added or compared as they stand: a diagnostic's code and words."""

    def __init__(self, code: Mistake, hint: str, **params: object) -> None:
        super().__init__(code)
        self.code, self.hint, self.params = code, hint, params


class Measured(Struct):
    """A part of a claim, and what its numbers are in."""

    steps: Steps
    label: str
    """Its unit, for a message."""
    powers: Powers | None
    """What is measured: currencies, tonnes; None where it is not known."""
    heads: Powers
    """What is counted: people, schools; of a quotient they need not be the same."""
    exponents: frozenset[int]
    """The powers of ten that its numbers may stand for; none of a bare number."""
    own: int
    """The power of ten of its unit."""
    rigid: bool
    """It is in the unit of a figure, which keeps its magnitude."""
    scaled: bool
    """A bare number is among its factors: a conversion, a rate of exchange, or a plain number."""
    number: Number | None = None  # the one that it is

    @property
    def is_ratio(self) -> bool:
        """Tell a fraction, and a magnitude alone, which stands for so many of anything."""
        return not self.powers and not self.heads


def settled(part: Measured) -> Measured:
    """Return a ratio as the plain number that it is: 亿元 / 万亿元 times 10000; not so many 万."""
    if part.rigid or not part.is_ratio or 0 in part.exponents:
        return part
    if part.scaled:
        one, _, other = part.label.partition(" / ")
        raise _magnitudes(one, other or "1", part.own)
    return _converted(part, 0)


def together(one: Measured, other: Measured) -> tuple[Measured, Measured]:
    """Return two parts with numbers of one unit, to be added or compared."""
    if not _comparable(one, other):
        raise _unlike(one, other)
    if one.exponents & other.exponents:
        return one, other
    if None not in (one.powers, other.powers) and one.powers != other.powers:
        raise _unlike(one, other)
    if (one.rigid and other.rigid) or one.scaled or other.scaled:
        raise _magnitudes(one.label, other.label, one.own - other.own)
    if other.rigid:
        return _converted(one, other.own), other
    return one, _converted(other, one.own)


def _comparable(one: Measured, other: Measured) -> bool:
    """Tell whether two parts measure the same, or a number among them may make it so."""
    if one.powers is None or other.powers is None or one.scaled or other.scaled:
        return True
    if one.powers != other.powers:
        return False
    if one.powers or not (one.rigid and other.rigid):
        return True
    if len(one.heads) == len(other.heads) == 1 and one.heads[0][1] == other.heads[0][1]:
        return counted_alike(one.heads[0][0], other.heads[0][0])
    return bool(one.heads) == bool(other.heads)


def _unlike(one: Measured, other: Measured) -> ClashError:
    money = all(
        any(currency(base) == base for base, _ in part.powers or ()) for part in (one, other)
    )
    hint = "claim-currencies" if money else "claim-like-units"
    return ClashError("claim-units", hint, one=one.label, other=other.label)


def _magnitudes(one: str, other: str, apart: int) -> ClashError:
    large, small = (one, other) if apart > 0 else (other, one)
    return ClashError(
        "claim-magnitudes", "claim-magnitudes", one=one, other=other, large=large, small=small,
        factor=str(10 ** abs(apart)),
    )  # fmt: skip


def _converted(part: Measured, exponent: int) -> Measured:
    """Return a part with its numbers in another power of ten, which changes no digit of them."""
    shift = part.own - exponent
    (first, *more) = part.steps
    if not more and isinstance(first, Term) and first.quantity is not None:
        steps: Steps = (first.replace(quantity=first.quantity.moved(shift)),)
    else:
        text = str(10 ** abs(shift))
        ten = Term(text, read_level(text, "").replace(exact=True), "", False, ())
        steps = (*part.steps, ten, "*" if shift > 0 else "/")
    return part.replace(steps=steps, exponents=frozenset((exponent,)), own=exponent)
