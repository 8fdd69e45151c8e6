"""Names as they are compared, and what may have been meant by one that nothing has."""

from __future__ import annotations

from collections.abc import Iterable
from unicodedata import normalize

MOST_SUGGESTIONS = 3
_SHORTEST = 3
"""Letters of a name in which one slip leaves the name."""


def fold(name: str) -> str:
    """Return a name as it is compared: NFKC, without case, ``_``, ``-`` and blanks.

    Examples
    --------
    >>> fold("High-Tech Firms"), fold("GDP")
    ('hightechfirms', 'gdp')
    """
    folded = (name if name.isascii() else normalize("NFKC", name)).casefold()
    return folded.replace("_", "").replace("-", "").replace(" ", "").replace("\u3000", "")


def suggest(name: str, candidates: Iterable[tuple[tuple[str, ...], str]]) -> list[str]:
    """Return what may have been meant: parts, one slip, letters in order, near misses.

    Chinese names also where they begin with the same word.

    Parameters
    ----------
    name : str
        What was typed.
    candidates : iterable of (names, shown)
        The names of each candidate, and how it is shown.

    Examples
    --------
    >>> suggest("高企", [(("hightech_firms", "高新技术企业数量"), "hightech_firms")])
    ['hightech_firms']
    """
    wanted = fold(name)
    ranked = []
    for position, (names, shown) in enumerate(candidates):
        ranks = [rank for one in names if (rank := _rank(wanted, fold(one))) is not None]
        if ranks:
            ranked.append((min(ranks), position, shown))
    return [shown for _, _, shown in sorted(ranked)[:MOST_SUGGESTIONS]]


def _rank(wanted: str, name: str) -> tuple[int, float] | None:
    if not wanted:
        return None
    if wanted in name or (name and name in wanted):
        return 0, abs(len(name) - len(wanted))
    if _one_slip(wanted, name):
        return 1, 0
    letters = iter(name)
    if len(wanted) > 1 and all(letter in letters for letter in wanted):
        return 2, len(name) + name.index(wanted[0])
    from zzplan.plan.words.near import LIKE, likeness

    near = likeness(wanted, name)
    if near >= LIKE:
        return 3, -near
    said = not wanted.isascii() and wanted[:2] == name[:2]  # 粮食产量 for 粮食综合生产能力
    return (4, -near) if said and len(wanted) > 1 else None


def _one_slip(typed: str, name: str) -> bool:
    """Tell whether one letter is lost, added or another, or two neighbours are swapped."""
    if min(len(typed), len(name)) < _SHORTEST or abs(len(typed) - len(name)) > 1:
        return False
    start = 0
    while start < min(len(typed), len(name)) and typed[start] == name[start]:
        start += 1
    one, other = typed[start:], name[start:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    return max(len(one), len(other)) <= 1 or (len(one) == len(other) == 2 and one == other[::-1])
