"""What is left between two amounts in English: £84m against £79m, a shortfall of £5m."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zzplan.reading.claims.changes_en import MOVED
from zzplan.reading.claims.heard import Heard
from zzplan.reading.claims.kin_en import aligned, kin
from zzplan.reading.claims.pairs_en import START
from zzplan.reading.claims.said import run, same_sentence
from zzplan.reading.items import Claim, Said
from zzplan.reading.prose.grammar import POINTS, TIMES
from zzplan.reading.words.hedges_en import HEDGED

_LEFT = re.compile(
    r"(?:[,;:–-]\s?|\b(?:leaving|giving|creating|producing|result(?:ing|ed|s)\sin|providing|provid(?:es|ed)|le(?:aves|ft)|"
    r"g(?:ives|ave)|produc(?:es|ed)|"
    r"meaning|with|i\.e\.)\s|^\s*)(?:(?:an?|the)\s)?(?:[a-z-]+\s){0,3}?"
    r"(?:deficit|surplus|shortfall|gap|headroom|difference|margin|(?:net\s(?:gain|loss|income|cost|"
    rf"inflow|outflow|increase|decrease|result)))\sof[\s_]*{HEDGED}$"
)
_TOLD = re.compile(
    r"(?:\b[Tt]h(?:e|is)|^\s*A)\s(?:(?:resulting|overall|total|trade|merchandise|net)\s){0,2}"
    r"(?:deficit|surplus|shortfall)\b[^,;0-9]{0,40}\b(?:was|is|of|stood\sat|amounted\sto)[\s_]*$"
)
"""In a sentence of its own, behind that of the two amounts; a pension deficit is of other two."""
_IN = re.compile(
    r"\b(?:revenues?|incomes?|receipts|exports?|gains?|resources|inflows|births|suppl(?:y|ies)|"
    r"arrivals|available|savings)\b", re.IGNORECASE
)  # fmt: skip
_OUT = re.compile(
    r"\b(?:expenditures?|spend(?:ing)?|costs?|payments|imports?|loss(?:es)?|outflows|deaths|needs?|"
    r"demand|requirements?|departures|outgoings|pressures)\b", re.IGNORECASE
)  # fmt: skip


def _balance(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """Yield what lies between the two amounts of a sentence that it names as what is left."""
    before = same_sentence(said, at)
    if not before and at and _TOLD.search(one.before):
        last = [o for o in run(said, at - 1, -1, said[at - 1].sentence) if o.bracket is None]
        before = last if last and last[0].item.at.block == one.item.at.block else []
    elif one.in_row or not _LEFT.search(one.before):
        return
    if len(before) != 2 or one.item.unit in TIMES or one.item.value_high is not None:
        return
    second, first = before
    if first.is_percent != second.is_percent:
        return
    against = START.search(second.before) and not MOVED.search(first.before)
    opposed = against or _are_opposed(first, second)
    points = first.is_percent and one.item.unit in POINTS
    fits = points or (one.is_percent == first.is_percent and kin(one, first))
    if opposed and fits and kin(first, second):
        ends = sorted(aligned(first, second), key=lambda item: item.value)
        yield Claim("points", (*ends, one.item), one.item.at)


def _are_opposed(first: Said, second: Said) -> bool:
    words = [f"{one.before} {one.item.name} {one.behind}" for one in (first, second)]
    return any(
        _IN.search(words[one]) is not None and _OUT.search(words[1 - one]) is not None
        for one in (0, 1)
    )


FORMS = (_balance,)
