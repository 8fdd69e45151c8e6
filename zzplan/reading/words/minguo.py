"""Years of the Republic: in the folded text 民国119年 stands as 2030年."""

from __future__ import annotations

import re
from collections.abc import Iterable

from zzplan.reading.words.fold import Folded

_YEAR = "1[0-4][0-9]"
_ERA = re.compile(f"民国{_YEAR}年|(?<![0-9.第]){_YEAR}年(?:度|底|[0-9]{{1,2}}月|[-~至到]{_YEAR}年)")
_PLAIN = re.compile(f"民国{_YEAR}年|(?<![0-9.第]){_YEAR}年度(?!过)|预计{_YEAR}年(?![后代])")
"""What means nothing else, however many of our years stand beside it."""
_OURS = re.compile("(?:19|20)[0-9]{2}年")
_NAMED = re.compile(
    f"民国(?P<named>[0-9]{{1,3}})(?=年)"
    f"|(?<![0-9.第逾近约满])(?P<alone>{_YEAR}|(?<=[较自从由])[6-9][0-9])"
    f"(?=(?:年度?)?[-~至到]{_YEAR}年|年(?!以[上来]|来|历史|的历史|一遇|[树店校厂]|老|品牌))"
)
_BEFORE_FIRST = 1911


def is_republican(texts: Iterable[str]) -> bool:
    """Tell whether a document counts in years of that era: plainly, or more often than in ours."""
    listed = [*texts]
    if any(_PLAIN.search(text) for text in listed):
        return True
    of_theirs = sum(len(_ERA.findall(text)) for text in listed)
    return of_theirs > sum(len(_OURS.findall(text)) for text in listed)


def in_our_era(folded: Folded) -> Folded:
    """Return a text with these years as those of our era.

    Examples
    --------
    >>> from zzplan.reading.words.fold import fold
    >>> in_our_era(fold("民國114年至118年,達到5億元")).text
    '2025年至2029年,达到5亿元'
    """
    text, origin, last = "", list[int](), 0
    for found in _NAMED.finditer(folded.text):
        year = str(_BEFORE_FIRST + int(found["named"] or found["alone"]))
        text += folded.text[last : found.start()] + year
        own = folded.origin[found.start() : found.end()]
        origin += folded.origin[last : found.start()]
        origin += [*own[:1], *([*own[1:], own[-1], own[-1]][-3:])]
        last = found.end()
    if not last:
        return folded
    return folded.replace(text=text + folded.text[last:], origin=(*origin, *folded.origin[last:]))
