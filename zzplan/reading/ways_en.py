"""Which way English words say that something goes: up, down, or only that it changes."""

from __future__ import annotations

import re

from zzplan.reading.keys import Way

_UP = (
    r"ris(?:es?|en|ing)|rose|grow(?:s|n|ing|th)?|grew|increas(?:es?|ed|ing)|climb(?:s|ed|ing)?|up|"
    r"gain(?:s|ed|ing)?|expan(?:ds?|ded|ding|sion)|jump(?:s|ed|ing)?|rais(?:es?|ed|ing)|"
    r"lift(?:s|ed|ing)?|boost(?:s|ed|ing)?|more|higher|greater|larger|bigger|above|extra|additional"
)
_DOWN = (
    r"fall(?:s|en|ing)?|fell|declin(?:es?|ed|ing)|drop(?:s|ped|ping)?|decreas(?:es?|ed|ing)|"
    r"cut(?:s|ting)?|reduc(?:es?|ed|ing|tions?)|lower(?:s|ed|ing)?|shr[iau]nk(?:s|ing)?|"
    r"contract(?:s|ed|ing|ion)?|slip(?:s|ped|ping)?|narrow(?:s|ed|ing)?|down|loss|los(?:es?|ing)|lost|"
    r"slash(?:es|ed|ing)?|slump(?:s|ed|ing)?|less|fewer|smaller|below"
)
CHANGE = (
    r"increase|rise|growth|gain|jump|expansion|fall|decrease|decline|drop|reduction|cut|loss|"
    r"improvement|change|uplift|saving"
)
"""Nouns of a change."""
VERBS = rf"{_UP}|{_DOWN}|improv(?:es?|ed|ing)|chang(?:es?|ed|ing)"
_WAYS = re.compile(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b", re.IGNORECASE)


def way_of(words: str) -> Way:
    """Return the way of the last word that has one; nothing where none has.

    Examples
    --------
    >>> way_of("the debt fell by"), way_of("an improvement of"), way_of("cut, then rise by")
    ('down', '', 'up')
    """
    ways = [one.lastgroup for one in _WAYS.finditer(words)]
    return "down" if ways and ways[-1] == "down" else "up" if ways else ""
