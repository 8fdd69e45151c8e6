"""What English words make of the kind of a figure: 500 more homes, 3 million visitors a year."""

from __future__ import annotations

import re

from zzplan.plan.words.keys import KindName
from zzplan.reading.keys import Way
from zzplan.reading.prose import grammar
from zzplan.reading.prose.clauses import Clause
from zzplan.reading.prose.grammar import Around
from zzplan.reading.words.cues import Cues
from zzplan.reading.words.hedges_en import HEDGED
from zzplan.reading.words.units import is_money

_MORE = re.compile(r"\s(?:(?P<down>fewer)|more|extra|additional)\s")
_REDUCTION = re.compile(r"\breductions?$", re.IGNORECASE)
_REDUCED = re.compile(r"\b(?:reduction|decrease|decline|drop|fall|cut)\s(?:of|in)\b[^,;.0-9]*$")
_TO = re.compile(rf"\bto\s{HEDGED}$")
"""A reduction of the poverty rate to below 10 per cent is no fall by so much."""

_LESS = re.compile(
    r"\s(?:(?P<down>lower|less|fewer|shorter)|higher|longer|more)(?=\s(?:than|in|by)\b|[\s_]*(?:[_,.;)]|$))"
)
_INVESTS = re.compile(rf"\b(?:invest|spend)s?\s{HEDGED}$")
INVESTED = re.compile(r"[\s_]*(?:will|shall|(?:is|are)\sto)\sbe\s(spent|invested)\b")
"""£60m will be spent on buses."""


def settled(
    kind: KindName, clause: Clause, one: Around, words: str, name: str, cues: Cues
) -> tuple[KindName, Way]:
    """Return the kind of a figure, and which way it says itself that it goes.

    2,000 fewer children are as many less. So many a year by 2030 is what that year has, where
    until 2030 each year adds as many.
    """
    if not cues.english:
        return kind, ""
    found = _MORE.search(clause.text[one.figure.start : one.figure.end])
    if found:
        return "added", "down" if found["down"] else "up"
    if kind == "cumulative" and _TO.search(one.before) and _REDUCED.search(one.before):
        return "share", "down"
    if kind == "share" and _REDUCTION.search(name):
        return "cumulative", ""  # emission reduction: 40%
    if kind == "level" and (less := _LESS.match(one.behind)):
        return "added", "down" if less["down"] else "up"  # bills will be £64 million lower
    spent = _INVESTS.search(words) or INVESTED.match(one.behind)
    if kind == "level" and is_money(one.figure.unit) and spent:
        return "added", ""
    flows = grammar.A_YEAR.match(one.behind)
    if kind != "added" or flows is None or grammar.change(words, cues):
        return kind, ""
    behind = one.figure.end + flows.end()
    then = (p for p in clause.periods if p.role in ("by", "at") and p.first is None)
    beside = (clause.text[: p.start].strip(" _") == "" or p.start == behind + 1 for p in then)
    return "level" if any(beside) else kind, ""
