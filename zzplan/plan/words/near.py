"""The name that was meant, among names that are indexed once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

LIKE = 0.6
"""How alike two names must be, as `difflib` measures it: twice the letters that they share in
order, as a part of all their letters."""
LIKE_OF_TWO = 0.5
"""The same of two Chinese characters, where no other name is like them."""
_FEW = 60
"""So many names are compared one by one."""
_BUDGET = 600
"""So many entries of the index are looked at for one name, the rarest pairs of letters first."""
_COMPARED = 12
"""So many names that share the most pairs are compared."""
_ASKED = 200
"""So many questions are answered: of more mistakes a file has another cause than the hand."""
_LONGEST = 200
"""Letters; what is longer is no name that was mistyped."""


def likeness(wanted: str, name: str) -> float:
    """Return how alike two names are, from 0 to 1; 0 where they cannot be `LIKE`.

    Examples
    --------
    >>> likeness("gpd", "gdp") > LIKE, likeness("x" * 1_000_000, "gdp")
    (True, 0.0)
    """
    from difflib import SequenceMatcher

    if max(len(wanted), len(name)) > _LONGEST:
        return 0.0
    matcher = SequenceMatcher(None, wanted, name)
    possible = matcher.real_quick_ratio() >= LIKE and matcher.quick_ratio() >= LIKE
    return matcher.ratio() if possible else 0.0


class Near:
    """Names, and by each pair of neighbouring letters those that have it.

    A file of many mistakes asks for the nearest of many names many times; each question then
    takes as long as the next, however many names there are, and so many are answered at most.

    Examples
    --------
    >>> near = Near(["baseline", "goal", "rate"])
    >>> near.nearest("Basline"), near.nearest("unit")
    ('baseline', None)
    >>> Near(["类型", "目标", "基数", "基年"]).nearest("类形")
    '类型'
    >>> Near(["类型", "目标", "基数", "基年"]).nearest("基线") is None
    True
    """

    def __init__(self, names: Iterable[str]) -> None:
        self.names = sorted(names)
        self._left = _ASKED
        self._folded = {name.casefold(): name for name in self.names}
        self._having: dict[str, list[str]] = {}
        if len(self._folded) > _FEW:
            for name in self._folded:
                for pair in _pairs(name):
                    self._having.setdefault(pair, []).append(name)

    def nearest(self, name: str) -> str | None:
        """Return the name that is most like another, None where none is like it."""
        from difflib import get_close_matches

        wanted = name.casefold()
        self._left -= 1
        if len(wanted) > _LONGEST or self._left < 0:
            return None
        among = self._sharing(wanted) if self._having else self._folded
        short = len(wanted) == 2 and not wanted.isascii()  # 类形: half of it is one character
        near = get_close_matches(wanted, among, 2, LIKE_OF_TWO if short else LIKE)
        return self._folded[near[0]] if near and not (short and near[1:]) else None

    def _sharing(self, wanted: str) -> list[str]:
        """Return the names that share the most pairs with one."""
        shared: Counter[str] = Counter()
        left = _BUDGET
        for having in sorted(
            (self._having[pair] for pair in _pairs(wanted) if pair in self._having), key=len
        ):
            shared.update(having[:left])
            left -= len(having)
            if left <= 0:
                break
        return [name for name, _ in shared.most_common(_COMPARED)]


def _pairs(name: str) -> set[str]:
    """Return the pairs of neighbouring letters, those at the ends with a blank."""
    padded = f" {name} "
    return {padded[i : i + 2] for i in range(len(padded) - 1)}
