"""Names that are given out, each once."""

from __future__ import annotations

from zzplan.plan.words.suggestions import fold


class GivenNames:
    """Names that nothing else may have, as `fold` compares them.

    Examples
    --------
    >>> given = GivenNames()
    >>> [given.first("gdp", "gdp-2025") for _ in range(4)]
    ['gdp', 'gdp-2025', 'gdp-2', 'gdp-3']
    """

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._numbers: dict[str, int] = {}
        """How far the numbers behind a name have come: a document may say one a thousand times."""

    def first(self, *choices: str) -> str:
        """Give the first name that is free; where none is, the first one with a number."""
        for name in choices:
            if fold(name) not in self._taken:
                break
        else:
            stem = choices[0]
            number = self._numbers.get(stem, 2)
            while fold(name := f"{stem}-{number}") in self._taken:
                number += 1
            self._numbers[stem] = number + 1
        self._taken.add(fold(name))
        return name
