"""Claims that a document makes → identities of its draft, each with the words that make it."""

from __future__ import annotations

import re
from calendar import isleap
from collections.abc import Callable, Iterable, Iterator, Sequence

from zzplan.plan.file.write import Entry
from zzplan.plan.units.unit_parts import NONE
from zzplan.plan.units.units import read_unit, shift
from zzplan.reading.claims.kin_en import noun_of
from zzplan.reading.draft.changed_identities import FORMS as CHANGED
from zzplan.reading.draft.given_names import GivenNames
from zzplan.reading.draft.observed import Observed, literal, placed
from zzplan.reading.items import Claim
from zzplan.reading.prose.entries import digits_of, is_chinese, printed_at, stem_of
from zzplan.reading.text.strictness import MIRRORED, equals, quotient
from zzplan.structs import Struct

_MANY = {"千": 1000, "万": 10000}
"""How many people a figure is for: 每千人口."""
_RELATION = re.compile(r"\s(?:[<>]=?|=|≈)\s")
_PRINTED = re.compile(r"printed\([^()]*\)")
_NAMED = re.compile(r"(?<!\S)\(*([^\W\d][^\s()]*)\)*(?!\S)")
"""A goal or an actual value in a claim."""
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
        if text is None or _is_of_itself(text):
            continue
        name, key = _name(claim, given)
        pairs = (
            ("name", name), ("claim", text), ("source", sources[document]), *placed(claim.at)
        )  # fmt: skip
        yield Written(document, claim, Entry(key, pairs))


def _is_of_itself(text: str) -> bool:
    """Tell a claim that holds a figure against itself: read in two places, it is one goal."""
    sides = [set(_NAMED.findall(side)) for side in _RELATION.split(_PRINTED.sub("0", text))]
    return len(sides) == 2 and bool(sides[0] & sides[1])


def _name(claim: Claim, given: GivenNames) -> tuple[str, str]:
    """Name a claim after the figure that it is about, and the year of that."""
    about = claim.figures[0] if claim.kind in ("parts", "sum") else claim.figures[-1]
    about = next((one for one in (about, *claim.figures) if one.name), about)
    words = about.name or claim.kind
    if claim.kind == "share" and words.startswith("占"):
        words = claim.figures[0].name + words
    name = " ".join(str(one) for one in (words, about.year) if one)
    return name, given.first(f"{stem_of(name)}-{claim.kind}")


def _share(claim: Claim, observed: Observed, document: int) -> str | None:
    part, *whole, share = claim.figures
    worded = not (any(sign.isdecimal() for sign in share.at.figure) or is_chinese(share))
    exact = share.comparator == part.comparator == "="
    if worded and not exact:  # nearly half: how much that is, nobody can say
        return None
    if worded:  # a third: 34% is about as much
        share = share.replace(comparator="~")
    if claim.whole:  # at least 30% of them, or 270: of both the same
        share = share.replace(comparator=part.comparator)
        of, sign = observed.level(whole[0], document), "≈" if worded else "="
        return f"{literal(part)} / {of} {sign} {literal(share)}"
    ratio = observed.level(share, document)
    relation = quotient(part, whole[0] if whole else None, share)
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
        of = observed.missing(claim.missing, part, document)
    return f"{observed.level(part, document)} / {of} {relation} {ratio}"


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
        of = observed.missing(claim.missing, parts[0], document)
    parts_of = " + ".join(observed.level(one, document) for one in parts)
    return f"({parts_of}) / {of} = {observed.level(share, document)}"


def _ratio(claim: Claim, observed: Observed, document: int) -> str | None:
    one, other, ratio = (observed.level(figure, document) for figure in claim.figures)
    return f"{one} / {other} = {ratio}"


