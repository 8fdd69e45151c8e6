"""Two paragraphs out of a plan, with its title or without: what no heading says, the words do."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.reading.marked import texts
from tests.reading.scoring import scores

Texts = dict[str, tuple[str, list[dict[str, Any]]]]
_LONG = 45
"""Characters; what is shorter is a heading, unless a colon or a mark says otherwise."""


def excerpts(folder: str, *, titled: bool) -> Texts:
    """Cut each text into pairs of paragraphs, without its headings."""
    found: Texts = {}
    for doc, (text, marked) in texts(folder).items():
        lines = [line.span() for line in re.finditer("[^\n]+", text)]
        title = text[slice(*lines[0])] + "\n\n" if titled else ""
        kept = [one for one in lines if _speaks(text, one, marked)]
        for at in range(0, len(kept), 2):
            body, marks = title, []
            for start, end in kept[at : at + 2]:
                shift = len(body) - start
                marks += [
                    mark | {"start": mark["start"] + shift, "end": mark["end"] + shift}
                    for mark in marked
                    if start <= mark["start"] < end
                ]
                body += text[start:end] + "\n\n"
            found[f"{doc}-{at}"] = body, marks
    return found


def _speaks(text: str, line: tuple[int, int], marked: list[dict[str, Any]]) -> bool:
    start, end = line
    long = end - start > _LONG or text[end - 1] in "：:"
    return long or any(start <= mark["start"] < end for mark in marked)


@pytest.mark.parametrize(
    ("titled", "recall", "precision"), [(True, 0.98, 0.94), (False, 0.95, 0.92)]
)
def test_most_goals_are_found_without_headings(
    titled: bool, recall: float, precision: float
) -> None:
    counts = scores(excerpts("texts", titled=titled) | excerpts("kept", titled=titled))
    assert counts["goals"] > 300
    assert counts["found"] >= recall * counts["goals"]
    assert counts["right"] >= precision * counts["items"]
