"""What a printed goal does to its baseline: a level, a change, a sum (methods.md 2.13)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from zzplan.plan.entries.fields import Reader
from zzplan.plan.inputs.nodes import Node
from zzplan.plan.model.plan_file import Indicator
from zzplan.plan.numbers import wording
from zzplan.plan.numbers.quantity import Number, Quantity
from zzplan.plan.units.currencies import currency
from zzplan.plan.units.units import read_unit
from zzplan.plan.words.keys import KindName
from zzplan.plan.words.signs import DIGITS, SIGNS
from zzplan.plan.words.stems import Stems

if TYPE_CHECKING:
    from decimal import Decimal

_FLOW = Stems(
    "新增 净增 新建 新改建 新开工 新认定 新培育 新引进 新登记 造林 年度 每年 年产 年新",
    "new; newly; added; additional; addition|additions; annual; annually; yearly; per year|annum",
)
# Patterns of small letters.
_BALANCE = (
    r"差额|赤字|盈余|结余|顺差|逆差|净(?!化|水)|温度|气温|温升|[°º]c|℃|增长|增速|增幅|涨幅|变动|变化|"
    r"利润率|收益率|回报率|\b(?:net|balance|deficit|surplus|temperature|growth|change|inflation|return|"
    r"margin)\b"
)
_MEAN = r"[岁年/‰]|人均|平均|每[万千百]|\b(?:per|years?|average|mean)\b"
_LEVELS = (None, "level", "share", "stock", "index", "range", "hold")


def _says(words: str, *texts: str) -> bool:
    return re.search(words, " ".join(texts).lower()) is not None


def counts_per_year(indicator: Indicator) -> bool:
    """Tell whether an indicator counts what comes in a year, so that its values add up."""
    return any(map(_FLOW.within, (*indicator.name, indicator.unit)))


def is_mean(indicator: Indicator) -> bool:
    """Tell whether an indicator is one of years of life, of so much per head: nothing to add up."""
    return _says(_MEAN, *indicator.name, indicator.unit)


def in_change(
    goal: Quantity | None, kind: KindName | None, indicator: Indicator, start: Quantity | None
) -> Quantity | None:
    """Return a goal that says by how much its level is to change as such a change.

    增加5万人 and 提高1岁 go from the level of the base year to so much more. What an indicator
    counts per year adds up instead, as does what names no level at all. What stands in brackets
    under a share is a change in percent.
    """
    if goal is None or goal.measure != "unit":
        return goal
    summed = goal.yearly or "累计" in goal.text
    if summed and kind is None and not goal.hold and counts_per_year(indicator):
        goal = goal.replace(total=True)
    if not (goal.sign or goal.total):
        return goal
    if indicator.is_share:
        whole = goal.total and kind in (None, "cumulative")
        return fraction(goal, read_unit(indicator.unit).exponent) if whole else goal
    moves = goal.sign != 0 or (goal.total and is_mean(indicator))
    if not moves or kind == "added" or counts_per_year(indicator):
        return goal
    if kind is None and start is None and not indicator.actuals:
        return goal
    return goal.replace(measure="change")


def fraction(quantity: Quantity, exponent: int = -2) -> Quantity:
    """Return a number in percent, in ‰ or in percentage points as the fraction that it is."""
    if quantity.measure not in ("unit", "points"):
        return quantity
    return quantity.moved(exponent).replace(measure="rate")


def over_the_years(goal: Quantity, years: int) -> Quantity:
    """Return so much in each year as what it comes to: 年均提高1个百分点 is 5 points in five years.

    Examples
    --------
    >>> from zzplan.plan.numbers.quantity import read_level
    >>> over_the_years(read_level("年均提高1个百分点", "%"), 5).value
    5.0
    """
    step = None if goal.exact else years * (goal.precision or 10.0**goal.low.place)
    return goal.replace(
        low=times(goal.low, years),
        high=times(goal.high, years) if goal.high else None,
        precision=step,
    )


def times(number: Number, count: int) -> Number:
    """Return a printed number so many times."""
    return number.replace(digits=number.digits * count)


def unsigned(quantity: Quantity) -> bool:
    """Tell a positive figure of which neither a sign nor a word says that it rises or falls."""
    return quantity.low.digits > 0 and not quantity.sign and not is_signed(quantity)


def is_signed(quantity: Quantity) -> bool:
    """Tell +5 and -20 from 5."""
    return not (quantity.text.startswith(DIGITS) or quantity.sign) and _begins_signed(quantity.text)


@lru_cache(maxsize=4096)
def _begins_signed(text: str) -> bool:
    return wording.read(text).core.startswith(SIGNS)


def told(
    reader: Reader,
    where: Node,
    goal: Quantity,
    kind: KindName | None,
    indicator: Indicator,
    start: Quantity | None,
    *,
    unbounded: bool,
) -> bool:
    """Tell whether a goal is either a level or a change; note the mistake if it may be both.

    Parameters
    ----------
    kind : str or None
        The stated kind.
    start : Quantity or None
        The baseline, printed or reported.
    unbounded : bool
        The level may leave 0 to 100, and so lie below zero.
    """
    if goal.measure != "unit":
        return True
    if kind is None and _is_sum(goal.text) and not counts_per_year(indicator):
        base_unit = read_unit(indicator.unit).base
        if base_unit and currency(base_unit) == base_unit:
            reader.error(where, "signed-level", "summed", text=goal.text)
            return False
    base = start.low if start is not None and start.high is None else None
    below = unbounded or (base is not None and base.digits < 0)  # the level may lie below zero
    signed = is_signed(goal) and not below and not _is_balance(indicator)
    if indicator.is_share:
        if goal.total and kind is None and base is not None:
            hint = "share-total-fall" if goal.low.digits < 0 else "share-total"
            reader.error(where, "share-total", hint, text=goal.text, points=_bare(goal))
            return False
        asked = kind in _LEVELS or (kind == "points" and "%" in goal.text)
        if asked and (goal.sign or signed):
            if goal.low.digits < 0 and (goal.total or "累计" in goal.text):
                hint = "share-total-fall"
                reader.error(where, "share-change", hint, text=goal.text, points=_bare(goal))
            else:
                _ask_share(reader, where, goal, base)
            return False
        return True
    if not signed or kind not in _LEVELS or base is None or base.digits <= 0:
        return True
    change, level = goal.low.exact, base.exact + goal.low.exact
    hint = "signed-rise" if change > 0 else "signed-fall"
    params = {"change": plain_digits(abs(change)), "level": plain_digits(level)}
    reader.error(where, "signed-level", hint, text=goal.text, **params)
    return False


def _is_sum(text: str) -> bool:
    """Tell 累计8000亿元, all years together, from 累计达到 and from a change."""
    after = text.partition("累计")[2]
    return after.startswith((*DIGITS, "投入", "完成", "投资", "超过", "不低"))


def _ask_share(reader: Reader, where: Node, goal: Quantity, base: Number | None) -> None:
    """Refuse +5% of a share with what it may mean."""
    change = goal.low.exact
    rises = change >= 0
    if base is None or goal.high is not None:
        hint = "share-change" if rises else "share-fall"
        reader.error(where, "share-change", hint, text=goal.text, points=_bare(goal))
        return
    params = {
        "points": _bare(goal),
        "moved": plain_digits(base.exact + change),
        "grown": plain_digits(base.exact * (1 + change / 100)),
    }
    hint = "share-change-from" if rises else "share-fall-from"
    reader.error(where, "share-change", hint, text=goal.text, **params)


def _is_balance(indicator: Indicator) -> bool:
    return _says(_BALANCE, *indicator.name, indicator.unit)


def _bare(goal: Quantity) -> str:
    low = plain_digits(abs(goal.low.exact))
    return low if goal.high is None else f"{low}-{plain_digits(abs(goal.high.exact))}"


def plain_digits(number: Decimal) -> str:
    """Write a number without an exponent and without zeros that say nothing.

    Examples
    --------
    >>> from decimal import Decimal
    >>> plain_digits(Decimal("55.0")), plain_digits(Decimal("3E+2"))
    ('55', '300')
    """
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def of_base_value(step: Quantity) -> Quantity:
    """Return points a year as what they are of the base year's value: -4.2 pp is -4.2% of it.

    Examples
    --------
    >>> from zzplan.plan.numbers.quantity import read_yearly
    >>> found = of_base_value(read_yearly("-4.2 pp"))
    >>> found.value, found.measure, found.text
    (-0.042, 'rate', '-4.2 pp')
    """
    return step.moved(-2).replace(measure="rate")
