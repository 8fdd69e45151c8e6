"""What is left between two amounts in English: £84m against £79m, a shortfall of £5m."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zzplan.reading.claims.changes_en import MOVED, THIS
from zzplan.reading.claims.heard import Heard
from zzplan.reading.claims.kin_en import aligned, counted, kin, noun_of
from zzplan.reading.claims.pairs_en import START
from zzplan.reading.claims.said import is_inside, run, same_sentence, sentence_before
from zzplan.reading.claims.sums import is_sum
from zzplan.reading.items import Claim, Said
from zzplan.reading.prose.grammar import POINTS, TIMES
from zzplan.reading.words.hedges_en import HEDGED

_WHAT = (
    r"(?:deficit|surplus|shortfall|balance|gap|headroom|difference|margin|pressure|natural\s(?:increase|decrease|growth|change)|net\s(?:gain|loss|income|"
    r"cost|inflow|outflow|increase|decrease|result|reduction|growth|saving|requirement))"
)
_LEFT = re.compile(
    r"(?:[,;:–-]\s?|\b(?:leaving|giving|creating|producing|result(?:ing|ed|s)\sin|providing|provid(?:es|ed)|le(?:aves|ft)|"
    r"g(?:ives|ave)|produc(?:es|ed)|"
    r"meaning|with|i\.e\.)\s|^\s*)(?:(?:an?|the)\s)?(?:[a-z-]+\s){0,3}?"
    rf"{_WHAT}\sof[\s_]*{HEDGED}$"
    r"|\b(?:so|so\sthat|hence|thus|making)\s(?:the|our|its|an?)\s(?:[a-z-]+\s){0,3}?"
    rf"{_WHAT}(?:\s(?:is|was|will\sbe|of|(?:comes|came|amounts|amounted)\sto|st(?:ands|ood)\sat))?\s{HEDGED}$"
)
_TOLD = re.compile(
    r"(?:\b[Tt]h(?:e|is)|^\s*A)\s(?:(?:resulting|overall|total|trade|merchandise|net)\s){0,2}"
    r"(?:deficit|surplus|shortfall)\b[^,;0-9]{0,40}\b(?:was|is|of|stood\sat|amounted\sto)[\s_]*$"
)
"""In a sentence of its own, behind that of the two amounts; a pension deficit is of other two."""
_AHEAD = re.compile(
    r"\b(?:deficit|surplus|shortfall|gap)\b(?:\s[a-z]+){0,3}?\s?[_\s]*(?:of|is|was|will\sbe)[\s_]*$"
)
"""Before it: a deficit of £22m, with income of £2,310m and costs of £2,332m."""
_BETWEEN = re.compile(r"\b(?:gap|difference|shortfall|margin)\s(?:remains\s)?between\b")
_IS = re.compile(rf"\b(?:is|was|of|amounts\sto|stands\sat|will\sbe|comes\sto)\s{HEDGED}$")
_OFFSET = re.compile(
    r"\b(?:offset\s(?:in\spart\s)?by|set\sagainst|less|minus|net\sof|reduced\sby)\b[^,;]{0,40}$"
)
_CLOSE = 30
"""Characters behind an amount that may name it."""
_REACH = 8
"""Figures; the bracket behind one begins no further away."""
_IN = re.compile(
    r"\b(?:revenues?|incomes?|receipts|exports?|gains?|resources|inflows|births|suppl(?:y|ies)|"
    r"arrivals|available|savings|funding|received|collected)\b", re.IGNORECASE
)  # fmt: skip
_OUT = re.compile(
    r"\b(?:expenditures?|spend(?:ing)?|spent|paid|costs?|payments|imports?|loss(?:es)?|outflows|deaths|needs?|"
    r"demand|requirements?|departures|outgoings|pressures|expenses)\b", re.IGNORECASE
)  # fmt: skip


def _balance(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """Yield what lies between the two amounts of a sentence that it names as what is left."""
    if one.in_row or one.item.unit in TIMES or one.item.value_high is not None:
        return
    ends = _ends(said, at, one)
    if len(ends) != 2:
        return
    second, first = ends
    if first.is_percent != second.is_percent:
        return
    points = first.is_percent and one.item.unit in POINTS
    fits = points or (one.is_percent == first.is_percent and kin(one, first))
    if fits and kin(first, second) and _are_opposed(first, second):
        pair, left = aligned(first, second), one.item
        if noun_of(pair[0].unit) != noun_of(pair[1].unit):  # births and deaths
            pair, left = (counted(pair[0]), counted(pair[1])), counted(left)
        yield Claim("points", (*sorted(pair, key=lambda item: item.value), left), left.at)


def _ends(said: Heard, at: int, one: Said) -> Sequence[Said]:
    """Return the two amounts that a figure may lie between, the last first."""
    before = same_sentence(said, at)
    last = sentence_before(said, at)
    if not before and _AHEAD.search(one.before):
        behind = [o for o in said[at + 1 : at + _REACH] if is_inside(o, one)]
        behind = behind or [*run(said, at + 1, 1, one.sentence)]
        if len(behind) == 2 and not any(MOVED.search(other.before) for other in behind):
            return behind[::-1]
    if len(before) == 2 and _IS.search(one.before) and _BETWEEN.search(before[1].before):
        return before
    if not before and last is not None and _TOLD.search(one.before):
        return [o for o in run(said, last, -1, said[last].sentence) if o.bracket is None]
    if not _LEFT.search(one.before):
        return ()
    if len(before) == 1 and last is not None and THIS.match(before[0].before):
        of_this = _OFFSET.search(before[0].before)
        return (before[0], said[last]) if of_this and is_sum(said[last]) else ()
    if len(before) > 2:  # exports grew 9% to $3.27bn from $3.0bn, while imports of $4.15bn left
        values = [each for each in before if not (each.is_percent or START.search(each.before))]
        before = before if before[0].is_percent else values
    return before


def _are_opposed(first: Said, second: Said) -> bool:
    """Tell what comes in from what goes out, and what is set against something."""
    against = START.search(second.before) and not MOVED.search(first.before)
    if against or _OFFSET.search(second.before) or _BETWEEN.search(first.before):
        return True
    words = [f"{o.before} {o.item.name} {o.item.unit} {o.behind[:_CLOSE]}" for o in (first, second)]
    return any(
        _IN.search(words[one]) is not None and _OUT.search(words[1 - one]) is not None
        for one in (0, 1)
    )


FORMS = (_balance,)
