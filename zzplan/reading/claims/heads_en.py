"""An amount per head beside its total and the heads in English: $5.25bn, or $1,250 per person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zzplan.reading.claims.among_en import before_named
from zzplan.reading.claims.heard import Heard
from zzplan.reading.claims.kin_en import amount_of, noun_of
from zzplan.reading.claims.said import host, run, same_sentence
from zzplan.reading.items import Claim, Said
from zzplan.reading.prose.grammar import A_YEAR
from zzplan.reading.text.nearness import is_near
from zzplan.reading.words.hedges_en import BLUR, HEDGED

_PER = re.compile(r"\s?\bper\s([a-z]+)$")
_PER_BEHIND = re.compile(
    r"^\s(?:per\s|(?:for|in|to)\s(?:each|every)\s|a\s(?=head\b|person\b)|(?=each\b))([a-z]+)"
)
_SIZE = re.compile(r"\baverage\s(?:(?:household|family)\s)?size\s(?:of|is|was|at)[\s_]*$")
_PERSONS = frozenset(("persons", "people", "members", ""))
_AGAIN = re.compile(
    r"[\s,:_–-]*(?:(?:or|which|this|equivalent\sto|equal\sto|that\sis|i\.e\.|an?|the|average\sof|"
    rf"(?:comes?|amount(?:s|ing)?|equates?)\sto|work(?:s|ing)\sout\sat|{BLUR}|"
    r"which\sis|represent(?:s|ing)|averaging|on\saverage|mean\sof)[\s,_]*)+"
)
"""All that stands between a total, or its heads, and what it comes to for each."""
_PEOPLE = frozenset(("capita", "head", "person", "resident", "inhabitant", "citizen", "people"))
_POPULATION = re.compile(rf"\bpopulation\s(?:of|is|was)[\s_]*{HEDGED}$")
_EACH = "each"
_BACK = 12
"""Figures; what was counted further back is meant where it comes to so much."""
_ABOUT = 0.25
_HOMES = ("household", "home", "family")
_SCALE = re.compile(r"\b(?!million\b|thousand\b|lakh\b)[A-Za-z]+")


def _heads(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """Yield a total, the heads it is for and what it comes to for each, told in one sentence."""
    if one.in_row or one.is_percent:
        return
    yield from _size(said, at, one)
    found = _PER.search(one.item.unit) or _PER_BEHIND.match(one.behind)
    near = host(said, at) if one.bracket is not None else None
    alone = near is not None and one.before.strip() == "("
    if not found or not (alone or _AGAIN.fullmatch(one.before)):
        return
    own = _PER.sub("", one.item.unit).strip()
    unit = noun_of(own).strip()
    place = at if near is None else said.place(near)
    spoken = [*reversed(same_sentence(said, place)), *run(said, place + 1, 1, said[place].sentence)]
    if near is not None:
        spoken.append(near)
    spoken = [other for other in spoken if not (other.is_percent or A_YEAR.match(other.behind))]
    totals = [other for other in spoken if noun_of(other.item.unit) == unit]
    heads = [other for other in spoken if _counts(other, found[1]) and other not in totals]
    if len(totals) == 1 and not heads:
        heads = _heads_before(said, place, one, totals[0], found[1])
    if len(totals) == 1 and len(heads) == 1:
        many = heads[0].item
        many = many.replace(unit=f"{many.unit} people".strip()) if not noun_of(many.unit) else many
        noun = "person" if found[1] in _PEOPLE else noun_of(many.unit).split(" ")[-1]
        mean = one.item.replace(unit=f"{own} per {noun}".strip())
        yield Claim("heads", (totals[0].item, many, mean), one.item.at)


def _heads_before(said: Heard, at: int, one: Said, total: Said, noun: str) -> list[Said]:
    """Return what was counted last by that noun, where it comes about to so much."""
    heads = next((o for o in reversed(said[:at]) if o.item.unit and _counts(o, noun)), None)
    if heads is None or heads.in_row:
        return []
    apart = heads.item.at.block != one.item.at.block or said.place(heads) < at - _BACK
    return [heads] if _comes_to(total, heads, one, _ABOUT / 5 if apart else _ABOUT) else []


def _comes_to(total: Said, heads: Said, one: Said, within: float = _ABOUT) -> bool:
    """Tell whether so many have about so much each, be it wrong."""
    about = amount_of(total) / amount_of(heads) if amount_of(heads) else 0.0
    return is_near(about, amount_of(one), within)


def _size(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """Yield the people, the households and how many people are in each, as it is told of both."""
    each = _PER_BEHIND.match(one.behind)
    own = one.item.unit in _PERSONS and (_SIZE.search(one.before) or (each and each[1] in _HOMES))
    spoken = [*same_sentence(said, at), *run(said, at + 1, 1, one.sentence)] if own else []
    homes = [other for other in spoken if _counts(other, "household") or _is_of_homes(other)]
    people = before_named(said, homes[0], "population") if len(homes) == 1 else None
    if people is not None and _comes_to(people, homes[0], one):
        mean = one.item.replace(unit="people per household")
        of = people.item.replace(unit=f"{_SCALE.sub('', people.item.unit)} people".strip())
        yield Claim("heads", (of, homes[0].item, mean), one.item.at)


def _is_of_homes(one: Said) -> bool:
    return not one.item.unit and one.item.name.lower().endswith(("households", "families"))


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