def _heads(claim: Claim, observed: Observed, document: int) -> str | None:
    """Of a year's mean population, which is not the one at its end: about as much."""
    total, people, head = (observed.level(one, document) for one in claim.figures)
    of = claim.figures[1]
    if of.unit.endswith("人次"):  # 人均消费: of visits, not of the people who live there
        people = literal(of.replace(unit=of.unit.removesuffix("次")))
    if of.unit.endswith("亩"):  # 亩产
        head = literal(claim.figures[2].replace(unit=f"{claim.figures[2].unit}/亩"))
    if claim.missing:  # 每千人口
        counted, own = (read_unit(claim.figures[at].unit).exponent for at in (0, 2))
        magnitude = (shift(claim.figures[1].unit, "人") or 0) - counted + own  # 3.1万张, 420.5万人
        many = f" {'/' if magnitude > 0 else '*'} {10 ** abs(magnitude)}" if magnitude else ""
        return f"{total} / {people}{many} * {_MANY[claim.missing]} ≈ {head}"
    units = [read_unit(one.unit) for one in claim.figures]
    scale = units[0].exponent - units[1].exponent - units[2].exponent
    if units[1].kind == NONE and scale > 0:  # KES million / thousand, which no unit turns
        head = f"{head} / {10**scale}"
    return f"{total} / {people} ≈ {head}"


def _without(unit: str, nouns: Iterable[str]) -> str:
    for noun in sorted(filter(None, nouns), key=len, reverse=True):
        unit = unit.removesuffix(noun)
    return unit.strip()


def _parts(claim: Claim, observed: Observed, document: int) -> str | None:
    whole = claim.figures[0].unit
    nouns = {noun_of(one.unit) for one in claim.figures}
    other = any(shift(one.unit, whole) is None for one in claim.figures)
    if other and all(re.fullmatch("[a-z -]+", noun) for noun in nouns):  # 70 clinics of 90 units
        bare = (one.replace(unit=_without(one.unit, nouns)) for one in claim.figures)
        total, *parts = (literal(one) for one in bare)
        return f"{' + '.join(parts)} {equals(*claim.figures) if claim.whole else '<='} {total}"
    units = {one.unit for one in claim.figures[1:]}  # 1.55万亿元 and 8300亿元
    several = len(units) > 1 and all(unit.endswith("元") for unit in units)
    total, *parts = (
        literal(one) if several else observed.level(one, document) for one in claim.figures
    )
    scale = 0 if several else shift(claim.figures[1].unit, claim.figures[0].unit) or 0
    if scale < 0 and any(one.startswith("printed") for one in (total, *parts)):
        parts, scale = (
            [literal(one) for one in claim.figures[1:]],
            0,
        )  # their units turn by themselves
    together = " + ".join(parts)
    if scale < 0:  # 682公里 of 1.86万公里
        together = f"({together}) / {10**-scale}"
    return f"{together} {equals(*claim.figures) if claim.whole else '<='} {total}"


def _sum(claim: Claim, observed: Observed, document: int) -> str | None:
    total, *parts = claim.figures
    relation = "≈" if total.comparator == "~" else total.comparator
    if shift(parts[0].unit, total.unit):  # 5000亩 and 8000亩 are 1.3万亩: in the unit of the sum
        summed = " + ".join(literal(one) for one in parts)
        return f"{literal(total)} {MIRRORED.get(relation, relation)} {summed}"
    return (
        f"{' + '.join(observed.level(one, document) for one in parts)} {relation} {literal(total)}"
    )


def _same(claim: Claim, observed: Observed, document: int) -> str | None:
    one, other = claim.figures
    if one.attached and other.attached:  # 7% and 6% are two rates, whatever they are rounded from
        digits = [digits_of(item.value, *printed_at(item.at)) for item in (one, other)]
        if (
            one.unit == other.unit == "%"
            and len({len(text.partition(".")[2]) for text in digits}) == 1
        ):
            return f"{digits[0]}% - {digits[1]}% = 0%"
    first = document if claim.first_in is None else claim.first_in
    return f"{observed.level(one, first)} = {observed.level(other, document)}"


_FORMS: dict[str, Callable[[Claim, Observed, int], str | None]] = {
    **CHANGED,
    "share": _share,
    "shares": _shares,
    "joint": _joint,
    "ratio": _ratio,
    "parts": _parts,
    "sum": _sum,
    "heads": _heads,
    "same": _same,
}
