"""Claims of growth and change → identities: from one value to another, by so much, in each year."""

from __future__ import annotations

from collections.abc import Callable

from zzplan.plan.units.units import is_share, shift
from zzplan.reading.claims.pairs_en import starts_from
from zzplan.reading.draft.observed import Observed, literal, unit_beside
from zzplan.reading.items import Claim, Item
from zzplan.reading.prose.entries import digits_of, grows, is_chinese, printed_at
from zzplan.reading.prose.grammar import POINTS
from zzplan.reading.text.strictness import MIRRORED, equals, quotient


def _growth(claim: Claim, observed: Observed, document: int) -> str | None:
    *levels, rate = claim.figures
    if claim.falls:
        sign = MIRRORED.get(rate.comparator, rate.comparator)
        rate = rate.replace(value=-rate.value, comparator=sign)
    if len(levels) == 2:
        earlier, later = levels
        if shift(earlier.unit, later.unit) in (None, 0):  # 立方 is 立方米
            earlier = earlier.replace(unit=later.unit)
        before, after = _ends(earlier, later, observed, document)
        if _is_goal(after):
            return _grown(before, after, claim)
        relation = quotient(later, earlier, rate)
        if relation is None:
            return None
        grown = observed.growth(rate, later, document, str(later.year or ""))
        return f"{after} / {before} - 1 {relation} {grown}"
    (level,) = levels
    if is_of_goal(claim):
        return None
    if level.base_value is None or level.base_year is None or level.year is None:
        return None
    base = observed.base(level, document)
    years = level.year - level.base_year
    relation = quotient(level, None, rate)
    if base is None or years < 1 or relation is None:
        return None
    when = _period(level.base_year, level.year)
    grown = observed.growth(rate, level, document, when)
    times = f"{observed.level(level, document)} / {base}"
    if years > 1:
        times = f"({times})^(1 / {years})"
    return f"{times} - 1 {relation} {grown}"


def _is_goal(name: str) -> bool:
    """Tell the name of a goal from a value of a year, and from a number."""
    return "[" not in name and not name.startswith("printed(")


def _grown(before: str, after: str, claim: Claim) -> str:
    """Write by how much a goal is above or below its baseline."""
    rate = claim.figures[-1]
    change = f"1 - {after} / {before}" if claim.falls else f"{after} / {before} - 1"
    return f"{change} {_of_change(claim.figures[1], rate)} {literal(rate)}"


def _ends(earlier: Item, later: Item, observed: Observed, document: int) -> tuple[str, str]:
    """Name two values: what a goal starts from as its baseline."""
    own = starts_from(later, earlier)
    before = observed.base(later, document) if own else None
    return before or observed.level(earlier, document), observed.level(later, document)


def _step(claim: Claim, observed: Observed, document: int) -> str | None:
    """Write 8,120 or 9.2% more as a share of what there was before."""
    step, level, rate = claim.figures
    known, amount = observed.level(level, document), _in_unit_of(level, step)
    before = f"{known} + {amount}" if claim.falls else f"{known} - {amount}"
    first = step.base_year or rate.base_year or (level.year and level.year - 1)
    grown = rate.replace(value=-rate.value) if claim.falls else rate
    when = "" if level.year is None or first is None else _period(first, level.year)
    sign = "-" if claim.falls else ""
    relation = equals(step, level, rate)
    return f"{sign}{amount} / ({before}) {relation} {observed.growth(grown, level, document, when)}"


def _period(first: int, last: int) -> str:
    """Name the years of a growth, as a plan file has them."""
    return f"{first + 1}-{last}" if last - first > 1 else str(last)


def _in_unit_of(level: Item, step: Item) -> str:
    """Write 5017所 beside 51.88万所 as a number of its unit."""
    steps = shift(step.unit, level.unit)
    if not steps:
        return literal(step)
    digits = digits_of(step.value, *printed_at(step.at))
    turned = f" * {10**steps}" if steps > 0 else f" / {10**-steps}"
    return f"printed({digits}{level.unit}){turned}"


def is_of_goal(claim: Claim) -> bool:
    """Tell a growth that a goal prints as its rate: it is checked as that goal."""
    return claim.kind == "growth" and claim.figures[0].rate_pct is not None


def _points(claim: Claim, observed: Observed, document: int) -> str | None:
    earlier, later, moved = claim.figures
    ends = (earlier, later) if claim.falls else (later, earlier)
    relation = quotient(*ends, moved)
    if relation is None:
        return None
    sides = _ends(earlier, later, observed, document)
    other, one = reversed(sides) if claim.falls else sides
    step = digits_of(moved.value, *printed_at(moved.at))
    if moved.unit not in POINTS:
        return f"{one} - {other} {relation} printed({step}{unit_beside(moved)})"
    points = "个千分点" if "千分点" in moved.unit else "个百分点"
    return f"{one} - {other} {relation} {step}{points}"


def _factor(claim: Claim, observed: Observed, document: int) -> str | None:
    """Write a factor in words as one that is about right; one in digits is as rounded as these."""
    earlier, later, factor = claim.figures
    before, after = _ends(earlier, later, observed, document)
    relation = factor.comparator if factor.comparator in MIRRORED else "≈"
    if factor.value < 1:  # halved, by a third
        return f"1 - {after} / {before} {relation} {100 * (1 - factor.value):.3g}%"
    digits = digits_of(factor.value, *printed_at(factor.at))
    if "." in digits and digits in factor.at.quote:  # 2.5-fold
        relation = "=" if factor.comparator == "=" else relation
        return f"{after} / {before} {relation} printed({digits})"
    return f"{after} / {before} {relation} {factor.value:.4g}"


