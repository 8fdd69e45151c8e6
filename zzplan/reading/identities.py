"""Claims that a document makes → identities of its draft, each with the words that make it."""

from __future__ import annotations

from calendar import isleap
from collections.abc import Callable, Iterator, Sequence

from zzplan.plan.units import is_share, shift
from zzplan.plan.write import Entry
from zzplan.reading.entries import digits_of, grows, stem_of
from zzplan.reading.given_names import GivenNames
from zzplan.reading.grammar import POINTS
from zzplan.reading.items import Claim, Item
from zzplan.reading.observed import Observed, literal, placed, unit_beside
from zzplan.reading.pairs_en import starts_from
from zzplan.structs import Struct

_MANY = {"千": 1000, "万": 10000}
"""How many people a figure is for: 每千人口."""
_MIRRORED = {">=": "<=", "<=": ">="}
_DAYS = "days"
"""What a share of days is a share of."""


class Written(Struct):
    """A claim as an identity."""

    document: int
    claim: Claim
    entry: Entry


def identities_of(
    claims: Sequence[tuple[int, Claim]], observed: Observed, sources: Sequence[str]
) -> Iterator[Written]:
    """Yield the claims that a plan file can evaluate.

    Parameters
    ----------
    claims : sequence of (int, Claim)
        Each with the number of its document.
    observed : Observed
        Takes up the figures that they speak of.
    sources : sequence of str
        The documents' keys.
    """
    given = GivenNames()
    for document, claim in claims:
        text = _FORMS[claim.kind](claim, observed, document)
        if text is None:
            continue
        name, key = _name(claim, given)
        pairs = (
            ("name", name), ("claim", text), ("source", sources[document]), *placed(claim.at)
        )  # fmt: skip
        yield Written(document, claim, Entry(key, pairs))


def _name(claim: Claim, given: GivenNames) -> tuple[str, str]:
    """Name a claim after the figure that it is about, and the year of that."""
    about = claim.figures[0] if claim.kind == "parts" else claim.figures[-1]
    about = next((one for one in (about, *claim.figures) if one.name), about)
    words = about.name or claim.kind
    if claim.kind == "share" and words.startswith("占"):
        words = claim.figures[0].name + words
    name = " ".join(str(one) for one in (words, about.year) if one)
    return name, given.first(f"{stem_of(name)}-{claim.kind}")


def _share(claim: Claim, observed: Observed, document: int) -> str | None:
    part, *whole, share = claim.figures
    if claim.whole:  # at least 30% of them, or 270: of both the same
        share = share.replace(comparator=part.comparator)
        return f"{literal(part)} / {observed.level(whole[0], document)} = {literal(share)}"
    ratio = observed.level(share, document)
    relation = _quotient(part, whole[0] if whole else None, share)
    if relation is None:
        return None
    if claim.missing == _DAYS:
        days = 366 if share.year and isleap(share.year) else 365
        return f"{observed.level(part, document)} / {days} {relation} {ratio}"
    if whole:
        of = observed.level(whole[0], document)
    elif part.year is None:
        return None
    else:
        of = observed.missing(claim.missing, part)
    return f"{observed.level(part, document)} / {of} {relation} {ratio}"


def _quotient(part: Item | None, whole: Item | None, share: Item) -> str | None:
    """Return how a part's share of its whole is related to the printed one; None if not at all.

    Of a whole of 3000以上 it is at most what the numbers give, of such a part at least.
    """
    bounds = {_MIRRORED.get(part.comparator) if part else None, whole.comparator if whole else None}
    ways = bounds.intersection(_MIRRORED)
    if share.comparator in _MIRRORED and ways:
        ways.add(share.comparator)
    return None if len(ways) > 1 else next(iter(ways), "=")


def _shares(claim: Claim, observed: Observed, document: int) -> str | None:
    """Shares of one whole: together 100%, or at most."""
    shares = " + ".join(observed.level(one, document) for one in claim.figures)
    return f"{shares} {'=' if claim.whole else '<='} 100%"


