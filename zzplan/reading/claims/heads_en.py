"""An amount per head beside its total and the heads in English: $5.25bn, or $1,250 per person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zzplan.reading.claims.heard import Heard
from zzplan.reading.claims.kin_en import noun_of
from zzplan.reading.claims.said import run, same_sentence
from zzplan.reading.items import Claim, Said
from zzplan.reading.prose.grammar import A_YEAR
from zzplan.reading.words.hedges_en import BLUR, HEDGED

_PER = re.compile(r"\s?\bper\s([a-z]+)$")
_PER_BEHIND = re.compile(r"^\s(?:per\s|for\s(?:each|every)\s|(?=each\b))([a-z]+)")
_AGAIN = re.compile(
    r"[\s,:_–-]*(?:(?:or|equivalent\sto|equal\sto|that\sis|i\.e\.|an?|the|average\sof|"
    rf"(?:comes?|amount(?:s|ing)?|equates?)\sto|work(?:s|ing)\sout\sat|{BLUR}|"
    r"which\sis|represent(?:s|ing)|averaging|mean\sof)[\s,_]*)+"
)
"""All that stands between a total, or its heads, and what it comes to for each."""
_PEOPLE = frozenset(("capita", "head", "person", "resident", "inhabitant", "citizen", "people"))
_POPULATION = re.compile(rf"\bpopulation\s(?:of|is|was)[\s_]*{HEDGED}$")
_EACH = "each"


def _heads(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """Yield a total, the heads it is for and what it comes to for each, told in one sentence."""
    found = _PER.search(one.item.unit) or _PER_BEHIND.match(one.behind)
    if one.in_row or one.is_percent or not found or not _AGAIN.fullmatch(one.before):
        return
    unit = noun_of(_PER.sub("", one.item.unit)).strip()
    spoken = [*reversed(same_sentence(said, at)), *run(said, at + 1, 1, one.sentence)]
    spoken = [other for other in spoken if not (other.is_percent or A_YEAR.match(other.behind))]
    totals = [other for other in spoken if noun_of(other.item.unit) == unit]
    heads = [other for other in spoken if _counts(other, found[1]) and other not in totals]
    if len(totals) == 1 and len(heads) == 1:
        many = heads[0].item
        many = many.replace(unit=f"{many.unit} people".strip()) if not noun_of(many.unit) else many
        noun = "person" if found[1] in _PEOPLE else noun_of(many.unit).split(" ")[-1]
        mean = one.item.replace(unit=f"{unit} per {noun}".strip())
        yield Claim("heads", (totals[0].item, many, mean), one.item.at)


def _counts(one: Said, noun: str) -> bool:
    """Tell whether a figure counts what another is for each of: households, per household."""
    own = noun_of(one.item.unit).split(" ")[-1]
    if noun == _EACH:
        return own.endswith("s") and own.isalpha()
    single = {own.removesuffix("s"), own.removesuffix("ies") + "y", own}
    people = noun in _PEOPLE
    return noun in single or (
        people and (bool(single & _PEOPLE) or _POPULATION.search(one.before) is not None)
    )


FORMS = (_heads,)
