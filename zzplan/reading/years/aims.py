"""The years until which a text wants something: 到2025年, by 2030, will reach 5 million in 2030."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence

_YEAR = r"(?:19|20)[0-9]{2}"
_CHINESE = re.compile(
    rf"(?:(?<![加高长升降低少大])(?<![从由自]{_YEAR}年)到|(?<!截)(?<!统计)至|力争|展望|预[计期]到?)({_YEAR})年?(?:[和、及]({_YEAR})年)?"
    rf"|({_YEAR})年(?:末|底)?,?(?:力争|争取|将|要|(?:[^,;。0-9]{{0,12}}[^,;。0-9主重需必])?[将要]达)"
    rf"|({_YEAR})年(?:[0-9]{{1,2}}月)?(?:年?[底末]|年中)?(?:或?之|以)?前(?![后一二三四五十0-9])"
)
_BY = re.compile(
    r"\bby (?:the )?(?:end of )?(?:[0-9]{1,2}(?:st|nd|rd|th)? )?(?:[a-z]+ )?"
    rf"({_YEAR})",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|shall|(?:is|are|expected|projected|planned|targeted|aims?|plans?)\sto|"
    r"targets?\s(?:for|is|are))\b(?:[^.;\n]|\.(?=[0-9])){0,160}"
    rf"\b(?:in|to|for|until)\s(?:[A-Z][a-z]+\s)?({_YEAR})",
    re.IGNORECASE,
)
_FOR = re.compile(
    rf"\b(?:For|In)\s({_YEAR}),[^.;\n]{{1,60}}?\b(?:will|shall|expects?|(?:is|are)\s(?:to|expected|"
    r"projected|forecast|estimated)|forecasts?|projects)\b"
)
_STARTS = re.compile(
    r"\b(?:from|compared\s(?:with|to)|against)\s(?!.*\sto\s.*[0-9]{4}).*$",
    re.IGNORECASE | re.DOTALL,
)
"""Will be increased from 9,860 km in 2024."""
_TITLED = re.compile(rf"\b(?:to|for|until|towards|vision|agenda)\s({_YEAR})\b", re.IGNORECASE)
_ENDS = re.compile(rf"\b(?:plan|strategy|roadmap)\s({_YEAR})$", re.IGNORECASE)
_ANY = re.compile(rf"(?<![0-9.])({_YEAR})(?![0-9]|[.,][0-9])")
_FAR = 3
"""So many years behind all that are over the year of a title is no year of now: City Plan 2045."""
_NAMED = re.compile(
    rf"\b({_YEAR})(?!\n)\s(?:(?!(?:was|were|is|are|than|the|an?|of|in|to|and|for|against|with|above|below|from|by|has|"
    r"have|had|will)\b)[a-z-]+\s){0,4}(?:targets?|goals?|ambitions?|objectives?|commitments?|deadline)\b",
    re.IGNORECASE,
)
"""Its 2070 net zero target."""
_WEIGHT = 50
"""What a year in a title counts: Green Vision to 2032."""


def aims_of(text: str, titles: Sequence[str]) -> Counter[int]:
    """Count the years that a text aims at; those of its titles are more than all others.

    Examples
    --------
    >>> sorted(aims_of("By 2030 jobs will grow from 3 in 2020 to 5 in 2031.", []))
    [2030, 2031]
    """
    found = Counter(int(year) for years in _CHINESE.findall(text) for year in years if year)
    found += Counter(int(year) for year in _BY.findall(text))
    ahead = (one for one in _AHEAD.finditer(text) if not _STARTS.search(one[0]))
    found += Counter(int(one[1]) for one in ahead)
    found += Counter(int(year) for year in _FOR.findall(text))
    found += Counter(int(year) for year in _NAMED.findall(text))
    ends = {int(year) for title in titles for year in _ENDS.findall(title)}
    over = {int(year) for year in _ANY.findall(text)} - ends - set(found)
    found.update({year: _WEIGHT for year in ends if over and year >= max(over) + _FAR})
    for title in titles:
        for year in _TITLED.findall(title):
            found[int(year)] += _WEIGHT
    return found


def without_spans(
    past: set[int], spans: Sequence[tuple[str, str]], aims: Collection[int]
) -> set[int]:
    """Leave out the years of spans that are to come: the settlement for 2027-2032."""
    sure = past - {int(year) for years in spans for year in years}
    ahead = [year for year in aims if year > max(sure, default=year)]
    return {year for year in past if year in sure or year < min(ahead, default=year + 1)}