def _joint(claim: Claim, observed: Observed, document: int) -> str | None:
    *parts, share = claim.figures
    if not claim.missing:
        of = observed.level(parts.pop(), document)
    elif parts[0].year is None:
        return None
    else:
        of = observed.missing(claim.missing, parts[0])
    parts_of = " + ".join(observed.level(one, document) for one in parts)
    return f"({parts_of}) / {of} = {observed.level(share, document)}"


def _ratio(claim: Claim, observed: Observed, document: int) -> str | None:
    one, other, ratio = (observed.level(figure, document) for figure in claim.figures)
    return f"{one} / {other} = {ratio}"


def _growth(claim: Claim, observed: Observed, document: int) -> str | None:
    *levels, rate = claim.figures
    if claim.falls:
        rate = rate.replace(value=-rate.value)
    if len(levels) == 2:
        earlier, later = levels
        if shift(earlier.unit, later.unit) in (None, 0):  # 立方 is 立方米
            earlier = earlier.replace(unit=later.unit)
        before, after = _ends(earlier, later, observed, document)
        grown = observed.growth(rate, later, document, str(later.year or ""))
        return f"{after} / {before} - 1 = {grown}"
    (level,) = levels
    if is_of_goal(claim):
        return None
    if level.base_value is None or level.base_year is None or level.year is None:
        return None
    base = observed.base(level, document)
    years = level.year - level.base_year
    if base is None or years < 1:
        return None
    when = f"{level.base_year + 1}-{level.year}" if years > 1 else str(level.year)
    grown = observed.growth(rate, level, document, when)
    return f"{observed.level(level, document)} / {base} = (1 + {grown})^{years}"


def _ends(earlier: Item, later: Item, observed: Observed, document: int) -> tuple[str, str]:
    """Name two values: what a goal starts from as its baseline."""
    own = starts_from(later, earlier)
    before = observed.base(later, document) if own else None
    return before or observed.level(earlier, document), observed.level(later, document)


def _step(claim: Claim, observed: Observed, document: int) -> str | None:
    """Write 8,120 or 9.2% more as a share of what there was before."""
    step, level, rate = (observed.level(one, document) for one in claim.figures)
    before = f"{level} + {step}" if claim.falls else f"{level} - {step}"
    return f"{step} / ({before}) = {rate}"


def is_of_goal(claim: Claim) -> bool:
    """Tell a growth that a goal prints as its rate: it is checked as that goal."""
    return claim.kind == "growth" and claim.figures[0].rate_pct is not None


def _points(claim: Claim, observed: Observed, document: int) -> str | None:
    earlier, later, moved = claim.figures
    sides = _ends(earlier, later, observed, document)
    other, one = reversed(sides) if claim.falls else sides
    step = digits_of(moved.value, moved.at.quote)
    if moved.unit not in POINTS:
        return f"{one} - {other} = printed({step}{unit_beside(moved)})"
    return f"{one} - {other} = {step}个百分点"


def _factor(claim: Claim, observed: Observed, document: int) -> str | None:
    """Write a factor in words as one that is about right; one in digits is as rounded as these."""
    earlier, later, factor = claim.figures
    before, after = _ends(earlier, later, observed, document)
    relation = factor.comparator if factor.comparator in _MIRRORED else "≈"
    if factor.value < 1:  # halved, by a third
        return f"1 - {after} / {before} {relation} {100 * (1 - factor.value):.3g}%"
    digits = digits_of(factor.value, factor.at.quote)
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
    steps = shift(amount.unit, total.unit) or 0
    turned = f" / {10**-steps}" if steps < 0 else f" * {10**steps}" if steps else ""
    return f"{whole} {'=' if claim.whole else '<='} {many}{turned}"


