"""What an English sentence speaks of: the one amount that is no change and no earlier value."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from zzplan.reading.claims.pairs_en import IT_WAS, MORE, START
from zzplan.reading.claims.said import run
from zzplan.reading.claims.sums import PACE
from zzplan.reading.items import Said
from zzplan.reading.words.hedges_en import HEDGED
from zzplan.reading.words.ways_en import CHANGE

_IS_STEP = re.compile(r"^\s(?:more|fewer|less|higher|lower)\sthan\b")
_CHANGE_OF = re.compile(rf"\ban?\s(?:{CHANGE})\sof[\s_]*{HEDGED}$")
_BY = re.compile(rf"\bby\s{HEDGED}$")


def starts(one: Said) -> bool:
    """Tell the earlier of two values: of which the number of beds rose from 250."""
    return one.before.isascii() and START.search(one.before) is not None


def is_change(one: Said) -> bool:
    """Tell what a part has changed by: £258m for pay, a saving of £3m."""
    return _CHANGE_OF.search(one.before) is not None


def is_total(one: Said) -> bool:
    """Tell an amount from a share, and from what is added in a year."""
    return not one.is_percent and not PACE.match(one.behind)


def spoken_of(said: Sequence[Said], last: int) -> Said | None:
    """Return what a sentence that ends with a figure speaks of; None where it may be of two."""
    told = [*run(said, last, -1, said[last].sentence)]
    amounts = [one for one in told if is_total(one)]
    if any(IT_WAS.fullmatch(one.before) for one in told):  # in 2024 it was £204m
        return None
    least = [one for one, by in pairwise(told) if MORE.match(by.behind)]
    values = [one for one in amounts if not START.search(one.before) and one not in least]
    values = [one for one in values if not (_IS_STEP.match(one.behind) or _BY.search(one.before))]
    alone = len(values) == 1 or (len(values) < len(amounts) and values[:1] == amounts[:1])
    return values[0] if values and alone else None