def _way(claim: Claim, observed: Observed, document: int) -> str | None:
    """Write that something rises, or falls, from one value to another."""
    first, last = claim.figures
    before, after = _ends(first, last, observed, document)
    return f"{after} {'<=' if claim.falls else '>='} {before}"


def _yearly(claim: Claim, observed: Observed, document: int) -> str | None:
    """Write a total as so many times what is added in a year, or as no more than that."""
    total, amount = claim.figures
    whole, many = observed.level(total, document), f"{literal(amount)} * {claim.years}"
    if total.base_value is not None and (base := observed.base(total, document)):
        falls = total.base_value > total.value  # 由52处减少到44处,年均减少1.6处
        whole = f"{base} - {whole}" if falls else f"{whole} - {base}"
    relation = equals(total, amount) if claim.whole else "<="
    return f"{whole} {relation} {many}"  # whose unit turns by itself


def _compounded(claim: Claim, _observed: Observed, _document: int) -> str | None:
    """Write a rate of each year as the growth over all of them, or as the multiple."""
    yearly, total = claim.figures
    if claim.years is None:
        return None  # of a row with [18], which does not say over how many years
    sign = -1 if claim.falls else 1
    rate = f"(1 + {literal(yearly.replace(value=sign * yearly.value))})^{claim.years}"
    if total.unit == "倍":
        stated = f"printed({digits_of(total.value, total.at.quote)})"
        return f"{rate}{' - 1' if grows(total) else ''} = {stated}"
    return f"{rate} - 1 = {literal(total.replace(value=sign * total.value))}"


def _average(claim: Claim, observed: Observed, document: int) -> str | None:
    """(1 + g1)(1 + g2) = (1 + average)^2, where the first growth stands elsewhere."""
    last, average = claim.figures
    if last.year is None:
        return None
    first = observed.missing_growth(last)
    one, mean = observed.level(last, document), observed.level(average, document)
    return f"(1 + {first}) * (1 + {one}) = (1 + {mean})^2"


def _change(claim: Claim, observed: Observed, document: int) -> str | None:
    *earlier, goal, change = claim.figures
    base = observed.level(earlier[0], document) if earlier else observed.base(goal, document)
    if base is None and goal.base_value is not None:  # of which year, nothing says
        start = goal.replace(value=goal.base_value, value_high=None, name="", comparator="=")
        base = literal(start)
    if base is None:
        return None
    ends = observed.level(goal, document), base
    before = earlier[0].value if earlier else goal.base_value
    if change.kind == "multiple" or change.unit == "倍":
        return _times(ends, change)
    fall = change.value > 0 and before is not None and goal.value < before
    if _is_goal(ends[0]) or change.comparator in MIRRORED:
        relation: str | None = _of_change(goal, change)
    else:
        relation = quotient(None if fall else goal, goal if fall else None, change)
    one, other = reversed(ends) if fall else ends
    if change.unit == "%" and not is_share(goal.unit):
        if relation == "=" and not earlier and not _is_goal(ends[0]) and _is_dated(goal):
            signed = change.replace(value=-change.value) if fall else change
            when = _period(goal.base_year or 0, goal.year or 0)
            return f"{ends[0]} / {ends[1]} - 1 = {observed.growth(signed, goal, document, when)}"
        stated = literal(change)
        grown = f"1 - {ends[0]} / {ends[1]}" if fall else f"{ends[0]} / {ends[1]} - 1"
        return f"{grown} {relation} {stated}"
    return f"{one} - {other} {relation} {literal(change)}"


def _of_change(goal: Item, change: Item) -> str:
    """Return how a change is related to its goal, as in one sentence: no bound excuses another one.

    500以上 or 240左右 is so much or about so much, which leaves 5% of the way to it.
    """
    if change.comparator in MIRRORED:
        return change.comparator
    return "=" if (goal.comparator, change.comparator) == ("=", "=") else "≈"


def _is_dated(level: Item) -> bool:
    """Tell a value whose growth is over years that are known."""
    return level.year is not None and level.base_year is not None and level.base_year < level.year


def _times(ends: tuple[str, str], change: Item) -> str:
    """Write that the goal is so many times its baseline.

    翻一番, 增长1倍 and 两倍 are exact, as in a plan file; 2倍 and 1.5倍 are rounded digits.
    """
    more, word = grows(change), change.unit not in ("倍", "times")
    ratio = f"{ends[0]} / {ends[1]}"
    relation = "≈" if change.comparator == "~" else change.comparator
    digits = digits_of(change.value, *printed_at(change.at))
    in_digits = any(sign.isdecimal() for sign in change.at.figure)
    worded = word or not in_digits or (more and change.value.is_integer())
    if not is_chinese(change) and word:
        return f"{ratio} {'≈' if relation == '=' else relation} {change.value:g}"
    if worded and relation in ("=", "≈"):
        return f"{ends[0]} {relation} {ends[1]} * {change.value + more:g}"
    return f"{ratio}{' - 1' if more else ''} {relation} printed({digits})"


FORMS: dict[str, Callable[[Claim, Observed, int], str | None]] = {
    "growth": _growth,
    "step": _step,
    "average": _average,
    "total": _compounded,
    "points": _points,
    "factor": _factor,
    "way": _way,
    "yearly": _yearly,
    "change": _change,
}
