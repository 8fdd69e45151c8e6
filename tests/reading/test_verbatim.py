"""The words of the document around a figure."""

from __future__ import annotations

import pytest

from zzplan.reading.text.figures import figures_of
from zzplan.reading.text.verbatim import printed, quoted
from zzplan.reading.words.fold import fold


@pytest.mark.parametrize(
    ("text", "figure", "quote"),
    [
        ("GDP达到5000亿元", "5000", "GDP达到5000亿元"),
        ("甲。GDP达到5000亿元，乙", "5000", "GDP达到5000亿元"),
        ("A is done. GDP reaches 5000 in all; then B", "5000", "GDP reaches 5000 in all"),
    ],
)
def test_a_quote_is_the_piece_of_a_sentence(text: str, figure: str, quote: str) -> None:
    start = text.index(figure)
    end = start + len(figure) + 2 * text[start + len(figure) :].startswith("亿元")
    assert quoted(text, start, end).startswith(quote)


def test_a_unit_that_a_line_parts_is_shown_whole() -> None:
    text = "投资达到1.1万亿\n元"
    folded = fold(text)
    (figure,) = figures_of(folded.text, [], english=False)
    assert printed(figure.unit, figure, text, folded) == "万亿元"
