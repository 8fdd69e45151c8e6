"""Nothing vanishes and nothing is invented: whatever is done to a text that keeps its sense."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from tests.reading.marked import texts
from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of
from zzplan.reading.items import Draft

ZHUZHOU = Path(__file__).resolve().parents[3] / "shared" / "data" / "prose" / "docs"

PLAIN = {doc: text for folder in ("texts", "kept") for doc, (text, _) in texts(folder).items()} | {
    path.stem: path.read_bytes().decode() for path in sorted(ZHUZHOU.glob("*.txt"))
}

_FULL = {code: code + 0xFEE0 for code in (*range(0x30, 0x3A), *map(ord, ",;:()%"))}


def spaced(text: str) -> str:
    """Put a space between a number and a Chinese unit, as some offices write."""
    return re.sub("(?<=[0-9])(?=[\u4e00-\u9fff])", " ", text)


MUTATIONS: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "CR LF": lambda text: text.replace("\n", "\r\n"),
    "full width": lambda text: text.translate(_FULL),
    "spaces": spaced,
    "no-break spaces": lambda text: spaced(text).replace(" ", "\u00a0"),
}

# A figure that any reader of the text would see: digits with one of the commonest units.
FIGURE = re.compile(
    r"(?<![0-9A-Za-z.,])[0-9][0-9,.]*\s?(?:万?亿元|万元|家|个百分点|%|公里|万人|万亩|万吨|percent|km\b|MW)"
)


@cache
def read(text: str) -> Draft:
    return draft_of(read_text(text, "plan.txt"))


def spans(draft: Draft) -> list[tuple[int, int]]:
    places = [at for item in draft.items for at in (item.at, *item.others)]
    places += [one.at for one in draft.left_out]
    assert all(at.start is not None and at.end is not None for at in places)
    return [(at.start or 0, at.end or 0) for at in places]


@pytest.mark.parametrize("mutation", MUTATIONS)
@pytest.mark.parametrize("doc", PLAIN)
def test_every_quote_stands_where_it_says(doc: str, mutation: str) -> None:
    text = MUTATIONS[mutation](PLAIN[doc])
    draft = read(text)
    assert draft.items or draft.left_out
    lines = re.split("\r\n|\r|\n", text)
    for one in (*draft.items, *draft.left_out):
        at = one.at
        assert at.start is not None
        figure = text[at.start : at.end]
        assert figure in at.quote
        assert at.quote in text
        assert len(at.quote) <= 60
        line, column = at.place[0], at.place[1]
        assert lines[line - 1][column - 1 :].startswith(figure[:1])


@pytest.mark.parametrize("mutation", ["as it is", "CR LF"])
@pytest.mark.parametrize("doc", PLAIN)
def test_every_figure_with_a_unit_is_drafted_or_listed(doc: str, mutation: str) -> None:
    text = MUTATIONS[mutation](PLAIN[doc])
    known = spans(read(text))
    lost = [
        text[max(0, found.start() - 15) : found.end() + 5]
        for found in FIGURE.finditer(text)
        if not any(start < found.end() and found.start() < end for start, end in known)
    ]
    assert lost == []


@pytest.mark.parametrize("mutation", ["CR LF", "full width", "spaces"])
@pytest.mark.parametrize("doc", PLAIN)
def test_the_same_is_read_however_it_is_written(doc: str, mutation: str) -> None:
    if mutation == "full width" and doc.endswith("-en"):
        pytest.skip("English has no full width")
    text = PLAIN[doc]
    plain, changed = read(text), read(MUTATIONS[mutation](text))
    assert [(i.value, i.value_high, i.year, i.kind, i.comparator) for i in changed.items] == [
        (i.value, i.value_high, i.year, i.kind, i.comparator) for i in plain.items
    ]


def test_no_figure_is_both_drafted_and_listed() -> None:
    for text in PLAIN.values():
        draft = read(text)
        drafted = {(item.at.start, item.at.end) for item in draft.items}
        assert not drafted & {(one.at.start, one.at.end) for one in draft.left_out}


@pytest.mark.parametrize(
    "text", ["一", "万亿", "(1家", "由1到", "|1", "其中5家,", "到2025年达到5家"]
)
def test_a_text_without_end_is_read_piece_by_piece(text: str) -> None:
    few, many = (len(spans(read(text * count))) for count in (300, 3000))
    assert few <= many <= 11 * max(few, 1)