def _heads(claim: Claim, observed: Observed, document: int) -> str | None:
    """Of a year's mean population, which is not the one at its end: about as much."""
    total, people, head = (observed.level(one, document) for one in claim.figures)
    if claim.missing:  # 每千人口
        magnitude = shift(claim.figures[1].unit, "人") or 0
        many = f" / {10**magnitude}" if magnitude else ""
        return f"{total} / {people}{many} * {_MANY[claim.missing]} ≈ {head}"
    return f"{total} / {people} ≈ {head}"


def _parts(claim: Claim, observed: Observed, document: int) -> str | None:
    total, *parts = (observed.level(one, document) for one in claim.figures)
    scale = shift(claim.figures[1].unit, claim.figures[0].unit) or 0
    if scale < 0 and any(one.startswith("printed") for one in (total, *parts)):
        parts, scale = (
            [literal(one) for one in claim.figures[1:]],
            0,
        )  # their units turn by themselves
    together = " + ".join(parts)
    if scale < 0:  # 682公里 of 1.86万公里
        together = f"({together}) / {10**-scale}"
    return f"{together} {'=' if claim.whole else '<='} {total}"


def _average(claim: Claim, observed: Observed, document: int) -> str | None:
    """(1 + g1)(1 + g2) = (1 + average)^2, where the first growth stands elsewhere."""
    last, average = claim.figures
    if last.year is None:
        return None
    first = observed.missing_growth(last)
    one, mean = observed.level(last, document), observed.level(average, document)
    return f"(1 + {first}) * (1 + {one}) = (1 + {mean})^2"


def _same(claim: Claim, observed: Observed, document: int) -> str | None:
    one, other = claim.figures
    first = document if claim.first_in is None else claim.first_in
    return f"{observed.level(one, first)} = {observed.level(other, document)}"


def _change(claim: Claim, observed: Observed, document: int) -> str | None:
    *earlier, goal, change = claim.figures
    base = observed.level(earlier[0], document) if earlier else observed.base(goal, document)
    if base is None:
        return None
    ends = observed.level(goal, document), base
    before = earlier[0].value if earlier else goal.base_value
    if change.kind == "multiple" or change.unit == "倍":
        return _times(ends, change)
    fall = change.value > 0 and before is not None and goal.value < before
    relation: str | None = change.comparator if change.comparator in _MIRRORED else None
    relation = relation or _quotient(None if fall else goal, goal if fall else None, change)
    one, other = reversed(ends) if fall else ends
    stated = literal(change)
    if change.unit == "%" and not is_share(goal.unit):
        grown = f"1 - {ends[0]} / {ends[1]}" if fall else f"{ends[0]} / {ends[1]} - 1"
        return f"{grown} {relation} {stated}"
    return f"{one} - {other} {relation} {stated}"


def _times(ends: tuple[str, str], change: Item) -> str:
    """Write that the goal is so many times its baseline; 翻一番 is about twice as much."""
    ratio = f"{ends[0]} / {ends[1]}"
    relation = change.comparator if change.comparator in _MIRRORED else "="
    if not change.unit:
        return f"{ratio} {'≈' if relation == '=' else relation} {change.value:g}"
    stated = f"printed({digits_of(change.value, change.at.quote)})"
    return f"{ratio}{' - 1' if grows(change) else ''} {relation} {stated}"


def _nothing(_claim: Claim, _observed: Observed, _document: int) -> str | None:
    """Leave out what a document does not say clearly enough: over how many years."""
    return None


_FORMS: dict[str, Callable[[Claim, Observed, int], str | None]] = {
    "share": _share,
    "growth": _growth,
    "step": _step,
    "shares": _shares,
    "joint": _joint,
    "ratio": _ratio,
    "parts": _parts,
    "average": _average,
    "points": _points,
    "heads": _heads,
    "factor": _factor,
    "way": _way,
    "yearly": _yearly,
    "same": _same,
    "change": _change,
    "total": _nothing,
}
