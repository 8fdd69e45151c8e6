"""Figures of a clause on the future that are no goals: money handed out, prices, bare numbers."""

from __future__ import annotations

import re

from zzplan.reading import grammar
from zzplan.reading.cues import Cues
from zzplan.reading.grammar import Around
from zzplan.reading.keys import NoGoal

_PRICE = re.compile(r"\s?per\s(?!year\b|annum\b|cent\b)[a-z]")
_TWO = re.compile(r"\s[a-z-]+\s(?:and|or)\s[a-z-]+\s[a-z]+")
"""Create 24,500 decent and productive jobs."""
_DATED = re.compile("_为$")
"""其中2025年为2.15亿立方米."""
_CURRENCY = re.compile("[$£€₹]")


def refused(one: Around, words: str, cues: Cues, name: str) -> NoGoal | None:
    """Return why a figure of a clause on the future is no goal; None where it is one."""
    figure = one.figure
    said = grammar.change(words, cues)
    signed = grammar.comparator(one, cues) != "="
    if cues.gives.search(words) or cues.gives.search(one.before):
        return "unclear"
    if cues.english and not said and _CURRENCY.search(figure.unit) and _PRICE.match(one.behind):
        return "unclear"  # print cost £2.10 per copy
    if figure.multiple or figure.spoken:
        return None
    if not figure.unit:
        sized = cues.sizes.search(words) is not None and said in ("to", "hold", "control", None)
        sized = sized or (cues.english and said == "to" and name != "")
        counts = cues.english and _TWO.match(one.behind) and grammar.sets(words, cues)
        return None if (sized and (said or signed)) or counts else "unclear"
    if _DATED.search(one.before) or cues.spread.search(words):
        return None
    if figure.unit in grammar.TIMES:
        return None if said or (signed and not figure.more) else "unclear"
    if figure.unit in grammar.PERCENT or figure.unit in grammar.POINTS:
        return None
    if said or signed or grammar.sets(words, cues):
        return None
    own = cues.naming.before(one.before)
    if own and not cues.naming.is_place(own) and not cues.naming.behind(one.behind):
        return None
    if cues.comes.search(one.behind):
        return None
    if cues.naming.counted(figure.unit) and not one.before.strip(" -*•·_"):
        return None
    if one.before.endswith(("为", "对", "让", "助")) and grammar.sets(one.behind, cues):
        return None
    return "unclear"
