"""What one sentence says: the figures before and behind another in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zzplan.reading.items import Said


def same_sentence(said: Sequence[Said], at: int) -> list[Said]:
    """Return what the same sentence says before a figure, the nearest first."""
    return list(run(said, at - 1, -1, said[at].sentence))


def run(said: Sequence[Said], at: int, step: int, sentence: int) -> Iterator[Said]:
    """Yield what one sentence says, from a figure on or back."""
    while 0 <= at < len(said) and said[at].sentence == sentence:
        yield said[at]
        at += step
