"""Sums in English whose parts a sentence only names: together the two taxes bring in £482m."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zzplan.plan.numbers.numerals import WORDS_EN
from zzplan.reading.claims.among_en import words_of
from zzplan.reading.claims.changes_en import MOVED, THIS
from zzplan.reading.claims.heard import Heard
from zzplan.reading.claims.kin_en import amount_of, kin
from zzplan.reading.claims.pairs_en import START
from zzplan.reading.claims.said import back
from zzplan.reading.claims.spoken_en import is_total
from zzplan.reading.claims.sums import can_be, is_sum, named_after
from zzplan.reading.items import Claim, Said
from zzplan.reading.text.nearness import is_near

_TOGETHER = re.compile(r"\b(?:[Tt]ogether|combined|[Bb]etween\sthem|[Jj]ointly)\b")
_MANY = re.compile(r"\b(two|both|three|four|five)\b")
_NEARLY = 0.05
_BACK = 12
"""Figures; what was told further back is not named by a word."""


def together(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """Yield a sum with the last so many amounts before it, or with those that it names."""
    if one.is_percent or one.in_row or one.bracket is not None or is_sum(one):
        return
    if not _TOGETHER.search(one.before):
        return
    amounts = [other for other in back(said, at, _BACK) if _can_be_part(other, one)]
    if many := _MANY.search(one.before):
        count = WORDS_EN.get(many[1], 2)
        heads = [*{other.sentence: other for other in amounts}.values()]
        found = next((f[:count] for f in (amounts, heads) if _add_up(f[:count], one, count)), [])
    else:
        found = _named(amounts, one)
    parts = [part.item for part in reversed(found)]
    if len(parts) > 1 and can_be(one.item, parts):
        total = one.item.replace(name=named_after(parts, one.item))
        yield Claim("sum", (total, *parts), one.item.at, whole=True)


def _can_be_part(other: Said, total: Said) -> bool:
    same = other.item.at.block == total.item.at.block and other.bracket is None
    told = not any(one.search(other.before) for one in (MOVED, START)) and not THIS.match(
        other.before
    )
    return same and told and is_total(other) and kin(other, total)


def _add_up(found: Sequence[Said], total: Said, count: int) -> bool:
    summed = sum(map(amount_of, found))
    return len(found) == count and is_near(summed, amount_of(total), _NEARLY)


def _named(amounts: Sequence[Said], total: Said) -> list[Said]:
    """Return the amounts whose names stand before the total, each once."""
    words = words_of(total.before)
    found: dict[str, Said] = {}
    for one in amounts:
        name = words_of(one.item.name)
        if name and name <= words:
            found.setdefault(" ".join(sorted(name)), one)
    return [*found.values()]


FORMS = (together,)
