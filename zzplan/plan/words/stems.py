"""Tables of words that names are looked up in: what a whole pattern says, without compiling one."""

from __future__ import annotations

from itertools import product

_APART = str.maketrans(dict.fromkeys("!\"#$%&'()*+,-./:;<=>?@[\\]^`{|}~（）、，：·–—“”‘’", " "))
"""Where a word ends: PM2.5 is two."""
_BELOW = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
"""As NO₂ has it."""
_LONGEST = 3
"""Words of an English entry."""


class Stems:
    """Words, one of which a name may have.

    Parameters
    ----------
    chinese : str
        What may stand anywhere in a name; of ``单位~能耗`` one part behind the other.
    english : str
        Whole words, each entry of up to three behind a semicolon. ``poor|poorest`` is either,
        ``pollut*`` begins a word.

    Examples
    --------
    >>> stems = Stems("失业 单位~能耗", "energy|water use; pollut*")
    >>> [stems.within(name) for name in ("失业率", "单位GDP能耗", "能耗单位", "water use per head")]
    [True, True, False, True]
    >>> [stems.within(name) for name in ("Water-use", "air pollution", "depollution", "waters use")]
    [True, True, False, False]
    """

    def __init__(self, chinese: str, english: str) -> None:
        self._chinese: dict[str, list[str]] = {}
        for stem in chinese.split():
            self._chinese.setdefault(stem[0], []).append(stem)
        begin, whole, firsts = [], set(), set()
        for entry in english.split(";"):
            words = entry.split()
            if len(words) == 1 and words[0].endswith("*"):
                begin.append(words[0][:-1])
            elif len(words) == 1:
                whole.update(words[0].split("|"))
            elif words:
                firsts.update(words[0].split("|"))
                whole.update(map(" ".join, product(*[one.split("|") for one in words])))
        self._begin = tuple(begin)
        self._words = frozenset(whole)
        self._firsts = frozenset(firsts)

    def within(self, name: str) -> bool:
        """Tell whether one of the words stands in a name."""
        low = name.lower().translate(_BELOW)
        if not self._chinese.keys().isdisjoint(low) and self._within_chinese(low):
            return True
        words = low.translate(_APART).split()
        if not self._words.isdisjoint(words):
            return True
        for start, word in enumerate(words):
            if word.startswith(self._begin):
                return True
            if word in self._firsts and any(
                " ".join(words[start : start + length]) in self._words
                for length in range(2, _LONGEST + 1)
            ):
                return True
        return False

    def _within_chinese(self, low: str) -> bool:
        for sign in self._chinese.keys() & set(low):
            for stem in self._chinese[sign]:
                first, _, then = stem.partition("~")
                start = low.find(first)
                if start >= 0 and then in low[start + len(first) :]:
                    return True
        return False
