"""The rise of prices between levels at current prices and growth that is real, in one claim."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from zzplan.engine.arithmetic import NoValueError, compute, plus
from zzplan.engine.deflator import ANYWHERE
from zzplan.engine.interval import Interval
from zzplan.plan.model.plan_file import Term

if TYPE_CHECKING:
    from zzplan.engine.identities import Judgement
    from zzplan.engine.sides import Side

CURRENT, REAL = "current", "real"
_GROWN = ["", "", "/", "", "-"]
"""b / a - 1: its operators between the figures, in postfix order."""
_HALVINGS = 60
"""Steps of the search: a quarter of a unit halved so often is less than a float tells apart."""


def implied_rise(pair: Sequence[Side], declared: tuple[float, float] | None) -> float | None:
    """Return the yearly rise of prices that makes two sides of a claim equal.

    Every growth ``g`` that is real becomes ``(1 + g) * (1 + rise) - 1``, as in methods.md 2.8.

    Parameters
    ----------
    pair : sequence of Side
        The two sides.
    declared : tuple of float or None
        What the file says that prices do; else `zzplan.engine.deflator.ANYWHERE` counts.

    Returns
    -------
    float or None
        A fraction; None where the sides have no such figures, and where no such rise makes them
        equal. The record of a country is one of five years' averages, and judges no single year.

    Examples
    --------
    >>> from zzplan.engine.identities import judge
    >>> from zzplan.plan.file.load import parse
    >>> file = parse('''zzplan: 1
    ... indicators:
    ...   gdp: {unit: 亿元, price: current, actuals: {2022: 2500.5, 2023: 2687.3},
    ...         growth: {2023: 6.1%}}
    ... identities: {growth: {claim: "gdp[2023] / gdp[2022] - 1 = gdp.growth[2023]"}}''')
    >>> round(implied_rise(judge(file.identities[0]).sides, None), 4)
    0.0129
    """
    pair = _with_growth(pair)
    prices = {term.price for side in pair for term in side.terms}
    if not {CURRENT, REAL} <= prices:
        return None
    low, high = declared or ANYWHERE
    try:
        at_low, at_high = _apart(pair, low), _apart(pair, high)
        if at_low * at_high > 0:
            return None
        for _ in range(_HALVINGS):
            middle = (low + high) / 2
            if (apart := _apart(pair, middle)) * at_low > 0:
                low, at_low = middle, apart
            else:
                high = middle
    except NoValueError:
        return None
    return (low + high) / 2


def with_prices(answer: Judgement) -> Judgement:
    """Let a claim that fails hold by prices, where these may have risen so between its figures.

    Growth is printed without prices and levels are printed with them by convention, so that no
    document says that the one is the growth of the others.

    Examples
    --------
    >>> from zzplan.engine.identities import judge
    >>> from zzplan.plan.file.load import parse
    >>> file = parse('''zzplan: 1
    ... indicators:
    ...   gdp: {unit: 亿元, price: current, actuals: {2022: 2500.5, 2023: 2687.3},
    ...         growth: {2023: 6.1%}}
    ... identities: {growth: {claim: "gdp[2023] / gdp[2022] - 1 = gdp.growth[2023]"}}''')
    >>> with_prices(judge(file.identities[0])).verdict
    'holds-by-prices'
    """
    from zzplan.engine.identities import BY_PRICES, FAILS, failing_pairs

    terms = (term for side in answer.sides for term in side.terms)
    if answer.verdict != FAILS or all(term.price is None for term in terms):
        return answer
    explained = all(implied_rise(pair, answer.prices) is not None for pair in failing_pairs(answer))
    return answer.replace(verdict=BY_PRICES) if explained else answer


def explaining_rise(answer: Judgement) -> float | None:
    """Return the rise of prices that explains a failing claim; None where prices do not."""
    from zzplan.engine.identities import failing_pairs

    rises = (implied_rise(pair, answer.prices) for pair in failing_pairs(answer))
    return next((rise for rise in rises if rise is not None), None)


def _with_growth(pair: Sequence[Side]) -> Sequence[Side]:
    """Let a percentage alone be growth, which is real, where b / a - 1 of one indicator is it."""
    for at in (0, 1):
        stated, other = pair[at].alone, pair[1 - at]
        if stated is None or not stated.is_number or not _is_growth(other.steps):
            continue
        of_it = stated.quantity
        if of_it is not None and of_it.measure == "rate" and of_it.basis != "nominal":
            real = pair[at].replace(steps=(stated.replace(price=REAL),))
            return (real, other) if at == 0 else (other, real)
    return pair


def _is_growth(steps: Sequence[Term | str]) -> bool:
    """Tell b / a - 1, where b is at current prices, from every other quotient."""
    if [step if isinstance(step, str) else "" for step in steps] != _GROWN:
        return False
    after, before, one = (step for step in steps if isinstance(step, Term))
    of_it = before.is_number or _named(before) == _named(after)
    return one.text == "1" and after.price == CURRENT and of_it


def _named(term: Term) -> str:
    return term.text.partition("[")[0].removesuffix(".baseline")


def _apart(pair: Sequence[Side], rise: float) -> float:
    """Return the first side less the second, with so much of prices put into real growth."""
    one, other = (_value(side, rise) for side in pair)
    return plus(one, -other)


def _value(side: Side, rise: float) -> float:
    points = (
        (1 + value) * (1 + rise) - 1 if term.price == REAL else value
        for term in side.terms
        if term.quantity is not None
        for value in [term.quantity.low.value]
    )
    return compute(side.steps, (Interval(point, point) for point in points)).low
