"""What a plan prints for one figure, as a value: the number, and what the words around it say."""

from __future__ import annotations

from zzplan.plan.numbers import wording
from zzplan.plan.numbers.comparators import mirrored
from zzplan.plan.numbers.digits import Number, QuantityError, RawNumber
from zzplan.plan.words.keys import Basis, ComparatorKey, Measure
from zzplan.structs import Struct

_MEASURED_ERROR = 0.025
"""The default reading takes a measured figure as rounded by at most this part of it."""
_NOISE = 1 + 1e-12


class Quantity(Struct):
    """What a plan prints for one figure."""

    text: str
    """As printed."""
    low: Number
    """The number; of a range its lower end."""
    high: Number | None
    """The upper end of a range such as 3-5家."""
    comparator: ComparatorKey | None
    """``>=``, ``>``, ``<=``, ``<``, ``about``, ``near``; None where no word says it."""
    measure: Measure
    """``unit`` (the indicator's), ``rate`` (a fraction), ``points``, ``multiple``, or ``change``:
    so much more or less in the indicator's unit."""
    aspirational: bool
    hold: bool
    exact: bool
    """Nothing was rounded: small counts, 翻番 and 增长一倍, or declared in the file."""
    precision: float | None
    """The step that the number was rounded to, where the file declares it."""
    basis: Basis | None
    """Of a rate: ``real`` or ``nominal``; None where no word says it."""
    side: int = 0
    """Where the value comes from that gets near (接近) this one: -1 below it, +1 above it; 0 is
    from zero, as a change does and what stands by itself."""
    more: bool = False
    """多, 余: more than the printed digits, which were cut and not rounded."""
    sign: int = 0
    """+1 after 增长 or "up", -1 after 下降 or "down"; the number has the sign of the change."""
    yearly: bool = False
    """年均, 每年, "a year": so much in each year."""
    total: bool = False
    """[18], 〔18〕: so much in all the years together."""
    base: int | None = None
    """The year that a change or a multiple counts from, where the text names it."""
    until: int | None = None
    """The year in which it is to be reached, where the text names it."""

    @property
    def value(self) -> float | None:
        """The number as a float; None for a range."""
        return None if self.high else self.low.value

    @property
    def leaves_unit_out(self) -> bool:
        """The text ends with its digits: the unit is the indicator's."""
        return wording.peel(self.text).core[-1:].isdigit()

    def least(self, direction: int) -> Quantity:
        """Return what is computed with: of a range the end that promises least.

        Examples
        --------
        >>> from zzplan.plan.numbers.quantity import read_rate
        >>> [read_rate("8-10%").least(direction).value for direction in (1, -1)]
        [0.08, 0.1]
        """
        if self.high is None:
            return self
        return self.replace(low=self.high if direction == -1 else self.low, high=None)

    @property
    def top(self) -> Number:
        """The upper end of a range; else the number itself."""
        return self.high or self.low

    def moved(self, places: int) -> Quantity:
        """Return the number times ten to the power of ``places``: the same digits in another unit.

        Examples
        --------
        >>> from zzplan.plan.numbers.quantity import read_level
        >>> read_level("3-5", "亿元").moved(4).high.value
        50000.0
        """
        low, high, step = self.low, self.high, self.precision
        return self.replace(
            low=low.replace(place=low.place + places),
            high=None if high is None else high.replace(place=high.place + places),
            precision=None if step is None else step * 10.0**places,
        )


def half_widths(quantity: Quantity, number: Number, *, measured: bool) -> tuple[float, ...]:
    """Return the half-widths of the three readings."""
    if quantity.precision is not None:
        half = quantity.precision / 2
        return half, half, half
    tight: float = 0.5 * 10.0**number.place
    if not number.zeros:
        return tight, tight, tight
    loose = tight * 10.0**number.zeros
    if not measured:
        return tight, tight, loose
    zeros = number.zeros
    default, limit = loose, _MEASURED_ERROR * abs(number.value)
    while zeros and default > limit * _NOISE:
        zeros -= 1
        default = tight * 10.0**zeros
    return tight, default, loose


def quantity_of(
    text: str,
    low: Number,
    high: Number | None = None,
    *,
    said: wording.Worded,
    measure: Measure,
    exact: bool = False,
) -> Quantity:
    """Return what a text prints, with what its words say."""
    if high and said.sign == -1:  # 下降3%-5% is from -5% to -3%
        low, high = high, low
    if high and high.value < low.value:
        raise QuantityError("range-reversed", low=low.plain(), high=high.plain())
    comparator = said.comparator
    if said.sign == -1:  # 下降18%以上 is -18% or less
        comparator = mirrored(comparator)
    return Quantity(
        text, low, high, comparator, measure, said.aspirational, said.hold, exact, None, said.basis,
        0, said.more, said.sign, said.yearly, said.total, said.base, said.until,
    )  # fmt: skip


def with_more(text: str, said: wording.Worded, parts: list[RawNumber]) -> wording.Worded:
    """Read 2万余 and 200多名 as more than the number, unless a word around it says otherwise."""
    if not (said.more or any(part.more for part in parts)):
        return said
    if said.comparator in (wording.CEILING, wording.BELOW):
        raise QuantityError("contradictory-words", text=text)
    return said.replace(more=True, comparator=said.comparator or wording.ABOVE)


def coming(quantity: Quantity, direction: int) -> Quantity:
    """Return what a goal prints, with the side from which its values come.

    Only 接近 asks for it: falling to near 50 is a little above 50, rising to near 50 below it.

    Examples
    --------
    >>> from zzplan.plan.numbers.quantity import read_level
    >>> coming(read_level("降至接近50", "吨"), -1).side, coming(read_level("50", "吨"), -1).side
    (1, 0)
    """
    if quantity.comparator != wording.NEAR or quantity.measure in ("rate", "points"):
        return quantity
    return quantity.replace(side=-direction)
